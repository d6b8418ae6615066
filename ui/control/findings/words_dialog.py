"""Asks for the words that a reason, a return or a reminder takes; with a few that are often said."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from app.control.lengths import LONGEST_WORDS
from ui.control.findings.deeds import Deed
from ui.theme import SPACE, set_role
from ui.widgets import FlowLayout, Retranslated

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class WordsDialog(Retranslated, QDialog):
    """`open()` it; Ctrl+Enter gives the words."""

    given = Signal(str)

    def __init__(self, deed: Deed, count: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._deed, self._count = deed, count
        self._title, self._left = QLabel(self), QLabel(self)
        set_role(self._title, "title")
        set_role(self._left, "caption")
        self._title.setWordWrap(True)
        self.text = QPlainTextEdit(self)
        self.text.setTabChangesFocus(True)
        self.text.setMinimumHeight(90)
        self._flow_box = QWidget(self)
        flow = FlowLayout(self._flow_box)
        self.ready = [QPushButton(self._flow_box) for _ in self._often()]
        for button in self.ready:
            button.setAutoDefault(False)
            button.setProperty("dense", True)
            button.clicked.connect(lambda _=False, button=button: self._take(button.text()))
            flow.addWidget(button)
        self.give, self._cancel = QPushButton(self), QPushButton(self)
        set_role(self.give, "primary")
        self.give.setAutoDefault(False)
        self._cancel.setAutoDefault(False)
        self.give.clicked.connect(self._on_given)
        self._cancel.clicked.connect(self.reject)
        self.text.textChanged.connect(self._on_typed)
        self._lay_out()
        self.retranslate()
        self._on_typed()
        self.text.setFocus()

    def retranslate(self) -> None:
        titles = {
            Deed.REASON: self.tr("Why is it so?"),
            Deed.RETURN: self.tr("What is to be done?"),
            Deed.REMIND: self.tr("Remind the teacher"),
        }
        title = titles[self._deed]
        if self._count > 1:
            title = self.tr("{0} (%n finding(s))", "", self._count).format(title)
        self.setWindowTitle(title)
        self._title.setText(title)
        self.text.setAccessibleName(titles[self._deed])
        hint = self.tr("If you like, a few words") if self._deed is Deed.REMIND else self.tr("A few words")
        self.text.setPlaceholderText(hint)
        gives = {
            Deed.REASON: self.tr("Answer"), Deed.RETURN: self.tr("Return"), Deed.REMIND: self.tr("Remind"),
        }  # fmt: skip
        self.give.setText(gives[self._deed])
        self.give.setToolTip(self.tr("Ctrl+Enter"))
        self._cancel.setText(self.tr("Cancel"))
        for button, words in zip(self.ready, self._often(), strict=True):
            button.setText(words)

    # --- Qt ----------------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._on_given()
            return
        super().keyPressEvent(event)

    # --- private -----------------------------------------------------------------------------------------------

    def _often(self) -> Sequence[str]:
        if self._deed is Deed.REASON:
            return (
                self.tr("I was ill, and shall enter it this week"),
                self.tr("The lesson did not take place"),
                self.tr("No homework was set"),
                self.tr("The works are still being marked"),
                self.tr("The pupil will hand it in later"),
                self.tr("Agreed with the deputy head"),
            )
        if self._deed is Deed.RETURN:
            return (
                self.tr("Please enter it in the journal today"),
                self.tr("The reason is not clear: please come by"),
                self.tr("The pupil is to be asked until the end of the week"),
            )
        return self.tr("Please by the end of the day"), self.tr("Please by the end of the week")

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(SPACE.s)
        buttons.addWidget(self._left)
        buttons.addStretch(1)
        buttons.addWidget(self._cancel)
        buttons.addWidget(self.give)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE.xl, SPACE.xl, SPACE.xl, SPACE.xl)
        layout.setSpacing(SPACE.m)
        layout.addWidget(self._title)
        layout.addWidget(self.text, 1)
        layout.addWidget(self._flow_box)
        layout.addLayout(buttons)
        self.setMinimumWidth(560)

    def _take(self, words: str) -> None:
        self.text.setPlainText(words)
        self.text.setFocus()

    def _on_typed(self) -> None:
        typed = len(self.text.toPlainText().strip())
        over = max(0, typed - LONGEST_WORDS)
        self._left.setText(self.tr("%n character(s) too many", "", over) if over else "")
        self.give.setEnabled(not over and (typed > 0 or self._deed is Deed.REMIND))

    def _on_given(self) -> None:
        if self.give.isEnabled():
            self.given.emit(self.text.toPlainText())
            self.accept()
