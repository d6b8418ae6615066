"""The journal asks why old marks are changed."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from tests.gallery.registry import Stage, screen
from tests.ui.journal.memory_source import MemorySource
from ui.journal.entry.keys import Entry
from ui.journal.slots import Kind
from ui.journal.tab import JournalTab


def _tab(changes: int) -> JournalTab:
    """So many marks of long ago are changed."""
    source = MemorySource()
    source.reason_after = 5
    tab = JournalTab(source)
    tab.start()
    buffer = tab.editor.buffer
    assert buffer is not None
    old = [
        (row, column)
        for column in range(buffer.current_column() - 4, buffer.current_column())
        for row in range(len(buffer.pupils))
        if buffer.shown(buffer.slot(row, column, Kind.MARK)) in (2, 3) and buffer.columns[column].date.day < 9
    ]
    for row, column in old[:changes]:
        tab.editor.enter(row, column, Entry(Kind.MARK, 4))
    tab.flush()
    tab.grid.marks.go_to(*old[0])
    tab.grid.marks.setFocus()
    return tab


@screen("journal.reason")
def reason(stage: Stage) -> QWidget:
    """Three of them; the cursor stands on the first."""
    return _tab(3)


@screen("journal.reason_before")
def reason_before(stage: Stage) -> QWidget:
    """The line under the page says beforehand that a change will be asked about."""
    return _tab(0)
