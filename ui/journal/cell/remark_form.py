"""The short form for a remark: its kind, its words, Ctrl+Enter."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from ui.errors import sentence_for
from ui.journal.cell import words as cell_words
from ui.journal.cell.wishes import LONGEST_REMARK, REMARK_KINDS
from ui.journal.lesson.text import LessonText
from ui.theme import SPACE, set_role
from ui.widgets import Retranslated, announce
from ui.widgets.wheel import guard_wheel

if TYPE_CHECKING:
    from ui.journal.cell.remark_saver import Sending


class RemarkForm(Retranslated, QWidget):
    """Shows what is typed and how far it has come; while it is on its way it cannot be changed."""

    edited = Signal()
    sent = Signal()
    given_up = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._changes = False
        self._sending: Sending | None = None
        self._told = ""
        self._kind, self._text = QComboBox(self), LessonText(3, self, longest=LONGEST_REMARK)
        self._note = QLabel(self)
        self._note.setWordWrap(True)
        self._store, self._cancel = QPushButton(self), QPushButton(self)
        set_role(self._store, "primary")
        set_role(self._cancel, "ghost")
        guard_wheel(self._kind)
        for kind in REMARK_KINDS:
            self._kind.addItem("", kind)
        buttons = QHBoxLayout()
        buttons.setSpacing(SPACE.s)
        buttons.addWidget(self._store)
        buttons.addWidget(self._cancel)
        buttons.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE.s)
        layout.addWidget(self._kind)
        layout.addWidget(self._text)
        layout.addWidget(self._note)
        layout.addLayout(buttons)
        for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            shortcut = QShortcut(QKeySequence(Qt.Modifier.CTRL | key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(self._on_sent)
        self._kind.activated.connect(self.edited)
        self._text.edited.connect(self._on_edited)
        self._store.clicked.connect(self._on_sent)
        self._cancel.clicked.connect(self.given_up)
        self.setFocusProxy(self._text)
        self.retranslate()

    @property
    def kind(self) -> str:
        """The kind that is chosen."""
        return str(self._kind.currentData())

    @property
    def text(self) -> str:
        """What is typed."""
        return self._text.toPlainText()

    @property
    def has_focus(self) -> bool:
        """Whether somebody is at work here."""
        return any(one.hasFocus() for one in (self._kind, self._text, self._store, self._cancel))

    def show_draft(self, kind: str, text: str, *, changes: bool, sending: Sending | None) -> None:
        """Show what is typed, and what became of it."""
        self._changes = changes
        self._kind.setCurrentIndex(self._kind.findData(kind))
        self._text.set_text(text)
        self._sending = sending
        self.retranslate()
        if self._note.text() != self._told and sending is not None and sending.error is not None:
            announce(self, self._note.text())
        self._told = self._note.text()

    def retranslate(self) -> None:
        """All sentences."""
        on_its_way = self._sending is not None and not self._sending.refused
        for place, kind in enumerate(REMARK_KINDS):
            self._kind.setItemText(place, cell_words.remark_kind_words(kind))
        self._kind.setAccessibleName(self.tr("Kind of remark"))
        self._kind.setEnabled(not self._changes and not on_its_way)
        self._text.setAccessibleName(self.tr("Text of the remark"))
        self._text.setPlaceholderText(self.tr("The pupil and the parents will read this"))
        self._text.setReadOnly(on_its_way)
        self._store.setText(self.tr("Save change") if self._changes else self.tr("Save"))
        self._store.setToolTip(self.tr("Ctrl+Enter"))
        self._cancel.setText(self.tr("Cancel"))
        for button in (self._store, self._cancel):
            button.setAccessibleName(button.text())
        self._store.setEnabled(not on_its_way and bool(self.text.strip()))
        self._cancel.setEnabled(not on_its_way)
        self._show_note()

    def _show_note(self) -> None:
        text = sending_words(self._sending)
        is_error = self._sending is not None and self._sending.error is not None
        set_role(self._note, "error" if is_error else "caption")
        self._note.setText(text)
        self._note.setVisible(bool(text))

    def _on_edited(self) -> None:
        self._store.setEnabled(bool(self.text.strip()))
        self.edited.emit()

    def _on_sent(self) -> None:
        if self._store.isEnabled():
            self.sent.emit()


def sending_words(sending: Sending | None) -> str:
    """How far a remark has come."""
    translate = QCoreApplication.translate
    if sending is None:
        return ""
    if sending.error is None:
        return translate("RemarkForm", "Being saved…")
    if sending.refused:
        return translate("RemarkForm", "Not accepted: {0}").format(sentence_for(sending.error))
    return translate("RemarkForm", "Not saved: the share is not answering. It is saved as soon as it does.")
