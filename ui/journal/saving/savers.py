"""All that saves in the journal, as one: what is typed, what waits, how it goes."""

from __future__ import annotations

from functools import partial
from typing import Protocol

from PySide6.QtCore import QObject, Signal, SignalInstance

from ui.journal.lesson.saver import LessonSaver
from ui.journal.saving.keeper import Keeper
from ui.journal.saving.saver import Saver
from ui.journal.saving.slips import Slips
from ui.journal.source import JournalSource
from ui.widgets import Saving


class Waiting(Protocol):
    """Something that saves by itself; `flush` puts at once what it gathers on its way."""

    state_changed: SignalInstance

    @property
    def unsaved(self) -> int: ...

    def flush(self) -> None: ...

    def retry(self) -> None: ...


class Keeping(Waiting, Protocol):
    """Such a one, whose slips are kept on this PC."""

    slips: Slips


class Savers(QObject):
    """`cells` saves marks and absences, `lessons` words about lessons; others are added as they come."""

    changed = Signal(object, object, int)
    """ConnectionState, datetime of the last save or None, number of values not saved yet."""

    def __init__(
        self, source: JournalSource, parent: QObject | None = None, keeper: Keeper | None = None
    ) -> None:
        super().__init__(parent)
        self._saving = Saving(self)
        self._saving.changed.connect(self.changed)
        self._all: list[Waiting] = []
        self.cells, self.lessons = Saver(source, self, keeper), LessonSaver(source, self)
        self.slips: list[Slips] = []
        self._follow(self.cells)
        self.add(self.lessons)

    def add(self, one: Keeping, *, first: bool = False) -> None:
        """One more.  `first`: what it gathers goes into another one of these, so it is flushed before them."""
        self.slips.append(one.slips)
        self._follow(one, first=first)

    @property
    def unsaved(self) -> int:
        """How many values are typed and not stored."""
        return sum(one.unsaved for one in self._all)

    def flush(self) -> None:
        """Write at once what waits."""
        for one in self._all:
            one.flush()

    def retry(self) -> None:
        """The share answers again: write what waits."""
        for one in self._all:
            one.retry()

    def _follow(self, one: Waiting, *, first: bool = False) -> None:
        number = len(self._all)
        self._all.insert(0 if first else number, one)
        one.state_changed.connect(partial(self._saving.join, number))
