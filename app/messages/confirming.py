"""Who has to confirm an urgent message, and for whom he does so.

What a family writes, one of the school confirms for all of it; what the school writes to a family, one of the family
for all; among colleagues each for himself.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable

from app.codes import Side
from models.base import rows
from models.messages import Message, MessageReceipt, in_thread

Party = tuple[int, Side]
"""A person on a side."""


def is_addressed(party: Party, author: Party, parties: Iterable[Party]) -> bool:
    """Whether an urgent message asks somebody to confirm: a family's the school; the school's the family, where one
    takes part, and else each colleague."""
    if party == author:
        return False
    if author[1] is not Side.STAFF:
        return party[1] is Side.STAFF
    return party[1] is not Side.STAFF or all(side is Side.STAFF for _, side in parties)


def stands_for(one: Party, mine: Party, author: Party) -> bool:
    """Whether my confirming is another's, too."""
    if one == mine:
        return True
    same_house = (one[1] is Side.STAFF) == (mine[1] is Side.STAFF)
    among_colleagues = author[1] is Side.STAFF and mine[1] is Side.STAFF
    return same_house and not among_colleagues


def waits_for(party: Party, author: Party, parties: Iterable[Party], confirmed: Iterable[Party]) -> bool:
    """Whether an urgent message of `author` waits for `party`, after these have confirmed it."""
    return is_addressed(party, author, parties) and not any(
        stands_for(one, party, author) for one in confirmed
    )


def waiting_no(thread_id: int, parties: Collection[Party], party: Party) -> int:
    """The oldest urgent message of a thread that somebody has to confirm, 0 for none.  2 statements."""
    urgent = (
        Message.select(Message.no, Message.author, Message.side)
        .where(
            in_thread(thread_id),
            Message.urgent == True,  # noqa: E712 - SQL
            Message.withdrawn_at.is_null(),
        )
        .order_by(Message.id)
    )
    confirmed: dict[int, list[Party]] = {}
    found = MessageReceipt.select(MessageReceipt.no, MessageReceipt.person, MessageReceipt.side).where(
        MessageReceipt.thread == thread_id, MessageReceipt.confirmed_at.is_null(False)
    )
    for no, person, side in rows(found):
        confirmed.setdefault(no, []).append((person, Side(side)))
    for no, author, side in rows(urgent):
        if waits_for(party, (author, Side(side)), parties, confirmed.get(no, ())):
            return int(no)
    return 0
