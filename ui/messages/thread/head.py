"""The head of a thread: what about, with whom, about which child, and what can be done with all of it."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QPushButton, QToolButton, QVBoxLayout, QWidget

from app.messages.rows import ThreadPage
from ui.icons import set_icon
from ui.messages import words
from ui.messages.list.entries import subject_words
from ui.theme import SPACE, set_role
from ui.widgets import ElidedLabel, Retranslated


class ThreadHead(Retranslated, QWidget):
    """`show_page`; each act is asked for by a signal, and has a key (see the page of help)."""

    archive_requested = Signal(bool)
    close_requested = Signal(bool)
    add_requested = Signal()
    unread_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._page: ThreadPage | None = None
        self._today = date.min
        self._subject, self._people, self._state = ElidedLabel("", self), ElidedLabel("", self), QLabel(self)
        set_role(self._subject, "title")
        set_role(self._people, "muted")
        set_role(self._state, "caption")
        self._state.setWordWrap(True)
        self._state.setTextFormat(Qt.TextFormat.PlainText)
        self._archive, self._more = QPushButton(self), QToolButton(self)
        self._menu = QMenu(self._more)
        self._close, self._add, self._unread = (QAction(self) for _ in range(3))
        self._lay_out()
        self._archive.clicked.connect(self._on_archive)
        self._close.triggered.connect(self._on_close)
        self._add.triggered.connect(self.add_requested)
        self._unread.triggered.connect(self.unread_requested)
        self.retranslate()

    def show_page(self, page: ThreadPage, today: date) -> None:
        """This thread."""
        self._page, self._today = page, today
        self.retranslate()

    def retranslate(self) -> None:
        """All words."""
        page = self._page
        archived = page is not None and page.archived
        self._archive.setText(self.tr("Back to the inbox") if archived else self.tr("To the archive"))
        self._archive.setToolTip(self.tr("Ctrl+E"))
        self._archive.setAccessibleName(self._archive.text())
        set_icon(self._archive, "inbox" if archived else "folder")
        self._more.setAccessibleName(self.tr("More that can be done with this thread"))
        self._more.setToolTip(self._more.accessibleName())
        self._add.setText(self.tr("Add a colleague to the thread…"))
        self._unread.setText(self.tr("Mark as unread\tCtrl+U"))
        if page is None:
            return
        self._subject.setText(subject_words(page.subject))
        people = ", ".join(words.full_words(who) for who in page.people if not who.is_me)
        child = words.pupil_words(page.pupil)
        about = self.tr("about {0}").format(child) if child else ""
        self._people.setText(" · ".join(part for part in (people, about) if part))
        self._close.setText(self.tr("Reopen the thread") if page.closed_at else self.tr("Close the thread"))
        self._close.setText(f"{self._close.text()}\tCtrl+L")
        self._close.setVisible(page.can_close)
        self._add.setVisible(page.can_add)
        self._state.setText(self._state_words(page))
        self._state.setVisible(bool(self._state.text()))

    # --- private -------------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        set_role(self._more, "boxed")
        self._more.setProperty("bare", "true")
        set_icon(self._more, "ellipsis-vertical")
        set_icon(self._close, "lock")
        set_icon(self._add, "user-plus")
        set_icon(self._unread, "mail")
        self._more.setMenu(self._menu)
        self._more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._menu.addActions([self._close, self._add, self._unread])
        self._more.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        left = QVBoxLayout()
        left.setSpacing(2)
        for label in (self._subject, self._people, self._state):
            left.addWidget(label)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(SPACE.l, SPACE.m, SPACE.l, SPACE.s)
        layout.setSpacing(SPACE.s)
        layout.addLayout(left, 1)
        layout.addWidget(self._archive, 0, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(self._more, 0, Qt.AlignmentFlag.AlignTop)

    def _state_words(self, page: ThreadPage) -> str:
        parts = []
        if page.closed_at is not None and page.closed_by is not None:
            who, when = words.name_words(page.closed_by), words.when_words(page.closed_at, self._today)
            parts.append(self.tr("Closed: {0}, {1}.").format(who, when))
        if not page.replies_allowed:
            parts.append(self.tr("Without answers."))
        if page.mailing_id is not None:
            parts.append(self.tr("Part of a letter to several; each family sees only its own thread."))
        return " ".join(parts)

    def _on_archive(self) -> None:
        if self._page is not None:
            self.archive_requested.emit(not self._page.archived)

    def _on_close(self) -> None:
        if self._page is not None:
            self.close_requested.emit(self._page.closed_at is None)
