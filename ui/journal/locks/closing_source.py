"""How the periods of the school are read, closed and opened again: jobs for the database thread."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any, Protocol

from PySide6.QtCore import QObject

from ui.journal.asking import Asker, Failed

if TYPE_CHECKING:
    from app.journal.closing_rows import ClosingState
    from app.school.rows import CourseCard
    from app.session import Session


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


class WorkerClosingSource:
    """The real source."""

    def __init__(self, asker: Asker[Any]) -> None:
        self._asker = asker

    def load_state(self, owner: QObject, done: Callable[[ClosingState], None], failed: Failed) -> None:
        """How all periods stand."""

        def question(session: Session) -> ClosingState:
            from app.journal.closing import closing_state

            return closing_state(session)

        self._asker.read(owner, question, done, failed, "periods")

    def load_unmarked(
        self, owner: QObject, term: int, done: Callable[[Sequence[CourseCard]], None], failed: Failed
    ) -> None:
        """The courses that have no mark for a period yet."""

        def question(session: Session) -> Sequence[CourseCard]:
            from app.journal.closing import unmarked_courses

            return unmarked_courses(session, term)

        self._asker.read(owner, question, done, failed, "unmarked")

    def change(self, owner: QObject, wish: ClosingWish, done: Callable[[None], None], failed: Failed) -> None:
        """Close a period, or open it again."""
        self._asker.write(owner, lambda session: carry_out(session, wish), done, failed, "close")


def carry_out(session: Session, wish: ClosingWish) -> None:
    """Do what is wished, on the database's thread.  Raises what the command raises."""
    from app.journal.closing import close_term, reopen_term

    if wish.seen is None:
        close_term(session, wish.term, early=wish.early)
    else:
        reopen_term(session, wish.term, wish.seen)
