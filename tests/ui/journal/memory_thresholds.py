"""A subject in memory: its thresholds are compared and set as the app does."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from app.errors import Conflict
from app.school.rows import SubjectThresholds
from ui.journal.results.threshold_source import ThresholdWish

Answer = Callable[[Callable[[], None], Callable[[Exception], None]], None]


class MemoryThresholds:
    """See the module.  `answer`: at once, later, or with an error."""

    def __init__(self, answer: Answer) -> None:
        self._answer = answer
        self.subject = SubjectThresholds(1, "Алгебра", "5", (2.6, 3.6, 4.6), 6, True)
        self.wishes: list[ThresholdWish] = []

    def load(self, owner: Any, course: int, done: Any, failed: Any) -> None:
        self._answer(lambda: done(self.subject), failed)

    def change(self, owner: Any, wish: ThresholdWish, done: Any, failed: Any) -> None:
        self.wishes.append(wish)

        def act() -> None:
            if self.subject.thresholds != wish.expected:
                actual = {"name": self.subject.subject, "thresholds": list(self.subject.thresholds)}
                failed(Conflict("conflict", entity="subject", key="1", actual=actual))
                return
            self.subject = replace(self.subject, thresholds=wish.thresholds)
            done(None)

        self._answer(act, failed)
