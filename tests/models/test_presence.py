"""The folder of those who have a page open: what a step costs, who is seen, what is believed, what is cleaned."""

from __future__ import annotations

import collections
import os
import secrets
import socket
import string
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from models import presence
from models.presence import (
    AGE_LIMIT_SECONDS,
    CLEANING_SECONDS,
    HEARTBEAT_SECONDS,
    LITTER_SECONDS,
    Presence,
    Register,
    Seal,
)

KEY = "5e" * 32
PAGE = (7, 3)


class Time:
    """The share's time, which moves when it is told to: files are as old as if it were real."""

    def __init__(self, folder: Path) -> None:
        self.seconds = 1000.0
        self._folder = folder

    def __call__(self) -> float:
        return self.seconds

    def pass_(self, seconds: float) -> None:
        self.seconds += seconds
        for path in self._folder.iterdir():
            made = path.stat().st_mtime - seconds
            os.utime(path, (made, made))


class Place:
    """A school file's place and the programs that use it."""

    def __init__(self, path: Path, key: str | None) -> None:
        self.path, self.key = path, key
        self.folder = path.with_name(path.name + "-open")
        self.time = Time(self.folder)

    def program(self, person: int, *, key: str | None = "same") -> Register:
        return Register(self.path, self.key if key == "same" else key, person, clock=self.time)

    def names(self) -> set[str]:
        return {path.name for path in self.folder.iterdir()}

    def add(self, name: str, age: float = 0.0) -> Path:
        path = self.folder / name
        path.write_bytes(b"x")
        made = path.stat().st_mtime - age
        os.utime(path, (made, made))
        return path


@pytest.fixture(params=[None, KEY], ids=["plain", "encrypted"])
def place(request: pytest.FixtureRequest, tmp_path: Path) -> Place:
    return Place(tmp_path / "school.db", request.param)


def people(found: tuple[Presence, ...]) -> list[int]:
    return [one.person for one in found]


def test_two_see_each_other_on_the_same_page_only(place: Place) -> None:
    ann, bob, eve = place.program(11), place.program(12), place.program(13)
    for one in (ann, bob):
        one.stand_at(*PAGE)
    eve.stand_at(7, 4)
    assert people(ann.look(*PAGE)) == [12]
    assert people(bob.look(*PAGE)) == [11]
    assert eve.look(7, 4) == ()
    eve.stand_at(*PAGE)
    assert sorted(people(ann.look(*PAGE))) == [12, 13]
    bob.leave()
    assert people(ann.look(*PAGE)) == [13]
    assert bob.look(*PAGE) == ()


def test_the_same_person_in_two_programs(place: Place) -> None:
    first, second = place.program(11), place.program(11)
    first.stand_at(*PAGE)
    second.stand_at(*PAGE)
    (found,) = first.look(*PAGE)
    assert (found.person, found.pc) == (11, first.pc)


def test_since_is_the_shares_time(place: Place) -> None:
    ann, bob = place.program(11), place.program(12)
    bob.stand_at(*PAGE)
    made = next(place.folder.iterdir()).stat().st_mtime
    ann.stand_at(*PAGE)
    (found,) = ann.look(*PAGE)
    assert found.since == int(made)
    place.time.seconds += 20  # our own clock alone: nothing comes from the PC's calendar
    bob.stand_at(7, 4)
    (found,) = ann.look(7, 4)
    assert found.since == int(made + 20)


def test_who_is_not_heard_any_more_is_gone(place: Place) -> None:
    ann, dead = place.program(11), place.program(12)
    dead.stand_at(*PAGE)
    for _ in range(3):
        ann.stand_at(*PAGE)
        assert people(ann.look(*PAGE)) == [12]
        place.time.pass_(AGE_LIMIT_SECONDS / 3 + 1)
    ann.stand_at(*PAGE)
    assert ann.look(*PAGE) == ()


def test_who_is_heard_stays(place: Place) -> None:
    ann, bob = place.program(11), place.program(12)
    for _ in range(20):
        for one in (ann, bob):
            one.stand_at(*PAGE)
        assert people(ann.look(*PAGE)) == [12]
        place.time.pass_(HEARTBEAT_SECONDS)


def test_clocks_of_pcs_do_not_matter(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("time.time", lambda: 0.0)
    ann, bob = place.program(11), place.program(12)
    bob._clock = lambda: place.time.seconds + 1e6  # type: ignore[method-assign]
    for one in (ann, bob, ann):
        one.stand_at(*PAGE)
    assert people(ann.look(*PAGE)) == [12]
    assert people(bob.look(*PAGE)) == [11]


def test_litter_is_taken_away_and_nothing_else(place: Place) -> None:
    ann, dead, living = place.program(11), place.program(12), place.program(14)
    dead.stand_at(*PAGE)
    ann.stand_at(*PAGE)
    of_other_key = Seal(secrets.token_hex(32)).name_of(Presence(b"12345678", 1, 2, 3, 4, b"1234"))
    place.time.pass_(LITTER_SECONDS + 60)
    place.add(of_other_key, LITTER_SECONDS + 60)
    kept = {"readme.txt", "a" * 71, "A" * 72, ".hidden"}
    for name in kept:
        place.add(name, 1e7)
    (place.folder / ("b" * 72)).mkdir()
    os.utime(place.folder / ("b" * 72), (0, 0))
    living.stand_at(*PAGE)
    ann.stand_at(*PAGE)
    assert people(ann.look(*PAGE)) == [14]
    assert place.names() == kept | {"b" * 72, ann._name, living._name}


def test_who_slept_comes_back(place: Place) -> None:
    ann, bob = place.program(11), place.program(12)
    ann.stand_at(*PAGE)
    for path in place.folder.iterdir():
        path.unlink()
    bob.stand_at(*PAGE)
    ann.stand_at(7, 4)  # a rename of what is gone
    assert people(ann.look(7, 4)) == []
    for path in place.folder.iterdir():
        path.unlink()
    place.time.seconds += HEARTBEAT_SECONDS
    for one in (ann, bob):
        one.stand_at(*PAGE)  # a heartbeat of what is gone
    assert people(ann.look(*PAGE)) == [12]
    assert people(bob.look(*PAGE)) == [11]
    assert len(place.names()) == 2


def test_a_rename_whose_answer_was_lost_shows_nobody_twice(place: Place) -> None:
    ann, bob = place.program(11), place.program(12)
    ann.stand_at(*PAGE)
    bob.stand_at(7, 4)
    before = bob._name
    bob.stand_at(*PAGE)
    bob._name, bob._page = before, (7, 4)
    bob.stand_at(*PAGE)
    place.add(Seal(place.key).name_of(Presence(bob._run, 12, *PAGE, 5, bob.pc)), 30)
    assert people(ann.look(*PAGE)) == [12]
    assert bob.look(*PAGE) == tuple(one for one in bob.look(*PAGE) if one.person == 11)


# --- what is believed -----------------------------------------------------------------------------------


def forgeries(place: Place, true: str) -> list[str]:
    other = Seal("ab" * 32)
    entry = Presence(b"12345678", 99, *PAGE, 5, b"1234")
    return [
        other.name_of(entry),
        "a" * 72,
        "7" * 72,
        *(true[:at] + ("a" if true[at] != "a" else "b") + true[at + 1 :] for at in range(72)),
    ]


def test_what_does_not_bear_the_seal_is_passed_over(place: Place) -> None:
    ann, bob = place.program(11), place.program(12)
    bob.stand_at(*PAGE)
    ann.stand_at(*PAGE)
    for name in forgeries(place, bob._name or ""):
        place.add(name)
    for name in ("desktop.ini", "Thumbs.db", ".DS_Store", "x", "я" * 72, "a" * 200):
        place.add(name)
    (place.folder / "folder").mkdir()
    assert people(ann.look(*PAGE)) == [12]


def test_an_entry_that_is_no_file_or_from_the_future_is_passed_over(place: Place) -> None:
    ann = place.program(11)
    ann.stand_at(*PAGE)
    seal = Seal(place.key)
    (place.folder / seal.name_of(Presence(b"aaaaaaaa", 5, *PAGE, 1, b"1234"))).mkdir()
    place.add(seal.name_of(Presence(b"bbbbbbbb", 6, *PAGE, 1, b"1234")), age=-AGE_LIMIT_SECONDS - 5)
    assert ann.look(*PAGE) == ()


def test_a_flood_is_bounded(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    ann = place.program(11)
    ann.stand_at(*PAGE)
    seal = Seal(place.key)
    for number in range(presence.MOST_SHOWN + 10):
        place.add(seal.name_of(Presence(number.to_bytes(8, "big"), 5, *PAGE, 1, b"1234")))
    assert len(ann.look(*PAGE)) == presence.MOST_SHOWN
    monkeypatch.setattr(presence, "MOST_NAMES", 10)
    assert len(ann.look(*PAGE)) <= 10


def test_with_a_key_nobody_else_reads_what_an_entry_says(tmp_path: Path) -> None:
    place = Place(tmp_path / "school.db", KEY)
    ann = place.program(0x41424344)
    names = set()
    for page in ((0x45464748, 3), (0x45464748, 4), (0x45464748, 3)):
        ann.stand_at(*page)
        place.time.seconds += 1
        (name,) = place.names()
        names.add(name)
        raw = presence.base64.b32decode(name.upper())
        for number in (0x41424344, 0x45464748):
            assert number.to_bytes(4, "big") not in raw
        for wrong in (None, "ab" * 32):
            assert Seal(wrong).entry_of(name) is None
            assert place.program(5, key=wrong).look(*page) == ()
    assert len(names) == 3
    assert {path.stat().st_size for path in place.folder.iterdir()} <= {0, 1}
    assert socket.gethostname().encode() not in ann.pc


def test_two_programs_of_one_person_on_one_page_look_unlike(tmp_path: Path) -> None:
    """No telling from outside who is who: each program's pad is its own."""
    place = Place(tmp_path / "school.db", KEY)
    first, second = place.program(11), place.program(11)
    for one in (first, second):
        one.stand_at(*PAGE)
    one, other = (presence.base64.b32decode(name.upper())[16:] for name in place.names())
    assert sum(a == b for a, b in zip(one, other, strict=True)) < 6


def test_names_suit_every_file_system(place: Place) -> None:
    ann = place.program(11)
    ann.stand_at(*PAGE)
    (name,) = place.names()
    assert set(name) <= set(string.ascii_lowercase + "234567")
    assert len(name) == 72


def test_numbers_that_do_not_fit_are_refused(place: Place) -> None:
    ann = place.program(11)
    with pytest.raises(ValueError, match="."):
        ann.stand_at(2**40, 1)


# --- the folder -----------------------------------------------------------------------------------------


def test_nothing_is_made_before_a_page_is_open(place: Place) -> None:
    ann = place.program(11)
    assert ann.look(*PAGE) == ()
    ann.leave()
    assert not place.folder.exists()


@pytest.mark.skipif(os.name != "posix", reason="rights of this kind")
def test_who_may_write_beside_the_school_may_write_here(place: Place) -> None:
    place.path.parent.chmod(0o2775)
    place.program(11).stand_at(*PAGE)
    assert place.folder.stat().st_mode & 0o7777 == 0o2775


@pytest.mark.skipif(not hasattr(os, "O_NOFOLLOW"), reason="the system has no such links")
def test_a_link_is_not_followed(place: Place, tmp_path: Path) -> None:
    ann = place.program(11)
    ann.stand_at(*PAGE)
    victim = tmp_path / "victim"
    victim.write_bytes(b"marks")
    (path,) = place.folder.iterdir()
    path.unlink()
    path.symlink_to(victim)
    place.time.seconds += HEARTBEAT_SECONDS
    with pytest.raises(OSError, match="."):
        ann.stand_at(*PAGE)
    assert victim.read_bytes() == b"marks"


# --- what it costs --------------------------------------------------------------------------------------


class Counting:
    """The module's `os`, counting the calls that go to the share."""

    CALLS = ("open", "close", "fstat", "write", "rename", "unlink", "mkdir", "scandir", "chmod", "stat")

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.counts: collections.Counter[str] = collections.Counter()
        calls = {name: self._counting(name) for name in self.CALLS}
        names = {name: getattr(os, name) for name in ("name", "DirEntry")}
        monkeypatch.setattr(presence, "os", SimpleNamespace(**names, **calls, O_CREAT=os.O_CREAT))

    def _counting(self, name: str) -> Callable[..., Any]:
        def call(*args: Any, **kwargs: Any) -> Any:
            self.counts[name] += 1
            return getattr(os, name)(*args, **kwargs)

        return call

    def of(self, work: Callable[[], object]) -> dict[str, int]:
        self.counts.clear()
        work()
        return dict(self.counts)


def test_what_each_step_costs(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    """The table in the module's docstring."""
    place.program(10).stand_at(*PAGE)  # the folder is there
    ann = place.program(11)
    count = Counting(monkeypatch)
    assert count.of(lambda: ann.stand_at(*PAGE)) == {"open": 1, "fstat": 1, "close": 1, "rename": 1}
    assert count.of(lambda: ann.stand_at(*PAGE)) == {}
    assert count.of(lambda: ann.stand_at(7, 4)) == {"rename": 1}
    assert count.of(lambda: ann.look(7, 4)) == {"scandir": 1}
    place.time.seconds += HEARTBEAT_SECONDS - 1
    assert count.of(lambda: ann.stand_at(7, 4)) == {}
    place.time.seconds += 1
    assert count.of(lambda: ann.stand_at(7, 4)) == {"open": 1, "write": 1, "close": 1}
    assert count.of(ann.leave) == {"unlink": 1}
    assert count.of(ann.leave) == {}


def test_a_look_asks_only_for_the_age_of_those_on_the_page(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    ann = place.program(11)
    ann.stand_at(*PAGE)
    for person in range(20, 30):
        place.program(person).stand_at(person, 3)
    for person in range(30, 32):
        place.program(person).stand_at(*PAGE)
    asked: list[object] = []
    age = presence._age
    monkeypatch.setattr(presence, "_age", lambda item, now: asked.append(item) or age(item, now))
    assert len(ann.look(*PAGE)) == len(asked) == 2
    place.time.seconds += CLEANING_SECONDS
    asked.clear()
    ann.look(*PAGE)
    assert len(asked) == 2 + 12
