"""Finding people, a card, issuing logins."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from app.codes import Role
from tests.gallery.registry import Stage, screen
from tests.gallery.sample import open_desk, sign_in
from ui.issuing.dialog import IssueDialog
from ui.people.classes.page import ClassesPage
from ui.people.logins.page import LoginsPage
from ui.people.people.page import PeoplePage
from ui.people.tab import PeopleTab


def tab(stage: Stage) -> PeopleTab:
    """The administrator's."""
    desk = open_desk(stage.directory)
    who = sign_in(desk, "admin", Role.ADMIN)
    return PeopleTab(stage.place(stage.worker(desk), who))


@screen("people.found")
def found(stage: Stage) -> QWidget:
    """Some of a name, and the card of the first."""
    made = tab(stage)
    page = made.page("people")
    assert isinstance(page, PeoplePage)
    page.search.setText("ан 7")
    page.reload()
    page.table.selectRow(0)
    return made


@screen("people.classes")
def classes(stage: Stage) -> QWidget:
    """A class with its groups and its teacher."""
    made = tab(stage)
    made.open_page("classes")
    page = made.page("classes")
    assert isinstance(page, ClassesPage)
    page.reload()
    page.go_to(page.picker.itemData(1))
    return made


@screen("people.logins")
def logins(stage: Stage) -> QWidget:
    """A class whose logins are in all states."""
    made = tab(stage)
    made.open_page("logins")
    page = made.page("logins")
    assert isinstance(page, LoginsPage)
    page.reload()
    page.go_to(page._picker.itemData(1))
    return made


@screen("people.issuing", natural=True)
def issuing(stage: Stage) -> QWidget:
    """Who has no login yet."""
    desk = open_desk(stage.directory)
    place = stage.place(stage.worker(desk), sign_in(desk, "admin", Role.ADMIN))
    return IssueDialog(place)
