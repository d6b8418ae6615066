"""The past: a backup that is open for reading only, beside the school as it is now."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from app.errors import Refused
from app.session import Session
from models.database import SchoolFile
from models.keys import read_key_file
from models.log import ChangeLog
from models.maintenance import open_like
from models.opening import open_school_file


@contextmanager
def open_past(session: Session, backup: str | Path, key_path: str | Path | None = None) -> Iterator[Session]:
    """A session of the same person at a backup, for reading there; with the key of today, or of a key file.

    Permission is asked by whoever calls this; the login in the backup is not.
    Raises Refused backup.itself; StorageError.
    """
    place = Path(backup)
    if place.exists() and place.samefile(session.school.path):
        raise Refused("backup.itself", path=str(place))
    if key_path is not None:
        past = open_school_file(place, key=read_key_file(key_path), mode="read_only")
    else:
        past = open_like(session.school, place)
    try:
        yield Session(
            past,
            session.account_id,
            session.person_id,
            session.role,
            session.roles,
            session.name,
            session.clock,
        )
    finally:
        past.close()


def last_common(session: Session, past: Session) -> int:
    """Up to which row the logs of both are one history; 0: from the beginning they are not.  Some 20 rows of each."""
    with past.school.reading():
        newest_then = _newest()
    with session.school.reading():
        newest = min(newest_then, _newest())
    if newest and _hash_at(session.school, newest) == _hash_at(past.school, newest):
        return newest
    low, high = 0, newest
    while high - low > 1:  # equal at low, not at high
        middle = (low + high) // 2
        if _hash_at(session.school, middle) == _hash_at(past.school, middle):
            low = middle
        else:
            high = middle
    return low


def _newest() -> int:
    return int(ChangeLog.select(ChangeLog.seq).order_by(ChangeLog.seq.desc()).limit(1).scalar() or 0)


def _hash_at(school: SchoolFile, seq: int) -> bytes:
    with school.reading():
        found = ChangeLog.select(ChangeLog.hash).where(ChangeLog.seq == seq).scalar()
    return bytes(found) if found is not None else b""
