"""The timetable of a year for calendars."""

from __future__ import annotations

from app.timetable import calendar
from tests.app.permission_cases import case

CASES = (
    case(
        calendar.class_calendar, "read_timetable", "school_class",
        lambda session, its: calendar.class_calendar(session, its.school_class),
    ),
    case(
        calendar.teacher_calendar, "read_timetable", "staff",
        lambda session, its: calendar.teacher_calendar(session, its.staff, its.year),
    ),
    case(
        calendar.pupil_calendar, "read_diary", "pupil",
        lambda session, its: calendar.pupil_calendar(session, its.pupil, its.year),
    ),
)  # fmt: skip
