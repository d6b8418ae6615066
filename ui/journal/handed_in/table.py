"""The pupils of a piece of homework: who has handed in, when, and with which mark."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from app.homework.hand_in_rows import HandInLine
from ui.icons import icon
from ui.journal.handed_in.words import line_spoken, line_words, mark_text, state_sign
from ui.widgets import Retranslated, plain_tip

_NAME, _WHEN, _MARK = range(3)
_MARK_WIDTH = 92


class HandInTable(Retranslated, QTableWidget):
    """`show_lines` keeps the pupil that is chosen.  A digit, a letter, Enter are told: they belong to the answer."""

    pupil_chosen = Signal(int)
    typed = Signal(str)
    """A letter or digit."""
    entered = Signal()
    cleared = Signal()
    """Backspace, Delete."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(0, 3, parent)
        self._lines: Sequence[HandInLine] = ()
        self._mark_of: Callable[[HandInLine], tuple[str, bool]] = lambda line: (mark_text(line.mark), False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setSectionResizeMode(_NAME, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(_WHEN, QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(_MARK, QHeaderView.ResizeMode.Fixed)
        header.setHighlightSections(False)
        self.setColumnWidth(_MARK, _MARK_WIDTH)
        self.currentCellChanged.connect(self._on_current)
        self.retranslate()

    @property
    def line(self) -> HandInLine | None:
        """The pupil that is chosen."""
        row = self.currentRow()
        return self._lines[row] if 0 <= row < len(self._lines) else None

    def show_lines(
        self, lines: Sequence[HandInLine], mark_of: Callable[[HandInLine], tuple[str, bool]]
    ) -> None:
        """Show these.  `mark_of` tells the mark as it stands or is typed, and whether it is only typed."""
        chosen = self.line
        self._lines, self._mark_of = lines, mark_of
        self.blockSignals(True)
        self.setRowCount(len(lines))
        for row in range(len(lines)):
            self._fill(row)
        self.blockSignals(False)
        if chosen is not None:
            self.choose(chosen.pupil_id)

    def renew(self, pupil_id: int) -> None:
        """Something is typed for a pupil."""
        for row, line in enumerate(self._lines):
            if line.pupil_id == pupil_id:
                self._fill(row)

    def choose(self, pupil_id: int) -> None:
        """Go to a pupil."""
        for row, line in enumerate(self._lines):
            if line.pupil_id == pupil_id:
                self.setCurrentCell(row, _NAME)

    def step(self, by: int) -> None:
        """To the next pupil, or the one before."""
        row = self.currentRow() + by
        if 0 <= row < self.rowCount():
            self.setCurrentCell(row, _NAME)

    def next_waiting(self) -> bool:
        """To the next work that waits for an answer, below and then from the top; False where none does."""
        count, here = self.rowCount(), self.currentRow()
        for row in (*range(here + 1, count), *range(max(here, 0))):
            if self._lines[row].waits:
                self.setCurrentCell(row, _NAME)
                return True
        return False

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Pupils"))
        self.setHorizontalHeaderLabels([self.tr("Pupil"), self.tr("Handed in"), self.tr("Mark")])
        for row in range(len(self._lines)):
            self._fill(row)

    # --- Qt -----------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, text = event.key(), event.text()
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier,
                                      Qt.KeyboardModifier.KeypadModifier)  # fmt: skip
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and plain:
            self.entered.emit()
        elif key in (Qt.Key.Key_Backspace, Qt.Key.Key_Delete):
            self.cleared.emit()
        elif plain and text and text.isprintable() and not text.isspace():
            self.typed.emit(text)
        elif key == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)

    # --- private ------------------------------------------------------------------------------------------

    def _fill(self, row: int) -> None:
        line = self._lines[row]
        mark, typed = self._mark_of(line)
        name, tone = state_sign(line)
        spoken = line_spoken(line)
        for column, text in ((_NAME, line.name), (_WHEN, line_words(line)), (_MARK, mark)):
            item = self.item(row, column)
            if item is None:
                item = QTableWidgetItem()
                self.setItem(row, column, item)
            item.setText(text)
            item.setToolTip(plain_tip(spoken))
            item.setData(Qt.ItemDataRole.AccessibleTextRole, spoken if column == _NAME else text)
            font = self.font()
            font.setBold(column == _NAME and line.waits)
            font.setItalic(column == _MARK and typed)
            item.setFont(font)
            if column == _MARK:
                item.setTextAlignment(Qt.AlignmentFlag.AlignCenter)
            if column == _NAME:
                item.setIcon(icon(name, tone))

    def _on_current(self, row: int, _column: int, before: int, _before_column: int) -> None:
        if row != before and 0 <= row < len(self._lines):
            self.pupil_chosen.emit(self._lines[row].pupil_id)
