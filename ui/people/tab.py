"""«Люди»: finding people, the classes and who is in them, the logins, and who stands in the file twice."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, Signal
from PySide6.QtWidgets import QWidget

from ui.family.page import Place
from ui.family.paged_tab import PagedTab, PageSpec
from ui.issuing.keeper import SlipsKeeper
from ui.people.classes.page import ClassesPage
from ui.people.doubles.page import DoublesPage
from ui.people.logins.page import LoginsPage
from ui.people.people.page import PeoplePage

_PEOPLE: Any = QT_TRANSLATE_NOOP("PeoplePages", "People")
_CLASSES: Any = QT_TRANSLATE_NOOP("PeoplePages", "Classes")
_LOGINS: Any = QT_TRANSLATE_NOOP("PeoplePages", "Logins")
_DOUBLES: Any = QT_TRANSLATE_NOOP("PeoplePages", "Doubles")

PAGES = (
    PageSpec("people", _PEOPLE, "users", PeoplePage),
    PageSpec("classes", _CLASSES, "graduation-cap", ClassesPage),
    PageSpec("logins", _LOGINS, "key-round", LoginsPage),
    PageSpec("doubles", _DOUBLES, "merge", DoublesPage),
)


class PeopleTab(PagedTab):
    """For the administrator.  `go_to(("people", person_id))` opens a card, `("classes", class_id)` a class,
    `("logins", class_id)` a list.

    Made at sign-in: slips that were issued from another page and are not printed yet are counted here.
    """

    pages_context = "PeoplePages"
    unsaved_changed = Signal(int)

    def __init__(self, place: Place, parent: QWidget | None = None) -> None:
        super().__init__(place, PAGES, parent)
        SlipsKeeper.of(place).changed.connect(self.unsaved_changed)

    def _on_made(self, key: str, page: QWidget) -> None:
        if isinstance(page, LoginsPage):
            page.unsaved_changed.connect(self.unsaved_changed)
