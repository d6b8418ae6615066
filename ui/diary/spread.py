"""The week as an open paper diary: pages side by side, as many as there is room for."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from app.diary.rows import DiaryWeek
from ui.diary.day_card import DayCard
from ui.theme import SPACE, set_role

#: From these widths on there are two pages, and three, on which a week fits a large screen.
_PAGES_FROM = (860, 1500)


class WeekSpread(QScrollArea):
    """`show_week` a new week, or the same one as it is now: then only what is different is touched."""

    homework_ticked = Signal(int, object, object, bool)
    """Course, date due, HomeworkLine, done."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._week: DiaryWeek | None = None
        self._cards: dict[date, DayCard] = {}
        self._count = 0
        content = QWidget(self)
        set_role(content, "page")
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # the arrow keys scroll
        across = QHBoxLayout(content)
        across.setContentsMargins(0, 0, SPACE.xs, SPACE.m)
        across.setSpacing(SPACE.l)
        self._pages: list[QVBoxLayout] = []
        for _ in range(1 + len(_PAGES_FROM)):
            page = QVBoxLayout()
            page.setSpacing(SPACE.l)
            page.addStretch(1)
            across.addLayout(page, 1)
            self._pages.append(page)
        self._across = across
        self.setWidget(content)

    @property
    def cards(self) -> list[DayCard]:
        """The days, in order."""
        return list(self._cards.values())

    def show_week(self, week: DiaryWeek, today: date, *, can_tick: bool) -> None:
        """Show a week.  Is it the one that is shown, its changes flash, and scroll and focus stay."""
        before, self._week = self._week, week
        same = before is not None and (before.monday, before.pupil) == (week.monday, week.pupil)
        old = self._cards if same else {}
        cards: dict[date, DayCard] = {}
        for day in week.days:
            card = old.get(day.date)
            if card is None:
                card = DayCard(day, today=today, can_tick=can_tick, parent=self)
                card.homework_ticked.connect(self.homework_ticked)
            elif card.day != day:
                card.set_day(day, flash=True)
            cards[day.date] = card
        gone = [card for card in self._cards.values() if cards.get(card.day.date) is not card]
        arranged = list(cards) == list(self._cards) and not gone
        self._cards = cards
        if not arranged:
            self._arrange(force=True)
        for card in gone:
            card.hide()
            card.deleteLater()
        if not same:
            self.verticalScrollBar().setValue(0)

    def show_tick(self, course: int, due: date, number: int, done: bool) -> None:
        """Show a tick that is not stored (yet, or after all)."""
        for row in self._cards[due].rows if due in self._cards else ():
            if row.lesson.course_id == course:
                row.homework.set_done(number, done)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """One page or two."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self, *, force: bool = False) -> None:
        count = 1 + sum(self.width() >= width for width in _PAGES_FROM)
        if count == self._count and not force:
            return
        self._count = count
        cards = self.cards
        on_page = max(1, -(-len(cards) // count))
        for page in self._pages:
            while page.count() > 1:
                page.takeAt(0)
        previous: QWidget | None = None
        for index, card in enumerate(cards):
            page = self._pages[index // on_page]
            page.insertWidget(page.count() - 1, card)
            card.show()
            if previous is not None:
                QWidget.setTabOrder(previous, card)
            previous = card
        for number in range(len(self._pages)):
            self._across.setStretch(number, 1 if number < count else 0)
