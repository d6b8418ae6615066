"""«Расписание»: the timetable of classes, teachers, rooms and the whole school, and the week as it really is."""
