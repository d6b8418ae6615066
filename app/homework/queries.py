"""What a pupil has to do at home."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any, NamedTuple

from peewee import JOIN

from app.codes import LessonState
from app.diary.pupils import pupil_card
from app.homework.rows import HomeworkDay, HomeworkPage, HomeworkPiece, SubjectRecord
from app.homework.rules import LessonSlot, counts, due_lesson, entered_when, kept, load_of, state_of
from app.journal.of_pupil import ticked_by
from app.permissions import Action
from app.school import calendar, structure
from app.school.rows import HolidayRow, PupilCourse
from app.school.spans import covers
from app.session import Session
from app.unit_of_work import query
from models.base import rows, within
from models.journal import Homework, HomeworkDone, Lesson

HOMEWORK_BACK, HOMEWORK_AHEAD = timedelta(weeks=4), timedelta(days=60)
"""What the page of homework shows around today."""

SLACK = timedelta(days=14)
"""So far away from its day a lesson is looked for that was moved, or follows a cancelled one."""
_MORNING = 8 * 60
"""When a school day begins of which no bell is known, in minutes after midnight."""
_MIDNIGHT = 24 * 60


@query(Action.READ_DIARY, pupil="pupil_id")
def homework_due(session: Session, pupil_id: int, first: date, last: date) -> HomeworkPage:
    """A pupil's homework that is due from `first` to `last`, both included.  2 statements: homework with the pupil's
    ticks, lessons.

    Homework is due when the lesson begins that it is for, by the bells of that lesson (`rules.due_lesson` says which
    it is); on a day without such a lesson, and without bells, when the school day begins: at its first bell, else at
    8:00.  A school day ends with the last bell of the pupil's class, else at midnight.
    """
    reading = _Reading(session, pupil_id, first - SLACK, last + SLACK)
    today = session.clock.today()
    stored = list(reading.homework())
    ticks_since = min((one.done_at for one in stored if one.done_at is not None), default=None)
    pieces = [
        piece for one in stored if first <= (piece := _piece(session, reading, one, ticks_since)).day <= last
    ]
    pieces.sort(key=reading.order)
    days: dict[date, list[HomeworkPiece]] = {}
    for piece in pieces:
        days.setdefault(piece.day, []).append(piece)
    own_class = structure.class_on(session, pupil_id, today)
    return HomeworkPage(
        pupil=pupil_card(session, pupil_id, today),
        grade=own_class.grade if own_class else None,
        today=today,
        now=session.clock.now(),
        first=first,
        last=last,
        days=tuple(_day(session, pupil_id, on, of_day) for on, of_day in sorted(days.items())),
        record=_record(pieces),
        ticks_since=ticks_since,
        next_school_day=next((day for day in reading.school_days if day > today), None),
        holiday=_holiday(session, today + timedelta(days=1), own_class.grade if own_class else None),
    )


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
class _Bells:
    """The bells of a day of a pupil: when it begins and ends, in minutes after midnight."""

    first: int
    last: int


class _Reading:
    """A pupil's courses, lessons and homework in a range of days."""

    def __init__(self, session: Session, pupil_id: int, first: date, last: date) -> None:
        self._session, self._pupil, self._first, self._last = session, pupil_id, first, last
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
        self._days: dict[date, _Bells] = {}
        self._ends: dict[date, datetime | None] = {}

    def homework(self) -> Iterable[_Stored]:
        """What is for this pupil, as it lies in the file."""
        for row in rows(self._homework_rows()):
            one = _Stored(*row)
            if covers(self.taken[one.course].spans, one.due_date) if one.course in self.taken else False:
                yield one

    def bells(self, on: date) -> _Bells:
        """When a day begins and ends."""
        if on not in self._days:
            one = structure.class_on(self._session, self._pupil, on)
            times = calendar.bell_times(self._session, one.bell_schedule_id if one else None)
            numbers = {number for weekday, number in times if weekday in (0, on.isoweekday())}
            of_day = [times.get((on.isoweekday(), one)) or times[0, one] for one in numbers]
            self._days[on] = _Bells(
                min((starts for starts, _ in of_day), default=_MORNING),
                max((ends for _, ends in of_day), default=_MIDNIGHT),
            )
        return self._days[on]

    def starts(self, course_id: int, on: date, number: int | None) -> int | None:
        """When a lesson begins, where its bells are known: those of the course's class, across classes the pupil's."""
        if number is None:
            return None
        class_id = self.taken[course_id].course.class_id
        one = (
            structure.class_facts(self._session, class_id)
            if class_id is not None
            else structure.class_on(self._session, self._pupil, on)
        )
        schedule = one.bell_schedule_id if one else None
        return calendar.bell_of(self._session, schedule, on, number)[0]

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
            .join(HomeworkDone, JOIN.LEFT_OUTER, on=ticked_by(self._pupil))
            .where(
                Homework.home.in_(sorted({one.course.home_id for one in self.taken.values()})),
                within(Homework.due_date, self._first, self._last),
                Homework.pupil.is_null() | (Homework.pupil == self._pupil),
            )
        )  # fmt: skip


def _piece(
    session: Session, reading: _Reading, stored: _Stored, ticks_since: datetime | None
) -> HomeworkPiece:
    due = due_lesson(reading.lessons.get(stored.course, []), stored.due_date, stored.due_number)
    starts = reading.starts(stored.course, due.date, due.number)
    due_at = session.clock.at(due.date, reading.bells(due.date).first if starts is None else starts)
    entered = entered_when(stored.entered_at, due_at, reading.end_of_day_before(due.date))
    now, course = session.clock.now(), reading.taken[stored.course].course
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
        due_at=due_at,
        is_over=now > due_at,
        counts=counts(due_at, stored.done_at, now, entered, ticks_since),
        state=state_of(stored.done_at, due_at, now, entered),
        done_at=stored.done_at,
    )


def _day(session: Session, pupil_id: int, on: date, pieces: list[HomeworkPiece]) -> HomeworkDay:
    one = structure.class_on(session, pupil_id, on)
    load = load_of((piece.minutes for piece in pieces), one.grade if one else None)
    return HomeworkDay(on, tuple(pieces), load)


def _record(pieces: Iterable[HomeworkPiece]) -> tuple[SubjectRecord, ...]:
    """By subject, in the order of the alphabet; those of which nothing counts are left out."""
    subjects: dict[tuple[str, int], list[HomeworkPiece]] = {}
    for piece in pieces:
        subjects.setdefault((piece.subject, piece.subject_id), []).append(piece)
    found = (
        SubjectRecord(subject_id, name, kept(one.state for one in of_subject if one.counts))
        for (name, subject_id), of_subject in sorted(subjects.items())
    )
    return tuple(one for one in found if one.kept.of)


def _holiday(session: Session, on: date, grade: int | None) -> HolidayRow | None:
    year = calendar.year_of(session, on)
    return calendar.holiday_on(session, year.id, on, grade) if year else None
