"""What was typed at this PC the last time and could not be stored: brought in when its author signs in again."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from app.codes import Role
from app.desk import Desk
from app.errors import DiaryError, NotAllowed, StorageProblem
from app.permissions import Action
from ui.errors import sentence_for
from ui.journal import words
from ui.journal.asking import guarded
from ui.journal.saving.keeper import Keeper
from ui.journal.saving.saver import Saver, is_question
from ui.journal.saving.slips import Slips, Spot
from ui.journal.slots import Clash
from ui.journal.source import clash_of, edit_of
from ui.saving.box import Box, open_and_read
from ui.tasks import WorkerBase

if TYPE_CHECKING:
    from app.outbox import Clashed, Denied, Elsewhere, Outbox, Wish

RETRY_MS = 5000


@dataclass(frozen=True, slots=True)
class _Left:
    """What became of it.  `waiting`: the share went away before it could be tried."""

    written: int
    conflicts: Sequence[Clashed] = ()
    refused: Sequence[Denied] = ()
    waiting: Sequence[Wish] = ()
    slips: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    elsewhere: Sequence[Elsewhere] = ()


class LastTime(QObject):
    """Opens the outbox on the worker and lets what waits there go into the school file, or else into the queues.

    Belongs to the journal's tab; its `keeper` goes to the saver.  Without a worker nothing is kept.  What was typed
    in cells is written by the outbox itself, before the first page is read; all else goes back to its saver (`Slips`).
    """

    said = Signal(str)
    """A sentence for the teacher."""
    refused = Signal(int, object)
    """Course, error: as of the saver, when that course is opened, or if it cannot be opened any more."""
    unsettled = Signal(int, object)
    """Course and date, if it has one, of something that needs its author: a clash, or a refusal."""
    found_elsewhere = Signal(list)
    """[`Elsewhere`]: what was typed in this school's file at other places, for its author to decide about."""

    def __init__(
        self,
        worker: WorkerBase[Desk] | None = None,
        parent: QObject | None = None,
        *,
        role: Role = Role.TEACHER,
    ) -> None:
        super().__init__(parent)
        self._worker, self._role = worker, role
        self._slips: tuple[Slips, ...] = ()
        self.name_of: Callable[[int], str] = lambda _course: ""
        """The name of a course, where it is known."""
        self._saver: Saver | None = None
        self._retry = QTimer(self, singleShot=True, interval=RETRY_MS)
        self._retry.timeout.connect(self._open)
        self.keeper: Keeper | None = None
        if worker is not None:
            self.keeper = Keeper(self)
            self.keeper.troubled.connect(self._on_troubled)
        self._refusals: dict[int, DiaryError] = {}
        self._known: set[int] = set()
        self._asking: set[int] = set()
        """Courses where slips need their author."""
        self._out_of_reach: set[int] = set()

    def keeps(self, unsaved: int) -> bool:
        """Whether all that waits is on the disk of this PC, and that is so many things."""
        if self._saver is None or self.keeper is None or not self.keeper.is_kept:
            return False
        if not all(slips.is_up_to_date for slips in self._slips):
            return False
        return self._saver.unsaved + sum(slips.count for slips in self._slips) >= unsaved

    def bring_in(self, saver: Saver, slips: Sequence[Slips] = ()) -> None:
        """Begin, before the first page is asked for; a second call does nothing."""
        if self._saver is None:
            self._saver, self._slips = saver, tuple(slips)
            for one in self._slips:
                if self.keeper is not None:
                    one.follow(self.keeper, self._role)
                    one.settled.connect(self._on_slips_settled)
                    one.undone.connect(self._on_undone)
            self._open()

    def adopt(self, place: str) -> None:
        """What was typed in this school's file at another place is for this one."""
        if self.keeper is not None:
            box, kinds, replays = self.keeper.box, self._kinds, self._replays
            self._ask(
                lambda desk: _adopt(desk, box, kinds, place, replays=replays),
                self._on_adopted,
                self._on_not_adopted,
            )

    def show_courses(self, known: Collection[int]) -> None:
        """These can be opened; what was refused in others is told now."""
        self._known |= set(known)
        self._tell_out_of_reach()
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
            for slips in self._slips:
                slips.give_up(course)
        self._out_of_reach.clear()
        self._saver.note_change()

    def leave(self) -> None:
        """The session ends, or the role: give the outbox back."""
        self._retry.stop()
        for one in self._slips:
            one.now()
        if self.keeper is not None:
            self.keeper.close()

    @property
    def _kinds(self) -> tuple[str, ...]:
        return tuple(one.kind for one in self._slips)

    @property
    def _replays(self) -> bool:
        """Marks are written by teachers only."""
        return self._role is Role.TEACHER

    def _open(self) -> None:
        if self.keeper is not None:
            box, kinds, replays = self.keeper.box, self._kinds, self._replays
            self._ask(
                lambda desk: _open_and_replay(desk, box, kinds, replays=replays),
                self._on_opened,
                self._on_not_opened,
            )

    def _ask(
        self,
        job: Callable[[Desk], _Left | None],
        done: Callable[[_Left | None], None],
        failed: Callable[[Exception], None],
    ) -> None:
        if self._worker is not None:
            self._worker.submit(
                self,
                lambda desk: guarded(desk, lambda: job(desk)),
                done,
                failed,
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
        if left is None or self._saver is None or self.keeper is None:
            self.leave()
            return
        self._take_up(left)

    def _on_adopted(self, left: _Left | None) -> None:
        if left is not None:
            self._take_up(left)

    def _on_not_adopted(self, error: Exception) -> None:
        from app.outbox import NotKept

        if isinstance(error, NotKept) and self.keeper is not None:
            self.keeper.tell_trouble(error)
        elif not isinstance(error, DiaryError):
            raise error

    def _take_up(self, left: _Left) -> None:
        saver, keeper = self._saver, self.keeper
        assert saver is not None
        assert keeper is not None
        for clashed in left.conflicts:
            _bring_clash(saver, keeper, clashed.wish, clash_of(clashed.conflict))
        for denied in left.refused:
            _bring_edit(saver, keeper, denied.wish, denied.error)
            self._refusals[denied.wish.course_id] = denied.error
        for wish in left.waiting:
            _bring_edit(saver, keeper, wish)
        for slips in self._slips:
            slips.bring_in(left.slips.get(slips.kind, {}))
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
        self.found_elsewhere.emit(list(left.elsewhere))

    def _on_slips_settled(self) -> None:
        """Once all that was brought back is stored, or is known to need its author."""
        if not all(slips.is_settled for slips in self._slips):
            return
        stored = sum(slips.stored for slips in self._slips)
        asking = [(slips.kind, spot) for slips in self._slips for spot in slips.asking.values()]
        self._asking |= {spot.course for _, spot in asking}
        self._tell_out_of_reach()
        for slips in self._slips:
            slips.forget_settled()
        if stored:
            self.said.emit(self.tr("%n entry(ies) from last time were saved.", "", stored))
        if asking:
            kind, spot = asking[0]
            self.unsettled.emit(spot.course, spot.date)
            self.said.emit(
                self._where(kind, spot)
                if len(asking) == 1
                else self.tr("%n entry(ies) from last time need your decision.", "", len(asking))
                + " "
                + self._where(kind, spot)
            )

    def _tell_out_of_reach(self) -> None:
        """What needs its author in a course that he cannot open any more, he can only give up."""
        beyond = self._asking - self._known if self._known else set()
        for course in beyond:
            self._asking.remove(course)
            self._out_of_reach.add(course)
            error = NotAllowed("not_allowed", action=Action.EDIT_LESSON.value, role=self._role.value)
            self.refused.emit(course, error)

    def _on_undone(self, spot: Spot, error: Exception) -> None:
        self.said.emit(
            self.tr("From last time, {0}: {1}").format(self._spot_words(spot), sentence_for(error))
        )

    def _where(self, kind: str, spot: Spot) -> str:
        where = self._spot_words(spot)
        if kind.startswith("lesson"):
            return self.tr("{0}: words about the lesson from last time need your decision (F4).").format(
                where
            )
        if kind.startswith("remark"):
            return self.tr("{0}: a remark from last time has not been sent (Ctrl+M).").format(where)
        return self.tr("{0}: a mark of the report card from last time needs your decision.").format(where)

    def _spot_words(self, spot: Spot) -> str:
        date = words.day_words(spot.date) if spot.date is not None else ""
        return ", ".join(part for part in (self.name_of(spot.course), date) if part)

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


def _open_and_replay(desk: Desk, box: Box, kinds: Sequence[str], *, replays: bool) -> _Left | None:
    """On the worker.  None where nothing is kept."""
    return open_and_read(desk, box, "", lambda outbox: _replay(desk, outbox, kinds, replays=replays))


def _adopt(desk: Desk, box: Box, kinds: Sequence[str], place: str, *, replays: bool) -> _Left | None:
    """On the worker.  What waits here already is in the hands of the savers."""
    outbox = box.outbox
    if outbox is None:
        return None
    in_hand = {one.id for one in outbox.waiting()}
    outbox.adopt(place)
    return _replay(desk, outbox, kinds, replays=replays, leave_out=in_hand)


def _replay(
    desk: Desk, outbox: Outbox, kinds: Sequence[str], *, replays: bool, leave_out: Collection[str] = ()
) -> _Left:
    from app.outbox import replay
    from app.outbox.rules import fold

    left = _Left(0)
    if replays:
        try:
            found = replay(desk.session, outbox, leave_out=leave_out)
            left = _Left(len(found.written), found.conflicts, found.refused)
        except StorageProblem as error:
            if error.code == "session.ended":
                raise
            desk.note_loss(error.code)
            left = _Left(0, waiting=fold(one for one in outbox.waiting() if one.id not in leave_out))
    return replace(left, slips={kind: outbox.kept(kind) for kind in kinds}, elsewhere=outbox.elsewhere())
