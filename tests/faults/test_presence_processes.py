"""Programs in processes of their own see each other come, go and die."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from app.backup.checking import check
from models.codes import Role
from models.opening import create_school_file, open_school_file
from models.presence import AGE_LIMIT_SECONDS, LITTER_SECONDS
from tests.build import NOW, BuiltSchool, FixedClock, fill
from tests.child import Child

KEY = "5e" * 32


class Peer:
    """A running program; see `presence_peer`."""

    def __init__(self, school: BuiltSchool, role: Role, person: int) -> None:
        where = school.algebra_a, school.term2, school.key or "-"
        self.process = Child("tests.faults.presence_peer", school.path, role.value, person, *where)
        assert self.process.hear() == "ready"

    def do(self, word: str) -> str:
        self.process.tell(word)
        return self.process.hear()

    def kill(self) -> None:
        self.process.end()


@pytest.fixture(params=[None, KEY], ids=["plain", "encrypted"])
def place(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[BuiltSchool]:
    path = tmp_path / "school.db"
    with create_school_file(path, key=request.param) as file, file.writing():
        ids = fill()
    built = BuiltSchool(path, open_school_file(path, key=request.param), FixedClock(NOW), ids, request.param)
    yield built
    built.close()


@pytest.fixture
def start(place: BuiltSchool) -> Iterator[Callable[[Role, str], Peer]]:
    peers: list[Peer] = []

    def begin(role: Role, who: str) -> Peer:
        peers.append(Peer(place, role, getattr(place, who)))
        return peers[-1]

    yield begin
    for peer in peers:
        peer.kill()


def folder_of(place: BuiltSchool) -> Path:
    return place.path.with_name("school.db-open")


def grow_old(paths: set[Path], seconds: float) -> None:
    """So long ago was the last heartbeat, by the share's time stamps."""
    for path in paths:
        before = path.stat().st_mtime - seconds
        os.utime(path, (before, before))


def test_they_come_and_go(start: Callable[[Role, str], Peer], place: BuiltSchool) -> None:
    teacher = start(Role.TEACHER, "maths_teacher")
    assert teacher.do("look") == "-"
    deputy = start(Role.DEPUTY, "deputy")
    assert (teacher.do("look"), deputy.do("look")) == ("Завучева", "Цифрова")
    again = start(Role.TEACHER, "maths_teacher")
    assert sorted(teacher.do("look").split(",")) == ["Завучева", "Цифрова"]
    assert deputy.do("leave") == "left"
    assert (teacher.do("look"), again.do("look")) == ("Цифрова", "Цифрова")
    assert len(list(folder_of(place).iterdir())) == 2


def test_a_killed_one_vanishes_by_its_age(start: Callable[[Role, str], Peer], place: BuiltSchool) -> None:
    teacher = start(Role.TEACHER, "maths_teacher")
    mine = set(folder_of(place).iterdir())
    deputy = start(Role.DEPUTY, "deputy")
    theirs = set(folder_of(place).iterdir()) - mine
    deputy.kill()
    assert teacher.do("look") == "Завучева"
    grow_old(theirs, AGE_LIMIT_SECONDS - 10)
    assert teacher.do("look") == "Завучева"
    grow_old(theirs, 20)
    assert teacher.do("look") == "-"


def test_a_share_whose_clock_is_wrong_changes_nothing(
    start: Callable[[Role, str], Peer], place: BuiltSchool
) -> None:
    """All time stamps are of the share: an hour off for all of them is an hour off for none."""
    teacher, deputy = start(Role.TEACHER, "maths_teacher"), start(Role.DEPUTY, "deputy")
    grow_old(set(folder_of(place).iterdir()), 3600)
    assert (teacher.do("look"), deputy.do("look")) == ("Завучева", "Цифрова")


def test_the_school_is_whole_with_whatever_lies_in_the_folder(
    start: Callable[[Role, str], Peer], place: BuiltSchool
) -> None:
    teacher = start(Role.TEACHER, "maths_teacher")
    for name in ("x", "y" * 72, "school.db", "school.db-journal"):
        (folder_of(place) / name).write_bytes(b"\0" * 4096)
    grow_old({folder_of(place) / ("y" * 72)}, LITTER_SECONDS)
    assert teacher.do("look") == "-"
    assert check(place.session(Role.ADMIN, place.admin)) == []
