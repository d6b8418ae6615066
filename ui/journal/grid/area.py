"""A rectangle of cells of the journal: what is selected, copied, filled or pasted into."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Self

Cell = tuple[int, int]
"""Row and column."""


@dataclass(frozen=True, slots=True)
class Area:
    """Rows `top` to `bottom` and columns `left` to `right`, both ends included: an area is never empty."""

    top: int
    left: int
    bottom: int
    right: int

    @classmethod
    def of(cls, one: Cell, other: Cell | None = None) -> Self:
        """The area between two corners, whichever they are; of one cell alone without another."""
        other = other or one
        rows, columns = sorted((one[0], other[0])), sorted((one[1], other[1]))
        return cls(rows[0], columns[0], rows[1], columns[1])

    @property
    def rows(self) -> range:
        """The rows from above."""
        return range(self.top, self.bottom + 1)

    @property
    def columns(self) -> range:
        """The columns from the left."""
        return range(self.left, self.right + 1)

    @property
    def single(self) -> bool:
        """Whether it is one cell only."""
        return self.top == self.bottom and self.left == self.right

    @property
    def cells(self) -> Iterator[Cell]:
        """All cells, row by row."""
        return ((row, column) for row in self.rows for column in self.columns)

    def holds(self, row: int, column: int) -> bool:
        """Whether the cell lies in it."""
        return self.top <= row <= self.bottom and self.left <= column <= self.right

    def __len__(self) -> int:
        return len(self.rows) * len(self.columns)
