"""Beside the list: how many findings each rule, teacher or class has, and choosing one of them."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from app.control.rows import FindingCounts
from app.control.rule_book import RULES
from ui.control.findings.choice import Choice, GroupBy, Shown, counted
from ui.control.words import control_words
from ui.naming import short_name
from ui.theme import SPACE, set_role
from ui.widgets import Retranslated, plain_tip

_KEY = Qt.ItemDataRole.UserRole
_COUNT_WIDTH = 48


class Groups(Retranslated, QWidget):
    """`show_counts`; `chosen` tells the key of a rule, or the id of a teacher or class, or None for all."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._counts: FindingCounts | None = None
        self._choice = Choice()
        self.by = QComboBox(self)
        for one in GroupBy:
            self.by.addItem("", one)
        self.list = QTableWidget(0, 2, self)
        self.list.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.list.setTabKeyNavigation(False)
        self.list.setShowGrid(False)
        self.list.setWordWrap(False)
        set_role(self.list, "rows")
        self.list.horizontalHeader().hide()
        self.list.verticalHeader().hide()
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        header = self.list.horizontalHeader()
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        header.setMinimumSectionSize(_COUNT_WIDTH)
        self.by.currentIndexChanged.connect(lambda _index: self._fill())
        self.list.itemSelectionChanged.connect(self._on_selected)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE.s)
        layout.addWidget(self.by)
        layout.addWidget(self.list, 1)
        self.retranslate()

    @property
    def grouped_by(self) -> GroupBy:
        """What is counted."""
        return GroupBy(self.by.currentData())

    def show_counts(self, counts: FindingCounts | None, choice: Choice) -> None:
        """Show them; the group that is chosen stays chosen."""
        self._counts, self._choice = counts, choice
        self._fill()

    def retranslate(self) -> None:
        self.by.setAccessibleName(self.tr("Group by"))
        names = {
            GroupBy.RULE: self.tr("By rule"), GroupBy.TEACHER: self.tr("By teacher"),
            GroupBy.CLASS: self.tr("By class"),
        }  # fmt: skip
        for index in range(self.by.count()):
            self.by.setItemText(index, names[GroupBy(self.by.itemData(index))])
        self._fill()

    # --- private -----------------------------------------------------------------------------------------------

    def _fill(self) -> None:
        self.list.setAccessibleName(self.by.currentText())
        wanted = self._choice.group(self.grouped_by)
        entries = list(self._entries())
        self.list.blockSignals(True)
        self.list.setRowCount(len(entries))
        chosen = 0
        for row, (key, name, count) in enumerate(entries):
            first, second = QTableWidgetItem(name), QTableWidgetItem("" if count is None else str(count))
            first.setData(_KEY, key)
            first.setToolTip(plain_tip(name))
            told = name if count is None else f"{name}: {count}"
            first.setData(Qt.ItemDataRole.AccessibleTextRole, told)
            second.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            font = self.list.font()
            font.setBold(row == 0)
            first.setFont(font)
            second.setFont(font)
            self.list.setItem(row, 0, first)
            self.list.setItem(row, 1, second)
            if key == wanted:
                chosen = row
        if entries:
            self.list.selectRow(chosen)
        self.list.blockSignals(False)

    def _entries(self) -> Iterator[tuple[str | int | None, str, int | None]]:
        """Key, name and number; those that have none are left out, unless one is chosen."""
        counts, by = self._counts, self.grouped_by
        if counts is None:
            return
        is_counted = self._choice.is_counted
        numbers = counted(counts, self._choice, by)
        yield None, self.tr("All"), sum(numbers.values()) if is_counted else None
        chosen = self._choice.group(by)
        for key, name in self._names(counts, by):
            if key in numbers or key == chosen or self._choice.shown is Shown.CLOSED:
                yield key, name, numbers.get(key, 0) if is_counted else None

    def _names(self, counts: FindingCounts, by: GroupBy) -> Iterator[tuple[str | int, str]]:
        if by is GroupBy.RULE:
            words = control_words()
            yield from ((rule.key, words.title(rule.key)) for rule in RULES)
        elif by is GroupBy.TEACHER:
            yield from ((key, short_name(name)) for key, name in counts.teachers.items())
        else:
            yield from counts.classes.items()

    def _on_selected(self) -> None:
        item = self.list.item(self.list.currentRow(), 0)
        if item is not None:
            self.chosen.emit(item.data(_KEY))
