"""A piece as it is read: title, when and by whom, the text, what hangs on it, and what its reader is asked to do."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from app.desk import Desk
from app.news.rows import NewsPiece, NewsRow, NewsState, Receipts
from ui.files import AttachmentStrip
from ui.icons import set_icon
from ui.news.pictures import Pictures
from ui.news.text_view import NewsText
from ui.news.words import (
    byline,
    confirmed_words,
    day_words,
    families_words,
    moment_words,
    staff_words,
    state_words,
)
from ui.tasks import WorkerBase
from ui.theme import SPACE, set_role
from ui.widgets import FlowLayout, Retranslated


class PieceView(Retranslated, QFrame):
    """`show_piece`; what may not be done is not offered."""

    confirm_wanted = Signal(int)
    edit_wanted = Signal(object)
    """NewsPiece."""
    pin_wanted = Signal(object)
    withdraw_wanted = Signal(object)
    receipts_wanted = Signal(object)
    """NewsRow."""

    def __init__(self, worker: WorkerBase[Desk], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "card")
        self.piece: NewsPiece | None = None
        self._today = date.min
        self._counts: Receipts | None = None
        self.title, self.caption, self.notice = (QLabel(self) for _ in range(3))
        for label, role in ((self.title, "title"), (self.caption, "muted"), (self.notice, "notice")):
            set_role(label, role)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        self.revisions = QComboBox(self)
        self.revisions.currentIndexChanged.connect(self._on_revision)
        self.text = NewsText(self)
        self.pictures, self.files = Pictures(worker, self), AttachmentStrip(worker, self)
        self._asked, self._answered = QFrame(self), QLabel(self)
        set_role(self._asked, "sunken")
        self._question, self.confirm = QLabel(self._asked), QPushButton(self._asked)
        self.readers, self.edit, self.pin, self.withdraw = (QPushButton(self) for _ in range(4))
        self._lay_out()
        self.confirm.clicked.connect(self._on_confirm)
        self.edit.clicked.connect(lambda: self.edit_wanted.emit(self.piece))
        self.pin.clicked.connect(lambda: self._with_row(self.pin_wanted))
        self.withdraw.clicked.connect(lambda: self._with_row(self.withdraw_wanted))
        self.readers.clicked.connect(lambda: self._with_row(self.receipts_wanted))
        self.setFocusProxy(self.text)
        self.retranslate()

    @property
    def row(self) -> NewsRow | None:
        """What is shown."""
        return None if self.piece is None else self.piece.row

    def show_piece(self, piece: NewsPiece, today: date, audience: str = "") -> None:
        """Show a piece; `audience`: for whom it is, told to staff."""
        same = self.row is not None and self.row.news_id == piece.row.news_id
        if not same:
            self._counts = None
        self.piece, self._today, self._audience = piece, today, audience
        self._fill_revisions()
        self.text.show_text(piece.text)
        self.files.show_files(piece.files)
        self.pictures.show_files(piece.files)
        self.retranslate()

    def show_counts(self, counts: Receipts) -> None:
        """How many have read it, for its writer."""
        self._counts = counts
        self._tell_readers()

    def confirming(self, busy: bool) -> None:
        """It is on its way: not pressed twice."""
        self.confirm.setEnabled(not busy)

    def retranslate(self) -> None:
        """All words."""
        self.confirm.setText(self.tr("I have taken note"))
        self.edit.setText(self.tr("Change"))
        self.withdraw.setText(self.tr("Withdraw"))
        self.revisions.setAccessibleName(self.tr("Wording"))
        self._question.setText(self.tr("The school asks you to confirm that you have read this."))
        if self.piece is None:
            return
        row = self.piece.row
        self.title.setText(row.title)
        self.title.setAccessibleName(row.title)
        self._tell_caption(row)
        said = state_words(row, self._today)
        if row.changed_at is not None:
            changed = self.tr("Changed on {0}").format(moment_words(row.changed_at))
            said = f"{said}. {changed}" if said else changed
        self.notice.setText(said)
        self.notice.setVisible(bool(said))
        self._asked.setVisible(row.to_confirm)
        self._answered.setVisible(row.confirmed_at is not None)
        if row.confirmed_at is not None:
            self._answered.setText(self.tr("You took note on {0}").format(moment_words(row.confirmed_at)))
        self.confirm.setEnabled(True)
        self._tell_writer(row)

    # --- private -------------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        set_role(self.confirm, "primary")
        set_icon(self.confirm, "circle-check", "on_accent")
        set_role(self._answered, "muted")
        self._question.setWordWrap(True)
        asked = QHBoxLayout(self._asked)
        asked.setContentsMargins(SPACE.m, SPACE.s, SPACE.m, SPACE.s)
        asked.addWidget(self._question, 1)
        asked.addWidget(self.confirm)
        set_role(self.readers, "link")
        set_icon(self.edit, "pencil")
        set_icon(self.pin, "pin")
        set_icon(self.withdraw, "eye-off")
        self._tools = QWidget(self)
        tools = FlowLayout(self._tools)
        tools.setSpacing(SPACE.s)
        for button in (self.edit, self.pin, self.withdraw):
            tools.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE.l, SPACE.m, SPACE.l, SPACE.m)
        layout.setSpacing(SPACE.s)
        layout.addWidget(self.title)
        layout.addWidget(self.caption)
        layout.addWidget(self.notice)
        layout.addWidget(self.revisions, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addSpacing(SPACE.xs)
        layout.addWidget(self.text, 1)
        layout.addWidget(self.pictures)
        layout.addWidget(self.files)
        layout.addWidget(self._asked)
        layout.addWidget(self._answered)
        layout.addWidget(self.readers, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(self._tools)
        self.readers.hide()
        for widget in (self.revisions, self._asked, self._answered, self._tools, self.notice):
            widget.hide()

    def _tell_caption(self, row: NewsRow) -> None:
        words = [byline(row, self._today)]
        if row.state is NewsState.CURRENT:
            words.append(self.tr("shown until {0}").format(day_words(row.ends, self._today)))
        if self._audience:
            words.append(self.tr("for: {0}").format(self._audience))
        self.caption.setText(" · ".join(words))

    def _tell_writer(self, row: NewsRow) -> None:
        withdrawn = row.state is NewsState.WITHDRAWN
        self.edit.setVisible(row.may_change and not withdrawn)
        self.withdraw.setVisible(row.may_change and not withdrawn)
        self.pin.setVisible(row.may_change and not withdrawn)
        self.pin.setText(self.tr("Unpin") if row.pinned else self.tr("Pin"))
        self._tell_readers()
        self._tools.setVisible(not self.edit.isHidden())

    def _tell_readers(self) -> None:
        counts, row = self._counts, self.row
        visible = counts is not None and row is not None and row.state is not NewsState.PLANNED
        self.readers.setVisible(visible)
        if counts is None:
            return
        words = []
        if counts.families.asked or counts.staff is None:
            words.append(families_words(counts.families))
        if counts.staff is not None:
            words.append(staff_words(counts.staff))
        if counts.confirm:
            words.append(
                confirmed_words(counts.families if counts.staff is None else counts.families + counts.staff)
            )
        self.readers.setText(", ".join(words))
        self.readers.setToolTip(self.tr("Who has read it, by name; remind the others"))
        self.readers.setAccessibleName(self.readers.text())

    def _fill_revisions(self) -> None:
        assert self.piece is not None
        self.revisions.blockSignals(True)
        self.revisions.clear()
        self.revisions.addItem(self.tr("Wording of now"), None)
        for old in self.piece.history:
            words = self.tr("Wording of {0}, {1}").format(moment_words(old.written_at), old.author)
            self.revisions.addItem(words, old)
        self.revisions.blockSignals(False)
        self.revisions.setVisible(bool(self.piece.history))

    def _on_revision(self) -> None:
        if self.piece is None:
            return
        old = self.revisions.currentData()
        self.text.show_text(self.piece.text if old is None else old.text)
        self.title.setText(self.piece.row.title if old is None else old.title)

    def _on_confirm(self) -> None:
        if self.row is not None:
            self.confirming(True)
            self.confirm_wanted.emit(self.row.news_id)

    def _with_row(self, signal: object) -> None:
        if self.row is not None:
            signal.emit(self.row)  # type: ignore[attr-defined]
