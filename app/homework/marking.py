"""Into which work of which lesson a mark for homework goes.  Inside a transaction; no permission is checked here."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from app.homework.hand_in_rows import HandInMark
from app.school import calendar
from app.school.rows import WorkKindRow
from app.session import Session
from models.base import rows
from models.journal import MARK_OF_WORK, Mark, Work

HOMEWORK = "homework"
"""The code of the kind «домашняя работа»."""

Slot = tuple[date, int]
"""A lesson of the course: date and number."""


def kind_of_homework(session: Session) -> WorkKindRow | None:
    """The school's kind of work for homework.  Reference data."""
    kinds = calendar.work_kinds(session).values()
    return next((kind for kind in kinds if kind.code == HOMEWORK), None)


def marks_at(course_id: int, slot: Slot, work: int) -> dict[int, tuple[int, str | None]]:
    """Value and comment by pupil, in a work of a lesson.  1 statement."""
    found = Mark.select(Mark.pupil, Mark.value, Mark.comment).where(
        Mark.course == course_id, Mark.date == slot[0], Mark.number == slot[1], Mark.work == work
    )
    return {pupil: (value, comment) for pupil, value, comment in rows(found)}


def marks_for_homework(session: Session, course_id: int, slot: Slot, pupil_id: int) -> Iterator[HandInMark]:
    """A pupil's marks at a lesson in works of the kind homework.  1 statement."""
    kind, kinds = kind_of_homework(session), calendar.work_kinds(session)
    found = (
        Mark.select(Mark.value, Mark.work, Work.kind, Mark.comment)
        .join(Work, on=MARK_OF_WORK)
        .where(Mark.course == course_id, Mark.date == slot[0], Mark.number == slot[1], Mark.pupil == pupil_id)
        .order_by(Mark.work)
    )
    for value, work, kind_id, comment in rows(found):
        if kind is None or kind_id == kind.id:
            yield HandInMark(value, work, kinds[kind_id].name, comment)
