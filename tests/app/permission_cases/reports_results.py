"""How the queries of the reports on results are called."""

from __future__ import annotations

from app.reports.results import queries
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
)  # fmt: skip
