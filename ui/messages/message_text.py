"""The words of a message: plain, to be selected and copied, as high as they are, and never all of a book at once."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QKeyEvent,
    QResizeEvent,
    QTextCharFormat,
    QTextCursor,
    QTextOption,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QPushButton, QSizePolicy, QTextEdit, QVBoxLayout, QWidget

from ui.messages.plain import FIRST_LETTERS, FIRST_LINES, MORE_LETTERS, MORE_LINES, beginning, harmless
from ui.theme import set_role, tokens_for
from ui.widgets import Retranslated

#: A text with more finds of a word than this is not looked through further.
_MOST_FINDS = 100
#: Around the words, as the style sheet draws it.
_BORDER = 2


class _Words(QTextEdit):
    """As high as its text; the wheel and the keys that scroll are for the page around it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        set_role(self, "letter")
        self.setReadOnly(True)
        self.setAcceptRichText(False)
        self.setUndoRedoEnabled(False)
        self.setTabChangesFocus(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(0)

    def fit(self) -> None:
        """Take the height that the text needs in this width."""
        self.document().setTextWidth(max(1, self.width() - 2 * _BORDER))
        self.setFixedHeight(round(self.document().size().height()) + 2 * _BORDER)

    def minimumSizeHint(self) -> QSize:
        """Any width will do."""
        return QSize(60, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lines break elsewhere."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.fit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The page is meant."""
        event.ignore()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys that select and copy are kept; all others are for the page."""
        selects = event.modifiers() & (
            Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.ControlModifier
        )
        if selects and event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
        else:
            event.ignore()


class Find(NamedTuple):
    """A place in the shown text: of letters as Qt counts them."""

    start: int
    length: int


class MessageText(Retranslated, QWidget):
    """`set_text`; what is long is shown in part, with a button for more of it."""

    grown = Signal()
    """More of it is shown."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text, self._shown = "", FIRST_LETTERS
        self._sought: tuple[str, ...] = ()
        self._words = _Words(self)
        self._more = QPushButton(self)
        set_role(self._more, "link")
        self._more.hide()
        self._more.clicked.connect(self._on_more)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._words)
        layout.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeft)
        self.setFocusProxy(self._words)
        self.retranslate()

    @property
    def shown(self) -> str:
        """What can be read now."""
        return self._words.toPlainText()

    @property
    def is_whole(self) -> bool:
        """Whether that is all."""
        return self._more.isHidden()

    def set_text(self, text: str) -> None:
        """Show this as it is, whatever it looks like."""
        text = harmless(text)
        if text != self._text:
            self._text, self._shown = text, FIRST_LETTERS
            self._show()

    def set_name(self, name: str) -> None:
        """What a screen reader calls it."""
        self._words.setAccessibleName(name)

    def seek(self, words: tuple[str, ...]) -> bool:
        """Let these words stand out, opening the text as far as the first of them; whether one was found."""
        self._sought = tuple(word.casefold() for word in words if word)
        low = self._text.casefold()
        places = [place for word in self._sought if (place := low.find(word)) >= 0]
        if places and min(places) >= self._shown and min(places) < MORE_LETTERS:
            self._on_more()
        self._mark()
        return bool(places)

    def retranslate(self) -> None:
        """The button."""
        self._more.setText(
            self.tr("Show whole") if len(self._text) <= MORE_LETTERS else self.tr("Show more of it")
        )
        self._more.setAccessibleName(self._more.text())

    def restyle(self) -> None:
        """What stands out does so in the colours of the theme."""
        self._mark()

    # --- private -------------------------------------------------------------------------------------------------

    def _show(self) -> None:
        lines = (
            FIRST_LINES if self._shown == FIRST_LETTERS else MORE_LINES * (1 + self._shown // MORE_LETTERS)
        )
        text, is_whole = beginning(self._text, self._shown, lines)
        self._words.setPlainText(text)
        self._words.fit()
        self._more.setVisible(not is_whole)
        self.retranslate()
        self._mark()

    def _mark(self) -> None:
        tone = tokens_for(self).changed
        look = QTextCharFormat()
        look.setBackground(QColor(tone.fill))
        look.setForeground(QColor(tone.text))
        selections = []
        for find in self._finds():
            selection = QTextEdit.ExtraSelection()
            selection.format = look
            cursor = QTextCursor(self._words.document())
            cursor.setPosition(find.start)
            cursor.setPosition(find.start + find.length, QTextCursor.MoveMode.KeepAnchor)
            selection.cursor = cursor
            selections.append(selection)
        self._words.setExtraSelections(selections)

    def _finds(self) -> list[Find]:
        text = self.shown
        low = text.casefold()
        if len(low) != len(text):  # a letter that becomes two: places would be shifted
            low = text.lower() if len(text.lower()) == len(text) else text
        found: list[Find] = []
        for word in self._sought:
            at = low.find(word)
            while at >= 0 and len(found) < _MOST_FINDS:
                found.append(Find(_units(text[:at]), _units(text[at : at + len(word)])))
                at = low.find(word, at + len(word))
        return found

    def _on_more(self) -> None:
        self._shown = MORE_LETTERS if self._shown == FIRST_LETTERS else self._shown + MORE_LETTERS
        had_focus = self._more.hasFocus()
        self._show()
        if had_focus and self.is_whole:
            self._words.setFocus()
        self.grown.emit()


def _units(text: str) -> int:
    """Letters as Qt counts them: pictures beyond the first plane count twice."""
    return len(text) + sum(ord(one) > 0xFFFF for one in text)
