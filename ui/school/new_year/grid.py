"""A table whose cells are typed in or chosen, by keyboard alone if one likes: arrows, typing, Enter, Esc."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import (
    QAbstractItemModel,
    QAbstractTableModel,
    QItemSelectionModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHeaderView,
    QLineEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from ui.later import later
from ui.theme import set_role

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_ROW_HEIGHT = 32
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)

Choices = Callable[[], Sequence[tuple[str, Any]]]
"""Words and the value behind each."""


@dataclass(frozen=True, slots=True)
class GridRow:
    """A row: what it is known by, its texts, the values behind those that are chosen, and the columns that cannot be
    changed in it."""

    key: Any
    texts: tuple[str, ...]
    values: Mapping[int, Any] = field(default_factory=dict)
    locked: frozenset[int] = frozenset()


class GridModel(QAbstractTableModel):
    """See the module; `edited(key, column, value)` says what is wanted, and changes nothing by itself."""

    edited = Signal(object, int, object)

    def __init__(
        self, editable: Mapping[int, Choices | None], figures: frozenset[int], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.editable, self._figures = editable, figures
        self.heads: tuple[str, ...] = ()
        self.rows: tuple[GridRow, ...] = ()

    def set_heads(self, heads: Sequence[str]) -> None:
        self.beginResetModel()
        self.heads = tuple(heads)
        self.endResetModel()

    def show_rows(self, rows: Sequence[GridRow]) -> None:
        """Show these; where they are the same ones, the cursor and what is selected stay."""
        if [row.key for row in rows] == [row.key for row in self.rows]:
            self.rows = tuple(rows)
            if rows:
                self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, len(self.heads) - 1))
            return
        self.beginResetModel()
        self.rows = tuple(rows)
        self.endResetModel()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.heads)

    def flags(self, index: Index) -> Qt.ItemFlag:
        found = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if index.isValid() and self.can_edit(index):
            found |= Qt.ItemFlag.ItemIsEditable
        return found

    def can_edit(self, index: Index) -> bool:
        """Whether the cell can be changed."""
        return index.column() in self.editable and index.column() not in self.rows[index.row()].locked

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row, column = self.rows[index.row()], index.column()
        text = row.texts[column]
        if role == Qt.ItemDataRole.EditRole:
            return row.values.get(column, text)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{self.heads[column]}: {text}"
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _aligned(column in self._figures)
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        row = self.rows[index.row()]
        if role != Qt.ItemDataRole.EditRole or value == self.data(index, Qt.ItemDataRole.EditRole):
            return False
        self.edited.emit(row.key, index.column(), value)
        return True

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is not Qt.Orientation.Horizontal or section >= len(self.heads):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.heads[section]
        return _aligned(section in self._figures) if role == Qt.ItemDataRole.TextAlignmentRole else None


def _aligned(right: bool) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter


class _Delegate(QStyledItemDelegate):
    """A list where there is something to choose from, else a line."""

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        model: Any = index.model()
        choices = model.editable[index.column()]
        if choices is None:
            return QLineEdit(parent)
        box = QComboBox(parent)
        for words, value in choices():
            box.addItem(words, value)
        box.activated.connect(lambda _index: self._take(box))
        return box

    def _take(self, box: QComboBox) -> None:
        self.commitData.emit(box)
        self.closeEditor.emit(box)

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        value = index.data(Qt.ItemDataRole.EditRole)
        if isinstance(editor, QComboBox):
            editor.setCurrentIndex(max(0, editor.findData(value)))
        elif isinstance(editor, QLineEdit):
            editor.setText(str(value))
            editor.selectAll()

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        if isinstance(editor, QComboBox):
            model.setData(index, editor.currentData())
        elif isinstance(editor, QLineEdit):
            model.setData(index, editor.text().strip())


class Grid(QTableView):
    """Enter, F2, a double click or typing begin to change a cell; Del empties it where that means something."""

    edited = Signal(object, int, object)
    chosen_changed = Signal()
    cleared = Signal()

    def __init__(
        self,
        editable: Mapping[int, Choices | None],
        parent: QWidget | None = None,
        *,
        figures: Sequence[int] = (),
        stretch: int = 0,
        several: bool = False,
    ) -> None:
        super().__init__(parent)
        self.list = GridModel(editable, frozenset(figures), self)
        self.setModel(self.list)
        self.setItemDelegate(_Delegate(self))
        set_role(self, "rows")
        modes, triggers = QAbstractItemView.SelectionMode, QAbstractItemView.EditTrigger
        self.setSelectionMode(modes.ExtendedSelection if several else modes.SingleSelection)
        self.setSelectionBehavior(
            QAbstractItemView.SelectionBehavior.SelectRows
            if several
            else QAbstractItemView.SelectionBehavior.SelectItems
        )
        self.setEditTriggers(triggers.DoubleClicked | triggers.EditKeyPressed | triggers.AnyKeyPressed)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(_ROW_HEIGHT)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionsClickable(False)
        self._stretch = stretch
        self.list.edited.connect(self._on_edited)
        self.list.modelReset.connect(self._lay_out)
        self.selectionModel().selectionChanged.connect(lambda *_: self.chosen_changed.emit())

    @property
    def current(self) -> GridRow | None:
        """The row of the cursor."""
        row = self.currentIndex().row()
        return self.list.rows[row] if 0 <= row < len(self.list.rows) else None

    @property
    def chosen(self) -> tuple[GridRow, ...]:
        """The rows in which something is selected, from the top."""
        rows = sorted({index.row() for index in self.selectionModel().selectedIndexes()})
        return tuple(self.list.rows[row] for row in rows if row < len(self.list.rows))

    def show_rows(self, rows: Sequence[GridRow]) -> None:
        """Show these; the cursor stays with its row."""
        before, column = self.current, max(0, self.currentIndex().column())
        self.list.show_rows(rows)
        if self.currentIndex().isValid() or not rows:
            return
        keys = [row.key for row in rows]
        place = keys.index(before.key) if before is not None and before.key in keys else 0
        flags = QItemSelectionModel.SelectionFlag
        self.selectionModel().setCurrentIndex(self.list.index(place, column), flags.ClearAndSelect)

    def set_heads(self, heads: Sequence[str]) -> None:
        self.list.set_heads(heads)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        is_editing = (
            self.state() is QAbstractItemView.State.EditingState
        )  # a line hands Enter on to the table
        if event.key() in _ENTER and index.isValid() and self.list.can_edit(index) and not is_editing:
            self.edit(index)
            return
        if event.key() == Qt.Key.Key_Delete and not is_editing:
            self.cleared.emit()
            return
        super().keyPressEvent(event)

    def _on_edited(self, key: Any, column: int, value: Any) -> None:
        """What is shown may be another list then: not while the editor of the cell is being closed."""
        if self.state() is QAbstractItemView.State.EditingState:
            later(self, lambda: self.edited.emit(key, column, value))
        else:
            self.edited.emit(key, column, value)

    def _lay_out(self) -> None:
        header, modes = self.horizontalHeader(), QHeaderView.ResizeMode
        for column in range(len(self.list.heads)):
            header.setSectionResizeMode(
                column, modes.Stretch if column == self._stretch else modes.ResizeToContents
            )
