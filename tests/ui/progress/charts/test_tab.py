"""The page of charts on a real school file: what a family sees, and what moves when a teacher saves."""

from __future__ import annotations

import gc
from collections.abc import Callable
from datetime import date

import pytest
import shiboken6
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolButton
from pytestqt.qtbot import QtBot

from app.codes import AttendanceCode, Role
from app.desk import Desk
from app.errors import StorageProblem
from app.progress.course_rows import ClassCourse, YearCourse
from app.progress.marks_rows import SubjectMarks
from models.diary import DiaryVisit
from models.journal import Lesson
from models.school import Enrollment, SchoolClass
from tests.app.progress.journal import Hand
from tests.build import LESSON_DAYS, YEAR_STARTS, BuiltSchool, person
from tests.ui.accessibility import assert_accessible
from tests.ui.people import OnScreen, place_of, start
from ui.charts import CurveChart, Curves, GroupChart, Groups
from ui.charts.curve_plot import CurvePlot
from ui.i18n import Language, Translations
from ui.live import Live
from ui.progress.charts.choice import Choice, Since, Time
from ui.progress.charts.tab import ChartsTab
from ui.tasks import InlineWorker
from ui.theme.manager import Theme

DAY, NEXT, LATER = LESSON_DAYS[0], LESSON_DAYS[1], LESSON_DAYS[4]
OTHERS = ("bykova", "volkov", "galkina", "dronov", "erofeeva")
Open = Callable[..., ChartsTab]


@pytest.fixture
def open_tab(on_screen: OnScreen, translations: Translations, qtbot: QtBot) -> Open:
    """Somebody's charts on screen, in the language of the source."""
    translations.set_language(Language.EN)

    def open_for(who: str = "parent", role: Role = Role.PARENT, *, kiosk: bool = False) -> ChartsTab:
        tab = on_screen(ChartsTab, who, role, (1100, 700), kiosk=kiosk)
        settled(qtbot, tab)
        return tab

    return open_for


def settled(qtbot: QtBot, tab: ChartsTab) -> None:
    """All cards are drawn."""
    qtbot.waitUntil(lambda: tab.cards.is_complete)


@pytest.fixture
def large(school: BuiltSchool) -> BuiltSchool:
    """7А with five pupils more, so that there is a class to be compared with."""
    with school.file.writing():
        for key in OTHERS:
            school.ids[key] = person(key.title(), "А")
            Enrollment.create(school_class=school.class_a, pupil=school.ids[key], from_date=YEAR_STARTS)
        for day in (date(2026, 9, 7), date(2026, 10, 5)):
            for number, course in ((1, "algebra_a"), (2, "russian_a")):
                Lesson.insert(course=school.ids[course], date=day, number=number).execute()
    return school


@pytest.fixture
def marks(large: BuiltSchool) -> Hand:
    """In algebra 4, then 5 and a 3 in Russian; the others have a 4 each."""
    hand = Hand(large)
    for on, course, value in (
        (date(2026, 9, 7), "algebra_a", 4), (DAY, "algebra_a", 5), (LATER, "russian_a", 3)
    ):  # fmt: skip
        hand.work(course, on, 1)
        hand.mark(course, "arbuzova", on, value)
    for other in OTHERS:
        hand.mark("algebra_a", other, DAY, 4)
    hand.absence("algebra_a", "arbuzova", NEXT, AttendanceCode.ILL)
    return hand


def curve(tab: ChartsTab) -> CurveChart:
    assert isinstance(tab.cards.whole.chart, CurveChart)
    return tab.cards.whole.chart


def heights(tab: ChartsTab, key: str = "own") -> list[float]:
    series = next(one for one in curve(tab)._data.series if one.key == key)
    return [round(value.y, 2) for value in series.values if value.y is not None]


# --- what is seen ----------------------------------------------------------------------------------------


def test_a_parent_reads_how_it_stands_first(open_tab: Open, marks: Hand) -> None:
    """4 in September; then 5, which makes 4.5; then 3: (4 + 5 + 3) / 3."""
    tab = open_tab()
    assert tab.cards.headline.sentence.text() == "The mean is 4.00, as it was a week ago"
    assert tab.cards.headline.beside.text() == "The mean of the class is 4.00 too"
    assert heights(tab) == [4] * 7 + [4.5, 4, 4, 4]
    chart = curve(tab)
    chart.setFocus()
    QTest.keyClick(chart, Qt.Key.Key_End)
    assert chart.told == (
        "23 – 29 November 2026: Mean — 4.00 (3 marks); Class — 4.00, half of the class 4.00–4.00"
    )
    assert "middle half of the class" in tab.cards.whole.caption.sentence


def test_the_other_cards_say_what_they_show(open_tab: Open, marks: Hand) -> None:
    cards = open_tab().cards
    profile, counted, missed = cards.profile.chart, cards.marks.chart, cards.attendance.chart
    assert isinstance(profile, GroupChart)
    assert isinstance(counted, GroupChart)
    assert isinstance(missed, GroupChart)
    assert profile.figures().rows == (("Алгебра", "4.50", "4.08"), ("Русский язык", "3.00", ""))
    assert counted.told == "3 marks: «5» — 1, «4» — 1, «3» — 1"
    assert counted.figures().rows[0] == ("Алгебра", "1 time (50 %)", "1 time (50 %)", "0 times")
    assert missed.told.startswith("1 lesson of ")
    assert [row[1] for row in missed.figures().rows][-1] == "1 lesson"
    assert cards.attendance.caption.note.startswith("Арбузова Анна · 7А · ")
    subjects = cards.subjects.chart
    assert isinstance(subjects, CurveChart)
    assert [entry.name for entry in subjects.entries] == ["Алгебра", "Русский язык"]


def test_in_a_small_class_nothing_is_told_of_the_others(
    open_tab: Open, school: BuiltSchool, qtbot: QtBot
) -> None:
    hand = Hand(school)
    for pupil in ("arbuzova", "yolkin", "zhukova"):
        hand.mark("algebra_a", pupil, DAY, 4)
    tab = open_tab()
    assert tab.cards.headline.sentence.text().startswith("The mean is 4.00")
    assert tab.cards.headline.beside.text() == ""
    assert [entry.key for entry in curve(tab).entries] == ["own"]
    assert "too few" in tab.cards.profile.caption.sentence


def test_one_subject_with_its_marks_and_what_they_make(
    open_tab: Open, marks: Hand, large: BuiltSchool, qtbot: QtBot
) -> None:
    tab = open_tab()
    tab.choose(Choice(subject_id=large.algebra))
    settled(qtbot, tab)
    assert tab.cards.headline.sentence.text().startswith("Алгебра: the mean is 4.50")
    assert [(point.y, point.label) for point in curve(tab)._data.points] == [(4, "4"), (5, "5")]
    assert [level.label for level in curve(tab)._data.levels] == ["for a 3", "for a 4", "for a 5"]
    chart = curve(tab)
    QTest.keyClick(chart, Qt.Key.Key_Home)
    QTest.keyClick(chart, Qt.Key.Key_Right)
    assert chart.told.startswith("7 – 13 September 2026: Алгебра — 4.00 (1 mark); in the week: 4")
    assert not tab.cards.subjects.isVisible()
    assert not tab.cards.profile.isVisible()
    marks_of = tab.cards.marks.chart
    assert isinstance(marks_of, GroupChart)
    assert [row[0] for row in marks_of.figures().rows] == ["Quarter 1", "Quarter 2"]


def test_a_period_counts_from_its_beginning_unless_the_year_is_wanted(
    open_tab: Open, marks: Hand, qtbot: QtBot
) -> None:
    tab = open_tab()
    tab.choose(Choice(Time(term=2)))
    assert heights(tab) == [5, 4, 4, 4]
    assert tab._bar._since.currentIndex() == list(Since).index(Since.TERM)
    tab.choose(Choice(Time(term=2), since=Since.YEAR))
    assert heights(tab) == [4.5, 4, 4, 4]
    tab.choose(Choice(since=Since.TERM))
    assert heights(tab)[-4:] == [5, 4, 4, 4]
    values = curve(tab)._data.series[0].values
    gaps = [index for index, value in enumerate(values) if value.y is None]
    assert values[gaps[-1] + 1].y == 5  # the line breaks where it begins anew


def test_the_lists_are_used_by_keys(open_tab: Open, marks: Hand, qtbot: QtBot) -> None:
    tab = open_tab()
    tab._bar._time.setFocus()
    QTest.keyClick(tab._bar._time, Qt.Key.Key_Down)
    assert tab.choice.time == Time(term=1)
    tab._bar._subject.setFocus()
    QTest.keyClick(tab._bar._subject, Qt.Key.Key_Down)
    assert tab.choice.subject_id is not None
    assert tab.choice.time == Time(term=1)
    assert_accessible(tab)


# --- what moves ------------------------------------------------------------------------------------------


def test_a_mark_of_a_teacher_moves_the_lines_and_leaves_the_view_alone(
    open_tab: Open, marks: Hand, live: Live[Desk], qtbot: QtBot
) -> None:
    tab = open_tab()
    chart = curve(tab)
    chart.zoom(0.5)
    chart.switch("class", on=False)
    chart.setFocus()
    QTest.keyClick(chart, Qt.Key.Key_End)
    span, before = chart.span, heights(tab)[-1]
    marks.mark("russian_a", "arbuzova", LATER, 5, was=3)
    live.poll_now()
    settled(qtbot, tab)
    assert heights(tab)[-1] > before
    assert chart.told.startswith("23 – 29 November 2026: Mean — 4.67 (3 marks)")
    assert chart.span == span
    assert chart.off == {"class"}
    plot = chart._plot
    assert isinstance(plot, CurvePlot)
    assert tuple(plot.viewRange()[0]) == pytest.approx(tuple(span))
    assert tab.cards.headline.sentence.text().startswith("The mean is 4.67")


def test_what_another_child_gets_reads_nothing(
    open_tab: Open, marks: Hand, live: Live[Desk], monkeypatch: pytest.MonkeyPatch
) -> None:
    tab = open_tab()
    asked: list[bool] = []
    monkeypatch.setattr(tab, "reload", lambda **_options: asked.append(True))
    marks.mark("algebra_a", "yolkin", DAY, 2)
    live.poll_now()
    assert asked == []


def test_another_child_is_begun_anew(open_tab: Open, marks: Hand, large: BuiltSchool, qtbot: QtBot) -> None:
    hand = Hand(large)
    hand.mark("algebra_b", "beryozkin", DAY, 3)
    tab = open_tab()
    tab.choose(Choice(Time(term=2), large.russian))
    curve(tab).zoom(0.5)
    tab._family.choose(large.beryozkin)
    settled(qtbot, tab)
    assert tab.choice == Choice()
    assert heights(tab)[-1] == 3
    assert curve(tab).span == curve(tab).whole
    assert "4.00" not in tab.cards.headline.beside.text()
    assert [entry.key for entry in curve(tab).entries] == ["own"]  # 7Б has two pupils


def test_the_own_line_is_there_before_the_class_is_read(
    open_tab: Open, marks: Hand, worker: InlineWorker[Desk], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    lanes: list[tuple[str, object]] = []
    submit = worker.submit

    def noting(*args: object, **options: object) -> None:
        lanes.append((str(options.get("label")), options.get("lane", "read")))
        submit(*args, **options)  # type: ignore[arg-type]

    monkeypatch.setattr(worker, "submit", noting)
    open_tab()
    assert ("page charts", "read") in lanes
    assert lanes.index(("page charts", "read")) < lanes.index(("class course", "spare"))


# --- states ----------------------------------------------------------------------------------------------


def test_before_the_first_mark_there_is_a_sentence(open_tab: Open) -> None:
    tab = open_tab()
    assert not tab.cards.headline.isVisible()
    assert tab.cards.whole._empty.text() == "There are no marks yet. The line begins with the first one."
    assert tab.cards.whole._empty.isVisible()
    for card in (tab.cards.subjects, tab.cards.profile, tab.cards.marks):
        assert not card.isVisible()
    assert tab.cards.attendance.isVisible()


def test_in_the_first_grade_there_is_attendance_alone(
    open_tab: Open, marks: Hand, large: BuiltSchool
) -> None:
    with large.file.writing():
        SchoolClass.update(grade=1, letter="Я").where(SchoolClass.id == large.class_a).execute()
    tab = open_tab()
    assert tab.cards.whole._empty.text() == "There are no marks in the first grade."
    assert not tab.cards.headline.isVisible()
    assert tab.cards.attendance.chart.isVisible()


def test_a_pupil_without_a_class_is_told_so(open_tab: Open, school: BuiltSchool) -> None:
    with school.file.writing():
        Enrollment.delete().where(Enrollment.pupil == school.arbuzova).execute()
    tab = open_tab()
    assert tab._stack.currentWidget() is tab._empty
    assert tab._empty.accessibleName().startswith("There is nothing to draw yet")


def test_the_page_stays_while_the_share_is_away(open_tab: Open, marks: Hand) -> None:
    tab = open_tab()
    tab._on_failed(StorageProblem("share.io"))
    assert tab._banner.isVisible()
    assert heights(tab)[-1] == 4


def test_in_a_kiosk_nothing_can_be_taken_away(open_tab: Open, marks: Hand) -> None:
    tab = open_tab(kiosk=True)
    for button in tab.findChildren(QToolButton):
        if button.isVisible():
            assert button.menu() is None
            assert min(button.width(), button.height()) >= 44
    assert tab._bar._time.height() >= 44
    assert_accessible(tab)


def test_the_look_is_recorded(open_tab: Open, marks: Hand, school: BuiltSchool) -> None:
    open_tab()
    with school.file.reading():
        parts = [one.part for one in DiaryVisit.select()]
    assert parts == ["charts"]


def test_all_words_change_with_the_language(
    open_tab: Open, marks: Hand, translations: Translations, qtbot: QtBot
) -> None:
    tab = open_tab()
    translations.set_language(Language.RU)
    QApplication.processEvents()
    settled(qtbot, tab)
    assert tab.cards.headline.sentence.text() == "Средний балл 4,00, столько же, сколько неделю назад"
    assert curve(tab).entries[0].name == "Средний балл"
    assert tab.cards.attendance.caption.title == "Посещаемость"
    assert tab._bar._subject.currentText() == "Все предметы"


def test_nothing_of_a_family_outlives_its_page(
    desk: Desk,
    worker: InlineWorker[Desk],
    school: BuiltSchool,
    marks: Hand,
    theme: Theme,
    qtbot: QtBot,
    own_heap: None,
) -> None:
    """pyqtgraph keeps lists of its own: what was drawn must not stay in them."""
    before = _rows_alive()
    live = Live(worker)
    tab = ChartsTab(place_of(worker, live, start(desk, school, "parent", Role.PARENT)))
    tab.resize(1100, 700)
    with qtbot.waitExposed(tab):
        tab.show()
    settled(qtbot, tab)
    tab.cards.whole.show_table(True)
    assert _rows_alive() > before
    shiboken6.delete(tab)
    del tab
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    qtbot.waitUntil(lambda: _rows_alive() == before)  # the feed forgets it in the next turn of the event loop


def _rows_alive() -> int:
    gc.collect()
    kinds = (YearCourse, ClassCourse, SubjectMarks, Curves, Groups)
    return sum(isinstance(one, kinds) for one in gc.get_objects())
