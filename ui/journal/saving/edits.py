"""What is wished, and what became of it, wherever something can be edited cell by cell: compare and set.

`S` names the slot where a value is stored, `C` is the content of one; None stands for nothing there.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, NamedTuple, TypeVar

S = TypeVar("S")
C = TypeVar("C")


class Edit(NamedTuple, Generic[S, C]):
    """A wish to store `wanted` where `expected` is believed to be."""

    slot: S
    expected: C | None
    wanted: C | None


@dataclass(frozen=True)
class Clash(Generic[S, C]):
    """Two people changed the same slot: `mine` waits for a choice, `theirs` is stored."""

    slot: S
    mine: C | None
    theirs: C | None
    author: str | None = None
    at: dt.datetime | None = None


@dataclass(frozen=True)
class Outcome(Generic[S, C]):
    """What became of a batch of edits.  `found`: those of the written ones that somebody else had put there just so,
    and which undo must not take away."""

    written: Sequence[Edit[S, C]]
    clashes: Sequence[Clash[S, C]]
    seq: int = 0
    found: Sequence[S] = ()
