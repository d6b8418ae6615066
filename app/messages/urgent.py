"""Urgent messages: they stay on top until they are confirmed, and unseen they go to the deputy heads, too."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from peewee import SQL

from app.changes import Record
from app.codes import Side
from app.errors import NotFound, Refused
from app.messages.access import Thread, any_thread
from app.messages.confirming import Party, is_addressed, stands_for, waiting_no
from app.messages.people import whos
from app.messages.rights import on_watch
from app.messages.rows import Confirmed
from app.messages.store import add_party, line_of, me, now_of, read_up_to, reading, to
from app.session import Session
from app.unit_of_work import record
from models.base import rows
from models.messages import (
    OPEN_URGENT,
    Message,
    MessageReceipt,
    ThreadParticipant,
    UrgentMessage,
    in_thread,
    message_id,
)


def confirm(session: Session, thread: Thread, no: int) -> Confirmed:
    """See `app.messages.commands.confirm_urgent`."""
    message = next(
        rows(
            Message.select(Message.author, Message.side, Message.urgent, Message.withdrawn_at).where(
                Message.id == message_id(thread.thread_id, no)
            )
        ),
        None,
    )
    if message is None:
        raise NotFound("message.unknown", thread=thread.thread_id, no=no)
    author, side, urgent, withdrawn = message
    mine = me(session)
    if not urgent or withdrawn is not None or not is_addressed(mine, (author, Side(side)), thread.parties):
        raise Refused("message.not_urgent", thread=thread.thread_id, no=no)
    before = _confirmed_by(session, thread, no, (author, Side(side)))
    if before is not None:
        return before
    at = _store(session, thread, no, (author, Side(side)))
    read_up_to(session, thread, no)
    return Confirmed(whos(session, [mine])[mine], at, True)


def settle_by_answer(session: Session, thread: Thread) -> None:
    """Who answers has taken note of what waited for him in the thread."""
    if not thread.urgent_no:
        return
    mine = me(session)
    waiting = Message.select(Message.no, Message.author, Message.side).where(
        in_thread(thread.thread_id, thread.urgent_no, thread.last_no),
        Message.urgent == True, Message.withdrawn_at.is_null(),  # noqa: E712 - SQL
    )  # fmt: skip
    for no, author, side in list(rows(waiting)):
        party = (author, Side(side))
        if is_addressed(mine, party, thread.parties) and _confirmed_by(session, thread, no, party) is None:
            _store(session, thread, no, party)


def _confirmed_by(session: Session, thread: Thread, no: int, author: Party) -> Confirmed | None:
    """Who has confirmed a message for the asker, if anybody."""
    found = MessageReceipt.select(
        MessageReceipt.person, MessageReceipt.side, MessageReceipt.confirmed_at
    ).where(
        MessageReceipt.thread == thread.thread_id,
        MessageReceipt.no == no,
        MessageReceipt.confirmed_at.is_null(False),
    )
    for person, side, at in rows(found):
        party = (person, Side(side))
        if stands_for(party, me(session), author):
            return Confirmed(whos(session, [party])[party], at, False)
    return None


def _store(session: Session, thread: Thread, no: int, author: Party) -> datetime:
    at, mine = now_of(session), me(session)
    MessageReceipt.insert(
        thread=thread.thread_id, no=no, person=mine[0], side=mine[1], seen_at=at, confirmed_at=at
    ).on_conflict(
        conflict_target=[
            MessageReceipt.thread,
            MessageReceipt.no,
            MessageReceipt.person,
            MessageReceipt.side,
        ],
        update={MessageReceipt.confirmed_at: at},
    ).execute()
    for party in thread.parties:
        if party != author and stands_for(party, mine, author):
            still = waiting_no(thread.thread_id, thread.parties, party)
            ThreadParticipant.update(urgent_no=still).where(*line_of(thread.thread_id, party)).execute()
    _settle(thread.thread_id, at)
    after = {"to": to(reading(thread)), "confirmed": no}
    record(session, Record("message_receipt", f"{thread.thread_id}/{no}", None, after))
    return at


def _settle(thread_id: int, at: datetime) -> None:
    """Close the way of messages that nobody has to confirm any more."""
    lowest = ThreadParticipant.select(ThreadParticipant.urgent_no).where(
        ThreadParticipant.thread == thread_id, ThreadParticipant.urgent_no > 0
    )
    waits = [row[0] for row in rows(lowest)]
    columns: Any = UrgentMessage
    here = [columns.thread == thread_id, columns.settled_at.is_null()]
    if waits:
        here.append(columns.no < min(waits))
    UrgentMessage.update(settled_at=at).where(*here).execute()


# --- passing on -------------------------------------------------------------------------------------------------------


def pass_on_overdue(session: Session) -> int:
    """See `app.messages.commands.escalate_overdue`."""
    now = now_of(session)
    due = UrgentMessage.select(UrgentMessage.thread, UrgentMessage.no).where(
        SQL(OPEN_URGENT), UrgentMessage.due_at <= now
    )
    passed = 0
    for thread_id, no in list(rows(due)):
        thread = any_thread(thread_id)
        here = (UrgentMessage.thread == thread_id, UrgentMessage.no == no)
        watching = [(one, Side.STAFF) for one in on_watch()]
        added = [one for one in watching if one not in thread.parties]
        if not added and not _others_watch(thread, no, watching):
            # There is nobody to pass it on to.
            UrgentMessage.update(due_at=None).where(*here).execute()
            record(session, Record("message", f"{thread_id}/{no}", None, {"to": []}))
            continue
        for party in added:
            thread = add_party(session, thread, party)
        UrgentMessage.update(passed_on_at=now).where(*here).execute()
        told = {"to": to(reading(thread)), "passed_on": no}
        record(session, Record("message", f"{thread_id}/{no}", None, told))
        passed += 1
    return passed


def _others_watch(thread: Thread, no: int, watching: list[Party]) -> bool:
    """Whether one of the deputy heads beside the author takes part already."""
    author = next(
        rows(
            Message.select(Message.author, Message.side).where(Message.id == message_id(thread.thread_id, no))
        )
    )
    return any(one in thread.parties and one != (author[0], Side(author[1])) for one in watching)
