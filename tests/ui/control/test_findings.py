"""The list of the deputy head and a teacher's own, on a real school file."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from app.codes import Role
from app.control.commands import give_reason, judge_findings
from app.control.rows import FindingFilter, FindingState, Said
from app.errors import StorageProblem
from app.session import Session
from models.control import Finding
from tests.app.control.found import closed, found, state
from tests.build import LESSON_DAYS, BuiltSchool
from tests.ui.accessibility import assert_accessible
from tests.ui.people import OnScreen
from ui.control.dashboard.load_heat import LoadPlace, LoadView
from ui.control.dashboard.load_part import LoadPart
from ui.control.dashboard.page import DashboardPage
from ui.control.findings.deeds import Deed
from ui.control.findings.leaders import SchoolFindings
from ui.control.findings.model import Column
from ui.control.findings.own import OwnFindings
from ui.control.findings.page import FindingsPage
from ui.control.tab import ControlTab
from ui.family.targets import ClassWeek, JournalPlace, MessagePlace
from ui.live import Live
from ui.widgets import Toast

OPEN, ANSWERED, RETURNED, ACCEPTED, CLOSED = FindingState
WIDE, NARROW = (1900, 900), (1280, 640)


@pytest.fixture
def elsewhere(school: BuiltSchool) -> Session:
    """A deputy head at another PC."""
    return school.session(Role.DEPUTY, school.deputy, school.other())


@pytest.fixture
def teacher_elsewhere(school: BuiltSchool) -> Session:
    """The teacher of Russian at another PC."""
    return school.session(Role.TEACHER, school.russian_teacher, school.other())


def page_of_deputy(on_screen: OnScreen, size: tuple[int, int] = WIDE) -> SchoolFindings:
    tab = on_screen(ControlTab, "deputy", Role.DEPUTY, size)
    page = tab.pages["findings"]
    assert isinstance(page, SchoolFindings)
    page.table.setFocus()
    return page


def page_of_teacher(on_screen: OnScreen) -> OwnFindings:
    page = on_screen(OwnFindings, "russian_teacher", Role.TEACHER, WIDE)
    page.table.setFocus()
    return page


def shown(page: FindingsPage) -> list[list[str]]:
    """What stands in the columns that are to be seen."""
    model, table = page.table.findings, page.table
    columns = [one for one in range(model.columnCount()) if not table.isColumnHidden(one)]
    return [
        [str(model.data(model.index(row, column)) or "") for column in columns]
        for row in range(model.rowCount())
    ]


def ids(page: FindingsPage) -> list[int]:
    return [row.id for row in page.table.findings.rows]


def groups(page: SchoolFindings) -> list[tuple[str, str]]:
    table = page.groups.list
    return [(table.item(row, 0).text(), table.item(row, 1).text()) for row in range(table.rowCount())]


def subject_of(school: BuiltSchool, course: int) -> int:
    (found,) = school.file.connection.execute(
        "SELECT subject_id FROM course WHERE id = ?", (course,)
    ).fetchone()
    return int(found)


def press(qtbot: QtBot, page: FindingsPage, key: Qt.Key, text: str = "") -> None:
    if text:
        qtbot.keyClicks(page.table, text)
    else:
        qtbot.keyClick(page.table, key)


def went_to(page: FindingsPage, qtbot: QtBot, key: Qt.Key = Qt.Key.Key_Return) -> tuple[str, object]:
    with qtbot.waitSignal(page.place.family.page_requested, timeout=500) as asked:
        press(qtbot, page, key)
    return asked.args[0], asked.args[1]


def toasts() -> list[str]:
    return [
        toast.accessibleName()
        for window in QApplication.topLevelWidgets()
        for toast in window.findChildren(Toast)
    ]


# --- what is seen ----------------------------------------------------------------------------------------


def test_a_row_tells_all(school: BuiltSchool, on_screen: OnScreen) -> None:
    found(
        school, "two_not_corrected", pupil=school.zhukova, detail={"mark": 2, "lessons": 3}, state="answered"
    )
    page = page_of_deputy(on_screen, (1920, 700))
    (row,) = shown(page)
    assert row == [
        "«2» не исправлена за 3 урока", "7А", "Русский язык",
        "Словов\N{NO-BREAK SPACE}И.\N{NO-BREAK SPACE}П.", "Жукова\N{NO-BREAK SPACE}Ж.", "05.11, 2-й", "23.11",
        "Есть ответ", "",
    ]  # fmt: skip
    assert page.card.what.text() == "«2» не исправлена за 3 урока"
    assert "Жукова Жанна" in page.card.where.text()
    assert_accessible(page)


def test_in_a_narrow_window_what_was_found_is_to_be_read(school: BuiltSchool, on_screen: OnScreen) -> None:
    found(school, "no_homework", state="answered")
    table = page_of_deputy(on_screen, (1024, 640)).table
    assert table.isColumnHidden(Column.STATE)
    assert table.columnWidth(Column.WHAT) >= 200
    sign = Qt.ItemDataRole.DecorationRole
    assert table.findings.index(0, Column.WHAT).data(sign) is not None
    table.resize(1500, table.height())
    assert not table.isColumnHidden(Column.STATE)
    assert table.findings.index(0, Column.WHAT).data(sign) is None


def test_where_there_is_no_room_the_pupil_stands_before_what_was_found(
    school: BuiltSchool, on_screen: OnScreen
) -> None:
    found(school, "two_at_edge", pupil=school.zhukova, term=2, detail={"mark": 2, "edge": "first"})
    page = page_of_deputy(on_screen, NARROW)
    (row,) = shown(page)
    assert row[0].startswith("Жукова")
    assert row[0].endswith("«2» на первом уроке 2-й четверти")


def test_groups_count_and_limit(school: BuiltSchool, on_screen: OnScreen) -> None:
    for number in (1, 2, 3):
        found(school, number=number)
    other = found(
        school, "no_homework", teacher=school.maths_teacher, course=school.algebra_b,
        school_class=school.class_b, number=4,
    )  # fmt: skip
    found(school, number=5, state="accepted")
    page = page_of_deputy(on_screen)
    assert groups(page) == [("Все", "4"), ("Нет темы урока", "3"), ("Нет домашнего задания", "1")]
    page.groups.list.selectRow(2)
    assert ids(page) == [other]
    page.groups.by.setCurrentIndex(1)
    assert groups(page) == [("Все", "1"), ("Цифрова\N{NO-BREAK SPACE}И.\N{NO-BREAK SPACE}П.", "1")]
    chip = page.bar.chips["rule"]  # type: ignore[index]
    assert chip.text() == "Нет домашнего задания"
    chip.click()
    assert len(ids(page)) == 4
    page.groups.by.setCurrentIndex(2)
    page.groups.list.selectRow(1)
    assert groups(page)[0] == ("Все", "4")
    assert len(ids(page)) == 3


def test_a_filter_of_another_page_is_kept_whole(school: BuiltSchool, on_screen: OnScreen) -> None:
    algebra = found(school, teacher=school.maths_teacher, course=school.algebra_b, number=4)
    russian = found(school, number=1, state="answered")
    subject, everything = subject_of(school, school.algebra_b), [russian, algebra]
    page = page_of_deputy(on_screen)
    assert ids(page) == everything
    page.go_to(FindingFilter(subject_id=subject))
    assert ids(page) == [algebra]
    assert page.bar.subject.text() == "Алгебра"
    assert not page.bar.subject.isHidden()
    assert {number for _name, number in groups(page)} == {""}
    page.bar.subject.click()
    assert ids(page) == everything
    assert page.bar.subject.isHidden()
    page.go_to(FindingFilter(states=frozenset({ANSWERED})))
    assert ids(page) == [russian]
    assert page.bar.shown.currentText() == "С ответом"


def test_states_and_days_limit(school: BuiltSchool, on_screen: OnScreen) -> None:
    waiting, answered = found(school), found(school, number=3, state="answered")
    accepted, over = found(school, number=4, state="accepted"), closed(school, number=5)
    page = page_of_deputy(on_screen)
    expected = [{waiting, answered}, {waiting}, {answered}, {accepted}, {over}]
    for index, wanted in enumerate(expected):
        page.bar.shown.setCurrentIndex(index)
        assert set(ids(page)) == wanted
    page.bar.shown.setCurrentIndex(0)
    page.bar.days.setCurrentIndex(1)  # the last seven days: none
    assert ids(page) == []
    page.bar.days.setCurrentIndex(2)
    assert set(ids(page)) == {waiting, answered}


def test_more_rows_are_read_when_they_come_into_sight(school: BuiltSchool, on_screen: OnScreen) -> None:
    with school.file.writing():
        every = [found(school, place=str(number)) for number in range(450)]
    page = page_of_deputy(on_screen)
    assert len(ids(page)) == 200
    for _ in range(5):
        page.table.verticalScrollBar().setValue(page.table.verticalScrollBar().maximum())
        QApplication.processEvents()
    assert ids(page) == every[::-1]
    assert not page.table.findings.has_more


def test_what_was_scrolled_to_stays_when_thousands_are_read_anew(
    school: BuiltSchool, on_screen: OnScreen, elsewhere: Session, live: Live[object]
) -> None:
    with school.file.writing():
        every = [found(school, place=str(number)) for number in range(2_300)]
    page = page_of_deputy(on_screen)
    for _ in range(14):
        page.table.verticalScrollBar().setValue(page.table.verticalScrollBar().maximum())
        QApplication.processEvents()
    assert len(ids(page)) == 2_300
    page.table.selectRow(2_200)
    current, height = page.table.current, page.table.verticalScrollBar().value()
    judge_findings(elsewhere, {every[-1]: OPEN}, Said.ACCEPT)
    live.poll_now()
    assert len(ids(page)) == 2_299
    assert page.table.current == current
    assert abs(page.table.verticalScrollBar().value() - height) <= 34, "a row above is gone"


def test_nothing_is_said_in_words(school: BuiltSchool, on_screen: OnScreen) -> None:
    page = page_of_deputy(on_screen)
    assert page._empty.isVisible()
    assert "не проверены" in page._empty.accessibleName()
    own = page_of_teacher(on_screen)
    assert own._empty.accessibleName().startswith("Замечаний нет")


def test_a_share_that_is_away_leaves_the_page(school: BuiltSchool, on_screen: OnScreen) -> None:
    one = found(school)
    page = page_of_deputy(on_screen)
    page._on_failed(StorageProblem("share.io"))
    assert ids(page) == [one]
    assert page._banner.isVisible()


# --- what is done ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("letter", ["a", "ф"])
def test_a_accepts_all_that_is_selected_in_any_layout(
    school: BuiltSchool, on_screen: OnScreen, qtbot: QtBot, letter: str
) -> None:
    pair = [found(school), found(school, number=3, state="answered")]
    page = page_of_deputy(on_screen)
    page.table.selectAll()
    page.table.acted.emit("a") if letter == "ф" else press(qtbot, page, Qt.Key.Key_A, letter)
    assert [state(school, one) for one in pair] == [ACCEPTED, ACCEPTED]
    assert ids(page) == []
    assert toasts() == ["2 замечания приняты."]


def test_of_a_mixed_choice_those_are_meant_that_fit(
    school: BuiltSchool, on_screen: OnScreen, qtbot: QtBot
) -> None:
    waiting, answered = found(school), found(school, number=3, state="answered")
    found(school, "works_on_one_day", course=None, teacher=None, unit="load/1", place="x", number=None)
    page = page_of_deputy(on_screen)
    page.table.selectAll()
    assert all(button.isEnabled() for deed, button in page.card.buttons.items() if deed is not Deed.OPEN)
    press(qtbot, page, Qt.Key.Key_N, "n")
    dialog = page.acts.dialog
    assert dialog is not None
    dialog.give.click()
    assert toasts() == ["Учителям напомнили о 1 замечании."]
    page.table.selectAll()
    press(qtbot, page, Qt.Key.Key_R, "r")
    dialog = page.acts.dialog
    assert dialog is not None
    dialog.text.setPlainText("Впишите")
    dialog.give.click()
    assert (state(school, waiting), state(school, answered)) == (OPEN, RETURNED)


def test_a_return_asks_what_is_to_be_done(school: BuiltSchool, on_screen: OnScreen, qtbot: QtBot) -> None:
    one = found(school, state="answered")
    page = page_of_deputy(on_screen)
    press(qtbot, page, Qt.Key.Key_R, "r")
    dialog = page.acts.dialog
    assert dialog is not None
    assert not dialog.give.isEnabled()
    dialog.ready[0].click()
    assert dialog.text.toPlainText() == "Внесите, пожалуйста, в журнал сегодня"
    qtbot.keyClick(dialog.text, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert state(school, one) is RETURNED
    assert page.acts.dialog is None


def test_a_reminder_needs_no_words(school: BuiltSchool, on_screen: OnScreen, qtbot: QtBot) -> None:
    found(school)
    page = page_of_deputy(on_screen)
    for said in ("Учителям напомнили о 1 замечании.", "Сегодня о них уже напоминали."):
        press(qtbot, page, Qt.Key.Key_N, "n")
        dialog = page.acts.dialog
        assert dialog is not None
        dialog.give.click()
        assert toasts()[-1] == said
    assert "Напоминали: 1" in page.card.where.text()


def test_what_cannot_be_done_is_grey_and_its_letter_does_nothing(
    school: BuiltSchool, on_screen: OnScreen, qtbot: QtBot
) -> None:
    one = found(school)
    page = page_of_deputy(on_screen)
    assert {str(deed): button.isEnabled() for deed, button in page.card.buttons.items()} == {
        "open": True, "accept": True, "return": False, "remind": True,
    }  # fmt: skip
    press(qtbot, page, Qt.Key.Key_R, "r")
    assert page.acts.dialog is None
    assert state(school, one) is OPEN


def test_a_head_reads_only(school: BuiltSchool, on_screen: OnScreen, qtbot: QtBot) -> None:
    one = found(school, state="answered")
    tab = on_screen(ControlTab, "head", Role.HEAD, WIDE)
    page = tab.pages["findings"]
    assert isinstance(page, SchoolFindings)
    assert [str(deed) for deed in page.card.buttons] == ["open"]
    press(qtbot, page, Qt.Key.Key_A, "a")
    assert state(school, one) is ANSWERED


def test_of_two_deputy_heads_the_second_is_told(
    school: BuiltSchool, on_screen: OnScreen, elsewhere: Session, qtbot: QtBot
) -> None:
    one = found(school, state="answered")
    page = page_of_deputy(on_screen)
    judge_findings(elsewhere, {one: ANSWERED}, Said.RETURN, "Нет")
    press(qtbot, page, Qt.Key.Key_A, "a")
    assert state(school, one) is RETURNED
    assert toasts() == ["Это уже изменил кто-то другой. Ничего не затёрто."]
    assert page.card.state.text() == "Возвращено"


def test_a_teacher_gives_a_reason(school: BuiltSchool, on_screen: OnScreen, qtbot: QtBot) -> None:
    pair = [found(school), found(school, number=3, state="returned")]
    found(school, number=4, teacher=school.maths_teacher)
    page = page_of_teacher(on_screen)
    assert ids(page) == pair[::-1]
    page.table.selectAll()
    press(qtbot, page, Qt.Key.Key_E, "e")
    dialog = page.acts.dialog
    assert dialog is not None
    dialog.text.setPlainText("Болел")
    dialog.give.click()
    assert [state(school, one) for one in pair] == [ANSWERED, ANSWERED]
    assert [row[-1] for row in shown(page)] == ["Болел", "Болел"]


def test_a_dialog_that_is_left_says_nothing(school: BuiltSchool, on_screen: OnScreen, qtbot: QtBot) -> None:
    one = found(school)
    page = page_of_teacher(on_screen)
    press(qtbot, page, Qt.Key.Key_E, "e")
    dialog = page.acts.dialog
    assert isinstance(dialog, QDialog)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert page.acts.dialog is None
    assert state(school, one) is OPEN


# --- live ------------------------------------------------------------------------------------------------


def test_what_others_say_appears_and_nothing_jumps(
    school: BuiltSchool, on_screen: OnScreen, teacher_elsewhere: Session, live: Live[object]
) -> None:
    every = [found(school, place=str(number), number=number % 7 + 1) for number in range(60)]
    page = page_of_deputy(on_screen, (1920, 700))
    page.table.selectRow(30)
    page.table.verticalScrollBar().setValue(600)
    height, current = page.table.verticalScrollBar().value(), page.table.current
    assert height
    give_reason(teacher_elsewhere, {every[-1]: OPEN}, "Болел")
    live.poll_now()
    assert shown(page)[0][-2:] == ["Есть ответ", "Болел"]
    assert page.table.current == current
    assert page.table.verticalScrollBar().value() == height


def test_what_is_closed_vanishes(
    school: BuiltSchool, on_screen: OnScreen, elsewhere: Session, live: Live[object]
) -> None:
    rows = [found(school, number=number) for number in (1, 2, 3)]
    page = page_of_teacher(on_screen)
    page.table.selectRow(1)
    school.file.connection.execute(
        "UPDATE finding SET state = 'closed', closed_at = 1, closed_because = 'gone' WHERE id = ?", (rows[1],)
    )
    judge_findings(elsewhere, {rows[0]: OPEN}, Said.ACCEPT)
    live.poll_now()
    assert ids(page) == [rows[2], rows[0]]
    assert page.table.currentIndex().row() == 1


def test_while_findings_come_in_the_first_is_shown_until_one_is_taken(
    school: BuiltSchool, on_screen: OnScreen, qtbot: QtBot
) -> None:
    page = page_of_deputy(on_screen, (1280, 640))
    for number in range(1, 61):
        found(school, place=str(number), number=number % 7 + 1)
    page.reload(quiet=True)
    for number in range(61, 91):
        found(school, place=str(number), number=number % 7 + 1)
    page.reload(quiet=True)
    table = page.table
    assert (table.currentIndex().row(), table.verticalScrollBar().value()) == (0, 0)
    qtbot.keyClick(table, Qt.Key.Key_Down)
    taken = table.current
    assert taken is not None
    y = table.visualRect(table.currentIndex()).y()
    for number in range(91, 121):
        found(school, place=str(number), number=number % 7 + 1)
    page.reload(quiet=True)
    assert table.current == taken
    assert table.currentIndex().row() == 31
    assert table.visualRect(table.currentIndex()).y() == y


def test_home_and_end_go_to_the_first_and_the_last(
    school: BuiltSchool, on_screen: OnScreen, qtbot: QtBot
) -> None:
    for number in (1, 2, 3):
        found(school, number=number)
    table = page_of_deputy(on_screen).table
    qtbot.keyClick(table, Qt.Key.Key_End)
    assert [row.id for row in table.selected] == [table.findings.rows[2].id]
    qtbot.keyClick(table, Qt.Key.Key_Home, Qt.KeyboardModifier.ShiftModifier)
    assert len(table.selected) == 3


def test_numbers_of_groups_have_room(school: BuiltSchool, on_screen: OnScreen) -> None:
    for number in range(130):
        found(school, place=str(number), number=number % 7 + 1)
    page = page_of_deputy(on_screen, (1280, 640))
    table = page.groups.list
    assert table.item(0, 1).text() == "130"
    assert table.columnWidth(1) >= table.sizeHintForColumn(1) > 48
    assert table.columnWidth(0) + table.columnWidth(1) <= table.viewport().width()


def test_tab_goes_from_the_buttons_of_the_pages_into_the_page(
    school: BuiltSchool, on_screen: OnScreen, qtbot: QtBot
) -> None:
    tab = on_screen(ControlTab, "deputy", Role.DEPUTY, WIDE)
    page = tab.pages["findings"]
    buttons = list(tab.buttons.values())
    buttons[0].setFocus()
    for button in buttons:
        assert QApplication.focusWidget() is button
        qtbot.keyClick(button, Qt.Key.Key_Tab)
    focused = QApplication.focusWidget()
    assert focused is not None
    assert page.isAncestorOf(focused)


def test_tab_goes_through_the_page_as_one_reads_it(
    school: BuiltSchool, on_screen: OnScreen, qtbot: QtBot
) -> None:
    found(school)
    page = page_of_deputy(on_screen)
    order = [page.bar.shown, page.bar.days, page.groups.by, page.groups.list, page.table]
    order[0].setFocus()
    seen = [QApplication.focusWidget()]
    for _step in order[1:]:
        focused = seen[-1]
        assert focused is not None
        qtbot.keyClick(focused, Qt.Key.Key_Tab)
        seen.append(QApplication.focusWidget())
    assert seen == order
    qtbot.keyClick(page.table, Qt.Key.Key_Tab)
    focused = QApplication.focusWidget()
    assert focused is not None
    assert page.card.isAncestorOf(focused)


# --- to the very place -----------------------------------------------------------------------------------


def test_enter_leads_to_the_cell(school: BuiltSchool, on_screen: OnScreen, qtbot: QtBot) -> None:
    found(school, "two_not_corrected", pupil=school.zhukova, place=f"20261105/2/3/{school.zhukova}")
    page = page_of_deputy(on_screen)
    place = JournalPlace(
        school.year, school.russian_a, None, school.zhukova, day=LESSON_DAYS[0], number=2, part="", work=3
    )
    assert went_to(page, qtbot) == ("journal", place)


def test_a_topic_leads_to_the_panel_of_the_lesson(
    school: BuiltSchool, on_screen: OnScreen, qtbot: QtBot
) -> None:
    found(school, "no_topic")
    page = page_of_teacher(on_screen)
    key, place = went_to(page, qtbot)
    assert isinstance(place, JournalPlace)
    assert (key, place.part, place.day, place.number) == ("journal", "lesson", LESSON_DAYS[0], 2)


def test_a_period_mark_leads_to_the_report_card(
    school: BuiltSchool, on_screen: OnScreen, qtbot: QtBot
) -> None:
    found(school, "term_mark_missing", pupil=school.zhukova, term=2, place="z")
    with school.file.writing():
        Finding.update(date=None, number=None).execute()
    page = page_of_deputy(on_screen)
    key, place = went_to(page, qtbot)
    assert isinstance(place, JournalPlace)
    assert (key, place.term, place.pupil, place.part) == ("journal", school.term2, school.zhukova, "results")


def test_a_week_leads_to_its_class(school: BuiltSchool, on_screen: OnScreen, qtbot: QtBot) -> None:
    monday = LESSON_DAYS[0] - timedelta(days=LESSON_DAYS[0].weekday())
    found(school, "parent_away", course=None, pupil=school.zhukova, date=monday, unit="families/1")
    page = page_of_deputy(on_screen)
    assert went_to(page, qtbot) == ("class_weeks", ClassWeek(school.class_a, monday, school.zhukova))


def test_a_message_leads_its_teacher_to_the_thread_and_nobody_else(
    school: BuiltSchool, on_screen: OnScreen, qtbot: QtBot
) -> None:
    found(school, "message_unanswered", course=None, unit="letters/0", detail={"days": 3, "thread": 12})
    page = page_of_deputy(on_screen)
    assert not page.card.buttons["open"].isEnabled()  # type: ignore[index]
    own = page_of_teacher(on_screen)
    assert went_to(own, qtbot) == ("messages", MessagePlace(12))


@pytest.mark.parametrize(
    ("rule", "view"), [("homework_load", LoadView.HOMEWORK), ("works_on_one_day", LoadView.WORKS)]
)
def test_a_day_of_a_class_leads_to_its_load_in_the_overview(
    school: BuiltSchool, on_screen: OnScreen, qtbot: QtBot, rule: str, view: LoadView
) -> None:
    found(school, rule, course=None, number=None, unit=f"load/{school.class_a}")
    page = page_of_deputy(on_screen)
    assert page.card.buttons[Deed.OPEN].isVisible()
    assert "обзоре" in page.card.buttons[Deed.OPEN].toolTip()
    key, target = went_to(page, qtbot)
    assert (key, target) == ("control", ("dashboard", LoadPlace(view, school.class_a, LESSON_DAYS[0])))
    tab = page.window().findChild(ControlTab) or page.window()
    assert isinstance(tab, ControlTab)
    tab.go_to(target)  # type: ignore[arg-type]
    dashboard = tab.pages["dashboard"]
    assert isinstance(dashboard, DashboardPage)
    assert dashboard.isVisible()
    assert isinstance(dashboard.part, LoadPart)
    load = dashboard.part.page
    assert load is not None
    assert load.starts <= LESSON_DAYS[0] <= load.ends


def test_a_day_of_a_class_is_told_to_who_has_no_overview(
    school: BuiltSchool, on_screen: OnScreen, qtbot: QtBot
) -> None:
    """The button that would lead nowhere is not there, and the card says where it is to be seen."""
    found(school, "no_topic")
    found(school, "homework_load", course=None, number=None, unit=f"load/{school.class_a}")
    page = page_of_teacher(on_screen)
    assert not page.card.buttons[Deed.OPEN].isVisible()
    assert "видно в журналах" in page.card.where.text()
    assert "Классный руководитель" in page.card.where.text()
    press(qtbot, page, Qt.Key.Key_Return)  # leads nowhere, and does nothing
    page.table.selectRow(1)
    assert page.card.buttons[Deed.OPEN].isVisible()
    as_class_teacher = on_screen(OwnFindings, "russian_teacher", Role.CLASS_TEACHER, WIDE)
    assert not as_class_teacher.card.buttons[Deed.OPEN].isVisible()
    assert "видно в журналах" in as_class_teacher.card.where.text()
    assert "роли" not in as_class_teacher.card.where.text()


def test_what_another_role_opens_is_told(school: BuiltSchool, on_screen: OnScreen, qtbot: QtBot) -> None:
    """A teacher reads journals, and the same person as class teacher the weeks of the class."""
    monday = LESSON_DAYS[0] - timedelta(days=LESSON_DAYS[0].weekday())
    found(school, "week_not_signed", course=None, date=monday, unit="families/1")
    page = page_of_teacher(on_screen)
    assert not page.card.buttons[Deed.OPEN].isEnabled()
    assert "перейдите в роль: Классный руководитель" in page.card.where.text()
    press(qtbot, page, Qt.Key.Key_Return)  # leads nowhere, and does nothing
    as_class_teacher = on_screen(OwnFindings, "russian_teacher", Role.CLASS_TEACHER, WIDE)
    assert as_class_teacher.card.buttons[Deed.OPEN].isEnabled()
    assert "перейдите" not in as_class_teacher.card.where.text()
