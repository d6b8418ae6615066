"""Looks of the staff at personal data, for the access log; those of families are visits (`app.diary.commands`)."""

from __future__ import annotations

from collections.abc import Collection

from app.codes import Role
from app.permissions import Action, Target, can
from app.session import Session
from app.unit_of_work import command
from models.access import AccessRecord

DIARY, CARD = "look.diary", "look.card"
_FAMILY = frozenset({Role.PARENT, Role.PUPIL})


@command(Action.READ_STRUCTURE)
def note_looks(session: Session, people: Collection[int], what: str) -> None:
    """Note that a member of staff looked at the diaries (`DIARY`) or cards (`CARD`) of these people; of families, and
    of what the session may not read, nothing is noted here.

    The caller gathers, and says each once a day: one transaction for all, which nobody waits for.  The access log is
    itself the record, so the change log tells nothing of it.
    """
    if session.role in _FAMILY:
        return
    for person in sorted(set(people)):
        if what == DIARY and not can(session, Action.READ_DIARY, Target(pupil=person)):
            continue
        AccessRecord.create(
            at=session.clock.now(), account=session.account_id, role=session.role, action=what, subject=person
        )
