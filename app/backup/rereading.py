"""Backups are read again now and then: a disk forgets without saying so."""

from __future__ import annotations

import dataclasses
from datetime import datetime, timedelta
from pathlib import Path

from app.backup.copies import list_backups
from app.backup.manifest import BackupInfo, read_manifest, sha256_of, write_manifest
from app.backup.problems import Progress, no_progress
from app.errors import Refused, StorageProblem


def reread(
    folder: Path, of: str, now: datetime, days: int, progress: Progress = no_progress
) -> tuple[str, ...]:
    """Read the backup of this school file again that was not read for longest, if that is as many days ago; whether it
    is as it was made is noted in its manifest, and a damaged one counts no more.

    Returns the names of all in the folder that are not as they were made.  Raises StorageProblem share.io.
    """
    good = list_backups(folder, of)
    oldest = min(good, key=_read_at, default=None)
    if oldest is not None and now - _read_at(oldest) >= timedelta(days=days):
        read_again(oldest, now, progress)
    return tuple(sorted(Path(one.path).name for one in damaged_ones(folder, of)))


def read_again(info: BackupInfo, now: datetime, progress: Progress = no_progress) -> bool:
    """Whether every byte of a backup is as it was made; the answer is noted in its manifest."""
    place = Path(info.path)
    try:
        whole = place.stat().st_size == info.size and sha256_of(place, progress) == info.sha256
        seen = now.astimezone().isoformat(timespec="seconds")
        write_manifest(dataclasses.replace(info, reread_at=seen, damaged=not whole))
    except OSError as error:
        raise StorageProblem("share.io", path=str(place), detail=error.strerror) from error
    return whole


def damaged_ones(folder: Path, of: str) -> list[BackupInfo]:
    """Backups whose manifest says that they are not as they were made."""
    found = []
    for place in folder.glob("*.db"):
        try:
            info = read_manifest(place)
        except Refused:
            continue
        if info.damaged and info.of == of:
            found.append(info)
    return found


def _read_at(info: BackupInfo) -> datetime:
    return datetime.fromisoformat(info.reread_at or info.made_at)
