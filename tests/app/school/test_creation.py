"""A new school: complete, signed for, and nothing left behind when it fails."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from app.auth import service
from app.changes import broken_links, changes_since
from app.clock import FixedClock
from app.errors import BadInput, DiaryError, StorageProblem
from app.opening import describe
from app.school import creation, queries
from app.school.creation import create_school
from models.codes import Role
from models.database import SchoolFile
from models.keys import make_key_file, read_key_file
from models.opening import open_school_file
from models.school import Bell, Term, WorkKind
from tests.build import NOW

GIVEN: dict[str, Any] = {
    "name": "Школа № 5",
    "admin_login": "Admin",
    "admin_name": "Админова Инна Петровна",
    "password": "три синих кота",
    "clock": FixedClock(NOW),
}
KEY = "0123456789abcdef" * 4


def opened(path: Path, key: str | None = None) -> SchoolFile:
    return open_school_file(path, key=key)


@pytest.mark.parametrize("key", [None, KEY])
def test_a_school_to_begin_with(tmp_path: Path, key: str | None) -> None:
    path = tmp_path / "school.db"
    create_school(path, key=key, **GIVEN)
    with opened(path, key) as school:
        assert describe(school).name == "Школа № 5"
        clock = FixedClock(NOW)
        signed = service.sign_in(school, "admin", GIVEN["password"], "administration", clock)
        assert (signed.name, signed.roles, signed.must_change) == (GIVEN["admin_name"], (Role.ADMIN,), False)
        session = service.start_session(school, signed, Role.ADMIN, clock)
        year = queries.current_year(session)
        assert year is not None
        assert year.name == "2026/2027"
        assert len(queries.holidays(session, year.id)) > 8
        assert queries.classes(session) == []
        with school.reading():
            assert (Term.select().count(), WorkKind.select().count(), Bell.select().count()) == (6, 12, 8)


def test_all_of_it_is_in_the_log_as_the_administrators_first_step(tmp_path: Path) -> None:
    path = tmp_path / "school.db"
    create_school(path, **GIVEN)
    with opened(path) as school, school.reading():
        log = changes_since(0)
        assert list(broken_links()) == []
    assert {row.step for row in log} == {1}
    assert len({row.account for row in log}) == 1
    kinds = [row.entity for row in log]
    assert {entity: kinds.count(entity) for entity in ("person", "account", "term", "work_kind", "bell")} == {
        "person": 1, "account": 1, "term": 6, "work_kind": 12, "bell": 8,
    }  # fmt: skip
    assert "$2b$" not in str(log)
    assert GIVEN["password"] not in str(log)


def test_a_key_file_is_made_or_taken(tmp_path: Path) -> None:
    new, there = tmp_path / "new.key", tmp_path / "there.key"
    create_school(tmp_path / "one.db", key_path=new, **GIVEN)
    opened(tmp_path / "one.db", read_key_file(new)).close()
    key = make_key_file(there)
    create_school(tmp_path / "two.db", key_path=there, **GIVEN)
    opened(tmp_path / "two.db", key).close()


@pytest.mark.parametrize(
    ("wrong", "code"),
    [
        ({"name": "  "}, "school.name_missing"),
        ({"admin_login": "a b"}, "login.unusable"),
        ({"admin_name": ""}, "person.bad_name"),
        ({"password": "12345678"}, "password.too_simple"),
    ],
)
def test_what_cannot_be_is_refused_before_there_is_a_file(
    tmp_path: Path, wrong: dict[str, str], code: str
) -> None:
    with pytest.raises(BadInput) as refusal:
        create_school(tmp_path / "school.db", key_path=tmp_path / "school.key", **(GIVEN | wrong))
    assert refusal.value.code == code
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_is_there_stays_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "school.db"
    path.write_bytes(b"precious")
    with pytest.raises(StorageProblem) as refusal:
        create_school(path, key_path=tmp_path / "school.key", **GIVEN)
    assert refusal.value.code == "file.exists"
    assert [file.name for file in tmp_path.iterdir()] == ["school.db"]
    assert path.read_bytes() == b"precious"


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(StorageProblem) as refusal:
        create_school(tmp_path / "nowhere" / "school.db", **GIVEN)
    assert refusal.value.code == "share.unreachable"


@pytest.mark.parametrize(
    "error", [RuntimeError("in the middle"), DiaryError("some.code"), KeyboardInterrupt()]
)
def test_nothing_half_made_is_left(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: BaseException
) -> None:
    def fail(*_: object) -> None:
        raise error

    monkeypatch.setattr(creation, "add_year", fail)
    with pytest.raises(type(error)):
        create_school(tmp_path / "school.db", key_path=tmp_path / "school.key", **GIVEN)
    assert list(tmp_path.iterdir()) == []
    monkeypatch.undo()
    create_school(tmp_path / "school.db", **GIVEN)
