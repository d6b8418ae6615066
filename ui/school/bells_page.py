"""The page of bells: the schedules of the year, their times, and the classes that keep to each."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app.school.bells import BellsLine, add_bells, bell_schedules, remove_bells
from app.school.classes import ClassLine, class_lines
from ui.family.page import Place
from ui.school.bells_dialog import AssignDialog, BellsDialog
from ui.school.dialog import opened
from ui.school.page import Ask, SchoolPage
from ui.school.rows_table import Row, RowsTable
from ui.school.words import time_words
from ui.theme import SPACE, set_role

_SIDE = 420


class BellsPage(SchoolPage):
    """At the left the schedules, at the right the times of the one that is chosen."""

    def __init__(self, place: Place, parent: QWidget | None = None) -> None:
        super().__init__(place, parent)
        self.add_button = self._tool("plus", self._on_add)
        self.change_button = self._tool("pencil", self._on_change)
        self.assign_button = self._tool("users", self._on_assign)
        self.remove_button = self._tool("trash-2", self._on_remove)
        self.table, self.times = RowsTable(self), RowsTable(self, stretch=1)
        self._title = QLabel(self)
        set_role(self._title, "section")
        content = QWidget(self)
        across = QHBoxLayout(content)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(SPACE.xl)
        side = QWidget(content)
        side.setFixedWidth(_SIDE)
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE.s)
        column.addWidget(self._title)
        column.addWidget(self.times, 1)
        across.addWidget(self.table, 1)
        across.addWidget(side)
        self.table.chosen_changed.connect(self._show_times)
        self.table.opened.connect(self._on_change)
        self.times.opened.connect(self._on_change)
        self.table.removal_wanted.connect(self._on_remove)
        self.table.new_wanted.connect(self._on_add)
        tools = [self.add_button, self.change_button, self.assign_button, self.remove_button]
        self._lay_out(tools, content, self.table)

    @property
    def line(self) -> BellsLine | None:
        """The schedule that is chosen."""
        row = self.table.current
        return row.value if row is not None else None

    @property
    def classes(self) -> tuple[ClassLine, ...]:
        """The classes of the year."""
        return self.answer[1] if self.answer is not None else ()

    def retranslate(self) -> None:
        super().retranslate()
        self.add_button.setText(self.tr("Add…"))
        self.change_button.setText(self.tr("Change…"))
        self.assign_button.setText(self.tr("Classes…"))
        self.remove_button.setText(self.tr("Delete"))
        self.table.setAccessibleName(self.tr("Bell schedules"))
        self.times.setAccessibleName(self.tr("Times of lessons"))
        self.table.set_heads((self.tr("Schedule"), self.tr("Shift"), self.tr("Lessons"), self.tr("Classes")))
        self.times.set_heads((self.tr("Days"), self.tr("Lessons")))
        if self.answer is not None:
            self._show(self.answer)

    # --- reading -------------------------------------------------------------------------------------------------

    def _ask(self) -> Ask:
        return lambda session, year_id: (bell_schedules(session, year_id), class_lines(session, year_id))

    def _show(self, answer: Any) -> None:
        lines, classes = answer
        names = {one.id: one.name for one in classes}
        self.table.show_rows([self._row(one, names) for one in lines])
        self._show_times()

    def _row(self, line: BellsLine, names: dict[int, str]) -> Row:
        times = dict(line.times)
        first = min((begin for begin, _ in times.values()), default=None)
        last = max((end for _, end in times.values()), default=None)
        day = "" if first is None or last is None else f"{time_words(first)}–{time_words(last)}"
        used = [names[one] for one in line.classes if one in names]
        return Row(line.id, (line.name, str(line.shift), day, _several(used)), line)

    def _show_times(self) -> None:
        line = self.line
        self._title.setText(line.name if line is not None else "")
        for button in (self.change_button, self.assign_button, self.remove_button):
            button.setEnabled(line is not None)
        days: dict[int, list[str]] = {}
        for (weekday, number), (starts, ends) in line.times if line is not None else ():
            days.setdefault(weekday, []).append(f"{number}.  {time_words(starts)}–{time_words(ends)}")
        rows = []
        for weekday, lessons in sorted(days.items()):
            name = self.tr("All days") if weekday == 0 else QLocale().standaloneDayName(weekday)
            rows += [
                Row((weekday, one), (name if not place else "", one)) for place, one in enumerate(lessons)
            ]
        self.times.show_rows(rows)

    # --- acting --------------------------------------------------------------------------------------------------

    def _on_add(self) -> None:
        if self.answer is not None:
            opened(BellsDialog(self, None))

    def _on_change(self) -> None:
        if self.line is not None:
            opened(BellsDialog(self, self.line))

    def _on_assign(self) -> None:
        if self.line is not None:
            opened(AssignDialog(self, self.line, self.classes))

    def _on_remove(self) -> None:
        line = self.line
        if line is None:
            return
        year, times = self.year.id, dict(line.times)
        self.store(
            lambda session: remove_bells(session, line.id),
            self.tr("“{0}” is deleted.").format(line.name),
            undo=lambda session: add_bells(session, year, line.name, line.shift, times),
        )


def _several(names: list[str]) -> str:
    """«5А, 5Б, 5В … 11А»."""
    return ", ".join(names) if len(names) <= 8 else f"{', '.join(names[:6])} … {names[-1]} ({len(names)})"
