"""A week and a period of a diary for paper."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from app.clock import monday as monday_of
from app.codes import TermMarkKind
from app.diary.paper.rows import (
    Extract,
    ExtractAbsence,
    ExtractMark,
    ExtractRemark,
    ExtractSubject,
    PrintedWeek,
    ResultColumn,
)
from app.diary.pupils import pupil_card
from app.diary.queries import diary_week
from app.diary.rules import study_weeks, year_weeks
from app.diary.years import diary_years
from app.errors import BadInput, NotFound
from app.journal.cells import effective_scale
from app.journal.of_pupil import PupilAbsence, PupilMark, absences_of, count_absences, marks_of, term_marks_of
from app.journal.rules import Tally, nearest
from app.permissions import Action
from app.school import calendar, structure
from app.school.rows import CourseFacts, TermRow, YearRow
from app.school.spans import overlaps
from app.session import Session
from app.unit_of_work import query
from models.base import rows, within
from models.diary import Remark
from models.school import ClassTeacher

_OF_THE_YEAR = (TermMarkKind.YEAR, TermMarkKind.EXAM, TermMarkKind.FINAL)


@query(Action.READ_DIARY, pupil="pupil_id")
def week_for_print(session: Session, pupil_id: int, monday: date) -> PrintedWeek:
    """A week as it is printed.  1 statement beyond `diary_week`: who the class teacher is."""
    monday = monday_of(monday)
    week = diary_week(session, pupil_id, monday)
    year = calendar.year_of(session, monday + timedelta(days=6))
    own = next((one for one in diary_years(session, pupil_id) if year and one.year.id == year.id), None)
    number = next((one.number for one in year_weeks(own) if one.monday == monday), None) if own else None
    return PrintedWeek(
        school=session.setting("school.name"),
        class_teacher=_class_teacher(session, week.pupil.class_id, monday),
        week=week,
        number=number,
        weeks=study_weeks(own) if own else 0,
    )


@query(Action.READ_CLASS, school_class="class_id")
def class_week_for_print(session: Session, class_id: int, monday: date) -> tuple[PrintedWeek, ...]:
    """A week of all pupils who were in a class in it, by name.  As `week_for_print`, so many times."""
    monday = monday_of(monday)
    return tuple(
        week_for_print(session, one, monday)
        for one in _of_class(session, class_id, monday, monday + timedelta(days=6))
    )


@query(Action.READ_DIARY, pupil="pupil_id")
def extract(session: Session, pupil_id: int, starts: date, ends: date) -> Extract:
    """What the diary of a pupil says about the days from `starts` to `ends`, of one year.  5 statements: marks with
    works, absences, marks of the report card, remarks, the class teacher.

    Raises BadInput("period.bad") where the end is before the beginning, NotFound("year.unknown") without a year;
    days beyond the year of `starts` are left out.
    """
    return _extract(session, pupil_id, *_days(session, starts, ends))


@query(Action.READ_CLASS, school_class="class_id")
def class_extracts(session: Session, class_id: int, starts: date, ends: date) -> tuple[Extract, ...]:
    """The extracts of all pupils who were in a class on one of these days, by name.  As `extract`, so many times."""
    year, starts, ends = _days(session, starts, ends)
    return tuple(
        _extract(session, one, year, starts, ends) for one in _of_class(session, class_id, starts, ends)
    )


def _of_class(session: Session, class_id: int, starts: date, ends: date) -> Iterator[int]:
    """Who was in a class on one of these days, by name.  "Still in it" ends with the year of the class: after that it
    is no key to what its pupils get in others."""
    year = structure.class_facts(session, class_id).year
    starts, ends = max(starts, year.starts), min(ends, year.ends)
    for line in structure.class_roster(session, class_id):
        if starts <= ends and overlaps(line.spans, starts, ends):
            yield line.pupil_id


def _days(session: Session, starts: date, ends: date) -> tuple[YearRow, date, date]:
    """The year, and the days within it."""
    if ends < starts:
        raise BadInput("period.bad", starts=starts, ends=ends)
    year = calendar.year_of(session, starts)
    if year is None:
        raise NotFound("year.unknown")
    return year, max(starts, year.starts), min(ends, year.ends)


def _extract(session: Session, pupil_id: int, year: YearRow, starts: date, ends: date) -> Extract:
    own_class = structure.class_on(session, pupil_id, ends)
    terms = calendar.scheme_terms(session, own_class.scheme_id) if own_class else ()
    columns = _columns(terms, starts, ends)
    courses = {
        one.course.course_id: one.course for one in structure.pupil_courses(session, pupil_id, (starts, ends))
    }
    absences = [one for one in absences_of(pupil_id, starts, ends) if one.course_id in courses]
    return Extract(
        school=session.setting("school.name"),
        pupil=pupil_card(session, pupil_id, ends),
        class_teacher=_class_teacher(session, own_class.class_id if own_class else None, ends),
        year=year,
        term=next((term for term in terms if (term.starts, term.ends) == (starts, ends)), None),
        starts=starts,
        ends=ends,
        printed_on=session.clock.today(),
        columns=columns,
        subjects=_subjects(session, pupil_id, courses, absences, columns, starts, ends),
        absences=tuple(
            ExtractAbsence(one.date, one.number, courses[one.course_id].subject, one.code, one.minutes)
            for one in sorted(absences, key=lambda one: (one.date, one.number))
        ),
        remarks=_remarks(session, pupil_id, courses, starts, ends),
    )


def _columns(terms: tuple[TermRow, ...], starts: date, ends: date) -> tuple[ResultColumn, ...]:
    """The periods that lie within these days as a whole; with all of them, the year."""
    inside = [term for term in terms if starts <= term.starts and term.ends <= ends]
    columns = [ResultColumn(TermMarkKind.TERM, term) for term in inside]
    if terms and len(inside) == len(terms):
        columns += [ResultColumn(kind, None) for kind in _OF_THE_YEAR]
    return tuple(columns)


def _subjects(
    session: Session,
    pupil_id: int,
    courses: dict[int, CourseFacts],
    absences: list[PupilAbsence],
    columns: tuple[ResultColumn, ...],
    starts: date,
    ends: date,
) -> tuple[ExtractSubject, ...]:
    marks: dict[int, list[PupilMark]] = {}
    for mark in marks_of(pupil_id, starts, ends):
        marks.setdefault(mark.course_id, []).append(mark)
    results = {
        (one.course_id, one.kind, one.number): one.value for one in term_marks_of(pupil_id, list(courses))
    }
    found = []
    for course_id, course in courses.items():
        codes: dict[int, int] = {}
        for absence in absences:
            if absence.course_id == course_id:
                codes[absence.code] = codes.get(absence.code, 0) + 1
        own = marks.get(course_id, [])
        tally = Tally((mark.value, mark.weight) for mark in own)
        found.append(
            ExtractSubject(
                subject=course.subject,
                teacher=course.teacher,
                scale=effective_scale(course),
                marks=tuple(_mark(session, mark) for mark in own),
                count=tally.count,
                plain=nearest(tally.plain),
                weighted=nearest(tally.weighted),
                absences=count_absences(codes),
                results=tuple(
                    results.get((course_id, column.kind, column.term.number if column.term else 0))
                    for column in columns
                ),
            )
        )
    return tuple(found)


def _mark(session: Session, mark: PupilMark) -> ExtractMark:
    kind = calendar.work_kinds(session)[mark.kind_id]
    return ExtractMark(
        mark.date, mark.value, kind.short or kind.name, mark.weight, mark.comment or "", mark.due_date
    )


def _remarks(
    session: Session, pupil_id: int, courses: dict[int, CourseFacts], starts: date, ends: date
) -> tuple[ExtractRemark, ...]:
    found = Remark.select(Remark.date, Remark.kind, Remark.course, Remark.text, Remark.author).where(
        Remark.pupil == pupil_id, within(Remark.date, starts, ends)
    )
    stored = list(rows(found.order_by(Remark.date, Remark.no)))
    spoken = structure.names(session, (author for *_, author in stored))
    return tuple(
        ExtractRemark(
            on, kind, courses[course].subject if course in courses else "", text, spoken.get(author, "")
        )
        for on, kind, course, text, author in stored
    )


def _class_teacher(session: Session, class_id: int | None, on: date) -> str:
    """The name of who answered for a class on a day; else of who did last before it, or first after it."""
    found = ClassTeacher.select(ClassTeacher.person, ClassTeacher.from_date, ClassTeacher.to_date).where(
        ClassTeacher.school_class == class_id
    )
    known = [
        (not (starts <= on and (ends is None or on <= ends)), starts > on, abs((on - starts).days), person)
        for person, starts, ends in rows(found)
    ]
    return structure.names(session, [min(known)[-1]])[min(known)[-1]] if known else ""
