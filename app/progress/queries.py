"""How a pupil is doing."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

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
from app.journal.rules import Tally, nearest, propose
from app.permissions import Action
from app.progress.rows import (
    PupilYear,
    TermFigures,
    YearSubject,
)
from app.school import calendar, structure
from app.school.rows import CourseFacts, PupilCourse, TermRow
from app.session import Session
from app.unit_of_work import query


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
