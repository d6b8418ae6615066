"""The load of classes by day as maps: minutes of homework against the norm, and control works with those that meet."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from functools import partial
from itertools import pairwise
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from app.control.dashboard_rows import LoadCell, LoadLine, LoadPage
from ui.charts import Heat, HeatCell, HeatColumn, HeatRow
from ui.control.dashboard.measure_words import DashboardCounts
from ui.family.dates import day_title

STEPS = (0.8, 1.0, 1.25, 1.5)
"""Of what the rule lets pass: more than that asks to be looked at."""
OVER = "\N{BLACK UP-POINTING TRIANGLE}"
CLASH = "!"


class LoadView(StrEnum):
    """What is looked at."""

    HOMEWORK = "homework"
    WORKS = "works"


class LoadPlace(NamedTuple):
    """A class and a day, for those who lead here from elsewhere."""

    view: LoadView
    class_id: int
    day: date


def homework_heat(page: LoadPage, *, worst_first: bool) -> Heat:
    """Minutes of homework for each day; over the norm there is a sign beside the colour."""
    lines = list(page.classes)
    if worst_first:
        lines.sort(key=lambda line: (-line.over_days, -_most(page, line)))
    rows = tuple(
        HeatRow(str(line.class_id), line.name, tuple(_minutes(page, line, day) for day in page.days))
        for line in lines
    )
    return Heat(_columns(page), rows, QCoreApplication.translate("Dashboard", "Class"), homework_steps())


def works_heat(page: LoadPage, *, worst_first: bool) -> Heat:
    """Control works on each day; more than may be on one have a sign beside the colour."""
    lines = list(page.classes)
    if worst_first:
        lines.sort(key=lambda line: (-line.work_days, -sum(_works_of(page, line, day) for day in page.days)))
    rows = tuple(
        HeatRow(str(line.class_id), line.name, tuple(_works(page, line, day) for day in page.days))
        for line in lines
    )
    translate = QCoreApplication.translate
    steps = (
        translate("Dashboard", "no control works"),
        translate("Dashboard", "a control work"),
        "",
        translate("Dashboard", "more than may be on a day (!)"),
    )
    return Heat(_columns(page), rows, translate("Dashboard", "Class"), steps)


def _columns(page: LoadPage) -> tuple[HeatColumn, ...]:
    return tuple(
        HeatColumn(day.isoformat(), _day_head(day), day_title(day), strong=day == page.today)
        for day in page.days
    )


def _day_head(day: date) -> str:
    """«Пн 16.11», in two lines."""
    name = QLocale().toString(QDate(day.year, day.month, day.day), "ddd")
    pattern = QCoreApplication.translate("Dashboard", "{0:02}.{1:02}", "day and month")
    return f"{name[:1].upper()}{name[1:].removesuffix('.')} {pattern.format(day.day, day.month)}"


# --- homework ---------------------------------------------------------------------------------------------------------


def _minutes(page: LoadPage, line: LoadLine, day: date) -> HeatCell | None:
    cell = page.cells.get((line.class_id, day))
    if cell is None or not cell.pieces:
        return None
    is_over = line.is_over(cell)
    label = hours_text(cell.minutes) if cell.minutes or not cell.unknown else "?"
    return HeatCell(
        label,
        "",
        partial(homework_words, cell, line.norm, is_over=is_over),
        OVER if is_over else "",
        _need(line, cell),
    )


def _need(line: LoadLine, cell: LoadCell) -> int:
    if not line.limit:
        return 0
    return sum(cell.minutes > line.limit * step for step in STEPS)


def homework_steps() -> tuple[str, ...]:
    """What each step of need stands for."""
    translate = QCoreApplication.translate
    percent = [round(step * 100) for step in STEPS]
    return (
        translate("Dashboard", "up to {0} % of the norm").format(percent[0]),
        *(translate("Dashboard", "{0}–{1} %").format(low, high) for low, high in pairwise(percent)),
        translate("Dashboard", "more than {0} %").format(percent[-1]),
    )


def homework_words(cell: LoadCell, norm: int | None, *, is_over: bool) -> str:
    """«3 задания, около 1:40 при норме 2:30»."""
    translate = QCoreApplication.translate
    counts = DashboardCounts()
    parts = [
        counts.pieces(cell.pieces),
        translate("Dashboard", "about {0} h").format(hours_text(cell.minutes)),
    ]
    if norm:
        pattern = (
            translate("Dashboard", "over the norm of {0} h")
            if is_over
            else translate("Dashboard", "the norm is {0} h")
        )
        parts.append(pattern.format(hours_text(norm)))
    if cell.unknown:
        parts.append(translate("Dashboard", "without an estimate: {0}").format(cell.unknown))
    if cell.big_works:
        parts.append(counts.works(cell.big_works))
    return ", ".join(parts)


def hours_text(minutes: int) -> str:
    """«1:40»."""
    return f"{minutes // 60}:{minutes % 60:02}"


def _most(page: LoadPage, line: LoadLine) -> int:
    return max(
        (page.cells[line.class_id, day].minutes for day in page.days if (line.class_id, day) in page.cells),
        default=0,
    )


# --- control works ----------------------------------------------------------------------------------------------------


def _works(page: LoadPage, line: LoadLine, day: date) -> HeatCell | None:
    count = _works_of(page, line, day)
    if not count:
        return None
    words = [DashboardCounts().works(count)]
    clash = line.most_works is not None and count > line.most_works
    if clash:
        words.append(QCoreApplication.translate("Dashboard", "a day may have {0}").format(line.most_works))
    return HeatCell(str(count), "", ", ".join(words), CLASH if clash else "", 3 if clash else 1)


def _works_of(page: LoadPage, line: LoadLine, day: date) -> int:
    cell = page.cells.get((line.class_id, day))
    return cell.big_works if cell is not None else 0
