"""The list at the left: entries, a button for more of the archive, words where there is nothing."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from ui.news.delegate import NewsDelegate
from ui.news.lines import LINE_ROLE, Line, NewsModel
from ui.theme import SPACE, set_role
from ui.widgets import EmptyState, Retranslated


class _View(QListView):
    entered_text = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter leads into the text."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered_text.emit()
            return
        super().keyPressEvent(event)


class NewsList(Retranslated, QWidget):
    """`show_lines`; `chosen` gives the key of an entry that a person (or `select`) has come to."""

    chosen = Signal(object)
    entered = Signal()
    more_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = NewsModel(self)
        self.view = _View(self)
        self.view.setModel(self.model)
        self.view.setItemDelegate(NewsDelegate(self.view))
        self.view.setMouseTracking(True)
        self.view.setUniformItemSizes(True)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.empty = EmptyState("newspaper", self)
        self.more = QPushButton(self)
        set_role(self.more, "ghost")
        self.more.hide()
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.view)
        self._stack.addWidget(self.empty)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE.xs)
        layout.addWidget(self._stack, 1)
        layout.addWidget(self.more)
        self.view.selectionModel().currentChanged.connect(self._on_current)
        self.view.entered_text.connect(self.entered)
        self.more.clicked.connect(self.more_wanted)
        self.setFocusProxy(self.view)
        self.retranslate()

    @property
    def key(self) -> Any:
        """The entry that is chosen; None: none."""
        line = self.view.currentIndex().data(LINE_ROLE)
        return None if line is None else line.key

    def show_lines(self, lines: Sequence[Line], *, more: bool) -> None:
        """Show these; the chosen one stays chosen if it is among them, and nobody is told."""
        kept = self.key
        selection = self.view.selectionModel()
        selection.blockSignals(True)
        self.model.show_lines(lines)
        place = self.model.place(kept)
        if place.isValid():
            self.view.setCurrentIndex(place)
        selection.blockSignals(False)
        self.view.viewport().update()
        self.more.setVisible(more)
        self._stack.setCurrentWidget(self.view if lines else self.empty)

    def select(self, key: Any) -> bool:
        """Choose an entry; whether it is there."""
        place = self.model.place(key)
        if place.isValid():
            self.view.setCurrentIndex(place)
        return place.isValid()

    def clear_choice(self) -> None:
        """Nothing is chosen."""
        selection = self.view.selectionModel()
        selection.blockSignals(True)
        self.view.setCurrentIndex(QModelIndex())
        self.view.clearSelection()
        selection.blockSignals(False)
        self.view.viewport().update()

    def retranslate(self) -> None:
        self.view.setAccessibleName(self.tr("News"))
        self.more.setText(self.tr("Show more"))

    def _on_current(self, index: QModelIndex) -> None:
        line = index.data(LINE_ROLE)
        if line is not None:
            self.chosen.emit(line.key)
