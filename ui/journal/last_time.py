"""What was typed at this PC the last time and could not be stored: brought in when its author signs in again."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from app.desk import Desk
from app.errors import DiaryError, StorageProblem
from ui.journal.keeper import Box, Keeper, wait_for_earlier
from ui.journal.saver import Saver, is_question
from ui.journal.slots import Clash
from ui.journal.source import clash_of, edit_of, guarded
from ui.tasks import WorkerBase

if TYPE_CHECKING:
    from app.outbox import Clashed, Denied, Wish

RETRY_MS = 5000


@dataclass(frozen=True, slots=True)
class _Left:
    """What became of it.  `waiting`: the share went away before it could be tried."""

    written: int
    conflicts: Sequence[Clashed] = ()
    refused: Sequence[Denied] = ()
    waiting: Sequence[Wish] = ()


class LastTime(QObject):
    """Opens the outbox on the worker and lets what waits there go into the school file, or else into the queues.

    Belongs to the journal's tab; its `keeper` goes to the saver.  Without a worker nothing is kept.
    """

    said = Signal(str)
    """A sentence for the teacher."""
    refused = Signal(int, object)
    """Course, error: as of the saver, when that course is opened, or if it cannot be opened any more."""
    unsettled = Signal(int, object)
    """Course and date of something that needs its author: a clash, or a refusal."""

    def __init__(self, worker: WorkerBase[Desk] | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._worker = worker
        self._saver: Saver | None = None
        self._retry = QTimer(self, singleShot=True, interval=RETRY_MS)
        self._retry.timeout.connect(self._open)
        self.keeper: Keeper | None = None
        if worker is not None:
            self.keeper = Keeper(self)
            self.keeper.troubled.connect(self._on_troubled)
        self._refusals: dict[int, DiaryError] = {}
        self._out_of_reach: set[int] = set()

    @property
    def is_kept(self) -> bool:
        """Whether all that waits is on the disk of this PC."""
        return self.keeper is not None and self.keeper.is_kept

    def bring_in(self, saver: Saver) -> None:
        """Begin, before the first page is asked for; a second call does nothing."""
        if self._saver is None:
            self._saver = saver
            self._open()

    def show_courses(self, known: Collection[int]) -> None:
        """These can be opened; what was refused in others is told now."""
        for course in self._refusals.keys() - set(known):
            self._out_of_reach.add(course)
            self.refused.emit(course, self._refusals.pop(course))

    def show_course(self, course: int) -> None:
        """It is opened; what was refused in it is told now."""
        if course in self._refusals:
            self.refused.emit(course, self._refusals.pop(course))

    def drop_out_of_reach(self) -> None:
        """Give up what was refused in courses that cannot be opened."""
        if self._saver is None or not self._out_of_reach:
            return
        for course in self._out_of_reach:
            self._saver.queue(course).drop_refused()
        self._out_of_reach.clear()
        self._saver.note_change()

    def leave(self) -> None:
        """The session ends, or the role: give the outbox back."""
        self._retry.stop()
        if self.keeper is not None:
            self.keeper.close()

    def _open(self) -> None:
        if self._worker is None or self.keeper is None:
            return
        box = self.keeper.box
        self._worker.submit(
            self,
            lambda desk: guarded(desk, lambda: _open_and_replay(desk, box)),
            self._on_opened,
            self._on_not_opened,
            label="journal.outbox",
            lane="write",
            quiet=True,
        )

    def _on_not_opened(self, error: Exception) -> None:
        from app.outbox import NotKept

        assert self.keeper is not None
        away = isinstance(error, StorageProblem) and error.code != "session.ended"
        if away and not isinstance(error, NotKept):
            self._retry.start()
            return
        self.leave()
        if isinstance(error, NotKept):
            self.keeper.tell_trouble(error)
        elif not isinstance(error, DiaryError):
            raise error

    def _on_opened(self, left: _Left | None) -> None:
        saver, keeper = self._saver, self.keeper
        if left is None or saver is None or keeper is None:
            self.leave()
            return
        for clashed in left.conflicts:
            _bring_clash(saver, keeper, clashed.wish, clash_of(clashed.conflict))
        for denied in left.refused:
            _bring_edit(saver, keeper, denied.wish, denied.error)
            self._refusals[denied.wish.course_id] = denied.error
        for wish in left.waiting:
            _bring_edit(saver, keeper, wish)
        keeper.begin()
        saver.note_change()
        if left.waiting:
            saver.schedule()
        if left.written:
            self.said.emit(self.tr("%n mark(s) from last time were saved.", "", left.written))
        unsettled = [one.wish for one in left.conflicts] + [one.wish for one in left.refused]
        if unsettled:
            self.said.emit(self.tr("%n entry(ies) from last time need your decision.", "", len(unsettled)))
            self.unsettled.emit(unsettled[0].course_id, unsettled[0].edit.date)

    def _on_troubled(self, _error: Exception) -> None:
        self.said.emit(
            self.tr(
                "What you type cannot be kept on this PC either: its disk is full or takes nothing. "
                "Please do not close the program until all is saved."
            )
        )


def _bring_clash(saver: Saver, keeper: Keeper, wish: Wish, clash: Clash) -> None:
    queue = saver.queue(wish.course_id)
    typed_again = queue.is_unsaved(clash.slot)
    if not typed_again:
        queue.clash(clash)
    edit = edit_of(wish.edit)
    keeper.adopt(wish.course_id, edit, wish.ids, clashing=not typed_again, reason=wish.reason)


def _bring_edit(saver: Saver, keeper: Keeper, wish: Wish, error: DiaryError | None = None) -> None:
    """`error`: why it was refused."""
    edit = edit_of(wish.edit)
    saver.queue(wish.course_id).bring_back(
        edit, refused=error is not None, asked=is_question(error), reason=wish.reason
    )
    keeper.adopt(wish.course_id, edit, wish.ids, reason=wish.reason)


def _open_and_replay(desk: Desk, box: Box) -> _Left | None:
    """On the worker.  None where nothing is kept."""
    from app.outbox import Outbox, replay
    from app.outbox.rules import fold

    if desk.outbox_directory is None or box.is_closed:
        return None
    session = desk.session
    wait_for_earlier()
    outbox = Outbox.open(desk.outbox_directory, session.school, session.account_id, clock=session.clock)
    try:
        try:
            found = replay(session, outbox)
            left = _Left(len(found.written), found.conflicts, found.refused)
        except StorageProblem as error:
            if error.code == "session.ended":
                raise
            desk.note_loss(error.code)
            left = _Left(0, waiting=fold(outbox.waiting()))
    except BaseException:
        outbox.close()
        raise
    box.fill(outbox)
    return left
