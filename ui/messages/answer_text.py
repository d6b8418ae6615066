"""A box for writing: grows with what is typed, up to a height, and sends by Ctrl+Enter."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QWidget

_MARGIN = 22


def sends(event: QKeyEvent) -> bool:
    """Whether these are the keys that send, wherever in a letter one is."""
    enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
    return enter and bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)


class AnswerText(QPlainTextEdit):
    """Plain text only, whatever is pasted.  A text that grows beyond `longest` is refused by its form, not cut."""

    edited = Signal()
    send_requested = Signal()
    left = Signal()
    escaped = Signal()

    def __init__(self, parent: QWidget | None = None, *, lines: tuple[int, int] = (3, 9)) -> None:
        super().__init__(parent)
        self._lines, self._setting = lines, False
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.textChanged.connect(self._on_changed)
        self.document().documentLayout().documentSizeChanged.connect(lambda _size: self.updateGeometry())

    def set_text(self, text: str) -> None:
        """Show a draft; the cursor goes to its end, where one writes on."""
        if text == self.toPlainText():
            return
        self._setting = True
        self.setPlainText(text)
        self._setting = False
        self.moveCursor(QTextCursor.MoveOperation.End)

    def insert(self, text: str) -> None:
        """Words of a canned answer, at the cursor; Ctrl+Z takes them back."""
        cursor = self.textCursor()
        before = self.toPlainText()[: cursor.position()]
        cursor.insertText(text if not before or before[-1:].isspace() else f"\n{text}")
        self.setTextCursor(cursor)
        self.setFocus()

    def sizeHint(self) -> QSize:
        """As many lines as there are, within bounds."""
        least, most = self._lines
        lines = max(least, min(most, round(self.document().size().height())))
        return QSize(240, lines * self.fontMetrics().lineSpacing() + _MARGIN)

    def minimumSizeHint(self) -> QSize:
        """Where it is narrow and low, fewer."""
        return QSize(120, self._lines[0] * self.fontMetrics().lineSpacing() + _MARGIN)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Enter sends; Esc goes back to what is read."""
        if sends(event):
            if not event.isAutoRepeat():
                self.send_requested.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """What is typed is saved on leaving."""
        super().focusOutEvent(event)
        self.left.emit()

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Only words."""
        if source.hasText():
            self.insertPlainText(source.text())

    def _on_changed(self) -> None:
        if not self._setting:
            self.edited.emit()
