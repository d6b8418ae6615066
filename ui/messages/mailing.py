"""A letter to several as its sender sees it: how many have read it, who has not, and the way to remind them."""

from __future__ import annotations

from datetime import date
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QProgressBar,
    QPushButton,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from app.messages.rows import MailingLine, MailingPage
from app.messages.rules import MOST_TEXT
from ui.icons import icon, set_icon
from ui.messages import words
from ui.messages.answer_text import AnswerText
from ui.messages.list.entries import subject_words
from ui.messages.plain import one_line
from ui.messages.thread.question import Question
from ui.theme import SPACE, set_role
from ui.widgets import ElidedLabel, Retranslated, plain_tip

_TOP = QModelIndex()
_WHOM, _STATE = range(2)
_LONGEST_WORDS = 300


class _Lines(QAbstractTableModel):
    """Whom it went to, and what has become of it there."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.lines: tuple[MailingLine, ...] = ()
        self.today = date.min

    def show(self, lines: tuple[MailingLine, ...], today: date) -> None:
        """These."""
        self.beginResetModel()
        self.lines, self.today = lines, today
        self.endResetModel()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _TOP) -> int:
        """One for each thread."""
        return 0 if parent.isValid() else len(self.lines)

    def columnCount(self, parent: QModelIndex | QPersistentModelIndex = _TOP) -> int:
        """Whom, and what has become of it."""
        return 0 if parent.isValid() else 2

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Both."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self.tr("To") if section == _WHOM else self.tr("Read")
        return None

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Words, and a sign of what has not been read."""
        line = self.lines[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return self._whom(line) if index.column() == _WHOM else self._state(line)
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(f"{self._whom(line)}: {self._state(line)}")
        if role == Qt.ItemDataRole.DecorationRole and index.column() == _STATE:
            if not line.seen_by:
                return icon("mail", "warning")
            return icon("check-check" if line.answered else "check", "success")
        return None

    def _whom(self, line: MailingLine) -> str:
        child, people = words.pupil_words(line.pupil), words.people_words(line.people)
        return f"{child} — {people}" if child and people else child or people

    def _state(self, line: MailingLine) -> str:
        if not line.seen_by:
            return self.tr("not read yet")
        seen = ", ".join(
            self.tr("{0} ({1})").format(words.name_words(who), words.when_words(at, self.today))
            for who, at in line.seen_by
        )
        if line.confirmed:
            seen = self.tr("{0}; receipt confirmed").format(seen)
        return self.tr("{0}; has answered").format(seen) if line.answered else seen


class MailingView(Retranslated, QWidget):
    """`show_page`; a line leads to its thread."""

    thread_requested = Signal(int)
    remind_requested = Signal(int, str)
    """Which, and what is written to those who have not read it."""
    withdraw_requested = Signal(int)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._page: MailingPage | None = None
        self._today = date.min
        self._subject, self._words, self._figures = ElidedLabel("", self), QLabel(self), QLabel(self)
        set_role(self._subject, "title")
        set_role(self._words, "muted")
        set_role(self._figures, "section")
        for label in (self._words, self._figures):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        self._bar, self._remind, self._withdraw = QProgressBar(self), QPushButton(self), QPushButton(self)
        self._bar.setTextVisible(False)
        set_icon(self._remind, "bell")
        set_icon(self._withdraw, "undo-2")
        self._reminder, self._question = _Reminder(self), Question(self)
        self._lines = _Lines(self)
        self.table = _Table(self)
        self.table.setModel(self._lines)
        self.table.header().setSectionResizeMode(_WHOM, QHeaderView.ResizeMode.Stretch)
        self.table.header().setSectionResizeMode(_STATE, QHeaderView.ResizeMode.Stretch)
        row = QHBoxLayout()
        row.setSpacing(SPACE.m)
        row.addWidget(self._figures)
        row.addWidget(self._bar, 1)
        row.addWidget(self._remind)
        row.addWidget(self._withdraw)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE.l, SPACE.m, SPACE.l, SPACE.l)
        layout.setSpacing(SPACE.s)
        layout.addWidget(self._subject)
        layout.addWidget(self._words)
        layout.addLayout(row)
        layout.addWidget(self._reminder)
        layout.addWidget(self._question)
        layout.addWidget(self.table, 1)
        self.setFocusProxy(self.table)
        self.table.opened.connect(self._on_opened)
        self.table.left.connect(self.left)
        self._remind.clicked.connect(self._on_remind)
        self._reminder.sent.connect(self._on_reminded)
        self._withdraw.clicked.connect(self._question.ask)
        self._question.answered_yes.connect(self._on_withdrawn)
        self._question.answered_no.connect(self._withdraw.setFocus)
        self.retranslate()

    @property
    def mailing_id(self) -> int | None:
        """Which is shown."""
        return self._page.mailing.mailing_id if self._page is not None else None

    def show_page(self, page: MailingPage, today: date) -> None:
        """This letter."""
        if self._page is None or self._page.mailing.mailing_id != page.mailing.mailing_id:
            self._reminder.hide()
            self._question.hide()
        self._page, self._today = page, today
        self._lines.show(page.lines, today)
        self.retranslate()

    def retranslate(self) -> None:
        """All words."""
        self._remind.setText(self.tr("Remind those who have not read it…"))
        self._withdraw.setText(self.tr("Withdraw…"))
        for button in (self._remind, self._withdraw):
            button.setAccessibleName(button.text())
        self._question.set_words(
            self.tr(
                "Withdraw this letter in all its threads? Nobody who has not read it will see its text any more."
            ),
            self.tr("Withdraw"),
            self.tr("Leave it"),
        )
        self.table.setAccessibleName(self.tr("Whom the letter went to, and who has read it"))
        if self._page is None:
            return
        mailing = self._page.mailing
        self._subject.setText(subject_words(mailing.subject))
        when = words.when_words(mailing.sent_at, self._today)
        self._words.setText(self.tr("Sent {0}: {1}").format(when, one_line(mailing.words, _LONGEST_WORDS)))
        self._figures.setText(words.read_words(mailing))
        self._bar.setMaximum(max(1, mailing.threads))
        self._bar.setValue(mailing.seen)
        self._bar.setAccessibleName(self._figures.text())
        self._remind.setVisible(mailing.seen < mailing.threads)
        self._lines.layoutChanged.emit()

    def _on_opened(self, row: int) -> None:
        self.thread_requested.emit(self._lines.lines[row].thread_id)

    def _on_remind(self) -> None:
        if self._page is not None:
            subject = subject_words(self._page.mailing.subject)
            self._reminder.ask(self.tr("Please read this message: {0}").format(subject))

    def _on_reminded(self, text: str) -> None:
        if self._page is not None:
            self.remind_requested.emit(self._page.mailing.mailing_id, text)

    def _on_withdrawn(self) -> None:
        if self._page is not None:
            self.withdraw_requested.emit(self._page.mailing.mailing_id)


class _Reminder(Retranslated, QFrame):
    """What is written to those who have not read the letter, in the threads that they have."""

    sent = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        set_role(self, "sunken")
        self._text, self._send, self._leave = (
            AnswerText(self, lines=(2, 5)),
            QPushButton(self),
            QPushButton(self),
        )
        set_role(self._send, "primary")
        set_role(self._leave, "ghost")
        buttons = QHBoxLayout()
        buttons.setSpacing(SPACE.s)
        buttons.addWidget(self._send)
        buttons.addWidget(self._leave)
        buttons.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE.m, SPACE.m, SPACE.m, SPACE.m)
        layout.setSpacing(SPACE.s)
        layout.addWidget(self._text)
        layout.addLayout(buttons)
        self._text.edited.connect(self._update)
        self._text.send_requested.connect(self._on_send)
        self._text.escaped.connect(self.hide)
        self._send.clicked.connect(self._on_send)
        self._leave.clicked.connect(self.hide)
        self.retranslate()
        self.hide()

    def ask(self, text: str) -> None:
        """Appear with these words, to be changed."""
        self._text.set_text(text)
        self._update()
        self.show()
        self._text.setFocus()

    def retranslate(self) -> None:
        """All words."""
        self._text.setAccessibleName(self.tr("What is written to those who have not read the letter"))
        self._send.setText(self.tr("Send the reminder"))
        self._leave.setText(self.tr("Do not remind"))
        for button in (self._send, self._leave):
            button.setAccessibleName(button.text())

    def _update(self) -> None:
        text = self._text.toPlainText().strip()
        self._send.setEnabled(bool(text) and len(text) <= MOST_TEXT)

    def _on_send(self) -> None:
        if self._send.isEnabled():
            self.hide()
            self.sent.emit(self._text.toPlainText().strip())


class _Table(QTreeView):
    """Enter and a double click open a row; Esc goes back to the list."""

    opened = Signal(int)
    left = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setAllColumnsShowFocus(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.activated.connect(lambda index: self.opened.emit(index.row()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """See the class."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
