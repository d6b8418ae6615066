"""Reports of marks and absences of another diary, and its report cards."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from app.codes import TermKind
from app.exchange.importing.calendar import Year, Years, class_in_words, first_year, year_in_words
from app.exchange.importing.cells import Cells
from app.exchange.importing.ledger import Ledger, tried
from app.exchange.importing.matching import Known, matched
from app.exchange.importing.pupils import OtherYears, add_enrollment, add_pupil, stored_pupils
from app.exchange.importing.school import Classes, ClassRef, CourseRef, Courses, Groups, Subjects, enrolled
from app.exchange.importing.summary import ImportSummary, Progress, no_progress, refuse_if_lost
from app.exchange.importing.term_marks import TermMarks
from app.exchange.readers.marks import read_marks
from app.exchange.reasons import Reason
from app.exchange.records import (
    AbsenceRecord,
    ClassName,
    MarkRecord,
    MarksReport,
    ReportPupil,
    TermRecord,
)
from app.permissions import Action
from app.school.spans import Span, covers
from app.session import Session
from app.unit_of_work import command, in_steps

Entry = MarkRecord | AbsenceRecord | TermRecord

_KINDS = {
    "quarter": TermKind.QUARTERS,
    "half_year": TermKind.HALF_YEARS,
    "trimester": TermKind.TRIMESTERS,
}


@in_steps(Action.MANAGE_SCHOOL)
def import_marks(
    session: Session,
    path: str | Path,
    *,
    year: str | None = None,
    class_name: str | None = None,
    dry_run: bool = False,
    skip_refused: bool = False,
    progress: Progress | None = None,
) -> ImportSummary:
    """Bring a report of marks and absences, or report cards, into the school.

    What is missing is made: the year, the class, its pupils, subjects, courses (of the whole class, unless
    the school has groups), lessons and works of the usual kind.  Imported marks have no author.  A mark or
    absence that somebody has entered or taken away here stays, and is reported.  The k-th lesson of a subject
    on a day is the k-th one that the school has there; a new one gets the first number that is free in the
    class on that day.  Marks of a period are stored when the report's dates are those of a period.

    `year` and `class_name` stand in where the file names none.  Raises as `import_pupils`.
    """
    report = read_marks(path)
    first = year_in_words(year, report.file) if year is not None else None
    given = class_in_words(class_name, report.file) if class_name is not None else None
    if not skip_refused:
        refuse_if_lost(report.refused)
    return tried(
        lambda: store_marks(
            session, report, first, given,
            dry_run=dry_run, skip_refused=skip_refused, progress=progress or no_progress,
        )
    )  # fmt: skip


@command(Action.MANAGE_SCHOOL)
def store_marks(
    session: Session,
    report: MarksReport,
    first: int | None,
    given: ClassName | None,
    *,
    dry_run: bool = False,
    skip_refused: bool = False,
    progress: Progress = no_progress,
) -> ImportSummary:
    """The second step of `import_marks`: a report that is read, the first calendar year of its academic year,
    and the class of a report that names none."""
    ledger = Ledger(session, report.file)
    ledger.refused += report.refused
    years = Years(ledger)
    by_year: dict[int, list[ReportPupil]] = {}
    for pupil in report.pupils:
        begun = first if first is not None else _first_year(pupil, session.clock.today())
        by_year.setdefault(begun, []).append(pupil)
    for begun, pupils in by_year.items():
        Import(ledger, years.begun_in(begun), report, given).store(pupils, progress)
    return ledger.finish(dry_run=dry_run, skip_refused=skip_refused)


def _first_year(pupil: ReportPupil, today: date) -> int:
    return int(pupil.year[:4]) if pupil.year else first_year(pupil.begins or today)


@dataclass
class _Pupil:
    """A pupil of the report in the school."""

    id: int
    class_: ClassRef
    spans: list[Span]


class Import:
    """The pupils of a report in one year."""

    def __init__(self, ledger: Ledger, year: Year, report: MarksReport, given: ClassName | None) -> None:
        self._ledger, self._year, self._report, self._given = ledger, year, report, given
        self._classes = Classes(ledger, year)
        self._subjects = Subjects(ledger)
        self._groups = Groups(ledger, year)
        self._courses = Courses(ledger, year)
        self._pupils: dict[int, _Pupil] = {}
        self._people = stored_pupils()
        self._before = OtherYears(year, self._people)
        self._taken: set[int] = set()

    def store(self, pupils: list[ReportPupil], progress: Progress) -> None:
        """Bring in what the report tells about these pupils."""
        by_class: dict[int, tuple[ClassRef, list[ReportPupil]]] = {}
        kind = next((_KINDS[term.term_kind] for term in self._report.terms if term.term_kind), None)
        for pupil in pupils:
            name = pupil.class_name or self._given
            if name is None:
                self._ledger.refuse(pupil.place, pupil.name.full, Reason.CLASS_MISSING)
                continue
            ref = self._classes.get(name, kind)
            by_class.setdefault(ref.id, (ref, []))[1].append(pupil)
        for ref, those in by_class.values():
            self._find_pupils(ref, those)
            self._make_courses(ref, those)
        periods = {(one.begins, one.ends) for one in pupils if one.begins and one.ends}
        terms = TermMarks(self._ledger, self._year, self._subjects)
        terms.believe({ref.scheme for ref, _ in by_class.values()}, periods)
        self._store_cells(progress)
        for term in self._report.terms:
            for here, course in self._course_of(term, None, term.value is not None):
                terms.add(term, self._report.pupils[term.pupil], here.id, here.class_, course)
        terms.store()

    def _find_pupils(self, ref: ClassRef, those: list[ReportPupil]) -> None:
        there = [one for one in self._people if one.class_id == ref.id]
        days = enrolled([ref.id])[ref.id]
        places = matched([Known.of(one.name) for one in those], [one.known for one in there])
        for one, place in zip(those, places, strict=True):
            if place is None:
                number = self._enrol(one, ref)
                self._pupils[one.index] = _Pupil(number, ref, [(self._year.starts, None)])
            else:
                self._ledger.unchanged["pupils"] += 1
                number = there[place].id
                self._pupils[one.index] = _Pupil(number, ref, days[number])

    def _enrol(self, one: ReportPupil, ref: ClassRef) -> int:
        """Somebody who is not in the class yet: a child of another year's class, or a new one."""
        known = self._before.find(Known.of(one.name), ref.grade, self._taken)
        if known is None:
            number = add_pupil(self._ledger, one.name)
        else:
            number = known.id
            self._taken.add(number)
            self._ledger.changed["pupils"] += 1
        add_enrollment(self._ledger, self._year, ref, number)
        return number

    def _make_courses(self, ref: ClassRef, those: list[ReportPupil]) -> None:
        """The courses of a class in one go, in the order of the report's subjects."""
        indexes = {one.index for one in those}
        entries: tuple[Entry, ...] = (*self._report.terms, *self._report.marks, *self._report.absences)
        met = {one.subject for one in entries if one.pupil in indexes}
        for name in self._report.subjects:
            if name in met:
                subject = self._subjects.get(name)
                if not self._courses.parts(ref.id, subject, {self._pupils[one].id for one in indexes}):
                    course = self._courses.get(self._groups.whole(ref.id), subject)
                    self._courses.left_as_it_was(course)

    def _store_cells(self, progress: Progress) -> None:
        cells = Cells(self._ledger, self._year, self._subjects)
        for mark in self._report.marks:
            for pupil, course in self._course_of(mark, mark.date, True):
                if self._may(pupil, mark):
                    cells.add_mark(mark, pupil.id, pupil.class_, course)
        for absence in self._report.absences:
            for pupil, course in self._course_of(absence, absence.date, True):
                if self._may(pupil, absence):
                    cells.add_absence(absence, pupil.id, pupil.class_, course)
        cells.store(progress)

    def _may(self, pupil: _Pupil, entry: MarkRecord | AbsenceRecord) -> bool:
        """Whether a pupil can have something on this day; if not, it is reported."""
        if not self._year.holds(entry.date):
            reason = Reason.DAY_OUTSIDE_YEAR
        elif not covers(pupil.spans, entry.date):
            reason = Reason.PUPIL_NOT_ENROLLED_THEN
        else:
            return True
        self._ledger.refuse(entry.place, f"{entry.date:%d.%m.%Y}", reason)
        return False

    def _course_of(self, entry: Entry, day: date | None, wanted: bool) -> Iterator[tuple[_Pupil, CourseRef]]:
        """The pupil in this year and his course in the subject, if there are such; that it is not known which
        course is meant is reported where it matters."""
        pupil = self._pupils.get(entry.pupil)
        if pupil is None:
            return
        subject = self._subjects.get(entry.subject)
        parts = self._courses.parts(pupil.class_.id, subject, (pupil.id,))
        mine = [one for one in parts if self._courses.takes(one, pupil.id, day)]
        whole = self._courses.whole_class(self._groups.find_whole(pupil.class_.id), subject)
        if len(mine) == 1 or (not mine and whole is not None):
            course = mine[0] if mine else whole
            assert course is not None
            self._courses.left_as_it_was(course)
            yield pupil, course
        elif wanted:
            self._ledger.refuse(entry.place, entry.subject, Reason.COURSE_UNCLEAR)
