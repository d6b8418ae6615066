"""What a Russian school's year looks like before the school has its say.  Pure; everything can be changed
later.

Sources.  Vacations: the dates that the Ministry of Education recommended for 2024/25 and 2025/26, as rules
(autumn from the Saturday after 23 October, spring from the Saturday after 21 March, nine days each; winter
from 31 December to the 8th or the Sunday of that week; a week in February for grade 1; lessons end on 26
May).  Public holidays: Labour Code (ТК РФ), article 112: a holiday on a day off is made up for on the next
working day, unless the government's yearly decree moves it (№ 1314 of 10.08.2023, № 1335 of 04.10.2024, №
1466 of 24.09.2025).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from app.codes import HolidayKind, TermKind

Days = tuple[date, date]
"""From a day to a day, both included."""

_DAY = timedelta(days=1)
_SATURDAY, _SUNDAY = 5, 6


@dataclass(frozen=True)
class Rest:
    """A holiday of the plan."""

    name: str
    kind: HolidayKind
    starts: date
    ends: date
    grade_from: int = 1
    grade_to: int = 11


@dataclass(frozen=True)
class YearPlan:
    """An academic year: its days, its periods by kind, its holidays by date."""

    name: str
    starts: date
    ends: date
    terms: dict[TermKind, tuple[Days, ...]]
    rests: tuple[Rest, ...]


def year_plan(today: date) -> YearPlan:
    """The academic year (1 September to 31 August) that a day lies in."""
    first = today.year if today.month >= 9 else today.year - 1
    starts, ends = date(first, 9, 1), date(first + 1, 8, 31)
    autumn = _nine_days(date(first, 10, 24))
    winter = _winter(first)
    spring = _nine_days(date(first + 1, 3, 22))
    lessons_end = _not_sunday(date(first + 1, 5, 26), -1)
    quarters = (
        (_not_sunday(starts, 1), autumn[0] - _DAY),
        (autumn[1] + _DAY, winter[0] - _DAY),
        (winter[1] + _DAY, spring[0] - _DAY),
        (spring[1] + _DAY, lessons_end),
    )
    halves = ((quarters[0][0], quarters[1][1]), (quarters[2][0], quarters[3][1]))
    february = _nine_days(date(first + 1, 2, 8))
    vacations = (
        Rest("Осенние каникулы", HolidayKind.VACATION, *autumn),
        Rest("Зимние каникулы", HolidayKind.VACATION, *winter),
        Rest("Дополнительные каникулы", HolidayKind.VACATION, *february, grade_to=1),
        Rest("Весенние каникулы", HolidayKind.VACATION, *spring),
        Rest("Летние каникулы", HolidayKind.VACATION, lessons_end + _DAY, ends),
    )
    rests = sorted((*vacations, *public_holidays(starts, ends)), key=lambda rest: (rest.starts, rest.ends))
    terms = {TermKind.QUARTERS: quarters, TermKind.HALF_YEARS: halves}
    return YearPlan(f"{first}/{first + 1}", starts, ends, terms, tuple(rests))


def _nine_days(earliest: date) -> Days:
    """Saturday to the Sunday after next, from the first Saturday on or after a day."""
    starts = earliest + timedelta(days=(_SATURDAY - earliest.weekday()) % 7)
    return starts, starts + timedelta(days=8)


def _winter(first: int) -> Days:
    """From 31 December (or the weekend before it) to 8 January, or to the Sunday when only a day or two are
    left."""
    starts = date(first, 12, 31)
    while (starts - _DAY).weekday() >= _SATURDAY:
        starts -= _DAY
    ends = date(first + 1, 1, 8)
    if ends.weekday() >= 3:
        ends += timedelta(days=_SUNDAY - ends.weekday())
    return starts, ends


def _not_sunday(day: date, step: int) -> date:
    return day + step * _DAY if day.weekday() == _SUNDAY else day


# --- public holidays -------------------------------------------------------------------------------------

_PUBLIC = (
    (11, 4, "День народного единства"),
    (2, 23, "День защитника Отечества"),
    (3, 8, "Международный женский день"),
    (5, 1, "Праздник Весны и Труда"),
    (5, 9, "День Победы"),
    (6, 12, "День России"),
)  # the first days of January lie in the winter vacation

_MOVED_OFF: dict[int, tuple[tuple[int, int], ...]] = {
    2024: ((4, 29), (4, 30), (5, 10), (12, 30), (12, 31)),
    2025: ((5, 2), (5, 8), (6, 13), (11, 3), (12, 31)),
    2026: ((1, 9), (3, 9), (5, 11), (12, 31)),
}
_MADE_WORKDAYS: dict[int, tuple[tuple[int, int], ...]] = {
    2024: ((4, 27), (11, 2), (12, 28)),
    2025: ((11, 1),),
}


def public_holidays(starts: date, ends: date) -> list[Rest]:
    """Public holidays, days off moved to, and Saturdays made workdays, between two days."""
    found: list[Rest] = []
    for year in range(starts.year, ends.year + 1):
        for month, number, name in _PUBLIC:
            day = date(year, month, number)
            found.append(Rest(name, HolidayKind.PUBLIC, day, day))
            if year not in _MOVED_OFF and day.weekday() >= _SATURDAY:
                monday = day + timedelta(days=7 - day.weekday())
                found.append(Rest("Перенос выходного дня", HolidayKind.PUBLIC, monday, monday))
        for table, name, kind in (
            (_MOVED_OFF, "Перенос выходного дня", HolidayKind.PUBLIC),
            (_MADE_WORKDAYS, "Рабочая суббота", HolidayKind.WORKDAY),
        ):
            for month, number in table.get(year, ()):
                day = date(year, month, number)
                found.append(Rest(name, kind, day, day))
    return [rest for rest in found if starts <= rest.starts <= ends]


# --- bells and kinds of work -----------------------------------------------------------------------------

BELLS = (
    (1, 8 * 60 + 30), (2, 9 * 60 + 25), (3, 10 * 60 + 30), (4, 11 * 60 + 35),
    (5, 12 * 60 + 30), (6, 13 * 60 + 25), (7, 14 * 60 + 20), (8, 15 * 60 + 15),
)  # fmt: skip
"""Number and begin in minutes after midnight.  Breaks of 10 minutes, two of 20 for meals, not before 8:00 and
without a lesson «0»: SanPiN СП 2.4.3648-20."""

LESSON_MINUTES = 45
SCHEDULE_NAME = "Первая смена"


@dataclass(frozen=True)
class Kind:
    """A kind of work with the weight of its marks."""

    code: str
    name: str
    short: str
    weight: float


WORK_KINDS = (
    Kind("answer", "Ответ на уроке", "отв", 1),
    Kind("homework", "Домашняя работа", "д/р", 1),
    Kind("independent", "Самостоятельная работа", "с/р", 2),
    Kind("check", "Проверочная работа", "п/р", 2),
    Kind("test", "Тест", "тест", 2),
    Kind("practical", "Практическая работа", "пр/р", 2),
    Kind("laboratory", "Лабораторная работа", "л/р", 2),
    Kind("dictation", "Диктант", "дикт", 3),
    Kind("essay", "Сочинение", "соч", 3),
    Kind("control", "Контрольная работа", "к/р", 3),
    Kind("project", "Проект", "проект", 2),
    Kind("credit", "Зачёт", "зач", 3),
)
"""No law fixes weights; each school has its own table.  These keep to what such tables agree on: 1 for daily
work, 2 for a work on a topic, 3 for one that closes a topic.  The first kind is what a mark in a bare lesson
gets."""
