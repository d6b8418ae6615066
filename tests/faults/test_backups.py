"""Backups while many write, killed in the midst of one, and with a byte flipped: a backup is whole and of one moment,
or it is none.

The full figures (8 writers) are marked slow; the other is the same with smaller numbers.
"""

from __future__ import annotations

import os
import random
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from pathlib import Path

import pytest

from app.backup import copies
from app.backup.copies import backup, list_backups
from app.backup.manifest import manifest_path, read_manifest
from app.backup.plan import add_folder
from app.backup.restoring import prepared, restore, verify_backup, verify_bytes
from app.backup.schedule import LEASE, make_due
from app.clock import FixedClock
from app.errors import Refused
from app.session import Session
from models.access import Account
from models.codes import Role
from models.database import SchoolFile
from models.opening import open_school_file
from tests.build import NOW, BuiltSchool
from tests.faults.test_writers import (
    Writer,
    expected_marks,
    findings,
    lay_ground,
    log_of_marks,
    run_to_the_end,
    stored_marks,
)


def admin_of(file: SchoolFile, person: int, clock: FixedClock) -> Session:
    with file.reading():
        account = Account.get(Account.person == person)
        session = Session(file, account.id, person, Role.ADMIN, (Role.ADMIN,), "", clock=clock)
        session.start_feed()
        session.refresh()
    return session


def while_writers_write(tmp_path: Path, writers: int, marks: int, backups: int) -> dict[str, float]:
    """Each backup by the schedule holds, of each writer, all marks up to some one and none after it; the last one is
    put back, and is sound."""
    path, folder = tmp_path / "school.db", tmp_path / "second disk"
    folder.mkdir()
    ground = lay_ground(path, writers, marks)
    crew = [Writer(ground, number, 0, marks, {}) for number in range(writers)]
    clock, made, longest = FixedClock(NOW), [], 0.0
    with open_school_file(path) as file:
        admin = admin_of(file, ground.admin, clock)
        add_folder(admin, folder)
        with ThreadPoolExecutor(1) as beside:
            writing = beside.submit(run_to_the_end, crew)
            for _turn in range(backups):
                clock.moment += timedelta(hours=3)
                began = time.monotonic()
                (done,) = make_due(admin, holds=True)
                longest = max(longest, time.monotonic() - began)
                assert done.info is not None, done.error
                made.append(done.info)
            writing.result()
    reached = []
    for info in made:
        assert verify_backup(info.path) == info
        with open_school_file(info.path, mode="read_only") as copy:
            counts = [len(stored_marks(copy, ground.courses[number])) for number in range(writers)]
            for number, count in enumerate(counts):
                there = stored_marks(copy, ground.courses[number])
                assert there == expected_marks(ground, list(range(count))), "of one moment"
            assert log_of_marks(copy) == sum(counts)
            assert findings(copy, ground.admin) == []
            reached.append(sum(counts))
    assert reached == sorted(reached)
    assert len(list_backups(folder)) == backups  # of the last day all stay
    with prepared(made[-1].path, path) as staged:
        restore(admin_of(staged.school, ground.admin, clock), staged)
    with open_school_file(path) as file:
        assert log_of_marks(file) == reached[-1]
        assert findings(file, ground.admin) == []
    return {
        "marks": writers * marks,
        "in backups": reached[-1],
        "longest": round(longest, 2),
        "backups": backups,
    }


def test_backups_while_writers_write(tmp_path: Path) -> None:
    while_writers_write(tmp_path, 2, 20, 1)


@pytest.mark.slow
def test_backups_while_eight_writers_write(tmp_path: Path) -> None:
    figures = while_writers_write(tmp_path, 8, 200, 4)
    sys.stderr.write(f"\nbackups beside 8 writers: {figures}\n")


# --- killed ----------------------------------------------------------------------------------------------------------


@pytest.mark.skipif(sys.platform == "win32", reason="fork")
def test_killed_in_the_midst_of_a_backup(school: BuiltSchool, tmp_path: Path) -> None:
    """After each step of it: no half backup has a name, the school is untouched, and the next one is made when the
    lease of the dead has ended."""
    folder = tmp_path / "second disk"
    folder.mkdir()
    admin = school.session(Role.ADMIN, school.admin)
    add_folder(admin, folder)
    school.file.close()
    whole = 0
    for step in ("copy_school", "_judge_copy", "sha256_of", "write_manifest", "flush_folder"):
        process = os.fork()
        if process == 0:
            real = getattr(copies, step)

            def killed(*args: object, real: object = real, **more: object) -> None:
                real(*args, **more)  # type: ignore[operator]
                os._exit(9)

            setattr(copies, step, killed)
            try:
                with open_school_file(school.path) as file:
                    make_due(admin_of(file, school.admin, school.clock))
            finally:
                os._exit(1)
        assert os.waitstatus_to_exitcode(os.waitpid(process, 0)[1]) == 9
        found = list_backups(folder)
        for info in found:
            verify_backup(info.path)
        whole += step == "flush_folder"
        assert len(found) == whole
        school.clock.moment += LEASE + timedelta(minutes=1)
    with open_school_file(school.path) as file:
        session = admin_of(file, school.admin, school.clock)
        assert make_due(session) != ()
        assert findings(file, school.admin) == []
    assert len(list_backups(folder)) == 2
    school.file = open_school_file(school.path)


# --- flipped ---------------------------------------------------------------------------------------------------------


def test_a_flipped_byte_is_found_wherever_it_is(school: BuiltSchool, tmp_path: Path) -> None:
    """In the backup at some places, its first and last byte among them, and all along its manifest."""
    folder = tmp_path / "second disk"
    folder.mkdir()
    info = backup(school.session(Role.ADMIN, school.admin), folder).info
    place = Path(info.path)
    size, chance = place.stat().st_size, random.Random(7)
    places = {0, 1, 15, 16, 99, 100, size - 1, *(chance.randrange(size) for _ in range(15))}
    with place.open("rb+") as file:
        for at in sorted(places):
            file.seek(at)
            byte = file.read(1)[0]
            file.seek(at)
            file.write(bytes([byte ^ (1 << chance.randrange(8))]))
            file.flush()
            with pytest.raises(Refused) as caught:
                verify_bytes(place)
            assert caught.value.code == "backup.changed"
            file.seek(at)
            file.write(bytes([byte]))
            file.flush()
    assert verify_backup(place) == info
    manifest = manifest_path(place)
    good = manifest.read_bytes()
    for at in range(0, len(good), 4):
        manifest.write_bytes(good[:at] + bytes([good[at] ^ (1 << chance.randrange(8))]) + good[at + 1 :])
        try:
            assert read_manifest(place) == info  # a blank that is another blank
        except Refused:
            continue
    manifest.write_bytes(good)
    assert verify_backup(place) == info
