"""A button of the card that is grey says why."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu

from app.codes import Role
from app.control.rows import FindingState
from tests.app.control.found import closed, found
from tests.build import BuiltSchool
from tests.ui.people import OnScreen
from ui.control.findings.deeds import Deed
from ui.control.findings.leaders import SchoolFindings
from ui.control.findings.own import OwnFindings
from ui.control.findings.page import FindingsPage
from ui.control.tab import ControlTab

WIDE = (1900, 900)
OPEN, ANSWERED, RETURNED, ACCEPTED, CLOSED = FindingState


def page_of_deputy(on_screen: OnScreen) -> SchoolFindings:
    page = on_screen(ControlTab, "deputy", Role.DEPUTY, WIDE).pages["findings"]
    assert isinstance(page, SchoolFindings)
    return page


def grey(page: FindingsPage) -> dict[Deed, str]:
    """The tips of the buttons that are grey and to be seen."""
    return {
        deed: button.toolTip()
        for deed, button in page.card.buttons.items()
        if not button.isEnabled() and button.isVisible()
    }


def store(school: BuiltSchool, state: FindingState) -> None:
    if state is CLOSED:
        closed(school)
    else:
        found(school, state=state.value)


@pytest.mark.parametrize(
    ("state", "wanted"),
    [
        (OPEN, {Deed.RETURN: "Учитель ещё не ответил: возвращать нечего"}),
        (ANSWERED, {Deed.REMIND: "Учитель уже ответил: решение за завучем"}),
        (RETURNED, {Deed.RETURN: "Замечание уже возвращено и ждёт учителя"}),
        (
            ACCEPTED,
            dict.fromkeys((Deed.ACCEPT, Deed.REMIND), "Замечание принято: пусть так и остаётся"),
        ),
        (
            CLOSED,
            dict.fromkeys(
                (Deed.ACCEPT, Deed.RETURN, Deed.REMIND), "Замечание закрыто: делать больше ничего не нужно"
            ),
        ),
    ],
)
def test_of_each_state(
    school: BuiltSchool, on_screen: OnScreen, state: FindingState, wanted: dict[Deed, str]
) -> None:
    store(school, state)
    page = page_of_deputy(on_screen)
    page.bar.shown.setCurrentIndex({ACCEPTED: 3, CLOSED: 4}.get(state, 0))
    assert grey(page) == wanted
    assert "(Enter)" in page.card.buttons[Deed.OPEN].toolTip()


@pytest.mark.parametrize(
    ("states", "wanted"),
    [
        ((OPEN, OPEN), {Deed.RETURN: "Учитель ещё не ответил: возвращать нечего"}),
        ((OPEN, ANSWERED), {}),
        ((OPEN, RETURNED), {Deed.RETURN: "Ни с одним из выбранных замечаний этого сделать нельзя"}),
        ((ANSWERED, ANSWERED), {Deed.REMIND: "Учитель уже ответил: решение за завучем"}),
    ],
)
def test_of_several(
    school: BuiltSchool, on_screen: OnScreen, states: tuple[FindingState, ...], wanted: dict[Deed, str]
) -> None:
    for number, state in enumerate(states):
        found(school, state=state.value, place=str(number))
    page = page_of_deputy(on_screen)
    page.table.selectAll()
    told = grey(page)
    assert told.pop(Deed.OPEN) == "Открыть можно только одно место: выберите одно замечание"
    assert told == wanted


def test_without_any_chosen(school: BuiltSchool, on_screen: OnScreen) -> None:
    found(school)
    page = page_of_deputy(on_screen)
    page.table.clearSelection()
    assert grey(page) == dict.fromkeys(page.card.buttons, "Сначала выберите замечание в списке")


def test_a_letter_and_who_has_nobody_to_be_reminded(school: BuiltSchool, on_screen: OnScreen) -> None:
    found(
        school,
        "message_unanswered",
        course=None,
        teacher=None,
        unit="letters/0",
        detail={"days": 3, "thread": 12},
    )
    page = page_of_deputy(on_screen)
    told = grey(page)
    assert told[Deed.OPEN] == "Переписку видят только родитель и учитель"
    assert told[Deed.REMIND] == "Учитель здесь не назван: напоминать некому"


def test_a_place_of_another_role(school: BuiltSchool, on_screen: OnScreen) -> None:
    found(school, "week_not_signed", course=None, unit="families/1")
    page = on_screen(OwnFindings, "russian_teacher", Role.TEACHER, WIDE)
    assert grey(page) == {Deed.OPEN: "Чтобы открыть место, перейдите в роль: Классный руководитель"}


def test_the_menu_says_it_too(
    school: BuiltSchool, on_screen: OnScreen, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[QMenu] = []
    monkeypatch.setattr(QMenu, "popup", lambda menu, _where: shown.append(menu))
    found(school)
    page = page_of_deputy(on_screen)
    page.table.menu_wanted.emit(QPoint(10, 10))
    (menu,) = shown
    assert menu.toolTipsVisible()
    (action,) = [one for one in menu.actions() if not one.isEnabled() and not one.isSeparator()]
    assert action.toolTip() == "Учитель ещё не ответил: возвращать нечего"
