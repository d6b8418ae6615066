"""A thread, whole: head, what waits to be confirmed, messages, the box for an answer."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from app.errors import DiaryError, StorageProblem
from app.messages import commands, handling
from app.messages.rows import ThreadPage
from ui.errors import sentence_for
from ui.family.page import Place
from ui.messages.drafts import Drafts
from ui.messages.sender import Sender
from ui.messages.source import Dated, MessageSource
from ui.messages.thread.answer import AnswerBox
from ui.messages.thread.head import ThreadHead
from ui.messages.thread.stream import MessageStream
from ui.theme import set_role
from ui.widgets import Banner, BannerKind, BusyBar, Retranslated, Toast

_MOST_OLDER = 60
"""So many pages are read at most to come to a message that was found."""


class ThreadView(Retranslated, QWidget):
    """`open` a thread; it reads it, marks it read as it is seen, and acts on it."""

    forward_requested = Signal(int, int)
    add_requested = Signal(int)
    changed = Signal()
    """Something was done: the list shows it otherwise."""
    read = Signal(int, int)
    """Thread, number: all up to this message is noted as read."""
    gone = Signal()
    """The thread is put away, or is not there any more."""
    left = Signal()
    """Its reader wants to go back to the list."""

    def __init__(
        self,
        place: Place,
        source: MessageSource,
        drafts: Drafts,
        sender: Sender,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._source, self._drafts, self._sender = source, drafts, sender
        self._thread_id: int | None = None
        self._page: ThreadPage | None = None
        self._today = date.min
        self._target: int | None = None
        self._sought: tuple[str, ...] = ()
        self._older_left = 0
        self.head = ThreadHead(self)
        self.confirm = Banner(BannerKind.ERROR, self, closable=False)
        self.problem = Banner(BannerKind.WARNING, self)
        self.stream = MessageStream(place.worker, self)
        self.answer = AnswerBox(place.worker, self)
        line = QFrame(self)
        set_role(line, "line")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for widget in (self.head, self.confirm, self.problem):
            layout.addWidget(widget)
        layout.addWidget(self.stream, 1)
        layout.addWidget(line)
        layout.addWidget(self.answer)
        self._busy = BusyBar(self)
        self._connect()
        self.retranslate()

    @property
    def thread_id(self) -> int | None:
        """Which is open."""
        return self._thread_id

    @property
    def page(self) -> ThreadPage | None:
        """What was read of it last."""
        return self._page

    def open(self, thread_id: int, *, target: int | None = None, sought: tuple[str, ...] = ()) -> None:
        """Another thread, or another place in this one."""
        if thread_id != self._thread_id:
            self.stream.clear()
            self._page = None
            self.confirm.hide()
            self.problem.hide()
        self._thread_id, self._target, self._sought = thread_id, target, sought
        self._older_left = _MOST_OLDER
        self._busy.set_busy(True)
        self._source.thread(self, thread_id, None, self._on_page, self._on_failed)

    def reload(self) -> None:
        """Something has come, or was read by somebody."""
        if self._thread_id is not None:
            self._source.thread(self, self._thread_id, None, self._on_page, self._on_failed, quiet=True)

    def close_thread(self) -> None:
        """None is open."""
        self._thread_id, self._page = None, None
        self.stream.clear()

    def show_pending(self) -> None:
        """What is to be said here and is not stored."""
        if self._thread_id is not None:
            self.stream.show_pending(self._sender.of_thread(self._thread_id))

    def show_draft(self) -> None:
        """What is begun here came from elsewhere."""
        if self._thread_id is not None and (draft := self._drafts.get(str(self._thread_id))) is not None:
            self.answer.show_draft(draft)

    # --- acts, each with a key -----------------------------------------------------------------------------------

    def confirm_receipt(self) -> None:
        """Of the oldest that waits."""
        page = self._page
        if page is not None and page.urgent_waits:
            number = page.urgent_waits[0]
            self._act(lambda session: commands.confirm_urgent(session, page.thread_id, number))

    def toggle_archive(self) -> None:
        """Away, or back."""
        page = self._page
        if page is None:
            return
        wanted = not page.archived

        def done() -> None:
            if wanted:
                self._say(self.tr("The thread is in the archive. A new message brings it back."))
                self.gone.emit()

        self._act(lambda session: handling.archive(session, page.thread_id, wanted), done)

    def toggle_closed(self) -> None:
        """Closed, or open again."""
        page = self._page
        if page is None or not page.can_close:
            return
        if page.closed_at is not None:
            self._act(lambda session: handling.reopen_thread(session, page.thread_id))
        else:
            self._act(
                lambda session: handling.close_thread(session, page.thread_id, expected_no=page.last_no)
            )

    def mark_unread(self) -> None:
        """To come back to it; it is closed, or it would be read at once."""
        page = self._page
        if page is not None:
            self._act(lambda session: handling.mark_unread(session, page.thread_id), self.gone.emit)

    def pass_on(self) -> None:
        """The newest message."""
        page = self._page
        numbers = [one.no for one in page.messages if one.withdrawn_at is None] if page is not None else []
        if page is not None and page.can_forward and numbers:
            self.forward_requested.emit(page.thread_id, max(numbers))

    def retranslate(self) -> None:
        """The bar of what waits to be confirmed."""
        self._show_confirm()

    # --- slots ---------------------------------------------------------------------------------------------------

    def _on_page(self, answer: Dated) -> None:
        page: ThreadPage = answer.what
        if page.thread_id != self._thread_id:
            return
        self._busy.set_busy(False)
        self.problem.hide()
        first_time = self._page is None
        self._page, self._today = page, answer.today
        self.head.show_page(page, answer.today)
        target = self._target
        missing = target is not None and page.messages and target < page.messages[0].no and page.more
        self.stream.show_page(page, answer.today, target=None if missing else target, sought=self._sought)
        if missing:
            self._on_older_requested(page.messages[0].no)
        else:
            self._target = None
        self.answer.show_thread(page, self._drafts.get(str(page.thread_id)))
        self._show_confirm()
        self.show_pending()
        if first_time:
            self.changed.emit()

    def _on_older(self, answer: Dated) -> None:
        page: ThreadPage = answer.what
        if page.thread_id != self._thread_id:
            return
        self.stream.add_older(page, answer.today)
        target = self._target
        if target is None or not page.messages:
            return
        self._older_left -= 1
        if target < page.messages[0].no and page.more and self._older_left > 0:
            self._on_older_requested(page.messages[0].no)
        else:
            self._target = None
            self.stream.show_page(page, answer.today, target=target, sought=self._sought)

    def _on_older_requested(self, before_no: int) -> None:
        if self._thread_id is not None:
            self._source.thread(self, self._thread_id, before_no, self._on_older, self._on_failed)

    def _on_failed(self, error: Exception) -> None:
        self._busy.set_busy(False)
        self.stream.let_ask_again()
        if isinstance(error, StorageProblem) or self._page is not None:
            self.problem.show_text(sentence_for(error), BannerKind.WARNING)
        else:
            self._say(sentence_for(error), kind=BannerKind.ERROR)
            self.close_thread()
            self.gone.emit()
        if not isinstance(error, DiaryError):
            raise error

    def _on_seen(self, no: int) -> None:
        thread_id = self._thread_id
        if thread_id is not None:
            self._source.act(
                self, lambda session: commands.mark_read(session, thread_id, no),
                lambda _count: self._on_read(thread_id, no), lambda _error: None, quiet=True,
            )  # fmt: skip

    def _on_read(self, thread_id: int, no: int) -> None:
        self.read.emit(thread_id, no)
        self.changed.emit()

    def _on_withdraw(self, no: int) -> None:
        thread_id = self._thread_id
        if thread_id is not None:
            self._act(lambda session: handling.withdraw(session, thread_id, no))

    def _on_send(self) -> None:
        written = self.answer.written
        if written is None or not written.text.strip():
            return
        self._drafts.hand_over(written.key)
        self.answer.show_draft(type(written)(written.key))
        self._sender.put(written)

    def _on_edited(self) -> None:
        if (written := self.answer.written) is not None:
            self._drafts.type(written)

    # --- private -------------------------------------------------------------------------------------------------

    def _connect(self) -> None:
        self.confirm.action_triggered.connect(self.confirm_receipt)
        self.head.archive_requested.connect(lambda _away: self.toggle_archive())
        self.head.close_requested.connect(lambda _closed: self.toggle_closed())
        self.head.add_requested.connect(self._on_add)
        self.head.unread_requested.connect(self.mark_unread)
        self.stream.older_requested.connect(self._on_older_requested)
        self.stream.seen.connect(self._on_seen)
        self.stream.withdraw_requested.connect(self._on_withdraw)
        self.stream.forward_requested.connect(self._on_forward)
        self.stream.copied.connect(lambda text: QGuiApplication.clipboard().setText(text))
        self.stream.retry_requested.connect(self._sender.flush)
        self.answer.edited.connect(self._on_edited)
        self.answer.send_requested.connect(self._on_send)
        self.answer.escaped.connect(self.left)
        self.answer.text.left.connect(self._drafts.flush)

    def _on_add(self) -> None:
        if self._thread_id is not None:
            self.add_requested.emit(self._thread_id)

    def _on_forward(self, no: int) -> None:
        if self._thread_id is not None:
            self.forward_requested.emit(self._thread_id, no)

    def _act(self, action: object, done: object = None) -> None:
        """Do something with the thread, and show what came of it."""
        assert callable(action)

        def answered(_result: object) -> None:
            self.reload()
            self.changed.emit()
            if callable(done):
                done()

        self._source.act(self, action, answered, self._on_refused)

    def _on_refused(self, error: Exception) -> None:
        self.problem.show_text(sentence_for(error), BannerKind.WARNING)
        self.reload()
        if not isinstance(error, DiaryError):
            raise error

    def _show_confirm(self) -> None:
        waits = self._page.urgent_waits if self._page is not None else ()
        if not waits:
            self.confirm.hide()
            return
        text = self.tr("This message is urgent: confirm that you have received it.")
        if self.confirm.isHidden():
            self.confirm.show_text(text, action=self.tr("Confirm receipt"))
        else:
            self.confirm.set_text(text)
            self.confirm.set_action(self.tr("Confirm receipt"))

    def _say(self, text: str, kind: BannerKind = BannerKind.INFO) -> None:
        Toast.show_over(self.window(), text, kind=kind, high=True)
