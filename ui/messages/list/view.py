"""The list itself: keys go through it, what is chosen opens beside it, and at its end more is asked for."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from ui.messages.list.entry import Entry
from ui.messages.list.model import EntryModel
from ui.messages.list.painter import EntryPainter
from ui.theme import set_role

_NEAR = 3
"""When so many pages of the screen are left, more rows are asked for."""


class EntryList(QListView):
    """A click, or the keys that move through it, choose; Enter goes on to what is chosen."""

    chosen = Signal(str)
    """Key of the row that is opened now."""
    entered = Signal(str)
    """Key: its reader wants to go on there."""
    near_end = Signal()
    menu_requested = Signal(str, object)
    """Key, place on the screen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "pane")
        self.entries = EntryModel(self)
        self._painter = EntryPainter(self)
        self._setting = False
        self.setModel(self.entries)
        self.setItemDelegate(self._painter)
        self.setUniformItemSizes(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMouseTracking(True)
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        self.verticalScrollBar().rangeChanged.connect(self._on_scrolled)
        self.selectionModel().currentChanged.connect(self._on_current_changed)

    @property
    def current_key(self) -> str:
        """What is chosen; ""."""
        index = self.currentIndex()
        is_there = index.isValid() and self.selectionModel().isSelected(index)
        return self.entries.entries[index.row()].key if is_there else ""

    def show_entries(self, entries: Sequence[Entry]) -> None:
        """These rows; what is chosen stays so, and what is seen where it is."""
        self._setting = True
        first = self.indexAt(self.viewport().rect().topLeft())
        at_top = self.verticalScrollBar().value() == 0
        key = self.entries.entries[first.row()].key if first.isValid() and not at_top else ""
        offset = self.visualRect(first).top() if key else 0
        chosen = self.current_key
        self.entries.show(entries)
        if chosen and self.entries.row_of(chosen) < 0:
            self.selectionModel().clear()
        if key and (row := self.entries.row_of(key)) >= 0:
            self.doItemsLayout()
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + self.visualRect(self.entries.index(row)).top() - offset)
        self._setting = False

    def choose(self, key: str) -> bool:
        """Put the cursor there without opening anything; whether it is in the list."""
        row = self.entries.row_of(key)
        self._setting = True
        if row < 0:
            self.selectionModel().clear()
        else:
            flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
            self.selectionModel().setCurrentIndex(self.entries.index(row), flag)
        self._setting = False
        return row >= 0

    def step(self, by: int) -> None:
        """To the next or the one before, and open it."""
        row = self.currentIndex().row() + by if self.current_key else 0
        if 0 <= row < len(self.entries.entries):
            flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
            self.selectionModel().setCurrentIndex(self.entries.index(row), flag)

    # --- Qt ------------------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes to what is chosen; letters are none of the list's."""
        if not self.current_key and event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Home):
            self.step(0)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.current_key:
            self.entered.emit(self.current_key)
        elif event.text().isprintable() and event.text().strip() and not event.modifiers():
            event.ignore()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """What can be done with a row; by the key at the row that is chosen."""
        index = self.indexAt(event.pos())
        if event.reason() is QContextMenuEvent.Reason.Keyboard:
            index = self.currentIndex()
        if index.isValid():
            place = event.globalPos()
            if event.reason() is QContextMenuEvent.Reason.Keyboard:
                place = self.viewport().mapToGlobal(self.visualRect(index).center())
            self.menu_requested.emit(self.entries.entries[index.row()].key, place)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Nothing is opened by coming here."""
        had_none = not self.current_key
        self._setting = True  # Qt makes the first row the current one, which would open and read it
        super().focusInEvent(event)
        if had_none:
            self.selectionModel().clear()
        self._setting = False
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The frame around what is chosen goes."""
        super().focusOutEvent(event)
        self.viewport().update()

    def changeEvent(self, event: QEvent) -> None:
        """Rows are as high as the font asks for."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._painter.forget()
            self.scheduleDelayedItemsLayout()

    # --- slots ---------------------------------------------------------------------------------------------------

    def _on_current_changed(self, current: QModelIndex, _before: QModelIndex) -> None:
        if not self._setting and current.isValid():
            self.chosen.emit(self.entries.entries[current.row()].key)

    def _on_scrolled(self, *_: int) -> None:
        bar = self.verticalScrollBar()
        if bar.maximum() - bar.value() <= _NEAR * self.viewport().height() and self.entries.entries:
            self.near_end.emit()
