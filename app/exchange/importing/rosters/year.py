"""Which academic year a bundle is of, and what it tells about periods."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from app.codes import TermKind
from app.exchange.importing.calendar import Year, Years, begun
from app.exchange.importing.ledger import Ledger
from app.exchange.rosters import ClassRecord, RosterFiles, SessionRecord

_WHOLE_YEAR = "schoolyear"
_MOST = 12
_KINDS = {4: TermKind.QUARTERS, 3: TermKind.TRIMESTERS, 2: TermKind.HALF_YEARS}


class RosterYear:
    """The year of a bundle: that which was asked for, else the one of today, else the last that the bundle has."""

    def __init__(self, ledger: Ledger, files: RosterFiles, first: int | None) -> None:
        self._files = files
        today = ledger.session.clock.today()
        years = Years(ledger)
        chosen = first if first is not None else _chosen(files, today)
        self.year: Year = years.begun_in(chosen) if chosen is not None else years.of(today)
        self._begun = begun(self.year.starts)
        self.schemes: dict[str, int] = {}
        self.numbers: dict[str, int] = {}
        """session → which division of the year it belongs to, and its number there."""
        mine = [one for one in files.sessions.values() if self._of_year(one)]
        for chain in _chains(one for one in mine if one.type != _WHOLE_YEAR):
            kind = _KINDS.get(len(chain), TermKind.OWN)
            scheme = self.year.divided(kind, [(one.starts, one.ends) for one in chain])
            self.schemes.update(dict.fromkeys((one.id for one in chain), scheme))
            self.numbers.update({one.id: number for number, one in enumerate(chain, 1)})
        self._last = max((one.ends for one in mine), default=None)

    def holds(self, one: ClassRecord) -> bool:
        """Whether a class belongs to the year: none of its sessions says otherwise."""
        known = [self._files.sessions[each] for each in one.sessions if each in self._files.sessions]
        return not known or any(begun(each.starts) == self._begun for each in known)

    def kind_of(self, one: ClassRecord) -> TermKind | None:
        """How a class's year is divided, if its sessions tell."""
        found = next((self.schemes[each] for each in one.sessions if each in self.schemes), None)
        return None if found is None else TermKind(self.year.schemes[found].kind)

    def starts(self, told: date | None) -> date:
        """A first day as it is stored: not before the year."""
        return self.year.starts if told is None else min(max(told, self.year.starts), self.year.ends)

    def ends(self, told: date | None) -> date | None:
        """A last day as it is stored: who stays until the bundle's year is over has not left."""
        if told is None or told > self.year.ends:
            return None
        over = self._last is not None and told >= self._last and told < self.year.ends
        return None if over else told

    def _of_year(self, one: SessionRecord) -> bool:
        return (
            begun(one.starts) == self._begun
            and one.starts <= one.ends
            and (one.type == _WHOLE_YEAR or (self.year.holds(one.starts) and self.year.holds(one.ends)))
        )


def _chosen(files: RosterFiles, today: date) -> int | None:
    good = [one for one in files.sessions.values() if one.starts <= one.ends]
    whole = [one for one in good if one.type == _WHOLE_YEAR]
    now = [one for one in whole or good if one.starts <= today <= one.ends]
    return max((begun(one.starts) for one in now or whole or good), default=None)


def _chains(sessions: Iterable[SessionRecord]) -> list[list[SessionRecord]]:
    """Sessions of one type that follow one another: what divides a year."""
    chains: dict[str, list[list[SessionRecord]]] = {}
    for one in sorted(sessions, key=lambda each: (each.starts, each.ends, each.id)):
        of_type = chains.setdefault(one.type, [])
        fitting = next((chain for chain in of_type if chain[-1].ends < one.starts), None)
        if fitting is None:
            of_type.append([one])
        else:
            fitting.append(one)
    return [one for of_type in chains.values() for one in of_type if 2 <= len(one) <= _MOST]
