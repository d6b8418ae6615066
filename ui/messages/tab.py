"""«Messages»: at the left what there is, at the right what is read or written."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QStackedWidget, QWidget

from app.changes import LETTERS, Change
from app.codes import side_of
from app.messages import handling
from app.messages.rows import Sent
from ui.errors import sentence_for
from ui.family.page import Place
from ui.family.targets import MessagePlace, MessageTo
from ui.messages.adding import AddColleague
from ui.messages.canned_keeping import CannedKeeping
from ui.messages.compose.beginning import Beginning
from ui.messages.compose.composer import Composer
from ui.messages.list.entries import DRAFT, HIT, MAILING, THREAD, key_of
from ui.messages.list.side import ListSide
from ui.messages.mailing import MailingView
from ui.messages.overdue import OverdueWatch
from ui.messages.source import Dated, MessageSource
from ui.messages.thread.view import ThreadView
from ui.messages.writing import Writing
from ui.messages.written import Written, new_key
from ui.theme import set_role
from ui.widgets import BannerKind, EmptyState, Retranslated, Toast

_LEFT, _RIGHT = 430, 690
_LEAST_LEFT, _LEAST_RIGHT = 290, 420
_SOON_MS = 120
"""Several changes that come at once are answered by one reading."""


class MessagesTab(Retranslated, QWidget):
    """What the shell asks of a tab that writes: see `ui.shell.tabs.TabSpec`."""

    state_changed = Signal(object, object, int)
    """As of `Writing`."""

    def __init__(self, place: Place, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._place, self._live = place, place.live
        self._is_stale, self._begun = True, False
        self.source = MessageSource(place.worker)
        self.writing = Writing(place, self.source, self)
        self.drafts, self.outgoing = self.writing.drafts, self.writing.outgoing
        self._overdue = OverdueWatch(place, self)
        side = side_of(place.who.role)
        self.side = ListSide(self.source, self.drafts, self.outgoing, side, self, kiosk=place.kiosk)
        self.reading = ThreadView(place, self.source, self.drafts, self.outgoing, self)
        self.composer = Composer(place.worker, self, kiosk=place.kiosk)
        self.mailing = MailingView(self)
        self._adding = AddColleague(self)
        self.beginning = Beginning(self.source, self.drafts, self.composer, place.family, self)
        self._empty = EmptyState("messages-square", self)
        self._stack = QStackedWidget(self)
        self._soon = QTimer(self, singleShot=True, interval=_SOON_MS)
        self._lay_out()
        self._connect()
        self._add_keys()
        self.retranslate()
        self.writing.begin()

    # --- what the shell asks -------------------------------------------------------------------------------------

    @property
    def unsaved(self) -> int:
        """How much is typed and not stored."""
        return self.writing.unsaved

    @property
    def is_kept(self) -> bool:
        """Whether all of it is on the disk of this PC."""
        return self.writing.is_kept

    def flush(self) -> None:
        """Save and send now."""
        self.writing.flush()

    def leave(self) -> None:
        """The session ends, or the role."""
        self.writing.leave()

    def go_to(self, target: object) -> None:
        """A `MessagePlace`, or a letter to begin (`MessageTo`)."""
        if isinstance(target, MessagePlace):
            self.open_thread(target.thread, target.no)
        elif isinstance(target, MessageTo):
            self.beginning.to(target)

    def retranslate(self) -> None:
        """What is said while nothing is open."""
        begin = self.tr("or begin a new message.")
        if not self._place.kiosk:  # it refuses such keys
            begin = self.tr("or begin a new message: Ctrl+N.")
        self._empty.set_text(self.tr("Choose a thread at the left"), begin)
        self.beginning.retranslate()

    # --- what is shown at the right ------------------------------------------------------------------------------

    def open_thread(self, thread_id: int, no: int | None = None, sought: tuple[str, ...] = ()) -> None:
        """Read it."""
        self._stack.setCurrentWidget(self.reading)
        self.reading.open(thread_id, target=no, sought=sought)
        if not self.side.sought:
            self.side.list.choose(key_of(THREAD, thread_id))

    def begin_letter(self, written: Written | None = None) -> None:
        """A new letter, or one that was begun."""
        self._stack.setCurrentWidget(self.composer)
        self.composer.open(written if written is not None else Written(new_key()))
        self.beginning.read_book()

    def write_to_class_teacher(self) -> None:
        """Of the child whose diary is open, else of the only one."""
        self.beginning.to_class_teacher()

    # --- Qt ------------------------------------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        """What has come while nobody looked is read now."""
        super().showEvent(event)
        if event.spontaneous():
            return
        if not self._begun:
            self._begun = True
            self.source.drafts(self, self.drafts.take_up, lambda _error: None)
            self._canned.read()
        if self._is_stale:
            self._is_stale = False
            self.side.reload(quiet=self.side.is_known)
            self.reading.reload()
        self.reading.stream.look()

    # --- slots ---------------------------------------------------------------------------------------------------

    def _on_changes(self, _changes: list[Change]) -> None:
        if not self.isVisible():
            self._is_stale = True
        elif not self._soon.isActive():
            self._soon.start()

    def _on_soon(self) -> None:
        self.side.reload(quiet=True)
        if self._stack.currentWidget() is self.reading:
            self.reading.reload()
        elif self._stack.currentWidget() is self.mailing and self.mailing.mailing_id is not None:
            self._open_mailing(self.mailing.mailing_id)

    def _on_chosen(self, key: str) -> None:
        kind, _, rest = key.partition("/")
        if kind == THREAD:
            self.open_thread(int(rest))
        elif kind == HIT:
            thread_id, _, no = rest.partition("/")
            self.open_thread(int(thread_id), int(no), tuple(self.side.sought.split()))
        elif kind == MAILING:
            self._open_mailing(int(rest))
        elif kind == DRAFT and (written := self.drafts.get(rest)) is not None:
            self.begin_letter(written)

    def _on_listed(self) -> None:
        """A thread that was opened before the list knew it is chosen there now."""
        number = self.reading.thread_id
        if self._stack.currentWidget() is self.reading and number is not None and not self.side.sought:
            key = key_of(THREAD, number)
            if self.side.list.current_key != key and self.side.list.entries.row_of(key) >= 0:
                self.side.list.choose(key)

    def _on_entered(self, _key: str) -> None:
        """From the list on to what is open: to the box for an answer, the composer, the mailing."""
        current = self._stack.currentWidget()
        if current is self.reading and self.reading.page is not None and self.reading.page.can_reply:
            self.reading.answer.text.setFocus()
        elif current is self.reading:
            self.reading.stream.setFocus()
        elif current is not None:
            current.setFocus()

    def _on_begun(self, written: Written) -> None:
        self._stack.setCurrentWidget(self.composer)
        self.composer.open(written)

    def _on_composer_edited(self) -> None:
        if (written := self.composer.written) is not None:
            self.drafts.type(written)
            self.composer.show_saved(self.tr("The draft is kept."))

    def _on_composer_send(self) -> None:
        written = self.composer.written
        if written is None:
            return
        self.drafts.hand_over(written.key)
        self.composer.close_letter()
        self._show_nothing()
        self.outgoing.put(written)

    def _on_discarded(self) -> None:
        if (written := self.composer.written) is not None:
            self.composer.close_letter()
            self.drafts.drop(written.key)
        self._show_nothing()

    def _on_composer_closed(self) -> None:
        self.composer.close_letter()
        self.drafts.flush()
        self._show_nothing()

    def _on_stored(self, written: Written, sent: Sent) -> None:
        self.drafts.settle(written.key)
        self.side.reload(quiet=True)
        if written.thread_id is not None:
            if written.thread_id == self.reading.thread_id:
                self.reading.reload()
            return
        if written.reminds is not None:
            self._say(self.tr("%n thread(s) got the reminder.", "", len(sent.threads)))
            self._on_soon()
            return
        if written.passes_on is not None:
            self._say(self.tr("Passed on."))
        elif sent.mailing_id is not None:
            self._say(self.tr("Sent to %n recipient(s).", "", len(sent.threads)))
        else:
            self._say(self.tr("Sent."))
        if self._stack.currentWidget() is self._empty and self.isVisible():
            if sent.mailing_id is not None:
                self._open_mailing(sent.mailing_id)
            else:
                self.open_thread(sent.thread_id)
                self.side.setFocus()

    def _on_refused(self, written: Written, error: Exception) -> None:
        self.drafts.give_back(written)
        if written.reminds is not None:
            self.drafts.drop(written.key)
            self._say(sentence_for(error), BannerKind.ERROR)
            self._on_soon()
        elif written.thread_id is None and not self.composer.is_open and self.isVisible():
            self.begin_letter(written)
            self.composer.show_error(error)
        elif written.thread_id is not None and written.thread_id == self.reading.thread_id:
            self.reading.answer.set_error(sentence_for(error))
        else:
            self._say(
                self.tr("A message was not accepted and is a draft again: {0}").format(sentence_for(error)),
                BannerKind.ERROR,
            )

    def _on_draft_arrived(self, key: str) -> None:
        if key == str(self.reading.thread_id):
            self.reading.show_draft()
        open_letter, draft = self.composer.written, self.drafts.get(key)
        if open_letter is not None and open_letter.key == key and draft is not None:
            self.composer.open(draft)

    def _on_stalled(self, stalled: bool) -> None:
        if not stalled:
            self.writing.retry()
            self._on_changes([])

    def _on_forward(self, thread_id: int, no: int) -> None:
        self.begin_letter(Written(new_key((thread_id, no)), passes_on=(thread_id, no)))

    def _on_added(self, thread_id: int, person_id: int) -> None:
        self.source.act(
            self, lambda session: handling.add_participant(session, thread_id, person_id),
            lambda _result: self.reading.reload(), lambda error: self._say(sentence_for(error), BannerKind.ERROR),
        )  # fmt: skip

    def _on_mailing(self, answer: Dated) -> None:
        self.mailing.show_page(answer.what, answer.today)
        self._stack.setCurrentWidget(self.mailing)

    def _on_remind(self, mailing_id: int, text: str) -> None:
        self.outgoing.put(Written(new_key(), text, reminds=mailing_id))

    def _on_withdraw_mailing(self, mailing_id: int) -> None:
        self.source.act(
            self, lambda session: handling.withdraw_mailing(session, mailing_id),
            lambda _result: self._on_soon(), lambda error: self._say(sentence_for(error), BannerKind.ERROR),
        )  # fmt: skip

    def _on_kept_found(self, count: int) -> None:
        if count:
            self._say(self.tr("%n message(s) from last time are here again.", "", count))

    # --- private -------------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        for page in (self._empty, self.reading, self.composer, self.mailing):
            self._stack.addWidget(page)
        splitter = QSplitter(Qt.Orientation.Horizontal, self)
        splitter.addWidget(self.side)
        splitter.addWidget(self._stack)
        splitter.setChildrenCollapsible(False)
        splitter.setStretchFactor(0, 2)
        splitter.setStretchFactor(1, 5)
        splitter.setSizes([_LEFT, _RIGHT])
        self.side.setMinimumWidth(_LEAST_LEFT)
        self._stack.setMinimumWidth(_LEAST_RIGHT)
        set_role(self._stack, "page")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(splitter)
        self.setFocusProxy(self.side)

    def _connect(self) -> None:
        self._soon.timeout.connect(self._on_soon)
        self._live.subscribe(self, _is_of_letters, self._on_changes)
        self._live.stalled_changed.connect(self._on_stalled)
        self.side.chosen.connect(self._on_chosen)
        self.side.entered.connect(self._on_entered)
        self.side.answered.connect(self._on_listed)
        self.side.new_requested.connect(self.begin_letter)
        self.side.class_teacher_requested.connect(self.write_to_class_teacher)
        self.reading.read.connect(self.side.note_read)
        self.reading.changed.connect(lambda: self.side.reload(quiet=True))
        self.reading.gone.connect(self._show_nothing)
        self.reading.left.connect(self.side.list.setFocus)
        self.reading.forward_requested.connect(self._on_forward)
        self.reading.add_requested.connect(self._on_add_requested)
        canned = self.reading.answer.canned
        self._canned = CannedKeeping(self.source, canned, self.reading.answer.text.toPlainText)
        self._canned.kept.connect(lambda: self._say(self.tr("Kept as a canned answer.")))
        self._canned.failed.connect(lambda error: self._say(sentence_for(error), BannerKind.ERROR))
        self.composer.edited.connect(self._on_composer_edited)
        self.composer.send_requested.connect(self._on_composer_send)
        self.composer.discarded.connect(self._on_discarded)
        self.composer.closed.connect(self._on_composer_closed)
        self.composer.text.left.connect(self.drafts.flush)
        self.mailing.thread_requested.connect(self.open_thread)
        self.mailing.remind_requested.connect(self._on_remind)
        self.mailing.withdraw_requested.connect(self._on_withdraw_mailing)
        self.mailing.left.connect(self.side.list.setFocus)
        self._adding.chosen.connect(self._on_added)
        self.beginning.begun.connect(self._on_begun)
        self.beginning.book_read.connect(lambda: self._adding.show_options(self.composer.options))
        self.beginning.without_class_teacher.connect(
            lambda: self._say(self.tr("No class teacher is entered yet: choose somebody else of the school."))
        )
        self.beginning.failed.connect(lambda error: self._say(sentence_for(error), BannerKind.ERROR))
        self.outgoing.stored.connect(self._on_stored)
        self.outgoing.refused.connect(self._on_refused)
        self.drafts.arrived.connect(self._on_draft_arrived)
        self.writing.changed.connect(self.reading.show_pending)
        self.writing.state_changed.connect(self.state_changed)
        if self.writing.keeping is not None:
            self.writing.keeping.opened.connect(self._on_kept_found)
            self.writing.keeping.troubled.connect(
                lambda error: self._say(sentence_for(error), BannerKind.WARNING)
            )

    def _add_keys(self) -> None:
        control, shift = Qt.Modifier.CTRL, Qt.Modifier.SHIFT
        for key, action in (
            (control | Qt.Key.Key_N, self.begin_letter),
            (control | Qt.Key.Key_F, self._go_to_search),
            (control | Qt.Key.Key_R, self._go_to_answer),
            (control | Qt.Key.Key_E, self.reading.toggle_archive),
            (control | Qt.Key.Key_L, self.reading.toggle_closed),
            (control | Qt.Key.Key_U, self.reading.mark_unread),
            (control | shift | Qt.Key.Key_F, self.reading.pass_on),
            (Qt.Modifier.ALT | Qt.Key.Key_Down, lambda: self.side.list.step(1)),
            (Qt.Modifier.ALT | Qt.Key.Key_Up, lambda: self.side.list.step(-1)),
        ):  # fmt: skip
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(action)

    def _go_to_search(self) -> None:
        self.side.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.side.search.selectAll()

    def _go_to_answer(self) -> None:
        if self._stack.currentWidget() is self.reading:
            self.reading.answer.text.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _open_mailing(self, mailing_id: int) -> None:
        self.source.mailing(
            self, mailing_id, self._on_mailing, lambda error: self._say(sentence_for(error), BannerKind.ERROR)
        )

    def _on_add_requested(self, thread_id: int) -> None:
        self.beginning.read_book()
        self._adding.ask(thread_id, self.reading.head)

    def _show_nothing(self) -> None:
        self._stack.setCurrentWidget(self._empty)
        self.reading.close_thread()
        self.side.list.choose("")
        self.side.list.setFocus()

    def _say(self, text: str, kind: BannerKind = BannerKind.INFO) -> None:
        if self.isVisible():
            Toast.show_over(self.window(), text, kind=kind, high=True)


def _is_of_letters(change: Change) -> bool:
    return change.entity in LETTERS
