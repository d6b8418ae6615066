"""The page of charts for staff on a real school file: who sees what, and what moves when a mark is set elsewhere."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.codes import AttendanceCode, Role
from app.desk import Desk
from app.errors import StorageProblem
from app.progress.classroom_changes import Against
from models.journal import Lesson
from models.school import CourseTeacher, Enrollment, SchoolClass
from tests.app.progress.journal import Hand
from tests.build import LESSON_DAYS, YEAR_STARTS, BuiltSchool, person
from tests.ui.accessibility import assert_accessible
from tests.ui.people import OnScreen
from ui.charts import CurveChart, GroupChart, HeatChart
from ui.charts.curve_plot import CurvePlot
from ui.family.targets import JournalPlace
from ui.i18n import Language, Translations
from ui.live import Live
from ui.progress.charts.choice import Since
from ui.progress.classroom.figures import Choice
from ui.progress.classroom.reading import Opened
from ui.progress.classroom.tab import ClassroomTab

SEPTEMBER = (date(2026, 9, 7), date(2026, 9, 14), date(2026, 9, 21))
OTHERS = ("bykova", "volkov")
Open = Callable[..., ClassroomTab]
Key = Qt.Key


@pytest.fixture
def open_tab(on_screen: OnScreen, translations: Translations, qtbot: QtBot) -> Open:
    """The page of somebody on screen, in the language of the source; by default of the teacher of algebra."""
    translations.set_language(Language.EN)

    def open_for(who: str = "maths_teacher", role: Role = Role.TEACHER) -> ClassroomTab:
        tab = on_screen(ClassroomTab, who, role, (1200, 800))
        settled(qtbot, tab)
        return tab

    return open_for


@pytest.fixture
def hand(school: BuiltSchool) -> Hand:
    """Of 7А: Арбузова rises in algebra from 3 to 5, Ёлкин falls from 5 to 4, the others have few marks."""
    with school.file.writing():
        for key in OTHERS:
            school.ids[key] = person(key.title(), "А")
            Enrollment.create(school_class=school.class_a, pupil=school.ids[key], from_date=YEAR_STARTS)
        for on in SEPTEMBER:
            for number, course in ((1, "algebra_a"), (2, "russian_a"), (4, "algebra_b")):
                Lesson.create(course=school.ids[course], date=on, number=number)
    hand = Hand(school)
    for days, marks in (
        (SEPTEMBER, {"arbuzova": 3, "yolkin": 5}),
        (LESSON_DAYS[:3], {"arbuzova": 5, "yolkin": 4}),
    ):
        for on in days:
            for pupil, value in marks.items():
                hand.mark("algebra_a", pupil, on, value, reason="Из бумажного журнала")
    hand.mark("russian_a", "arbuzova", LESSON_DAYS[1], 4)
    hand.mark("algebra_b", "vetrova", LESSON_DAYS[1], 3)
    return hand


def settled(qtbot: QtBot, tab: ClassroomTab) -> None:
    """All cards are drawn."""
    qtbot.waitUntil(lambda: tab.cards.is_complete)


def choose(qtbot: QtBot, tab: ClassroomTab, choice: Choice) -> None:
    with qtbot.waitSignal(tab.shown):
        tab.choose(choice)
    settled(qtbot, tab)


def reread(qtbot: QtBot, tab: ClassroomTab, live: Live[Desk]) -> None:
    """What the feed tells has come, and is drawn."""
    with qtbot.waitSignal(tab.shown):
        live.poll_now()
    settled(qtbot, tab)


def rows(chart: CurveChart | GroupChart | HeatChart) -> dict[str, tuple[str, ...]]:
    """A chart as a table, by the names of its rows."""
    return {name: tuple(cells) for name, *cells in chart.figures().rows}


def shown_cards(tab: ClassroomTab) -> set[str]:
    names = (
        "heat",
        "tracks",
        "subjects",
        "neighbours",
        "changes",
        "singly",
        "profile",
        "marks",
        "results",
        "attendance",
    )
    return {name for name in names if not tab.cards.cards[getattr(tab.cards, name)].isHidden()}


# --- a teacher -------------------------------------------------------------------------------------------


def test_the_headline_says_it_in_thirty_seconds(open_tab: Open, hand: Hand) -> None:
    tab = open_tab()
    assert tab.cards.headline.sentence.text() == "7А, Алгебра, Quarter 2: mean 4.50 (+0.50; Quarter 1: 4.00)"
    beside = tab.cards.headline.beside.text().replace("\N{NO-BREAK SPACE}", " ")
    assert beside.startswith(
        "Quarter 1 → Quarter 2: rose: Арбузова А. +2.00; fell: Ёлкин Е. −1.00; few marks: "
    )
    assert "Жукова Ж." in beside
    assert_accessible(tab)


def test_pupils_by_periods_with_signs(open_tab: Open, hand: Hand) -> None:
    tab = open_tab()
    assert tab.cards.heat.figures().columns == (
        "Pupil", "Quarter 1", "Quarter 2", "The year so far", "Marks (Quarter 2)", "Lessons missed (Quarter 2)",
    )  # fmt: skip
    found = rows(tab.cards.heat)
    assert found["Арбузова Анна"] == ("3.00", "5.00 ▲", "4.00", "3", "0")
    assert found["Ёлкин Егор"] == ("5.00", "4.00 ▼", "4.50", "3", "0")
    assert found["Жукова Жанна"] == ("", "", "", "0 !", "0")
    assert found["Class"] == ("4.00", "4.50", "4.25", "6", "0")
    # Яшин left on the 10th: he stands behind those who are counted.
    assert list(found)[-2:] == ["Яшин Яков", "Class"]


def test_each_pupil_is_a_line_and_the_class_a_band(open_tab: Open, hand: Hand) -> None:
    tab = open_tab()
    assert [entry.name for entry in tab.cards.tracks.entries] == ["Class"]
    columns = tab.cards.tracks.figures().columns
    assert [name.replace("\N{NO-BREAK SPACE}", " ") for name in columns] == [
        "Week", "Арбузова А.", "Ёлкин Е.", "Class",
    ]  # fmt: skip
    first = next(iter(rows(tab.cards.tracks).values()))
    assert first == ("5.00 (2 marks)", "4.00 (2 marks)", "4.50, half of the class 4.25–4.75")


def test_rise_and_fall_with_their_marks(open_tab: Open, hand: Hand) -> None:
    tab = open_tab()
    assert rows(tab.cards.changes) == {
        "Арбузова Анна +2.00": ("3.00 (3 marks)", "5.00 (3 marks)"),
        "Ёлкин Егор −1.00": ("5.00 (3 marks)", "4.00 (3 marks)"),
    }
    card = tab.cards.cards[tab.cards.changes]
    assert card.caption.sentence == (
        "Quarter 1 → Quarter 2; at least 3 marks on either side; 4 pupils with too few marks to compare"
    )


def test_comparison_of_periods_with_the_schools_formula(
    open_tab: Open, hand: Hand, school: BuiltSchool
) -> None:
    for pupil, value in (("arbuzova", 3), ("yolkin", 5), ("zhukova", 2)):
        hand.term_mark("algebra_a", pupil, 1, value)
    tab = open_tab()
    found = rows(tab.cards.results)
    # n5 = 1, n3 = 1, n2 = 1: (100 + 36 + 16) / 3
    assert found["Quarter 1 (mean of the marks 4.00; of the period marks 3.33)"] == ("67 %", "33 %", "51 %")
    assert found["Quarter 2 (mean of the marks 4.50; of the period marks 4.50; 2 not set yet)"] == (
        "100 %", "100 %", "82 %",
    )  # fmt: skip
    sentence = tab.cards.cards[tab.cards.results].caption.sentence
    assert sentence.startswith(
        "Quarter 2: quality 100 %, passed 100 %; degree of being taught 82 % (formula A)"
    )


def test_how_often_each_mark_and_attendance(open_tab: Open, hand: Hand) -> None:
    hand.absence("algebra_a", "zhukova", LESSON_DAYS[0], AttendanceCode.ILL)
    tab = open_tab()
    assert rows(tab.cards.marks) == {
        "Quarter 1": ("3 times (50 %)", "0 times", "3 times (50 %)"),
        "Quarter 2": ("3 times (50 %)", "3 times (50 %)", "0 times"),
    }
    first = next(iter(rows(tab.cards.attendance).items()))
    assert first[0].startswith("2 – 8 November 2026 (1 lesson of ")
    assert first[1][0].startswith("1 lesson (")


def test_parallel_classes_beside_one_another(open_tab: Open, hand: Hand) -> None:
    tab = open_tab()
    assert tab.cards.neighbours.figures().columns == ("Week", "7А", "7Б")
    assert [entry.strong for entry in tab.cards.neighbours.entries] == [True, False]
    assert shown_cards(tab) == {"heat", "tracks", "changes", "results", "marks", "neighbours", "attendance"}


def test_another_course_is_remembered(open_tab: Open, hand: Hand, school: BuiltSchool, qtbot: QtBot) -> None:
    tab = open_tab()
    with qtbot.waitSignal(tab.shown):
        tab.choices.courses.step(1)
    assert tab.cards.headline.sentence.text().startswith("7Б, Алгебра")
    again = open_tab()
    assert again.choices.courses.course == school.algebra_b
    assert not again.choices.years.isVisible()


def test_a_teacher_is_not_offered_the_courses_of_others(open_tab: Open, hand: Hand) -> None:
    tab = open_tab()
    assert tab.choices.courses.offered == ["7А · Алгебра", "7Б · Алгебра"]
    assert not tab.choices.classes.isVisible()
    assert not tab.choices.subject.isVisible()


# --- who stands out --------------------------------------------------------------------------------------


def test_a_click_on_a_name_lets_the_pupil_stand_out_everywhere(
    open_tab: Open, hand: Hand, school: BuiltSchool, qtbot: QtBot
) -> None:
    tab = open_tab()
    tab.cards.heat.table.setFocus()
    tab.cards.heat.table.go_to(str(school.arbuzova))
    QTest.keyClick(tab.cards.heat.table, Key.Key_Down)
    settled(qtbot, tab)
    assert tab.pupil == school.yolkin
    assert tab.choices.pupils.currentText() == "Ёлкин Егор"
    assert [entry.name for entry in tab.cards.tracks.entries if entry.strong] == [
        "Ёлкин Е.".replace(" ", "\N{NO-BREAK SPACE}")
    ]
    assert tab.cards.cards[tab.cards.tracks].caption.sentence.startswith(
        "Ёлкин Егор: 4.00 (3 marks); the class 4.50"
    )
    QTest.keyClick(tab.cards.heat.table, Key.Key_Escape)
    assert tab.pupil is None
    assert tab.cards.heat.chosen == ""


def test_a_click_on_a_line_lets_its_pupil_stand_out(open_tab: Open, hand: Hand, school: BuiltSchool) -> None:
    tab = open_tab()
    plot = tab.cards.tracks._plot
    assert isinstance(plot, CurvePlot)
    place = tab.cards.tracks._data.places[0]
    plot.clicked.emit(QPointF(place.x, 5.0))
    assert tab.pupil == school.arbuzova
    assert tab.cards.heat.chosen == str(school.arbuzova)


def test_a_bar_and_the_list_choose_a_pupil_too(open_tab: Open, hand: Hand, school: BuiltSchool) -> None:
    tab = open_tab()
    tab.cards.changes.picked.emit(1)
    assert tab.pupil == school.yolkin
    tab.choices.pupils.activated.emit(0)
    assert tab.pupil is None


def test_enter_and_a_double_click_lead_to_the_journal_at_the_pupil(
    open_tab: Open, hand: Hand, school: BuiltSchool
) -> None:
    tab = open_tab()
    wanted = QSignalSpy(tab.place.family.page_requested)
    assert not tab.choices.journal.isEnabled()
    tab.cards.heat.table.setFocus()
    tab.cards.heat.table.go_to(str(school.zhukova))
    QTest.keyClick(tab.cards.heat.table, Key.Key_Return)
    tab.choices.journal.click()
    place = JournalPlace(school.year, school.algebra_a, school.term2, school.zhukova)
    assert [wanted.at(number) for number in range(wanted.count())] == [["journal", place]] * 2


# --- a class teacher -------------------------------------------------------------------------------------


def test_a_class_teacher_sees_pupils_by_subjects(open_tab: Open, hand: Hand) -> None:
    tab = open_tab("russian_teacher", Role.CLASS_TEACHER)
    assert tab.cards.headline.sentence.text().startswith("7А, all subjects, Quarter 2: mean ")
    assert tab.cards.heat.figures().columns == ("Pupil", "Алгебра", "Русский язык", "All subjects")
    found = rows(tab.cards.heat)
    assert found["Арбузова Анна"] == ("5.00 ▲", "4.00", "4.75")
    assert found["Class"] == ("4.50", "4.00", "4.38")
    assert shown_cards(tab) == {
        "heat", "tracks", "subjects", "changes", "singly", "profile", "marks", "results", "attendance",
    }  # fmt: skip
    assert_accessible(tab)


def test_a_pupil_against_the_class(open_tab: Open, hand: Hand, school: BuiltSchool, qtbot: QtBot) -> None:
    tab = open_tab("russian_teacher", Role.CLASS_TEACHER)
    assert tab.cards.profile.figures().columns == ("Subject", "Class")
    tab.highlight(school.arbuzova)
    settled(qtbot, tab)
    columns = tab.cards.profile.figures().columns
    assert [one.replace("\N{NO-BREAK SPACE}", " ") for one in columns] == ["Subject", "Арбузова А.", "Class"]
    assert rows(tab.cards.profile)["Алгебра"] == ("5.00", "4.50, half of the class 4.25–4.75")


def test_the_head_of_a_column_opens_its_subject_and_back(
    open_tab: Open, hand: Hand, school: BuiltSchool, qtbot: QtBot
) -> None:
    tab = open_tab("russian_teacher", Role.CLASS_TEACHER)
    with qtbot.waitSignal(tab.shown):
        tab.cards.heat.column_picked.emit(str(school.algebra))
    settled(qtbot, tab)
    assert tab.choices.subject.currentText() == "Алгебра"
    assert tab.cards.headline.sentence.text().startswith("7А, Алгебра, Quarter 2: mean 4.50")
    assert "neighbours" not in shown_cards(tab)
    wanted = QSignalSpy(tab.place.family.page_requested)
    tab.cards.heat.opened.emit(str(school.yolkin), "year")
    assert wanted.at(0) == [
        "journal",
        JournalPlace(school.year, school.algebra_a, school.term2, school.yolkin),
    ]
    choose(qtbot, tab, Choice(2, False))
    assert "subjects" in shown_cards(tab)


def test_how_the_pupils_of_a_class_end_the_periods(open_tab: Open, hand: Hand) -> None:
    for course, marks in (
        ("algebra_a", {"arbuzova": 5, "yolkin": 4}),
        ("russian_a", {"arbuzova": 5, "yolkin": 2}),
    ):
        for pupil, value in marks.items():
            hand.term_mark(course, pupil, 1, value)
    tab = open_tab("russian_teacher", Role.CLASS_TEACHER)
    first = rows(tab.cards.results)["Quarter 1 (mean of the marks 4.00): quality 50 %, passed 50 %"]
    assert first == ("1 pupil (50 %)", "0 pupils (0 %)", "0 pupils (0 %)", "1 pupil (50 %)")


# --- those who lead --------------------------------------------------------------------------------------


def test_a_deputy_opens_any_class(open_tab: Open, hand: Hand, school: BuiltSchool, qtbot: QtBot) -> None:
    tab = open_tab("deputy", Role.DEPUTY)
    assert [tab.choices.classes.itemText(index) for index in range(tab.choices.classes.count())] == [
        "7А",
        "7Б",
    ]
    with qtbot.waitSignal(tab.shown):
        QTest.keyClick(tab, Key.Key_PageDown, Qt.KeyboardModifier.ControlModifier)
    settled(qtbot, tab)
    assert tab.cards.headline.sentence.text().startswith("7Б, Алгебра, Quarter 2: mean 3.00")


def test_the_first_grade_has_attendance_only(open_tab: Open, hand: Hand, school: BuiltSchool) -> None:
    with school.file.writing():
        SchoolClass.update(grade=1).where(SchoolClass.id == school.class_a).execute()
    tab = open_tab("deputy", Role.DEPUTY)
    assert tab.cards.headline.sentence.text() == "1А, all subjects, Quarter 2: no marks are given"
    assert shown_cards(tab) == {"attendance"}
    assert not tab.choices.since.isVisible()


# --- how it is looked at ---------------------------------------------------------------------------------


def test_the_year_counts_from_its_beginning(open_tab: Open, hand: Hand, qtbot: QtBot) -> None:
    tab = open_tab()
    choose(qtbot, tab, Choice(None, False))
    assert tab.cards.headline.sentence.text() == "7А, Алгебра, 2026/2027: mean 4.25"
    assert "few marks" not in tab.cards.headline.beside.text(), "it is of a period that marks are few"
    assert rows(tab.cards.heat)["Жукова Жанна"][3] == "0"
    last = list(rows(tab.cards.tracks).values())[-1]
    assert last[:2] == ("4.00 (6 marks)", "4.50 (6 marks)")
    choose(qtbot, tab, Choice(None, False, since=Since.TERM))
    last = list(rows(tab.cards.tracks).values())[-1]
    assert last[:2] == ("5.00 (3 marks)", "4.00 (3 marks)")


def test_the_last_four_weeks_against_the_year_before(open_tab: Open, hand: Hand, qtbot: QtBot) -> None:
    tab = open_tab()
    choose(qtbot, tab, Choice(2, False, against=Against.RECENT))
    sentence = tab.cards.cards[tab.cards.changes].caption.sentence
    assert sentence.startswith("Since 2 November against the year before that; at least 3 marks")
    assert list(rows(tab.cards.changes)) == ["Арбузова Анна +2.00", "Ёлкин Егор −1.00"]


def test_the_boxes_choose_what_is_shown(open_tab: Open, hand: Hand, qtbot: QtBot) -> None:
    tab = open_tab()
    box = tab.choices.time
    with qtbot.waitSignal(tab.shown):
        box.setCurrentIndex(0)
        box.activated.emit(0)
    assert tab.cards.headline.sentence.text() == "7А, Алгебра, Quarter 1: mean 4.00"
    assert tab.choices.since.currentData() == Since.TERM


# --- what others do --------------------------------------------------------------------------------------


def test_a_mark_set_elsewhere_moves_the_charts_and_nothing_else(
    open_tab: Open, hand: Hand, live: Live[Desk], school: BuiltSchool, qtbot: QtBot
) -> None:
    tab = open_tab()
    tab.highlight(school.arbuzova)
    choose(qtbot, tab, Choice(None, False))
    tab.cards.tracks.zoom(0.5)
    span = tab.cards.tracks.span
    hand.mark("algebra_a", "zhukova", LESSON_DAYS[3], 2)
    reread(qtbot, tab, live)
    assert rows(tab.cards.heat)["Жукова Жанна"][1] == "2.00"
    assert "mean 3.50" in tab.cards.headline.sentence.text()
    assert tab.pupil == school.arbuzova
    assert tab.cards.tracks.span == span
    assert tab.choices.time.currentData() is None


def test_a_mark_of_another_course_is_no_news(
    open_tab: Open, hand: Hand, live: Live[Desk], qtbot: QtBot
) -> None:
    tab = open_tab()
    news = QSignalSpy(tab.shown)
    hand.mark("russian_a", "yolkin", LESSON_DAYS[3], 2)
    live.poll_now()
    assert news.count() == 0


def test_a_page_that_nobody_sees_reads_when_it_is_seen_again(
    open_tab: Open, hand: Hand, live: Live[Desk], qtbot: QtBot
) -> None:
    tab = open_tab()
    tab.hide()
    news = QSignalSpy(tab.shown)
    hand.mark("algebra_a", "zhukova", LESSON_DAYS[3], 2)
    live.poll_now()
    assert news.count() == 0
    tab.show()
    settled(qtbot, tab)
    assert rows(tab.cards.heat)["Жукова Жанна"][1] == "2.00"


def test_while_the_share_is_away_the_page_stays_and_says_how_old_it_is(
    open_tab: Open, hand: Hand, qtbot: QtBot
) -> None:
    tab = open_tab()
    tab._on_failed(StorageProblem("share.io"))
    assert tab.cards.headline.sentence.text().startswith("7А, Алгебра")
    assert tab._banner.isVisible()
    assert "What you see is as of" in tab._banner.text
    tab.reload(quiet=True)
    assert not tab._banner.isVisible()


# --- without content -------------------------------------------------------------------------------------


def test_without_a_course_it_says_so(open_tab: Open, school: BuiltSchool) -> None:
    with school.file.writing():
        CourseTeacher.delete().execute()
    tab = open_tab()
    assert tab._empty.isVisible()
    assert tab._empty.accessibleName().startswith("You have no courses yet")
    assert not tab.choices.time.isVisible()


def test_without_marks_each_card_says_what_is_missing(open_tab: Open, school: BuiltSchool) -> None:
    tab = open_tab()
    assert tab.cards.headline.sentence.text() == "7А, Алгебра, Quarter 2: no marks yet"
    assert not tab.cards.tracks.isVisible()
    assert shown_cards(tab) == {"heat", "tracks", "changes", "results", "marks", "attendance"}


def test_without_pupils_it_says_so(open_tab: Open, school: BuiltSchool) -> None:
    with school.file.writing():
        Enrollment.delete().where(Enrollment.school_class == school.class_b).execute()
    tab = open_tab("deputy", Role.DEPUTY)
    tab.open(Opened(school_class=school.class_b))
    assert tab._empty.accessibleName().startswith("No pupils here")


def test_what_could_not_be_read_is_tried_again(open_tab: Open, hand: Hand, qtbot: QtBot) -> None:
    tab = open_tab()
    tab._page = None
    tab._on_failed(StorageProblem("share.io"))
    assert tab._empty.accessibleName().startswith("The page could not be read")
    tab._empty.action_triggered.emit()
    assert tab.cards.isVisible()


def test_in_russian(open_tab: Open, hand: Hand, translations: Translations, qtbot: QtBot) -> None:
    tab = open_tab()
    translations.set_language(Language.RU)
    QApplication.processEvents()
    settled(qtbot, tab)
    assert (
        tab.cards.headline.sentence.text()
        == "7А, Алгебра, 2 четверть: средний балл 4,50 (+0,50; 1 четверть: 4,00)"
    )
    assert tab.choices.pupils.itemText(0) == "Все ученики"
