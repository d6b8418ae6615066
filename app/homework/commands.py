"""What a pupil does with homework: ticks it as done.  Teachers write it in `app.journal`."""

from __future__ import annotations

from datetime import date

from app.changes import Record
from app.errors import NotFound
from app.journal.keys import homework_done_key
from app.permissions import Action
from app.school import structure
from app.session import Session
from app.unit_of_work import command, record
from models.base import rows
from models.journal import Homework, HomeworkDone


@command(Action.TICK_HOMEWORK, pupil="pupil_id")
def tick_homework(
    session: Session, pupil_id: int, course_id: int, due_date: date, no: int, done: bool
) -> None:
    """Tick homework as done, or take the tick away.  Done twice it does nothing.

    Errors: NotFound homework.unknown, also for homework of a course that the pupil does not take or that is
    for somebody else.
    """
    unknown = NotFound("homework.unknown", course=course_id, due=due_date, no=no)
    taken = {one.course.course_id for one in structure.pupil_courses(session, pupil_id, due_date)}
    for_pupil = Homework.select(Homework.pupil).where(
        Homework.course == course_id, Homework.due_date == due_date, Homework.no == no
    )
    found = list(rows(for_pupil))
    if course_id not in taken or not found or found[0][0] not in (None, pupil_id):
        raise unknown
    place = {"pupil": pupil_id, "due_date": due_date, "course": course_id, "no": no}
    here = [getattr(HomeworkDone, name) == value for name, value in place.items()]
    before = HomeworkDone.select().where(*here).exists()
    if before == done:
        return
    if done:
        HomeworkDone.insert(**place, done_at=session.clock.now()).execute()
    else:
        HomeworkDone.delete().where(*here).execute()
    key = homework_done_key(pupil_id, due_date, course_id, no)
    old, new = ({"done": True} if one else None for one in (before, done))
    record(session, Record("homework_done", key, old, new, course=course_id, pupil=pupil_id, date=due_date))
