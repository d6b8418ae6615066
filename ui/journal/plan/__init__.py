"""The thematic plan of a course."""
