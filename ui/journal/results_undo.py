"""Undo and redo on one sheet of period marks: what was done together is one step."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from ui.journal.results_slots import Given, Place


class Turn(NamedTuple):
    """One place went from `before` to `after`; `hands` is how often others had changed it until then."""

    place: Place
    before: Given | None
    after: Given | None
    hands: int = 0


Turns = tuple[Turn, ...]


class ResultsUndo:
    """Steps that can be taken back and done again, without limit."""

    def __init__(self) -> None:
        self.done: list[Turns] = []
        self.undone: list[Turns] = []
        self._hands: Counter[Place] = Counter()

    def touched(self, place: Place) -> None:
        """Somebody else has changed the place: what was done to it before is not ours to take back any more."""
        self._hands[place] += 1

    def push(self, turns: Iterable[Turn]) -> None:
        """A step was done by hand."""
        step = tuple(turn._replace(hands=self._hands[turn.place]) for turn in turns)
        if step:
            self.done.append(step)
            self.undone.clear()

    def undo(self) -> tuple[Turns, Turns]:
        """What takes the last step back: what may be written, and what others were faster at."""
        return self._turn(self.done, self.undone)

    def redo(self) -> tuple[Turns, Turns]:
        """What does once more the step that was taken back, as `undo`."""
        return self._turn(self.undone, self.done)

    def _turn(self, source: list[Turns], target: list[Turns]) -> tuple[Turns, Turns]:
        if not source:
            return (), ()
        back = [Turn(one.place, one.after, one.before, one.hands) for one in reversed(source.pop())]
        free = tuple(one for one in back if one.hands == self._hands[one.place])
        if free:
            target.append(free)
        return free, tuple(one for one in back if one.hands != self._hands[one.place])
