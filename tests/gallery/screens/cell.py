"""The panel of a cell beside the journal: a comment, a long history, a cell where nothing was yet."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.codes import AttendanceCode, MarkValue
from app.journal.cell_rows import CellCard, DayRemark
from app.journal.rows import CellChange
from tests.gallery.registry import Stage, screen
from tests.ui.journal.memory_source import NOW, MemorySource, logged, read_only
from ui.journal.cell.place import key_at
from ui.journal.slots import Content, Kind, Slot
from ui.journal.tab import JournalTab

TEACHER, LEADER = "Миронова Ольга Сергеевна", "Ларина Вера Павловна"


class _Beside(QWidget):
    """The journal with the panel at its right, as wide as it will be."""

    def __init__(self, source: MemorySource) -> None:
        super().__init__()
        self.tab = JournalTab(source)
        self.panel = self.tab.sheet.cell
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.tab)
        self.tab.start()
        self.tab.sheet.side.show_panel("cell")

    def go(self, row: int, column: int) -> None:
        """The cursor rests there."""
        self.tab.grid.marks.go_to(row, column)
        self.panel.reload()


def _past(slot: Slot, *steps: tuple[Content | None, datetime, str, str, str | None]) -> list[CellChange]:
    """Changes of one slot, oldest first: what was put there, when, by whom, why."""
    changes, before = [], None
    for seq, (content, at, author, role, reason) in enumerate(steps):
        work = slot.work if slot.kind is Kind.MARK else None
        entity, old, new = slot.kind.value, logged(slot, before), logged(slot, content)
        changes.append(CellChange(seq, at, author, role, entity, work, old, new, reason))
        before = content
    return changes


def _remark(at: datetime, text: str, before: str | None = None) -> CellChange:
    old: Any = {"kind": "remark", "text": before} if before else None
    new: Any = {"kind": "remark", "text": text}
    return CellChange(900, at, LEADER, "class_teacher", "remark", None, old, new, None)


def _on(day: date, hour: int, minute: int) -> datetime:
    return datetime(day.year, day.month, day.day, hour, minute).astimezone()


def _told(source: MemorySource, *, may_edit: bool = True) -> _Beside:
    """A mark that came three days after its lesson, a lateness, remarks."""
    view = _Beside(source if may_edit else read_only(source))
    buffer = view.tab.editor.buffer
    assert buffer is not None
    row, column = 5, buffer.current_column() - 2
    mark, seat = (buffer.slot(row, column, kind) for kind in Kind)
    day = mark.date
    now = Content(4, "Решил у доски две задачи из трёх")
    late = Content(AttendanceCode.LATE, minutes=10)
    stored = source.marks[1]
    stored[mark], stored[seat] = now, late
    view.tab.reload()
    buffer = view.tab.editor.buffer
    assert buffer is not None
    after = day + timedelta(days=3)
    changes = [
        *_past(seat, (Content(AttendanceCode.ABSENT), _on(day, 9, 21), TEACHER, "teacher", None),
               (late, _on(day, 9, 40), TEACHER, "teacher", None)),
        *_past(mark, (Content(MarkValue.DEBT, due=after), _on(day, 9, 55), TEACHER, "teacher", None),
               (Content(3), _on(after, 10, 2), TEACHER, "teacher", "import:отметки-8а.xlsx"),
               (now, _on(after, 12, 40), TEACHER, "teacher", "Пересмотрена работа")),
        _remark(_on(after, 13, 5), "Не было тетради"),
    ]  # fmt: skip
    remarks = (
        DayRemark(1, "praise", "Помог соседу разобрать задачу", TEACHER, True, 1, 2, NOW),
        DayRemark(2, "remark", "Не было тетради", LEADER, False, None, None, NOW),
    )
    source.memory_cells.cards[key_at(buffer, (row, column))] = CellCard(
        tuple(changes), {1: TEACHER}, remarks, may_edit
    )
    view.go(row, column)
    return view


@screen("journal.cell")
def cell(stage: Stage) -> QWidget:
    """A mark set three days later, with a comment; a remark is being written."""
    view = _told(MemorySource())
    view.panel.begin_remark()
    stage.keep.append(view)
    return view


@screen("journal.cell_reader")
def reader(stage: Stage) -> QWidget:
    """The same for the deputy head: only to be read."""
    view = _told(MemorySource(), may_edit=False)
    stage.keep.append(view)
    return view


@screen("journal.cell_history_long")
def history_long(stage: Stage) -> QWidget:
    """A mark that was changed many times, now a debt that is overdue."""
    source = MemorySource()
    view = _Beside(source)
    buffer = view.tab.editor.buffer
    assert buffer is not None
    row, column = 2, buffer.current_column() - 3
    slot = buffer.slot(row, column, Kind.MARK)
    day = slot.date
    steps: list[tuple[Content | None, datetime, str, str, str | None]] = []
    for number in range(14):
        content = None if number % 5 == 4 else Content(2 + number % 4, "Ответ" if number % 3 == 0 else None)
        steps.append((content, _on(day, 9, 10 + number), TEACHER, "teacher", None))
    debt = Content(MarkValue.DEBT, "Сдать работу над ошибками", due=day + timedelta(days=1))
    steps.append((debt, _on(day, 12, 0), TEACHER, "teacher", None))
    source.marks[1][slot] = debt
    view.tab.reload()
    source.memory_cells.cards[key_at(buffer, (row, column))] = CellCard(
        tuple(_past(slot, *steps)), {1: TEACHER}, (), True
    )
    view.go(row, column)
    stage.keep.append(view)
    return view


@screen("journal.cell_empty")
def empty(stage: Stage) -> QWidget:
    """Nothing has happened in this cell."""
    source = MemorySource()
    view = _Beside(source)
    buffer = view.tab.editor.buffer
    assert buffer is not None
    column = buffer.current_column()
    row = next(
        index for index in range(5, 20)
        if not any(buffer.content(buffer.slot(index, column, kind)) for kind in Kind)
    )  # fmt: skip
    view.go(row, column)
    stage.keep.append(view)
    return view
