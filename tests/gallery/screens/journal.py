"""The class journal: a page, entry that is not saved yet, a conflict, an empty course."""

from __future__ import annotations

from datetime import UTC, datetime

from PySide6.QtWidgets import QWidget

from app.presence import PresentRow
from tests.gallery.registry import Stage, screen
from tests.ui.journal.memory_source import MemorySource
from ui.journal.entry.keys import Entry
from ui.journal.lesson.text import LessonText
from ui.journal.slots import Kind
from ui.journal.tab import JournalTab


def _tab(source: MemorySource) -> JournalTab:
    tab = JournalTab(source)
    tab.start()
    tab.lesson.reload()
    tab.grid.marks.setFocus()
    return tab


@screen("journal.page")
def page(stage: Stage) -> QWidget:
    """A quarter in October."""
    return _tab(MemorySource())


@screen("journal.wide")
def wide(stage: Stage) -> QWidget:
    """More lessons and pupils than fit."""
    return _tab(MemorySource(pupil_count=35, column_count=60))


@screen("journal.entry")
def entry(stage: Stage) -> QWidget:
    """A column is being entered; two cells flash, one is disputed."""
    source = MemorySource()
    tab = _tab(source)
    buffer = tab.editor.buffer
    assert buffer is not None
    column = buffer.current_column()
    source.store_by_other(1, buffer.slot(3, column, Kind.MARK), 4)
    stored = tab.editor.enter(3, column, Entry(Kind.MARK, 5))
    assert stored
    tab.flush()
    source.held = True
    for row, value in enumerate((5, 4, 4)):
        tab.editor.enter(row, column, Entry(Kind.MARK, value))
    tab.editor.enter(4, column, Entry(Kind.ATTENDANCE, 1))
    tab.editor.merge([source.store_by_other(1, buffer.slot(10, column - 1, Kind.MARK), 5)])
    tab.grid.marks.go_to(5, column)
    stage.keep.append(tab)
    return tab


@screen("journal.lesson")
def lesson(stage: Stage) -> QWidget:
    """The lesson panel: homework is typed, the topic was changed by two."""
    source = MemorySource()
    tab = _tab(source)
    tab.lesson.show()
    tab.toolbar.panel.setChecked(True)
    tab.lesson.begin()
    key = tab.lesson.lesson
    assert key is not None
    topic, homework, *_ = tab.lesson.findChildren(LessonText)
    topic.insertPlainText("Разность квадратов")
    source.topics[key] = "Квадрат суммы"
    tab.lesson.begin()
    tab.lesson.reload()
    homework.insertPlainText("№ 341–346, правило на с. 78")
    stage.keep.append(tab)
    return tab


@screen("journal.presence")
def presence(stage: Stage) -> QWidget:
    """Others have the page open, too."""
    tab = _tab(MemorySource())
    since = datetime(2026, 10, 12, 7, 42, tzinfo=UTC)
    tab.toolbar.presence.set_others(
        [
            PresentRow("Кузнецова Светлана Викторовна", since),
            PresentRow("Орлова Мария Сергеевна", since, is_self=True),
            PresentRow("Зимин Олег Петрович", since),
        ]
    )
    return tab


@screen("journal.empty")
def empty(stage: Stage) -> QWidget:
    """A period without lessons."""
    return _tab(MemorySource(column_count=0))
