"""Rows of the change log whose words were erased, and the rows that answer for it.

When a person is erased, names go out of older rows of the log.  Such a row keeps its hash, from which the rows after it
follow; its content follows from nothing any more.  Therefore the erasure's own row, later in the chain and protected by
it, says which rows it has changed, and what their hash would be now.  A row is good when it follows from the row before
it, or when the *last* erasure that names it says of it what is there.  So it shows when somebody changes an erased row,
and also when he puts the old words back.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

ENTITY = "erasure"
"""Of the rows of the log that answer for others: `after["rows"]` has the hash, as hex, by number."""
ROWS = "rows"
MOST_IN_A_ROW = 200
"""So many rows one answers for; an erasure writes as many as it needs."""


@dataclass
class Attested:
    """What one pass over the log has met; the verdict stands at its end."""

    differing: dict[int, bytes] = field(default_factory=dict)
    """Rows that do not follow from the row before, with the hash that they would have."""
    gaps: set[int] = field(default_factory=set)
    """Rows before which others are missing: nobody answers for that."""
    _said: list[tuple[int, dict[int, bytes]]] = field(default_factory=list)

    def met(self, columns: list[Any], expected: int, computed: bytes, stored: bytes) -> None:
        """Look at the next row: its columns, the number that it should have, and both hashes."""
        seq = columns[0]
        if seq != expected:
            self.gaps.add(seq)
        if computed != stored:
            self.differing[seq] = computed
        if columns[5] == ENTITY and columns[13] is not None:
            self._said.append((seq, _rows_of(columns[13])))

    def broken(self) -> Iterator[int]:
        """The numbers of rows that are neither as they were nor as an erasure left them, in order."""
        told: dict[int, bytes] = {}
        for seq, said in reversed(self._said):
            if seq not in self.differing or told.get(seq) == self.differing[seq]:
                # What an erasure says of later rows, or of itself, says nothing.
                for one, hash_ in said.items():
                    if one < seq:
                        told.setdefault(one, hash_)
        # A row that follows from the one before although it was erased has its old words again.
        undone = {seq for seq, hash_ in told.items() if self.differing.get(seq) != hash_}
        unknown = {seq for seq, hash_ in self.differing.items() if told.get(seq) != hash_}
        yield from sorted(self.gaps | undone | unknown)


def told(rows: Mapping[int, bytes]) -> Iterable[dict[str, dict[str, str]]]:
    """What erasures say of these rows, for `after` of their own rows of the log; at least one."""
    numbers = sorted(rows)
    for start in range(0, max(len(numbers), 1), MOST_IN_A_ROW):
        here = numbers[start : start + MOST_IN_A_ROW]
        yield {ROWS: {str(seq): rows[seq].hex() for seq in here}}


def _rows_of(after: str) -> dict[int, bytes]:
    try:
        said = json.loads(after)[ROWS]
        return {int(seq): bytes.fromhex(hash_) for seq, hash_ in said.items()}
    except (ValueError, KeyError, TypeError, AttributeError):  # tampered with: the chain tells
        return {}
