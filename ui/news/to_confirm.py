"""What the reader is asked to confirm, above all news, each with its button."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from app.news.rows import NewsRow
from ui.icons import set_icon
from ui.news.words import to_confirm_words
from ui.theme import SPACE, set_role
from ui.widgets import ElidedLabel, IconLabel, Retranslated

_MOST = 3
"""More are in the list, on top."""


class _Asked(QWidget):
    """One piece: its title leads to it, the button says that it has been read."""

    def __init__(self, row: NewsRow, parent: QWidget) -> None:
        super().__init__(parent)
        self.row = row
        self.title, self.confirm = QPushButton(self), QPushButton(self)
        self._words = ElidedLabel(row.title, self.title)
        set_role(self.title, "link")
        set_role(self.confirm, "primary")
        set_icon(self.confirm, "circle-check", "on_accent")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE.s)
        layout.addWidget(self.title, 1)
        layout.addWidget(self.confirm)
        inner = QHBoxLayout(self.title)
        inner.setContentsMargins(SPACE.xs, 0, SPACE.xs, 0)
        inner.addWidget(self._words)
        self._words.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)


class ToConfirm(Retranslated, QFrame):
    """Not there while nothing is asked."""

    opened = Signal(int)
    confirmed = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "card")
        self._head = QLabel(self)
        set_role(self._head, "section")
        self.asked: list[_Asked] = []
        self._count = 0
        top = QHBoxLayout()
        top.setSpacing(SPACE.s)
        top.addWidget(IconLabel("circle-alert", 18, "warning", self))
        top.addWidget(self._head, 1)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(SPACE.m, SPACE.s, SPACE.m, SPACE.s)
        self._column.setSpacing(SPACE.xs)
        self._column.addLayout(top)
        self.hide()

    def show_rows(self, rows: Sequence[NewsRow]) -> None:
        """Of these, those that are to be confirmed."""
        waiting = [row for row in rows if row.to_confirm]
        shown = waiting[:_MOST]
        self._count = len(waiting)
        if [one.row.news_id for one in self.asked] != [row.news_id for row in shown]:
            for one in self.asked:
                one.hide()
                one.deleteLater()
            self.asked = [_Asked(row, self) for row in shown]
            for one in self.asked:
                one.title.clicked.connect(partial(self.opened.emit, one.row.news_id))
                one.confirm.clicked.connect(partial(self._on_confirm, one))
                self._column.addWidget(one)
        for one in self.asked:
            one.confirm.setEnabled(True)
        self.setVisible(bool(shown))
        self.retranslate()

    def retranslate(self) -> None:
        self._head.setText(to_confirm_words(self._count))
        for one in self.asked:
            one.title.setAccessibleName(self.tr("Read: {0}").format(one.row.title))
            one.confirm.setText(self.tr("I have taken note"))
            one.confirm.setAccessibleName(self.tr("I have taken note: {0}").format(one.row.title))

    def _on_confirm(self, one: _Asked) -> None:
        one.confirm.setEnabled(False)
        self.confirmed.emit(one.row.news_id)
