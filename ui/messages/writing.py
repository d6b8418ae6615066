"""All that is written here and not stored: drafts, what is on its way, and the box on this PC that keeps both."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QObject, Signal

from ui.family.page import Place
from ui.messages.drafts import Drafts
from ui.messages.keeping import mirrored
from ui.messages.sender import Sender
from ui.messages.source import FilePost, MessageSource
from ui.widgets import ConnectionState


class Writing(QObject):
    """In a kiosk nothing is kept on the PC."""

    changed = Signal()
    state_changed = Signal(object, object, int)
    """As the shell wants it: ConnectionState, when something was stored last or None, how much waits."""

    def __init__(self, place: Place, source: MessageSource, parent: QObject | None = None) -> None:
        super().__init__(parent)
        post = FilePost(source, self)
        self.drafts, self.outgoing = Drafts(post, self), Sender(post, self)
        self.keeping = (
            None if place.kiosk else mirrored(place.worker, place.who.role, self.drafts, self.outgoing, self)
        )
        for part in (self.drafts, self.outgoing):
            part.changed.connect(self._on_changed)

    @property
    def unsaved(self) -> int:
        """How much is typed and not stored."""
        return self.outgoing.unsent + len(self.drafts.unsaved)

    @property
    def is_kept(self) -> bool:
        """Whether all of it is on the disk of this PC."""
        return self.keeping is not None and self.keeping.is_kept

    def begin(self) -> None:
        """Bring back what an earlier run left on this PC."""
        if self.keeping is not None:
            self.keeping.begin()

    def flush(self) -> None:
        """Save and send now."""
        if self.keeping is not None:
            self.keeping.now()
        self.drafts.flush()
        self.outgoing.flush()

    def retry(self) -> None:
        """The share answers again."""
        self.drafts.retry()
        self.outgoing.retry()

    def leave(self) -> None:
        """The session ends."""
        if self.keeping is not None:
            self.keeping.leave()

    def _on_changed(self) -> None:
        self.changed.emit()
        tries = (self.outgoing.tries, self.drafts.tries)
        moments: list[datetime] = [one.saved_at for one in tries if one.saved_at is not None]
        if self.unsaved and any(one.is_failing for one in tries):
            state = ConnectionState.UNREACHABLE
        elif self.unsaved:
            state = ConnectionState.SAVING
        else:
            state = ConnectionState.SAVED if moments else ConnectionState.IDLE
        self.state_changed.emit(state, max(moments, default=None), self.unsaved)
