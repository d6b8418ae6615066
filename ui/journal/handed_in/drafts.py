"""What is typed to works and not stored, of all of them; it goes to the file from here, and outlives the page.

An answer that is sent is tried again while the share is silent.  What the file refuses, or another hand has overtaken,
stays with its work and says why, until its author sends it again or gives it up.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.errors import Conflict, DiaryError, StorageProblem
from ui.journal.handed_in.slips import HandInSlips
from ui.journal.handed_in.source import HandInSource
from ui.journal.handed_in.wishes import Answer, WorkKey
from ui.journal.saving.slips import Slips
from ui.saving.tries import Tries

if TYPE_CHECKING:
    from app.homework.hand_in_rows import Answered
    from app.journal.rows import CellConflict


@dataclass(slots=True)
class Draft:
    """An answer; `sent`: it is to be stored.  `error` or `clash` say why it was not (wholly)."""

    answer: Answer
    sent: bool = False
    flying: bool = False
    error: Exception | None = None
    clash: CellConflict | None = None

    @property
    def asks(self) -> bool:
        """Whether it waits for its author."""
        return not self.sent


class HandInDrafts(QObject):
    """See the module."""

    changed = Signal(object)
    """WorkKey: what is typed there, or how far it has come, is different."""
    stored = Signal(object)
    """WorkKey: read it anew."""
    state_changed = Signal(object, object, int)
    """ConnectionState, datetime of the last save or None, number of answers not stored."""

    def __init__(self, source: HandInSource, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._source = source
        self._drafts: dict[WorkKey, Draft] = {}
        self._tries = Tries(self)
        self._tries.due.connect(self.flush)
        self.slips = Slips("hand_in_answer", HandInSlips(self), self)

    @property
    def unsaved(self) -> int:
        """How many answers are typed and not stored."""
        return len(self.standing)

    @property
    def standing(self) -> Mapping[WorkKey, Draft]:
        """Those that hold something that stands nowhere else."""
        return {key: one for key, one in self._drafts.items() if one.sent or one.answer.is_worth_keeping}

    def get(self, key: WorkKey) -> Draft | None:
        """What is typed to a work."""
        return self._drafts.get(key)

    def type(self, key: WorkKey, answer: Answer) -> None:
        """This stands in the form now."""
        one = self._drafts.get(key)
        if one is not None and one.sent:
            return
        if one is None and not answer.is_worth_keeping:
            return
        self._drafts[key] = Draft(answer)
        self._tell(key)

    def send(self, key: WorkKey, answer: Answer) -> None:
        """Store this, and go on trying until it is stored or refused."""
        self._drafts[key] = Draft(answer, sent=True)
        self._send(key)
        self._tell(key)

    def give_up(self, key: WorkKey) -> None:
        """What is stored stands."""
        one = self._drafts.get(key)
        if one is not None and not one.flying:
            del self._drafts[key]
            self._tell(key)

    def bring_back(self, key: WorkKey, answer: Answer, *, sent: bool) -> None:
        """Of an earlier run; what was typed there since stands above it."""
        if key in self._drafts:
            return
        if sent:
            self.send(key, answer)
        else:
            self.type(key, answer)

    def flush(self) -> None:
        """Send now what waits."""
        self._tries.stop_pause()
        for key, one in list(self._drafts.items()):
            if one.sent and not one.flying:
                self._send(key)
        self.slips.now()

    def retry(self) -> None:
        """The share answers again."""
        if self._tries.is_pausing:
            self.flush()

    # --- private ------------------------------------------------------------------------------------------

    def _send(self, key: WorkKey) -> None:
        one = self._drafts[key]
        one.flying = True
        self._source.answer(
            self, key, one.answer, partial(self._on_stored, key), partial(self._on_failed, key)
        )

    def _on_stored(self, key: WorkKey, answered: Answered) -> None:
        self._tries.stored()
        one = self._drafts.pop(key)
        if answered.conflicts:
            # The words are stored; over the mark its author decides.
            self._drafts[key] = Draft(one.answer, clash=answered.conflicts[0])
        self.stored.emit(key)
        self._tell(key)

    def _on_failed(self, key: WorkKey, error: Exception) -> None:
        one = self._drafts[key]
        one.flying = False
        if isinstance(error, StorageProblem) or not isinstance(error, DiaryError):
            self._tries.failed()
        else:
            self._tries.answered()
            one.sent, one.error = False, error
            if isinstance(error, Conflict):
                self.stored.emit(key)
        self._tell(key)
        if not isinstance(error, DiaryError):
            raise error  # our own fault: the answer is kept, and it goes into the log like any other

    def _tell(self, key: WorkKey) -> None:
        state = self._tries.state(busy=any(one.sent for one in self._drafts.values()))
        self.state_changed.emit(state, self._tries.saved_at, self.unsaved)
        self.changed.emit(key)
        self.slips.soon()
