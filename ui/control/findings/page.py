"""What the list of those who lead the school and a teacher's own have in common: the table with the card beside it,
reading page by page, following the feed, and what is done by keys, buttons and menu."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import pairwise

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from app.changes import CONTROL, LETTERS, NOTICES, STRUCTURE, Change
from app.control.queries import MOST, PAGE
from app.control.rows import FindingCard, FindingCounts, FindingFilter, FindingPage, FindingRow
from app.session import Session
from ui.control.findings.acting import FindingActs
from ui.control.findings.card import FindingView
from ui.control.findings.deeds import KEYS, Deed, fitting, look, possible
from ui.control.findings.empty import Because, FindingsEmpty
from ui.control.findings.goal import goal_of
from ui.control.findings.model import Column
from ui.control.findings.out import FindingsOut, Make
from ui.control.findings.table import FindingsTable
from ui.errors import sentence_for
from ui.family.class_page import ClassPage
from ui.family.page import Place
from ui.icons import set_icon
from ui.later import later
from ui.theme import SPACE
from ui.widgets import BannerKind, Toast

CARD_WIDTH = 256
_ENTERED_MS = 3_000
"""After something was entered at another PC: more of it is judged together."""


@dataclass(frozen=True, slots=True)
class Listing:
    """What one reading gives."""

    page: FindingPage
    today: dt.date
    counts: FindingCounts | None = None


Ask = Callable[[Session, int | None, int], Listing]
"""Findings before an id (None: the newest), and how many."""


def read_listing(session: Session, ask: Ask, wanted: int) -> Listing:
    """So many findings, the newest first: as many as were on the page."""
    listing = ask(session, None, min(wanted, MOST))
    rows, more = list(listing.page.rows), listing.page.more
    while more is not None and len(rows) < wanted:
        page = ask(session, more, min(wanted - len(rows), MOST)).page
        rows += page.rows
        more = page.more
    return replace(listing, page=replace(listing.page, rows=tuple(rows), more=more))


def _is_entered(change: Change) -> bool:
    return change.entity not in CONTROL | NOTICES | LETTERS | STRUCTURE and change.entity != "control_state"


class FindingsPage(ClassPage):
    """A subclass says what is read (`_question`), and puts the parts together (`_lay_out`, `_finish`)."""

    failed_because = Because.FAILED
    leads = False
    """Whether it is of those who lead the school, who have the overview."""
    shown = Signal(object)
    """`Listing`, once it is on screen."""

    def __init__(
        self, place: Place, deeds: Sequence[Deed], without: frozenset[Column], parent: QWidget | None = None
    ) -> None:
        self._reasons = FindingsEmpty()
        super().__init__(place, self._reasons, parent)
        self._deeds = tuple(deeds)
        self._listing: Listing | None = None
        self._wanted: int | None = None
        looks = {deed: look(deed) for deed in deeds}
        letters = [letter for letter, deed in KEYS.items() if deed in looks]
        self.table = FindingsTable(letters, without, self)
        self.card = FindingView(looks, self)
        self.card.setFixedWidth(CARD_WIDTH)
        self.acts = FindingActs(place.worker, self)
        self.out = FindingsOut(place, self, self._busy.set_busy, self._document)
        self.table.moved.connect(self._on_moved)
        self.table.opened.connect(lambda: self.do(Deed.OPEN))
        self.table.acted.connect(lambda letter: self.do(KEYS[letter]))
        self.table.menu_wanted.connect(self._on_menu)
        self.table.findings.more_wanted.connect(self._read_more)
        self.card.wanted.connect(self.do)
        self.acts.stored.connect(lambda: self.reload(quiet=True))
        self.acts.failed.connect(self._on_write_failed)
        self._entered = QTimer(self, singleShot=True, interval=_ENTERED_MS)
        self._entered.timeout.connect(self._ask_keeper)
        if place.keeper is not None:
            place.keeper.worked.connect(self._on_worked)
        self._live.subscribe(self, _is_entered, lambda _changes: self._on_entered())

    # --- for subclasses ------------------------------------------------------------------------------------------

    def _question(self) -> Ask:
        """What is asked on the database thread; called on the GUI thread."""
        raise NotImplementedError

    def _document(self) -> Make:
        """As `_question`, of all that is asked for, as a document."""
        raise NotImplementedError

    def _card_of(self, session: Session, finding: int) -> FindingCard:
        """On the database thread: the history of one."""
        raise NotImplementedError

    def _nothing(self, page: FindingPage) -> Because | None:
        """Why nothing is listed; None: the empty table says it."""
        raise NotImplementedError

    def _go_round(self, *parts: QWidget) -> None:
        """In which order Tab goes through the page, last thing in `__init__`: as one reads it."""
        able = [
            one
            for part in parts
            for one in (part, *part.findChildren(QWidget))
            if one.focusPolicy() & Qt.FocusPolicy.TabFocus and one.window() is self.window()
        ]
        for one, following in pairwise(able):
            self.setTabOrder(one, following)

    def _with_card(self, left: QWidget | None) -> QWidget:
        """The content: what is at the left, the table, the card."""
        content = QWidget(self)
        row = QHBoxLayout(content)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE.l)
        if left is not None:
            row.addWidget(left)
        row.addWidget(self.table, 1)
        column = QVBoxLayout()
        column.addWidget(self.card, 1)
        row.addLayout(column)
        return content

    # --- public --------------------------------------------------------------------------------------------------

    def go_to(self, finding: int | FindingFilter) -> None:
        """Put the cursor on a finding, now or when it was read; or list what a filter wants."""
        if isinstance(finding, FindingFilter):
            self._choose(finding)
        elif not self.table.go_to(finding):
            self._wanted = finding

    def reload(self, *, quiet: bool = False) -> None:
        """Read anew as much as there is."""
        if not quiet:
            self._busy.set_busy(True)
        wanted = max(PAGE, len(self.table.findings.rows)) if quiet else PAGE
        ask = self._question()
        self._worker.submit(
            self, lambda desk: desk.ask(lambda session: read_listing(session, ask, wanted)),
            self._on_listing, self._on_failed,
            replaces="page", quiet=quiet, label="findings",
        )  # fmt: skip

    def do(self, deed: Deed) -> None:
        """What a button, a letter or the menu means, with all that is selected and fits."""
        rows = self.table.selected
        if deed not in self._possible(rows):
            return
        if deed is not Deed.OPEN:
            self.acts.do(deed, fitting(rows, deed))
            return
        goal = goal_of(rows[0], leads=self.leads)
        if goal is not None:
            self.place.family.open_page(goal.page, goal.target)

    @property
    def is_under_way(self) -> bool:
        """Whether what has changed is being judged."""
        return self.place.keeper is not None and self.place.keeper.is_behind

    # --- Qt ------------------------------------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        """What has just been mended is to vanish: what has changed is judged now."""
        super().showEvent(event)
        if not event.spontaneous():
            self._ask_keeper()

    # --- reading -------------------------------------------------------------------------------------------------

    def _read_more(self, before: int) -> None:
        ask = self._question()
        self._worker.submit(
            self, lambda desk: desk.ask(lambda session: ask(session, before, PAGE)),
            lambda listing: self.table.findings.add_page(before, listing.page), self._on_more_failed,
            replaces="more", label="more findings",
        )  # fmt: skip

    def _on_more_failed(self, error: Exception) -> None:
        self.table.findings.ask_again()
        self._on_failed(error)

    def _on_listing(self, listing: Listing) -> None:
        begins = self._listing is None
        self._listing = listing
        self.out.show_some(bool(listing.page.rows))
        self._on_read()
        because = self._nothing(listing.page)
        self.table.show_page(listing.page)
        if because is not None:
            self._say_empty(because)
        else:
            self._show_content()
        wanted, self._wanted = self._wanted, None
        if wanted is not None:
            self.table.go_to(wanted)
        self._show_listing(listing)
        self._show_banner()
        focused = QApplication.focusWidget()
        if begins and focused is not None and self.isAncestorOf(focused):
            self.table.setFocus()  # a page that is turned to gives the keys to its first box
        self.shown.emit(listing)

    def _possible(self, rows: Sequence[FindingRow]) -> frozenset[Deed]:
        return possible(rows, self._deeds, leads=self.leads)

    def _choose(self, wanted: FindingFilter) -> None:
        """For subclasses that have a filter."""

    def _show_listing(self, listing: Listing) -> None:
        """For subclasses: what stands around the table."""

    def _on_moved(self) -> None:
        rows = self.table.selected
        self.card.show_rows(rows, self._possible(rows))
        if len(rows) == 1:
            later(self, self._read_card, 120)  # not for each row that an arrow passes

    def _read_card(self) -> None:
        rows = self.table.selected
        if len(rows) != 1 or not self.isVisible():
            return
        finding = rows[0].id
        self._worker.submit(
            self, lambda desk: desk.ask(lambda session: self._card_of(session, finding)),
            self.card.show_card, lambda _error: None, replaces="card", quiet=True, label="finding",
        )  # fmt: skip

    # --- what others do ------------------------------------------------------------------------------------------

    @property
    def _is_known(self) -> bool:
        return self._listing is not None

    def _forget_classes(self) -> None:
        """Names are read with the rows."""

    def _on_entered(self) -> None:
        """Somebody has entered something in a journal: it is judged soon, where somebody looks at findings."""
        if self.isVisible() and not self._entered.isActive():
            self._entered.start()

    def _ask_keeper(self) -> None:
        if self.place.keeper is not None and self.isVisible():
            self.place.keeper.ask()
            self._on_worked()

    def _on_worked(self) -> None:
        if self._listing is not None:
            self._show_listing(self._listing)

    def _touches(self, change: Change) -> bool:
        return change.entity in CONTROL

    def _show_reason(self, because: StrEnum) -> None:
        self._reasons.show_reason(Because(because), self._error)

    def _on_write_failed(self, error: Exception) -> None:
        Toast.show_over(self.window(), sentence_for(error), kind=BannerKind.ERROR)
        if self._is_known:
            self.reload(quiet=True)

    def _on_menu(self, where: QPoint) -> None:
        able = self._possible(self.table.selected)
        menu = QMenu(self)
        menu.setToolTipsVisible(True)
        for deed in self._deeds:
            if not able or not self.card.offers(deed):
                continue
            told = look(deed)
            action = menu.addAction(told.words())
            set_icon(action, told.icon)
            action.setEnabled(deed in able)
            action.setToolTip(self.card.tip(deed))
            action.triggered.connect(lambda _=False, deed=deed: self.do(deed))
        self.out.add_to(menu)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(where)
