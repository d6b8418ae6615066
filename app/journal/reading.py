"""Parts of the journal that several features read.  Inside a transaction; no permission is checked here."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from app.errors import NotFound
from app.journal.rows import HomeworkRow, PupilLine
from app.school import calendar
from app.school.rows import RosterLine, WorkKindRow
from app.school.spans import overlaps
from app.session import Session
from models.base import rows, within
from models.journal import Homework, TermMark

ANSWER = "answer"
"""The kind of work that a lesson's first mark makes: «ответ на уроке»."""


def pupil_lines(roster: Iterable[RosterLine], starts: date, ends: date) -> tuple[PupilLine, ...]:
    """Those of a roster who belong to it on some day of a range."""
    return tuple(
        PupilLine(line.pupil_id, line.name, line.from_date, line.to_date, line.spans)
        for line in roster
        if overlaps(line.spans, starts, ends)
    )


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
