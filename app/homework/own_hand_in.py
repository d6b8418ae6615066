"""What a pupil has handed in, and what came of it: for the family, and those who read the diary."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from peewee import fn

from app.codes import Role
from app.files.attaching import attached
from app.homework.drafts import draft_of
from app.homework.hand_in_rows import NewAnswer, OwnHandIn
from app.homework.hand_ins import due_of, lessons_around, task_of_pupil, whole_versions
from app.homework.marking import marks_for_homework
from app.homework.reading import due_at
from app.journal.cells import effective_scale
from app.journal.homework_files import OWNER as HOMEWORK_FILES
from app.journal.keys import homework_key
from app.permissions import Action
from app.school import structure
from app.school.spans import covers
from app.session import Session
from app.unit_of_work import query
from models.base import rows
from models.journal import HomeworkAnswer

_LONGEST_TO_ANSWER = timedelta(days=180)
"""An answer to homework that was due longer ago is news to nobody."""


@query(Action.READ_DIARY, pupil="pupil_id")
def own_hand_in(session: Session, pupil_id: int, course_id: int, due_date: date, no: int) -> OwnHandIn:
    """A pupil's homework with all that was handed in for it, the answers, and the marks for it.  8 statements at most.

    The draft is read by the pupil alone.  Raises NotFound homework.unknown, also for homework of somebody else.
    """
    one = task_of_pupil(session, pupil_id, course_id, due_date, no)
    taken = next(
        two
        for two in structure.pupil_courses(session, pupil_id, due_date)
        if two.course.course_id == course_id
    )
    lessons = [two for two in lessons_around(course_id, due_date) if covers(taken.spans, two.date)]
    due = due_of(one, lessons)
    until = due_at(session, taken.course, pupil_id, due)
    key = homework_key(course_id, due_date, no)
    slot = (due.date, due.number) if due.number is not None else None
    return OwnHandIn(
        course_id=course_id,
        due_date=due_date,
        no=no,
        text=one.text,
        minutes=one.minutes,
        individual=one.pupil is not None,
        due_at=until,
        versions=whole_versions(session, one, pupil_id, until),
        marks=tuple(marks_for_homework(session, course_id, slot, pupil_id)) if slot is not None else (),
        scale=effective_scale(taken.course),
        files=attached(HOMEWORK_FILES, [key]).get(key, ()),
        draft=draft_of(one, pupil_id) if session.role is Role.PUPIL else None,
    )


@query(Action.READ_DIARY, pupil="pupil_id")
def new_answers(session: Session, pupil_id: int, since: datetime) -> tuple[NewAnswer, ...]:
    """The pieces of homework that a teacher has answered after `since`, the newest answer first.  1 statement on the
    index by pupil."""
    table = HomeworkAnswer
    found = (
        table.select(table.course, table.due_date, table.no, fn.MAX(table.answered_at))
        .where(
            table.pupil == pupil_id,
            table.due_date >= session.clock.today() - _LONGEST_TO_ANSWER,
            table.answered_at > since,
        )
        .group_by(table.course, table.due_date, table.no)
    )
    return tuple(
        sorted((NewAnswer(*row) for row in rows(found)), key=lambda one: one.answered_at, reverse=True)
    )
