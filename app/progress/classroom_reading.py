"""Reading a year of some courses, and putting together what the charts are reckoned from.  Inside a transaction; no
permission is checked here."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from peewee import fn

from app.codes import LessonState, TermMarkKind
from app.journal.cells import effective_scale
from app.progress.classroom_rows import Classroom, Key, Member, TaughtSubject
from app.progress.course_rules import Days, Marked, weeks_of
from app.progress.scales import scale_of_courses
from app.school import calendar
from app.school.rows import CourseFacts, RosterLine, TermRow, YearRow
from app.school.spans import Span, covers, joined, overlaps
from app.session import Session
from models.base import rows, within
from models.journal import MARK_OF_WORK, Attendance, Lesson, Mark, TermMark, Work


class Place(NamedTuple):
    """What the charts are of; see `Classroom`."""

    class_id: int | None
    class_name: str
    group_name: str
    grade: int | None
    year: YearRow
    terms: tuple[TermRow, ...]
    bells: int | None


class Part(NamedTuple):
    """A course, and who is taught it when."""

    course: CourseFacts
    taught: Mapping[int, tuple[Span, ...]]

    @property
    def id(self) -> int:
        return self.course.course_id


@dataclass
class Entries:
    """What is entered in some courses, by course, as it lies in the file: in order of days."""

    marks: dict[int, list[tuple[int, Marked]]] = field(default_factory=lambda: defaultdict(list))
    """Pupil, and the mark."""
    lessons: dict[int, list[tuple[date, int]]] = field(default_factory=lambda: defaultdict(list))
    """Day and number of those that were not cancelled."""
    absences: dict[int, list[tuple[date, int, int, int]]] = field(default_factory=lambda: defaultdict(list))
    """Day, number, pupil, code."""
    term_marks: dict[int, list[tuple[int, int, int]]] = field(default_factory=lambda: defaultdict(list))
    """Number of the period, pupil, value."""


def read(course_ids: Sequence[int], days: Days) -> Entries:
    """All that is entered in some courses between two days of a year.  4 statements, each on ranges of the clustered
    tables."""
    found = Entries()
    for course, on, weight, pupils, values in rows(_works(course_ids, days)):
        marks = zip(map(int, pupils.split(",")), map(int, values.split(",")), strict=True)
        found.marks[course] += [(pupil, (on, value, weight)) for pupil, value in marks]
    lessons = Lesson.select(Lesson.course, Lesson.date, Lesson.number).where(
        Lesson.course.in_(course_ids),
        within(Lesson.date, *days),
        Lesson.state != int(LessonState.CANCELLED),
    )
    for course, on, number in rows(lessons):
        found.lessons[course].append((on, number))
    absences = Attendance.select(
        Attendance.course, Attendance.date, Attendance.number, Attendance.pupil, Attendance.code
    ).where(Attendance.course.in_(course_ids), within(Attendance.date, *days))
    for course, on, number, pupil, code in rows(absences):
        found.absences[course].append((on, number, pupil, code))
    term_marks = TermMark.select(TermMark.course, TermMark.number, TermMark.pupil, TermMark.value).where(
        TermMark.course.in_(course_ids), TermMark.kind == int(TermMarkKind.TERM)
    )
    for course, number, pupil, value in rows(term_marks):
        found.term_marks[course].append((number, pupil, value))
    return found


def _works(course_ids: Sequence[int], days: Days) -> object:
    """The marks of a work in one row: to take up a row costs more than to take its text apart."""
    return (
        Mark.select(
            Mark.course, Mark.date, Work.weight,
            fn.GROUP_CONCAT(Mark.pupil).coerce(False), fn.GROUP_CONCAT(Mark.value).coerce(False),
        )
        .join(Work, on=MARK_OF_WORK)
        .where(Mark.course.in_(course_ids), within(Mark.date, *days), Mark.value >= 0)
        .group_by(Mark.course, Mark.date, Mark.number, Mark.work)
    )  # fmt: skip


def classroom(
    session: Session, place: Place, roster: Iterable[RosterLine], parts: Sequence[Part], entries: Entries
) -> Classroom:
    """What some courses make up.  Entries of others than the pupils of the roster are left out."""
    on = min(session.clock.today(), place.year.ends)
    pupils = tuple(
        Member(line.pupil_id, line.name, line.spans)
        for line in roster
        if overlaps(line.spans, place.year.starts, on)
    )
    here = {one.pupil_id for one in pupils}
    marks = _marks(parts, entries, here)
    held, missed = _presence(session, place, parts, entries, here)
    scale = scale_of_courses(one.course for one in parts)
    subjects = _subjects(parts, here)
    return Classroom(
        class_id=place.class_id,
        class_name=place.class_name,
        group_name=place.group_name,
        grade=place.grade,
        year=place.year,
        terms=place.terms,
        today=session.clock.today(),
        weeks=weeks_of(place.year, place.terms, on),
        pupils=pupils,
        subjects=subjects,
        overall=frozenset(one.subject_id for one in subjects if one.scale == scale),
        marks=marks,
        held=held,
        missed=missed,
        term_marks=_term_marks(place, parts, entries, here, on),
        variant=str(session.setting("report.sou_variant")),
    )


def _subjects(parts: Iterable[Part], here: set[int]) -> tuple[TaughtSubject, ...]:
    """By subject, in the order of the courses."""
    by_subject: dict[int, list[Part]] = {}
    for one in parts:
        by_subject.setdefault(one.course.subject_id, []).append(one)
    found = []
    for subject_id, own in by_subject.items():
        taught: dict[int, list[Span]] = {}
        for one in own:
            for pupil, spans in one.taught.items():
                if pupil in here:
                    taught.setdefault(pupil, []).extend(spans)
        facts = own[0].course
        found.append(
            TaughtSubject(
                subject_id, facts.subject, facts.subject_short or facts.subject, effective_scale(facts),
                facts.thresholds, tuple(dict.fromkeys(one.course.teacher for one in own if one.course.teacher)),
                {one.id: frozenset(one.taught) & here for one in own},
                {pupil: joined(spans) for pupil, spans in taught.items()},
            )
        )  # fmt: skip
    return tuple(found)


def _marks(parts: Iterable[Part], entries: Entries, here: set[int]) -> dict[Key, tuple[Marked, ...]]:
    found: dict[Key, list[Marked]] = defaultdict(list)
    for one in parts:
        subject = one.course.subject_id
        for pupil, mark in entries.marks[one.id]:
            if pupil in here:
                found[pupil, subject].append(mark)
    return {key: tuple(sorted(own)) for key, own in found.items()}


def _presence(
    session: Session, place: Place, parts: Iterable[Part], entries: Entries, here: set[int]
) -> tuple[dict[Key, tuple[date, ...]], dict[Key, tuple[tuple[date, int], ...]]]:
    """Lessons held and lessons missed, as a pupil's own page counts them: on days on which the pupil is taught the
    course, once they have begun; an absence counts at a lesson that was held."""
    today = session.clock.today()
    held: dict[Key, tuple[date, ...]] = {}
    missed: dict[Key, list[tuple[date, int]]] = defaultdict(list)
    for one in parts:
        subject = one.course.subject_id
        lessons = {
            (on, number)
            for on, number in entries.lessons[one.id]
            if on < today or (on == today and calendar.has_begun(session, place.bells, on, number))
        }
        days = tuple(sorted(on for on, _ in lessons))
        for pupil, spans in one.taught.items():
            if pupil in here and (own := _within(days, spans)):
                before = held.get((pupil, subject))
                held[pupil, subject] = tuple(sorted((*before, *own))) if before else own
        for on, number, pupil, code in entries.absences[one.id]:
            if pupil in here and (on, number) in lessons and covers(one.taught.get(pupil, ()), on):
                missed[pupil, subject].append((on, code))
    return held, {key: tuple(sorted(found)) for key, found in missed.items()}


def _within(days: tuple[date, ...], spans: tuple[Span, ...]) -> tuple[date, ...]:
    """Those of some days in order that lie in a span: all of them, as they are, for who is there all the time."""
    if not days or any(starts <= days[0] and (ends is None or days[-1] <= ends) for starts, ends in spans):
        return days
    return tuple(on for on in days if covers(spans, on))


def _term_marks(
    place: Place, parts: Iterable[Part], entries: Entries, here: set[int], on: date
) -> dict[tuple[int, int, int], int]:
    """Of a pupil with marks in two groups of a subject that of the group in which he ended the period counts."""
    last = {term.number: min(term.ends, on) for term in place.terms}
    found: dict[tuple[int, int, int], tuple[bool, int]] = {}
    for one in parts:
        for number, pupil, value in entries.term_marks[one.id]:
            if pupil not in here or number not in last:
                continue
            key = pupil, one.course.subject_id, number
            in_the_end = covers(one.taught.get(pupil, ()), last[number])
            if key not in found or in_the_end > found[key][0]:
                found[key] = in_the_end, value
    return {key: value for key, (_, value) in found.items()}
