"""Putting a backup in the place of the school file.

    with prepared(backup, target, key=key) as staged:          # verified, and copied beside the target
        session = …sign in at staged.school…                   # the accounts are those of the backup
        restore(session, staged)

Who restores signs in at the copy that will become the file, because the present file may be damaged or gone.
If the present file can be opened, its content is exchanged in one transaction under an exclusive lock: other
PCs that have it open see a commit, and nobody goes on writing into a file that was replaced.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from app.auth.service import sign_in, start_session
from app.backup.checking import check_pages
from app.backup.keeping import keeper
from app.backup.log_check import LogState, follow_chain
from app.backup.manifest import BackupInfo, files_of, read_manifest, sha256_of
from app.backup.problems import Progress, no_progress
from app.changes import Record
from app.errors import NotAllowed, Refused, StorageProblem
from app.files.care import copy_files, in_drafts, stored
from app.people.erasing.commands import erase_again, wipe
from app.permissions import Action
from app.session import Session
from app.unit_of_work import command, problem, record
from models.base import rows
from models.codes import Role
from models.database import SchoolFile
from models.errors import StorageError
from models.file_store import FileStore, folder_beside
from models.keys import read_key_file
from models.log import ChangeLog
from models.maintenance import flush, make_empty, move_in, open_like, replace_content
from models.opening import open_school_file
from models.people import Person

GROUND = "restore"
"""Why somebody is erased anew, in the log."""
_UNUSABLE = ("file.damaged", "file.not_a_school")


@dataclass
class Staged:
    """A verified copy of a backup beside the file whose place it will take."""

    info: BackupInfo
    target: Path
    school: SchoolFile


@dataclass(frozen=True, slots=True)
class Restored:
    """What was done.  `aside` is where the file that was there lies now; None when there was none.  `erased`: people
    who had been erased since the backup, and were erased anew; `to_erase`: such people of whom it is not sure that they
    are the same in the backup, because the two files have no common history."""

    target: str
    aside: str | None
    of: str
    made_at: str
    seq: int
    files: int = 0
    files_missing: int = 0
    """Contents of attached files, and those that are neither in the backup nor beside the school."""
    erased: int = 0
    to_erase: int = 0


def verify_backup(
    backup: str | Path, *, key: str | None = None, progress: Progress = no_progress
) -> BackupInfo:
    """The facts of a backup that is whole: its bytes are those of its manifest, its pages and log are sound.

    Raises Refused: backup.no_manifest, backup.bad_manifest, backup.changed, backup.bad_copy; StorageProblem.
    """
    place = Path(backup)
    info = verify_bytes(place)
    try:
        with open_school_file(place, key=key, mode="read_only") as school:
            _judge(school, info, progress)
    except StorageError as error:
        raise problem(error) from error
    except OSError as error:
        raise StorageProblem("share.io", path=str(place), detail=error.strerror) from error
    return info


def verify_bytes(place: Path, progress: Progress = no_progress) -> BackupInfo:
    """The facts of a backup whose bytes are those of its manifest; needs no key.

    Raises Refused: backup.no_manifest, backup.bad_manifest, backup.changed; StorageProblem.
    """
    if not place.is_file():
        raise StorageProblem("file.not_found", path=str(place))
    info = read_manifest(place)
    try:
        if place.stat().st_size != info.size or sha256_of(place, progress) != info.sha256:
            raise Refused("backup.changed", path=str(place))
    except OSError as error:
        raise StorageProblem("share.io", path=str(place), detail=error.strerror) from error
    return info


def _judge(school: SchoolFile, info: BackupInfo, progress: Progress) -> None:
    for found in check_pages(school):
        raise Refused("backup.bad_copy", path=str(school.path), problem=found.code, **found.data)
    state = LogState()
    for seq in follow_chain(school, state, progress):
        raise Refused("backup.bad_copy", path=str(school.path), problem="log.broken", seq=seq)
    if (state.seq, state.link.hex()) != (info.seq, info.link):
        raise Refused("backup.bad_copy", path=str(school.path), problem="log.cut", seq=state.seq)


@contextmanager
def prepared(
    backup: str | Path, target: str | Path, *, key: str | None = None, progress: Progress = no_progress
) -> Iterator[Staged]:
    """A verified copy of a backup, open for signing in; it is removed at the end unless it was restored.

    Raises what `verify_backup` raises, and Refused("restore.same_file").
    """
    source, place = Path(backup), Path(target)
    if place.exists() and source.exists() and place.samefile(source):
        raise Refused("restore.same_file", path=str(place))
    info = verify_backup(source, key=key, progress=progress)
    staging = place.with_name(f".{place.name}.restoring-{os.getpid()}")
    school: SchoolFile | None = None
    try:
        _copy(source, staging, place)
        school = open_school_file(staging, key=key)
        yield Staged(info, place, school)
    except StorageError as error:
        raise problem(error) from error
    finally:
        if school is not None:
            school.close()
        for leftover in (staging, Path(f"{staging}-journal")):
            leftover.unlink(missing_ok=True)


def _rights_of(place: Path) -> int:
    """Those of the file that it replaces; of a new one, those that a new school gets."""
    try:
        return place.stat().st_mode & 0o777 | 0o600
    except OSError:
        return 0o660


def _copy(source: Path, staging: Path, place: Path) -> None:
    try:
        staging.unlink(missing_ok=True)
        make_empty(staging)  # before the first byte is in it, nobody else may read it
        shutil.copyfile(source, staging)
        staging.chmod(_rights_of(place))
        flush(staging)
    except FileNotFoundError as error:
        raise StorageError("share.unreachable", path=str(staging.parent)) from error
    except PermissionError as error:
        raise StorageError("file.no_rights", path=str(staging.parent)) from error
    except OSError as error:
        code = "file.full" if shutil.disk_usage(staging.parent).free < source.stat().st_size else "share.io"
        raise StorageError(code, path=str(staging), detail=error.strerror) from error


@keeper
def restore(session: Session, staged: Staged) -> Restored:
    """Put the prepared copy in the place of the school file, and its attached files beside it.  What was there is kept,
    dated; attached files that are there stay.  Who was erased since the backup was made is erased in the copy first: a
    restore brings nobody back.

    Raises StorageProblem: file.busy while others work in it, file.in_use, file.wrong_key, file.needs_key,
    file.not_encrypted when the present file has another key; then nothing was changed.
    """
    if session.school is not staged.school:
        raise ValueError("the session is not of the prepared copy")
    place = staged.target
    gone, is_same = _erased_since(staged)
    if gone and is_same:
        erase_again(session, gone, GROUND)
        wipe(session)
    # Contents before rows, here too.  What is there and whole stays: the file that is set aside names it as well.
    source = FileStore.beside(staged.school).like(files_of(staged.info))
    known = [*stored(staged.school), *(one for one in in_drafts(staged.school) if source.is_there(one))]
    copied = copy_files(known, source, source.like(folder_beside(place)), verify=True)
    note_restore(session, staged.info)
    aside = _aside(place, session.clock.now().astimezone()) if place.exists() else None
    if aside is None or not _exchange(staged, aside):
        staged.school.close()
        move_in(place, staged.school.path, aside)
    return Restored(
        str(place),
        None if aside is None else str(aside),
        staged.info.of,
        staged.info.made_at,
        staged.info.seq,
        copied.files,
        copied.missing,
        len(gone) if is_same else 0,
        0 if is_same else len(gone),
    )


def _erased_since(staged: Staged) -> tuple[list[int], bool]:
    """Whom today's file knows as erased and the copy does not, and whether today's file has grown out of this backup:
    else a number may mean somebody else.  A file that cannot be read knows nobody."""
    try:
        with open_like(staged.school, staged.target) as today, today.reading():
            known = {row[0] for row in rows(Person.select(Person.id).where(Person.erased_at.is_null(False)))}
            link = ChangeLog.select(ChangeLog.hash).where(ChangeLog.seq == staged.info.seq).scalar()
    except StorageError:
        return [], True
    with staged.school.reading():
        there = {row[0] for row in rows(Person.select(Person.id).where(Person.erased_at.is_null()))}
    is_same = not staged.info.seq or (link is not None and bytes(link).hex() == staged.info.link)
    return sorted(known & there), is_same


@command(Action.KEEP_FILE)
def note_restore(session: Session, info: BackupInfo) -> None:
    """Write into the copy's log that it was put in place: what came after it is in the file set aside."""
    record(session, Record("file", "restore", None, {"made_at": info.made_at, "seq": info.seq}))


def _exchange(staged: Staged, aside: Path) -> bool:
    """Exchange the content in one transaction; False when the present file is too damaged for that."""
    try:
        open_like(staged.school, staged.target, mode="read_write").close()
        replace_content(staged.target, staged.school, aside)
    except StorageError as error:
        if error.code not in _UNUSABLE:
            raise
        aside.unlink(missing_ok=True)
        return False
    return True


def _aside(place: Path, now: datetime) -> Path:
    stem = f"{place.stem}.before-restore-{now:%Y%m%d-%H%M%S}"
    aside, number = place.with_name(f"{stem}.db"), 1
    while aside.exists():
        number += 1
        aside = place.with_name(f"{stem}-{number}.db")
    return aside


# --- in a window -----------------------------------------------------------------------------------------------------


@keeper
def restore_whole(
    session: Session, backup: str | Path, login: str, password: str, *, key_path: str | Path | None = None,
    progress: Progress = no_progress,
) -> Restored:  # fmt: skip
    """Put a backup in the place of the session's file, for an administrator who is known in the backup as well.

    `login` and `password` are those of the backup.  The session ends with it: whoever works in the file signs in anew.
    Errors as of `prepared`, `restore` and signing in; NotAllowed for a login that is no administrator's there.
    """
    key = session.school.database._key if key_path is None else read_key_file(key_path)
    with prepared(backup, session.school.path, key=key, progress=progress) as staged:
        signed = sign_in(staged.school, login, password, None, session.clock)
        if Role.ADMIN not in signed.roles:
            raise NotAllowed("not_allowed", action=Action.KEEP_FILE.value, role=signed.roles[0].value)
        known = start_session(staged.school, signed, Role.ADMIN, session.clock)
        return restore(known, staged)
