"""Sends remarks to families: at once, again while the share is silent, and each of them once."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, Signal

from app.errors import DiaryError, StorageProblem
from ui.journal.cell.source import CellSource
from ui.journal.cell.wishes import CellKey, RemarkWish
from ui.saving.tries import Tries


@dataclass(slots=True)
class Sending:
    """A remark that is not stored yet.  `error` says why it waits: with `refused` until its author does something."""

    key: CellKey
    wish: RemarkWish
    error: Exception | None = None
    refused: bool = False
    flying: bool = False


class RemarkSaver(QObject):
    """Remarks of all cells that were written in this session and are not stored; they outlive the panel's move."""

    changed = Signal(object)
    """CellKey: what waits there is different."""
    stored = Signal(object, object)
    """CellKey, RemarkWish."""
    not_taken_back = Signal(object, object)
    """CellKey, error: a remark that was to be taken away stays."""
    given_up = Signal(str, object)
    """Token, error: the same."""
    state_changed = Signal(object, object, int)
    """ConnectionState, datetime of the last save or None, number of remarks that are not stored."""

    def __init__(self, source: CellSource, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._source = source
        self._sendings: dict[str, Sending] = {}
        self._tries = Tries(self)
        self._tries.due.connect(self.flush)

    @property
    def unsaved(self) -> int:
        """How many remarks are to be stored and are not."""
        return len(self._sendings)

    @property
    def sendings(self) -> list[Sending]:
        """All of them, in the order in which they were written."""
        return list(self._sendings.values())

    def of_cell(self, key: CellKey) -> list[Sending]:
        """What waits of a cell, in the order in which it was written."""
        return [one for one in self._sendings.values() if one.key == key]

    def put(self, key: CellKey, wish: RemarkWish) -> None:
        """Send this, and go on sending it until it is stored or refused."""
        self._sendings[wish.token] = Sending(key, wish)
        self._send(wish.token)

    def take_back(self, key: CellKey) -> list[RemarkWish]:
        """What was refused of a cell goes back to its author."""
        found = [one.wish for one in self.of_cell(key) if one.refused]
        for wish in found:
            del self._sendings[wish.token]
        if found:
            self._tell(key)
        return found

    def flush(self) -> None:
        """Send now what waits."""
        self._tries.stop_pause()
        for token, one in list(self._sendings.items()):
            if not one.flying and not one.refused:
                self._send(token)

    def retry(self) -> None:
        """The share answers again: try at once what failed before."""
        if self._tries.is_pausing:
            self.flush()

    # --- slots --------------------------------------------------------------------------------------------

    def _on_stored(self, token: str, _result: None) -> None:
        self._tries.stored()
        done = self._sendings.pop(token)
        self.stored.emit(done.key, done.wish)
        self._tell(done.key)

    def _on_failed(self, token: str, error: Exception) -> None:
        one = self._sendings[token]
        one.flying, one.error = False, error
        one.refused = isinstance(error, DiaryError) and not isinstance(error, StorageProblem)
        if one.refused:
            self._tries.answered()
            if not one.wish.text:  # nothing was typed that could be kept
                del self._sendings[token]
                self.given_up.emit(token, error)
                self.not_taken_back.emit(one.key, error)
        else:
            self._tries.failed()
        self._tell(one.key)
        if not isinstance(error, DiaryError):
            raise error  # our own fault: the remark is kept, and it goes into the log like any other

    # --- private ------------------------------------------------------------------------------------------

    def _send(self, token: str) -> None:
        one = self._sendings[token]
        one.flying = True
        self._tell(one.key)
        self._source.send_remark(
            self, one.key, one.wish, partial(self._on_stored, token), partial(self._on_failed, token)
        )

    def _tell(self, key: CellKey) -> None:
        state = self._tries.state(busy=bool(self._sendings))
        self.state_changed.emit(state, self._tries.saved_at, self.unsaved)
        self.changed.emit(key)
