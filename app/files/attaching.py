"""Attaching files, for the commands of the features: in their transaction, and under their permission.

The caller records the change; what he needs for it, `attach` and `detach` return.  Whether the thing may have files,
and who may attach, the caller has asked.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from app.errors import NotFound, StorageProblem
from app.files.kinds import kind_of_type
from app.files.names import clean_name
from app.files.rows import FileRow, Kind, Limits, StoredRef
from app.files.rules import ALWAYS, MIB, free_name, judge_file, judge_together
from app.files.store import known_of
from app.session import Session
from app.unit_of_work import problem
from models.base import rows
from models.errors import StorageError
from models.file_store import FileStore
from models.files import Attachment, StoredFile


def limits_of(session: Session) -> Limits:
    """What the school allows.  Reference data."""
    kinds = set(ALWAYS)
    for key, more in (
        ("files.media", {Kind.SOUND, Kind.VIDEO}),
        ("files.sources", {Kind.SOURCE}),
        ("files.archives", {Kind.ARCHIVE}),
        ("files.other", {Kind.OTHER}),
    ):
        if session.setting(key):
            kinds |= more
    return Limits(
        session.setting("files.most_mib") * MIB,
        session.setting("files.most"),
        session.setting("files.most_mib_together") * MIB,
        frozenset(kinds),
    )


def attach(session: Session, owner: str, owner_key: str, files: Sequence[StoredRef]) -> tuple[FileRow, ...]:
    """Hang stored files on a thing, after those that hang there; inside a command.  Returns the new ones.

    Each content is looked for once more: rows are written only after it, and who clears away forgotten contents does
    so in a transaction, too.  Errors: Refused attachment.too_large, attachment.kind_not_allowed, attachment.too_many,
    attachment.too_large_together; StorageProblem file_store.missing: it has to be put anew.
    """
    if not files:
        return ()
    limits, store = limits_of(session), FileStore.beside(session.school)
    there = attached(owner, [owner_key]).get(owner_key, ())
    judge_together(limits, [*(row.size for row in there), *(ref.size for ref in files)])
    names, made = [row.name for row in there], []
    for position, ref in enumerate(files, len(there)):
        name = free_name(clean_name(ref.name), names)
        names.append(name)
        judge_file(limits, name, ref.size, kind_of_type(ref.media_type, name))
        _store_row(session, store, replace(ref, name=name))
        made.append(_hang(owner, owner_key, replace(ref, name=name), position))
    return tuple(made)


def copy_attachments(
    session: Session, source: tuple[str, str], owner: str, owner_key: str
) -> tuple[FileRow, ...]:
    """Hang on a thing what hangs on another, `source` (owner, owner_key): for forwarding.  Errors as of `attach`."""
    return attach(session, owner, owner_key, refs(*source))


def refs(owner: str, owner_key: str) -> tuple[StoredRef, ...]:
    """What hangs on a thing, in the form in which it can be attached again.  1 statement."""
    query = (
        Attachment.select(Attachment.file, Attachment.size, Attachment.media_type, Attachment.name)
        .where(Attachment.owner == owner, Attachment.owner_key == owner_key)
        .order_by(Attachment.position, Attachment.id)
    )
    return tuple(StoredRef(bytes(digest).hex(), size, kind, name) for digest, size, kind, name in rows(query))


def attached(owner: str, owner_keys: Collection[str]) -> dict[str, tuple[FileRow, ...]]:
    """What hangs on some things of one kind, by key; things without files are left out.  1 statement."""
    if not owner_keys:
        return {}
    query = (
        Attachment.select(
            Attachment.owner_key, Attachment.id, Attachment.name, Attachment.size, Attachment.media_type
        )
        .where(Attachment.owner == owner, Attachment.owner_key.in_(sorted(set(owner_keys))))
        .order_by(Attachment.owner_key, Attachment.position, Attachment.id)
    )
    found: dict[str, list[FileRow]] = {}
    for key, *columns in rows(query):
        found.setdefault(key, []).append(FileRow(*columns))
    return {key: tuple(files) for key, files in found.items()}


def detach(
    session: Session, owner: str, owner_key: str, attachment_ids: Collection[int]
) -> tuple[FileRow, ...]:
    """Take files off a thing; inside a command.  Returns them.  The content stays until nobody can be about to attach
    it again, and is cleared away with the forgotten ones.

    Errors: NotFound attachment.unknown, also for one that hangs on something else.
    """
    if not session.school.in_writing:
        raise RuntimeError("files are taken off inside a command")
    there = {row.attachment_id: row for row in attached(owner, [owner_key]).get(owner_key, ())}
    if not there.keys() >= set(attachment_ids):
        raise NotFound("attachment.unknown")
    if not attachment_ids:
        return ()
    here = Attachment.id.in_(sorted(attachment_ids))
    digests = {bytes(row[0]) for row in rows(Attachment.select(Attachment.file).where(here))}
    Attachment.delete().where(here).execute()
    still = {
        bytes(row[0]) for row in rows(Attachment.select(Attachment.file).where(Attachment.file.in_(digests)))
    }
    StoredFile.delete().where(StoredFile.sha256.in_(digests - still)).execute()
    return tuple(row for key, row in there.items() if key in attachment_ids)


def _store_row(session: Session, store: FileStore, ref: StoredRef) -> None:
    known = known_of(ref)
    try:
        there = store.is_there(known)
    except StorageError as error:
        raise problem(error) from error
    if not there:
        raise StorageProblem("file_store.missing", file=ref.name, name=store.name_of(known))
    StoredFile.insert(
        sha256=known.digest, size=known.size, stored_at=session.clock.now(), stored_by=session.person_id
    ).on_conflict_ignore().execute()


def _hang(owner: str, owner_key: str, ref: StoredRef, position: int) -> FileRow:
    number = Attachment.insert(
        owner=owner, owner_key=owner_key, file=bytes.fromhex(ref.sha256), name=ref.name, size=ref.size,
        media_type=ref.media_type, position=position,
    ).execute()  # fmt: skip
    return FileRow(int(number), ref.name, ref.size, ref.media_type)
