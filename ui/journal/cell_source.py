"""How the cell panel reads and writes: jobs for the database thread, made of the app's functions."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Generic, Protocol, TypeVar

from PySide6.QtCore import QObject

from ui.journal.cell_wishes import CellKey, RemarkWish
from ui.tasks import WorkerBase

if TYPE_CHECKING:
    from app.journal.cell_rows import CellCard
    from app.session import Session

C = TypeVar("C")
Failed = Callable[[Exception], None]


class CellSource(Protocol):
    """What the cell panel asks for.  Answers come later, on the GUI thread; none when `owner` is gone."""

    def load_cell(
        self, owner: QObject, key: CellKey, done: Callable[[CellCard], None], failed: Failed
    ) -> None: ...

    def send_remark(
        self, owner: QObject, key: CellKey, wish: RemarkWish, done: Callable[[None], None], failed: Failed
    ) -> None: ...


class WorkerCellSource(Generic[C]):
    """The real source.  `guarded` carries out a job and notes a lost share."""

    def __init__(
        self,
        worker: WorkerBase[C],
        session_of: Callable[[C], Session],
        guarded: Callable[[Any, Callable[[], Any]], Any],
    ) -> None:
        self._worker, self._session_of, self._guarded = worker, session_of, guarded

    def load_cell(
        self, owner: QObject, key: CellKey, done: Callable[[CellCard], None], failed: Failed
    ) -> None:
        """All about a cell; an older question that is not answered yet is given up."""

        def job(context: C) -> CellCard:
            card: CellCard = self._guarded(context, lambda: read_cell(self._session_of(context), key))
            return card

        self._worker.submit(owner, job, done, failed, label="journal.cell", replaces="cell")

    def send_remark(
        self, owner: QObject, key: CellKey, wish: RemarkWish, done: Callable[[None], None], failed: Failed
    ) -> None:
        """Write, change or take away a remark to a family."""

        def job(context: C) -> None:
            self._guarded(context, lambda: send_remark(self._session_of(context), key, wish))

        self._worker.submit(owner, job, done, failed, label="journal.remark", lane="write", quiet=True)


def read_cell(session: Session, key: CellKey) -> CellCard:
    """History, authors and remarks of a cell."""
    from app.journal.cell_card import cell_card

    return cell_card(session, key.course, key.date, key.number, key.pupil)


def send_remark(session: Session, key: CellKey, wish: RemarkWish) -> None:
    """Write, change or take away a remark.  Sent twice it is as good as once.  Raises what the command raises."""
    from app.diary import commands
    from app.errors import NotFound

    if wish.no is None:
        commands.add_remark(
            session, key.pupil, key.date, wish.kind, wish.text,
            course_id=key.course, number=key.number, token=wish.token,
        )  # fmt: skip
        return
    try:
        commands.change_remark(
            session, key.pupil, key.date, wish.no, wish.text, expected=wish.expected, course_id=wish.course
        )
    except NotFound:
        if wish.text:
            raise  # only what was to be taken away may be gone: an earlier answer was lost
