"""Backups: made while others write, verified before they count, and the older ones cleared away."""

from __future__ import annotations

import shutil
import time
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from app.backup.checking import check_pages
from app.backup.keeping import keeper
from app.backup.log_check import LogState, follow_chain
from app.backup.manifest import (
    SUFFIX,
    BackupInfo,
    files_of,
    manifest_path,
    read_manifest,
    sha256_of,
    write_manifest,
)
from app.backup.problems import Progress, no_progress
from app.backup.thinning import Thinning, staying
from app.errors import Refused, StorageProblem
from app.files.care import copy_files, in_drafts, stored
from app.session import Session
from models.database import SchoolFile
from models.errors import StorageError
from models.file_store import FileStore
from models.keys import fingerprint
from models.maintenance import copy_school, flush, flush_folder, key_of, open_like
from models.tables import TABLES

_PARTIAL = ".partial"
_STALE_SECONDS = 24 * 3600


@dataclass(frozen=True, slots=True)
class BackupMade:
    """What a backup did: the new one, the older ones that were removed, and those that are not as their
    manifest says (they are left alone and do not count)."""

    info: BackupInfo
    removed: tuple[str, ...] = ()
    doubtful: tuple[str, ...] = ()


@keeper
def backup(
    session: Session,
    directory: str | Path,
    *,
    keep: int | None = None,
    progress: Progress = no_progress,
) -> BackupMade:
    """Make a dated, verified backup of the session's file in a folder, and clear away what is too much there: with
    `keep` all but so many, else as the school has set (`app.backup.thinning`).

    Errors as of `make_backup`.
    """
    return make_backup(session, Path(directory), keep=keep, progress=progress)


def make_backup(
    session: Session,
    folder: Path,
    *,
    keep: int | None = None,
    holds: bool = True,
    progress: Progress = no_progress,
) -> BackupMade:
    """As `backup`, for those who have asked for the right to it.

    The copy is consistent however many write meanwhile.  It gets its name only when it has been found sound, and when
    the contents of the files that it names lie in the folder that all backups here share.  Without `holds` nobody ever
    waits for it: where others write all the time it is given up instead.  What `progress` raises ends it; nothing is
    left of it.
    Raises Refused: backup.no_folder, backup.same_folder, backup.bad_copy, backup.keep, backup.restless; StorageProblem.
    """
    school = session.school
    with school.reading():
        name = session.setting("school.name")
        thinning = thinning_of(session)
    if keep is not None and keep < 1:
        raise Refused("backup.keep", value=keep)
    _judge_folder(school.path, folder)
    _clear_partial(school.path, folder)
    target = _free_name(folder, school.path.stem, session.clock.now().astimezone())
    partial = target.with_name(target.name + _PARTIAL)
    try:
        copy_school(school, partial, progress=lambda done, total: progress(done, 2 * total), holds=holds)
        with open_like(school, partial) as copy:
            info = _judge_copy(copy, name, school.path.name, session.clock.now(), progress)
            info = _copy_files(copy, FileStore.beside(school), replace(info, path=str(target)), progress)
        digest = sha256_of(partial, lambda _done, total: progress(total, total))
        info = replace(info, path=str(target), size=partial.stat().st_size, sha256=digest)
        _give_name(partial, target, info)
    except BaseException:
        for leftover in (partial, Path(f"{partial}-journal")):
            leftover.unlink(missing_ok=True)
        raise
    return _clear_older(school, info, thinning if keep is None else keep)


def thinning_of(session: Session) -> Thinning:
    """What the school has set.  Inside a transaction."""
    return Thinning(*(session.setting(f"backup.{key}") for key in ("keep", "keep_weeks", "keep_months")))


def list_backups(directory: str | Path, of: str | None = None) -> list[BackupInfo]:
    """The backups in a folder, newest first: those with a manifest and of the size it tells."""
    good, _doubtful = _backups(Path(directory), of)
    return good


def _judge_folder(school: Path, folder: Path) -> None:
    if not folder.is_dir():
        raise Refused("backup.no_folder", path=str(folder))
    if folder.resolve() == school.parent.resolve():
        raise Refused("backup.same_folder", path=str(folder))
    try:
        needed, free = school.stat().st_size, shutil.disk_usage(folder).free
    except OSError as error:
        raise StorageProblem("share.unreachable", path=str(folder), detail=error.strerror) from error
    if free < needed:
        raise StorageProblem("backup.no_space", path=str(folder), needed=needed, free=free)


def _clear_partial(school: Path, folder: Path) -> None:
    """Remove what a backup that was killed a day ago or more has left."""
    for leftover in folder.glob(f"{school.stem}-*.db{_PARTIAL}*"):
        try:
            if time.time() - leftover.stat().st_mtime > _STALE_SECONDS:
                leftover.unlink()
        except OSError:
            continue  # somebody else's, or in use: it does no harm


def _free_name(folder: Path, stem: str, now: datetime) -> Path:
    target = folder / f"{stem}-{now:%Y%m%d-%H%M%S}.db"
    number = 1
    while target.exists() or manifest_path(target).exists():
        number += 1
        target = folder / f"{stem}-{now:%Y%m%d-%H%M%S}-{number}.db"
    return target


def _judge_copy(copy: SchoolFile, name: str, of: str, now: datetime, progress: Progress) -> BackupInfo:
    """The facts of a sound copy; Refused("backup.bad_copy") for any other."""
    for problem in check_pages(copy):
        raise Refused("backup.bad_copy", path=str(copy.path), problem=problem.code, **problem.data)
    state = LogState()
    for seq in follow_chain(copy, state, lambda done, total: progress(total + done, 2 * total)):
        raise Refused("backup.bad_copy", path=str(copy.path), problem="log.broken", seq=seq)
    with copy.reading():
        rows = {table._meta.table_name: int(table.select().count()) for table in TABLES}
    return BackupInfo(
        path=str(copy.path),
        of=of,
        school=name,
        made_at=now.astimezone().isoformat(timespec="seconds"),
        size=0,
        sha256="",
        seq=state.seq,
        link=state.link.hex(),
        encrypted=copy.encrypted,
        rows=rows,
        key=None if (key := key_of(copy)) is None else fingerprint(key),
    )


def _copy_files(copy: SchoolFile, source: FileStore, info: BackupInfo, progress: Progress) -> BackupInfo:
    target = source.backup_in(files_of(info))
    # What a draft names goes along if it is there; whoever writes it can put it again.
    known = [*stored(copy), *(one for one in in_drafts(copy) if source.is_there(one))]
    needed = sum(source.stored_size(one) for one in known if not target.is_there(one))
    free = shutil.disk_usage(target.folder.parent).free
    if needed and free < needed:
        raise StorageProblem("backup.no_space", path=str(target.folder.parent), needed=needed, free=free)
    copied = copy_files(known, source, target, progress)
    return replace(info, files=copied.files, file_bytes=copied.bytes, files_missing=copied.missing)


def _give_name(partial: Path, target: Path, info: BackupInfo) -> None:
    """The manifest comes first: a backup with its final name always has one."""
    try:
        flush(partial)
        write_manifest(info)
        try:
            partial.rename(target)
        except BaseException:
            manifest_path(target).unlink(missing_ok=True)
            raise
        flush_folder(target.parent)
    except OSError as error:
        raise StorageError("share.io", path=str(target), detail=error.strerror) from error


def _backups(folder: Path, of: str | None) -> tuple[list[BackupInfo], list[str]]:
    good, doubtful = [], []
    for place in folder.glob(f"*.db{SUFFIX}"):
        backup_file = place.with_name(place.name.removesuffix(SUFFIX))
        try:
            info = read_manifest(backup_file)
            if of is not None and info.of != of:
                continue
            whole = backup_file.stat().st_size == info.size and not info.damaged
        except (Refused, OSError):
            whole, info = False, None
        if whole and info is not None:
            good.append(info)
        else:
            doubtful.append(str(backup_file))
    return sorted(good, key=_age, reverse=True), sorted(doubtful)


def _age(info: BackupInfo) -> tuple[datetime, int, str]:
    # Not by `seq` first: after an older backup was put back, the numbers begin again from there.
    return datetime.fromisoformat(info.made_at), info.seq, info.path


def _clear_older(school: SchoolFile, info: BackupInfo, keep: int | Thinning) -> BackupMade:
    """Remove what is too much.  The new one has just been verified and is never removed, nor is what is not as its
    manifest says: that somebody has to look at."""
    good, doubtful = _backups(Path(info.path).parent, info.of)
    own = [one for one in good if one.school == info.school or one.path == info.path]
    removed = []
    for one in _too_much(own, keep):
        if one.path == info.path:
            continue
        try:
            Path(one.path).unlink()
            manifest_path(Path(one.path)).unlink(missing_ok=True)
        except OSError:
            doubtful.append(one.path)
            continue
        removed.append(one.path)
    if removed and not doubtful:
        _clear_files(school, info)
    return BackupMade(info, tuple(removed), tuple(doubtful))


def _too_much(own: Sequence[BackupInfo], keep: int | Thinning) -> list[BackupInfo]:
    """Of backups, the newest first."""
    if isinstance(keep, int):
        return list(own[keep:])
    stay = staying([datetime.fromisoformat(one.made_at) for one in own], keep)
    return [one for place, one in enumerate(own) if place not in stay]


def _clear_files(school: SchoolFile, info: BackupInfo) -> None:
    """Take away contents that none of the backups names any more; nothing while one of them cannot be asked, and
    nothing young, which a backup that is being made may be about to name."""
    store = FileStore.beside(school).like(files_of(info))
    named: set[str] = set()
    try:
        for one in list_backups(store.folder.parent, info.of):
            with open_like(school, Path(one.path)) as copy:
                named |= {store.name_of(known) for known in (*stored(copy), *in_drafts(copy))}
        unnamed = [found for found in (*store.listing(), *store.partials()) if found.name not in named]
        now = store.now() if unnamed else 0.0
        for found in unnamed:
            if now - found.at > _STALE_SECONDS:
                store.remove(found.name)
    except StorageError:
        return  # of another key, an older format, or in use: they stay
