"""Messages of parents that nobody has answered.

A parent waits from the first message on that the school has not answered, whatever the child writes in between; a
thread that is closed waits no more.  Those who have to answer are the staff who take part in it; the administration
only where nobody else of the school does (an urgent message is passed on to it to be seen, not to be answered).  Has
nobody of these stayed at the school, it is the class teacher's.

Who is named knows the thread; nobody else is told a word of it, nor its subject.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from app.changes import STRUCTURE, Change
from app.clock import day_of
from app.codes import Role, Side
from app.control import of_class
from app.control.judging import Found, Judge, Verdict
from app.control.letters_rules import Waiting, waiting
from app.control.rule_book import RuleBook, RuleSetting
from app.messages.rights import LEADERS, staff_roles
from app.messages.rows import Family
from app.school import calendar, structure
from app.school.rows import ClassFacts, YearRow
from app.session import Session
from models.base import rows
from models.messages import Message, MessageThread, ThreadParticipant, message_id

_OF_THREADS = frozenset({"thread", "message"})
_OF_PEOPLE = STRUCTURE - {"account", "bell", "work_kind", "timetable_entry", "subject", "setting"}
ONE = 0
"""The only unit there is."""


@dataclass(frozen=True, slots=True)
class Unanswered:
    """A thread in which a parent waits, and who has to answer (None: nobody is known)."""

    thread_id: int
    one_class: ClassFacts | None
    since: datetime
    written: date
    waiting: Waiting
    teachers: tuple[int | None, ...]


def touched(_session: Session, change: Change) -> Collection[int]:
    """The letters, where a thread is another, or who works here, or the calendar."""
    return (ONE,) if change.entity in _OF_THREADS | _OF_PEOPLE else ()


def judge(session: Session, _unit: int, book: RuleBook, _told: Sequence[Change] | None) -> Verdict:
    """See `app.control.judging`.  Statements as of `unanswered`."""
    rule = book["message_unanswered"]
    found = unanswered(session, rule)
    midnight = session.clock.at(session.clock.today() + timedelta(days=1), 0)
    return Verdict(tuple(_found(found, rule)), due=midnight if found else None)


def _found(found: Collection[Unanswered], rule: RuleSetting) -> Iterator[Found]:
    for one in found:
        if not one.waiting.late or not rule.covers(one.one_class.grade if one.one_class else None):
            continue
        for teacher in one.teachers:
            yield Found(
                "message_unanswered", f"{one.thread_id}/{teacher or 0}", teacher_id=teacher,
                class_id=one.one_class.class_id if one.one_class else None, date=one.written,
                detail={"days": one.waiting.days, "thread": one.thread_id},
            )  # fmt: skip


def unanswered(session: Session, rule: RuleSetting) -> list[Unanswered]:
    """The threads of this year in which a parent waits, who waits longest first.  2 statements, threads and who of the
    school takes part, and one more for messages of those in which a child does, too."""
    year = calendar.year_of(session, session.clock.today())
    if year is None:
        return []
    waits = _waiting_parents(session, year)
    staff = _staff_of(session, [thread for _, thread, _ in waits])
    found = []
    for since, thread, pupil in waits:
        one = _class_of(session, pupil, year)
        written = day_of(session.clock, since)
        days = _school_days(session, year, one, written)
        late = waiting(written, session.clock.today(), days, rule.threshold)
        found.append(
            Unanswered(thread, one, since, written, late, _answering(session, staff.get(thread, ()), one))
        )
    return found


def _waiting_parents(session: Session, year: YearRow) -> list[tuple[datetime, int, int | None]]:
    """Since when a parent waits, in which thread, about which child; who waits longest first.  Where no child takes
    part, the thread's own row says it."""
    begins = session.clock.at(year.starts, 0)
    query = MessageThread.select(
        MessageThread.waiting_since, MessageThread.id, MessageThread.pupil, MessageThread.family, MessageThread.side
    ).where(MessageThread.waiting_since >= begins, MessageThread.closed_at.is_null())  # fmt: skip
    found, of_both = [], {}
    for since, thread, pupil, family, side in rows(query):
        if family == Family.PARENTS or (family == Family.ONE and side == Side.PARENT):
            found.append((since, thread, pupil))
        elif family == Family.BOTH or (family == Family.ONE and side == Side.STAFF):
            of_both[thread] = pupil
    found += [(since, thread, of_both[thread]) for thread, since in _parents_wrote(list(of_both)).items()]
    return sorted(found, key=lambda one: one[:2])


def _parents_wrote(threads: list[int]) -> dict[int, datetime]:
    """Since when a parent waits in threads in which the child takes part, too.  1 statement, none without threads; of
    messages only the beginnings of rows are read, and who wrote them is looked at here: of a condition on it SQLite
    would make an index of all messages."""
    if not threads:
        return {}
    query = (
        MessageThread.select(MessageThread.id, Message.side, Message.sent_at, Message.withdrawn_at)
        .join(
            Message,
            on=(Message.id > message_id(MessageThread.id, 0)) & (Message.id < message_id(MessageThread.id + 1, 0)),
        )
        .where(MessageThread.id.in_(threads), Message.sent_at >= MessageThread.waiting_since)
    )  # fmt: skip
    found: dict[int, datetime] = {}
    for thread, side, at, withdrawn_at in rows(query):
        if side == Side.PARENT and withdrawn_at is None:
            found[thread] = min(found.get(thread, at), at)
    return found


def _staff_of(session: Session, threads: Collection[int]) -> Mapping[int, tuple[int, ...]]:
    """Who of those who work here now takes part in threads.  1 statement, on an index."""
    here = staff_roles(session)
    query = ThreadParticipant.select(ThreadParticipant.thread, ThreadParticipant.person).where(
        ThreadParticipant.thread.in_(list(threads)), ThreadParticipant.side == Side.STAFF.value
    )
    found: dict[int, list[int]] = {}
    for thread, person in rows(query):
        if person in here:
            found.setdefault(thread, []).append(person)
    return {thread: tuple(sorted(people)) for thread, people in found.items()}


def _answering(session: Session, people: Sequence[int], one: ClassFacts | None) -> tuple[int | None, ...]:
    roles: Mapping[int, Role] = staff_roles(session)
    teachers = tuple(person for person in people if roles[person] not in LEADERS)
    if teachers or people:
        return teachers or tuple(people)
    return (of_class.class_teacher(session, one.class_id, session.clock.today()) if one else None,)


def _class_of(session: Session, pupil: int | None, year: YearRow) -> ClassFacts | None:
    """The class of the child this year: that of today, else the last one."""
    own = of_class.of_pupil(session, pupil) if pupil is not None else ()
    if pupil is None or not own:
        return None
    if len(own) == 1:
        return structure.class_facts(session, own[0])
    one = structure.class_on(session, pupil, session.clock.today())
    return one if one is not None and one.year.id == year.id else structure.class_facts(session, own[-1])


def _school_days(session: Session, year: YearRow, one: ClassFacts | None, first: date) -> tuple[date, ...]:
    """The days from `first` to the year's end on which a class has school by the calendar: within a period (where it
    has periods), no holiday of the grade.  Of no class: from Monday to Friday."""

    def load() -> tuple[date, ...]:
        terms = calendar.scheme_terms(session, one.scheme_id) if one is not None else ()
        length = (year.ends - year.starts).days + 1
        days = (year.starts + timedelta(days=offset) for offset in range(length))
        return tuple(
            day
            for day in days
            if not terms or any(term.starts <= day <= term.ends for term in terms)
            if _is_school_day(session, year, one, day)
        )

    key = (one.scheme_id, one.grade, one.study_days) if one is not None else None
    all_days: tuple[date, ...] = session.reference(("control.school_days", year.id, key), load)
    return tuple(day for day in all_days if day >= first)


def _is_school_day(session: Session, year: YearRow, one: ClassFacts | None, day: date) -> bool:
    grade, study_days = (one.grade, one.study_days) if one is not None else (None, 5)
    if calendar.is_workday(session, year.id, day, grade):
        return True
    return day.isoweekday() <= study_days and calendar.holiday_on(session, year.id, day, grade) is None


JUDGE = Judge(units=lambda _session, _year: (ONE,), touched=touched, judge=judge)
