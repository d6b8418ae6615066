"""What commands write: threads, messages, and the lines that inboxes show of them.  Inside a write transaction."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any

from peewee import Case

from app.changes import Record
from app.codes import Box, Side
from app.files.attaching import attach, attached
from app.files.rows import StoredRef
from app.messages.access import Thread
from app.messages.confirming import Party, is_addressed, waiting_no
from app.messages.rights import guardians_of, my_side
from app.messages.rows import Family
from app.messages.rules import first_words
from app.school import structure
from app.session import Session
from app.unit_of_work import record
from models import letter_index
from models.base import rows
from models.messages import (
    Mailing,
    Message,
    MessageReceipt,
    MessageThread,
    ThreadParticipant,
    UrgentMessage,
    in_thread,
    message_id,
)

WAITING = frozenset({Side.PARENT, Side.PUPIL})
"""Sides whose words the school has to answer."""


@dataclass(frozen=True, slots=True)
class Opening:
    """A thread that is about to be: all but the words."""

    pupil: int | None
    family: Family | None
    parties: tuple[Party, ...]  # without the author
    replies_allowed: bool
    mailing: int | None = None


@dataclass(frozen=True, slots=True)
class Words:
    """What a message says."""

    text: str
    subject: str = ""
    urgent: bool = False
    files: tuple[StoredRef, ...] = ()


def now_of(session: Session) -> datetime:
    """To the second, as it is stored."""
    return session.clock.now().replace(microsecond=0)


def me(session: Session) -> Party:
    """The asker, as he reads and writes."""
    return session.person_id, my_side(session)


def to(parties: Iterable[Party]) -> list[list[Any]]:
    """Those whom the feed tells of a change, as `after["to"]` names them."""
    return [[person, side.value] for person, side in sorted(set(parties))]


# --- opening ----------------------------------------------------------------------------------------------------------


def open_thread(
    session: Session, opening: Opening, words: Words, *, quoted: str = "", first_of_mailing: bool = False
) -> int:
    """Store a thread with its first message, to which words of another may belong; returns its number."""
    at, author = now_of(session), me(session)
    thread = int(
        MessageThread.insert(
            pupil=opening.pupil, family=opening.family.value if opening.family else "", started_by=author[0],
            side=author[1], started_at=at, last_at=at, last_no=1, replies_allowed=opening.replies_allowed,
            waiting_since=at if author[1] in WAITING else None, mailing=opening.mailing,
        ).execute()
    )  # fmt: skip
    Message.insert(
        id=message_id(thread, 1), thread=thread, no=1, author=author[0], side=author[1], sent_at=at,
        urgent=words.urgent, subject=words.subject, pupil=opening.pupil, text=words.text,
    ).execute()  # fmt: skip
    attach(session, "message", f"{thread}/1", words.files)
    everybody = (author, *opening.parties)
    line = {
        "last_at": at, "thread": thread, "joined_at": at, "pupil": opening.pupil, "subject": words.subject,
        "last_no": 1, "last_author": author[0], "last_side": author[1], "has_files": bool(words.files),
        "last_words": first_words(words.text or quoted), "others": len(everybody) - 2,
    }  # fmt: skip
    for party in everybody:
        mine = party == author
        partner = opening.parties[0] if mine else author
        ThreadParticipant.insert(
            **line, person=party[0], side=party[1], partner=partner[0], partner_side=partner[1],
            box=Box.MAILING if mine and opening.mailing is not None else Box.INBOX,
            read_up_to=1 if mine else 0, unread=0 if mine else 1, wrote_at=at if mine else None,
            urgent_no=1 if words.urgent and is_addressed(party, author, everybody) else 0,
        ).execute()  # fmt: skip
    if words.urgent:
        _note_urgent(session, thread, 1, opening.parties, opening.mailing)
    found = replace(words, text=f"{words.text} {quoted}")
    if opening.mailing is None:
        index(session, thread, 1, found, everybody, opening.pupil)
    else:
        # Each family finds its own; who sent it, once.
        index(session, thread, 1, found, opening.parties, opening.pupil)
        if first_of_mailing:
            index(session, thread, letter_index.MAILING_NO, found, (author,), None)
    record(
        session,
        Record("thread", str(thread), None, {"to": to(everybody)}),
        Record("message", f"{thread}/1", None, _told(everybody, words)),
    )
    return thread


def append(session: Session, thread: Thread, words: Words) -> int:
    """Store one message more; returns its number.  A parent who has become one takes part from now on."""
    at, author, no = now_of(session), me(session), thread.last_no + 1
    everybody = _with_new_parents(session, thread)
    readers = _readers(thread, everybody)
    Message.insert(
        id=message_id(thread.thread_id, no), thread=thread.thread_id, no=no, author=author[0], side=author[1],
        sent_at=at, urgent=words.urgent, text=words.text,
    ).execute()  # fmt: skip
    attach(session, "message", f"{thread.thread_id}/{no}", words.files)
    waiting = (thread.waiting_since or at) if author[1] in WAITING else None
    MessageThread.update(last_at=at, last_no=no, waiting_since=waiting).where(
        MessageThread.id == thread.thread_id
    ).execute()
    last: dict[str, Any] = {
        "last_at": at, "last_no": no, "last_author": author[0], "last_side": author[1],
        "last_words": first_words(words.text), **({"has_files": True} if words.files else {}),
    }  # fmt: skip
    for party in everybody:
        here = line_of(thread.thread_id, party)
        if party == author:
            # What came while he wrote stays unread.
            own = {"read_up_to": no} if thread.read_up_to == thread.last_no else {}
            box = thread.box if thread.box is Box.MAILING else Box.INBOX
            ThreadParticipant.update({**last, **own, "wrote_at": at, "box": box}).where(*here).execute()
            continue
        urgent: Any = ThreadParticipant.urgent_no
        waits = words.urgent and is_addressed(party, author, everybody)
        more = {"urgent_no": Case(None, ((urgent > 0, urgent),), no)} if waits else {}
        ThreadParticipant.update(**last, box=Box.INBOX, unread=ThreadParticipant.unread + 1, **more).where(
            *here
        ).execute()
    if words.urgent:
        _note_urgent(session, thread.thread_id, no, readers)
    index(session, thread.thread_id, no, words, everybody, thread.pupil)
    record(session, Record("message", f"{thread.thread_id}/{no}", None, _told(readers, words)))
    return no


def _told(readers: Iterable[Party], words: Words) -> dict[str, Any]:
    """What the log says of a message: to whom, and how many files; no word of it."""
    return {"to": to(readers), **({"files": len(words.files)} if words.files else {})}


def _note_urgent(
    session: Session, thread: int, no: int, parties: Iterable[Party], mailing: int | None = None
) -> None:
    """Note its way; to a family it is not the deputy heads' to take over."""
    author, at = me(session), now_of(session)
    to_school = any(side is Side.STAFF and (one, side) != author for one, side in parties)
    due = at + timedelta(minutes=session.setting("messages.urgent_minutes")) if to_school else None
    UrgentMessage.insert(
        thread=thread, no=no, author=author[0], side=author[1], mailing=mailing, sent_at=at, due_at=due
    ).execute()


def add_party(
    session: Session,
    thread: Thread,
    party: Party,
    *,
    joined_by: int | None = None,
    unread: bool = True,
) -> Thread:
    """Let somebody take part from now on, and read all that was written; returns the thread with him."""
    line: Any = ThreadParticipant
    messages = list(
        rows(
            Message.select(Message.no, Message.text, Message.author, Message.side, Message.withdrawn_at)
            .where(in_thread(thread.thread_id))
            .order_by(Message.id)
        )
    )
    there = [row for row in messages if row[4] is None]
    _, text, author, side, withdrawn_at = messages[-1]
    ThreadParticipant.insert(
        person=party[0], side=party[1], thread=thread.thread_id, joined_at=now_of(session), joined_by=joined_by,
        last_at=thread.last_at, last_no=thread.last_no, last_author=author, last_side=side,
        last_words=first_words(text) if withdrawn_at is None else "", subject=thread.subject, pupil=thread.pupil,
        partner=thread.started_by[0], partner_side=thread.started_by[1], others=len(thread.parties) - 1,
        read_up_to=0 if unread else thread.last_no, unread=len(there) if unread else 0,
        urgent_no=waiting_no(thread.thread_id, (*thread.parties, party), party),
        has_files=bool(attached("message", [f"{thread.thread_id}/{row[0]}" for row in there])),
        closed=thread.closed_at is not None,
    ).execute()  # fmt: skip
    ThreadParticipant.update(others=line.others + 1).where(
        line.thread == thread.thread_id, ~((line.person == party[0]) & (line.side == party[1]))
    ).execute()
    readers = (*thread.parties, party)
    for no, text, author, _, _ in there:
        words = Words(text, thread.subject if no == 1 else "")
        own = [one for one in readers if no > 1 or thread.mailing is None or one != thread.started_by]
        index(session, thread.thread_id, no, words, own, thread.pupil, author)
    return replace(thread, parties=readers)


def reckon_waiting(thread_id: int) -> None:
    """Since when the family waits for an answer, anew: after a message was withdrawn, or the thread opened again."""
    found = (
        Message.select(Message.side, Message.sent_at)
        .where(in_thread(thread_id), Message.withdrawn_at.is_null())
        .order_by(Message.id)
    )
    since = None
    for side, at in rows(found):
        since = None if Side(side) is Side.STAFF else since or at
    MessageThread.update(waiting_since=since).where(MessageThread.id == thread_id).execute()


# --- who reads --------------------------------------------------------------------------------------------------------


def line_of(thread: int, party: Party) -> tuple[Any, ...]:
    """The row of one who takes part."""
    return (
        ThreadParticipant.thread == thread,
        ThreadParticipant.person == party[0],
        ThreadParticipant.side == party[1],
    )


def reading(thread: Thread) -> tuple[Party, ...]:
    """Those who take part and may read: no parent whose child it is no more.  The line of such a one is kept up, so
    that all is right when it is given back; he is told nothing, and reaches nothing."""
    return _readers(thread, thread.parties)


def _readers(thread: Thread, parties: tuple[Party, ...]) -> tuple[Party, ...]:
    if thread.pupil is None or not any(side is Side.PARENT for _, side in parties):
        return parties
    parents = guardians_of([thread.pupil]).get(thread.pupil, [])
    return tuple(one for one in parties if one[1] is not Side.PARENT or one[0] in parents)


def _with_new_parents(session: Session, thread: Thread) -> tuple[Party, ...]:
    """Those who take part, with the parents who have become such since the thread was begun."""
    if thread.pupil is None or thread.family not in (Family.PARENTS, Family.BOTH):
        return thread.parties
    parents = [(one, Side.PARENT) for one in guardians_of([thread.pupil]).get(thread.pupil, [])]
    for party in parents:
        if party not in thread.parties:
            thread = add_party(session, thread, party, unread=False)
    return thread.parties


def index(
    session: Session,
    thread: int,
    no: int,
    words: Words,
    readers: Collection[Party],
    pupil: int | None,
    author: int | None = None,
) -> None:
    """Store the words for the search: of the text and the subject, and the author's name; with the first message the
    names of all, and the child's."""
    people = [person for person, _ in readers] if no <= 1 else [author or session.person_id]
    spoken = structure.names(session, [*people, pupil if no <= 1 else None])
    found = letter_index.words_of(
        " ".join((words.subject, words.text, *(_called(one) for one in spoken.values())))
    )
    letter_index.add(thread, no, (letter_index.reader(*one, pupil) for one in readers), found)


def _called(name: str) -> str:
    """Surname and given name: by the patronymic nobody is looked for."""
    return " ".join(name.split()[:2])


def read_up_to(session: Session, thread: Thread, no: int) -> int:
    """Note that the asker has seen all up to a message; returns how many were new to him."""
    mine = me(session)
    up_to = min(no, thread.last_no)
    if up_to <= thread.read_up_to:
        return 0
    first = thread.mailing is not None and mine != thread.started_by and not is_seen(thread.thread_id)
    after = Message.select(Message.no, Message.author, Message.side).where(
        in_thread(thread.thread_id, thread.read_up_to + 1), Message.withdrawn_at.is_null()
    )
    others = [(no, (author, Side(of))) for no, author, of in rows(after) if (author, Side(of)) != mine]
    new = {no: author for no, author in others if no <= up_to}
    ThreadParticipant.update(read_up_to=up_to, unread=len(others) - len(new)).where(
        *line_of(thread.thread_id, mine)
    ).execute()
    for no in new:
        MessageReceipt.insert(
            thread=thread.thread_id, no=no, person=mine[0], side=mine[1], seen_at=now_of(session)
        ).on_conflict_ignore().execute()
    if new and thread.urgent_no and mine[1] is Side.STAFF:
        here = (UrgentMessage.thread == thread.thread_id, UrgentMessage.no.in_(list(new)))
        UrgentMessage.update(due_at=None).where(*here, UrgentMessage.passed_on_at.is_null()).execute()
    if new:
        told = {"to": to((*new.values(), mine)), "seen": up_to}
        record(session, Record("message_receipt", f"{thread.thread_id}/{up_to}", None, told))
    if new and first:
        Mailing.update(seen=Mailing.seen + 1).where(Mailing.id == thread.mailing).execute()
    return len(new)


def is_seen(thread_id: int) -> bool:
    """Whether anybody has seen the letter that a thread began with."""
    return bool(
        MessageReceipt.select().where(MessageReceipt.thread == thread_id, MessageReceipt.no == 1).exists()
    )
