"""What commands write: threads, messages, and the lines that inboxes show of them.  Inside a write transaction."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from peewee import Case

from app.changes import Record
from app.codes import Box, Side
from app.messages.access import Thread
from app.messages.people import Party
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


def open_thread(session: Session, opening: Opening, words: Words, *, quoted: str = "") -> int:
    """Store a thread with its first message, to which words of another may belong; returns its number."""
    at, author = now_of(session), me(session)
    thread = MessageThread.insert(
        pupil=opening.pupil, family=opening.family.value if opening.family else "", started_by=author[0],
        side=author[1], started_at=at, last_at=at, last_no=1, replies_allowed=opening.replies_allowed,
        waiting_since=at if author[1] in WAITING else None, mailing=opening.mailing,
    ).execute()  # fmt: skip
    Message.insert(
        thread=thread, no=1, author=author[0], side=author[1], sent_at=at, urgent=words.urgent,
        subject=words.subject, pupil=opening.pupil, text=words.text,
    ).execute()  # fmt: skip
    everybody = (author, *opening.parties)
    line = {
        "last_at": at, "thread": thread, "joined_at": at, "pupil": opening.pupil, "subject": words.subject,
        "last_no": 1, "last_author": author[0], "last_side": author[1], "last_words": first_words(words.text or quoted),
        "others": max(0, len(everybody) - 2),
    }  # fmt: skip
    for party in everybody:
        mine = party == author
        partner = opening.parties[0] if mine else author
        ThreadParticipant.insert(
            **line, person=party[0], side=party[1], partner=partner[0], partner_side=partner[1],
            box=Box.MAILING if mine and opening.mailing is not None else Box.INBOX,
            read_up_to=1 if mine else 0, unread=0 if mine else 1, wrote_at=at if mine else None,
            urgent_no=1 if words.urgent and not mine else 0,
        ).execute()  # fmt: skip
    if words.urgent:
        _note_urgent(session, thread, 1, opening.parties, opening.mailing)
    index(session, thread, 1, Words(f"{words.text} {quoted}", words.subject), everybody, opening.pupil)
    record(
        session,
        Record("thread", str(thread), None, {"to": to(everybody)}),
        Record("message", f"{thread}/1", None, {"to": to(everybody)}),
    )
    return int(thread)


def append(session: Session, thread: Thread, words: Words) -> int:
    """Store one message more; returns its number."""
    at, author, no = now_of(session), me(session), thread.last_no + 1
    Message.insert(
        thread=thread.thread_id, no=no, author=author[0], side=author[1], sent_at=at, urgent=words.urgent,
        text=words.text,
    ).execute()  # fmt: skip
    waiting = thread.waiting_since or at if author[1] in WAITING else None
    MessageThread.update(last_at=at, last_no=no, waiting_since=waiting).where(
        MessageThread.id == thread.thread_id
    ).execute()
    readers = reading(thread)
    last = {
        "last_at": at, "last_no": no, "last_author": author[0], "last_side": author[1],
        "last_words": first_words(words.text), "box": Box.INBOX,
    }  # fmt: skip
    for party in readers:
        here = line_of(thread.thread_id, party)
        if party == author:
            # What came while he wrote stays unread.
            own = {"read_up_to": no} if thread.read_up_to == thread.last_no else {}
            ThreadParticipant.update({**last, **own, "wrote_at": at}).where(*here).execute()
            continue
        urgent: Any = ThreadParticipant.urgent_no
        more = {"urgent_no": Case(None, ((urgent > 0, urgent),), no)} if words.urgent else {}
        ThreadParticipant.update(**last, unread=ThreadParticipant.unread + 1, **more).where(*here).execute()
    if words.urgent:
        _note_urgent(session, thread.thread_id, no, readers)
    index(session, thread.thread_id, no, words, readers, thread.pupil)
    record(session, Record("message", f"{thread.thread_id}/{no}", None, {"to": to(readers)}))
    return no


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
    session: Session, thread: Thread, party: Party, *, urgent_no: int = 0, joined_by: int | None = None
) -> None:
    """Let somebody take part from now on, in all that was written, too."""
    line: Any = ThreadParticipant
    columns = (line.last_at, line.last_no, line.last_author, line.last_side, line.last_words)
    last = next(rows(ThreadParticipant.select(*columns).where(line.thread == thread.thread_id).limit(1)))
    written = Message.select(Message.no, Message.text, Message.author).where(
        Message.thread == thread.thread_id, Message.withdrawn_at.is_null()
    )
    messages = list(rows(written))
    values = dict(zip(("last_at", "last_no", "last_author", "last_side", "last_words"), last, strict=True))
    ThreadParticipant.insert(
        **values, person=party[0], side=party[1], thread=thread.thread_id, joined_at=now_of(session),
        joined_by=joined_by, unread=len(messages), urgent_no=urgent_no, pupil=thread.pupil,
        partner=thread.started_by[0], partner_side=thread.started_by[1], others=len(thread.parties) - 1,
        subject=thread.subject,
    ).execute()  # fmt: skip
    ThreadParticipant.update(others=line.others + 1).where(
        line.thread == thread.thread_id, ~((line.person == party[0]) & (line.side == party[1]))
    ).execute()
    readers = (*reading(thread), party)
    for no, text, author in messages:
        words = Words(text, thread.subject if no == 1 else "")
        index(session, thread.thread_id, no, words, readers, thread.pupil, author)


# --- who reads --------------------------------------------------------------------------------------------------------


def line_of(thread: int, party: Party) -> tuple[Any, ...]:
    """The row of one who takes part."""
    return (
        ThreadParticipant.thread == thread,
        ThreadParticipant.person == party[0],
        ThreadParticipant.side == party[1],
    )


def reading(thread: Thread) -> tuple[Party, ...]:
    """Those who take part and may read: no parent whose child it is no more."""
    if thread.pupil is None or not any(side is Side.PARENT for _, side in thread.parties):
        return thread.parties
    parents = guardians_of([thread.pupil]).get(thread.pupil, [])
    return tuple(one for one in thread.parties if one[1] is not Side.PARENT or one[0] in parents)


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
    people = [person for person, _ in readers] if no == 1 else [author or session.person_id]
    spoken = structure.names(session, [*people, pupil if no == 1 else None])
    found = letter_index.words_of(" ".join((words.subject, words.text, *spoken.values())))
    letter_index.add(thread, no, (letter_index.reader(*one, pupil) for one in readers), found)


def read_up_to(session: Session, thread: Thread, no: int) -> int:
    """Note that the asker has seen all up to a message; returns how many were new to him."""
    mine = me(session)
    up_to = min(no, thread.last_no)
    if up_to <= thread.read_up_to:
        return 0
    first = thread.mailing is not None and mine != thread.started_by and not _is_seen(thread.thread_id)
    after = Message.select(Message.no, Message.author, Message.side).where(
        Message.thread == thread.thread_id, Message.no > thread.read_up_to, Message.withdrawn_at.is_null()
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


def _is_seen(thread_id: int) -> bool:
    """Whether anybody has seen the letter that a thread began with."""
    return bool(
        MessageReceipt.select().where(MessageReceipt.thread == thread_id, MessageReceipt.no == 1).exists()
    )
