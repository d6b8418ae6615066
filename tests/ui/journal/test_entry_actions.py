"""What is done with many cells at once, with a cell as text, and to find a pupil."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from app.codes import AttendanceCode, Scale
from tests.ui.journal.memory_source import MemorySource, read_only
from ui.journal.buffer import JournalBuffer
from ui.journal.entry.cell_edit import CellEdit
from ui.journal.entry.finder import NameFinder, rows_of
from ui.journal.entry.keys import Entry
from ui.journal.grid.area import Area
from ui.journal.slots import Content, Kind
from ui.journal.tab import JournalTab
from ui.theme.manager import Theme
from ui.widgets import Toast

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
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


def press(widget: object, text: str) -> None:
    for letter in text:
        event = QKeyEvent(QEvent.Type.KeyPress, ord(letter.upper()), Qt.KeyboardModifier.NoModifier, letter)
        QApplication.sendEvent(widget, event)


def shown(tab: JournalTab, column: int) -> list[str]:
    return [f"{row[column].attendance}{row[column].mark}" for row in page_of(tab).looks]


def test_everyone_a_5_but_for_who_is_absent_or_has_a_mark_as_one_step(make: Make) -> None:
    tab = make(MemorySource(filled=False))
    column = page_of(tab).current_column()
    tab.editor.enter(0, column, Entry(Kind.ATTENDANCE, AttendanceCode.ABSENT))
    tab.editor.enter(1, column, Entry(Kind.MARK, 3))
    tab.editor.enter(2, column, Entry(Kind.ATTENDANCE, AttendanceCode.LATE))
    tab.grid.marks.go_to(4, column)
    QTest.keyClick(tab.grid.marks, Qt.Key.Key_5, CONTROL)
    assert shown(tab, column)[:4] == ["н", "3", "о5", "5"]
    assert shown(tab, column)[8] == "", "who has left gets none"
    assert shown(tab, column).count("5") == 21
    tab.editor.undo()
    assert shown(tab, column)[:4] == ["н", "3", "о", ""]


def test_only_what_is_selected_is_filled(make: Make) -> None:
    tab = make(MemorySource(filled=False))
    column = page_of(tab).current_column()
    tab.grid.marks.select_area(Area(4, column, 6, column))
    QTest.keyClick(tab.grid.marks, Qt.Key.Key_4, CONTROL)
    assert [row for row, text in enumerate(shown(tab, column)) if text] == [4, 5, 6]


def test_all_present_takes_absences_away_and_leaves_marks(make: Make) -> None:
    tab = make(MemorySource(filled=False))
    column = page_of(tab).current_column()
    tab.editor.enter(0, column, Entry(Kind.ATTENDANCE, AttendanceCode.ILL))
    tab.editor.enter(0, column, Entry(Kind.MARK, 5))
    tab.editor.enter(1, column, Entry(Kind.ATTENDANCE, AttendanceCode.ABSENT))
    tab.grid.marks.go_to(5, column)
    QTest.keyClick(tab.grid.marks, Qt.Key.Key_0, CONTROL)
    assert shown(tab, column)[:2] == ["5", ""]
    tab.editor.undo()
    assert shown(tab, column)[:2] == ["б5", "н"]


def test_down_from_the_first_row_without_its_comment(make: Make) -> None:
    tab = make(MemorySource(filled=False))
    page, column = page_of(tab), page_of(tab).current_column()
    tab.editor.write([(page.slot(0, column, Kind.MARK), Content(4, "У доски"))])
    tab.grid.marks.select_area(Area(0, column, 2, column))
    QTest.keyClick(tab.grid.marks, Qt.Key.Key_D, CONTROL)
    assert [page.content(page.slot(row, column, Kind.MARK)) for row in range(3)] == [
        Content(4, "У доски"), Content(4), Content(4),
    ]  # fmt: skip


def test_where_nothing_may_be_entered_filling_says_why(make: Make) -> None:
    source = read_only(MemorySource(filled=False))
    tab = make(source)
    said: list[object] = []
    tab.entry.refused.connect(said.append)
    for key in (Qt.Key.Key_5, Qt.Key.Key_0, Qt.Key.Key_D):
        QTest.keyClick(tab.grid.marks, key, CONTROL)
    QTest.keyClick(tab.grid.marks, Qt.Key.Key_F2)
    assert len(said) == 4
    assert source.batches == []


def test_a_mark_outside_the_scale_is_not_filled(make: Make) -> None:
    source = MemorySource(filled=False)
    source.scale = Scale.PASS
    tab = make(source)
    said: list[object] = []
    tab.entry.refused.connect(said.append)
    QTest.keyClick(tab.grid.marks, Qt.Key.Key_5, CONTROL)
    assert len(said) == 1


@pytest.mark.parametrize(
    ("text", "attendance", "minutes", "marks"),
    [
        ("о15м 4/5", AttendanceCode.LATE, 15, (4, 5)),
        ("зач", None, None, (-1,)),
        ("", None, None, ()),
        (".", None, None, (-5,)),
    ],
)
def test_a_cell_as_text(
    make: Make, text: str, attendance: int | None, minutes: int | None, marks: tuple[int, ...]
) -> None:
    tab = make(MemorySource(filled=False))
    page, column = page_of(tab), page_of(tab).current_column()
    tab.grid.marks.go_to(1, column)
    press(tab.grid.marks, "3")
    tab.grid.marks.go_to(1, column)
    QTest.keyClick(tab.grid.marks, Qt.Key.Key_F2)
    field = tab.grid.marks.findChild(CellEdit)
    assert field.isVisible()
    assert field.text() == "3"
    field.setText(text)
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert tab.grid.marks.hasFocus()
    assert tab.grid.marks.cursor_cell == (2, column)
    seat = page.content(page.slot(1, column, Kind.ATTENDANCE))
    assert (seat.value if seat else None, seat.minutes if seat else None) == (attendance, minutes)
    found = [page.shown(page.slot(1, column + place, Kind.MARK)) for place in range(max(1, len(marks)))]
    assert found == (list(marks) or [None])


def test_a_text_that_means_nothing_stays_to_be_put_right_and_escape_leaves_the_cell(make: Make) -> None:
    tab = make(MemorySource(filled=False))
    column = page_of(tab).current_column()
    tab.grid.marks.go_to(1, column)
    QTest.keyClick(tab.grid.marks, Qt.Key.Key_F2)
    field = tab.grid.marks.findChild(CellEdit)
    said: list[str] = []
    tab.entry.said.connect(said.append)
    field.setText("ежи")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert said
    assert field.isVisible()
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert not field.isVisible()
    assert tab.grid.marks.hasFocus()
    assert shown(tab, column)[1] == ""
    assert not tab.editor.can_undo


def test_f2_and_enter_without_a_change_is_no_step(make: Make) -> None:
    tab = make(MemorySource())
    QTest.keyClick(tab.grid.marks, Qt.Key.Key_F2)
    QTest.keyClick(tab.grid.marks.findChild(CellEdit), Qt.Key.Key_Return)
    assert not tab.editor.can_undo


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("ка", [1]),
        ("rf", [1]),
        ("Ё", [0]),
        ("е", [0]),
        ("анна", [1]),
        ("ка анн", [1]),
        ("анн ка", [1]),
        ("лкин", []),
        ("", []),
    ],
)
def test_names_are_found_by_their_beginnings(text: str, rows: list[int]) -> None:
    assert rows_of(["Ёлкин Пётр", "Калинина Анна"], text) == rows


def test_a_letter_that_enters_nothing_begins_a_name(make: Make) -> None:
    tab = make(MemorySource())
    names = [pupil.name for pupil in page_of(tab).pupils]
    press(tab.grid.marks, "м")
    finder = tab.grid.findChild(NameFinder)
    assert finder.isVisible()
    assert names[(tab.grid.marks.cursor_cell or (0, 0))[0]].startswith("М")
    QTest.keyClick(finder, Qt.Key.Key_Down)
    assert "М" in names[(tab.grid.marks.cursor_cell or (0, 0))[0]]
    press(finder, "ари")
    assert "Мария" in names[(tab.grid.marks.cursor_cell or (0, 0))[0]]
    QTest.keyClick(finder, Qt.Key.Key_Return)
    assert not finder.isVisible()
    assert tab.grid.marks.hasFocus()


def test_control_f_finds_who_begins_with_a_letter_that_enters_something(make: Make) -> None:
    tab = make(MemorySource())
    names = [pupil.name for pupil in page_of(tab).pupils]
    QTest.keyClick(tab.grid.marks, Qt.Key.Key_F, CONTROL)
    finder = tab.grid.findChild(NameFinder)
    press(finder, "на")
    assert names[(tab.grid.marks.cursor_cell or (0, 0))[0]].startswith("Наз")
    assert not tab.editor.can_undo
    press(finder, "щщ")
    assert finder.property("invalid") is True
    QTest.keyClick(finder, Qt.Key.Key_Escape)
    assert tab.grid.marks.hasFocus()


def test_the_cursor_goes_to_the_right_where_that_is_wanted(make: Make) -> None:
    tab = make(MemorySource(filled=False))
    column = page_of(tab).current_column()
    tab.entry.steps_right.trigger()
    tab.grid.marks.go_to(1, column - 3)
    press(tab.grid.marks, "54")
    assert tab.grid.marks.cursor_cell == (1, column - 1)
    again = make(MemorySource(filled=False))
    assert again.grid.marks.typist.steps_right
    again.entry.steps_right.trigger()


def test_columns_rows_and_all_are_selected_by_keys(make: Make) -> None:
    tab = make(MemorySource())
    rows, columns = len(page_of(tab).pupils), len(page_of(tab).columns)
    for key, modifiers, area in (
        (Qt.Key.Key_Space, CONTROL, Area(0, 3, rows - 1, 3)),
        (Qt.Key.Key_Space, SHIFT, Area(5, 0, 5, columns - 1)),
        (Qt.Key.Key_A, CONTROL, Area(0, 0, rows - 1, columns - 1)),
    ):
        tab.grid.marks.go_to(5, 3)
        QTest.keyClick(tab.grid.marks, key, modifiers)
        assert tab.grid.marks.area == area


def test_a_letter_that_begins_no_name_opens_nothing_so_that_what_follows_is_entered(make: Make) -> None:
    tab = make(MemorySource(filled=False))
    column = page_of(tab).current_column()
    tab.grid.marks.go_to(0, column)
    press(tab.grid.marks, "ъ5")
    assert not tab.entry.findChildren(NameFinder)
    assert not any(finder.isVisible() for finder in tab.findChildren(NameFinder))
    assert "ъ" in tab.findChildren(Toast)[0].accessibleName()
    assert shown(tab, column)[0] == "5"


def test_a_digit_goes_from_the_name_that_was_found_into_the_cell(make: Make) -> None:
    tab = make(MemorySource(filled=False))
    column = page_of(tab).current_column()
    tab.grid.marks.go_to(0, column)
    press(tab.grid.marks, "м")
    (finder,) = tab.findChildren(NameFinder)
    row = rows_of([pupil.name for pupil in page_of(tab).pupils], "м")[0]
    press(finder, "5")
    assert shown(tab, column)[row] == "5"
    assert not finder.isVisible()
    assert tab.grid.marks.hasFocus()


def test_menus_grey_nothing_out_and_say_why_instead(make: Make) -> None:
    tab = make(read_only(MemorySource()))
    menu = QMenu()
    tab.sheet.fill_menu(menu)
    assert all(action.isEnabled() for action in menu.actions())
    tab.entry.present.trigger()
    assert tab.findChildren(Toast)
    menu.deleteLater()
