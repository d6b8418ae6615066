"""One message of a thread: whose, when, its words and files, and what has become of it."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QMenu,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from app.desk import Desk
from app.messages.rows import MessageRow, Quote
from ui.files import AttachmentStrip
from ui.icons import set_icon
from ui.messages import words
from ui.messages.message_text import MessageText
from ui.messages.plain import harmless, links
from ui.messages.thread import told
from ui.messages.thread.links import LinkButtons
from ui.messages.thread.question import Question
from ui.messages.thread.urgent_way import UrgentSteps
from ui.tasks import WorkerBase
from ui.theme import SPACE, set_role
from ui.widgets import ElidedLabel, IconLabel, Retranslated

_WIDEST = 760
_ICON = 18


class Bubble(Retranslated, QFrame):
    """`show_message` as often as it changes; the number of a message never does."""

    forward_requested = Signal(int)
    withdraw_requested = Signal(int)
    copied = Signal(str)
    grown = Signal()

    def __init__(
        self,
        worker: WorkerBase[Desk],
        message: MessageRow,
        today: date,
        *,
        may_forward: bool,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.message, self._today, self._may_forward = message, today, may_forward
        set_role(self, "own letter" if message.author.is_me else "letter")
        self.setMaximumWidth(_WIDEST)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self._author, self._when = ElidedLabel("", self), QLabel(self)
        set_role(self._author, "section")
        set_role(self._when, "caption")
        self._urgent = IconLabel("octagon-alert", _ICON, "danger", self)
        self._menu_button = QToolButton(self)
        self._menu = QMenu(self._menu_button)
        self._withdrawn, self._receipts, self._forwards = QLabel(self), QLabel(self), QLabel(self)
        self.text = MessageText(self)
        self._quote = _QuoteFrame(self)
        self._links = LinkButtons(self)
        self.files = AttachmentStrip(worker, self)
        self._steps = UrgentSteps(self)
        self._question = Question(self)
        self._lay_out()
        self._question.answered_yes.connect(lambda: self.withdraw_requested.emit(self.message.no))
        self._question.answered_no.connect(self._menu_button.setFocus)
        self.text.grown.connect(self.grown)
        self.show_message(message, today)

    def show_message(self, message: MessageRow, today: date) -> None:
        """The same message, as it stands now."""
        self.message, self._today = message, today
        is_withdrawn = message.withdrawn_at is not None
        self.text.set_text(message.text)
        self.text.setVisible(bool(message.text))
        self._links.show_links(() if is_withdrawn else links(harmless(message.text[:40_000])))
        self._quote.setVisible(message.quote is not None)
        self._urgent.setVisible(message.urgent is not None)
        self.files.show_files(() if is_withdrawn else message.files)
        self.retranslate()

    def retranslate(self) -> None:
        """All words about it; its own stay as they are."""
        message, today = self.message, self._today
        author = (
            words.name_words(message.author) if message.author.is_me else words.full_words(message.author)
        )
        self._author.setText(author)
        self._when.setText(words.when_words(message.sent_at, today))
        self.text.set_name(
            self.tr("Message of {0}, {1}").format(author, words.when_words(message.sent_at, today))
        )
        self._withdrawn.setVisible(message.withdrawn_at is not None)
        self._withdrawn.setText(told.withdrawn(message, today) if message.withdrawn_at is not None else "")
        self._receipts.setText(told.read_by(message.receipts, today))
        self._receipts.setVisible(
            message.author.is_me and message.urgent is None and message.withdrawn_at is None
        )
        self._forwards.setText("\n".join(told.passed_on(one, today) for one in message.forwards))
        self._forwards.setVisible(bool(message.forwards))
        if message.urgent is not None:
            self._steps.show_steps(told.way_of(message.urgent, message.receipts, today))
        self._steps.setVisible(message.urgent is not None)
        if message.quote is not None:
            self._quote.show_quote(message.quote, today)
        self._menu_button.setAccessibleName(self.tr("What can be done with this message"))
        self._menu_button.setToolTip(self._menu_button.accessibleName())
        self._question.set_words(
            self.tr("Withdraw this message? Nobody who has not read it will see its text any more."),
            self.tr("Withdraw"),
            self.tr("Leave it"),
        )
        self._fill_menu()
        self._urgent.setToolTip(self.tr("Urgent"))

    # --- private -------------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self._menu_button.setMenu(self._menu)
        set_icon(self._menu_button, "ellipsis", "muted")
        self._menu_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._menu_button.setProperty("bare", "true")
        head = QHBoxLayout()
        head.setSpacing(SPACE.s)
        head.addWidget(self._urgent)
        head.addWidget(self._author, 1)
        head.addWidget(self._when)
        head.addWidget(self._menu_button)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(SPACE.l, SPACE.s, SPACE.m, SPACE.m)
        self._layout.setSpacing(SPACE.xs)
        self._layout.addLayout(head)
        for widget in (
            self._withdrawn, self.text, self._quote, self.files, self._links, self._steps, self._receipts,
            self._forwards, self._question,
        ):  # fmt: skip
            self._layout.addWidget(widget)
        set_role(self._withdrawn, "notice")
        for label in (self._receipts, self._forwards):
            set_role(label, "caption")
        for label in (self._withdrawn, self._receipts, self._forwards):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)

    def _fill_menu(self) -> None:
        self._menu.clear()
        message = self.message
        if message.text:
            copy = self._menu.addAction(self.tr("Copy the text"))
            set_icon(copy, "copy")
            copy.triggered.connect(lambda: self.copied.emit(harmless(self.message.text)))
        if self._may_forward and message.withdrawn_at is None:
            forward = self._menu.addAction(self.tr("Pass on to a colleague…"))
            set_icon(forward, "corner-down-right")
            forward.triggered.connect(lambda: self.forward_requested.emit(self.message.no))
        if message.can_withdraw:
            withdraw = self._menu.addAction(self.tr("Withdraw…"))
            set_icon(withdraw, "undo-2")
            withdraw.triggered.connect(self._question.ask)
        self._menu_button.setVisible(bool(self._menu.actions()))


class _QuoteFrame(QFrame):
    """Words that were passed on: a message within the message."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        set_role(self, "sunken")
        self._head, self._text = QLabel(self), MessageText(self)
        self._head.setTextFormat(Qt.TextFormat.PlainText)
        self._head.setWordWrap(True)
        set_role(self._head, "caption")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE.m, SPACE.s, SPACE.m, SPACE.s)
        layout.setSpacing(SPACE.xs)
        layout.addWidget(self._head)
        layout.addWidget(self._text)

    def show_quote(self, quote: Quote, today: date) -> None:
        """Whose words, of when."""
        name, when = words.full_words(quote.author), words.when_words(quote.sent_at, today)
        self._head.setText(self.tr("{0} wrote {1}:").format(name, when))
        self._text.set_text(quote.text)
        self._text.set_name(self._head.text())
