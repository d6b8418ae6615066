"""What is begun and not sent: in memory while it is typed, and a moment later in the school file, for another PC."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from functools import partial
from typing import Any, Protocol

from PySide6.QtCore import QObject, QTimer, Signal

from app.errors import DiaryError, StorageProblem
from ui.messages.written import Written
from ui.saving.tries import Tries

#: It is written to the share when the keys rest for so long …
REST_MS = 2500
#: … and at the latest so long after the first of them.
LATEST_MS = 12_000


class Shelf(Protocol):
    """Where drafts are kept for other PCs: the school file."""

    def save_draft(
        self, written: Written, done: Callable[[Any], None], failed: Callable[[Exception], None]
    ) -> None:
        """One of the two is called in the end."""

    def drop_draft(self, key: str, done: Callable[[Any], None], failed: Callable[[Exception], None]) -> None:
        """The same."""


@dataclass(slots=True)
class _Place:
    """`wanted` is typed, `saved` is in the school file; None: nothing is."""

    wanted: Written | None = None
    saved: Written | None = None
    flying: bool = False
    refused: bool = False
    is_leaving: bool = False
    """It is being sent: the school file lets go of it only when that is done."""

    @property
    def is_saved(self) -> bool:
        if self.wanted is None or self.saved is None:
            return self.wanted is self.saved
        return self.wanted.says_as(self.saved)


class Drafts(QObject):
    """`type` what stands in a form, `get` it back, `drop` it when it is sent or given up."""

    changed = Signal()
    """Something was typed, saved, dropped."""
    arrived = Signal(str)
    """Key: a form may show what it did not know."""

    def __init__(self, shelf: Shelf, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shelf = shelf
        self._places: dict[str, _Place] = {}
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)
        self._latest = QTimer(self, singleShot=True, interval=LATEST_MS)
        for timer in (self._rest, self._latest):
            timer.timeout.connect(self.flush)
        self._tries = Tries(self)
        self._tries.due.connect(self.flush)

    @property
    def all(self) -> list[Written]:
        """All that is begun, the oldest first."""
        return [one.wanted for one in self._places.values() if one.wanted is not None]

    @property
    def unsaved(self) -> list[Written]:
        """What is typed and not in the school file."""
        return [one.wanted for one in self._places.values() if one.wanted is not None and not one.is_saved]

    @property
    def tries(self) -> Tries:
        """How saving goes."""
        return self._tries

    def get(self, key: str) -> Written | None:
        """What is begun there."""
        place = self._places.get(key)
        return place.wanted if place is not None else None

    def type(self, written: Written) -> None:
        """This stands in the form now."""
        place = self._places.setdefault(written.key, _Place())
        before, place.wanted = place.wanted, None if written.is_empty else written
        place.refused = False
        if place.wanted == before:
            return
        self._rest.start()
        if not self._latest.isActive():
            self._latest.start()
        self.changed.emit()

    def hand_over(self, key: str) -> None:
        """It is on its way: the form is empty, and the school file keeps it until `settle`."""
        place = self._places.setdefault(key, _Place())
        place.wanted, place.is_leaving = None, True
        self.changed.emit()

    def settle(self, key: str) -> None:
        """It is sent, and with it the school file's draft is gone; what was typed there since then stays."""
        place = self._places.get(key)
        if place is None:
            return
        place.is_leaving, place.saved = False, None
        if place.wanted is not None:
            self.flush()
        elif not place.flying:
            del self._places[key]
        self.changed.emit()

    def drop(self, key: str) -> None:
        """It is given up."""
        place = self._places.get(key)
        if place is not None and place.wanted is not None:
            place.wanted = None
            self.flush()
            self.changed.emit()

    def give_back(self, written: Written) -> None:
        """It was refused: its author has it in the form again, above what was typed there since."""
        place = self._places.setdefault(written.key, _Place())
        place.is_leaving = False
        self.bring_back(written if place.wanted is None else joined(written, place.wanted))

    def take_up(self, found: Iterable[Written]) -> None:
        """What the school file has; what was typed here since then is not lost by it."""
        for one in found:
            place = self._places.setdefault(one.key, _Place())
            is_known = place.saved is not None or place.is_leaving
            place.saved = one
            if place.wanted is None and not is_known:
                place.wanted = one
            elif place.wanted is not None and not is_known:
                place.wanted = joined(one, place.wanted)
            else:
                continue
            self.arrived.emit(one.key)
        self.changed.emit()

    def bring_back(self, written: Written) -> None:
        """What an earlier run of the program left on this PC and could not store."""
        place = self._places.setdefault(written.key, _Place())
        place.wanted = written if place.wanted is None else joined(place.wanted, written)
        place.refused = False
        self._rest.start()
        self.arrived.emit(written.key)
        self.changed.emit()

    def flush(self) -> None:
        """Save now."""
        self._rest.stop()
        self._latest.stop()
        self._tries.stop_pause()
        for key, place in list(self._places.items()):
            waits = place.is_leaving and place.wanted is None
            if place.flying or place.refused or place.is_saved or waits:
                continue
            place.flying = True
            done, failed = partial(self._on_saved, key, place.wanted), partial(self._on_failed, key)
            if place.wanted is None:
                self._shelf.drop_draft(key, done, failed)
            else:
                self._shelf.save_draft(place.wanted, done, failed)

    def retry(self) -> None:
        """The share answers again."""
        if self._tries.is_pausing:
            self.flush()

    # --- slots ---------------------------------------------------------------------------------------------------

    def _on_saved(self, key: str, written: Written | None, _result: Any) -> None:
        place = self._places[key]
        place.flying, place.saved = False, written
        self._tries.stored()
        typed_since = not place.is_saved and not place.is_leaving
        if typed_since and not self._rest.isActive():
            self._rest.start()
        if place.wanted is None and place.saved is None and not place.is_leaving:
            del self._places[key]
        self.changed.emit()

    def _on_failed(self, key: str, error: Exception) -> None:
        place = self._places[key]
        place.flying = False
        if isinstance(error, StorageProblem):
            self._tries.failed()
        else:
            self._tries.answered()
            place.refused = True  # until something else is typed; it stays in memory and on this PC
        self.changed.emit()
        if not isinstance(error, DiaryError):
            raise error


def joined(first: Written, second: Written) -> Written:
    """Both of two drafts of the same letter: nothing that was typed at either PC is lost."""
    if second.text.strip() in first.text:
        return first
    if first.text.strip() in second.text:
        text = second.text
    else:
        text = f"{first.text.rstrip()}\n\n{second.text.lstrip()}"
    known = {one.sha256 for one in first.files}
    return replace(
        second,
        text=text,
        subject=second.subject or first.subject,
        to=second.to or first.to,
        files=first.files + tuple(one for one in second.files if one.sha256 not in known),
    )
