"""Finding messages by their words, subjects and names."""

from __future__ import annotations

from typing import Any

from app.codes import Side
from app.messages.people import about, whos
from app.messages.rights import my_side
from app.messages.rows import Hit, Hits
from app.messages.rules import LEAST_LETTERS, marked, stem
from app.permissions import Action
from app.session import Session
from app.unit_of_work import query
from models import letter_index
from models.base import rows
from models.messages import Message, MessageThread, message_id

PAGE = 10
"""Each hit is a page of the file."""


@query(Action.SEND_MESSAGE)
def search(session: Session, text: str, *, before: tuple[int, int] | None = None, limit: int = PAGE) -> Hits:
    """The asker's messages that have, for each word given, a word that begins so (but for frequent endings), in text,
    subject or names; the newest threads first.  Ё is Е, case does not matter, words of one letter are passed over.

    2 statements and those for names: the index, and the messages found, each with the first of its thread.
    """
    beginnings = sorted({stem(one) for one in letter_index.words_of(text) if len(one) >= LEAST_LETTERS})
    found = letter_index.find(_readers(session), beginnings, before=before, limit=limit + 1)
    more = found[limit - 1] if len(found) > limit else None
    found = found[:limit]
    if not found:
        return Hits((), None)
    by_place = {
        (row[0], row[1]): row
        for row in _messages({*((one, max(no, 1)) for one, no in found), *((one, 1) for one, _ in found)})
    }
    sent = _mailings([one for one, no in found if no == letter_index.MAILING_NO])
    names = whos(session, ((row[2], Side(row[3])) for row in by_place.values()))
    pupils = about(session, (row[6] for row in by_place.values()))
    hits = []
    for one, no in found:
        row, opening = by_place.get((one, max(no, 1))), by_place.get((one, 1))
        if row is None or opening is None or row[7] is not None:
            continue
        snippet, marks = marked(row[5], beginnings)
        pupil = None if one in sent and no == letter_index.MAILING_NO else pupils.get(opening[6] or 0)
        hits.append(
            Hit(
                one, max(no, 1), opening[4], names[row[2], Side(row[3])], pupil, row[8], snippet, marks,
                sent.get(one) if no == letter_index.MAILING_NO else None,
            )
        )  # fmt: skip
    return Hits(tuple(hits), more)


def _mailings(threads: list[int]) -> dict[int, int]:
    """The letters to several that these threads are the first of."""
    if not threads:
        return {}
    found = MessageThread.select(MessageThread.id, MessageThread.mailing).where(MessageThread.id.in_(threads))
    return dict(rows(found))


def _messages(places: set[tuple[int, int]]) -> list[tuple[Any, ...]]:
    """Messages by thread and number: each a step into the table, no index beside it."""

    columns = (
        Message.thread, Message.no, Message.author, Message.side, Message.subject, Message.text, Message.pupil,
        Message.withdrawn_at, Message.sent_at,
    )  # fmt: skip
    found = Message.select(*columns).where(Message.id.in_(sorted(message_id(*place) for place in places)))
    return list(rows(found))


def _readers(session: Session) -> list[str]:
    """Whose words are searched: one's own, a parent's by child."""
    side = my_side(session)
    if side is not Side.PARENT:
        return [letter_index.reader(session.person_id, side, None)]
    children = [None, *sorted(session.scope.pupils)]
    return [letter_index.reader(session.person_id, side, one) for one in children]
