"""Reading the timetable: entries with what is shown of them, who teaches, who is in which group.  Inside a transaction;
no permission is checked."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import date

from app.errors import NotFound
from app.naming import short_name
from app.school import calendar, structure
from app.school.rows import CourseFacts, YearRow
from app.session import Session
from app.timetable.clashing import Around
from app.timetable.layout import EVERY_WEEK, Entry, entries
from app.timetable.rows import CourseLine, Planned
from models.base import rows
from models.school import Course, CourseTeacher, Enrollment, GroupMember, SchoolClass, StudyGroup

Teachers = dict[int, tuple[int, ...]]
"""Of a course, those who teach it on a day."""


def courses_of_year(session: Session, year_id: int) -> tuple[int, ...]:
    """All courses of a year.  1 statement; reference data."""

    def load() -> tuple[int, ...]:
        query = Course.select(Course.id).where(Course.year == year_id).order_by(Course.id)
        return tuple(row[0] for row in rows(query))

    return session.reference(("timetable_courses", year_id), load)


def courses_of_teacher(session: Session, person_id: int, year_id: int) -> tuple[int, ...]:
    """The courses of a year that somebody teaches, has taught, or stands in at.  1 statement."""
    query = (
        CourseTeacher.select(CourseTeacher.course)
        .join(Course, on=(CourseTeacher.course == Course.id))
        .where(CourseTeacher.teacher == person_id, Course.year == year_id)
        .distinct()
    )
    return tuple(sorted(row[0] for row in rows(query)))


def teachers_on(course_ids: Collection[int], on: date) -> Teachers:
    """Who teaches these courses on a day, those who stand in for a time left out.  1 statement."""
    columns = (CourseTeacher.course, CourseTeacher.teacher)
    holds = (CourseTeacher.from_date <= on) & (
        CourseTeacher.to_date.is_null() | (CourseTeacher.to_date >= on)
    )
    query = CourseTeacher.select(*columns).where(
        CourseTeacher.course.in_(list(course_ids)), CourseTeacher.substitute == 0, holds
    )
    found: dict[int, list[int]] = {}
    for course, teacher in rows(query.order_by(CourseTeacher.course, CourseTeacher.teacher)):
        found.setdefault(course, []).append(teacher)
    return {course: tuple(teachers) for course, teachers in found.items()}


def holding(known: Iterable[Entry], on: date) -> list[Entry]:
    """The entries that hold on a day."""
    return [one for one in known if one.from_date <= on and (one.to_date is None or on <= one.to_date)]


def next_change(known: Iterable[Entry], on: date) -> date | None:
    """The next day after `on` from which another timetable holds."""
    turns = (one.from_date for one in known)
    ends = (date.fromordinal(one.to_date.toordinal() + 1) for one in known if one.to_date is not None)
    return min((day for day in (*turns, *ends) if day > on), default=None)


def planned(
    session: Session, found: Iterable[Entry], courses: Collection[CourseFacts], teachers: Teachers
) -> tuple[Planned, ...]:
    """Entries with what is shown of them, by day and lesson."""
    by_id = {one.course_id: one for one in courses}
    names = structure.names(session, {one for people in teachers.values() for one in people})
    ordered = sorted(found, key=lambda one: (one.weekday, one.number, one.week, one.id))
    return tuple(
        _planned(session, one, by_id[one.course_id], teachers.get(one.course_id, ()), names)
        for one in ordered
        if one.course_id in by_id
    )


def _planned(
    session: Session, one: Entry, course: CourseFacts, teachers: tuple[int, ...], names: dict[int, str]
) -> Planned:
    return Planned(
        one, course.subject_id, course.subject, course.subject_short or course.subject, course.group_id,
        course.group_name, course.whole_class, course.class_id, course.class_name, teachers,
        in_short(teachers, names), class_times(session, course.class_id).get((one.weekday, one.number)),
    )  # fmt: skip


def in_short(teachers: Iterable[int], names: dict[int, str]) -> str:
    """«Петрова А. И., Словов И. П.»."""
    return ", ".join(short_name(names[one]) for one in teachers if one in names)


def class_times(session: Session, class_id: int | None) -> dict[tuple[int, int], tuple[int, int]]:
    """(weekday 1–7, number) → begin and end, by the bells of a class; empty where it has none.  Reference data."""
    if class_id is None:
        return {}

    def load() -> dict[tuple[int, int], tuple[int, int]]:
        stored = calendar.bell_times(session, structure.class_facts(session, class_id).bell_schedule_id)
        numbers = {number for _, number in stored}
        return {
            (day, number): stored.get((day, number)) or stored[0, number]
            for day in range(1, 8)
            for number in numbers
            if (day, number) in stored or (0, number) in stored
        }

    return session.reference(("timetable_times", class_id), load)


def lines(
    courses: Iterable[CourseFacts], found: Iterable[Entry], teachers: Teachers, names: dict[int, str]
) -> tuple[CourseLine, ...]:
    """Courses with how many lessons they have and should have.  1 statement."""
    courses = list(courses)
    placed: dict[int, float] = {}
    for one in found:
        placed[one.course_id] = placed.get(one.course_id, 0) + (1 if one.week == EVERY_WEEK else 0.5)
    hours = Course.select(Course.id, Course.hours_per_week).where(
        Course.id.in_([one.course_id for one in courses])
    )
    wanted = dict(rows(hours))
    return tuple(
        CourseLine(
            one.course_id, one.subject, one.subject_short or one.subject, one.group_id, one.group_name,
            one.class_id, one.class_name, teachers.get(one.course_id, ()),
            in_short(teachers.get(one.course_id, ()), names),
            placed.get(one.course_id, 0), wanted.get(one.course_id),
        )
        for one in courses
    )  # fmt: skip


def around(session: Session, year_id: int, lessons: Iterable[Planned], on: date) -> Around:
    """What clashes are judged by.  2 statements: who is in the groups, and in which classes they are."""
    lessons = list(lessons)
    groups = {one.group_id for one in lessons if not one.whole}
    members = _members(groups, on)
    pupils = {pupil for people in members.values() for pupil in people}
    class_of = _class_of(year_id, pupils, on)
    classes = structure.classes(session)
    shown = {one.class_id for one in lessons if one.class_id is not None}
    study_days = {one: classes[one].study_days for one in shown if one in classes}
    bells = {one: class_times(session, one) for one in shown}
    people = {teacher for one in lessons for teacher in one.teachers}
    return Around(
        study_days, bells, members, class_of,
        {person: short_name(name) for person, name in structure.names(session, people).items()},
    )  # fmt: skip


def _members(groups: Collection[int], on: date) -> dict[int, list[int]]:
    if not groups:
        return {}
    query = GroupMember.select(GroupMember.group, GroupMember.pupil).where(
        GroupMember.group.in_(sorted(groups)),
        GroupMember.from_date <= on, GroupMember.to_date.is_null() | (GroupMember.to_date >= on),
    )  # fmt: skip
    found: dict[int, list[int]] = {}
    for group, pupil in rows(query):
        found.setdefault(group, []).append(pupil)
    return found


def _class_of(year_id: int, pupils: set[int], on: date) -> dict[int, int]:
    if not pupils:
        return {}
    query = (
        Enrollment.select(Enrollment.pupil, Enrollment.school_class)
        .join(SchoolClass, on=(Enrollment.school_class == SchoolClass.id))
        .where(
            SchoolClass.year == year_id,
            Enrollment.from_date <= on, Enrollment.to_date.is_null() | (Enrollment.to_date >= on),
        )
    )  # fmt: skip
    return {pupil: class_id for pupil, class_id in rows(query) if pupil in pupils}


def across_classes(year_id: int, on: date) -> dict[int, tuple[int, ...]]:
    """Groups across classes of a year: the classes of their pupils.  1 statement."""
    query = (
        StudyGroup.select(StudyGroup.id, Enrollment.school_class)
        .join(GroupMember, on=(GroupMember.group == StudyGroup.id))
        .join(Enrollment, on=(Enrollment.pupil == GroupMember.pupil))
        .join(SchoolClass, on=(Enrollment.school_class == SchoolClass.id))
        .where(
            StudyGroup.year == year_id, StudyGroup.school_class.is_null(), SchoolClass.year == year_id,
            Enrollment.from_date <= on, Enrollment.to_date.is_null() | (Enrollment.to_date >= on),
        )
        .distinct()
    )  # fmt: skip
    found: dict[int, list[int]] = {}
    for group, class_id in rows(query):
        found.setdefault(group, []).append(class_id)
    return {group: tuple(sorted(classes)) for group, classes in found.items()}


def entries_of(course_ids: Collection[int]) -> list[Entry]:
    """All entries of these courses.  1 statement."""
    return [one for of_course in entries(course_ids).values() for one in of_course]


def year_on(session: Session, on: date) -> YearRow:
    """The academic year that a day lies in.  NotFound year.unknown."""
    year = calendar.year_of(session, on)
    if year is None:
        raise NotFound("year.unknown")
    return year
