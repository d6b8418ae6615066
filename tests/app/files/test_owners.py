"""What files hang on: for each kind of thing a rule of its own, and the keys by which the check finds it."""

from __future__ import annotations

import pytest

from app.files.owners import DRAFTS, OWNERS
from models.codes import Role
from tests.build import BuiltSchool


@pytest.mark.parametrize("owner", sorted(OWNERS))
def test_the_check_can_ask_for_the_keys(school: BuiltSchool, owner: str) -> None:
    query = f"SELECT count(*) FROM attachment WHERE owner_key NOT IN ({OWNERS[owner].keys})"
    assert list(school.file.connection.execute(query)) == [(0,)]


@pytest.mark.parametrize("query", DRAFTS)
def test_the_check_can_ask_for_drafts(school: BuiltSchool, query: str) -> None:
    assert list(school.file.connection.execute(query)) == []


@pytest.mark.parametrize("owner", sorted(OWNERS))
@pytest.mark.parametrize(
    "key", ["", "1", "1/2", "x", "1/20261124/1", "9" * 30, "1/2/3/4/5/6", "-1", "٣/1", "1/x/new"]
)
@pytest.mark.parametrize("role", [Role.PARENT, Role.TEACHER, Role.ADMIN])
def test_a_key_of_nothing_is_read_by_nobody(school: BuiltSchool, owner: str, key: str, role: Role) -> None:
    who = {Role.PARENT: "parent", Role.TEACHER: "maths_teacher", Role.ADMIN: "admin"}[role]
    session = school.session(role, school.ids[who])
    with school.file.reading():
        assert not OWNERS[owner].may_read(session, key)
