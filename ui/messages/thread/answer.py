"""The box below a thread: an answer, its files, canned words, and why one cannot write where one cannot."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from app.desk import Desk
from app.messages.rows import ThreadPage
from app.messages.rules import MOST_TEXT
from ui.files import AttachEditor
from ui.icons import set_icon
from ui.messages import words
from ui.messages.answer_text import AnswerText, sends
from ui.messages.canned import CannedButton
from ui.messages.written import Written
from ui.tasks import WorkerBase
from ui.theme import SPACE, set_role
from ui.widgets import IconLabel, Retranslated, announce


class AnswerBox(Retranslated, QWidget):
    """`show_draft` what is begun; `written` is what stands there now."""

    edited = Signal()
    send_requested = Signal()
    escaped = Signal()

    def __init__(self, worker: WorkerBase[Desk], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._page: ThreadPage | None = None
        self._written: Written | None = None
        self._error, self._is_setting = "", False
        self.text = AnswerText(self)
        self.files = AttachEditor(worker, self)
        self.canned = CannedButton(self)
        self._urgent, self._send, self._note = QCheckBox(self), QPushButton(self), QLabel(self)
        self._note.setWordWrap(True)
        self._note.hide()
        self._reason = _Reason(self)
        self._form = QWidget(self)
        set_role(self._send, "primary")
        set_icon(self._send, "send", "on_accent")
        self._lay_out()
        self.text.edited.connect(self._on_edited)
        self.text.send_requested.connect(self._on_send)
        self.text.escaped.connect(self.escaped)
        self.files.changed.connect(self._on_edited)
        self._urgent.toggled.connect(self._on_edited)
        self._send.clicked.connect(self._on_send)
        for widget in (self.text, self.text.viewport()):
            self.files.take_drops_of(widget)
        self.canned.chosen.connect(self.text.insert)
        shortcut = QShortcut(QKeySequence(Qt.Modifier.CTRL | Qt.Key.Key_J), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(self.canned.showMenu)
        self.setFocusProxy(self.text)
        self.retranslate()

    @property
    def written(self) -> Written | None:
        """The answer as it stands; None where there is no thread."""
        if self._written is None:
            return None
        return replace(
            self._written,
            text=self.text.toPlainText(),
            urgent=self._urgent.isChecked(),
            files=tuple(self.files.files),
        )

    def show_thread(self, page: ThreadPage, draft: Written | None) -> None:
        """Another thread, or the same one with other rights; a draft is shown only of another one."""
        is_other = self._page is None or self._page.thread_id != page.thread_id
        self._page = page
        if is_other:
            self.show_draft(draft or Written(str(page.thread_id)))
        self._form.setVisible(page.can_reply)
        self._reason.setVisible(not page.can_reply)
        self._urgent.setVisible(page.may_be_urgent)
        self.retranslate()

    def show_draft(self, written: Written) -> None:
        """This is begun."""
        self._written = written
        self._is_setting = True
        self.text.set_text(written.text)
        self.files.set_files(written.files)
        self._urgent.setChecked(written.urgent)
        self._is_setting = False
        self.set_error("")
        self._update()

    def set_error(self, text: str) -> None:
        """Why it was not sent."""
        self._error = text
        self._update()
        announce(self, text)

    def retranslate(self) -> None:
        """All sentences."""
        self.text.setAccessibleName(self.tr("Your answer"))
        self.text.setPlaceholderText(self.tr("Write an answer"))
        self._urgent.setText(self.tr("Urgent"))
        self._urgent.setToolTip(
            self.tr(
                "It sounds and blinks in the open diary of whoever gets it, until its receipt is confirmed"
            )
        )
        self._send.setText(self.tr("Send"))
        self._send.setToolTip(self.tr("Ctrl+Enter"))
        self._send.setAccessibleName(self._send.text())
        if self._page is not None and self._page.no_reply is not None:
            self._reason.set_text(words.no_reply_words(self._page.no_reply))
        self._update()

    # --- Qt ------------------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Enter sends from every field."""
        if not sends(event):
            super().keyPressEvent(event)
        elif not event.isAutoRepeat():
            self._on_send()

    # --- private -------------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        below = QHBoxLayout()
        below.setSpacing(SPACE.s)
        below.addWidget(self.canned)
        below.addWidget(self._urgent)
        below.addWidget(self._note, 1)
        below.addStretch(0)
        below.addWidget(self._send)
        form = QVBoxLayout(self._form)
        form.setContentsMargins(0, 0, 0, 0)
        form.setSpacing(SPACE.s)
        form.addWidget(self.text)
        form.addWidget(self.files)
        form.addLayout(below)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE.l, SPACE.s, SPACE.l, SPACE.m)
        layout.addWidget(self._form)
        layout.addWidget(self._reason)

    def _update(self) -> None:
        typed = self.text.toPlainText()
        over = len(typed) - MOST_TEXT
        note = self._error
        if over > 0:
            note = self.tr("Too long by %n letter(s): shorten it.", "", over)
        elif self.files.is_busy:
            note = self.tr("The files are being stored…")
        set_role(self._note, "caption" if self.files.is_busy and over <= 0 else "error")
        self._note.setText(note)
        self._note.setVisible(bool(note))
        says_something = bool(typed.strip())
        self._send.setEnabled(says_something and over <= 0 and not self.files.is_busy)
        self.canned.may_keep = bool(typed.strip())

    def _on_edited(self, *_: object) -> None:
        if self._is_setting:
            return
        self._error = ""
        self._update()
        self.edited.emit()

    def _on_send(self) -> None:
        if self._send.isEnabled():
            self.send_requested.emit()


class _Reason(QFrame):
    """In place of the box: why nothing can be written."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        set_role(self, "sunken")
        self._label = QLabel(self)
        self._label.setWordWrap(True)
        set_role(self._label, "muted")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(SPACE.m, SPACE.m, SPACE.m, SPACE.m)
        layout.setSpacing(SPACE.s)
        layout.addWidget(IconLabel("lock", 18, "muted", self), 0, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(self._label, 1)

    def set_text(self, text: str) -> None:
        """The sentence."""
        self._label.setText(text)
