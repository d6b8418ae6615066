"""How the parts of the school's structure are called, in the language of the window."""

from __future__ import annotations

from datetime import date
from functools import cache

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QObject

from app.codes import HolidayKind, Scale, TermKind
from app.school.calendars import CalendarKey
from app.school.plan_rows import SchemeLine
from app.school.ready_bells import BellsKey
from app.timetable.following import Followed


def kind_of_year(kind: str) -> str:
    """How a year is divided: «Четверти»."""
    translate = QCoreApplication.translate
    return {
        TermKind.QUARTERS: translate("SchoolWords", "Quarters"),
        TermKind.HALF_YEARS: translate("SchoolWords", "Half-years"),
        TermKind.TRIMESTERS: translate("SchoolWords", "Trimesters"),
        TermKind.OWN: translate("SchoolWords", "Own periods"),
    }[TermKind(kind)]


def scheme_words(scheme: SchemeLine) -> str:
    """«Четверти», «Свои периоды (спорт)»."""
    kind = kind_of_year(scheme.kind)
    named = scheme.name and scheme.name.casefold() != kind.casefold()
    return f"{kind} ({scheme.name})" if named else kind


def holiday_kind(kind: str) -> str:
    translate = QCoreApplication.translate
    return {
        HolidayKind.VACATION: translate("SchoolWords", "Vacation"),
        HolidayKind.PUBLIC: translate("SchoolWords", "Day off"),
        HolidayKind.WORKDAY: translate("SchoolWords", "School day after all"),
    }[HolidayKind(kind)]


def calendar_words(key: CalendarKey) -> tuple[str, str]:
    """A calendar to choose: its name, and for whom it is."""
    translate = QCoreApplication.translate
    return {
        CalendarKey.RECOMMENDED: (
            translate("SchoolWords", "Quarters, half-years from grade 10 on"),
            translate("SchoolWords", "With the vacations that the Ministry recommends"),
        ),
        CalendarKey.QUARTERS: (
            translate("SchoolWords", "Quarters for all"),
            translate("SchoolWords", "With the vacations that the Ministry recommends"),
        ),
        CalendarKey.HALF_YEARS: (
            translate("SchoolWords", "Half-years for all"),
            translate("SchoolWords", "With the vacations that the Ministry recommends"),
        ),
        CalendarKey.TRIMESTERS: (
            translate("SchoolWords", "Trimesters"),
            translate("SchoolWords", "To the end of November, of February and of May"),
        ),
        CalendarKey.MODULES: (
            translate("SchoolWords", "Trimesters of two modules"),
            translate("SchoolWords", "Five or six weeks of school, then a week of rest"),
        ),
        CalendarKey.MODULES_ALONE: (
            translate("SchoolWords", "Six modules"),
            translate("SchoolWords", "Marked by module: five or six weeks, then a week of rest"),
        ),
    }[key]


def bells_words(key: BellsKey) -> str:
    """A ready schedule of bells."""
    translate = QCoreApplication.translate
    return {
        BellsKey.FIRST_45: translate("SchoolWords", "First shift, lessons of 45 minutes from 8:30"),
        BellsKey.FIRST_40: translate("SchoolWords", "First shift, lessons of 40 minutes from 8:30"),
        BellsKey.FIRST_SHORT_SATURDAY: translate("SchoolWords", "First shift, Saturday short"),
        BellsKey.SECOND_40: translate("SchoolWords", "Second shift, lessons of 40 minutes from 13:30"),
        BellsKey.SECOND_45: translate("SchoolWords", "Second shift, lessons of 45 minutes from 13:30"),
        BellsKey.FIRST_GRADE: translate("SchoolWords", "Grade 1, lessons of 35 minutes"),
    }[key]


def scale_words(scale: str) -> str:
    translate = QCoreApplication.translate
    return {
        Scale.FIVE: translate("SchoolWords", "Marks from 5 to 2"),
        Scale.TEN: translate("SchoolWords", "Ten points"),
        Scale.TWELVE: translate("SchoolWords", "Twelve points"),
        Scale.HUNDRED: translate("SchoolWords", "Hundred points"),
        Scale.PASS: translate("SchoolWords", "Passed or not"),
        Scale.NONE: translate("SchoolWords", "No marks"),
    }[Scale(scale)]


def day_words(day: date, *, year: bool = False) -> str:
    """«24 октября», with `year` «24 октября 2026»."""
    pattern = (
        QCoreApplication.translate("SchoolWords", "d MMMM yyyy")
        if year
        else QCoreApplication.translate("SchoolWords", "d MMMM")
    )
    return QLocale().toString(QDate(day.year, day.month, day.day), pattern)


def span_words(starts: date, ends: date) -> str:
    """«24 октября – 1 ноября», «4 ноября»."""
    return day_words(starts) if starts == ends else f"{day_words(starts)} – {day_words(ends)}"


def short_span(starts: date, ends: date) -> str:
    """«24.10–01.11», «04.11»."""
    first, last = (
        QLocale().toString(
            QDate(day.year, day.month, day.day), QCoreApplication.translate("SchoolWords", "dd.MM")
        )
        for day in (starts, ends)
    )
    return first if starts == ends else f"{first}–{last}"


def grades_words(grade_from: int, grade_to: int) -> str:
    """«1 класс», «5–9 классы»; "" for all."""
    if (grade_from, grade_to) == (1, 11):
        return ""
    if grade_from == grade_to:
        return QCoreApplication.translate("SchoolWords", "grade {0}").format(grade_from)
    return QCoreApplication.translate("SchoolWords", "grades {0}–{1}").format(grade_from, grade_to)


def time_words(minutes: int) -> str:
    """510 → «8:30»."""
    return f"{minutes // 60}:{minutes % 60:02}"


def number_words(value: float) -> str:
    """«2», «0,5»."""
    return QLocale().toString(value, "g", 6)


def followed_words(done: Followed) -> str:
    """What became of the lessons; "" where nothing did."""
    return _counted().followed(done)


@cache
def _counted() -> _LessonsCounted:
    return _LessonsCounted()


class _LessonsCounted(QObject):
    """Plurals: only `tr` of an object is seen with its number by the tools."""

    def followed(self, done: Followed) -> str:
        parts = []
        if done.added:
            parts.append(self.tr("%n lesson(s) added.", "", done.added))
        if done.removed:
            parts.append(self.tr("%n empty lesson(s) taken away.", "", done.removed))
        if done.kept:
            parts.append(self.tr("%n lesson(s) with entries stay as they are.", "", len(done.kept)))
        return " ".join(parts)
