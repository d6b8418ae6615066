"""Messages between families and school: threads, the address book by right, urgent ones, search."""
