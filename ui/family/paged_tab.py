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

from collections.abc import Callable, Iterator, Mapping
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


class _OnDemand(Mapping[str, QWidget]):
    def __init__(self, page: Callable[[str], QWidget], keys: tuple[str, ...]) -> None:
        self._page, self._keys = page, keys

    def __getitem__(self, key: str) -> QWidget:
        return self._page(key)

    def __iter__(self) -> Iterator[str]:
        return iter(self._keys)

    def __len__(self) -> int:
        return len(self._keys)

    def __contains__(self, key: object) -> bool:
        return key in self._keys


class PagedTab(Retranslated, QWidget):
    """See the module.  `go_to` takes a page's key, or the key and what that page is to be opened at.

    A page is made when it is first opened and reads when it is shown.  What the tab asks of one is optional:
    `go_to(target)` where other pages lead into it; `corner`, a widget that stands at the right of the bar while the
    page is open; and of what `ui.shell.tabs` asks of a tab, `leave()` and `flush()`.
    """

    pages_context: ClassVar[str]
    """The context under which the titles are translated."""

    def __init__(self, place: Place, specs: tuple[PageSpec, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._place = place
        self._specs = tuple(one for one in specs if not one.roles or place.who.role in one.roles)
        self._known = {one.key: one for one in self._specs}
        self.buttons: dict[str, QPushButton] = {}
        self._pages: dict[str, QWidget] = {}
        self._corners: dict[str, QWidget] = {}
        self._bar = QHBoxLayout()
        self._bar.setContentsMargins(SPACE.xl, SPACE.l, SPACE.xl, 0)
        self._bar.setSpacing(SPACE.s)
        for spec in self._specs:  # all buttons before the pages: so Tab goes
            button = self.buttons[spec.key] = QPushButton(self)
            set_icon(button, spec.icon)
            button.setCheckable(True)
            button.clicked.connect(lambda _=False, key=spec.key: self.open_page(key))
            self._bar.addWidget(button)
        self._bar.addStretch(1)
        self._stack = QStackedWidget(self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(self._bar)
        layout.addWidget(self._stack, 1)
        set_role(self, "page")
        self._translate_titles()
        self.open_page(self._specs[0].key)

    @property
    def open_key(self) -> str:
        """The key of the page that is shown."""
        shown = self._stack.currentWidget()
        return next(key for key, page in self._pages.items() if page is shown)

    @property
    def pages(self) -> Mapping[str, QWidget]:
        """Every page by its key; one is made when it is first asked for, and all are if all are looked at."""
        return _OnDemand(self.page, tuple(self._known))

    def page(self, key: str) -> QWidget:
        """A page; it is made when it is first wanted."""
        if key not in self._pages:
            page = self._pages[key] = self._known[key].make(self._place, self)
            self._stack.addWidget(page)
            corner = getattr(page, "corner", None)
            if corner is not None:
                self._bar.addWidget(corner)
                self._corners[key] = corner
            self._on_made(key, page)
        return self._pages[key]

    def open_page(self, key: str) -> None:
        """Show one of the pages."""
        for of, button in self.buttons.items():  # a group of Qt would leave Tab the pressed one alone
            button.setChecked(of == key)
        page = self.page(key)
        self._stack.setCurrentWidget(page)
        for of, corner in self._corners.items():
            corner.setVisible(of == key)
        self.setFocusProxy(page)

    def go_to(self, target: str | tuple[str, Any]) -> None:
        """Another page leads here."""
        key, place = (target, None) if isinstance(target, str) else target
        self.open_page(key)
        go_to = getattr(self.page(key), "go_to", None)
        if place is not None and go_to is not None:
            go_to(place)

    def leave(self) -> None:
        """Nobody will work here any more: have the pages give back what they hold of this PC."""
        for page in self._pages.values():
            leave = getattr(page, "leave", None)
            if leave is not None:
                leave()

    def flush(self) -> None:
        """Have the pages write at once what they gather."""
        for page in self._pages.values():
            flush = getattr(page, "flush", None)
            if flush is not None:
                flush()

    def retranslate(self) -> None:
        self._translate_titles()

    def _on_made(self, key: str, page: QWidget) -> None:
        """For subclasses: a page has just been made."""

    def _translate_titles(self) -> None:
        for spec in self._specs:
            self.buttons[spec.key].setText(QCoreApplication.translate(self.pages_context, spec.title))
