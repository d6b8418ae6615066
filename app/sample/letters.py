"""Threads of messages as rows: from who wrote what when, and who saw it, to all that the file keeps of it.

Also what load tests are made with: the rows are those that the commands of `app.messages` would have written.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from app.codes import Box, Side
from app.messages.rules import first_words
from models import letter_index
from models.base import Table
from models.messages import (
    Message,
    MessageReceipt,
    MessageThread,
    ThreadParticipant,
    UrgentMessage,
    message_id,
)

Party = tuple[int, Side]


@dataclass(frozen=True, slots=True)
class Note:
    """One message; `at` in seconds since 1970 UTC.  `seen`: by whom and when; `confirmed`: the same."""

    author: Party
    text: str
    at: int
    seen: Mapping[Party, int] = field(default_factory=dict)
    confirmed: Mapping[Party, int] = field(default_factory=dict)
    urgent: bool = False
    passed_on: int | None = None


@dataclass(frozen=True, slots=True)
class Conversation:
    """A thread; the first of `parties` began it.  `names` are those of the people, for the search.  `put_away`: who
    has it in the archive.  `passed_on` of an urgent note: when the deputy heads got it, who are `watch`."""

    thread: int
    subject: str
    pupil: int | None
    family: str
    parties: Sequence[Party]
    notes: Sequence[Note]
    names: Mapping[int, str]
    mailing: int | None = None
    replies_allowed: bool = True
    closed: tuple[int, int] | None = None  # when, by whom
    put_away: frozenset[Party] = frozenset()
    urgent_minutes: int = 60
    has_files: bool = False
    first_of_mailing: bool = False
    watch: frozenset[Party] = frozenset()


def rows_of(talk: Conversation) -> Iterator[tuple[type[Table], tuple[Any, ...]]]:
    """The rows of a thread, table by table in the order of their fields."""
    last, starter = talk.notes[-1], talk.parties[0]
    closed_at, closed_by = talk.closed or (None, None)
    yield (
        MessageThread,
        (
            talk.thread, talk.pupil, talk.family, *starter, talk.notes[0].at, last.at, len(talk.notes),
            int(talk.replies_allowed), None if closed_at else _waiting_since(talk.notes), closed_at, closed_by,
            talk.mailing,
        ),
    )  # fmt: skip
    for no, note in enumerate(talk.notes, 1):
        head = (talk.subject, talk.pupil) if no == 1 else ("", None)
        yield (
            Message,
            (
                message_id(talk.thread, no),
                talk.thread,
                no,
                *note.author,
                note.at,
                int(note.urgent),
                None,
                *head,
                note.text,
            ),
        )
        for party, at in note.seen.items():
            yield MessageReceipt, (talk.thread, no, *party, at, note.confirmed.get(party))
        if note.urgent:
            yield UrgentMessage, _urgent(talk, no, note)
    for party in talk.parties:
        yield ThreadParticipant, _line(talk, party)


def words_of(talk: Conversation) -> Iterator[tuple[int, str]]:
    """What the search keeps of a thread's messages, see `models.letter_index`."""
    readers = {one: letter_index.reader(*one, talk.pupil) for one in talk.parties}
    sender, alone = talk.parties[0], talk.mailing is not None
    everybody = [
        talk.names.get(one, "") for one in dict.fromkeys((*(p for p, _ in talk.parties), talk.pupil or 0))
    ]
    for no, note in enumerate(talk.notes, 1):
        people = everybody if no == 1 else [talk.names.get(note.author[0], "")]
        called = [" ".join(name.split()[:2]) for name in people]
        subject = talk.subject if no == 1 else ""
        words = sorted(letter_index.words_of(" ".join((subject, note.text, *called))))
        own = [word for one, word in readers.items() if no > 1 or not alone or one != sender]
        if no == 1 and talk.first_of_mailing:
            own_word = letter_index.reader(*sender, None)
            yield letter_index.row(talk.thread, letter_index.MAILING_NO, [own_word], words)
        yield letter_index.row(talk.thread, no, own, words)


def _line(talk: Conversation, party: Party) -> tuple[Any, ...]:
    """What the inbox of one who takes part shows of it."""
    last, starter = talk.notes[-1], talk.parties[0]
    mine = [note.at for note in talk.notes if note.author == party]
    partner = talk.parties[1] if party == starter else starter
    read = 0
    for no, note in enumerate(talk.notes, 1):
        if note.author != party and party not in note.seen:
            break
        read = no
    unread = sum(note.author != party for note in talk.notes[read:])
    waits = next((no for no, note in enumerate(talk.notes, 1) if note.urgent and _waits(note, party)), 0)
    alone = talk.mailing is not None and party == starter and all(note.author == party for note in talk.notes)
    box = Box.MAILING if alone else Box.ARCHIVE if party in talk.put_away else Box.INBOX
    passed_on = max(
        (note.passed_on or note.at for note in talk.notes if note.urgent), default=talk.notes[0].at
    )
    joined = passed_on if party in talk.watch else talk.notes[0].at
    return (
        *party, int(box), last.at, talk.thread, joined, None, read, unread, waits,
        max(mine, default=None), talk.pupil, *partner, len(talk.parties) - 2, talk.subject, len(talk.notes),
        *last.author, int(talk.has_files), int(talk.closed is not None), first_words(last.text),
    )  # fmt: skip


def _waits(note: Note, party: Party) -> bool:
    """Of conversations between a family and one of the school: each confirms for his own."""
    same = [one for one in note.confirmed if (one[1] is Side.STAFF) == (party[1] is Side.STAFF)]
    return (party[1] is Side.STAFF) != (note.author[1] is Side.STAFF) and not same


def _urgent(talk: Conversation, no: int, note: Note) -> tuple[Any, ...]:
    to_school = note.author[1] is not Side.STAFF
    seen = [at for party, at in note.seen.items() if party[1] is Side.STAFF]
    due = note.at + talk.urgent_minutes * 60 if to_school and not seen else None
    settled = min(note.confirmed.values(), default=None)
    return (talk.thread, no, *note.author, talk.mailing, note.at, due, note.passed_on, settled)


def _waiting_since(notes: Sequence[Note]) -> int | None:
    since = None
    for note in notes:
        if note.author[1] is Side.STAFF:
            since = None
        elif since is None:
            since = note.at
    return since
