"""The outbox of one account at one school: kept on this PC, flushed at once, gone when the school file has it."""

from __future__ import annotations

import hashlib
import json
import threading
import uuid
from collections.abc import Collection, Sequence
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

from app.clock import Clock, SystemClock
from app.errors import StorageProblem
from app.journal.rows import CellEdit, CellMore
from app.outbox.identity import history_of, place_of
from app.outbox.rows import Waiting
from models.base import day, day_number
from models.database import SchoolFile, as_storage_error
from models.errors import StorageError
from models.outbox import Box, Entry, box_key

_MOST_BOXES = 100


class NotKept(StorageProblem):
    """What was typed is in memory only, because the disk of this PC takes nothing.  Data: ids, path, detail.

    The code is that of the disk's trouble (file.full, file.no_rights, file.damaged, share.io); the school file is
    not meant.
    """


class Outbox:
    """See the package.  May be used from any thread; only `open` touches the school file, on its own thread."""

    def __init__(
        self, boxes: Sequence[Box], *, account_id: int, history: str, place: str, clock: Clock
    ) -> None:
        """`boxes[0]` takes what is typed; the others are what programs left that ran beside and died."""
        self.account_id = account_id
        self.history = history
        self.place = place
        self.unreadable: tuple[Path, ...] = ()
        """Boxes that could not be opened (damaged, or the key of the school file has changed); they are left alone."""
        self.trouble: NotKept | None = None
        """What the disk said last; None while all is well."""
        self._boxes = tuple(boxes)
        self._clock = clock
        self._mutex = threading.Lock()
        self._unkept: dict[str, Entry] = {}
        self._acknowledged: set[str] = set()
        self._closed = False

    @classmethod
    def open(
        cls, directory: str | Path, school: SchoolFile, account_id: int, *, clock: Clock | None = None
    ) -> Outbox:
        """The outbox of whoever is signed in with this account.  2 statements on the school file.

        A second program of the same user gets a box of its own; boxes of programs that are not running any more
        are taken over.  Raises StorageProblem of the school file, NotKept of this PC's disk.
        """
        history = history_of(school)
        owner = hashlib.sha256(f"{history} {account_id}".encode()).hexdigest()
        key = box_key(school, owner)
        folder = Path(directory)
        try:
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            boxes, unreadable = _open_boxes(folder, owner, key)
        except (StorageError, OSError) as error:
            raise _not_kept(error, folder, ()) from error
        place, clock = place_of(school), clock or SystemClock()
        outbox = cls(boxes, account_id=account_id, history=history, place=place, clock=clock)
        outbox.unreadable = unreadable
        return outbox

    def __enter__(self) -> Outbox:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def put(self, course_id: int, edits: Sequence[CellEdit], *, reason: str | None = None) -> tuple[str, ...]:
        """Keep edits, with the reason for a late change if one was given; they are on the disk when this returns.
        Returns their ids, in order.

        Raises NotKept (its data: ids); then they are kept in memory, `waiting` gives them, and each later call
        tries again to bring them onto the disk.
        """
        typed = int(self._clock.now().timestamp() * 1000)
        entries = [_entry(course_id, edit, reason, self.place, typed) for edit in edits]
        ids = tuple(entry.id for entry in entries)
        with self._mutex:
            self._require_open()
            self._unkept |= {entry.id: entry for entry in entries}
            self._bring_to_disk(ids)
        return ids

    def done(self, ids: Collection[str]) -> None:
        """The school file has these, or their author gave them up.

        They are not waiting any more, whatever the disk says: if it fails (`trouble`), the next call tries again.
        """
        with self._mutex:
            self._require_open()
            for one in ids:
                self._unkept.pop(one, None)
                self._acknowledged.add(one)  # also when it was not kept: the disk may have taken it after all
            with suppress(NotKept):
                self._bring_to_disk(())

    def waiting(self) -> list[Waiting]:
        """What was typed at this place and is not acknowledged, in the order in which it was typed."""
        return [one for one in self._all() if one.place == self.place]

    def elsewhere(self) -> list[Waiting]:
        """What the same account typed in this school's file while it lay at another place: the share was moved, or
        one of the two is a copy.  Which of it, only people know: `adopt` brings entries here."""
        return [one for one in self._all() if one.place != self.place]

    def adopt(self, ids: Collection[str]) -> None:
        """Let entries from elsewhere wait here.  Raises NotKept."""
        with self._mutex:
            self._require_open()
            for box in self._boxes:
                try:
                    box.move(ids, self.place)
                except StorageError as error:
                    raise _not_kept(error, box.path, tuple(ids)) from error

    @property
    def is_kept(self) -> bool:
        """Whether all that waits is on the disk: it would outlive a power cut."""
        return not self._unkept

    def close(self) -> None:
        """Give the boxes back; what waits stays on the disk.  What was not kept is tried once more."""
        with self._mutex:
            if self._closed:
                return
            with suppress(NotKept):
                self._bring_to_disk(())
            self._closed = True
            for box in self._boxes:
                box.close()

    # --- inside ------------------------------------------------------------------------------------------

    def _require_open(self) -> None:
        if self._closed:
            raise RuntimeError("the outbox is closed")

    def _bring_to_disk(self, ids: tuple[str, ...]) -> None:
        """Append what is in memory only and take out what is acknowledged."""
        home = self._boxes[0]
        try:
            if self._unkept or self._acknowledged:
                home.change(add=tuple(self._unkept.values()), remove=self._acknowledged)
                self._unkept.clear()
                for box in self._boxes[1:]:
                    if self._acknowledged:
                        box.change(remove=self._acknowledged)
                self._acknowledged.clear()
            self.trouble = None
        except StorageError as error:
            self.trouble = _not_kept(error, home.path, ids)
            raise self.trouble from error

    def _all(self) -> list[Waiting]:
        with self._mutex:
            self._require_open()
            found: list[tuple[int, int, int, Entry]] = []
            for number, box in enumerate(reversed(self._boxes)):
                latest = 0  # within a box, order is that of typing, not of the clock
                try:
                    entries = box.entries()
                except StorageError as error:
                    raise _not_kept(error, box.path, ()) from error
                for no, entry in enumerate(entries):
                    latest = max(latest, entry.typed_ms)
                    found.append((latest, number, no, entry))
            ordered = [entry for *_, entry in sorted(found, key=lambda one: one[:3])]
            ordered += self._unkept.values()
            return [_waiting(entry) for entry in ordered if entry.id not in self._acknowledged]


def _open_boxes(folder: Path, owner: str, key: str | None) -> tuple[list[Box], tuple[Path, ...]]:
    """All boxes of an owner that no running program has, first the one to write to, which may be new; and those
    that cannot be opened."""
    homes: list[Box] = []
    others: list[Box] = []
    unreadable: list[Path] = []
    try:
        for number in range(_MOST_BOXES):
            path = folder / f"{owner[:32]}-{number}.outbox"
            if homes and not path.exists():
                continue
            try:
                box = Box.open(path, key=key, owner=owner)
            except StorageError as error:
                if error.code == "file.busy":
                    continue
                if error.code not in ("file.not_a_school", "file.damaged", "file.newer"):
                    raise
                unreadable.append(path)
                continue
            is_home = not homes and box.encrypted == (key is not None)
            (homes if is_home else others).append(box)
        if not homes:
            raise StorageError("file.no_rights", path=str(folder))
    except BaseException:
        for box in (*homes, *others):
            box.close()
        raise
    return [*homes, *others], tuple(unreadable)


def _not_kept(error: Exception, path: Path, ids: tuple[str, ...]) -> NotKept:
    known = as_storage_error(error, path)
    if known is None:
        raise error
    return NotKept(known.code, **{**known.data, "ids": ids})


def _entry(course_id: int, edit: CellEdit, reason: str | None, place: str, typed_ms: int) -> Entry:
    return Entry(
        uuid.uuid4().hex, place, typed_ms, course_id,
        day_number(edit.date), edit.number, edit.work, edit.pupil_id, edit.kind, edit.expected, edit.wanted,
        edit.comment, edit.minutes, None if edit.due_date is None else day_number(edit.due_date), reason,
        _seen_text(edit.seen),
    )  # fmt: skip


def _waiting(entry: Entry) -> Waiting:
    edit = CellEdit(
        day(entry.date), entry.number, entry.work, entry.pupil,
        "mark" if entry.kind == "mark" else "attendance", entry.expected, entry.wanted,
        entry.comment, entry.minutes, None if entry.due_date is None else day(entry.due_date),
        _seen(entry.seen),
    )  # fmt: skip
    typed_at = datetime.fromtimestamp(entry.typed_ms / 1000, UTC)
    return Waiting(entry.id, entry.course, edit, typed_at, entry.place, entry.reason)


def _seen_text(seen: CellMore | None) -> str | None:
    if seen is None:
        return None
    due = None if seen.due_date is None else day_number(seen.due_date)
    return json.dumps([seen.comment, seen.minutes, due], ensure_ascii=False)


def _seen(text: str | None) -> CellMore | None:
    if text is None:
        return None
    comment, minutes, due = json.loads(text)
    return CellMore(comment, minutes, None if due is None else day(due))
