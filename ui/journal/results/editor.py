"""The open sheet of period marks: what is shown on it, its undo, and the one way to change it.  No widgets."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.codes import Scale
from app.journal import rules
from app.journal.rows import TermMarkCell
from ui.journal.barriers import Barrier
from ui.journal.results.queue import ResultsQueue
from ui.journal.results.saver import ResultsSaver
from ui.journal.results.slots import Given, Place, ResultClash, ResultOutcome, SheetKey, Turn
from ui.journal.saving.undo import UndoStack

if TYPE_CHECKING:
    from app.journal.rows import ProposalLine, ProposalSheet


class ResultsEditor(QObject):
    """See the module.  Rows are those of the sheet."""

    sheet_changed = Signal()
    rows_changed = Signal(list)
    """[row] that look different."""
    history_changed = Signal()
    overtaken = Signal(int)
    """So many marks were changed by others since: undo or redo asks instead of overwriting."""
    outdated = Signal(int)
    """For so many pupils something else is proposed by now than what was taken over."""

    def __init__(self, saver: ResultsSaver, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._saver = saver
        self._stacks: dict[tuple[int, int, int], UndoStack[Place, Given]] = {}
        self._cells: dict[int, dict[Place, TermMarkCell]] = {}
        self._read: set[SheetKey] = set()
        self._rows: dict[Place, int] = {}
        self._key = SheetKey(0, 0)
        self.sheet: ProposalSheet | None = None
        saver.settled.connect(self._on_settled)
        saver.held_back.connect(self._on_held_back)
        saver.refused.connect(self._on_held_back)

    # --- the sheet ----------------------------------------------------------------------------------------

    @property
    def lines(self) -> tuple[ProposalLine, ...]:
        """The pupils of the open sheet."""
        return self.sheet.lines if self.sheet is not None else ()

    @property
    def key(self) -> SheetKey | None:
        """Which sheet is open."""
        return self._key if self.sheet is not None else None

    @property
    def queue(self) -> ResultsQueue:
        """What waits in the course of the open sheet."""
        return self._saver.queue(self._key.course)

    def set_sheet(self, key: SheetKey, sheet: ProposalSheet | None) -> None:
        """Open a sheet; what is entered and not stored yet lies over it."""
        self.sheet, self._key = sheet, key
        self._rows = {}
        if sheet is not None:
            found: dict[Place, TermMarkCell] = {}
            for row, line in enumerate(sheet.lines):
                place = Place(sheet.kind, sheet.number, line.pupil_id)
                self._rows[place] = row
                if line.mark is not None:
                    found[place] = line.mark
            self._take_news(found)
        self.sheet_changed.emit()
        self.history_changed.emit()
        self._saver.tell()

    def place(self, row: int) -> Place:
        """Where the mark of a row is stored."""
        assert self.sheet is not None
        return Place(self.sheet.kind, self.sheet.number, self.sheet.lines[row].pupil_id)

    def row_of(self, place: Place) -> int | None:
        """The row of a place; None where it is not on the sheet."""
        return self._rows.get(place)

    def cell(self, row: int) -> TermMarkCell | None:
        """What is stored for a row."""
        return self._cells.get(self._key.course, {}).get(self.place(row))

    def shown(self, row: int) -> Given | None:
        """What a row shows."""
        clash = self.clash(row)
        if clash is not None:
            return clash.theirs
        return self.queue.shown(self.place(row), _given(self.cell(row)))

    def clash(self, row: int) -> ResultClash | None:
        """What waits for a choice in a row."""
        return self.queue.clashes.get(self.place(row))

    @property
    def clashes(self) -> list[ResultClash]:
        """The clashes on the sheet, from above."""
        found = [clash for clash in self.queue.clashes.values() if clash.slot in self._rows]
        return sorted(found, key=lambda clash: self._rows[clash.slot])

    def differs(self, row: int) -> bool:
        """Whether the mark is a number, and not the one proposed."""
        shown, proposed = self.shown(row), self.lines[row].proposed
        return shown is not None and shown.value >= 0 and proposed is not None and shown.value != proposed

    def can_take_over(self, row: int) -> bool:
        """Whether a mark is proposed where none is set."""
        return self.lines[row].proposed is not None and self.shown(row) is None and self.clash(row) is None

    # --- changes ------------------------------------------------------------------------------------------

    def barrier(self, value: int | None = None) -> Barrier | None:
        """Why nothing, or not this mark, can be entered here; None when it can."""
        sheet = self.sheet
        if sheet is None or not sheet.course.can_edit:
            return Barrier.READ_ONLY
        if sheet.term is not None and sheet.term.closed:
            return Barrier.CLOSED
        if sheet.scale == Scale.NONE:
            return Barrier.NO_MARKS
        if value is not None and not rules.allowed(value, sheet.scale, term_mark=True):
            return Barrier.OUT_OF_SCALE if rules.NUMBERS[sheet.scale] else Barrier.NO_MARKS
        return None

    def enter(self, row: int, given: Given | None) -> bool:
        """Set the mark of a row, or clear it (None); False where that cannot be.

        A reason stays beside a mark that is entered once more as it is.
        """
        if self.barrier(given.value if given else None) is not None:
            return False
        shown = self.shown(row)
        if given is not None and shown is not None and given == (shown.value, None):
            given = shown
        self._change([(row, given)])
        return True

    def take_over(self, rows: Iterable[int]) -> int:
        """Set the marks that are proposed where none are, as one step; returns how many."""
        if self.barrier() is not None:
            return 0
        wishes = [(row, Given(self.lines[row].proposed or 0)) for row in rows if self.can_take_over(row)]
        self._change(wishes, agreed=True)
        return len(wishes)

    @property
    def can_undo(self) -> bool:
        """Whether there is a step to take back on this sheet."""
        return self.sheet is not None and self._stack.can_undo

    @property
    def can_redo(self) -> bool:
        """Whether there is a step to do again on this sheet."""
        return self.sheet is not None and self._stack.can_redo

    def undo(self) -> int | None:
        """Take back the last step; returns a row where it happened."""
        return self._turned(*self._stack.undo()) if self.can_undo and self.barrier() is None else None

    def redo(self) -> int | None:
        """Do again what was taken back; returns a row where it happened."""
        return self._turned(*self._stack.redo()) if self.can_redo and self.barrier() is None else None

    def choose(self, place: Place, *, own: bool) -> None:
        """Of two marks choose the own one, or the one that is stored."""
        clash = self.queue.clashes.get(place)
        if clash is None:
            return
        if own:
            self.queue.keep_mine(place)
            self._stack.push([(place, clash.theirs, clash.mine)])
        else:
            self.queue.take_theirs(place)
        self._after_change([place])

    def drop_refused(self) -> None:
        """Give up what a rule has forbidden: what is stored is shown again."""
        self._after_change(self.queue.drop_refused())

    # --- private ------------------------------------------------------------------------------------------

    @property
    def _stack(self) -> UndoStack[Place, Given]:
        assert self.sheet is not None
        return self._stack_of(self._key.course, self.sheet.kind, self.sheet.number)

    def _stack_of(self, course: int, kind: int, number: int) -> UndoStack[Place, Given]:
        return self._stacks.setdefault((course, kind, number), UndoStack())

    def _take_news(self, found: dict[Place, TermMarkCell]) -> None:
        """What is different from what was known of this sheet was stored by somebody else."""
        cells = self._cells.setdefault(self._key.course, {})
        for place in self._rows:
            was, now = cells.get(place), found.get(place)
            if self._key in self._read and _given(was) != _given(now):
                self._stack.touched(place)
                at, author = (now.set_at, now.author) if now is not None else (None, None)
                self.queue.changed_outside(place, _given(now), at, author)
            if now is None:
                cells.pop(place, None)
            else:
                cells[place] = now
        self._read.add(self._key)

    def _change(self, wishes: Sequence[tuple[int, Given | None]], *, agreed: bool = False) -> None:
        turns = []
        for row, wanted in wishes:
            place, before = self.place(row), self.shown(row)
            if wanted == before and place not in self.queue.clashes:
                continue
            if agreed and wanted is not None:
                self.queue.agree(place, _given(self.cell(row)), wanted)
            else:
                self.queue.put(place, _given(self.cell(row)), wanted)
            turns.append((place, before, wanted))
        self._stack.push(turns)
        self._after_change([place for place, _, _ in turns])

    def _turned(self, free: Sequence[Turn], overtaken: Sequence[Turn]) -> int | None:
        asked = 0
        for turn in free:
            self.queue.put_expecting(turn.slot, turn.before, turn.after)
        for turn in overtaken:
            stored = self._cells[self._key.course].get(turn.slot)
            if _given(stored) != turn.after and not self.queue.is_unsaved(turn.slot):
                self.queue.clash(_clash(turn, stored))
                asked += 1
        places = [turn.slot for turn in (*free, *overtaken)]
        self._after_change(places)
        if asked:
            self.overtaken.emit(asked)
        rows = [self._rows[place] for place in places if place in self._rows]
        return min(rows, default=None)

    def _after_change(self, places: Iterable[Place]) -> None:
        self._show(places)
        self._saver.schedule()
        self.history_changed.emit()

    def _show(self, places: Iterable[Place]) -> None:
        rows = sorted({self._rows[place] for place in places if place in self._rows})
        if rows:
            self.rows_changed.emit(rows)

    def _on_settled(self, course: int, outcome: ResultOutcome) -> None:
        cells = self._cells.setdefault(course, {})
        now = datetime.now().astimezone()
        for edit in outcome.written:
            _store(cells, edit.slot, edit.wanted, now)
        for clash in outcome.clashes:
            _store(cells, clash.slot, clash.theirs, clash.at or now, clash.author or "")
        clashing = [clash.slot for clash in outcome.clashes]
        for place in (*clashing, *outcome.outdated, *outcome.found):
            self._stack_of(course, place.kind, place.number).touched(place)
        if course == self._key.course:
            self._show([*(edit.slot for edit in outcome.written), *clashing, *outcome.outdated])
            if outcome.outdated:
                self.outdated.emit(len(outcome.outdated))

    def _on_held_back(self, course: int) -> None:
        if course == self._key.course:
            self._show(list(self._rows))


def _given(cell: TermMarkCell | None) -> Given | None:
    return None if cell is None else Given(cell.value, cell.reason)


def _store(
    cells: dict[Place, TermMarkCell], place: Place, given: Given | None, at: datetime, author: str = ""
) -> None:
    """Remember what is stored now; the next reading of the sheet knows it better."""
    if given is None:
        cells.pop(place, None)
    else:
        cells[place] = TermMarkCell(given.value, given.reason, None, author, at)


def _clash(turn: Turn, stored: TermMarkCell | None) -> ResultClash:
    """A step back that somebody else's mark is in the way of."""
    if stored is None:
        return ResultClash(turn.slot, turn.after, None)
    return ResultClash(turn.slot, turn.after, _given(stored), stored.author, stored.set_at)
