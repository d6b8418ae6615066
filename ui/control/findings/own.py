"""A teacher's own findings: what waits for an answer, and what is over."""

from __future__ import annotations

from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QWidget

from app.control.listing import my_findings_document
from app.control.queries import my_finding_card, my_findings
from app.control.rows import FindingCard, FindingPage
from app.session import Session
from ui.control.findings.deeds import Deed
from ui.control.findings.empty import Because
from ui.control.findings.model import Column
from ui.control.findings.out import Make
from ui.control.findings.page import Ask, FindingsPage, Listing
from ui.control.words import fresh_words
from ui.family.page import Place
from ui.theme import SPACE, set_role

_DEEDS = (Deed.OPEN, Deed.FIXED, Deed.REASON)


class OwnFindings(FindingsPage):
    """The tab «Замечания» of teachers and class teachers."""

    def __init__(self, place: Place, parent: QWidget | None = None) -> None:
        super().__init__(place, _DEEDS, frozenset({Column.TEACHER}), parent)
        self.folder, self.fresh = QComboBox(self), QLabel(self)
        for closed in (False, True):
            self.folder.addItem("", closed)
        set_role(self.fresh, "caption")
        self.folder.currentIndexChanged.connect(lambda _index: self._on_folder())
        top = QHBoxLayout()
        top.setSpacing(SPACE.m)
        top.addWidget(self.folder)
        top.addStretch(1)
        top.addWidget(self.fresh)
        top.addWidget(self.out)
        self._finish(top, self._with_card(None), self.table)
        self._go_round(self.folder, self.table, self.card, self.out)

    def retranslate(self) -> None:
        super().retranslate()
        self.folder.setAccessibleName(self.tr("Which findings"))
        for index, words in enumerate((self.tr("Not closed"), self.tr("Closed"))):
            self.folder.setItemText(index, words)
        if self._listing is not None:
            self._show_listing(self._listing)

    @property
    def _shows_closed(self) -> bool:
        return bool(self.folder.currentData())

    def _question(self) -> Ask:
        closed = self._shows_closed
        return lambda session, before, limit: Listing(
            my_findings(session, closed=closed, before=before, limit=limit), session.clock.today()
        )

    def _document(self) -> Make:
        closed = self._shows_closed
        return lambda session, language: my_findings_document(session, language, closed=closed)

    def _card_of(self, session: Session, finding: int) -> FindingCard:
        return my_finding_card(session, finding)

    def _nothing(self, page: FindingPage) -> Because | None:
        if page.rows:
            return None
        return Because.NONE_CLOSED if self._shows_closed else Because.NONE_OF_MINE

    def _show_listing(self, listing: Listing) -> None:
        words = fresh_words(listing.page.judged, listing.today, under_way=self.is_under_way)
        self.fresh.setText(words)

    def _on_folder(self) -> None:
        self.table.show_page(None)
        self.reload()
