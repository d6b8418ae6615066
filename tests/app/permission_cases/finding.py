"""How pupils and courses are looked for by name."""

from __future__ import annotations

from app.people import finding
from tests.app.permission_cases import case

CASES = (
    case(
        finding.find_pupils,
        "read_school",
        "",
        lambda session, its: finding.find_pupils(session, "Жукова", its.year),
    ),
    case(
        finding.teachers_of_year,
        "read_school",
        "",
        lambda session, its: finding.teachers_of_year(session, its.year),
    ),
    case(
        finding.pupils_of_class,
        "read_class",
        "school_class",
        lambda session, its: finding.pupils_of_class(session, its.school_class),
    ),
    case(
        finding.courses_of_class,
        "read_class",
        "school_class",
        lambda session, its: finding.courses_of_class(session, its.school_class),
    ),
)
