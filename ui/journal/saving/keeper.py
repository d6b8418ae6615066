"""Keeps on the disk of this PC what is typed, until it is stored, on a thread of its own: a queue's standing edits, and
what other savers say of themselves (`ui.journal.saving.slips`).

That thread is neither the GUI's, because each entry is flushed, nor the worker's, which may hang on the share at the
very moment when an entry is worth most.  There is one in the program, so that an outbox is closed before the next one
is opened (`wait_for_earlier`).

The thread never gets hold of a widget (see `ui.tasks`): it works on plain records, and the GUI looks in on it.
"""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from ui.journal.saving.queue import EditQueue
from ui.journal.slots import Content, Edit, Slot
from ui.journal.source import cell_edit

if TYPE_CHECKING:
    from app.outbox import Outbox

_THREAD = ThreadPoolExecutor(1, thread_name_prefix="outbox")
_LOOK_IN_MS = 100
_PATIENCE_S = 30


def wait_for_earlier() -> None:
    """Return when all that was asked of outboxes until now is done, closing included.  Not on the GUI thread."""
    with suppress(TimeoutError):  # of a disk that hangs; a box that is still held is then passed by
        _THREAD.submit(lambda: None).result(_PATIENCE_S)


@dataclass(slots=True, eq=False)
class _Entry:
    """An edit in the outbox.  `ids` are filled in and read on the outbox's thread only."""

    edit: Edit
    reason: str | None = None
    ids: tuple[str, ...] = ()


@dataclass(slots=True, eq=False)
class _Record:
    """What the outbox has of a slot: the chain of what was typed there, of which the first `sent` are on their way."""

    entries: list[_Entry]
    sent: int = 0
    clashing: bool = False


@dataclass(slots=True, eq=False)
class Box:
    """An outbox from the moment it is asked for; shared by the threads."""

    outbox: Outbox | None = None
    trouble: Exception | None = None
    _closed: bool = False
    _mutex: threading.Lock = field(default_factory=threading.Lock)

    def fill(self, outbox: Outbox) -> None:
        """It is open.  Too late for a box that was closed meanwhile."""
        with self._mutex:
            if not self._closed:
                self.outbox = outbox
                return
        outbox.close()

    @property
    def is_closed(self) -> bool:
        """Whether nobody wants it any more."""
        return self._closed

    def close(self) -> None:
        """What waits stays on the disk for the next time."""
        with self._mutex:
            outbox, self.outbox, self._closed = self.outbox, None, True
        if outbox is not None:
            outbox.close()

    def carry_out(self, course: int, new: Sequence[_Entry], gone: Sequence[_Entry]) -> None:
        """Put what is new, and only then take out what it stands for."""
        from app.outbox import NotKept

        outbox = self.outbox
        if outbox is None:
            return
        for reason in dict.fromkeys(entry.reason for entry in new):
            those = [entry for entry in new if entry.reason == reason]
            try:
                ids = outbox.put(course, [cell_edit(entry.edit) for entry in those], reason=reason)
            except NotKept as error:
                ids = error.data["ids"]
            for entry, one in zip(those, ids, strict=True):
                entry.ids = (one,)
        if gone:
            outbox.done([one for entry in gone for one in entry.ids])
        self.trouble = outbox.trouble

    def keep(self, kind: str, wanted: Mapping[str, str | None]) -> None:
        """What is wanted elsewhere than in cells, see `Outbox.keep`."""
        from app.outbox import NotKept

        outbox = self.outbox
        if outbox is not None:
            with suppress(NotKept):
                outbox.keep(kind, wanted)
            self.trouble = outbox.trouble


class Keeper(QObject):
    """See the module.  The saver lets it `follow` the queues; what is asked before the box is open waits for that."""

    troubled = Signal(object)
    """NotKept, once: the disk of this PC takes nothing, either."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.box = Box()
        self._records: dict[int, dict[Slot, _Record]] = {}
        self._waiting: list[Callable[[], None]] | None = []
        self._under_way: list[Future[None]] = []
        self._told = False
        self._closed = False
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

    def adopt(
        self,
        course: int,
        edit: Edit,
        ids: tuple[str, ...],
        *,
        clashing: bool = False,
        reason: str | None = None,
    ) -> None:
        """What an earlier run left, and is in the queue now."""
        records = self._records.setdefault(course, {})
        if (record := records.get(edit.slot)) is not None:  # typed again since then: both go together
            record.entries.insert(0, _Entry(edit, reason, ids))
            record.sent += bool(record.sent)
        else:
            records[edit.slot] = _Record([_Entry(edit, reason, ids)], clashing=clashing)

    def follow(self, course: int, queue: EditQueue[Slot, Content]) -> None:
        """Put what stands in the queue and is not kept yet; take out what has gone from it."""
        records = self._records.get(course, {})
        standing = queue.standing()
        if self._closed or not (records or standing or queue.clashes):
            return
        records = self._records.setdefault(course, records)
        new: list[_Entry] = []
        gone: list[_Entry] = []
        for slot in records.keys() - standing.keys() - queue.clashes.keys():
            gone += records.pop(slot).entries
        for slot, clash in queue.clashes.items():
            if slot not in records:  # an undo that was asked about; it must not overwrite, but ask again
                new.append(_Entry(Edit(slot, clash.mine, clash.mine)))
                records[slot] = _Record([new[-1]])
            records[slot].clashing = True
        for slot, edit in standing.items():
            self._follow_edit(records, _Entry(edit, queue.reason(slot)), new, gone)
        self._ask(course, new, gone)

    def _follow_edit(
        self, records: dict[Slot, _Record], entry: _Entry, new: list[_Entry], gone: list[_Entry]
    ) -> None:
        slot, edit = entry.edit.slot, entry.edit
        record = records.get(slot)
        if record is None or record.clashing:  # decided anew: what was believed before does not count
            gone += record.entries if record is not None else ()
            new.append(entry)
            records[slot] = _Record([entry])
            return
        last = record.entries[-1].edit
        if last.wanted != edit.wanted or entry.reason not in (None, record.entries[-1].reason):
            # One chain: any of it may have been stored by a try whose answer was lost.
            expected = edit.expected if edit.expected in (last.expected, last.wanted) else last.expected
            new.append(_Entry(Edit(slot, expected, edit.wanted), entry.reason))
            record.entries.append(new[-1])

    def sent(self, course: int, slots: Iterable[Slot]) -> None:
        """What is kept of these is on its way to the school file."""
        records = self._records.get(course, {})
        for slot in slots:
            if slot in records:
                records[slot].sent = len(records[slot].entries)

    def stored(self, course: int, slots: Collection[Slot]) -> None:
        """The school file has what was sent of these; what was typed since then goes on waiting."""
        records = self._records.get(course, {})
        gone: list[_Entry] = []
        for slot in records.keys() & set(slots):
            record = records[slot]
            gone += record.entries[: record.sent]
            record.entries, record.sent = record.entries[record.sent :], 0
            if not record.entries:
                del records[slot]
        self._ask(course, (), gone)

    def keep(self, kind: str, wanted: Mapping[str, str | None]) -> None:
        """Keep what is typed elsewhere than in cells; see `ui.journal.saving.slips`."""
        box, wanted = self.box, dict(wanted)
        self._run(lambda: box.keep(kind, wanted))

    def tell_trouble(self, error: Exception) -> None:
        """Say it, if it was not said before."""
        if not self._told:
            self._told = True
            self.troubled.emit(error)

    def close(self) -> None:
        """Give the box back; nothing is followed any more."""
        if not self._closed:
            self._closed = True
            self._waiting = []
            _THREAD.submit(self.box.close)

    # --- private ------------------------------------------------------------------------------------------

    def _ask(self, course: int, new: Sequence[_Entry], gone: Sequence[_Entry]) -> None:
        if new or gone:
            box, new, gone = self.box, tuple(new), tuple(gone)
            self._run(lambda: box.carry_out(course, new, gone))

    def _run(self, job: Callable[[], None]) -> None:
        if self._closed:
            return
        if self._waiting is not None:
            self._waiting.append(job)
        else:
            self._submit(job)

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
