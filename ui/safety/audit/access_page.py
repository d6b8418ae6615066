"""«Доступ к данным»: who signed in or was refused, who looked at whose data, who took data out."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QComboBox, QWidget

from app.audit.access import AccessWish, access_page, diary_visits
from app.audit.told import ACCESS_HEADS, access_cells, heads, moment
from app.audit.writing import write_access
from app.backup.problems import Progress
from app.reports.words import ReportWords
from app.session import Session
from ui.family.page import Place
from ui.safety.audit.period_choice import PeriodChoice
from ui.safety.audit.person_choice import PersonChoice
from ui.safety.audit.records import RecordsPage, language

_KINDS = ("", "looks", "sign_ins", "refusals", "logins", "exports")


class AccessPageView(RecordsPage):
    """With one person also who of the family looked into the diary, and when."""

    widths = (140, 250, 180, 250, 250)
    file_title = "audit.access"

    def __init__(self, place: Place, parent: QWidget | None = None) -> None:
        super().__init__(place, parent)
        self.period, self.kind, self.person = PeriodChoice(self), QComboBox(self), PersonChoice(place, self)
        for key in _KINDS:
            self.kind.addItem("", key)
        for widget in (self.period, self.kind, self.person):
            self.filter_row.addWidget(widget)
        self.period.changed.connect(self.reload)
        self.kind.currentIndexChanged.connect(self.reload)
        self.person.chosen.connect(self.reload)
        self.retranslate()

    def retranslate(self) -> None:
        kinds = {
            "": self.tr("Everything"), "looks": self.tr("Looks at data"), "sign_ins": self.tr("Sign-ins"),
            "refusals": self.tr("Refused sign-ins"), "logins": self.tr("Logins and passwords"),
            "exports": self.tr("Exports and erasures"),
        }  # fmt: skip
        for row in range(self.kind.count()):
            self.kind.setItemText(row, kinds[self.kind.itemData(row)])
        self.kind.setAccessibleName(self.tr("What"))
        words = self.tr("By whom, or about whom")
        self.person.setPlaceholderText(words)
        self.person.setAccessibleName(words)
        super().retranslate()

    def wish(self) -> AccessWish:
        """What is asked for."""
        starts, ends = self.period.span
        return AccessWish(starts, ends, self.person.person_id, self.kind.currentData() or "")

    def _page(self, before: int | None) -> Callable[[Session], tuple[Sequence[Any], int | None, str]]:
        wish, words = self.wish(), ReportWords(language())

        def read(session: Session) -> tuple[Sequence[Any], int | None, str]:
            page = access_page(session, wish, before)
            found = list(page.rows)
            if (
                before is None
                and wish.person_id is not None
                and wish.kind in ("", "looks")
                and wish.starts is None
            ):
                found += diary_visits(session, wish.person_id)
                found.sort(key=lambda one: one.at, reverse=True)
            return found, page.before, moment(page.rows[-1].at, words) if page.rows else ""

        return read

    def _heads(self, words: ReportWords) -> list[str]:
        return heads(ACCESS_HEADS, words)

    def _cells(self, row: Any, words: ReportWords) -> Sequence[str]:
        return access_cells(row, words)

    def _writer(self, path: Path) -> Callable[[Session, Progress], int]:
        wish, spoken = self.wish(), language()
        return lambda session, progress: write_access(session, wish, path, language=spoken, progress=progress)
