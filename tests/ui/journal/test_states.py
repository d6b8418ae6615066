"""What the journal shows and says when there is no page, another page, or nothing to be entered."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QHelpEvent, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QToolTip
from pytestqt.qtbot import QtBot

from app.codes import HolidayKind, Scale
from app.errors import StorageProblem
from app.school.rows import HolidayRow
from tests.ui.journal.memory_source import COURSES, TERMS, YEARS, MemorySource, columns, read_only
from ui.journal import words
from ui.journal.buffer import JournalBuffer
from ui.journal.empty import Because, EmptyPage
from ui.journal.entry.keys import Entry
from ui.journal.gaps import gaps_of
from ui.journal.slots import Kind
from ui.journal.tab import PATIENCE_MS, JournalTab
from ui.live import Live
from ui.tasks import InlineWorker
from ui.theme.manager import Theme
from ui.widgets import Toast

Make = Callable[..., JournalTab]


@pytest.fixture
def make(qtbot: QtBot, theme: Theme) -> Make:
    def build(source: MemorySource, live: Live[object] | None = None) -> JournalTab:
        tab = JournalTab(source, live)
        qtbot.addWidget(tab)
        tab.resize(1280, 800)
        tab.start()
        with qtbot.waitActive(tab):
            tab.show()
            tab.activateWindow()
        return tab

    return build


def page_of(tab: JournalTab) -> JournalBuffer:
    assert tab.editor.buffer is not None
    return tab.editor.buffer


def press(tab: JournalTab, text: str) -> None:
    for letter in text:
        event = QKeyEvent(QEvent.Type.KeyPress, ord(letter.upper()), Qt.KeyboardModifier.NoModifier, letter)
        QApplication.sendEvent(tab.grid.marks, event)


def said(tab: JournalTab) -> list[str]:
    return [toast.accessibleName() for toast in tab.findChildren(Toast)]


def shown_reason(tab: JournalTab) -> Because | None:
    return next((page.because for page in tab.findChildren(EmptyPage) if page.isVisible()), None)


# --- another page ----------------------------------------------------------------------------------------


def test_no_key_goes_into_the_page_that_is_left(make: Make) -> None:
    source = MemorySource(filled=False)
    tab = make(source)
    source.held = True
    tab.open_course(2)
    press(tab, "5")
    assert tab.unsaved == 0
    assert not tab.grid.isEnabled()
    source.answer()
    source.answer()
    assert page_of(tab).page.course.course_id == 2
    assert tab.grid.isEnabled()
    assert tab.grid.marks.hasFocus()
    press(tab, "5")
    assert tab.unsaved == 1


def test_page_that_is_left_is_taken_away_when_the_next_one_is_slow(make: Make, qtbot: QtBot) -> None:
    source = MemorySource()
    tab = make(source)
    source.held = True
    tab.open_term(12)
    assert tab.grid.isVisible(), "no flicker while the answer is quick"
    qtbot.waitUntil(lambda: shown_reason(tab) is Because.OPENING, timeout=20 * PATIENCE_MS)
    source.answer()
    assert tab.grid.isVisible()


def test_reading_the_same_page_anew_disturbs_nobody(make: Make) -> None:
    source = MemorySource()
    tab = make(source)
    source.held = True
    tab.reload()
    assert tab.grid.isEnabled()
    press(tab, "5")
    assert tab.unsaved == 1


def test_what_failed_is_asked_again_when_the_share_answers(make: Make) -> None:
    source = MemorySource()
    live: Live[object] = Live(InlineWorker(object()), poll=lambda _: [])
    tab = make(source, live)
    source.failing = StorageProblem("share.unreachable")
    tab.open_course(2)
    assert shown_reason(tab) is Because.FAILED
    source.failing = None
    live.stalled_changed.emit(True)
    assert shown_reason(tab) is Because.FAILED
    live.stalled_changed.emit(False)
    assert shown_reason(tab) is None
    assert page_of(tab).page.course.course_id == 2


def test_what_waits_is_written_as_soon_as_the_share_answers(make: Make) -> None:
    source = MemorySource(filled=False)
    live: Live[object] = Live(InlineWorker(object()), poll=lambda _: [])
    tab = make(source, live)
    source.failing = StorageProblem("share.unreachable")
    press(tab, "5")
    tab.flush()
    assert tab.unsaved == 1
    source.failing = None
    live.stalled_changed.emit(False)
    assert tab.unsaved == 0


def test_year_is_offered_where_there_are_several(make: Make) -> None:
    source = MemorySource()
    tab = make(source)
    box = next(box for box in tab.toolbar.findChildren(QComboBox) if box is not tab.toolbar.courses)
    assert not box.isVisible()
    source.years = YEARS
    source.courses = (*COURSES, replace(COURSES[0], course_id=9, year_id=2, class_name="7А", can_edit=False))
    tab.start()
    assert box.isVisible()
    assert [box.itemText(index) for index in range(box.count())] == ["2026/2027", "2025/2026"]
    tab.open_year(2)
    assert page_of(tab).page.course.course_id == 9
    assert tab.toolbar.courses.currentText() == "7А (8А) · Алгебра"


def test_year_without_courses_says_so(make: Make) -> None:
    source = MemorySource()
    source.years = YEARS
    tab = make(source)
    tab.open_year(2)
    assert shown_reason(tab) is Because.NO_COURSES
    page = next(page for page in tab.findChildren(EmptyPage) if page.isVisible())
    assert "2025/2026" in page.accessibleName()
    tab.open_year(1)
    assert shown_reason(tab) is None


def test_course_without_pupils(make: Make) -> None:
    assert shown_reason(make(MemorySource(pupil_count=0))) is Because.NO_PUPILS


# --- nothing to be entered -------------------------------------------------------------------------------


def test_reader_learns_who_keeps_the_journal(make: Make) -> None:
    tab = make(read_only(MemorySource()))
    press(tab, "5")
    press(tab, "5")
    assert len(said(tab)) == 1, "said once, however often the key is pressed"
    assert "Миронова Ольга Сергеевна" in said(tab)[0]


def test_closed_period_says_so(make: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    source = MemorySource()
    page = source.page
    monkeypatch.setattr(
        source, "page", lambda course, term: replace(page(course, term), term=replace(TERMS[0], closed=True))
    )
    tab = make(source)
    QTest.keyClick(tab.grid.marks, Qt.Key.Key_Delete)
    assert len(said(tab)) == 1
    assert not tab.editor.can_edit


@pytest.mark.parametrize(
    ("scale", "key"), [(Scale.FIVE, "7"), (Scale.FIVE, "0"), (Scale.NONE, "5"), (Scale.PASS, "5")]
)
def test_digit_beyond_the_scale_says_which_there_are(make: Make, scale: Scale, key: str) -> None:
    source = MemorySource(filled=False)
    source.scale = scale
    tab = make(source)
    press(tab, key)
    assert tab.unsaved == 0
    assert len(said(tab)) == 1
    press(tab, "н")
    assert tab.unsaved == 1, "absences are entered all the same"


@pytest.mark.parametrize(
    ("scale", "keys", "marks"),
    [
        (Scale.TEN, "10987", ["10", "9", "8", "7"]),
        (Scale.HUNDRED, "8510", ["85", "10"]),
        (Scale.FIVE, "54", ["5", "4"]),
    ],
)
def test_longer_scales_take_two_digits(make: Make, scale: Scale, keys: str, marks: list[str]) -> None:
    source = MemorySource(filled=False)
    source.scale = scale
    tab = make(source)
    column = page_of(tab).current_column()
    press(tab, keys)
    assert [row[column].mark for row in page_of(tab).looks[: len(marks)]] == marks


def test_letter_for_excused_is_the_schools(make: Make) -> None:
    source = MemorySource(filled=False)
    source.excused = "у"
    tab = make(source)
    assert tab.editor.enter(0, 0, Entry(Kind.ATTENDANCE, 2))
    assert page_of(tab).looks[0][0].attendance == "у"


# --- days without school ---------------------------------------------------------------------------------


def holiday(starts: date, ends: date, kind: str = HolidayKind.VACATION) -> HolidayRow:
    return HolidayRow("Каникулы", kind, starts, ends, 1, 11)


def test_gaps_are_where_school_days_fall_out() -> None:
    at = columns(TERMS[0], 10)  # Wed 2 September, Fri 4, Mon 7, Wed 9, …
    monday = next(index for index, column in enumerate(at) if column.date == date(2026, 9, 7))
    sunday, saturday, friday = date(2026, 9, 6), date(2026, 9, 5), date(2026, 9, 4)
    assert set(gaps_of(at, [holiday(saturday, sunday)])) == {monday}
    assert gaps_of(at, [holiday(sunday, sunday)]) == {}, "a Sunday is no loss"
    assert gaps_of(at, [holiday(friday, sunday)]) == {}, "there was a lesson on the holiday"
    assert gaps_of(at, [holiday(saturday, saturday, HolidayKind.WORKDAY)]) == {}
    assert gaps_of(at, [holiday(date(2026, 8, 1), date(2026, 8, 31))]) == {}, "before the first lesson"
    assert gaps_of(at, [holiday(saturday, saturday)])[monday].is_break
    assert not gaps_of(at, [holiday(saturday, saturday, HolidayKind.PUBLIC)])[monday].is_break


@pytest.mark.qt_log_ignore("^This plugin does not support raise", extend=True)
def test_gap_has_room_in_the_grid_and_says_what_it_is(make: Make, qtbot: QtBot) -> None:
    tab = make(MemorySource(column_count=20))
    buffer, marks = page_of(tab), tab.grid.marks
    ((index, gap),) = buffer.gaps.items()
    assert buffer.columns[index].date > date(2026, 10, 1) > buffer.columns[index - 1].date
    lead = marks.lead(index)
    assert marks.lessons.sectionSize(index) - lead == marks.lessons.sectionSize(index - 1) > lead > 0
    x = marks.lessons.sectionViewportPosition(index)
    assert marks.lessons.gap_at(x + 1) is gap
    assert marks.lessons.gap_at(x + lead) is None
    at = QPoint(x + lead // 2, 40)
    event = QHelpEvent(QEvent.Type.ToolTip, at, marks.viewport().mapToGlobal(at))
    QApplication.sendEvent(marks.viewport(), event)
    qtbot.waitUntil(lambda: QToolTip.text() == words.gap_words(gap))
    QToolTip.hideText()
    tab.open_term(12)
    assert {marks.lessons.sectionSize(i) for i in range(marks.lessons.count())} == {
        marks.metrics.column_width
    }
