"""A letter to several as its sender sees it: how many have read it, who has not, and the way to remind them."""

from __future__ import annotations

from datetime import date
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
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
from ui.icons import icon, set_icon
from ui.messages import words
from ui.messages.list.entries import subject_words
from ui.messages.plain import one_line
from ui.theme import SPACE, set_role
from ui.widgets import ElidedLabel, Retranslated

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
            return f"{self._whom(line)}: {self._state(line)}"
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
    remind_requested = Signal(object)
    """MailingPage: of those who have not read it."""
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
        self._bar, self._remind = QProgressBar(self), QPushButton(self)
        self._bar.setTextVisible(False)
        set_icon(self._remind, "bell")
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
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE.l, SPACE.m, SPACE.l, SPACE.l)
        layout.setSpacing(SPACE.s)
        layout.addWidget(self._subject)
        layout.addWidget(self._words)
        layout.addLayout(row)
        layout.addWidget(self.table, 1)
        self.setFocusProxy(self.table)
        self.table.opened.connect(self._on_opened)
        self.table.left.connect(self.left)
        self._remind.clicked.connect(self._on_remind)
        self.retranslate()

    @property
    def mailing_id(self) -> int | None:
        """Which is shown."""
        return self._page.mailing.mailing_id if self._page is not None else None

    def show_page(self, page: MailingPage, today: date) -> None:
        """This letter."""
        self._page, self._today = page, today
        self._lines.show(page.lines, today)
        self.retranslate()

    def retranslate(self) -> None:
        """All words."""
        self._remind.setText(self.tr("Remind those who have not read it…"))
        self._remind.setAccessibleName(self._remind.text())
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
            self.remind_requested.emit(self._page)


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
