"""Marks for the tests of this folder, written as the program writes them: rows and log together."""

from __future__ import annotations

from datetime import date

from app.changes import Record
from app.permissions import Action
from app.session import Session
from app.unit_of_work import GUARDED, command, record
from models.base import day_number
from models.journal import Mark, Work
from tests.build import LESSON_DAYS


@command(Action.SET_MARK, course="course_id")
def set_mark(
    session: Session, course_id: int, pupil_id: int, value: int, *, number: int = 1, on: date = LESSON_DAYS[5]
) -> None:
    """Set the mark of a pupil for the first work of a lesson."""
    lesson = {"course": course_id, "date": on, "number": number}
    Work.insert(**lesson, no=1, kind=1, weight=1).on_conflict_ignore().execute()
    place = (Mark.course == course_id, Mark.date == on, Mark.number == number, Mark.pupil == pupil_id)
    before = Mark.select(Mark.value).where(*place).scalar()
    now = session.clock.now()
    Mark.insert(
        **lesson, work=1, pupil=pupil_id, value=value, author=session.person_id, set_at=now
    ).on_conflict_replace().execute()
    key = f"{course_id}/{day_number(on)}/{number}/1/{pupil_id}"
    state = None if before is None else {"value": before}
    record(
        session,
        Record("mark", key, state, {"value": value}, course_id, pupil=pupil_id, date=on, number=number),
    )


GUARDED.pop(f"{__name__}.set_mark", None)
