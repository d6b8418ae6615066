"""Letters of a person who is erased: which lose their words, and what is made anew of the rest."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import Any

from app.codes import Side
from app.messages.confirming import Party, waiting_no
from app.messages.rules import first_words
from app.messages.store import Words, index, line_of, reckon_waiting
from app.session import Session
from models import letter_index
from models.base import rows
from models.files import Attachment
from models.messages import (
    CannedAnswer,
    Mailing,
    Message,
    MessageDraft,
    MessageQuote,
    MessageThread,
    SentToken,
    ThreadParticipant,
    UrgentMessage,
    in_thread,
)

NO_SUBJECT = "–"
"""In place of a subject that was erased: a line without one looks like a fault."""


def threads_about(person: int) -> list[int]:
    """The threads about a pupil: each word in them is about that child."""
    return _ids(MessageThread.select(MessageThread.id).where(MessageThread.pupil == person))


def threads_with(person: int) -> list[int]:
    """The threads in which somebody takes part."""
    return _ids(
        ThreadParticipant.select(ThreadParticipant.thread)
        .where(ThreadParticipant.person == person)
        .distinct()
    )


def own_messages(person: int, threads: Iterable[int]) -> list[tuple[int, int]]:
    """What somebody wrote in threads: thread and number."""
    found: list[tuple[int, int]] = []
    for thread in threads:
        written = Message.select(Message.thread, Message.no).where(
            in_thread(thread), Message.author == person
        )
        found += [(row[0], row[1]) for row in rows(written)]
    return found


def empty_letters(
    session: Session, person: int, about: set[int]
) -> tuple[set[int], list[str], list[tuple[str, str]]]:
    """Take the words out of what somebody wrote and of the threads about that pupil; returns the threads that have
    changed, the keys of the messages without words, and where such a message was passed on, with its files: the key of
    the original and of the other."""
    there = set(threads_with(person))
    emptied = set(own_messages(person, there - about))
    for thread in about:
        emptied |= {(thread, row[0]) for row in rows(Message.select(Message.no).where(in_thread(thread)))}
    now = session.clock.now()
    passed_on: list[tuple[str, str]] = []
    for thread, no in emptied:
        here = (Message.thread == thread, Message.no == no, in_thread(thread))
        subject = NO_SUBJECT if no == 1 else ""
        Message.update(text="", subject=subject, withdrawn_at=now).where(*here).execute()
        quoted = ((MessageQuote.origin_thread == thread) & (MessageQuote.origin_no == no)) | (
            (MessageQuote.thread == thread) & (MessageQuote.no == no)
        )
        for other, number in list(
            rows(MessageQuote.select(MessageQuote.thread, MessageQuote.no).where(quoted))
        ):
            there.add(other)
            passed_on.append((f"{thread}/{no}", f"{other}/{number}"))
        MessageQuote.update(text="").where(quoted).execute()
        letter_index.remove(thread, no)
    for one in about:
        UrgentMessage.update(due_at=None, settled_at=now).where(
            UrgentMessage.thread == one, UrgentMessage.settled_at.is_null()
        ).execute()
    Mailing.update(subject=NO_SUBJECT, first_words="").where(Mailing.person == person).execute()
    for table in (MessageDraft, SentToken, CannedAnswer):
        table.delete().where(table.person == person).execute()
    keys = [f"{thread}/{no}" for thread, no in sorted(emptied)]
    return about | there, keys, passed_on


def letters_anew(session: Session, threads: Collection[int]) -> None:
    """Make anew what repeats the words of threads: lines of inboxes, lists of mailings, and the index for the search,
    in which the names of those who take part stand, too."""
    for thread in sorted(threads):
        found = list(
            rows(
                Message.select(
                    Message.no,
                    Message.text,
                    Message.subject,
                    Message.author,
                    Message.withdrawn_at,
                    Message.pupil,
                    Message.side,
                )
                .where(in_thread(thread))
                .order_by(Message.id)
            )
        )
        if not found:
            continue
        quotes = dict(
            rows(MessageQuote.select(MessageQuote.no, MessageQuote.text).where(MessageQuote.thread == thread))
        )
        parties = _parties(thread)
        _lines_anew(thread, found, quotes, parties)
        _index_anew(session, thread, found, quotes, parties)
    letter_index.merge()


def _parties(thread: int) -> list[Party]:
    columns = (ThreadParticipant.person, ThreadParticipant.side)
    here = ThreadParticipant.select(*columns).where(ThreadParticipant.thread == thread)
    return [(person, Side(side)) for person, side in rows(here)]


def _lines_anew(
    thread: int, found: list[tuple[Any, ...]], quotes: dict[int, str], parties: list[Party]
) -> None:
    no, text, _subject, _author, withdrawn_at, *_ = found[-1]
    words = "" if withdrawn_at is not None else first_words(text or quotes.get(no, ""))
    with_files = Attachment.select().where(
        Attachment.owner == "message", Attachment.owner_key.in_([f"{thread}/{row[0]}" for row in found])
    )
    ThreadParticipant.update(subject=found[0][2], last_words=words, has_files=with_files.exists()).where(
        ThreadParticipant.thread == thread
    ).execute()
    there = [(row[0], (row[3], Side(row[6]))) for row in found if row[4] is None]
    for party in parties:
        here = line_of(thread, party)
        (read,) = next(rows(ThreadParticipant.select(ThreadParticipant.read_up_to).where(*here)))
        unread = sum(number > read and author != party for number, author in there)
        urgent = waiting_no(thread, parties, party)
        ThreadParticipant.update(unread=unread, urgent_no=urgent).where(*here).execute()
    mailing, closed_at = next(
        rows(
            MessageThread.select(MessageThread.mailing, MessageThread.closed_at).where(
                MessageThread.id == thread
            )
        )
    )
    if closed_at is None:
        reckon_waiting(thread)
    if mailing is not None and found[0][4] is None:
        # Of the same words in each thread; those that lost theirs with a pupil say nothing of the others.
        Mailing.update(subject=found[0][2], first_words=first_words(found[0][1])).where(
            Mailing.id == mailing
        ).execute()


def _index_anew(
    session: Session,
    thread: int,
    found: list[tuple[Any, ...]],
    quotes: dict[int, str],
    parties: list[Party],
) -> None:
    facts = MessageThread.select(
        MessageThread.mailing, MessageThread.started_by, MessageThread.side, MessageThread.pupil
    ).where(MessageThread.id == thread)
    mailing, starter, side, pupil = next(rows(facts))
    begun = (starter, Side(side))
    for no, text, subject, author, withdrawn_at, *_ in found:
        if withdrawn_at is not None:
            letter_index.remove(thread, no)
            continue
        words = Words(f"{text} {quotes.get(no, '')}", subject)
        readers = [one for one in parties if no > 1 or mailing is None or one != begun]
        index(session, thread, no, words, readers, pupil, author)
    first = mailing is not None and thread == _first_of(mailing)
    if first and found[0][4] is None:
        index(session, thread, letter_index.MAILING_NO, Words(found[0][1], found[0][2]), [begun], None)
    elif first:
        letter_index.remove(thread, letter_index.MAILING_NO)


def _first_of(mailing: int) -> int | None:
    first = MessageThread.select(MessageThread.id).where(MessageThread.mailing == mailing)
    return first.order_by(MessageThread.id).limit(1).scalar()  # type: ignore[no-any-return]


def _ids(query: Any) -> list[int]:
    return [row[0] for row in rows(query)]
