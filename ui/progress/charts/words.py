"""Figures of the charts as people say them, in the language of the window."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QObject

from app.journal.of_pupil import AbsenceCount
from app.journal.rules import rounded
from app.progress.course_rules import ClassPoint
from app.progress.marks_figures import Presence
from ui.family.dates import week_title
from ui.progress.charts.choice import Beside, Shown


def mean_text(mean: Fraction | float) -> str:
    """«4,12»."""
    return QLocale().toString(float(rounded(mean)), "f", 2)


def height_text(value: float) -> str:
    """A mean on an axis: «4», «4,5»."""
    return QLocale().toString(value, "g", 3)


def week_text(monday: date) -> str:
    """«12 – 18 October 2026»."""
    return week_title(monday, monday + timedelta(days=6))


def month_text(first: date) -> str:
    """«October 2026»."""
    name = QLocale().standaloneMonthName(first.month, QLocale.FormatType.LongFormat)
    return f"{name[:1].upper()}{name[1:]} {first.year}"


def short_month(first: date) -> str:
    """«Oct»."""
    return QLocale().standaloneMonthName(first.month, QLocale.FormatType.ShortFormat).removesuffix(".")


def short_day(on: date) -> str:
    """«12 Oct»."""
    return QLocale().toString(QDate(on.year, on.month, on.day), "d MMM").removesuffix(".")


def class_text(point: ClassPoint) -> str:
    """The class at a place: its mean, and where half of it is."""
    return QCoreApplication.translate("ProgressCharts", "{0}, half of the class {1}–{2}").format(
        mean_text(point.mean), mean_text(point.low), mean_text(point.high)
    )


class ChartCounts(QObject):
    """Plurals: only `tr` of an object is seen with its number by the tools."""

    def marks(self, count: int) -> str:
        return self.tr("%n mark(s)", "", count)

    def times(self, count: int) -> str:
        return self.tr("%n time(s)", "how often a mark was given", count)

    def lessons(self, count: int) -> str:
        return self.tr("%n lesson(s)", "", count)

    def missed(self, missed: int, held: int) -> str:
        return self.tr("%n lesson(s) of {0} missed", "", missed).format(held)

    def late(self, count: int) -> str:
        return self.tr("late %n time(s)", "", count)


def presence_text(held: int, absences: AbsenceCount) -> str:
    """«12 lessons of 430 missed, 97 % attended»."""
    percent = Presence(held, absences).percent
    if percent is None:
        return QCoreApplication.translate("ProgressCharts", "no lessons")
    missed = (
        ChartCounts().missed(absences.missed, held)
        if absences.missed
        else QCoreApplication.translate("ProgressCharts", "none of {0} lessons missed").format(held)
    )
    return QCoreApplication.translate("ProgressCharts", "{0}, {1} % attended").format(missed, percent)


# --- the headline ----------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Headline:
    """How things stand: a sentence, a second one about the class, and where the mean goes (1, 0, −1; None: nothing to
    compare with)."""

    sentence: str
    beside: str
    trend: int | None


def headline(shown: Shown) -> Headline | None:
    """The newest mean and the step to it; None without a mark.

    What is added and taken away are the figures as they are written, so that the reader can follow."""
    course = [one for one in shown.course() if one.own is not None]
    if not course:
        return None
    last, before = course[-1], course[-2] if len(course) > 1 else None
    if before is not None and shown.begins_anew(before, last):
        before = None
    assert last.own is not None
    now = rounded(last.own.mean)
    step = None if before is None or before.own is None else float(now - rounded(before.own.mean))
    is_of_now = last.week.last >= shown.page.today and shown.choice.time.year_id is None
    sentence = _sentence(mean_text(last.own.mean), step, is_of_now=is_of_now)
    subject = shown.subject(shown.newest)
    return Headline(
        sentence if subject is None else f"{subject.subject}: {sentence[:1].lower()}{sentence[1:]}",
        _beside(last) if last.others is not None else "",
        None if step is None else (step > 0) - (step < 0),
    )


def _sentence(mean: str, step: float | None, *, is_of_now: bool) -> str:
    translate = QCoreApplication.translate
    if step is None:
        return translate("ProgressCharts", "The mean is {0}").format(mean)
    by = QLocale().toString(abs(step), "f", 2)
    if is_of_now:
        if step > 0:
            return translate("ProgressCharts", "The mean is {0}, which is {1} more than a week ago").format(
                mean, by
            )
        if step < 0:
            return translate("ProgressCharts", "The mean is {0}, which is {1} less than a week ago").format(
                mean, by
            )
        return translate("ProgressCharts", "The mean is {0}, as it was a week ago").format(mean)
    if step > 0:
        return translate("ProgressCharts", "The mean is {0}: in the last week it rose by {1}").format(
            mean, by
        )
    if step < 0:
        return translate("ProgressCharts", "The mean is {0}: in the last week it fell by {1}").format(
            mean, by
        )
    return translate("ProgressCharts", "The mean is {0}: in the last week it did not change").format(mean)


def _beside(last: Beside) -> str:
    translate = QCoreApplication.translate
    assert last.own is not None
    assert last.others is not None
    others = mean_text(last.others.mean)
    step = rounded(last.own.mean) - rounded(last.others.mean)
    by = QLocale().toString(abs(float(step)), "f", 2)
    if step > 0:
        return translate("ProgressCharts", "The mean of the class is {0}: {1} less").format(others, by)
    if step < 0:
        return translate("ProgressCharts", "The mean of the class is {0}: {1} more").format(others, by)
    return translate("ProgressCharts", "The mean of the class is {0} too").format(others)
