"""Who may stand in the file twice, and making one of two."""
