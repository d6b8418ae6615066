"""Encryption switched on, the key changed, encryption taken away.

    1  a verified backup, with the key of until now                                       others may go on
    2  the contents of attached files sealed with the new key, beside the old ones
    3  the file itself (`models.rekey`), and what was attached in the meantime            nobody may
    4  a row in the log; the old contents are taken away

A crash before the end of 3 leaves the old key and some contents that nobody asks for; after it, the new one.  Backups
that exist stay as they are: they need the key of their time, which their manifest names by its fingerprint.
"""

from __future__ import annotations

import time
from dataclasses import dataclass
from pathlib import Path

from app.backup.copies import make_backup
from app.backup.keeping import keeper
from app.backup.problems import Progress, no_progress
from app.changes import Record
from app.errors import Refused
from app.files.care import in_drafts, stored
from app.permissions import Action
from app.session import Session
from app.unit_of_work import command, query, record
from models.database import SchoolFile
from models.errors import StorageError
from models.file_store import FileStore, Known, folder_beside
from models.keys import KeyNote, fingerprint, make_key_file, read_key_file, write_note
from models.maintenance import key_of
from models.mounts import inspect_location
from models.opening import open_school_file
from models.rekey import rekey


@dataclass(frozen=True, slots=True)
class KeyFacts:
    """Of an open school: is it encrypted, and by which key."""

    encrypted: bool
    fingerprint: str | None


@dataclass(frozen=True, slots=True)
class KeyChanged:
    """What was done: fingerprints (None: no key), the backup of before, and how many contents were sealed anew; those
    that were not whole before are `missing`."""

    before: str | None
    after: str | None
    backup: str
    files: int
    missing: int


@query(Action.KEEP_FILE)
def key_facts(session: Session) -> KeyFacts:
    """Which key the school has.  No statement."""
    key = key_of(session.school)
    return KeyFacts(key is not None, None if key is None else fingerprint(key))


@keeper
def make_key(session: Session, path: str | Path) -> str:
    """Make a new key file; returns its fingerprint.  Raises Refused key.on_share; StorageProblem file.exists,
    file.no_rights."""
    _require_elsewhere(session.school.path, Path(path))
    return fingerprint(make_key_file(path))


@keeper
def change_key(
    session: Session,
    key_path: str | Path | None,
    backup_into: str | Path,
    *,
    progress: Progress = no_progress,
) -> KeyChanged:
    """Give the school the key in a key file; None: none any more.  The backup of before goes into the folder.

    The session goes on at the file as it is afterwards, opened anew: `session.school` is another object, and the one of
    before is closed.  Raises Refused key.same, key.on_share and those of a backup; StorageProblem file.busy,
    file.in_use while others work; then nothing has changed.
    """
    school, place = session.school, session.school.path
    old, new = key_of(school), None if key_path is None else read_key_file(key_path)
    if old == new:
        raise Refused("key.same")
    if key_path is not None:
        _require_elsewhere(place, Path(key_path))
    made = make_backup(session, Path(backup_into), progress=_part(progress, 0))
    before, after = FileStore.beside(school), FileStore(folder_beside(place), new)
    missing = _seal(_contents(school), before, after, _part(progress, 1))

    def seal_rest(named: list[tuple[bytes, int]]) -> None:
        _seal([Known(*one) for one in named], before, after, no_progress)

    school.close()
    current = old
    try:
        rekey(
            place,
            old,
            new,
            locked=seal_rest,
            progress=_part(progress, 2),
        )
        current = new
    finally:
        session.move_to(open_school_file(place, key=current))
    write_note(place, KeyNote(None if new is None else fingerprint(new), int(time.time())))
    known = _contents(session.school)
    _seal(known, before, after, no_progress)  # what drafts name since
    note_key(session, _shown(old), _shown(new))
    _drop(known, before, after)
    progress(1, 1)
    return KeyChanged(_shown(old), _shown(new), made.info.path, len(known), missing)


@command(Action.KEEP_FILE)
def note_key(session: Session, before: str | None, after: str | None) -> None:
    """Write into the log that the key was changed; the fingerprints, and nothing of the keys."""
    old, new = ({"key": one} if one is not None else None for one in (before, after))
    record(session, Record("file", "key", old, new))


def _contents(school: SchoolFile) -> list[Known]:
    return [*stored(school), *in_drafts(school)]


def _seal(known: list[Known], before: FileStore, after: FileStore, progress: Progress) -> int:
    """Have these contents in the new form as well; returns how many are not whole in the old one."""
    missing = 0
    for done, one in enumerate(known, 1):
        if not after.is_there(one):
            try:
                after.put(lambda one=one: before.pieces(one))  # type: ignore[misc]
            except StorageError as error:
                if error.code not in ("file_store.missing", "file_store.altered"):
                    raise
                missing += 1
        progress(done, len(known))
    return missing


def _drop(known: list[Known], before: FileStore, after: FileStore) -> None:
    """Take the contents in the old form away, where the new form is whole."""
    for one in known:
        if after.is_there(one):
            before.remove(before.name_of(one))


def _require_elsewhere(school: Path, key: Path) -> None:
    """A key beside the file that it opens protects from nothing."""
    folder, place = school.resolve().parent, key.resolve().parent
    one, other = inspect_location(str(school)), inspect_location(str(key))
    same_share = one.kind != "local" and (one.kind, one.mount_point) == (other.kind, other.mount_point)
    if place == folder or folder in place.parents or same_share:
        raise Refused("key.on_share", path=str(key))


def _shown(key: str | None) -> str | None:
    return None if key is None else fingerprint(key)


def _part(progress: Progress, number: int) -> Progress:
    return lambda done, total: progress(number * 1000 + 1000 * done // max(1, total), 3000)
