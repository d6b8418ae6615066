"""The week as an open paper diary: pages side by side, as many as there is room for.

Another week is shown day by day, a few in each turn of the event loop: making a whole week of rows takes longer than a
key may wait for its answer.
"""

from __future__ import annotations

from datetime import date, datetime

from PySide6.QtCore import QElapsedTimer, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from app.desk import Desk
from app.diary.rows import DiaryDay, DiaryWeek
from app.diary.rules import Spot
from ui.diary.day_card import DayCard
from ui.diary.row import Row
from ui.tasks import WorkerBase
from ui.theme import SPACE, set_role

#: From these widths on there are two pages, and three, on which a week fits most screens.
_PAGES_FROM = (760, 1100)
#: After so long the event loop gets its turn; painting what was made needs as much again.
_TURN_MS = 2


class WeekSpread(QScrollArea):
    """`show_week` a new week, or the same one as it is now: then only what is different is touched."""

    homework_ticked = Signal(int, object, object, bool)
    """Course, date due, HomeworkLine, done."""
    lesson_opened = Signal(object, object)
    """LessonRow, and the number of the work whose mark is meant or None."""

    def __init__(self, worker: WorkerBase[Desk], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._worker = worker
        self._week: DiaryWeek | None = None
        self._today, self._can_tick = date.min, False
        self._since: datetime | None = None
        self._cards: list[DayCard] = []
        self._pending: list[DiaryDay] = []
        self._done = 0
        self._arranged = (0, 0)
        self._turn = QTimer(self, singleShot=True, interval=0)
        self._turn.timeout.connect(self._work_on)
        content = QWidget(self)
        set_role(content, "page")
        content.setMinimumHeight(1)  # it is as high as its width asks for, not as texts in a narrow column
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # the arrow keys scroll
        self._across = QHBoxLayout(content)
        self._across.setContentsMargins(0, 0, SPACE.xs, SPACE.m)
        self._across.setSpacing(SPACE.l)
        self._pages: list[QVBoxLayout] = []
        for _ in range(1 + len(_PAGES_FROM)):
            # A widget each: a layout within another keeps the heights of texts that have changed.
            holder = QWidget(content)
            page = QVBoxLayout(holder)
            page.setContentsMargins(0, 0, 0, 0)
            page.setSpacing(SPACE.l)
            page.addStretch(1)
            self._across.addWidget(holder, 1)
            self._pages.append(page)
        self.setWidget(content)

    @property
    def cards(self) -> list[DayCard]:
        """The days, in order.  Whoever asks wants all of them: what is still to be made is made now."""
        while self._pending:
            self._show_next()
        return list(self._cards)

    def show_week(
        self, week: DiaryWeek, today: date, *, can_tick: bool, since: datetime | None = None
    ) -> None:
        """Show a week to a reader who looked for the last time at `since`.  Is it the one that is shown, its changes
        flash, and scroll and focus stay."""
        before, self._week = self._week, week
        self._today, self._can_tick, self._since = today, can_tick, since
        same = (
            before is not None
            and (before.monday, before.pupil) == (week.monday, week.pupil)
            and [day.date for day in before.days] == [day.date for day in week.days]
        )
        if same and not self._pending:
            for card, day in zip(self._cards, week.days, strict=True):
                if card.day != day:
                    card.set_day(day, flash=True, since=since)
            return
        self._pending, self._done = list(week.days), 0
        if not same:
            self.verticalScrollBar().setValue(0)
        self._work_on()

    def show_tick(self, course: int, due: date, number: int, done: bool) -> None:
        """Show a tick that is not stored (yet, or after all)."""
        for card in self.cards:
            for row in card.rows:
                if row.lesson.course_id == course:
                    row.homework.set_done((due, number), done)

    def show_spot(self, spot: Spot) -> None:
        """Bring a place of the week into view, and the focus to it."""
        card = next((card for card in self.cards if card.day.date == spot.date), None)
        if card is None:
            return
        self._turn_to(card.place_of(spot))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """One page, or several."""
        super().resizeEvent(event)
        self._arrange()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """From the spread itself the arrows lead to its first lesson."""
        rows = self._columns()
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Right) and self.hasFocus() and rows and rows[0]:
            self._turn_to(rows[0][0])
            return
        super().keyPressEvent(event)

    # --- private -----------------------------------------------------------------------------------------------

    def _work_on(self) -> None:
        """Some days now, the others when the event loop has had its turn."""
        elapsed = QElapsedTimer()
        elapsed.start()
        while self._pending and elapsed.elapsed() < _TURN_MS:
            self._show_next()
        if self._pending:
            self._turn.start()

    def _show_next(self) -> None:
        day = self._pending.pop(0)
        if self._done < len(self._cards):
            self._cards[self._done].set_day(day, flash=False, since=self._since)
        else:
            card = DayCard(
                day,
                self._worker,
                today=self._today,
                can_tick=self._can_tick,
                since=self._since,
                parent=self.widget(),
            )
            card.homework_ticked.connect(self.homework_ticked)
            card.lesson_opened.connect(self.lesson_opened)
            card.stepped.connect(self._on_stepped)
            self._cards.append(card)
        self._done += 1
        if not self._pending:
            for card in self._cards[self._done :]:
                card.hide()
                card.deleteLater()
            del self._cards[self._done :]
        self._arrange()

    def _columns(self) -> list[list[Row]]:
        """The rows of each page, from top to bottom."""
        found: list[list[Row]] = []
        for page in self._pages:
            rows = [row for card in self._cards if page.indexOf(card) >= 0 for row in card.all_rows]
            if rows:
                found.append(rows)
        return found

    def _on_stepped(self, row: Row, dx: int, dy: int) -> None:
        columns = self._columns()
        at = next((number for number, rows in enumerate(columns) if row in rows), None)
        if at is None:
            return
        if dy:
            rows = [one for rows in columns for one in rows]
            here = rows.index(row) + dy
            if 0 <= here < len(rows):
                self._turn_to(rows[here])
        elif 0 <= at + dx < len(columns):
            height = self._middle(row)
            self._turn_to(min(columns[at + dx], key=lambda one: abs(self._middle(one) - height)))

    def _middle(self, row: Row) -> int:
        return row.mapToGlobal(row.rect().center()).y()

    def _turn_to(self, target: QWidget) -> None:
        target.setFocus(Qt.FocusReason.OtherFocusReason)
        self.ensureWidgetVisible(target, SPACE.xl, 3 * SPACE.xl)

    def _arrange(self) -> None:
        """Spread the cards over the pages, where their number or that of the pages has changed."""
        count = 1 + sum(self.width() >= width for width in _PAGES_FROM)
        if (count, len(self._cards)) == self._arranged:
            return
        self._arranged = (count, len(self._cards))
        days = len(self._week.days) if self._week is not None else 0
        on_page = max(1, -(-days // count))
        for page in self._pages:
            for card in self._cards:
                page.removeWidget(card)  # `takeAt` would leave an item behind that keeps old heights
        previous: QWidget | None = None
        for index, card in enumerate(self._cards):
            page = self._pages[min(index // on_page, count - 1)]
            page.insertWidget(page.count() - 1, card)
            card.show()
            if previous is not None:
                QWidget.setTabOrder(previous, card)
            previous = card
        for number in range(len(self._pages)):
            self._across.setStretch(number, 1 if number < count else 0)
