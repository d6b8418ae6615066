"""Turns what the teacher does into edits, and what others do into a page that is up to date."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.codes import TermMarkKind
from app.journal.rules import CellInput
from ui.journal.barriers import Barrier, cell_barrier, page_barrier
from ui.journal.buffer import JournalBuffer
from ui.journal.entry.filling import Wishes, cell_wishes, clearing, emptying, exactly
from ui.journal.entry.keys import Entry
from ui.journal.grid.area import Area
from ui.journal.saving.queue import EditQueue
from ui.journal.saving.saver import Saver
from ui.journal.saving.undo import Step, UndoStack
from ui.journal.slots import Clash, Content, Kind, Outcome, Slot

if TYPE_CHECKING:
    from app.changes import Change
    from app.journal.rows import JournalPage

#: Entities whose change alters the rows or columns of a page, so that it is read anew.
_STRUCTURE = frozenset(
    {
        "lesson",
        "work",
        "work_kind",
        "course",
        "subject",
        "enrollment",
        "group_member",
        "person",
        "term",
        "holiday",
        "setting",
    }
)


class JournalEditor(QObject):
    """The page that is open, its undo, and the one way to change it."""

    page_changed = Signal()
    cells_changed = Signal(list)
    """[(row, column)] that look different."""
    flashed = Signal(list)
    """[(row, column)] that somebody else has changed."""
    rows_changed = Signal(list)
    """[row] whose means or period mark are different."""
    history_changed = Signal()
    clashes_changed = Signal()
    undo_overtaken = Signal(int)
    """So many cells were changed by others since: undo or redo asks instead of overwriting."""

    def __init__(self, saver: Saver, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._saver = saver
        self._stacks: dict[int, UndoStack[Slot, Content]] = {}
        self._typed: Step | None = None
        self.buffer: JournalBuffer | None = None
        saver.settled.connect(self._on_settled)
        saver.held_back.connect(self._on_held_back)
        saver.refused.connect(self._on_held_back)
        saver.given_up.connect(self._on_given_up)

    @property
    def course(self) -> int | None:
        """The course of the open page."""
        return self.buffer.page.course.course_id if self.buffer else None

    @property
    def can_edit(self) -> bool:
        """Whether the session may write into this course and period."""
        return self.buffer is not None and page_barrier(self.buffer) is None

    @property
    def can_undo(self) -> bool:
        """Whether there is a step to take back in this course."""
        return self.buffer is not None and self._stack.can_undo

    @property
    def can_redo(self) -> bool:
        """Whether there is a step to do again in this course."""
        return self.buffer is not None and self._stack.can_redo

    @property
    def clashes(self) -> list[Clash]:
        """The clashes of the open page that wait for a choice, as they stand on it."""
        if self.buffer is None:
            return []
        placed = [(self.buffer.cells(slot)[:1], clash) for slot, clash in self._queue.clashes.items()]
        return [clash for cells, clash in sorted(placed, key=lambda pair: pair[0]) if cells]

    def set_page(self, page: JournalPage | None) -> None:
        """Open a page; what is typed and not stored yet lies over it."""
        self.buffer = None
        if page is not None:
            self.buffer = JournalBuffer(page, self._saver.queue(page.course.course_id))
        self.page_changed.emit()
        self.history_changed.emit()
        self.clashes_changed.emit()

    def barrier(self, row: int, column: int, entry: Entry | None = None) -> Barrier | None:
        """Why an entry (None: clearing) is not possible here; None when it is."""
        assert self.buffer is not None
        kind, value = entry if entry is not None else (Kind.MARK, None)
        return cell_barrier(self.buffer, row, column, kind, value)

    def enter(self, row: int, column: int, entry: Entry) -> bool:
        """Put a mark or an absence into a cell; False where it cannot be."""
        if self.buffer is None or self.barrier(row, column, entry) is not None:
            return False
        slot = self.buffer.slot(row, column, entry.kind)
        before = self.buffer.content(slot)
        self.write([(slot, before.with_value(entry.value) if before else Content(entry.value))])
        return True

    def clear(self, row: int, column: int) -> bool:
        """Take away what the cell shows; False where nothing can be entered."""
        if self.buffer is None or self.barrier(row, column) is not None:
            return False
        self.write(clearing(self.buffer, row, column))
        return True

    def enter_cell(self, row: int, column: int, what: CellInput, *, joins: bool = False) -> Barrier | None:
        """Put all that was typed into a cell, several marks into the works beside it, which may still have to be made.

        `joins`: it is typed on, in place of what the last step has put there.  Returns what stands in the way.
        """
        if self.buffer is None:
            return Barrier.READ_ONLY
        return self._enter(row, column, cell_wishes(self.buffer, row, column, what), joins=joins)

    def enter_text(self, row: int, column: int, what: CellInput) -> Barrier | None:
        """As `enter_cell`, but what is not in the text goes: the whole cell was opened as text."""
        if self.buffer is None:
            return Barrier.READ_ONLY
        return self._enter(row, column, exactly(self.buffer, row, column, what))

    def write(self, wishes: Sequence[tuple[Slot, Content | None]], *, joins: bool = False) -> int:
        """Put contents into slots as one step, None to clear; returns how many are different from what is seen.

        `joins`: in place of the last step.  What stands in the way is for the caller to ask (`barrier`).
        """
        assert self.buffer is not None
        # Only what was typed itself is replaced: it may have changed nothing, or have been undone meanwhile.
        joined = joins and self._typed is not None and self._stack.last is self._typed
        was = {move.slot: move.before for move in self._stack.take_back()} if joined else {}
        moves = []
        for slot, wanted in (was | dict(wishes)).items():
            clashing = slot in self._queue.clashes
            before = self.buffer.content(slot)
            if wanted != before or clashing:
                self._queue.put(slot, self.buffer.stored(slot), wanted)
            if wanted != was.get(slot, before) or clashing:
                moves.append((slot, was.get(slot, before), wanted))
        self._stack.push(moves)
        self._after_edit([slot for slot, _, _ in moves] + list(was))
        self.clashes_changed.emit()
        return len(moves)

    def clear_area(self, area: Area) -> Barrier | None:
        """Clear all that is open in an area, as one step; of a single cell returns what stands in the way."""
        if self.buffer is None:
            return Barrier.READ_ONLY
        if area.single:
            cleared = self.clear(area.top, area.left)
            return None if cleared else self.barrier(area.top, area.left)
        if (barrier := page_barrier(self.buffer)) is None:
            self.write(emptying(self.buffer, area))
        return barrier

    def undo(self) -> tuple[int, int] | None:
        """Take back the last step; returns the cell where it happened, to show it."""
        return self._turned(*self._stack.undo()) if self.can_undo else None

    def redo(self) -> tuple[int, int] | None:
        """Do again what was taken back; returns the cell where it happened."""
        return self._turned(*self._stack.redo()) if self.can_redo else None

    def keep_mine(self, slot: Slot) -> None:
        """Of two values choose the own one."""
        clash = self._queue.clashes.get(slot)
        if clash is not None and self._queue.keep_mine(slot):
            self._stack.push([(slot, clash.theirs, clash.mine)])
            self._after_edit([slot])
            self.clashes_changed.emit()

    def take_theirs(self, slot: Slot) -> None:
        """Of two values choose the other one."""
        if self._queue.take_theirs(slot):
            self._after_edit([slot])
            self.clashes_changed.emit()

    def retry_refused(self) -> None:
        """Try once more to store what a rule has forbidden."""
        self._queue.retry_refused()
        self._saver.flush()

    def drop_refused(self) -> None:
        """Give up what a rule has forbidden: the stored values are shown again."""
        self._after_edit(self._queue.drop_refused())

    def merge(self, changes: Sequence[Change]) -> bool:
        """Take over what others have stored; True when rows or columns changed: read the page anew."""
        if self.buffer is None:
            return False
        news: dict[Slot, tuple[int, Content | None, datetime | None]] = {}
        stale = False
        for change in changes:
            slot = _slot_of(change)
            if slot is not None:
                at = datetime.fromtimestamp(change.at).astimezone()
                news[slot] = (change.seq, _content(change.after), at)
            elif change.entity == "term_mark":
                self._merge_term_mark(change)
            elif change.entity in _STRUCTURE and change.seq > self.buffer.page.seq:
                stale = True
        touched = [slot for slot, (seq, value, at) in news.items() if self._merge_value(slot, seq, value, at)]
        changed = self._show(touched)
        if changed:
            self.flashed.emit(changed)
        if touched:
            self._saver.note_change()
            self.clashes_changed.emit()
        term = self.buffer.page.term
        return stale or any(
            term.starts <= slot.date <= term.ends and not self.buffer.cells(slot) for slot in touched
        )

    # --- private ------------------------------------------------------------------------------------------

    @property
    def _queue(self) -> EditQueue[Slot, Content]:
        return self._saver.queue(self.course or 0)

    @property
    def _stack(self) -> UndoStack[Slot, Content]:
        return self._stacks.setdefault(self.course or 0, UndoStack())

    def _enter(self, row: int, column: int, wishes: Wishes, *, joins: bool = False) -> Barrier | None:
        assert self.buffer is not None
        for slot, content in wishes:
            value = content.value if content is not None else None
            if (barrier := cell_barrier(self.buffer, row, column, slot.kind, value)) is not None:
                return barrier
        count = self.write(wishes, joins=joins)
        self._typed = self._stack.last if count else None
        return None

    def _turned(self, free: Step, overtaken: Step) -> tuple[int, int] | None:
        assert self.buffer is not None
        asked = 0
        for move in free:
            self._queue.put_expecting(move.slot, move.before, move.after)
        for move in overtaken:
            stored = self.buffer.stored(move.slot)
            if stored != move.after and not self._queue.is_unsaved(move.slot):
                self._queue.clash(Clash(move.slot, move.after, stored))
                asked += 1
        slots = [move.slot for move in (*free, *overtaken)]
        self._after_edit(slots)
        if asked:
            self.undo_overtaken.emit(asked)
            self.clashes_changed.emit()
        places = [cell for slot in slots for cell in self.buffer.cells(slot)]
        return min(places, default=None)

    def _after_edit(self, slots: Iterable[Slot]) -> None:
        slots = list(slots)
        self._place_new_works(slots)
        self._show(slots)
        self._saver.schedule()
        self.history_changed.emit()

    def _place_new_works(self, slots: Iterable[Slot]) -> None:
        """Columns come and go with what is typed for works that are still to be made."""
        if self.buffer is not None and any(slot.work > 1 for slot in slots) and self.buffer.is_out_of_place:
            self.buffer.lay_out()
            self.page_changed.emit()

    def _show(self, slots: Iterable[Slot]) -> list[tuple[int, int]]:
        if self.buffer is None:
            return []
        changed = self.buffer.refresh(slots)
        if changed:
            self.cells_changed.emit(changed)
            self.rows_changed.emit(sorted({row for row, _ in changed}))
        return changed

    def _merge_value(self, slot: Slot, seq: int, value: Content | None, at: datetime | None) -> bool:
        assert self.buffer is not None
        if self.buffer.knows(slot, seq) or self.buffer.stored(slot) == value:
            return False
        self.buffer.set_stored(slot, value, seq)
        self._queue.changed_outside(slot, value, at)
        self._stack.touched(slot)
        return True

    def _merge_term_mark(self, change: Change) -> None:
        assert self.buffer is not None
        _, kind, number, pupil = (int(part) for part in change.key.split("/"))
        if kind != TermMarkKind.TERM or number != self.buffer.page.term.number:
            return
        value = change.after["value"] if change.after else None
        if value is None:
            self.buffer.term_marks.pop(pupil, None)
        else:
            self.buffer.term_marks[pupil] = value
        rows = [row for row, line in enumerate(self.buffer.pupils) if line.pupil_id == pupil]
        self.rows_changed.emit(rows)

    def _on_settled(self, course: int, outcome: Outcome, clashes: Sequence[Clash]) -> None:
        stack = self._stacks.setdefault(course, UndoStack())
        for slot in (*(clash.slot for clash in clashes), *outcome.found):
            stack.touched(slot)
        if course != self.course or self.buffer is None:
            return
        for edit in outcome.written:
            self.buffer.set_stored(edit.slot, edit.wanted, outcome.seq)
        for clash in outcome.clashes:
            self.buffer.set_stored(clash.slot, clash.theirs)
        slots = [edit.slot for edit in outcome.written] + [clash.slot for clash in outcome.clashes]
        self._place_new_works(slots)
        self._show(slots)
        if outcome.clashes:
            self.clashes_changed.emit()

    def _on_held_back(self, course: int) -> None:
        if course == self.course:
            self._show(list(self._queue.slots()))

    def _on_given_up(self, course: int, slots: Sequence[Slot]) -> None:
        if course == self.course:
            self._show(slots)


def _slot_of(change: Change) -> Slot | None:
    """The slot that a row of the change log is about: "course/YYYYMMDD/number[/work]/pupil"."""
    if change.entity not in ("mark", "attendance"):
        return None
    parts = change.key.split("/")
    day = date(int(parts[1][:4]), int(parts[1][4:6]), int(parts[1][6:8]))
    if change.entity == "mark":
        return Slot(day, int(parts[2]), int(parts[3]), int(parts[4]), Kind.MARK)
    return Slot(day, int(parts[2]), 0, int(parts[3]), Kind.ATTENDANCE)


def _content(row: object) -> Content | None:
    """What a row of the change log says of a mark or an absence."""
    if not isinstance(row, dict):
        return None
    due = row.get("due")
    value = row["value"] if "value" in row else row["code"]
    return Content(value, row.get("comment"), row.get("minutes"), date.fromisoformat(due) if due else None)
