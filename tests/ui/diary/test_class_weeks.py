"""The class teacher's page of looks and signatures, on a real school file."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QPushButton
from pytestqt.qtbot import QtBot

from app.codes import Role
from app.desk import Desk
from app.diary.commands import record_visit
from app.diary.signing import record_paper_signature, sign_week, withdraw_paper_signature
from app.errors import StorageProblem
from app.people.commands import link_parent
from app.session import Session
from models.base import rows
from models.diary import WeekSignature
from models.journal import Lesson
from models.log import Setting
from models.people import Guardianship
from tests.build import BuiltSchool, person
from tests.ui.accessibility import assert_accessible
from tests.ui.people import OnScreen
from ui.diary.class_weeks.legend import Legend
from ui.diary.class_weeks.tab import ClassWeeksTab
from ui.diary.class_weeks.words import ELSEWHERE, LOOKED, NOTHING, PAPER, SIGNED
from ui.family.targets import ClassWeek
from ui.live import Live
from ui.tasks import InlineWorker
from ui.widgets import Toast

FIRST, SECOND, THIRD, CURRENT = (date(2026, 11, day) for day in (2, 9, 16, 23))
ARBUZOVA, YOLKIN, ZHUKOVA, NOVIKOV, YASHIN = range(5)
Open = Callable[..., ClassWeeksTab]


@pytest.fixture
def open_page(on_screen: OnScreen) -> Open:
    """The page of somebody, on screen; by default of the class teacher of 7А."""

    def open_for(who: str = "russian_teacher", role: Role = Role.CLASS_TEACHER) -> ClassWeeksTab:
        tab = on_screen(ClassWeeksTab, who, role, (1200, 600))
        tab.table.setFocus()
        QApplication.processEvents()
        return tab

    return open_for


@pytest.fixture
def parent(school: BuiltSchool) -> Session:
    """Арбузова's mother, at home."""
    return school.session(Role.PARENT, school.parent, school.other())


def states(tab: ClassWeeksTab, week: int) -> list[str]:
    model = tab.table.weeks
    return [model.state(model.index(row, week)) for row in range(model.rowCount())]


def heads(tab: ClassWeeksTab) -> list[str]:
    model = tab.table.weeks
    return [model.headerData(number, Qt.Orientation.Horizontal) for number in range(model.columnCount())]


def go(tab: ClassWeeksTab, row: int, week: int) -> None:
    tab.table.setCurrentIndex(tab.table.weeks.index(row, week))


def stored(school: BuiltSchool) -> dict[tuple[int, date], bool]:
    with school.file.reading():
        found = rows(WeekSignature.select(WeekSignature.pupil, WeekSignature.week, WeekSignature.on_paper))
        return {(pupil, week): paper for pupil, week, paper in found}


def press(qtbot: QtBot, tab: ClassWeeksTab, key: Qt.Key = Qt.Key.Key_Return, **more: object) -> None:
    qtbot.keyClick(tab.table, key, **more)


def actions(menu: QMenu) -> dict[str, QAction]:
    return {action.text(): action for action in menu.actions() if action.text() and action.isEnabled()}


# --- what is there ---------------------------------------------------------------------------------------


def test_pupils_and_weeks_of_the_quarter(open_page: Open, parent: Session, school: BuiltSchool) -> None:
    sign_week(parent, school.arbuzova, SECOND)
    record_visit(parent, school.arbuzova, "marks")
    teacher = school.session(Role.CLASS_TEACHER, school.russian_teacher)
    record_paper_signature(teacher, school.yolkin, SECOND)
    tab = open_page()
    assert heads(tab) == ["02.11\n0 из 4", "09.11\n2 из 5", "16.11\n0 из 4", "23.11\nидёт"]
    assert states(tab, 1) == [SIGNED, PAPER, NOTHING, NOTHING, NOTHING]
    assert states(tab, 3) == [LOOKED, NOTHING, NOTHING, NOTHING, ELSEWHERE]
    assert (tab.table.week, tab.choices.terms.currentText()) == (tab.table.weeks.weeks[2], "2 четверть")
    assert not tab.choices.classes.isVisible()
    assert_accessible(tab)


def test_the_line_says_who_signed_and_who_looked_at_what(
    open_page: Open, parent: Session, school: BuiltSchool
) -> None:
    sign_week(parent, school.arbuzova, SECOND)
    for part in ("rating", "marks"):
        record_visit(parent, school.arbuzova, part)
    record_visit(school.session(Role.PUPIL, school.zhukova), school.zhukova, "week")
    tab = open_page()
    go(tab, ARBUZOVA, 1)
    assert tab.line.text().startswith("Арбузова Анна, 9 – 15 ноября. Подписано: Арбузова\N{NO-BREAK SPACE}О.")
    go(tab, ARBUZOVA, 3)
    assert "Можно подписать с пятницы, 27 ноября." in tab.line.text()
    assert "И. – просмотрено: отметки, рейтинг (23 ноября, " in tab.line.text()
    go(tab, ZHUKOVA, 3)
    assert "Ученик – просмотрено: неделя (23 ноября, " in tab.line.text()
    assert tab.line.text().endswith("У родителей нет логина.")
    go(tab, YASHIN, 3)
    assert tab.line.text() == "Яшин Яков, 23 – 29 ноября: на этой неделе в классе не был"


def test_the_list_names_those_who_did_not_and_why(
    open_page: Open, parent: Session, school: BuiltSchool
) -> None:
    with school.file.writing():
        Guardianship.create(parent=person("Ёлкина", "Ева"), pupil=school.yolkin)
    sign_week(parent, school.arbuzova, THIRD)
    tab = open_page()
    assert tab.waiting._title.text() == "16 – 22 ноября: не подписали 3 из 4"
    assert tab.waiting.names.toPlainText().splitlines() == [
        "Ёлкин Егор – у родителей нет логина", "Жукова Жанна – у родителей нет логина",
        "Новиков Ник – родители не указаны",
    ]  # fmt: skip
    tab.waiting.copy_button.click()
    assert QGuiApplication.clipboard().text().splitlines()[0] == "7А. 16 – 22 ноября: не подписали 3 из 4"
    go(tab, 0, 3)
    assert tab.waiting._title.text() == "23 – 29 ноября: не смотрели родители 4 из 4"
    assert tab.waiting._told.text() == "Неделю можно подписать с пятницы, 27 ноября."


def test_only_those_without_a_signature(open_page: Open, parent: Session, school: BuiltSchool) -> None:
    """The filter keeps its week while the cursor goes about; a click on a head gives it another one."""
    sign_week(parent, school.arbuzova, THIRD)
    tab = open_page()
    go(tab, ZHUKOVA, 2)
    tab.choices.filter.click()
    assert [one.name.split()[0] for one in tab.table.weeks.pupils] == ["Ёлкин", "Жукова", "Новиков"]
    assert tab.table.pupil is not None
    assert tab.table.pupil.name == "Жукова Жанна"
    assert "16 – 22 ноября" in tab.choices.filter.text()
    go(tab, 0, 0)
    assert tab.table.weeks.rowCount() == 3
    tab.table._on_head_clicked(1)
    assert len(tab.table.weeks.pupils) == 5
    tab.choices.filter.click()
    assert tab.table.weeks.rowCount() == 5


def test_the_whole_year_and_a_period_without_lessons(open_page: Open) -> None:
    tab = open_page()
    assert [tab.choices.terms.itemText(number) for number in range(5)] == [
        "1 четверть", "2 четверть", "3 четверть", "4 четверть", "Весь год",
    ]  # fmt: skip
    tab.choices.terms.setCurrentIndex(2)
    tab.choices.term_chosen.emit()
    assert tab._stack.currentWidget() is tab._empty
    assert tab._empty._title.text() == "В этом периоде ещё нет недель"
    tab.choices.terms.setCurrentIndex(4)
    tab.choices.term_chosen.emit()
    assert tab._stack.currentWidget() is tab._content
    assert len(heads(tab)) == 4


# --- on paper --------------------------------------------------------------------------------------------


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_enter_records_a_signature_on_paper_and_takes_it_back(
    open_page: Open, school: BuiltSchool, qtbot: QtBot, key: Qt.Key
) -> None:
    tab = open_page()
    go(tab, YOLKIN, 1)
    assert tab._hint.text() == "Enter – подписано на бумаге"
    press(qtbot, tab, key)
    assert stored(school) == {(school.yolkin, SECOND): True}
    assert states(tab, 1)[YOLKIN] == PAPER
    assert heads(tab)[1] == "09.11\n1 из 5"
    assert "записал(а) Словов" in tab.line.text()
    assert tab._hint.text() == "Enter – отменить подпись на бумаге"
    press(qtbot, tab, key)
    assert stored(school) == {}
    assert states(tab, 1)[YOLKIN] == NOTHING


def test_a_double_click_does_the_same(open_page: Open, school: BuiltSchool, qtbot: QtBot) -> None:
    tab = open_page()
    where = tab.table.visualRect(tab.table.weeks.index(ZHUKOVA, 2)).center()
    qtbot.mouseClick(tab.table.viewport(), Qt.MouseButton.LeftButton, pos=where)
    qtbot.mouseDClick(tab.table.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert stored(school) == {(school.zhukova, THIRD): True}


def test_what_cannot_be_recorded_is_not(
    open_page: Open, parent: Session, school: BuiltSchool, qtbot: QtBot
) -> None:
    sign_week(parent, school.arbuzova, SECOND)
    tab = open_page()
    for row, week in ((ARBUZOVA, 1), (ARBUZOVA, 3), (YASHIN, 2), (NOVIKOV, 0)):
        go(tab, row, week)
        assert tab._hint.text() == ""
        press(qtbot, tab)
    assert stored(school) == {(school.arbuzova, SECOND): False}


def test_the_menu_names_the_parents(open_page: Open, school: BuiltSchool) -> None:
    tab = open_page()
    go(tab, ARBUZOVA, 1)
    assert tab.table.week is not None
    menu = tab.actions_.make_menu(tab.table.pupil, tab.table.week)
    assert list(actions(menu)) == [
        "Подписано на бумаге: Арбузова Ольга Ивановна", "Подписано на бумаге, кем – не указано",
        "Подписано на бумаге: все 5 не подписавших", "Копировать список не подписавших",
    ]  # fmt: skip
    actions(menu)["Подписано на бумаге: Арбузова Ольга Ивановна"].trigger()
    with school.file.reading():
        assert [row[0] for row in rows(WeekSignature.select(WeekSignature.parent))] == [school.parent]
    menu = tab.actions_.make_menu(tab.table.pupil, tab.table.week)
    actions(menu)["Отменить подпись на бумаге"].trigger()
    assert stored(school) == {}


def test_a_whole_class_at_once_and_back(
    open_page: Open, parent: Session, school: BuiltSchool, qtbot: QtBot
) -> None:
    sign_week(parent, school.arbuzova, SECOND)
    tab = open_page()
    go(tab, 0, 1)
    assert tab.waiting.all_button.text() == "Подписано на бумаге: все 4"
    tab.waiting.all_button.click()
    assert heads(tab)[1] == "09.11\n5 из 5"
    assert tab.waiting._title.text() == "9 – 15 ноября: подписали все"
    assert not tab.waiting.all_button.isVisible()
    (toast,) = tab.window().findChildren(Toast)
    assert toast.accessibleName() == "Записаны 4 подписи на бумаге"
    qtbot.mouseClick(toast.findChildren(QPushButton)[0], Qt.MouseButton.LeftButton)
    assert stored(school) == {(school.arbuzova, SECOND): False}
    assert heads(tab)[1] == "09.11\n1 из 5"


def test_the_menus_come_where_they_are_asked_for(open_page: Open, qtbot: QtBot) -> None:
    tab = open_page()
    asked: list[tuple[str, date]] = []
    tab.table.menu_wanted.disconnect()
    tab.table.menu_wanted.connect(
        lambda pupil, week, _where: asked.append((pupil.name if pupil else "", week.monday))
    )
    go(tab, YOLKIN, 1)
    press(qtbot, tab, modifier=Qt.KeyboardModifier.ControlModifier)
    head = tab.table.horizontalHeader()
    head.customContextMenuRequested.emit(QPoint(head.sectionViewportPosition(2) + 5, 5))
    assert asked == [("", SECOND), ("", THIRD)]


def test_a_conflict_is_told_and_shown_as_it_is(
    open_page: Open, school: BuiltSchool, qtbot: QtBot, worker: InlineWorker[Desk]
) -> None:
    """At another PC the paper signature was taken back and recorded anew in the same moment."""
    tab = open_page()
    go(tab, YOLKIN, 1)
    press(qtbot, tab)
    elsewhere = school.session(Role.CLASS_TEACHER, school.russian_teacher, school.other())
    withdraw_paper_signature(elsewhere, school.yolkin, SECOND, expected_at=school.clock.now())
    school.clock.moment = school.clock.moment.replace(hour=12)
    record_paper_signature(elsewhere, school.yolkin, SECOND)
    press(qtbot, tab)
    assert "изменил" in tab._banner.text
    assert stored(school) == {(school.yolkin, SECOND): True}
    assert states(tab, 1)[YOLKIN] == PAPER


# --- live ------------------------------------------------------------------------------------------------


def test_looks_and_signatures_arrive_by_themselves(
    open_page: Open, parent: Session, school: BuiltSchool, live: Live[Desk]
) -> None:
    tab = open_page()
    go(tab, ARBUZOVA, 2)
    record_visit(parent, school.arbuzova, "charts")
    live.poll_now()
    assert states(tab, 3)[ARBUZOVA] == LOOKED
    sign_week(parent, school.arbuzova, THIRD)
    live.poll_now()
    assert states(tab, 2)[ARBUZOVA] == SIGNED
    assert heads(tab)[2] == "16.11\n1 из 4"
    assert "Подписано: Арбузова" in tab.line.text()
    assert "Арбузова" not in tab.waiting.names.toPlainText()


def test_another_class_does_not_move_it(
    open_page: Open, parent: Session, school: BuiltSchool, live: Live[Desk], worker: InlineWorker[Desk]
) -> None:
    tab = open_page("deputy", Role.DEPUTY)
    asked: list[object] = []
    tab.shown.connect(asked.append)
    sign_week(parent, school.beryozkin, THIRD)
    live.poll_now()
    assert asked == []
    sign_week(parent, school.arbuzova, THIRD)
    live.poll_now()
    assert len(asked) == 1


def test_a_page_that_nobody_sees_reads_when_it_is_seen(
    open_page: Open, parent: Session, school: BuiltSchool, live: Live[Desk]
) -> None:
    tab = open_page()
    tab.hide()
    sign_week(parent, school.arbuzova, THIRD)
    live.poll_now()
    assert states(tab, 2)[ARBUZOVA] == NOTHING
    tab.show()
    assert states(tab, 2)[ARBUZOVA] == SIGNED


def test_a_parent_who_is_linked_comes_with_the_feed(
    open_page: Open, school: BuiltSchool, live: Live[Desk]
) -> None:
    """A change of structure is read with all that hangs on it; the cursor stays."""
    tab = open_page()
    go(tab, NOVIKOV, 1)
    assert tab.line.text().endswith("Родители не указаны.")
    admin = school.session(Role.ADMIN, school.admin, school.other())
    link_parent(admin, school.parent, school.novikov)
    live.poll_now()
    assert tab.line.text().startswith("Новиков Ник, 9 – 15 ноября. ")
    assert tab.line.text().endswith("У родителей нет логина.")


# --- who reads -------------------------------------------------------------------------------------------


def test_the_deputy_head_chooses_a_class_and_reads(
    open_page: Open, parent: Session, school: BuiltSchool, qtbot: QtBot
) -> None:
    sign_week(parent, school.arbuzova, THIRD)
    tab = open_page("deputy", Role.DEPUTY)
    assert [tab.choices.classes.itemText(number) for number in range(2)] == ["7А   1 из 4", "7Б   0 из 2"]
    go(tab, YOLKIN, 1)
    press(qtbot, tab)
    assert stored(school) == {(school.arbuzova, THIRD): False}
    assert not tab.waiting.all_button.isVisible()
    assert tab.table.week is not None
    assert list(actions(tab.actions_.make_menu(tab.table.pupil, tab.table.week))) == [
        "Копировать список не подписавших"
    ]
    press(qtbot, tab, Qt.Key.Key_PageDown, modifier=Qt.KeyboardModifier.ControlModifier)
    assert [one.name for one in tab.table.weeks.pupils] == ["Берёзкин Борис", "Ветрова Вера"]
    assert_accessible(tab)


def test_a_school_that_asks_for_none_shows_the_looks(
    open_page: Open, parent: Session, school: BuiltSchool
) -> None:
    with school.file.writing():
        Setting.create(scope="", key="signature.asked", value="false")
    record_visit(parent, school.arbuzova, "week")
    tab = open_page()
    assert "не просит" in tab._banner.text
    assert heads(tab) == ["02.11\n0 из 4", "09.11\n0 из 5", "16.11\n0 из 4", "23.11\n1 из 4"]
    assert not tab.waiting.all_button.isVisible()
    assert not tab.choices.filter.isVisible()


def test_letters_find_a_pupil(open_page: Open, qtbot: QtBot) -> None:
    tab = open_page()
    tab.table.keyboardSearch("е")
    assert tab.table.pupil is not None
    assert tab.table.pupil.name == "Ёлкин Егор"
    tab.table._search_time.invalidate()
    tab.table.keyboardSearch("Но")
    assert tab.table.pupil.name == "Новиков Ник"


# --- states ----------------------------------------------------------------------------------------------


def test_a_school_without_classes(open_page: Open) -> None:
    tab = open_page("admin", Role.ADMIN)
    tab._on_classes([])
    assert tab._stack.currentWidget() is tab._empty
    assert tab._empty._title.text() == "Класса здесь ещё нет"


def test_when_the_share_is_away(open_page: Open, live: Live[Desk], worker: InlineWorker[Desk]) -> None:
    tab = open_page()
    tab._on_failed(StorageProblem("share.unreachable"))
    assert tab._stack.currentWidget() is tab._content
    assert tab._banner.isVisible()
    assert "то, что было в" in tab._banner.text
    tab._on_stalled(False)
    assert not tab._banner.isVisible()
    tab._page = None
    tab._on_failed(StorageProblem("share.unreachable"))
    assert tab._stack.currentWidget() is tab._empty
    tab._empty.action_triggered.emit()
    assert tab._stack.currentWidget() is tab._content


def test_nothing_of_it_stays_on_this_pc(open_page: Open, qtbot: QtBot) -> None:
    """No setting, no file: who did not sign is nobody's business at the next sign-in."""
    from PySide6.QtCore import QSettings

    tab = open_page()
    tab.choices.filter.click()
    go(tab, 0, 1)
    press(qtbot, tab)
    tab.close()
    assert QSettings().allKeys() == []


def test_the_grid_has_the_keys_when_the_page_is_turned_to(open_page: Open, qtbot: QtBot) -> None:
    """Qt gives them to the first button, and that would be the filter; who chooses a class goes on choosing."""
    tab = open_page("deputy", Role.DEPUTY)
    tab.choices.filter.setFocus()
    tab._begun = False
    tab.reload()
    assert QApplication.focusWidget() is tab.table
    tab.choices.classes.setFocus()
    qtbot.keyClick(tab.choices.classes, Qt.Key.Key_Down)
    assert [one.name for one in tab.table.weeks.pupils] == ["Берёзкин Борис", "Ветрова Вера"]
    assert QApplication.focusWidget() is tab.choices.classes


@pytest.mark.parametrize("width", [720, 950, 1200])
def test_what_the_signs_mean_is_never_cut(open_page: Open, qtbot: QtBot, width: int) -> None:
    tab = open_page()
    tab.resize(width, 700)
    qtbot.waitUntil(lambda: tab.width() == width)
    for label in tab.findChild(Legend).findChildren(QLabel):
        assert label.width() >= label.sizeHint().width(), label.text()


def test_another_page_leads_to_a_pupil_in_a_week_of_another_class(
    open_page: Open, school: BuiltSchool
) -> None:
    """Also where the week lies in another period than today's: then the whole year is shown."""
    september = date(2026, 9, 7)
    with school.file.writing():
        Lesson.create(course=school.algebra_a, date=september, number=1)
    tab = open_page("deputy", Role.DEPUTY)
    tab.go_to(ClassWeek(school.class_b, SECOND, school.vetrova))
    found = tab.table.weeks.found
    assert found is not None
    assert found.class_id == school.class_b
    assert tab.table.pupil is not None
    assert tab.table.week is not None
    assert (tab.table.pupil.pupil_id, tab.table.week.monday) == (school.vetrova, SECOND)
    assert not tab.choices.filter.isChecked()
    tab.go_to(ClassWeek(school.class_a, september, school.zhukova))
    assert tab.choices.term is None
    assert (tab.table.pupil.pupil_id, tab.table.week.monday) == (school.zhukova, september)


def test_another_page_leads_to_those_who_have_not_signed(open_page: Open, school: BuiltSchool) -> None:
    tab = open_page("deputy", Role.DEPUTY)
    tab.go_to(ClassWeek(school.class_b, THIRD))
    assert tab.choices.filter.isChecked()
    assert tab.table.weeks.only_without == THIRD
    assert len(tab.table.weeks.pupils) == 2
