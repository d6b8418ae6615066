"""What a pupil writes for homework, on its way to the file: kept as a draft while it is written, handed in when the
pupil says so, tried again while the share is away.

Nothing is given up: what was refused stays in its form with the reason.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from app.desk import Desk
from app.errors import NotFound, StorageProblem
from app.homework.commands import hand_in, keep_hand_in_draft, withdraw_hand_in
from app.homework.hand_in_rows import HandInDraft, OwnHandIn
from app.homework.own_hand_in import own_hand_in
from app.session import Session
from ui.family.ticks import Tick
from ui.tasks import WorkerBase
from ui.widgets import ConnectionState

#: A draft goes to the file when the keys have rested so long.
REST_MS = 2000
RETRY_MS = 5000
NOTHING = HandInDraft()


@dataclass
class Writing:
    """What is written for one piece of homework.

    `kept` is what the file has as draft; `expected` the last version that the pupil knew when he said that it is to
    be handed in, None: he has not; `error` why it was not.
    """

    draft: HandInDraft = NOTHING
    kept: HandInDraft = NOTHING
    expected: int | None = None
    error: Exception | None = None
    flying: bool = False
    is_brought: bool = False
    """Of an earlier run, and not compared with the file yet."""

    @property
    def waits(self) -> bool:
        """Whether something is to be written."""
        return self.draft != self.kept or self.is_sending

    @property
    def is_sending(self) -> bool:
        """Whether it is on its way to the teacher."""
        return self.expected is not None


@dataclass
class _Job:
    action: Callable[[Session], Any]
    done: Callable[[Any], None] = field(default=lambda _answer: None)


class HandInSender(QObject):
    """See the module.  Pieces are known by `Tick`: pupil, course, day, number."""

    state_changed = Signal(object, object, int)
    """ConnectionState, datetime of the last save or None, number of pieces of which something is not stored."""
    changed = Signal(object)
    """Tick: what is on its way there is different."""
    stored = Signal(object)
    """Tick: something was handed in or taken back; read it anew."""

    def __init__(self, worker: WorkerBase[Desk], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._worker = worker
        self._writings: dict[Tick, Writing] = {}
        self._saved_at: datetime | None = None
        self._failing = False
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)
        self._rest.timeout.connect(self._send_all)
        self._again = QTimer(self, singleShot=True, interval=RETRY_MS)
        self._again.timeout.connect(self._send_all)

    @property
    def unsaved(self) -> int:
        """Of how many pieces something is not stored."""
        return len(self.standing)

    @property
    def standing(self) -> dict[Tick, Writing]:
        """Those pieces."""
        return {key: one for key, one in self._writings.items() if one.waits}

    def writing(self, key: Tick) -> Writing:
        """What is written for a piece."""
        return self._writings.setdefault(key, Writing())

    def read(self, key: Tick, own: OwnHandIn) -> None:
        """A piece was read: its draft is shown, unless something newer is written here."""
        one, stored = self.writing(key), own.draft or NOTHING
        if one.flying or one.is_sending:
            return
        if one.draft == one.kept:
            one.draft = stored
        elif one.is_brought and stored.text not in ("", one.draft.text):
            # Written on at another PC since: neither is lost.
            one.draft = HandInDraft(f"{stored.text}\n\n{one.draft.text}", stored.files or one.draft.files)
        one.kept, one.is_brought = stored, False
        self._tell()

    def type(self, key: Tick, draft: HandInDraft) -> None:
        """This stands in the form now."""
        one = self.writing(key)
        if draft == one.draft:
            return
        one.draft, one.error = draft, None
        self._rest.start()
        self._tell()

    def hand_in(self, key: Tick, expected: int) -> None:
        """What stands in the form is the work now."""
        one = self.writing(key)
        one.expected, one.error = expected, None
        self._send(key)
        self.changed.emit(key)
        self._tell()

    def bring_back(self, key: Tick, draft: HandInDraft, expected: int | None) -> None:
        """What an earlier run could not store; what was written since then stands above it."""
        if key in self._writings:
            return
        self._writings[key] = Writing(draft, expected=expected, is_brought=True)
        self._send(key)
        self.changed.emit(key)
        self._tell()

    def take_back(self, key: Tick, version: int) -> None:
        """The version is not meant any more; it comes back as a draft."""
        one = self.writing(key)
        if not one.flying:
            one.error = None
            self._fly(key, _Job(lambda session: withdraw_hand_in(session, *key, version)), self._on_stored)

    def flush(self) -> None:
        """Write now what waits."""
        self._send_all()

    # --- private -------------------------------------------------------------------------------------------------

    def _send_all(self) -> None:
        for key in list(self._writings):
            self._send(key)

    def _send(self, key: Tick) -> None:
        one = self._writings[key]
        if one.flying or not one.waits:
            return
        draft, expected = one.draft, one.expected
        if expected is not None:
            job = _Job(
                lambda session: hand_in(session, *key, draft.text, draft.files, expected=expected),
            )
            self._fly(key, job, self._on_stored)
        elif one.is_brought:
            self._compare(key)
        elif one.error is None:
            job = _Job(lambda session: keep_hand_in_draft(session, *key, draft.text, draft.files))
            self._fly(key, job, lambda key: self._on_kept(key, draft))

    def _compare(self, key: Tick) -> None:
        """What the file has as draft, before what was brought back goes there."""
        self._writings[key].flying = True

        def compare(own: OwnHandIn) -> None:
            self._landed(key)
            self.read(key, own)
            self.changed.emit(key)
            self._rest.start(0)

        self._worker.submit(
            self,
            lambda desk: desk.ask(lambda session: own_hand_in(session, *key)),
            compare,
            lambda error: self._on_failed(key, error),
            label="hand in",
        )

    def _fly(self, key: Tick, job: _Job, done: Callable[[Tick], None]) -> None:
        self._writings[key].flying = True
        self._worker.submit(
            self,
            lambda desk: desk.ask(job.action),
            lambda _: done(key),
            lambda error: self._on_failed(key, error),
            lane="write",
            label="hand in homework",
        )

    def _on_kept(self, key: Tick, draft: HandInDraft) -> None:
        one = self._landed(key)
        one.kept = draft
        if one.waits:
            self._rest.start(0 if one.is_sending else REST_MS)
        self._tell()

    def _on_stored(self, key: Tick) -> None:
        one = self._landed(key)
        if one.is_sending:
            self._writings[key] = Writing()
        self.changed.emit(key)
        self.stored.emit(key)
        self._tell()

    def _landed(self, key: Tick) -> Writing:
        self._failing, self._saved_at = False, datetime.now().astimezone()
        one = self._writings[key]
        one.flying = False
        return one

    def _on_failed(self, key: Tick, error: Exception) -> None:
        one = self._writings[key]
        one.flying = False
        if isinstance(error, NotFound) and one.is_brought:
            del self._writings[key]  # the homework itself is gone
            self.stored.emit(key)
        elif isinstance(error, StorageProblem) and not error.code.startswith("file_store."):
            self._failing = True
            self._again.start()
        else:
            one.expected, one.error = None, error
            self.stored.emit(key)  # how it stands there is read anew: perhaps it was handed in elsewhere
        self.changed.emit(key)
        self._tell()

    def _tell(self) -> None:
        if self.unsaved:
            state = ConnectionState.UNREACHABLE if self._failing else ConnectionState.SAVING
        else:
            state = ConnectionState.SAVED if self._saved_at else ConnectionState.IDLE
        self.state_changed.emit(state, self._saved_at, self.unsaved)
