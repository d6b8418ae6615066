"""How the journal asks the database's thread: one way for reading and one for writing, for all its sources."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any, Generic, TypeAlias, TypeVar

from PySide6.QtCore import QObject

from app.errors import StorageProblem
from ui.tasks import WorkerBase

if TYPE_CHECKING:
    from app.school.rows import TermRow
    from app.session import Session

C = TypeVar("C")
T = TypeVar("T")
Failed = Callable[[Exception], None]
Done = Callable[[T], None]
Terms: TypeAlias = "tuple[Sequence[TermRow], date]"
"""The periods of a course, and the school's day by the session's clock."""


def _session_at(desk: Any) -> Session:
    session: Session = desk.session
    return session


class Asker(Generic[C]):
    """Jobs are functions of the session; answers come on the GUI thread, none when `owner` is gone.

    `session_of` tells how the worker's context leads to the session.
    """

    def __init__(self, worker: WorkerBase[C], session_of: Callable[[C], Session] = _session_at) -> None:
        self.worker, self._session_of = worker, session_of

    def read(
        self, owner: QObject, question: Callable[[Session], T], done: Done[T], failed: Failed, key: str
    ) -> None:
        """Ask something; an older question with this key that is not answered yet is given up."""
        self.worker.submit(owner, self._job(question), done, failed, label="journal." + key, replaces=key)

    def write(
        self,
        owner: QObject,
        action: Callable[[Session], T],
        done: Done[T],
        failed: Failed,
        key: str,
        *,
        quiet: bool = True,
    ) -> None:
        """Do something, after what was asked to be done before; unless `quiet`, with the sign of being busy."""
        label = "journal." + key
        self.worker.submit(owner, self._job(action), done, failed, label=label, lane="write", quiet=quiet)

    def _job(self, action: Callable[[Session], T]) -> Callable[[C], T]:
        session_of = self._session_of

        def job(context: C) -> T:
            return guarded(context, lambda: action(session_of(context)))

        return job


def guarded(context: Any, action: Callable[[], T]) -> T:
    """Carry out a job; tell the desk when the share was lost in it, so that the file is opened anew."""
    try:
        return action()
    except StorageProblem as error:
        if (note := getattr(context, "note_loss", None)) is not None:
            note(error.code)
        raise
