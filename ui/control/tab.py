"""«Контроль»: the pages of those who lead the school, one beside the other."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import QT_TRANSLATE_NOOP
from PySide6.QtWidgets import QWidget

from app.control.rows import FindingFilter
from ui.control.dashboard.page import DashboardPage
from ui.control.findings.leaders import SchoolFindings
from ui.control.rules.page import RulesPage
from ui.family.page import Place
from ui.family.paged_tab import PagedTab, PageSpec

PAGES: tuple[PageSpec, ...] = (
    PageSpec("findings", QT_TRANSLATE_NOOP("ControlPages", "Findings"), "clipboard-list", SchoolFindings),
    PageSpec("dashboard", QT_TRANSLATE_NOOP("ControlPages", "Overview"), "layout-dashboard", DashboardPage),
    PageSpec("rules", QT_TRANSLATE_NOOP("ControlPages", "Rules"), "sliders-horizontal", RulesPage),
)
"""In the order of the buttons."""


class ControlTab(PagedTab):
    """Rules and figures lead to the findings that they are about."""

    pages_context: ClassVar[str] = "ControlPages"

    def __init__(self, place: Place, parent: QWidget | None = None) -> None:
        super().__init__(place, PAGES, parent)

    def _on_made(self, key: str, page: QWidget) -> None:
        leads = getattr(page, "findings_wanted", None)
        if leads is not None:
            leads.connect(self._on_findings_wanted)

    def _on_findings_wanted(self, wanted: str | FindingFilter) -> None:
        """Of a rule by its key, or of a filter."""
        self.go_to(
            ("findings", FindingFilter(rules=frozenset({wanted})) if isinstance(wanted, str) else wanted)
        )
