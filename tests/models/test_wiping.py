"""A file that is written anew holds nothing of what was in it before, and all that is."""

from __future__ import annotations

from pathlib import Path

import pytest

from models import letter_index
from models.codes import Side
from models.opening import create_school_file, open_school_file
from models.people import Person
from models.wiping import leaving_no_trace, write_anew

NAME = "Ржевская"


def _make(place: Path, key: str | None) -> None:
    with create_school_file(place, key=key) as school, school.writing():
        for number in range(400):
            Person.create(last_name=f"{NAME}{number}", sort_key=f"{NAME}{number}".casefold(), phone="x" * 900)
        letter_index.add(3, 1, [letter_index.reader(7, Side.STAFF, None)], letter_index.words_of(NAME))


def _bytes(place: Path) -> bytes:
    journal = Path(f"{place}-journal")
    return place.read_bytes() + (journal.read_bytes() if journal.exists() else b"")


def test_what_was_deleted_is_gone_from_the_bytes(tmp_path: Path) -> None:
    place = tmp_path / "school.db"
    _make(place, None)
    with open_school_file(place) as school, open_school_file(place) as other:
        with leaving_no_trace(school), school.writing():
            Person.update(last_name="x", sort_key="x").where(Person.id <= 57).execute()
            Person.delete().where(Person.id > 57).execute()
            letter_index.remove(3, 1)
        before = school.stamp()
        told: list[tuple[int, int]] = []
        write_anew(school, lambda *one: told.append(one))
        assert told[-1][0] == told[-1][1]
        assert school.stamp() != before
        folded = NAME.casefold().encode()
        assert NAME.encode() not in _bytes(place)
        assert folded[4:] not in _bytes(place)
        for file in (school, other):
            with file.writing():  # everybody goes on
                assert Person.select().count() == 57
                Person.create(last_name="y", sort_key="y")
                Person.delete().where(Person.last_name == "y").execute()
                assert file.connection.pragma("integrity_check") == "ok"
        assert school.connection.pragma("locking_mode") == "normal"


def test_an_encrypted_file_stays_encrypted(tmp_path: Path) -> None:
    key = "5a" * 32
    place = tmp_path / "school.db"
    _make(place, key)
    with open_school_file(place, key=key) as school:
        write_anew(school)
    assert b"SQLite format" not in place.read_bytes()
    with open_school_file(place, key=key) as school, school.reading():
        assert Person.select().count() == 400


def test_it_waits_for_nobody_inside_a_transaction(tmp_path: Path) -> None:
    place = tmp_path / "school.db"
    _make(place, None)
    with open_school_file(place) as school, school.reading(), pytest.raises(RuntimeError):
        write_anew(school)
