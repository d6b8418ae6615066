"""What is chosen on the page of charts, and what of the rows it leaves: pure functions."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Any

from app.progress.course_rows import ClassCourse, SubjectCourse, YearCourse
from app.progress.course_rules import ClassPoint, Days, Point, Week
from app.progress.marks_rows import PupilMarks, SubjectMarks
from app.school.rows import TermRow, YearRow


class Since(StrEnum):
    """From when on the marks count in a mean."""

    YEAR = "year"
    TERM = "term"


@dataclass(frozen=True, slots=True)
class Time:
    """A year (None: the one that is shown first), a period of it, or all years."""

    year_id: int | None = None
    term: int | None = None
    all_years: bool = False


@dataclass(frozen=True, slots=True)
class Choice:
    """What is chosen.  `since` None: from the beginning of what is in view."""

    time: Time = Time()
    subject_id: int | None = None
    since: Since | None = None

    @property
    def counts_since(self) -> Since:
        """From when on marks count."""
        if self.since is not None:
            return self.since
        return Since.TERM if self.time.term is not None else Since.YEAR


@dataclass(frozen=True, slots=True)
class Beside:
    """A week of what is shown: its pupil's mean, and the class's."""

    year: YearRow
    week: Week
    own: Point | None
    others: ClassPoint | None


@dataclass(frozen=True)
class Shown:
    """The years that are shown, the oldest first, with the class beside them as far as it is known."""

    choice: Choice
    years: tuple[YearCourse, ...]
    classes: dict[int, ClassCourse] = field(default_factory=dict)

    @property
    def newest(self) -> YearCourse:
        """The year that figures of now are of."""
        return self.years[-1]

    @property
    def page(self) -> PupilMarks:
        """The entries of the newest year."""
        return self.newest.marks

    @property
    def term(self) -> TermRow | None:
        """The period that is chosen."""
        return next((term for term in self.page.terms if term.number == self.choice.time.term), None)

    @property
    def days(self) -> Days:
        """From the first day to the last."""
        first, last = self.years[0].year, self.newest.year
        assert first is not None
        assert last is not None
        return (self.term.starts, self.term.ends) if self.term else (first.starts, last.ends)

    def subject(self, year: YearCourse) -> SubjectCourse | None:
        """The subject that is chosen, in a year."""
        return next((one for one in year.subjects if one.subject_id == self.choice.subject_id), None)

    def subjects(self) -> tuple[SubjectCourse, ...]:
        """Those whose marks stand in the mean over all, as the newest year lists them, then those of before."""
        known: dict[int, SubjectCourse] = {}
        for year in reversed(self.years):
            for one in year.subjects:
                if one.in_whole:
                    known.setdefault(one.subject_id, one)
        return tuple(known.values())

    def entries(self) -> tuple[SubjectMarks, ...]:
        """What is entered in all subjects, or in the one that is chosen."""
        chosen = self.choice.subject_id
        return tuple(
            part
            for year in self.years
            for one in year.subjects
            if chosen is None or one.subject_id == chosen
            for part in one.parts
        )

    def course(self) -> tuple[Beside, ...]:
        """Week by week, over all subjects or in the chosen one, with the class."""
        if self.choice.subject_id is not None:
            return self.course_of(self.choice.subject_id, with_class=True)
        return self._course([(year, year) for year in self.years], with_class=True)

    def course_of(self, subject_id: int, *, with_class: bool = False) -> tuple[Beside, ...]:
        """Week by week, in a subject."""
        found = [
            (year, next((one for one in year.subjects if one.subject_id == subject_id), None))
            for year in self.years
        ]
        return self._course(found, with_class=with_class)

    def begins_anew(self, before: Beside, after: Beside) -> bool:
        """Whether the marks of the one week do not count in the mean of the other."""
        if before.year != after.year:
            return True
        return self.choice.counts_since is Since.TERM and before.week.term != after.week.term

    def _course(
        self, lines: Iterable[tuple[YearCourse, SubjectCourse | YearCourse | None]], *, with_class: bool
    ) -> tuple[Beside, ...]:
        found = []
        for course, line in lines:
            assert course.year is not None
            own: Sequence[Point | None] = self._points(line) if line is not None else ()
            others = self._points(self._class(course.year)) if with_class else ()
            for index, week in enumerate(course.weeks):
                if self.choice.time.term in (None, week.term):
                    mine = own[index] if own else None
                    theirs = others[index] if others else None
                    found.append(Beside(course.year, week, mine, theirs))
        return tuple(found)

    def _points(self, line: SubjectCourse | YearCourse | ClassCourse | None) -> Any:
        if line is None:
            return ()
        return line.of_term if self.choice.counts_since is Since.TERM else line.of_year

    def _class(self, year: YearRow) -> ClassCourse | None:
        found = self.classes.get(year.id)
        return found if found is not None and found.subject_id == self.choice.subject_id else None


def times(page: PupilMarks) -> tuple[tuple[Time, YearRow | None, TermRow | None], ...]:
    """What can be chosen: the year, those of its periods that have begun, the years before, all of them."""
    if page.year is None:
        return ()
    newest = page.years[0]
    terms = [term for term in page.terms if term.starts <= page.today] if page.year == newest else []
    return (
        (Time(), newest, None),
        *((Time(term=term.number), newest, term) for term in terms),
        *((Time(year_id=year.id), year, None) for year in page.years[1:]),
        *([(Time(all_years=True), None, None)] if len(page.years) > 1 else []),
    )


def begun(terms: Iterable[TermRow], today: date) -> tuple[TermRow, ...]:
    """The periods that have begun."""
    return tuple(term for term in terms if term.starts <= today)
