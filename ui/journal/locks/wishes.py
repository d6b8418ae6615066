"""What can be wished about a closed period, by its teacher and by the deputy head, and how it is carried out."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import Enum, auto
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from app.session import Session


class LockAct(Enum):
    """ASK and WITHDRAW are the teacher's, the others the deputy head's."""

    ASK = auto()
    WITHDRAW = auto()
    OPEN = auto()
    CLOSE = auto()
    DECLINE = auto()


@dataclass(frozen=True, slots=True)
class LockWish:
    """ASK and DECLINE give a `reason`, OPEN the last day, `until`."""

    act: LockAct
    course: int
    term: int
    reason: str = ""
    until: dt.date | None = None


def carry_out(session: Session, wish: LockWish) -> None:
    """Do what is wished, on the database's thread.  Raises what the command raises."""
    from app.journal import locks

    if wish.act is LockAct.ASK:
        locks.ask_to_open_term(session, wish.course, wish.term, wish.reason)
    elif wish.act is LockAct.WITHDRAW:
        locks.withdraw_term_request(session, wish.course, wish.term)
    elif wish.act is LockAct.DECLINE:
        locks.decline_term_request(session, wish.course, wish.term, wish.reason)
    else:
        locks.open_term_for(session, wish.course, wish.term, wish.until)
