"""Upgrading a school file when others are at it too, and what its copies may be read by."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import apsw
import pytest

from models import opening
from models.database import FORMAT_VERSION, SchoolDatabase
from models.opening import copy_file, create_school_file, open_school_file, upgrade

Step = Callable[[apsw.Connection], None]
ALMOST = FORMAT_VERSION + 1
"""Two steps are invented here, so that somebody can come between them."""


@pytest.fixture
def old(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    path = tmp_path / "school.db"
    create_school_file(path).close()
    monkeypatch.setattr("models.opening.FORMAT_VERSION", FORMAT_VERSION + 2)
    return path


def connected(path: Path) -> SchoolDatabase:
    database = SchoolDatabase(str(path), key=None, mode="read_write", vfs=None)
    database.connect()
    return database


def version_of(path: Path) -> object:
    connection = apsw.Connection(str(path))
    try:
        return connection.pragma("user_version")
    finally:
        connection.close()


def test_a_step_that_another_pc_has_done_is_not_done_again(
    old: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Both took the note for that of a PC that died, and one came between the two steps of the other."""
    done: list[str] = []
    one, two = connected(old), connected(old)
    steps: dict[int, Step] = {
        FORMAT_VERSION: lambda _: done.append("first"),
        ALMOST: lambda _: done.append("second"),
    }
    note = opening._note_path(old)

    def let_the_other_in(connection: apsw.Connection) -> None:
        done.append("first")
        monkeypatch.setattr("models.opening._step", interrupted)

    step = opening._step

    def interrupted(connection: apsw.Connection, place: Path, migrations: object) -> bool:
        monkeypatch.setattr("models.opening._step", step)
        note.unlink()
        upgrade(two.connection(), old, None, steps)
        return step(connection, place, migrations)  # type: ignore[arg-type]

    upgrade(one.connection(), old, None, {**steps, FORMAT_VERSION: let_the_other_in})
    assert done == ["first", "second"]
    assert version_of(old) == FORMAT_VERSION + 2
    one.close()
    two.close()


def test_who_comes_after_another_pcs_upgrade_makes_no_copy(old: Path) -> None:
    steps: dict[int, Step] = {FORMAT_VERSION: lambda _: None, ALMOST: lambda _: None}
    late = connected(old)
    upgrade(connected(old).connection(), old, None, steps)
    copies = set(old.parent.glob("school.v*.db"))
    upgrade(late.connection(), old, None, steps)
    assert set(old.parent.glob("school.v*.db")) == copies
    assert len(copies) == 1


def test_killed_between_two_steps_the_upgrade_goes_on_from_there(old: Path) -> None:
    def killed(_: apsw.Connection) -> None:
        raise SystemExit

    with pytest.raises(SystemExit):
        upgrade(connected(old).connection(), old, None, {FORMAT_VERSION: lambda _: None, ALMOST: killed})
    assert version_of(old) == ALMOST
    upgrade(connected(old).connection(), old, None, {ALMOST: lambda _: None})
    assert version_of(old) == FORMAT_VERSION + 2


@pytest.mark.skipif(os.name != "posix", reason="file modes")
def test_a_copy_is_read_by_no_more_people_than_the_file(tmp_path: Path) -> None:
    path = tmp_path / "school.db"
    create_school_file(path).close()
    before = os.umask(0)
    try:
        for mode in (0o600, 0o660):
            path.chmod(mode)
            target = tmp_path / f"copy-{mode:o}.db"
            copy_file(path, target, None)
            assert target.stat().st_mode & 0o777 == mode
            open_school_file(target).close()
    finally:
        os.umask(before)
