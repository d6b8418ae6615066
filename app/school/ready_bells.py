"""Bell schedules to choose from.  Pure; each can be changed.

Breaks of at least 10 minutes, two of 20 for meals after the second and third lesson, no lesson «0», nothing before 8:00
and nothing after 19:00: SanPiN СП 2.4.3648-20.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

BellTimes = Mapping[tuple[int, int], tuple[int, int]]
"""(weekday 1–7, or 0 for those not named; number) → begin and end in minutes after midnight."""

SATURDAY = 6

_BREAKS = (10, 20, 20, 10, 10, 10, 10)


class BellsKey(StrEnum):
    """A schedule to choose."""

    FIRST_45 = "first_45"
    FIRST_40 = "first_40"
    FIRST_SHORT_SATURDAY = "first_short_saturday"
    SECOND_40 = "second_40"
    SECOND_45 = "second_45"
    FIRST_GRADE = "first_grade"


@dataclass(frozen=True)
class ReadyBells:
    """A schedule as it would be made."""

    name: str
    shift: int
    times: BellTimes


def ready_bells(key: BellsKey) -> ReadyBells:
    """The schedule with the name under which schools know it."""
    begin, noon = 8 * 60 + 30, 13 * 60 + 30
    return {
        BellsKey.FIRST_45: ReadyBells("Первая смена", 1, day_times(begin, 45, 8)),
        BellsKey.FIRST_40: ReadyBells("Первая смена (40 минут)", 1, day_times(begin, 40, 8)),
        BellsKey.FIRST_SHORT_SATURDAY: ReadyBells(
            "Первая смена, короткая суббота",
            1,
            {**day_times(begin, 45, 8), **day_times(begin, 40, 6, weekday=SATURDAY, breaks=(10,) * 5)},
        ),
        BellsKey.SECOND_40: ReadyBells(
            "Вторая смена (40 минут)", 2, day_times(noon, 40, 6, breaks=(10, 20, 10, 10, 10))
        ),
        BellsKey.SECOND_45: ReadyBells(
            "Вторая смена", 2, day_times(noon, 45, 6, breaks=(10, 15, 10, 10, 10))
        ),
        BellsKey.FIRST_GRADE: ReadyBells(
            "1 класс (35 минут)", 1, day_times(begin, 35, 5, breaks=(10, 40, 20, 10))
        ),
    }[key]


def day_times(
    begins: int, minutes: int, lessons: int, *, weekday: int = 0, breaks: tuple[int, ...] = _BREAKS
) -> dict[tuple[int, int], tuple[int, int]]:
    """The lessons of a day, the first with the number 1; the last break is repeated."""
    times: dict[tuple[int, int], tuple[int, int]] = {}
    for number in range(1, lessons + 1):
        times[weekday, number] = (begins, begins + minutes)
        begins += minutes + (breaks[min(number, len(breaks)) - 1] if breaks else 0)
    return times
