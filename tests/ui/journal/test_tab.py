"""The journal tab as a teacher meets it: keys in, pixels and stored marks out."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QImage, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QScrollBar
from pytestqt.qtbot import QtBot

from app.changes import Change
from app.codes import AttendanceCode, MarkValue
from app.errors import StorageProblem
from tests.ui.accessibility import assert_accessible
from tests.ui.journal.memory_source import TODAY, MemorySource, read_only
from ui.journal.buffer import JournalBuffer
from ui.journal.entry.keys import Entry
from ui.journal.grid.area import Area
from ui.journal.grid.conflict_panel import ConflictPanel
from ui.journal.slots import Kind
from ui.journal.tab import JournalTab
from ui.live import Live
from ui.tasks import InlineWorker
from ui.theme.manager import Theme, ThemeChoice
from ui.widgets import ConnectionState, EmptyState, Toast

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
        tab.grid.marks.setFocus()
        return tab

    return build


def page_of(tab: JournalTab) -> JournalBuffer:
    assert tab.editor.buffer is not None
    return tab.editor.buffer


def picture(tab: JournalTab, row: int, column: int) -> QImage:
    marks = tab.grid.marks
    return marks.viewport().grab(marks.visualRect(marks.model().index(row, column))).toImage()


def keys(tab: JournalTab, text: str) -> None:
    """Press the keys as they come from the system; QTest itself knows Latin letters only."""
    for letter in text:
        key = ord(letter.upper())
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, letter)
            QApplication.sendEvent(tab.grid.marks, event)


def test_opens_at_todays_lesson_in_sight(make: Make) -> None:
    tab = make(MemorySource(column_count=60))
    cell = tab.grid.marks.cursor_cell
    assert cell is not None
    assert page_of(tab).columns[cell[1]].date == TODAY
    rect = tab.grid.marks.visualRect(tab.grid.marks.currentIndex())
    assert tab.grid.marks.viewport().rect().contains(rect)
    before = tab.grid.marks.columnAt(10)
    assert 0 < before < cell[1], "lessons before today are in sight too"


def test_cursor_never_leaves_the_sight(make: Make) -> None:
    tab = make(MemorySource(pupil_count=35, column_count=60, filled=False))
    tab.resize(900, 500)
    marks = tab.grid.marks

    def is_in_sight() -> bool:
        return marks.viewport().rect().contains(marks.visualRect(marks.currentIndex()))

    marks.go_to(0, page_of(tab).current_column())
    for _ in page_of(tab).pupils:
        keys(tab, "5")
        assert is_in_sight(), marks.cursor_cell
    for key in (Qt.Key.Key_Home, Qt.Key.Key_End):
        QTest.keyClick(marks, key, Qt.KeyboardModifier.ControlModifier)
        assert is_in_sight(), marks.cursor_cell
    for _ in range(70):
        QTest.keyClick(marks, Qt.Key.Key_Left)
        assert is_in_sight(), marks.cursor_cell


@pytest.mark.parametrize("letters", ["5432н", "5432y"])
def test_a_column_is_entered_with_one_key_for_each_pupil(make: Make, letters: str) -> None:
    source = MemorySource(filled=False)
    tab = make(source)
    column = page_of(tab).current_column()
    typed = (letters * 5)[:24]
    keys(tab, typed)
    tab.flush()
    open_rows = [row for row in range(25) if page_of(tab).is_open(row, column)]
    assert len(open_rows) == 24, "the pupil who has left is passed over"
    assert page_of(tab).looks[open_rows[0]][column].mark == "5"
    for row, letter in zip(open_rows, typed, strict=True):
        kind = Kind.MARK if letter.isdigit() else Kind.ATTENDANCE
        expected = int(letter) if letter.isdigit() else 1
        assert source.value(1, page_of(tab).slot(row, column, kind)) == expected


def test_key_changes_the_pixels_of_its_cell_at_once(make: Make) -> None:
    source = MemorySource(filled=False)
    tab = make(source)
    source.held = True
    row, column = tab.grid.marks.cursor_cell or (0, 0)
    tab.grid.marks.go_to(row + 1, column)
    before = picture(tab, row, column)
    tab.grid.marks.go_to(row, column)
    keys(tab, "5")
    typed = picture(tab, row, column)
    assert typed != before
    tab.flush()
    source.answer()
    assert picture(tab, row, column) != typed, "the sign of what is not saved has gone"


def test_cursor_moves_as_in_a_spreadsheet(make: Make) -> None:
    tab = make(MemorySource(filled=False))
    marks = tab.grid.marks
    rows, columns = len(page_of(tab).pupils), len(page_of(tab).columns)
    control, shift = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
    none = Qt.KeyboardModifier.NoModifier
    for start, key, modifiers, end in [
        ((2, 2), Qt.Key.Key_Return, none, (3, 2)),
        ((2, 2), Qt.Key.Key_Return, shift, (1, 2)),
        ((2, 2), Qt.Key.Key_Tab, none, (2, 3)),
        ((2, columns - 1), Qt.Key.Key_Tab, none, (3, 0)),
        ((2, 2), Qt.Key.Key_Backtab, shift, (2, 1)),
        ((2, 2), Qt.Key.Key_Left, none, (2, 1)),
        ((2, 2), Qt.Key.Key_Up, none, (1, 2)),
        ((0, 0), Qt.Key.Key_Up, none, (0, 0)),
        ((2, 2), Qt.Key.Key_Home, none, (2, 0)),
        ((2, 2), Qt.Key.Key_End, none, (2, columns - 1)),
        ((2, 2), Qt.Key.Key_Home, control, (0, 0)),
        ((2, 2), Qt.Key.Key_End, control, (rows - 1, columns - 1)),
        ((2, 2), Qt.Key.Key_Down, control, (rows - 1, 2)),
        ((2, 2), Qt.Key.Key_Up, control, (0, 2)),
        ((2, 2), Qt.Key.Key_Right, control, (2, columns - 1)),
        ((2, 2), Qt.Key.Key_Left, control, (2, 0)),
        ((24, 2), Qt.Key.Key_PageDown, none, (24, 2)),
    ]:
        marks.go_to(*start)
        QTest.keyClick(marks, key, modifiers)
        assert marks.cursor_cell == end, (start, key, modifiers)
    marks.go_to(0, 2)
    QTest.keyClick(marks, Qt.Key.Key_PageDown)
    assert 5 < (marks.cursor_cell or (0, 0))[0] < 25


def test_control_and_arrow_go_to_the_edge_of_what_is_filled(make: Make) -> None:
    tab = make(MemorySource(filled=False))
    marks, control = tab.grid.marks, Qt.KeyboardModifier.ControlModifier
    column = page_of(tab).current_column()
    for row in (2, 3, 4, 9):
        assert tab.editor.enter(row, column, Entry(Kind.MARK, 5))
    for row, end in ((0, 2), (2, 4), (3, 4), (4, 9), (9, 24)):
        marks.go_to(row, column)
        QTest.keyClick(marks, Qt.Key.Key_Down, control)
        assert marks.cursor_cell == (end, column)


def test_shift_selects_and_delete_clears_what_is_selected_as_one_step(make: Make) -> None:
    source = MemorySource(filled=False)
    tab = make(source)
    marks, shift = tab.grid.marks, Qt.KeyboardModifier.ShiftModifier
    column = page_of(tab).current_column()
    marks.go_to(0, column)
    keys(tab, "543")
    marks.go_to(0, column)
    QTest.keyClick(marks, Qt.Key.Key_Down, shift)
    QTest.keyClick(marks, Qt.Key.Key_Down, shift)
    QTest.keyClick(marks, Qt.Key.Key_Left, shift)
    assert marks.area == Area(0, column - 1, 2, column)
    assert marks.cursor_cell == (2, column - 1)
    QTest.keyClick(marks, Qt.Key.Key_Delete)
    assert [page_of(tab).looks[row][column].mark for row in range(3)] == ["", "", ""]
    tab.editor.undo()
    assert [page_of(tab).looks[row][column].mark for row in range(3)] == ["5", "4", "3"]
    QTest.keyClick(marks, Qt.Key.Key_Down)
    assert marks.area is not None
    assert marks.area.single, "an arrow alone ends the selection"


def test_late_with_a_mark_and_two_marks_in_one_cell(make: Make) -> None:
    source = MemorySource(filled=False)
    tab = make(source)
    column = page_of(tab).current_column()
    count = len(page_of(tab).columns)
    tab.grid.marks.go_to(0, column)
    keys(tab, "о5")
    assert tab.grid.marks.cursor_cell == (1, column)
    keys(tab, "4/53")
    page = page_of(tab)
    assert len(page.columns) == count + 1, "the second mark has a column before it is stored"
    assert [(look.attendance, look.mark) for look in page.looks[0][column : column + 2]] == [
        ("о", "5"),
        ("о", ""),
    ]
    assert [look.mark for look in page.looks[1][column : column + 2]] == ["4", "5"]
    assert page.looks[2][column].mark == "3"
    tab.flush()
    assert source.value(1, page.slot(1, column + 1, Kind.MARK)) == 5
    for _ in range(3):
        tab.editor.undo()
    assert not tab.editor.can_undo, "what was typed into one cell is one step"
    tab.flush()
    assert source.marks[1] == {}
    assert len(page_of(tab).columns) == count


def test_word_in_place_of_the_absence_that_it_began_with(make: Make) -> None:
    source = MemorySource(filled=False)
    tab = make(source)
    row, column = tab.grid.marks.cursor_cell or (0, 0)
    keys(tab, "незач")
    tab.flush()
    page = page_of(tab)
    assert source.value(1, page.slot(row, column, Kind.MARK)) == MarkValue.FAILED
    assert source.value(1, page.slot(row, column, Kind.ATTENDANCE)) is None
    tab.editor.undo()
    assert page.looks[row][column].mark == page.looks[row][column].attendance == ""


def test_own_width_of_a_column_is_kept_for_its_work(make: Make) -> None:
    tab = make(MemorySource())
    lessons = tab.grid.marks.lessons
    usual = lessons.sectionSize(3)
    lessons.resizeSection(3, usual + 40)
    tab.open_term(12)
    assert lessons.sectionSize(3) == usual
    tab.open_term(11)
    assert lessons.sectionSize(3) == usual + 40
    other = make(MemorySource())
    assert other.grid.marks.lessons.sectionSize(3) == usual + 40
    lessons.sectionHandleDoubleClicked.emit(3)
    assert lessons.sectionSize(3) == usual


def test_undo_by_keys_returns_to_the_cell(make: Make) -> None:
    source = MemorySource(filled=False)
    tab = make(source)
    start = tab.grid.marks.cursor_cell
    keys(tab, "543")
    tab.flush()
    for _ in range(3):
        QTest.keyClick(tab.grid.marks, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    tab.flush()
    assert source.marks[1] == {}
    assert tab.grid.marks.cursor_cell == start
    QTest.keyClick(tab.grid.marks, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    tab.flush()
    assert [one.value for one in source.marks[1].values()] == [5]


def test_delete_and_backspace_clear(make: Make) -> None:
    source = MemorySource(filled=False)
    tab = make(source)
    row, column = tab.grid.marks.cursor_cell or (0, 0)
    keys(tab, "54")
    for offset, key in ((0, Qt.Key.Key_Delete), (1, Qt.Key.Key_Backspace)):
        tab.grid.marks.go_to(row + offset, column)
        QTest.keyClick(tab.grid.marks, key)
    assert [page_of(tab).looks[row + offset][column].mark for offset in (0, 1)] == ["", ""]
    tab.flush()
    assert source.marks.get(1, {}) == {}


def test_conflict_panel_stands_at_the_cell_and_one_key_chooses(make: Make) -> None:
    source = MemorySource(filled=False)
    tab = make(source)
    row, column = tab.grid.marks.cursor_cell or (0, 0)
    slot = page_of(tab).slot(row, column, Kind.MARK)
    keys(tab, "5")
    source.store_by_other(1, slot, 4)
    tab.flush()
    panel = tab.grid.findChild(ConflictPanel)
    assert panel.isVisible()
    assert tab.grid.marks.hasFocus()
    cell = tab.grid.marks.visualRect(tab.grid.marks.model().index(row, column))
    corner = tab.grid.marks.viewport().mapTo(tab.grid, cell.topRight())
    assert abs(panel.x() - corner.x()) < 40 or abs(panel.geometry().right() - corner.x()) < 80
    told = " ".join(button.text() for button in panel.findChildren(QPushButton))
    assert "4" in told
    assert "5" in told
    assert "Петрова" in panel.accessibleName()
    QTest.keyClick(tab.grid.marks, Qt.Key.Key_Plus)
    tab.flush()
    assert source.value(1, slot) == 5
    assert not panel.isVisible()


def test_live_change_moves_neither_cursor_nor_pending_edits(make: Make) -> None:
    changes: list[Change] = []

    class Context:
        def poll(self) -> list[Change]:
            news = list(changes)
            changes.clear()
            return news

    source = MemorySource()
    live: Live[object] = Live(InlineWorker(Context()))
    tab = make(source, live)
    tab.grid.marks.go_to(2, 6)
    source.held = True
    keys(tab, "5")
    cursor, loads = tab.grid.marks.cursor_cell, source.loads
    changes.append(source.store_by_other(1, page_of(tab).slot(10, 8, Kind.MARK), 1))
    before = picture(tab, 10, 8)
    live.poll_now()
    assert picture(tab, 10, 8) != before
    assert page_of(tab).looks[10][8].mark == "1"
    assert tab.grid.marks.cursor_cell == cursor
    assert tab.grid.marks.hasFocus()
    assert tab.unsaved == 1
    assert source.loads == loads, "no reload for a mark"


def test_new_column_is_loaded_and_the_cursor_stays_at_its_lesson(make: Make) -> None:
    source = MemorySource()
    tab = make(source)
    tab.grid.marks.go_to(4, 10)
    lesson = page_of(tab).columns[10]
    first = source.columns[11][0]
    source.columns[11] = (first, *source.columns[11])
    source.columns[11] = (replace(first, number=1), *source.columns[11][1:])
    tab.reload()
    row, column = tab.grid.marks.cursor_cell or (0, 0)
    assert row == 4
    assert page_of(tab).columns[column] == lesson
    assert column == 11


def test_tells_the_shell_how_saving_goes(make: Make) -> None:
    source = MemorySource(filled=False)
    tab = make(source)
    told: list[tuple[ConnectionState, int]] = []
    tab.state_changed.connect(lambda state, _at, waiting: told.append((state, waiting)))
    source.failing = StorageProblem("share.unreachable")
    keys(tab, "5")
    tab.flush()
    source.failing = None
    tab.flush()
    states = [state for state, _ in told]
    assert states[0] is ConnectionState.SAVING
    assert ConnectionState.UNREACHABLE in states
    assert told[-1] == (ConnectionState.SAVED, 0)


def test_reader_sees_and_cannot_write(make: Make) -> None:
    source = read_only(MemorySource())
    tab = make(source)
    tab.open_course(3)
    keys(tab, "55")
    assert tab.unsaved == 0
    assert [toast.isVisible() for toast in tab.findChildren(Toast)] == [True]


@pytest.mark.parametrize("count", [0, 28])
def test_empty_pages_say_why(make: Make, count: int) -> None:
    source = MemorySource(column_count=count)
    if count:
        source.courses = ()
    tab = make(source)
    assert next(page for page in tab.findChildren(EmptyState) if page.isVisible()).isVisible()


def test_failed_load_offers_to_try_again(make: Make) -> None:
    source = MemorySource()
    source.failing = StorageProblem("share.unreachable")
    tab = make(source)
    empty = next(page for page in tab.findChildren(EmptyState) if page.isVisible())
    assert empty.isVisible()
    source.failing = None
    empty.action_triggered.emit()
    assert tab.grid.isVisible()


def test_switch_of_period_and_course_opens_the_right_page(make: Make) -> None:
    tab = make(MemorySource())
    keys(tab, "5")
    tab.open_term(12)
    assert page_of(tab).page.term.id == 12
    assert tab.unsaved == 0, "what was typed was written before the page changed"
    QTest.keyClick(tab.grid.marks, Qt.Key.Key_PageDown, Qt.KeyboardModifier.ControlModifier)
    assert page_of(tab).page.course.course_id == 2
    assert tab.toolbar.courses.course == 2


def test_late_answer_for_another_page_is_not_shown(make: Make) -> None:
    source = MemorySource()
    tab = make(source)
    source.held = True
    tab.open_term(12)
    tab.open_term(13)
    source.answer()
    assert page_of(tab).page.term.id == 13


def test_is_accessible(make: Make) -> None:
    tab = make(MemorySource())
    assert_accessible(tab)


def test_screen_reader_gets_a_table_with_words(make: Make) -> None:
    source = MemorySource(filled=False)
    tab = make(source)
    row, column = tab.grid.marks.cursor_cell or (0, 0)
    keys(tab, "5")
    table = QAccessible.queryAccessibleInterface(tab.grid.marks)
    assert table.role() == QAccessible.Role.Table
    columns = len(page_of(tab).columns)
    # Children go row by row, the headers among them: the corner and the lessons, then a name and its cells.
    cell = table.child((row + 1) * (columns + 1) + column + 1)
    name = table.child((row + 1) * (columns + 1))
    assert cell.text(QAccessible.Text.Name).startswith("5, ")  # not yet saved
    assert name.text(QAccessible.Text.Name) == page_of(tab).pupils[row].name


@pytest.mark.parametrize("choice", [ThemeChoice.LIGHT, ThemeChoice.DARK])
def test_follows_the_theme_while_it_is_open(make: Make, theme: Theme, choice: ThemeChoice) -> None:
    tab = make(MemorySource())
    theme.set_choice(choice)
    port = tab.grid.marks.viewport()
    colour = port.grab().toImage().pixelColor(QPoint(port.width() - 3, port.height() - 3))
    assert (colour.lightness() < 128) is (choice is ThemeChoice.DARK)


def test_report_card_stands_in_place_of_the_marks_and_gives_them_back(make: Make) -> None:
    tab = make(MemorySource())
    place = tab.grid.marks.cursor_cell
    QTest.keyClick(tab.grid.marks, Qt.Key.Key_F9)
    assert tab.results.isVisible()
    assert not tab.grid.isVisible()
    assert tab.results.table.hasFocus()
    tab.results.take_over_all()
    assert tab.toolbar.undo.isEnabled()
    assert tab.unsaved > 0
    QTest.keyClick(tab.results.table, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    tab.flush()
    assert tab.unsaved == 0
    QTest.keyClick(tab.results.table, Qt.Key.Key_Escape)
    assert tab.grid.isVisible()
    assert tab.grid.marks.hasFocus()
    assert tab.grid.marks.cursor_cell == place
    assert not tab.toolbar.undo.isEnabled(), "the steps of the report card are not those of the marks"


def test_a_block_of_a_spreadsheet_is_pasted_undone_and_done_again(make: Make) -> None:
    source = MemorySource(filled=False)
    tab = make(source)
    column = page_of(tab).current_column()
    tab.grid.marks.go_to(0, column - 1)
    mime = QMimeData()
    mime.setText("5\t4\nн\t3\n")
    QApplication.clipboard().setMimeData(mime)
    QTest.keyClick(tab.grid.marks, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)

    def block() -> list[list[str]]:
        looks = page_of(tab).looks
        return [[looks[r][c].mark or looks[r][c].attendance for c in (column - 1, column)] for r in (0, 1)]

    assert block() == [["5", "4"], ["н", "3"]]
    assert tab.grid.marks.area == Area(0, column - 1, 1, column)
    tab.editor.undo()
    assert block() == [["", ""], ["", ""]]
    tab.editor.redo()
    assert block() == [["5", "4"], ["н", "3"]]
    QTest.keyClick(tab.grid.marks, Qt.Key.Key_X, Qt.KeyboardModifier.ControlModifier)
    assert block() == [["", ""], ["", ""]]
    assert QApplication.clipboard().text() == "5\t4\nн\t3\n"
    QTest.keyClick(tab.grid.marks, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert block() == [["5", "4"], ["н", "3"]]
    tab.flush()
    assert tab.unsaved == 0


@pytest.mark.parametrize("by_mouse", [False, True])
def test_what_is_selected_stays_so_when_the_page_is_read_anew(make: Make, by_mouse: bool) -> None:
    """«Everyone a 5» for three pupils must not become that of the whole column because a work was stored meanwhile."""
    tab = make(MemorySource(filled=False))
    marks, column = tab.grid.marks, page_of(tab).current_column()
    shift = Qt.KeyboardModifier.ShiftModifier
    marks.go_to(2, column)
    if by_mouse:
        place = marks.cell_rect(4, column).center()
        QTest.mouseClick(marks.viewport(), Qt.MouseButton.LeftButton, shift, place)
    else:
        QTest.keyClick(marks, Qt.Key.Key_Down, shift)
        QTest.keyClick(marks, Qt.Key.Key_Down, shift)
    assert marks.area == Area(2, column, 4, column)
    tab.reload()
    assert marks.area == Area(2, column, 4, column)
    assert marks.cursor_cell == (4, column)
    QTest.keyClick(marks, Qt.Key.Key_Up, shift)
    assert marks.area == Area(2, column, 3, column)
    tab.open_course(2)
    assert marks.area is not None
    assert marks.area.single, "nothing is selected in another course"


def test_what_is_typed_on_replaces_nothing_but_itself(make: Make) -> None:
    source = MemorySource(filled=False)
    tab = make(source)
    page, column = page_of(tab), page_of(tab).current_column()
    tab.editor.enter(1, column, Entry(Kind.ATTENDANCE, AttendanceCode.LATE))
    tab.grid.marks.go_to(0, column)
    keys(tab, "4о5")  # the second pupil is late already
    assert [f"{page.looks[row][column].attendance}{page.looks[row][column].mark}" for row in (0, 1)] == [
        "4",
        "о5",
    ]
    tab.editor.undo()
    assert [f"{page.looks[row][column].attendance}{page.looks[row][column].mark}" for row in (0, 1)] == [
        "4",
        "о",
    ]
    tab.grid.marks.go_to(3, column)
    keys(tab, "о")
    QTest.keyClick(tab.grid.marks, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    keys(tab, "5")
    assert page.looks[0][column].mark == "4"


def test_two_marks_to_the_right_do_not_lead_onto_the_second_one(make: Make) -> None:
    tab = make(MemorySource(filled=False))
    tab.grid.marks.typist.steps_right = True
    column = page_of(tab).current_column() - 2
    tab.grid.marks.go_to(0, column)
    keys(tab, "4/53")
    looks = page_of(tab).looks[0]
    assert [look.mark for look in looks[column : column + 3]] == ["4", "5", "3"]


def test_where_all_pupils_and_lessons_fit_there_is_nothing_to_scroll(make: Make, qtbot: QtBot) -> None:
    tab = make(MemorySource(pupil_count=13, column_count=6))
    tab.sheet.side.set_shown(False)
    bars = {bar.orientation(): bar for bar in tab.grid.findChildren(QScrollBar) if bar.parent() is tab.grid}
    assert len(bars) == 2
    qtbot.waitUntil(lambda: not any(bar.isVisible() for bar in bars.values()))
    tab.resize(1280, 400)
    qtbot.waitUntil(bars[Qt.Orientation.Vertical].isVisible)


def test_edges_that_are_painted_in_parts_look_as_painted_whole(make: Make) -> None:
    view = make(MemorySource(pupil_count=20, column_count=60)).grid.marks
    view.horizontalScrollBar().setValue(view.metrics.column_width * 5 // 2)
    for port in (view.lessons.viewport(), view.names.viewport()):
        whole = port.grab().toImage()
        for begin in range(0, max(port.width(), port.height()) - 40, 17):
            flat = port.width() > port.height()
            part = QRect(begin, 0, 40, port.height()) if flat else QRect(0, begin, port.width(), 40)
            assert port.grab(part).toImage() == whole.copy(part)
