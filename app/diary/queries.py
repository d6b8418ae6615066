"""What the family reads: its pupils, and the diary week by week."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any, NamedTuple

from app.clock import monday as monday_of
from app.codes import Role
from app.diary.pupils import pupil_card
from app.diary.remarks import remarks_of
from app.diary.rows import (
    DiaryDay,
    DiaryLesson,
    DiaryMark,
    DiaryWeek,
    HomeworkLine,
    LooseHomework,
    PupilCard,
    RemarkLine,
)
from app.homework.reading import pieces_due
from app.journal.cells import effective_scale
from app.journal.of_pupil import absences_of, marks_of
from app.permissions import Action
from app.school import calendar, structure
from app.school.rows import CourseFacts, PupilCourse
from app.school.spans import covers
from app.session import Session
from app.unit_of_work import query
from models.base import rows, within
from models.diary import DiaryVisit
from models.journal import Lesson, LessonTopic

Slot = tuple[int, date, int]
"""A lesson: course, date, number."""

_FEWEST_DAYS = 5
SAME_VISIT = timedelta(hours=1)
_A_YEAR = timedelta(weeks=53)


@query(Action.READ_STRUCTURE)
def my_pupils(session: Session) -> tuple[PupilCard, ...]:
    """The pupils whose diaries are this session's own: the children, the pupil himself, the class.
    Reference data."""
    ids: Iterable[int] = session.scope.pupils
    if session.role is Role.CLASS_TEACHER:
        lines = (
            line for one in session.scope.current_classes for line in structure.class_roster(session, one)
        )
        ids = (line.pupil_id for line in sorted(lines, key=lambda line: (line.sort_key, line.pupil_id)))
    known = list(dict.fromkeys(ids))
    if session.role is not Role.CLASS_TEACHER:
        spoken = structure.names(session, known)
        known.sort(key=lambda one: (spoken.get(one, "").casefold(), one))
    return tuple(pupil_card(session, one, session.clock.today()) for one in known)


@query(Action.READ_DIARY, pupil="pupil_id")
def last_looks(session: Session, pupil_id: int) -> dict[str, datetime]:
    """When this session's person last looked at each part of a pupil's diary before this visit, within a year; parts
    never looked at are not there.  1 statement.

    Whoever was signed out for sitting still, and is back within `SAME_VISIT`, is still at the same visit.  A row has
    the first and the last look of its week only: where one in between is wanted, the one before it is given, so that
    news is rather told twice than never.
    """
    found = DiaryVisit.select(DiaryVisit.part, DiaryVisit.first_at, DiaryVisit.last_at).where(
        DiaryVisit.pupil == pupil_id,
        DiaryVisit.week >= monday_of(session.clock.today()) - _A_YEAR,
        DiaryVisit.person == session.person_id,
    )
    begun, looks = session.clock.now() - SAME_VISIT, dict[str, datetime]()
    for part, *moments in rows(found):
        for at in moments:
            if at <= begun:
                looks[part] = max(at, looks.get(part, at))
    return looks


@query(Action.READ_DIARY, pupil="pupil_id")
def diary_week(session: Session, pupil_id: int, monday: date) -> DiaryWeek:
    """A pupil's week, from the Monday of the day given.  9 statements: lessons, topics, marks with
    their works, attendance, remarks, and the 4 of homework (`app.homework.reading`).

    Lessons are rows of the file (`app.timetable.layout` makes them ahead); in the days before a pupil came
    and after he left there are none.
    """
    monday = monday_of(monday)
    sunday = monday + timedelta(days=6)
    taken = {
        one.course.course_id: one for one in structure.pupil_courses(session, pupil_id, (monday, sunday))
    }
    week = _Week(pupil_id, monday, sunday, taken)
    lessons = _lessons(session, week)
    homework, loose = _homework(session, week)
    entries = _Entries(homework, _topics(week), _marks(session, week), _attendance(week))
    remarks = _remarks(session, week)
    days = []
    for offset in range(7):
        on = monday + timedelta(days=offset)
        of_day = sorted((slot for slot in lessons if slot[1] == on), key=lambda slot: _order(week, slot))
        day = DiaryDay(
            date=on,
            holiday=_holiday(session, pupil_id, on),
            lessons=tuple(_lesson(session, week, slot, lessons[slot], entries) for slot in of_day),
            remarks=remarks.get(on, ()),
            loose_homework=loose.get(on, ()),
        )
        if offset < _study_days(session, pupil_id, on) or day.lessons or day.remarks or day.loose_homework:
            days.append(day)
    return DiaryWeek(monday, pupil_card(session, pupil_id, monday), tuple(days))


@dataclass(frozen=True)
class _Week:
    """Whose week is read, and the courses that he takes in it."""

    pupil_id: int
    monday: date
    sunday: date
    taken: dict[int, PupilCourse]

    @property
    def homes(self) -> list[int]:
        return sorted({one.course.home_id for one in self.taken.values()})

    def takes(self, course_id: int, on: date) -> bool:
        """Whether the pupil takes the course on a day."""
        found = self.taken.get(course_id)
        return found is not None and covers(found.spans, on)


@dataclass(frozen=True)
class _Entries:
    """What was entered at the lessons of the week."""

    homework: dict[Slot, list[HomeworkLine]]
    topics: dict[Slot, str]
    marks: dict[Slot, list[DiaryMark]]
    attendance: dict[Slot, tuple[int, int | None]]


class _StoredLesson(NamedTuple):
    """What lies in the file of a lesson."""

    state: int
    substitute: int | None
    room: str | None
    moved_from: date | None


def _order(week: _Week, slot: Slot) -> tuple[Any, ...]:
    course_id, _, number = slot
    return (
        number,
        week.taken[course_id].course.subject_position,
        week.taken[course_id].course.subject,
        course_id,
    )


def _study_days(session: Session, pupil_id: int, on: date) -> int:
    """How many days a week the pupil's class has."""
    one = structure.class_on(session, pupil_id, on)
    return one.study_days if one else _FEWEST_DAYS


def _holiday(session: Session, pupil_id: int, on: date) -> str | None:
    one = structure.class_on(session, pupil_id, on)
    year = calendar.year_of(session, on)
    if year is None:
        return None
    found = calendar.holiday_on(session, year.id, on, one.grade if one else None)
    return found.name if found else None


def _lessons(session: Session, week: _Week) -> dict[Slot, _StoredLesson]:
    """The pupil's lessons."""
    found = Lesson.select(
        Lesson.course, Lesson.date, Lesson.number, Lesson.state, Lesson.substitute, Lesson.room, Lesson.moved_from
    ).where(Lesson.course.in_(list(week.taken)), within(Lesson.date, week.monday, week.sunday))  # fmt: skip
    lessons = {
        (course, on, number): _StoredLesson(*stored)
        for course, on, number, *stored in rows(found)
        if week.takes(course, on)
    }
    structure.names(session, (one.substitute for one in lessons.values()))
    return lessons


def _topics(week: _Week) -> dict[Slot, str]:
    found = LessonTopic.select(
        LessonTopic.course, LessonTopic.date, LessonTopic.number, LessonTopic.topic
    ).where(LessonTopic.home.in_(week.homes), within(LessonTopic.date, week.monday, week.sunday))
    return {(course, on, number): topic for course, on, number, topic in rows(found)}


def _homework(
    session: Session, week: _Week
) -> tuple[dict[Slot, list[HomeworkLine]], dict[date, tuple[LooseHomework, ...]]]:
    """Homework by the lesson that it is due at, and what is due on a day without such a lesson: both as on the page of
    homework."""
    found: dict[Slot, list[HomeworkLine]] = {}
    loose: dict[date, tuple[LooseHomework, ...]] = {}
    for piece in pieces_due(session, week.pupil_id, week.monday, week.sunday).pieces:
        line = HomeworkLine(
            piece.no,
            piece.text,
            piece.done,
            piece.individual,
            piece.due_date,
            piece.because,
            piece.hand_in,
            piece.files,
        )
        if piece.number is not None:
            found.setdefault((piece.course_id, piece.day, piece.number), []).append(line)
        else:
            loose[piece.day] = (
                *loose.get(piece.day, ()),
                LooseHomework(piece.course_id, piece.subject, line),
            )
    return found, loose


def _marks(session: Session, week: _Week) -> dict[Slot, list[DiaryMark]]:
    kinds = calendar.work_kinds(session)
    found: dict[Slot, list[DiaryMark]] = {}
    for mark in marks_of(week.pupil_id, week.monday, week.sunday):
        found.setdefault((mark.course_id, mark.date, mark.number), []).append(
            DiaryMark(
                mark.value,
                kinds[mark.kind_id].name,
                mark.weight,
                mark.comment,
                mark.set_at,
                mark.due_date,
                mark.work,
            )
        )
    return found


def _attendance(week: _Week) -> dict[Slot, tuple[int, int | None]]:
    return {
        (one.course_id, one.date, one.number): (one.code, one.minutes)
        for one in absences_of(week.pupil_id, week.monday, week.sunday)
    }


def _remarks(session: Session, week: _Week) -> dict[date, tuple[RemarkLine, ...]]:
    remarks: dict[date, tuple[RemarkLine, ...]] = {}
    for on, line in remarks_of(session, week.pupil_id, week.monday, week.sunday):
        remarks[on] = (*remarks.get(on, ()), line)
    return remarks


def _lesson(
    session: Session, week: _Week, slot: Slot, stored: _StoredLesson, entries: _Entries
) -> DiaryLesson:
    course_id, on, number = slot
    course = week.taken[course_id].course
    substitute = structure.names(session, [stored.substitute]).get(stored.substitute or 0, "")
    starts, ends = calendar.bell_of(session, _bells(session, week, course, on), on, number)
    return DiaryLesson(
        number=number,
        starts=starts,
        ends=ends,
        subject=course.subject,
        teacher=substitute or course.teacher,
        room=stored.room or "",
        course_id=course_id,
        state=stored.state,
        topic=entries.topics.get(slot, ""),
        homework=tuple(entries.homework.get(slot, ())),
        marks=tuple(entries.marks.get(slot, ())),
        attendance=entries.attendance.get(slot),
        usual_teacher=course.teacher if substitute else "",
        moved_from=stored.moved_from,
        scale=effective_scale(course),
        group="" if course.whole_class else course.group_name,
    )


def _bells(session: Session, week: _Week, course: CourseFacts, on: date) -> int | None:
    """The bells of the course's class; across classes those of the pupil's."""
    if course.class_id is not None:
        return structure.class_facts(session, course.class_id).bell_schedule_id
    one = structure.class_on(session, week.pupil_id, on)
    return one.bell_schedule_id if one else None
