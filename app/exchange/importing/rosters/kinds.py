"""The kinds of work of a bundle: what OneRoster calls categories."""

from __future__ import annotations

from dataclasses import dataclass

from app.exchange.importing.ledger import Ledger
from app.exchange.oneroster.results import KIND_CATEGORY
from app.exchange.rosters import ItemRecord, RosterFiles
from app.journal.reading import default_kind
from models.base import rows
from models.people import fold
from models.school import WorkKind

_LONGEST = 200


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of work with the weight of a new one."""

    id: int
    name: str
    weight: float


class Kinds:
    """The school's kinds of work; a category that is none becomes one, of weight 1."""

    def __init__(self, ledger: Ledger, files: RosterFiles) -> None:
        self._ledger, self._files = ledger, files
        columns = (
            WorkKind.id,
            WorkKind.code,
            WorkKind.name,
            WorkKind.weight,
            WorkKind.counts,
            WorkKind.position,
        )
        self._codes: set[str] = set()
        self._by_name: dict[str, Kind] = {}
        self._position = 0
        for number, code, name, weight, counts, position in rows(WorkKind.select(*columns)):
            kind = Kind(number, name, weight if counts else 0)
            self._by_name[fold(name)] = kind
            self._codes.add(code)
            self._position = max(self._position, position)
        self._met: dict[str, Kind] = {}

    def get(self, one: ItemRecord) -> Kind:
        """The kind of a line item; of one without a category, that of a lesson's first mark."""
        if one.category not in self._met:
            self._met[one.category] = self._find_or_make(one.category)
        return self._met[one.category]

    def _find_or_make(self, category: str) -> Kind:
        record = self._files.categories.get(category)
        if record is None:
            usual = default_kind(self._ledger.session)
            return Kind(usual.id, usual.name, usual.weight if usual.counts else 0)
        found = self._by_name.get(fold(record.title))
        if found is not None:
            self._ledger.unchanged["work_kinds"] += 1
            return found
        wanted = (category.removeprefix(KIND_CATEGORY),) if self._files.ours else ()
        possible = (*wanted, f"roster-{category}"[:_LONGEST], *(f"roster-{number}" for number in range(1000)))
        code = next(one for one in possible if one not in self._codes)
        self._codes.add(code)
        self._position += 1
        name = record.title[:_LONGEST]
        number = self._ledger.insert(
            "work_kinds", WorkKind,
            code=code, name=name, short_name=name[:8], weight=1, counts=1, position=self._position,
        )  # fmt: skip
        made = self._by_name[fold(name)] = Kind(number, name, 1)
        return made
