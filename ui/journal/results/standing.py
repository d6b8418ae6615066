"""How far a sheet of period marks is, and which of its rows are looked at."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto

from ui.journal.results.editor import ResultsEditor


@dataclass(frozen=True, slots=True)
class Standing:
    """Figures of the open sheet; `open` are marks that are proposed where none is set."""

    pupils: int
    set: int
    differing: int
    few: int
    bare: int
    open: int
    clashing: int


class Sieve(Enum):
    """Which rows are looked at."""

    ALL = auto()
    DIFFERING = auto()
    FEW = auto()
    BARE = auto()

    def passes(self, editor: ResultsEditor, row: int) -> bool:
        """Whether a row is one of them; who has no marks at all is not counted among those with too few."""
        line = editor.lines[row]
        return {
            Sieve.ALL: True,
            Sieve.DIFFERING: editor.differs(row),
            Sieve.FEW: line.too_few and line.count > 0,
            Sieve.BARE: line.count == 0,
        }[self]


def standing_of(editor: ResultsEditor) -> Standing:
    """The figures of the sheet that is open, with what is not saved yet."""
    rows = range(len(editor.lines))

    def count(sieve: Sieve) -> int:
        return sum(sieve.passes(editor, row) for row in rows)

    return Standing(
        pupils=len(rows),
        set=sum(editor.shown(row) is not None for row in rows),
        differing=count(Sieve.DIFFERING),
        few=count(Sieve.FEW),
        bare=count(Sieve.BARE),
        open=sum(editor.can_take_over(row) for row in rows),
        clashing=len(editor.clashes),
    )
