"""One piece of homework, opened: its words and files, what was handed in, what the teacher said, and for the pupil the
form.  It takes the place of the list; Esc and its button lead back."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from app.codes import HandInState
from app.desk import Desk
from app.homework.hand_in_rows import HandIn, HandInMark, OwnHandIn
from app.homework.own_hand_in import own_hand_in
from app.homework.rows import HomeworkPiece
from ui.errors import sentence_for
from ui.family.ticks import Tick
from ui.family.words import mark_in_words
from ui.files import AttachmentStrip
from ui.homework.hand_in.form import HandInForm
from ui.homework.hand_in.sender import HandInSender
from ui.homework.hand_in.versions import VersionCard, plain_text
from ui.homework.words import due_title, lesson_in_words
from ui.icons import set_icon
from ui.tasks import WorkerBase
from ui.theme import SPACE, set_role
from ui.widgets import BusyBar, IconLabel, Retranslated, scrolled

_WIDEST = 900


class HandInPage(Retranslated, QWidget):
    """`open_piece` shows one; `sender` is the pupil's, None for those who read only."""

    left = Signal()
    """Back to the list."""

    def __init__(
        self, worker: WorkerBase[Desk], sender: HandInSender | None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._worker, self._sender = worker, sender
        self._piece: HomeworkPiece | None = None
        self._own: OwnHandIn | None = None
        self._key: Tick | None = None
        self._today = date.min
        self._cards: list[VersionCard] = []
        self._back, self._subject, self._due = QPushButton(self), QLabel(self), QLabel(self)
        self._busy = BusyBar(self)
        self._inside = QWidget(self)
        self._text, self._files = plain_text(self._inside), AttachmentStrip(worker, self._inside)
        self._mark_sign = IconLabel("award", 18, "accent_text", self._inside)
        self._mark, self._none = plain_text(self._inside), QLabel(self._inside)
        self._error = QLabel(self._inside, wordWrap=True)
        self._latest, self._versions = QVBoxLayout(), QVBoxLayout()
        self._form = HandInForm(worker, self._inside) if sender is not None else None
        self._lay_out()
        self._connect()
        self.retranslate()

    @property
    def key(self) -> Tick | None:
        """The piece that is open."""
        return self._key

    @property
    def cards(self) -> Sequence[VersionCard]:
        """The versions, the newest first."""
        return tuple(self._cards)

    @property
    def form(self) -> HandInForm | None:
        """Where the pupil writes."""
        return self._form

    def open_piece(self, pupil_id: int, piece: HomeworkPiece, today: date) -> None:
        """Show a piece: what is known of it at once, the rest when it is read."""
        self._key = Tick(pupil_id, piece.course_id, piece.due_date, piece.no)
        self._piece, self._today, self._own = piece, today, None
        self._show_versions(())
        self._files.show_files(piece.files)
        self._error.hide()
        self._show_form()
        self.retranslate()
        self._busy.set_busy(True)
        self.reload()
        (self._form or self._back).setFocus(Qt.FocusReason.OtherFocusReason)

    def close_piece(self) -> None:
        """Nobody looks at it any more; what is written is kept."""
        if self._sender is not None:
            self._sender.flush()
        self._key = self._piece = self._own = None

    def reload(self) -> None:
        """Read it anew; what is written stays."""
        key = self._key
        if key is None:
            return
        self._worker.submit(
            self,
            lambda desk: desk.ask(lambda session: own_hand_in(session, *key)),
            lambda own: self._on_read(key, own),
            self._on_failed,
            replaces="hand in",
            quiet=True,
            label="hand in",
        )

    def retranslate(self) -> None:
        self._back.setText(self.tr("All homework"))
        self._back.setAccessibleName(self._back.text())
        self._back.setToolTip(self.tr("Back to the list (Esc)"))
        piece = self._piece
        if piece is None:
            return
        self._subject.setText(piece.subject)
        due = due_title(piece.day, self._today)
        self._due.setText(" · ".join(part for part in (due, lesson_in_words(piece), piece.teacher) if part))
        self._text.setText(piece.text)
        self._none.setText(self.tr("Nothing has been handed in."))
        marks = self._own.marks if self._own is not None else ()
        self._mark.setText("; ".join(_mark_words(one) for one in marks))
        for widget in (self._mark, self._mark_sign):
            widget.setVisible(bool(marks))
        self.setAccessibleName(f"{piece.subject}. {due}. {piece.text}")

    # --- slots ---------------------------------------------------------------------------------------------------

    def _on_read(self, key: Tick, own: OwnHandIn) -> None:
        if key != self._key:
            return
        self._busy.set_busy(False)
        self._error.hide()
        if self._sender is not None:
            self._sender.read(key, own)
        if own != self._own:
            self._own = own
            self._files.show_files(own.files)
            self._show_versions(own.versions)
            self.retranslate()
        self._none.setVisible(not own.versions and self._form is None)
        self._show_form()

    def _on_failed(self, error: Exception) -> None:
        self._busy.set_busy(False)
        if self._own is None:
            self._error.setText(sentence_for(error))
            self._error.show()

    def _on_edited(self) -> None:
        if self._sender is not None and self._form is not None and self._key is not None:
            self._sender.type(self._key, self._form.draft)

    def _on_sent(self) -> None:
        if self._sender is not None and self._key is not None and self._own is not None:
            self._sender.hand_in(self._key, len(self._own.versions))

    def _on_taken_back(self, one: HandIn) -> None:
        if self._sender is not None and self._key is not None:
            self._sender.take_back(self._key, one.version)

    def _on_sender_changed(self, key: Tick) -> None:
        if key == self._key:
            self._show_form()

    def _on_stored(self, key: Tick) -> None:
        if key == self._key:
            self.reload()

    # --- private -------------------------------------------------------------------------------------------------

    def _show_form(self) -> None:
        if self._form is None or self._sender is None or self._key is None:
            return
        writing = self._sender.writing(self._key)
        self._form.show_writing(writing, again=self._own is not None and bool(self._own.versions))
        self._form.setVisible(self._own is not None)

    def _show_versions(self, versions: Sequence[HandIn]) -> None:
        for card in self._cards:
            for layout in (self._latest, self._versions):
                layout.removeWidget(card)
            card.hide()
            card.deleteLater()
        last = versions[-1] if versions else None
        self._cards = []
        for one in reversed(versions):
            mine = self._sender is not None and one is last
            can_take_back = mine and one.state is HandInState.WAITS and one.seen_at is None
            card = VersionCard(
                self._worker, one, self._today, can_take_back=can_take_back, parent=self._inside
            )
            card.taken_back.connect(lambda one=one: self._on_taken_back(one))
            self._cards.append(card)
            (self._latest if one is last else self._versions).addWidget(card)
            card.show()
        self._none.hide()

    def _connect(self) -> None:
        escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        escape.activated.connect(self.left)
        self._back.clicked.connect(self.left)
        if self._sender is not None and self._form is not None:
            self._form.edited.connect(self._on_edited)
            self._form.sent.connect(self._on_sent)
            self._form.left.connect(self._sender.flush)
            self._sender.changed.connect(self._on_sender_changed)
            self._sender.state_changed.connect(lambda *_: self._show_form())
            self._sender.stored.connect(self._on_stored)

    def _lay_out(self) -> None:
        set_role(self._back, "ghost")
        set_icon(self._back, "chevron-left", "accent_text")
        set_role(self._subject, "title")
        set_role(self._due, "muted")
        set_role(self._none, "muted")
        set_role(self._error, "error")
        self._subject.setTextFormat(Qt.TextFormat.PlainText)
        for label in (self._due, self._none):
            label.setWordWrap(True)
        mark = QHBoxLayout()
        mark.setSpacing(SPACE.s)
        mark.addWidget(self._mark_sign, 0, Qt.AlignmentFlag.AlignTop)
        mark.addWidget(self._mark, 1)
        self._versions.setSpacing(SPACE.m)
        column = QVBoxLayout()
        column.setSpacing(SPACE.m)
        for widget in (self._subject, self._due, self._text, self._files):
            column.addWidget(widget)
        column.addLayout(mark)
        column.addWidget(self._error)
        column.addWidget(self._none)
        column.addLayout(self._latest)
        if self._form is not None:
            column.addWidget(self._form)
        column.addLayout(self._versions)
        column.addStretch(1)
        self._inside.setMaximumWidth(_WIDEST)
        set_role(self._inside, "page")
        self._inside.setLayout(column)
        holder = QFrame(self)
        set_role(holder, "page")
        middle = QHBoxLayout(holder)
        middle.setContentsMargins(0, 0, SPACE.s, 0)
        middle.addWidget(self._inside, 100)
        middle.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE.s)
        head = QHBoxLayout()
        head.addWidget(self._back)
        head.addStretch(1)
        layout.addLayout(head)
        layout.addWidget(self._busy)
        layout.addWidget(scrolled(holder, self), 1)


def _mark_words(one: HandInMark) -> str:
    words = f"{one.work_kind}: {mark_in_words(one.value)}"
    return f"{words}. {one.comment}" if one.comment else words
