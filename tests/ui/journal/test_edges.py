"""The toolbar at all widths, and the edges of the page: headings and names that can be clicked, rows in step."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QHeaderView
from pytestqt.qtbot import QtBot

from app.school.rows import YearRow
from tests.ui.journal.memory_source import COURSES, TODAY, MemorySource
from ui.journal.buffer import JournalBuffer
from ui.journal.tab import JournalTab
from ui.theme.manager import Theme
from ui.widgets import Toast

Make = Callable[[MemorySource], JournalTab]


@pytest.fixture
def make(qtbot: QtBot, theme: Theme) -> Make:
    def build(source: MemorySource) -> JournalTab:
        tab = JournalTab(source)
        qtbot.addWidget(tab)
        tab.resize(1280, 800)
        tab.start()
        with qtbot.waitActive(tab):
            tab.show()
            tab.activateWindow()
        tab.grid.marks.setFocus()
        return tab

    return build


def page_of(tab: JournalTab) -> JournalBuffer:
    assert tab.editor.buffer is not None
    return tab.editor.buffer


@pytest.mark.parametrize("width", [672, 976, 1232, 1872])
def test_toolbar_cuts_nothing_at_any_width(make: Make, width: int) -> None:
    tab = make(MemorySource())
    tab.resize(width, 700)
    QApplication.processEvents()
    bar = tab.toolbar
    shown = [one for one in bar.findChildren(QAbstractButton) if one.isVisible()]
    assert len(shown) >= 4 + 5
    for button in shown:
        assert button.width() >= button.minimumSizeHint().width(), button.text()
        assert bar.rect().contains(button.geometry())


def test_what_has_no_room_in_the_toolbar_is_in_its_menu(make: Make) -> None:
    tab = make(MemorySource())
    bar = tab.toolbar
    years = [YearRow(1, "2025/2026", TODAY, TODAY), YearRow(2, "2026/2027", TODAY, TODAY)]
    bar.set_years(years, 2)
    for width, in_menu in ((1872, False), (672, True)):
        tab.resize(width, 700)
        QApplication.processEvents()
        bar.more.aboutToShow.emit()
        assert (bar.undo in bar.more.actions()) is in_menu
        names = [action.text() for action in bar.more.actions() if action.menu() is not None]
        assert ("Academic year" in names) is in_menu


def test_means_stay_in_step_with_the_names(make: Make) -> None:
    tab = make(MemorySource(pupil_count=35))
    marks, totals = tab.grid.marks, tab.grid.totals
    marks.go_to(34, 0)
    assert marks.verticalScrollBar().value() == totals.verticalScrollBar().value() > 0
    tab.resize(1280, 500)
    QApplication.processEvents()
    marks.go_to(34, 0)
    assert marks.verticalScrollBar().value() == totals.verticalScrollBar().value() > 0


def test_no_scroll_bar_where_all_pupils_are_in_sight(make: Make) -> None:
    tab = make(MemorySource(pupil_count=8))
    assert tab.grid.marks.verticalScrollBar().maximum() == 0


def click(header: QHeaderView, section: int, *, twice: bool = False) -> None:
    middle = header.sectionViewportPosition(section) + header.sectionSize(section) // 2
    flat = header.orientation() is Qt.Orientation.Horizontal
    at = QPoint(middle, header.height() // 2) if flat else QPoint(header.width() // 2, middle)
    press = QTest.mouseDClick if twice else QTest.mouseClick
    press(header.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)


def test_clicks_on_the_edges_lead_to_the_pupil_and_the_lesson(make: Make) -> None:
    tab = make(MemorySource())
    marks = tab.grid.marks
    column = page_of(tab).current_column()
    click(marks.names, 4)
    assert marks.cursor_cell == (4, column)
    click(marks.lessons, column - 2)
    assert marks.cursor_cell == (4, column - 2)
    tab.sheet.side.set_shown(False)
    click(marks.lessons, column - 2, twice=True)
    assert tab.lesson.isVisible()
    click(marks.names, 4, twice=True)
    assert tab.sheet.insight.isVisible()


def test_heading_of_the_period_mark_leads_to_the_report_card_at_the_pupil(make: Make) -> None:
    tab = make(MemorySource())
    tab.grid.marks.go_to(5, 0)
    click(tab.grid.totals.horizontalHeader(), 0)
    assert not tab.results.isVisible()
    click(tab.grid.totals.horizontalHeader(), 2)
    assert tab.results.isVisible()
    line = tab.results.editor.lines[tab.results.table.row]
    assert line.pupil_id == page_of(tab).pupils[5].pupil_id


def test_place_of_the_last_time_has_the_lessons_before_it_in_sight(make: Make) -> None:
    tab = make(MemorySource(column_count=60))
    marks = tab.grid.marks
    place = (3, page_of(tab).current_column() - 8)
    marks.go_to(*place)
    first, other = (course.course_id for course in COURSES[:2])
    tab.open_course(other)
    tab.open_course(first)
    assert marks.cursor_cell == place
    cell = marks.cell_rect(*place)
    assert marks.viewport().rect().contains(cell)
    assert cell.left() > marks.viewport().width() // 2


@pytest.mark.parametrize("width", [672, 1232])
def test_lessons_begin_where_the_names_end(make: Make, width: int) -> None:
    tab = make(MemorySource())
    for size in (400, width):
        tab.resize(size, 600)
        QApplication.processEvents()
    marks = tab.grid.marks
    assert marks.lessons.x() == marks.names.geometry().right() + 1 == marks.viewport().x()


def test_what_is_said_hides_no_row_that_is_typed_in(make: Make) -> None:
    tab = make(MemorySource(pupil_count=35))
    tab.grid.marks.go_to(34, 0)
    QTest.keyClick(tab.grid.marks, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    (toast,) = tab.findChildren(Toast)
    rows = tab.grid.marks.viewport()
    assert not toast.geometry().intersects(QRect(rows.mapTo(tab, QPoint(0, 0)), rows.size()))


def test_no_lesson_is_cut_at_the_left_when_a_page_opens(make: Make) -> None:
    tab = make(MemorySource(column_count=60))
    lessons = tab.grid.marks.lessons
    assert lessons.offset() > 0
    assert lessons.sectionViewportPosition(lessons.logicalIndexAt(0)) == 0


def test_in_the_smallest_window_a_panel_leaves_room_for_names_and_marks(make: Make) -> None:
    tab = make(MemorySource())
    tab.sheet.side.set_shown(True)
    tab.resize(672, 480)
    QApplication.processEvents()
    marks, totals = tab.grid.marks, tab.grid.totals
    assert totals.isHidden()
    assert marks.viewport().width() >= 3 * marks.metrics.column_width
    assert marks.names.width() >= 160
    tab.sheet.side.set_shown(False)
    QApplication.processEvents()
    assert not totals.isHidden()


@pytest.mark.parametrize("width", [672, 1232])
def test_report_card_names_its_periods_at_any_width(make: Make, width: int) -> None:
    tab = make(MemorySource())
    tab.resize(width, 600)
    QTest.keyClick(tab.grid.marks, Qt.Key.Key_F9)
    QApplication.processEvents()
    shown = [one for one in tab.results.head.findChildren(QAbstractButton) if one.isVisible()]
    assert len(shown) >= 7
    for button in shown:
        assert button.width() >= button.minimumSizeHint().width(), button.text()
