"""What is entered of presence, for a class, and for many at once."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from app.codes import LessonState
from app.permissions import Action
from app.reports.attendance_rules import Entry, PupilPresence, Taught, count
from app.reports.attendance_rules import Presence as Presence  # noqa: PLC0414 - part of the rows
from app.school import calendar, structure
from app.school.rows import ClassFacts, RosterLine
from app.school.spans import intersected, overlaps
from app.school.whole import know_classes
from app.session import Session
from app.unit_of_work import query
from models.base import rows, within
from models.journal import Attendance, Lesson

Held = Mapping[int, Sequence[tuple[dt.date, int]]]
Entries = Mapping[int, Sequence[Entry]]


@dataclass(frozen=True, slots=True)
class ClassPresence:
    """A class: its pupils by name, all of them together day by day, and how its courses are called."""

    class_id: int
    name: str
    grade: int
    pupils: tuple[tuple[RosterLine, PupilPresence], ...]
    days: Mapping[dt.date, Presence]
    subjects: Mapping[int, str]


@query(Action.READ_CLASS, school_class="class_id")
def class_presence(session: Session, class_id: int, starts: dt.date, ends: dt.date) -> ClassPresence:
    """Who of a class was present at the lessons between two days, up to now.  2 statements: lessons, absences; each
    reads the ranges of the class's courses.  Raises NotFound class.unknown."""
    one = structure.class_facts(session, class_id)
    ids = [course.course_id for course in structure.class_courses(session, class_id)]
    return _counted(session, one, starts, ends, _lessons(ids, starts, ends), _entries(ids, starts, ends))


@query(Action.READ_SCHOOL)
def classes_presence(
    session: Session, class_ids: Collection[int], starts: dt.date, ends: dt.date
) -> tuple[ClassPresence, ...]:
    """The same of classes of one year.  2 statements when who is where is known, else up to 9: the two are a range of
    each course, which for a year of the whole school is all that lies there of the year, and nothing of others."""
    know_classes(session, class_ids)
    found = [structure.class_facts(session, one) for one in class_ids]
    ids = sorted({c.course_id for one in found for c in structure.class_courses(session, one.class_id)})
    lessons, entries = _lessons(ids, starts, ends), _entries(ids, starts, ends)
    return tuple(_counted(session, one, starts, ends, lessons, entries) for one in found)


def _counted(
    session: Session, one: ClassFacts, starts: dt.date, ends: dt.date, lessons: Held, entries: Entries
) -> ClassPresence:
    today = session.clock.today()
    courses = structure.class_courses(session, one.class_id)
    roster = [
        line
        for line in structure.class_roster(session, one.class_id)
        if starts <= today and overlaps(line.spans, starts, min(ends, today))
    ]
    here = {line.pupil_id: line.spans for line in roster}
    taught = [
        Taught(
            course.course_id,
            [
                (on, number)
                for on, number in lessons.get(course.course_id, ())
                if on < today
                or (on == today and calendar.has_begun(session, one.bell_schedule_id, on, number))
            ],
            {
                line.pupil_id: spans
                for line in structure.roster(session, course.course_id)
                if (spans := intersected(line.spans, here.get(line.pupil_id, ())))
            },
        )
        for course in courses
    ]
    own: Iterable[Entry] = (entry for course in courses for entry in entries.get(course.course_id, ()))
    found = count([line.pupil_id for line in roster], taught, own)
    return ClassPresence(
        one.class_id,
        one.name,
        one.grade,
        tuple((line, found.pupils[line.pupil_id]) for line in roster),
        found.days,
        {course.course_id: course.subject for course in courses},
    )


def _lessons(ids: Sequence[int], starts: dt.date, ends: dt.date) -> Held:
    query = Lesson.select(Lesson.course, Lesson.date, Lesson.number).where(
        Lesson.course.in_(ids), within(Lesson.date, starts, ends), Lesson.state != int(LessonState.CANCELLED)
    )
    found: dict[int, list[tuple[dt.date, int]]] = defaultdict(list)
    for course, on, number in rows(query):
        found[course].append((on, number))
    return found


def _entries(ids: Sequence[int], starts: dt.date, ends: dt.date) -> Entries:
    query = Attendance.select(
        Attendance.pupil, Attendance.date, Attendance.number, Attendance.course, Attendance.code
    ).where(Attendance.course.in_(ids), within(Attendance.date, starts, ends))
    found: dict[int, list[Entry]] = defaultdict(list)
    for row in rows(query):
        found[row[3]].append(Entry(*row))
    return found
