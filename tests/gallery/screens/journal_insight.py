"""What stands beside the grid: whom to ask, who stands on a border, the pupil, the class."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from tests.gallery.registry import Stage, screen
from tests.ui.journal.memory_source import MemorySource
from ui.journal.insight_panel import InsightPanel
from ui.journal.keys import Entry
from ui.journal.slots import Kind
from ui.journal.tab import JournalTab
from ui.theme import SPACE, set_role


def _beside(source: MemorySource, stage: Stage, width: int = 320) -> tuple[QWidget, JournalTab]:
    tab = JournalTab(source)
    tab.start()
    page = QWidget()
    set_role(page, "page")
    panel = InsightPanel(tab.editor, page)
    tab.grid.cursor_moved.connect(panel.show_cell)
    layout = QHBoxLayout(page)
    layout.setContentsMargins(0, 0, SPACE.l, SPACE.l)
    layout.addWidget(tab, 1)
    layout.addWidget(panel)
    panel.setFixedWidth(width)
    stage.keep.append(tab)
    return page, tab


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
    page, tab = _beside(source, stage, 304)
    buffer = tab.editor.buffer
    assert buffer is not None
    source.held = True
    tab.editor.enter(6, buffer.current_column() - 1, Entry(Kind.MARK, 5))
    tab.grid.marks.go_to(6, buffer.current_column())
    tab.grid.marks.setFocus()
    return _rested(page, stage)


@screen("journal.insight_empty")
def empty(stage: Stage) -> QWidget:
    """A period in which nobody has a mark yet."""
    page, tab = _beside(MemorySource(filled=False), stage)
    tab.grid.marks.go_to(0, 0)
    return _rested(page, stage)
