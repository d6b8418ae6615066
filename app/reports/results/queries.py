"""Reading the report cards of a class, or of a pupil, of a year."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from peewee import Case, Value, fn

from app.errors import NotFound
from app.journal.cells import effective_scale
from app.journal.of_pupil import AbsenceCount, count_absences
from app.permissions import Action
from app.reports.results.book import (
    Book,
    BookPart,
    BookPupil,
    BookSubject,
    Card,
    CardSubject,
    Given,
    Slot,
    last_day,
)
from app.school import calendar, charge, structure
from app.school.rows import CourseFacts, PupilCourse, TermRow, YearRow
from app.school.spans import Span, covers, intersected
from app.session import Session
from app.unit_of_work import query
from models.base import rows, within
from models.journal import Attendance, TermMark
from models.school import SchoolClass

Marks = dict[tuple[int, int, Slot], Given]
Missed = dict[tuple[int, int], AbsenceCount]
_Found = tuple[int, Slot, int, int]
"""Course, slot, pupil, value."""


@query(Action.READ_CLASS, school_class="class_id")
def class_book(session: Session, class_id: int) -> Book:
    """A class and its report cards of the year.  2 statements: marks of the report card and absences, each on ranges of
    the clustered tables; 2 more where pupils came from another class in the course of the year.
    Raises NotFound("class.unknown").

    Of a group across classes there are the pupils of this class only.
    """
    one = structure.class_facts(session, class_id)
    terms = calendar.scheme_terms(session, one.scheme_id)
    today = session.clock.today()
    roster = structure.class_roster(session, class_id)
    here = {line.pupil_id: line.spans for line in roster}
    courses = structure.class_courses(session, class_id)
    parts = [BookPart(course, _taught(session, course, here)) for course in courses]
    ids = [course.course_id for course in courses]
    found = _of_courses(ids, here)
    missed = missed_here = _missed(Attendance.course.in_(ids), one.year, terms, parts, here)
    elsewhere = _elsewhere(session, one.year, here, set(ids))
    if elsewhere:
        others = [part.course.course_id for part in elsewhere]
        late = sorted({pupil for part in elsewhere for pupil in part.taught})
        found += _of_pupils(late, others)
        brought = Attendance.pupil.in_(late) & Attendance.course.in_(others)
        missed = _added(missed_here, _missed(brought, one.year, terms, elsewhere, here))
    subjects = _subjects(parts)
    known = {subject.subject_id for subject in subjects}
    return Book(
        one,
        terms,
        today,
        tuple(BookPupil(line.pupil_id, line.name, line.spans) for line in roster),
        subjects,
        tuple(subject for subject in _subjects(elsewhere) if subject.subject_id not in known),
        _chosen([*parts, *elsewhere], found, lambda slot: last_day(terms, one.year.ends, today, slot)),
        missed,
        missed_here,
    )


@query(Action.READ_PROGRESS, pupil="pupil_id")
def pupil_card(session: Session, pupil_id: int, year_id: int) -> Card:
    """A pupil's report card of a year, of the class that he ended it in, or is in today.  2 statements on the covering
    indexes by pupil: marks of the report card, absences; and 2 for the class teacher.

    Raises NotFound("year.unknown").
    """
    year = next((one for one in calendar.years(session) if one.id == year_id), None)
    if year is None:
        raise NotFound("year.unknown", year=year_id)
    today = session.clock.today()
    own = structure.class_on(session, pupil_id, max(year.starts, min(year.ends, today)))
    own = own if own is not None and own.year.id == year_id else None
    terms = calendar.scheme_terms(session, own.scheme_id) if own else ()
    taken: Sequence[PupilCourse] = structure.pupil_courses(session, pupil_id, (year.starts, year.ends))
    here = own.class_id if own else None  # its courses first: they say on what scale a subject is marked
    taken = sorted(taken, key=lambda one: one.course.class_id not in (here, None))
    parts = [BookPart(one.course, {pupil_id: one.spans}) for one in taken]
    ids = [part.course.course_id for part in parts]
    absences = (Attendance.pupil == pupil_id) & Attendance.course.in_(ids)
    missed = _missed(absences, year, terms, parts, {pupil_id})
    marks = _chosen(parts, _of_pupils([pupil_id], ids), lambda slot: last_day(terms, year.ends, today, slot))
    by_subject: dict[int, dict[Slot, Given]] = defaultdict(dict)
    for (_, subject, slot), given in marks.items():
        by_subject[subject][slot] = given
    return Card(
        pupil_id,
        structure.names(session, [pupil_id]).get(pupil_id, ""),
        own.class_id if own else None,
        own.name if own else "",
        own.grade if own else None,
        terms,
        tuple(
            CardSubject(one.subject_id, one.name, one.scale, by_subject[one.subject_id])
            for one in _subjects(parts)
        ),
        {number: count for (_, number), count in missed.items()},
        charge.class_teacher_on(session, own.class_id, min(year.ends, today)) if own else "",
    )


@query(Action.READ_STRUCTURE)
def classes_before(session: Session, class_ids: Collection[int]) -> dict[int, int]:
    """Which class each of some classes was in the year before, where somebody said so.  1 statement."""
    found = SchoolClass.select(SchoolClass.id, SchoolClass.previous).where(
        SchoolClass.id.in_(list(class_ids)), SchoolClass.previous.is_null(False)
    )
    return dict(rows(found))


def _taught(
    session: Session, course: CourseFacts, here: Mapping[int, tuple[Span, ...]]
) -> dict[int, tuple[Span, ...]]:
    """Who of a class is taught a course, when."""
    lines = structure.roster(session, course.course_id)
    if course.whole_class:
        return {line.pupil_id: line.spans for line in lines}
    return {
        line.pupil_id: spans
        for line in lines
        if line.pupil_id in here and (spans := intersected(line.spans, here[line.pupil_id]))
    }


def _elsewhere(
    session: Session, year: YearRow, here: Mapping[int, tuple[Span, ...]], own: Collection[int]
) -> list[BookPart]:
    """What those of a class were taught in other classes of its year who were not in it from the first day on."""
    parts: dict[int, BookPart] = {}
    for pupil, spans in here.items():
        if len(spans) == 1 and spans[0][0] <= year.starts:
            continue
        for one in structure.pupil_courses(session, pupil, (year.starts, year.ends)):
            if one.course.course_id not in own:
                part = parts.setdefault(one.course.course_id, BookPart(one.course, {}))
                parts[one.course.course_id] = BookPart(one.course, {**part.taught, pupil: one.spans})
    return list(parts.values())


def _subjects(parts: Sequence[BookPart]) -> tuple[BookSubject, ...]:
    """By subject, in the school's order."""
    by_subject: dict[int, list[BookPart]] = defaultdict(list)
    for part in parts:
        by_subject[part.course.subject_id].append(part)
    found = []
    for subject_id, own in by_subject.items():
        facts = own[0].course
        short = facts.subject_short or facts.subject
        found.append(BookSubject(subject_id, facts.subject, short, effective_scale(facts), tuple(own)))
    return tuple(sorted(found, key=BookSubject.order))


# --- marks -----------------------------------------------------------------------------------------------------


def _of_courses(course_ids: Sequence[int], here: Collection[int]) -> list[_Found]:
    """The marks of the report card of some pupils in some courses.  Those of a course and period come in one row: to
    take up a row costs more than to take its text apart."""
    found = (
        TermMark.select(
            TermMark.course, TermMark.kind, TermMark.number,
            fn.GROUP_CONCAT(TermMark.pupil).coerce(False), fn.GROUP_CONCAT(TermMark.value).coerce(False),
        )
        .where(TermMark.course.in_(course_ids))
        .group_by(TermMark.course, TermMark.kind, TermMark.number)
    )  # fmt: skip
    return [
        (course, slot, pupil, int(value))
        for course, kind, number, pupils, values in rows(found)
        for slot in [Slot(kind, number)]
        for pupil, value in zip(map(int, pupils.split(",")), values.split(","), strict=True)
        if pupil in here
    ]


def _of_pupils(pupils: Sequence[int], course_ids: Sequence[int]) -> list[_Found]:
    """The marks of some pupils in some courses."""
    found = TermMark.select(
        TermMark.course, TermMark.kind, TermMark.number, TermMark.pupil, TermMark.value
    ).where(TermMark.pupil.in_(pupils), TermMark.course.in_(course_ids))
    return [(course, Slot(kind, number), pupil, value) for course, kind, number, pupil, value in rows(found)]


def _chosen(parts: Sequence[BookPart], found: Iterable[_Found], last: Callable[[Slot], date]) -> Marks:
    """By pupil, subject and slot, of those who are taught the course on some day of the year.  Of two in one subject
    that of the course counts in which he ended the period."""
    order = {part.course.course_id: place for place, part in enumerate(parts)}
    chosen: Marks = {}
    for course, slot, pupil, value in found:
        part = parts[order[course]]
        if pupil not in part.taught:
            continue
        key = pupil, part.course.subject_id, slot
        before = chosen.get(key)
        if before is not None:
            on = last(slot)
            ranks = [
                (not covers(parts[order[one]].taught[pupil], on), order[one])
                for one in (before.course_id, course)
            ]
            if ranks[0] < ranks[1]:
                continue
        chosen[key] = Given(value, course)
    return chosen


# --- lessons missed --------------------------------------------------------------------------------------------


def _missed(
    whose: Any, year: YearRow, terms: Sequence[TermRow], parts: Sequence[BookPart], here: Collection[int]
) -> Missed:
    """Lessons missed by pupil and period (0: of the year) in the courses that one is taught.  Of others than `here`
    nothing is told."""
    taught = {part.course.course_id: part.taught for part in parts}
    cases = [(within(Attendance.date, term.starts, term.ends), term.number) for term in terms]
    number: Any = Case(None, cases, 0) if cases else Value(0)
    found = (
        Attendance.select(
            Attendance.course, Attendance.pupil, number, Attendance.code, fn.COUNT(Attendance.code)
        )
        .where(whose, within(Attendance.date, year.starts, year.ends))
        .group_by(Attendance.course, Attendance.pupil, number, Attendance.code)
    )
    codes: dict[tuple[int, int], dict[int, int]] = defaultdict(lambda: defaultdict(int))
    for course, pupil, term, code, count in rows(found):
        if pupil in here and pupil in taught[course]:
            for place in {term, 0}:
                codes[pupil, place][code] += count
    return {key: count_absences(own) for key, own in codes.items()}


def _added(one: Missed, other: Missed) -> Missed:
    found = dict(one)
    for key, more in other.items():
        own = found.get(key, AbsenceCount())
        found[key] = AbsenceCount(
            own.absent + more.absent, own.excused + more.excused, own.ill + more.ill, own.late + more.late
        )
    return found
