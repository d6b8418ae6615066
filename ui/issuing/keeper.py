"""Slips that are neither on paper nor in a file: they exist nowhere else, so they outlive their window."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from app.people.issuing import IssuedPart
from app.people.slips import SlipHead
from ui.family.page import Place


class SlipsKeeper(QObject):
    """One for a shell, as long as it lives.  A page that issues says by `count` that something is not saved yet: the
    shell then waits behind its cover when nobody is here, instead of ending the session."""

    changed = Signal(int)
    """How many slips wait."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.parts: tuple[IssuedPart, ...] = ()
        self.head: SlipHead | None = None

    @classmethod
    def of(cls, place: Place) -> SlipsKeeper:
        """That of a shell."""
        found: SlipsKeeper | None = place.family.findChild(cls)
        return found if found is not None else cls(place.family)

    @property
    def count(self) -> int:
        """How many slips wait."""
        return sum(len(part.logins) for part in self.parts)

    def add(self, parts: Sequence[IssuedPart], head: SlipHead) -> None:
        """These were issued just now; those that wait already stand before them."""
        self.parts, self.head = (*self.parts, *(part for part in parts if part.logins)), head
        self.changed.emit(self.count)

    def settle(self) -> None:
        """They are printed or saved, or somebody said that they are not wanted."""
        self.parts = ()
        self.changed.emit(0)
