"""Signatures on paper: writing them down, and taking them back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import QObject, Signal

from app.desk import Desk
from app.diary.signing import record_paper_signature, record_paper_signatures, withdraw_paper_signature
from app.diary.weeks_rows import Signed
from app.session import Session
from ui.tasks import WorkerBase


class PaperSignatures(QObject):
    """Each write is one transaction; what became of it is told by a signal."""

    recorded = Signal(object)
    """tuple[Signed, …]: those that are new, and those that were there already."""
    withdrawn = Signal(object)
    """tuple[int, …]: the pupils."""
    failed = Signal(object)
    waiting_changed = Signal(int)
    """How many writes are under way."""

    def __init__(self, worker: WorkerBase[Desk], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._worker, self._waiting = worker, 0

    @property
    def is_waiting(self) -> bool:
        """Whether a write is under way: a second press of the key must not undo the first."""
        return self._waiting > 0

    def record(self, pupil_id: int, monday: date, parent_id: int | None) -> None:
        """A parent, or nobody knows which, has signed a week on paper."""
        self._write(
            lambda session: (record_paper_signature(session, pupil_id, monday, parent_id),),
            self.recorded.emit,
        )

    def record_all(self, class_id: int, monday: date, pupils: Sequence[int]) -> None:
        """The paper diaries of these pupils are signed."""
        self._write(
            lambda session: record_paper_signatures(session, class_id, monday, pupils), self.recorded.emit
        )

    def withdraw(self, signed: Sequence[Signed]) -> None:
        """Take back what was recorded, as it was seen."""

        def work(session: Session) -> tuple[int, ...]:
            for one in signed:
                withdraw_paper_signature(
                    session, one.pupil_id, one.monday, expected_at=one.signature.signed_at
                )
            return tuple(one.pupil_id for one in signed)

        self._write(work, self.withdrawn.emit)

    def _write(self, work: Callable[[Session], Any], done: Callable[[Any], None]) -> None:
        self._count(1)
        self._worker.submit(
            self,
            lambda desk: desk.ask(work),
            lambda answer: self._on_done(answer, done),
            self._on_failed,
            lane="write",
            label="paper signatures",
        )

    def _on_done(self, answer: Any, done: Callable[[Any], None]) -> None:
        self._count(-1)
        done(answer)

    def _on_failed(self, error: Exception) -> None:
        self._count(-1)
        self.failed.emit(error)

    def _count(self, by: int) -> None:
        self._waiting += by
        self.waiting_changed.emit(self._waiting)
