"""What is done with a thread beside writing into it: archive, close, withdraw, forward, bring a colleague in."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from peewee import Case

from app.changes import Record
from app.codes import Box, Side
from app.errors import Conflict, NotFound, Refused
from app.files.attaching import attached, detach, refs
from app.messages.access import Thread, no_reply, thread_of
from app.messages.confirming import Party, waiting_no
from app.messages.once import once
from app.messages.rights import my_side, staff_roles
from app.messages.rows import NoReply, Sent
from app.messages.rules import MOST_TOGETHER, clean_text
from app.messages.store import (
    Opening,
    Words,
    add_party,
    append,
    is_seen,
    line_of,
    me,
    now_of,
    open_thread,
    reading,
    reckon_waiting,
    to,
)
from app.permissions import Action
from app.session import Session
from app.unit_of_work import command, record
from models import letter_index
from models.base import rows
from models.messages import (
    Mailing,
    Message,
    MessageQuote,
    MessageReceipt,
    MessageThread,
    ThreadParticipant,
    UrgentMessage,
    in_thread,
    message_id,
)

_CLOSERS = (None, NoReply.CLOSED, NoReply.NO_REPLIES, NoReply.FULL)


@command(Action.SEND_MESSAGE)
def archive(session: Session, thread_id: int, archived: bool = True) -> None:
    """Put a thread away, or back into the inbox; for the asker alone.  The next message brings it back.  What waits to
    be confirmed is not put away.  Errors: NotFound thread.unknown; Refused thread.urgent_waits."""
    thread = thread_of(session, thread_id)
    if archived and thread.urgent_no:
        raise Refused("thread.urgent_waits", thread=thread_id)
    box = Box.ARCHIVE if archived else Box.INBOX
    if thread.box is box:
        return
    ThreadParticipant.update(box=box).where(*line_of(thread_id, me(session))).execute()
    after = {"to": to([me(session)]), "archived": archived}
    record(session, Record("thread", str(thread_id), None, after))


@command(Action.SEND_MESSAGE)
def close_thread(session: Session, thread_id: int, *, expected_no: int) -> None:
    """Close a thread: nobody writes into it until it is opened again.  Staff who may write there close it; it waits for
    no answer then.  `expected_no`: the last message that the asker has seen there.

    Errors: NotFound thread.unknown; Refused thread.not_yours; Conflict (actual: the number of the last message) when
    somebody has written meanwhile.  Closed already, it stays as it is.
    """
    thread = _own_to_close(session, thread_id)
    if thread.closed_at is not None:
        return
    if thread.last_no != expected_no:
        raise Conflict(
            "conflict", entity="thread", key=str(thread_id), expected=expected_no, wanted=None,
            actual=thread.last_no, author=None, at=int(thread.last_at.timestamp()),
        )  # fmt: skip
    _set_closed(session, thread, now_of(session))


@command(Action.SEND_MESSAGE)
def reopen_thread(session: Session, thread_id: int) -> None:
    """Open a closed thread again.  Errors as of `close_thread`; open already, it stays so."""
    thread = _own_to_close(session, thread_id)
    if thread.closed_at is None:
        return
    _set_closed(session, thread, None)


@command(Action.SEND_MESSAGE)
def withdraw(session: Session, thread_id: int, no: int) -> None:
    """Take back one's own message.  That there was one stays, and when it was taken back.

    Where nobody had seen it, its words and files are gone.  Who had seen it, and the author, still can read them;
    nobody else.  Done twice it does nothing.

    Errors: NotFound thread.unknown, message.unknown; Refused message.not_yours.
    """
    thread = thread_of(session, thread_id)
    message = _message(thread_id, no)
    if message is None:
        raise NotFound("message.unknown", thread=thread_id, no=no)
    author, withdrawn_at = message[0], message[3]
    if author != me(session):
        raise Refused("message.not_yours", thread=thread_id, no=no)
    if withdrawn_at is not None:
        return
    at = now_of(session)
    seen = {
        (person, Side(side))
        for person, side in rows(
            MessageReceipt.select(MessageReceipt.person, MessageReceipt.side).where(
                MessageReceipt.thread == thread_id, MessageReceipt.no == no
            )
        )
    }
    wiped = {} if seen else {"text": ""}
    Message.update({"withdrawn_at": at, **wiped}).where(Message.id == message_id(thread_id, no)).execute()
    UrgentMessage.update(settled_at=at).where(
        UrgentMessage.thread == thread_id, UrgentMessage.no == no, UrgentMessage.settled_at.is_null()
    ).execute()
    if thread.closed_at is None:
        reckon_waiting(thread_id)
    letter_index.remove(thread_id, no)
    if no == 1 and thread.mailing is not None:
        letter_index.remove(thread_id, letter_index.MAILING_NO)
    if not seen:
        key = f"{thread_id}/{no}"
        detach(
            session, "message", key, [file.attachment_id for file in attached("message", [key]).get(key, ())]
        )
    for party in thread.parties:
        line: dict[str, Any] = {"urgent_no": waiting_no(thread_id, thread.parties, party)}
        if no == thread.last_no:
            line["last_words"] = ""
        if party != author:
            unread: Any = ThreadParticipant.unread
            line["unread"] = Case(None, ((ThreadParticipant.read_up_to < no, unread - 1),), unread)
        ThreadParticipant.update(line).where(*line_of(thread_id, party)).execute()
    after = {"to": to(reading(thread)), "withdrawn": no}
    record(session, Record("message", f"{thread_id}/{no}", None, after))


@command(Action.SEND_MESSAGE)
def forward(
    session: Session,
    thread_id: int,
    no: int,
    to_staff: Sequence[int],
    text: str = "",
    *,
    token: str | None = None,
) -> Sent:
    """Pass a message on to colleagues, with its words and files and whose they are, in a thread of its own.

    Staff alone forward, and to staff alone.  Those of the thread, the family too, see that it was forwarded, by whom
    and to whom, and not what was added.

    Errors: NotFound thread.unknown, message.unknown; Refused message.forward_staff_only, message.withdrawn,
    letter.recipient, letter.no_recipients, letter.too_many; BadInput as of `send`.
    """
    return once(session, token, None, lambda: _forwarded(session, thread_id, no, to_staff, text))


@command(Action.SEND_MESSAGE)
def add_participant(session: Session, thread_id: int, person_id: int) -> None:
    """Bring a colleague into a thread; who joins reads all of it, and writes there.  Staff who may write there do so.
    Is the colleague there already, nothing is done.

    Errors: NotFound thread.unknown; Refused thread.not_yours, letter.recipient, letter.too_many.
    """
    thread = thread_of(session, thread_id)
    if my_side(session) is not Side.STAFF or no_reply(session, thread) is not None:
        raise Refused("thread.not_yours", thread=thread_id)
    party = (person_id, Side.STAFF)
    if party in thread.parties:
        return
    _colleagues(session, [person_id])
    if len(thread.parties) >= MOST_TOGETHER:
        raise Refused("letter.too_many", most=MOST_TOGETHER)
    add_party(session, thread, party, joined_by=session.person_id)
    after = {"to": to((*reading(thread), party)), "joined": person_id}
    record(session, Record("thread", str(thread_id), None, after))


@command(Action.SEND_MESSAGE)
def mark_unread(session: Session, thread_id: int) -> None:
    """Make the newest message of another unread again, for the asker alone; that it was seen stays known.  Is there
    none, or is it unread, nothing is done.  Errors: NotFound thread.unknown."""
    thread, mine = thread_of(session, thread_id), me(session)
    found = Message.select(Message.no, Message.author, Message.side).where(
        in_thread(thread_id), Message.withdrawn_at.is_null()
    )
    others = [no for no, author, side in rows(found) if (author, Side(side)) != mine]
    if thread.unread or not others:
        return
    ThreadParticipant.update(read_up_to=max(others) - 1, unread=1).where(*line_of(thread_id, mine)).execute()
    record(session, Record("thread", str(thread_id), None, {"to": to([mine])}))


@command(Action.SEND_MESSAGE)
def remind(session: Session, mailing_id: int, text: str, *, token: str | None = None) -> Sent:
    """Write into the threads of one's mailing in which nobody has seen it; the answer's `threads` are those.

    Errors: NotFound mailing.unknown; Refused mailing.all_seen; BadInput as of `send`.
    """
    return once(session, token, None, lambda: _reminded(session, mailing_id, clean_text(text)))


@command(Action.SEND_MESSAGE)
def withdraw_mailing(session: Session, mailing_id: int) -> None:
    """Take back one's letter to several, in each of its threads as `withdraw` does.  Errors: NotFound
    mailing.unknown."""
    for thread_id in _own_mailing(session, mailing_id):
        withdraw(session, thread_id, 1)


# --- parts ------------------------------------------------------------------------------------------------------------


def _forwarded(session: Session, thread_id: int, no: int, to_staff: Sequence[int], text: str) -> Sent:
    thread = thread_of(session, thread_id)
    if my_side(session) is not Side.STAFF:
        raise Refused("message.forward_staff_only")
    message = _message(thread_id, no)
    if message is None:
        raise NotFound("message.unknown", thread=thread_id, no=no)
    author, sent_at, words, withdrawn_at = message
    if withdrawn_at is not None:
        raise Refused("message.withdrawn", thread=thread_id, no=no)
    colleagues = _colleagues(session, to_staff)
    added = clean_text(text, empty=True)
    files = refs("message", f"{thread_id}/{no}")
    opening = Opening(None, None, colleagues, True)
    new = open_thread(session, opening, Words(added, thread.subject, files=files), quoted=words)
    MessageQuote.insert(
        thread=new, no=1, origin_thread=thread_id, origin_no=no, author=author[0], side=author[1],
        sent_at=sent_at, text=words,
    ).execute()  # fmt: skip
    after = {"to": to(reading(thread)), "forwarded": no}
    record(session, Record("message", f"{thread_id}/{no}", None, after))
    return Sent((new,), 1)


def _reminded(session: Session, mailing_id: int, text: str) -> Sent:
    threads = [thread_of(session, one) for one in _own_mailing(session, mailing_id)]
    unseen = [
        one
        for one in threads
        if not is_seen(one.thread_id) and no_reply(session, one) is None and one.last_no < 5
    ]
    for one in unseen:
        append(session, one, Words(text))
    if not unseen:
        raise Refused("mailing.all_seen")
    return Sent(tuple(one.thread_id for one in unseen), unseen[0].last_no + 1, mailing_id)


def _own_mailing(session: Session, mailing_id: int) -> list[int]:
    """The threads of a mailing of the asker's."""
    person, side = me(session)
    of_mine = Mailing.select(Mailing.id).where(
        Mailing.id == mailing_id, Mailing.person == person, Mailing.side == side
    )
    if next(rows(of_mine), None) is None:
        raise NotFound("mailing.unknown", mailing=mailing_id)
    found = MessageThread.select(MessageThread.id).where(MessageThread.mailing == mailing_id)
    return [row[0] for row in rows(found)]


def _set_closed(session: Session, thread: Thread, at: datetime | None) -> None:
    closed: dict[str, Any] = {"closed_at": at, "closed_by": None if at is None else session.person_id}
    if at is not None:
        closed["waiting_since"] = None
    MessageThread.update(closed).where(MessageThread.id == thread.thread_id).execute()
    if at is None:
        reckon_waiting(thread.thread_id)
    ThreadParticipant.update(closed=at is not None).where(
        ThreadParticipant.thread == thread.thread_id
    ).execute()
    after = {"to": to(reading(thread)), "closed": at is not None}
    record(session, Record("thread", str(thread.thread_id), None, after))


def _own_to_close(session: Session, thread_id: int) -> Thread:
    thread = thread_of(session, thread_id)
    may = my_side(session) is Side.STAFF and no_reply(session, thread) in _CLOSERS
    if not may:
        raise Refused("thread.not_yours", thread=thread_id)
    return thread


def _message(thread_id: int, no: int) -> tuple[Any, ...] | None:
    """Author, moment, words, moment of withdrawal."""
    found = Message.select(
        Message.author, Message.side, Message.sent_at, Message.text, Message.withdrawn_at
    ).where(Message.id == message_id(thread_id, no))
    row = next(rows(found), None)
    return None if row is None else ((row[0], Side(row[1])), *row[2:])


def _colleagues(session: Session, people: Sequence[int]) -> tuple[Party, ...]:
    if not people:
        raise Refused("letter.no_recipients")
    for one in people:
        if one not in staff_roles(session) or one == session.person_id:
            raise Refused("letter.recipient", kind="staff", id=one)
    if len(people) > MOST_TOGETHER:
        raise Refused("letter.too_many", most=MOST_TOGETHER)
    return tuple((one, Side.STAFF) for one in dict.fromkeys(people))
