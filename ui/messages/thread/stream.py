"""The messages of a thread, one below the other: what is read stays where it is, whatever comes before or after."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from app.desk import Desk
from app.messages.rows import MessageRow, ThreadPage
from ui.icons import set_icon
from ui.messages.sender import Sending
from ui.messages.thread.bubble import Bubble
from ui.messages.thread.pending import PendingBubble
from ui.tasks import WorkerBase
from ui.theme import SPACE, set_role
from ui.widgets import Retranslated, announce

#: Seen for so long it is read.
SEEN_MS = 900
_SETTLE_MS = 120
"""The places of new bubbles are known when their lines are broken."""
_AT_END = 24


class MessageStream(Retranslated, QScrollArea):
    """`show_page` the newest messages, `add_older` those before them."""

    seen = Signal(int)
    """Everything up to this number was before somebody's eyes for a moment."""
    older_requested = Signal(int)
    forward_requested = Signal(int)
    withdraw_requested = Signal(int)
    copied = Signal(str)
    retry_requested = Signal()

    def __init__(self, worker: WorkerBase[Desk], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._worker = worker
        set_role(self, "pane")
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._thread_id: int | None = None
        self._bubbles: dict[int, Bubble] = {}
        self._pending: dict[str, PendingBubble] = {}
        self._told_seen, self._target, self._sought = 0, None, ()  # type: tuple[int, int | None, tuple[str, ...]]
        self._from_end: int | None = None
        self._has_older = False
        self._content = QWidget(self)
        self._older, self._newer = QPushButton(self._content), QPushButton(self)
        self._lay_out()
        self._seen_timer = QTimer(self, singleShot=True, interval=SEEN_MS)
        self._seen_timer.timeout.connect(self._on_seen)
        self._settle = QTimer(self, singleShot=True, interval=_SETTLE_MS)
        self._settle.timeout.connect(self._on_settled)
        bar = self.verticalScrollBar()
        bar.valueChanged.connect(self._on_scrolled)
        bar.rangeChanged.connect(self._on_range_changed)
        self._older.clicked.connect(self._ask_for_older)
        self._newer.clicked.connect(self.go_to_end)
        self.retranslate()

    @property
    def numbers(self) -> list[int]:
        """The messages that are there."""
        return sorted(self._bubbles)

    def bubble(self, no: int) -> Bubble | None:
        """One of them."""
        return self._bubbles.get(no)

    def show_page(
        self, page: ThreadPage, today: date, *, target: int | None = None, sought: tuple[str, ...] = ()
    ) -> None:
        """The newest messages; `target`: the one to show first, where the words `sought` stand out."""
        is_other = page.thread_id != self._thread_id
        if is_other:
            self._clear()
            self._thread_id, self._told_seen, self._has_older = page.thread_id, page.read_up_to, page.more
        was_at_end = self._is_at_end()
        before = set(self._bubbles)
        self._put(page.messages, page, today)
        came = [one for one in page.messages if one.no not in before]
        if is_other or target is not None:
            self._sought = sought
            self._target = target if target is not None else self._first_unread(page)
        elif came:
            self._welcome(came, was_at_end=was_at_end)
        for bubble in self._bubbles.values():
            bubble.text.seek(self._sought)
        self._older.setVisible(self._has_older)
        self._settle.start()
        self._seen_timer.start()

    def add_older(self, page: ThreadPage, today: date) -> None:
        """Those before the first; what is read keeps its place."""
        if page.thread_id != self._thread_id:
            return
        bar = self.verticalScrollBar()
        self._from_end = bar.maximum() - bar.value()
        self._has_older = page.more
        self._put(page.messages, page, today)
        self._older.setVisible(page.more)
        self._older.setEnabled(True)
        self._settle.start()

    def show_pending(self, sendings: Sequence[Sending]) -> None:
        """What is to be said here and is not stored."""
        wanted = {one.written.token: one for one in sendings}
        for token in self._pending.keys() - wanted.keys():
            self._pending.pop(token).deleteLater()
        for token, sending in wanted.items():
            if token not in self._pending:
                bubble = PendingBubble(self._content)
                bubble.retry_requested.connect(self.retry_requested)
                self._pending[token] = bubble
                self._rows.insertLayout(self._rows.count() - 1, _row_of(bubble, own=True))
                self.go_to_end()
            self._pending[token].show_sending(sending)

    def go_to_end(self) -> None:
        """To the newest message."""
        self._target = max(self._bubbles, default=None)
        self._newer.hide()
        self._settle.start()

    def let_ask_again(self) -> None:
        """Earlier messages could not be read."""
        self._older.setEnabled(True)

    def look(self) -> None:
        """Somebody may be reading now."""
        self._seen_timer.start()

    def clear(self) -> None:
        """No thread."""
        self._clear()
        self._thread_id = None

    def retranslate(self) -> None:
        """The buttons."""
        self._older.setText(self.tr("Show earlier messages"))
        self._older.setAccessibleName(self._older.text())
        self._newer.setText(self.tr("New message below"))
        self._newer.setAccessibleName(self._newer.text())
        self.setAccessibleName(self.tr("Messages of the thread"))

    # --- Qt ------------------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Home and End go to the first and the newest."""
        bar = self.verticalScrollBar()
        if event.key() == Qt.Key.Key_End:
            bar.setValue(bar.maximum())
        elif event.key() == Qt.Key.Key_Home:
            bar.setValue(0)
            if self._has_older:
                self._ask_for_older()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The button over the messages stays at its place."""
        if watched is self.viewport() and event.type() is QEvent.Type.Resize:
            self._place_newer()
        return super().eventFilter(watched, event)

    # --- slots ---------------------------------------------------------------------------------------------------

    def _on_settled(self) -> None:
        target, self._target, self._from_end = self._target, None, None
        if target is None:
            return
        bubble = self._bubbles.get(target)
        if bubble is None:
            self.verticalScrollBar().setValue(self.verticalScrollBar().maximum())
            return
        if target == max(self._bubbles) and bubble.height() < self.viewport().height():
            self.verticalScrollBar().setValue(self.verticalScrollBar().maximum())
        else:
            self.verticalScrollBar().setValue(self._top_of(bubble) - SPACE.l)

    def _on_scrolled(self, value: int) -> None:
        if self._is_at_end():
            self._newer.hide()
        self._seen_timer.start()

    def _on_range_changed(self, _least: int, most: int) -> None:
        if self._from_end is not None:
            self.verticalScrollBar().setValue(most - self._from_end)

    def _on_seen(self) -> None:
        if not self.isVisible() or not self.isActiveWindow() or self._target is not None:
            return
        view = QRect(0, self.verticalScrollBar().value(), 1, self.viewport().height())
        newest = self._told_seen
        for no, bubble in self._bubbles.items():
            top = self._top_of(bubble)
            if no > newest and view.top() <= top + min(bubble.height(), view.height()) // 2 <= view.bottom():
                newest = no
        if newest > self._told_seen:
            self._told_seen = newest
            self.seen.emit(newest)

    def _ask_for_older(self) -> None:
        if self._bubbles and self._older.isEnabled():
            self._older.setEnabled(False)
            self.older_requested.emit(min(self._bubbles))

    # --- private -------------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        set_role(self._older, "link")
        self._older.hide()
        self._newer.hide()
        set_role(self._newer, "primary")
        set_icon(self._newer, "arrow-down", "on_accent")
        self._rows = QVBoxLayout(self._content)
        self._rows.setContentsMargins(SPACE.l, SPACE.s, SPACE.l, SPACE.l)
        self._rows.setSpacing(SPACE.m)
        self._rows.addWidget(self._older, 0, Qt.AlignmentFlag.AlignHCenter)
        self._rows.addStretch(1)
        self.setWidget(self._content)
        self.viewport().installEventFilter(self)

    def _clear(self) -> None:
        while self._rows.count() > 2:
            item = self._rows.takeAt(1)
            if item is not None and (row := item.layout()) is not None:
                row.deleteLater()
        for bubble in (*self._bubbles.values(), *self._pending.values()):
            bubble.hide()
            bubble.deleteLater()
        self._bubbles.clear()
        self._pending.clear()
        self._target, self._sought, self._from_end, self._has_older = None, (), None, False
        self._newer.hide()
        self._older.hide()
        self._older.setEnabled(True)

    def _put(self, messages: Sequence[MessageRow], page: ThreadPage, today: date) -> None:
        for message in messages:
            if (known := self._bubbles.get(message.no)) is not None:
                known.show_message(message, today)
                continue
            bubble = Bubble(self._worker, message, today, may_forward=page.can_forward, parent=self._content)
            bubble.forward_requested.connect(self.forward_requested)
            bubble.withdraw_requested.connect(self.withdraw_requested)
            bubble.copied.connect(self.copied)
            at = 1 + sum(no < message.no for no in self._bubbles)
            self._rows.insertLayout(at, _row_of(bubble, own=message.author.is_me))
            self._bubbles[message.no] = bubble
            bubble.show()

    def _welcome(self, came: Sequence[MessageRow], *, was_at_end: bool) -> None:
        """What comes while somebody reads moves nothing; one's own message is gone to."""
        if came[-1].author.is_me:
            self.go_to_end()
        else:
            announce(self, self.tr("A new message has come"))
            if was_at_end and self.verticalScrollBar().maximum() == 0:
                return  # there is room for it
            self._newer.show()
            self._newer.raise_()
            self._place_newer()

    def _first_unread(self, page: ThreadPage) -> int | None:
        unread = [one.no for one in page.messages if one.no > page.read_up_to and not one.author.is_me]
        return min(unread) if unread else max(self._bubbles, default=None)

    def _is_at_end(self) -> bool:
        bar = self.verticalScrollBar()
        return bar.value() >= bar.maximum() - _AT_END

    def _top_of(self, bubble: Bubble) -> int:
        return bubble.mapTo(self._content, QPoint(0, 0)).y()

    def _place_newer(self) -> None:
        size = self._newer.sizeHint()
        self._newer.setGeometry(
            (self.width() - size.width()) // 2,
            self.height() - size.height() - SPACE.m,
            size.width(),
            size.height(),
        )


def _row_of(bubble: QWidget, *, own: bool) -> QHBoxLayout:
    """One's own messages at the right, all others at the left."""
    row = QHBoxLayout()
    row.setContentsMargins(SPACE.xxl if own else 0, 0, 0 if own else SPACE.xxl, 0)
    if own:
        row.addStretch(1)
    row.addWidget(bubble, 1000)
    if not own:
        row.addStretch(1)
    return row


def words_of(text: str) -> tuple[str, ...]:
    """What was sought, word by word."""
    return tuple(text.split())
