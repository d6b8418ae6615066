"""A thread at the right: its head, its messages, the way of an urgent one, and the box for an answer."""
