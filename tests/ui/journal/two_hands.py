"""Two people at one page, step by step: one with the editor and all that it can do, the other straight in the file.

`Table` plays the steps and holds them against the truth. What it asserts of each write of the editor's hand: a value
of the other hand is replaced only if it was seen in its cell when its author typed there, filled, pasted, cleared or
chose; undo and redo replace none at all.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from typing import Any, Protocol

from hypothesis import strategies as st

from app.changes import Change
from app.codes import AttendanceCode, MarkValue
from app.errors import StorageProblem
from app.journal.rows import JournalPage
from app.journal.rules import CellInput
from ui.journal.buffer import JournalBuffer
from ui.journal.editor import JournalEditor
from ui.journal.entry import filling
from ui.journal.grid.area import Area
from ui.journal.paste.rows import wishes_of
from ui.journal.saving.saver import Saver
from ui.journal.slots import Content, Edit, Kind, Outcome, Slot

AWAY = StorageProblem("share.unreachable")
ROWS, COLUMNS = 3, 2
Contents = dict[Slot, Content]

OWN = (
    *("type", "type", "late", "two", "text", "fill", "down", "present", "paste", "clear", "clear_area"),
    *("comment", "minutes", "due", "undo", "undo", "undo", "redo", "redo", "mine", "theirs"),
)
OUTSIDE = (
    *("other", "other", "other", "same", "gone", "back", "seat", "hear", "hear", "reload"),
    *("send", "send", "answer", "answer", "lost_before", "lost_after"),
)
STEPS = st.lists(
    st.tuples(
        st.sampled_from(OWN + OUTSIDE),
        st.integers(0, ROWS - 1),
        st.integers(0, COLUMNS - 1),
        st.sampled_from([2, 3, 4, 5, int(MarkValue.DEBT)]),
    ),
    min_size=20,
    max_size=50,
)


class World(Protocol):
    """The file, and the other hand at it."""

    def page(self) -> JournalPage: ...

    def contents(self) -> Contents: ...

    def store(self, slot: Slot, content: Content | None) -> None:
        """The other hand puts something there, whatever was there."""

    def news(self) -> Sequence[Change]:
        """The rows of the change log since the last time, own ones too."""

    def write(self, edits: Sequence[Edit]) -> Outcome:
        """The editor's hand: compare and set."""


class Post:
    """Takes the place of a source for the saver: batches lie here until the test carries them out."""

    def __init__(self) -> None:
        self.batches: list[tuple[Sequence[Edit], Callable[[Outcome], None], Callable[[Exception], None]]] = []

    def write(
        self, _owner: Any, _course: int, edits: Sequence[Edit], done: Any, failed: Any, **_: Any
    ) -> None:
        self.batches.append((edits, done, failed))


class Table:
    """See the module."""

    def __init__(self, world: World) -> None:
        self.world, self.post = world, Post()
        self.saver = Saver(self.post)  # type: ignore[arg-type]
        self.editor = JournalEditor(self.saver)
        self.editor.set_page(world.page())
        self.first = self.buffer.current_column() - COLUMNS + 1
        self.theirs: Contents = {}
        """What the other hand stored last and still stands there: each content is the only one of its kind."""
        self.accepted: dict[Slot, list[Content]] = {}
        """Contents of the other hand that were seen in a cell when something else was put there on purpose."""
        self._numbers = itertools.count(1)

    @property
    def buffer(self) -> JournalBuffer:
        assert self.editor.buffer is not None
        return self.editor.buffer

    @property
    def area(self) -> Area:
        return Area(0, self.first, ROWS - 1, self.first + COLUMNS - 1)

    def play(self, steps: Sequence[tuple[str, int, int, int]]) -> None:
        """All steps, and what must hold at the end."""
        for name, row, column, value in steps:
            getattr(self, f"do_{name}")(row, self.first + column, value)
            self._check_theirs()
        self._end()

    # --- the editor's hand ----------------------------------------------------------------------------------

    def do_type(self, row: int, column: int, value: int) -> None:
        self._accepting(lambda: self.editor.enter_cell(row, column, CellInput((value,))))

    def do_late(self, row: int, column: int, value: int) -> None:
        """«о», and a mark typed on: one step."""
        late = int(AttendanceCode.LATE)
        self._accepting(lambda: self.editor.enter_cell(row, column, CellInput((), late)))
        self._accepting(lambda: self.editor.enter_cell(row, column, CellInput((value,), late), joins=True))

    def do_two(self, row: int, column: int, value: int) -> None:
        self._accepting(lambda: self.editor.enter_cell(row, column, CellInput((value,))))
        self._accepting(lambda: self.editor.enter_cell(row, column, CellInput((value, 4)), joins=True))

    def do_text(self, row: int, column: int, value: int) -> None:
        self._accepting(lambda: self.editor.enter_text(row, column, CellInput((value,), 1)))

    def do_fill(self, _row: int, _column: int, value: int) -> None:
        self._accepting(
            lambda: self.editor.write(filling.filling(self.buffer, self.area, CellInput((value,))))
        )

    def do_down(self, *_: int) -> None:
        self._accepting(lambda: self.editor.write(filling.down(self.buffer, self.area)))

    def do_present(self, *_: int) -> None:
        self._accepting(lambda: self.editor.write(filling.all_present(self.buffer, self.area)))

    def do_paste(self, row: int, column: int, value: int) -> None:
        cells = [CellInput((value,)), CellInput((5,), int(AttendanceCode.LATE)), CellInput()]
        wishes = dict(
            wish
            for place, cell in zip(range(row, ROWS), cells, strict=False)
            for wish in wishes_of(self.buffer, place, column, cell)
        )
        self._accepting(lambda: self.editor.write(list(wishes.items())))

    def do_clear(self, row: int, column: int, _value: int) -> None:
        self._accepting(lambda: self.editor.clear(row, column))

    def do_clear_area(self, *_: int) -> None:
        self._accepting(lambda: self.editor.clear_area(self.area))

    def do_comment(self, row: int, column: int, _value: int) -> None:
        self._change(row, column, Kind.MARK, comment=f"mine {next(self._numbers)}")

    def do_minutes(self, row: int, column: int, value: int) -> None:
        self._change(row, column, Kind.ATTENDANCE, minutes=abs(value) + 1)

    def do_due(self, row: int, column: int, _value: int) -> None:
        self._change(row, column, Kind.MARK, due=date(2026, 12, 1))

    def do_undo(self, *_: int) -> None:
        self.editor.undo()

    def do_redo(self, *_: int) -> None:
        self.editor.redo()

    def do_mine(self, *_: int) -> None:
        for clash in self.editor.clashes[:1]:
            self._accepting(partial(self.editor.keep_mine, clash.slot))

    def do_theirs(self, *_: int) -> None:
        for clash in self.editor.clashes[:1]:
            self.editor.take_theirs(clash.slot)

    # --- the other hand, and the way between ------------------------------------------------------------------

    def do_other(self, row: int, column: int, value: int) -> None:
        self._store(self._slot(row, column), Content(value, f"theirs {next(self._numbers)}"))

    def do_seat(self, row: int, column: int, _value: int) -> None:
        self._store(self._slot(row, column, Kind.ATTENDANCE), Content(4, minutes=20 + next(self._numbers)))

    def do_same(self, row: int, column: int, value: int) -> None:
        """A value as anybody may type it: it cannot be told from an equal one of our own."""
        slot = self._slot(row, column)
        self.theirs.pop(slot, None)
        self.world.store(slot, Content(value))

    def do_gone(self, row: int, column: int, _value: int) -> None:
        slot = self._slot(row, column)
        self.theirs.pop(slot, None)
        self.world.store(slot, None)

    def do_back(self, row: int, column: int, _value: int) -> None:
        """Away and back again: what had been there before the other hand came, or what it had itself."""
        slot = self._slot(row, column)
        now = self.world.contents().get(slot)
        self.theirs.pop(slot, None)
        self.world.store(slot, Content(3, f"theirs {next(self._numbers)}"))
        self.world.store(slot, now)

    def do_hear(self, *_: int) -> None:
        self.editor.merge(self.world.news())

    def do_reload(self, *_: int) -> None:
        self.editor.set_page(self.world.page())

    def do_send(self, *_: int) -> None:
        self.saver.flush()

    def do_answer(self, *_: int) -> None:
        self._carry_out(answers=True)

    def do_lost_after(self, *_: int) -> None:
        """It is stored, but the answer is lost on its way."""
        self._carry_out(answers=False)

    def do_lost_before(self, *_: int) -> None:
        for _edits, _done, failed in self.post.batches[:1]:
            self.post.batches.pop(0)
            failed(AWAY)

    # --- private --------------------------------------------------------------------------------------------

    def _slot(self, row: int, column: int, kind: Kind = Kind.MARK) -> Slot:
        return self.buffer.slot(row, column, kind)

    def _store(self, slot: Slot, content: Content) -> None:
        self.world.store(slot, content)
        self.theirs[slot] = content

    def _change(self, row: int, column: int, kind: Kind, **more: Any) -> None:
        slot = self._slot(row, column, kind)
        content = self.buffer.content(slot)
        may = content is not None and ("due" not in more or content.value == MarkValue.DEBT)
        if content is not None and may and ("minutes" not in more or content.value == AttendanceCode.LATE):
            self._accepting(lambda: self.editor.write([(slot, content._replace(**more))]))

    def _accepting(self, act: Callable[[], object]) -> None:
        """Do something on purpose: what the cells show of the other hand may be replaced."""
        for slot in list(self.theirs):
            shown = self.buffer.content(slot)
            if shown is not None:
                self.accepted.setdefault(slot, []).append(shown)
        act()

    def _carry_out(self, *, answers: bool) -> None:
        for edits, done, failed in self.post.batches[:1]:
            self.post.batches.pop(0)
            before = self.world.contents()
            outcome = self.world.write(edits)
            after = self.world.contents()
            for slot, content in list(self.theirs.items()):
                if before.get(slot) != after.get(slot):
                    assert content in self.accepted.get(slot, []), (
                        f"{content} was replaced and had not been seen"
                    )
                    del self.theirs[slot]
            done(outcome) if answers else failed(AWAY)

    def _check_theirs(self) -> None:
        now = self.world.contents()
        assert {slot: now.get(slot) for slot in self.theirs} == self.theirs

    def _end(self) -> None:
        """All answers come, all news is heard: the page shows the file, and only clashes are left to choose."""
        for _ in range(20):
            self.saver.flush()
            if not self.post.batches:
                break
            self._carry_out(answers=True)
        self.editor.merge(self.world.news())
        assert not self.post.batches
        assert self.saver.unsaved == len(self.editor.clashes)
        stored = self.world.contents()
        for row in range(ROWS):
            for column in range(self.first, self.first + COLUMNS):
                for kind in Kind:
                    slot = self._slot(row, column, kind)
                    assert self.buffer.stored(slot) == stored.get(slot)
        self._check_theirs()
