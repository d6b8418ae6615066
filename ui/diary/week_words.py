"""Weeks in words: in the picker of weeks and over the spread."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QObject

from app.clock import monday
from app.diary.rules import YearWeek
from ui.family.dates import week_title

_SIX_DAYS = timedelta(days=6)


def short_span(first: date, last: date) -> str:
    """«23–29 Nov», «30 Nov – 6 Dec»."""
    language = QLocale()
    end = language.toString(QDate(last.year, last.month, last.day), "d MMM").rstrip(".")
    if first.month == last.month:
        return f"{first.day}–{end}"
    start = language.toString(QDate(first.year, first.month, first.day), "d MMM").rstrip(".")
    return f"{start} – {end}"


def number_of_week(number: int | None, count: int) -> str:
    """«week 12 of 34»; "" for a week without school."""
    if number is None:
        return ""
    return QCoreApplication.translate("WeekWords", "week {0} of {1}").format(number, count)


def week_told(week: YearWeek, *, today: date, news: int) -> str:
    """A week for a tooltip and a screen reader."""
    parts = [week_title(week.monday, week.monday + _SIX_DAYS)]
    if week.monday == monday(today):
        parts.append(QCoreApplication.translate("WeekWords", "this week"))
    if week.number is not None:
        parts.append(QCoreApplication.translate("WeekWords", "study week {0}").format(week.number))
    parts += week.holidays
    if news:
        parts.append(_Counted().new_marks(news))
    return ", ".join(parts)


class _Counted(QObject):
    """Plurals: only `tr` of an object is seen with its number by the tools."""

    def new_marks(self, count: int) -> str:
        return self.tr("%n new mark(s)", "", count)
