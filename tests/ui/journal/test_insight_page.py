"""The page in view, with what is not stored yet: the same as the page that is read anew once all is stored."""

from __future__ import annotations

from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.codes import AttendanceCode, MarkValue
from app.errors import StorageProblem
from app.journal.rows import JournalPage
from tests.ui.journal.memory_source import MemorySource
from ui.journal.editor import JournalEditor
from ui.journal.entry.keys import Entry
from ui.journal.insight.page import PageInView, page_in_view
from ui.journal.saving.saver import Saver
from ui.journal.slots import Content, Kind, Slot

ROWS, COLUMNS = 6, 14
CELLS = st.tuples(st.integers(0, ROWS - 1), st.integers(0, COLUMNS - 1))
VALUES = st.sampled_from(
    [Entry(Kind.MARK, value) for value in (5, 2, MarkValue.DEBT, MarkValue.PASSED)]
    + [Entry(Kind.ATTENDANCE, code) for code in (AttendanceCode.ABSENT, AttendanceCode.LATE)]
)
ENTER = st.tuples(st.just("enter"), CELLS, VALUES)
CLEAR = st.tuples(st.just("clear"), CELLS, st.none())
OTHER = st.tuples(st.just("other"), CELLS, st.sampled_from([None, 3, 4]))
SIMPLE = st.sampled_from([(name, (0, 0), None) for name in ("undo", "redo", "flush", "answer", "fail")])
STEPS = st.lists(st.one_of(ENTER, ENTER, CLEAR, OTHER, SIMPLE), max_size=40)


class Desk:
    """An editor whose source answers when it is told to, and the view that follows it."""

    def __init__(self) -> None:
        self.source = MemorySource(pupil_count=ROWS, column_count=COLUMNS)
        self.saver = Saver(self.source)
        self.editor = JournalEditor(self.saver)
        self.editor.set_page(self.source.page(1, 11))
        self.source.held = True
        assert self.editor.buffer is not None
        self.buffer = self.editor.buffer
        self.view = PageInView(self.buffer)
        self.editor.cells_changed.connect(self.view.renew)

    def take(self, step: tuple[str, tuple[int, int], Any]) -> None:
        name, (row, column), value = step
        if name == "enter":
            self.editor.enter(row, column, value)
        elif name == "clear":
            self.editor.clear(row, column)
        elif name == "other":
            slot = self.buffer.slot(row, column, Kind.MARK)
            self.editor.merge([self.source.store_by_other(1, slot, value)])
        elif name == "undo":
            self.editor.undo()
        elif name == "redo":
            self.editor.redo()
        elif name == "flush":
            self.saver.flush()
        elif name == "answer":
            self.source.answer()
        else:
            self.source.failing = StorageProblem("share.unreachable")
            self.source.answer()
            self.source.failing = None

    def store_all(self) -> None:
        self.source.held = False
        self.source.answer()
        while self.saver.unsaved:
            self.saver.retry()
            self.saver.flush()
            for clash in self.editor.clashes:
                self.editor.take_theirs(clash.slot)


def content(page: JournalPage) -> dict[str, Any]:
    """What is reckoned with: all but who set a mark, and when."""
    return {
        "marks": {key: (cell.value, cell.comment, cell.due_date) for key, cell in page.marks.items()},
        "attendance": dict(page.attendance),
        "rest": (page.pupils, page.columns, page.term, page.today, page.scale, page.thresholds, page.weights),
    }


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=STEPS)
def test_view_is_the_page_that_would_be_read(steps: list[Any], qapp: object) -> None:
    desk = Desk()
    for step in steps:
        desk.take(step)
        assert content(desk.view.page) == content(page_in_view(desk.buffer))
        assert desk.view.page.means == page_in_view(desk.buffer).means
    desk.store_all()
    assert content(desk.view.page) == content(desk.source.page(1, 11))


def test_what_is_only_saved_by_now_is_nothing_new(qapp: object) -> None:
    desk = Desk()
    told: list[bool] = []
    view = PageInView(desk.buffer)
    desk.editor.cells_changed.connect(lambda cells: told.append(view.renew(cells)))
    desk.editor.enter(1, 0, Entry(Kind.MARK, 3))
    desk.editor.enter(1, 0, Entry(Kind.MARK, 2))
    desk.saver.flush()
    desk.source.answer()
    assert told[-2:] == [True, False]


def test_marks_of_who_has_no_row_stay(qapp: object) -> None:
    source = MemorySource(pupil_count=ROWS, column_count=COLUMNS)
    at = source.columns[11][0]
    source.marks[1][Slot(at.date, at.number, 1, 999, Kind.MARK)] = Content(5)
    editor = JournalEditor(Saver(source))
    editor.set_page(source.page(1, 11))
    assert editor.buffer is not None
    assert page_in_view(editor.buffer).marks[999, 0].value == 5
