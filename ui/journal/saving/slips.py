"""Keeps on this PC what is typed elsewhere than in cells: words about lessons, marks of the report card, remarks.

A saver says what stands with it, typed and not stored: of each thing that it is about, one slip.  `Slips` mirrors that
in the outbox: what is new or different is written, what has gone is torn up.  After the next sign-in the slips go back
into the saver, which takes them for typed now: it sends them by the same commands with the same compare-and-set, and
asks its author where another hand was faster, or tells him what a rule forbids.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple, Protocol

from PySide6.QtCore import QObject, QTimer, Signal

from app.codes import Role
from ui.journal.saving.keeper import Keeper

#: While keys are pressed they are on the disk of this PC at most so long after each.
SOON_MS = 500


class Slip(NamedTuple):
    """What is wanted, as its saver writes it down.  `asks`: it waits for its author, to choose or to give up."""

    wanted: str
    asks: bool = False


@dataclass(frozen=True, slots=True)
class Spot:
    """Where something is to be looked at: a course, and where there is one, a day."""

    course: int
    date: dt.date | None = None


class SlipSaver(Protocol):
    """A saver whose slips are kept."""

    def standing(self) -> Mapping[str, Slip]:
        """All that is typed and not stored and can be sent again, by what it is about."""

    def bring_back(self, about: str, wanted: str) -> Spot:
        """Take up a slip of an earlier run; what was typed about it since then stands above it.  Returns where the
        author finds it.  Raises ValueError, TypeError, KeyError for what it cannot read."""

    def give_up(self, about: str) -> None:
        """Its author wants it no more."""


class Slips(QObject):
    """See the module.  Without a keeper nothing is kept."""

    settled = Signal()
    """What was brought back is stored, or needs its author, or was given up: less of it is open."""
    undone = Signal(object, object)
    """Spot, error: what was brought back was refused, and is nothing that its author could put right."""

    def __init__(self, kind: str, saver: SlipSaver, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.kind = kind
        self._saver = saver
        self._keeper: Keeper | None = None
        self._told: dict[str, str] = {}
        self._open: dict[str, Spot] = {}
        self._brought: dict[str, Spot] = {}
        self.stored = 0
        """How many of those that were brought back are stored."""
        self.asking: dict[str, Spot] = {}
        """Those that need their author."""
        self._soon = QTimer(self, singleShot=True, interval=SOON_MS)
        self._soon.timeout.connect(self.now)

    def follow(self, keeper: Keeper, role: Role) -> None:
        """Keep it there from now on; what is typed in one role is not sent in another one."""
        self._keeper, self.kind = keeper, f"{self.kind}/{role.value}"
        self.now()

    @property
    def count(self) -> int:
        """How many slips were given to the keeper."""
        return len(self._told)

    @property
    def is_up_to_date(self) -> bool:
        """Whether the keeper has got all that was typed."""
        return {about: slip.wanted for about, slip in self._saver.standing().items()} == self._told

    @property
    def is_settled(self) -> bool:
        """Whether nothing that was brought back is still on its way."""
        return not self._open

    def soon(self) -> None:
        """Something was typed or has changed; it is kept after a moment, however long the keys go on."""
        if self._keeper is not None and not self._soon.isActive():
            self._soon.start()

    def now(self) -> None:
        """Keep at once what stands."""
        self._soon.stop()
        if self._keeper is None:
            return
        standing = self._saver.standing()
        changed: dict[str, str | None] = {
            about: slip.wanted for about, slip in standing.items() if self._told.get(about) != slip.wanted
        }
        changed |= dict.fromkeys(self._told.keys() - standing.keys())
        if changed:
            self._keeper.keep(self.kind, changed)
            self._told = {about: slip.wanted for about, slip in standing.items()}
        self._look(standing)

    def bring_in(self, found: Mapping[str, str]) -> None:
        """What an earlier run left."""
        for about, wanted in found.items():
            if about in self._told:
                continue  # typed anew meanwhile
            try:
                spot = self._saver.bring_back(about, wanted)
            except (ValueError, TypeError, KeyError):
                continue  # of another version of the program: it stays where it is
            self._told[about] = wanted
            self._open[about] = self._brought[about] = spot
        self.now()

    def give_up(self, course: int) -> None:
        """All that waits for its author in a course."""
        for about, spot in self._brought.items():
            if spot.course == course and about in self._told:
                self._saver.give_up(about)
        self.now()

    def forget_settled(self) -> None:
        """It has been told."""
        self.stored, self.asking = 0, {}

    def tell_undone(self, about: str, error: Exception) -> None:
        """The saver has given something up."""
        if (spot := self._open.pop(about, None)) is not None:
            self.undone.emit(spot, error)
            self.settled.emit()

    def _look(self, standing: Mapping[str, Slip]) -> None:
        """What has become of that which was brought back."""
        gone = self._open.keys() - standing.keys()
        asking = {about for about in self._open.keys() & standing.keys() if standing[about].asks}
        self.stored += len(gone)
        self.asking |= {about: self._open[about] for about in asking}
        for about in gone | asking:
            del self._open[about]
        if gone or asking:
            self.settled.emit()
