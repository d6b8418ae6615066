"""Signing in: passwords, doors, and the session that comes out."""
