"""What time it is: one object, so that tests and samples can choose it."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from typing import Protocol

_DAY = 24 * 60


class Clock(Protocol):
    """Tells moments (aware, UTC) and the school's calendar day."""

    def now(self) -> datetime: ...

    def today(self) -> date: ...

    def at(self, day: date, minute: int) -> datetime:
        """The moment of a minute after midnight (0 to 1440) of the school's day; aware."""


class SystemClock:
    """The clock of this PC; the day is that of its time zone."""

    def now(self) -> datetime:
        return datetime.now(UTC)

    def today(self) -> date:
        return datetime.now().astimezone().date()

    def at(self, day: date, minute: int) -> datetime:
        return _on_the_wall(day, minute).astimezone()


class FixedClock:
    """A clock that stands at one moment until it is moved."""

    def __init__(self, moment: datetime) -> None:
        if moment.tzinfo is None:
            raise ValueError("the moment needs a time zone")
        self.moment = moment

    def now(self) -> datetime:
        return self.moment.astimezone(UTC)

    def today(self) -> date:
        return self.moment.date()

    def at(self, day: date, minute: int) -> datetime:
        return _on_the_wall(day, minute).replace(tzinfo=self.moment.tzinfo)


def _on_the_wall(day: date, minute: int) -> datetime:
    """What the school's clock shows then, of no time zone yet."""
    return datetime.combine(day, time()) + timedelta(minutes=minute)


def minute_of(clock: Clock, at: datetime) -> int:
    """The minute after midnight that a moment is on its day."""
    return int((at - clock.at(day_of(clock, at), 0)).total_seconds() // 60)


def monday(of: date) -> date:
    """The Monday of the week that a day lies in."""
    return date.fromordinal(of.toordinal() - of.weekday())


def day_of(clock: Clock, at: datetime) -> date:
    """The school's calendar day of a moment."""
    day = at.date()
    if clock.at(day, 0) > at:
        return day - timedelta(days=1)
    return day + timedelta(days=1) if clock.at(day, _DAY) <= at else day
