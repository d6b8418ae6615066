"""Choosing who stands in: a few letters of a name, in either keyboard layout, Enter."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QSortFilterProxyModel,
    Qt,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QCompleter, QLineEdit, QWidget

from ui.later import later
from ui.widgets.course_picker import matches

if TYPE_CHECKING:
    from app.journal.rows import Colleague

_PERSON = Qt.ItemDataRole.UserRole
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
Index = QModelIndex | QPersistentModelIndex


class _Filter(QSortFilterProxyModel):
    """The people whose names have the letters that were typed."""

    typed = ""

    def look_for(self, typed: str) -> None:
        self.typed = typed
        self.invalidate()

    def filterAcceptsRow(self, row: int, parent: Index) -> bool:
        name = str(self.sourceModel().index(row, 0, parent).data())
        return not self.typed.strip() or matches(self.typed, name)


class SubstitutePicker(QLineEdit):
    """Shows who stands in.  Letters offer names, Enter takes the marked one, Escape gives up."""

    chosen = Signal(int)
    given_up = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown = ""
        self._rows = QStandardItemModel(self)
        self._filter = _Filter(self)
        self._filter.setSourceModel(self._rows)
        self._completer = QCompleter(self._filter, self)
        self._completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._completer.setMaxVisibleItems(10)
        self._completer.setWidget(self)
        self._completer.activated[QModelIndex].connect(self._on_activated)  # type: ignore[index]
        self.textEdited.connect(self._on_edited)

    @property
    def offered(self) -> list[str]:
        """The names that the list offers now."""
        return [str(self._filter.index(row, 0).data()) for row in range(self._filter.rowCount())]

    def set_people(self, people: Sequence[Colleague]) -> None:
        """Offer these."""
        self._rows.clear()
        for one in people:
            item = QStandardItem(one.name)
            item.setData(one.person_id, _PERSON)
            self._rows.appendRow(item)

    def show_name(self, name: str) -> None:
        """Show who stands in; what somebody is typing stays."""
        self._shown = name
        if not self.hasFocus():
            self.setText(name)
            self.setCursorPosition(0)

    def begin(self) -> None:
        """Take the focus and offer everybody; what is typed replaces the name."""
        self.setText(self._shown)
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.selectAll()
        self._offer("")

    # --- Qt -----------------------------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        """Escape is for this field first, whatever the panel does on it."""
        is_escape = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape
        if event.type() is QEvent.Type.ShortcutOverride and is_escape:
            event.accept()
            return True
        return bool(super().event(event))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter takes, Escape gives up, Down opens the list."""
        if event.key() in _ENTER:
            self._take()
        elif event.key() == Qt.Key.Key_Escape:
            self._list.hide()
            self.setText(self._shown)
            self.given_up.emit()
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_F4) and not self._list.isVisible():
            self._offer("")
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click opens the list."""
        super().mousePressEvent(event)
        if not self.isReadOnly():
            self.selectAll()
            self._offer("")

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Who leaves without choosing leaves what is stored."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason and not self._list.isVisible():
            self.setText(self._shown)
            self.setCursorPosition(0)

    # --- private ------------------------------------------------------------------------------------------

    @property
    def _list(self) -> QAbstractItemView:
        popup = self._completer.popup()
        assert popup is not None
        return popup

    def _offer(self, typed: str) -> None:
        self._filter.look_for(typed)
        self._completer.complete()
        if not typed.strip():
            self._mark(QModelIndex())  # Enter takes nobody who was not asked for

    def _on_edited(self, typed: str) -> None:
        self._offer(typed)
        later(self, self._mark_first)

    def _mark_first(self) -> None:
        popup = self._list
        if popup.isVisible() and popup.model().rowCount() and self._filter.typed.strip():
            self._mark(popup.model().index(0, 0))

    def _mark(self, index: QModelIndex) -> None:
        self._completer.blockSignals(True)  # what is typed is not replaced by the mark
        self._list.setCurrentIndex(index)
        self._completer.blockSignals(False)

    def _take(self) -> None:
        popup = self._list
        marked = popup.currentIndex() if popup.isVisible() else QModelIndex()
        if not marked.isValid() and self._filter.typed.strip() and self._filter.rowCount():
            marked = self._filter.index(0, 0)
        popup.hide()
        if marked.isValid():
            self._on_activated(marked)

    def _on_activated(self, index: QModelIndex) -> None:
        person = index.data(_PERSON)
        if person is not None:
            self._shown = str(index.data())
            self.setText(self._shown)
            self.setCursorPosition(0)
            self._filter.look_for("")
            self.chosen.emit(int(person))
