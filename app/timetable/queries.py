"""The timetable of a class, a teacher, a room, and of the whole school; what clashes in it."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import date, timedelta

from app.errors import NotFound
from app.naming import short_name
from app.permissions import Action
from app.school import structure
from app.school.rows import CourseFacts, YearRow
from app.session import Session
from app.timetable import planning
from app.timetable.clashing import clashes_in, rooms_of
from app.timetable.layout import week_parity
from app.timetable.real_week import days_between, lessons_between, monday_of
from app.timetable.rows import Clash, ClassLine, DayLesson, Planned, SchoolPlan, Week
from app.unit_of_work import query

_USUAL_NUMBERS = (1, 7)
_WEEK = timedelta(days=6)


@query(Action.READ_TIMETABLE, school_class="class_id")
def class_week(session: Session, class_id: int, on: date) -> Week:
    """The timetable of a class that holds on a day, and the week of that day.

    At most 9 statements beside reference data.  NotFound class.unknown.
    """
    one = structure.class_facts(session, class_id)
    courses = structure.class_courses(session, class_id)
    return _week(session, one.name, one.year, courses, on, class_id=class_id)


@query(Action.READ_TIMETABLE)
def teacher_week(session: Session, person_id: int, on: date) -> Week:
    """The same of somebody who teaches: own lessons, those that somebody else holds for him, and those at which he
    stands in.  At most 10 statements beside reference data.  NotFound person.unknown, year.unknown."""
    year = planning.year_on(session, on)
    name = structure.names(session, [person_id]).get(person_id)
    if name is None:
        raise NotFound("person.unknown", person=person_id)
    courses = structure.courses(session, planning.courses_of_teacher(session, person_id, year.id))
    return _week(session, short_name(name), year, courses, on, person=person_id)


@query(Action.READ_TIMETABLE)
def room_week(session: Session, room: str, on: date) -> Week:
    """The same of a room, of all classes.  At most 9 statements beside reference data, of which one reads the
    timetable of the year.  NotFound year.unknown."""
    year = planning.year_on(session, on)
    ids = planning.courses_of_year(session, year.id)
    wanted = room.strip().casefold()
    here = {
        one.course_id
        for one in planning.entries_of(ids)
        if wanted in {name.casefold() for name in rooms_of(one.room)}
    }
    return _week(session, room, year, structure.courses(session, here), on, room=wanted)


@query(Action.READ_TIMETABLE)
def school_plan(session: Session, on: date) -> SchoolPlan:
    """The timetable of the whole school that holds on a day, with all its clashes.  At most 9 statements beside
    reference data.  NotFound year.unknown."""
    year = planning.year_on(session, on)
    ids = planning.courses_of_year(session, year.id)
    courses = structure.courses(session, ids)
    teachers = planning.teachers_on(ids, on)
    known = planning.entries_of(ids)
    holds = planning.holding(known, on)
    found = planning.planned(session, holds, courses, teachers)
    classes = tuple(
        ClassLine(one.class_id, one.name, one.grade, one.study_days)
        for one in structure.classes(session).values()
        if one.year.id == year.id
    )
    people = structure.names(session, {one for group in teachers.values() for one in group})
    rooms = {name.casefold(): name for one in found for name in rooms_of(one.entry.room)}
    return SchoolPlan(
        on, year.id, year.name, year.starts, year.ends, week_parity(year.starts, on),
        _numbers(found, ()), classes, found,
        clashes_in(found, planning.around(session, year.id, found, on)),
        tuple(sorted(((key, short_name(name)) for key, name in people.items()), key=lambda one: one[1])),
        tuple(sorted(rooms.values(), key=_by_number)),
        planning.lines(courses, holds, teachers, people),
        {one.class_id: planning.class_times(session, one.class_id) for one in classes},
        planning.next_change(known, on),
        planning.across_classes(year.id, on),
    )  # fmt: skip


@query(Action.READ_TIMETABLE)
def clashes(session: Session, on: date) -> tuple[Clash, ...]:
    """All clashes of the timetable that holds on a day.  As `school_plan`."""
    return school_plan(session, on).clashes


def _week(
    session: Session,
    title: str,
    year: YearRow,
    courses: Collection[CourseFacts],
    on: date,
    *,
    class_id: int | None = None,
    person: int | None = None,
    room: str | None = None,
) -> Week:
    ids = [one.course_id for one in courses]
    known = planning.entries_of(ids)
    teachers = planning.teachers_on(ids, on)
    holds = planning.holding(known, on)
    found = planning.planned(session, holds, courses, teachers)
    monday = monday_of(on)
    lessons = lessons_between(session, courses, known, teachers, monday, monday + _WEEK)
    around = planning.around(session, year.id, found, on)
    if person is not None:
        found = tuple(one for one in found if person in one.teachers)
        lessons = tuple(one for one in lessons if person in one.teachers or one.state.substitute_id == person)
    if room is not None:
        found = tuple(one for one in found if room in _folded(one.entry.room))
        lessons = tuple(one for one in lessons if room in _folded(one.room))
    facts = structure.class_facts(session, class_id) if class_id is not None else None
    study_days = facts.study_days if facts else 5
    days = max([study_days, *(one.entry.weekday for one in found)])
    days = max([days, *(one.key.date.isoweekday() for one in lessons)])
    shown = {one.course_id for one in found} if class_id is None else set(ids)
    names = structure.names(session, {one for people in teachers.values() for one in people})
    grade, scheme = (facts.grade, facts.scheme_id) if facts else (None, None)
    return Week(
        title, on, year.id, week_parity(year.starts, on), study_days, _numbers(found, lessons),
        planning.class_times(session, class_id) if class_id is not None else _shared_times(found),
        found, days_between(session, year.id, grade, scheme, monday, days), lessons,
        planning.lines((one for one in courses if one.course_id in shown), holds, teachers, names),
        clashes_in(found, around), planning.next_change(known, on),
    )  # fmt: skip


def _folded(room: str) -> set[str]:
    return {name.casefold() for name in rooms_of(room)}


def _numbers(found: Iterable[Planned], lessons: Iterable[DayLesson]) -> tuple[int, int]:
    """The first and last lesson that there is; at least those of a usual day."""
    numbers = {one.entry.number for one in found} | {one.key.number for one in lessons}
    return min({*numbers, _USUAL_NUMBERS[0]}), max({*numbers, _USUAL_NUMBERS[1]})


def _shared_times(found: Collection[Planned]) -> dict[tuple[int, int], tuple[int, int]]:
    """When lessons are, where all classes that stand in it have them at the same time."""
    times: dict[tuple[int, int], set[tuple[int, int]]] = {}
    for one in found:
        if one.times is not None:
            times.setdefault((one.entry.weekday, one.entry.number), set()).add(one.times)
    return {spot: next(iter(known)) for spot, known in times.items() if len(known) == 1}


def _by_number(room: str) -> tuple[int, str]:
    digits = "".join(char for char in room if char.isdigit())
    return (int(digits) if digits else 10_000, room.casefold())
