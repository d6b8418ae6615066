"""One message of a thread: whose, when, its words and files, and what has become of it."""

from __future__ import annotations

from datetime import date
from functools import cached_property
from typing import TypeVar

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
#: The parts of a message from top to bottom.
_WITHDRAWN, _TEXT, _QUOTE, _FILES, _LINKS, _STEPS, _RECEIPTS, _FORWARDS, _QUESTION = range(9)
_SOUGHT_FOR_LINKS = 40_000
W = TypeVar("W", bound=QWidget)
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
        self._worker, self._places = worker, list[int]()
        set_role(self, "own letter" if message.author.is_me else "letter")
        self.setMaximumWidth(_WIDEST)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self._author, self._when = ElidedLabel("", self), QLabel(self)
        set_role(self._author, "section")
        set_role(self._when, "caption")
        self._urgent = IconLabel("octagon-alert", _ICON, "danger", self)
        self._menu_button = QToolButton(self)
        self._menu = QMenu(self._menu_button)
        self._menu.aboutToShow.connect(self._fill_menu)
        self._layout = QVBoxLayout(self)
        self._lay_out()
        self.text = self._put(_TEXT, MessageText(self))
        self.text.grown.connect(self.grown)
        self.show_message(message, today)

    def show_message(self, message: MessageRow, today: date) -> None:
        """The same message, as it stands now."""
        self.message, self._today = message, today
        is_withdrawn = message.withdrawn_at is not None
        self.text.set_text(message.text)
        self.text.setVisible(bool(message.text))
        addresses = () if is_withdrawn else links(harmless(message.text[:_SOUGHT_FOR_LINKS]))
        if addresses or self._has("_links"):
            self._links.show_links(addresses)
        if self._has("files") or message.files:
            self.files.show_files(() if is_withdrawn else message.files)
        self._urgent.setVisible(message.urgent is not None)
        self.retranslate()

    # Parts that most messages have not are made when they are needed: a page of a thread is on screen at once.

    @cached_property
    def files(self) -> AttachmentStrip:
        """What hangs on it."""
        return self._put(_FILES, AttachmentStrip(self._worker, self))

    @cached_property
    def _links(self) -> LinkButtons:
        return self._put(_LINKS, LinkButtons(self))

    @cached_property
    def _quote(self) -> _QuoteFrame:
        return self._put(_QUOTE, _QuoteFrame(self))

    @cached_property
    def _steps(self) -> UrgentSteps:
        return self._put(_STEPS, UrgentSteps(self))

    @cached_property
    def _withdrawn(self) -> QLabel:
        return self._put(_WITHDRAWN, self._label("notice"))

    @cached_property
    def _receipts(self) -> QLabel:
        return self._put(_RECEIPTS, self._label("caption"))

    @cached_property
    def _forwards(self) -> QLabel:
        return self._put(_FORWARDS, self._label("caption"))

    @cached_property
    def _question(self) -> Question:
        question = self._put(_QUESTION, Question(self))
        question.set_words(
            self.tr("Withdraw this message? Nobody who has not read it will see its text any more."),
            self.tr("Withdraw"),
            self.tr("Leave it"),
        )
        question.answered_yes.connect(lambda: self.withdraw_requested.emit(self.message.no))
        question.answered_no.connect(self._menu_button.setFocus)
        return question

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
        is_withdrawn = message.withdrawn_at is not None
        self._tell("_withdrawn", told.withdrawn(message, today) if is_withdrawn else "")
        is_plain = message.author.is_me and message.urgent is None and not is_withdrawn
        self._tell("_receipts", told.read_by(message.receipts, today) if is_plain else "")
        self._tell("_forwards", "\n".join(told.passed_on(one, today) for one in message.forwards))
        if message.urgent is not None:
            self._steps.show_steps(told.way_of(message.urgent, message.receipts, today))
        if message.quote is not None:
            self._quote.show_quote(message.quote, today)
        self._menu_button.setAccessibleName(self.tr("What can be done with this message"))
        self._menu_button.setToolTip(self._menu_button.accessibleName())
        may_act = bool(message.text) or message.can_withdraw or (self._may_forward and not is_withdrawn)
        self._menu_button.setVisible(may_act)
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
        self._layout.setContentsMargins(SPACE.l, SPACE.s, SPACE.m, SPACE.m)
        self._layout.setSpacing(SPACE.xs)
        self._layout.addLayout(head)

    def _put(self, place: int, part: W) -> W:
        """Where it belongs among those that there are."""
        self._places.append(place)
        self._layout.insertWidget(1 + sum(one < place for one in self._places), part)
        return part

    def _has(self, name: str) -> bool:
        return name in self.__dict__

    def _tell(self, name: str, text: str) -> None:
        if text or self._has(name):
            label: QLabel = getattr(self, name)
            label.setText(text)
            label.setVisible(bool(text))

    def _label(self, role: str) -> QLabel:
        label = QLabel(self)
        set_role(label, role)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        return label

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
            withdraw.triggered.connect(self._on_withdraw)

    def _on_withdraw(self) -> None:
        self._question.ask()


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
