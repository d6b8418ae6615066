"""«New message»: to whom, subject, text, urgent, files; what is wrong is said beside the field it is wrong with."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from app.desk import Desk
from app.errors import BadInput, DiaryError
from app.messages.rows import AddressBook, Family, NoReply
from app.messages.rules import MOST_SUBJECT, MOST_TEXT
from ui.errors import sentence_for
from ui.files import AttachEditor
from ui.icons import set_icon
from ui.messages import words
from ui.messages.answer_text import AnswerText, sends
from ui.messages.compose.options import STAFF, Option, options_of
from ui.messages.compose.picker import RecipientPicker
from ui.messages.compose.seen_by import seen_by_words
from ui.messages.thread.question import Question
from ui.messages.written import Written
from ui.tasks import WorkerBase
from ui.theme import SPACE, set_role
from ui.widgets import Form, Retranslated, announce
from ui.widgets.wheel import guard_wheel

_WIDEST = 820
#: What is refused of the letter and not of a field.
_OF_ALL = frozenset({"letter.pupils_off", "letter.not_urgent", "letter.urgent_limit"})
_FAMILIES = (Family.PARENTS, Family.PUPIL, Family.BOTH)


class Composer(Retranslated, QScrollArea):
    """`open` a letter that is begun; `written` is what stands there now."""

    edited = Signal()
    send_requested = Signal()
    discarded = Signal()
    closed = Signal()

    def __init__(
        self, worker: WorkerBase[Desk], parent: QWidget | None = None, *, kiosk: bool = False
    ) -> None:
        super().__init__(parent)
        self._written: Written | None = None
        self._book: AddressBook | None = None
        self._options: tuple[Option, ...] = ()
        self._is_setting = False
        set_role(self, "pane")
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        content = QWidget(self)
        self._title, self._refusal, self._seen_by, self._why_urgent, self._saved = (
            QLabel(content) for _ in range(5)
        )
        self.form = Form(content)
        self.to = self.form.add(RecipientPicker(self.form, touch=kiosk))
        self.family = self.form.add(QComboBox(self.form))
        self.subject = self.form.add(QLineEdit(self.form))
        self.text = self.form.add(AnswerText(self.form, lines=(6, 16)))
        self.files = AttachEditor(worker, content)  # Tab goes through the parts as they are made
        self.urgent, self.replies = QCheckBox(content), QCheckBox(content)
        self.send, self._close, self._discard = (QPushButton(content) for _ in range(3))
        self._question = Question(content)
        self._lay_out(content)
        self._connect()
        self.retranslate()

    @property
    def is_open(self) -> bool:
        """Whether a letter is begun here."""
        return self._written is not None

    @property
    def written(self) -> Written | None:
        """The letter as it stands."""
        if self._written is None:
            return None
        family = self.family.currentData() if self.to.has_families else None
        return replace(
            self._written,
            text=self.text.toPlainText(),
            subject=self.subject.text(),
            to=self.to.chosen,
            about_pupil=self.to.pupil,
            family=family or "",
            urgent=self.urgent.isChecked() and not self.urgent.isHidden(),
            replies_allowed=not self.replies.isChecked() or self.replies.isHidden(),
            files=tuple(self.files.files),
        )

    def open(self, written: Written) -> None:
        """Write on at this."""
        self._written = written
        self._is_setting = True
        self.to.limit_to(frozenset({STAFF}) if written.passes_on is not None else None)
        self.to.choose(written.to, written.about_pupil)
        self.family.setCurrentIndex(max(0, self.family.findData(written.family or Family.PARENTS.value)))
        self.subject.setText(written.subject)
        self.text.set_text(written.text)
        self.urgent.setChecked(written.urgent)
        self.replies.setChecked(not written.replies_allowed)
        self.files.set_files(written.files)
        self._is_setting = False
        self.form.clear_errors()
        self._question.hide()
        self.retranslate()
        self.verticalScrollBar().setValue(0)
        first: QWidget = self.to.field if not written.to else self.text
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def close_letter(self) -> None:
        """Nothing is written here any more."""
        self._written = None

    def show_book(self, book: AddressBook) -> None:
        """Whom one may write to."""
        self._book = book
        self._options = options_of(book)
        self._is_setting = True
        self.to.show_options(self._options)
        self._is_setting = False
        self.retranslate()

    @property
    def options(self) -> tuple[Option, ...]:
        """The address book as rows."""
        return self._options

    def show_saved(self, text: str) -> None:
        """Where the draft is."""
        set_role(self._saved, "caption")
        self._saved.setText(text)

    def show_error(self, error: Exception) -> None:
        """Why it was not accepted, beside the field where that is known."""
        if isinstance(error, DiaryError) and error.code in _OF_ALL:
            set_role(self._saved, "error")
            self._saved.setText(sentence_for(error))
            announce(self, self._saved.text())
            return
        field = error.data.get("field") if isinstance(error, BadInput) else None
        target: QWidget = {"text": self.text, "subject": self.subject}.get(str(field), self.to)
        self.form.set_error(target, sentence_for(error))
        target.setFocus()

    def retranslate(self) -> None:
        """All sentences."""
        passes_on = self._written is not None and self._written.passes_on is not None
        self._title.setText(self.tr("Pass on to a colleague") if passes_on else self.tr("New message"))
        form = self.form
        form.describe(self.to, self.tr("To"))
        form.describe(self.family, self.tr("Who of the family"))
        form.describe(
            self.subject, self.tr("Subject"), self.tr("Left empty, the first words of the text stand there")
        )
        form.describe(self.text, self.tr("What you add") if passes_on else self.tr("Text"))
        self._fill_families()
        may_write = self._book is None or self._book.may_write
        self._refusal.setText("" if may_write else words.no_reply_words(NoReply.PUPILS_OFF))
        self._refusal.setVisible(not may_write)
        self.form.setEnabled(may_write)
        self.urgent.setText(self.tr("Urgent"))
        self._why_urgent.setText(
            self.tr(
                "For what cannot wait: it sounds and blinks in the open diary of whoever gets it until receipt is "
                "confirmed, and you see who has seen it and when. Unseen messages to the school go to the deputy head."
            )
        )
        self.replies.setText(self.tr("Without answers"))
        self.send.setText(self.tr("Send"))
        self.send.setToolTip(self.tr("Ctrl+Enter"))
        self._discard.setText(self.tr("Discard"))
        self._close.setText(self.tr("Close; the draft is kept"))
        for button in (self.send, self._discard, self._close):
            button.setAccessibleName(button.text())
        self._question.set_words(
            self.tr("Discard what you have written?"), self.tr("Discard it"), self.tr("Go on writing")
        )
        self._update()

    # --- Qt ------------------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Enter sends from every field."""
        if not sends(event):
            super().keyPressEvent(event)
        elif not event.isAutoRepeat():
            self._on_send()

    # --- private -------------------------------------------------------------------------------------------------

    def _lay_out(self, content: QWidget) -> None:
        set_role(self._title, "title")
        set_role(self._seen_by, "muted")
        set_role(self._refusal, "notice")
        set_role(self._why_urgent, "caption")
        set_role(self._saved, "caption")
        for label in (self._refusal, self._seen_by, self._why_urgent, self._saved):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.subject.setMaxLength(MOST_SUBJECT)
        for family in _FAMILIES:
            self.family.addItem("", family.value)
        guard_wheel(self.family)
        set_role(self.send, "primary")
        set_icon(self.send, "send", "on_accent")
        set_role(self._discard, "ghost")
        set_role(self._close, "ghost")
        buttons = QHBoxLayout()
        buttons.setSpacing(SPACE.s)
        buttons.addWidget(self.send)
        buttons.addWidget(self._close)
        buttons.addStretch(1)
        buttons.addWidget(self._discard)
        middle = QWidget(content)
        middle.setMaximumWidth(_WIDEST)
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE.m)
        for widget in (
            self._title, self._refusal, self.form, self._seen_by, self.files, self.urgent, self._why_urgent,
            self.replies,
        ):  # fmt: skip
            column.addWidget(widget)
        column.addLayout(buttons)
        column.addWidget(self._question)
        column.addWidget(self._saved)
        column.addStretch(1)
        across = QHBoxLayout(content)
        across.setContentsMargins(SPACE.xl, SPACE.l, SPACE.xl, SPACE.l)
        across.addWidget(middle, 1000)
        across.addStretch(1)
        self.setWidget(content)
        self.setFocusProxy(self.to)

    def _connect(self) -> None:
        self.to.changed.connect(self._on_edited)
        self.family.activated.connect(self._on_edited)
        self.subject.textEdited.connect(self._on_edited)
        self.text.edited.connect(self._on_edited)
        self.urgent.toggled.connect(self._on_edited)
        self.replies.toggled.connect(self._on_edited)
        self.files.changed.connect(self._on_edited)
        self.text.send_requested.connect(self._on_send)
        self.text.escaped.connect(self.closed)
        self.send.clicked.connect(self._on_send)
        for widget in (self.text, self.text.viewport()):
            self.files.take_drops_of(widget)
        self._close.clicked.connect(self.closed)
        self._discard.clicked.connect(self._on_discard)
        self._question.answered_yes.connect(self.discarded)
        self._question.answered_no.connect(self.text.setFocus)
        self._urgent_note = QTimer(self, singleShot=True, interval=0)
        self._urgent_note.timeout.connect(self._on_urgent_told)

    def _fill_families(self) -> None:
        for index, family in enumerate(_FAMILIES):
            self.family.setItemText(index, words.family_words(family))

    def _update(self) -> None:
        book, passes_on = self._book, self._written is not None and self._written.passes_on is not None
        self.form.setVisible(True)
        self._show_row(self.family, shown=self.to.has_families and not passes_on)
        self._show_row(self.subject, shown=not passes_on)
        self.urgent.setVisible(book is not None and book.may_be_urgent and not passes_on)
        self._why_urgent.setVisible(not self.urgent.isHidden() and self.urgent.isChecked())
        self.replies.setVisible(book is not None and not book.children and not passes_on)
        self.files.setVisible(not passes_on)
        chosen = self.to.options_of(self.to.chosen)
        self._seen_by.setText(seen_by_words(self.to.chosen, chosen, str(self.family.currentData())))
        self._seen_by.setVisible(bool(self._seen_by.text()))
        over = len(self.text.toPlainText()) - MOST_TEXT
        if over > 0:
            self.form.set_error(self.text, self.tr("Too long by %n letter(s): shorten it.", "", over))
        may_write = book is None or book.may_write
        self.send.setEnabled(over <= 0 and not self.files.is_busy and may_write)

    def _show_row(self, field: QWidget, *, shown: bool) -> None:
        self.form.set_shown(field, shown)

    def _on_edited(self, *_: object) -> None:
        if self._is_setting or self._written is None:
            return
        self.form.clear_errors()
        self._update()
        if self.sender() is self.urgent and self.urgent.isChecked():
            self._urgent_note.start()
        self.edited.emit()

    def _on_urgent_told(self) -> None:
        announce(self, self._why_urgent.text())

    def _on_send(self) -> None:
        written = self.written
        if written is None or not self.send.isEnabled():
            return
        if not written.to:
            self._say(self.to, self.tr("Choose to whom you write."))
        elif not written.text.strip() and written.passes_on is None:
            self._say(self.text, self.tr("Write something: the message is empty."))
        else:
            self.send_requested.emit()

    def _on_discard(self) -> None:
        written = self.written
        if written is None or written.is_empty:
            self.discarded.emit()
        else:
            self._question.ask()

    def _say(self, field: QWidget, sentence: str) -> None:
        self.form.set_error(field, sentence)
        field.setFocus()
