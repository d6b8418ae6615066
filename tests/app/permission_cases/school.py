"""Years, classes, periods, holidays, bells: known to everybody who is signed in."""

from __future__ import annotations

from app.school import options, queries, thresholds
from app.session import Session
from tests.app.permission_cases import Its, case

_WHAT = "read_structure"


def set_thresholds(session: Session, its: Its) -> None:
    """Others than those that are there, whichever these are by now."""
    (one,) = thresholds.subject_thresholds(session, its.course)
    wished = (2.5, 3.5, 4.5) if one.thresholds != (2.5, 3.5, 4.5) else (2.6, 3.6, 4.6)
    thresholds.set_thresholds(session, one.subject_id, wished, one.thresholds)


def change_setting(session: Session, its: Its) -> None:
    """One that the deputy head may change too; turned round, so that each call changes something."""
    (now,) = (one.value for one in options.settings(session) if one.key == "rating.show_names")
    options.change_setting(session, "rating.show_names", not now, expected=now)


CASES = (
    case(options.settings, "read_school", "", lambda session, its: options.settings(session)),
    case(options.change_setting, "change_setting", "", change_setting),
    case(queries.years, _WHAT, "", lambda session, its: queries.years(session)),
    case(queries.current_year, _WHAT, "", lambda session, its: queries.current_year(session)),
    case(queries.classes, _WHAT, "", lambda session, its: queries.classes(session, its.year)),
    case(queries.own_classes, _WHAT, "", lambda session, its: queries.own_classes(session)),
    case(queries.terms, _WHAT, "", lambda session, its: queries.terms(session, its.school_class)),
    case(
        queries.current_term, _WHAT, "", lambda session, its: queries.current_term(session, its.school_class)
    ),
    case(queries.holidays, _WHAT, "", lambda session, its: queries.holidays(session, its.year)),
    case(
        thresholds.subject_thresholds, _WHAT, "", lambda session, its: thresholds.subject_thresholds(session)
    ),
    case(thresholds.set_thresholds, "set_thresholds", "", set_thresholds),
    case(queries.bells, _WHAT, "", lambda session, its: queries.bells(session, its.school_class)),
)
