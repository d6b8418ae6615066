"""What waits to be judged: what the change log has touched since the stored link, and what time has made due.

A unit that is due by the clock has a moment in `ControlUnit.due_at`; one that waits for another reason has one of the
marks below there, which lie before all moments of a school.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from app.changes import CONTROL, Change, Link, changes_after, last_link
from app.control.judging import Unit
from app.control.rule_book import BY_KEY, RuleBook, UnitKind, stored_form
from app.control.units import JUDGES, all_units
from app.session import Session
from models.base import rows
from models.control import ControlState, ControlUnit, Finding

ANEW, BY_RULES, TOUCHED = 0, 1, 2
"""Judge it whatever has changed; because rules were set anew; because of changes that lie before the link."""

OWN_ENTITIES = CONTROL | {"control_state"}
"""What control itself says in the log, and is never touched by."""

JUDGED_AS = 1
"""Goes up when the program judges otherwise than before: then what an older one has judged is judged anew, once."""
MOST_ROWS = 2_000
"""Of the log that are looked at in one step."""
QUIET_ROWS = 500
"""So many rows that touch nothing (who signed in) are passed over before that is worth a transaction."""

State = tuple[int, bytes, int, str]
"""What stands in `ControlState` but for the moment: link, year, rules."""

Told = dict[Unit, list[Change]]


@dataclass(frozen=True, slots=True)
class Waiting:
    """A unit to be judged.  `told`: the changes since it was judged, None where that is not known; `mark`: why it
    waited before this step, None where it did not but for the clock."""

    told: list[Change] | None
    mark: int | None = None
    judged_at: datetime | int = 0


@dataclass(frozen=True, slots=True)
class Outlook:
    """What there is to do.

    before    `ControlState` as it stands; None: control was never asked in this file
    newest    the end of the log, at this moment
    link      up to where the log was looked at; `more`: it goes on behind that
    fresh     all is to be judged anew, and units of other years are to go
    rules     `ControlState.rules` as it shall be
    waiting   in the order in which they are to be judged
    quiet     there is nothing to do that is worth a transaction
    """

    before: State | None
    newest: Link
    link: Link
    more: bool
    year: int
    book: RuleBook
    fresh: bool
    rules: RulesSeen
    waiting: Mapping[Unit, Waiting]
    quiet: bool
    orphans: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class RulesSeen:
    """What was set of each rule when units were judged last, as fingerprints; `changed`: rules that were set anew since
    and have not been asked everywhere yet.  `revision`: the `JUDGED_AS` of the newest program that has judged."""

    prints: Mapping[str, str] = field(default_factory=dict)
    changed: frozenset[str] = frozenset()
    revision: int = 0

    @classmethod
    def of(cls, text: str) -> RulesSeen:
        """From the text that is stored."""
        stored = json.loads(text)
        return cls(stored["rules"], frozenset(stored["changed"]), stored.get("revision", 0))

    @property
    def text(self) -> str:
        """The text to store."""
        told = {"rules": self.prints, "changed": sorted(self.changed), "revision": self.revision}
        return json.dumps(told, sort_keys=True)


def fingerprints(book: RuleBook) -> dict[str, str]:
    """Another text for each rule of which anything else holds."""
    return {
        key: hashlib.sha256(json.dumps(stored_form(one), sort_keys=True).encode()).hexdigest()[:12]
        for key, one in book.settings.items()
    }


def stored_state() -> State | None:
    """`ControlState` as it stands."""
    columns = (ControlState.seq, ControlState.hash, ControlState.year, ControlState.rules)
    found = next(rows(ControlState.select(*columns)), None)
    return None if found is None else (found[0], bytes(found[1]), found[2], found[3])


def outlook(session: Session, year: int, *, anew: bool = False) -> Outlook:
    """What there is to do in a year.  At most 5 statements beside reference data; inside a transaction."""
    before, book, newest = stored_state(), RuleBook.of(session), last_link()
    known_so = before is not None and before[2] == year and RulesSeen.of(before[3]).revision >= JUDGED_AS
    found = changes_after(before[:2], MOST_ROWS) if before is not None and known_so and not anew else None
    if before is None or found is None:
        return _all_anew(session, year, before, book, newest)
    changes, link = found
    known = _units()
    told = touched_by(session, changes)
    rules = _rules_now(RulesSeen.of(before[3]), book)
    waiting = _due(session, known, before[:2])
    waiting.update(_of_new_kinds(session, year, known))
    for unit, some in told.items():
        waiting[unit] = _joined(waiting.get(unit), unit, some, known)
    _mark_changed(waiting, known, rules, before[3])
    more = link != newest
    is_quiet = not waiting and not more and len(changes) < QUIET_ROWS and rules.text == before[3]
    return Outlook(before, newest, link, more, year, book, False, rules, _in_order(waiting), is_quiet)


def touched_by(session: Session, changes: Iterable[Change]) -> Told:
    """The units that changes of the log may have given another verdict, each with those changes."""
    told: Told = {}
    for change in changes:
        if change.entity not in OWN_ENTITIES:
            for kind, judge in JUDGES.items():
                for one in judge.touched(session, change):
                    told.setdefault(Unit(kind, one), []).append(change)
    return told


# --- what is remembered between the steps of one program ---------------------------------------------------------


def remember(session: Session, link: Link, told: Told) -> None:
    """Keep the changes to units that wait marked as touched, for the next step of this very session: if the link is
    then where it is now, nobody has moved it, and these are all that there were."""
    kept: dict[Link, Told] = session.reference("control_told", dict)
    kept.clear()
    kept[link] = told


def _remembered(session: Session, link: Link) -> Told:
    kept: dict[Link, Told] = session.reference("control_told", dict)
    return kept.get(link, {})


# --- inside --------------------------------------------------------------------------------------------------------


def _all_anew(session: Session, year: int, before: State | None, book: RuleBook, newest: Link) -> Outlook:
    every = {unit: Waiting(None, ANEW) for unit in all_units(session, year)}
    keys = {unit.key for unit in every}
    named = Finding.select(Finding.unit).where(Finding.closed_at.is_null()).distinct()
    orphans = tuple(sorted(row[0] for row in rows(named) if row[0] not in keys))
    revision = RulesSeen.of(before[3]).revision if before is not None else 0
    rules = RulesSeen(fingerprints(book), revision=max(revision, JUDGED_AS))
    return Outlook(before, newest, newest, False, year, book, True, rules, every, False, orphans)


def _units() -> dict[Unit, tuple[datetime, datetime | None]]:
    columns = (ControlUnit.unit, ControlUnit.judged_at, ControlUnit.due_at)
    found = ((Unit.of(key), (judged, due)) for key, judged, due in rows(ControlUnit.select(*columns)))
    return {unit: times for unit, times in found if unit.kind in JUDGES}


def _of_new_kinds(
    session: Session, year: int, known: Mapping[Unit, tuple[datetime, datetime | None]]
) -> dict[Unit, Waiting]:
    """All units of a kind of which none was ever judged: the program has learnt it since."""
    there = {unit.kind for unit in known}
    return {
        Unit(kind, one): Waiting(None, ANEW)
        for kind, judge in JUDGES.items()
        if kind not in there
        for one in judge.units(session, year)
    }


def _mark_of(due: datetime | None) -> int | None:
    """The mark that stands in the place of a moment."""
    if due is None or (seconds := int(due.timestamp())) > TOUCHED:
        return None
    return seconds


def _due(
    session: Session, known: Mapping[Unit, tuple[datetime, datetime | None]], link: Link
) -> dict[Unit, Waiting]:
    now, kept = session.clock.now(), _remembered(session, link)
    waiting: dict[Unit, Waiting] = {}
    for unit, (judged_at, due) in known.items():
        if due is None or due > now:
            continue
        mark = _mark_of(due)
        told: list[Change] | None = []
        if mark is not None:
            told = kept.get(unit) if mark == TOUCHED else None
        waiting[unit] = Waiting(told, mark, judged_at)
    return waiting


def _joined(
    here: Waiting | None,
    unit: Unit,
    some: list[Change],
    known: Mapping[Unit, tuple[datetime, datetime | None]],
) -> Waiting:
    """A unit that was touched, and may have waited already."""
    if here is None:
        return Waiting(some, None, known[unit][0]) if unit in known else Waiting(None, ANEW)
    told = None if here.told is None else [*here.told, *some]
    return Waiting(told, here.mark, here.judged_at)


def _rules_now(seen: RulesSeen, book: RuleBook) -> RulesSeen:
    now = fingerprints(book)
    changed = {key for key in now.keys() | seen.prints.keys() if now.get(key) != seen.prints.get(key)}
    return RulesSeen(now, seen.changed | changed, seen.revision)


def _mark_changed(
    waiting: dict[Unit, Waiting],
    known: Mapping[Unit, tuple[datetime, datetime | None]],
    rules: RulesSeen,
    before: str,
) -> None:
    """All units of the kinds whose rules have changed since the last step wait by that."""
    seen = RulesSeen.of(before)
    changed = {key for key in rules.changed if rules.prints.get(key) != seen.prints.get(key)}
    kinds: set[UnitKind] = {BY_KEY[key].unit for key in changed if key in BY_KEY}
    for unit, (judged_at, _due_at) in known.items():
        here = waiting.get(unit)
        if unit.kind in kinds and (here is None or here.mark != ANEW):
            waiting[unit] = Waiting(None, BY_RULES, judged_at)


def _in_order(waiting: Mapping[Unit, Waiting]) -> dict[Unit, Waiting]:
    """Units that share pages follow each other."""
    order = list(JUDGES)
    return dict(sorted(waiting.items(), key=lambda one: (order.index(one[0].kind), one[0].id)))
