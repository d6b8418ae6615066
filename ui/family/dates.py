"""Days, weeks and times as the pages of a family write them, in the language of the window."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import QDate, QLocale


def day_title(day: date) -> str:
    """«Monday, 23 November» in the language of the window, with a capital."""
    text = QLocale().toString(QDate(day.year, day.month, day.day), "dddd, d MMMM")
    return text[:1].upper() + text[1:]


def short_date(day: date) -> str:
    """«23 November»."""
    return QLocale().toString(QDate(day.year, day.month, day.day), "d MMMM")


def week_title(monday: date, sunday: date) -> str:
    """«23 – 29 November 2026», «30 November – 6 December 2026»."""
    locale = QLocale()
    first, last = QDate(monday.year, monday.month, monday.day), QDate(sunday.year, sunday.month, sunday.day)
    end = locale.toString(last, "d MMMM yyyy")
    if monday.month == sunday.month:
        return f"{monday.day} – {end}"
    return f"{locale.toString(first, 'd MMMM')} – {end}"


def week_words(monday: date) -> str:
    """«16 – 22 ноября», «30 ноября – 6 декабря»."""
    sunday = monday + timedelta(days=6)
    first = str(monday.day) if monday.month == sunday.month else short_date(monday)
    return f"{first} – {short_date(sunday)}"


def clock(minutes: int | None) -> str:
    """510 → «8:30»."""
    return "" if minutes is None else f"{minutes // 60}:{minutes % 60:02}"
