"""What the tests of the diary look at, and how teachers enter something meanwhile."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from PySide6.QtWidgets import QLabel

from app.codes import Role
from app.journal.commands import write_cells
from app.journal.rows import CellEdit
from app.session import Session
from ui.diary.lesson_row import LessonRow
from ui.diary.tab import DiaryTab

MONDAY, TUESDAY, FRIDAY = date(2026, 11, 23), date(2026, 11, 24), date(2026, 11, 27)
Open = Callable[[str, Role], DiaryTab]


def set_mark(
    session: Session, course: int, pupil: int, value: int, *, on: date = MONDAY, **more: Any
) -> None:
    kind, number = more.pop("kind", "mark"), more.pop("number", 1)
    assert write_cells(session, course, [CellEdit(on, number, 1, pupil, kind, None, value, **more)]).written


def rows_of(tab: DiaryTab, day: date) -> list[LessonRow]:
    (card,) = [card for card in tab.spread.cards if card.day.date == day]
    return card.rows


def texts(widget: Any) -> list[str]:
    if isinstance(widget, LessonRow):
        told = [line.text for line in widget.homework._lines.values()]
        return [*widget.texts, *told, widget._signs.word]
    return _labels(widget)


def _labels(widget: Any) -> list[str]:
    return [
        label.text() for label in widget.findChildren(QLabel) if label.isVisibleTo(widget) and label.text()
    ]


def signs(row: LessonRow) -> list[str]:
    return [chip.sign for chip in row.chips]


def subjects(tab: DiaryTab, day: date) -> list[str]:
    return [row.lesson.subject for row in rows_of(tab, day)]
