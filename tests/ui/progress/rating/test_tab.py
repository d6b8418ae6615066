"""The family's page of the rating: what it says, and what it does not."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.codes import Role
from app.desk import Desk
from app.errors import StorageProblem
from models.diary import DiaryVisit
from models.log import Setting
from models.school import Enrollment, SchoolClass, Subject
from tests.app.progress.journal import Hand
from tests.app.progress.pen import writing
from tests.build import LESSON_DAYS, BuiltSchool
from tests.ui.accessibility import assert_accessible
from tests.ui.progress.rating.conftest import OpenRating
from ui.live import Live
from ui.progress.rating.subject_painter import _Columns
from ui.progress.rating.tab import RatingTab
from ui.tasks import InlineWorker
from ui.theme.manager import Theme


def said(tab: RatingTab) -> list[str]:
    """The headline, without the time of this PC."""
    return tab.headline.words.split("\n")[:-1]


def lines(tab: RatingTab) -> list[str]:
    model = tab.subjects.list.model()
    return [
        model.data(model.index(row, 0), Qt.ItemDataRole.AccessibleTextRole) for row in range(model.rowCount())
    ]


def show_names(school: BuiltSchool) -> None:
    with school.file.writing():
        Setting.create(key="rating.show_names", value="true")


# --- the answer ------------------------------------------------------------------------------------------------


def test_headline(open_rating: OpenRating, rated: BuiltSchool) -> None:
    """Арбузова (5 5 4) 4,67, Ёлкин (5 4 5) 4,67, Лисин 4,5, Жукова 4,25 (a week ago 4,5), Новиков 4, …"""
    tab = open_rating()
    assert said(tab) == [
        "4-е место из 7",
        "на 1 место ниже, чем неделю назад, балл −0,25",
        "средний балл 4,25 за 2 четверть · средний по классу 4,08",
    ]
    assert tab.headline.as_of.text().endswith("· класс 7А")
    assert tab.headline.as_of.text().startswith("Отметки на ")
    assert_accessible(tab)


def test_shared_places(open_rating: OpenRating, rated: BuiltSchool) -> None:
    tab = open_rating("parent")
    assert said(tab) == [
        "1–2-е место из 7",
        "место то же, что неделю назад",
        "средний балл 4,67 за 2 четверть · средний по классу 4,08 · такой же балл ещё у 1 ученика",
    ]


def test_subjects_as_they_are_heard(open_rating: OpenRating, rated: BuiltSchool) -> None:
    assert lines(open_rating("parent")) == [
        "Алгебра: средний 5,00, 1-е место из 7, место то же, что неделю назад, средний по классу 4,11",
        "Английский язык: средний 4,00, 2-е место из 2, место то же, что неделю назад",
        "Русский язык: нет отметок, входящих в средний балл",
    ]


def test_subject_on_another_scale_says_so(open_rating: OpenRating, rated: BuiltSchool) -> None:
    with rated.file.writing():
        Subject.update(scale="100").where(Subject.id == rated.english).execute()
    tab = open_rating("parent")
    assert lines(tab)[1].endswith("не входит в общий рейтинг")
    assert "другая шкала" in tab.subjects._note.text()


def test_how_it_is_worked_out_is_on_the_page(open_rating: OpenRating, rated: BuiltSchool) -> None:
    words = open_rating().explanation.words
    for part in (
        "(5·1 + 4·3) : (1 + 3) = 4,25",
        "При равном балле места делятся",
        "по 16 ноября включительно",
    ):
        assert part in words


def test_periods_and_the_year(open_rating: OpenRating, rated: BuiltSchool) -> None:
    with writing(rated) as pen:
        pen.marks("zhukova", "algebra_a", (2, 3), since=date(2026, 9, 7))
    tab = open_rating()
    buttons = tab.periods.buttons
    assert [button.text() for button in buttons if button.isChecked()] == ["2 четверть"]
    buttons[-1].click()
    assert said(tab)[0] == "6-е место из 7"
    assert "за год" in said(tab)[2]
    buttons[0].click()
    assert said(tab) == ["1-е место из 1", "средний балл 2,00 за 1 четверть"]
    assert "неделю назад" not in tab.explanation.words  # of a period that is over
    buttons[2].click()
    assert said(tab)[0] == "Места пока нет"
    assert tab.distribution.isHidden()


def test_looking_is_recorded(open_rating: OpenRating, rated: BuiltSchool) -> None:
    open_rating()
    with rated.file.reading():
        assert list(DiaryVisit.select(DiaryVisit.pupil, DiaryVisit.part).tuples()) == [
            (rated.zhukova, "rating")
        ]


# --- the stairs ------------------------------------------------------------------------------------------------


def test_stairs_tell_no_names(open_rating: OpenRating, rated: BuiltSchool) -> None:
    tab = open_rating()
    stairs = tab.distribution.stairs
    assert (
        stairs.told
        == "балл 4,5–5: 3 ученика · балл 4–4,5: 2 ученика · балл 3,5–4: 1 ученик · балл 3–3,5: 1 ученик"
    )
    assert (stairs.stairs.own, stairs.stairs.own_words) == (3, "4")
    assert tab.distribution.names.isHidden()
    spoken = stairs.accessibleDescription()
    assert "1–2-е место: средний балл 4,67 · 2 ученика" in spoken
    assert "4-е место: средний балл 4,25 · своё место" in spoken
    for name in ("Арбузова", "Ёлкин", "Новиков", "Кузина"):
        assert name not in spoken


def test_stairs_by_key(open_rating: OpenRating, rated: BuiltSchool) -> None:
    """The first key finds the own step."""
    stairs = open_rating().distribution.stairs
    stairs.setFocus()
    for key, words in (
        (Qt.Key.Key_Right, "4-е место: средний балл 4,25 · своё место"),
        (Qt.Key.Key_Left, "3-е место: средний балл 4,50"),
        (Qt.Key.Key_Left, "1–2-е место: средний балл 4,67 · 2 ученика"),
        (Qt.Key.Key_Left, "1–2-е место: средний балл 4,67 · 2 ученика"),
        (Qt.Key.Key_End, "7-е место: средний балл 3,00"),
        (Qt.Key.Key_Home, "1–2-е место: средний балл 4,67 · 2 ученика"),
    ):
        QTest.keyClick(stairs, key)
        assert stairs.told == words


def test_stairs_by_finger(open_rating: OpenRating, rated: BuiltSchool) -> None:
    stairs = open_rating().distribution.stairs
    canvas = stairs._canvas
    plot = canvas._painter._plot(QRectF(canvas.rect()), canvas.font())
    step = canvas._painter.step_rect(6, plot, stairs.stairs)
    QTest.mouseClick(canvas, Qt.MouseButton.LeftButton, pos=step.center().toPoint())
    assert stairs.told == "7-е место: средний балл 3,00"
    assert stairs.hasFocus()


def test_names_where_the_school_shows_them(open_rating: OpenRating, rated: BuiltSchool) -> None:
    show_names(rated)
    tab = open_rating()
    names = tab.distribution.names
    assert not names.isHidden()
    assert [row[1] for row in names.figures.rows] == [
        "Арбузова Анна", "Ёлкин Егор", "Лисин", "▸ Жукова Жанна", "Новиков Ник", "Иванова", "Кузина",
    ]  # fmt: skip
    tab.distribution.stairs.point_at(0)
    assert tab.distribution.stairs.told.endswith("Арбузова Анна, Ёлкин Егор")


def test_of_few_it_is_said_why_nothing_is_shown(open_rating: OpenRating, rated: BuiltSchool) -> None:
    with rated.file.writing():
        gone = [rated.ivanova, rated.kuzina]
        Enrollment.update(to_date=date(2026, 11, 20)).where(Enrollment.pupil << gone).execute()
    tab = open_rating()
    assert said(tab)[0] == "4-е место из 5"
    assert "средний по классу" not in said(tab)[2]
    assert tab.distribution.stairs.isHidden()
    assert "меньше чем у пяти" in tab.distribution.note.text()


# --- where there is no place -----------------------------------------------------------------------------------


def test_first_grade(open_rating: OpenRating, rated: BuiltSchool) -> None:
    with rated.file.writing():
        SchoolClass.update(grade=1).execute()
    tab = open_rating()
    assert tab._stack.currentWidget() is tab._empty
    assert tab._empty.accessibleName().startswith("В первом классе рейтинга нет")
    assert tab.periods.isHidden()


def test_no_marks_yet(open_rating: OpenRating, school: BuiltSchool) -> None:
    tab = open_rating()
    assert said(tab) == [
        "Места пока нет",
        "Место появится с первой отметкой, которая входит в средний балл. Сейчас в рейтинге класса: 0 учеников",
    ]
    assert tab.distribution.isHidden()


def test_who_has_left(open_rating: OpenRating, rated: BuiltSchool) -> None:
    tab = open_rating("yashin", Role.PUPIL)
    assert said(tab) == [
        "Места нет: выбыл из класса",
        "Сравниваются только ученики, которые 23 ноября учатся в классе 7А.",
    ]
    assert tab.subjects.isHidden()
    assert tab.distribution.isHidden()


def test_not_in_a_class(open_rating: OpenRating, rated: BuiltSchool) -> None:
    with rated.file.writing():
        Enrollment.delete().where(Enrollment.pupil == rated.zhukova).execute()
    assert open_rating()._empty.accessibleName().startswith("Пока не в классе")


# --- two children ----------------------------------------------------------------------------------------------


def test_each_child_has_its_own_class(open_rating: OpenRating, rated: BuiltSchool) -> None:
    """7Б has two pupils; the year that was chosen stays chosen, a period is that of today."""
    with writing(rated) as pen:
        pen.table("beryozkin", "algebra_b", "3")
    tab = open_rating("parent")
    tab.periods.buttons[0].click()
    tab._family.choose(rated.beryozkin)
    assert said(tab)[0] == "1-е место из 1"
    assert [button.text() for button in tab.periods.buttons if button.isChecked()] == ["2 четверть"]
    tab.periods.buttons[-1].click()
    tab._family.choose(rated.arbuzova)
    assert [button.text() for button in tab.periods.buttons if button.isChecked()] == ["Год"]
    assert said(tab)[0] == "1–2-е место из 7"


# --- what others do --------------------------------------------------------------------------------------------


def test_own_mark_moves_the_place(open_rating: OpenRating, rated: BuiltSchool, live: Live[Desk]) -> None:
    tab = open_rating()
    hand = Hand(rated)
    hand.work("algebra_a", LESSON_DAYS[-6], 3)
    hand.mark("algebra_a", "zhukova", LESSON_DAYS[-6], 2)
    live.poll_now()
    assert said(tab)[0] == "6-е место из 7"  # (5 + 4 + 4 + 4 + 3·2) / 7 = 3.29


def test_marks_of_others_are_read_when_asked_for(
    open_rating: OpenRating, rated: BuiltSchool, live: Live[Desk]
) -> None:
    """The feed does not tell a family of them: the page says as of when it is, and reads anew by a button or when it
    is opened again."""
    tab = open_rating()
    with writing(rated) as pen:
        pen.marks("lisin", "algebra_a", (2, 3), since=date(2026, 11, 10))
    live.poll_now()
    assert said(tab)[0] == "4-е место из 7"
    tab.headline.again.click()
    assert said(tab)[0] == "3-е место из 7"


def test_share_is_away(open_rating: OpenRating, rated: BuiltSchool, worker: InlineWorker[Desk]) -> None:
    tab = open_rating()
    tab._on_failed(StorageProblem("share.unreachable", path="//share/school.db"))
    assert said(tab)[0] == "4-е место из 7"
    assert not tab._banner.isHidden()


def test_in_the_kiosk_nothing_goes_to_the_clipboard(open_rating: OpenRating, rated: BuiltSchool) -> None:
    show_names(rated)
    assert open_rating().distribution.names.actions()
    assert not open_rating(kiosk=True).distribution.names.actions()


def test_rows_are_high_enough_for_a_finger(open_rating: OpenRating, rated: BuiltSchool) -> None:
    rows = open_rating().subjects.list
    assert rows.visualRect(rows.model().index(0, 0)).height() >= 44


# --- how it is painted -----------------------------------------------------------------------------------------


@pytest.mark.parametrize("width", range(380, 700, 20))
def test_bar_gives_way_to_the_longest_word(width: int, theme: Theme) -> None:
    metrics = QFontMetrics(QApplication.font())
    longest = metrics.horizontalAdvance("Обществознание")
    columns = _Columns(width, metrics, longest, top=0, height=44)
    assert columns.bar.width() <= 0 or columns.name.width() >= longest
    assert columns.name.right() < columns.mean.left()
