"""What is told in which order, what a change touches, and what an account has switched off."""

from __future__ import annotations

from collections.abc import Collection

from app.changes import LOGINS, STRUCTURE, Change
from app.codes import Role
from app.digest.parts import parts_of
from app.digest.rows import ALWAYS, Digest, Kind, Line, Slot
from app.session import Session

DESKTOP = "digest.desktop"


def option_key(kind: Kind) -> str:
    """Of the setting that switches a kind off."""
    return f"digest.{kind}"


def switched_off(session: Session) -> frozenset[Kind]:
    """The kinds that this account wants to hear nothing of.  Inside a transaction; no permission is checked here."""
    return frozenset(
        kind for kind in Kind if kind not in ALWAYS and not session.own_setting(option_key(kind))
    )


def touched(change: Change, role: Role, pupils: Collection[int]) -> frozenset[Slot]:
    """The parts that a change of the feed touches, of the pupil that it is about or of all of these; pure.

    A change of structure (a child has come, the school tells of other kinds) touches everything, but for a setting of a
    course: that is a request.
    """
    whole = change.entity in STRUCTURE - LOGINS and not (change.entity == "setting" and change.course)
    found: set[Slot] = set()
    for part in parts_of(role):
        if not whole and change.entity not in part.entities:
            continue
        if not part.by_pupil:
            found.add((part.kind, None))
        else:
            found |= {(part.kind, one) for one in pupils if change.pupil in (None, one)}
    return frozenset(found)


def lines_of(found: Digest) -> tuple[Line, ...]:
    """All lines, in the order in which they are told: urgent first, then child by child."""
    order = list(Kind)
    names = {pupil.pupil_id: number for number, pupil in enumerate(found.pupils)}
    slots = sorted(
        found.slots, key=lambda slot: (order.index(slot[0]), -1 if slot[1] is None else names.get(slot[1], 0))
    )
    return tuple(line for slot in slots for line in found.slots[slot])
