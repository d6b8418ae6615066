"""Undo and redo of the session: inverse edits, one step for what was entered together.  As the queue: of any slots."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Generic, NamedTuple, TypeAlias

from ui.journal.saving.edits import C, S
from ui.journal.slots import Content, Slot


class Move(NamedTuple, Generic[S, C]):
    """One slot went from `before` to `after`; `hands` is how often others had changed it until then."""

    slot: S
    before: C | None
    after: C | None
    hands: int = 0

    def back(self, hands: int) -> Move[S, C]:
        """The move that takes this one back."""
        return Move(self.slot, self.after, self.before, hands)


_Step: TypeAlias = tuple[Move[S, C], ...]
Step: TypeAlias = _Step[Slot, Content]
"""What is done or taken back together in the cells of a page."""


class UndoStack(Generic[S, C]):
    """Steps that can be taken back and done again, without limit. One for each course, and for each report card."""

    def __init__(self) -> None:
        self._done: list[_Step[S, C]] = []
        self._undone: list[_Step[S, C]] = []
        self._hands: Counter[S] = Counter()

    @property
    def can_undo(self) -> bool:
        """Whether there is a step to take back."""
        return bool(self._done)

    @property
    def can_redo(self) -> bool:
        """Whether there is a step to do again."""
        return bool(self._undone)

    def touched(self, slot: S) -> None:
        """Somebody else has changed the slot: what was done to it before is not ours to take back any more."""
        self._hands[slot] += 1

    def push(self, moves: Iterable[tuple[S, C | None, C | None]]) -> None:
        """A step was done by hand."""
        step = tuple(Move(slot, before, after, self._hands[slot]) for slot, before, after in moves)
        if step:
            self._done.append(step)
            self._undone.clear()

    @property
    def last(self) -> _Step[S, C] | None:
        """The step that was done last."""
        return self._done[-1] if self._done else None

    def take_back(self) -> _Step[S, C]:
        """Forget the last step, which another one is going to replace; returns its moves, but for overtaken ones."""
        step = self._done.pop() if self._done else ()
        return tuple(move for move in step if move.hands == self._hands[move.slot])

    def undo(self) -> tuple[_Step[S, C], _Step[S, C]]:
        """The moves that take the last step back: those that may be written, and those that were overtaken."""
        return self._turn(self._done, self._undone)

    def redo(self) -> tuple[_Step[S, C], _Step[S, C]]:
        """The moves that do the step last taken back once more, as `undo`."""
        return self._turn(self._undone, self._done)

    def _turn(self, source: list[_Step[S, C]], target: list[_Step[S, C]]) -> tuple[_Step[S, C], _Step[S, C]]:
        if not source:
            return (), ()
        step = source.pop()
        free = tuple(m.back(m.hands) for m in reversed(step) if m.hands == self._hands[m.slot])
        overtaken = tuple(m.back(m.hands) for m in reversed(step) if m.hands != self._hands[m.slot])
        if free:
            target.append(free)
        return free, overtaken
