"""Undo and redo of the session: inverse edits, one step for what was entered together."""

from __future__ import annotations

from collections import Counter
from typing import NamedTuple

from ui.journal.slots import Content, Slot


class Move(NamedTuple):
    """One slot went from `before` to `after`; `hands` is how often others had changed it until then."""

    slot: Slot
    before: Content | None
    after: Content | None
    hands: int = 0

    def back(self, hands: int) -> Move:
        """The move that takes this one back."""
        return Move(self.slot, self.after, self.before, hands)


Step = tuple[Move, ...]


class UndoStack:
    """Steps that can be taken back and done again, without limit. One for each course."""

    def __init__(self) -> None:
        self._done: list[Step] = []
        self._undone: list[Step] = []
        self._hands: Counter[Slot] = Counter()

    @property
    def can_undo(self) -> bool:
        """Whether there is a step to take back."""
        return bool(self._done)

    @property
    def can_redo(self) -> bool:
        """Whether there is a step to do again."""
        return bool(self._undone)

    def touched(self, slot: Slot) -> None:
        """Somebody else has changed the slot: what was done to it before is not ours to take back any more."""
        self._hands[slot] += 1

    def push(self, moves: list[tuple[Slot, Content | None, Content | None]]) -> None:
        """A step was done by hand."""
        step = tuple(Move(slot, before, after, self._hands[slot]) for slot, before, after in moves)
        if step:
            self._done.append(step)
            self._undone.clear()

    def take_back(self) -> Step:
        """Forget the last step, which another one is going to replace; returns its moves, but for overtaken ones."""
        step = self._done.pop() if self._done else ()
        return tuple(move for move in step if move.hands == self._hands[move.slot])

    def undo(self) -> tuple[Step, Step]:
        """The moves that take the last step back: those that may be written, and those that were overtaken."""
        return self._turn(self._done, self._undone)

    def redo(self) -> tuple[Step, Step]:
        """The moves that do the step last taken back once more, as `undo`."""
        return self._turn(self._undone, self._done)

    def _turn(self, source: list[Step], target: list[Step]) -> tuple[Step, Step]:
        if not source:
            return (), ()
        step = source.pop()
        free = tuple(m.back(m.hands) for m in reversed(step) if m.hands == self._hands[m.slot])
        overtaken = tuple(m.back(m.hands) for m in reversed(step) if m.hands != self._hands[m.slot])
        if free:
            target.append(free)
        return free, overtaken
