"""Closing a period for the whole school, and opening it again: the deputy head or the administrator does it.

A period belongs to a way to divide the year: quarters of grades 1 to 9 and half-years of 10 and 11 are closed each by
themselves.  What teachers may do in a closed period, and how it is opened for one course, is in `app.journal.locks`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime

from peewee import fn

from app.changes import Record
from app.codes import LessonState, Scale, TermMarkKind
from app.errors import NotFound, Refused
from app.journal.cells import effective_scale
from app.journal.closing_rows import ClosingState, OpenedTerm, SchemeState, TermState
from app.journal.lock_store import CLOSERS, forget_term, keep, kept, without
from app.journal.locks import term_requests
from app.permissions import Action, Target, can
from app.school import calendar, structure
from app.school.queries import current_year
from app.school.rows import CourseCard, TermRow, YearRow
from app.session import Session
from app.unit_of_work import command, conflict, query, record
from models.base import rows, within
from models.journal import Lesson, TermMark
from models.school import Course, Term, TermScheme


@command(Action.CLOSE_TERM)
def close_term(session: Session, term_id: int, *, early: bool = False) -> None:
    """From now on teachers of all classes with this period only read its marks.  One that is closed stays as it is.

    Errors: NotFound term.unknown; Refused term.not_over (term, kind, date: its last day) for one that today still
    belongs to, or that has not begun, unless `early` says that this is known.
    """
    term = calendar.term_row(session, term_id)
    if term.closed:
        return
    if not early and session.clock.today() <= term.ends:
        raise Refused("term.not_over", term=term.number, kind=term.kind, date=term.ends)
    now = session.clock.now()
    Term.update(closed_at=now).where(Term.id == term_id).execute()
    keep(session, CLOSERS, None, {**kept(session, CLOSERS, None), str(term_id): session.person_id})
    record(session, _record(term, None, now))


@command(Action.CLOSE_TERM)
def reopen_term(session: Session, term_id: int, seen: datetime) -> None:
    """Let teachers into a period again that has been closed since the moment `seen`; one that is open stays open.
    What was asked and opened for single courses goes with the lock.

    Errors: NotFound term.unknown; Conflict when it was opened and closed once more since (author, at).
    """
    term = calendar.term_row(session, term_id)
    closed_at = _closed_at(session).get(term_id)
    if closed_at is None:
        return
    change = _record(term, seen, None)
    if int(closed_at.timestamp()) != int(seen.timestamp()):
        at = int(closed_at.timestamp())
        raise conflict(session, change, _state(term, closed_at), author=_closers(session).get(term_id), at=at)
    Term.update(closed_at=None).where(Term.id == term_id).execute()
    keep(session, CLOSERS, None, without(kept(session, CLOSERS, None), term_id))
    forget_term(session, term_id)
    record(session, change)


@query(Action.READ_SCHOOL)
def closing_state(session: Session) -> ClosingState:
    """How the periods of the current year stand, and those of the year before where it was not done with when it ended:
    one of its periods is still open, or was closed only since this year began.  Raises NotFound("year.none").

    Reference data: no statement while nothing has changed; else the pages of periods, settings and classes, and of the
    courses that somebody asked for or that are open for a time.  Reads no journal.
    """
    year = current_year(session)
    if year is None:
        raise NotFound("year.none")
    opened, requests = _opened(session), term_requests(session)
    counts = Counter(one.term.id for one in requests), Counter(one.term.id for one in opened)
    schemes = _of_year(session, year, *counts)
    before = [one for one in calendar.years(session) if one.ends < year.starts]
    if before:
        last = max(before, key=lambda one: one.starts)
        found = _of_year(session, last, *counts)
        schemes += [replace(one, year=last.name) for one in found if _was_left_open(one, year)]
    may_close = can(session, Action.CLOSE_TERM)
    return ClosingState(year, session.clock.today(), may_close, tuple(schemes), requests, opened)


@query(Action.READ_SCHOOL)
def unmarked_courses(session: Session, term_id: int) -> tuple[CourseCard, ...]:
    """The courses in which lessons were held in a period and no pupil has a mark for it, in the order of lists.
    Raises NotFound("term.unknown").

    1 statement, and 2 for courses not yet known.  It looks up one page of period marks for every course of the year
    (a thousand in a big school): for the moment of closing, not for each look at the periods.
    """
    term, (scheme, year_id) = calendar.term_row(session, term_id), _scheme_of(session, term_id)
    marked = TermMark.select(TermMark.course).where(
        TermMark.course == Course.id, TermMark.kind == TermMarkKind.TERM, TermMark.number == term.number
    )
    held = Lesson.select(Lesson.course).where(
        Lesson.course == Course.id,
        within(Lesson.date, term.starts, term.ends),
        Lesson.date <= session.clock.today(),
        Lesson.state != LessonState.CANCELLED,
    )
    found = Course.select(Course.id).where(Course.year == year_id, ~fn.EXISTS(marked), fn.EXISTS(held))
    courses = structure.courses(session, [row[0] for row in rows(found)])
    return tuple(
        structure.course_card(session, one.course_id)
        for one in courses
        if one.scheme_id == scheme and effective_scale(one) != Scale.NONE
    )


# --- inside ----------------------------------------------------------------------------------------------


def _record(term: TermRow, before: datetime | None, after: datetime | None) -> Record:
    return Record("term", str(term.id), _state(term, before), _state(term, after))


def _state(term: TermRow, closed_at: datetime | None) -> dict[str, object]:
    """What the log keeps: which period it is, too, for whoever reads the log without the table."""
    at = None if closed_at is None else int(closed_at.timestamp())
    return {"kind": term.kind, "number": term.number, "closed_at": at}


def _schemes(session: Session) -> dict[int, tuple[int, str, str]]:
    """Year, kind and name of each way to divide a year."""

    def load() -> dict[int, tuple[int, str, str]]:
        query = TermScheme.select(TermScheme.id, TermScheme.year, TermScheme.kind, TermScheme.name)
        return {row[0]: (row[1], row[2], row[3]) for row in rows(query.order_by(TermScheme.id))}

    return session.reference("term_schemes", load)


def _scheme_of(session: Session, term_id: int) -> tuple[int, int]:
    """The way to divide the year that a period belongs to, and that year."""
    for scheme, (year_id, _kind, _name) in _schemes(session).items():
        if any(term.id == term_id for term in calendar.scheme_terms(session, scheme)):
            return scheme, year_id
    raise NotFound("term.unknown", term=term_id)


def _closed_at(session: Session) -> dict[int, datetime]:
    def load() -> dict[int, datetime]:
        return dict(rows(Term.select(Term.id, Term.closed_at).where(Term.closed_at.is_null(False))))

    return session.reference("terms_closed", load)


def _closers(session: Session) -> dict[int, str]:
    """Who has closed each period, by name."""
    by = {int(term): int(person) for term, person in kept(session, CLOSERS, None).items()}
    names = structure.names(session, by.values())
    return {term: names.get(person, "") for term, person in by.items()}


def _of_year(
    session: Session, year: YearRow, requests: Counter[int], opened: Counter[int]
) -> list[SchemeState]:
    """The ways to divide a year that a class of it follows, by grades."""
    grades: dict[int, list[int]] = {}
    for one in structure.classes(session).values():
        if one.year.id == year.id:
            grades.setdefault(one.scheme_id, []).append(one.grade)
    found = [
        SchemeState(kind, name, (min(of), max(of)), _states(session, scheme, requests, opened))
        for scheme, (of_year, kind, name) in _schemes(session).items()
        if of_year == year.id and (of := grades.get(scheme))
    ]
    return sorted(found, key=lambda one: one.grades)


def _was_left_open(scheme: SchemeState, year: YearRow) -> bool:
    return any(one.closed_at is None or one.closed_at.date() >= year.starts for one in scheme.terms)


def _states(
    session: Session, scheme: int, requests: Counter[int], opened: Counter[int]
) -> tuple[TermState, ...]:
    today, closed_at, closers = session.clock.today(), _closed_at(session), _closers(session)
    return tuple(
        TermState(
            term,
            term.ends < today,
            closed_at.get(term.id),
            closers.get(term.id, "") if term.closed else "",
            requests[term.id],
            opened[term.id],
        )
        for term in calendar.scheme_terms(session, scheme)
    )


def _opened(session: Session) -> tuple[OpenedTerm, ...]:
    """Closed periods that are open for single courses today, by the last day of it."""
    found: list[OpenedTerm] = []
    for course_id in _courses_with(session.scoped_settings(structure.OPEN_TERMS)):
        may_open = can(session, Action.OPEN_TERM, Target(course=course_id))
        for term_id, until in structure.opened_terms(session, course_id).items():
            term = calendar.term_row(session, term_id)
            if term.closed:
                found.append(OpenedTerm(structure.course_card(session, course_id), term, until, may_open))
    return tuple(sorted(found, key=_order))


def _order(one: OpenedTerm) -> tuple[date, str, str, int]:
    return one.until, one.course.class_name, one.course.subject, one.course.course_id


def _courses_with(scopes: Iterable[str]) -> list[int]:
    return [int(scope.removeprefix("course:")) for scope in scopes]
