"""The curriculum grid: digits are typed into cells, blocks are pasted from a spreadsheet."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QHeaderView,
    QLineEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from ui.later import later
from ui.school.courses.grid import GridModel, block_typed
from ui.widgets import Retranslated

Index = QModelIndex | QPersistentModelIndex
_ROW, _COLUMN, _WITH_NAMES, _SUBJECTS = 32, 52, 128, 230
_LONGEST = 5


class _HoursDelegate(QStyledItemDelegate):
    """A narrow line for a number."""

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        editor = QLineEdit(parent)
        editor.setMaxLength(_LONGEST)
        editor.setAlignment(Qt.AlignmentFlag.AlignCenter)
        editor.setStyleSheet("padding: 0; min-height: 0;")
        return editor


class CurriculumTable(Retranslated, QTableView):
    """Enter goes down after what was typed; Del takes courses away; Ctrl+C and Ctrl+V copy and paste blocks."""

    moved = Signal()
    """The cursor is in another cell."""
    released = Signal()
    """Nothing is typed any more."""
    not_understood = Signal()
    """What was pasted is no block of numbers."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.grid = GridModel(self)
        self.setModel(self.grid)
        delegate = _HoursDelegate(self)
        delegate.closeEditor.connect(self._on_editor_closed)
        self.setItemDelegate(delegate)
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(triggers.AnyKeyPressed | triggers.DoubleClicked | triggers.EditKeyPressed)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ContiguousSelection)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        for mode in (self.setVerticalScrollMode, self.setHorizontalScrollMode):
            mode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        for header in (self.horizontalHeader(), self.verticalHeader()):
            header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
            header.setSectionsClickable(False)
        self.verticalHeader().setDefaultSectionSize(_ROW)
        self.verticalHeader().setFixedWidth(_SUBJECTS)
        self.show_teachers(False)
        self.retranslate()

    def show_teachers(self, shown: bool) -> None:
        """Names in the cells in place of hours."""
        self.grid.show_teachers(shown)
        self.horizontalHeader().setDefaultSectionSize(_WITH_NAMES if shown else _COLUMN)

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Curriculum: lessons a week by subject and class"))
        self.grid.set_words(self.tr("Lessons a week"))

    @property
    def is_edited(self) -> bool:
        """Whether something is being typed into a cell."""
        return self.state() is QAbstractItemView.State.EditingState

    # --- Qt ------------------------------------------------------------------------------------------------------

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self.moved.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self._copy()
        elif event.matches(QKeySequence.StandardKey.Paste):
            self.paste(QGuiApplication.clipboard().text())
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self._fill([(index, None) for index in self.selectedIndexes()])
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if not self.is_edited:  # else it is on its way to the delegate
                self._go_down()
        else:
            super().keyPressEvent(event)

    def _on_editor_closed(self, _editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        if hint is QAbstractItemDelegate.EndEditHint.SubmitModelCache:
            later(self, self._go_down)
        later(self, self.released.emit)

    def _go_down(self) -> None:
        below = self.grid.index(self.currentIndex().row() + 1, self.currentIndex().column())
        if below.isValid():
            self.setCurrentIndex(below)

    # --- blocks --------------------------------------------------------------------------------------------------

    def paste(self, text: str) -> None:
        """Put a block of numbers with its corner into the cursor's cell; one number fills what is selected."""
        try:
            block = block_typed(text)
        except ValueError:
            self.not_understood.emit()
            return
        chosen = self.selectedIndexes()
        if len(block) == 1 and len(block[0]) == 1:
            self._fill([(index, block[0][0]) for index in chosen])
            return
        row, column = self.currentIndex().row(), self.currentIndex().column()
        wished = [
            (self.grid.index(row + down, column + across), hours)
            for down, line in enumerate(block)
            for across, hours in enumerate(line)
        ]
        self._fill([(index, hours) for index, hours in wished if index.isValid()])

    def _fill(self, wished: list[tuple[QModelIndex, float | None]]) -> None:
        plans = self.grid.plans(wished)
        if plans:
            self.grid.typed.emit(plans)

    def _copy(self) -> None:
        chosen = self.selectedIndexes()
        if not chosen:
            return
        rows = sorted({index.row() for index in chosen})
        columns = sorted({index.column() for index in chosen})
        lines = (
            "\t".join(
                str(self.grid.data(self.grid.index(row, column), Qt.ItemDataRole.EditRole) or "")
                for column in columns
            )
            for row in rows
        )
        QGuiApplication.clipboard().setText("\n".join(lines))
