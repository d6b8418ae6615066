"""The dashboard: how journals are filled, from the figures that control keeps (`models.control.CourseWeek`).

The year's figures are read once, however many questions are asked of it: 35 pages for a school of 1,000.  Of a
teacher it is all that he teaches now for good; who stood in at a lesson is not told apart.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from peewee import fn

from app.control.dashboard_rows import (
    ACROSS,
    ClassLine,
    ClassWeeksOfFilling,
    Compared,
    CourseFilling,
    CourseWeeks,
    Filling,
    FillingPage,
    Span,
    SubjectLine,
    TeacherLine,
    WeekFilling,
    WeekOfTerm,
    Weeks,
)
from app.control.freshness import judged
from app.permissions import Action
from app.school import calendar, structure
from app.school.rows import CourseFacts, TermRow, YearRow
from app.session import Session
from app.unit_of_work import query
from models.base import rows, within
from models.control import CourseWeek
from models.school import Course, StudyGroup

_FIGURES = (
    CourseWeek.lessons, CourseWeek.kept, CourseWeek.topics, CourseWeek.homework, CourseWeek.marked, CourseWeek.marks,
    CourseWeek.pupils, CourseWeek.delayed, CourseWeek.delay_hours, CourseWeek.big_works,
)  # fmt: skip
_SUMS = tuple(fn.SUM(one) for one in _FIGURES)
_NOTHING = Compared()

TermPair = tuple[TermRow | None, TermRow | None]
"""The period that is looked at, and the one before it."""


# --- queries ------------------------------------------------------------------------------------------------------


@query(Action.READ_CONTROL)
def filling(session: Session, span: Span | Weeks = Span.TERM) -> FillingPage:
    """Journals of the school in a time, and over the weeks of the year.  2 statements on the figures (3 for weeks), 2
    on how fresh they are, and the reference data: classes, courses with their teachers, periods."""
    year = calendar.year_of_today(session)
    weeks = _by_week(year)
    courses = _compared(session, year, span, weeks)
    by_class = _summed(courses, lambda one: one.class_id)
    total = _sum(one for _, one in courses)
    return FillingPage(
        span=span,
        today=session.clock.today(),
        classes=_class_lines(session, year, span, by_class),
        subjects=_subject_lines(courses),
        cells=_summed(courses, lambda one: (one.class_id, one.subject_id)),
        teachers=_teacher_lines(courses),
        weeks=weeks,
        total=total,
        judged=judged(),
    )


@query(Action.READ_CONTROL)
def filling_courses(
    session: Session,
    span: Span | Weeks = Span.TERM,
    *,
    class_id: int | None = None,
    subject_id: int | None = None,
    teacher_id: int | None = None,
) -> tuple[CourseFilling, ...]:
    """The courses behind a cell, a class (`ACROSS`: groups across classes), a teacher; None limits nothing.  1
    statement on the figures (3 for weeks).  Raises NotFound year.unknown, as all of these."""
    year = calendar.year_of_today(session)
    wanted = _wanted(session, year, class_id, subject_id, teacher_id)
    weeks = _by_week(year) if isinstance(span, Weeks) else ()
    return tuple(_course_filling(one, found) for one, found in _compared(session, year, span, weeks, wanted))


@query(Action.READ_CONTROL)
def filling_weeks(
    session: Session,
    *,
    class_id: int | None = None,
    subject_id: int | None = None,
    teacher_id: int | None = None,
) -> tuple[WeekFilling, ...]:
    """The weeks of the year of the courses of a class (`ACROSS`: across classes), of a teacher, of a subject; None
    limits nothing.  1 statement on the figures."""
    year = calendar.year_of_today(session)
    if class_id is None and subject_id is None and teacher_id is None:
        return _by_week(year)
    return _by_week(year, [one.course_id for one in _wanted(session, year, class_id, subject_id, teacher_id)])


@query(Action.READ_CONTROL)
def filling_by_class_week(session: Session) -> ClassWeeksOfFilling:
    """Classes × weeks of the year.  1 statement on the figures, and the reference data."""
    year = calendar.year_of_today(session)
    found = (
        CourseWeek.select(StudyGroup.school_class, CourseWeek.week, *_SUMS)
        .join(Course, on=(CourseWeek.course == Course.id))
        .join(StudyGroup, on=(Course.group == StudyGroup.id))
        .where(CourseWeek.year == year.id)
        .group_by(CourseWeek.week, StudyGroup.school_class)
    )
    cells = {(class_id, week): Filling(*sums) for class_id, week, *sums in rows(found)}
    by_class: dict[int | None, Compared] = {}
    for (class_id, _), one in cells.items():
        by_class[class_id] = by_class.get(class_id, _NOTHING).plus(Compared(one))
    weeks = tuple(sorted({week for _, week in cells}))
    return ClassWeeksOfFilling(weeks, _class_lines(session, year, Span.YEAR, by_class), cells, judged())


@query(Action.READ_CONTROL, course="course_id")
def course_weeks(session: Session, course_id: int) -> CourseWeeks:
    """A course over the weeks of its year; the figures beside it are of the whole of it.  1 statement on the figures.
    Raises NotFound course.unknown."""
    one = structure.course_facts(session, course_id)
    found = (
        CourseWeek.select(CourseWeek.week, CourseWeek.term, *_FIGURES)
        .where(CourseWeek.course == course_id, CourseWeek.year == one.year.id)
        .order_by(CourseWeek.week, CourseWeek.term)
    )
    weeks = tuple(WeekOfTerm(week, term, Filling(*figures)) for week, term, *figures in rows(found))
    whole = _sum(Compared(week.filling) for week in weeks)
    return CourseWeeks(_course_filling(one, whole), calendar.scheme_terms(session, one.scheme_id), weeks)


# --- reading ------------------------------------------------------------------------------------------------------


def _courses(session: Session, year: YearRow) -> tuple[CourseFacts, ...]:
    """All courses of a year, in the order of lists."""
    ids = session.reference(
        ("control.courses", year.id),
        lambda: [row[0] for row in rows(Course.select(Course.id).where(Course.year == year.id))],
    )
    return structure.courses(session, ids)


def _wanted(
    session: Session, year: YearRow, class_id: int | None, subject_id: int | None, teacher_id: int | None
) -> tuple[CourseFacts, ...]:
    return tuple(
        one
        for one in _courses(session, year)
        if class_id is None or one.class_id == (None if class_id == ACROSS else class_id)
        if subject_id is None or one.subject_id == subject_id
        if teacher_id is None or one.teacher_id == teacher_id
    )


def _of(year: YearRow, courses: Collection[int] | None) -> Any:
    """The figures of a year, or of some courses of it: of these the index by course is to be used, which SQLite does
    not when the year is named, too."""
    return CourseWeek.year == year.id if courses is None else CourseWeek.course.in_(courses)


def _by_week(year: YearRow, courses: Collection[int] | None = None) -> tuple[WeekFilling, ...]:
    found = CourseWeek.select(CourseWeek.week, *_SUMS).where(_of(year, courses))
    ordered = found.group_by(CourseWeek.week).order_by(CourseWeek.week)
    return tuple(WeekFilling(week, Filling(*sums)) for week, *sums in rows(ordered))


def _by_course(
    year: YearRow, courses: Collection[int] | None, weeks: tuple[date, date] | None = None
) -> dict[int, dict[int, Filling]]:
    """By course and the number of the period."""
    found = CourseWeek.select(CourseWeek.course, CourseWeek.term, *_SUMS).where(_of(year, courses))
    if weeks is not None:
        found = found.where(within(CourseWeek.week, *weeks))
    sums: dict[int, dict[int, Filling]] = {}
    for course, term, *one in rows(found.group_by(CourseWeek.course, CourseWeek.term)):
        sums.setdefault(course, {})[term] = Filling(*one)
    return sums


# --- the time that is looked at ------------------------------------------------------------------------------------


def _compared(
    session: Session,
    year: YearRow,
    span: Span | Weeks,
    weeks: Collection[WeekFilling],
    wanted: tuple[CourseFacts, ...] | None = None,
) -> list[tuple[CourseFacts, Compared]]:
    """Each course with its figures in the time that is looked at, and before it.  `wanted` None: all of the year."""
    courses = _courses(session, year) if wanted is None else wanted
    ids = None if wanted is None else [one.course_id for one in wanted]
    if isinstance(span, Weeks):
        now = _by_course(year, ids, span)
        earlier = _weeks_before([one.week for one in weeks], span)
        before = _by_course(year, ids, earlier) if earlier is not None else {}
        return [
            (one, Compared(_whole(now.get(one.course_id, {})), _whole(before.get(one.course_id, {}))))
            for one in courses
        ]
    found = _by_course(year, ids)
    return [(one, _of_span(session, span, one, found.get(one.course_id, {}))) for one in courses]


def _of_span(session: Session, span: Span, one: CourseFacts, by_term: Mapping[int, Filling]) -> Compared:
    if span is Span.YEAR:
        return Compared(_whole(by_term))
    now, before = terms_of(session, span, one.scheme_id)
    return Compared(*(by_term.get(term.number, Filling()) if term else Filling() for term in (now, before)))


def _whole(by_term: Mapping[int, Filling]) -> Filling:
    result = Filling()
    for one in by_term.values():
        result = result.plus(one)
    return result


def terms_of(session: Session, span: Span | Weeks, scheme_id: int | None) -> TermPair:
    """The period of a scheme that is looked at, and the one before it; (None, None) where none is."""
    if span not in (Span.TERM, Span.LAST_TERM):
        return None, None
    today = session.clock.today()
    terms = calendar.scheme_terms(session, scheme_id)
    begun = [term for term in terms if term.starts <= today]
    at = len(begun) - (1 if span is Span.TERM else 2)
    if at < 0:
        return None, None
    return begun[at], begun[at - 1] if at else None


def _weeks_before(weeks: list[date], span: Weeks) -> tuple[date, date] | None:
    """As many weeks with lessons as the time that is looked at has, right before it."""
    count = sum(span.starts <= week <= span.ends for week in weeks)
    earlier = [week for week in weeks if week < span.starts][-count:] if count else []
    return (earlier[0], earlier[-1]) if earlier else None


# --- summing up ---------------------------------------------------------------------------------------------------


def _sum(parts: Iterable[Compared]) -> Compared:
    result = _NOTHING
    for one in parts:
        result = result.plus(one)
    return result


def _summed(
    courses: Iterable[tuple[CourseFacts, Compared]], key: Callable[[CourseFacts], Any]
) -> dict[Any, Compared]:
    found: dict[Any, Compared] = {}
    for course, one in courses:
        found[key(course)] = found.get(key(course), _NOTHING).plus(one)
    return found


def _class_lines(
    session: Session, year: YearRow, span: Span | Weeks, found: Mapping[int | None, Compared]
) -> tuple[ClassLine, ...]:
    """The classes in order; groups across classes at the end, where there are any."""
    lines = [
        ClassLine(
            one.class_id, one.name, one.grade, *terms_of(session, span, one.scheme_id),
            found.get(one.class_id, _NOTHING),
        )
        for one in structure.classes(session).values()
        if one.year.id == year.id
    ]  # fmt: skip
    if None in found:
        lines.append(ClassLine(None, "", None, None, None, found[None]))
    return tuple(lines)


def _subject_lines(courses: list[tuple[CourseFacts, Compared]]) -> tuple[SubjectLine, ...]:
    sums = _summed(courses, lambda one: one.subject_id)
    facts = {one.subject_id: one for one, _ in courses}
    ordered = sorted(
        facts.values(), key=lambda one: (one.subject_position, one.subject.casefold(), one.subject_id)
    )
    return tuple(
        SubjectLine(one.subject_id, one.subject, one.subject_short, sums[one.subject_id]) for one in ordered
    )


@dataclass
class _OfTeacher:
    """What a teacher teaches."""

    name: str
    courses: list[tuple[CourseFacts, Compared]]

    def names(self, name: Callable[[CourseFacts], str]) -> tuple[str, ...]:
        return tuple(dict.fromkeys(found for one, _ in self.courses if (found := name(one))))


def _teacher_lines(courses: Iterable[tuple[CourseFacts, Compared]]) -> tuple[TeacherLine, ...]:
    """By name; courses without a teacher at the end."""
    found: dict[int | None, _OfTeacher] = {}
    for one, figures in courses:
        found.setdefault(one.teacher_id, _OfTeacher(one.teacher, [])).courses.append((one, figures))

    def lines() -> Iterator[TeacherLine]:
        for teacher_id, of in found.items():
            yield TeacherLine(
                teacher_id, of.name, of.names(lambda one: one.subject), of.names(lambda one: one.class_name),
                len(of.courses), _sum(figures for _, figures in of.courses),
            )  # fmt: skip

    return tuple(
        sorted(lines(), key=lambda one: (one.teacher_id is None, one.name.casefold(), one.teacher_id or 0))
    )


def _course_filling(one: CourseFacts, found: Compared) -> CourseFilling:
    return CourseFilling(
        one.course_id, one.year.id, one.subject_id, one.subject, one.class_id, one.class_name, one.group_name,
        one.teacher_id, one.teacher, found,
    )  # fmt: skip
