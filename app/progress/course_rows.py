"""What the charts of a pupil are made of: frozen rows.  Of the others there is nothing in them but figures of the whole
class."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from app.progress.course_rules import ClassPoint, Point, Week
from app.progress.marks_rows import PupilMarks, SubjectMarks
from app.school.rows import Thresholds, YearRow


@dataclass(frozen=True, slots=True)
class SubjectCourse:
    """A subject over the weeks of the year; who changes the class takes it in two courses (`parts`).

    `of_year` and `of_term` have the mean at the end of each week, from the beginning of the year and of its period.
    `in_whole`: its marks stand in the mean over all subjects.  Without marks that are numbers all are None.
    """

    subject_id: int
    subject: str
    scale: str
    thresholds: Thresholds
    in_whole: bool
    parts: tuple[SubjectMarks, ...]
    of_year: tuple[Point | None, ...]
    of_term: tuple[Point | None, ...]


@dataclass(frozen=True, slots=True)
class YearCourse:
    """A pupil's year week by week.  `marks` are the entries that all of it comes from; `of_year` and `of_term` are over
    all subjects, every mark with its weight."""

    marks: PupilMarks
    scale: str | None
    weeks: tuple[Week, ...]
    of_year: tuple[Point | None, ...]
    of_term: tuple[Point | None, ...]
    subjects: tuple[SubjectCourse, ...]

    @property
    def year(self) -> YearRow | None:
        """Which year; None for a pupil who never was in a class."""
        return self.marks.year


@dataclass(frozen=True, slots=True)
class ClassMean:
    """The mean of the class in a subject; `term` is the number of a period, 0 the year so far."""

    subject_id: int
    term: int
    mean: Fraction


@dataclass(frozen=True, slots=True)
class ClassCourse:
    """The class beside a pupil: the same weeks, over all subjects or in the one that was asked for."""

    year_id: int
    subject_id: int | None
    weeks: tuple[Week, ...]
    of_year: tuple[ClassPoint | None, ...]
    of_term: tuple[ClassPoint | None, ...]
    profile: tuple[ClassMean, ...]
