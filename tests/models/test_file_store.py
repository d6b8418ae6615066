"""The store of contents: whole or not there, once for each content, verified when it is read, sealed with a key."""

from __future__ import annotations

import errno
import hashlib
import os
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models import file_store
from models.errors import StorageError
from models.file_cipher import CHUNK, Altered, SealedForm
from models.file_store import FileStore, Known, measured

KEY = "ab" * 32
TEXT = "Контрольная работа по алгебре. ".encode() * 5000
"""More than two chunks."""


@pytest.fixture(params=[None, KEY], ids=["plain", "encrypted"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> FileStore:
    return FileStore(tmp_path / "school.db-files", request.param)


def put(store: FileStore, content: bytes) -> Known:
    return store.put(lambda: iter([content]))


def files(store: FileStore) -> list[Path]:
    return [path for path in store.folder.rglob("*") if path.is_file()] if store.folder.exists() else []


def failing(call: Callable[[], object]) -> StorageError:
    with pytest.raises(StorageError) as failed:
        call()
    return failed.value


@pytest.mark.parametrize("size", [0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 3 * CHUNK])
def test_what_was_put_is_read(store: FileStore, size: int) -> None:
    content = os.urandom(size)
    known = put(store, content)
    assert known == Known(hashlib.sha256(content).digest(), size)
    assert store.read(known) == content
    assert store.is_there(known)
    assert store.is_whole(known)
    assert [(found.name, found.size) for found in store.listing()] == [
        (store.name_of(known), files(store)[0].stat().st_size)
    ]


def test_the_same_content_lies_there_once(store: FileStore) -> None:
    first = put(store, TEXT)
    before = files(store)[0].stat()
    assert put(store, TEXT) == first
    assert len(files(store)) == 1
    assert files(store)[0].stat().st_ino == before.st_ino, "it was written once more for nothing"


def test_a_content_that_is_put_again_is_young_again(store: FileStore) -> None:
    put(store, TEXT)
    os.utime(files(store)[0], (1, 1))
    put(store, TEXT)
    assert files(store)[0].stat().st_mtime > 1_000_000


def test_one_that_cannot_be_made_young_is_written_anew(
    store: FileStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is another user's, or was taken away a moment ago."""
    known = put(store, TEXT)
    before = files(store)[0].stat().st_ino

    def refuse(*_args: Any) -> None:
        raise PermissionError(errno.EPERM, "not yours")

    monkeypatch.setattr(file_store.os, "utime", refuse)
    assert put(store, TEXT) == known
    assert files(store)[0].stat().st_ino != before
    assert store.read(known) == TEXT


def test_no_bit_of_a_plain_content_or_of_its_hash_lies_on_the_disk_of_an_encrypted_school(
    tmp_path: Path,
) -> None:
    store = FileStore(tmp_path / "school.db-files", KEY)
    known = put(store, TEXT)
    disk = b"".join(path.read_bytes() for path in files(store))
    assert not any(TEXT[start : start + 8] in disk for start in range(200))
    names = " ".join(str(path.relative_to(tmp_path)) for path in store.folder.rglob("*"))
    assert known.digest.hex() not in names
    assert known.digest.hex()[:8] not in names
    assert put(FileStore(tmp_path / "other", "cd" * 32), TEXT) == known
    assert {path.name for path in files(store)} & {
        path.name for path in (tmp_path / "other").rglob("*")
    } == set()


def test_the_same_content_is_sealed_differently_each_time(tmp_path: Path) -> None:
    one, two = FileStore(tmp_path / "one", KEY), FileStore(tmp_path / "two", KEY)
    put(one, TEXT), put(two, TEXT)
    assert files(one)[0].read_bytes() != files(two)[0].read_bytes()


def test_another_key_opens_nothing(tmp_path: Path) -> None:
    known = put(FileStore(tmp_path / "files", KEY), TEXT)
    other = FileStore(tmp_path / "files", "cd" * 32)
    assert failing(lambda: other.read(known)).code == "file_store.missing"


def test_a_content_that_is_gone_is_missing(store: FileStore) -> None:
    known = Known(bytes(32), 5)
    assert failing(lambda: store.read(known)).code == "file_store.missing"
    assert not store.is_there(known)
    put(store, TEXT)
    files(store)[0].unlink()
    assert failing(lambda: store.read(measured(iter([TEXT])))).code == "file_store.missing"


@pytest.mark.parametrize("how", ["one bit", "cut", "longer", "emptied", "chunks exchanged"])
def test_a_content_that_was_altered_is_not_given_away_as_sound(store: FileStore, how: str) -> None:
    known = put(store, TEXT)
    place = files(store)[0]
    stored = bytearray(place.read_bytes())
    if how == "one bit":
        stored[len(stored) // 2] ^= 1
    elif how == "cut":
        del stored[-1]
    elif how == "longer":
        stored += b"x"
    elif how == "emptied":
        stored.clear()
    else:
        size = CHUNK if len(stored) == len(TEXT) else CHUNK + 16  # sealed ones have a tag each
        start = 0 if size == CHUNK else 40
        stored[start : start + 2 * size] = (
            stored[start + size : start + 2 * size] + stored[start : start + size]
        )
    place.write_bytes(stored)
    assert failing(lambda: store.read(known)).code == "file_store.altered"
    assert not store.is_whole(known)


def test_an_altered_content_is_mended_by_putting_it_again(store: FileStore) -> None:
    known = put(store, TEXT)
    files(store)[0].write_bytes(b"gone wrong")
    put(store, TEXT)
    assert store.read(known) == TEXT
    assert len(files(store)) == 1


@given(st.lists(st.binary(max_size=5000), max_size=6), st.integers(0, 3))
def test_a_sealed_content_opens_again(pieces: list[bytes], doubled: int) -> None:
    import io

    content = b"".join(pieces) * 10**doubled
    form = SealedForm(KEY)
    sealed = b"".join(form.written(iter(pieces * 10**doubled)))
    assert len(sealed) == form.stored_size(len(content))
    assert b"".join(form.read(io.BytesIO(sealed), len(content))) == content
    with pytest.raises(Altered):
        list(form.read(io.BytesIO(sealed[:-1]), len(content)))


# --- faults ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("step", ["open", "write", "fsync", "replace", "mkdir"])
@pytest.mark.parametrize(
    ("number", "code"),
    [
        (errno.ENOSPC, "file_store.full"),
        (errno.EDQUOT, "file_store.full"),
        (errno.EACCES, "file_store.no_rights"),
        (errno.EROFS, "file_store.no_rights"),
        (errno.EIO, "file_store.io"),
        (errno.ESTALE, "share.unreachable"),
    ],
)
def test_a_failure_at_each_step_is_told_and_leaves_nothing(
    store: FileStore, monkeypatch: pytest.MonkeyPatch, step: str, number: int, code: str
) -> None:
    def fail(*_args: Any, **_more: Any) -> Any:
        raise OSError(number, os.strerror(number))

    real = os.fdopen

    def opened(*args: Any, **more: Any) -> Any:
        file = real(*args, **more)

        class Failing:
            write = fail

            def __enter__(self) -> Failing:
                return self

            def __exit__(self, *_: object) -> None:
                file.close()

        return Failing()

    with monkeypatch.context() as patch:
        if step == "write":
            patch.setattr(file_store.os, "fdopen", opened)
        elif step in ("open", "fsync"):
            patch.setattr(file_store.os, step, fail)
        else:
            patch.setattr(file_store.Path, step, fail)
        assert failing(lambda: put(store, TEXT)).code == code
    assert files(store) == []
    assert store.read(put(store, TEXT)) == TEXT


def test_a_share_that_is_gone_is_told(tmp_path: Path) -> None:
    store = FileStore(tmp_path / "away" / "school.db-files", None)
    assert failing(lambda: put(store, TEXT)).code == "share.unreachable"


def test_who_watches_can_end_it_and_nothing_is_left(store: FileStore) -> None:
    told: list[tuple[int, int]] = []

    def watch(done: int, total: int) -> None:
        told.append((done, total))
        if len(told) == 2:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        store.put(lambda: iter([b"a" * 10, b"b" * 10, b"c" * 10]), watch)
    assert told == [(10, 30), (20, 30)]
    assert files(store) == []


def test_a_content_that_changes_while_it_is_put_is_refused(store: FileStore) -> None:
    versions: Iterator[bytes] = iter([b"one", b"two"])
    assert failing(lambda: store.put(lambda: iter([next(versions)]))).code == "file_store.changing"
    assert files(store) == []


def test_many_who_put_the_same_at_once_leave_one_whole_content(store: FileStore) -> None:
    ready, failed = threading.Barrier(8), []

    def work() -> None:
        ready.wait()
        try:
            put(store, TEXT)
        except StorageError as error:
            failed.append(error)

    workers = [threading.Thread(target=work) for _ in range(8)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    assert failed == []
    assert len(files(store)) == 1
    assert store.read(measured(iter([TEXT]))) == TEXT


# --- another store ----------------------------------------------------------------------------------------------------


def test_a_content_goes_to_another_store_as_it_lies(store: FileStore, tmp_path: Path) -> None:
    known = put(store, TEXT)
    backup = store.like(tmp_path / "backup-files")
    backup.put_as_stored(known, store)
    assert backup.read(known) == TEXT
    assert files(backup)[0].read_bytes() == files(store)[0].read_bytes()


def test_an_altered_content_does_not_go_to_another_store(store: FileStore, tmp_path: Path) -> None:
    known = put(store, TEXT)
    place = files(store)[0]
    place.write_bytes(place.read_bytes()[:-1] + b"?")
    backup = store.like(tmp_path / "backup-files")
    assert failing(lambda: backup.put_as_stored(known, store)).code == "file_store.altered"
    place.unlink()
    assert failing(lambda: backup.put_as_stored(known, store)).code == "file_store.missing"
    assert files(backup) == []


def test_temporary_files_are_told_from_contents(store: FileStore) -> None:
    put(store, TEXT)
    (store.folder / f".{'0' * 24}.part").write_bytes(b"half")
    (store.folder / "notes of the administrator.txt").write_text("x")
    assert [found.name for found in store.partials()] == [f".{'0' * 24}.part"]
    assert len(list(store.listing())) == 1
    store.remove(f".{'0' * 24}.part")
    assert store.partials() == []
    assert abs(store.now() - files(store)[0].stat().st_mtime) < 3600
    assert store.partials() == []
