"""How the cell panel reads and writes: jobs for the database thread, made of the app's functions."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Protocol

from PySide6.QtCore import QObject

from ui.journal.asking import Asker, Failed
from ui.journal.cell.wishes import CellKey, RemarkWish

if TYPE_CHECKING:
    from app.journal.cell_rows import CellCard
    from app.session import Session


class CellSource(Protocol):
    """What the cell panel asks for.  Answers come later, on the GUI thread; none when `owner` is gone."""

    def load_cell(
        self, owner: QObject, key: CellKey, done: Callable[[CellCard], None], failed: Failed
    ) -> None: ...

    def send_remark(
        self, owner: QObject, key: CellKey, wish: RemarkWish, done: Callable[[None], None], failed: Failed
    ) -> None: ...


class WorkerCellSource:
    """The real source."""

    def __init__(self, asker: Asker[Any]) -> None:
        self._asker = asker

    def load_cell(
        self, owner: QObject, key: CellKey, done: Callable[[CellCard], None], failed: Failed
    ) -> None:
        """All about a cell."""
        self._asker.read(owner, lambda session: read_cell(session, key), done, failed, "cell")

    def send_remark(
        self, owner: QObject, key: CellKey, wish: RemarkWish, done: Callable[[None], None], failed: Failed
    ) -> None:
        """Write, change or take away a remark to a family."""
        self._asker.write(owner, lambda session: send_remark(session, key, wish), done, failed, "remark")


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
