"""What an account wants to be told of: its own, for one side; the school's where it has none; urgent always."""

from __future__ import annotations

import pytest

from app.codes import Role
from app.digest.commands import set_own_option
from app.digest.queries import own_options
from app.errors import BadInput, Conflict, NotFound, Refused
from app.school.options import change_setting
from app.session import Session
from models.log import ChangeLog, Setting
from tests.build import BuiltSchool


@pytest.fixture
def parent(school: BuiltSchool) -> Session:
    return school.session(Role.PARENT, school.parent)


def values(session: Session) -> dict[str, bool]:
    return {one.key: one.value for one in own_options(session)}


def test_of_this_account_and_side_alone(school: BuiltSchool, parent: Session) -> None:
    other = school.session(Role.PARENT, school.other_parent)
    set_own_option(parent, "digest.marks", False, expected=True)
    assert values(parent)["digest.marks"] is False
    assert values(other)["digest.marks"] is True
    parent.role = Role.TEACHER
    assert parent.own_scope.endswith("/staff")
    parent.forget_all()
    with school.file.reading():
        assert parent.own_setting("digest.marks") is True


def test_the_school_says_what_holds_for_who_said_nothing(school: BuiltSchool, parent: Session) -> None:
    admin = school.session(Role.ADMIN, school.admin)
    change_setting(admin, "digest.homework", False, expected=True)
    parent.poll()
    assert values(parent)["digest.homework"] is False
    set_own_option(parent, "digest.homework", True, expected=False)
    assert values(parent)["digest.homework"] is True
    set_own_option(parent, "digest.homework", None, expected=True)
    assert values(parent)["digest.homework"] is False
    change_setting(admin, "digest.homework", None, expected=False)
    parent.poll()
    assert values(parent)["digest.homework"] is True


def test_urgent_ones_and_what_is_not_an_accounts_are_refused(parent: Session) -> None:
    with pytest.raises(Refused, match=r"setting\.always_told"):
        set_own_option(parent, "digest.urgent", False, expected=True)
    for key in ("digest.told", "backup.keep", "no.such"):
        with pytest.raises(NotFound):
            set_own_option(parent, key, True, expected=True)
    with pytest.raises(BadInput):
        set_own_option(parent, "digest.marks", "nein", expected=True)
    with pytest.raises(Conflict):
        set_own_option(parent, "digest.marks", False, expected=False)


def test_it_is_in_the_log_and_wakes_nobody(school: BuiltSchool, parent: Session) -> None:
    teacher = school.session(Role.TEACHER, school.maths_teacher, school.other())
    family = school.session(Role.PARENT, school.other_parent, school.other())
    own_options(family)
    set_own_option(parent, "digest.marks", False, expected=True)
    assert teacher.poll() == []
    assert family.poll() == []
    assert "settings" in family._reference, "nobody's knowledge of the school is dropped"
    with school.file.reading():
        row = ChangeLog.select().order_by(ChangeLog.seq.desc()).get()
        assert (row.entity, row.key) == ("own_setting", f"account:{parent.account_id}/parent/digest.marks")
        assert Setting.select().where(Setting.scope == parent.own_scope).count() == 1


def test_the_settings_of_a_thousand_accounts_are_not_read_by_each_session(
    school: BuiltSchool, parent: Session
) -> None:
    with school.file.writing():
        for number in range(1000, 2000):
            Setting.create(scope=f"account:{number}/parent", key="digest.marks", value="false")
        Setting.create(scope="class:1", key="signature.asked", value="false")
    with school.file.reading():
        assert parent.scoped_settings("signature.asked") == {"class:1": False}
        assert parent.scoped_settings("digest.marks") == {}
        plan = " ".join(
            row[3]
            for row in school.file.connection.execute(
                "EXPLAIN QUERY PLAN SELECT key FROM setting WHERE scope < 'account:'"
                " UNION ALL SELECT key FROM setting WHERE scope >= 'account;'"
            )
        )
    assert "SCAN" not in plan
