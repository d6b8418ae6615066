"""What stands beside the grid: whom to ask, who stands on a border, the pupil, the class."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from tests.gallery.registry import Stage, screen
from tests.ui.journal.memory_source import MemorySource
from ui.journal.entry.keys import Entry
from ui.journal.slots import Kind
from ui.journal.tab import JournalTab


def _beside(source: MemorySource, stage: Stage) -> JournalTab:
    tab = JournalTab(source)
    tab.start()
    tab.sheet.side.show_panel("class")
    stage.keep.append(tab)
    return tab


def _rested(page: QWidget, stage: Stage) -> QWidget:
    """The panel follows when it is seen and nothing happens for a moment."""
    page.resize(1280, 800)
    page.show()
    stage.settle(400)
    return page


@screen("journal.insight")
def insight(stage: Stage) -> QWidget:
    """A pupil in the middle of a quarter; a mark is typed and not stored yet."""
    source = MemorySource()
    tab = _beside(source, stage)
    buffer = tab.editor.buffer
    assert buffer is not None
    source.held = True
    tab.editor.enter(6, buffer.current_column() - 1, Entry(Kind.MARK, 5))
    tab.grid.marks.go_to(6, buffer.current_column())
    tab.grid.marks.setFocus()
    return _rested(tab, stage)


@screen("journal.insight_empty")
def empty(stage: Stage) -> QWidget:
    """A period in which nobody has a mark yet."""
    tab = _beside(MemorySource(filled=False), stage)
    tab.grid.marks.go_to(0, 0)
    return _rested(tab, stage)
