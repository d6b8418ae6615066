"""Comparison of periods: pure functions of a year of a course or class."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from fractions import Fraction

from app.codes import Scale
from app.journal.rules import propose
from app.progress.attained import Attained, ClassAttained, result_of
from app.progress.classroom_rows import Classroom
from app.progress.classroom_rules import Means, Standing, last_day, members, standing
from app.school.rows import TermRow


@dataclass(frozen=True, slots=True)
class PeriodResults:
    """A subject in a period.  `mark_mean`: of the period marks that are numbers.

    `attained` is of the scale of five, None on others.  `proposed`: how many of the period marks are not set yet and
    stand there as they follow from the means.
    """

    term: TermRow
    standing: Standing
    mark_mean: Fraction | None
    attained: Attained | None
    proposed: int


@dataclass(frozen=True, slots=True)
class ClassResults:
    """A class in a period over all subjects: as `PeriodResults`, with pupils instead of marks."""

    term: TermRow
    standing: Standing
    attained: ClassAttained
    proposed: int


def periods(means: Means, subject: int) -> tuple[PeriodResults, ...]:
    """A subject in each period that has begun.  Who has left by the end of it is out of the count."""
    found = []
    for term in begun(means.room):
        marks, proposed = _period_marks(means, subject, term)
        numbers = [value for value in marks.values() if value >= 0]
        is_of_five = means.room.subject(subject).scale == Scale.FIVE
        found.append(
            PeriodResults(
                term,
                standing(means, subject, term.number),
                Fraction(sum(numbers), len(numbers)) if numbers else None,
                Attained.of(marks.values()) if is_of_five else None,
                proposed,
            )
        )
    return tuple(found)


def class_periods(means: Means) -> tuple[ClassResults, ...]:
    """A class in each period that has begun: over all subjects on the scale of five."""
    found = []
    for term in begun(means.room):
        own: dict[int, list[int]] = {}
        proposed = 0
        for subject in means.room.subjects:
            if subject.scale == Scale.FIVE:
                marks, missing = _period_marks(means, subject.subject_id, term)
                proposed += missing
                for pupil, value in marks.items():
                    own.setdefault(pupil, []).append(value)
        results = (result_of(marks) for marks in own.values())
        counts = Counter(result for result in results if result is not None)
        found.append(
            ClassResults(term, standing(means, None, term.number), ClassAttained(dict(counts)), proposed)
        )
    return tuple(found)


def begun(room: Classroom) -> tuple[TermRow, ...]:
    """The periods that have begun."""
    return tuple(term for term in room.terms if term.starts <= room.on)


def _period_marks(means: Means, subject: int, term: TermRow) -> tuple[dict[int, int], int]:
    """The period mark of each pupil who is counted, and how many of them are proposals: before the period is closed,
    what is missing stands there as it follows from the mean."""
    room, days = means.room, (term.starts, term.ends)
    facts = room.subject(subject)
    marks: dict[int, int] = {}
    proposed = 0
    for one in members(room, subject, last_day(room, term.number)):
        value = room.term_marks.get((one.pupil_id, subject, term.number))
        if value is None and not term.closed:
            value = propose(means.of(one.pupil_id, subject, days).mean, facts.scale, facts.thresholds)
            proposed += value is not None
        if value is not None:
            marks[one.pupil_id] = value
    return marks, proposed
