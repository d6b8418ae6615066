"""Old marks are changed with a reason: asked once under the page, without taking the keys away."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from app.errors import StorageProblem
from tests.ui.accessibility import assert_accessible
from tests.ui.journal.memory_source import MemorySource
from ui.journal.buffer import JournalBuffer
from ui.journal.entry.keys import Entry
from ui.journal.locks.reason_panel import ReasonPanel
from ui.journal.refusal import JournalBanner
from ui.journal.slots import Content, Kind, Slot
from ui.journal.tab import JournalTab
from ui.theme.manager import Theme
from ui.widgets import Toast

OLD = date(2026, 9, 2)
Make = Callable[..., JournalTab]


@pytest.fixture
def source() -> MemorySource:
    """A school that asks after a week; on 2 September everybody in the first course has a 3."""
    source = MemorySource(filled=False)
    source.reason_after = 7
    for course in (1, 2):
        for line in source.pupils:
            source.marks.setdefault(course, {})[Slot(OLD, 2, 1, line.pupil_id, Kind.MARK)] = Content(3)
    return source


@pytest.fixture
def tab(source: MemorySource, qtbot: QtBot, theme: Theme) -> JournalTab:
    tab = JournalTab(source)
    qtbot.addWidget(tab)
    tab.resize(1280, 800)
    tab.start()
    with qtbot.waitActive(tab):
        tab.show()
        tab.activateWindow()
    tab.grid.marks.setFocus()
    return tab


def page(tab: JournalTab) -> JournalBuffer:
    assert tab.editor.buffer is not None
    return tab.editor.buffer


def column(tab: JournalTab) -> int:
    return next(i for i, one in enumerate(page(tab).columns) if one.date == OLD)


def change(tab: JournalTab, *rows: int, value: int = 4) -> None:
    """Type a mark into old cells, and let it be sent."""
    for row in rows:
        tab.editor.enter(row, column(tab), Entry(Kind.MARK, value))
    tab.flush()


def panel(tab: JournalTab) -> ReasonPanel:
    return tab.findChildren(ReasonPanel)[0]


def shown(tab: JournalTab, row: int) -> str:
    return page(tab).looks[row][column(tab)].mark


def stored(source: MemorySource, row: int, course: int = 1) -> int | None:
    found = source.value(course, Slot(OLD, 2, 1, source.pupils[row].pupil_id, Kind.MARK))
    return found.value if isinstance(found, Content) else found


def test_asked_once_for_all_without_taking_the_keys(tab: JournalTab, source: MemorySource) -> None:
    assert not panel(tab).isVisible()
    change(tab, 0, 1, 2)
    assert panel(tab).isVisible()
    assert panel(tab).accessibleName().startswith("3 ")
    assert not any(banner.isVisible() for banner in tab.findChildren(JournalBanner))
    assert tab.grid.marks.hasFocus()
    assert [shown(tab, row) for row in range(3)] == ["4", "4", "4"], "what was typed stays on the screen"
    assert [stored(source, row) for row in range(3)] == [3, 3, 3]
    assert tab.unsaved == 3
    assert_accessible(panel(tab))
    event = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_5, Qt.KeyboardModifier.NoModifier, "5")
    tab.grid.marks.go_to(5, page(tab).current_column())
    QApplication.sendEvent(tab.grid.marks, event)
    tab.flush()
    assert source.reasons[-1] is None, "entry of fresh marks goes on meanwhile"
    assert tab.unsaved == 3


def test_f7_a_reason_and_enter_store_them(tab: JournalTab, source: MemorySource) -> None:
    change(tab, 0, 1)
    QTest.keyClick(tab.grid.marks, Qt.Key.Key_F7)
    assert panel(tab).reason.hasFocus()
    QTest.keyClick(panel(tab).reason, Qt.Key.Key_Return)
    assert tab.unsaved == 2, "a reason has to be given"
    panel(tab).reason.insert("описка")
    QTest.keyClick(panel(tab).reason, Qt.Key.Key_Return)
    assert source.reasons[-1] == "описка"
    assert [stored(source, row) for row in range(2)] == [4, 4]
    assert tab.unsaved == 0
    assert not panel(tab).isVisible()
    assert tab.grid.marks.hasFocus()


def test_one_click_on_a_usual_reason(tab: JournalTab, source: MemorySource) -> None:
    change(tab, 0)
    panel(tab).usual[1].click()
    assert source.reasons[-1] == panel(tab).usual[1].text()
    assert stored(source, 0) == 4


def test_escape_lets_them_wait(tab: JournalTab, source: MemorySource) -> None:
    change(tab, 0)
    QTest.keyClick(tab.grid.marks, Qt.Key.Key_F7)
    QTest.keyClick(panel(tab).reason, Qt.Key.Key_Escape)
    assert tab.grid.marks.hasFocus()
    assert panel(tab).isVisible()
    assert tab.unsaved == 1


def test_giving_up_shows_what_is_stored(tab: JournalTab, source: MemorySource) -> None:
    change(tab, 0, 1)
    panel(tab).give_up.click()
    assert [shown(tab, row) for row in range(2)] == ["3", "3"]
    assert tab.unsaved == 0
    assert not panel(tab).isVisible()


def test_undo_takes_the_question_back(tab: JournalTab, source: MemorySource) -> None:
    change(tab, 0)
    tab.editor.undo()
    tab.flush()
    assert not panel(tab).isVisible()
    assert tab.unsaved == 0


def test_the_last_reason_is_offered_again_and_not_given_by_itself(
    tab: JournalTab, source: MemorySource
) -> None:
    change(tab, 0)
    panel(tab).usual[0].click()
    change(tab, 1)
    assert panel(tab).isVisible()
    assert not panel(tab).always.isChecked()
    assert panel(tab).reason.text() == source.reasons[-2]
    panel(tab).send.click()
    assert stored(source, 1) == 4


def test_a_reason_for_all_further_changes_can_be_taken_back(tab: JournalTab, source: MemorySource) -> None:
    change(tab, 0)
    panel(tab).always.setChecked(True)
    panel(tab).usual[0].click()
    change(tab, 1)
    QTest.qWait(0)
    tab.flush()
    assert stored(source, 1) == 4
    assert not panel(tab).isVisible()
    (toast,) = tab.window().findChildren(Toast)
    assert panel(tab).usual[0].text() in toast.accessibleName()
    tab.open_course(2)
    change(tab, 0)
    assert panel(tab).isVisible(), "another course is asked about"
    panel(tab).give_up.click()
    tab.open_course(1)
    tab._savers.cells.ask_again(1)
    change(tab, 2)
    assert panel(tab).isVisible()


def test_changes_of_a_course_that_was_left_are_not_forgotten(tab: JournalTab, source: MemorySource) -> None:
    tab.editor.enter(0, column(tab), Entry(Kind.MARK, 5))
    tab.open_course(2)
    assert panel(tab).isVisible()
    assert "Алгебра" in panel(tab).accessibleName()
    panel(tab).usual[0].click()
    assert stored(source, 0) == 5
    assert not panel(tab).isVisible()


def test_a_silent_share_keeps_the_reason(tab: JournalTab, source: MemorySource) -> None:
    change(tab, 0)
    source.failing = StorageProblem("share.unreachable")
    panel(tab).usual[0].click()
    assert tab.unsaved == 1
    assert not panel(tab).isVisible()
    source.failing = None
    tab.flush()
    assert source.reasons[-1] == panel(tab).usual[0].text()
    assert stored(source, 0) == 4


def test_line_says_beforehand_that_a_change_will_be_asked_about(tab: JournalTab, qtbot: QtBot) -> None:
    def line() -> str:
        return " ".join(label.text() for label in tab.findChildren(QLabel) if label.isVisible())

    tab.grid.marks.go_to(0, column(tab))
    qtbot.waitUntil(lambda: "a change asks for a reason" in line())
    tab.grid.marks.go_to(0, page(tab).current_column())
    qtbot.waitUntil(lambda: "a change asks for a reason" not in line())
