"""What lessons hold that must not be lost, when nothing asks for them any more."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from models.base import rows, within
from models.journal import Attendance, Homework, LessonTopic, Work
from models.log import ChangeLog


class Holds(StrEnum):
    """Why a lesson stays; of several reasons the first."""

    WORK = "work"  # and its marks
    ATTENDANCE = "attendance"
    TOPIC = "topic"
    HOMEWORK = "homework"  # given at it
    HOMEWORK_DUE = "homework_due"  # and what was handed in for it; the course has no other lesson on the day
    HELD = "held"
    SUBSTITUTED = "substituted"
    CANCELLED = "cancelled"
    MOVED = "moved"
    BY_HAND = "by_hand"  # a teacher put it where the timetable had none


PUT_BACK = "put_back"
"""Stands in `after` of the log where a command put a lesson back to where the timetable has it: not by hand, then."""

Key = tuple[int, date, int]
"""Course, day, number of the day."""


@dataclass(frozen=True, slots=True)
class Held:
    """What was entered in lessons, by lesson; and the days for which homework is due, by course and day."""

    lessons: dict[Key, Holds]
    due: set[tuple[int, date]]


def what_they_hold(course_ids: Collection[int], starts: date, ends: date) -> Held:
    """What was entered in the lessons of these courses and days.  5 statements."""
    ids = list(course_ids)
    found: dict[Key, Holds] = dict.fromkeys(_put_by_hand(ids, starts, ends), Holds.BY_HAND)
    due: set[tuple[int, date]] = set()
    columns = (Homework.course, Homework.due_date, Homework.set_date, Homework.set_number)
    homework = Homework.select(*columns).where(Homework.course.in_(ids), Homework.due_date >= starts)
    for course, day, given, number in rows(homework):
        due.add((course, day))
        if given is not None and number is not None:
            found[course, given, number] = Holds.HOMEWORK
    for table, reason in (
        (LessonTopic, Holds.TOPIC),
        (Attendance, Holds.ATTENDANCE),
        (Work, Holds.WORK),
    ):
        query = table.select(table.course, table.date, table.number).where(
            table.course.in_(ids), within(table.date, starts, ends)
        )
        found.update(((course, on, number), reason) for course, on, number in rows(query.distinct()))
    return Held(found, due)


def _put_by_hand(ids: list[int], starts: date, ends: date) -> set[Key]:
    """Lessons that the log knows one by one: what the timetable makes, it tells of by course."""
    query = ChangeLog.select(
        ChangeLog.course, ChangeLog.date, ChangeLog.number, ChangeLog.before, ChangeLog.after
    ).where(
        ChangeLog.course.in_(ids), within(ChangeLog.date, starts, ends), ChangeLog.pupil.is_null(),
        ChangeLog.entity == "lesson",
    )  # fmt: skip
    found: set[Key] = set()
    for course, on, number, before, after in rows(query.order_by(ChangeLog.seq)):
        if after is None or PUT_BACK in after:
            found.discard((course, on, number))
        elif before is None:
            found.add((course, on, number))
    return found
