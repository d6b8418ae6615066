"""Transactions of a school file: nested blocks, errors in the midst, and locks that outlive other descriptors."""

# ruff: noqa: PT012 - what is done before the error is the point here

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import apsw
import pytest

from models.database import SchoolFile
from models.errors import StorageError
from models.log import Setting
from models.opening import create_school_file, open_school_file


@pytest.fixture
def file(tmp_path: Path) -> Iterator[SchoolFile]:
    with create_school_file(tmp_path / "school.db") as made:
        yield made


def keys(file: SchoolFile) -> list[str]:
    with file.reading():
        return sorted(row.key for row in Setting.select())


def put(key: str) -> None:
    Setting.create(key=key, value="1")


# --- nested blocks ---------------------------------------------------------------------------------------


def test_an_inner_block_that_fails_leaves_nothing_in_the_outer_one(file: SchoolFile) -> None:
    with file.writing():
        put("before")
        with pytest.raises(RuntimeError, match="inner"), file.writing():
            put("inner")
            raise RuntimeError("inner")
        put("after")
    assert keys(file) == ["after", "before"]


def test_what_an_inner_block_did_goes_with_the_outer_one(file: SchoolFile) -> None:
    with pytest.raises(RuntimeError), file.writing():
        with file.writing():
            put("inner")
            with file.writing():
                put("innermost")
        raise RuntimeError("outer")
    assert keys(file) == []


def test_inner_blocks_end_in_any_order_of_failure(file: SchoolFile) -> None:
    with file.writing():
        with file.writing():
            put("kept")
            with pytest.raises(KeyError), file.writing():
                put("lost")
                raise KeyError
        with file.reading():
            assert Setting.select().count() == 1
    assert keys(file) == ["kept"]


def test_a_transaction_that_sqlite_gave_up_is_not_taken_for_a_stored_one(file: SchoolFile) -> None:
    """A full disk or a broken share makes SQLite roll back by itself; who catches that error must not go on."""
    with pytest.raises(StorageError, match=r"share\.io"), file.writing():
        put("one")
        try:
            file.connection.execute("ROLLBACK")  # as SQLite does
            raise apsw.FullError("database or disk is full")
        except apsw.FullError:
            pass  # somebody catches too much
    assert keys(file) == []


# --- errors of all kinds ---------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", [KeyboardInterrupt, SystemExit, GeneratorExit])
def test_who_ends_the_program_in_a_transaction_ends_the_transaction(
    file: SchoolFile, kind: type[BaseException]
) -> None:
    with pytest.raises(kind), file.writing():
        put("half")
        raise kind
    assert not file.connection.in_transaction
    assert keys(file) == []


def test_an_interrupt_while_the_share_is_waited_for_stays_an_interrupt(file: SchoolFile) -> None:
    with pytest.raises(KeyboardInterrupt), file.reading():
        try:
            raise apsw.BusyError("another PC")
        except apsw.BusyError:
            raise KeyboardInterrupt from None


def test_an_interrupt_right_after_the_begin_leaves_no_lock(
    file: SchoolFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    begin = SchoolFile._begin

    def interrupted(self: SchoolFile, statement: str, patience: float) -> None:
        begin(self, statement, patience)
        raise KeyboardInterrupt

    monkeypatch.setattr(SchoolFile, "_begin", interrupted)
    with pytest.raises(KeyboardInterrupt), file.writing():
        pass
    monkeypatch.undo()
    assert not file.connection.in_transaction
    with file.writing():
        put("works")


# --- other descriptors of the same file in this process --------------------------------------------------

_OTHER_PC = """
import sys, apsw
connection = apsw.Connection(sys.argv[1])
try:
    connection.execute("BEGIN IMMEDIATE")
except apsw.BusyError:
    print("busy")
else:
    print("got in")
"""


def other_process(path: Path) -> str:
    run = subprocess.run(
        [sys.executable, "-c", _OTHER_PC, str(path)], capture_output=True, text=True, check=True
    )
    return run.stdout.strip()


def test_opening_and_closing_the_file_once_more_keeps_the_locks(file: SchoolFile) -> None:
    """POSIX: a process loses all its locks of a file when any of its descriptors of that file is closed."""
    with file.writing():
        put("one")
        assert other_process(file.path) == "busy"
        open_school_file(file.path).close()
        assert other_process(file.path) == "busy"
        with pytest.raises(StorageError, match="file.not_encrypted"):
            open_school_file(file.path, key="5e" * 32)
        assert other_process(file.path) == "busy"
    assert other_process(file.path) == "got in"


def test_descriptors_that_were_kept_are_closed_with_the_last_file(tmp_path: Path) -> None:
    if not Path("/proc/self/fd").is_dir():
        pytest.skip("counts descriptors in /proc")

    path = tmp_path / "school.db"

    def descriptors() -> int:
        return sum(1 for one in Path("/proc/self/fd").iterdir() if _target(one).startswith(str(path)))

    with create_school_file(path):
        for _ in range(3):
            open_school_file(path).close()
    assert descriptors() == 0


def _target(link: Path) -> str:
    try:
        return str(link.readlink())
    except OSError:
        return ""


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the share's VFS is of Linux")
@pytest.mark.parametrize("rights", [0o600, 0o660])
def test_the_journal_is_read_by_no_more_people_than_the_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, rights: int
) -> None:
    """It holds whole pages.  And by no fewer: who may write has to be able to roll back."""
    monkeypatch.setenv("SCHOOL_DIARY_SHARE_VFS", "1")
    path = tmp_path / "school.db"
    create_school_file(path).close()
    path.chmod(rights)
    Path(f"{path}-journal").unlink()
    with open_school_file(path) as again, again.writing():
        put("one")
    assert Path(f"{path}-journal").stat().st_mode & 0o777 == rights
