"""Signing in the family's diary, on a real school file: what is offered first, the bar, and the second press."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from app.codes import AttendanceCode, MarkValue, Role
from app.desk import Desk
from app.diary.commands import add_remark
from app.diary.signing import record_paper_signature, sign_week, sign_weeks
from app.errors import Refused
from app.journal.commands import write_cells
from app.journal.rows import CellEdit
from app.session import Session
from models.base import rows
from models.diary import WeekSignature
from models.log import Setting
from models.people import Guardianship
from models.school import Enrollment
from tests.build import BuiltSchool, person
from tests.ui.accessibility import assert_accessible
from tests.ui.people import OnScreen
from ui.diary.signing.press import DeliberateButton, SignPress
from ui.diary.signing.week_card import UnsignedCard
from ui.diary.tab import DiaryTab
from ui.i18n import Translations
from ui.live import Live

FIRST, SECOND, THIRD, CURRENT = (date(2026, 11, day) for day in (2, 9, 16, 23))
Open = Callable[..., DiaryTab]


@pytest.fixture
def open_diary(on_screen: OnScreen) -> Open:
    """Somebody's diary on screen; by default that of the mother of two."""

    def open_for(who: str = "parent", role: Role = Role.PARENT) -> DiaryTab:
        tab = on_screen(DiaryTab, who, role, (1100, 700))
        tab.setFocus()
        QApplication.processEvents()
        return tab

    return open_for


@pytest.fixture
def elsewhere(school: BuiltSchool) -> Session:
    """The mother at another PC."""
    return school.session(Role.PARENT, school.parent, school.other())


def stored(school: BuiltSchool) -> list[tuple[int, date]]:
    with school.file.reading():
        found = rows(WeekSignature.select(WeekSignature.pupil, WeekSignature.week))
        return [(pupil, week) for pupil, week in found]


def cards(tab: DiaryTab) -> list[UnsignedCard]:
    return [card for section in tab.signing.offer.sections for card in section.cards]


def lines(card: QWidget) -> list[str]:
    return [label.text() for label in card.findChildren(QLabel) if label.isVisibleTo(card) and label.text()]


def _refuse(*_: object) -> None:
    raise Refused("week.no_lessons")


def press(one: SignPress) -> None:
    one.button.click()
    assert one.is_asking
    one.yes.click()


def all_but(school: BuiltSchool, session: Session, *left: date) -> None:
    for pupil in (school.arbuzova, school.beryozkin):
        sign_weeks(session, pupil, [week for week in (FIRST, SECOND, THIRD) if week not in left])


# --- what is offered first -------------------------------------------------------------------------------


def test_weeks_of_all_children_are_offered_first(open_diary: Open, school: BuiltSchool) -> None:
    tab = open_diary()
    offer = tab.signing.offer
    assert tab.signing.is_offering
    assert offer._title.text() == "6 недель ждут вашей подписи"
    assert [section._name.text() for section in offer.sections] == [
        "Арбузова Анна, 7А", "Берёзкин Борис, 7Б",
    ]  # fmt: skip
    assert [card.week.monday for card in cards(tab)] == [THIRD, SECOND, FIRST] * 2
    assert offer.all.button.text() == "Подписать все 6"
    assert_accessible(tab)


def test_a_card_tells_what_happened(open_diary: Open, school: BuiltSchool) -> None:
    teacher = school.session(Role.TEACHER, school.maths_teacher)
    pupil, course = school.arbuzova, school.algebra_a
    edits = [
        CellEdit(SECOND, 1, 1, pupil, "mark", None, 2),
        CellEdit(SECOND.replace(day=10), 1, 1, pupil, "mark", None, 5),
        CellEdit(SECOND.replace(day=11), 1, 1, pupil, "mark", None, int(MarkValue.DEBT)),
        CellEdit(SECOND.replace(day=12), 1, 0, pupil, "attendance", None, AttendanceCode.ILL),
        CellEdit(SECOND.replace(day=13), 1, 0, pupil, "attendance", None, AttendanceCode.LATE),
    ]
    assert write_cells(teacher, course, edits).written
    for number in range(4):
        add_remark(teacher, pupil, SECOND, "praise", f"Молодец <b>{number}</b>", course_id=course)
    tab = open_diary()
    told = lines(cards(tab)[1])
    assert told[:4] == [
        "9 – 15 ноября", "Обратите внимание: Алгебра – 2; Алгебра – работа ещё не сдана",
        "Отметки: Алгебра 2, 5, •", "Пропущен 1 урок (по болезни) · опоздал(а) 1 раз",
    ]  # fmt: skip
    assert told[4] == "Похвала: Молодец <b>0</b> (Цифрова\N{NO-BREAK SPACE}И.\N{NO-BREAK SPACE}П.)"
    assert "Ещё 1 замечание: откройте неделю" in told
    assert lines(cards(tab)[0])[1] == "Отметок, пропусков и замечаний на этой неделе нет"


def test_put_off_it_does_not_come_again(
    open_diary: Open, school: BuiltSchool, elsewhere: Session, live: Live[Desk]
) -> None:
    tab = open_diary()
    tab.signing.offer.later.click()
    assert not tab.signing.is_offering
    assert tab.signing.bar.others.text() == "Ждут подписи ещё 6 недель"
    tab.go_to(SECOND)
    assert tab.signing.bar.others.text() == "Ждут подписи ещё 5 недель"
    sign_week(elsewhere, school.beryozkin, FIRST)
    live.poll_now()
    tab.hide()
    tab.show()
    assert not tab.signing.is_offering
    assert tab.signing.bar.others.text() == "Ждут подписи ещё 4 недели"
    tab.signing.bar.others.click()
    assert tab.signing.is_offering
    assert len(cards(tab)) == 5


def test_leafing_leads_to_the_week(open_diary: Open, qtbot: QtBot) -> None:
    tab = open_diary()
    qtbot.keyClick(tab.signing.offer.area, Qt.Key.Key_PageUp)
    assert not tab.signing.is_offering
    assert tab.signing.bar.sign is not None
    assert tab.signing.bar.sign.monday == THIRD


def test_a_week_that_another_page_asks_for_is_not_covered(open_diary: Open) -> None:
    tab = open_diary()
    assert tab.signing.is_offering
    tab.go_to(CURRENT)
    assert not tab.signing.is_offering


def test_nothing_is_offered_where_nothing_that_is_over_waits(
    open_diary: Open, school: BuiltSchool, elsewhere: Session
) -> None:
    """On Friday the current week can be signed, and is not put before the diary."""
    all_but(school, elsewhere)
    school.clock.moment = school.clock.moment.replace(day=27)
    tab = open_diary()
    assert not tab.signing.is_offering
    assert tab.signing.bar.press.isVisible()
    assert tab.signing.bar.others.text() == "Ждёт подписи ещё 1 неделя", "the other child's"


def test_a_pupil_and_a_parent_of_a_school_that_asks_for_none_are_not_asked(
    open_diary: Open, school: BuiltSchool
) -> None:
    tab = open_diary("arbuzova", Role.PUPIL)
    assert not tab.signing.is_offering
    with school.file.writing():
        Setting.create(scope="", key="signature.asked", value="false")
    tab = open_diary()
    assert not tab.signing.is_offering
    assert not tab.signing.bar.isVisible()


def test_an_only_child_is_not_named(open_diary: Open) -> None:
    tab = open_diary("other_parent")
    (section,) = tab.signing.offer.sections
    assert not section._name.isVisible()


def test_many_weeks_come_in_portions(open_diary: Open, school: BuiltSchool) -> None:
    with school.file.writing():
        Enrollment.update(from_date=date(2026, 9, 1)).execute()
    school.clock.moment = school.clock.moment.replace(month=12, day=14)
    tab = open_diary("other_parent")
    (section,) = tab.signing.offer.sections
    assert (len(section.cards), section.more.text()) == (4, "Ещё 1 неделя раньше")
    assert tab.signing.offer._title.text() == "5 недель ждут вашей подписи"
    section.more.click()
    assert len(section.cards) == 5
    assert not section.more.isVisible()
    assert QApplication.focusWidget() is section.cards[4].open


# --- signing ---------------------------------------------------------------------------------------------


def test_a_week_is_signed_by_a_second_press(open_diary: Open, school: BuiltSchool) -> None:
    tab = open_diary()
    card = cards(tab)[1]
    card.press.button.click()
    assert stored(school) == []
    assert card.press._question.text() == "Подписать неделю 9 – 15 ноября? Отменить подпись нельзя."
    assert QApplication.focusWidget() is card.press.yes
    card.press.no.click()
    assert not card.press.is_asking
    assert QApplication.focusWidget() is card.press.button
    press(card.press)
    assert stored(school) == [(school.arbuzova, SECOND)]
    assert card.state.text().startswith("Подписано: Арбузова")
    assert not card.press.isVisible()
    assert tab.signing.offer._title.text() == "5 недель ждут вашей подписи"


def test_all_at_once_of_all_children(open_diary: Open, school: BuiltSchool) -> None:
    tab = open_diary()
    offer = tab.signing.offer
    press(offer.all)
    assert sorted(stored(school)) == [
        (pupil, week) for pupil in sorted((school.arbuzova, school.beryozkin)) for week in (FIRST, SECOND, THIRD)
    ]  # fmt: skip
    assert offer._title.text() == "Все недели подписаны"
    assert not offer.all.isVisible()
    assert offer.later.text() == "К дневнику"
    assert QApplication.focusWidget() is offer.later
    offer.later.click()
    assert not tab.signing.bar.others.isVisible()


def test_focus_goes_on_to_the_next_week_after_a_signature(open_diary: Open, qtbot: QtBot) -> None:
    tab = open_diary()
    first, second, *_ = cards(tab)
    first.press.button.setFocus()
    for _ in range(2):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert first.signature is not None
    focused = QApplication.focusWidget()
    assert focused is not None
    assert second.isAncestorOf(focused)


def test_focus_is_at_the_button_again_when_signing_did_not_work(
    open_diary: Open, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    tab = open_diary()
    card = cards(tab)[0]
    monkeypatch.setattr("ui.diary.signing.signing.sign_weeks", _refuse)
    card.press.button.setFocus()
    for _ in range(2):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert card.signature is None
    assert QApplication.focusWidget() is card.press.button


def test_weeks_without_a_card_are_signed_with_all(open_diary: Open, school: BuiltSchool) -> None:
    school.clock.moment = school.clock.moment.replace(month=12, day=14)
    tab = open_diary("other_parent")
    assert len(cards(tab)) == 4
    press(tab.signing.offer.all)
    assert len(stored(school)) == 5


def test_held_keys_and_double_clicks_do_not_sign(open_diary: Open, school: BuiltSchool, qtbot: QtBot) -> None:
    tab = open_diary()
    card = cards(tab)[0]
    card.press.button.setFocus()
    for repeated in (False, True, True):
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, "\r", autorep=repeated)
            QApplication.sendEvent(QApplication.focusWidget(), event)
    assert card.press.is_asking
    assert stored(school) == []
    card.press.no.click()
    middle = card.press.button.mapTo(tab, card.press.button.rect().center())
    qtbot.mouseClick(card.press.button, Qt.MouseButton.LeftButton)
    QApplication.processEvents()
    under = tab.childAt(middle)
    assert under is card.press.no, "the second half of a double click meets the no"
    QTest.mouseDClick(under, Qt.MouseButton.LeftButton)
    assert stored(school) == []


def test_by_keys_alone(open_diary: Open, school: BuiltSchool, qtbot: QtBot) -> None:
    tab = open_diary("other_parent")
    assert tab.signing.offer.isAncestorOf(QApplication.focusWidget())
    for _ in range(20):
        focused = QApplication.focusWidget()
        if (
            isinstance(focused, DeliberateButton)
            and focused.accessibleName() == "Подписать неделю 16 – 22 ноября"
        ):
            break
        qtbot.keyClick(focused, Qt.Key.Key_Tab)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert stored(school) == []
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert stored(school) == [(school.zhukova, THIRD)]


def test_the_week_of_a_card_is_opened(open_diary: Open, school: BuiltSchool) -> None:
    tab = open_diary()
    card = cards(tab)[4]
    assert (card.week.pupil_id, card.week.monday) == (school.beryozkin, SECOND)
    card.open.click()
    assert not tab.signing.is_offering
    assert tab._family.chosen is not None
    assert tab._family.chosen.pupil_id == school.beryozkin
    assert tab._weeks.monday == SECOND
    bar = tab.signing.bar
    assert bar.text.text() == "Эта неделя ждёт вашей подписи"
    press(bar.press)
    assert stored(school) == [(school.beryozkin, SECOND)]
    assert bar.text.text().startswith("Подписано: Арбузова")
    assert not bar.press.isVisible()
    bar.others.click()
    assert len(cards(tab)) == 5


def test_what_the_second_parent_has_signed_stays_his(
    open_diary: Open, school: BuiltSchool, live: Live[Desk]
) -> None:
    tab = open_diary()
    with school.file.writing():
        father = person("Арбузов", "Пётр", "Ильич", "m")
        Guardianship.create(parent=father, pupil=school.arbuzova)
    sign_week(school.session(Role.PARENT, father, school.other()), school.arbuzova, THIRD)
    card = cards(tab)[0]
    press(card.press)
    assert card.state.text().startswith("Подписано: Арбузов\N{NO-BREAK SPACE}П.")
    sign_week(school.session(Role.PARENT, father, school.other()), school.arbuzova, SECOND)
    live.poll_now()
    assert [one.week.monday for one in cards(tab)][:2] == [THIRD, FIRST], "signed by him, and gone"


def test_what_teachers_enter_while_it_is_read_is_on_the_card(
    open_diary: Open, school: BuiltSchool, live: Live[Desk]
) -> None:
    tab = open_diary()
    teacher = school.session(Role.TEACHER, school.maths_teacher, school.other())
    edit = CellEdit(THIRD, 1, 1, school.arbuzova, "mark", None, 4)
    cards(tab)[0].press.button.click()
    assert write_cells(teacher, school.algebra_a, [edit]).written
    live.poll_now()
    assert "Отметки: Алгебра 4" in lines(cards(tab)[0])
    assert cards(tab)[0].press.is_asking


def test_a_refusal_is_told_at_its_card(
    open_diary: Open, school: BuiltSchool, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_args: object) -> None:
        raise Refused("week.no_lessons")

    tab = open_diary()
    card = cards(tab)[0]
    monkeypatch.setattr("ui.diary.signing.signing.sign_weeks", refuse)
    press(card.press)
    assert card.press._error.text() == "На этой неделе уроков не было: подписывать нечего."
    assert card.press.button.isEnabled()
    press(tab.signing.offer.all)
    assert tab.signing.offer.all._error.isVisible()


# --- the bar ---------------------------------------------------------------------------------------------


def test_the_bar_under_each_kind_of_week(open_diary: Open, school: BuiltSchool, elsewhere: Session) -> None:
    all_but(school, elsewhere, SECOND, THIRD)
    class_teacher = school.session(Role.CLASS_TEACHER, school.russian_teacher)
    record_paper_signature(class_teacher, school.arbuzova, SECOND)
    tab = open_diary()
    tab.signing.show_diary()
    bar, told = tab.signing.bar, {}
    for week in (FIRST, SECOND, THIRD, CURRENT, date(2026, 10, 26)):
        tab.go_to(week)
        told[week] = (bar.text.text(), bar.press.isVisible())
    assert told[FIRST][0].startswith("Подписано: Арбузова")
    assert told[SECOND][0].startswith("Подписано на бумаге; записал(а) Словов")
    assert told[THIRD] == ("Эта неделя ждёт вашей подписи", True)
    assert told[CURRENT] == ("Неделю можно подписать с пятницы, 27 ноября", False)
    assert told[date(2026, 10, 26)] == ("", False)
    assert [may for week, (_, may) in told.items() if week != THIRD] == [False] * 4


def test_the_pupil_sees_how_it_stands_and_no_button(
    open_diary: Open, school: BuiltSchool, elsewhere: Session, live: Live[Desk]
) -> None:
    tab = open_diary("arbuzova", Role.PUPIL)
    tab.go_to(THIRD)
    bar = tab.signing.bar
    assert bar.text.text() == "Неделя ждёт подписи родителей"
    assert not bar.press.isVisible()
    sign_week(elsewhere, school.arbuzova, THIRD)
    live.poll_now()
    assert bar.text.text().startswith("Подписано: Арбузова")
    assert not bar.others.isVisible()


def test_another_week_takes_the_question_back(open_diary: Open, school: BuiltSchool) -> None:
    """What was asked about one week is not signed of another."""
    tab = open_diary()
    tab.signing.show_diary()
    tab.go_to(THIRD)
    tab.signing.bar.press.button.click()
    tab.go_to(SECOND)
    assert not tab.signing.bar.press.is_asking
    tab.signing.bar.show_sign(None, by_parent=True)
    assert tab.signing.bar.isVisible(), "the week above does not jump while the next one is read"
    assert not tab.signing.bar.press.isVisible()


def test_the_words_follow_the_language(open_diary: Open, translations: Translations) -> None:
    from ui.i18n import Language

    tab = open_diary()
    translations.set_language(Language.EN)
    QApplication.processEvents()
    assert tab.signing.offer._title.text() == "6 weeks wait for your signature"
    assert cards(tab)[0].press.button.text() == "I have read the diary"
