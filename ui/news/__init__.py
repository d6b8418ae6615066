"""«News»: what the school and the class announce; read, confirmed, written, and who has read it."""
