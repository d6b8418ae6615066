"""What follows from a year of a course or class: pure functions, exact.

    means = Means(room)                      # adds marks up, each pupil and subject once
    tracks(means, subject_id)                # each pupil's mean week by week, the class's mean and middle half
    heat(means, term=2)                      # pupils × subjects
    standing(means, subject_id, term=2)      # the class in a period

Where a subject is asked for, None means all of them together: of means, those on the scale that most subjects have
(`Classroom.overall`), each mark with its weight, as the rating reckons it.  Where a period is asked for by its number,
None means the whole year.  Weeks, sums and quartiles are those of `course_rules`.

The mean of a class is that of its pupils' means, so that each pupil counts the same however many marks he has.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date

from app.journal.of_pupil import count_absences
from app.progress.classroom_rows import Classroom, Key, Member
from app.progress.course_rules import (
    ClassPoint,
    Days,
    Point,
    Running,
    Sum,
    Week,
    from_term,
    from_year,
    of_class,
)
from app.progress.marks_figures import Presence
from app.school.spans import Span, covers


class Means:
    """The marks of a classroom, added up when they are asked for first."""

    def __init__(self, room: Classroom) -> None:
        self.room = room
        self._running: dict[tuple[int, int | None], Running] = {}

    def running(self, pupil_id: int, subject: int | None) -> Running:
        """A pupil's marks in a subject or over all."""
        key = pupil_id, subject
        if key not in self._running:
            self._running[key] = Running(
                mark for one in self.room.subjects if self._stands(one.subject_id, subject)
                for mark in self.room.marks.get((pupil_id, one.subject_id), ())
            )  # fmt: skip
        return self._running[key]

    def of(self, pupil_id: int, subject: int | None, days: Days) -> Sum:
        """A pupil's sums of a range of days."""
        return self.running(pupil_id, subject).between(days)

    def _stands(self, one: int, subject: int | None) -> bool:
        return one in self.room.overall if subject is None else one == subject


# --- who is counted --------------------------------------------------------------------------------------------


def last_day(room: Classroom, term: int | None) -> date:
    """The last day of a period or of the last one, or today while it lasts: who belongs here then is counted."""
    own = [one.ends for one in room.terms if term is None or one.number == term]
    return min(max(own, default=room.year.ends), room.on)


def spans_of(room: Classroom, pupil: Member, subject: int | None) -> tuple[Span, ...]:
    """When a pupil is taught a subject, or belongs here at all."""
    return pupil.spans if subject is None else room.subject(subject).taught.get(pupil.pupil_id, ())


def members(room: Classroom, subject: int | None, on: date) -> tuple[Member, ...]:
    """Those who are taught a subject on a day, or belong here at all, by name."""
    return tuple(one for one in room.pupils if covers(spans_of(room, one, subject), on))


# --- means -----------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Standing:
    """A class in a subject (or over all) and a range of days: the mean of its pupils and their middle half, how many
    pupils have a mark of those who are counted, and how many marks these are."""

    point: ClassPoint | None
    pupils: int
    counted: int
    marks: int


def standing(means: Means, subject: int | None, term: int | None) -> Standing:
    """A class in a period or year."""
    days = means.room.days(term)
    sums = [
        means.of(one.pupil_id, subject, days)
        for one in members(means.room, subject, last_day(means.room, term))
    ]
    return Standing(
        of_class(sums), sum(one.count > 0 for one in sums), len(sums), sum(one.count for one in sums)
    )


@dataclass(frozen=True, slots=True)
class Tracks:
    """How means went: the `pupils` by id in the order of names, and the class; as many values as `weeks`.

    A value is None before the first mark, and for a pupil who does not belong here at the end of the week; the class
    are those who do.
    """

    weeks: tuple[Week, ...]
    pupils: dict[int, tuple[Point | None, ...]]
    of_class: tuple[ClassPoint | None, ...]


def tracks(
    means: Means, subject: int | None = None, term: int | None = None, *, anew: bool = False
) -> Tracks:
    """The weighted mean of each pupil week by week: of the marks from the beginning of the year, or `anew` with each
    period.  Of one period there are its weeks, and the marks from its beginning."""
    room = means.room
    weeks, days = _weeks(room, term, anew=anew or term is not None)
    sums: dict[int, list[Sum | None]] = {}
    for pupil in room.pupils:
        spans = spans_of(room, pupil, subject)
        if spans:
            running = means.running(pupil.pupil_id, subject)
            sums[pupil.pupil_id] = [
                running.between(span) if span is not None and covers(spans, week.last) else None
                for week, span in zip(weeks, days, strict=True)
            ]
    return Tracks(
        weeks,
        {pupil_id: tuple(_point(one) for one in own) for pupil_id, own in sums.items()},
        tuple(
            of_class(one for own in sums.values() if (one := own[index]) is not None)
            for index in range(len(weeks))
        ),
    )


def _weeks(
    room: Classroom, term: int | None, *, anew: bool
) -> tuple[tuple[Week, ...], tuple[Days | None, ...]]:
    days = from_term(room.weeks, room.terms) if anew else from_year(room.weeks, room.year)
    chosen = [index for index, week in enumerate(room.weeks) if term is None or week.term == term]
    return tuple(room.weeks[index] for index in chosen), tuple(days[index] for index in chosen)


def _point(one: Sum | None) -> Point | None:
    return Point(one.mean, one.count) if one is not None and one.mean is not None else None


def subject_tracks(
    means: Means, term: int | None = None, *, anew: bool = False
) -> dict[int, tuple[ClassPoint | None, ...]]:
    """The class week by week in each subject that has marks."""
    found = {
        one.subject_id: tracks(means, one.subject_id, term, anew=anew).of_class for one in means.room.subjects
    }
    return {subject: points for subject, points in found.items() if any(points)}


# --- all at a glance -------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Heat:
    """Pupils × subjects: `cells` by pupil and subject where there are marks; `whole` is a pupil over all subjects,
    `subjects` the class in each, `all` the class over all.  `gone`: who is out of the count; they come last."""

    pupils: tuple[Member, ...]
    gone: frozenset[int]
    cells: dict[Key, Point]
    whole: dict[int, Point]
    subjects: dict[int, Standing]
    all: Standing


def heat(means: Means, term: int | None = None) -> Heat:
    """The means of a period or year."""
    room, days = means.room, means.room.days(term)
    here = {one.pupil_id for one in members(room, None, last_day(room, term))}
    cells = {key: point for key in room.marks if (point := _point(means.of(*key, days))) is not None}
    with_marks = {pupil for pupil, _ in cells}
    shown = [one for one in room.pupils if one.pupil_id in here or one.pupil_id in with_marks]
    whole = {one.pupil_id: _point(means.of(one.pupil_id, None, days)) for one in shown}
    return Heat(
        tuple(sorted(shown, key=lambda one: one.pupil_id not in here)),
        frozenset(one.pupil_id for one in shown) - here,
        cells,
        {pupil: point for pupil, point in whole.items() if point is not None},
        {one.subject_id: standing(means, one.subject_id, term) for one in room.subjects},
        standing(means, None, term),
    )


def distribution(room: Classroom, subject: int | None, term: int | None) -> dict[int, int]:
    """How often each number was given, also where it stands in no mean, and to those who have left since; the highest
    first.  Without a subject in those of `overall`: marks of different scales are not counted together."""
    first, last = room.days(term)
    counted = Counter(
        value
        for (_, one), marks in room.marks.items()
        if (one in room.overall if subject is None else one == subject)
        for on, value, _ in marks
        if first <= on <= last
    )
    return {value: counted[value] for value in sorted(counted, reverse=True)}


# --- attendance ------------------------------------------------------------------------------------------------


def presence(
    room: Classroom, subject: int | None, days: Days, pupils: Collection[int] | None = None
) -> Presence:
    """Lessons held for the pupils (None: for all) in a range of days, and those missed; without a subject, of all
    subjects."""
    held, codes = 0, Counter[int]()
    for key in _keys(room, subject, pupils):
        held += _count(room.held[key], days)
        codes.update(code for on, code in room.missed.get(key, ()) if days[0] <= on <= days[1])
    return Presence(held, count_absences(codes))


def presence_by_week(
    room: Classroom, subject: int | None, term: int | None, pupils: Collection[int] | None = None
) -> tuple[tuple[Week, Presence], ...]:
    """Attendance in each week of a period or year that has lessons."""
    first, last = room.days(term)
    found = []
    for week in room.weeks:
        days = max(first, week.monday), min(last, week.until)
        if days[0] <= days[1]:
            found.append((week, presence(room, subject, days, pupils)))
    return tuple(pair for pair in found if pair[1].held)


def _keys(room: Classroom, subject: int | None, pupils: Collection[int] | None) -> Iterable[Key]:
    return (
        key
        for key in room.held
        if (subject is None or key[1] == subject) and (pupils is None or key[0] in pupils)
    )


def _count(ordered: tuple[date, ...], days: Days) -> int:
    return bisect_right(ordered, days[1]) - bisect_left(ordered, days[0])
