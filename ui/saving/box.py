"""The box on the disk of this PC, seen from the window: what is to be kept goes to it on a thread of its own.

That thread is neither the GUI's, because each entry is flushed, nor the worker's, which may hang on the share at the
very moment when an entry is worth most.  There is one in the program, so that an outbox is closed before the next one
is opened (`wait_for_earlier`).  It never gets hold of a widget (see `ui.tasks`): it works on plain records, and the GUI
looks in on it.
"""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

if TYPE_CHECKING:
    from app.desk import Desk
    from app.outbox import Outbox

T = TypeVar("T")

_THREAD = ThreadPoolExecutor(1, thread_name_prefix="boxes")
_LOOK_IN_MS = 100
_PATIENCE_S = 30


def wait_for_earlier() -> None:
    """Return when all that was asked of boxes until now is done, closing included.  Not on the GUI thread."""
    with suppress(TimeoutError):  # of a disk that hangs; a box that is still held is then passed by
        _THREAD.submit(lambda: None).result(_PATIENCE_S)


@dataclass(slots=True, eq=False)
class Box:
    """An outbox from the moment it is asked for; shared by the threads."""

    outbox: Outbox | None = None
    trouble: Exception | None = None
    is_closed: bool = False
    _mutex: threading.Lock = field(default_factory=threading.Lock)

    def fill(self, outbox: Outbox) -> None:
        """It is open.  Too late for a box that was closed meanwhile."""
        with self._mutex:
            if not self.is_closed:
                self.outbox = outbox
                return
        outbox.close()

    def close(self) -> None:
        """What waits stays on the disk for the next time."""
        with self._mutex:
            outbox, self.outbox, self.is_closed = self.outbox, None, True
        if outbox is not None:
            outbox.close()

    def keep(self, kind: str, wanted: Mapping[str, str | None]) -> None:
        """See `Outbox.keep`."""
        from app.outbox import NotKept

        outbox = self.outbox
        if outbox is not None:
            with suppress(NotKept):
                outbox.keep(kind, wanted)
            self.trouble = outbox.trouble


def open_box(desk: Desk, box: Box, folder: str, kind: str) -> Mapping[str, str] | None:
    """On the worker: open the outbox of whoever is signed in, in a folder of the page's own, and return what an earlier
    run left in it of a kind.  None where nothing is kept."""
    return open_and_read(desk, box, folder, lambda outbox: outbox.kept(kind))


def open_and_read(desk: Desk, box: Box, folder: str, read: Callable[[Outbox], T]) -> T | None:
    """On the worker: as `open_box`; what an earlier run left is what `read` makes of it."""
    from app.outbox import Outbox

    if desk.outbox_directory is None or box.is_closed:
        return None
    directory = desk.outbox_directory / folder
    wait_for_earlier()
    outbox = desk.ask(
        lambda session: Outbox.open(directory, session.school, session.account_id, clock=session.clock)
    )
    try:
        left = read(outbox)
    except BaseException:
        outbox.close()
        raise
    box.fill(outbox)
    return left


class BoxKeeper(QObject):
    """What is asked before the box is open waits for that."""

    troubled = Signal(object)
    """NotKept, once: the disk of this PC takes nothing."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.box = Box()
        self._waiting: list[Callable[[], None]] | None = []
        self._under_way: list[Future[None]] = []
        self._told = self._closed = False
        self._look_in = QTimer(self, interval=_LOOK_IN_MS)
        self._look_in.timeout.connect(self._on_look_in)

    @property
    def is_kept(self) -> bool:
        """Whether all that was told until now is on the disk."""
        outbox = self.box.outbox
        done = all(future.done() for future in self._under_way)
        return outbox is not None and self._waiting is None and done and outbox.is_kept

    def begin(self) -> None:
        """The box is open."""
        waiting, self._waiting = self._waiting or [], None
        for job in waiting:
            self._submit(job)

    def keep(self, kind: str, wanted: Mapping[str, str | None]) -> None:
        """Of each thing that it is about what is wanted there; None: nothing any more."""
        box, wanted = self.box, dict(wanted)
        self.run(lambda: box.keep(kind, wanted))

    def run(self, job: Callable[[], None]) -> None:
        """Have a job done on the thread of the boxes, as soon as this one is open; it touches no widget."""
        if self._closed:
            return
        if self._waiting is not None:
            self._waiting.append(job)
        else:
            self._submit(job)

    def tell_trouble(self, error: Exception) -> None:
        """Say it, if it was not said before."""
        if not self._told:
            self._told = True
            self.troubled.emit(error)

    def close(self) -> None:
        """Give the box back."""
        if not self._closed:
            self._closed, self._waiting = True, []
            _THREAD.submit(self.box.close)

    def _submit(self, job: Callable[[], None]) -> None:
        self._under_way.append(_THREAD.submit(job))
        if not self._look_in.isActive():
            self._look_in.start()

    def _on_look_in(self) -> None:
        done = [future for future in self._under_way if future.done()]
        self._under_way = [future for future in self._under_way if future not in done]
        if not self._under_way:
            self._look_in.stop()
        if self.box.trouble is not None:
            self.tell_trouble(self.box.trouble)
        for error in filter(None, (future.exception() for future in done)):
            sys.excepthook(type(error), error, error.__traceback__)  # our own fault: into the log
