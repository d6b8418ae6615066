"""How the thresholds of a subject are read and set: jobs for the database thread."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol

from PySide6.QtCore import QObject

from app.school.rows import Thresholds
from ui.journal.asking import Asker, Failed

if TYPE_CHECKING:
    from app.school.rows import SubjectThresholds
    from app.session import Session


@dataclass(frozen=True, slots=True)
class ThresholdWish:
    """What a subject shall have, and what it has as far as is known."""

    subject: int
    thresholds: Thresholds
    expected: Thresholds


class ThresholdSource(Protocol):
    """What the dialog asks for.  Answers come later, on the GUI thread; none when `owner` is gone."""

    def load(
        self, owner: QObject, course: int, done: Callable[[SubjectThresholds], None], failed: Failed
    ) -> None: ...

    def change(
        self, owner: QObject, wish: ThresholdWish, done: Callable[[None], None], failed: Failed
    ) -> None: ...


class WorkerThresholds:
    """The real source."""

    def __init__(self, asker: Asker[Any]) -> None:
        self._asker = asker

    def load(
        self, owner: QObject, course: int, done: Callable[[SubjectThresholds], None], failed: Failed
    ) -> None:
        """The subject of a course."""

        def question(session: Session) -> SubjectThresholds:
            from app.school.thresholds import subject_thresholds

            return subject_thresholds(session, course)[0]

        self._asker.read(owner, question, done, failed, "thresholds")

    def change(
        self, owner: QObject, wish: ThresholdWish, done: Callable[[None], None], failed: Failed
    ) -> None:
        """Set others."""

        def action(session: Session) -> None:
            from app.school.thresholds import set_thresholds

            set_thresholds(session, wish.subject, wish.thresholds, wish.expected)

        self._asker.write(owner, action, done, failed, "thresholds.set")
