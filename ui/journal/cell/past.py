"""The history of a cell as the panel tells it: newest first, each line with the value that can be put back."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from ui.journal.cell.wishes import CellKey
from ui.journal.slots import Content, Kind, Slot

if TYPE_CHECKING:
    from app.journal.rows import CellChange


@dataclass(frozen=True, slots=True)
class PastLine:
    """One line.  `slot` is None for a remark, whose `before` and `after` are as the log has them.

    `at` is None for the value that stood there before the history begins: nobody knows who put it there.
    """

    slot: Slot | None
    before: Any
    after: Any
    at: dt.datetime | None
    author: str = ""
    role: str | None = None
    reason: str | None = None
    is_now: bool = False

    @property
    def content(self) -> Content | None:
        """The value that this line has put into its slot."""
        return self.after if isinstance(self.after, Content) else None


def past_of(key: CellKey, changes: Sequence[CellChange], now: dict[Slot, Content | None]) -> list[PastLine]:
    """The lines for changes that are given oldest first.

    `now` is what the slots of this lesson show: of each slot the newest line with that value is the current one.
    """
    lines: list[PastLine] = []
    begun: set[Slot] = set()
    for change in changes:
        slot = _slot(key, change)
        before, after = change.before, change.after
        if slot is not None:
            before, after = content_of(before), content_of(after)
            if slot not in begun and before is not None:
                lines.append(PastLine(slot, None, before, None))
            begun.add(slot)
        lines.append(PastLine(slot, before, after, change.at, change.author, change.role, change.reason))
    return _marked(lines[::-1], now)


def content_of(row: Any) -> Content | None:
    """What a row of the change log says of a mark or an absence."""
    if not isinstance(row, dict):
        return None
    due = row.get("due")
    value = row["value"] if "value" in row else row["code"]
    return Content(
        value, row.get("comment") or None, row.get("minutes"), dt.date.fromisoformat(due) if due else None
    )


def _marked(lines: list[PastLine], now: dict[Slot, Content | None]) -> list[PastLine]:
    seen: set[Slot] = set()
    marked = []
    for line in lines:
        slot = line.slot
        newest = slot is not None and slot not in seen
        if slot is not None:
            seen.add(slot)
        is_now = newest and slot in now and line.content is not None and now[slot] == line.content
        marked.append(replace(line, is_now=is_now))
    return marked


def _slot(key: CellKey, change: CellChange) -> Slot | None:
    if change.entity == "mark":
        return Slot(key.date, key.number, change.work or 1, key.pupil, Kind.MARK)
    if change.entity == "attendance":
        return Slot(key.date, key.number, 0, key.pupil, Kind.ATTENDANCE)
    return None
