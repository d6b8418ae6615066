"""The page of what is new: what is for oneself, then child by child; a press leads to the very place."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from PySide6.QtCore import QDate, QLocale, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app.codes import Role
from app.digest.rows import Line
from ui.digest.empty import NothingNew
from ui.digest.words import Goal, told
from ui.errors import sentence_for
from ui.family.age_banner import AgeBanner
from ui.family.page import Place
from ui.theme import SPACE, set_role
from ui.widgets import EmptyState, Retranslated, scrolled
from ui.widgets.lines import LineList

_WIDTH = 860


class Section(QFrame):
    """A card of lines: of one child, or of nobody in particular."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "card")
        self.title, self.nothing, self.list = QLabel(self), QLabel(self), LineList(self)
        set_role(self.title, "section")
        set_role(self.nothing, "muted")
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE.l, SPACE.m, SPACE.l, SPACE.m)
        column.setSpacing(SPACE.xs)
        for widget in (self.title, self.nothing, self.list):
            column.addWidget(widget)


class DigestPage(Retranslated, QWidget):
    """It reads nothing itself: `DigestWatch` does, for the bell, too."""

    options_requested = Signal()
    shown = Signal()
    """Lines, or that there are none, are on screen."""

    def __init__(self, place: Place, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        assert place.news is not None
        self.place, self._watch = place, place.news
        self._on_screen: tuple[Line, ...] = ()
        self._since, self._banner = QLabel(self), AgeBanner(self)
        set_role(self._since, "title")
        self._since.setWordWrap(True)
        self.options = QPushButton(self)
        set_role(self.options, "link")
        self.options.clicked.connect(self.options_requested)
        self.sections: list[Section] = []
        self.empty, self._failed = NothingNew(place, self), EmptyState("circle-alert", self)
        self._failed.action_triggered.connect(self._watch.reload)
        self.empty.chosen.connect(self._on_chosen)
        self._stack, self._blank = QStackedWidget(self), QWidget(self)
        self._lay_out()
        self._watch.changed.connect(self._show)
        self._watch.failed.connect(self._on_failed)
        place.live.stalled_changed.connect(self._on_stalled)
        self.retranslate()

    @property
    def lines(self) -> tuple[Line, ...]:
        """What is on screen."""
        return self._on_screen

    def retranslate(self) -> None:
        """All words; the lines are told anew."""
        self.options.setText(self.tr("What to tell me about…"))
        self.setAccessibleName(self.tr("What is new"))
        self._failed.set_action(self.tr("Try again"))
        self._show()

    # --- Qt ----------------------------------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        """What is on it is read from now on."""
        super().showEvent(event)
        if not event.spontaneous():
            self._watch.begin()
            self._show()

    def hideEvent(self, event: QHideEvent) -> None:
        """Who leaves has read what was there."""
        super().hideEvent(event)
        if not event.spontaneous():
            on_screen, self._on_screen = self._on_screen, ()
            self._watch.tell(on_screen)

    # --- what is shown -----------------------------------------------------------------------------------------

    def _show(self) -> None:
        known = self._watch.digest
        self._show_banner()
        if known is None:
            self._show_failure()
            return
        lines = self._watch.lines
        self._since.setText(self._since_words(known.today))
        self._fill(lines, known.today)
        self.empty.show_title(self._nothing_words(known.today))
        is_empty = not lines
        self._stack.setCurrentWidget(self.empty if is_empty else self._content)
        self.setFocusProxy(self.empty if is_empty else self.sections[0].list)
        if self.isVisible():
            self._on_screen = lines
            self._watch.show(lines)
            self.shown.emit()

    def _fill(self, lines: Sequence[Line], today: date) -> None:
        known = self._watch.digest
        assert known is not None
        # Each child has a card, also one of whom there is nothing; a pupil needs no name above his own.
        groups: list[tuple[str, list[Line]]] = []
        own = [line for line in lines if line.pupil is None]
        if own:
            groups.append((self.tr("For you") if known.pupils else "", own))
        for pupil in known.pupils:
            of_pupil = [line for line in lines if line.pupil is not None and line.pupil == pupil]
            name = (
                self.tr("{0}, {1}").format(pupil.name, pupil.class_name) if pupil.class_name else pupil.name
            )
            alone = len(known.pupils) == 1 and not own
            groups.append(("" if alone and self._is_pupil else name, of_pupil))
        while len(self.sections) < len(groups):
            section = Section(self)
            section.list.chosen.connect(self._on_chosen)
            self.sections.append(section)
            self._cards.addWidget(section)
        for section in self.sections[len(groups) :]:
            section.hide()
        for section, (title, of_group) in zip(self.sections, groups, strict=False):
            section.title.setText(title)
            section.title.setVisible(bool(title))
            section.nothing.setText(self.tr("Nothing new"))
            section.nothing.setVisible(not of_group)
            section.list.setVisible(bool(of_group))
            section.list.setAccessibleName(title or self.tr("What is new"))
            rows = [told(line, today, is_new=self._watch.count_of(line) > 0) for line in of_group]
            section.list.set_lines(rows)
            section.show()

    @property
    def _is_pupil(self) -> bool:
        return self.place.who.role is Role.PUPIL

    def _since_words(self, today: date) -> str:
        """«Новое со вчерашнего дня», «Новое с 20 ноября»."""
        day = self._since_day()
        if day is None:
            return self.tr("What waits for you")
        if day == today:
            return self.tr("New today")
        if day == today - timedelta(days=1):
            return self.tr("New since yesterday")
        return self.tr("New since {0}").format(self._day_words(day))

    def _nothing_words(self, today: date) -> str:
        """The same where there is nothing."""
        day = self._since_day()
        if day is None:
            return self.tr("Nothing waits for you")
        if day == today:
            return self.tr("Nothing new today")
        if day == today - timedelta(days=1):
            return self.tr("Nothing new since yesterday")
        return self.tr("Nothing new since {0}").format(self._day_words(day))

    def _since_day(self) -> date | None:
        """The last visit to what is shown; None for pages that are not about what came since."""
        known = self._watch.digest
        moments = known.visit.since.values() if known is not None else ()
        return min(moments).astimezone().date() if moments else None

    def _day_words(self, day: date) -> str:
        pattern = self.tr("dddd, d MMMM", "a day after the words new since, in the grammar of the language")
        return QLocale().toString(QDate(day.year, day.month, day.day), pattern)

    def _show_failure(self) -> None:
        error = self._watch.error
        if error is None:
            self._stack.setCurrentWidget(self._blank)
            return
        self._failed.set_text(self.tr("What is new could not be read"), sentence_for(error))
        self._stack.setCurrentWidget(self._failed)

    def _show_banner(self) -> None:
        self._banner.show_age(self._watch.read_at, self._watch.error, is_stalled=self.place.live.is_stalled)

    # --- slots -------------------------------------------------------------------------------------------------

    def _on_failed(self, _error: Exception) -> None:
        self._show()

    def _on_stalled(self, _stalled: bool) -> None:
        self._show_banner()

    def _on_chosen(self, goal: Goal) -> None:
        go(self.place, goal)

    def _lay_out(self) -> None:
        self._content = QWidget(self)
        inside = QWidget(self)
        inside.setMaximumWidth(_WIDTH)
        head = QHBoxLayout()
        head.addWidget(self._since, 1)
        head.addWidget(self.options)
        self._cards = QVBoxLayout()
        self._cards.setSpacing(SPACE.m)
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, SPACE.s, SPACE.l)
        column.setSpacing(SPACE.m)
        column.addLayout(head)
        column.addLayout(self._cards)
        column.addStretch(1)
        middle = QWidget(self)
        across = QHBoxLayout(middle)
        across.setContentsMargins(0, 0, 0, 0)
        across.addStretch(1)
        across.addWidget(inside, 1000)
        across.addStretch(1)
        whole = QVBoxLayout(self._content)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scrolled(middle, self))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE.xl, SPACE.l, SPACE.xl, SPACE.s)
        layout.setSpacing(SPACE.m)
        layout.addWidget(self._banner)
        layout.addWidget(self._stack, 1)
        for page in (self._blank, self._failed, self.empty, self._content):
            self._stack.addWidget(page)


def go(place: Place, goal: Goal) -> None:
    """Open what a line leads to, in the diary of its child."""
    if goal.pupil is not None:
        place.family.choose(goal.pupil)
    place.family.open_page(goal.page, goal.target)
