"""Exchange with other programs: what is brought in, and what is handed out."""
