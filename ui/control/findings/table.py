"""The table of findings: arrows, Enter into the very cell, letters that act, several rows at once.

It keeps the row of the cursor, what is selected and how far it is scrolled when it is read anew.  Columns for which
there is no room are left out, the least needed first.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from app.control.rows import FindingPage, FindingRow
from ui.control.findings.model import Column, FindingsModel
from ui.theme import set_role
from ui.widgets import Retranslated
from ui.widgets.letters import in_russian_letters

_ROW_HEIGHT = 34
_WIDTHS: Mapping[Column, int] = {
    Column.RULE: 190, Column.CLASS: 58, Column.SUBJECT: 150, Column.TEACHER: 140, Column.PUPIL: 140,
    Column.LESSON: 112, Column.SINCE: 84, Column.STATE: 144, Column.LAST: 196,
}  # fmt: skip
_LEAST_WHAT = 270
"""What a finding is has to be read: what stands in its card too gives way to that."""
_GIVES_WAY = (
    Column.RULE,
    Column.LAST,
    Column.SINCE,
    Column.PUPIL,
    Column.SUBJECT,
    Column.STATE,
    Column.TEACHER,
)
"""Which columns are left out where there is no room, the first first."""
_EDGES = (Qt.Key.Key_Home, Qt.Key.Key_End)
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class FindingsTable(Retranslated, QTableView):
    """`letters` are keys, as they stand on an English keyboard, and what they do: told by `acted`."""

    moved = Signal()
    """Another row, or others are selected."""
    opened = Signal()
    """Enter, or a double click: to the cell of the current row."""
    acted = Signal(str)
    """The letter that was pressed, of `letters`."""
    menu_wanted = Signal(QPoint)
    """Where on the screen."""

    def __init__(
        self, letters: Sequence[str], without: frozenset[Column], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._letters = {in_russian_letters(letter): letter for letter in letters}
        self._without = without
        self._is_taken = False
        """Whether somebody has taken a row: until then the first is shown, however many come in above it."""
        self.findings = FindingsModel(self)
        self.setModel(self.findings)
        behavior, mode = QAbstractItemView.SelectionBehavior, QAbstractItemView.SelectionMode
        self.setSelectionBehavior(behavior.SelectRows)
        self.setSelectionMode(mode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        set_role(self, "rows")
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(_ROW_HEIGHT)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionsClickable(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for column, width in _WIDTHS.items():
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Interactive)
            self.setColumnWidth(column, width)
        header.setSectionResizeMode(Column.WHAT, QHeaderView.ResizeMode.Stretch)
        self.doubleClicked.connect(lambda _index: self.opened.emit())
        self.retranslate()

    @property
    def current(self) -> FindingRow | None:
        """The finding of the cursor."""
        row = self.currentIndex().row()
        return self.findings.rows[row] if 0 <= row < len(self.findings.rows) else None

    @property
    def selected(self) -> tuple[FindingRow, ...]:
        """The findings that are selected, from the top."""
        rows = sorted({index.row() for index in self.selectionModel().selectedRows()})
        return tuple(self.findings.rows[row] for row in rows)

    def show_page(self, page: FindingPage | None) -> None:
        """Show these; the cursor stays with its finding, or where that was, and that where it is in sight."""
        self._is_taken = page is not None and (self._is_taken or self.currentIndex().row() > 0)
        if not self._is_taken:
            self.selectionModel().clear()
        current, selected = self.current, {row.id for row in self.selected}
        before, height = self.currentIndex().row(), self.verticalScrollBar().value()
        self.findings.show_page(page)
        rows = self.findings.rows
        if not rows:
            self.moved.emit()
            return
        row = self.findings.row_of(current.id) if current is not None else -1
        row = row if row >= 0 else min(max(0, before), len(rows) - 1)
        self._select({number for number, one in enumerate(rows) if one.id in selected} or {row}, row)
        self.verticalScrollBar().setValue(height + (row - before) * _ROW_HEIGHT if before >= 0 else 0)
        self.moved.emit()

    def go_to(self, finding: int) -> bool:
        """Put the cursor on a finding; False when it is not here."""
        row = self.findings.row_of(finding)
        if row >= 0:
            self._is_taken = True
            self.selectRow(row)
            self.scrollTo(self.findings.index(row, Column.WHAT))
        return row >= 0

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Findings"))
        self.findings.retranslate()

    # --- Qt ----------------------------------------------------------------------------------------------------

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        super().selectionChanged(selected, deselected)
        self.moved.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._is_taken = True
        if event.key() in _EDGES and self.findings.rows:
            self._go_to_edge(event)
            return
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        letter = self._letters.get(in_russian_letters(event.text())) if plain and event.text() else None
        if event.key() in _ENTER and plain:
            if not event.isAutoRepeat() and self.current is not None:
                self.opened.emit()
        elif letter is not None:
            if not event.isAutoRepeat():
                self.acted.emit(letter)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._is_taken = True
        super().mousePressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        self._is_taken = True
        super().wheelEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Letters act, and do not look for a row."""

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """By mouse at the row below it, by key at the cursor."""
        if event.reason() is QContextMenuEvent.Reason.Mouse:
            self.menu_wanted.emit(event.globalPos())
        elif self.currentIndex().isValid():
            rect = self.visualRect(self.currentIndex())
            self.menu_wanted.emit(self.viewport().mapToGlobal(rect.bottomLeft()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit(self.viewport().width())

    # --- private -----------------------------------------------------------------------------------------------

    def _go_to_edge(self, event: QKeyEvent) -> None:
        """Rows are gone through, not columns: Home and End mean the first and the last; with Shift all up to it."""
        edge = 0 if event.key() == Qt.Key.Key_Home else len(self.findings.rows) - 1
        begin = max(0, self.currentIndex().row())
        extends = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        self._select(set(range(min(begin, edge), max(begin, edge) + 1)) if extends else {edge}, edge)
        self.scrollTo(self.currentIndex())

    def _select(self, rows: set[int], current: int) -> None:
        picked = QItemSelection()
        for row in rows:
            index = self.findings.index(row, 0)
            picked.select(index, self.findings.index(row, len(Column) - 1))
        flags = QItemSelectionModel.SelectionFlag
        self.selectionModel().setCurrentIndex(self.findings.index(current, Column.WHAT), flags.NoUpdate)
        self.selectionModel().select(picked, flags.ClearAndSelect | flags.Rows)

    def _fit(self, width: int) -> None:
        shown: dict[Any, int] = {one: _WIDTHS[one] for one in _WIDTHS if one not in self._without}
        for column in _GIVES_WAY:
            if sum(shown.values()) + _LEAST_WHAT <= width:
                break
            shown.pop(column, None)
        for column in _WIDTHS:
            self.setColumnHidden(column, column not in shown)
        self.findings.set_apart(pupil=Column.PUPIL in shown, state=Column.STATE in shown)
