"""Who may read the files of homework, and of what was handed in: whoever may read the thing itself."""

from __future__ import annotations

from datetime import date

from app.errors import NotFound
from app.homework.hand_ins import Task, task
from app.journal.reading import may_read
from app.permissions import Action, Target, can
from app.school import structure
from app.session import Session
from models.base import day


def may_read_homework(session: Session, key: str) -> bool:
    """Of a key as of `app.journal.keys.homework_key`; False for anything else.  At most 1 statement beyond reference
    data."""
    place = _numbers(key, 3)
    if place is None:
        return False
    course_id, due_date, no = place[0], _day(place[1]), place[2]
    one = _task(course_id, due_date, no)
    if one is None:
        return False
    if can(session, Action.READ_JOURNAL, Target(course=course_id)):
        return one.pupil is None or may_read(session, course_id, one.pupil)
    return any(
        one.pupil in (None, pupil) and _takes(session, pupil, one)
        for pupil in session.scope.pupils
        if can(session, Action.READ_DIARY, Target(pupil=pupil))
    )


def may_read_hand_in(session: Session, key: str) -> bool:
    """Of a key as of `app.journal.keys.hand_in_key`."""
    place = _numbers(key, 5)
    if place is None:
        return False
    course_id, pupil_id = place[0], place[3]
    if can(session, Action.READ_JOURNAL, Target(course=course_id)):
        return may_read(session, course_id, pupil_id)
    return can(session, Action.READ_DIARY, Target(pupil=pupil_id))


def _numbers(key: str, count: int) -> list[int] | None:
    """The parts of a key; None for what is none."""
    parts = key.split("/")
    if len(parts) != count or not all(part.isascii() and part.isdigit() and len(part) < 16 for part in parts):
        return None
    return [int(part) for part in parts]


def _day(number: int) -> date | None:
    try:
        return day(number)
    except ValueError:
        return None


def _task(course_id: int, due_date: date | None, no: int) -> Task | None:
    if due_date is None:
        return None
    try:
        return task(course_id, due_date, no)
    except NotFound:
        return None


def _takes(session: Session, pupil_id: int, one: Task) -> bool:
    taken = structure.pupil_courses(session, pupil_id, one.due_date)
    return any(two.course.course_id == one.course_id for two in taken)
