"""The words of messages, so that each finds his own: an FTS5 index whose words begin with whose they are.

A message of which the persons 12 (staff) and 77 (parent, about the child 31) may read is stored as the words
`12sпривет`, `77p31xпривет`, …  A question for the beginning of a word is then one range of neighbouring words, those
of one person, in each of the index's few parts; what others write, and how much of it there is, costs nothing.

A row's number is that of the message: `thread * MOST_NO + no`.  The newest threads come first.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from models.base import database
from models.codes import Side
from models.messages import MOST_NO, message_id
from models.people import fold

CREATE = (
    "CREATE VIRTUAL TABLE letter_index USING fts5(words, content='', contentless_delete=1, detail='none',"
    " tokenize='ascii')"
)
INSERT = "INSERT INTO letter_index (rowid, words) VALUES (?, ?)"
MAILING_NO = 0
"""As which message of the first of its threads a letter to several is stored for who sent it: so he finds it once."""
LONGEST_WORD = 32


def reader(person: int, side: Side, pupil: int | None) -> str:
    """Whose words they are.  What a parent reads is a child's: who is its parent no more asks for it no more."""
    return (
        f"{person}p{pupil or 0}x" if side is Side.PARENT else f"{person}{'s' if side is Side.STAFF else 'u'}"
    )


def words_of(text: str) -> set[str]:
    """The words of a text as they are stored: letters and digits, folded, the first `LONGEST_WORD` of each."""
    clean = "".join(one if one.isalnum() else " " for one in fold(text))
    return {word[:LONGEST_WORD] for word in clean.split()}


def row(thread: int, no: int, readers: Iterable[str], words: Iterable[str]) -> tuple[int, str]:
    """A message as a row for `INSERT`."""
    own = list(words)
    return message_id(thread, no), " ".join(f"{one}{word}" for one in readers for word in own)


def add(thread: int, no: int, readers: Iterable[str], words: Iterable[str]) -> None:
    """Store a message for these readers (see `reader`), or store it anew.  Inside a write transaction."""
    database.execute_sql(
        "INSERT OR REPLACE INTO letter_index (rowid, words) VALUES (?, ?)", row(thread, no, readers, words)
    )


def remove(thread: int, no: int) -> None:
    """Forget a message."""
    database.execute_sql("DELETE FROM letter_index WHERE rowid = ?", (message_id(thread, no),))


def find(
    readers: Sequence[str], beginnings: Sequence[str], *, before: tuple[int, int] | None, limit: int
) -> list[tuple[int, int]]:
    """The messages (thread, no) of one of the readers with a word for each of the beginnings; newest threads first,
    and before the one given."""
    if not readers or not beginnings:
        return []
    asked = " AND ".join(
        "(" + " OR ".join(f'"{reader}{one}"*' for reader in readers) + ")" for one in beginnings
    )
    top = message_id(*before) if before is not None else 1 << 62
    found = database.execute_sql(
        "SELECT rowid FROM letter_index WHERE letter_index MATCH ? AND rowid < ? ORDER BY rowid DESC LIMIT ?",
        (asked, top, limit),
    )
    return [divmod(row[0], MOST_NO) for row in found]
