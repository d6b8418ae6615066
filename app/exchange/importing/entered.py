"""What people have entered or taken away here, as the change log tells it."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

from app.exchange.importing.ledger import REASON
from models.base import rows, within
from models.log import ChangeLog


class EnteredHere:
    """Asked for cells that differ from the file: an import may correct what an import wrote, and nothing else.

    An import never takes a cell away, so a cell that was there once and is not was taken away by somebody.
    """

    def __init__(self, pupils: Collection[int], starts: date, ends: date) -> None:
        query = ChangeLog.select(ChangeLog.entity, ChangeLog.key).where(
            ChangeLog.pupil.in_(sorted(pupils)),
            within(ChangeLog.date, starts, ends),
            ChangeLog.after.is_null(),
        )
        self._removed = {(entity, key) for entity, key in rows(query)}

    def removed(self, entity: str, key: str) -> bool:
        """Whether somebody has taken this cell away."""
        return (entity, key) in self._removed

    def changed_by_hand(self, key: str, pupil: int, slot: tuple[int, date, int]) -> bool:
        """Whether the absence that is there is somebody's own entry, and not an import's."""
        query = ChangeLog.select(ChangeLog.reason).where(
            ChangeLog.pupil == pupil, ChangeLog.date == slot[1], ChangeLog.course == slot[0],
            ChangeLog.number == slot[2], ChangeLog.entity == "attendance", ChangeLog.key == key,
        )  # fmt: skip
        last = next(rows(query.order_by(ChangeLog.seq.desc()).limit(1)), None)
        return last is None or not (last[0] or "").startswith(REASON)
