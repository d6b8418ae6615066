"""How the queries about progress are called."""

from __future__ import annotations

from app.progress import classroom, course, marks, marks_glance, queries, rating
from tests.app.permission_cases import case
from tests.build import NOW

CASES = (
    case(
        queries.pupil_year, "read_progress", "pupil",
        lambda s, its: queries.pupil_year(s, its.pupil, its.year),
    ),
    case(marks.pupil_marks, "read_progress", "pupil", lambda s, its: marks.pupil_marks(s, its.pupil)),
    case(marks.marks_since, "read_progress", "pupil", lambda s, its: marks.marks_since(s, its.pupil, NOW)),
    case(
        marks_glance.marks_glance, "read_progress", "pupil",
        lambda s, its: marks_glance.marks_glance(s, its.pupil, NOW),
    ),
    case(
        marks.mark_authors, "read_progress", "pupil",
        lambda s, its: marks.mark_authors(s, its.pupil, its.course, its.year),
    ),
    case(course.pupil_course, "read_progress", "pupil", lambda s, its: course.pupil_course(s, its.pupil)),
    case(course.class_course, "read_progress", "pupil", lambda s, its: course.class_course(s, its.pupil)),
    case(
        classroom.course_progress, "read_progress", "course",
        lambda s, its: classroom.course_progress(s, its.course),
    ),
    case(
        classroom.parallel_courses, "read_progress", "course",
        lambda s, its: classroom.parallel_courses(s, its.course),
    ),
    case(
        classroom.class_progress, "read_class", "school_class",
        lambda s, its: classroom.class_progress(s, its.school_class),
    ),
    case(rating.rating, "read_rating", "pupil", lambda s, its: rating.rating(s, its.pupil, its.term)),
    case(
        rating.class_rating, "read_rating", "school_class",
        lambda s, its: rating.class_rating(s, its.school_class, its.term),
    ),
)  # fmt: skip
