"""How classes ended the period before: the last one of the same year, else the last of the year before; of a year, the
year before.  A class is compared with itself, so that its pupils are mostly the same."""

from __future__ import annotations

from collections.abc import Sequence

from app.permissions import Action, Target, can
from app.progress.attained import ClassAttained
from app.reports.asked import Asked
from app.reports.results.book import Book, Slot, of_term
from app.reports.results.figures import Figures
from app.reports.results.queries import class_book, classes_before
from app.reports.results.telling import slot_of
from app.session import Session


def earlier_results(session: Session, told: Asked, figures: Sequence[Figures]) -> dict[int, ClassAttained]:
    """By class, of those where something is known."""
    found: dict[int, ClassAttained] = {}
    wanted: list[int] = []
    for one in figures:
        slot = _slot_before(told, one.book)
        if slot is None:
            wanted.append(one.book.one.class_id)
        else:
            found[one.book.one.class_id] = one.whole(slot)
    for class_id, previous in (classes_before(session, wanted) if wanted else {}).items():
        if can(session, Action.READ_CLASS, Target(school_class=previous)):
            book = class_book(session, previous)
            slot = slot_of(book.terms[-1] if told.term is not None and book.terms else None)
            found[class_id] = Figures(book).whole(slot)
    return {class_id: one for class_id, one in found.items() if one.whole}


def _slot_before(told: Asked, book: Book) -> Slot | None:
    """The period before in the same year."""
    term = told.terms.get(book.one.class_id) if told.term is not None else None
    if term is None:
        return None
    numbers = [one.number for one in book.terms if one.ends < term.starts]
    return of_term(numbers[-1]) if numbers else None
