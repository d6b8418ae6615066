"""The outbox of one account at one school: kept on this PC, flushed at once, gone when the school file has it."""

from __future__ import annotations

import hashlib
import threading
from collections.abc import Collection, Mapping, Sequence
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

from app.clock import Clock, SystemClock
from app.errors import StorageProblem
from app.journal.rows import CellEdit
from app.outbox.boxes import open_boxes
from app.outbox.entries import entry_of, waiting_of
from app.outbox.identity import history_of, place_of
from app.outbox.rows import Elsewhere, Waiting
from app.outbox.rules import fold
from models.database import SchoolFile, as_storage_error
from models.errors import StorageError
from models.outbox import Box, Entry, Slip, SlipKey, box_key


class NotKept(StorageProblem):
    """What was typed is in memory only, because the disk of this PC takes nothing.  Data: ids, path, detail.

    The code is that of the disk's trouble (file.full, file.no_rights, file.damaged, share.io); the school file is
    not meant.
    """


class Outbox:
    """See the package.  May be used from any thread; only `open` touches the school file, on its own thread."""

    def __init__(
        self, boxes: Sequence[Box], *, account_id: int, history: str, place: str, path: str, clock: Clock
    ) -> None:
        """`path` is how people know the place.  `boxes[0]` takes what is typed; the others are what programs left that
        ran beside and died."""
        self.account_id = account_id
        self.history = history
        self.place = place
        self._path = path
        self.unreadable: tuple[Path, ...] = ()
        """Boxes that could not be opened (damaged, or the key of the school file has changed); they are left alone."""
        self.trouble: NotKept | None = None
        """What the disk said last; None while all is well."""
        self._boxes = tuple(boxes)
        self._clock = clock
        self._mutex = threading.Lock()
        self._unkept: dict[str, Entry] = {}
        self._acknowledged: set[str] = set()
        self._changed: dict[SlipKey, Slip | None] = {}
        """Slips that are still to be written, or (None) torn up."""
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
            boxes, unreadable = open_boxes(folder, owner, key)
        except (StorageError, OSError) as error:
            raise _not_kept(error, folder, ()) from error
        place, clock = place_of(school), clock or SystemClock()
        path = str(school.path)
        outbox = cls(boxes, account_id=account_id, history=history, place=place, path=path, clock=clock)
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
        typed = self._now_ms()
        entries = [entry_of(course_id, edit, reason, self.place, typed) for edit in edits]
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

    def keep(self, kind: str, wanted: Mapping[str, str | None]) -> None:
        """Keep what was typed elsewhere than in cells: of each thing that it is about what is wanted there, in place
        of what was wanted before; None: the school file has it, or its author gave it up.  On the disk when this
        returns.

        Raises NotKept; then it is in memory, and each later call tries again to bring it onto the disk.
        """
        typed = self._now_ms()
        with self._mutex:
            self._require_open()
            for about, text in wanted.items():
                slip = Slip(self.place, kind, about, typed, text or "")
                self._changed[slip.key] = None if text is None else slip
            self._bring_to_disk(())

    def kept(self, kind: str) -> dict[str, str]:
        """What is wanted, by what it is about, of all of a kind that was kept at this place."""
        with self._mutex:
            found = self._all_slips()
        return {one.about: one.wanted for one in found if (one.place, one.kind) == (self.place, kind)}

    def elsewhere(self) -> list[Elsewhere]:
        """What the same account typed in this school's file while it lay at another place: the share was moved, or
        one of the two is a copy.  Which of it, only people know: `adopt` brings it here."""
        waiting = [one for one in self._all() if one.place != self.place]
        with self._mutex:
            slips = [one for one in self._all_slips() if one.place != self.place]
            paths = {place: path for box in reversed(self._boxes) for place, path in self._paths(box).items()}
        found = []
        for place in dict.fromkeys([one.place for one in waiting] + [one.place for one in slips]):
            here, words = (
                [one for one in waiting if one.place == place],
                [one for one in slips if one.place == place],
            )
            newest = max([one.typed_at for one in here] + [_moment(one.typed_ms) for one in words])
            found.append(Elsewhere(place, paths.get(place, place), len(fold(here)) + len(words), newest))
        return found

    def adopt(self, place: str) -> None:
        """Let what was typed at another place wait here; but what was typed about the same thing here as well stays
        there.  Raises NotKept."""
        with self._mutex:
            self._require_open()
            for box in self._boxes:
                try:
                    box.move(place, self.place)
                except StorageError as error:
                    raise _not_kept(error, box.path, ()) from error

    @property
    def is_kept(self) -> bool:
        """Whether all that waits is on the disk: it would outlive a power cut."""
        return not self._unkept and not any(slip is not None for slip in self._changed.values())

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
            if self._unkept or self._acknowledged or self._changed:
                written = [slip for slip in self._changed.values() if slip is not None]
                torn = [key for key, slip in self._changed.items() if slip is None]
                home.change(
                    add=tuple(self._unkept.values()), remove=self._acknowledged, write=written, tear=torn,
                    known_as=(self.place, self._path),
                )  # fmt: skip
                self._unkept.clear()
                for box in self._boxes[1:]:
                    if self._acknowledged or self._changed:
                        box.change(remove=self._acknowledged, tear=self._changed.keys())
                self._acknowledged.clear()
                self._changed.clear()
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
            return [waiting_of(entry) for entry in ordered if entry.id not in self._acknowledged]

    def _all_slips(self) -> list[Slip]:
        """The newest of each, as it will be once the disk has all."""
        self._require_open()
        found: dict[SlipKey, Slip] = {}
        for box in reversed(self._boxes):
            try:
                slips = box.slips()
            except StorageError as error:
                raise _not_kept(error, box.path, ()) from error
            for slip in slips:
                if slip.key not in found or found[slip.key].typed_ms <= slip.typed_ms:
                    found[slip.key] = slip
        for key, changed in self._changed.items():
            found.pop(key, None)
            if changed is not None:
                found[key] = changed
        return sorted(found.values(), key=lambda slip: slip.typed_ms)

    @staticmethod
    def _paths(box: Box) -> dict[str, str]:
        try:
            return box.paths()
        except StorageError as error:
            raise _not_kept(error, box.path, ()) from error

    def _now_ms(self) -> int:
        return int(self._clock.now().timestamp() * 1000)


def _moment(ms: int) -> datetime:
    return datetime.fromtimestamp(ms / 1000, UTC)


def _not_kept(error: Exception, path: Path, ids: tuple[str, ...]) -> NotKept:
    known = as_storage_error(error, path)
    if known is None:
        raise error
    return NotKept(known.code, **{**known.data, "ids": ids})
