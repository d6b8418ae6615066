"""Who may stand in for somebody who is away: those who are free then, and of them those who teach the subject first."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from app.codes import LessonState as Became
from app.errors import Refused
from app.journal.standing_in import MAY_STAND_IN
from app.naming import short_name
from app.permissions import Action
from app.school import structure
from app.session import Session
from app.timetable import planning
from app.timetable.days import MOST_DAYS
from app.timetable.layout import SchoolDays, entries, lessons_on
from app.timetable.real_week import lessons_between
from app.timetable.rows import Candidate, DayLesson, LessonKey, ToStandIn
from app.unit_of_work import query
from models.base import rows
from models.people import StaffRole
from models.school import CourseTeacher


@query(Action.EDIT_TIMETABLE)
def absence(session: Session, person_id: int, first: date, last: date) -> tuple[ToStandIn, ...]:
    """The lessons that somebody would hold on these days, with those who may stand in.  At most 13 statements beside
    reference data.  What colleagues of the subject do then is read lesson by lesson, of the others it is as planned.

    Refused timetable.bad_days; NotFound year.unknown.
    """
    if not first <= last <= first + timedelta(days=MOST_DAYS):
        raise Refused("timetable.bad_days", starts=first, ends=last)
    year = planning.year_on(session, first)
    ids = planning.courses_of_year(session, year.id)
    teachers = planning.teachers_on(ids, first)
    own = {course for course, people in teachers.items() if person_id in people}
    own |= set(planning.courses_of_teacher(session, person_id, year.id))
    lessons = [
        one
        for one in _lessons(session, own, teachers, first, last)
        if (person_id in one.teachers and not one.state.substitute_id) or one.state.substitute_id == person_id
    ]
    lessons = [one for one in lessons if one.state.state not in (Became.CANCELLED, Became.HELD_EMPTY)]
    return _with_candidates(session, lessons, teachers, ids, person_id)


@query(Action.EDIT_TIMETABLE)
def substitutes(session: Session, lesson: LessonKey) -> ToStandIn | None:
    """One lesson, with those who may stand in; None where there is no such lesson (any more).  As `absence`."""
    course = structure.course_facts(session, lesson.course_id)
    ids = planning.courses_of_year(session, course.year.id)
    teachers = planning.teachers_on(ids, lesson.date)
    of_day = _lessons(session, {lesson.course_id}, teachers, lesson.date, lesson.date)
    found = [one for one in of_day if one.key == lesson]
    return next(iter(_with_candidates(session, found, teachers, ids, None)), None)


def _lessons(
    session: Session, ids: Iterable[int], teachers: planning.Teachers, first: date, last: date
) -> tuple[DayLesson, ...]:
    return lessons_between(session, structure.courses(session, list(ids)), (), teachers, first, last)


def _with_candidates(
    session: Session,
    lessons: list[DayLesson],
    teachers: planning.Teachers,
    ids: Collection[int],
    away: int | None,
) -> tuple[ToStandIn, ...]:
    if not lessons:
        return ()
    first, last = min(one.key.date for one in lessons), max(one.key.date for one in lessons)
    query = StaffRole.select(StaffRole.person).where(StaffRole.role.in_(MAY_STAND_IN)).distinct()
    staff = {row[0] for row in rows(query)} - {away}
    names = structure.names(session, staff)
    subjects = _subjects(session, ids, teachers)
    wanted = {one.subject for one in lessons}
    near = {person for person, known in subjects.items() if known & wanted}
    exact = {course for course, people in teachers.items() if near & set(people)} | _stood_in_at(ids, first)
    busy = _planned_busy(session, [one for one in ids if one not in exact], teachers, first, last)
    for one in _lessons(session, exact, teachers, first, last):
        if one.state.state == Became.CANCELLED:
            continue
        holders = (one.state.substitute_id,) if one.state.substitute_id else one.teachers
        for person in holders:
            busy.setdefault((person, one.key.date), []).append(_busy_with(one))
    return tuple(
        ToStandIn(
            one,
            tuple(
                sorted(
                    (
                        _candidate(one, person, names[person], subjects, busy)
                        for person in staff
                        if person in names and person not in one.teachers
                    ),
                    key=_rank,
                )
            ),
        )
        for one in lessons
    )


@dataclass(frozen=True, slots=True)
class _Lesson:
    """What somebody does then."""

    key: LessonKey
    times: tuple[int, int] | None
    label: str


Busy = dict[tuple[int, date], list[_Lesson]]
"""By person and day."""


def _busy_with(one: DayLesson) -> _Lesson:
    return _Lesson(one.key, one.times, f"{one.class_name or one.group} {one.short}")


def _planned_busy(
    session: Session, ids: list[int], teachers: planning.Teachers, first: date, last: date
) -> Busy:
    """What the timetable asks of those who do not teach the subjects: the lessons of a whole school lie on as many
    pages as it has courses, its timetable on a few."""
    found: Busy = {}
    known, days = entries(ids), SchoolDays(session, first, last)
    for course in structure.courses(session, ids):
        of_course = known.get(course.course_id, [])
        times = planning.class_times(session, course.class_id) if of_course else {}
        label = f"{course.class_name or course.group_name} {course.subject_short or course.subject}"
        for on in days.of(course) if of_course else ():
            for number in lessons_on(of_course, course.year, on):
                key = LessonKey(course.course_id, on, number)
                one = _Lesson(key, times.get((on.isoweekday(), number)), label)
                for person in teachers.get(course.course_id, ()):
                    found.setdefault((person, on), []).append(one)
    return found


def _stood_in_at(ids: Iterable[int], first: date) -> set[int]:
    """The courses at which somebody stands in on these days, or did in the week before.  1 statement."""
    query = CourseTeacher.select(CourseTeacher.course).where(
        CourseTeacher.substitute == 1, CourseTeacher.to_date >= first, CourseTeacher.course.in_(list(ids))
    )
    return {row[0] for row in rows(query)}


def _subjects(session: Session, ids: Iterable[int], teachers: planning.Teachers) -> dict[int, set[str]]:
    found: dict[int, set[str]] = {}
    for course in structure.courses(session, list(ids)):
        for person in teachers.get(course.course_id, ()):
            found.setdefault(person, set()).add(course.subject)
    return found


def _candidate(
    lesson: DayLesson,
    person: int,
    name: str,
    subjects: dict[int, set[str]],
    busy: Busy,
) -> Candidate:
    of_day = busy.get((person, lesson.key.date), [])
    then = [one for one in of_day if one.key != lesson.key and _meet(one, lesson)]
    told = ", ".join(dict.fromkeys(one.label for one in then))
    return Candidate(person, short_name(name), lesson.subject in subjects.get(person, ()), told, bool(of_day))


def _meet(one: _Lesson, other: DayLesson) -> bool:
    if one.times is not None and other.times is not None:
        return one.times[0] < other.times[1] and other.times[0] < one.times[1]
    return one.key.number == other.key.number


def _rank(one: Candidate) -> tuple[bool, bool, bool, str]:
    return bool(one.busy), not one.teaches, not one.near, one.name
