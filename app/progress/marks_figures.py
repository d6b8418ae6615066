"""What follows from a pupil's marks in a range of days: pure functions of `app.progress.marks_rows`.

    span = days_of(page.year, page.terms[1])
    figures(subject, span).weighted                              # 13/3
    goals(subject, span, weights_of(page, subject))              # what is needed for a 5
    figures(subject, span, supposed=[(5, 2)]).proposal           # what if: nothing is kept of it

Means are exact, as in `app.journal.rules`; the formulas are there and in `app.journal.needed`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from app.codes import Scale
from app.journal.needed import MarkRun, Needed, needed, threshold_of
from app.journal.of_pupil import AbsenceCount, count_absences
from app.journal.rules import NUMBERS, Tally, Weighted, propose
from app.progress.marks_rows import MarkLine, PupilMarks, SubjectMarks
from app.school.rows import TermRow, YearRow

Span = tuple[date, date]
"""From a day to a day, both included."""

_GOALS_ON_LONG_SCALES = 2


def days_of(year: YearRow, term: TermRow | None) -> Span:
    """The days of a period, or of the whole year."""
    return (term.starts, term.ends) if term else (year.starts, year.ends)


def term_of(terms: Sequence[TermRow], on: date) -> TermRow | None:
    """The period that a day lies in; between two the one that is over, before all of them the first."""
    begun = [term for term in terms if term.starts <= on]
    return begun[-1] if begun else next(iter(terms), None)


# --- marks -----------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Figures:
    """A subject in a range of days.  `count` is of the marks that stand in the means; `proposal` is the mark that comes
    out of the weighted mean; `debts` are works not handed in."""

    marks: tuple[MarkLine, ...]
    count: int
    plain: Fraction | None
    weighted: Fraction | None
    proposal: int | None
    debts: tuple[MarkLine, ...]


def figures(subject: SubjectMarks, span: Span, supposed: Iterable[Weighted] = ()) -> Figures:
    """Marks and means; `supposed`: marks (value, weight) that are reckoned with as if they were there."""
    marks = tuple(mark for mark in subject.marks if span[0] <= mark.date <= span[1])
    tally = _tally(marks, supposed)
    return Figures(
        marks=marks,
        count=tally.count,
        plain=tally.plain,
        weighted=tally.weighted,
        proposal=propose(tally.weighted, subject.scale, subject.thresholds),
        debts=tuple(mark for mark in marks if mark.is_debt),
    )


def overall(page: PupilMarks, span: Span) -> Fraction | None:
    """The weighted mean over all subjects, as the rating has it: every mark stands in it with its weight; subjects on
    another scale than most are left out."""
    tally = Tally()
    for one in page.subjects:
        if one.scale == page.scale:
            for mark in one.marks:
                if span[0] <= mark.date <= span[1]:
                    tally.add(mark.value, mark.weight)
    return tally.weighted


def parts(marks: Iterable[MarkLine], supposed: Iterable[Weighted] = ()) -> tuple[MarkRun, ...]:
    """What the mean is taken of: how many marks of each value and weight; the highest come first."""
    counted = Counter((mark.value, mark.weight) for mark in marks if mark.value >= 0 and mark.weight > 0)
    counted.update((value, weight) for value, weight in supposed if value >= 0 and weight > 0)
    return tuple(
        MarkRun(value, weight, counted[value, weight]) for value, weight in sorted(counted, reverse=True)
    )


def debts(subjects: Iterable[SubjectMarks]) -> tuple[tuple[SubjectMarks, MarkLine], ...]:
    """All works of the year that were not handed in: those due first come first, those without a day last."""
    found = [(one, mark) for one in subjects for mark in one.marks if mark.is_debt]
    return tuple(
        sorted(found, key=lambda pair: (pair[1].due_date or date.max, pair[1].date, pair[0].course_id))
    )


def _tally(marks: Iterable[MarkLine], supposed: Iterable[Weighted]) -> Tally:
    tally = Tally((mark.value, mark.weight) for mark in marks)
    for value, weight in supposed:
        tally.add(value, weight)
    return tally


# --- what is needed --------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Goal:
    """A better period mark, the weighted mean that it takes, and the marks that lift the mean so far."""

    mark: int
    threshold: Fraction
    needed: Needed


def goals(
    subject: SubjectMarks, span: Span, weights: Iterable[float], supposed: Iterable[Weighted] = ()
) -> tuple[Goal, ...]:
    """What is needed for the marks above the one that comes out now: on the scale of five for each of them, on longer
    scales for the next two.  None without a mark that counts, at the top, and where marks are no numbers."""
    tally = _tally(figures(subject, span).marks, supposed)
    now = propose(tally.weighted, subject.scale, subject.thresholds)
    if now is None:
        return ()
    on_offer, values = tuple(weights), NUMBERS[subject.scale]
    better = [mark for mark in values if mark > now]
    if subject.scale != Scale.FIVE:
        better = better[:_GOALS_ON_LONG_SCALES]
    found = []
    for mark in better:
        threshold = threshold_of(mark, subject.scale, subject.thresholds)
        if threshold is not None:
            found.append(Goal(mark, threshold, needed(tally, threshold, values, on_offer)))
    return tuple(found)


def weights_of(page: PupilMarks, subject: SubjectMarks) -> tuple[float, ...]:
    """The weights that marks of a subject can have: those in use in it, before there are any those of the school."""
    if subject.weights:
        return subject.weights
    return tuple(sorted({kind.weight for kind in page.kinds if kind.counts}))


# --- attendance ------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Presence:
    """Lessons that were held for a pupil, and those missed of them by reason; who came late was there."""

    held: int
    absences: AbsenceCount

    @property
    def attended(self) -> int:
        """Lessons at which the pupil was."""
        return self.held - self.absences.missed

    @property
    def percent(self) -> int | None:
        """Attended of held lessons in whole per cent, half up; None without lessons.  100 is said only of who has
        missed nothing, and 0 only of who was never there."""
        if not self.held:
            return None
        if not 0 < self.attended < self.held:
            return 100 * self.attended // self.held
        return min(99, max(1, (200 * self.attended + self.held) // (2 * self.held)))


def presence(subjects: Iterable[SubjectMarks], span: Span) -> Presence:
    """Attendance over some subjects in a range of days."""
    held, codes = 0, Counter[int]()
    for one in subjects:
        held += sum(span[0] <= on <= span[1] for on in one.held)
        codes.update(absence.code for absence in one.absences if span[0] <= absence.date <= span[1])
    return Presence(held, count_absences(codes))


@dataclass(frozen=True, slots=True)
class SchoolDays:
    """Days with lessons for a pupil, and those of them on which all lessons were missed."""

    held: int
    missed: tuple[date, ...]


def school_days(subjects: Iterable[SubjectMarks], span: Span, unfinished: date | None) -> SchoolDays:
    """A day is missed if all its lessons were; today only when the last of them has begun (`unfinished`)."""
    held, missed = Counter[date](), Counter[date]()
    for one in subjects:
        held.update(on for on in one.held if span[0] <= on <= span[1])
        missed.update(absence.date for absence in one.absences if absence.missed)
    whole = (on for on in sorted(held) if missed[on] >= held[on] and on != unfinished)
    return SchoolDays(len(held), tuple(whole))
