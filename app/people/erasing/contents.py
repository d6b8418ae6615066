"""Files that hung on what was erased: their rows, and their contents in the store where nothing else names them."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from app.changes import Record
from app.files.care import named_contents
from app.permissions import Action
from app.session import Session
from app.unit_of_work import command, record
from models.base import rows
from models.file_store import FileStore, Known
from models.files import Attachment, StoredFile

JUST_PUT_SECONDS = 15 * 60
"""A content that was put so short a time ago may be about to be attached by somebody else."""


@dataclass(frozen=True, slots=True)
class Content:
    """A stored content."""

    digest: bytes
    size: int


def drop_rows(hung: Iterable[tuple[str, str]], passed_on: Iterable[tuple[str, str]]) -> tuple[Content, ...]:
    """Take away what hung on these owners (word and key), also where a message passed it on (the key of the original
    and of the other); returns the contents that nothing names any more, of which the rows are gone, too.  Inside a
    command."""
    digests: set[bytes] = set()
    for original, other in passed_on:
        theirs = Attachment.select(Attachment.file).where(
            Attachment.owner == "message", Attachment.owner_key == original
        )
        Attachment.delete().where(
            Attachment.owner == "message", Attachment.owner_key == other, Attachment.file.in_(theirs)
        ).execute()
    for owner, key in hung:
        here = (Attachment.owner == owner, Attachment.owner_key == key)
        digests |= {bytes(row[0]) for row in rows(Attachment.select(Attachment.file).where(*here))}
        Attachment.delete().where(*here).execute()
    dropped = []
    for digest in sorted(digests):
        if Attachment.select().where(Attachment.file == digest).exists():
            continue
        size = StoredFile.select(StoredFile.size).where(StoredFile.sha256 == digest).scalar()
        StoredFile.delete().where(StoredFile.sha256 == digest).execute()
        dropped.append(Content(digest, int(size or 0)))
    return tuple(dropped)


@command(Action.ERASE_PERSON)
def drop_contents(session: Session, contents: Collection[Content]) -> int:
    """Take contents out of the store that nothing names, and that nobody is just putting again; returns how many went.
    Nobody can attach one while this transaction holds.  Errors: file_store.*, share.*"""
    store = FileStore.beside(session.school)
    named = {store.name_of(one) for one in named_contents(session.school)}
    gone, now = 0, store.now()
    for one in contents:
        found = store.look_at(store.name_of(Known(one.digest, one.size)))
        if found is None:
            gone += 1
        elif found.name not in named and now - found.at > JUST_PUT_SECONDS:
            store.remove(found.name)
            gone += 1
    if gone:
        record(session, Record("file", "attachments", None, {"contents": gone}))
    return gone
