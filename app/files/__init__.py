"""Attached files: their contents beside the school file, what may be attached, and who may read it."""
