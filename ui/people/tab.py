"""«Люди»: finding people, the classes and who is in them, and the logins."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, Signal
from PySide6.QtWidgets import QWidget

from ui.family.page import Place
from ui.family.paged_tab import PagedTab, PageSpec
from ui.people.logins.page import LoginsPage
from ui.people.people.page import PeoplePage

_PEOPLE: Any = QT_TRANSLATE_NOOP("PeoplePages", "People")
_LOGINS: Any = QT_TRANSLATE_NOOP("PeoplePages", "Logins")

PAGES = (
    PageSpec("people", _PEOPLE, "users", PeoplePage),
    PageSpec("logins", _LOGINS, "key-round", LoginsPage),
)


class PeopleTab(PagedTab):
    """For the administrator.  `go_to(("people", person_id))` opens a card, `("logins", class_id)` a list."""

    pages_context = "PeoplePages"
    unsaved_changed = Signal(int)

    def __init__(self, place: Place, parent: QWidget | None = None) -> None:
        super().__init__(place, PAGES, parent)
        logins = self.pages["logins"]
        assert isinstance(logins, LoginsPage)
        logins.unsaved_changed.connect(self.unsaved_changed)
