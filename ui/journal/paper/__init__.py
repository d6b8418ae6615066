"""The page for the printer and as a file."""
