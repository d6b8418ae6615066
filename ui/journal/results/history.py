"""Beside the sheet of period marks: what happened to the mark under the cursor, who did it, and when."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QListWidget, QToolButton, QVBoxLayout, QWidget

from ui.errors import sentence_for
from ui.icons import set_icon
from ui.journal.results.editor import ResultsEditor
from ui.journal.results.slots import Given, Place
from ui.journal.results.source import History, ResultsSource
from ui.journal.results.words import mark_name
from ui.journal.words import moment_words
from ui.theme import SPACE, set_role
from ui.widgets import ElidedLabel, Retranslated

if TYPE_CHECKING:
    from app.journal.rows import CellChange

_WIDTH = 300
#: The cursor rests so long on a row before its history is read.
_REST_MS = 120


class ResultsHistory(Retranslated, QFrame):
    """Hidden until it is asked for; then it follows the cursor."""

    closed = Signal()

    def __init__(self, source: ResultsSource, editor: ResultsEditor, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._source, self._editor = source, editor
        self._place: Place | None = None
        self._pupil = ""
        self._changes: History | None = None
        self._error: Exception | None = None
        self._title, self._name = ElidedLabel("", self), ElidedLabel("", self)
        self._close, self._list = QToolButton(self), QListWidget(self)
        self._resting = QTimer(self, singleShot=True, interval=_REST_MS)
        self._resting.timeout.connect(self.read)
        self._close.clicked.connect(self.closed)
        self._lay_out()
        self.hide()
        self.retranslate()

    def show_row(self, row: int) -> None:
        """The cursor is here now."""
        inside = 0 <= row < len(self._editor.lines)
        place = self._editor.place(row) if inside else None
        if place != self._place:
            self._changes, self._error = None, None
        self._place = place
        self._pupil = self._editor.lines[row].name if inside else ""
        self.retranslate()
        if self.isVisible():
            self._resting.start()

    def read(self) -> None:
        """Ask for what happened."""
        self._resting.stop()
        key, place = self._editor.key, self._place
        if key is not None and place is not None:
            self._source.load_history(
                self, key.course, place, lambda found: self._on_read(place, found), self._on_failed
            )

    def retranslate(self) -> None:
        """All words."""
        self._title.setText(self.tr("History of the mark"))
        self._name.setText(self._pupil)
        self._close.setToolTip(self.tr("Hide the history (F3)"))
        self._close.setAccessibleName(self._close.toolTip())
        self._list.setAccessibleName(self.tr("History of the mark"))
        self._list.clear()
        if self._error is not None:
            self._list.addItem(sentence_for(self._error))
        elif self._changes is None:
            self._list.addItem(self.tr("Reading…"))
        elif not self._changes:
            self._list.addItem(self.tr("This mark has never been set."))
        else:
            self._list.addItems([self._change_words(one) for one in reversed(self._changes)])

    def _on_read(self, place: Place, found: History) -> None:
        if place == self._place:
            self._changes, self._error = found, None
            self.retranslate()

    def _on_failed(self, error: Exception) -> None:
        self._error = error
        self.retranslate()

    def _change_words(self, change: CellChange) -> str:
        head = " · ".join(part for part in (moment_words(change.at), change.author) if part)
        before, after = self._state_words(change.before), self._state_words(change.after)
        return f"{head}\n{before} → {after}"

    def _state_words(self, state: Any) -> str:
        if not isinstance(state, dict):
            return self.tr("no mark")
        return mark_name(Given(state["value"], state.get("reason")))

    def _lay_out(self) -> None:
        set_role(self, "card")
        set_role(self._title, "section")
        set_role(self._name, "muted")
        set_role(self._list, "pane")
        set_icon(self._close, "x")
        self._list.setWordWrap(True)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setSpacing(2)
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self._close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE.m, SPACE.s, SPACE.s, SPACE.s)
        layout.setSpacing(SPACE.xs)
        layout.addLayout(head)
        layout.addWidget(self._name)
        layout.addWidget(self._list, 1)
        self.setFixedWidth(_WIDTH)
