"""What keeping a school safe takes: `python -m tests.benchmarks.safety SCHOOL.db`, on a copy of a sample school.

Prints, in seconds: a backup, one at leisure, its verification, a look inside, what bringing a class back would do and
doing it, the check, and the key: encrypted, changed, taken away.
"""

from __future__ import annotations

import secrets
import shutil
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import app.auth.service as auth
from app.backup.checking import check
from app.backup.copies import make_backup
from app.backup.health import backup_health
from app.backup.key_change import change_key
from app.backup.looking import look_inside
from app.backup.partial import Mode, bring_back, compare, past_courses
from app.backup.restoring import verify_backup
from app.backup.schedule import at_leisure
from app.codes import Role
from app.opening import clock_of, describe, open_school
from app.session import Session
from models.keys import write_key_file

T = TypeVar("T")


def timed(name: str, work: Callable[[], T]) -> T:
    """Do it and print how long it took."""
    began = time.monotonic()
    result = work()
    sys.stdout.write(f"{name:40} {time.monotonic() - began:8.2f} s\n")
    sys.stdout.flush()
    return result


def main(path: Path) -> None:
    """All of it, on a copy."""
    with tempfile.TemporaryDirectory() as folder, tempfile.TemporaryDirectory() as keys:
        place, disk = Path(folder) / "share" / "school.db", Path(folder) / "disk"
        place.parent.mkdir()
        disk.mkdir()
        shutil.copyfile(path, place)
        sys.stdout.write(f"{place.stat().st_size / 1e6:.0f} MB\n")
        school = open_school(place)
        clock = clock_of(describe(school))
        signed = auth.sign_in(school, "admin", "Dnevnik-2026", None, clock)
        session = auth.start_session(school, signed, Role.ADMIN, clock)
        _measure(session, disk, Path(keys))
        session.school.close()


def _measure(session: Session, disk: Path, keys: Path) -> None:
    timed("how backups stand", lambda: backup_health(session))
    info = timed("backup", lambda: make_backup(session, disk)).info
    rested = at_leisure(lambda _done, _total: None, lambda: False)
    timed("backup at leisure", lambda: make_backup(session, disk, holds=False, progress=rested))
    timed("verify a backup", lambda: verify_backup(info.path))
    timed("look inside", lambda: look_inside(session, info.path))
    courses = timed("courses in it", lambda: past_courses(session, info.path))
    of_class = [one.course_id for one in courses if one.class_id == courses[0].class_id]
    timed(f"compare a class of {len(of_class)} courses", lambda: compare(session, info.path, of_class))
    with session.school.writing():
        for table in ("mark", "attendance", "term_mark"):
            session.school.connection.execute(
                f"DELETE FROM {table} WHERE course_id IN ({','.join(map(str, of_class))})"
            )
    done = timed("bring the class back", lambda: bring_back(session, info.path, of_class, Mode.MISSING))
    sys.stdout.write(f"{done.missing} rows came back\n")
    found = timed("check", lambda: check(session))
    sys.stdout.write(f"{len(found)} findings\n")
    for name, key in (("encrypt", "a"), ("change the key", "b")):
        write_key_file(keys / key, secrets.token_hex(32))
        timed(name, lambda key=key: change_key(session, keys / key, disk))  # type: ignore[misc]
    timed("take encryption away", lambda: change_key(session, None, disk))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
