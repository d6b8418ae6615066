"""The page of the settings, on a real school file."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QCheckBox, QLineEdit, QSpinBox

from app.codes import Role
from app.school.options import change_setting, settings
from app.settings import OPTIONS
from tests.build import BuiltSchool
from tests.ui.accessibility import assert_accessible
from tests.ui.people import OnScreen
from ui.school.choice import Choice
from ui.school.settings import words
from ui.school.settings.page import SettingsPage

SIZE = (1280, 730)


def opened(on_screen: OnScreen, who: str = "admin", role: Role = Role.ADMIN) -> SettingsPage:
    page = on_screen(SettingsPage, who, role, SIZE)
    assert isinstance(page, SettingsPage)
    return page


def stored(school: BuiltSchool, key: str) -> Any:
    found = settings(school.session(Role.ADMIN, school.admin))
    return next(one for one in found if one.key == key)


def test_every_option_has_words_and_a_group() -> None:
    by_hand = {one.key for one in OPTIONS.values() if one.by_hand}
    assert by_hand == words.OPTIONS.keys()
    for key in by_hand:
        assert words.group_of(key)
        assert words.label(key)
        assert words.explanation(key)


def test_all_kinds_of_values_are_changed_and_taken_back(on_screen: OnScreen, school: BuiltSchool) -> None:
    page = opened(on_screen)
    assert_accessible(page)
    number = page.cards["news.days_shown"]
    assert isinstance(number.field, QSpinBox)
    number.field.setValue(5000)
    number.field.editingFinished.emit()
    assert stored(school, "news.days_shown").value == 366  # the field knows the bounds
    assert number.is_changed
    number.reset.click()
    assert stored(school, "news.days_shown").value == 30
    flag = page.cards["rating.show_names"].field
    assert isinstance(flag, QCheckBox)
    flag.click()
    assert stored(school, "rating.show_names").value is True
    choice = page.cards["messages.urgent_from"].field
    assert isinstance(choice, Choice)
    choice.choose("all")
    choice.activated.emit(choice.currentIndex())
    assert stored(school, "messages.urgent_from").value == "all"
    line = page.cards["school.name"].field
    assert isinstance(line, QLineEdit)
    line.setText("  Школа   № 1 ")
    line.editingFinished.emit()
    assert stored(school, "school.name").value == "Школа № 1"
    page.changed_only.click()
    shown = {key for key, card in page.cards.items() if not card.isHidden()}
    assert shown == {"rating.show_names", "messages.urgent_from", "school.name"}


def test_pages_that_it_leads_to(on_screen: OnScreen) -> None:
    page = opened(on_screen)
    asked: list[tuple[str, object]] = []
    page.place.family.page_requested.connect(lambda key, target: asked.append((key, target)))
    page.rules.click()
    page.history.click()
    assert asked == [("control", "rules"), ("safety", ("audit", "settings"))]


def test_what_is_searched_is_found(on_screen: OnScreen) -> None:
    page = opened(on_screen)
    page.go_to("kiosk.idle_seconds")
    assert [key for key, card in page.cards.items() if not card.isHidden()] == ["kiosk.idle_seconds"]
    page.search.setText("нет такого слова")
    assert not page.nothing.isHidden()
    page.search.clear()
    assert page.nothing.isHidden()


def test_another_was_faster(on_screen: OnScreen, school: BuiltSchool) -> None:
    page = opened(on_screen)
    deputy = school.session(Role.DEPUTY, school.deputy, school.other())
    change_setting(deputy, "news.days_shown", 7, expected=30)
    number = page.cards["news.days_shown"].field
    assert isinstance(number, QSpinBox)
    number.setValue(90)
    number.editingFinished.emit()
    assert stored(school, "news.days_shown").value == 7
    assert number.value() == 7


def test_of_a_class(on_screen: OnScreen, school: BuiltSchool) -> None:
    page = opened(on_screen)
    assert page.cards["news.days_shown"].classes.isHidden()
    page.cards["signature.asked"].classes.click()
    dialog = page.dialog
    assert dialog is not None
    grid = dialog.grid
    grid.list.setData(grid.list.index(0, 1), False)
    assert stored(school, "signature.asked").by_class == ((school.class_a, False),)
    assert grid.list.rows[0].values[1] is False
    grid.setCurrentIndex(grid.list.index(0, 1))
    grid.cleared.emit()
    assert stored(school, "signature.asked").by_class == ()
    dialog.accept()


def test_the_deputy_head_changes_what_is_left_to_him(on_screen: OnScreen, school: BuiltSchool) -> None:
    page = opened(on_screen, "deputy", Role.DEPUTY)
    assert not page.cards["backup.keep"].field.isEnabled()
    assert page.cards["rating.show_names"].field.isEnabled()
