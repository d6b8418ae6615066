"""Backups by themselves: where to, how often, how they went."""
