"""Where the pupil writes what is handed in: words, files, one button."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from app.desk import Desk
from app.homework.hand_in_rows import LONGEST_HAND_IN, HandInDraft
from ui.errors import sentence_for
from ui.files import AttachEditor
from ui.homework.hand_in.sender import Writing
from ui.tasks import WorkerBase
from ui.theme import SPACE, set_role
from ui.widgets import Retranslated, announce


class _Text(QPlainTextEdit):
    """Tab leads on; Esc is the page's."""

    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            event.ignore()
            return
        super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()


class HandInForm(Retranslated, QFrame):
    """Says what is written; `sent` when it is to be handed in (button, Ctrl+Enter)."""

    edited = Signal()
    sent = Signal()
    left = Signal()

    def __init__(self, worker: WorkerBase[Desk], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._setting, self._again, self._error = False, False, ""
        self._writing = Writing()
        set_role(self, "card")
        self._title, self._note = QLabel(self), QLabel(self, wordWrap=True)
        self._text = _Text(self)
        self._files = AttachEditor(worker, self)
        self._send = QPushButton(self)
        self._lay_out()
        self._files.take_drops_of(self._text)
        self._text.textChanged.connect(self._on_typed)
        self._text.left.connect(self.left)
        self._files.changed.connect(self._on_files)
        self._send.clicked.connect(self._on_sent)
        for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            shortcut = QShortcut(QKeySequence(Qt.Modifier.CTRL | key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(self._on_sent)
        self.setFocusProxy(self._text)
        self.retranslate()

    @property
    def draft(self) -> HandInDraft:
        """What stands in the form."""
        return HandInDraft(self._text.toPlainText(), tuple(self._files.files))

    def show_writing(self, writing: Writing, *, again: bool) -> None:
        """Show what is written for a piece, and how far it has come; `again`: something was handed in before."""
        self._writing, self._again = writing, again
        self._setting = True
        if self._text.toPlainText() != writing.draft.text:
            self._text.setPlainText(writing.draft.text)
        if tuple(self._files.files) != writing.draft.files and not self._files.is_busy:
            self._files.set_files(writing.draft.files)
        self._setting = False
        self.retranslate()

    def retranslate(self) -> None:
        writing = self._writing
        self._title.setText(self.tr("Hand in once more") if self._again else self.tr("Hand in the work"))
        self._text.setAccessibleName(self.tr("Text of the work"))
        self._text.setPlaceholderText(self.tr("Write the solution, or add pictures and files"))
        self._text.setReadOnly(writing.is_sending)
        self._files.setEnabled(not writing.is_sending)
        self._send.setText(self.tr("Hand in"))
        self._send.setToolTip(self.tr("Ctrl+Enter"))
        self._send.setAccessibleName(self._send.text())
        self._say()

    # --- private -------------------------------------------------------------------------------------------------

    def _say(self) -> None:
        """Whether it can be handed in, and how it stands."""
        writing, draft = self._writing, self.draft
        ready = bool(draft.text.strip() or draft.files) and not writing.is_sending and not self._files.is_busy
        self._send.setEnabled(ready and len(draft.text) <= LONGEST_HAND_IN)
        text, is_error = "", False
        if writing.error is not None:
            text, is_error = self.tr("Not handed in: {0}").format(sentence_for(writing.error)), True
        elif writing.is_sending:
            text = self.tr("Being handed in…")
        elif len(draft.text) > LONGEST_HAND_IN:
            text, is_error = (
                self.tr("Longer than {0} letters: shorten it, or attach a file.").format(LONGEST_HAND_IN),
                True,
            )
        elif self._files.is_busy:
            text = self.tr("A file is still on its way.")
        elif draft == HandInDraft():
            text = ""
        elif draft == writing.kept:
            text = self.tr("Kept as a draft. Only you can see it.")
        else:
            text = self.tr("Not handed in yet")
        set_role(self._note, "error" if is_error else "caption")
        self._note.setText(text)
        self._note.setVisible(bool(text))
        if is_error and text != self._error:
            announce(self, text)
        self._error = text if is_error else ""

    def _on_typed(self) -> None:
        if not self._setting:
            self.edited.emit()
            self._say()

    def _on_files(self) -> None:
        if not self._setting:
            self.edited.emit()
        self._say()

    def _on_sent(self) -> None:
        if self._send.isEnabled():
            self.sent.emit()

    def _lay_out(self) -> None:
        set_role(self._title, "section")
        set_role(self._send, "primary")
        set_role(self._note, "caption")
        self._text.setTabChangesFocus(True)
        self._text.setMinimumHeight(6 * self.fontMetrics().lineSpacing() + 22)
        row = QHBoxLayout()
        row.setSpacing(SPACE.m)
        row.addWidget(self._send)
        row.addWidget(self._note, 100)
        row.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE.l, SPACE.m, SPACE.l, SPACE.l)
        layout.setSpacing(SPACE.s)
        layout.addWidget(self._title)
        layout.addWidget(self._text)
        layout.addWidget(self._files)
        layout.addLayout(row)
