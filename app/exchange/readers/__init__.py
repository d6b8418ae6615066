"""What schools mean by their files: class lists, timetables, reports of marks and report cards."""
