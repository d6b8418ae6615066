"""Making lessons out of the timetable."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from datetime import date, timedelta
from typing import Any

from app.changes import Record
from app.codes import HolidayKind
from app.school import calendar, structure
from app.school.rows import CourseFacts
from app.session import Session
from app.unit_of_work import record
from models.base import rows, within
from models.journal import Lesson
from models.timetable import TimetableEntry

EVERY_WEEK, ODD_WEEK, EVEN_WEEK = 0, 1, 2


def lay_out_lessons(session: Session, course_ids: Collection[int], starts: date, ends: date) -> int:
    """Make the lessons that the timetable has for these courses from `starts` to `ends`, both included;
    returns how many were new.  Part of a command.

    Lessons that are there are left as they are, so it may be done again at any time.  None are made outside
    the periods of the class, on holidays of its grade, and on a day from which the course's lesson was
    moved away. Odd and even weeks are counted from the week in which the year begins. The change log gets
    one row for each course: entity "lesson", key the course, after {"from", "to", "lessons"}.
    """
    session.forget_all()  # the command may just have made the classes and courses
    made = 0
    entries = _entries(course_ids)
    known = _known(course_ids, starts, ends)
    for course in structure.courses(session, course_ids):
        there = known.get(course.course_id, {})
        moved_away = {origin for origin in there.values() if origin is not None}
        wanted = {
            (on, number): room
            for on in _school_days(session, course, starts, ends)
            if on not in moved_away
            for number, room in _on(entries.get(course.course_id, []), course, on)
        }
        new = sorted(slot for slot in wanted if slot not in there)
        if not new:
            continue
        Lesson.insert_many(
            [(course.course_id, on, number, wanted[on, number] or None) for on, number in new],
            fields=[Lesson.course, Lesson.date, Lesson.number, Lesson.room],
        ).execute()
        made += len(new)
        after = {"from": new[0][0].isoformat(), "to": new[-1][0].isoformat(), "lessons": len(new)}
        record(
            session,
            Record(
                "lesson", str(course.course_id), None, after,
                course=course.course_id, school_class=course.class_id,
            ),
        )  # fmt: skip
    return made


def _entries(course_ids: Collection[int]) -> dict[int, list[tuple[Any, ...]]]:
    columns = (
        TimetableEntry.course, TimetableEntry.weekday, TimetableEntry.number, TimetableEntry.week,
        TimetableEntry.room, TimetableEntry.from_date, TimetableEntry.to_date,
    )  # fmt: skip
    found: dict[int, list[tuple[Any, ...]]] = {}
    for course, *entry in rows(
        TimetableEntry.select(*columns).where(TimetableEntry.course.in_(list(course_ids)))
    ):
        found.setdefault(course, []).append(tuple(entry))
    return found


def _known(course_ids: Collection[int], starts: date, ends: date) -> dict[int, dict[tuple[date, int], Any]]:
    """course → (date, number) → the day that the lesson was moved from."""
    in_range = within(Lesson.date, starts, ends) | within(Lesson.moved_from, starts, ends)
    found: dict[int, dict[tuple[date, int], Any]] = {}
    for course, on, number, origin in rows(
        Lesson.select(Lesson.course, Lesson.date, Lesson.number, Lesson.moved_from).where(
            Lesson.course.in_(list(course_ids)), in_range
        )
    ):
        found.setdefault(course, {})[on, number] = origin
    return found


def _school_days(session: Session, course: CourseFacts, starts: date, ends: date) -> Iterator[date]:
    terms = calendar.scheme_terms(session, course.scheme_id)
    first, last = max(starts, course.year.starts), min(ends, course.year.ends)
    free: dict[date, bool] = {}
    for holiday in calendar.holidays(session, course.year.id):
        if course.grade is None or holiday.grade_from <= course.grade <= holiday.grade_to:
            for offset in range((holiday.ends - holiday.starts).days + 1):
                on = holiday.starts + timedelta(days=offset)
                free[on] = free.get(on, True) and holiday.kind != HolidayKind.WORKDAY
    for offset in range((last - first).days + 1):
        on = first + timedelta(days=offset)
        if not free.get(on) and (not terms or any(term.starts <= on <= term.ends for term in terms)):
            yield on


def _on(entries: list[tuple[Any, ...]], course: CourseFacts, on: date) -> Iterator[tuple[int, str]]:
    """The lessons (number, room) that the timetable has on a day."""
    for weekday, number, week, room, first, last in entries:
        in_time = first <= on and (last is None or on <= last)
        if (
            weekday == on.isoweekday()
            and in_time
            and week in (EVERY_WEEK, week_parity(course.year.starts, on))
        ):
            yield number, room


def week_parity(year_starts: date, on: date) -> int:
    """1 in the week in which the year begins and every second one from there, else 2."""
    weeks = (on - (year_starts - timedelta(days=year_starts.weekday()))).days // 7
    return ODD_WEEK if weeks % 2 == 0 else EVEN_WEEK
