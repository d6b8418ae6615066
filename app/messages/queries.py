"""What is read of messages: inbox, thread, mailings, what waits, drafts."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any, Literal

from peewee import SQL

from app.codes import Box, Side
from app.errors import BadInput, NotFound
from app.messages.confirming import Party
from app.messages.people import about, whos
from app.messages.rights import my_side
from app.messages.rows import (
    InboxPage,
    InboxRow,
    MailingLine,
    MailingPage,
    MailingRow,
    Place,
    Unread,
    UrgentState,
)
from app.permissions import Action
from app.session import Session
from app.unit_of_work import query
from models.base import rows, within
from models.messages import (
    MOST_NO,
    SENT,
    UNREAD,
    Mailing,
    Message,
    MessageReceipt,
    MessageThread,
    ThreadParticipant,
    message_id,
)

Folder = Literal["inbox", "archive", "sent"]
PAGE = 50
MAILINGS = 25
"""Each may be a page of the file."""
MOST_WAITING = 50
"""So many threads that wait to be confirmed are shown."""

_LINE: Any = ThreadParticipant
_COLUMNS = (
    _LINE.thread, _LINE.subject, _LINE.partner, _LINE.partner_side, _LINE.others, _LINE.pupil, _LINE.last_words,
    _LINE.last_at, _LINE.last_no, _LINE.last_author, _LINE.last_side, _LINE.unread, _LINE.urgent_no, _LINE.box,
    _LINE.has_files, _LINE.closed,
)  # fmt: skip


@query(Action.SEND_MESSAGE)
def inbox(
    session: Session, *, folder: Folder = "inbox", before: Place | None = None, limit: int = PAGE
) -> InboxPage:
    """A page of threads: "inbox", "archive", or "sent" (those in which the asker wrote; without mailings,
    which have lines of their own, see `mailings`).  2 statements, and 3 for names not kept; on the first page of the
    inbox 1 more for those that wait to be confirmed, which stand before all others.

    Errors: BadInput folder.unknown.
    """
    if folder not in ("inbox", "archive", "sent"):
        raise BadInput("folder.unknown", value=folder)
    where = (
        [SQL(SENT)]
        if folder == "sent"
        else [_LINE.box == (Box.ARCHIVE if folder == "archive" else Box.INBOX)]
    )
    if folder == "inbox":
        where.append(_LINE.urgent_no == 0)
    if before is not None:
        at, thread = int(before[0].timestamp()), before[1]
        where.append((_LINE.last_at < at) | ((_LINE.last_at == at) & (_LINE.thread < thread)))
        where.append(_LINE.last_at <= at)  # the bound that SQLite begins the range with
    found = list(
        rows(
            _mine(session, _COLUMNS)
            .where(*where)
            .order_by(_LINE.last_at.desc(), _LINE.thread.desc())
            .limit(limit + 1)
        )
    )
    more, found = len(found) > limit, found[:limit]
    last = (found[-1][7], found[-1][0]) if more else None
    if folder == "inbox" and before is None:
        found = [*_waiting(session), *found]
    return InboxPage(folder, _inbox_rows(session, found), last, unread_counts(session))


@query(Action.SEND_MESSAGE)
def unread_counts(session: Session) -> Unread:
    """What waits for the asker.  1 statement on an index that holds what is unread alone."""
    messages = threads = urgent = calm = 0
    found = _mine(session, (_LINE.unread, _LINE.urgent_no)).where(SQL(UNREAD))
    for unread, urgent_no in rows(found):
        messages += unread
        threads += unread > 0
        urgent += urgent_no > 0
        calm += 0 if urgent_no > 0 else unread
    return Unread(messages, threads, urgent, calm)


@query(Action.SEND_MESSAGE)
def mailings(
    session: Session, *, before: Place | None = None, limit: int = MAILINGS
) -> tuple[tuple[MailingRow, ...], Place | None]:
    """The asker's letters to several, the newest first, and what to give as `before` for more.  1 statement."""
    found = _mailings(session).order_by(Mailing.sent_at.desc(), Mailing.id.desc()).limit(limit + 1)
    if before is not None:
        at, number = int(before[0].timestamp()), before[1]
        found = found.where(Mailing.sent_at <= at, (Mailing.sent_at < at) | (Mailing.id < number))
    page = [MailingRow(*row) for row in rows(found)]
    more = (page[limit - 1].sent_at, page[limit - 1].mailing_id) if len(page) > limit else None
    return tuple(page[:limit]), more


@query(Action.SEND_MESSAGE)
def mailing(session: Session, mailing_id: int) -> MailingPage:
    """A mailing of the asker's with each it went to.  4 statements, and those for names.  Errors: NotFound
    mailing.unknown."""
    row = next((MailingRow(*one) for one in rows(_mailings(session).where(Mailing.id == mailing_id))), None)
    if row is None:
        raise NotFound("mailing.unknown", mailing=mailing_id)
    threads = list(
        rows(
            MessageThread.select(MessageThread.id, MessageThread.pupil, MessageThread.last_no)
            .where(MessageThread.mailing == mailing_id)
            .order_by(MessageThread.id)
        )
    )
    ids = [one[0] for one in threads]
    me = (session.person_id, my_side(session))
    people: dict[int, list[Party]] = {}
    taking = ThreadParticipant.select(_LINE.thread, _LINE.person, _LINE.side).where(_LINE.thread.in_(ids))
    for thread, person, side in rows(taking):
        if (person, Side(side)) != me:
            people.setdefault(thread, []).append((person, Side(side)))
    seen: dict[int, list[tuple[Party, datetime, datetime | None]]] = {}
    receipts = MessageReceipt.select(
        MessageReceipt.thread, MessageReceipt.person, MessageReceipt.side, MessageReceipt.seen_at,
        MessageReceipt.confirmed_at,
    ).where(MessageReceipt.thread.in_(ids), MessageReceipt.no == 1)  # fmt: skip
    for thread, person, side, seen_at, confirmed_at in rows(receipts):
        seen.setdefault(thread, []).append(((person, Side(side)), seen_at, confirmed_at))
    answered = _answered([one[0] for one in threads if one[2] > 1], me)
    names = whos(session, (party for found in people.values() for party in found))
    pupils = about(session, (one[1] for one in threads))
    lines = [
        MailingLine(
            thread,
            pupils.get(pupil) if pupil is not None else None,
            tuple(names[party] for party in people.get(thread, ())),
            tuple((names[party], at) for party, at, _ in seen.get(thread, ()) if party in names),
            thread in answered,
            any(at is not None for *_, at in seen.get(thread, ())),
        )
        for thread, pupil, _ in threads
    ]
    return MailingPage(row, tuple(sorted(lines, key=lambda line: bool(line.seen_by))))


# --- parts ------------------------------------------------------------------------------------------------------------


def _answered(threads: list[int], me: Party) -> set[int]:
    """The threads in which somebody else has written.  They follow one another: 1 statement on one range."""
    if not threads:
        return set()
    found = Message.select(Message.thread, Message.author, Message.side).where(
        within(Message.id, message_id(threads[0], 2), message_id(threads[-1], MOST_NO - 1)), Message.no > 1
    )
    return {
        thread for thread, person, side in rows(found) if thread in threads and (person, Side(side)) != me
    }


def _mine(session: Session, columns: Iterable[Any]) -> Any:
    """The asker's lines; a parent's of own children alone."""
    side = my_side(session)
    found = ThreadParticipant.select(*columns).where(_LINE.person == session.person_id, _LINE.side == side)
    if side is Side.PARENT:
        found = found.where(_LINE.pupil.is_null() | _LINE.pupil.in_(sorted(session.scope.pupils)))
    return found


def _waiting(session: Session) -> list[tuple[Any, ...]]:
    """Threads with something to confirm, the newest first."""
    found = _mine(session, _COLUMNS).where(SQL(UNREAD), _LINE.urgent_no > 0)
    return list(rows(found.order_by(_LINE.last_at.desc(), _LINE.thread.desc()).limit(MOST_WAITING)))


def _inbox_rows(session: Session, found: list[tuple[Any, ...]]) -> tuple[InboxRow, ...]:
    parties: list[Party] = []
    for row in found:
        parties.append((row[9], Side(row[10])))
        if row[2] is not None:
            parties.append((row[2], Side(row[3])))
    names, pupils = whos(session, parties), about(session, (row[5] for row in found))
    return tuple(
        InboxRow(
            row[0], row[1], names[row[2], Side(row[3])] if row[2] is not None else None, row[4],
            pupils.get(row[5]), row[6], row[7], row[8], names[row[9], Side(row[10])], row[11],
            UrgentState.WAITS if row[12] else UrgentState.NONE, row[13] == Box.ARCHIVE,
            bool(row[14]), bool(row[15]),
        )
        for row in found
    )  # fmt: skip


def _mailings(session: Session) -> Any:
    return Mailing.select(
        Mailing.id, Mailing.subject, Mailing.first_words, Mailing.sent_at, Mailing.threads, Mailing.seen
    ).where(Mailing.person == session.person_id, Mailing.side == my_side(session))
