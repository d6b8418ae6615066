"""The days of homework one under another, on a wide screen side by side, with the record at their side or end.

A long list is made a few days in each turn of the event loop: making all of it takes longer than a key may wait.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QElapsedTimer, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from app.desk import Desk
from app.homework.rows import HomeworkDay, HomeworkPiece
from ui.homework.day_card import HomeworkDayCard, IsNew
from ui.homework.piece_row import PieceRow
from ui.homework.record import HomeworkRecord
from ui.homework.selection import Key, key_of
from ui.tasks import WorkerBase
from ui.theme import SPACE, set_role
from ui.widgets import EmptyState, Retranslated

_RECORD_WIDTH = 320
#: From these widths on the record stands at the side, and days stand two abreast.
_RECORD_FROM, _TWO_FROM = 940, 1400
#: After so long the event loop gets its turn; painting what was made needs as much again.
_TURN_MS = 8


class HomeworkDays(Retranslated, QScrollArea):
    """`show_days` what is to be seen; what stays, stays with its focus.  Arrow keys go from piece to piece."""

    ticked = Signal(object, bool)
    """HomeworkPiece, done."""
    opened = Signal(object)
    """HomeworkPiece."""
    week_requested = Signal(object)
    """A day of it."""
    earlier_requested = Signal()

    def __init__(self, worker: WorkerBase[Desk], *, can_tick: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._worker = worker
        self._can_tick = can_tick
        self._cards: list[HomeworkDayCard] = []
        self._pending: list[HomeworkDay] = []
        self._done = 0
        self._today, self._flash = date.min, False
        self._is_new: IsNew = _nothing_new
        self._arranged: tuple[int, bool, int] | None = None
        self._turn = QTimer(self, singleShot=True, interval=0)
        self._turn.timeout.connect(self._work_on)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        content = QWidget(self)
        set_role(content, "page")
        self.record = HomeworkRecord(content)
        self.empty = EmptyState("list-checks", content)
        self._earlier = QPushButton(content)
        set_role(self._earlier, "link")
        self._earlier.clicked.connect(self.earlier_requested)
        self._lay_out(content)
        self.setWidget(content)
        self.empty.hide()
        self.retranslate()

    @property
    def cards(self) -> list[HomeworkDayCard]:
        """The days, in order.  Whoever asks wants all of them: what is still to be made is made now."""
        while self._pending:
            self._show_next()
        return list(self._cards)

    @property
    def rows(self) -> list[PieceRow]:
        """All pieces, in order."""
        return [row for card in self.cards for row in card.rows]

    def show_days(
        self, days: Sequence[HomeworkDay], today: date, *, is_new: IsNew, flash: bool, earlier: bool
    ) -> None:
        """Show these.  `flash`: it is the same list as before, and what is different shows it for a moment;
        `earlier`: there is more of it."""
        self._today, self._is_new, self._flash = today, is_new, flash
        self._earlier.setVisible(earlier)
        self.empty.setVisible(not days)
        self._pending, self._done = list(days), 0
        if flash:
            self._keep_cards(days)
        else:
            self.verticalScrollBar().setValue(0)
        self._work_on()

    def scroll_to(self, day: date) -> None:
        """Have a day in sight: the first one on or after it, in the order in which they stand."""
        found = [card for card in self.cards if card.day.date >= day]
        if found:
            nearest = min(found, key=lambda card: card.day.date)
            self.ensureWidgetVisible(nearest, 0, nearest.height())

    def focus_piece(self, key: Key) -> None:
        """The keys go to a piece, if it is there."""
        for row in self.rows:
            if key_of(row.piece) == key:
                row.stop.setFocus(Qt.FocusReason.OtherFocusReason)
                self.ensureWidgetVisible(row, 0, SPACE.xl)

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Homework by day"))
        self._earlier.setText(self.tr("Show four weeks"))

    # --- Qt ------------------------------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        """One column, or two, or the record below them."""
        super().resizeEvent(event)
        self._arrange()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
        if step is None or not self._go(step):
            super().keyPressEvent(event)

    # --- private -------------------------------------------------------------------------------------------------

    def _go(self, step: int) -> bool:
        """To the next piece, or the one before; False when there is none in that direction."""
        stops = [row.stop for row in self.rows]
        here = next((index for index, stop in enumerate(stops) if stop.hasFocus()), None)
        there = (0 if step > 0 else len(stops) - 1) if here is None else here + step
        if not 0 <= there < len(stops):
            return False
        stops[there].setFocus(
            Qt.FocusReason.TabFocusReason if step > 0 else Qt.FocusReason.BacktabFocusReason
        )
        self.ensureWidgetVisible(self.rows[there], 0, SPACE.xl)
        return True

    def _keep_cards(self, days: Sequence[HomeworkDay]) -> None:
        """Put the card of each day where the day will stand, so that its rows keep the focus."""
        by_day = {card.day.date: card for card in self.cards}
        wanted = {day.date for day in days}
        spare = [card for card in self._cards if card.day.date not in wanted]
        kept: list[HomeworkDayCard] = []
        for day in days:
            card = by_day.get(day.date)
            kept.append(card if card is not None else self._make_card())
        for card in spare:
            card.hide()
            card.deleteLater()
        self._cards, self._arranged = kept, None

    def _work_on(self) -> None:
        """Some days now, the others when the event loop has had its turn."""
        elapsed = QElapsedTimer()
        elapsed.start()
        while self._pending and elapsed.elapsed() < _TURN_MS:
            self._show_next()
        if self._pending:
            self._turn.start()
        elif self._done == 0:
            self._drop_the_rest()

    def _show_next(self) -> None:
        day = self._pending.pop(0)
        if self._done == len(self._cards):
            self._cards.append(self._make_card())
        self._cards[self._done].set_day(day, self._today, is_new=self._is_new, flash=self._flash)
        self._done += 1
        if not self._pending:
            self._drop_the_rest()
        self._arrange()

    def _drop_the_rest(self) -> None:
        for card in self._cards[self._done :]:
            card.hide()
            card.deleteLater()
        del self._cards[self._done :]
        self._arrange()

    def _make_card(self) -> HomeworkDayCard:
        card = HomeworkDayCard(self._worker, can_tick=self._can_tick, parent=self.widget())
        card.ticked.connect(self.ticked)
        card.opened.connect(self.opened)
        card.week_requested.connect(self.week_requested)
        return card

    def _lay_out(self, content: QWidget) -> None:
        self._across = QHBoxLayout(content)
        self._across.setContentsMargins(0, 0, SPACE.xs, SPACE.m)
        self._across.setSpacing(SPACE.l)
        left = QVBoxLayout()
        left.setSpacing(SPACE.m)
        pages = QHBoxLayout()
        pages.setSpacing(SPACE.l)
        self._pages = [QVBoxLayout(), QVBoxLayout()]
        for page in self._pages:
            page.setSpacing(SPACE.l)
            page.addStretch(1)
            pages.addLayout(page, 1)
        self._columns = pages
        left.addWidget(self.empty, 3)
        left.addLayout(pages)
        left.addWidget(self._earlier, 0, Qt.AlignmentFlag.AlignLeft)
        self._below = QVBoxLayout()
        left.addLayout(self._below)
        left.addStretch(1)
        self._side = QVBoxLayout()
        self._across.addLayout(left, 1)
        self._across.addLayout(self._side)

    def _arrange(self) -> None:
        """Spread the cards over the columns, where their number or that of the columns has changed."""
        width = self.width()
        columns, at_the_side = 2 if width >= _TWO_FROM else 1, width >= _RECORD_FROM
        arranged = (columns, at_the_side, len(self._cards))
        if arranged == self._arranged:
            return
        before, self._arranged = self._arranged, arranged
        for page in self._pages:
            while page.count() > 1:
                page.takeAt(0)
        previous: QWidget | None = None
        for index, card in enumerate(self._cards):
            page = self._pages[index % columns]
            page.insertWidget(page.count() - 1, card)
            card.show()
            if previous is not None:
                QWidget.setTabOrder(previous, card)
            previous = card
        for number in range(len(self._pages)):
            self._columns.setStretch(number, 1 if number < columns else 0)
        if before is None or before[1] != at_the_side:
            self._place_record(at_the_side=at_the_side)

    def _place_record(self, *, at_the_side: bool) -> None:
        for layout in (self._side, self._below):
            while layout.count():
                layout.takeAt(0)
        if at_the_side:
            self.record.setFixedWidth(_RECORD_WIDTH)
            self._side.addWidget(self.record)
            self._side.addStretch(1)
        else:
            self.record.setMinimumWidth(0)
            self.record.setMaximumWidth(16_777_215)
            self._below.addWidget(self.record)


def _nothing_new(_piece: HomeworkPiece) -> bool:
    return False
