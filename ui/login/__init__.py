"""Who are you: the choice of a door, and the dialog behind each."""
