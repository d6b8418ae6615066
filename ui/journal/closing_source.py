"""How the periods of the school are read, closed and opened again: jobs for the database thread."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any, Generic, Protocol, TypeVar

from PySide6.QtCore import QObject

from ui.tasks import WorkerBase

if TYPE_CHECKING:
    from app.journal.closing_rows import ClosingState
    from app.school.rows import CourseCard
    from app.session import Session

C = TypeVar("C")
Failed = Callable[[Exception], None]


@dataclass(frozen=True, slots=True)
class ClosingWish:
    """`seen`: since when the period to be opened again is closed; None: close it.  `early`: although it goes on."""

    term: int
    seen: datetime | None = None
    early: bool = False


class ClosingSource(Protocol):
    """What the dialog of the periods asks for.  Answers come later, on the GUI thread; none when `owner` is gone."""

    def load_state(self, owner: QObject, done: Callable[[ClosingState], None], failed: Failed) -> None: ...

    def load_unmarked(
        self, owner: QObject, term: int, done: Callable[[Sequence[CourseCard]], None], failed: Failed
    ) -> None: ...

    def change(
        self, owner: QObject, wish: ClosingWish, done: Callable[[None], None], failed: Failed
    ) -> None: ...


class WorkerClosingSource(Generic[C]):
    """The real source.  `guarded` carries out a job and notes a lost share."""

    def __init__(
        self,
        worker: WorkerBase[C],
        session_of: Callable[[C], Session],
        guarded: Callable[[Any, Callable[[], Any]], Any],
    ) -> None:
        self._worker, self._session_of, self._guarded = worker, session_of, guarded

    def load_state(self, owner: QObject, done: Callable[[ClosingState], None], failed: Failed) -> None:
        """How all periods stand; an older question that is not answered yet is given up."""

        def job(context: C) -> ClosingState:
            from app.journal.closing import closing_state

            state: ClosingState = self._guarded(context, lambda: closing_state(self._session_of(context)))
            return state

        self._worker.submit(owner, job, done, failed, label="journal.periods", replaces="periods")

    def load_unmarked(
        self, owner: QObject, term: int, done: Callable[[Sequence[CourseCard]], None], failed: Failed
    ) -> None:
        """The courses that have no mark for a period yet."""

        def job(context: C) -> Sequence[CourseCard]:
            from app.journal.closing import unmarked_courses

            found: Sequence[CourseCard] = self._guarded(
                context, lambda: unmarked_courses(self._session_of(context), term)
            )
            return found

        self._worker.submit(owner, job, done, failed, label="journal.unmarked", replaces="unmarked")

    def change(self, owner: QObject, wish: ClosingWish, done: Callable[[None], None], failed: Failed) -> None:
        """Close a period, or open it again."""

        def job(context: C) -> None:
            self._guarded(context, lambda: carry_out(self._session_of(context), wish))

        self._worker.submit(owner, job, done, failed, label="journal.close", lane="write", quiet=True)


def carry_out(session: Session, wish: ClosingWish) -> None:
    """Do what is wished, on the database's thread.  Raises what the command raises."""
    from app.journal.closing import close_term, reopen_term

    if wish.seen is None:
        close_term(session, wish.term, early=wish.early)
    else:
        reopen_term(session, wish.term, wish.seen)
