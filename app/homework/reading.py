"""What a pupil has to do at home, read for every page that shows it: the page of homework, the week of the diary.

Inside a transaction; no permission is checked here.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any, NamedTuple

from peewee import JOIN

from app.codes import HandInState, LessonState
from app.files.attaching import attached
from app.homework.hand_in_rows import HandInFacts
from app.homework.rows import HomeworkPiece
from app.homework.rules import (
    SLACK,
    Due,
    LessonSlot,
    counts,
    due_lesson,
    entered_when,
    state_of,
    was_late,
)
from app.journal.homework_files import OWNER
from app.journal.keys import homework_key
from app.journal.of_pupil import ticked_by
from app.school import calendar, structure
from app.school.rows import CourseFacts, PupilCourse
from app.school.spans import covers
from app.session import Session
from models.base import rows, within
from models.journal import Homework, HomeworkAnswer, HomeworkDone, Lesson

_MORNING = 8 * 60
"""When a school day begins of which no bell is known, in minutes after midnight."""
_MIDNIGHT = 24 * 60

Key = tuple[date, int, int]
"""Homework of a pupil: the day that the teacher named, course, number."""


@dataclass(frozen=True, slots=True)
class Pieces:
    """Homework that is due from one day to another, in order.  `school_days`: those with lessons around them;
    `ticks_since`: the first tick that is known."""

    pieces: tuple[HomeworkPiece, ...]
    school_days: tuple[date, ...]
    ticks_since: datetime | None


def pieces_due(session: Session, pupil_id: int, first: date, last: date) -> Pieces:
    """A pupil's homework that is due from `first` to `last`, both included.  4 statements: homework with the pupil's
    ticks, lessons, what was handed in, files of what is found (none without homework)."""
    reading = _Reading(session, pupil_id, first, last)
    stored = list(reading.homework())
    ticks_since = min((one.done_at for one in stored if one.done_at is not None), default=None)
    found = [
        piece for one in stored if first <= (piece := _piece(session, reading, one, ticks_since)).day <= last
    ]
    files = attached(OWNER, [_key(one) for one in found])
    found = [replace(one, files=files[key]) if (key := _key(one)) in files else one for one in found]
    return Pieces(tuple(sorted(found, key=reading.order)), tuple(reading.school_days), ticks_since)


def due_at(session: Session, course: CourseFacts, pupil_id: int, due: Due) -> datetime:
    """The moment at which homework has to be there.  Reference data.

    When the lesson begins, by the bells of the course's class, across classes the pupil's; without a lesson, or bells,
    when the school day begins: at its first bell, else at 8:00.
    """
    starts = lesson_starts(session, course, pupil_id, due.date, due.number)
    return session.clock.at(
        due.date, day_bells(session, pupil_id, due.date).first if starts is None else starts
    )


def lesson_starts(
    session: Session, course: CourseFacts, pupil_id: int, on: date, number: int | None
) -> int | None:
    """When a lesson begins, in minutes after midnight, where its bells are known.  Reference data."""
    if number is None:
        return None
    one = (
        structure.class_facts(session, course.class_id)
        if course.class_id is not None
        else structure.class_on(session, pupil_id, on)
    )
    return calendar.bell_of(session, one.bell_schedule_id if one else None, on, number)[0]


class _Stored(NamedTuple):
    """Homework as it lies in the file."""

    due_date: date
    course: int
    no: int
    due_number: int | None
    text: str
    pupil: int | None
    minutes: int | None
    set_date: date | None
    set_number: int | None
    entered_at: datetime
    done_at: datetime | None


@dataclass(frozen=True)
class DayBells:
    """The bells of a day of a pupil: when it begins and ends, in minutes after midnight."""

    first: int
    last: int


def day_bells(session: Session, pupil_id: int, on: date) -> DayBells:
    """When a pupil's day begins and ends, by the bells of the class.  Reference data."""
    one = structure.class_on(session, pupil_id, on)
    times = calendar.bell_times(session, one.bell_schedule_id if one else None)
    numbers = {number for weekday, number in times if weekday in (0, on.isoweekday())}
    of_day = [times.get((on.isoweekday(), one)) or times[0, one] for one in numbers]
    return DayBells(
        min((starts for starts, _ in of_day), default=_MORNING),
        max((ends for _, ends in of_day), default=_MIDNIGHT),
    )


class _Reading:
    """A pupil's courses, lessons and homework: of all that may be due in a range of days, because its lesson was moved
    into it or out of it, and all lessons that say so (`rules.due_lesson` looks no further than `SLACK`)."""

    def __init__(self, session: Session, pupil_id: int, first: date, last: date) -> None:
        self._session, self.pupil_id = session, pupil_id
        self._named = first - SLACK, last + SLACK
        first, last = first - 2 * SLACK, last + 2 * SLACK
        self._first, self._last = first, last
        self.taken: dict[int, PupilCourse] = {
            one.course.course_id: one for one in structure.pupil_courses(session, pupil_id, (first, last))
        }
        self.lessons = self._read_lessons()
        self.school_days = sorted(
            {
                one.date
                for lessons in self.lessons.values()
                for one in lessons
                if one.state != LessonState.CANCELLED
            }
        )
        self.handed_in = self._read_hand_ins()
        self._days: dict[date, DayBells] = {}
        self._ends: dict[date, datetime | None] = {}

    def homework(self) -> Iterable[_Stored]:
        """What is for this pupil, as it lies in the file."""
        for row in rows(self._homework_rows()):
            one = _Stored(*row)
            if covers(self.taken[one.course].spans, one.due_date) if one.course in self.taken else False:
                yield one

    def bells(self, on: date) -> DayBells:
        """When a day begins and ends."""
        if on not in self._days:
            self._days[on] = day_bells(self._session, self.pupil_id, on)
        return self._days[on]

    def end_of_day_before(self, on: date) -> datetime | None:
        """The end of the last school day before a day, where one is known."""
        if on not in self._ends:
            before = next((day for day in reversed(self.school_days) if day < on), None)
            self._ends[on] = (
                self._session.clock.at(before, self.bells(before).last) if before is not None else None
            )
        return self._ends[on]

    def order(self, piece: HomeworkPiece) -> tuple[Any, ...]:
        """By day, then as the lessons follow one another; without a lesson at the end."""
        course = self.taken[piece.course_id].course
        number = 99 if piece.number is None else piece.number
        return (
            piece.day,
            number,
            course.subject_position,
            course.subject,
            piece.course_id,
            piece.due_date,
            piece.no,
        )

    def _read_lessons(self) -> Mapping[int, list[LessonSlot]]:
        found = (
            Lesson.select(Lesson.course, Lesson.date, Lesson.number, Lesson.state, Lesson.moved_from)
            .where(Lesson.course.in_(list(self.taken)), within(Lesson.date, self._first, self._last))
            .order_by(Lesson.course, Lesson.date, Lesson.number)
        )
        lessons: dict[int, list[LessonSlot]] = {}
        for course, *slot in rows(found):
            one = LessonSlot(*slot)
            if covers(self.taken[course].spans, one.date):
                lessons.setdefault(course, []).append(one)
        return lessons

    def _homework_rows(self) -> Any:
        return (
            Homework.select(
                Homework.due_date, Homework.course, Homework.no, Homework.due_number, Homework.text, Homework.pupil,
                Homework.minutes, Homework.set_date, Homework.set_number, Homework.entered_at, HomeworkDone.done_at,
            )
            .join(HomeworkDone, JOIN.LEFT_OUTER, on=ticked_by(self.pupil_id))
            .where(
                Homework.home.in_(sorted({one.course.home_id for one in self.taken.values()})),
                within(Homework.due_date, *self._named),
                Homework.pupil.is_null() | (Homework.pupil == self.pupil_id),
            )
        )  # fmt: skip

    def _read_hand_ins(self) -> dict[Key, list[tuple[Any, ...]]]:
        """By homework, version by version: state, when it was handed in and answered.  From the index alone."""
        found = (
            HomeworkAnswer.select(
                HomeworkAnswer.due_date, HomeworkAnswer.course, HomeworkAnswer.no, HomeworkAnswer.version,
                HomeworkAnswer.state, HomeworkAnswer.handed_in_at, HomeworkAnswer.answered_at,
            )
            .where(HomeworkAnswer.pupil == self.pupil_id, within(HomeworkAnswer.due_date, *self._named))
            .order_by(HomeworkAnswer.due_date, HomeworkAnswer.course, HomeworkAnswer.no, HomeworkAnswer.version)
        )  # fmt: skip
        handed_in: dict[Key, list[tuple[Any, ...]]] = {}
        for due_date, course, no, *one in rows(found):
            handed_in.setdefault((due_date, course, no), []).append(tuple(one))
        return handed_in


def _piece(
    session: Session, reading: _Reading, stored: _Stored, ticks_since: datetime | None
) -> HomeworkPiece:
    course = reading.taken[stored.course].course
    due = due_lesson(reading.lessons.get(stored.course, []), stored.due_date, stored.due_number)
    starts = lesson_starts(session, course, reading.pupil_id, due.date, due.number)
    until = session.clock.at(due.date, reading.bells(due.date).first if starts is None else starts)
    entered = entered_when(stored.entered_at, until, reading.end_of_day_before(due.date))
    now = session.clock.now()
    return HomeworkPiece(
        course_id=stored.course,
        due_date=stored.due_date,
        no=stored.no,
        subject_id=course.subject_id,
        subject=course.subject,
        teacher=course.teacher,
        text=stored.text,
        minutes=stored.minutes,
        day=due.date,
        number=due.number,
        starts=starts,
        because=due.because,
        set_date=stored.set_date,
        set_number=stored.set_number,
        individual=stored.pupil is not None,
        entered_at=stored.entered_at,
        entered=entered,
        due_at=until,
        is_over=now > until,
        counts=counts(until, stored.done_at, now, entered, ticks_since),
        state=state_of(stored.done_at, until, now, entered),
        done_at=stored.done_at,
        hand_in=_facts(
            reading.handed_in.get((stored.due_date, stored.course, stored.no)), until, stored.entered_at
        ),
    )


def _key(piece: HomeworkPiece) -> str:
    return homework_key(piece.course_id, piece.due_date, piece.no)


def _facts(
    versions: list[tuple[Any, ...]] | None, until: datetime, entered_at: datetime
) -> HandInFacts | None:
    if not versions:
        return None
    version, state, handed_in_at, answered_at = versions[-1]
    # What was answered last is told, also while a newer version waits.
    answers = [one[3] for one in versions if one[3] is not None]
    return HandInFacts(
        version=version,
        state=HandInState(state),
        handed_in_at=handed_in_at,
        is_late=was_late(handed_in_at, until, entered_at),
        answered_at=answered_at if answered_at is not None else max(answers, default=None),
    )
