"""The findings of the whole school: for the deputy head, who judges them, and for those who read."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.codes import Role
from app.control.listing import findings_document
from app.control.queries import finding_card, finding_counts, findings
from app.control.rows import FindingCard, FindingFilter, FindingPage
from app.session import Session
from ui.control.findings.choice import Choice, Shown
from ui.control.findings.deeds import Deed
from ui.control.findings.empty import Because
from ui.control.findings.filter_bar import FindingsBar
from ui.control.findings.groups import Groups
from ui.control.findings.out import Make
from ui.control.findings.page import Ask, FindingsPage, Listing
from ui.family.page import Place
from ui.theme import SPACE

_GROUPS_WIDTH = 252
_READS = (Deed.OPEN,)
_JUDGES = (Deed.OPEN, Deed.ACCEPT, Deed.RETURN, Deed.REMIND)


class SchoolFindings(FindingsPage):
    """Groups with their numbers at the left, the filter above."""

    leads = True

    def __init__(self, place: Place, parent: QWidget | None = None) -> None:
        judges = place.who.role is Role.DEPUTY
        super().__init__(place, _JUDGES if judges else _READS, frozenset(), parent)
        self.bar, self.groups = FindingsBar(self), Groups(self)
        self.groups.setFixedWidth(_GROUPS_WIDTH)
        self.bar.changed.connect(self._on_choice)
        self.groups.chosen.connect(self._on_group)
        top = QHBoxLayout()
        top.setSpacing(SPACE.m)
        top.addWidget(self.bar, 1)
        top.addWidget(self.out)
        self._finish(top, self._with_card(self.groups), self.table)
        self._go_round(self.bar, self.groups, self.table, self.card, self.out)

    def _question(self) -> Ask:
        wanted = self.bar.choice.filter

        def ask(session: Session, before: int | None, limit: int) -> Listing:
            page = findings(session, wanted, before=before, limit=limit)
            return Listing(page, session.clock.today(), finding_counts(session) if before is None else None)

        return ask

    def _document(self) -> Make:
        wanted = self.bar.choice.filter
        return lambda session, language: findings_document(session, wanted, language)

    def _card_of(self, session: Session, finding: int) -> FindingCard:
        return finding_card(session, finding)

    def _nothing(self, page: FindingPage) -> Because | None:
        choice = self.bar.choice
        if page.rows or choice.is_narrowed:
            return None
        if page.judged.at is None:
            return Because.NOT_JUDGED
        if choice.shown is Shown.NOT_SETTLED:
            return Because.NONE
        return None

    def _show_listing(self, listing: Listing) -> None:
        self.bar.set_today(listing.today)
        rows = listing.page.rows
        self.bar.show_names(listing.counts, rows[0].subject if rows else "")
        self.bar.show_fresh(listing.page.judged, under_way=self.is_under_way)
        self.groups.show_counts(listing.counts, self.bar.choice)

    def _choose(self, wanted: FindingFilter) -> None:
        self.bar.choose(Choice.of(wanted))

    def _on_choice(self) -> None:
        if self._listing is not None:
            self.groups.show_counts(self._listing.counts, self.bar.choice)
        self.table.show_page(None)
        self.reload()

    def _on_group(self, key: object) -> None:
        by = self.groups.grouped_by
        self.bar.choose(self.bar.choice.with_group(by, key if isinstance(key, str | int) else None))
