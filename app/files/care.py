"""Care of the contents as a whole: what is missing or altered, what is forgotten, and clearing that away.

A content is *forgotten* when neither a row nor a draft names it and it was put long ago: nobody can be about to attach
it any more.  What is younger is never touched, whatever this PC's clock says: ages are measured by the share's own.
"""

from __future__ import annotations

import dataclasses
import json
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from app.backup.keeping import keeper
from app.backup.problems import Problem, Progress, Severity, no_progress
from app.changes import Record
from app.files.owners import DRAFTS, OWNERS
from app.permissions import Action
from app.session import Session
from app.unit_of_work import command, record
from models.base import rows
from models.database import SchoolFile
from models.errors import StorageError
from models.file_store import FileStore, Found, Known
from models.files import Attachment, StoredFile

CONTENT_SECONDS = 14 * 24 * 3600
"""A draft may wait so long for being sent."""
PARTIAL_SECONDS = 24 * 3600
_BATCH = 50
"""So many are taken away while others wait to write."""
_MOST = 1000


@dataclass(frozen=True, slots=True)
class Cleared:
    """What was taken away: contents and their bytes on the disk, temporary files, rows on which nothing hung."""

    contents: int = 0
    bytes: int = 0
    partials: int = 0
    rows: int = 0


def stored(school: SchoolFile) -> list[Known]:
    """The contents that the school's rows name.  Outside a transaction; 1 statement."""
    with school.reading():
        return _named()


def in_drafts(school: SchoolFile) -> list[Known]:
    """The contents that drafts name.  Outside a transaction."""
    with school.reading():
        return _drafted(school)


def _drafted(school: SchoolFile) -> list[Known]:
    texts = (row[0] for query in DRAFTS for row in school.database.execute_sql(query))
    return sorted(
        {known for text in texts for known in _refs_in(json.loads(text))}, key=lambda one: one.digest
    )


def _refs_in(value: Any) -> Iterator[Known]:
    """Wherever they stand in a draft."""
    if isinstance(value, dict):
        digest, size = value.get("sha256"), value.get("size")
        if isinstance(digest, str) and re.fullmatch("[0-9a-f]{64}", digest) and isinstance(size, int):
            yield Known(bytes.fromhex(digest), size)
        value = list(value.values())
    if isinstance(value, list):
        for part in value:
            yield from _refs_in(part)


def named_contents(school: SchoolFile) -> list[Known]:
    """All contents that something names, drafts too.  Inside a transaction."""
    return [*_named(), *_drafted(school)]


def _named() -> list[Known]:
    query = StoredFile.select(StoredFile.sha256, StoredFile.size)
    return [Known(bytes(digest), size) for digest, size in rows(query)]


# --- what is wrong --------------------------------------------------------------------------------------------------


def check_files(
    session: Session, *, contents: bool = False, progress: Progress = no_progress
) -> Iterator[Problem]:
    """What is wrong with the files: for the check of a whole school.

    Each content is looked for, in the right size; with `contents` it is read and compared as well.
    """
    school = session.school
    store = FileStore.beside(school)
    yield from _rows_that_lead_nowhere(school)
    known = stored(school)
    there = {found.name: found for found in store.listing()}
    yield from _most("file_store.missing", _bad(school, store, known, there, contents, progress))
    names = {store.name_of(one) for one in (*known, *in_drafts(school))}
    forgotten = _old((found for found in there.values() if found.name not in names), store, CONTENT_SECONDS)
    if forgotten:
        data = {"files": len(forgotten), "bytes": sum(found.size for found in forgotten)}
        yield Problem("file_store.forgotten", data, Severity.WARNING)
    partials = _old(store.partials(), store, PARTIAL_SECONDS)
    if partials:
        yield Problem("file_store.partial", {"files": len(partials)}, Severity.WARNING)


def _bad(
    school: SchoolFile, store: FileStore, known: Sequence[Known], there: dict[str, Found], contents: bool,
    progress: Progress,
) -> Iterator[Problem]:  # fmt: skip
    for done, one in enumerate(known, 1):
        found = there.get(store.name_of(one))
        if found is None:
            yield _problem("file_store.missing", school, one)
        elif found.size != store.stored_size(one) or (contents and not store.is_whole(one)):
            yield _problem("file_store.altered", school, one)
        progress(done, len(known))


def _problem(code: str, school: SchoolFile, known: Known) -> Problem:
    """Named by one of its attachments: what hangs there, people can look up; the names of files stay out."""
    query = (
        Attachment.select(Attachment.owner, Attachment.owner_key)
        .where(Attachment.file == known.digest)
        .order_by(Attachment.id)
    )
    with school.reading():
        owner, key = next(rows(query.limit(1)), (None, None))
    return Problem(code, {"owner": owner, "key": key, "bytes": known.size})


def _rows_that_lead_nowhere(school: SchoolFile) -> Iterator[Problem]:
    run = school.database.execute_sql
    with school.reading():
        words = [row[0] for row in run("SELECT DISTINCT owner FROM attachment ORDER BY owner")]
        found = []
        for word in words:
            keys = OWNERS[word].keys if word in OWNERS else "SELECT 1 WHERE 0"
            query = f"SELECT owner_key FROM attachment WHERE owner = ? AND owner_key NOT IN ({keys}) LIMIT ?"  # noqa: S608 - our own words
            found += [(word, row[0]) for row in run(query, (word, _MOST + 1))]
        unused = run(
            "SELECT count(*) FROM stored_file f WHERE NOT EXISTS (SELECT 1 FROM attachment a WHERE a.sha256 = f.sha256)"
        ).fetchone()[0]
    yield from _most(
        "attachment.no_owner",
        (Problem("attachment.no_owner", {"owner": owner, "key": key}) for owner, key in found),
    )
    if unused:
        yield Problem("stored_file.unused", {"rows": unused}, Severity.WARNING)


def _most(code: str, problems: Iterable[Problem]) -> Iterator[Problem]:
    for number, problem in enumerate(problems):
        if number == _MOST:
            yield Problem("check.more", {"rule": code, "shown": _MOST})
            return
        yield problem


def _old(found: Iterable[Found], store: FileStore, seconds: float) -> list[Found]:
    candidates = list(found)
    if not candidates:
        return []
    now = store.now()
    return [one for one in candidates if now - one.at > seconds]


# --- clearing away --------------------------------------------------------------------------------------------------


@keeper
def clear_files(session: Session, progress: Progress = no_progress) -> Cleared:
    """Take away forgotten contents, temporary files that a crash has left, and rows on which nothing hangs.

    Raises StorageProblem: file_store.*, file.busy, share.*
    """
    store = FileStore.beside(session.school)
    partials = _old(store.partials(), store, PARTIAL_SECONDS)
    for one in partials:
        store.remove(one.name)
    unused = drop_unused_rows(session)
    names = {store.name_of(one) for one in (*stored(session.school), *in_drafts(session.school))}
    forgotten = _old((one for one in store.listing() if one.name not in names), store, CONTENT_SECONDS)
    done = Cleared(partials=len(partials), rows=unused)
    for start in range(0, len(forgotten), _BATCH):
        removed = remove_forgotten(session, forgotten[start : start + _BATCH])
        done = dataclasses.replace(
            done, contents=done.contents + len(removed), bytes=done.bytes + sum(one.size for one in removed)
        )
        progress(min(start + _BATCH, len(forgotten)), len(forgotten))
    return done


@command(Action.KEEP_FILE)
def drop_unused_rows(session: Session) -> int:
    """Delete rows of contents on which nothing hangs; returns how many."""
    used = Attachment.select(Attachment.file)
    count = int(StoredFile.delete().where(StoredFile.sha256.not_in(used)).execute())
    if count:
        record(session, Record("file", "attachments", None, {"rows": count}))
    return count


@command(Action.KEEP_FILE)
def remove_forgotten(session: Session, candidates: Sequence[Found]) -> list[Found]:
    """Take away those of some contents that are forgotten still: nobody can attach one while this transaction holds.
    Returns those that were taken away."""
    store = FileStore.beside(session.school)
    named = {store.name_of(known) for known in named_contents(session.school)}
    now, removed = store.now(), []
    for one in candidates:
        found = None if one.name in named else store.look_at(one.name)
        if found is not None and now - found.at > CONTENT_SECONDS:
            store.remove(found.name)
            removed.append(found)
    if removed:
        after = {"contents": len(removed), "bytes": sum(one.size for one in removed)}
        record(session, Record("file", "attachments", None, after))
    return removed


# --- for backups ----------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Copied:
    """Contents that a school names: how many, their bytes, how many had to be copied, and those that are not whole."""

    files: int = 0
    bytes: int = 0
    new: int = 0
    missing: int = 0


def copy_files(
    known: Sequence[Known], source: FileStore, target: FileStore, progress: Progress = no_progress, *,
    verify: bool = False,
) -> Copied:  # fmt: skip
    """Have all these contents in another store.  What is there in the right size stays (with `verify`: what is there
    unaltered); what comes is verified.

    A content that is missing or altered in the source is counted, and does not end it.
    Raises StorageError: file_store.full, file_store.no_rights, file_store.io, share.unreachable.
    """
    new = missing = 0
    for done, one in enumerate(known, 1):
        if not (target.is_whole(one) if verify else target.is_there(one)):
            try:
                target.put_as_stored(one, source)
                new += 1
            except StorageError as error:
                if error.code not in ("file_store.missing", "file_store.altered"):
                    raise
                missing += 1
        progress(done, len(known))
    return Copied(len(known), sum(one.size for one in known), new, missing)
