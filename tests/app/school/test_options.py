"""The school's settings: listed, changed by whom they are left to, and nothing overwritten unseen."""

from __future__ import annotations

import pytest

from app.cli.sentences import SENTENCES
from app.codes import Role
from app.errors import BadInput, Conflict, NotAllowed, NotFound, Refused
from app.school.options import SettingRow, change_setting, settings
from app.session import Session
from app.settings import OPTIONS
from tests.build import BuiltSchool


@pytest.fixture
def admin(school: BuiltSchool) -> Session:
    return school.session(Role.ADMIN, school.admin)


@pytest.fixture
def deputy(school: BuiltSchool) -> Session:
    return school.session(Role.DEPUTY, school.deputy, school.other())


def row(session: Session, key: str) -> SettingRow:
    return next(one for one in settings(session) if one.key == key)


def test_what_people_set_is_listed_with_its_meaning(admin: Session) -> None:
    listed = [one.key for one in settings(admin)]
    assert listed == [one.key for one in OPTIONS.values() if one.by_hand]
    assert "journal.open_terms" not in listed, "the program keeps that for itself"
    assert [key for key in listed if f"setting.{key}" not in SENTENCES] == []


def test_a_setting_is_changed_seen_by_others_and_taken_back(admin: Session, deputy: Session) -> None:
    change_setting(deputy, "rating.show_names", True, expected=False)
    admin.poll()
    assert row(admin, "rating.show_names").value is True
    change_setting(admin, "rating.show_names", None, expected=True)
    deputy.poll()
    assert row(deputy, "rating.show_names").value is False


def test_a_class_has_a_value_of_its_own(school: BuiltSchool, admin: Session) -> None:
    change_setting(admin, "signature.asked", False, expected=True, class_id=school.class_a)
    assert row(admin, "signature.asked").by_class == ((school.class_a, False),)
    assert row(admin, "signature.asked").value is True
    assert admin.setting("signature.asked", f"class:{school.class_a}") is False
    assert admin.setting("signature.asked", f"class:{school.class_b}") is True
    change_setting(admin, "signature.asked", None, expected=False, class_id=school.class_a)
    assert row(admin, "signature.asked").by_class == ()


def test_as_wished_already_writes_nothing(admin: Session, deputy: Session) -> None:
    change_setting(admin, "backup.keep", 12, expected=30)
    assert [one.key for one in deputy.poll()] == ["backup.keep"]
    change_setting(admin, "backup.keep", 12, expected=12)
    assert deputy.poll() == []


def test_another_hand_was_faster(admin: Session, deputy: Session) -> None:
    change_setting(admin, "journal.reason_after_days", 30, expected=14)
    with pytest.raises(Conflict):
        change_setting(deputy, "journal.reason_after_days", 7, expected=14)
    assert row(deputy, "journal.reason_after_days").value == 30


@pytest.mark.parametrize(
    ("key", "value", "error"),
    [
        ("kiosk.idle_seconds", 5, BadInput),
        ("kiosk.idle_seconds", "60", BadInput),
        ("rating.show_names", 1, BadInput),
        ("report.sou_variant", "C", BadInput),
        ("no.such", 1, NotFound),
        ("sample.today", "2026-11-23", NotFound),
        ("journal.open_terms", {}, NotFound),
    ],
)
def test_what_cannot_be(admin: Session, key: str, value: object, error: type[Exception]) -> None:
    expected = OPTIONS[key].default if key in OPTIONS else None
    with pytest.raises(error):
        change_setting(admin, key, value, expected=expected)


def test_what_is_of_the_school_is_not_of_a_class(school: BuiltSchool, admin: Session) -> None:
    with pytest.raises(Refused, match="not_of_class"):
        change_setting(admin, "news.days_shown", 7, expected=30, class_id=school.class_a)


def test_the_deputy_head_changes_what_is_left_to_him(deputy: Session) -> None:
    assert not row(deputy, "password.min_length").may_change
    with pytest.raises(NotAllowed):
        change_setting(deputy, "password.min_length", 12, expected=8)
