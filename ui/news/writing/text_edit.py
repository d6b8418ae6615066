"""The text of a piece as its author types it, and the buttons that put marks into it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QKeySequence, QShortcut, QTextCursor
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLineEdit,
    QPlainTextEdit,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from app.news.rules import LONGEST_TEXT, clean_text
from ui.icons import set_icon
from ui.news.writing import marks
from ui.news.writing.marks import Edited
from ui.theme import SPACE, set_role
from ui.widgets import FlowLayout, Retranslated


class MarkedText(QPlainTextEdit):
    """Plain text; what is pasted is text as well, and not longer than a piece may be."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTabChangesFocus(True)

    def apply(self, change: Callable[[str, int, int], Edited]) -> None:
        """Do something to the text and the selection, as one step of undo."""
        text = self.toPlainText()
        cursor = self.textCursor()
        start, end = (_letters(text, one) for one in (cursor.selectionStart(), cursor.selectionEnd()))
        self._put(text, change(text, start, end))
        self.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter in a list begins the next item."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers()
        cursor = self.textCursor()
        if enter and not cursor.hasSelection():
            text = self.toPlainText()
            edited = marks.next_line(text, _letters(text, cursor.position()))
            if edited is not None:
                self._put(text, edited)
                return
        super().keyPressEvent(event)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Words alone."""
        free = LONGEST_TEXT - len(self.toPlainText())
        self.insertPlainText(clean_text(source.text()[: max(0, free)]))

    def _put(self, old: str, new: Edited) -> None:
        cursor = self.textCursor()
        cursor.beginEditBlock()
        same = _common(old, new.text)
        tail = _common(old[same:][::-1], new.text[same:][::-1])
        cursor.setPosition(_units(old, same))
        cursor.setPosition(_units(old, len(old) - tail), QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(new.text[same : len(new.text) - tail])
        cursor.endEditBlock()
        cursor.setPosition(_units(new.text, new.start))
        cursor.setPosition(_units(new.text, new.end), QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)
        self.ensureCursorVisible()


def _common(one: str, other: str) -> int:
    """So many letters are the same at the beginning."""
    count = 0
    for first, second in zip(one, other, strict=False):
        if first != second:
            break
        count += 1
    return count


def _units(text: str, letters: int) -> int:
    """Letters as Qt counts them: pictures beyond the first plane count twice."""
    return letters + sum(ord(one) > 0xFFFF for one in text[:letters])


def _letters(text: str, units: int) -> int:
    count = 0
    for place, one in enumerate(text):
        if count >= units:
            return place
        count += 2 if ord(one) > 0xFFFF else 1
    return len(text)


class LinkDialog(Retranslated, QDialog):
    """Asks for the words and the address of a link."""

    link_given = Signal(str, str)

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words, self.address = QLineEdit(words, self), QLineEdit("https://", self)
        self._buttons = QDialogButtonBox(self)
        self._accept = self._buttons.addButton("", QDialogButtonBox.ButtonRole.AcceptRole)
        self._cancel = self._buttons.addButton("", QDialogButtonBox.ButtonRole.RejectRole)
        set_role(self._accept, "primary")
        self._accept.setDefault(True)
        self._buttons.accepted.connect(self._on_accepted)
        self._buttons.rejected.connect(self.reject)
        self._form = QFormLayout()
        self._form.addRow("", self.words)
        self._form.addRow("", self.address)
        layout = QVBoxLayout(self)
        layout.addLayout(self._form)
        layout.addWidget(self._buttons)
        self.setMinimumWidth(420)
        self.retranslate()
        (self.address if words else self.words).setFocus()

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Link"))
        self._accept.setText(self.tr("Insert"))
        self._cancel.setText(self.tr("Cancel"))
        for field, words in ((self.words, self.tr("Words")), (self.address, self.tr("Address"))):
            label = self._form.labelForField(field)
            label.setText(words)  # type: ignore[attr-defined]
            field.setAccessibleName(words)

    def _on_accepted(self) -> None:
        address = "".join(self.address.text().split())
        if "://" not in address and not address.startswith("mailto:"):
            address = f"mailto:{address}" if "@" in address else f"https://{address}"
        if address.rstrip(":/") not in ("https", "http", "mailto"):
            self.link_given.emit(self.words.text(), address)
        self.accept()


class MarkButtons(Retranslated, QWidget):
    """Acts on a text; the usual keys do the same."""

    def __init__(self, text: MarkedText, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = text
        self.bold, self.italic, self.heading, self.bullets, self.numbers, self.quote, self.link = (
            QToolButton(self) for _ in range(7)
        )
        flow = FlowLayout(self)
        flow.setSpacing(SPACE.xs)
        for button, keys, act in (
            (self.bold, "Ctrl+B", partial(marks.around, mark="**")),
            (self.italic, "Ctrl+I", partial(marks.around, mark="*")),
            (self.heading, "Ctrl+Shift+H", partial(marks.lines, kind="heading")),
            (self.bullets, "Ctrl+Shift+8", partial(marks.lines, kind="bullets")),
            (self.numbers, "Ctrl+Shift+7", partial(marks.lines, kind="numbers")),
            (self.quote, "Ctrl+Shift+9", partial(marks.lines, kind="quote")),
        ):
            set_role(button, "boxed")
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.clicked.connect(partial(text.apply, act))
            shortcut = QShortcut(QKeySequence(keys), text)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(partial(text.apply, act))
            flow.addWidget(button)
        self.link.clicked.connect(self.ask_link)
        self.link.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        set_role(self.link, "boxed")
        set_icon(self.link, "link")
        shortcut = QShortcut(QKeySequence("Ctrl+K"), text)
        shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
        shortcut.activated.connect(self.ask_link)
        flow.addWidget(self.link)
        looks = ((self.bold, QFont.Weight.Bold, False), (self.italic, QFont.Weight.Normal, True))
        for button, weight, italic in looks:
            font = button.font()
            font.setWeight(weight)
            font.setItalic(italic)
            button.setFont(font)
        self.retranslate()

    def ask_link(self) -> LinkDialog:
        """Opens the question for words and address."""
        dialog = LinkDialog(self._text.textCursor().selectedText(), self)
        dialog.link_given.connect(
            lambda words, address: self._text.apply(
                lambda text, start, end: marks.link(text, start, end, words, address)
            )
        )
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def retranslate(self) -> None:
        for button, words, meaning in (
            (self.bold, self.tr("B", "bold"), self.tr("Bold (Ctrl+B)")),
            (self.italic, self.tr("I", "italic"), self.tr("Italic (Ctrl+I)")),
            (self.heading, self.tr("Heading"), self.tr("Heading (Ctrl+Shift+H)")),
            (self.bullets, self.tr("• List"), self.tr("List with dots (Ctrl+Shift+8)")),
            (self.numbers, self.tr("1. List"), self.tr("Numbered list (Ctrl+Shift+7)")),
            (self.quote, self.tr("Quote"), self.tr("Quote (Ctrl+Shift+9)")),
            (self.link, "", self.tr("Link (Ctrl+K)")),
        ):
            button.setText(words)
            button.setToolTip(meaning)
            button.setAccessibleName(meaning.partition(" (")[0])
