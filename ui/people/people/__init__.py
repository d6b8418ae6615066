"""Finding people, and the card of one."""
