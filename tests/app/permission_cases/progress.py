"""How the queries about progress are called."""

from __future__ import annotations

from app.progress import queries
from tests.app.permission_cases import case

CASES = (
    case(
        queries.subject_progress, "read_progress", "pupil",
        lambda s, its: queries.subject_progress(s, its.pupil, its.term),
    ),
    case(
        queries.pupil_year, "read_progress", "pupil",
        lambda s, its: queries.pupil_year(s, its.pupil, its.year),
    ),
    case(
        queries.class_summary, "read_class", "school_class",
        lambda s, its: queries.class_summary(s, its.school_class, its.term),
    ),
    case(queries.rating, "read_rating", "pupil", lambda s, its: queries.rating(s, its.pupil, its.term)),
    case(
        queries.class_rating, "read_rating", "school_class",
        lambda s, its: queries.class_rating(s, its.school_class, its.term),
    ),
)  # fmt: skip
