"""From issued logins to slips of paper, for the window and the command line alike."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from app.paper.slips import Slip
from app.people.logins import IssuedLogin
from app.permissions import Action
from app.school import structure
from app.session import Session
from app.unit_of_work import query


@dataclass(frozen=True, slots=True)
class SlipHead:
    """What all slips of one issue say: the school, the day, and who issues them."""

    school: str
    on: dt.date
    by: str


@query(Action.READ_STRUCTURE)
def slip_head(session: Session) -> SlipHead:
    """Of slips that are issued now by who asks.  Reference data, at most 1 statement more for the own name."""
    by = structure.names(session, [session.person_id]).get(session.person_id, "")
    return SlipHead(session.setting("school.name"), session.clock.today(), by)


def slips_of(issued: Iterable[IssuedLogin]) -> list[Slip]:
    """A slip for each login."""
    return [Slip(one.name, one.who, one.class_name, one.login, one.password) for one in issued]
