"""Comparison of periods, as bars."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from PySide6.QtCore import QCoreApplication

from app.codes import Scale
from app.journal.rules import rounded
from app.progress.attained import Result
from app.progress.classroom_results import ClassResults, PeriodResults
from ui.charts import BarSet, BarValue, Groups, Tick, count_ticks
from ui.naming import term_words
from ui.progress.charts.words import mean_text
from ui.progress.classroom.bars import bottom, top
from ui.progress.classroom.figures import Figures
from ui.progress.classroom.words import ClassroomCounts, percent


def result_bars(figures: Figures) -> Groups:
    """Quality, passed and the degree of being taught in per cent, period by period; on other scales than of five the
    means.  Of a class over all subjects how many pupils end it with which marks."""
    results = figures.results
    if figures.subject is None:
        return _pupil_bars([one for one in results if isinstance(one, ClassResults)])
    found = [one for one in results if isinstance(one, PeriodResults)]
    if figures.scale != Scale.FIVE:
        return _mean_bars(figures, found)
    translate = QCoreApplication.translate
    kinds = (
        ("passed", translate("Classroom", "Passed"), [_attained(one, "passed") for one in found], 2),
        ("quality", translate("Classroom", "Quality"), [_attained(one, "quality") for one in found], 0),
        (
            "degree",
            translate("Classroom", "Degree of being taught"),
            [one.attained.degree(figures.room.variant) if one.attained else None for one in found],
            6,
        ),
    )
    return Groups(
        names=tuple(term_words(one.term) for one in found),
        headings=tuple(_period_heading(one) for one in found),
        sets=tuple(
            BarSet(key, name, tuple(_percent_bar(value) for value in values), look)
            for key, name, values, look in kinds
        ),
        limits=(0, 112),
        ticks=tuple(Tick(value, f"{value} %") for value in range(0, 101, 25)),
        first_column=translate("Classroom", "Period"),
    )


def has_results(figures: Figures) -> bool:
    """Whether anything can be compared."""
    return any(
        (one.attained is not None and one.attained.whole)
        or (isinstance(one, PeriodResults) and one.mark_mean is not None)
        for one in figures.results
    )


def _attained(one: PeriodResults, name: str) -> Fraction | None:
    value: Fraction | None = getattr(one.attained, name) if one.attained is not None else None
    return value


def _period_heading(one: PeriodResults | ClassResults) -> str:
    translate = QCoreApplication.translate
    parts = []
    if one.standing.point is not None:
        parts.append(
            translate("Classroom", "mean of the marks {0}").format(mean_text(one.standing.point.mean))
        )
    if isinstance(one, PeriodResults) and one.mark_mean is not None:
        parts.append(translate("Classroom", "of the period marks {0}").format(mean_text(one.mark_mean)))
    if one.proposed:
        parts.append(translate("Classroom", "{0} not set yet").format(one.proposed))
    return f"{term_words(one.term)} ({'; '.join(parts)})" if parts else term_words(one.term)


def _mean_bars(figures: Figures, found: Sequence[PeriodResults]) -> Groups:
    translate = QCoreApplication.translate
    means = [one.mark_mean for one in found]
    bars = tuple(
        None if mean is None else BarValue(float(mean), mean_text(mean), mean_text(mean)) for mean in means
    )
    low, ticks = bottom([mean for mean in means if mean is not None], figures.scale)
    return Groups(
        names=tuple(term_words(one.term) for one in found),
        headings=tuple(_period_heading(one) for one in found),
        sets=(BarSet("mean", translate("Classroom", "Mean of the period marks"), bars),),
        limits=(low, top(figures.scale)),
        ticks=ticks,
        first_column=translate("Classroom", "Period"),
    )  # fmt: skip


def _pupil_bars(found: Sequence[ClassResults]) -> Groups:
    translate = QCoreApplication.translate
    kinds = (
        (Result.EXCELLENT, translate("Classroom", "Only fives"), "5"),
        (Result.GOOD, translate("Classroom", "Fours and fives"), "4"),
        (Result.FAIR, translate("Classroom", "With a three"), "3"),
        (Result.FAILING, translate("Classroom", "With a two or not attested"), "2"),
    )
    most = max((one.attained.whole for one in found), default=1)
    sets = []
    for kind, name, mark in kinds:
        counts = [(one.attained.counts.get(kind, 0), one.attained.whole) for one in found]
        sets.append(BarSet(kind.value, name, tuple(_pupils_bar(*count) for count in counts), mark=mark))
    return Groups(
        names=tuple(term_words(one.term) for one in found),
        headings=tuple(
            translate("Classroom", "{0}: quality {1}, passed {2}").format(
                _period_heading(one), percent(one.attained.quality), percent(one.attained.passed)
            )
            for one in found
        ),
        sets=tuple(sets),
        stacked=True,
        ticks=count_ticks(most),
        first_column=translate("Classroom", "Period"),
    )


def _pupils_bar(count: int, whole: int) -> BarValue:
    words = ClassroomCounts().pupils(count)
    if whole:
        words = f"{words} ({percent(Fraction(100 * count, whole))})"
    return BarValue(count, str(count) if count else "", words)


def _percent_bar(value: Fraction | None) -> BarValue | None:
    """On the bar the number alone: the axis says what it is of."""
    return None if value is None else BarValue(float(value), str(rounded(value, 0)), percent(value))
