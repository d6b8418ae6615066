"""Copies for other programs: private, read-only, not to be executed, gone at sign-out."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from app.desk import Desk
from app.files.copies import PREFIX, PrivateCopies, seal
from tests.build import BuiltSchool


def test_a_copy_has_a_folder_of_its_own_that_only_its_owner_enters(tmp_path: Path) -> None:
    copies = PrivateCopies(tmp_path)
    one, two = copies.place_for("план.pdf"), copies.place_for("../план.pdf")
    assert (one.name, two.name) == ("план.pdf", "план.pdf")
    assert one != two
    assert one.is_relative_to(tmp_path)
    if os.name == "posix":
        assert stat.S_IMODE(one.parent.parent.stat().st_mode) == 0o700
    one.write_bytes(b"x")
    seal(one)
    assert one.stat().st_mode & 0o333 == 0


def test_they_are_gone_when_they_are_cleared(tmp_path: Path) -> None:
    copies = PrivateCopies(tmp_path)
    place = copies.place_for("план.pdf")
    place.write_bytes(b"x")
    seal(place)
    copies.clear()
    assert list(tmp_path.iterdir()) == []
    assert copies.place_for("план.pdf").parent.is_dir()


def test_nothing_is_made_before_it_is_needed(tmp_path: Path) -> None:
    PrivateCopies(tmp_path).clear()
    assert list(tmp_path.iterdir()) == []


def test_what_a_killed_program_has_left_a_day_ago_goes(tmp_path: Path) -> None:
    old, young, foreign = tmp_path / f"{PREFIX}old", tmp_path / f"{PREFIX}young", tmp_path / "other"
    for folder in (old, young, foreign):
        folder.mkdir()
        (folder / "x").write_bytes(b"x")
    for folder in (old, foreign):
        os.utime(folder, (1, 1))
    PrivateCopies(tmp_path).place_for("x")
    assert not old.exists()
    assert young.exists()
    assert foreign.exists()


def test_signing_out_takes_them_away(
    school: BuiltSchool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = Desk()
    monkeypatch.setattr(desk, "copies", PrivateCopies(tmp_path / "temp"))
    (tmp_path / "temp").mkdir()
    place = desk.copies.place_for("план.pdf")
    place.write_bytes(b"x")
    desk.sign_out()
    assert not place.exists()
