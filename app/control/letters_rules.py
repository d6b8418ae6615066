"""Until when the school has to answer a parent: pure functions."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple


class Waiting(NamedTuple):
    """How long a parent has waited: school days that are over since the day of the message, and whether that is longer
    than may be."""

    days: int
    late: bool


def waiting(written: date, today: date, school_days: Sequence[date], days: float) -> Waiting:
    """How long a message of a day waits.  `school_days`: in order, from its day on; `days`: so many may pass.

    There is time until the end of the last of these days; they count from the day after the message.  With none, it is
    to be answered on its very day, or on the next school day where it was written on another.  Holidays do not count:
    what is written on Friday evening can wait for Tuesday, if two days may pass.
    """
    after = [day for day in school_days if day > written]
    if days >= 1:
        limit = after[int(days) - 1] if len(after) >= days else None
    else:
        limit = written if written in school_days else next(iter(after), None)
    over = sum(day < today for day in after)
    return Waiting(max(1, over), True) if limit is not None and today > limit else Waiting(over, False)
