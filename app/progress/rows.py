"""What the queries of progress give: frozen rows.  Means are floats, nearest to the exact value."""

from __future__ import annotations

from dataclasses import dataclass

from app.diary.rows import PupilCard
from app.journal.of_pupil import AbsenceCount, PupilMark
from app.school.rows import TermRow, YearRow


@dataclass(frozen=True, slots=True)
class TermFigures:
    """A pupil in a subject in one period; `mark` is the teacher's, `proposal` what follows from the mean."""

    number: int
    count: int
    plain: float | None
    weighted: float | None
    mark: int | None
    proposal: int | None
    absences: AbsenceCount


@dataclass(frozen=True, slots=True)
class YearSubject:
    """A pupil in a subject over the year: each period, the whole, and the marks that follow."""

    course_id: int
    subject: str
    teacher: str
    marks: tuple[PupilMark, ...]
    terms: tuple[TermFigures, ...]
    count: int
    plain: float | None
    weighted: float | None
    year_mark: int | None
    exam_mark: int | None
    final_mark: int | None
    absences: AbsenceCount


@dataclass(frozen=True, slots=True)
class PupilYear:
    """A pupil's year in all subjects."""

    pupil: PupilCard
    year: YearRow
    terms: tuple[TermRow, ...]
    subjects: tuple[YearSubject, ...]
