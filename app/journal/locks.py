"""Soft locks: a closed period is opened again for one course, for a time, by the deputy head; a teacher asks for it.

    teacher: ask_to_open_term ──► deputy head: open_term_for       the period is open up to a day, and on it
                                               decline_term_request why not; the teacher may ask again

Both lie in settings of the course (`journal.open_terms`, `journal.term_requests`), so that they cost a page nothing,
and each step is a row of the change log.  That an old mark is changed with a reason only is in `app.journal.cells`.
"""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any

from app.errors import BadInput, NotFound, Refused
from app.journal.lock_rows import MOST_REASON_LETTERS, AskedTerm, TermLock, TermRequest
from app.journal.lock_store import REQUESTS, keep, kept, without
from app.permissions import Action, Target, can
from app.school import calendar, structure
from app.school.rows import CourseFacts, TermRow
from app.session import Session
from app.unit_of_work import command, query

_OFFERED_DAYS = 3
_FURTHEST_OFFERED = 21


@command(Action.OPEN_TERM, course="course_id")
def open_term_for(
    session: Session, course_id: int, term_id: int, until: date | None, reason: str | None = None
) -> None:
    """Let the teacher of a course into a closed period, up to the day `until` and on it; None: no longer.

    For that time the period is not closed for this course, wherever it is asked.  A request for it is answered with
    this.  Errors: NotFound course.unknown, term.unknown; Refused term.not_closed (else the course would stay open when
    it is closed later); BadInput setting.bad_value for a day that has passed, term_request.bad_reason (most) for a
    reason that is too long.
    """
    _term(session, course_id, term_id)
    if until is not None and until < session.clock.today():
        raise BadInput("setting.bad_value", field=structure.OPEN_TERMS, value=until.isoformat())
    if until is not None and not structure.term_row(session, term_id).closed:
        raise Refused("term.not_closed", course=course_id, term=term_id)
    # What has run out goes with it.
    still = structure.opened_terms(session, course_id)
    after = {str(term): day.isoformat() for term, day in still.items() if term != term_id}
    if until is not None:
        after[str(term_id)] = until.isoformat()
        keep(session, REQUESTS, course_id, without(_requests(session, course_id), term_id))
    words = _words(reason) if reason and reason.strip() else None
    keep(session, structure.OPEN_TERMS, course_id, after, words)


@command(Action.SET_MARK, course="course_id")
def ask_to_open_term(session: Session, course_id: int, term_id: int, reason: str) -> None:
    """Ask the deputy head to open a closed period for a course.  After a refusal one may ask again.

    Errors: NotFound course.unknown, term.unknown; Refused term.not_closed, term_request.exists (another one waits);
    BadInput term_request.bad_reason (most) for one that is empty or too long.
    """
    if not _term(session, course_id, term_id).closed:
        raise Refused("term.not_closed", course=course_id, term=term_id)
    asked = _requests(session, course_id)
    here = asked.get(str(term_id))
    words = _words(reason)
    if here is not None and "answer" not in here:
        if (here["by"], here["reason"]) == (session.person_id, words):
            return
        raise Refused("term_request.exists", course=course_id, term=term_id)
    new = {"by": session.person_id, "at": _now(session), "reason": words}
    keep(session, REQUESTS, course_id, {**asked, str(term_id): new}, words)


@command(Action.SET_MARK, course="course_id")
def withdraw_term_request(session: Session, course_id: int, term_id: int) -> None:
    """Take back what was asked, before it is answered.  Errors: NotFound course.unknown, term.unknown,
    term_request.unknown (nothing waits)."""
    asked = _waiting(session, course_id, term_id)
    keep(session, REQUESTS, course_id, without(asked, term_id))


@command(Action.OPEN_TERM, course="course_id")
def decline_term_request(session: Session, course_id: int, term_id: int, reason: str) -> None:
    """Say to whoever asked why the period stays closed.  Errors: NotFound course.unknown, term.unknown,
    term_request.unknown (nothing waits); BadInput term_request.bad_reason (most)."""
    asked, words = _waiting(session, course_id, term_id), _words(reason)
    answer = {"by": session.person_id, "at": _now(session), "reason": words}
    after = {**asked, str(term_id): {**asked[str(term_id)], "answer": answer}}
    keep(session, REQUESTS, course_id, after, words)


@query(Action.READ_JOURNAL, course="course_id")
def opened_terms(session: Session, course_id: int) -> dict[int, date]:
    """The closed periods that are open for a course today: last day of it by the period's id.  Reference data."""
    return structure.opened_terms(session, course_id)


@query(Action.READ_SCHOOL)
def term_requests(session: Session) -> tuple[AskedTerm, ...]:
    """All requests of the school that wait for an answer, the oldest first.  Reference data: no statement while
    nothing has changed, else as many as make the courses and names known."""
    found: list[AskedTerm] = []
    for scope, asked in session.scoped_settings(REQUESTS).items():
        if all("answer" in one for one in asked.values()):
            continue  # of years ago, too: their courses need not be known
        course_id = int(scope.removeprefix("course:"))
        terms = {str(term.id): term for term in structure.course_terms(session, course_id) if term.closed}
        for term_id, one in asked.items():
            if "answer" in one or term_id not in terms:
                continue
            course = structure.course_card(session, course_id)
            offered = _offered(session, structure.course_facts(session, course_id))
            may_open = can(session, Action.OPEN_TERM, Target(course=course_id))
            request, today = _request(session, one), session.clock.today()
            found.append(AskedTerm(course, terms[term_id], request, may_open, today, offered))
    return tuple(sorted(found, key=lambda one: (one.request.asked_at, one.course.course_id, one.term.number)))


def term_lock(session: Session, course_id: int, term_id: int) -> TermLock | None:
    """How a closed period stands for a course; None for one that nobody has closed.  Reference data; inside a query
    that may read the journal."""
    if not structure.term_row(session, term_id).closed:
        return None
    asked = _requests(session, course_id).get(str(term_id))
    target = Target(course=course_id)
    return TermLock(
        open_until=structure.opened_terms(session, course_id).get(term_id),
        request=None if asked is None else _request(session, asked),
        may_ask=can(session, Action.SET_MARK, target),
        may_open=can(session, Action.OPEN_TERM, target),
        offered=_offered(session, structure.course_facts(session, course_id)),
    )


# --- inside ----------------------------------------------------------------------------------------------


def _term(session: Session, course_id: int, term_id: int) -> TermRow:
    for term in structure.course_terms(session, course_id):
        if term.id == term_id:
            return term
    raise NotFound("term.unknown", course=course_id, term=term_id)


def _requests(session: Session, course_id: int) -> dict[str, Any]:
    return kept(session, REQUESTS, course_id)


def _waiting(session: Session, course_id: int, term_id: int) -> dict[str, Any]:
    """The requests of a course, among them one for this period that waits."""
    _term(session, course_id, term_id)
    asked = _requests(session, course_id)
    if "answer" in asked.get(str(term_id), {"answer": None}):
        raise NotFound("term_request.unknown", course=course_id, term=term_id)
    return asked


def _request(session: Session, stored: dict[str, Any]) -> TermRequest:
    answer = stored.get("answer")
    names = structure.names(session, [stored["by"], answer and answer["by"]])
    asked = (names.get(stored["by"], ""), datetime.fromisoformat(stored["at"]), stored["reason"])
    if answer is None:
        return TermRequest(*asked)
    at = datetime.fromisoformat(answer["at"])
    return TermRequest(*asked, answer["reason"], names.get(answer["by"], ""), at)


def _words(reason: str) -> str:
    words = " ".join(reason.split())
    if not 0 < len(words) <= MOST_REASON_LETTERS:
        raise BadInput("term_request.bad_reason", most=MOST_REASON_LETTERS)
    return words


def _now(session: Session) -> str:
    return session.clock.now().isoformat(timespec="seconds")


def _offered(session: Session, course: CourseFacts) -> date:
    """The third day of school from now; in long holidays their twenty-first day."""
    day, left = session.clock.today(), _OFFERED_DAYS
    for _ in range(_FURTHEST_OFFERED):
        day += timedelta(days=1)
        left -= _is_school(session, course, day)
        if not left:
            break
    return day


def _is_school(session: Session, course: CourseFacts, day: date) -> bool:
    holiday = calendar.holiday_on(session, course.year.id, day, course.grade)
    if holiday is not None or calendar.is_workday(session, course.year.id, day, course.grade):
        return holiday is None
    days = 6 if course.class_id is None else structure.class_facts(session, course.class_id).study_days
    return day.isoweekday() <= days
