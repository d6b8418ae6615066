"""What is entered for a pupil lesson by lesson: marks, absences, period marks; for one pupil, and for a class."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from app.codes import LessonState
from app.journal.of_pupil import PupilAbsence, PupilMark, PupilTermMark, absences_of, marks_of, term_marks_of
from app.permissions import Action
from app.school import calendar, charge, structure
from app.school.rows import PupilCourse
from app.school.spans import covers, intersected, overlaps
from app.session import Session
from app.unit_of_work import query
from models.base import rows, within
from models.journal import MARK_OF_WORK, Attendance, Lesson, Mark, TermMark, Work

Days = Mapping[int, frozenset[dt.date]]
"""Course → the days of its lessons."""


@dataclass(frozen=True, slots=True)
class LessonOfPupil:
    """What a pupil has in a lesson: marks in order of works, and the code of an absence or lateness, or None."""

    course_id: int
    number: int
    code: int | None
    minutes: int | None
    marks: tuple[PupilMark, ...]


@dataclass(frozen=True, slots=True)
class SubjectOfPupil:
    """A subject of a pupil, its courses put together (who changed the group has two): by day what he has in its
    lessons, and marks of the report card by kind and number of the period, of the course that he took last."""

    subject_id: int
    subject: str
    teacher: str
    course_id: int
    cells: Mapping[dt.date, tuple[LessonOfPupil, ...]]
    results: Mapping[tuple[int, int], int]

    def lessons(self, starts: dt.date, ends: dt.date) -> list[tuple[dt.date, LessonOfPupil]]:
        """In order, those in which he has something."""
        return [
            (on, lesson)
            for on, lessons in sorted(self.cells.items())
            if starts <= on <= ends
            for lesson in lessons
        ]


@dataclass(frozen=True, slots=True)
class PupilRecord:
    """A pupil between two days; `days` are those on which he had lessons up to now, or has something entered; `kinds`
    are the names of kinds of works."""

    pupil_id: int
    name: str
    class_name: str
    class_teacher: str
    days: tuple[dt.date, ...]
    subjects: tuple[SubjectOfPupil, ...]
    kinds: Mapping[int, str]


class _Head(NamedTuple):
    pupil_id: int
    name: str
    class_name: str
    class_teacher: str


@dataclass
class _Entered:
    """By course."""

    marks: dict[int, list[PupilMark]] = field(default_factory=lambda: defaultdict(list))
    absences: dict[int, list[PupilAbsence]] = field(default_factory=lambda: defaultdict(list))
    results: dict[int, dict[tuple[int, int], int]] = field(default_factory=lambda: defaultdict(dict))

    def add(
        self,
        marks: Iterable[PupilMark] = (),
        absences: Iterable[PupilAbsence] = (),
        results: Iterable[PupilTermMark] = (),
    ) -> None:
        for mark in marks:
            self.marks[mark.course_id].append(mark)
        for absence in absences:
            self.absences[absence.course_id].append(absence)
        for one in results:
            self.results[one.course_id][one.kind, one.number] = one.value


@query(Action.READ_PROGRESS, pupil="pupil_id")
def pupil_record(session: Session, pupil_id: int, starts: dt.date, ends: dt.date) -> PupilRecord:
    """A pupil between two days of a year.  5 statements: marks with works, absences, marks of the report card, days of
    lessons (the ranges of his courses), the class teacher."""
    return _of_pupil(session, pupil_id, starts, ends)


@query(Action.READ_CLASS, school_class="class_id")
def class_records(session: Session, class_id: int, starts: dt.date, ends: dt.date) -> tuple[PupilRecord, ...]:
    """The pupils of a class between two days, by name.  5 statements, each on the ranges of the class's courses; of who
    came from another class in this time as `pupil_record`: what he got there belongs here, too.

    Raises NotFound class.unknown.
    """
    one = structure.class_facts(session, class_id)
    courses = structure.class_courses(session, class_id)
    roster = [
        line for line in structure.class_roster(session, class_id) if overlaps(line.spans, starts, ends)
    ]
    begin = max(starts, one.year.starts)
    ids = [course.course_id for course in courses]
    entered = _entered_in(ids, starts, ends)
    days = _days(session, ids, starts, ends)
    teacher = charge.class_teacher_on(session, class_id, ends)
    found = []
    for line in roster:
        if not covers(line.spans, begin):
            found.append(_of_pupil(session, line.pupil_id, starts, ends))
            continue
        taken = []
        for course in courses:
            own = next(
                (o for o in structure.roster(session, course.course_id) if o.pupil_id == line.pupil_id), None
            )
            spans = intersected(own.spans, line.spans) if own else ()
            if overlaps(spans, starts, ends):
                taken.append(PupilCourse(course, spans))
        pupil = _Head(line.pupil_id, line.name, one.name, teacher)
        found.append(
            _record(session, pupil, taken, entered.get(line.pupil_id, _Entered()), days, (starts, ends))
        )
    return tuple(found)


def _of_pupil(session: Session, pupil_id: int, starts: dt.date, ends: dt.date) -> PupilRecord:
    taken = structure.pupil_courses(session, pupil_id, (starts, ends))
    ids = [one.course.course_id for one in taken]
    entered = _Entered()
    entered.add(
        marks_of(pupil_id, starts, ends), absences_of(pupil_id, starts, ends), term_marks_of(pupil_id, ids)
    )
    own = structure.class_on(session, pupil_id, ends)
    name = structure.names(session, [pupil_id]).get(pupil_id, "")
    teacher = charge.class_teacher_on(session, own.class_id if own else None, ends)
    days = _days(session, ids, starts, ends)
    head = _Head(pupil_id, name, own.name if own else "", teacher)
    return _record(session, head, taken, entered, days, (starts, ends))


def _entered_in(ids: Collection[int], starts: dt.date, ends: dt.date) -> dict[int, _Entered]:
    """By pupil what is entered in some courses.  3 statements."""
    found: dict[int, _Entered] = defaultdict(_Entered)
    marks = (
        Mark.select(
            Mark.pupil, Mark.date, Mark.number, Mark.course, Mark.work, Mark.value, Work.kind, Work.weight,
            Mark.comment, Mark.set_at, Mark.due_date,
        )
        .join(Work, on=MARK_OF_WORK)
        .where(Mark.course.in_(ids), within(Mark.date, starts, ends))
    )  # fmt: skip
    for pupil, *mark in rows(marks):
        found[pupil].add(marks=[PupilMark(*mark)])
    absences = Attendance.select(
        Attendance.pupil,
        Attendance.date,
        Attendance.number,
        Attendance.course,
        Attendance.code,
        Attendance.minutes,
    ).where(Attendance.course.in_(ids), within(Attendance.date, starts, ends))
    for pupil, *absence in rows(absences):
        found[pupil].add(absences=[PupilAbsence(*absence)])
    columns = (TermMark.pupil, TermMark.course, TermMark.kind, TermMark.number, TermMark.value)
    for pupil, *result in rows(TermMark.select(*columns).where(TermMark.course.in_(ids))):
        found[pupil].add(results=[PupilTermMark(*result)])
    return found


def _days(session: Session, ids: Collection[int], starts: dt.date, ends: dt.date) -> Days:
    last = min(ends, session.clock.today())
    query = (
        Lesson.select(Lesson.course, Lesson.date)
        .where(
            Lesson.course.in_(list(ids)),
            within(Lesson.date, starts, last),
            Lesson.state != int(LessonState.CANCELLED),
        )
        .distinct()
    )
    found: dict[int, set[dt.date]] = defaultdict(set)
    for course, on in rows(query):
        found[course].add(on)
    return {course: frozenset(days) for course, days in found.items()}


def _record(
    session: Session,
    head: _Head,
    taken: Iterable[PupilCourse],
    entered: _Entered,
    days: Days,
    time: tuple[dt.date, dt.date],
) -> PupilRecord:
    by_subject: dict[int, list[PupilCourse]] = {}
    for one in taken:
        by_subject.setdefault(one.course.subject_id, []).append(one)
    subjects = tuple(_subject(own, entered) for own in by_subject.values())
    shown = {on for one in subjects for on in one.cells}
    for own in by_subject.values():
        for one in own:
            shown |= {on for on in days.get(one.course.course_id, ()) if covers(one.spans, on)}
    inside = tuple(sorted(on for on in shown if time[0] <= on <= time[1]))
    kinds = {number: kind.name for number, kind in calendar.work_kinds(session).items()}
    return PupilRecord(head.pupil_id, head.name, head.class_name, head.class_teacher, inside, subjects, kinds)


def _subject(own: Collection[PupilCourse], entered: _Entered) -> SubjectOfPupil:
    last = max(own, key=lambda one: (one.spans[-1][1] or dt.date.max, one.spans[-1][0])).course
    marks: dict[tuple[dt.date, int, int], list[PupilMark]] = defaultdict(list)
    absences: dict[tuple[dt.date, int, int], PupilAbsence] = {}
    results: dict[tuple[int, int], int] = {}
    for one in sorted(own, key=lambda one: one.course.course_id == last.course_id):
        course = one.course.course_id
        for mark in entered.marks[course]:
            marks[mark.date, mark.number, course].append(mark)
        for absence in entered.absences[course]:
            absences[absence.date, absence.number, course] = absence
        results |= entered.results[course]
    cells: dict[dt.date, list[LessonOfPupil]] = defaultdict(list)
    for on, number, course in sorted(marks.keys() | absences.keys()):
        missed = absences.get((on, number, course))
        code, minutes = (None, None) if missed is None else (missed.code, missed.minutes)
        works = tuple(sorted(marks.get((on, number, course), ()), key=lambda mark: mark.work))
        cells[on].append(LessonOfPupil(course, number, code, minutes, works))
    return SubjectOfPupil(
        last.subject_id,
        last.subject,
        last.teacher,
        last.course_id,
        {on: tuple(found) for on, found in cells.items()},
        results,
    )
