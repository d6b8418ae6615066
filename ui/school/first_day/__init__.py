"""The first day: from an empty file to a working school, step by step."""
