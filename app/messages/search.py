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
from models.messages import Message

PAGE = 20


@query(Action.SEND_MESSAGE)
def search(session: Session, text: str, *, before: tuple[int, int] | None = None, limit: int = PAGE) -> Hits:
    """The asker's messages that have, for each word given, a word that begins so (but for frequent endings), in text,
    subject or names; the newest threads first.  Ё is Е, case does not matter, words of one letter are passed over.

    2 statements and those for names: the index, and the messages found, each with the first of its thread.
    """
    beginnings = [stem(one) for one in letter_index.words_of(text) if len(one) >= LEAST_LETTERS]
    found = letter_index.find(_readers(session), beginnings, before=before, limit=limit + 1)
    more = found[limit - 1] if len(found) > limit else None
    found = found[:limit]
    if not found:
        return Hits((), None)
    wanted = {(one, no) for one, no in found}
    first = {(one, 1) for one, _ in found}
    by_place = {(row[0], row[1]): row for row in _messages(wanted | first)}
    names = whos(session, ((by_place[one][2], Side(by_place[one][3])) for one in found if one in by_place))
    pupils = about(session, (by_place[one, 1][6] for one, _ in found if (one, 1) in by_place))
    hits = []
    for place in found:
        row, opening = by_place.get(place), by_place.get((place[0], 1))
        if row is None or opening is None or row[7] is not None:
            continue
        snippet, marks = marked(row[5], beginnings)
        hits.append(
            Hit(
                place[0], place[1], opening[4], names[row[2], Side(row[3])], pupils.get(opening[6] or 0), row[8],
                snippet, marks,
            )
        )  # fmt: skip
    return Hits(tuple(hits), more)


def _messages(places: set[tuple[int, int]]) -> list[tuple[Any, ...]]:
    """Messages by thread and number: each a step into the table, no index beside it."""

    columns = (
        Message.thread, Message.no, Message.author, Message.side, Message.subject, Message.text, Message.pupil,
        Message.withdrawn_at, Message.sent_at,
    )  # fmt: skip
    threads = sorted({one for one, _ in places})
    found = Message.select(*columns).where(
        Message.thread.in_(threads), Message.no.in_(sorted({no for _, no in places}))
    )
    return [row for row in rows(found) if (row[0], row[1]) in places]


def _readers(session: Session) -> list[str]:
    """Whose words are searched: one's own, a parent's by child."""
    side = my_side(session)
    if side is not Side.PARENT:
        return [letter_index.reader(session.person_id, side, None)]
    children = [None, *sorted(session.scope.pupils)]
    return [letter_index.reader(session.person_id, side, one) for one in children]
