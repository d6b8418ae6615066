"""The diary on a real school file: what the family sees, and what of it moves when a teacher saves."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.codes import AttendanceCode, LessonState, MarkValue, Role
from app.desk import Desk
from app.diary.commands import add_remark
from app.errors import Refused, StorageProblem
from app.journal.commands import set_homework, set_lesson_state, set_topic
from app.session import Session
from models.diary import DiaryVisit
from models.journal import HomeworkDone
from models.people import Guardianship
from tests.build import BuiltSchool
from tests.ui.accessibility import assert_accessible
from tests.ui.diary.week import (
    FRIDAY,
    MONDAY,
    TUESDAY,
    Open,
    rows_of,
    set_mark,
    signs,
    subjects,
    texts,
)
from ui.diary.paragraphs import Look
from ui.diary.tab import DiaryTab
from ui.live import Live
from ui.tasks import InlineWorker
from ui.widgets import Toast

# --- what is there ---------------------------------------------------------------------------------------


def test_week_of_today(open_diary: Open) -> None:
    tab = open_diary("parent", Role.PARENT)
    assert tab._weeks._title.text() == "23 – 29 ноября 2026"
    assert [card._title.text() for card in tab.spread.cards][:2] == [
        "Понедельник, 23 ноября",
        "Вторник, 24 ноября",
    ]
    assert [card._today_chip.isVisibleTo(card) for card in tab.spread.cards] == [True, *[False] * 4]
    assert subjects(tab, MONDAY) == ["Алгебра", "Русский язык", "Английский язык"]
    tab.go_to(date(2027, 1, 4))
    assert texts(tab.spread.cards[1])[:2] == ["Вторник, 5 января", "Уроков нет"]
    assert_accessible(tab)


def test_marks_absences_topics_and_remarks(open_diary: Open, teacher: Session, school: BuiltSchool) -> None:
    pupil, course = school.arbuzova, school.algebra_a
    set_mark(teacher, course, pupil, 5, comment="Отлично объяснила")
    set_mark(teacher, course, pupil, AttendanceCode.LATE, kind="attendance", minutes=5)
    set_mark(teacher, course, pupil, MarkValue.DEBT, on=TUESDAY, due_date=FRIDAY)
    set_topic(teacher, course, MONDAY, 1, "Квадратные корни", expected="")
    add_remark(teacher, pupil, MONDAY, "praise", "Помогла соседке", course_id=course, number=1)
    tab = open_diary("parent", Role.PARENT)
    row = rows_of(tab, MONDAY)[0]
    assert signs(row) == ["5", "О 5"]
    assert [chip.toolTip() for chip in row.chips] == [
        "отметка 5, Ответ на уроке, Отлично объяснила",
        "опоздание на 5 минут",
    ]
    assert "Квадратные корни" in texts(row)
    assert "5 – Отлично объяснила" in texts(row), "seen without a mouse"
    assert row.accessibleName().startswith("1. Алгебра. Квадратные корни. отметка 5, Ответ на уроке")
    assert signs(rows_of(tab, TUESDAY)[0]) == ["•"]
    assert "сдать до 27 ноября" in rows_of(tab, TUESDAY)[0].chips[0].toolTip()
    remarks = texts(tab.spread.cards[0])
    assert "Помогла соседке" in remarks
    assert any(text.startswith("Похвала · Цифрова") for text in remarks)


def test_cancelled_lesson_says_so(open_diary: Open, teacher: Session, school: BuiltSchool) -> None:
    set_lesson_state(teacher, school.algebra_a, MONDAY, 1, LessonState.CANCELLED, expected=LessonState.NORMAL)
    row = rows_of(open_diary("parent", Role.PARENT), MONDAY)[0]
    assert (row._above.texts, row._above.looks) == (["Алгебра", "отменён"], [Look.STRUCK, Look.NOTICE])
    assert "отменён" in row.accessibleName()


def test_holidays_have_their_name(open_diary: Open) -> None:
    tab = open_diary("parent", Role.PARENT)
    tab.go_to(date(2026, 10, 26))
    assert {card._note.text() for card in tab.spread.cards} == {"Осенние каникулы"}


def test_nobody_linked(open_diary: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ui.family.family.my_pupils", lambda _session: ())
    tab = open_diary("parent", Role.PARENT)
    assert tab._stack.currentWidget() is tab._empty
    assert "не связан" in tab._empty._title.text()


def test_several_children(open_diary: Open, school: BuiltSchool) -> None:
    tab = open_diary("parent", Role.PARENT)
    anna, boris = tab._pupils._buttons
    assert [anna.text(), boris.text()] == ["Анна, 7А", "Борис, 7Б"]
    assert anna.isChecked()
    boris.click()
    assert subjects(tab, MONDAY) == ["Алгебра"]
    anna.click()
    assert len(subjects(tab, MONDAY)) == 3
    single = open_diary("other_parent", Role.PARENT)
    assert single._pupils._buttons == []
    assert single._pupils._name.text() == "Жукова Жанна, 7А"


def test_looking_is_recorded_once_a_week(open_diary: Open, school: BuiltSchool) -> None:
    tab = open_diary("parent", Role.PARENT)
    tab.reload(quiet=True)
    with school.file.reading():
        visits = list(DiaryVisit.select(DiaryVisit.pupil, DiaryVisit.person).tuples())
    assert visits == [(school.arbuzova, school.parent)]


# --- going through the weeks -----------------------------------------------------------------------------


def test_weeks_by_mouse(open_diary: Open) -> None:
    tab = open_diary("parent", Role.PARENT)
    assert not tab._weeks._this.isVisible()
    tab._weeks._back.click()
    assert tab._weeks.monday == date(2026, 11, 16)
    assert tab.spread.cards[0].day.date == date(2026, 11, 16)
    tab._weeks._on.click()
    tab._weeks._on.click()
    assert tab._weeks._title.text() == "30 ноября – 6 декабря 2026"
    tab._weeks._this.click()
    assert tab.spread.cards[0].day.date == MONDAY


def test_weeks_by_keys(open_diary: Open) -> None:
    tab = open_diary("parent", Role.PARENT)
    tab.setFocus()
    assert tab.window().focusWidget() is tab.spread
    QTest.keyClick(tab.spread, Qt.Key.Key_PageUp)
    assert tab._weeks.monday == date(2026, 11, 16)
    QTest.keyClick(tab.spread, Qt.Key.Key_PageDown)
    QTest.keyClick(tab.spread, Qt.Key.Key_PageDown)
    assert tab._weeks.monday == date(2026, 11, 30)
    QTest.keyClick(tab.spread, Qt.Key.Key_Home)
    assert tab._weeks.monday == MONDAY


def test_only_the_last_of_hasty_steps_is_shown(open_diary: Open, worker: InlineWorker[Desk]) -> None:
    tab = open_diary("parent", Role.PARENT)
    shown: list[Any] = []
    tab.shown.connect(shown.append)
    worker.hold()
    for _ in range(5):
        tab._weeks._back.click()
    worker.release()
    assert [read.week.monday for read in shown] == [date(2026, 10, 19)]


# --- homework --------------------------------------------------------------------------------------------


@pytest.fixture
def homework(teacher: Session, school: BuiltSchool) -> None:
    set_homework(teacher, school.algebra_a, MONDAY, None, "№ 81, 83", expected="")


def box_of(tab: DiaryTab) -> Any:
    (line,) = rows_of(tab, MONDAY)[0].homework._lines.values()
    return line._box


def done_in_file(school: BuiltSchool) -> int:
    with school.file.reading():
        return int(HomeworkDone.select().count())


def test_pupil_ticks_and_parent_only_sees(open_diary: Open, school: BuiltSchool, homework: None) -> None:
    tab = open_diary("arbuzova", Role.PUPIL)
    box = box_of(tab)
    assert box.isVisible()
    assert box.accessibleName() == "Сделано: № 81, 83"
    box.click()
    assert done_in_file(school) == 1
    box.click()
    assert done_in_file(school) == 0
    box.click()
    parent = open_diary("parent", Role.PARENT)
    assert box_of(parent) is None
    (line,) = rows_of(parent, MONDAY)[0].homework._lines.values()
    assert line.is_done


def test_tick_waits_for_the_share(
    open_diary: Open, school: BuiltSchool, homework: None, monkeypatch: pytest.MonkeyPatch, live: Live[Desk]
) -> None:
    tab = open_diary("arbuzova", Role.PUPIL)
    news: list[Any] = []
    tab.state_changed.connect(lambda *args: news.append((args[0].value, args[2])))

    def away(*_: Any) -> None:
        raise StorageProblem("share.io")

    monkeypatch.setattr("ui.family.ticks.tick_homework", away)
    box_of(tab).click()
    assert news[-1] == ("unreachable", 1)
    assert box_of(tab).isChecked()
    tab.reload(quiet=True)
    assert box_of(tab).isChecked(), "a page that is read meanwhile does not take the tick away"
    monkeypatch.undo()
    live.stalled_changed.emit(False)
    assert news[-1] == ("saved", 0)
    assert done_in_file(school) == 1


def test_refused_tick_goes_back(
    open_diary: Open, school: BuiltSchool, homework: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    tab = open_diary("arbuzova", Role.PUPIL)

    def refuse(*_: Any) -> None:
        raise Refused("homework.empty")

    monkeypatch.setattr("ui.family.ticks.tick_homework", refuse)
    box_of(tab).click()
    assert not box_of(tab).isChecked()
    assert [toast.accessibleName() for toast in tab.findChildren(Toast)] == ["Задание пустое."]


# --- what others save ------------------------------------------------------------------------------------


def flashing(tab: DiaryTab) -> list[tuple[date, str]]:
    return [
        (card.day.date, row.lesson.subject)
        for card in tab.spread.cards
        for row in card.rows
        if row.is_flashing
    ]


def test_news_flashes_its_row_and_moves_neither_scroll_nor_focus(
    open_diary: Open, teacher: Session, school: BuiltSchool, live: Live[Desk]
) -> None:
    tab = open_diary("parent", Role.PARENT)
    row = rows_of(tab, MONDAY)[0]
    row.setFocus()
    bar = tab.spread.verticalScrollBar()
    assert bar.maximum() > 40, "the window is too high for this test"
    bar.setValue(40)
    everything = [(id(one), one.geometry()) for card in tab.spread.cards for one in card.rows]
    set_mark(teacher, school.algebra_a, school.arbuzova, 5)
    live.poll_now()
    assert flashing(tab) == [(MONDAY, "Алгебра")]
    assert signs(rows_of(tab, MONDAY)[0]) == ["5"]
    assert rows_of(tab, MONDAY)[0] is row
    assert tab.window().focusWidget() is row
    assert bar.value() == 40
    assert [id(one) for card in tab.spread.cards for one in card.rows] == [one for one, _ in everything]


def test_flash_ends(open_diary: Open) -> None:
    row = rows_of(open_diary("parent", Role.PARENT), MONDAY)[0]
    row.flash()
    assert row.is_flashing
    row._flash.stop()
    row._flash.timeout.emit()
    assert not row.is_flashing


def test_focus_in_a_tick_box_survives_news(
    open_diary: Open, homework: None, teacher: Session, school: BuiltSchool, live: Live[Desk]
) -> None:
    tab = open_diary("arbuzova", Role.PUPIL)
    box = box_of(tab)
    box.setFocus()
    set_homework(teacher, school.algebra_a, MONDAY, None, "§ 12", expected="")
    live.poll_now()
    assert tab.window().focusWidget() is box
    assert [line.text for line in rows_of(tab, MONDAY)[0].homework._lines.values()] == [
        "№ 81, 83",
        "§ 12",
    ]


@pytest.mark.parametrize("whose", ["yolkin", "other_class", "other_week"])
def test_news_of_others_costs_no_reading(
    whose: str, open_diary: Open, teacher: Session, school: BuiltSchool, live: Live[Desk]
) -> None:
    # The first mark makes the work, which is everybody's.
    set_mark(teacher, school.algebra_a, school.zhukova, 4)
    set_mark(teacher, school.algebra_b, school.beryozkin, 4, number=4)
    tab = open_diary("parent", Role.PARENT)
    shown: list[Any] = []
    tab.shown.connect(shown.append)
    if whose == "yolkin":
        set_mark(teacher, school.algebra_a, school.yolkin, 5)
    elif whose == "other_class":
        set_mark(teacher, school.algebra_b, school.vetrova, 5, number=4)
    else:
        set_mark(teacher, school.algebra_a, school.arbuzova, 5, on=date(2026, 11, 13))
    live.poll_now()
    assert shown == []
    assert flashing(tab) == []


def test_new_child_appears(open_diary: Open, school: BuiltSchool, live: Live[Desk]) -> None:
    tab = open_diary("other_parent", Role.PARENT)
    assert tab._pupils._buttons == []
    with school.file.writing():
        Guardianship.create(parent=school.other_parent, pupil=school.vetrova)
    with tab._worker._context.school.reading():
        tab._worker._context.session.refresh()
    tab._family.reload()
    assert [button.text() for button in tab._pupils._buttons] == ["Вера, 7Б", "Жанна, 7А"]


# --- the share -------------------------------------------------------------------------------------------


def test_page_stays_with_its_time_while_the_share_is_away(
    open_diary: Open, school: BuiltSchool, teacher: Session, live: Live[Desk], monkeypatch: pytest.MonkeyPatch
) -> None:
    tab = open_diary("parent", Role.PARENT)
    assert tab._read_at is not None
    at = f"{tab._read_at:%H:%M}"

    def away(*_: Any) -> None:
        raise StorageProblem("share.io")

    monkeypatch.setattr("ui.diary.tab.diary_week", away)
    monkeypatch.setattr(Desk, "poll", away)
    live.poll_now()
    assert tab._banner.isVisible()
    assert tab._banner.text == f"Сетевая папка не отвечает. Показано то, что было в {at}."
    assert len(subjects(tab, MONDAY)) == 3
    tab._weeks._back.click()
    assert tab._stack.currentWidget() is tab._content
    set_mark(teacher, school.algebra_a, school.arbuzova, 4, on=date(2026, 11, 16))
    monkeypatch.undo()
    live.poll_now()
    assert not tab._banner.isVisible()
    assert tab.spread.cards[0].day.date == date(2026, 11, 16)
    assert signs(rows_of(tab, date(2026, 11, 16))[0]) == ["4"]


def test_share_that_is_away_from_the_beginning(
    open_diary: Open, live: Live[Desk], monkeypatch: pytest.MonkeyPatch
) -> None:
    def away(*_: Any) -> None:
        raise StorageProblem("share.unreachable")

    monkeypatch.setattr("ui.family.family.my_pupils", away)
    tab = open_diary("parent", Role.PARENT)
    assert tab._stack.currentWidget() is tab._empty
    assert "Не удалось" in tab._empty._title.text()
    assert_accessible(tab)
    monkeypatch.undo()
    live.stalled_changed.emit(False)
    assert tab._stack.currentWidget() is tab._content


def test_pages_side_by_side(open_diary: Open, qtbot: QtBot) -> None:
    tab = open_diary("parent", Role.PARENT)
    for width, columns in ((700, 1), (1100, 2), (1800, 3)):
        tab.resize(width, 600)
        QApplication.processEvents()
        assert len({card.mapTo(tab, card.rect().topLeft()).x() for card in tab.spread.cards}) == columns
        assert not tab.spread.horizontalScrollBar().isVisible()
