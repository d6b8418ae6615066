"""How the queries of the reports on presence, movement, plans, activity and papers are called."""

from __future__ import annotations

from app.reports import asked, attendance_reading, movement_reading, pupil_reading
from app.reports.wish import Of, Wish
from tests.app.permission_cases import case
from tests.build import YEAR_ENDS, YEAR_STARTS

CASES = (
    case(
        asked.asked, "read_structure", "",
        lambda s, its: asked.asked(s, Wish("movement", Of.CLASS, its.school_class, its.year, 2)),
    ),
    case(
        attendance_reading.class_presence, "read_class", "school_class",
        lambda s, its: attendance_reading.class_presence(s, its.school_class, YEAR_STARTS, YEAR_ENDS),
    ),
    case(
        attendance_reading.classes_presence, "read_school", "",
        lambda s, its: attendance_reading.classes_presence(s, [its.school_class], YEAR_STARTS, YEAR_ENDS),
    ),
    case(
        movement_reading.class_movement, "read_class", "school_class",
        lambda s, its: movement_reading.class_movement(s, its.school_class, YEAR_STARTS, YEAR_ENDS),
    ),
    case(
        movement_reading.classes_movement, "read_school", "",
        lambda s, its: movement_reading.classes_movement(s, [its.school_class], YEAR_STARTS, YEAR_ENDS),
    ),
    case(
        pupil_reading.pupil_record, "read_progress", "pupil",
        lambda s, its: pupil_reading.pupil_record(s, its.pupil, YEAR_STARTS, YEAR_ENDS),
    ),
    case(
        pupil_reading.class_records, "read_class", "school_class",
        lambda s, its: pupil_reading.class_records(s, its.school_class, YEAR_STARTS, YEAR_ENDS),
    ),
)  # fmt: skip
