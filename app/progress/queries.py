"""How pupils and classes are doing."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from peewee import fn

from app.codes import TermMarkKind
from app.diary.pupils import pupil_card
from app.errors import NotFound
from app.journal.cells import effective_scale
from app.journal.of_pupil import (
    PupilMark,
    PupilTermMark,
    absences_of,
    count_absences,
    marks_of,
    term_marks_of,
)
from app.journal.reading import pupil_lines
from app.journal.rules import Tally, nearest, propose
from app.permissions import Action
from app.progress.rows import (
    ClassSummary,
    PupilYear,
    SummaryCell,
    SummaryCourse,
    TermFigures,
    YearSubject,
)
from app.school import calendar, structure
from app.school.rows import CourseFacts, PupilCourse, TermRow
from app.session import Session
from app.unit_of_work import query
from models.base import rows, within
from models.journal import MARK_OF_WORK, Attendance, Mark, TermMark, Work


@query(Action.READ_PROGRESS, pupil="pupil_id")
def pupil_year(session: Session, pupil_id: int, year_id: int) -> PupilYear:
    """A pupil's year in all subjects, by periods.  3 statements.  Raises NotFound("year.unknown")."""
    year = next((one for one in calendar.years(session) if one.id == year_id), None)
    if year is None:
        raise NotFound("year.unknown", year=year_id)
    own_class = structure.class_on(session, pupil_id, year.ends)
    terms = calendar.scheme_terms(session, own_class.scheme_id) if own_class else ()
    return PupilYear(
        pupil=pupil_card(session, pupil_id, year.ends),
        year=year,
        terms=terms,
        subjects=tuple(_year_subject(one, terms) for one in _read(session, pupil_id, year.starts, year.ends)),
    )


def _year_subject(one: _Subject, terms: Iterable[TermRow]) -> YearSubject:
    course = one.taken.course
    tally = one.tally()
    set_by_teacher = {(mark.kind, mark.number): mark.value for mark in one.term_marks}
    return YearSubject(
        course_id=course.course_id,
        subject=course.subject,
        teacher=course.teacher,
        marks=tuple(one.marks),
        terms=tuple(
            _term_figures(one, term, set_by_teacher.get((TermMarkKind.TERM, term.number))) for term in terms
        ),
        count=tally.count,
        plain=nearest(tally.plain),
        weighted=nearest(tally.weighted),
        year_mark=set_by_teacher.get((TermMarkKind.YEAR, 0)),
        exam_mark=set_by_teacher.get((TermMarkKind.EXAM, 0)),
        final_mark=set_by_teacher.get((TermMarkKind.FINAL, 0)),
        absences=count_absences(one.codes()),
    )


def _term_figures(one: _Subject, term: TermRow, mark: int | None) -> TermFigures:
    tally = one.tally(term.starts, term.ends)
    return TermFigures(
        number=term.number,
        count=tally.count,
        plain=nearest(tally.plain),
        weighted=nearest(tally.weighted),
        mark=mark,
        proposal=_proposal(one.taken.course, tally),
        absences=count_absences(one.codes(term.starts, term.ends)),
    )


@dataclass
class _Subject:
    """What is entered for a pupil in a course."""

    taken: PupilCourse
    marks: list[PupilMark] = field(default_factory=list)
    absences: list[tuple[date, int]] = field(default_factory=list)
    term_marks: list[PupilTermMark] = field(default_factory=list)

    def tally(self, starts: date = date.min, ends: date = date.max) -> Tally:
        return Tally((mark.value, mark.weight) for mark in self.marks if starts <= mark.date <= ends)

    def codes(self, starts: date = date.min, ends: date = date.max) -> dict[int, int]:
        counts: dict[int, int] = {}
        for on, code in self.absences:
            if starts <= on <= ends:
                counts[code] = counts.get(code, 0) + 1
        return counts


def _read(session: Session, pupil_id: int, starts: date, ends: date) -> list[_Subject]:
    """What is entered for a pupil in a range of days, by course, in the order of subjects."""
    taken = structure.pupil_courses(session, pupil_id, (starts, ends))
    found = {one.course.course_id: _Subject(one) for one in taken}
    for mark in marks_of(pupil_id, starts, ends):
        if mark.course_id in found:
            found[mark.course_id].marks.append(mark)
    for absence in absences_of(pupil_id, starts, ends):
        if absence.course_id in found:
            found[absence.course_id].absences.append((absence.date, absence.code))
    for term_mark in term_marks_of(pupil_id, list(found)):
        found[term_mark.course_id].term_marks.append(term_mark)
    return list(found.values())


def _proposal(course: CourseFacts, tally: Tally) -> int | None:
    return propose(tally.weighted, effective_scale(course), course.thresholds)


# --- a class ---------------------------------------------------------------------------------------------


@query(Action.READ_CLASS, school_class="class_id")
def class_summary(session: Session, class_id: int, term_id: int) -> ClassSummary:
    """A class in a period, pupils × courses.  3 statements: marks with works, absences, period marks; each
    reads the ranges of the class's courses.  Raises NotFound class.unknown, term.unknown.

    What a pupil got in another class before he came is in that class's summary.
    """
    one = structure.class_facts(session, class_id)
    term = structure.term_row(session, term_id)
    courses = structure.class_courses(session, class_id)
    pupils = pupil_lines(structure.class_roster(session, class_id), term.starts, term.ends)
    ids = [course.course_id for course in courses]
    tallies = _class_tallies(ids, term)
    codes = _class_absences(ids, term)
    marks = _class_term_marks(ids, term)
    by_id = {course.course_id: course for course in courses}
    here = {line.pupil_id for line in pupils}
    cells = {}
    for pupil, course_id in sorted({*tallies, *codes, *marks}):
        if pupil in here:
            tally = tallies.get((pupil, course_id), Tally())
            cells[pupil, course_id] = SummaryCell(
                tally.count, nearest(tally.plain), nearest(tally.weighted), marks.get((pupil, course_id)),
                _proposal(by_id[course_id], tally), count_absences(codes.get((pupil, course_id), {})),
            )  # fmt: skip
    return ClassSummary(
        class_id,
        one.name,
        term,
        pupils,
        tuple(
            SummaryCourse(c.course_id, c.subject, c.subject_short, c.group_name, c.teacher) for c in courses
        ),
        cells,
    )


def _class_tallies(course_ids: list[int], term: TermRow) -> dict[tuple[int, int], Tally]:
    """Marks added up in the file: a row for each pupil, course and weight, in whole numbers."""
    found = (
        Mark.select(Mark.pupil, Mark.course, Work.weight, fn.SUM(Mark.value), fn.COUNT(Mark.value))
        .join(Work, on=MARK_OF_WORK)
        .where(Mark.course.in_(course_ids), within(Mark.date, term.starts, term.ends), Mark.value >= 0)
        .group_by(Mark.pupil, Mark.course, Work.weight)
    )
    tallies: dict[tuple[int, int], Tally] = {}
    for pupil, course, weight, total, count in rows(found):
        tallies.setdefault((pupil, course), Tally()).add_many(total, count, weight)
    return tallies


def _class_absences(course_ids: list[int], term: TermRow) -> dict[tuple[int, int], dict[int, int]]:
    found = (
        Attendance.select(Attendance.pupil, Attendance.course, Attendance.code, fn.COUNT(Attendance.code))
        .where(Attendance.course.in_(course_ids), within(Attendance.date, term.starts, term.ends))
        .group_by(Attendance.pupil, Attendance.course, Attendance.code)
    )
    codes: dict[tuple[int, int], dict[int, int]] = {}
    for pupil, course, code, count in rows(found):
        codes.setdefault((pupil, course), {})[code] = count
    return codes


def _class_term_marks(course_ids: list[int], term: TermRow) -> dict[tuple[int, int], int]:
    found = TermMark.select(TermMark.pupil, TermMark.course, TermMark.value).where(
        TermMark.course.in_(course_ids),
        TermMark.kind == int(TermMarkKind.TERM),
        TermMark.number == term.number,
    )
    return {(pupil, course): value for pupil, course, value in rows(found)}
