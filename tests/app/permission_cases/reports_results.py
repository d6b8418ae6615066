"""How the queries of the reports on results are called."""

from __future__ import annotations

from app.reports.results import course_queries, queries
from tests.app.permission_cases import case

CASES = (
    case(
        queries.class_book, "read_class", "school_class",
        lambda s, its: queries.class_book(s, its.school_class),
    ),
    case(
        queries.pupil_card, "read_progress", "pupil",
        lambda s, its: queries.pupil_card(s, its.pupil, its.year),
    ),
    case(
        queries.classes_before, "read_structure", "",
        lambda s, its: queries.classes_before(s, [its.school_class]),
    ),
    case(
        course_queries.course_book, "read_progress", "course",
        lambda s, its: course_queries.course_book(s, its.course),
    ),
    case(
        course_queries.courses_by_teacher, "read_structure", "",
        lambda s, its: course_queries.courses_by_teacher(s, its.year),
    ),
    case(
        course_queries.teacher_name, "read_structure", "",
        lambda s, its: course_queries.teacher_name(s, its.staff),
    ),
)  # fmt: skip
