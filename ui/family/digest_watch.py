"""What is new, kept up to date for the page, the bell, the badges and the notices of a shell: one reader for all.

The first reading asks for everything; then the feed says what was touched, and only that is read anew: at once when a
second has passed since the last reading, else together with what else comes within it.  There is never more than one
reading on its way.
"""

from __future__ import annotations

from collections.abc import Collection, Hashable, Iterable
from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import QObject, QTimer, Signal

from app.changes import Change
from app.codes import Role
from app.desk import Desk, SignedInAs
from app.digest.commands import note_told
from app.digest.queries import digest
from app.digest.rows import Digest, Kind, Line, RequestAnsweredLine, Slot
from app.digest.rules import lines_of, touched
from ui.family.family import Family
from ui.live import Live
from ui.tasks import WorkerBase

GATHER_MS = 1000
_FAMILY = frozenset({Role.PARENT, Role.PUPIL})


class DigestWatch(QObject):
    """Made with the shell and gone with it; asks nothing before `begin`."""

    changed = Signal()
    """Something else is known, or the counts are others."""
    failed = Signal(object)
    """The exception of a reading; what was known stays."""

    def __init__(
        self,
        worker: WorkerBase[Desk],
        live: Live[Desk],
        who: SignedInAs,
        family: Family,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._worker, self._live, self._who, self._family = worker, live, who, family
        self._digest: Digest | None = None
        self._told: set[Hashable] = set()
        self._stale: set[Slot] = set()
        self._all_stale, self._reading = False, False
        self.read_at: datetime | None = None
        """When what is known was read, in local time."""
        self.error: Exception | None = None
        self._gather = QTimer(self, singleShot=True, interval=GATHER_MS)
        self._gather.timeout.connect(self._read)
        live.subscribe(self, lambda _change: self._digest is not None, self._on_changes)
        live.stalled_changed.connect(self._on_stalled)

    @property
    def digest(self) -> Digest | None:
        """What is known; None before the first answer."""
        return self._digest

    @property
    def lines(self) -> tuple[Line, ...]:
        """All that there is to tell, in order."""
        return lines_of(self._digest) if self._digest is not None else ()

    def count_of(self, line: Line) -> int:
        """What a line adds to the figure of the bell: what waits, or is new and was not told on this visit."""
        if line.waits:
            return line.count
        return min(line.count, len(line.things - self._told))

    @property
    def count(self) -> int:
        """The figure of the bell."""
        return sum(self.count_of(line) for line in self.lines)

    def count_of_kinds(self, kinds: Collection[Kind]) -> int:
        """The figure of a tab."""
        return sum(self.count_of(line) for line in self.lines if line.kind in kinds)

    def begin(self) -> None:
        """Read everything, unless that was asked for before."""
        if self._digest is None and not self._reading:
            self.reload()

    def reload(self) -> None:
        """Read everything anew; the visit stays the same."""
        self._all_stale = True
        self._read()

    def show(self, lines: Iterable[Line]) -> None:
        """These lines are on screen.  That a family looks at its marks is recorded as any look at them, and the answers
        to a teacher's requests are not told on the next visit; what is counted now is `told` when they are left."""
        lines = tuple(lines)
        known = self._digest
        if known is None:
            return
        if Kind.MARKS not in known.off:
            for pupil in known.pupils:
                self._family.record_look(pupil.pupil_id, "marks")
        keys = [line.key for line in lines if isinstance(line, RequestAnsweredLine)]
        if keys:
            self._worker.submit(
                self, lambda desk: desk.ask(lambda session: note_told(session, keys)),
                None, lambda _error: None, lane="write", quiet=True, label="note told",
            )  # fmt: skip

    def tell(self, lines: Iterable[Line]) -> None:
        """These lines were read: what does not wait for anything is not counted any more."""
        before = len(self._told)
        for line in lines:
            self._told |= line.things
        if len(self._told) != before:
            self.changed.emit()

    # --- reading -------------------------------------------------------------------------------------------------

    def _read(self) -> None:
        if self._reading or not (self._all_stale or self._stale):
            return
        wanted = None if self._all_stale or self._digest is None else frozenset(self._stale)
        visit = self._digest.visit if self._digest is not None else None
        self._all_stale, self._reading = False, True
        self._stale.clear()
        self._gather.start()
        self._worker.submit(
            self, lambda desk: desk.ask(lambda session: digest(session, wanted, visit)),
            lambda answer: self._on_answer(answer, whole=wanted is None),
            lambda error: self._on_failed(error, wanted),
            lane="read" if self._digest is None and self._who.role in _FAMILY else "spare",
            quiet=True, label="digest",
        )  # fmt: skip

    def _on_answer(self, answer: Digest, *, whole: bool) -> None:
        self._reading, self.error = False, None
        self.read_at = datetime.now().astimezone()
        if self._digest is not None and not whole:
            answer = replace(answer, slots={**self._digest.slots, **answer.slots})
        self._digest = answer
        self.changed.emit()
        if not self._gather.isActive():
            self._read()  # what came meanwhile

    def _on_failed(self, error: Exception, wanted: frozenset[Slot] | None) -> None:
        """What could not be read is asked for again when the share is back."""
        self._reading, self.error = False, error
        self._all_stale = self._all_stale or wanted is None
        self._stale |= wanted or frozenset()
        self.failed.emit(error)

    def _on_changes(self, changes: list[Change]) -> None:
        assert self._digest is not None
        pupils = [pupil.pupil_id for pupil in self._digest.pupils]
        for change in changes:
            found = touched(change, self._who.role, pupils)
            self._stale |= found
            # A child that has come is none of those that are known.
            self._all_stale = self._all_stale or (bool(found) and change.entity == "guardianship")
        if not self._gather.isActive():
            self._read()

    def _on_stalled(self, stalled: bool) -> None:
        if not stalled:
            self._read()
        self.changed.emit()
