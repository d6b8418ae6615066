"""How the queries of the reports on presence, movement, plans, activity and papers are called."""

from __future__ import annotations

from app.reports import (
    access_reading,
    activity_reading,
    asked,
    attendance_reading,
    curriculum_reading,
    journal_page,
    letters_reading,
    movement_reading,
    pupil_reading,
)
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
    case(
        curriculum_reading.course_curriculum, "read_journal", "course",
        lambda s, its: curriculum_reading.course_curriculum(s, its.course, YEAR_STARTS, YEAR_ENDS),
    ),
    case(
        curriculum_reading.class_curriculum, "read_class", "school_class",
        lambda s, its: curriculum_reading.class_curriculum(s, its.school_class, YEAR_STARTS, YEAR_ENDS),
    ),
    case(
        curriculum_reading.classes_curriculum, "read_school", "",
        lambda s, its: curriculum_reading.classes_curriculum(s, [its.school_class], YEAR_STARTS, YEAR_ENDS),
    ),
    case(
        curriculum_reading.teacher_curriculum, "read_school", "",
        lambda s, its: curriculum_reading.teacher_curriculum(s, its.staff, its.year, YEAR_STARTS, YEAR_ENDS),
    ),
    case(
        curriculum_reading.taught, "read_structure", "",
        lambda s, its: curriculum_reading.taught(s, its.staff, its.year),
    ),
    case(
        activity_reading.class_activity, "read_class", "school_class",
        lambda s, its: activity_reading.class_activity(s, its.school_class, YEAR_STARTS, YEAR_ENDS),
    ),
    case(
        activity_reading.classes_activity, "read_school", "",
        lambda s, its: activity_reading.classes_activity(s, [its.school_class], YEAR_STARTS, YEAR_ENDS),
    ),
    case(
        access_reading.course_changes, "read_log", "",
        lambda s, its: access_reading.course_changes(s, its.course, YEAR_STARTS, YEAR_ENDS),
    ),
    case(
        access_reading.class_changes, "read_log", "",
        lambda s, its: access_reading.class_changes(s, its.school_class, YEAR_STARTS, YEAR_ENDS),
    ),
    case(
        journal_page.class_course_ids, "read_class", "school_class",
        lambda s, its: journal_page.class_course_ids(s, its.school_class),
    ),
    case(
        letters_reading.class_parents, "read_class", "school_class",
        lambda s, its: letters_reading.class_parents(s, its.school_class),
    ),
)  # fmt: skip
