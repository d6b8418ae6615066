"""Use of the diaries as maps and lists: looks and signatures by class and week, logins by class, letters that wait."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import StrEnum
from functools import partial

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale

from app.control.dashboard_rows import ClassUseLine, UnansweredRow, UseCell, UsePage, UseWeekColumn
from ui.charts import Heat, HeatCell, HeatColumn, HeatRow
from ui.control.dashboard.filling_heat import ALL, short_week
from ui.control.dashboard.measure_words import DashboardCounts, percent_text, whole_percent
from ui.family.dates import week_words
from ui.naming import short_name

STEPS = (0.8, 0.6, 0.4, 0.2)
"""Of the families of a class: fewer ask to be looked at."""
LATELY = 4
"""By so many finished weeks classes are ordered."""


class Use(StrEnum):
    """What is looked at."""

    PARENTS = "parents"
    SIGNED = "signed"
    PUPILS = "pupils"
    LOGINS = "logins"
    LETTERS = "letters"


def use_need(share: float) -> int:
    """From 0 to 4."""
    return sum(share < step for step in STEPS)


# --- class × week -----------------------------------------------------------------------------------------------------


def use_heat(page: UsePage, use: Use, *, worst_first: bool) -> Heat:
    """Each class in each school week of the year."""
    classes = list(page.classes)
    if worst_first:
        classes.sort(key=lambda line: lately(page, line, use))
    columns = tuple(
        HeatColumn(one.week.isoformat(), short_week(one.week), week_words(one.week)) for one in page.weeks
    )
    of_school = tuple(_school_cell(one, use) for one in page.weeks)
    rows = [
        HeatRow(ALL, QCoreApplication.translate("Dashboard", "School"), of_school, strong=True),
        *(HeatRow(str(line.class_id), line.name, _class_cells(page, line, use)) for line in classes),
    ]
    return Heat(columns, tuple(rows), QCoreApplication.translate("Dashboard", "Class"), use_steps())


def _class_cells(page: UsePage, line: ClassUseLine, use: Use) -> tuple[HeatCell | None, ...]:
    found = []
    for week in page.weeks:
        cell = page.cells.get((line.class_id, week.week))
        found.append(_cell(cell, use, week, asked=line.asked) if cell is not None else None)
    return tuple(found)


def _cell(cell: UseCell, use: Use, week: UseWeekColumn, *, asked: bool) -> HeatCell | None:
    of = cell.pupils if use is not Use.SIGNED or (asked and week.open) else 0
    return _made(part_of(cell, use), of, week, partial(cell_words, cell, week, asked=asked))


def _school_cell(week: UseWeekColumn, use: Use) -> HeatCell | None:
    cell = UseCell(week.pupils, week.by_parents, week.by_pupils, week.signed)
    words = partial(_school_words, week, cell)
    if use is Use.SIGNED:
        return _made(week.signed, week.asked if week.open else 0, week, words)
    return _made(part_of(cell, use), week.pupils, week, words)


def _school_words(week: UseWeekColumn, cell: UseCell) -> str:
    words = cell_words(cell, week, asked=False)
    if not week.asked or not week.open:
        return words
    signed = QCoreApplication.translate("Dashboard", "signed {0} of {1}").format(week.signed, week.asked)
    return f"{words}, {signed}"


def _made(part: int, of: int, week: UseWeekColumn, words: Callable[[], str]) -> HeatCell | None:
    if not of:
        return None
    # A week that lasts blames nobody.
    return HeatCell(str(whole_percent(part / of)), "", words, need=use_need(part / of) if week.over else 0)


def part_of(cell: UseCell, use: Use) -> int:
    """So many of the pupils."""
    return {Use.SIGNED: cell.signed, Use.PUPILS: cell.by_pupils}.get(use, cell.by_parents)


def lately(page: UsePage, line: ClassUseLine, use: Use) -> float:
    """The share of the last finished weeks, to order by; classes without one are last."""
    over = [one.week for one in page.weeks if one.over][-LATELY:]
    cells = [page.cells[line.class_id, week] for week in over if (line.class_id, week) in page.cells]
    pupils = sum(cell.pupils for cell in cells)
    if not pupils or (use is Use.SIGNED and not line.asked):
        return 2.0
    return sum(part_of(cell, use) for cell in cells) / pupils


def last_over(page: UsePage) -> UseWeekColumn | None:
    """The last finished week."""
    return next((one for one in reversed(page.weeks) if one.over), None)


def cell_words(cell: UseCell, week: UseWeekColumn, *, asked: bool) -> str:
    """All that is known of a class in a week."""
    translate = QCoreApplication.translate
    parts = [
        translate("Dashboard", "parents of {0} of {1} looked ({2})").format(
            cell.by_parents, cell.pupils, _share(cell.by_parents, cell.pupils)
        ),
        translate("Dashboard", "{0} pupils looked themselves").format(cell.by_pupils),
    ]
    if asked and week.open:
        parts.append(translate("Dashboard", "signed {0} of {1}").format(cell.signed, cell.pupils))
    if not week.over:
        parts.append(translate("Dashboard", "the week is not over"))
    return ", ".join(parts)


def use_steps() -> tuple[str, ...]:
    """What each step of need stands for."""
    translate = QCoreApplication.translate
    percent = [translate("Dashboard", "{0} %").format(round(step * 100)) for step in STEPS]
    between = [f"{round(low * 100)}\N{EN DASH}{high}" for high, low in zip(percent, STEPS[1:], strict=False)]
    return (
        translate("Dashboard", "{0} and more").format(percent[0]),
        *between,
        translate("Dashboard", "less than {0}").format(percent[-1]),
    )


# --- logins -----------------------------------------------------------------------------------------------------------

_LOGIN_COLUMNS = (
    "parent_logins",
    "parents_came",
    "pupil_logins",
    "pupils_came",
    "families",
    "never",
    "without",
)


def logins_heat(page: UsePage, order: str, *, worst_first: bool) -> Heat:
    """How far the families of each class have come: logins that can be used, who came, and who never did."""
    lines = (
        sorted(page.classes, key=lambda line: _login_badness(line, order), reverse=worst_first)
        if order
        else list(page.classes)
    )
    total = _added(page.classes)
    rows = [
        HeatRow(ALL, QCoreApplication.translate("Dashboard", "School"), _login_cells(total), strong=True),
        *(HeatRow(str(line.class_id), line.name, _login_cells(line)) for line in lines),
    ]
    return Heat(
        _login_columns(order, worst_first),
        tuple(rows),
        QCoreApplication.translate("Dashboard", "Class"),
        use_steps(),
    )


def _login_columns(order: str, worst_first: bool) -> tuple[HeatColumn, ...]:
    translate = QCoreApplication.translate
    arrow = (
        "\N{BLACK DOWN-POINTING SMALL TRIANGLE}" if worst_first else "\N{BLACK UP-POINTING SMALL TRIANGLE}"
    )
    words = (
        (
            translate("Dashboard", "Parents: logins"),
            translate("Dashboard", "Parents with a login that can be used"),
        ),
        (
            translate("Dashboard", "Parents: came"),
            translate("Dashboard", "Parents who have come at least once"),
        ),
        (
            translate("Dashboard", "Pupils: logins"),
            translate("Dashboard", "Pupils with a login that can be used"),
        ),
        (
            translate("Dashboard", "Pupils: came"),
            translate("Dashboard", "Pupils who have come at least once"),
        ),
        (
            translate("Dashboard", "Families came"),
            translate("Dashboard", "Pupils of whom a parent has come at least once"),
        ),
        (
            translate("Dashboard", "Never came"),
            translate("Dashboard", "Pupils none of whose parents ever came"),
        ),
        (
            translate("Dashboard", "No login"),
            translate("Dashboard", "Pupils none of whose parents has a login that can be used"),
        ),
    )
    return tuple(
        HeatColumn(key, f"{head} {arrow}" if key == order else head, full)
        for key, (head, full) in zip(_LOGIN_COLUMNS, words, strict=True)
    )


def _login_cells(line: ClassUseLine) -> tuple[HeatCell | None, ...]:
    return (
        _of(line.parent_logins, line.parents),
        _of(line.parents_came, line.parents),
        _of(line.pupil_logins, line.pupils),
        _of(line.pupils_came, line.pupils),
        _of(line.families, line.pupils),
        _count(line.never_came, line.pupils),
        _count(line.without_login, line.pupils),
    )


def _of(part: int, whole: int) -> HeatCell | None:
    if not whole:
        return None
    words = QCoreApplication.translate("Dashboard", "{0} of {1} ({2})").format(
        part, whole, _share(part, whole)
    )
    return HeatCell(percent_text(part / whole), "", words, need=use_need(part / whole), part=part / whole)


def _count(part: int, whole: int) -> HeatCell | None:
    if not whole:
        return None
    words = QCoreApplication.translate("Dashboard", "{0} of {1}").format(part, whole)
    return HeatCell(str(part), "", words, need=use_need(1 - part / whole))


def _login_badness(line: ClassUseLine, order: str) -> float:
    """The worst is the largest."""
    part, whole = {
        "parent_logins": (line.parent_logins, line.parents),
        "parents_came": (line.parents_came, line.parents),
        "pupil_logins": (line.pupil_logins, line.pupils),
        "pupils_came": (line.pupils_came, line.pupils),
        "families": (line.families, line.pupils),
        "never": (line.families, line.pupils),
        "without": (line.reachable, line.pupils),
    }[order]
    return 1 - part / whole if whole else -1.0


def _added(lines: Sequence[ClassUseLine]) -> ClassUseLine:
    def total(of: Callable[[ClassUseLine], int]) -> int:
        return sum(of(line) for line in lines)

    return ClassUseLine(
        0, "", 0, False, total(lambda one: one.pupils), total(lambda one: one.pupil_logins),
        total(lambda one: one.pupils_came), total(lambda one: one.parents), total(lambda one: one.parent_logins),
        total(lambda one: one.parents_came), total(lambda one: one.reachable), total(lambda one: one.families),
    )  # fmt: skip


def school_use(page: UsePage) -> ClassUseLine:
    """All classes together."""
    return _added(page.classes)


# --- letters that wait ------------------------------------------------------------------------------------------------


def letters_heat(rows: Sequence[UnansweredRow]) -> Heat:
    """Who has to answer, the longest wait first."""
    translate = QCoreApplication.translate
    columns = (
        HeatColumn(
            "days",
            translate("Dashboard", "School days"),
            translate("Dashboard", "School days that a parent waits"),
        ),
        HeatColumn("class", translate("Dashboard", "Class"), translate("Dashboard", "Class of the child")),
        HeatColumn(
            "since", translate("Dashboard", "Since"), translate("Dashboard", "Since when the parent waits")
        ),
    )
    lines = tuple(
        HeatRow(
            str(number),
            short_name(one.teacher) if one.teacher_id is not None else translate("Dashboard", "Nobody"),
            _letter_cells(one),
        )
        for number, one in enumerate(letters_in_order(rows))
    )
    return Heat(columns, lines, translate("Dashboard", "Who has to answer"))


def letters_in_order(rows: Sequence[UnansweredRow]) -> list[UnansweredRow]:
    """The longest wait first."""
    return sorted(rows, key=lambda one: (-one.days, one.since, one.teacher))


def _letter_cells(one: UnansweredRow) -> tuple[HeatCell | None, ...]:
    translate = QCoreApplication.translate
    at = QLocale().toString(QDateTime.fromSecsSinceEpoch(round(one.since.timestamp())), "d MMM, HH:mm")
    late = translate("Dashboard", "longer than the rule lets wait") if one.late else ""
    words = ", ".join(part for part in (DashboardCounts().days(one.days), late) if part)
    need = min(4, 1 + one.days // 3) if one.late else 0
    return (
        HeatCell(str(one.days), "", words, "!" if one.late else "", need),
        HeatCell(one.class_name, "", one.class_name) if one.class_name else None,
        HeatCell(at, "", at),
    )


def _share(part: int, whole: int) -> str:
    return percent_text(part / whole) if whole else ""
