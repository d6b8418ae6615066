"""The load in words: the figures above, titles and hints, and what is behind a cell."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.control.dashboard_rows import LoadDay, LoadPage
from ui.control.dashboard.behind_panel import Behind
from ui.control.dashboard.load_heat import LoadView, homework_words, hours_text
from ui.control.dashboard.measure_bar import Told
from ui.control.dashboard.measure_words import DashboardCounts
from ui.family.dates import day_title, short_date
from ui.family.targets import JournalPlace
from ui.naming import short_name
from ui.widgets.lines import Line


def view_name(view: LoadView) -> str:
    """As a tile and a title have it."""
    translate = QCoreApplication.translate
    if view is LoadView.HOMEWORK:
        return translate("Dashboard", "Homework over the norm")
    return translate("Dashboard", "Control works on one day")


def told(page: LoadPage) -> tuple[Told, ...]:
    """The figures above: of the days that are shown."""
    translate, counts = QCoreApplication.translate, DashboardCounts()
    over = sum(line.over_days for line in page.classes)
    classes = sum(bool(line.over_days) for line in page.classes)
    clashes = sum(line.work_days for line in page.classes)
    works = sum(cell.big_works for cell in page.cells.values())
    return (
        Told(
            LoadView.HOMEWORK, view_name(LoadView.HOMEWORK), counts.days(over) if over else "0",
            translate("Dashboard", "in {0}").format(counts.in_classes(classes)) if over else "", 3 if over else 0,
            translate("Dashboard", "Days with more homework for a class than the rule lets pass, of the days shown"),
        ),
        Told(
            LoadView.WORKS, view_name(LoadView.WORKS), counts.days(clashes) if clashes else "0",
            translate("Dashboard", "of {0}").format(counts.of_works(works)) if works else "", 3 if clashes else 0,
            translate("Dashboard", "Days with more control works for a class than the rule lets pass"),
        ),
    )  # fmt: skip


def sentence(page: LoadPage, view: LoadView) -> str:
    """Below the title: the days, and what is measured by."""
    translate = QCoreApplication.translate
    days = f"{short_date(page.starts)} – {short_date(page.ends)}"
    if view is LoadView.HOMEWORK:
        if all(line.limit is None for line in page.classes):
            return translate(
                "Dashboard", "{0}. Hours of homework for the day; the rule is switched off."
            ).format(days)
        return translate(
            "Dashboard", "{0}. Hours of homework for the day as estimated; ▲ is over the norm of the grade."
        ).format(days)
    most = sorted({line.most_works for line in page.classes if line.most_works is not None})
    if not most:
        return translate("Dashboard", "{0}. Control works on the day; the rule is switched off.").format(days)
    return translate("Dashboard", "{0}. Control works on the day; a day may have {1}.").format(days, most[-1])


def hint(view: LoadView) -> str:
    """The line below while no cell is pointed at."""
    return QCoreApplication.translate("Dashboard", "Enter shows what a class has to do on a day.")


def nothing(page: LoadPage) -> str:
    """Why there is nothing to see; "": there is."""
    translate = QCoreApplication.translate
    if not page.classes:
        return translate("Dashboard", "There are no classes yet.")
    if not page.cells:
        return translate("Dashboard", "No homework and no control works on these days.")
    return ""


def note(page: LoadPage) -> str:
    """Below on paper."""
    return QCoreApplication.translate("Dashboard", "Control on {0}").format(short_date(page.today))


def behind_day(found: LoadDay, *, is_over: bool) -> Behind:
    """Homework and control works of a class on a day; a line leads to the journal of its course."""
    translate = QCoreApplication.translate
    lines: list[Line] = []
    if found.works:
        lines.append(Line(translate("Dashboard", "Control works"), is_head=True))
    for work in found.works:
        words = _joined(work.kind, work.title, short_name(work.teacher), _counted(work.counted))
        at = translate("Dashboard", "lesson {0}").format(work.number)
        lines.append(
            Line(
                _subject(work.subject, work.group_name),
                words,
                value=at,
                target=_place(found, work.course_id, work.number),
            )
        )
    if found.pieces:
        lines.append(Line(translate("Dashboard", "Homework"), is_head=True))
    for piece in found.pieces:
        minutes = (
            hours_text(piece.minutes) if piece.minutes is not None else translate("Dashboard", "no estimate")
        )
        words = _joined(short_name(piece.teacher), _counted(piece.counted))
        lines.append(
            Line(
                _subject(piece.subject, piece.group_name),
                words,
                value=minutes,
                target=_place(found, piece.course_id, None),
            )
        )
    return Behind(
        f"{found.name} · {day_title(found.day)}",
        homework_words(found.cell, found.norm, is_over=is_over) if found.cell.pieces else "",
        tuple(lines),
        translate("Dashboard", "There is nothing to do for this day."),
    )


def _place(found: LoadDay, course: int, number: int | None) -> JournalPlace:
    """The lesson in the journal."""
    return JournalPlace(found.year_id, course, None, day=found.day, number=number, part="lesson")


def _joined(*parts: str) -> str:
    return ", ".join(part for part in parts if part)


def _subject(subject: str, group: str) -> str:
    return f"{subject} ({group})" if group else subject


def _counted(counted: bool) -> str:
    """Another language group's work is not added."""
    return "" if counted else QCoreApplication.translate("Dashboard", "of the other group, not added")
