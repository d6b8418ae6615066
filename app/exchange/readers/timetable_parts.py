"""Days and hours of a timetable by their names."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence

from app.exchange.records import Day, Hour

_WEEKDAYS = (
    ("понедельник", "пн", "пнд", "monday", "mon", "mo"),
    ("вторник", "вт", "втр", "tuesday", "tue", "tu"),
    ("среда", "ср", "срд", "wednesday", "wed", "we"),
    ("четверг", "чт", "чтв", "thursday", "thu", "th"),
    ("пятница", "пт", "птн", "friday", "fri", "fr"),
    ("суббота", "сб", "сбт", "saturday", "sat", "sa"),
    ("воскресенье", "вс", "вск", "sunday", "sun", "su"),
)
_BY_NAME = {name: number for number, names in enumerate(_WEEKDAYS, 1) for name in names}
_TIMES = re.compile(r"(?<!\d)(\d{1,2})[.:](\d{2})(?!\d)")
_NUMBERED = re.compile(r"(\d{1,2})\s*([.)]|[-–]?й?\s*(урок|lesson|hour|период)\b)?\s*(?=$|[(\s])", re.I)

_WEEKS = {
    **dict.fromkeys(("", "0", "все", "каждая", "every"), 0),
    **dict.fromkeys(("1", "а", "a", "i", "нечетная", "нечётная", "первая", "odd", "числитель"), 1),
    **dict.fromkeys(("2", "б", "в", "b", "ii", "четная", "чётная", "вторая", "even", "знаменатель"), 2),
}


def weekday_of(name: str) -> int | None:
    """1 for Monday … 7 for Sunday, by a Russian or English name or its usual short form; None for others."""
    return _BY_NAME.get(name.casefold().strip(" .").replace("ё", "е"))


def lesson_number(text: str) -> int | None:
    """The number of a lesson in a cell: «3», «3 урок», «3.», «0», «3 (10:30–11:15)»; None for anything else."""
    found = _NUMBERED.match(text)
    return int(found.group(1)) if found is not None else None


def week_of(text: str) -> int | None:
    """0 every week, 1 the odd ones, 2 the even ones, as people write it; None for another word."""
    return _WEEKS.get(text.casefold().strip(" ."))


def named_days(names: Sequence[str], *, in_order: bool = True) -> tuple[Day, ...]:
    """Days by name.  Where the file does not give them in order, they are put in that of the week."""
    found = [(name, weekday_of(name)) for name in dict.fromkeys(names)]
    if not in_order:
        found.sort(key=lambda item: item[1] or 8)
    return tuple(Day(number, name, weekday) for number, (name, weekday) in enumerate(found, 1))


def named_hours(names: Sequence[str], *, in_order: bool = True) -> tuple[Hour, ...]:
    """Hours by name: numbered by their names if all begin with different numbers («0 урок»), else from 1.

    Where the file does not give them in order, they are put in that of their numbers or times.  An hour
    that no lesson uses is then not known, and the later ones count one less.
    """
    unique = list(dict.fromkeys(names))
    times = {name: times_of(name) for name in unique}
    numbers = {name: number for name in unique if (number := lesson_number(name)) is not None}
    if len(set(numbers.values())) == len(unique):
        hours = [Hour(numbers[name], name, *times[name]) for name in unique]
        return tuple(hours if in_order else sorted(hours, key=lambda hour: hour.number))
    if not in_order:
        unique.sort(key=lambda name: times[name][0] or dt.time.max)
    return tuple(Hour(number, name, *times[name]) for number, name in enumerate(unique, 1))


def times_of(name: str) -> tuple[dt.time | None, dt.time | None]:
    """The first two times of the day that a text names, None for those that it does not."""
    times: list[dt.time | None] = []
    for hour, minute in _TIMES.findall(name[:100]):
        if int(hour) < 24 and int(minute) < 60:
            times.append(dt.time(int(hour), int(minute)))
    times += [None, None]
    return times[0], times[1]
