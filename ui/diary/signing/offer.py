"""What a parent is offered first: the weeks of all children that wait for a signature."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget
from shiboken6 import isValid

from app.diary.weeks_rows import PupilToSign, Signed, UnsignedWeek
from ui.diary.signing.press import DeliberateButton, SignPress
from ui.diary.signing.week_card import UnsignedCard
from ui.theme import SPACE, set_role
from ui.widgets import Retranslated, scrolled

_FIRST = 4
"""So many weeks of a child are shown at once; more on demand."""
_WIDTH = 860


class OfferPage(Retranslated, QWidget):
    """One card for each week and child, the newest first."""

    put_off = Signal()
    """Later, or all is done: to the diary."""
    opened = Signal(object)
    """UnsignedWeek whose week of the diary is wanted."""
    sign_wanted = Signal(object)
    """tuple[UnsignedWeek, …]."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sections: list[PupilSection] = []
        self._title, self._told = QLabel(self), QLabel(self)
        set_role(self._title, "title")
        set_role(self._told, "muted")
        self._told.setWordWrap(True)
        self.later, self.all = DeliberateButton(self), SignPress(self, role="")
        self.later.clicked.connect(self.put_off)
        self.all.confirmed.connect(lambda: self.sign_wanted.emit(self.waiting()))
        self.all.asking_changed.connect(self._on_asking)
        content, middle = QWidget(self), QWidget(self)
        set_role(content, "page")
        middle.setMaximumWidth(_WIDTH)
        self._column = QVBoxLayout(middle)
        self._column.setContentsMargins(0, 0, SPACE.s, SPACE.m)
        self._column.setSpacing(SPACE.l)
        self._column.addStretch(1)
        across = QHBoxLayout(content)
        across.setContentsMargins(0, 0, 0, 0)
        across.addStretch(1)
        across.addWidget(middle, 1000)
        across.addStretch(1)
        self.area = scrolled(content, self)
        self.area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # the arrow keys scroll
        self.setFocusProxy(self.area)
        self._lay_out()
        self.retranslate()

    def waiting(self) -> tuple[UnsignedWeek, ...]:
        """The weeks that are not signed."""
        return tuple(week for section in self.sections for week in section.waiting())

    def show_children(self, children: Sequence[PupilToSign]) -> None:
        """What waits now: cards that are there already stay, and what was signed on this page stays as signed."""
        by_id = {section.pupil_id: section for section in self.sections}
        kept = []
        for one in children:
            section = by_id.pop(one.pupil.pupil_id, None)
            if section is None and one.weeks:
                section = self._add(one)
            if section is not None:
                section.show_child(one)
                kept.append(section)
        for section in by_id.values():
            section.hide()
            section.deleteLater()
        self.sections = kept
        for section in self.sections:
            section.set_named(len(children) > 1)
        self.retranslate()

    def show_signed(self, signed: Sequence[Signed]) -> None:
        """Put the signatures on their cards."""
        for one in signed:
            for section in self.sections:
                section.show_signed(one)
        self.all.reset()
        self.retranslate()
        if not self.waiting():
            self.later.setFocus()

    def show_error(self, weeks: Sequence[UnsignedWeek], text: str) -> None:
        """Signing these weeks did not work."""
        cards = [card for section in self.sections for card in section.cards if card.week in weeks]
        (cards[0].press if len(weeks) == 1 and cards else self.all).show_error(text)

    def start_anew(self) -> None:
        """At the next showing nothing is as it was left."""
        self.show_children(())
        self.all.reset()

    def retranslate(self) -> None:
        """All words."""
        count = len(self.waiting())
        self.setAccessibleName(self.tr("Weeks to sign"))
        self.area.setAccessibleName(self.tr("Weeks to sign"))
        if count:
            self._title.setText(self.tr("%n week(s) wait for your signature", "", count))
            self._told.setText(
                self.tr("Look at what happened and sign: so the class teacher knows that you have read it.")
            )
            self.later.setText(self.tr("Later"))
        else:
            self._title.setText(self.tr("All weeks are signed"))
            self._told.setText(self.tr("Thank you. The class teacher sees it."))
            self.later.setText(self.tr("To the diary"))
        set_role(self.later, "" if count else "primary")
        self.all.setVisible(count > 1)
        self.all.set_words(
            self.tr("Sign all %n", "", count),
            self.tr("Sign all %n weeks? A signature is not taken back.", "", count),
        )

    # --- private -----------------------------------------------------------------------------------------------

    def _on_asking(self, asking: bool) -> None:
        """The question takes the place of the head."""
        self._head.setVisible(not asking)
        self.later.setVisible(not asking)

    def _on_bar(self, _first: int, last: int) -> None:
        """The head stands above the cards, also when the bar beside them takes room; it says so last when it dies."""
        if isValid(self.area) and isValid(bar := self.area.verticalScrollBar()):
            self._across.setContentsMargins(0, 0, bar.sizeHint().width() if last else 0, 0)

    def _lay_out(self) -> None:
        self._head = QWidget(self)
        words = QVBoxLayout(self._head)
        words.setContentsMargins(0, 0, 0, 0)
        words.setSpacing(SPACE.xs)
        words.addWidget(self._title)
        words.addWidget(self._told)
        top = QWidget(self)
        row = QHBoxLayout(top)
        row.setContentsMargins(0, 0, SPACE.s, 0)
        row.setSpacing(SPACE.s)
        row.addWidget(self._head, 1)
        row.addWidget(self.all)
        row.addWidget(self.later, 0, Qt.AlignmentFlag.AlignVCenter)
        top.setMaximumWidth(_WIDTH)
        across = QHBoxLayout()
        across.addStretch(1)
        across.addWidget(top, 1000)
        across.addStretch(1)
        self._across = across
        self.area.verticalScrollBar().rangeChanged.connect(self._on_bar)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE.m)
        layout.addLayout(across)
        layout.addWidget(self.area, 1)

    def _add(self, child: PupilToSign) -> PupilSection:
        section = PupilSection(child, self)
        section.opened.connect(self.opened)
        section.sign_wanted.connect(lambda week: self.sign_wanted.emit((week,)))
        self._column.insertWidget(self._column.count() - 1, section)
        return section


class PupilSection(Retranslated, QWidget):
    """The weeks of one child."""

    opened = Signal(object)
    sign_wanted = Signal(object)

    def __init__(self, child: PupilToSign, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.pupil_id = child.pupil.pupil_id
        self.cards: list[UnsignedCard] = []
        self._child, self._shown = child, _FIRST
        self._name, self.more = QLabel(self), DeliberateButton(self)
        set_role(self._name, "subtitle")
        set_role(self.more, "ghost")
        self.more.clicked.connect(self._on_more)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(SPACE.s)
        self._column.addWidget(self._name)
        self._column.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)

    def waiting(self) -> tuple[UnsignedWeek, ...]:
        """The weeks that are not signed, those without a card too."""
        signed = {card.week.monday for card in self.cards if card.signature is not None}
        return tuple(week for week in self._child.weeks if week.monday not in signed)

    def show_child(self, child: PupilToSign) -> None:
        """The weeks as they are now."""
        self._child = child
        now = {week.monday: week for week in child.weeks}
        for card in list(self.cards):
            if card.week.monday in now:
                card.show_week(now[card.week.monday])
            elif card.signature is None:  # somebody else has signed it meanwhile
                self.cards.remove(card)
                card.hide()
                card.deleteLater()
        self._fill()

    def set_named(self, named: bool) -> None:
        """Whose weeks these are need not be said where there is one child."""
        self._name.setVisible(named)

    def show_signed(self, signed: Signed) -> None:
        """Put a signature on its card."""
        for card in self.cards:
            if (card.week.pupil_id, card.week.monday) == (signed.pupil_id, signed.monday):
                card.show_signed(signed.signature)

    def retranslate(self) -> None:
        """All words."""
        pupil = self._child.pupil
        name = f"{pupil.name}, {pupil.class_name}" if pupil.class_name else pupil.name
        self._name.setText(name)
        left = len(self._child.weeks) - sum(card.signature is None for card in self.cards)
        self.more.setText(self.tr("%n earlier week(s)", "", left))
        self.more.setVisible(left > 0)

    # --- private -----------------------------------------------------------------------------------------------

    def _fill(self) -> None:
        known = {card.week.monday for card in self.cards}
        for week in self._child.weeks[: self._shown]:
            if week.monday not in known:
                self._add(week)
        self.retranslate()

    def _add(self, week: UnsignedWeek) -> None:
        card = UnsignedCard(week, self)
        card.opened.connect(self.opened)
        card.sign_wanted.connect(self.sign_wanted)
        place = sum(one.week.monday > week.monday for one in self.cards)
        self.cards.insert(place, card)
        self._column.insertWidget(1 + place, card)

    def _on_more(self) -> None:
        had = len(self.cards)
        self._shown = len(self._child.weeks)
        self._fill()
        if len(self.cards) > had:
            self.cards[had].open.setFocus()
