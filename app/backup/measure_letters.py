"""What messages cost their readers in this file; see `app.backup.measure`.

Of each view the dearest of several readers is told, and these are those with the most threads, of staff and families:
a mean would say what they cost where there is nothing.  Nothing that was read is told but how much it was.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from peewee import fn

from app.backup.measure_news import Cost
from app.codes import Role, Side
from app.messages.queries import inbox, unread_counts
from app.messages.search import search
from app.messages.thread_page import thread
from app.session import Session
from models.access import Account
from models.base import rows
from models.messages import ThreadParticipant
from models.reads import counting

_READERS = 4
_WORD = "спасибо"
_ROLES = {
    Side.STAFF: (Role.CLASS_TEACHER, Role.TEACHER, Role.DEPUTY, Role.HEAD, Role.ADMIN),
    Side.PARENT: (Role.PARENT,),
    Side.PUPIL: (Role.PUPIL,),
}


def letter_costs(session: Session) -> Iterator[Cost]:
    """The views of messages, each as its dearest reader has it."""
    readers = [one for side in Side for one in _busiest(session, side)]
    for name, view in _VIEWS:
        costs: list[Cost] = []
        for one in readers:
            view(one)
            with counting(session.school, cold=True) as reads:
                view(one)
            costs.append((name, (("person_id", one.person_id),), reads))
        if costs:
            yield max(costs, key=lambda cost: (cost[2].pages, cost[2].rows, cost[1]))


def _thread(session: Session) -> object:
    found = inbox(session).rows
    return thread(session, found[-1].thread_id) if found else None


_VIEWS: tuple[tuple[str, Callable[[Session], object]], ...] = (
    ("messages_unread", unread_counts),
    ("messages_inbox", inbox),
    ("messages_thread", _thread),
    ("messages_search", lambda session: search(session, _WORD)),
)


def _busiest(session: Session, side: Side) -> list[Session]:
    """The sessions of those of a side with the most threads who may still work here."""
    line = ThreadParticipant
    with session.school.reading():
        most = (
            line.select(line.person)
            .where(line.side == side)
            .group_by(line.person)
            .order_by(fn.COUNT(line.thread).desc(), line.person)
            .limit(_READERS)
        )
        people = [row[0] for row in rows(most)]
        accounts = rows(Account.select(Account.id, Account.person).where(Account.person.in_(people)))
        found = [_session(session, account, person, side) for account, person in sorted(accounts)]
    return [one for one in found if one.role in one.roles]


def _session(session: Session, account: int, person: int, side: Side) -> Session:
    """As somebody of that side, in the first of the roles that he has."""
    own = Session(session.school, account, person, _ROLES[side][0], (), "", clock=session.clock)
    own.refresh()
    own.role = next((role for role in _ROLES[side] if role in own.roles), own.role)
    own.refresh()
    own.start_feed()
    return own
