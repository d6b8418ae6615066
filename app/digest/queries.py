"""What is new for whoever is signed in."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from app.codes import Role
from app.diary.queries import last_looks, my_pupils
from app.diary.rows import PupilCard
from app.digest.parts import Asked, Part, parts_of
from app.digest.rows import ALWAYS, Digest, Line, Slot, Visit
from app.digest.rules import DESKTOP, option_key, switched_off
from app.permissions import Action
from app.session import Session
from app.settings import OPTIONS
from app.unit_of_work import query

FIRST_VISIT, LONGEST = dt.timedelta(days=7), dt.timedelta(days=14)
"""So far back reaches what is new for who never looked before, and for who was away for long: no flood.  What is
earlier, the pages have."""

_LOOKS = ("marks", "week")
"""The looks at a diary after which its marks are known: the page of marks, which this page counts as, has them all;
who has never opened either has seen the marks in the diary."""
_FAMILY = frozenset({Role.PARENT, Role.PUPIL})


@query(Action.READ_STRUCTURE)
def digest(session: Session, wanted: Collection[Slot] | None = None, visit: Visit | None = None) -> Digest:
    """What is new, in one read transaction: all parts that the role has, or those of `wanted` alone.

    `visit` is what the first asking of a visit gave, so that the answer stays about the same time; without it 1
    statement for each pupil says when this person last looked, and 1 what the account wants to hear.  Each part states
    its own (`app.digest.parts`); a parent of two reads some 35 pages, a change of one part some 10.
    """
    pupils = my_pupils(session) if session.role in _FAMILY else ()
    visit = visit or _visit(session, pupils)
    off = switched_off(session)
    slots: dict[Slot, tuple[Line, ...]] = {}
    for part, pupil in _asked(session.role, pupils):
        slot = (part.kind, pupil.pupil_id if pupil else None)
        known = pupil is None or pupil.pupil_id in visit.since
        if known and part.kind not in off and (wanted is None or slot in wanted):
            slots[slot] = tuple(part.read(session, Asked(visit, pupil)))
    desktop = session.role not in _FAMILY and bool(session.own_setting(DESKTOP))
    return Digest(session.clock.today(), session.clock.now(), visit, slots, off, desktop, pupils)


@dataclass(frozen=True, slots=True)
class OwnOption:
    """Whether somebody is told of a kind (`key`, as in `app.settings`): `value` is in force, `default` the school's.
    `fixed`: nobody can switch it off."""

    key: str
    value: bool
    default: bool
    fixed: bool = False


@query(Action.READ_STRUCTURE)
def own_options(session: Session) -> tuple[OwnOption, ...]:
    """What this account is told of in this role, in the order of the page, and whether the system's notices tell it.
    1 statement at most."""
    found = []
    for kind in dict.fromkeys(part.kind for part in parts_of(session.role)):
        if kind in ALWAYS:
            found.append(OwnOption(option_key(kind), True, True, fixed=True))
        else:
            found.append(_own(session, option_key(kind)))
    if session.role not in _FAMILY:
        found.append(_own(session, DESKTOP))
    return tuple(found)


def _own(session: Session, key: str) -> OwnOption:
    assert OPTIONS[key].of_account
    return OwnOption(key, bool(session.own_setting(key)), bool(session.setting(key)))


def _asked(role: Role, pupils: Iterable[PupilCard]) -> Iterable[tuple[Part, PupilCard | None]]:
    for part in parts_of(role):
        if part.by_pupil:
            yield from ((part, pupil) for pupil in pupils)
        else:
            yield part, None


def _visit(session: Session, pupils: Iterable[PupilCard]) -> Visit:
    now = session.clock.now()
    since = {}
    for pupil in pupils:
        looks = last_looks(session, pupil.pupil_id)
        last = next((looks[part] for part in _LOOKS if part in looks), now - FIRST_VISIT)
        since[pupil.pupil_id] = max(last, now - LONGEST)
    return Visit(since, frozenset(session.own_setting("digest.told")))
