"""The timetable, and the lessons that follow from it."""
