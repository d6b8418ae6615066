"""News of the school and of its classes: written by who may, read by whom they are meant for."""
