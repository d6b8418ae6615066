"""«Контроль»: the pages of those who lead the school, one beside the other."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from app.control.rows import FindingFilter
from ui.control.dashboard.page import DashboardPage
from ui.control.findings.leaders import SchoolFindings
from ui.control.rules.page import RulesPage
from ui.family.page import Place
from ui.icons import set_icon
from ui.theme import SPACE, set_role
from ui.widgets import Retranslated


@dataclass(frozen=True)
class PageSpec:
    """A page of the tab: its key, its name (translated when shown), icon, and how it is made."""

    key: str
    title: Any
    icon: str
    make: Callable[[Place, QWidget], QWidget]


PAGES: tuple[PageSpec, ...] = (
    PageSpec("findings", QT_TRANSLATE_NOOP("ControlPages", "Findings"), "clipboard-list", SchoolFindings),
    PageSpec("dashboard", QT_TRANSLATE_NOOP("ControlPages", "Overview"), "layout-dashboard", DashboardPage),
    PageSpec("rules", QT_TRANSLATE_NOOP("ControlPages", "Rules"), "sliders-horizontal", RulesPage),
)
"""In the order of the buttons.  A page reads when it is shown; `go_to(target)` where other pages lead into it."""


class ControlTab(Retranslated, QWidget):
    """`go_to` takes a page's key, or the key and what that page is to be opened at.  At the right of the bar stands the
    `corner` of the open page, where it has one."""

    def __init__(self, place: Place, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.buttons: dict[str, QPushButton] = {}
        self.pages: dict[str, QWidget] = {}
        self._corners: dict[str, QWidget] = {}
        bar = QHBoxLayout()
        bar.setContentsMargins(SPACE.xl, SPACE.l, SPACE.xl, 0)
        bar.setSpacing(SPACE.s)
        for spec in PAGES:  # all buttons before the pages: so Tab goes
            self.buttons[spec.key] = QPushButton(self)
        self._stack = QStackedWidget(self)
        for spec in PAGES:
            page, button = spec.make(place, self), self.buttons[spec.key]
            set_icon(button, spec.icon)
            button.setCheckable(True)
            button.clicked.connect(lambda _=False, key=spec.key: self.open_page(key))
            self._stack.addWidget(page)
            bar.addWidget(button)
            self.pages[spec.key] = page
        bar.addStretch(1)
        for key, page in self.pages.items():
            corner = getattr(page, "corner", None)
            if corner is not None:
                bar.addWidget(corner)
                self._corners[key] = corner
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(bar)
        layout.addWidget(self._stack, 1)
        set_role(self, "page")
        for page in self.pages.values():
            leads = getattr(page, "findings_wanted", None)
            if leads is not None:
                leads.connect(self._on_findings_wanted)
        self.retranslate()
        self.open_page(PAGES[0].key)

    def open_page(self, key: str) -> None:
        """Show one of the pages."""
        for of, button in self.buttons.items():  # a group of Qt would leave Tab the pressed one alone
            button.setChecked(of == key)
        self._stack.setCurrentWidget(self.pages[key])
        for of, corner in self._corners.items():
            corner.setVisible(of == key)
        self.setFocusProxy(self.pages[key])

    def go_to(self, target: str | tuple[str, Any]) -> None:
        """Another page leads here."""
        key, place = (target, None) if isinstance(target, str) else target
        self.open_page(key)
        go_to = getattr(self.pages[key], "go_to", None)
        if place is not None and go_to is not None:
            go_to(place)

    def _on_findings_wanted(self, wanted: str | FindingFilter) -> None:
        """Of a rule by its key, or of a filter."""
        self.go_to(
            ("findings", FindingFilter(rules=frozenset({wanted})) if isinstance(wanted, str) else wanted)
        )

    def retranslate(self) -> None:
        for spec in PAGES:
            self.buttons[spec.key].setText(QCoreApplication.translate("ControlPages", spec.title))
