"""Days without school between two lessons of a page: shown as a band, so that a jump of dates explains itself."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from app.codes import HolidayKind

if TYPE_CHECKING:
    from app.journal.rows import Column
    from app.school.rows import HolidayRow

_SUNDAY = 7


@dataclass(frozen=True, slots=True)
class Gap:
    """Holidays before a column; `is_break`: more than single days."""

    holidays: tuple[HolidayRow, ...]

    @property
    def is_break(self) -> bool:
        return any(one.kind == HolidayKind.VACATION for one in self.holidays)


def gaps_of(columns: Sequence[Column], holidays: Iterable[HolidayRow]) -> dict[int, Gap]:
    """Column → the holidays that lie between it and the column before it. Sundays alone make no gap."""
    free = [one for one in holidays if one.kind != HolidayKind.WORKDAY]
    found = {}
    for index in range(1, len(columns)):
        after, before = columns[index - 1].date, columns[index].date
        if (before - after).days > 1:
            between = tuple(one for one in free if _falls_out(one, after, before))
            if between:
                found[index] = Gap(between)
    return found


def _falls_out(holiday: HolidayRow, after: date, before: date) -> bool:
    if holiday.starts <= after <= holiday.ends or holiday.starts <= before <= holiday.ends:
        return False  # there are lessons on these days after all
    day = max(holiday.starts, after + timedelta(days=1))
    last = min(holiday.ends, before - timedelta(days=1))
    while day <= last:
        if day.isoweekday() != _SUNDAY:
            return True
        day += timedelta(days=1)
    return False
