"""Homework on a real school file: what pupil and parent see, tick and learn.  It is Monday, 23 November, 10:00."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from app.codes import LessonState, Role
from app.desk import Desk
from app.diary.commands import record_visit
from app.errors import Refused, StorageProblem
from app.homework.commands import tick_homework
from app.journal.commands import set_homework, set_lesson_state
from app.session import Session
from models.diary import DiaryVisit
from models.journal import HomeworkDone, Lesson
from models.school import Holiday, SchoolClass
from tests.build import BuiltSchool
from tests.ui.accessibility import assert_accessible
from tests.ui.people import OnScreen
from ui.homework.piece_row import PieceRow
from ui.homework.selection import Choice, Which
from ui.homework.tab import HomeworkTab
from ui.homework.tick_box import SIZE, TickBox
from ui.i18n import Language, Translations
from ui.live import Live
from ui.widgets import Toast

FRIDAY, MONDAY, TUESDAY, WEDNESDAY = (date(2026, 11, day) for day in (20, 23, 24, 25))
Open = Callable[[str, Role], HomeworkTab]


@pytest.fixture
def open_tab(on_screen: OnScreen) -> Open:
    """Somebody's homework on screen."""

    def open_for(who: str, role: Role) -> HomeworkTab:
        tab = on_screen(HomeworkTab, who, role, (1100, 420))
        QApplication.processEvents()
        return tab

    return open_for


@pytest.fixture
def teacher(school: BuiltSchool) -> Session:
    """The teacher of algebra, at another PC."""
    return school.session(Role.TEACHER, school.maths_teacher, school.other())


@pytest.fixture
def russian(school: BuiltSchool) -> Session:
    """The teacher of Russian and English."""
    return school.session(Role.TEACHER, school.russian_teacher, school.other())


@pytest.fixture
def some(school: BuiltSchool, teacher: Session, russian: Session) -> None:
    """Two pieces for tomorrow, one for the day after; one was due on Friday, one before that and is ticked."""
    school.clock.moment -= timedelta(days=6)
    set_homework(teacher, school.algebra_a, FRIDAY, None, "№ 1")
    set_homework(teacher, school.algebra_a, date(2026, 11, 18), None, "№ 0")
    pupil = school.session(Role.PUPIL, school.arbuzova)
    tick_homework(pupil, school.arbuzova, school.algebra_a, date(2026, 11, 18), 1, True)
    school.clock.moment += timedelta(days=6)
    set_homework(teacher, school.algebra_a, TUESDAY, None, "№ 81, 83", minutes=40, set_date=MONDAY)
    set_homework(russian, school.russian_a, TUESDAY, None, "упр. 7", minutes=30)
    set_homework(russian, school.english_a1, WEDNESDAY, None, "Unit 3")


def titles(tab: HomeworkTab) -> list[str]:
    return [card._title.text() for card in tab.list.cards]


def pieces(tab: HomeworkTab) -> list[str]:
    return [row.piece.text for row in tab.list.rows]


def row_of(tab: HomeworkTab, text: str) -> PieceRow:
    return next(row for row in tab.list.rows if row.piece.text == text)


def box_of(tab: HomeworkTab, text: str) -> TickBox:
    box = row_of(tab, text)._box
    assert box is not None
    return box


def said(tab: HomeworkTab) -> list[str]:
    summary = tab._summary
    return [line.text for line in (summary._today, summary._next, summary._past, summary._news) if line.text]


def words(widget: QWidget) -> list[str]:
    return [label.text() for label in widget.findChildren(QLabel) if label.isVisible() and label.text()]


def nothing(tab: HomeworkTab) -> tuple[str, str]:
    assert tab.list.empty.isVisible()
    return tab.list.empty._title.text(), tab.list.empty._sentence.text()


def done_in_file(school: BuiltSchool) -> int:
    """Besides the one that is ticked from the beginning."""
    with school.file.reading():
        return int(HomeworkDone.select().count()) - 1


# --- what is there ---------------------------------------------------------------------------------------


def test_what_is_due_next_by_day(open_tab: Open, some: None) -> None:
    tab = open_tab("parent", Role.PARENT)
    assert titles(tab) == ["На завтра, вторник, 24 ноября", "На среду, 25 ноября"]
    assert pieces(tab) == ["№ 81, 83", "упр. 7", "Unit 3"]
    tomorrow, wednesday = tab.list.cards
    assert tomorrow._load.text() == "1 ч 10 мин из 2 ч 30 мин"
    assert not wednesday._load.isVisible(), "nobody has estimated it"
    assert not wednesday._bar.isVisible()
    row = row_of(tab, "№ 81, 83")
    assert words(row)[:5] == [
        "Алгебра", "урок 1, 8:25", "№ 81, 83", "40 мин · задано 23 ноября · Цифрова Инна Петровна", "не отмечено",
    ]  # fmt: skip


def test_what_is_over_the_norm_is_said_in_words(
    open_tab: Open, school: BuiltSchool, teacher: Session
) -> None:
    set_homework(teacher, school.algebra_a, TUESDAY, None, "всё", minutes=200)
    set_homework(teacher, school.algebra_a, TUESDAY, None, "и это")
    (card,) = open_tab("parent", Role.PARENT).list.cards
    assert (
        card._load.text() == "3 ч 20 мин — на 50 мин больше нормы (2 ч 30 мин); у 1 задания не указано время"
    )
    assert card._over.isVisible()


def test_past_week_newest_first(open_tab: Open, school: BuiltSchool, some: None, teacher: Session) -> None:
    school.clock.moment -= timedelta(days=12)
    set_homework(teacher, school.algebra_a, date(2026, 11, 12), None, "давно")
    school.clock.moment += timedelta(days=12)
    set_homework(teacher, school.algebra_a, MONDAY, None, "Задним числом")
    tab = open_tab("parent", Role.PARENT)
    tab._bar._past.click()
    assert titles(tab) == ["Понедельник, 23 ноября", "Пятница, 20 ноября", "Среда, 18 ноября"]
    assert row_of(tab, "№ 1")._state.text() == "не отмечено"
    late = row_of(tab, "Задним числом")
    assert [text.split(",")[0] for text in words(late) if "начала" in text] == [
        "Записано уже после начала урока"
    ]
    tab.list._earlier.click()
    assert pieces(tab) == ["Задним числом", "№ 1", "№ 0", "давно"]
    assert not tab.list._earlier.isVisible()
    tab._bar._to_do.click()
    tab._bar._past.click()
    assert pieces(tab) == ["Задним числом", "№ 1", "№ 0"]


def test_states_have_a_sign_and_a_word(open_tab: Open, school: BuiltSchool, teacher: Session) -> None:
    school.clock.moment -= timedelta(days=5)
    for day in (19, 20):
        set_homework(teacher, school.algebra_a, date(2026, 11, day), None, f"на {day}")
    for day in (TUESDAY, WEDNESDAY):
        set_homework(teacher, school.algebra_a, day, None, f"на {day.day}")
    pupil = school.session(Role.PUPIL, school.arbuzova)
    tick_homework(pupil, school.arbuzova, school.algebra_a, TUESDAY, 1, True)
    school.clock.moment += timedelta(days=5)
    tick_homework(pupil, school.arbuzova, school.algebra_a, date(2026, 11, 19), 1, True)
    tab = open_tab("parent", Role.PARENT)
    assert row_of(tab, "на 24")._state.text().startswith("сделано 18 ноября в ")
    assert row_of(tab, "на 24")._sign._name == "circle-check"
    assert (row_of(tab, "на 25")._state.text(), row_of(tab, "на 25")._sign._name) == ("не отмечено", "circle")
    tab._bar._past.click()
    assert row_of(tab, "на 19")._state.text().startswith("отмечено позже, ")
    assert row_of(tab, "на 19")._sign._name == "clock"
    assert row_of(tab, "на 20")._sign._name == "circle-alert"


def test_what_is_unusual_is_told(
    open_tab: Open, school: BuiltSchool, teacher: Session, russian: Session
) -> None:
    set_homework(teacher, school.algebra_a, TUESDAY, None, "Доклад", pupil_id=school.arbuzova)
    set_lesson_state(teacher, school.algebra_a, TUESDAY, 1, LessonState.CANCELLED, expected=0)
    with school.file.writing():
        Lesson.delete().where(Lesson.course == school.russian_a, Lesson.date == TUESDAY).execute()
        Lesson.create(
            course=school.russian_a, date=WEDNESDAY, number=6, state=LessonState.MOVED, moved_from=TUESDAY
        )
    school.clock.moment += timedelta(hours=9)
    set_homework(russian, school.russian_a, TUESDAY, None, "упр. 7")
    set_homework(russian, school.english_a1, TUESDAY, None, "Unit 3")
    tab = open_tab("parent", Role.PARENT)
    assert titles(tab) == ["На завтра, вторник, 24 ноября", "На среду, 25 ноября"]
    report = words(row_of(tab, "Доклад"))
    assert "только вашему ребёнку" in report
    assert "Урок 24 ноября отменён" in report
    assert "Урок 24 ноября перенесён" in words(row_of(tab, "упр. 7"))
    assert any(text.startswith("Задано поздно: записано ") for text in words(row_of(tab, "Unit 3")))
    assert "только тебе" in words(row_of(open_tab("arbuzova", Role.PUPIL), "Доклад"))


# --- in a line -------------------------------------------------------------------------------------------


def test_parent_reads_first_what_is_not_ticked(open_tab: Open, school: BuiltSchool, some: None) -> None:
    tab = open_tab("parent", Role.PARENT)
    assert said(tab) == [
        "На завтра, вторник, 24 ноября: не отмечено 2 (алгебра, русский язык)",
        "За прошедшую неделю не отмечено: 1 (алгебра)",
    ]
    tab._summary._open.click()
    assert tab._bar._past.isChecked()
    assert tab._bar._open.isChecked()
    assert pieces(tab) == ["№ 1"]
    pupil = school.session(Role.PUPIL, school.arbuzova, school.other())
    for course in (school.algebra_a, school.russian_a):
        tick_homework(pupil, school.arbuzova, course, TUESDAY, 1, True)
    tab._live.poll_now()
    assert said(tab)[0] == "На завтра, вторник, 24 ноября: всё отмечено"


def test_who_never_ticks_is_not_blamed(open_tab: Open, school: BuiltSchool, teacher: Session) -> None:
    school.clock.moment -= timedelta(days=14)
    for day in range(12, 18):
        set_homework(teacher, school.algebra_a, date(2026, 11, day), None, f"на {day}")
    school.clock.moment += timedelta(days=14)
    tab = open_tab("parent", Role.PARENT)
    assert said(tab) == ["За последние четыре недели ничего не отмечено: похоже, отметками не пользуются."]
    assert not tab.list.record.isVisible()
    pupil = school.session(Role.PUPIL, school.arbuzova, school.other())
    tick_homework(pupil, school.arbuzova, school.algebra_a, date(2026, 11, 12), 1, True)
    tab._live.poll_now()
    assert said(tab) == [], "nor for what was due before the first tick"
    assert tab.list.record._all.accessibleName() == "Все предметы: вовремя 0 из 1, позже 1"
    assert tab.list.record.isVisible()


def test_many_subjects_are_not_all_named(school: BuiltSchool, open_tab: Open, some: None) -> None:
    summary = open_tab("parent", Role.PARENT)._summary
    assert summary._page is not None
    piece = summary._page.days[0].pieces[0]
    many = [replace(piece, subject=f"Предмет{letter}") for letter in "абвгдежа"]
    assert summary._counted(many) == "8 (предмета, предметб, предметв, предметг, предметд и ещё 2)"
    assert summary._counted([replace(piece, subject="ОБЖ")]) == "1 (ОБЖ)"


def test_new_since_the_last_visit(
    open_tab: Open, school: BuiltSchool, some: None, teacher: Session, desk: Desk
) -> None:
    parent = school.session(Role.PARENT, school.parent)
    record_visit(parent, school.arbuzova, "homework")
    school.clock.moment += timedelta(hours=2)
    set_homework(teacher, school.algebra_a, WEDNESDAY, None, "№ 90")
    tab = open_tab("parent", Role.PARENT)
    assert {row.piece.text for row in tab.list.rows if row.sign("new")} == {"№ 90"}
    assert said(tab)[-1] == "Новых с прошлого посещения: 1"
    tab.reload(quiet=True)
    assert row_of(tab, "№ 90").sign("new"), "it stays new as long as it is read"
    first = open_tab("other_parent", Role.PARENT)
    assert not any(row.sign("new") for row in first.list.rows), "at the first visit all would be new"


def test_record_of_four_weeks(open_tab: Open, some: None) -> None:
    record = open_tab("parent", Role.PARENT).list.record
    assert record.isVisible()
    assert [line.accessibleName() for line in (record._all, *record._lines)] == [
        "Все предметы: вовремя 1 из 2, не отмечено 1",
        "Алгебра: вовремя 1 из 2, не отмечено 1",
    ]


# --- nothing ---------------------------------------------------------------------------------------------


def test_nothing_entered_yet(open_tab: Open) -> None:
    tab = open_tab("parent", Role.PARENT)
    assert nothing(tab) == ("Домашних заданий пока не записали", "Новое задание появится здесь само.")
    assert said(tab) == []
    assert not tab._bar._words.isVisible()
    assert_accessible(tab)


def test_nothing_due(open_tab: Open, school: BuiltSchool, teacher: Session) -> None:
    set_homework(teacher, school.algebra_a, FRIDAY, None, "№ 1")
    tab = open_tab("parent", Role.PARENT)
    assert nothing(tab) == (
        "Заданий нет",
        "Следующий учебный день — вторник, 24 ноября. Новое задание появится здесь само.",
    )


def test_holidays_by_name(open_tab: Open, school: BuiltSchool, teacher: Session) -> None:
    with school.file.writing():
        Holiday.create(
            year=school.year, name="Дополнительные каникулы", kind="vacation", starts=TUESDAY,
            ends=date(2026, 11, 29),
        )  # fmt: skip
    tab = open_tab("parent", Role.PARENT)
    assert nothing(tab) == (
        "Дополнительные каникулы",
        "До 29 ноября включительно. На следующие дни пока ничего не задано.",
    )


def test_first_grade(open_tab: Open, school: BuiltSchool, teacher: Session) -> None:
    with school.file.writing():
        SchoolClass.update(grade=1).where(SchoolClass.id == school.class_a).execute()
    tab = open_tab("parent", Role.PARENT)
    assert nothing(tab)[0] == "Заданий нет"
    assert nothing(tab)[1].startswith("В первом классе")
    set_homework(teacher, school.algebra_a, TUESDAY, None, "Счёт до 20", minutes=10)
    tab._live.poll_now()
    (card,) = tab.list.cards
    assert card._load.text() == "10 мин из 1 ч"


# --- what is chosen --------------------------------------------------------------------------------------


def test_by_subject_words_and_what_is_open(open_tab: Open, school: BuiltSchool, some: None) -> None:
    tab = open_tab("arbuzova", Role.PUPIL)
    bar = tab._bar
    assert [bar._subject.itemText(index) for index in range(bar._subject.count())] == [
        "Все предметы", "Алгебра", "Английский язык", "Русский язык",
    ]  # fmt: skip
    bar._subject.setCurrentIndex(2)
    bar._subject.activated.emit(2)
    assert pieces(tab) == ["Unit 3"]
    assert tab.list.cards[0].day.load.pieces == 1
    bar.choose(Choice(words="русский 7"))
    assert pieces(tab) == ["упр. 7"]
    bar.choose(Choice(words="нет такого"))
    assert nothing(tab) == ("Ничего не найдено", "")
    tab.list.empty._action.click()
    assert len(pieces(tab)) == 3
    box_of(tab, "упр. 7").click()
    bar._open.click()
    assert pieces(tab) == ["№ 81, 83", "Unit 3"]


def test_search_appears_where_there_is_much(
    open_tab: Open, school: BuiltSchool, some: None, teacher: Session, qtbot: QtBot
) -> None:
    tab = open_tab("parent", Role.PARENT)
    assert not tab._bar._words.isVisible()
    for number in range(10):
        set_homework(teacher, school.algebra_a, WEDNESDAY, None, f"Task {number}")
    tab._live.poll_now()
    assert tab._bar._words.isVisible()
    with qtbot.waitSignal(tab._bar.chosen):
        QTest.keyClicks(tab._bar._words, "TASK 7")
    assert pieces(tab) == ["Task 7"]


def test_chosen_subject_stays_when_others_save(
    open_tab: Open, school: BuiltSchool, some: None, teacher: Session, russian: Session
) -> None:
    tab = open_tab("parent", Role.PARENT)
    tab._bar.choose(Choice(subject=school.russian))
    set_homework(russian, school.russian_a, WEDNESDAY, None, "упр. 8")
    tab._live.poll_now()
    assert pieces(tab) == ["упр. 7", "упр. 8"]


# --- ticks -----------------------------------------------------------------------------------------------


def test_pupil_ticks_and_parent_sees(open_tab: Open, school: BuiltSchool, some: None) -> None:
    tab = open_tab("arbuzova", Role.PUPIL)
    assert row_of(tab, "упр. 7")._state.text() == "", "the empty box says it"
    box_of(tab, "упр. 7").click()
    assert done_in_file(school) == 1
    assert row_of(tab, "упр. 7")._state.text().startswith("сделано ")
    assert said(tab)[0] == "На завтра, вторник, 24 ноября: не отмечено 1 (алгебра)"
    box_of(tab, "упр. 7").click()
    assert done_in_file(school) == 0
    box_of(tab, "упр. 7").click()
    tab._live.poll_now()
    assert not row_of(tab, "упр. 7").is_flashing, "that is no news to the pupil"
    parent = open_tab("parent", Role.PARENT)
    assert row_of(parent, "упр. 7")._box is None
    assert row_of(parent, "упр. 7")._state.text().startswith("сделано ")


def test_whole_row_is_a_target_for_the_finger(open_tab: Open, school: BuiltSchool, some: None) -> None:
    tab = open_tab("arbuzova", Role.PUPIL)
    row = row_of(tab, "упр. 7")
    assert (row.height() >= SIZE, box_of(tab, "упр. 7").size().toTuple()) == (True, (44, 44))
    QTest.mouseClick(row, Qt.MouseButton.LeftButton, pos=QPoint(row.width() // 2, row.height() // 2))
    assert done_in_file(school) == 1
    QTest.mouseClick(box_of(tab, "упр. 7"), Qt.MouseButton.LeftButton, pos=QPoint(3, 40))
    assert done_in_file(school) == 0


def test_arrows_and_space(open_tab: Open, school: BuiltSchool, some: None) -> None:
    tab = open_tab("arbuzova", Role.PUPIL)
    tab.setFocus()
    assert tab.window().focusWidget() is tab.list
    QTest.keyClick(tab.list, Qt.Key.Key_Down)
    assert box_of(tab, "№ 81, 83").hasFocus()
    for expected in ("упр. 7", "Unit 3", "Unit 3"):
        QTest.keyClick(tab.window().focusWidget(), Qt.Key.Key_Down)
        assert box_of(tab, expected).hasFocus()
    QTest.keyClick(tab.window().focusWidget(), Qt.Key.Key_Up)
    QTest.keyClick(tab.window().focusWidget(), Qt.Key.Key_Space)
    assert box_of(tab, "упр. 7").isChecked()
    assert box_of(tab, "упр. 7").hasFocus()
    assert done_in_file(school) == 1
    parent = open_tab("parent", Role.PARENT)
    parent.setFocus()
    QTest.keyClick(parent.list, Qt.Key.Key_Down)
    assert row_of(parent, "№ 81, 83").hasFocus()


def test_tick_waits_for_the_share(
    open_tab: Open, school: BuiltSchool, some: None, monkeypatch: pytest.MonkeyPatch, live: Live[Desk]
) -> None:
    tab = open_tab("arbuzova", Role.PUPIL)
    news: list[Any] = []
    tab.state_changed.connect(lambda *args: news.append((args[0].value, args[2])))

    def away(*_: Any) -> None:
        raise StorageProblem("share.io")

    monkeypatch.setattr("ui.family.ticks.tick_homework", away)
    box_of(tab, "упр. 7").click()
    assert news[-1] == ("unreachable", 1)
    assert row_of(tab, "упр. 7")._state.text().startswith("сделано ")
    tab.reload(quiet=True)
    assert box_of(tab, "упр. 7").isChecked(), "a page that is read meanwhile does not take the tick away"
    assert row_of(tab, "упр. 7").piece.done
    monkeypatch.undo()
    live.stalled_changed.emit(False)
    assert news[-1] == ("saved", 0)
    assert done_in_file(school) == 1


def test_refused_tick_goes_back(
    open_tab: Open, school: BuiltSchool, some: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    tab = open_tab("arbuzova", Role.PUPIL)

    def refuse(*_: Any) -> None:
        raise Refused("homework.empty")

    monkeypatch.setattr("ui.family.ticks.tick_homework", refuse)
    box_of(tab, "упр. 7").click()
    assert not box_of(tab, "упр. 7").isChecked()
    assert [toast.accessibleName() for toast in tab.findChildren(Toast)] == ["Задание пустое."]


# --- what others save ------------------------------------------------------------------------------------


def flashing(tab: HomeworkTab) -> list[str]:
    return [row.piece.text for row in tab.list.rows if row.is_flashing]


def test_new_homework_flashes_and_moves_neither_focus_nor_rows(
    open_tab: Open, school: BuiltSchool, some: None, teacher: Session, live: Live[Desk]
) -> None:
    tab = open_tab("arbuzova", Role.PUPIL)
    box, rows = box_of(tab, "упр. 7"), {row.piece.text: row for row in tab.list.rows}
    box.setFocus()
    set_homework(teacher, school.algebra_a, TUESDAY, None, "§ 12")
    set_homework(teacher, school.algebra_a, date(2026, 11, 26), None, "на четверг")
    live.poll_now()
    assert flashing(tab) == ["§ 12", "на четверг"]
    assert pieces(tab) == ["№ 81, 83", "§ 12", "упр. 7", "Unit 3", "на четверг"]
    assert tab.window().focusWidget() is box
    assert all(row_of(tab, text) is row for text, row in rows.items())


def test_changed_homework_and_a_tick_flash_for_the_parent(
    open_tab: Open, school: BuiltSchool, some: None, teacher: Session, live: Live[Desk]
) -> None:
    tab = open_tab("parent", Role.PARENT)
    set_homework(teacher, school.algebra_a, TUESDAY, 1, "№ 82", expected="№ 81, 83")
    live.poll_now()
    assert flashing(tab) == ["№ 82"]
    pupil = school.session(Role.PUPIL, school.arbuzova, school.other())
    tick_homework(pupil, school.arbuzova, school.russian_a, TUESDAY, 1, True)
    live.poll_now()
    assert flashing(tab) == ["№ 82", "упр. 7"]
    row = row_of(tab, "упр. 7")
    row._flash.stop()
    row._flash.timeout.emit()
    assert flashing(tab) == ["№ 82"]


def test_homework_taken_back_goes_away(
    open_tab: Open, school: BuiltSchool, some: None, teacher: Session, live: Live[Desk]
) -> None:
    tab = open_tab("parent", Role.PARENT)
    set_homework(teacher, school.algebra_a, TUESDAY, 1, "", expected="№ 81, 83")
    live.poll_now()
    assert pieces(tab) == ["упр. 7", "Unit 3"]
    assert flashing(tab) == []


def test_cancelled_lesson_moves_its_homework_at_once(
    open_tab: Open, school: BuiltSchool, some: None, teacher: Session, live: Live[Desk]
) -> None:
    tab = open_tab("parent", Role.PARENT)
    set_lesson_state(teacher, school.algebra_a, TUESDAY, 1, LessonState.CANCELLED, expected=0)
    live.poll_now()
    assert pieces(tab) == ["упр. 7", "№ 81, 83", "Unit 3"]
    assert row_of(tab, "№ 81, 83").sign("shift") == "Урок 24 ноября отменён"
    assert flashing(tab) == ["№ 81, 83"]


def test_news_of_others_costs_no_reading(
    open_tab: Open, school: BuiltSchool, some: None, teacher: Session, live: Live[Desk]
) -> None:
    tab = open_tab("parent", Role.PARENT)
    shown: list[Any] = []
    tab.shown.connect(shown.append)
    set_homework(teacher, school.algebra_b, TUESDAY, None, "чужое")
    set_homework(teacher, school.algebra_a, TUESDAY, None, "чужое", pupil_id=school.yolkin)
    tick_homework(
        school.session(Role.PUPIL, school.yolkin, school.other()), school.yolkin, school.algebra_a, TUESDAY, 1, True
    )  # fmt: skip
    with school.file.writing():
        Lesson.update(room="21").where(Lesson.course == school.algebra_a).execute()
    live.poll_now()
    assert len(shown) <= 1, "of the other class's course a parent of both may be told"
    assert flashing(tab) == []


def test_what_is_due_becomes_past_by_itself(
    open_tab: Open, school: BuiltSchool, some: None, qtbot: QtBot
) -> None:
    school.clock.moment = school.clock.at(TUESDAY, 8 * 60 + 24)
    tab = open_tab("parent", Role.PARENT)
    assert titles(tab)[0] == "На сегодня, вторник, 24 ноября"
    assert tab._later.isActive()
    assert tab._later.interval() == 61_000
    school.clock.moment += timedelta(seconds=61)
    tab._later.timeout.emit()
    assert pieces(tab) == ["упр. 7", "Unit 3"]
    assert said(tab) == [
        "На сегодня, вторник, 24 ноября: не отмечено 1 (русский язык)",
        "На завтра, среда, 25 ноября: не отмечено 1 (английский язык)",
        "За прошедшую неделю не отмечено: 2 (алгебра)",
    ]


# --- whose -----------------------------------------------------------------------------------------------


def test_other_child(open_tab: Open, school: BuiltSchool, some: None, teacher: Session) -> None:
    set_homework(teacher, school.algebra_b, WEDNESDAY, None, "№ 9")
    tab = open_tab("parent", Role.PARENT)
    _, boris = tab._pupils._buttons
    boris.click()
    assert pieces(tab) == ["№ 9"]
    assert flashing(tab) == [], "another child's page is no news"
    with school.file.reading():
        looks = set(DiaryVisit.select(DiaryVisit.pupil, DiaryVisit.part).tuples())
    assert looks == {(school.arbuzova, "homework"), (school.beryozkin, "homework")}


def test_way_to_the_week_and_back(open_tab: Open, school: BuiltSchool, some: None) -> None:
    tab = open_tab("parent", Role.PARENT)
    asked: list[tuple[str, Any]] = []
    tab._family.page_requested.connect(lambda key, day: asked.append((key, day)))
    tab.list.cards[1]._week.click()
    assert asked == [("diary", MONDAY)]
    tab.go_to(date(2026, 11, 16))
    assert tab._bar.choice == Choice(Which.PAST, all_weeks=True)
    assert pieces(tab) == ["№ 1", "№ 0"]
    tab.go_to(MONDAY)
    assert tab._bar.choice == Choice()


# --- ear, hand and eye -----------------------------------------------------------------------------------


@pytest.mark.parametrize(("who", "role"), [("arbuzova", Role.PUPIL), ("parent", Role.PARENT)])
def test_accessible(open_tab: Open, school: BuiltSchool, some: None, who: str, role: Role) -> None:
    tab = open_tab(who, role)
    assert_accessible(tab)
    row = row_of(tab, "№ 81, 83")
    spoken = "Алгебра. № 81, 83. урок 1, 8:25. 40 мин · задано 23 ноября · Цифрова Инна Петровна"
    assert row.accessibleName() == f"{spoken}. не отмечено"
    if role is Role.PUPIL:
        interface = QAccessible.queryAccessibleInterface(box_of(tab, "№ 81, 83"))
        assert interface.role() == QAccessible.Role.CheckBox
        assert interface.text(QAccessible.Text.Name) == spoken
        assert not interface.state().checked
        box_of(tab, "№ 81, 83").click()
        assert interface.state().checked


def test_in_english(open_tab: Open, school: BuiltSchool, some: None, translations: Translations) -> None:
    tab = open_tab("parent", Role.PARENT)
    translations.set_language(Language.EN)
    QApplication.sendPostedEvents(None, QEvent.Type.LanguageChange.value)
    assert titles(tab) == ["For tomorrow, Tuesday, 24 November", "For Wednesday, 25 November"]
    assert said(tab)[0] == "For tomorrow, Tuesday, 24 November: not ticked 2 (Алгебра, Русский язык)"
    assert tab.list.cards[0]._load.text() == "1 h 10 min of 2 h 30 min"
    tab._bar.choose(Choice(words="nothing of the kind"))
    assert nothing(tab) == ("Nothing found", "")


def test_columns_and_the_record_follow_the_width(open_tab: Open, some: None) -> None:
    tab = open_tab("parent", Role.PARENT)
    for width, columns, beside in ((760, 1, False), (1200, 1, True), (1700, 2, True)):
        tab.resize(width, 600)
        QApplication.processEvents()
        assert len({card.x() for card in tab.list.cards}) == columns
        record, last = tab.list.record, tab.list.cards[-1]
        assert (record.x() > last.geometry().right()) is beside
        assert not tab.list.horizontalScrollBar().isVisible()


def test_narrow_window_has_the_filters_in_a_row_of_their_own(
    open_tab: Open, some: None, school: BuiltSchool
) -> None:
    tab = open_tab("parent", Role.PARENT)
    bar = tab._bar
    for width, below in ((1500, False), (860, True), (1500, False)):
        tab.resize(width, 600)
        QApplication.processEvents()
        assert tab.width() == width, "the page asks for more"
        top = bar._past.mapTo(tab, QPoint(0, 0)).y()
        assert (bar._subject.mapTo(tab, QPoint(0, 0)).y() > top + bar._past.height()) is below
        assert bar._open.width() >= bar._open.sizeHint().width(), "its words are cut"


def test_page_stays_with_its_time_while_the_share_is_away(
    open_tab: Open, some: None, live: Live[Desk], monkeypatch: pytest.MonkeyPatch
) -> None:
    tab = open_tab("parent", Role.PARENT)

    def away(*_: Any) -> None:
        raise StorageProblem("share.io")

    monkeypatch.setattr("ui.homework.tab.homework_due", away)
    monkeypatch.setattr(Desk, "poll", away)
    live.poll_now()
    assert tab._banner.isVisible()
    assert len(pieces(tab)) == 3
    tab._bar._past.click()
    assert pieces(tab) == ["№ 1", "№ 0"], "what was read is there to be looked through"
    monkeypatch.undo()
    live.poll_now()
    assert not tab._banner.isVisible()
