"""When homework is due, what has become of it, and how much it is for a day: pure functions."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from app.codes import LessonState

_NORMS = ((1, 60), (3, 90), (5, 120), (8, 150), (11, 210))
"""Up to which grade there may be how many minutes of homework a day."""
SLACK = dt.timedelta(days=14)
"""So far away from its day a lesson is looked for that was moved, or follows a cancelled one: the same for every page,
however many days it shows."""


class HomeworkState(StrEnum):
    """What has become of homework."""

    OPEN = "open"  # to be done: still time, or never was any
    DONE = "done"  # ticked in time
    LATE = "late"  # ticked after it was due
    OVERDUE = "overdue"  # due, and not ticked


class Entered(StrEnum):
    """Whether the pupil could know of it in time."""

    IN_TIME = "in_time"
    LATE = "late"  # after the end of the last school day before the one on which it is due
    AFTER_DUE = "after_due"  # when it was due already: nobody could have done it


class LessonSlot(NamedTuple):
    """A lesson of a course; `state` is a `LessonState`, `moved_from` the day that it was moved from."""

    date: dt.date
    number: int
    state: int
    moved_from: dt.date | None = None


class Due(NamedTuple):
    """When homework is due: at a lesson, or (`number` None) at the beginning of a day without one."""

    date: dt.date
    number: int | None
    because: str = ""
    """Why it is another day or lesson than the teacher named: "moved", "cancelled" or ""."""


def due_lesson(lessons: Sequence[LessonSlot], due_date: dt.date, due_number: int | None) -> Due:
    """The lesson at which homework for a day has to be there.  `lessons`: those of its course around that day, by
    date and number; those further away than `SLACK` are not looked at.

    The one of that number, else the first of the day; none there, the one that was moved away from that day.  Is it
    cancelled, the course's next lesson that is held; when none is known, it stays where it was.
    """
    lessons = [one for one in lessons if abs(one.date - due_date) <= SLACK]
    of_day = [one for one in lessons if one.date == due_date]
    away = [one for one in lessons if one.moved_from == due_date]
    named = [one for one in of_day if one.number == due_number]
    found = next(iter(named or ([] if due_number is not None and away else of_day)), None)
    because = ""
    if found is None:
        found = next(iter(away or of_day), None)
        because = "moved" if found in away else ""
    if found is None:
        return Due(due_date, None)
    if found.state == LessonState.CANCELLED:
        because = "cancelled"
        held = (one for one in lessons if one.state != LessonState.CANCELLED)
        found = next((one for one in held if one[:2] > found[:2]), found)
    return Due(found.date, found.number, because)


def entered_when(entered_at: dt.datetime, due: dt.datetime, before: dt.datetime | None) -> Entered:
    """Whether homework was entered in time.  `before`: the end of the last school day before the one on which it is
    due, where known.  Entering is the last change of it: of the text before, nothing is known here."""
    if entered_at > due:
        return Entered.AFTER_DUE
    return Entered.LATE if before is not None and entered_at > before else Entered.IN_TIME


def state_of(
    done_at: dt.datetime | None, due: dt.datetime, now: dt.datetime, entered: Entered
) -> HomeworkState:
    """What has become of homework.  In time is up to the very moment at which it is due.

    What was entered when it was due already has no time that one could miss.
    """
    limit = None if entered is Entered.AFTER_DUE else due
    if done_at is not None:
        return HomeworkState.DONE if limit is None or done_at <= limit else HomeworkState.LATE
    return HomeworkState.OPEN if limit is None or now <= limit else HomeworkState.OVERDUE


def was_late(handed_in_at: dt.datetime, due: dt.datetime, entered_at: dt.datetime) -> bool:
    """Whether work was handed in late: as a tick of that moment would be.  `entered_at`: when homework was entered."""
    return handed_in_at > due >= entered_at


# --- load ----------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Load:
    """What is due on a day, in minutes as the teachers estimate them.  `unknown`: of `pieces`, those without an
    estimate; `norm`: minutes a day for the grade, None where there is none."""

    minutes: int
    pieces: int
    unknown: int
    norm: int | None

    @property
    def over(self) -> int:
        """By how many minutes it is over the norm."""
        return max(0, self.minutes - self.norm) if self.norm is not None else 0


def norm_minutes(grade: int | None) -> int | None:
    """How long homework of all subjects may take in a day: 1 hour in grade 1, 1.5 in 2–3, 2 in 4–5, 2.5 in 6–8, 3.5
    in 9–11 (SanPiN 1.2.3685-21, table 6.6); None outside school."""
    if grade is None:
        return None
    return next((minutes for last, minutes in _NORMS if grade <= last), None)


def load_of(minutes: Iterable[int | None], grade: int | None) -> Load:
    """The load of a day; `minutes` of each piece, None: not estimated."""
    known = list(minutes)
    estimated = [one for one in known if one is not None]
    return Load(sum(estimated), len(known), len(known) - len(estimated), norm_minutes(grade))


# --- how it was kept -----------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Kept:
    """How homework was kept: ticked in time, later, not at all."""

    in_time: int = 0
    late: int = 0
    missed: int = 0

    @property
    def of(self) -> int:
        """All that was due."""
        return self.in_time + self.late + self.missed


def together(parts: Iterable[Kept]) -> Kept:
    """The sum."""
    known = list(parts)
    return Kept(*(sum(getattr(one, name) for one in known) for name in ("in_time", "late", "missed")))


def counts(
    due: dt.datetime,
    done_at: dt.datetime | None,
    now: dt.datetime,
    entered: Entered,
    ticks_since: dt.datetime | None,
) -> bool:
    """Whether a piece says how homework is kept: its time is over, there was one, and the pupil used ticks by then.

    `ticks_since`: the first tick that is known.  From what is not ticked before it nothing follows.
    """
    if now <= due or entered is Entered.AFTER_DUE:
        return False
    return done_at is not None or (ticks_since is not None and ticks_since <= due)


def kept(states: Iterable[HomeworkState]) -> Kept:
    """The count of states, of pieces that count."""
    found = dict.fromkeys(HomeworkState, 0)
    for state in states:
        found[state] += 1
    return Kept(found[HomeworkState.DONE], found[HomeworkState.LATE], found[HomeworkState.OVERDUE])
