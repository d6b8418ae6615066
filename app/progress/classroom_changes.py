"""Who has risen, who has fallen, who has few marks: pure functions of a year of a course or class."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from fractions import Fraction

from app.clock import monday
from app.journal.rules import NUMBERS
from app.progress.classroom_results import begun
from app.progress.classroom_rows import Classroom, Member
from app.progress.classroom_rules import Means, last_day, members
from app.progress.course_rules import Days
from app.school.rows import TermRow

LEAST_MARKS = 3
"""Of fewer marks on either side nobody is said to have risen or fallen: one mark would decide it."""

RECENT_WEEKS = 4
"""How many weeks are recent, with the one that is under way."""

NORMS = ((1, 3), (2, 5), (3, 7))
"""So many lessons a week, so many marks in a period (накопляемость)."""

ENOUGH = Fraction(70, 100)
"""Of the norm: below it a pupil has few marks."""


class Against(StrEnum):
    """What the mean is compared with."""

    TERM = "term"  # the period with the one before
    RECENT = "recent"  # the last weeks with the year before them


@dataclass(frozen=True, slots=True)
class Change:
    """A pupil's mean before and now, in a subject or (None) over all, each with the number of its marks."""

    pupil_id: int
    name: str
    subject_id: int | None
    before: Fraction
    now: Fraction
    marks_before: int
    marks_now: int

    @property
    def by(self) -> Fraction:
        """How far it rose; below nothing: fell."""
        return self.now - self.before


@dataclass(frozen=True, slots=True)
class Changes:
    """`rises` the largest first, `falls` the deepest first; equal ones by name.  `same`: how many stayed as they were;
    `too_few`: how many have fewer than `LEAST_MARKS` on one side.

    What is compared: `term` with `before`, or (both None) the days from `since` on with the year before them.
    """

    term: TermRow | None
    before: TermRow | None
    since: date
    rises: tuple[Change, ...]
    falls: tuple[Change, ...]
    same: int
    too_few: int


def changes(means: Means, subject: int | None, term: int | None, against: Against) -> Changes | None:
    """Who rose and who fell in a subject or over all; without a period, in the latest one.  None where there is nothing
    before it to compare with."""
    sides = _sides(means.room, term, against)
    return None if sides is None else _found(means, sides, [subject])


def changes_by_subject(means: Means, term: int | None, against: Against) -> Changes | None:
    """The same for each pupil in each subject that stands in the means over all."""
    sides = _sides(means.room, term, against)
    if sides is None:
        return None
    subjects = [one.subject_id for one in means.room.subjects]
    return _found(means, sides, [one for one in subjects if one in means.room.overall])


@dataclass(frozen=True, slots=True)
class _Sides:
    """The days that are compared, and the one on which those who are told belong here."""

    term: TermRow | None
    before: TermRow | None
    since: date
    on: date
    then: Days
    now: Days


def _sides(room: Classroom, term: int | None, against: Against) -> _Sides | None:
    known = begun(room)
    if not known:
        return None
    own = next((one for one in known if one.number == term), known[-1])
    on = last_day(room, own.number)
    if against is Against.TERM:
        earlier = [one for one in known if one.ends < own.starts]
        if not earlier:
            return None
        then = earlier[-1]
        return _Sides(own, then, own.starts, on, (then.starts, then.ends), (own.starts, own.ends))
    since = monday(on) - timedelta(weeks=RECENT_WEEKS - 1)
    if since <= room.year.starts:
        return None
    return _Sides(None, None, since, on, (room.year.starts, since - timedelta(days=1)), (since, on))


def _found(means: Means, sides: _Sides, subjects: Sequence[int | None]) -> Changes:
    told: list[Change] = []
    too_few = 0
    for subject in subjects:
        for one in members(means.room, subject, sides.on):
            before = means.of(one.pupil_id, subject, sides.then)
            now = means.of(one.pupil_id, subject, sides.now)
            if before.mean is None or now.mean is None or min(before.count, now.count) < LEAST_MARKS:
                too_few += 1
            else:
                told.append(
                    Change(one.pupil_id, one.name, subject, before.mean, now.mean, before.count, now.count)
                )
    return Changes(
        sides.term,
        sides.before,
        sides.since,
        tuple(sorted((one for one in told if one.by > 0), key=lambda one: -one.by)),
        tuple(sorted((one for one in told if one.by < 0), key=lambda one: one.by)),
        sum(one.by == 0 for one in told),
        too_few,
    )


# --- few marks -------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class AgainstNorm:
    """How many marks a pupil has in a subject and period, of the `norm` for the whole period, while by now about
    `expected` were due."""

    pupil_id: int
    name: str
    subject_id: int
    count: int
    norm: int
    expected: Fraction

    @property
    def is_few(self) -> bool:
        """Whether it is less than 70 % of what was due, as soon as that is a whole mark."""
        return self.expected >= 1 and self.count < ENOUGH * self.expected


def against_norm(means: Means, subject: int, term: int | None) -> tuple[AgainstNorm, ...]:
    """Those who are taught a subject at the end of a period (None: of the latest one), by name; while it lasts, and for
    who came in the midst of it, what was due is of its part up to now.  Nobody where there are no numbers."""
    room = means.room
    known = begun(room)
    own = next((one for one in known if one.number == term), known[-1] if known else None)
    if own is None or not NUMBERS[room.subject(subject).scale]:
        return ()
    on, days = last_day(room, own.number), (own.starts, own.ends)
    found = []
    for one in members(room, subject, on):
        norm = _norm(room, one.pupil_id, subject, days)
        expected = norm * _share(room, one, subject, own, on)
        count = means.of(one.pupil_id, subject, days).count
        found.append(AgainstNorm(one.pupil_id, one.name, subject, count, norm, expected))
    return tuple(found)


def few_marks(means: Means, subject: int, term: int | None) -> tuple[AgainstNorm, ...]:
    """Who has few marks in a period (None: in the latest one), the fewest first."""
    found = (one for one in against_norm(means, subject, term) if one.is_few)
    return tuple(sorted(found, key=lambda one: one.count))


def _norm(room: Classroom, pupil_id: int, subject: int, days: Days) -> int:
    """By the lessons that the pupil had in a week with lessons, to the nearest whole number, halves up; none before the
    first lesson."""
    held = [on for on in room.held.get((pupil_id, subject), ()) if days[0] <= on <= days[1]]
    weeks = len({monday(on) for on in held})
    if not weeks:
        return 0
    a_week = (2 * len(held) + weeks) // (2 * weeks)
    return next(norm for lessons, norm in reversed(NORMS) if a_week >= lessons)


def _share(room: Classroom, pupil: Member, subject: int, term: TermRow, on: date) -> Fraction:
    """The part of a period that a pupil has been taught in, by days."""
    starts = max(term.starts, min(first for first, _ in room.subject(subject).taught[pupil.pupil_id]))
    whole = (term.ends - term.starts).days + 1
    return Fraction(max((on - starts).days + 1, 0), whole)
