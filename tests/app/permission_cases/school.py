"""Years, classes, periods, holidays, bells: known to everybody who is signed in."""

from __future__ import annotations

from app.school import queries
from tests.app.permission_cases import case

_WHAT = "read_structure"

CASES = (
    case(queries.years, _WHAT, "", lambda session, its: queries.years(session)),
    case(queries.current_year, _WHAT, "", lambda session, its: queries.current_year(session)),
    case(queries.classes, _WHAT, "", lambda session, its: queries.classes(session, its.year)),
    case(queries.terms, _WHAT, "", lambda session, its: queries.terms(session, its.school_class)),
    case(
        queries.current_term, _WHAT, "", lambda session, its: queries.current_term(session, its.school_class)
    ),
    case(queries.holidays, _WHAT, "", lambda session, its: queries.holidays(session, its.year)),
    case(queries.bells, _WHAT, "", lambda session, its: queries.bells(session, its.school_class)),
)
