"""A new letter: to whom, what about, what; and what its author should know before it is sent."""
