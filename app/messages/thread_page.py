"""A thread as its page shows it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from peewee import SQL

from app.codes import Box, Side
from app.files.attaching import attached
from app.messages.access import Thread, no_reply, thread_of
from app.messages.confirming import Party, waits_for
from app.messages.people import about, whos
from app.messages.rights import may_be_urgent, my_side, staff_roles
from app.messages.rows import (
    MessageRow,
    NoReply,
    Passing,
    Quote,
    Receipt,
    ThreadPage,
    UrgentRow,
    UrgentWay,
    Who,
)
from app.messages.rules import first_words
from app.permissions import Action
from app.session import Session
from app.unit_of_work import query
from models.base import rows
from models.messages import (
    UNREAD,
    Message,
    MessageQuote,
    MessageReceipt,
    ThreadParticipant,
    UrgentMessage,
    in_thread,
    message_id,
)

PAGE = 50


@query(Action.SEND_MESSAGE)
def thread(
    session: Session, thread_id: int, *, before_no: int | None = None, limit: int = PAGE
) -> ThreadPage:
    """A thread that the asker takes part in, with its newest messages, or those before a number.

    11 statements at most, and those for names not kept.  Errors: NotFound thread.unknown.
    """
    one = thread_of(session, thread_id)
    below = before_no if before_no is not None else one.last_no + 1
    found = list(
        rows(
            Message.select(
                Message.no, Message.author, Message.side, Message.sent_at, Message.text, Message.urgent,
                Message.withdrawn_at,
            )
            .where(in_thread(thread_id, 1, below - 1))
            .order_by(Message.id.desc())
            .limit(limit)
        )
    )[::-1]  # fmt: skip
    me = (session.person_id, my_side(session))
    names = whos(session, [*one.parties, one.started_by, *((row[1], Side(row[2])) for row in found)])
    messages = _messages(session, one, found, names)
    refusal = no_reply(session, one)
    staff = me[1] is Side.STAFF and me[0] in staff_roles(session)
    return ThreadPage(
        thread_id=thread_id,
        subject=one.subject,
        pupil=about(session, [one.pupil]).get(one.pupil or 0),
        family=one.family,
        people=tuple(names[party] for party in one.parties),
        messages=messages,
        more=bool(found) and found[0][0] > 1,
        last_no=one.last_no,
        read_up_to=one.read_up_to,
        no_reply=refusal,
        can_close=staff and refusal in (None, NoReply.CLOSED, NoReply.FULL, NoReply.NO_REPLIES),
        can_forward=staff,
        can_add=staff and refusal is None,
        may_be_urgent=may_be_urgent(session),
        closed_at=one.closed_at,
        closed_by=_closer(session, one),
        replies_allowed=one.replies_allowed,
        archived=one.box is Box.ARCHIVE,
        mailing_id=one.mailing if one.started_by == me else None,
        urgent_waits=tuple(row.no for row in messages if row.urgent is not None and row.urgent.waits_for_me),
    )


@query(Action.SEND_MESSAGE)
def urgent_waiting(session: Session) -> tuple[UrgentRow, ...]:
    """The urgent messages that the asker has to confirm, the oldest of each thread, the newest first.  2 statements,
    and those for names not kept; 1 where nothing waits."""
    line: Any = ThreadParticipant
    side = my_side(session)
    columns = (line.thread, line.urgent_no, line.subject, line.pupil, line.joined_at)
    lines = ThreadParticipant.select(*columns).where(
        line.person == session.person_id, line.side == side, SQL(UNREAD), line.urgent_no > 0
    )
    waiting = {
        (thread_id, no): (subject, pupil, joined_at)
        for thread_id, no, subject, pupil, joined_at in rows(lines)
        if side is not Side.PARENT or pupil is None or pupil in session.scope.pupils
    }
    if not waiting:
        return ()
    words = (Message.thread, Message.no, Message.author, Message.side, Message.sent_at, Message.text)
    ways = UrgentMessage.select(UrgentMessage.thread, UrgentMessage.no, UrgentMessage.passed_on_at).where(
        UrgentMessage.thread.in_([one for one, _ in waiting])
    )
    # Whom it was addressed to has been there since before: to that one it is no message of another's.
    passed = {
        (one, no) for one, no, at in rows(ways) if at and (one, no) in waiting and waiting[one, no][2] >= at
    }
    found = list(rows(Message.select(*words).where(Message.id.in_([message_id(*one) for one in waiting]))))
    names = whos(session, ((row[2], Side(row[3])) for row in found))
    pupils = about(session, (pupil for _, pupil, _ in waiting.values()))
    return tuple(
        UrgentRow(
            row[0], row[1], waiting[row[0], row[1]][0], first_words(row[5]), names[row[2], Side(row[3])],
            pupils.get(waiting[row[0], row[1]][1] or 0), row[4], (row[0], row[1]) in passed,
        )
        for row in sorted(found, key=lambda row: (row[4], row[0]), reverse=True)
    )  # fmt: skip


# --- parts ------------------------------------------------------------------------------------------------------------


def _messages(
    session: Session, one: Thread, found: Sequence[tuple[Any, ...]], names: dict[Party, Who]
) -> tuple[MessageRow, ...]:
    if not found:
        return ()
    first, last = found[0][0], found[-1][0]
    me = (session.person_id, my_side(session))
    receipts = _receipts(session, one.thread_id, first, last)
    ways = _ways(session, one, found, receipts, names)
    quotes = _quotes(session, one.thread_id, first, last)
    forwards = _forwards(session, one.thread_id, first, last)
    files = attached("message", [f"{one.thread_id}/{row[0]}" for row in found]) if one.has_files else {}
    result = []
    for no, author, side, sent_at, text, _, withdrawn_at in found:
        by = (author, Side(side))
        had_seen = by == me or any(receipt.who.is_me for receipt in receipts.get(no, ()))
        result.append(
            MessageRow(
                no, names[by], sent_at, text if withdrawn_at is None or had_seen else "", ways.get(no), withdrawn_at,
                files.get(f"{one.thread_id}/{no}", ()) if withdrawn_at is None or had_seen else (),
                tuple(receipts.get(no, ())), quotes.get(no), tuple(forwards.get(no, ())),
                by == me and withdrawn_at is None,
            )
        )  # fmt: skip
    return tuple(result)


def _receipts(session: Session, thread_id: int, first: int, last: int) -> dict[int, list[Receipt]]:
    found = list(
        rows(
            MessageReceipt.select(
                MessageReceipt.no, MessageReceipt.person, MessageReceipt.side, MessageReceipt.seen_at,
                MessageReceipt.confirmed_at,
            ).where(MessageReceipt.thread == thread_id, MessageReceipt.no >= first, MessageReceipt.no <= last)
        )
    )  # fmt: skip
    names = whos(session, ((person, Side(side)) for _, person, side, *_ in found))
    result: dict[int, list[Receipt]] = {}
    for no, person, side, seen_at, confirmed_at in found:
        result.setdefault(no, []).append(Receipt(names[person, Side(side)], seen_at, confirmed_at))
    return result


def _ways(
    session: Session,
    one: Thread,
    found: Iterable[tuple[Any, ...]],
    receipts: dict[int, list[Receipt]],
    names: dict[Party, Who],
) -> dict[int, UrgentWay]:
    urgent = {row[0]: (row[1], Side(row[2])) for row in found if row[5] and row[6] is None}
    if not urgent:
        return {}
    me = (session.person_id, my_side(session))
    stored = UrgentMessage.select(
        UrgentMessage.no, UrgentMessage.sent_at, UrgentMessage.due_at, UrgentMessage.passed_on_at,
        UrgentMessage.settled_at,
    ).where(UrgentMessage.thread == one.thread_id, UrgentMessage.no.in_(list(urgent)))  # fmt: skip
    result = {}
    for no, sent_at, due_at, passed_on_at, settled_at in rows(stored):
        by = urgent[no]
        answer = next(
            (row for row in found if row[0] > no and (Side(row[2]) is Side.STAFF) != (by[1] is Side.STAFF)),
            None,
        ) or next(
            (row for row in found if row[0] > no and by[1] is Side.STAFF and (row[1], Side(row[2])) != by),
            None,
        )
        confirmed = [
            (receipt.who.person_id, receipt.who.side)
            for receipt in receipts.get(no, ())
            if receipt.confirmed_at is not None
        ]
        result[no] = UrgentWay(
            sent_at, due_at, passed_on_at, names[answer[1], Side(answer[2])] if answer else None,
            answer[3] if answer else None, settled_at, waits_for(me, by, one.parties, confirmed),
        )  # fmt: skip
    return result


def _quotes(session: Session, thread_id: int, first: int, last: int) -> dict[int, Quote]:
    found = list(
        rows(
            MessageQuote.select(
                MessageQuote.no,
                MessageQuote.author,
                MessageQuote.side,
                MessageQuote.sent_at,
                MessageQuote.text,
            ).where(MessageQuote.thread == thread_id, MessageQuote.no >= first, MessageQuote.no <= last)
        )
    )
    names = whos(session, ((author, Side(side)) for _, author, side, *_ in found))
    return {no: Quote(names[author, Side(side)], at, text) for no, author, side, at, text in found}


def _forwards(session: Session, thread_id: int, first: int, last: int) -> dict[int, list[Passing]]:
    """Where messages of a thread were passed on to."""
    found = list(
        rows(
            MessageQuote.select(
                MessageQuote.origin_no, MessageQuote.thread, Message.author, Message.side, Message.sent_at
            )
            .join(
                Message, on=(Message.id == message_id(MessageQuote.thread, MessageQuote.no))
            )
            .where(
                MessageQuote.origin_thread == thread_id, MessageQuote.origin_no >= first,
                MessageQuote.origin_no <= last, Message.withdrawn_at.is_null(),
            )
            .order_by(Message.sent_at)
        )
    )  # fmt: skip
    if not found:
        return {}
    line: Any = ThreadParticipant
    people: dict[int, list[Party]] = {}
    taking = ThreadParticipant.select(line.thread, line.person, line.side).where(
        line.thread.in_([row[1] for row in found])
    )
    for where, person, side in rows(taking):
        people.setdefault(where, []).append((person, Side(side)))
    names = whos(session, [party for one in people.values() for party in one])
    result: dict[int, list[Passing]] = {}
    for no, where, author, side, at in found:
        by = (author, Side(side))
        to = tuple(names[party] for party in people[where] if party != by)
        result.setdefault(no, []).append(Passing(names[by], to, at))
    return result


def _closer(session: Session, one: Thread) -> Who | None:
    if one.closed_by is None:
        return None
    party = (one.closed_by, Side.STAFF)
    return whos(session, [party])[party]
