"""Files on their way to the store: one after another on a pool thread, judged before anything is sent."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import Enum, auto
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from app.desk import Desk
from app.errors import DiaryError
from app.files.names import clean_name
from app.files.queries import intake
from app.files.rows import FileRow, Limits, StoredRef
from app.files.rules import judge_together
from app.files.store import Intake
from ui.errors import sentence_for
from ui.tasks import WorkerBase

_SHOWN_EVERY_MS = 100


class Cancelled(Exception):
    """Whoever attached it does not want it any more."""


class State(Enum):
    """How far a file is."""

    WAITING = auto()
    GOING = auto()
    STORED = auto()
    REFUSED = auto()


@dataclass(slots=True)
class Gauge:
    """How much has gone over, told by the pool's thread; nothing of Qt is in it."""

    done: int = 0
    total: int = 0
    cancelled: bool = False

    def watch(self, done: int, total: int) -> None:
        """Raises Cancelled when it is to end."""
        if self.cancelled:
            raise Cancelled
        self.done, self.total = done, total


@dataclass(slots=True, eq=False)
class Going:
    """A file in the list: on its way, there, or refused.  `row`: it hung on the thing already."""

    name: str
    size: int = 0
    state: State = State.WAITING
    ref: StoredRef | None = None
    row: FileRow | None = None
    refusal: str = ""
    source: Path | bytes = b""
    gauge: Gauge = field(default_factory=Gauge)

    @property
    def counts(self) -> bool:
        """Whether it is, or will be, attached."""
        return self.state is not State.REFUSED


class Queue(QObject):
    """What an `AttachEditor` knows of its files.  All on the GUI thread."""

    listed = Signal()
    """Another list: a file has come, gone, or changed its state."""
    moved = Signal()
    """Only how far one is."""
    limits_known = Signal(object)

    def __init__(self, worker: WorkerBase[Desk], parent: QObject) -> None:
        super().__init__(parent)
        self._worker = worker
        self._intake: Intake | None = None
        self._asked = False
        self.items: list[Going] = []
        self._ticking = QTimer(self, interval=_SHOWN_EVERY_MS)
        self._ticking.timeout.connect(self.moved)
        self._gauges: list[Gauge] = []
        self.destroyed.connect(partial(_cancel_all, self._gauges))

    @property
    def limits(self) -> Limits | None:
        """What the school allows, once it is known."""
        return None if self._intake is None else self._intake.limits

    @property
    def is_busy(self) -> bool:
        """Whether a file is on its way."""
        return any(item.state in (State.WAITING, State.GOING) for item in self.items)

    def ask(self) -> None:
        """Ask where files are put, and what may be; once."""
        if self._asked:
            return
        self._asked = True
        self._worker.submit(
            self,
            lambda desk: desk.ask(intake),
            self._on_intake,
            self._on_no_intake,
            quiet=True,
            label="intake",
        )

    def add(self, source: Path | bytes, name: str) -> None:
        """A file of this PC, or a picture from the clipboard."""
        self.items.append(
            Going(clean_name(name), len(source) if isinstance(source, bytes) else 0, source=source)
        )
        self.ask()
        self._go_on()
        self.listed.emit()

    def put_back(self, files: Sequence[StoredRef | FileRow]) -> None:
        """Files that are in the store already: of a draft, or of a thing that is changed."""
        for one in files:
            row, ref = (one, None) if isinstance(one, FileRow) else (None, one)
            self.items.append(Going(one.name, one.size, State.STORED, ref, row))
        self.listed.emit()

    def remove(self, item: Going) -> None:
        """Take a file off the list; if it is on its way, that ends."""
        if item in self.items:
            item.gauge.cancelled = True
            self.items.remove(item)
            self._go_on()
            self.listed.emit()

    def clear(self) -> None:
        """An empty list."""
        for item in self.items:
            item.gauge.cancelled = True
        self.items = []
        self.listed.emit()

    # --- private -------------------------------------------------------------------------------------------------

    def _go_on(self) -> None:
        """Begin with the next file when none is on its way."""
        going = any(item.state is State.GOING for item in self.items)
        waiting = next((item for item in self.items if item.state is State.WAITING), None)
        if not going and waiting is not None and self._intake is not None:
            self._begin(waiting, self._intake)
        busy = any(item.state is State.GOING for item in self.items)
        if busy != self._ticking.isActive():
            self._ticking.start() if busy else self._ticking.stop()

    def _begin(self, item: Going, place: Intake) -> None:
        item.state = State.GOING
        if isinstance(item.source, Path):
            path = item.source
            self._worker.compute(
                self, lambda: place.judge(path), partial(self._on_judged, item), partial(self._on_failed, item),
                quiet=True,
            )  # fmt: skip
        else:
            self._on_judged(item, (item.name, item.size, None))

    def _on_judged(self, item: Going, found: tuple[str, int, object]) -> None:
        if item not in self.items or self._intake is None:
            self._go_on()
            return
        item.name, item.size, _kind = found
        try:
            judge_together(self._intake.limits, [one.size for one in self.items if one.counts])
        except DiaryError as error:
            self._on_failed(item, error)
            return
        item.gauge.total = item.size
        self._gauges[:] = [item.gauge]
        place, source, name, watch = self._intake, item.source, item.name, item.gauge.watch

        def put() -> StoredRef:
            if isinstance(source, bytes):
                return place.put_bytes(name, source, watch)
            return place.put(source, watch)

        self._worker.compute(
            self, put, partial(self._on_stored, item), partial(self._on_failed, item), quiet=True
        )
        self.listed.emit()

    def _on_stored(self, item: Going, ref: StoredRef) -> None:
        item.state, item.ref, item.name, item.size, item.source = State.STORED, ref, ref.name, ref.size, b""
        self._go_on()
        self.listed.emit()

    def _on_failed(self, item: Going, error: Exception) -> None:
        if isinstance(error, Cancelled):
            self._go_on()
            return
        item.state, item.refusal = State.REFUSED, sentence_for(error)
        self._go_on()
        self.listed.emit()

    def _on_intake(self, place: Intake) -> None:
        self._intake = place
        self.limits_known.emit(place.limits)
        self._go_on()

    def _on_no_intake(self, error: Exception) -> None:
        """The share does not answer: what waits cannot go; the next file asks anew."""
        self._asked = False
        for item in self.items:
            if item.state is State.WAITING:
                item.state, item.refusal = State.REFUSED, sentence_for(error)
        self.listed.emit()


def _cancel_all(gauges: list[Gauge], *_: object) -> None:
    """The window is gone: nobody waits for what is on its way."""
    for gauge in gauges:
        gauge.cancelled = True
