"""A tab of several pages, one shown at a time, with a button for each above them.

PAGES = (
    PageSpec("findings", QT_TRANSLATE_NOOP("ControlPages", "Findings"), "clipboard-list", SchoolFindings),
    …
)

class ControlTab(PagedTab):
    pages_context = "ControlPages"

    def __init__(self, place, parent=None):
        super().__init__(place, PAGES, parent)
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, ClassVar

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from app.codes import Role
from ui.family.page import Place
from ui.icons import set_icon
from ui.theme import SPACE, set_role
from ui.widgets import Retranslated


@dataclass(frozen=True)
class PageSpec:
    """A page of a tab: its key, its name (translated when shown), icon, how it is made, and who has it (empty: all who
    have the tab)."""

    key: str
    title: Any
    icon: str
    make: Callable[[Place, QWidget], QWidget]
    roles: frozenset[Role] = frozenset()


class PagedTab(Retranslated, QWidget):
    """See the module.  `go_to` takes a page's key, or the key and what that page is to be opened at.

    A page reads when it is shown.  What the tab asks of one is optional: `go_to(target)` where other pages lead into
    it; `corner`, a widget that stands at the right of the bar while the page is open; and of what `ui.shell.tabs` asks
    of a tab, `leave()` and `flush()`.
    """

    pages_context: ClassVar[str]
    """The context under which the titles are translated."""

    def __init__(self, place: Place, specs: tuple[PageSpec, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._specs = tuple(one for one in specs if not one.roles or place.who.role in one.roles)
        self.buttons: dict[str, QPushButton] = {}
        self.pages: dict[str, QWidget] = {}
        self._corners: dict[str, QWidget] = {}
        bar = QHBoxLayout()
        bar.setContentsMargins(SPACE.xl, SPACE.l, SPACE.xl, 0)
        bar.setSpacing(SPACE.s)
        for spec in self._specs:  # all buttons before the pages: so Tab goes
            self.buttons[spec.key] = QPushButton(self)
        self._stack = QStackedWidget(self)
        for spec in self._specs:
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
        self._translate_titles()
        self.open_page(self._specs[0].key)

    @property
    def open_key(self) -> str:
        """The key of the page that is shown."""
        shown = self._stack.currentWidget()
        return next(key for key, page in self.pages.items() if page is shown)

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

    def leave(self) -> None:
        """Nobody will work here any more: have the pages give back what they hold of this PC."""
        for page in self.pages.values():
            leave = getattr(page, "leave", None)
            if leave is not None:
                leave()

    def flush(self) -> None:
        """Have the pages write at once what they gather."""
        for page in self.pages.values():
            flush = getattr(page, "flush", None)
            if flush is not None:
                flush()

    def retranslate(self) -> None:
        self._translate_titles()

    def _translate_titles(self) -> None:
        for spec in self._specs:
            self.buttons[spec.key].setText(QCoreApplication.translate(self.pages_context, spec.title))
