"""Putting a backup back: a look inside before, the whole of it, a class, a journal."""
