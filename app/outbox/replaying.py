"""Bringing what waits into the school file."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from app.errors import DiaryError, NotAllowed, StorageProblem
from app.journal.commands import write_cells
from app.journal.rows import CellConflict, CellEdit
from app.outbox.identity import history_of
from app.outbox.outbox import Outbox
from app.outbox.rows import Clashed, Denied, Replayed, Wish
from app.outbox.rules import fold, is_conflict_of, is_fulfilled, may_replace
from app.permissions import Action
from app.school import structure
from app.session import Session
from app.unit_of_work import problem
from models.errors import StorageError


def replay(session: Session, outbox: Outbox, *, leave_out: Collection[str] = ()) -> Replayed:
    """Write all that waits at this place, course by course, by the command that the window uses: with the same
    permission, rules and compare-and-set.  Not inside a transaction.  `leave_out`: ids that are in other hands.

    What has arrived is taken out of the outbox after each course, so that this may be killed at any point and
    called again: what is found as wished counts as written, and is not written twice.  Conflicts and what is
    refused stay in the outbox (`Outbox.done` gives them up), and are told again by the next call.

    Raises StorageProblem when the share goes away meanwhile (what has arrived by then is acknowledged) or when
    another school has taken the file's place (session.ended), NotAllowed for another account's outbox.
    """
    if session.school.in_transaction:
        raise RuntimeError("what waits is written in transactions of its own")
    if session.account_id != outbox.account_id:
        raise NotAllowed("not_allowed", action=Action.SET_MARK.value, role=session.role.value)
    if history_of(session.school) != outbox.history:
        raise StorageProblem("session.ended", path=str(session.school.path))
    batches: dict[tuple[int, str | None], list[Wish]] = {}
    for wish in fold(one for one in outbox.waiting() if one.id not in leave_out):
        batches.setdefault((wish.course_id, wish.reason), []).append(wish)
    if not batches:
        return Replayed((), (), ())
    work = _Replay(session, outbox, _own_name(session))
    for wishes in batches.values():
        work.write(wishes)
    return Replayed(tuple(work.written), tuple(work.conflicts), tuple(work.refused))


class _Replay:
    """A replay under way, and what came of it so far."""

    def __init__(self, session: Session, outbox: Outbox, own_name: str) -> None:
        self._session = session
        self._outbox = outbox
        self._own_name = own_name
        self.written: list[Wish] = []
        self.conflicts: list[Clashed] = []
        self.refused: list[Denied] = []

    def write(self, wishes: Sequence[Wish]) -> None:
        """Fulfil wishes of one course that were given the same reason."""
        again: list[Wish] = []
        for wish, conflict in self._try(wishes):
            if may_replace(wish, conflict, self._own_name):
                # An earlier try had stored it, and its answer got lost on the way.
                again.append(replace(wish, edit=_over(wish.edit, conflict)))
            else:
                self.conflicts.append(Clashed(wish, conflict))
        if again:
            self.conflicts += [Clashed(*clash) for clash in self._try(again)]

    def _try(self, wishes: Sequence[Wish]) -> list[tuple[Wish, CellConflict]]:
        """Write what can be written; returns what met another value.  A refusal holds for all of a command: those
        that it is about, if it tells, or else all are tried one by one."""
        left, met = list(wishes), list[tuple[Wish, CellConflict]]()
        while left:
            try:
                result = write_cells(
                    self._session, left[0].course_id, [wish.edit for wish in left], left[0].reason
                )
            except StorageProblem:
                raise
            except DiaryError as error:
                if isinstance(error, NotAllowed) or len(left) == 1:
                    self.refused += [Denied(wish, error) for wish in left]
                    break
                suspects = [wish for wish in left if _is_about(error, wish.edit)] or left
                if "cells" in error.data:  # it names all that it is about
                    self.refused += [Denied(wish, error) for wish in suspects]
                    suspects, left = [], [wish for wish in left if wish not in suspects]
                met += [clash for wish in suspects for clash in self._try([wish])]
                left = [wish for wish in left if wish not in suspects]
            else:
                return met + self._settle(left, result.conflicts)
        return met

    def _settle(
        self, wishes: Sequence[Wish], conflicts: Sequence[CellConflict]
    ) -> list[tuple[Wish, CellConflict]]:
        arrived: list[Wish] = []
        met: list[tuple[Wish, CellConflict]] = []
        for wish in wishes:
            conflict = next((one for one in conflicts if is_conflict_of(one, wish.edit)), None)
            if conflict is None or is_fulfilled(wish.edit, conflict.actual):
                arrived.append(wish)
            else:
                met.append((wish, conflict))
        self._outbox.done([one for wish in arrived for one in wish.ids])
        self.written += arrived
        return met


def _own_name(session: Session) -> str:
    """The name that conflicts give for the session's own marks."""
    try:
        with session.school.reading():
            return structure.names(session, [session.person_id]).get(session.person_id, "")
    except StorageError as error:
        raise problem(error) from error


def _is_about(error: DiaryError, edit: CellEdit) -> bool:
    if (cells := error.data.get("cells")) is not None:
        here = (edit.date, edit.number, edit.pupil_id, edit.kind)
        return any(here == (on, number, pupil, kind) for on, number, _work, pupil, kind in cells)
    return (edit.date, edit.number, edit.pupil_id) == tuple(
        error.data.get(name) for name in ("date", "number", "pupil")
    )


def _over(edit: CellEdit, conflict: CellConflict) -> CellEdit:
    """The edit, made over what was found there."""
    seen = conflict.more if edit.seen is not None else None
    return replace(edit, expected=conflict.actual, seen=seen)
