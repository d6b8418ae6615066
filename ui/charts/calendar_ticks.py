"""What is written under days: years, months, weeks or days, as the room allows.  An x is `date.toordinal()`."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from PySide6.QtCore import QDate, QLocale

from ui.charts.data import Tick
from ui.charts.span import Span

_PIXELS = 62
_MONTHS = (1, 2, 3, 6, 12)
_DAYS = (1, 7, 14)
_MOST_SINGLE_DAYS = 12


def calendar_ticks(span: Span, pixels: float) -> list[Tick]:
    """Ticks for these days over so many pixels."""
    per_day = pixels / span.width
    for days in _DAYS:
        if days * per_day >= _PIXELS and (days > 1 or span.width <= _MOST_SINGLE_DAYS):
            return list(_days(span, days))
    for months in _MONTHS:
        if months * 30.4 * per_day >= _PIXELS:
            return list(_months(span, months))
    return list(_months(span, 24))


def _days(span: Span, step: int) -> Iterator[Tick]:
    first = date.fromordinal(max(1, int(span.low)))
    if step > 1:
        first -= timedelta(days=first.weekday())
    for ordinal in range(first.toordinal(), int(span.high) + 1, step):
        if ordinal >= span.low:
            day = date.fromordinal(ordinal)
            yield Tick(ordinal, QLocale().toString(_q(day), "d MMM").removesuffix("."))


def _months(span: Span, step: int) -> Iterator[Tick]:
    first, last = date.fromordinal(max(1, int(span.low))), date.fromordinal(int(span.high))
    locale, year = QLocale(), None
    many = (last - first).days > 366
    for month in range(first.year * 12 + first.month - 1, last.year * 12 + last.month):
        # A school's year begins in September: that is where a step of some months begins.
        if (month - 8) % step:
            continue
        day = date(month // 12, month % 12 + 1, 1)
        if not span.low <= day.toordinal() <= span.high:
            continue
        name = locale.standaloneMonthName(day.month, QLocale.FormatType.ShortFormat).removesuffix(".")
        if many and day.year != year:
            name, year = f"{name} {day.year}", day.year
        yield Tick(day.toordinal(), name)


def _q(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)
