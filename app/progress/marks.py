"""A pupil's marks as the family reads them: a year of all subjects at once, and what has changed in it.

A year costs one page more than a period: the covering indexes by pupil hold it side by side.  So it is read whole, and
the window goes from period to period without asking again (`app.progress.marks_figures`).
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field, replace
from datetime import date, datetime

from peewee import Tuple

from app.codes import LessonState, MarkValue
from app.diary.pupils import pupil_card
from app.errors import NotFound
from app.journal.cells import effective_scale
from app.journal.of_pupil import PupilAbsence, PupilMark, absences_of, marks_of, term_marks_of
from app.permissions import Action
from app.progress import marks_news
from app.progress.marks_news import Key, State
from app.progress.marks_rows import (
    AbsenceLine,
    DatedTermMark,
    MarkLine,
    MarksNews,
    NewsOf,
    PupilMarks,
    SubjectMarks,
)
from app.progress.scales import scale_of_class
from app.school import calendar, structure
from app.school.rows import ClassFacts, CourseFacts, PupilCourse, WorkKindRow, YearRow
from app.school.spans import covers
from app.session import Session
from app.unit_of_work import query
from models.base import day_number, rows, within
from models.journal import Lesson, Mark, TermMark, Work

Slot = tuple[int, date, int]
"""A lesson: course, date, number."""


@query(Action.READ_PROGRESS, pupil="pupil_id")
def pupil_marks(
    session: Session, pupil_id: int, year_id: int | None = None, since: datetime | None = None
) -> PupilMarks:
    """A pupil's marks of a year (None: that of today, else the last one here) with attendance; with `since` also what
    has changed since then, if it is the year of today.

    4 statements: marks with their works, absences, marks of the report card, lessons; those of `marks_since` for the
    news.  Raises NotFound("year.unknown") for a year in which the pupil was not here.

    A lesson is held for the pupil if it is not cancelled, lies on a day on which the pupil takes the course, and has
    begun: all of the days before today, of today by the bells (where there are none: all).  An absence counts at a
    lesson that was held; so what was missed is never more than what was held.
    """
    today = session.clock.today()
    years = _years_of(session, pupil_id)
    year = _year(session, years, year_id)
    if year is None:
        return PupilMarks(
            pupil_card(session, pupil_id, today), today, None, None, (), (), None, (), (), None, None
        )
    on = min(year.ends, max(year.starts, today))
    own_class = structure.class_on(session, pupil_id, on)
    found = _read(session, pupil_id, year)
    is_now = year == calendar.year_of(session, today)
    return PupilMarks(
        pupil=pupil_card(session, pupil_id, on),
        today=today,
        grade=own_class.grade if own_class else None,
        year=year,
        years=years,
        terms=calendar.scheme_terms(session, own_class.scheme_id) if own_class else (),
        scale=scale_of_class(session, own_class.class_id) if own_class else None,
        subjects=tuple(_subject(session, one, today) for one in found.subjects.values()),
        kinds=tuple(calendar.work_kinds(session).values()),
        unfinished=today if found.to_come else None,
        news=_news(session, pupil_id, year, found, since) if since is not None and is_now else None,
    )


@query(Action.READ_PROGRESS, pupil="pupil_id")
def marks_since(session: Session, pupil_id: int, since: datetime) -> MarksNews:
    """What has changed since a moment in a pupil's marks, absences and marks of the report card, in the year of today.

    3 statements on the covering indexes by pupil alone, 2 for what the change log has on the pupil, and 1 for the kinds
    of works of new marks; then the newest rows of the log in portions, at most `marks_news.MOST_ROWS` of them, of those
    alone whose story the tables do not tell.  What is as it was before is no news.  Reasons of changes are not told.
    Raises NotFound("year.unknown").
    """
    year = calendar.year_of(session, session.clock.today())
    if year is None:
        raise NotFound("year.unknown")
    taken = structure.pupil_courses(session, pupil_id, (year.starts, year.ends))
    courses = [one.course.course_id for one in taken]
    news = marks_news.read(session, pupil_id, year, courses, _standing(pupil_id, year, courses), since)
    return _with_kinds(session, news)


@query(Action.READ_PROGRESS, pupil="pupil_id")
def mark_authors(
    session: Session, pupil_id: int, course_id: int, year_id: int
) -> dict[tuple[date, int, int], str]:
    """Who set each of a pupil's marks in a course and year: name by date, lesson, work.  1 statement, apart from the
    page because authors lie beside the marks of the whole class and not in the pupil's index.  Raises
    NotFound("year.unknown")."""
    year = _year(session, calendar.years(session), year_id)
    assert year is not None
    found = list(
        rows(
            Mark.select(Mark.date, Mark.number, Mark.work, Mark.author).where(
                Mark.course == course_id, within(Mark.date, year.starts, year.ends), Mark.pupil == pupil_id
            )
        )
    )
    people = structure.names(session, (row[3] for row in found))
    return {(on, number, work): people[author] for on, number, work, author in found if author in people}


# --- which year ------------------------------------------------------------------------------------------


def year_asked_for(session: Session, pupil_id: int, year_id: int | None) -> YearRow | None:
    """The year of this id in which a pupil was here, or (None) the one that is shown first.  Inside a transaction; no
    permission is checked here.  Raises NotFound("year.unknown")."""
    return _year(session, _years_of(session, pupil_id), year_id)


def _years_of(session: Session, pupil_id: int) -> tuple[YearRow, ...]:
    """The years in which a pupil was here, the newest first.  One that has not begun is made in summer; it is nobody's
    yet but of those who come with it."""
    here = {one.year.id for one, _ in structure.pupil_classes(session, pupil_id)}
    found = tuple(year for year in calendar.years(session) if year.id in here)
    begun = tuple(year for year in found if year.starts <= session.clock.today())
    return begun or found


def _year(session: Session, years: Iterable[YearRow], year_id: int | None) -> YearRow | None:
    known = {year.id: year for year in years}
    if year_id is not None:
        if year_id not in known:
            raise NotFound("year.unknown", year=year_id)
        return known[year_id]
    now = calendar.year_of(session, session.clock.today())
    if now is not None and now.id in known:
        return now
    return next(iter(known.values()), None)


# --- what is entered -------------------------------------------------------------------------------------


@dataclass
class _Subject:
    """What is entered for a pupil in a course."""

    taken: PupilCourse
    marks: list[PupilMark] = field(default_factory=list)
    absences: list[PupilAbsence] = field(default_factory=list)
    term_marks: list[DatedTermMark] = field(default_factory=list)
    held: set[tuple[date, int]] = field(default_factory=set)


@dataclass
class _Year:
    """A pupil's year as it lies in the file; `to_come`: lessons of today have not begun yet."""

    subjects: dict[int, _Subject]
    to_come: bool = False


def _read(session: Session, pupil_id: int, year: YearRow) -> _Year:
    taken = structure.pupil_courses(session, pupil_id, (year.starts, year.ends))
    found = _Year({one.course.course_id: _Subject(one) for one in taken})
    for mark in marks_of(pupil_id, year.starts, year.ends):
        if mark.course_id in found.subjects:
            found.subjects[mark.course_id].marks.append(mark)
    for absence in absences_of(pupil_id, year.starts, year.ends):
        if absence.course_id in found.subjects:
            found.subjects[absence.course_id].absences.append(absence)
    for course_id, *columns in rows(_term_marks(pupil_id, list(found.subjects))):
        found.subjects[course_id].term_marks.append(DatedTermMark(*columns))
    _read_lessons(session, pupil_id, year, found)
    return found


def _term_marks(pupil_id: int, course_ids: list[int]) -> object:
    """The marks of the report card with their dates: found in the index by pupil, dated in the table."""
    whole = TermMark.alias()
    same = (
        (whole.course == TermMark.course)
        & (whole.kind == TermMark.kind)
        & (whole.number == TermMark.number)
        & (whole.pupil == TermMark.pupil)
    )
    return (
        TermMark.select(TermMark.course, TermMark.kind, TermMark.number, TermMark.value, whole.set_at)
        .join(whole, on=same)
        .where(TermMark.pupil == pupil_id, TermMark.course.in_(course_ids))
        .order_by(TermMark.course, TermMark.kind, TermMark.number)
    )


def _read_lessons(session: Session, pupil_id: int, year: YearRow, found: _Year) -> None:
    today = session.clock.today()
    held = Lesson.select(Lesson.course, Lesson.date, Lesson.number).where(
        Lesson.course.in_(list(found.subjects)),
        within(Lesson.date, year.starts, min(year.ends, today)),
        Lesson.state != int(LessonState.CANCELLED),
    )
    for course_id, on, number in rows(held):
        one = found.subjects[course_id]
        if not covers(one.taken.spans, on):
            continue
        if on == today and not _has_begun(session, pupil_id, one.taken.course, on, number):
            found.to_come = True
        else:
            one.held.add((on, number))


def _has_begun(session: Session, pupil_id: int, course: CourseFacts, on: date, number: int) -> bool:
    own: ClassFacts | None = (
        structure.class_on(session, pupil_id, on)
        if course.class_id is None
        else structure.class_facts(session, course.class_id)
    )
    return calendar.has_begun(session, own.bell_schedule_id if own else None, on, number)


# --- rows ------------------------------------------------------------------------------------------------


def _subject(session: Session, one: _Subject, today: date) -> SubjectMarks:
    course, kinds = one.taken.course, calendar.work_kinds(session)
    last = one.taken.spans[-1][1]
    return SubjectMarks(
        course_id=course.course_id,
        subject=course.subject,
        class_name=course.class_name,
        group_name=course.group_name,
        teacher=course.teacher,
        until=last if last is not None and last < min(today, course.year.ends) else None,
        scale=effective_scale(course),
        thresholds=course.thresholds,
        weights=tuple(sorted({mark.weight for mark in one.marks} - {0})),
        marks=tuple(_line(mark, kinds, today) for mark in one.marks),
        term_marks=tuple(one.term_marks),
        held=tuple(sorted(on for on, _ in one.held)),
        absences=tuple(
            AbsenceLine(absence.date, absence.number, absence.code, absence.minutes)
            for absence in sorted(one.absences, key=lambda absence: (absence.date, absence.number))
            if (absence.date, absence.number) in one.held
        ),
    )


def _line(mark: PupilMark, kinds: dict[int, WorkKindRow], today: date) -> MarkLine:
    kind = kinds[mark.kind_id]
    return MarkLine(
        mark.date, mark.number, mark.work, mark.value, kind.name, kind.short, mark.weight, mark.comment,
        mark.set_at, mark.due_date, _is_overdue(mark, today),
    )  # fmt: skip


def _is_overdue(mark: PupilMark, today: date) -> bool:
    return mark.value == MarkValue.DEBT and mark.due_date is not None and mark.due_date < today


# --- news ------------------------------------------------------------------------------------------------


def _news(session: Session, pupil_id: int, year: YearRow, found: _Year, since: datetime) -> MarksNews:
    kinds = calendar.work_kinds(session)
    now: dict[Key, State] = {}
    for course_id, one in found.subjects.items():
        for mark in one.marks:
            now[Key(NewsOf.MARK, course_id, mark.date, mark.number, mark.work)] = State(
                mark.value,
                mark.comment or None,
                mark.due_date,
                set_at=mark.set_at,
                kind=kinds[mark.kind_id].name,
            )
        for absence in one.absences:
            now[Key(NewsOf.ATTENDANCE, course_id, absence.date, absence.number)] = State(
                absence.code, minutes=absence.minutes
            )
        for term_mark in one.term_marks:
            now[Key(NewsOf.TERM_MARK, course_id, None, term_mark.number, term_kind=term_mark.kind)] = State(
                term_mark.value, set_at=term_mark.set_at
            )
    return marks_news.read(session, pupil_id, year, list(found.subjects), now, since)


def _standing(pupil_id: int, year: YearRow, course_ids: Collection[int]) -> dict[Key, State]:
    """All that stands for a pupil in these courses, from the indexes by pupil: without the kinds of works, and without
    the dates of the report card, of which the log knows."""
    now: dict[Key, State] = {}
    marks = Mark.select(
        Mark.course, Mark.date, Mark.number, Mark.work, Mark.value, Mark.comment, Mark.due_date, Mark.set_at
    ).where(Mark.pupil == pupil_id, within(Mark.date, year.starts, year.ends))
    for course_id, on, number, work, value, comment, due_date, set_at in rows(marks):
        if course_id in course_ids:
            state = State(value, comment or None, due_date, set_at=set_at)
            now[Key(NewsOf.MARK, course_id, on, number, work)] = state
    for one in absences_of(pupil_id, year.starts, year.ends):
        if one.course_id in course_ids:
            key = Key(NewsOf.ATTENDANCE, one.course_id, one.date, one.number)
            now[key] = State(one.code, minutes=one.minutes)
    for term_mark in term_marks_of(pupil_id, list(course_ids)):
        key = Key(NewsOf.TERM_MARK, term_mark.course_id, None, term_mark.number, term_kind=term_mark.kind)
        now[key] = State(term_mark.value)
    return now


def _with_kinds(session: Session, news: MarksNews) -> MarksNews:
    """The news with the kind of work of each mark that stands there."""
    if not news.marks:
        return news
    kinds, wanted = calendar.work_kinds(session), sorted(news.marks)
    works = Tuple(Work.course, Work.date, Work.number, Work.no)
    found = Work.select(Work.course, Work.date, Work.number, Work.no, Work.kind).where(
        works.in_([Tuple(course, day_number(on), number, no) for course, on, number, no in wanted])
    )
    names = {(course, on, number, no): kinds[kind].name for course, on, number, no, kind in rows(found)}
    return replace(
        news,
        lines=tuple(
            replace(line, kind=names.get((line.course_id, line.date, line.number, line.work), ""))
            if line.of is NewsOf.MARK and line.after is not None and line.date is not None
            else line
            for line in news.lines
        ),
    )
