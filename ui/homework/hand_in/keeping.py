"""Keeps on the disk of this PC what a pupil writes and is not yet in the school file, until it is.

In a kiosk nothing of a visitor is kept on the PC: there the school file alone has the drafts.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import asdict

from PySide6.QtCore import QObject, QTimer

from app.desk import Desk
from app.errors import DiaryError, StorageProblem
from app.files.rows import StoredRef
from app.homework.hand_in_rows import HandInDraft
from ui.family.ticks import Tick
from ui.homework.hand_in.sender import HandInSender, Writing
from ui.saving.box import BoxKeeper, open_box
from ui.tasks import WorkerBase

#: While keys are pressed they are on the disk of this PC at most so long after each.
SOON_MS = 500
RETRY_MS = 5000
_FOLDER, _KIND = "hand_ins", "hand_in/pupil"


class HandInKeeping(QObject):
    """Mirrors in an outbox what stands with a sender, and gives it back what an earlier run left in it."""

    def __init__(self, worker: WorkerBase[Desk], sender: HandInSender, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._worker, self._sender = worker, sender
        self._told: dict[str, str] = {}
        self._keeper = BoxKeeper(self)
        self._soon = QTimer(self, singleShot=True, interval=SOON_MS)
        self._soon.timeout.connect(self.now)
        self._retry = QTimer(self, singleShot=True, interval=RETRY_MS)
        self._retry.timeout.connect(self.begin)
        sender.state_changed.connect(self.soon)

    @property
    def is_kept(self) -> bool:
        """Whether all that is not in the school file is on the disk of this PC."""
        return self._keeper.is_kept and self._standing() == self._told

    def begin(self) -> None:
        """Open the box and bring back what is in it."""
        box = self._keeper.box
        self._worker.submit(
            self, lambda desk: open_box(desk, box, _FOLDER, _KIND), self._on_opened, self._on_failed,
            label="hand in outbox", lane="write", quiet=True,
        )  # fmt: skip

    def soon(self, *_: object) -> None:
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
            self._keeper.keep(_KIND, changed)
            self._told = standing

    def leave(self) -> None:
        """Give the box back; what is in it stays."""
        self._retry.stop()
        self.now()
        self._keeper.close()

    # --- private -------------------------------------------------------------------------------------------------

    def _standing(self) -> dict[str, str]:
        return {_about(key): _written(one) for key, one in self._sender.standing.items()}

    def _on_opened(self, left: Mapping[str, str] | None) -> None:
        if left is None:
            self._keeper.close()
            return
        for about, text in left.items():
            if about in self._told:
                continue  # typed anew meanwhile
            with suppress(ValueError, TypeError, KeyError):  # of another version: it stays where it is
                key, said = _key(about), json.loads(text)
                draft = HandInDraft(said["text"], tuple(StoredRef(**ref) for ref in said["files"]))
                self._told[about] = text
                self._sender.bring_back(key, draft, said["expected"])
        self._keeper.begin()
        self.now()

    def _on_failed(self, error: Exception) -> None:
        from app.outbox import NotKept

        if isinstance(error, StorageProblem) and error.code != "session.ended":
            self._retry.start()
        elif not isinstance(error, DiaryError | NotKept):
            raise error


def _about(key: Tick) -> str:
    return json.dumps([key.pupil, key.course, key.due.isoformat(), key.no])


def _key(about: str) -> Tick:
    pupil, course, due, no = json.loads(about)
    return Tick(int(pupil), int(course), dt.date.fromisoformat(due), int(no))


def _written(one: Writing) -> str:
    said = {
        "text": one.draft.text,
        "files": [asdict(ref) for ref in one.draft.files],
        "expected": one.expected,
    }
    return json.dumps(said, ensure_ascii=False)
