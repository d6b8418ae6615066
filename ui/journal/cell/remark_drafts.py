"""Remarks that are being written: what is in the form of each cell and has not been sent; and how the box on this PC
keeps them, together with those that were sent and are not stored."""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import asdict, dataclass, replace

from PySide6.QtCore import QObject, Signal

from ui.journal.cell.remark_saver import RemarkSaver
from ui.journal.cell.wishes import CellKey, RemarkWish
from ui.journal.saving.slips import Slip, Slips, Spot


@dataclass(slots=True)
class Draft:
    """What is in the form of a cell.  `of` is the remark that it changes, as it stands there; None for a new one."""

    kind: str = "remark"
    text: str = ""
    of: RemarkWish | None = None

    @property
    def is_worth_keeping(self) -> bool:
        """Whether there is a word in it that stands nowhere else."""
        text = self.text.strip()
        return bool(text) and (self.of is None or text != self.of.text)

    def wish(self) -> RemarkWish:
        """To be sent."""
        if self.of is None:
            return RemarkWish(self.kind, self.text.strip())
        of = self.of
        return RemarkWish(of.kind, self.text.strip(), of.no, of.text, of.course)


class RemarkDrafts(QObject):
    """A draft stays with its cell until it is stored or given up."""

    changed = Signal()
    brought = Signal(object)
    """CellKey: something of an earlier run is in its form again."""

    def __init__(self, saver: RemarkSaver, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._saver = saver
        self._drafts: dict[CellKey, Draft] = {}
        self.slips = Slips("remark", self, self)
        saver.changed.connect(self._on_changed)
        saver.given_up.connect(self.slips.tell_undone)

    @property
    def unsaved(self) -> int:
        """How many are written and not sent."""
        return len(self._unsent())

    def get(self, key: CellKey | None) -> Draft | None:
        """What is written at a cell."""
        return self._drafts.get(key) if key is not None else None

    def begin(self, key: CellKey, draft: Draft | None = None) -> None:
        """A form is opened; without a draft it shows the one that is there, or an empty one."""
        if draft is None:
            self._drafts.setdefault(key, Draft())
        else:
            self._drafts[key] = draft

    def type(self, key: CellKey, kind: str, text: str) -> None:
        """This is in the form now."""
        if (draft := self._drafts.get(key)) is not None:
            draft.kind, draft.text = kind, text
            self._on_changed()

    def end(self, key: CellKey) -> None:
        """It is stored, or was given up."""
        if self._drafts.pop(key, None) is not None:
            self._on_changed()

    # --- what is kept on this PC --------------------------------------------------------------------------

    def standing(self) -> dict[str, Slip]:
        """What was sent by its token, what is in a form by its cell."""
        found = {
            one.wish.token: Slip(_written(one.key, one.wish), one.refused) for one in self._saver.sendings
        }
        for key, draft in self._unsent().items():
            wish = replace(draft.wish(), text=draft.text, kind=draft.kind, token="")
            found[_about(key)] = Slip(_written(key, wish), asks=True)
        return found

    def bring_back(self, about: str, wanted: str) -> Spot:
        """What was sent is sent again, and can be put right in its form where it is refused; the rest is only in a
        form again."""
        said = json.loads(wanted)
        course, date, number, pupil = said.pop("cell")
        key, wish = CellKey(course, dt.date.fromisoformat(date), number, pupil), RemarkWish(**said)
        if wish.text and key not in self._drafts:
            base = RemarkWish(wish.kind, wish.expected, wish.no, course=wish.course)
            self._drafts[key] = Draft(wish.kind, wish.text, base if wish.no is not None else None)
        if wish.token:
            self._saver.put(key, wish)
        self._on_changed()
        self.brought.emit(key)
        return Spot(key.course, key.date)

    def give_up(self, about: str) -> None:
        """It is not sent, and no form shows it."""
        key = next((one.key for one in self._saver.sendings if one.wish.token == about), None)
        if key is None:
            course, date, number, pupil = json.loads(about)
            key = CellKey(course, dt.date.fromisoformat(date), number, pupil)
        self._saver.take_back(key)
        self.end(key)

    # --- private ------------------------------------------------------------------------------------------

    def _unsent(self) -> dict[CellKey, Draft]:
        sent = {(one.key, one.wish.text) for one in self._saver.sendings}
        return {
            key: draft
            for key, draft in self._drafts.items()
            if draft.is_worth_keeping and (key, draft.text.strip()) not in sent
        }

    def _on_changed(self) -> None:
        self.changed.emit()
        self.slips.soon()


def _about(key: CellKey) -> str:
    return json.dumps([key.course, key.date.isoformat(), key.number, key.pupil])


def _written(key: CellKey, wish: RemarkWish) -> str:
    cell = [key.course, key.date.isoformat(), key.number, key.pupil]
    return json.dumps({"cell": cell, **asdict(wish)}, ensure_ascii=False)
