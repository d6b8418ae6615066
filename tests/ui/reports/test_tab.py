"""The page of reports: what is offered to whom, what is asked for, what is shown."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QStyle, QStyleOptionComboBox
from pytestqt.qtbot import QtBot

from app.codes import Role, TermKind
from app.errors import NotFound, StorageProblem
from app.reports.document import Cell, Chart, ChartKind, Document, Row, Table
from app.reports.registry import ReportSpec
from app.reports.wish import WHOLE_YEAR, Of, Over, Wish
from app.school.rows import TermRow
from tests.build import BuiltSchool
from tests.ui.accessibility import assert_accessible
from tests.ui.people import OnScreen
from tests.ui.reports.given import COLUMNS, TABLE, document, letters, row, spec
from ui.charts import ChartCard, GroupChart
from ui.family.page import Place
from ui.i18n import Language, Translations
from ui.reports.list import ReportList
from ui.reports.tab import ReportsTab
from ui.reports.word_button import FieldsDialog

Open = Callable[..., ReportsTab]
KEY = "class_summary"
OTHER = "report_card"


@pytest.fixture
def open_tab(on_screen: OnScreen, translations: Translations, monkeypatch: pytest.MonkeyPatch) -> Open:
    """The page with these reports on screen, in the language of the source; nothing is remembered from before."""
    from app.reports import sentences

    for key in (KEY, OTHER):
        monkeypatch.setitem(sentences.SENTENCES, f"report.{key}", ("Отчёт", f"Title of {key}"))
        monkeypatch.setitem(sentences.SENTENCES, f"report.{key}.about", ("О чём", f"About {key}"))
    translations.set_language(Language.EN)
    QSettings().remove("reports/last")

    def open_for(
        reports: Sequence[ReportSpec], who: str = "deputy", role: Role = Role.DEPUTY, *, kiosk: bool = False
    ) -> ReportsTab:
        def make(place: Place) -> ReportsTab:
            return ReportsTab(place, reports=reports)

        return on_screen(make, who, role, (1200, 760), kiosk=kiosk)

    return open_for


def asked_for(tab: ReportsTab) -> Wish:
    wish = tab.choices.wish
    assert wish is not None
    return wish


def test_the_first_report_is_made_when_the_page_is_seen(open_tab: Open) -> None:
    tab = open_tab([spec(KEY)])
    assert [one.name for one in tab.made] == ["school 0 2"]
    assert asked_for(tab).term == 2  # the period of today
    assert tab.actions_row.pdf.isEnabled()
    assert_accessible(tab)


def test_of_a_class_the_class_is_chosen(open_tab: Open, school: BuiltSchool) -> None:
    tab = open_tab([spec(KEY, of=(Of.CLASS, Of.SCHOOL))])
    assert (asked_for(tab).of, asked_for(tab).id) == (Of.CLASS, school.class_a)
    tab.choices.classes.setCurrentIndex(1)
    tab.choices.classes.activated.emit(1)
    assert tab.made[0].name == f"class {school.class_b} 2"
    tab.choices.of.setCurrentIndex(1)
    tab.choices.of.activated.emit(1)
    assert tab.made[0].name == "school 0 2"
    assert tab.choices.classes.isHidden()


def test_a_class_of_half_years_begins_with_the_one_that_is_now(open_tab: Open, school: BuiltSchool) -> None:
    choices = open_tab([spec(KEY, of=(Of.CLASS,), over=Over.TERM_OR_YEAR)]).choices
    offer = choices._offer
    assert offer is not None
    day, month = offer.today, timedelta(days=30)
    quarters = tuple(
        TermRow(
            one, TermKind.QUARTERS.value, one, day + (one - 3) * month, day + (one - 2) * month, closed=False
        )
        for one in (1, 2, 3, 4)
    )
    halves = tuple(
        TermRow(
            4 + one,
            TermKind.HALF_YEARS.value,
            one,
            day + (2 * one - 3) * month,
            day + (2 * one - 1) * month,
            closed=False,
        )
        for one in (1, 2)
    )
    choices.show_offer(
        replace(offer, terms={**offer.terms, school.class_a: quarters, school.class_b: halves})
    )
    choices.time.setCurrentIndex(choices.time.findData(2))
    choices.choose_class(school.class_b)
    choices.classes.activated.emit(1)
    assert choices.time.currentData() == 1  # the second quarter is over, the second half has not begun
    choices.time.setCurrentIndex(choices.time.findData(WHOLE_YEAR))
    choices.choose_class(school.class_a)
    choices.classes.activated.emit(0)
    assert choices.time.currentData() == WHOLE_YEAR


def test_a_year_is_whole_in_the_large_type_of_a_kiosk(open_tab: Open) -> None:
    box = open_tab([spec(KEY)]).choices.years
    font = box.font()
    font.setPointSizeF(font.pointSizeF() * 1.3)
    box.setFont(font)
    box.resize(box.sizeHint())
    option = QStyleOptionComboBox()
    box.initStyleOption(option)
    field = QStyle.SubControl.SC_ComboBoxEditField
    room = box.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, field, box).width()
    assert room >= box.fontMetrics().horizontalAdvance("2026/2027") + 2


def test_a_report_that_is_made_anew_keeps_the_keys(open_tab: Open) -> None:
    tab = open_tab([spec(KEY, document("first"))])
    tab.sheet.tables[0].setFocus()
    before = tab.sheet.tables[0]
    tab.make()
    (after,) = tab.sheet.tables
    assert after is not before
    focused = QApplication.focusWidget()
    assert focused is not None
    assert after.isAncestorOf(focused)


def test_a_report_without_a_period_does_not_forget_it(open_tab: Open) -> None:
    tab = open_tab([spec(KEY, over=Over.TERM_OR_YEAR), spec(OTHER, over=Over.YEAR)])
    last = tab.choices.time.count() - 1
    tab.choices.time.setCurrentIndex(last)
    tab.choices.time.activated.emit(last)
    tab.list.choose(OTHER)
    assert tab.choices.time.isHidden()
    tab.list.choose(KEY)
    assert asked_for(tab).term == WHOLE_YEAR


def test_rows_are_in_sight_below_a_head_that_is_as_high_as_the_page(open_tab: Open) -> None:
    table = Table(COLUMNS, tuple(row(f"Pupil {n}", 1, 2, None, date(2026, 9, 1), 5) for n in range(30)))
    tall = replace(document("tall", parts=(table,)), notes=tuple("One more note. " * 30 for _n in range(5)))
    sheet = open_tab([spec(KEY, tall)]).sheet
    shown = sheet.tables[0]
    assert shown.height() == shown.height_of(8)
    assert shown.height() < shown.whole_height()


def test_pupils_of_a_class_come_when_they_are_asked_for(open_tab: Open, school: BuiltSchool) -> None:
    tab = open_tab([spec(OTHER, of=(Of.PUPIL,), over=Over.TERM_OR_YEAR)])
    names = [tab.choices.things.itemText(n) for n in range(tab.choices.things.count())]
    assert len(names) == 5
    assert asked_for(tab).id in (school.arbuzova, school.yolkin, school.zhukova)
    assert tab.choices.time.itemText(tab.choices.time.count() - 1) == "The year"


def test_days_are_asked_for_where_a_report_is_over_days(open_tab: Open) -> None:
    tab = open_tab([spec(KEY, over=Over.DAYS)])
    assert tab.choices.starts.isHidden()
    last = tab.choices.time.count() - 1
    tab.choices.time.setCurrentIndex(last)
    tab.choices.time.activated.emit(last)
    assert tab.choices.starts.isVisible()
    wish = asked_for(tab)
    assert wish.term is None
    assert wish.starts is not None
    assert wish.ends is not None
    assert wish.starts <= wish.ends


def test_another_report_of_the_list(open_tab: Open) -> None:
    tab = open_tab([spec(KEY, document("first")), spec(OTHER, document("second"))])
    assert tab.list.item(0).text() == f"Title of {KEY}"
    tab.list.setFocus()
    QTest.keyClick(tab.list, Qt.Key.Key_Down)
    assert [one.name for one in tab.made] == ["second"]


def test_a_list_that_gets_the_keys_marks_what_is_shown(qtbot: QtBot) -> None:
    listed = ReportList([spec(KEY, document("first")), spec(OTHER, document("second"))])
    qtbot.addWidget(listed)
    with qtbot.waitActive(listed):
        listed.show()
        listed.activateWindow()
    listed.setFocus()
    assert listed.spec is not None
    assert [listed.row(one) for one in listed.selectedItems()] == [0]


def test_what_was_looked_at_last_comes_first(open_tab: Open) -> None:
    reports = [spec(KEY, document("first")), spec(OTHER, document("second"))]
    tab = open_tab(reports)
    tab.list.choose(OTHER)
    again = open_tab(reports)
    assert again.made[0].name == "second"
    QSettings().remove("reports/last")


def test_several_sheets_are_shown_one_at_a_time(open_tab: Open) -> None:
    tab = open_tab([spec(KEY, document("7А"), document("7Б"))])
    assert tab.sheet.names.isVisible()
    tab.sheet.show_number(1)
    assert tab.sheet.document is not None
    assert tab.sheet.document.name == "7Б"


def test_charts_are_drawn_of_the_table(open_tab: Open) -> None:
    chart = Chart("Quality by class", 0, "class", ("quality",), high=100)
    tab = open_tab([spec(KEY, document(parts=(TABLE, chart)))])
    drawn = tab.sheet.findChildren(GroupChart)
    assert [one.accessibleName() for one in drawn] == ["Quality by class"]
    assert drawn[0].figures().rows[0] == ("9Б", "37.5 %")


@pytest.mark.parametrize("kind", ChartKind)
@pytest.mark.parametrize("high", [None, 0.0, 100.0])
def test_a_chart_of_noughts_or_of_nothing_is_drawn(
    open_tab: Open, qtbot: QtBot, kind: ChartKind, high: float | None
) -> None:
    rows = tuple(row(name, 0, 0, None, date(2026, 9, 1), 5) for name in ("7А", "7Б"))
    chart = Chart("Noughts", 1, "class", ("fives", "mean"), kind, high=high)
    tab = open_tab([spec(KEY, document(parts=(chart, Table(COLUMNS, rows))))])
    assert [card.isVisible() for card in tab.sheet.findChildren(ChartCard)] == [True]
    qtbot.wait(50)  # it is drawn when it is seen: what fails there fails the test


def test_an_empty_table_says_so(open_tab: Open) -> None:
    tab = open_tab([spec(KEY, document(parts=(Table(COLUMNS, (), empty="Nobody has left."),)))])
    assert "Nobody has left." in [label.text() for label in tab.sheet._labels]
    assert tab.sheet.tables == []


def test_names_behind_a_number_stand_beside_it(open_tab: Open) -> None:
    tab = open_tab([spec(KEY)])
    (table,) = tab.sheet.tables
    assert tab.sheet.behind.isHidden()
    table.right.setCurrentIndex(table.model.index(1, 1))
    assert tab.sheet.behind.isVisible()
    assert tab.sheet.behind.lines.count() == 3
    assert tab.sheet.behind.go.isHidden()
    table.right.setCurrentIndex(table.model.index(1, 2))
    assert tab.sheet.behind.isHidden()


def test_what_cannot_be_made_says_why(open_tab: Open) -> None:
    def make(*_given: object) -> Sequence[object]:
        raise NotFound("class.unknown")

    broken = ReportSpec(KEY, {Of.SCHOOL: frozenset(Role)}, Over.TERM, make)  # type: ignore[arg-type]
    tab = open_tab([broken])
    assert tab.made == ()
    assert tab._stack.currentWidget() is tab._empty
    assert tab._empty.accessibleName().startswith("The report could not be made")
    assert not tab.actions_row.pdf.isEnabled()


def test_what_is_on_screen_stays_when_it_cannot_be_made_anew(open_tab: Open) -> None:
    """The share is away: who takes figures from a report goes on."""
    answers: list[object] = [document("first"), StorageProblem("share.unreachable", path="school.db")]

    def make(*_given: object) -> Sequence[object]:
        answer = answers.pop(0)
        if isinstance(answer, Exception):
            raise answer
        return [answer]

    tab = open_tab([ReportSpec(KEY, {Of.SCHOOL: frozenset(Role)}, Over.TERM, make)])  # type: ignore[arg-type]
    tab.actions_row.anew.click()
    assert answers == []
    assert [one.name for one in tab.made] == ["first"]
    assert tab._stack.currentWidget() is tab.sheet


def test_a_parent_is_offered_the_children_and_no_class(open_tab: Open, school: BuiltSchool) -> None:
    tab = open_tab([spec(OTHER, of=(Of.PUPIL, Of.CLASS))], "parent", Role.PARENT)
    assert asked_for(tab).of is Of.PUPIL
    assert asked_for(tab).id == school.arbuzova
    assert tab.choices.classes.isHidden()
    assert tab.actions_row.all.isHidden()


def test_in_a_kiosk_nothing_is_printed_or_kept(open_tab: Open) -> None:
    tab = open_tab([spec(OTHER, of=(Of.PUPIL,))], "parent", Role.PARENT, kiosk=True)
    assert [
        one.isHidden()
        for one in (
            tab.actions_row.preview,
            tab.actions_row.pdf,
            tab.actions_row.book,
            tab.actions_row.csv,
            tab.actions_row.all,
        )
    ] == [True] * 5
    assert tab.made


def test_a_teacher_is_offered_himself_and_own_courses(open_tab: Open, school: BuiltSchool) -> None:
    tab = open_tab([spec(KEY, of=(Of.TEACHER, Of.COURSE))], "maths_teacher", Role.TEACHER)
    assert (asked_for(tab).of, asked_for(tab).id) == (Of.TEACHER, school.maths_teacher)
    tab.choices.of.setCurrentIndex(1)
    tab.choices.of.activated.emit(1)
    ids = {tab.choices.things.itemData(n) for n in range(tab.choices.things.count())}
    assert ids == {school.algebra_a, school.algebra_b}


def test_another_language_makes_the_report_anew(
    open_tab: Open, translations: Translations, qtbot: QtBot
) -> None:
    tab = open_tab([spec(KEY)])
    translations.set_language(Language.RU)
    qtbot.waitUntil(lambda: tab.list.item(0).text() == "Отчёт")
    (table,) = tab.sheet.tables
    assert table.model.index(2, 4).data() == "4,01"


def test_a_letter_takes_words_of_its_own(open_tab: Open, qtbot: QtBot) -> None:
    tab = open_tab([letters(KEY), spec(OTHER)])
    assert tab.letter_text.isVisible()
    tab.letter_text.setPlainText("Please come on Friday.")
    qtbot.waitUntil(lambda: tab.made[0].name == "letter: Please come on Friday.", timeout=5000)
    tab.list.choose(OTHER)
    assert tab.letter_text.isHidden()
    assert tab.actions_row.word.isHidden()


def test_letters_are_filled_into_the_schools_own_template(
    open_tab: Open, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import docx

    own = docx.Document()
    own.add_paragraph("Dear parents of {{ pupil }}: {{ text }}")
    own.save(str(tmp_path / "own.docx"))
    target = tmp_path / "letters.docx"

    def ask_path(*given: Any, **_more: Any) -> None:
        given[6](target)

    monkeypatch.setattr("ui.paper.document_files.ask_path", ask_path)
    tab = open_tab([letters(KEY)])
    tab.letter_text.setPlainText("Thank you.")
    tab._on_word(tmp_path / "own.docx")
    qtbot.waitUntil(target.is_file, timeout=10_000)
    words = [paragraph.text for paragraph in docx.Document(str(target)).paragraphs]
    assert "Dear parents of Ёлкин Пётр: Thank you." in words


def test_fields_of_a_template_are_explained(open_tab: Open) -> None:
    tab = open_tab([letters(KEY)])
    tab.actions_row.word.fields_wanted.emit()
    (dialog,) = tab.findChildren(FieldsDialog)
    assert "{{ pupil }} — Title of class_summary" in dialog.text.toPlainText()
    assert_accessible(dialog)
    dialog.accept()


def led_to(tab: ReportsTab) -> list[tuple[str, object]]:
    """Which pages other pages are asked for."""
    found: list[tuple[str, object]] = []
    tab.place.family.page_requested.connect(lambda key, target: found.append((key, target)))
    return found


def pupil_row(school: BuiltSchool, who: str) -> Document:
    cells = (Cell(who, place=("pupil", school.ids[who], 0)), *(Cell() for _ in COLUMNS[1:]))
    return document("7Б", parts=(Table(COLUMNS, (Row(cells),)),))


def test_a_name_leads_to_the_diary_of_that_pupil_of_whatever_class(
    open_tab: Open, school: BuiltSchool, qtbot: QtBot
) -> None:
    tab = open_tab([spec(KEY, pupil_row(school, "vetrova"))])
    asked = led_to(tab)
    (table,) = tab.sheet.tables
    table.left.setCurrentIndex(table.model.index(0, 0))
    assert tab.sheet.behind.go.isVisible()
    tab.sheet.behind.go.click()
    qtbot.waitUntil(lambda: asked == [("diary", None)])
    chosen = tab.place.family.chosen
    assert chosen is not None
    assert chosen.pupil_id == school.vetrova


def test_who_has_no_page_of_diaries_is_not_led_to_one(open_tab: Open, school: BuiltSchool) -> None:
    tab = open_tab(
        [spec(KEY, pupil_row(school, "arbuzova"), of=(Of.TEACHER,))], "maths_teacher", Role.TEACHER
    )
    asked = led_to(tab)
    (table,) = tab.sheet.tables
    table.left.setFocus()
    table.left.setCurrentIndex(table.model.index(0, 0))
    assert tab.sheet.behind.isHidden()
    QTest.keyClick(table.left, Qt.Key.Key_Return)
    assert asked == []


def test_the_class_that_is_open_is_no_way_on(open_tab: Open, school: BuiltSchool) -> None:
    cells = (Cell("7А", place=("class", school.class_a, 0)), *(Cell() for _ in COLUMNS[1:]))
    tab = open_tab([spec(KEY, document(parts=(Table(COLUMNS, (Row(cells),)),)), of=(Of.CLASS, Of.SCHOOL))])
    (table,) = tab.sheet.tables
    table.left.setCurrentIndex(table.model.index(0, 0))
    assert tab.sheet.behind.isHidden()
