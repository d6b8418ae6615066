"""The key of the school: made, changed, on paper, and back from it."""
