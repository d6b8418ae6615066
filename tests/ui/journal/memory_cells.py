"""The past of cells in memory: what the test says that it is, and the remarks that were sent."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from app.journal.cell_rows import CellCard
from ui.journal.cell.wishes import CellKey, RemarkWish

Answer = Callable[[Callable[[], None], Callable[[Exception], None]], None]


class MemoryCells:
    """See the module.  `answer` is the journal source's: at once, later, or with an error."""

    def __init__(self, answer: Answer) -> None:
        self._answer = answer
        self.cards: dict[CellKey, CellCard] = {}
        self.remarks: list[tuple[CellKey, RemarkWish]] = []

    def load_cell(self, owner: Any, key: CellKey, done: Any, failed: Any) -> None:
        self._answer(lambda: done(self.cards.get(key, CellCard((), {}, (), True))), failed)

    def send_remark(self, owner: Any, key: CellKey, wish: RemarkWish, done: Any, failed: Any) -> None:
        self._answer(lambda: done(self.remarks.append((key, wish))), failed)
