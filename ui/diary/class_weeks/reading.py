"""What the page asks on the database thread."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from app.diary.class_weeks import class_weeks
from app.diary.weeks_rows import ClassWeeks
from app.school.queries import current_term, current_year, terms
from app.school.rows import TermRow
from app.session import Session


@dataclass(frozen=True)
class Page:
    """What one reading gives: the periods of the class, the chosen one (None: the year), its days, the weeks."""

    terms: tuple[TermRow, ...]
    term: TermRow | None
    days: tuple[date, date]
    found: ClassWeeks


def read_page(session: Session, class_id: int, term: TermRow | None, *, by_default: bool) -> Page:
    """The weeks of a class in a period (None: the year); by default in that of today."""
    known = tuple(terms(session, class_id))
    if by_default:
        term = current_term(session, class_id)
    elif term is not None:
        term = next((one for one in known if one.id == term.id), None)
    year, today = current_year(session), session.clock.today()
    days = (today, today)
    if term is not None:
        days = (term.starts, term.ends)
    elif year is not None:
        days = (year.starts, year.ends)
    return Page(known, term, days, class_weeks(session, class_id, *days))
