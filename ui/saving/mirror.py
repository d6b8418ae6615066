"""Keeps on the disk of this PC what is typed and is not yet in the school file, until it is, and brings back what an
earlier run left there.

    mirror = Mirror(worker, "letters", "letter/parent", standing, bring_back)
    changed.connect(mirror.soon)     # `standing()` is asked half a second later
    mirror.begin()                   # `bring_back(about, text)` for each thing that an earlier run left

In a kiosk nothing of a visitor is kept on the PC: its pages make no mirror.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import suppress

from PySide6.QtCore import QObject, QTimer, Signal

from app.desk import Desk
from app.errors import DiaryError, StorageProblem
from ui.saving.box import BoxKeeper, open_box
from ui.tasks import WorkerBase

#: While keys are pressed they are on the disk of this PC at most so long after each.
SOON_MS = 500
RETRY_MS = 5000


class Mirror(QObject):
    """See the module."""

    troubled = Signal(object)
    """NotKept, once: the disk of this PC takes nothing."""
    opened = Signal(int)
    """The box was asked: how much an earlier run had left in it."""

    def __init__(
        self,
        worker: WorkerBase[Desk],
        folder: str,
        kind: str,
        standing: Callable[[], dict[str, str]],
        bring_back: Callable[[str, str], None],
        parent: QObject | None = None,
    ) -> None:
        """`folder` is the page's own beside the boxes of the journal, `kind` what is kept in it.

        `standing`: what is to be on the disk now, by what it is about.  `bring_back` is called for what was typed by an
        earlier run and not anew since; ValueError, TypeError or KeyError: of another version, it stays where it is.
        """
        super().__init__(parent)
        self._worker, self._folder, self._kind = worker, folder, kind
        self._standing, self._bring_back = standing, bring_back
        self._told: dict[str, str] = {}
        self._keeper = BoxKeeper(self)
        self._keeper.troubled.connect(self.troubled)
        self._soon = QTimer(self, singleShot=True, interval=SOON_MS)
        self._soon.timeout.connect(self.now)
        self._retry = QTimer(self, singleShot=True, interval=RETRY_MS)
        self._retry.timeout.connect(self.begin)

    @property
    def is_kept(self) -> bool:
        """Whether all that stands is on the disk of this PC."""
        return self._keeper.is_kept and self._standing() == self._told

    def begin(self) -> None:
        """Open the box and bring back what is in it; tried again while the share is away."""
        box, folder, kind = self._keeper.box, self._folder, self._kind
        self._worker.submit(
            self, lambda desk: open_box(desk, box, folder, kind), self._on_opened, self._on_failed,
            label=f"{folder} outbox", lane="write", quiet=True,
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
            self._keeper.keep(self._kind, changed)
            self._told = standing

    def leave(self) -> None:
        """Give the box back; what is in it stays."""
        self._retry.stop()
        self.now()
        self._keeper.close()

    # --- private -------------------------------------------------------------------------------------------------

    def _on_opened(self, left: Mapping[str, str] | None) -> None:
        if left is None:
            self._keeper.close()
            self.opened.emit(0)
            return
        for about, text in left.items():
            if about in self._told:
                continue  # typed anew meanwhile
            with suppress(ValueError, TypeError, KeyError):
                self._bring_back(about, text)
                self._told[about] = text
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
