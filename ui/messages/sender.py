"""Sends what is written: at once, again while the share is silent, and each of it once."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any, Protocol

from PySide6.QtCore import QObject, Signal

from app.errors import DiaryError, StorageProblem
from ui.messages.written import Written
from ui.saving.tries import Tries
from ui.widgets import ConnectionState


@dataclass(slots=True)
class Sending:
    """What is not stored yet.  `error` says why it waits."""

    written: Written
    error: Exception | None = None
    flying: bool = False


class Post(Protocol):
    """Who takes what is to be sent to the school file."""

    def send(
        self, written: Written, done: Callable[[Any], None], failed: Callable[[Exception], None]
    ) -> None:
        """One of the two is called in the end, unless the program ends before."""


class Sender(QObject):
    """`put`, and it goes on until it is stored or refused; what is refused goes back to its author."""

    changed = Signal()
    """Something waits, is on its way, or is not any more."""
    stored = Signal(object, object)
    """Written, and what the school file made of it."""
    refused = Signal(object, object)
    """Written, error: it is not sent, and its author has to do something about it."""

    def __init__(self, post: Post, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._post = post
        self._sendings: dict[str, Sending] = {}
        self._tries = Tries(self)
        self._tries.due.connect(self.flush)

    @property
    def sendings(self) -> list[Sending]:
        """All that is to be sent, in the order in which it was written."""
        return list(self._sendings.values())

    @property
    def unsent(self) -> int:
        """How many there are."""
        return len(self._sendings)

    @property
    def tries(self) -> Tries:
        """How its tries go."""
        return self._tries

    def of_thread(self, thread_id: int) -> list[Sending]:
        """What waits to be said in a thread."""
        return [one for one in self._sendings.values() if one.written.thread_id == thread_id]

    def put(self, written: Written) -> None:
        """Send this, and go on sending it."""
        if written.token not in self._sendings:
            self._sendings[written.token] = Sending(written)
            self._send(written.token)

    def flush(self) -> None:
        """Send now what waits."""
        self._tries.stop_pause()
        for token, one in list(self._sendings.items()):
            if not one.flying:
                self._send(token)

    def retry(self) -> None:
        """The share answers again: try at once what failed before."""
        if self._tries.is_pausing:
            self.flush()

    def state(self) -> ConnectionState:
        """How sending goes."""
        return self._tries.state(busy=bool(self._sendings))

    # --- private -------------------------------------------------------------------------------------------------

    def _send(self, token: str) -> None:
        one = self._sendings[token]
        one.flying = True
        self._post.send(one.written, partial(self._on_stored, token), partial(self._on_failed, token))
        self.changed.emit()

    def _on_stored(self, token: str, result: Any) -> None:
        self._tries.stored()
        done = self._sendings.pop(token)
        self.stored.emit(done.written, result)
        self.changed.emit()

    def _on_failed(self, token: str, error: Exception) -> None:
        one = self._sendings[token]
        one.flying, one.error = False, error
        if isinstance(error, StorageProblem):
            self._tries.failed()
            self.changed.emit()
            return
        self._tries.answered()
        del self._sendings[token]
        self.refused.emit(one.written, error)
        self.changed.emit()
        if not isinstance(error, DiaryError):
            raise error
