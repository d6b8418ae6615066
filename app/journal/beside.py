"""What stands beside the grid: pure functions over a page of the journal that is in view.  No page is read for them.

A page whose cells were changed in the window, with edits not yet stored, serves as well: all is reckoned from its
columns, marks and absences, and not from its means.  Lessons that were cancelled, or are still to come, are passed
over.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from fractions import Fraction

from app.codes import AttendanceCode, LessonState, MarkValue
from app.journal.needed import Needed, needed, next_mark, threshold_of
from app.journal.rows import Column, JournalPage, PupilLine
from app.journal.rules import NUMBERS, Tally, nearest, propose

Slot = tuple[date, int]
"""A lesson of the page: date and number."""

BORDER = Fraction(15, 100)
"""So near to a threshold of the scale of five somebody stands on the border."""

LONG = 4
"""More than three lessons in a row without a mark are long."""

_MOST_NAMED = 12

_MISSED = frozenset({AttendanceCode.ABSENT, AttendanceCode.EXCUSED, AttendanceCode.ILL})


# --- the class -------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Share:
    """How often a mark stands on the page."""

    value: int
    count: int


@dataclass(frozen=True, slots=True)
class LessonMean:
    """The class at a lesson: weighted mean of its marks that count, and how many these are."""

    date: date
    number: int
    mean: float
    count: int


def distribution(page: JournalPage, *, of_lesson: Slot | None = None) -> tuple[Share, ...]:
    """How often each mark stands on the page, or at one lesson: numbers from the best on, then words («зач», «•»).

    On the scales up to twelve each number of the scale is named, also if nobody has it; 1 on the scale of five, which
    is rare, only if somebody has.  Works that do not count are in it: it is about what was given.
    """
    counts: dict[int, int] = {}
    for (_, index), cell in page.marks.items():
        if of_lesson in (None, _slot(page.columns[index])):
            counts[cell.value] = counts.get(cell.value, 0) + 1
    scale = NUMBERS[page.scale]
    named = set(scale if len(scale) <= _MOST_NAMED else ()) - {1}
    numbers = sorted(named | {value for value in counts if value >= 0}, reverse=True)
    words = sorted((value for value in counts if value < 0), reverse=True)
    return tuple(Share(value, counts.get(value, 0)) for value in (*numbers, *words))


def lesson_means(page: JournalPage) -> tuple[LessonMean, ...]:
    """The mean of the class at each lesson that has marks which count, in order."""
    tallies: dict[Slot, Tally] = {}
    for (_, index), cell in page.marks.items():
        column = page.columns[index]
        tallies.setdefault(_slot(column), Tally()).add(cell.value, column.weight)
    return tuple(
        LessonMean(*slot, mean, tallies[slot].count)
        for slot in sorted(tallies)
        if (mean := nearest(tallies[slot].weighted)) is not None
    )


def mean_of(page: JournalPage, *, of_lesson: Slot | None = None) -> tuple[float | None, int]:
    """The weighted mean of all marks that count, on the page or at one lesson, and how many these are."""
    tally = Tally()
    for (_, index), cell in page.marks.items():
        column = page.columns[index]
        if of_lesson in (None, _slot(column)):
            tally.add(cell.value, column.weight)
    return nearest(tally.weighted), tally.count


# --- one pupil -------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Step:
    """A pupil's lesson with marks: these, and the weighted mean with all before."""

    date: date
    number: int
    values: tuple[int, ...]
    mean: float | None


def course_of(page: JournalPage, pupil_id: int) -> tuple[Step, ...]:
    """How a pupil's weighted mean went, lesson by lesson; the last one is the forecast, if nothing is added."""
    tally = Tally()
    values: dict[Slot, list[int]] = {}
    means: dict[Slot, float | None] = {}
    for index, column in enumerate(page.columns):
        cell = page.marks.get((pupil_id, index))
        if cell is not None:
            tally.add(cell.value, column.weight)
            values.setdefault(_slot(column), []).append(cell.value)
            means[_slot(column)] = nearest(tally.weighted)
    return tuple(Step(*slot, tuple(found), means[slot]) for slot, found in values.items())


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a pupil stands: marks that count, works not handed in, the weighted mean and what follows from it
    (`proposed`: the forecast, if it goes on so); the next better mark, its threshold, and what lifts the mean there.
    The last three are None at the top, and where marks are no numbers."""

    pupil_id: int
    name: str
    count: int
    debts: int
    mean: float | None
    proposed: int | None
    better: int | None
    threshold: float | None
    missing: Needed | None


def standing_of(page: JournalPage, pupil_id: int) -> Standing | None:
    """Where a pupil of the page stands now; None for somebody else."""
    line = next((line for line in page.pupils if line.pupil_id == pupil_id), None)
    if line is None:
        return None
    tally, debts = Tally(), 0
    for index, column in enumerate(page.columns):
        cell = page.marks.get((pupil_id, index))
        if cell is not None:
            tally.add(cell.value, column.weight)
            debts += cell.value == MarkValue.DEBT
    mean = tally.weighted
    better = next_mark(mean, page.scale, page.thresholds) if mean is not None else None
    return Standing(
        pupil_id,
        line.name,
        tally.count,
        debts,
        nearest(mean),
        propose(mean, page.scale, page.thresholds),
        better[0] if better else None,
        float(better[1]) if better else None,
        needed(tally, better[1], NUMBERS[page.scale], page.weights) if better else None,
    )


# --- who stands on a border ------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class OnBorder:
    """A pupil whose weighted mean lies beside a threshold.  `proposed` is what follows from it now, `other` the mark
    on the far side; `missing`, what lifts the mean over it, is None for who stands just above."""

    pupil_id: int
    name: str
    mean: float
    threshold: float
    proposed: int
    other: int
    missing: Needed | None


def on_border(page: JournalPage, *, width: Fraction = BORDER) -> tuple[OnBorder, ...]:
    """Pupils no further than `width` from a threshold: those just below, the nearest first, then those just above.

    Who has left is not among them.
    """
    below: list[tuple[Fraction, OnBorder]] = []
    above: list[tuple[Fraction, OnBorder]] = []
    tallies = _tallies(page)
    for line in _here(page):
        tally = tallies.get(line.pupil_id, Tally())
        mean = tally.weighted
        mark = propose(mean, page.scale, page.thresholds)
        if mean is None or mark is None:
            continue
        better = next_mark(mean, page.scale, page.thresholds)
        if better is not None and better[1] - mean <= width:
            missing = needed(tally, better[1], NUMBERS[page.scale], page.weights)
            one = OnBorder(line.pupil_id, line.name, float(mean), float(better[1]), mark, better[0], missing)
            below.append((better[1] - mean, one))
            continue
        reached = threshold_of(mark, page.scale, page.thresholds)
        if reached is not None and mean - reached <= width:
            one = OnBorder(line.pupil_id, line.name, float(mean), float(reached), mark, mark - 1, None)
            above.append((mean - reached, one))
    nearest_first = [sorted(side, key=lambda pair: pair[0]) for side in (below, above)]
    return tuple(one for side in nearest_first for _, one in side)


# --- whom to ask next ------------------------------------------------------------------------------------


class Why(StrEnum):
    """What speaks for asking a pupil."""

    FEW_MARKS = "few_marks"  # less than 70 % of what the class has on average
    LONG_AGO = "long_ago"  # no mark in more than three lessons at which the pupil was present
    ABSENT_LAST = "absent_last"  # missed the lesson before


@dataclass(frozen=True, slots=True)
class ToAsk:
    """A pupil to ask.  `marks`: those that count; `lessons_since`: lessons at which the pupil was present since the
    last mark (since the first lesson, without any)."""

    pupil_id: int
    name: str
    marks: int
    lessons_since: int
    why: tuple[Why, ...]


def whom_to_ask(page: JournalPage, *, at: Slot | None = None, limit: int | None = None) -> tuple[ToAsk, ...]:
    """The pupils for whom something speaks: first those for whom most does, then those with fewest marks, then those
    not asked for longest, then as in the journal.

    `at`: the lesson at which somebody is to be asked; only what lies before it is looked at, and who is absent there,
    or has got a mark there already, is left out.  Without it: after the lessons up to today, today's own included.
    """
    lessons = [slot for slot in _held(page) if at is None or slot < at]
    pupils = [line for line in _here(page, at[0] if at else None) if not (at and _missed(page, line, at))]
    marked = _marked(page, set(lessons))
    asked = _marked(page, {at}) if at else {}
    counts = {line.pupil_id: sum(marked.get(line.pupil_id, {}).values()) for line in pupils}
    found = []
    for line in pupils:
        if line.pupil_id in asked:
            continue
        own = [slot for slot in lessons if line.covers(slot[0])]
        since = _since(page, line, own, marked.get(line.pupil_id, {}))
        why = []
        if 10 * counts[line.pupil_id] * len(pupils) < 7 * sum(counts.values()):
            why.append(Why.FEW_MARKS)
        if since >= LONG:
            why.append(Why.LONG_AGO)
        if own and _missed(page, line, own[-1]):
            why.append(Why.ABSENT_LAST)
        if why:
            found.append(ToAsk(line.pupil_id, line.name, counts[line.pupil_id], since, tuple(why)))
    found.sort(key=lambda one: (-len(one.why), one.marks, -one.lessons_since))
    return tuple(found[:limit])


def _marked(page: JournalPage, lessons: Collection[Slot]) -> dict[int, dict[Slot, int]]:
    """At which lessons each pupil got marks that count, and how many."""
    found: dict[int, dict[Slot, int]] = {}
    for (pupil, index), cell in page.marks.items():
        column = page.columns[index]
        if cell.value >= 0 and column.counts and _slot(column) in lessons:
            own = found.setdefault(pupil, {})
            own[_slot(column)] = own.get(_slot(column), 0) + 1
    return found


def _since(page: JournalPage, line: PupilLine, lessons: list[Slot], marked: Collection[Slot]) -> int:
    count = 0
    for slot in reversed(lessons):
        if slot in marked:
            break
        count += not _missed(page, line, slot)
    return count


def _missed(page: JournalPage, line: PupilLine, slot: Slot) -> bool:
    cell = page.attendance.get((line.pupil_id, slot))
    return cell is not None and cell.code in _MISSED


# --- parts of a page -------------------------------------------------------------------------------------


def _slot(column: Column) -> Slot:
    return column.date, column.number


def _held(page: JournalPage) -> list[Slot]:
    """The lessons that took place, up to today, in order."""
    return sorted(
        {
            _slot(column)
            for column in page.columns
            if column.state != LessonState.CANCELLED and column.date <= page.today
        }
    )


def _here(page: JournalPage, on: date | None = None) -> Iterator[PupilLine]:
    """Who belongs to the course on a day: today, or the last day of the period if it is over."""
    day = on or max(page.term.starts, min(page.term.ends, page.today))
    return (line for line in page.pupils if line.covers(day))


def _tallies(page: JournalPage) -> dict[int, Tally]:
    found: dict[int, Tally] = {}
    for (pupil, index), cell in page.marks.items():
        found.setdefault(pupil, Tally()).add(cell.value, page.columns[index].weight)
    return found
