"""Fields of the lesson panel: a text that can be taken from the plan, and the note below a field."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QTextCursor
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from ui.errors import sentence_for
from ui.journal.lesson.wishes import Dispute
from ui.theme import SPACE, set_role
from ui.widgets import Retranslated, announce

LONGEST = 2000

_BY_KEY = (
    Qt.FocusReason.ShortcutFocusReason,
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.OtherFocusReason,
)


class LessonText(QPlainTextEdit):
    """A few lines.  Empty, it shows what is offered, and Enter takes that; else Enter is `entered` or a new line."""

    edited = Signal(str)
    left = Signal()
    entered = Signal()

    def __init__(
        self,
        lines: int,
        parent: QWidget | None = None,
        *,
        enter_leaves: bool = False,
        longest: int = LONGEST,
    ) -> None:
        super().__init__(parent)
        self.offer = ""
        self._longest = longest
        self._lines, self._enter_leaves, self._setting = lines, enter_leaves, False
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.textChanged.connect(self._on_changed)

    def set_text(self, text: str) -> None:
        """Show what is stored; the cursor stays where it can, and so does a space between two words just typed."""
        if text.strip() == self.toPlainText().strip():
            return
        place = self.textCursor().position()
        self._setting = True
        self.setPlainText(text)
        self._setting = False
        cursor = self.textCursor()
        cursor.setPosition(min(place, len(text)))
        self.setTextCursor(cursor)

    def take_offer(self) -> None:
        """Enter what is offered, as if it were typed (Ctrl+Z takes it back)."""
        if self.offer and not self.isReadOnly():
            self.selectAll()
            self.insertPlainText(self.offer)
            self.moveCursor(QTextCursor.MoveOperation.End)
            self.setFocus()

    def sizeHint(self) -> QSize:
        """So many lines."""
        return QSize(200, self._lines * self.fontMetrics().lineSpacing() + 22)

    def minimumSizeHint(self) -> QSize:
        """Never fewer lines."""
        return QSize(80, self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter takes the offer, or goes on."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self.offer and not self.toPlainText():
                self.take_offer()
                return
            if self._enter_leaves:
                self.entered.emit()
                return
        if event.key() == Qt.Key.Key_Escape:
            event.ignore()
            return
        super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Whoever comes by a key goes on behind what stands there."""
        super().focusInEvent(event)
        if event.reason() in _BY_KEY:
            self.moveCursor(QTextCursor.MoveOperation.End)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """What is typed is saved on leaving."""
        super().focusOutEvent(event)
        self.left.emit()

    def _on_changed(self) -> None:
        text = self.toPlainText()
        if len(text) > self._longest:
            text = text[: self._longest]
            self.set_text(text)
        if not self._setting:
            self.edited.emit(text)


class FieldNote(Retranslated, QFrame):
    """Below a field, while its entry is disputed or refused: what is stored, and the choice."""

    kept = Signal()
    given_up = Signal()

    def __init__(self, words: Callable[[object], str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._dispute: Dispute | None = None
        self._refusal: Exception | None = None
        self._sentence = QLabel(self)
        self._sentence.setWordWrap(True)
        set_role(self._sentence, "error")
        self._theirs, self._mine = QPushButton(self), QPushButton(self)
        self._theirs.clicked.connect(self.given_up)
        self._mine.clicked.connect(self.kept)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE.m, SPACE.s, SPACE.m, SPACE.s)
        layout.setSpacing(SPACE.s)
        for widget in (self._sentence, self._theirs, self._mine):
            layout.addWidget(widget)
        set_role(self, "sunken")
        self.retranslate()
        self.hide()

    def show_state(self, dispute: Dispute | None, refusal: Exception | None) -> None:
        """Show one of them, or nothing."""
        is_new = (dispute is not None or refusal is not None) and self.isHidden()
        if (dispute, refusal) == (self._dispute, self._refusal):
            return
        self._dispute, self._refusal = dispute, refusal
        self.retranslate()
        self.setVisible(dispute is not None or refusal is not None)
        if is_new:
            announce(self, self._sentence.text())

    def retranslate(self) -> None:
        """Both values, and the choice."""
        self._mine.setVisible(self._dispute is not None)
        self._mine.setText(self.tr("Store mine"))
        if self._dispute is not None:
            stored, mine = self._words(self._dispute.actual), self._words(self._dispute.wish.wanted)
            self._sentence.setText(
                self.tr("Somebody else has stored: {0}\nYou entered: {1}").format(stored, mine)
            )
            self._theirs.setText(self.tr("Leave theirs"))
        elif self._refusal is not None:
            self._sentence.setText(self.tr("Not accepted: {0}").format(sentence_for(self._refusal)))
            self._theirs.setText(self.tr("Give up this entry"))
        self._theirs.setAccessibleName(self._theirs.text())
        self._mine.setAccessibleName(self._mine.text())
