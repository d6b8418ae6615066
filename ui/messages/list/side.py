"""The left of the page: what can be begun, the search, the folders, and the list that they fill."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from app.codes import Side
from app.messages.rows import Hit, InboxPage, InboxRow, MailingRow, Place, UrgentState
from app.messages.rules import LEAST_LETTERS
from ui.errors import sentence_for
from ui.icons import set_icon
from ui.messages.drafts import Drafts
from ui.messages.list.entries import draft_entry, hit_entry, mailing_entry, thread_entry
from ui.messages.list.entry import Entry
from ui.messages.list.folders import ARCHIVE, DRAFTS, INBOX, MAILINGS, SENT, FolderBar
from ui.messages.list.view import EntryList
from ui.messages.sender import Sender
from ui.messages.source import Dated, MessageSource
from ui.messages.written import is_new
from ui.theme import SPACE, set_role
from ui.widgets import EmptyState, FlowLayout, Retranslated

PAGE = 50
SEARCH_AFTER_MS = 300
_MOST_SOUGHT = 2000
"""So many threads are looked through for unread ones that lie far back."""


class ListSide(Retranslated, QWidget):
    """Reads what it shows; the page around it says when something has changed (`reload`)."""

    chosen = Signal(str)
    entered = Signal(str)
    new_requested = Signal()
    class_teacher_requested = Signal()
    answered = Signal()
    """A folder or a search is shown."""

    def __init__(
        self,
        source: MessageSource,
        drafts: Drafts,
        sender: Sender,
        side: Side,
        parent: QWidget | None = None,
        *,
        kiosk: bool = False,
    ) -> None:
        super().__init__(parent)
        self._kiosk = kiosk  # it refuses keys with Ctrl
        self._source, self._drafts, self._sender, self._side = source, drafts, sender, side
        self._today, self._error = date.min, None  # type: date, Exception | None
        self._threads: dict[int, InboxRow] = {}
        self._more: Place | None = None
        self._mailings: tuple[MailingRow, ...] = ()
        self._more_mailings: Place | None = None
        self._hits: tuple[Hit, ...] = ()
        self._more_hits: tuple[int, int] | None = None
        self._loading_more, self._is_known, self._is_first = False, False, False
        self.new, self.class_teacher = QPushButton(self), QPushButton(self)
        self.search, self._clear, self.only_unread = QLineEdit(self), QToolButton(self), QToolButton(self)
        self._unread_threads, self._unread_shown = 0, set[int]()
        folders = (
            (INBOX, SENT, MAILINGS, ARCHIVE, DRAFTS) if side is Side.STAFF else (INBOX, SENT, ARCHIVE, DRAFTS)
        )
        self.folders = FolderBar(folders, self)
        self.list = EntryList(self)
        self._empty = EmptyState("inbox", self)
        self._stack = QStackedWidget(self)
        self._lay_out()
        self._typing = QTimer(self, singleShot=True, interval=SEARCH_AFTER_MS)
        self._typing.timeout.connect(self.reload)
        self._connect()
        self.retranslate()

    @property
    def sought(self) -> str:
        """What is searched for; ""."""
        text = self.search.text().strip()
        return text if len(text) >= LEAST_LETTERS else ""

    @property
    def is_known(self) -> bool:
        """Whether a folder has been read."""
        return self._is_known

    def thread_row(self, thread_id: int) -> InboxRow | None:
        """What the list knows of a thread."""
        return self._threads.get(thread_id)

    def reload(self, *, quiet: bool = False) -> None:
        """Read what is shown.  `quiet`: nobody waits for it."""
        folder = self.folders.current
        self._loading_more = False  # what was asked for before is not answered any more
        if self.sought:
            self._source.search(self, self.sought, None, self._on_hits, self._on_failed)
        elif folder == MAILINGS:
            self._source.mailings(self, None, self._on_mailings, self._on_failed, quiet=quiet)
        elif folder == DRAFTS:
            self.show_entries()
        else:
            done: Callable[[Dated], None] = lambda answer: self._on_page(folder, answer)  # noqa: E731
            self._source.inbox(self, folder, None, PAGE, done, self._on_failed, quiet=quiet)

    def note_read(self, thread_id: int, no: int) -> None:
        """A thread was read up to a message: also one that lies far back, and is not read anew with the newest."""
        row = self._threads.get(thread_id)
        if row is not None and row.unread and no >= row.last_no:
            self._threads[thread_id] = replace(row, unread=0)
            self.show_entries()

    def show_folder(self, folder: str) -> None:
        """Another folder."""
        self.search.clear()
        self.folders.choose(folder)
        self._threads.clear()
        self._more = None
        self.list.show_entries([])
        self.reload()

    def show_entries(self) -> None:
        """The rows as they stand."""
        entries = self._entries()
        self.list.show_entries(entries)
        self.folders.show_count(DRAFTS, len(self._begun()))
        self._show_empty_words()
        self._stack.setCurrentWidget(self.list if entries else self._empty)
        self.setFocusProxy(self.list if entries else self.new)
        if self._is_first and entries and self.new.hasFocus():
            self.list.setFocus()  # whoever came by keys before anything was known
        self._is_first = False

    def retranslate(self) -> None:
        """All words."""
        self.new.setText(self.tr("New message"))
        self.new.setToolTip("" if self._kiosk else self.tr("Ctrl+N"))
        self.class_teacher.setText(self.tr("To the class teacher"))
        self.search.setPlaceholderText(
            self.tr("Search all messages") if self._kiosk else self.tr("Search all messages (Ctrl+F)")
        )
        self.search.setAccessibleName(self.tr("Search all messages"))
        self.only_unread.setAccessibleName(self.tr("Only unread threads"))
        self.only_unread.setToolTip(self.only_unread.accessibleName())
        self._clear.setAccessibleName(self.tr("End the search (Esc)"))
        self._clear.setToolTip(self._clear.accessibleName())
        self.list.setAccessibleName(self.tr("Threads"))
        for button in (self.new, self.class_teacher):
            button.setAccessibleName(button.text())
        self.show_entries()

    # --- Qt ------------------------------------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Down goes from the search into the list, Esc ends it."""
        if watched is self.search and isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Down:
                self.list.setFocus(Qt.FocusReason.TabFocusReason)
                self.list.step(1)
                return True
            if event.key() == Qt.Key.Key_Escape and self.search.text():
                self.search.clear()
                return True
        return False

    # --- slots ---------------------------------------------------------------------------------------------------

    def _on_page(self, folder: str, answer: Dated) -> None:
        page: InboxPage = answer.what
        if folder != self.folders.current or self.sought:
            return
        self._answered(answer)
        if folder == INBOX:
            self.folders.show_count(INBOX, page.unread.threads)
        self._merge(page)
        self._unread_threads = page.unread.threads
        self.show_entries()
        self._seek_unread()
        self.answered.emit()

    def _on_older(self, folder: str, answer: Dated) -> None:
        self._loading_more = False
        page: InboxPage = answer.what
        if folder != self.folders.current or self.sought:
            return
        self._threads |= {row.thread_id: row for row in page.rows if row.thread_id not in self._threads}
        self._more = page.more
        self.show_entries()
        self._seek_unread()

    def _on_mailings(self, answer: Dated) -> None:
        if self.folders.current == MAILINGS and not self.sought:
            self._answered(answer)
            rows, more = answer.what
            kept = [row for row in self._mailings if rows and more and row.sent_at < rows[-1].sent_at]
            if not kept:
                self._more_mailings = more
            self._mailings = (*rows, *kept)
            self.show_entries()
            self.answered.emit()

    def _on_hits(self, answer: Dated) -> None:
        if self.sought:
            self._answered(answer)
            self._hits, self._more_hits = answer.what.hits, answer.what.more
            self.show_entries()
            self.answered.emit()

    def _on_more_hits(self, answer: Dated) -> None:
        self._loading_more = False
        if self.sought:
            self._hits, self._more_hits = (*self._hits, *answer.what.hits), answer.what.more
            self.show_entries()

    def _on_more_mailings(self, answer: Dated) -> None:
        self._loading_more = False
        if self.folders.current == MAILINGS:
            rows, self._more_mailings = answer.what
            self._mailings = (*self._mailings, *rows)
            self.show_entries()

    def _on_failed(self, error: Exception) -> None:
        self._loading_more = False
        self._error = error
        self.show_entries()

    def _on_near_end(self) -> None:
        folder = self.folders.current
        if self._loading_more or folder == DRAFTS:
            return
        if self.sought:
            if self._more_hits is not None:
                self._loading_more = True
                self._source.search(self, self.sought, self._more_hits, self._on_more_hits, self._on_failed)
        elif folder == MAILINGS:
            if self._more_mailings is not None:
                self._loading_more = True
                before, done = self._more_mailings, self._on_more_mailings
                self._source.mailings(self, before, done, self._on_failed, quiet=True)
        elif self._more is not None:
            self._loading_more = True
            self._source.inbox(
                self, folder, self._more, PAGE, lambda answer: self._on_older(folder, answer), self._on_failed,
                quiet=True,
            )  # fmt: skip

    def _on_only_unread(self, _on: bool) -> None:
        self._unread_shown.clear()
        if self.folders.current != INBOX or self.sought:
            self.show_folder(INBOX)
        self.show_entries()
        self._seek_unread()

    def _on_clear(self) -> None:
        self.search.clear()
        self.search.setFocus()

    def _on_search_edited(self) -> None:
        self._clear.setVisible(bool(self.search.text()))
        self._hits, self._more_hits = (), None
        self._typing.start()

    # --- private -------------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        set_role(self.new, "primary")
        set_icon(self.new, "pen-line", "on_accent")
        set_icon(self.class_teacher, "graduation-cap")
        self.class_teacher.setVisible(self._side is not Side.STAFF)
        self.search.installEventFilter(self)
        set_icon(self._clear, "x", "muted")
        self._clear.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._clear.hide()
        search = QHBoxLayout()
        search.setSpacing(SPACE.xs)
        search.addWidget(self.search, 1)
        search.addWidget(self._clear)
        search.addWidget(self.only_unread)
        self.only_unread.setCheckable(True)
        self.only_unread.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        set_role(self.only_unread, "boxed")
        set_icon(self.only_unread, "filter")
        buttons = QWidget(self)
        flow = FlowLayout(buttons)
        flow.setSpacing(SPACE.s)
        flow.addWidget(self.new)
        flow.addWidget(self.class_teacher)
        for page in (self.list, self._empty):
            self._stack.addWidget(page)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE.m, SPACE.m, SPACE.s, SPACE.s)
        layout.setSpacing(SPACE.s)
        layout.addWidget(buttons)
        layout.addLayout(search)
        layout.addWidget(self.folders)
        layout.addWidget(self._stack, 1)

    def _connect(self) -> None:
        self.new.clicked.connect(self.new_requested)
        self.class_teacher.clicked.connect(self.class_teacher_requested)
        self.search.textChanged.connect(self._on_search_edited)
        self._clear.clicked.connect(self._on_clear)
        self.only_unread.toggled.connect(self._on_only_unread)
        self.folders.chosen.connect(self.show_folder)
        self.list.chosen.connect(self.chosen)
        self.list.entered.connect(self.entered)
        self.list.near_end.connect(self._on_near_end)
        self._empty.action_triggered.connect(self.reload)
        self._drafts.changed.connect(self._on_begun_changed)
        self._sender.changed.connect(self._on_begun_changed)

    def _on_begun_changed(self) -> None:
        self.folders.show_count(DRAFTS, len(self._begun()))
        if self._is_known:
            self.show_entries()

    def _answered(self, answer: Dated) -> None:
        self._is_first, self._is_known = not self._is_known, True
        self._today, self._error = answer.today, None

    def _merge(self, page: InboxPage) -> None:
        """The newest rows, before those older ones that were asked for already."""
        is_first_time = not self._threads
        oldest = min((row.at for row in page.rows), default=None)
        kept = {} if page.more is None or oldest is None else {
            number: row for number, row in self._threads.items() if row.at < oldest
        }  # fmt: skip
        self._threads = {row.thread_id: row for row in page.rows}
        self._threads |= {number: row for number, row in kept.items() if number not in self._threads}
        if is_first_time or not kept:
            self._more = page.more

    def _seek_unread(self) -> None:
        """Further back, until all that is unread is in the list."""
        if not self.only_unread.isChecked() or self.folders.current != INBOX or self.sought:
            return
        found = sum(row.unread > 0 for row in self._threads.values())
        if found < self._unread_threads and self._more is not None and len(self._threads) < _MOST_SOUGHT:
            self._on_near_end()

    def _begun(self) -> list[Entry]:
        """Letters that are begun, and those that wait for the share."""
        waiting = [one.written for one in self._sender.sendings if is_new(one.written.key)]
        begun = [one for one in self._drafts.all if is_new(one.key)]
        return [draft_entry(one) for one in (*waiting, *reversed(begun))]

    def _entries(self) -> list[Entry]:
        if self.sought:
            return [hit_entry(hit, self._today) for hit in self._hits]
        folder = self.folders.current
        if folder == DRAFTS:
            return self._begun()
        if folder == MAILINGS:
            return [mailing_entry(row, self._today) for row in self._mailings]
        rows = list(self._threads.values())
        if folder == INBOX and self.only_unread.isChecked():
            # What has just been read stays until the filter is set anew: nothing goes away under the eyes.
            self._unread_shown |= {row.thread_id for row in rows if _waits(row)}
            rows = [row for row in rows if row.thread_id in self._unread_shown]
        unsent = {one.thread_id for one in self._drafts.all if one.thread_id is not None}
        unsent |= {
            one.written.thread_id for one in self._sender.sendings if one.written.thread_id is not None
        }
        return [thread_entry(row, self._today, unsent) for row in rows]

    def _show_empty_words(self) -> None:
        title, sentence, action = self._empty_words()
        self._empty.set_text(title, sentence)
        self._empty.set_action(action)

    def _empty_words(self) -> tuple[str, str, str]:
        if self._error is not None:
            return self.tr("The messages could not be read"), sentence_for(self._error), self.tr("Try again")
        if not self._is_known:
            return "", "", ""
        if self.sought:
            return self.tr("Nothing found"), self.tr("Try other words, or fewer of them."), ""
        if self.folders.current == INBOX and self.only_unread.isChecked():
            return self.tr("Everything is read"), "", ""
        return {
            INBOX: (self.tr("No messages yet"), self._empty_inbox(), ""),
            SENT: (self.tr("You have not written yet"), "", ""),
            MAILINGS: (
                self.tr("No letters to several yet"),
                self.tr("A letter to a class or to several families stands here, with who has read it."),
                "",
            ),
            ARCHIVE: (
                self.tr("The archive is empty"),
                self.tr("Threads that you put away stand here; a new message brings one back."),
                "",
            ),
            DRAFTS: (
                self.tr("Nothing is begun"),
                self.tr("What you begin and do not send is kept here."),
                "",
            ),
        }[self.folders.current]

    def _empty_inbox(self) -> str:
        if self._side is Side.STAFF:
            return self.tr("Families and colleagues write here. Begin with “New message”.")
        return self.tr("The school writes here, and you to the class teacher and the other teachers.")


def _waits(row: InboxRow) -> bool:
    """Whether something in it is to be read or confirmed."""
    return row.unread > 0 or row.urgent is UrgentState.WAITS
