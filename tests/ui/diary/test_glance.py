"""The week at a glance, what is new, the card of a lesson, and the keys that lead through the week."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.codes import AttendanceCode, LessonState, MarkValue, Role
from app.desk import Desk
from app.diary.commands import add_remark, record_visit
from app.journal.commands import add_work, set_homework, set_lesson_state
from app.session import Session
from models.journal import Lesson
from models.school import SchoolClass
from tests.build import BuiltSchool
from tests.ui.accessibility import assert_accessible
from tests.ui.diary.week import FRIDAY, MONDAY, TUESDAY, Open, rows_of, set_mark, texts
from ui.diary.gap_row import GapRow
from ui.diary.lesson_card import LessonCard
from ui.diary.tab import DiaryTab
from ui.live import Live

FRIDAY_BEFORE = date(2026, 11, 20)


def card_of(tab: DiaryTab) -> LessonCard:
    """The one that is open."""
    (card,) = [one for one in tab.findChildren(LessonCard) if one.isVisible()]
    return card


# --- the week at a glance --------------------------------------------------------------------------------


def test_ten_seconds(open_diary: Open, teacher: Session, school: BuiltSchool) -> None:
    pupil, course = school.arbuzova, school.algebra_a
    set_mark(teacher, course, pupil, 5)
    set_mark(teacher, course, pupil, 2, on=FRIDAY)
    set_mark(teacher, course, pupil, MarkValue.DEBT, on=TUESDAY, due_date=FRIDAY)
    set_mark(teacher, course, pupil, AttendanceCode.ILL, on=date(2026, 11, 25), kind="attendance")
    set_mark(teacher, course, pupil, AttendanceCode.LATE, kind="attendance", minutes=5)
    add_remark(teacher, pupil, MONDAY, "remark", "Разговоры", course_id=course, number=1)
    add_remark(teacher, pupil, MONDAY, "praise", "Помогла", course_id=course, number=1)
    set_homework(teacher, course, MONDAY, None, "№ 5", expected="")
    set_homework(teacher, course, TUESDAY, None, "№ 6", expected="")
    tab = open_diary("parent", Role.PARENT)
    assert tab.summary.texts == [
        "2 отметки, средняя 3,5",
        "1 двойка: Алгебра, 27 ноября",
        "1 долг: Алгебра, до 27 ноября",
        "пропущен 1 урок",
        "1 опоздание",
        "1 замечание",
        "1 похвала",
        "не отмечено ДЗ: 1",
    ]
    assert_accessible(tab)


def test_a_sign_leads_to_its_places_in_turn(open_diary: Open, teacher: Session, school: BuiltSchool) -> None:
    set_mark(teacher, school.algebra_a, school.arbuzova, 5)
    set_mark(teacher, school.algebra_a, school.arbuzova, 4, on=FRIDAY)
    add_remark(teacher, school.arbuzova, TUESDAY, "remark", "Разговоры", course_id=school.algebra_a)
    tab = open_diary("parent", Role.PARENT)
    marks, remark = tab.summary.chips
    friday = rows_of(tab, FRIDAY)[0].chips[0]
    for expected in (rows_of(tab, MONDAY)[0].chips[0], friday, rows_of(tab, MONDAY)[0].chips[0], friday):
        marks.click()
        assert tab.window().focusWidget() is expected
    assert tab.spread.viewport().rect().contains(friday.mapTo(tab.spread.viewport(), friday.rect().center()))
    remark.click()
    assert "Разговоры" in texts(tab.window().focusWidget())


def test_nothing_is_said_of_a_week_without_lessons(open_diary: Open) -> None:
    tab = open_diary("parent", Role.PARENT)
    assert tab.summary.texts == ["Отметок на этой неделе нет"]
    tab.go_to(date(2026, 10, 26))
    assert tab.summary.isHidden()
    assert tab._break._title.text() == "Осенние каникулы"
    assert tab._break._when.text() == "24 октября – 4 ноября"
    assert tab._break._back.text() == "Снова в школу: четверг, 5 ноября"
    tab.go_to(date(2026, 11, 2))
    assert tab._break.isHidden(), "there is school on Thursday"


def test_a_first_grade_is_not_told_that_it_has_no_marks(open_diary: Open, school: BuiltSchool) -> None:
    with school.file.writing():
        SchoolClass.update(grade=1).where(SchoolClass.id == school.class_a).execute()
    assert open_diary("parent", Role.PARENT).summary.texts == []


# --- what is new -----------------------------------------------------------------------------------------


@pytest.fixture
def looked(school: BuiltSchool) -> None:
    """The parent has looked an hour ago."""
    record_visit(school.session(Role.PARENT, school.parent), school.arbuzova, "week")
    school.clock.moment += timedelta(hours=1)


def test_marks_since_the_last_look_are_new_as_long_as_one_is_signed_in(
    open_diary: Open, teacher: Session, school: BuiltSchool, looked: None, live: Live[Desk]
) -> None:
    set_mark(teacher, school.algebra_a, school.arbuzova, 5)
    set_mark(teacher, school.algebra_a, school.arbuzova, 4, on=FRIDAY_BEFORE)
    tab = open_diary("parent", Role.PARENT)
    row = rows_of(tab, MONDAY)[0]
    assert row.chips[0].is_fresh
    assert "новая" in texts(row)
    assert "новая" in row.chips[0].toolTip()
    assert tab.summary.texts == ["1 отметка, средняя 5,0", "1 новая", "1 новая на неделе с 16 ноября"]
    tab.summary.chips[2].click()
    assert tab._weeks.monday == date(2026, 11, 16)
    assert rows_of(tab, FRIDAY_BEFORE)[0].chips[0].is_fresh
    tab.go_to(MONDAY)
    assert rows_of(tab, MONDAY)[0].chips[0].is_fresh, "its own look does not make it old"
    set_mark(teacher, school.algebra_a, school.arbuzova, 3, on=date(2026, 11, 19))
    live.poll_now()
    assert tab.summary.texts[-1] == "2 новые на неделе с 16 ноября", "also of a week that is not open"


def test_nothing_is_new_to_who_has_never_looked(
    open_diary: Open, teacher: Session, school: BuiltSchool
) -> None:
    set_mark(teacher, school.algebra_a, school.arbuzova, 5)
    row = rows_of(open_diary("parent", Role.PARENT), MONDAY)[0]
    assert not row.chips[0].is_fresh
    assert "новая" not in texts(row)


# --- a lesson on demand ----------------------------------------------------------------------------------


@pytest.fixture
def test_with_comment(teacher: Session, school: BuiltSchool) -> None:
    """A test of weight 3, a 4 for it, and lateness."""
    add_work(teacher, school.algebra_a, MONDAY, 1, school.kind_test)
    set_mark(teacher, school.algebra_a, school.arbuzova, 4, comment="Одна ошибка в № 3")
    set_mark(teacher, school.algebra_a, school.arbuzova, AttendanceCode.LATE, kind="attendance", minutes=5)


def test_a_mark_opens_its_card(open_diary: Open, test_with_comment: None) -> None:
    tab = open_diary("parent", Role.PARENT)
    rows_of(tab, MONDAY)[0].chips[0].click()
    card = card_of(tab)
    told = texts(card)
    assert told[0] == "Алгебра"
    assert told[1] == "Понедельник, 23 ноября, 1-й урок, 8:25–9:10"
    assert "Контрольная, вес 3" in told
    assert "Одна ошибка в № 3" in told
    assert any(text.startswith("Цифрова\N{NO-BREAK SPACE}И.\N{NO-BREAK SPACE}П., 23 ноября") for text in told)
    assert not any("опоздание" in text.lower() for text in told), "only the mark was asked for"
    assert_accessible(card)
    QTest.keyClick(card, Qt.Key.Key_Escape)
    assert not card.isVisible()


@pytest.mark.parametrize("how", ["enter", "click"])
def test_a_lesson_opens_with_all_that_was_entered(
    how: str, open_diary: Open, test_with_comment: None
) -> None:
    tab = open_diary("parent", Role.PARENT)
    row = rows_of(tab, MONDAY)[0]
    if how == "enter":
        row.setFocus()
        QTest.keyClick(row, Qt.Key.Key_Return)
    else:
        QTest.mouseClick(row, Qt.MouseButton.LeftButton)
    told = texts(card_of(tab))
    assert "Контрольная, вес 3" in told
    assert "Опоздание на 5 минут" in told
    assert "Учитель: Цифрова Инна Петровна" in told


def test_a_debt_tells_until_when(open_diary: Open, teacher: Session, school: BuiltSchool) -> None:
    set_mark(teacher, school.algebra_a, school.arbuzova, MarkValue.DEBT, due_date=FRIDAY)
    tab = open_diary("parent", Role.PARENT)
    rows_of(tab, MONDAY)[0].chips[0].click()
    assert "работа ещё не сдана: Ответ на уроке, сдать до 27 ноября" in texts(card_of(tab))


def test_a_lesson_with_nothing_says_so(open_diary: Open) -> None:
    tab = open_diary("parent", Role.PARENT)
    rows_of(tab, TUESDAY)[1].opened.emit(None)
    assert "На этом уроке пока ничего не выставлено." in texts(card_of(tab))


def test_a_click_on_homework_ticks_and_opens_nothing(
    open_diary: Open, teacher: Session, school: BuiltSchool
) -> None:
    set_homework(teacher, school.algebra_a, MONDAY, None, "№ 81", expected="")
    tab = open_diary("arbuzova", Role.PUPIL)
    (line,) = rows_of(tab, MONDAY)[0].homework._lines.values()
    QTest.mouseClick(line, Qt.MouseButton.LeftButton)
    assert line._box is not None
    assert line._box.isChecked()
    assert tab.findChildren(LessonCard) == []


# --- lessons that are unusual ----------------------------------------------------------------------------


def test_who_stands_in_and_in_the_place_of_what(
    open_diary: Open, teacher: Session, school: BuiltSchool
) -> None:
    set_lesson_state(
        teacher, school.algebra_a, MONDAY, 1, LessonState.REPLACED, expected=0, substitute_id=school.deputy
    )
    set_lesson_state(teacher, school.algebra_a, TUESDAY, 1, LessonState.CANCELLED, expected=0)
    with school.file.writing():
        Lesson.create(
            course=school.russian_a, date=TUESDAY, number=1, state=LessonState.MOVED, moved_from=FRIDAY
        )
    tab = open_diary("parent", Role.PARENT)
    row = rows_of(tab, MONDAY)[0]
    told = "Завучева Инна Петровна вместо: Цифрова Инна Петровна"
    assert told in texts(row)
    assert told in row.accessibleName()
    algebra, russian = rows_of(tab, TUESDAY)[:2]
    assert "отменён" in texts(algebra)
    assert "перенесён с 27 ноября, вместо урока: Алгебра" in texts(russian)


def test_a_gap_between_lessons_is_seen(open_diary: Open, school: BuiltSchool) -> None:
    with school.file.writing():
        Lesson.create(course=school.algebra_a, date=MONDAY, number=5)
    tab = open_diary("parent", Role.PARENT)
    rows = tab.spread.cards[0].all_rows
    assert [row.number if isinstance(row, GapRow) else row.lesson.number for row in rows] == [1, 2, 3, 4, 5]  # type: ignore[attr-defined]
    assert "нет урока" in texts(rows[3])
    tab.go_to(date(2026, 11, 16))
    assert not any(isinstance(row, GapRow) for card in tab.spread.cards for row in card.all_rows)
    tab.go_to(MONDAY)
    assert [type(row).__name__ for row in tab.spread.cards[0].all_rows].count("GapRow") == 1


def test_saturday_of_a_class_that_has_one(open_diary: Open, school: BuiltSchool) -> None:
    with school.file.writing():
        SchoolClass.update(study_days=6).where(SchoolClass.id == school.class_a).execute()
    tab = open_diary("parent", Role.PARENT)
    assert tab.spread.cards[-1]._title.text() == "Суббота, 28 ноября"


# --- keys ------------------------------------------------------------------------------------------------


def test_arrows_go_through_lessons_and_chips(open_diary: Open, teacher: Session, school: BuiltSchool) -> None:
    set_mark(teacher, school.algebra_a, school.arbuzova, 5)
    tab = open_diary("parent", Role.PARENT)  # two pages: Monday to Wednesday, Thursday and Friday
    first, second, third = rows_of(tab, MONDAY)

    def press(key: Qt.Key) -> object:
        QTest.keyClick(tab.window().focusWidget(), key)
        return tab.window().focusWidget()

    tab.spread.setFocus()
    assert press(Qt.Key.Key_Down) is first
    assert press(Qt.Key.Key_Right) is first.chips[0]
    assert press(Qt.Key.Key_Left) is first
    assert press(Qt.Key.Key_Down) is second
    assert press(Qt.Key.Key_Down) is third
    assert press(Qt.Key.Key_Down) is rows_of(tab, TUESDAY)[0]
    assert press(Qt.Key.Key_Up) is third
    beside = press(Qt.Key.Key_Right)
    assert beside in rows_of(tab, date(2026, 11, 26))
    assert press(Qt.Key.Key_Left) in rows_of(tab, MONDAY)
    first.setFocus()
    assert press(Qt.Key.Key_Up) is first, "nothing is above"
    press(Qt.Key.Key_Right)
    QTest.keyClick(first.chips[0], Qt.Key.Key_Return)
    assert card_of(tab).isVisible()


def test_each_lesson_says_all_of_it_in_a_sentence(open_diary: Open, test_with_comment: None) -> None:
    row = rows_of(open_diary("parent", Role.PARENT), MONDAY)[0]
    assert row.accessibleName() == (
        "1. Алгебра. отметка 4, Контрольная, вес 3, Одна ошибка в № 3. опоздание на 5 минут. "
        "8:25–9:10, Цифрова Инна Петровна"
    )
    QApplication.processEvents()
