"""What is chosen on the page, and what follows from a year of a course or class for it: pure functions.

It is reckoned on the database's thread right after reading, and on a pool's when only the choice is another one: a
class in twenty subjects takes some tenths of a second.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from app.codes import Scale
from app.journal.rules import NUMBERS
from app.progress.classroom_changes import (
    Against,
    AgainstNorm,
    Changes,
    changes,
    changes_by_subject,
    few_marks,
)
from app.progress.classroom_results import ClassResults, PeriodResults, begun, class_periods, periods
from app.progress.classroom_rows import Classroom, Member, TaughtSubject
from app.progress.classroom_rules import (
    Heat,
    Means,
    Standing,
    Tracks,
    distribution,
    heat,
    last_day,
    members,
    presence,
    presence_by_week,
    spans_of,
    standing,
    subject_tracks,
    tracks,
)
from app.progress.course_rules import ClassPoint, Days, Point
from app.progress.marks_figures import Presence
from app.school.rows import TermRow
from app.school.spans import overlaps
from ui.progress.charts.choice import Since


@dataclass(frozen=True, slots=True)
class Choice:
    """What is looked at.  `term` is the number of a period, None: the year; `latest`: the period of today instead, as
    when the page is opened.  `since` None: from the beginning of what is in view."""

    term: int | None = None
    latest: bool = True
    subject_id: int | None = None
    since: Since | None = None
    against: Against = Against.TERM

    @property
    def counts_since(self) -> Since:
        """From when on marks count."""
        if self.since is not None:
            return self.since
        return Since.YEAR if self.term is None else Since.TERM


@dataclass(frozen=True, slots=True)
class Neighbour:
    """A course beside the one that is open, or this one itself."""

    class_name: str
    group_name: str
    is_open: bool
    track: tuple[ClassPoint | None, ...]
    standing: Standing


@dataclass(frozen=True, slots=True)
class Attended:
    """Lessons held and missed: by week in a period, by month in a year.  `starts`: the day it begins with."""

    starts: date
    presence: Presence


@dataclass(frozen=True)
class Figures:
    """All that the page shows.

    `subject`: the one that is chosen, or the only one; None: all of them.  `standings`, `own` (the mean of a pupil) and
    `marks` are by the number of a period, 0 is the year.  `heat`, `subjects` and `singly` (rise and fall in single
    subjects) are of a class over all subjects; `own`, `few` (in a period) and `neighbours` of a single one.
    """

    room: Classroom
    choice: Choice
    subject: int | None
    tracks: Tracks
    standings: dict[int, Standing]
    changes: Changes | None
    results: tuple[PeriodResults, ...] | tuple[ClassResults, ...]
    marks: dict[int, dict[int, int]]
    attended: tuple[Attended, ...]
    presence: Presence
    missed: dict[int, Presence]
    heat: Heat | None
    subjects: dict[int, tuple[ClassPoint | None, ...]]
    singly: Changes | None
    own: dict[tuple[int, int], Point]
    few: tuple[AgainstNorm, ...]
    neighbours: tuple[Neighbour, ...]

    @property
    def term(self) -> TermRow | None:
        """The period that is chosen."""
        return self.room.term(self.choice.term)

    @property
    def terms(self) -> tuple[TermRow, ...]:
        """The periods that have begun."""
        return begun(self.room)

    @property
    def standing(self) -> Standing:
        """How the class stands in what is chosen."""
        return self.standings[self.choice.term or 0]

    @property
    def before(self) -> TermRow | None:
        """The period before the chosen one; before a year there is none."""
        own = self.term
        earlier = [one for one in self.terms if own is not None and one.ends < own.starts]
        return earlier[-1] if earlier else None

    @property
    def looked_at(self) -> tuple[TaughtSubject, ...]:
        """The subjects that figures are of."""
        return tuple(one for one in self.room.subjects if self.subject in (None, one.subject_id))

    @property
    def has_marks(self) -> bool:
        """Whether there can be marks that are numbers: not in grade 1."""
        return any(NUMBERS[one.scale] for one in self.looked_at)

    @property
    def scale(self) -> str:
        """The scale of the means."""
        in_means = (
            one for one in self.looked_at if self.subject is not None or one.subject_id in self.room.overall
        )
        return next((one.scale for one in in_means), Scale.FIVE)

    @property
    def here(self) -> tuple[Member, ...]:
        """Those who are counted, by name."""
        return members(self.room, self.subject, last_day(self.room, self.choice.term))

    @property
    def shown(self) -> tuple[Member, ...]:
        """Those who have a line: who are counted, then who have left and have marks or were here in what is chosen."""
        here = self.here
        days = self.room.days(self.choice.term)
        gone = (
            one
            for one in self.room.pupils
            if one not in here and overlaps(spans_of(self.room, one, self.subject), *days)
        )
        return (*here, *gone)

    def member(self, pupil_id: int | None) -> Member | None:
        """A pupil of the page."""
        return next((one for one in self.room.pupils if one.pupil_id == pupil_id), None)

    def begins_anew(self, index: int) -> bool:
        """Whether the marks of the week before do not count in the mean of a week of the tracks."""
        weeks = self.tracks.weeks
        is_another = index > 0 and weeks[index - 1].term != weeks[index].term
        return is_another and self.choice.counts_since is Since.TERM


def settled(room: Classroom, choice: Choice) -> Choice:
    """The choice with what this course or class has: the period of today for the latest one and for one that it has
    not; all subjects for one that is not taught."""
    known = begun(room)
    term, subject = choice.term, choice.subject_id
    if choice.latest or (term is not None and all(one.number != term for one in known)):
        term = known[-1].number if known else None
    if all(one.subject_id != subject for one in room.subjects):
        subject = None
    return Choice(term, False, subject, choice.since, choice.against)


def figures_of(means: Means, choice: Choice, beside: Sequence[Means] = ()) -> Figures:
    """Reckon all of it; `beside`: the courses beside the one that is open, and this one among them."""
    room, choice = means.room, settled(means.room, choice)
    subject = choice.subject_id
    if subject is None and len(room.subjects) == 1:
        subject = room.subjects[0].subject_id
    term, anew = choice.term, choice.counts_since is Since.TERM
    numbers = [0, *(one.number for one in begun(room))]
    days = room.days(term)
    of_class = subject is None
    return Figures(
        room=room,
        choice=choice,
        subject=subject,
        tracks=tracks(means, subject, term, anew=anew),
        standings={number: standing(means, subject, number or None) for number in numbers},
        changes=changes(means, subject, term, choice.against),
        results=class_periods(means) if subject is None else periods(means, subject),
        marks={number: distribution(room, subject, number or None) for number in numbers},
        attended=_attended(room, subject, term),
        presence=presence(room, subject, days),
        missed={one.pupil_id: presence(room, subject, days, {one.pupil_id}) for one in room.pupils},
        heat=heat(means, term) if of_class else None,
        subjects=subject_tracks(means, term, anew=anew) if of_class else {},
        singly=changes_by_subject(means, term, choice.against) if of_class else None,
        own={} if subject is None else _own(means, subject, numbers),
        few=() if subject is None or term is None else few_marks(means, subject, term),
        neighbours=_neighbours(room, beside, term, anew=anew) if len(beside) > 1 else (),
    )


def _own(means: Means, subject: int, numbers: Sequence[int]) -> dict[tuple[int, int], Point]:
    found = {}
    for one in means.room.pupils:
        for number in numbers:
            total = means.of(one.pupil_id, subject, means.room.days(number or None))
            if total.mean is not None:
                found[one.pupil_id, number] = Point(total.mean, total.count)
    return found


def _neighbours(
    room: Classroom, beside: Sequence[Means], term: int | None, *, anew: bool
) -> tuple[Neighbour, ...]:
    found = []
    for one in beside:
        subject = one.room.subjects[0].subject_id
        track = tracks(one, subject, term, anew=anew)
        found.append(
            Neighbour(
                one.room.class_name,
                one.room.group_name,
                one.room is room,
                track.of_class,
                standing(one, subject, term),
            )
        )
    return tuple(found)


def _attended(room: Classroom, subject: int | None, term: int | None) -> tuple[Attended, ...]:
    if term is not None:
        return tuple(Attended(week.monday, one) for week, one in presence_by_week(room, subject, term))
    found = []
    for first, days in _months(room):
        one = presence(room, subject, days)
        if one.held:
            found.append(Attended(first, one))
    return tuple(found)


def _months(room: Classroom) -> Iterator[tuple[date, Days]]:
    """The months of the year up to today, each from its first day on."""
    first = room.year.starts.replace(day=1)
    while first <= room.on:
        after = (first + timedelta(days=31)).replace(day=1)
        yield first, (first, after - timedelta(days=1))
        first = after
