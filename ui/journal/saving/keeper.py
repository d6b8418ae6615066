"""Keeps on the disk of this PC what is typed, until it is stored: a queue's standing edits, and what other savers say
of themselves (`ui.journal.saving.slips`).  The box and its thread are those of all pages (`ui.saving.box`).
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject

from ui.journal.saving.queue import EditQueue
from ui.journal.slots import Content, Edit, Slot
from ui.journal.source import cell_edit
from ui.saving.box import Box, BoxKeeper


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


class Keeper(BoxKeeper):
    """See the module.  The saver lets it `follow` the queues; what is asked before the box is open waits for that."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._records: dict[int, dict[Slot, _Record]] = {}

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

    # --- private ------------------------------------------------------------------------------------------

    def _ask(self, course: int, new: Sequence[_Entry], gone: Sequence[_Entry]) -> None:
        if new or gone:
            box, new, gone = self.box, tuple(new), tuple(gone)
            self.run(lambda: _carry_out(box, course, new, gone))


def _carry_out(box: Box, course: int, new: Sequence[_Entry], gone: Sequence[_Entry]) -> None:
    """Put what is new, and only then take out what it stands for."""
    from app.outbox import NotKept

    outbox = box.outbox
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
    box.trouble = outbox.trouble
