"""Parts of the journal that several features read.  Inside a transaction; no permission is checked here."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from peewee import JOIN, fn

from app.codes import Role
from app.errors import NotAllowed, NotFound
from app.journal.rows import HomeworkRow, PupilLine, WorkRow
from app.permissions import Action
from app.school import calendar, structure
from app.school.rows import RosterLine, WorkKindRow
from app.school.spans import overlaps
from app.session import Session
from models.base import rows, within
from models.journal import MARK_OF_WORK, Homework, Mark, TermMark, Work

ANSWER = "answer"
"""The kind of work that a lesson's first mark makes: «ответ на уроке»."""


def pupil_lines(roster: Iterable[RosterLine], starts: date, ends: date) -> tuple[PupilLine, ...]:
    """Those of a roster who belong to it on some day of a range."""
    return tuple(
        PupilLine(line.pupil_id, line.name, line.from_date, line.to_date, line.spans)
        for line in roster
        if overlaps(line.spans, starts, ends)
    )


def readable_roster(session: Session, course_id: int) -> tuple[RosterLine, ...]:
    """Those of a course whose marks this session may read: all, but for a class teacher in a group across
    classes, who reads the pupils of the own class only."""
    return tuple(
        line for line in structure.roster(session, course_id) if may_read(session, course_id, line.pupil_id)
    )


def may_read(session: Session, course_id: int, pupil_id: int) -> bool:
    """Whether a pupil's marks in a course that the session may read are for it to see."""
    if session.role is not Role.CLASS_TEACHER:
        return True
    of_own_class = structure.course_facts(session, course_id).class_id in session.scope.classes
    return of_own_class or pupil_id in session.scope.class_pupils


def require_readable(session: Session, course_id: int, pupil_id: int) -> None:
    """Raise NotAllowed for a pupil of another class in a group across classes."""
    if not may_read(session, course_id, pupil_id):
        raise NotAllowed("not_allowed", action=Action.READ_JOURNAL.value, role=session.role.value)


def default_kind(session: Session) -> WorkKindRow:
    """The kind of work that a lesson's first mark makes: «ответ на уроке», else the school's first."""
    kinds = calendar.work_kinds(session)
    if not kinds:
        raise NotFound("work_kind.none")
    return next((kind for kind in kinds.values() if kind.code == ANSWER), next(iter(kinds.values())))


def weight_of(kind: WorkKindRow) -> float:
    """The weight of a new work of a kind: 0 when the kind does not count."""
    return kind.weight if kind.counts else 0


def weights_in_use(session: Session) -> tuple[float, ...]:
    """The weights that the school's kinds of work have, the least first."""
    return tuple(sorted({weight_of(kind) for kind in calendar.work_kinds(session).values()} - {0}))


def course_term_marks(session: Session, course_id: int) -> dict[tuple[int, int, int], int]:
    """(kind, number, pupil) → value of all marks of the report card in a course.

    Kept until one of them changes: they are set a few times a year, and would cost each view two or three
    pages.
    """

    def load() -> dict[tuple[int, int, int], int]:
        columns = (TermMark.kind, TermMark.number, TermMark.pupil, TermMark.value)
        found = TermMark.select(*columns).where(TermMark.course == course_id)
        return {(kind, number, pupil): value for kind, number, pupil, value in rows(found)}

    return session.reference(("term_mark", course_id), load)


def homework_between(course_id: int, starts: date, ends: date) -> tuple[HomeworkRow, ...]:
    """The homework of a course that is due within a range of days, in order."""
    found = (
        Homework.select(
            Homework.due_date, Homework.no, Homework.text, Homework.due_number, Homework.set_date,
            Homework.set_number, Homework.pupil, Homework.minutes,
        )
        .where(Homework.course == course_id, within(Homework.due_date, starts, ends))
        .order_by(Homework.due_date, Homework.no)
    )  # fmt: skip
    return tuple(HomeworkRow(*row) for row in rows(found))


def works_of_lesson(session: Session, course_id: int, on: date, number: int) -> tuple[WorkRow, ...]:
    """The works of a lesson, with the number of their marks.  1 statement."""
    kinds = calendar.work_kinds(session)
    found = (
        Work.select(Work.no, Work.kind, Work.weight, Work.title, fn.COUNT(Mark.pupil))
        .join(Mark, JOIN.LEFT_OUTER, on=MARK_OF_WORK)
        .where(Work.course == course_id, Work.date == on, Work.number == number)
        .group_by(Work.no)
        .order_by(Work.no)
    )
    return tuple(
        WorkRow(no, kind, kinds[kind].name, weight, weight > 0, title, marks)
        for no, kind, weight, title, marks in rows(found)
    )
