"""Keeps on the disk of this PC what is typed and is not yet in the school file, until it is.

In a kiosk nothing of a visitor is kept on the PC: there the school file alone has the drafts.
"""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress

from PySide6.QtCore import QObject, QTimer, Signal

from app.codes import Role
from app.desk import Desk
from app.errors import DiaryError, StorageProblem
from ui.messages.drafts import Drafts
from ui.messages.sender import Sender
from ui.messages.written import from_text, to_text
from ui.saving.box import BoxKeeper, open_box
from ui.tasks import WorkerBase

#: While keys are pressed they are on the disk of this PC at most so long after each.
SOON_MS = 500
RETRY_MS = 5000
_FOLDER = "letters"
"""Beside the boxes of the journal: those are opened and given back by the journal's own page."""
_SENDING, _DRAFT = "send:", "draft:"


class Keeping(QObject):
    """Mirrors drafts and what is to be sent in an outbox, and brings back what an earlier run left in it."""

    troubled = Signal(object)
    """NotKept, once: the disk of this PC takes nothing."""
    opened = Signal(int)
    """How much was brought back."""

    def __init__(
        self,
        worker: WorkerBase[Desk],
        role: Role,
        drafts: Drafts,
        sender: Sender,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._worker, self._drafts, self._sender = worker, drafts, sender
        self._kind = f"letter/{role.value}"
        self._told: dict[str, str] = {}
        self._keeper = BoxKeeper(self)
        self._keeper.troubled.connect(self.troubled)
        self._soon = QTimer(self, singleShot=True, interval=SOON_MS)
        self._soon.timeout.connect(self.now)
        self._retry = QTimer(self, singleShot=True, interval=RETRY_MS)
        self._retry.timeout.connect(self.begin)
        for part in (drafts, sender):
            part.changed.connect(self.soon)

    @property
    def is_kept(self) -> bool:
        """Whether all that is not in the school file is on the disk of this PC."""
        return self._keeper.is_kept and self._standing() == self._told

    def begin(self) -> None:
        """Open the box and bring back what is in it."""
        box, kind = self._keeper.box, self._kind
        self._worker.submit(
            self, lambda desk: open_box(desk, box, _FOLDER, kind), self._on_opened, self._on_failed,
            label="messages.outbox", lane="write", quiet=True,
        )  # fmt: skip

    def soon(self) -> None:
        """Something has changed; it is kept after a moment, however long the keys go on."""
        if not self._soon.isActive():
            self._soon.start()

    def now(self) -> None:
        """Keep at once what stands."""
        self._soon.stop()
        standing = self._standing()
        changed: dict[str, str | None] = {
            about: text for about, text in standing.items() if self._told.get(about) != text
        }
        changed |= dict.fromkeys(self._told.keys() - standing.keys())
        if changed:
            self._keeper.keep(self._kind, changed)
            self._told = standing

    def leave(self) -> None:
        """Give the box back; what is in it stays."""
        self._retry.stop()
        self.now()
        self._keeper.close()

    # --- private -------------------------------------------------------------------------------------------------

    def _standing(self) -> dict[str, str]:
        found = {_DRAFT + one.key: to_text(one) for one in self._drafts.unsaved}
        return found | {_SENDING + one.written.token: to_text(one.written) for one in self._sender.sendings}

    def _on_opened(self, left: Mapping[str, str] | None) -> None:
        if left is None:
            self._keeper.close()
            return
        for about, text in left.items():
            if about in self._told:
                continue  # typed anew meanwhile
            with suppress(ValueError, TypeError, KeyError):  # of another version: it stays where it is
                written = from_text(text)
                self._told[about] = text
                if about.startswith(_SENDING):
                    self._drafts.hand_over(written.key)
                    self._sender.put(written)
                else:
                    self._drafts.bring_back(written)
        self._keeper.begin()
        self.now()
        self.opened.emit(len(left))

    def _on_failed(self, error: Exception) -> None:
        from app.outbox import NotKept

        if isinstance(error, NotKept):
            self._keeper.tell_trouble(error)
        elif isinstance(error, StorageProblem) and error.code != "session.ended":
            self._retry.start()
        elif not isinstance(error, DiaryError):
            raise error
