"""The page of rules, on a real school file."""

from __future__ import annotations

from dataclasses import replace
from typing import cast

import pytest
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from app.codes import Role
from app.control.queries import rule_rows
from app.control.rule_book import BY_KEY, RuleSetting, default_of
from app.control.rule_setting import set_rule
from app.session import Session
from tests.app.control.found import deputy, found
from tests.build import BuiltSchool
from tests.ui.accessibility import assert_accessible
from tests.ui.people import OnScreen
from ui.control.findings.leaders import SchoolFindings
from ui.control.rules.limits import LimitDialog, grades_words, spans_of, subjects_words
from ui.control.rules.page import RulesPage
from ui.control.tab import ControlTab
from ui.family.control_keeper import ControlKeeper
from ui.family.page import Place
from ui.i18n import Translations
from ui.live import Live
from ui.widgets import Toast

SIZE = (1280, 800)


@pytest.fixture
def elsewhere(school: BuiltSchool) -> Session:
    """A deputy head at another PC."""
    return school.session(Role.DEPUTY, school.deputy, school.other())


def opened(on_screen: OnScreen, who: str = "deputy", role: Role = Role.DEPUTY) -> RulesPage:
    tab = on_screen(ControlTab, who, role, SIZE)
    tab.buttons["rules"].click()
    page = tab.pages["rules"]
    assert isinstance(page, RulesPage)
    return page


def stored(school: BuiltSchool, key: str) -> RuleSetting:
    return next(row.setting for row in rule_rows(deputy(school)) if row.rule.key == key)


def toast() -> Toast:
    (one,) = (
        toast
        for window in QApplication.topLevelWidgets()
        for toast in window.findChildren(Toast)
        if toast.parent() is not None
    )
    return one


def test_all_rules_are_there(on_screen: OnScreen, school: BuiltSchool) -> None:
    page = opened(on_screen)
    assert page.cards.keys() == BY_KEY.keys()
    few = page.cards["few_marks"]
    assert (few.switch.isChecked(), few.threshold.value(), few.threshold.isEnabled()) == (False, 3, False)
    assert page.cards["missed_yet_attested"].threshold.value() == 66.67
    assert not page.cards["absent_and_mark"].threshold.isVisible()
    assert not page.cards["parent_away"].subjects.isVisible()
    assert not page.reset.isEnabled()
    assert_accessible(page)


def test_a_switch_is_stored_at_once_and_can_be_taken_back(on_screen: OnScreen, school: BuiltSchool) -> None:
    page = opened(on_screen)
    card = page.cards["few_marks"]
    card.switch.click()
    assert stored(school, "few_marks").on
    assert card.threshold.isEnabled()
    assert card.default.isVisible()
    undo = toast().findChild(QPushButton)
    assert undo is not None
    undo.click()
    assert stored(school, "few_marks") == default_of(BY_KEY["few_marks"])
    assert not card.switch.isChecked()


def test_switching_off_closes_findings_and_is_asked(on_screen: OnScreen, school: BuiltSchool) -> None:
    found(school)
    found(school, number=3)
    page = opened(on_screen)
    card = page.cards["no_topic"]
    assert card.open.text() == "2 замечания"
    for word, on in (("Отмена", True), ("Выключить", False)):
        card.switch.click()
        box = page.box
        assert box is not None
        assert box.informativeText() == "2 замечания этого правила будут закрыты."
        button(box, word).click()
        assert stored(school, "no_topic").on is on
        assert card.switch.isChecked() is on


def button(box: QMessageBox, text: str) -> QPushButton:
    return next(one for one in box.findChildren(QPushButton) if one.text() == text)


def test_a_threshold_is_stored_when_it_stands_still(
    on_screen: OnScreen, school: BuiltSchool, qtbot: QtBot
) -> None:
    page = opened(on_screen)
    box = page.cards["unmarked_row"].threshold
    box.stepUp()
    box.stepUp()
    assert stored(school, "unmarked_row").threshold == 3
    qtbot.waitUntil(lambda: stored(school, "unmarked_row").threshold == 5)
    box.selectAll()
    qtbot.keyClicks(box, "7")
    qtbot.keyClick(box, Qt.Key.Key_Return)
    assert stored(school, "unmarked_row").threshold == 7


class Keeper(QObject):
    """Counts how often it is asked to judge."""

    worked = Signal()
    is_behind = False
    asked = 0

    def ask(self) -> None:
        self.asked += 1


def test_what_cannot_be_taken_back_any_more_is_judged_at_once(
    on_screen: OnScreen, school: BuiltSchool
) -> None:
    keeper = Keeper()

    def page_of(place: Place) -> RulesPage:
        return RulesPage(replace(place, keeper=cast(ControlKeeper, keeper)))

    page = on_screen(page_of, "deputy", Role.DEPUTY, SIZE)
    assert keeper.asked == 0
    page.cards["few_marks"].switch.click()
    assert keeper.asked == 0
    undo = toast().findChild(QPushButton)
    assert undo is not None
    undo.click()
    assert keeper.asked == 1


def test_long_names_of_subjects_are_whole(qtbot: QtBot, translations: Translations) -> None:
    names = ("История", "Основы религиозных культур и светской этики")
    choices = [(key, names[key % 2]) for key in range(40)]
    dialog = LimitDialog("По каким предметам?", choices, (), 2)
    qtbot.addWidget(dialog)
    dialog.show()
    for box in dialog.boxes.values():
        holder = box.parentWidget()
        assert holder is not None
        pane = holder.parentWidget()
        assert pane is not None
        assert box.width() >= box.sizeHint().width()
        assert box.geometry().right() < pane.width()


def test_grades_and_subjects_limit(on_screen: OnScreen, school: BuiltSchool) -> None:
    page = opened(on_screen)
    card = page.cards["no_homework"]
    card.grades.click()
    dialog = card.dialog
    assert dialog is not None
    for grade in (5, 6, 9):
        dialog.boxes[grade].click()
    dialog.take.click()
    assert stored(school, "no_homework").grades == (5, 6, 9)
    assert card.grades.text() == "Классы 5–6, 9"
    card.subjects.click()
    dialog = card.dialog
    assert dialog is not None
    dialog.boxes[school.russian].click()
    dialog.take.click()
    assert stored(school, "no_homework").subjects == (school.russian,)
    assert card.subjects.text() == "Русский язык"
    card.default.click()
    assert stored(school, "no_homework") == default_of(BY_KEY["no_homework"])


def test_all_go_back_after_a_question(on_screen: OnScreen, school: BuiltSchool) -> None:
    page = opened(on_screen)
    page.cards["no_marks"].switch.click()
    page.reset.click()
    box = page.box
    assert box is not None
    button(box, "По умолчанию").click()
    assert stored(school, "no_marks").on
    assert page.cards["no_marks"].switch.isChecked()


def test_what_another_sets_appears(
    on_screen: OnScreen, school: BuiltSchool, elsewhere: Session, live: Live[object]
) -> None:
    page = opened(on_screen)
    default = default_of(BY_KEY["no_topic"])
    set_rule(elsewhere, "no_topic", replace(default, threshold=4), expected=default)
    live.poll_now()
    assert page.cards["no_topic"].threshold.value() == 4


def test_of_two_the_second_is_told(on_screen: OnScreen, school: BuiltSchool, elsewhere: Session) -> None:
    page = opened(on_screen)
    default = default_of(BY_KEY["no_topic"])
    set_rule(elsewhere, "no_topic", replace(default, threshold=4), expected=default)
    page.cards["no_topic"].switch.click()
    assert stored(school, "no_topic") == replace(default, threshold=4)
    assert toast().accessibleName().startswith("Это уже изменил")
    assert page.cards["no_topic"].switch.isChecked()
    assert page.cards["no_topic"].threshold.value() == 4


def test_who_may_not_set_them_reads_why(on_screen: OnScreen, school: BuiltSchool) -> None:
    page = opened(on_screen, "head", Role.HEAD)
    assert page._hint.text() == "Правила меняют завуч и администратор дневника."
    assert not any(card.switch.isEnabled() for card in page.cards.values())
    assert not page.reset.isVisible()


def test_the_number_leads_to_the_findings(on_screen: OnScreen, school: BuiltSchool) -> None:
    one = found(school, "no_homework")
    found(school)
    tab = on_screen(ControlTab, "admin", Role.ADMIN, SIZE)
    tab.open_page("rules")
    rules = tab.pages["rules"]
    assert isinstance(rules, RulesPage)
    rules.cards["no_homework"].open.click()
    page = tab.pages["findings"]
    assert isinstance(page, SchoolFindings)
    assert page.isVisible()
    assert [row.id for row in page.table.findings.rows] == [one]


def test_limits_in_words(translations: Translations) -> None:
    assert spans_of((1, 2, 3, 5, 7, 8)) == "1–3, 5, 7–8"
    assert grades_words(()) == "Все классы"
    assert subjects_words(()) == "Все предметы"
    assert subjects_words(("Алгебра", "Физика")) == "Алгебра, Физика"
    assert subjects_words(("Алгебра", "Физика", "Химия", "Труд")) == "Алгебра, Физика и ещё 2"
