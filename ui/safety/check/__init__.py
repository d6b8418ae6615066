"""Checking the file, and repairing what can be repaired."""
