"""The periods of a school in memory: how they stand is what the test says, and what was wished is kept."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

from app.journal.closing_rows import ClosingState
from app.school.rows import CourseCard, YearRow
from ui.journal.locks.closing_source import ClosingWish

Answer = Callable[[Callable[[], None], Callable[[Exception], None]], None]


class MemoryClosing:
    """See the module.  `answer` is the journal source's: at once, later, or with an error."""

    def __init__(self, answer: Answer) -> None:
        self._answer = answer
        year = YearRow(1, "2026/2027", date(2026, 9, 1), date(2027, 8, 31))
        self.state = ClosingState(year, date(2026, 10, 14), True, (), (), ())
        self.unmarked: Sequence[CourseCard] = ()
        self.wishes: list[ClosingWish] = []

    def load_state(self, owner: Any, done: Any, failed: Any) -> None:
        self._answer(lambda: done(self.state), failed)

    def load_unmarked(self, owner: Any, term: int, done: Any, failed: Any) -> None:
        self._answer(lambda: done(self.unmarked), failed)

    def change(self, owner: Any, wish: ClosingWish, done: Any, failed: Any) -> None:
        self.wishes.append(wish)
        self._answer(lambda: done(None), failed)
