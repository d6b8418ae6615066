"""What is printed of a diary: frozen rows."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from app.diary.rows import DiaryWeek, PupilCard
from app.journal.of_pupil import AbsenceCount
from app.school.rows import TermRow, YearRow


@dataclass(frozen=True, slots=True)
class PrintedWeek:
    """A week with what stands at its head; `number` of `weeks` counts those with school, None in a week without."""

    school: str
    class_teacher: str
    week: DiaryWeek
    number: int | None = None
    weeks: int = 0


@dataclass(frozen=True, slots=True)
class ExtractMark:
    """A mark of an extract; `kind` is the short name of the kind of work."""

    date: dt.date
    value: int
    kind: str
    weight: float
    comment: str
    due_date: dt.date | None = None


@dataclass(frozen=True, slots=True)
class ExtractSubject:
    """A subject of an extract.  `results` are the marks of the report card under `Extract.columns`."""

    subject: str
    teacher: str
    scale: str
    marks: tuple[ExtractMark, ...]
    count: int
    plain: float | None
    weighted: float | None
    absences: AbsenceCount
    results: tuple[int | None, ...]


@dataclass(frozen=True, slots=True)
class ResultColumn:
    """A column of the report card: `kind` is a `TermMarkKind`; `term` is the period that it is of, or None."""

    kind: int
    term: TermRow | None


@dataclass(frozen=True, slots=True)
class ExtractAbsence:
    """A lesson missed, or begun late (`code` is an `AttendanceCode`)."""

    date: dt.date
    number: int
    subject: str
    code: int
    minutes: int | None


@dataclass(frozen=True, slots=True)
class ExtractRemark:
    """A teacher's words to the family; `kind` is remark, praise or notice."""

    date: dt.date
    kind: str
    subject: str
    text: str
    author: str


@dataclass(frozen=True, slots=True)
class Extract:
    """What the diary of a pupil says about some days of a year, both ends included.

    `term` is the period that these days are, where they are one; `columns` are the marks of the report card that
    belong to them.
    """

    school: str
    pupil: PupilCard
    class_teacher: str
    year: YearRow
    term: TermRow | None
    starts: dt.date
    ends: dt.date
    printed_on: dt.date
    columns: tuple[ResultColumn, ...]
    subjects: tuple[ExtractSubject, ...]
    absences: tuple[ExtractAbsence, ...]
    remarks: tuple[ExtractRemark, ...]

    @property
    def is_year(self) -> bool:
        """Whether it is of the whole year."""
        return (self.starts, self.ends) == (self.year.starts, self.year.ends)
