"""The container of an outbox on a disk that fails."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import apsw
import pytest

from models.errors import StorageError
from models.outbox import VERSION, Box, Entry, Slip
from tests.slow_vfs import SlowVFS

KEY = "6b" * 32


def entry(number: int) -> Entry:
    return Entry(
        f"id{number}", "here", number, 1, 20261119, 1, 1, number, "mark", None, 5, None, None, None, None
    )


def slip(about: str, wanted: str) -> Slip:
    return Slip("here", "lesson", about, 1, wanted)


@pytest.mark.parametrize("key", [None, KEY], ids=["plain", "encrypted"])
def test_whatever_operation_fails_nothing_that_was_acknowledged_is_lost(
    tmp_path: Path, key: str | None
) -> None:
    """Each change is one more or one less; the disk fails at its n-th operation, and the change is asked for again."""
    slow = SlowVFS()
    path = tmp_path / "box"
    box = Box.open(path, key=key, owner="me", vfs=slow.name)
    expected: list[Entry] = []
    failed = 0
    for turn in range(60):
        add = [entry(turn)]
        remove = {expected[0].id} if turn % 3 == 2 else set()
        slow.fail_after(turn % 6)
        try:
            box.change(add=add, remove=remove)
        except StorageError:
            failed += 1
            slow.heal()
            assert {one.id for one in expected} - remove <= {one.id for one in box.entries()}
            box.change(add=add, remove=remove)
        slow.heal()
        expected = [one for one in expected if one.id not in remove] + add
        assert box.entries() == expected
        if turn % 7 == 6:
            box.close()
            box = Box.open(path, key=key, owner="me", vfs=slow.name)
    assert failed > 10
    box.close()


def test_a_second_one_is_told_at_once(tmp_path: Path) -> None:
    box = Box.open(tmp_path / "box", key=None, owner="me")
    with pytest.raises(StorageError, match=r"file\.busy"):
        Box.open(tmp_path / "box", key=None, owner="me")
    box.change(add=[entry(1)])  # the failed try has not taken the lock away
    with pytest.raises(StorageError, match=r"file\.busy"):
        Box.open(tmp_path / "box", key=None, owner="me")
    box.close()
    Box.open(tmp_path / "box", key=None, owner="me").close()


@pytest.mark.parametrize(("key", "owner"), [(None, "you"), (KEY, "me")])
def test_what_is_not_ones_own_is_not_opened(tmp_path: Path, key: str | None, owner: str) -> None:
    Box.open(tmp_path / "box", key=key, owner=owner).close()
    with pytest.raises(StorageError, match=r"file\.not_a_school"):
        Box.open(tmp_path / "box", key=None, owner="me")
    with pytest.raises(StorageError, match=r"file\.not_a_school"):
        Box.open(tmp_path / "box", key="7c" * 32, owner="me")


def test_a_box_of_a_newer_program_is_left_alone(tmp_path: Path) -> None:
    box = Box.open(tmp_path / "box", key=None, owner="me")
    box.connection.pragma("user_version", VERSION + 1)
    box.close()
    with pytest.raises(StorageError, match=r"file\.newer"):
        Box.open(tmp_path / "box", key=None, owner="me")


@pytest.mark.parametrize("key", [None, "ab" * 32])
@pytest.mark.parametrize("version", [1, 2])
def test_a_box_of_an_earlier_version_is_brought_up_to_date(
    tmp_path: Path, version: int, key: str | None
) -> None:
    box = Box.open(tmp_path / "box", key=key, owner="me")
    box.change(add=[entry(1)])
    box.connection.execute("DROP TABLE slip; DROP TABLE known_as")
    if version == 1:
        box.connection.execute("ALTER TABLE entry DROP COLUMN seen")
    box.connection.pragma("user_version", version)
    box.close()
    box = Box.open(tmp_path / "box", key=key, owner="me")
    box.change(add=[replace(entry(2), seen='["so", null, null]')], write=[slip("a", "word")])
    assert box.entries() == [entry(1), replace(entry(2), seen='["so", null, null]')]
    assert box.slips() == [slip("a", "word")]
    box.close()


def test_a_fault_of_the_program_is_no_trouble_of_the_disk(tmp_path: Path) -> None:
    """And it comes out at all: such an error is its own cause."""
    box = Box.open(tmp_path / "box", key=None, owner="me")
    box.connection.execute("DROP TABLE slip")
    with pytest.raises(apsw.SQLError):
        box.change(write=[slip("a", "word")])
    box.connection.pragma("user_version", 1)
    box.close()
    with pytest.raises(apsw.SQLError):
        Box.open(tmp_path / "box", key=None, owner="me")


def test_the_last_slip_about_a_thing_wins(tmp_path: Path) -> None:
    box = Box.open(tmp_path / "box", key=None, owner="me")
    box.change(write=[slip("a", "one"), slip("b", "two")])
    box.change(write=[slip("a", "three")], known_as=("here", "S:/school.db"))
    assert sorted(box.slips(), key=str) == [slip("a", "three"), slip("b", "two")]
    assert box.paths() == {"here": "S:/school.db"}
    box.change(tear=[("here", "lesson", "a"), ("here", "lesson", "unknown")])
    assert box.slips() == [slip("b", "two")]
    box.close()


def test_moving_leaves_what_is_about_the_same_thing(tmp_path: Path) -> None:
    box = Box.open(tmp_path / "box", key=None, owner="me")
    there = [replace(slip(about, "old"), place="there") for about in "ab"]
    box.change(add=[replace(entry(1), place="there")], write=[*there, slip("a", "new")])
    box.move("there", "here")
    assert box.entries() == [entry(1)]
    assert sorted(box.slips(), key=str) == [slip("a", "new"), slip("b", "old"), there[0]]
    box.close()


def test_a_program_that_died_while_making_it_leaves_one_to_go_on_with(tmp_path: Path) -> None:
    (tmp_path / "box").touch()
    box = Box.open(tmp_path / "box", key=KEY, owner="me")
    box.change(add=[entry(1), entry(2)])
    assert box.entries() == [entry(1), entry(2)]
    box.close()


def test_it_flushes_each_change(tmp_path: Path) -> None:
    slow = SlowVFS()
    box = Box.open(tmp_path / "box", key=None, owner="me", vfs=slow.name)
    for number in range(3):
        slow.reset()
        box.change(add=[entry(number)])
        assert slow.counts["xSync"] >= 1
    box.close()
