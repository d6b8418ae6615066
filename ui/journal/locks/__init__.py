"""Closed periods and late changes: what is asked, who opens, and why."""
