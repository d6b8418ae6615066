"""A year of a course or a class, as the charts of its teachers are reckoned from it: frozen rows.

All is by pupil and subject and not by course: who changes the group of English stays in English.  What follows from it
is in `classroom_rules` (means, week by week), `classroom_results` (periods) and `classroom_changes` (rise and fall).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from app.progress.course_rules import Days, Marked, Week
from app.school.rows import TermRow, Thresholds, YearRow
from app.school.spans import Span, covers

Key = tuple[int, int]
"""A pupil and a subject, by their ids."""


@dataclass(frozen=True, slots=True)
class Member:
    """A pupil of the course or class, and when he belongs to it."""

    pupil_id: int
    name: str
    spans: tuple[Span, ...]

    def covers(self, on: date) -> bool:
        """Whether he belongs here on a day."""
        return covers(self.spans, on)


@dataclass(frozen=True, slots=True)
class TaughtSubject:
    """A subject and who is taught it when, in whatever group.  `scale` is "none" where there are no marks (grade 1).

    `courses`: the ids of the courses, each with who is taught in it.
    """

    subject_id: int
    name: str
    short: str
    scale: str
    thresholds: Thresholds
    teachers: tuple[str, ...]
    courses: dict[int, frozenset[int]]
    taught: dict[int, tuple[Span, ...]]


@dataclass(frozen=True, slots=True)
class Classroom:
    """See the module.

    `class_id` and `grade`: None of a group across classes; `group_name`: of a course that is taught to a part of the
    class.  `weeks` are those up to today.  By pupil and subject, without an entry where there is nothing: `marks` that
    are numbers, in order of days; `held`, the days of the lessons that were held for a pupil, each as often as there
    were lessons; `missed`, the days of those that he missed or was late for, with the code.  `term_marks` are by pupil,
    subject and number of the period.

    `overall`: the subjects that stand in the means over all subjects, those on the scale that most subjects have.
    `variant`: the school's formula of the degree of being taught.
    """

    class_id: int | None
    class_name: str
    group_name: str
    grade: int | None
    year: YearRow
    terms: tuple[TermRow, ...]
    today: date
    weeks: tuple[Week, ...]
    pupils: tuple[Member, ...]
    subjects: tuple[TaughtSubject, ...]
    overall: frozenset[int]
    marks: dict[Key, tuple[Marked, ...]]
    held: dict[Key, tuple[date, ...]]
    missed: dict[Key, tuple[tuple[date, int], ...]]
    term_marks: dict[tuple[int, int, int], int]
    variant: str

    @property
    def on(self) -> date:
        """Today, or the last day of a year that is over."""
        return min(self.today, self.year.ends)

    def subject(self, subject_id: int) -> TaughtSubject:
        """A subject; KeyError for one that is not taught here."""
        for one in self.subjects:
            if one.subject_id == subject_id:
                return one
        raise KeyError(subject_id)

    def term(self, number: int | None) -> TermRow | None:
        """A period by its number; None for the year."""
        return next((one for one in self.terms if one.number == number), None)

    def days(self, term: int | None) -> Days:
        """The days of a period, or of the year."""
        found = self.term(term)
        return (found.starts, found.ends) if found else (self.year.starts, self.year.ends)
