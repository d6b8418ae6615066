"""The panel beside the grid: what it says in both languages, that it is live, and that it does nothing unseen."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QRadioButton, QWidget
from pytestqt.qtbot import QtBot

from app.codes import AttendanceCode, MarkValue, Scale
from tests.ui.accessibility import assert_accessible
from tests.ui.journal.memory_source import TODAY, MemorySource
from ui.charts import BarChart, LineChart
from ui.i18n import Language, Translations
from ui.journal.editor import JournalEditor
from ui.journal.entry.keys import Entry
from ui.journal.insight import panel as insight_panel
from ui.journal.insight import sections as insight_sections
from ui.journal.insight.list import PupilList
from ui.journal.insight.panel import InsightPanel
from ui.journal.insight.sections import AskSection, BorderSection, PupilSection
from ui.journal.insight.words import mean_beside
from ui.journal.saving.saver import Saver
from ui.journal.slots import Content, Kind, Slot
from ui.theme.manager import Theme

FIVE, FOUR, THREE = (Entry(Kind.MARK, value) for value in (5, 4, 3))


class Beside:
    """The panel on a small class, the cursor on nobody yet."""

    def __init__(self, qtbot: QtBot, source: MemorySource) -> None:
        self.qtbot, self.source = qtbot, source
        self.editor = JournalEditor(Saver(source))
        self.window = QWidget()
        self.panel = InsightPanel(self.editor, self.window)
        qtbot.addWidget(self.window)
        self.panel.resize(304, 900)
        self.window.resize(304, 900)
        self.open()
        with qtbot.waitActive(self.window):
            self.window.show()
            self.window.activateWindow()
        self.rest()

    def open(self, term: int = 11) -> None:
        self.editor.set_page(self.source.page(1, term))

    def rest(self) -> None:
        """Wait until the panel has followed."""
        self.qtbot.waitUntil(lambda: not self.panel._rest.isActive(), timeout=5000)

    def enter(self, row: int, column: int, *entries: Entry) -> None:
        for index, entry in enumerate(entries):
            assert self.editor.enter(row, column + index, entry)

    def rows(self, kind: type[QWidget]) -> dict[str, str]:
        (section,) = self.panel.findChildren(kind)
        (people,) = section.findChildren(PupilList)
        return {f"{row.name} {row.value}".strip(): row.words.replace("\u00a0", " ") for row in people.rows}

    def told(self) -> str:
        labels = (one for one in self.panel.findChildren(QLabel) if one.isVisible() and one.text())
        return "\n".join(label.text() for label in labels).replace("\u00a0", " ")

    def chart(self, kind: type[QWidget], index: int = 0) -> QWidget:
        return [one for one in self.panel.findChildren(kind) if one.isVisible()][index]


@pytest.fixture
def source() -> MemorySource:
    """Six pupils without a mark; the fourth came on 21 September."""
    return MemorySource(pupil_count=6, column_count=28, filled=False)


@pytest.fixture
def beside(qtbot: QtBot, source: MemorySource, theme: Theme, translations: Translations) -> Beside:
    return Beside(qtbot, source)


def in_english(translations: Translations, beside: Beside) -> None:
    translations.set_language(Language.EN)
    beside.qtbot.waitUntil(lambda: beside.panel.accessibleName() == "Class")
    beside.rest()


# --- words -----------------------------------------------------------------------------------------------


def test_nothing_to_show_is_said(beside: Beside, translations: Translations) -> None:
    assert beside.told().splitlines() == [
        "Спросить сегодня", "Отметок ещё нет.", "На границе", "Никого нет.",
        "Ученик", "Курсор не стоит на ученике.", "Отметки класса", "Отметок ещё нет.",
    ]  # fmt: skip
    beside.panel.show_cell(0, 0)
    beside.rest()
    assert "Алексеев" in beside.told()
    in_english(translations, beside)
    assert "Nobody." in beside.told()
    beside.editor.set_page(None)
    beside.rest()
    assert beside.told() == ""


def test_whom_to_ask_and_why(beside: Beside, translations: Translations) -> None:
    buffer = beside.editor.buffer
    assert buffer is not None
    for row in range(1, 5):
        for column in range(14, 18):
            assert beside.editor.enter(row, column, FOUR)
    beside.enter(0, 0, FIVE)
    last = max(index for index, column in enumerate(buffer.columns) if column.date < TODAY)
    beside.enter(5, 0, FIVE, FIVE, FIVE)
    assert beside.editor.enter(5, last, Entry(Kind.ATTENDANCE, AttendanceCode.ABSENT))
    beside.rest()
    rows = beside.rows(AskSection)
    first, second = (line.name for line in (buffer.pupils[5], buffer.pupils[0]))
    assert rows[first].startswith("давно: ")
    assert rows[first].endswith("· не было на прошлом уроке")
    assert rows[second].startswith("мало отметок: 1 · давно: ")
    in_english(translations, beside)
    assert beside.rows(AskSection)[second].startswith("few marks: 1 · not asked for ")
    assert beside.rows(AskSection)[first].endswith("· missed the last lesson")


def test_who_was_asked_today_is_asked_no_more(beside: Beside) -> None:
    buffer = beside.editor.buffer
    assert buffer is not None
    for row in (1, 2, 4, 5):
        beside.enter(row, 0, FOUR, FOUR)
    beside.rest()
    name = buffer.pupils[0].name
    assert "ещё нет отметок" in beside.rows(AskSection)[name]
    assert beside.editor.enter(0, buffer.current_column(), FIVE)
    beside.rest()
    assert name not in beside.rows(AskSection)


def test_no_lesson_today_and_a_period_that_is_over(beside: Beside) -> None:
    page = beside.source.page(1, 11)
    beside.editor.set_page(replace(page, today=TODAY + timedelta(days=1)))
    beside.rest()
    assert "Спросить на следующем уроке" in beside.told()
    beside.editor.set_page(replace(page, today=date(2026, 12, 1)))
    beside.rest()
    assert "Период закончился." in beside.told()


def test_who_stands_on_a_border(beside: Beside, translations: Translations) -> None:
    beside.enter(0, 0, FIVE, FIVE, FOUR, FIVE, FOUR, FOUR)  # 4.50, one 5 of weight 3 makes it 4.63
    beside.enter(1, 0, FOUR, FOUR, THREE, FOUR, FOUR, THREE)  # 3.67
    beside.rest()
    assert list(beside.rows(BorderSection).items()) == [
        ("Алексеев Артём 4,50", "до 5 (порог 4,60) не хватает одной 5 весом 3"),
        ("Андреева Мария 3,67", "чуть выше порога 3,60: 4 легко станет 3"),
    ]
    assert "Предположение" in beside.told()
    in_english(translations, beside)
    assert list(beside.rows(BorderSection).values()) == [
        "for a 5 (from 4.60) it takes one 5 of weight 3",
        "just above the threshold of 3.60: from 4 to 3 it is not far",
    ]


def test_a_mean_that_rounds_to_the_threshold_shows_on_which_side_it_lies(translations: Translations) -> None:
    assert mean_beside(4.595, 4.6) == "4,595"
    assert mean_beside(4.6, 4.6) == "4,60"
    assert mean_beside(4.58, 4.6) == "4,58"


def test_more_on_the_border_than_are_shown(beside: Beside) -> None:
    for row in range(6):
        if row != 3:
            beside.enter(row, 0, FIVE, FIVE, FOUR, FIVE, FOUR, FOUR)
    beside.rest()
    assert len(beside.rows(BorderSection)) == insight_sections.MOST_ON_BORDER
    (section,) = beside.panel.findChildren(BorderSection)
    assert section._all.text() == "Ещё 1 ученик"
    section._all.click()
    assert len(beside.rows(BorderSection)) == 5
    assert section._all.text() == "Показать меньше"


def test_the_pupil_under_the_cursor(beside: Beside, translations: Translations) -> None:
    beside.enter(0, 0, FIVE, FIVE, FOUR, FOUR, Entry(Kind.MARK, MarkValue.DEBT))
    beside.panel.show_cell(0, 0)
    beside.rest()
    (section,) = beside.panel.findChildren(PupilSection)
    assert section.words.replace("\u00a0", " ").splitlines() == [
        "Алексеев Артём",
        "средний 4,50 · если так пойдёт: 4 · 4 отметки · 1 долг",
        "Предположение: до 5 (порог 4,60) не хватает одной 5",
    ]
    chart = beside.chart(LineChart)
    assert "4 сентября: 5 · средний 5,00" in chart.accessibleDescription()
    assert "5 от 4,60" in chart.accessibleDescription().replace("\u00a0", " ")
    in_english(translations, beside)
    assert "mean 4.50 · if it goes on so: 4 · 4 marks · 1 work not handed in" in beside.told()


def test_the_class_in_the_period_and_at_the_lesson(beside: Beside) -> None:
    beside.enter(0, 0, FIVE, FIVE)
    beside.enter(1, 0, FOUR)
    beside.panel.show_cell(0, 1)
    beside.rest()
    bars = beside.chart(BarChart)
    assert bars.told == "Средний балл 4,67, 3 отметки"
    assert "5: 2 отметки (67 %)" in bars.accessibleDescription().replace("\u00a0", " ")
    day = beside.editor.buffer.columns[1].date if beside.editor.buffer else TODAY
    (lesson,) = (
        one for one in beside.panel.findChildren(QRadioButton) if one.text() == f"Урок {day.day} сентября"
    )
    lesson.click()
    beside.rest()
    assert bars.told == "Средний балл 5,00, 1 отметка"
    beside.panel.show_cell(0, 20)
    beside.rest()
    assert "На этом уроке отметок нет." in beside.told()


def test_a_subject_without_numbers_has_no_means(
    qtbot: QtBot, source: MemorySource, theme: Theme, translations: Translations
) -> None:
    source.scale = Scale.PASS
    at = source.columns[11][0]
    source.marks[1] = {Slot(at.date, at.number, 1, 100, Kind.MARK): Content(MarkValue.PASSED)}
    beside = Beside(qtbot, source)
    beside.panel.show_cell(0, 0)
    beside.rest()
    assert not any(one.isVisible() for one in beside.panel.findChildren(LineChart))
    assert "Отметок, которые идут в счёт, ещё нет." in beside.told()
    assert beside.chart(BarChart).accessibleDescription() == "1 отметка; зач: 1 отметка (100 %)"


# --- live ------------------------------------------------------------------------------------------------


@pytest.fixture
def reckoned(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What was reckoned since the test began."""
    calls: list[str] = []
    for module, name in (
        (insight_sections, "on_border"),
        (insight_panel, "standing_of"),
        (insight_panel, "PageInView"),
    ):
        real = getattr(module, name)
        monkeypatch.setattr(module, name, lambda *a, real=real, name=name: (calls.append(name), real(*a))[1])
    return calls


def test_marks_not_stored_yet_count_and_a_run_of_keys_is_reckoned_once(
    beside: Beside, reckoned: list[str]
) -> None:
    beside.source.held = True
    for column in range(6):
        assert beside.editor.enter(0, column, FIVE if column % 2 else FOUR)
        beside.panel.show_cell(0, column)
        beside.panel.show_cell(1, column)
    assert reckoned == []
    beside.rest()
    assert reckoned.count("on_border") == 1
    assert beside.rows(BorderSection) == {
        "Алексеев Артём 4,50": "до 5 (порог 4,60) не хватает одной 5 весом 3"
    }
    assert beside.editor.undo() is not None
    beside.rest()
    assert beside.rows(BorderSection) == {}


def test_another_pupil_is_shown_at_once(beside: Beside, reckoned: list[str]) -> None:
    beside.panel.show_cell(2, 0)
    assert beside.panel._rest.interval() == 0
    beside.rest()
    assert "Беляев Иван" in beside.told()
    beside.panel.show_cell(2, 0)
    assert not beside.panel._rest.isActive()
    beside.panel.show_cell(3, 0)  # running through the page
    assert beside.panel._rest.interval() == insight_panel.REST_MS
    assert reckoned == ["standing_of"]


def test_what_changes_after_it_was_hidden_for_a_while_is_seen(beside: Beside) -> None:
    beside.panel.hide()
    beside.panel.show()
    beside.enter(0, 0, FIVE, FIVE, FOUR, FIVE, FOUR, FOUR)
    beside.rest()
    assert len(beside.rows(BorderSection)) == 1


def test_what_a_colleague_stores_arrives(beside: Beside) -> None:
    buffer = beside.editor.buffer
    assert buffer is not None
    changes = [
        beside.source.store_by_other(1, buffer.slot(0, column, Kind.MARK), 5 - column % 2)
        for column in range(6)
    ]
    beside.editor.merge(changes)
    beside.rest()
    assert list(beside.rows(BorderSection)) == ["Алексеев Артём 4,50"]


def test_another_course_takes_nothing_over(beside: Beside) -> None:
    beside.enter(0, 0, FIVE, FIVE, FOUR, FIVE, FOUR, FOUR)
    beside.panel.show_cell(0, 0)
    beside.rest()
    beside.source.pupils = beside.source.pupils[2:]
    beside.editor.set_page(beside.source.page(2, 12))
    beside.rest()
    assert beside.rows(BorderSection) == {}
    assert "Курсор не стоит на ученике." in beside.told()


def test_nothing_is_reckoned_while_hidden(beside: Beside, reckoned: list[str]) -> None:
    beside.panel.hide()
    beside.enter(0, 0, FIVE, FIVE, FOUR, FIVE, FOUR, FOUR)
    beside.panel.show_cell(4, 3)
    beside.open()
    assert not beside.panel._rest.isActive()
    assert reckoned == []
    beside.panel.show()
    beside.rest()
    assert len(beside.rows(BorderSection)) == 1


# --- keys and mouse --------------------------------------------------------------------------------------


def test_choosing_a_pupil_and_going_back(beside: Beside) -> None:
    for row in (0, 1):
        beside.enter(row, 0, FIVE, FIVE, FOUR, FIVE, FOUR, FOUR)
    beside.rest()
    (section,) = beside.panel.findChildren(BorderSection)
    people = section.people
    with beside.qtbot.waitSignal(beside.panel.pupil_chosen) as chosen:
        people.setFocus()
        QTest.keyClick(people, Qt.Key.Key_Down)
        QTest.keyClick(people, Qt.Key.Key_Return)
    assert chosen.args == [101]
    with beside.qtbot.waitSignal(beside.panel.pupil_chosen) as chosen:
        place = people.visualItemRect(people.item(0)).center()
        QTest.mouseClick(people.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert chosen.args == [100]
    with beside.qtbot.waitSignal(beside.panel.left):
        QTest.keyClick(people, Qt.Key.Key_Escape)


def test_begin_takes_the_keys(beside: Beside) -> None:
    beside.panel.begin()
    focused = beside.window.focusWidget()
    assert isinstance(focused, QRadioButton)
    beside.enter(0, 0, FIVE, FIVE, FOUR, FIVE, FOUR, FOUR)
    beside.rest()
    beside.panel.begin()
    assert isinstance(beside.window.focusWidget(), PupilList)


def test_lists_that_are_reckoned_later_get_the_keys(beside: Beside) -> None:
    beside.enter(0, 0, FIVE, FIVE, FOUR, FIVE, FOUR, FOUR)
    beside.panel.hide()
    beside.panel.retranslate()
    beside.panel.show()
    beside.panel.begin()
    beside.rest()
    people = beside.window.focusWidget()
    assert isinstance(people, PupilList)
    assert len(people.selectedItems()) == 1, "where the keys are is seen"


def test_everything_is_named_and_fits(qtbot: QtBot, theme: Theme, translations: Translations) -> None:
    beside = Beside(qtbot, MemorySource(pupil_count=25))
    for language in Language:
        translations.set_language(language)
        beside.panel.show_cell(15, 20)
        beside.rest()
        assert_accessible(beside.panel)
        inside = beside.panel.findChildren(AskSection)[0].parentWidget()
        assert inside is not None
        assert inside.width() <= 304
        assert inside.minimumSizeHint().width() <= inside.width()
        for label in beside.panel.findChildren(QLabel):
            if label.isVisible() and label.wordWrap():
                assert label.heightForWidth(label.width()) <= label.height(), label.text()
