"""The words of messages, so that each finds his own: an FTS5 index whose words begin with whose they are.

A message of which the persons 12 (staff) and 77 (parent, about the child 31) may read is stored as the words
`12sпривет`, `77p31xпривет`, …  A question for the beginning of a word is then one range of neighbouring words, those
of one person, in each of the index's parts; what others write, and how much of it there is, costs nothing.

A row's number is that of the message (`models.messages.message_id`).  The newest threads come first.

Measured with 100,000 messages of 25 words, each for three people, pages of 16 KiB; a question is a rare word, one of
every second message, two such, a beginning of two letters, asked by a parent and by teachers of thousands of threads:

| layout | bytes a message | pages a question | pages written a message |
| --- | --- | --- | --- |
| FTS5, words and readers as words of their own | 207 | 26–58, and more with the years; 200 ms | 8, at times 128 |
| **FTS5, words with their readers**, merged a little with each message | 870 | **13–28** | 40, never above 57 |
| the same, merged by SQLite's own habit | 870 | 15–35 | 11, at times 770 |
| a clustered table person, word, message | 3,180 | 4–14 | 42, at times 116 |

The third column is what a reader waits for; the last is paid by the worker at sending, and evenly.  The table would
be five times as large as the messages themselves.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from models.base import database
from models.codes import Side
from models.messages import MOST_NO, message_id
from models.people import fold

CREATE = (
    "CREATE VIRTUAL TABLE letter_index USING fts5(words, content='', contentless_delete=1, detail='none',"
    " tokenize='ascii')",
    "INSERT INTO letter_index (letter_index, rank) VALUES ('pgsz', 16200)",  # a leaf is a page of the file
    "INSERT INTO letter_index (letter_index, rank) VALUES ('automerge', 0)",  # see `merge`
    "INSERT INTO letter_index (letter_index, rank) VALUES ('usermerge', 2)",
)
OPTIMIZE = "INSERT INTO letter_index (letter_index) VALUES ('optimize')"
"""After a file was filled in bulk."""
_MERGED = 8
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


def merge() -> None:
    """Keep the parts of the index few: some pages of work, at the end of each command that stores messages.  SQLite
    would do it by itself, and rather 700 pages at once than 8 each time."""
    database.execute_sql("INSERT INTO letter_index (letter_index, rank) VALUES ('merge', ?)", (_MERGED,))


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
