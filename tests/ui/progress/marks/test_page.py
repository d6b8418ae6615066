"""The page of marks in the window: what it says, how one goes through it, what comes from elsewhere."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip

from app.codes import AttendanceCode, MarkValue, Role, Scale
from app.desk import Desk
from app.errors import StorageProblem
from models.diary import DiaryVisit
from models.school import AcademicYear, Enrollment, SchoolClass, Subject
from tests.app.progress.journal import Hand
from tests.build import LESSON_DAYS, NOW, BuiltSchool
from tests.ui.accessibility import assert_accessible, tab_order
from tests.ui.progress.marks.conftest import Open
from ui.live import Live
from ui.progress.marks.page import MarksPage
from ui.progress.marks.rows import MarkRow, row_words
from ui.tasks import InlineWorker

MONDAY = date(2026, 11, 23)
Look = Callable[..., None]


def row(page: MarksPage, name: str) -> MarkRow:
    (found,) = [one for one in page.table.rows if one.name == name]
    return found


def signs(page: MarksPage, name: str) -> list[str]:
    return [chip.sign for chip in row(page, name).chips]


def said(page: MarksPage) -> list[str]:
    return page.headline.words.split("\n")


def key(page: MarksPage, *keys: Qt.Key) -> None:
    for one in keys:
        QTest.keyClick(page.window().focusWidget(), one)


# --- what is there -----------------------------------------------------------------------------------------


def test_headline_tells_how_the_child_is_doing(open_marks: Open, hand: Hand, looked_before: Look) -> None:
    looked_before(3)
    hand.mark("algebra_a", "arbuzova", LESSON_DAYS[1], 4)
    hand.mark("algebra_a", "arbuzova", LESSON_DAYS[2], 5)
    hand.mark("russian_a", "arbuzova", LESSON_DAYS[2], 4)
    hand.mark("russian_a", "arbuzova", LESSON_DAYS[3], MarkValue.DEBT, due_date=date(2026, 11, 27))
    hand.absence("english_a1", "arbuzova", LESSON_DAYS[4], AttendanceCode.ILL)
    page = open_marks()
    assert said(page) == [
        "4,33. средний балл за 2 четверть",
        "3 новые отметки. с прошлого раза, 20 ноября; других изменений: 2",
        "1 долг. Русский язык: сдать до 27 ноября",
        "97 %. посещаемость, пропущено: 1 урок",
    ]
    assert_accessible(page)


def test_rows_of_the_period(open_marks: Open, school: BuiltSchool, hand: Hand) -> None:
    no = hand.work("algebra_a", LESSON_DAYS[2], 3)
    hand.mark("algebra_a", "arbuzova", LESSON_DAYS[1], 5)
    hand.mark("algebra_a", "arbuzova", LESSON_DAYS[2], 3, work=no)
    hand.mark("algebra_a", "arbuzova", LESSON_DAYS[3], MarkValue.PASSED)
    hand.mark("algebra_a", "yolkin", LESSON_DAYS[1], 2)
    hand.term_mark("algebra_a", "arbuzova", 1, 4)
    hand.term_mark("algebra_a", "arbuzova", 0, 5)
    page = open_marks()
    assert [one.name for one in page.table.rows] == ["Алгебра", "Английский язык", "Русский язык"]
    algebra = row(page, "Алгебра")
    assert [(chip.sign, chip.weight) for chip in algebra.chips] == [("5", ""), ("3", "3"), ("зач", "")]
    assert (algebra.mean, algebra.proposal) == ("3,50", "3")
    assert algebra.card == ("4", "", "", "", "5")
    assert row(page, "Русский язык").mean == "–"
    assert page._page is not None
    assert row_words(algebra, page._page) == (
        "Алгебра. отметка 5, Ответ на уроке, 6 ноября; отметка 3, Контрольная, 9 ноября, вес 3; зачёт, Ответ на уроке,"
        " 10 ноября. Средний 3,50. выходит 3. 1 четверть: отметка 4. Год: отметка 5"
    )
    assert row_words(row(page, "Русский язык"), page._page) == "Русский язык. отметок пока нет"


def test_what_is_heard_is_the_row(open_marks: Open, hand: Hand, looked_before: Look) -> None:
    """The dot of a new mark is also a word."""
    looked_before(2)
    hand.mark("algebra_a", "arbuzova", LESSON_DAYS[1], 5)
    page = open_marks()
    model = page.table.list.model()
    words = model.data(model.index(0, 0), Qt.ItemDataRole.AccessibleTextRole)
    assert "отметка 5, новая, Ответ на уроке" in words
    assert row(page, "Алгебра").chips[0].is_new
    assert row(page, "Алгебра").note == "1 новая отметка"


def test_first_visit_calls_nothing_new(open_marks: Open, hand: Hand) -> None:
    hand.mark("algebra_a", "arbuzova", LESSON_DAYS[1], 5)
    page = open_marks()
    assert not row(page, "Алгебра").chips[0].is_new
    assert said(page)[1] == "–. вы здесь впервые: о новом будет сказано со следующего раза"
    assert page.overview.news.lines.isHidden()


def test_who_knows_the_diary_only_is_not_here_for_the_first_time(
    open_marks: Open, hand: Hand, looked_before: Look
) -> None:
    looked_before(3, part="week")
    hand.mark("algebra_a", "arbuzova", LESSON_DAYS[1], 5)
    assert row(open_marks(), "Алгебра").chips[0].is_new


def test_looking_is_recorded_as_marks(open_marks: Open, school: BuiltSchool) -> None:
    open_marks()
    with school.file.reading():
        assert list(DiaryVisit.select(DiaryVisit.pupil, DiaryVisit.part).tuples()) == [
            (school.arbuzova, "marks")
        ]


def test_what_changed_by_day(open_marks: Open, hand: Hand, school: BuiltSchool, looked_before: Look) -> None:
    looked_before(4)
    hand.mark("russian_a", "arbuzova", LESSON_DAYS[1], 3)
    school.clock.moment = NOW - timedelta(days=2)
    for course in ("algebra_a", "russian_a", "english_a1"):
        hand.absence(course, "arbuzova", LESSON_DAYS[2], AttendanceCode.ILL)
    school.clock.moment = NOW
    hand.mark("algebra_a", "arbuzova", LESSON_DAYS[1], MarkValue.DEBT, due_date=date(2026, 11, 27))
    hand.mark("english_a1", "arbuzova", MONDAY, 4, comment="Хорошо")
    hand.term_mark("algebra_a", "arbuzova", 2, 5)
    page = open_marks()
    lines = page.overview.news.lines.lines
    assert [(line.title, line.sign, line.words) for line in lines] == [
        ("Сегодня", "", ""),
        ("Алгебра", "5", "2 четверть"),
        ("Английский язык", "4", "Ответ на уроке · «Хорошо»"),
        ("Алгебра", "•", "работа ещё не сдана · сдать до 27 ноября · Ответ на уроке · урок 6 ноября"),
        ("Русский язык", "3", "Ответ на уроке · урок 6 ноября"),
        ("Суббота, 21 ноября", "", ""),
        ("9 ноября: 3 урока", "Б", "болезнь · Алгебра, Английский язык, Русский язык"),
    ]
    opened: list[Any] = []
    page._family.page_requested.connect(lambda *args: opened.append(args))
    news = page.overview.news.lines
    QTest.mouseClick(
        news.viewport(), Qt.MouseButton.LeftButton, pos=news.visualItemRect(news.item(3)).center()
    )
    assert opened == [("diary", date(2026, 11, 2))]
    page._on_target(lines[1].target)
    assert page.opened == school.algebra_a


def test_long_news_are_cut_and_shown_on_demand(open_marks: Open, hand: Hand, looked_before: Look) -> None:
    looked_before(2)
    for on in LESSON_DAYS[:12]:
        hand.mark("algebra_a", "arbuzova", on, 5)
    section = open_marks().overview.news
    assert sum(not line.is_head for line in section.lines.lines) == 7
    assert section._all.text() == "Ещё 5"
    section._all.click()
    assert sum(not line.is_head for line in section.lines.lines) == 12
    assert section._all.text() == "Показать меньше"


def test_debts_and_attendance_stand_beside(open_marks: Open, hand: Hand, school: BuiltSchool) -> None:
    hand.mark("algebra_a", "arbuzova", LESSON_DAYS[1], MarkValue.DEBT, due_date=date(2026, 11, 20))
    hand.absence("algebra_a", "arbuzova", LESSON_DAYS[2], AttendanceCode.ABSENT)
    hand.absence("algebra_a", "arbuzova", LESSON_DAYS[3], AttendanceCode.LATE, minutes=5)
    for course in ("algebra_a", "russian_a", "english_a1"):
        hand.absence(course, "arbuzova", LESSON_DAYS[4], AttendanceCode.ILL)
    page = open_marks()
    debts, attendance = page.overview.debts, page.overview.attendance
    assert [(line.title, line.words) for line in debts.lines.lines] == [
        ("Алгебра", "срок прошёл 20 ноября · Ответ на уроке · 6 ноября")
    ]
    assert attendance.percent.text() == "89 %"
    assert (
        attendance.note.text()
        == "Пропущено 4 из 38 уроков (по болезни: 3, причина не указана: 1), 1 опоздание"
    )
    assert attendance.days.text() == "Из них 1 целый день: 11 ноября"
    assert [(line.title, line.value, line.words) for line in attendance.lines.lines] == [
        ("Алгебра", "85 %", "2/13: по болезни: 1, причина не указана: 1, 1 опоздание"),
        ("Английский язык", "92 %", "1/12: по болезни: 1"),
        ("Русский язык", "92 %", "1/13: по болезни: 1"),
    ]
    assert attendance.rest.isHidden()
    attendance.lines.chosen.emit(attendance.lines.lines[2].target)
    assert page.opened == school.russian_a


# --- periods, years, order ---------------------------------------------------------------------------------


def test_periods_without_reading(open_marks: Open, hand: Hand, worker: InlineWorker[Desk]) -> None:
    hand.mark("algebra_a", "arbuzova", LESSON_DAYS[1], 5)
    page = open_marks()
    buttons = page.periods.buttons
    assert [button.text() for button in buttons] == [
        "1 четверть", "2 четверть", "3 четверть", "4 четверть", "Год",
    ]  # fmt: skip
    assert [button.isChecked() for button in buttons] == [False, True, False, False, False]
    worker.hold()
    buttons[0].click()
    assert signs(page, "Алгебра") == []
    assert said(page)[0] == "–. отметок за 1 четверть пока нет"
    buttons[4].click()
    assert signs(page, "Алгебра") == ["5"]
    assert page.table.list.columns().out is None, "a year mark does not come out of the mean"
    worker.release()


def test_earlier_year(open_marks: Open, school: BuiltSchool, hand: Hand, looked_before: Look) -> None:
    looked_before(2)
    with school.file.writing():
        old = AcademicYear.create(name="2025/2026", starts=date(2025, 9, 1), ends=date(2026, 8, 31))
        six = SchoolClass.create(year=old, grade=6, letter="А", term_scheme=school.quarters)
        Enrollment.create(school_class=six, pupil=school.arbuzova, from_date=old.starts, to_date=old.ends)
    page = open_marks()
    assert page.periods.years.isVisible()
    assert [page.periods.years.itemText(n) for n in range(2)] == ["2026/2027", "2025/2026"]
    page.periods.years.activated.emit(1)
    assert page._page is not None
    assert page._page.year is not None
    assert (page._page.year.name, page._term) == ("2025/2026", None)
    assert page.overview.news.isHidden()
    assert page.periods.years.currentIndex() == 1
    boris = page._pupils._buttons[1]
    boris.click()
    assert page._page.year.name == "2026/2027", "another child may not have been here then"


def test_sorting(open_marks: Open, hand: Hand) -> None:
    hand.mark("english_a1", "arbuzova", LESSON_DAYS[1], 3)
    hand.mark("russian_a", "arbuzova", LESSON_DAYS[1], 5)
    page = open_marks()
    head = page.table.head

    def names() -> str:
        return " ".join(one.name[:3] for one in page.table.rows)

    page.table.list.select(2)
    head.by_mean.click()
    assert names() == "Рус Анг Алг"
    assert page.table.list.currentIndex().row() == 0, "the cursor stays with its subject"
    assert head.by_mean.accessibleName() == "Упорядочить по среднему баллу, по убыванию"
    head.by_mean.click()
    assert names() == "Анг Рус Алг"
    head.by_mean.click()
    assert names() == "Алг Анг Рус"
    head.by_name.click()
    head.by_name.click()
    assert names() == "Рус Анг Алг"


def test_several_children(open_marks: Open, hand: Hand, school: BuiltSchool) -> None:
    hand.mark("algebra_b", "beryozkin", LESSON_DAYS[1], 2)
    page = open_marks()
    page.open_subject(school.russian_a)
    page._pupils._buttons[1].click()
    assert [one.name for one in page.table.rows] == ["Алгебра"]
    assert signs(page, "Алгебра") == ["2"]
    assert page.opened is None
    assert page._right.currentWidget() is page.overview


# --- without marks -----------------------------------------------------------------------------------------


def test_grade_one(open_marks: Open, school: BuiltSchool, hand: Hand) -> None:
    hand.absence("algebra_a", "arbuzova", LESSON_DAYS[1], AttendanceCode.ILL)
    with school.file.writing():
        SchoolClass.update(grade=1).where(SchoolClass.id == school.class_a).execute()
    page = open_marks()
    assert page._left.currentWidget() is page.no_marks
    assert page.no_marks.accessibleName().startswith("В первом классе отметок не ставят")
    assert page.headline.mean.isHidden()
    assert page.overview.attendance.percent.text() == "97 %"
    assert_accessible(page)


def test_other_scales(open_marks: Open, school: BuiltSchool, hand: Hand) -> None:
    with school.file.writing():
        Subject.update(scale=Scale.TEN).where(Subject.id == school.algebra).execute()
        Subject.update(scale=Scale.PASS).where(Subject.id == school.russian).execute()
    hand = Hand(school)
    hand.mark("algebra_a", "arbuzova", LESSON_DAYS[1], 4)
    hand.mark("russian_a", "arbuzova", LESSON_DAYS[1], MarkValue.PASSED)
    page = open_marks()
    assert [(chip.sign, chip.tone) for chip in row(page, "Алгебра").chips] == [("4", "other")]
    assert (row(page, "Русский язык").mean, row(page, "Русский язык").proposal) == ("–", "")
    page.open_subject(school.russian_a)
    assert page.panel.suppose.isHidden()
    assert page.panel.needs.note.text() == "Отметки по этому предмету – не числа, считать нечего."


def test_pupil_without_a_class(open_marks: Open, school: BuiltSchool) -> None:
    with school.file.writing():
        Enrollment.delete().where(Enrollment.pupil == school.beryozkin).execute()
    page = open_marks()
    page._pupils._buttons[1].click()
    assert page._stack.currentWidget() is page._empty
    assert page._empty.accessibleName().startswith("Пока не в классе")


# --- what others save --------------------------------------------------------------------------------------


def test_mark_set_elsewhere_flashes_and_moves_nothing(
    open_marks: Open, school: BuiltSchool, hand: Hand, live: Live[Desk]
) -> None:
    hand.mark("algebra_a", "arbuzova", LESSON_DAYS[1], 4)
    page = open_marks()
    page.table.setFocus()
    page.table.list.select(1)
    page.open_subject(school.algebra_a)
    page.panel.suppose.values[0].click()
    page.panel.suppose.values[1].setFocus()
    focused = page.window().focusWidget()
    hand.mark("algebra_a", "arbuzova", LESSON_DAYS[2], 2)
    hand.mark("russian_a", "yolkin", LESSON_DAYS[2], 2)
    live.poll_now()
    assert signs(page, "Алгебра") == ["4", "2"]
    assert page.table.list.flashing == {school.algebra_a}
    assert page.table.list.currentIndex().row() == 1
    assert (page.opened, page.panel.suppose.marks) == (school.algebra_a, ((5, 1.0),))
    assert page.panel.list.lines[0].sign == "2"
    assert "3,67" in page.panel.suppose.result.text(), "(4 + 2 + 5) : 3"
    assert page.window().focusWidget() is focused
    page.table._flash.timeout.emit()
    assert page.table.list.flashing == frozenset()


@pytest.mark.parametrize("what", ["yolkin", "homework"])
def test_what_is_not_on_the_page_costs_no_reading(
    what: str, open_marks: Open, school: BuiltSchool, hand: Hand, live: Live[Desk]
) -> None:
    from app.journal.commands import set_homework

    hand.mark("algebra_a", "arbuzova", LESSON_DAYS[2], 4)
    page = open_marks()
    shown: list[Any] = []
    page.shown.connect(shown.append)
    if what == "yolkin":
        hand.mark("algebra_a", "yolkin", LESSON_DAYS[2], 2)
    else:
        teacher = school.session(Role.TEACHER, school.maths_teacher)
        set_homework(teacher, school.algebra_a, MONDAY, None, "№ 5")
    live.poll_now()
    assert shown == []


def test_page_stays_while_the_share_is_away(
    open_marks: Open, school: BuiltSchool, hand: Hand, live: Live[Desk], monkeypatch: pytest.MonkeyPatch
) -> None:
    hand.mark("algebra_a", "arbuzova", LESSON_DAYS[1], 4)
    page = open_marks()

    def away(*_: Any) -> None:
        raise StorageProblem("share.io")

    monkeypatch.setattr("ui.progress.marks.page.pupil_marks", away)
    monkeypatch.setattr("ui.progress.marks.page.mark_authors", away)
    page.reload(quiet=True)
    assert page._banner.isVisible()
    assert signs(page, "Алгебра") == ["4"]
    page.open_subject(school.algebra_a)
    assert page.panel.list.lines[0].words == "Ответ на уроке", "the marks are there without their authors"


# --- hands -------------------------------------------------------------------------------------------------


def test_by_keys_alone(open_marks: Open, school: BuiltSchool, hand: Hand) -> None:
    hand.mark("russian_a", "arbuzova", LESSON_DAYS[1], 4)
    page = open_marks()
    page.setFocus()
    assert page.window().focusWidget() is page.table.list
    assert page.table.list.currentIndex().row() == 0
    key(page, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Return)
    assert page.opened == school.russian_a
    page.panel.suppose.values[0].setFocus()
    key(page, Qt.Key.Key_Space)
    assert page.panel.suppose.marks == ((5, 1.0),)
    key(page, Qt.Key.Key_Escape)
    assert page.opened is None
    assert page.window().focusWidget() is page.table.list
    assert page.table.list.currentIndex().row() == 2


def test_tab_goes_from_periods_to_table_to_panel(open_marks: Open, school: BuiltSchool, hand: Hand) -> None:
    hand.mark("algebra_a", "arbuzova", LESSON_DAYS[1], 4)
    page = open_marks()
    page.open_subject(school.algebra_a)
    order = tab_order(page)
    wanted = [
        "2 четверть",
        "Упорядочить по названию",
        "Предметы и отметки",
        "Предположить отметку 5",
        "Отметки",
    ]
    assert [name for name in order if name in wanted] == wanted


def test_click_opens_and_mouse_tells_what_a_mark_is(
    open_marks: Open, school: BuiltSchool, hand: Hand, monkeypatch: pytest.MonkeyPatch
) -> None:
    no = hand.work("algebra_a", LESSON_DAYS[2], 3)
    hand.mark("algebra_a", "arbuzova", LESSON_DAYS[2], 4, work=no, comment="Торопилась")
    page = open_marks()
    view = page.table.list
    area = view.visualRect(view.model().index(0, 0))
    chip = view.itemDelegate().chip_rects(row(page, "Алгебра"), view.columns(), area.height())[0]  # type: ignore[attr-defined]
    at = chip.center() + QPoint(0, area.top())
    told: list[str] = []
    monkeypatch.setattr(QToolTip, "showText", lambda *args: told.append(args[1]))
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QHelpEvent

    QApplication.sendEvent(
        view.viewport(), QHelpEvent(QEvent.Type.ToolTip, at, view.viewport().mapToGlobal(at))
    )
    assert told == ["отметка 4, Контрольная, 9 ноября, вес 3, «Торопилась»"]
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert page.opened == school.algebra_a


def test_rows_are_high_enough_for_a_finger_and_hold_all_marks(open_marks: Open, hand: Hand) -> None:
    for on in LESSON_DAYS[:13]:
        hand.mark("algebra_a", "arbuzova", on, 5)
    page = open_marks()
    page.resize(900, 700)
    QApplication.processEvents()
    view = page.table.list
    for n, one in enumerate(page.table.rows):
        area = view.visualRect(view.model().index(n, 0))
        assert area.height() >= 44
        rects = view.itemDelegate().chip_rects(one, view.columns(), area.height())  # type: ignore[attr-defined]
        assert all(rect.top() >= 0 and rect.bottom() <= area.height() for rect in rects)
        assert all(rect.right() <= view.columns().mean.x for rect in rects)


def test_another_language_and_theme(open_marks: Open, hand: Hand, translations: Any, theme: Any) -> None:
    from ui.i18n import Language
    from ui.theme.manager import ThemeChoice

    hand.mark("algebra_a", "arbuzova", LESSON_DAYS[1], 4)
    page = open_marks()
    translations.set_language(Language.EN)
    QApplication.processEvents()
    assert said(page)[0] == "4.00. mean of all subjects for quarter 2"
    assert row(page, "Алгебра").mean == "4.00"
    theme.set_choice(ThemeChoice.DARK)
    QApplication.processEvents()
    assert not page.grab().isNull()
