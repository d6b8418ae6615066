"""A desk tells a clock that is off, because marks would get wrong times."""

from __future__ import annotations

import os
import time

import pytest

from app.auth.passwords import hash_password
from app.codes import Role
from app.desk import CLOCK_TOLERANCE_SECONDS, Desk
from models.access import Account
from models.database import SchoolFile
from tests.build import BuiltSchool

PASSWORD = "three plain words"


@pytest.mark.parametrize(
    ("ahead", "told"), [(0, 0), (CLOCK_TOLERANCE_SECONDS - 5, 0), (3600, 3600), (-7200, -7200)]
)
def test_a_clock_that_is_off_is_told_at_sign_in(
    school: BuiltSchool, monkeypatch: pytest.MonkeyPatch, ahead: int, told: int
) -> None:
    with school.file.writing():
        Account.update(password_hash=hash_password(PASSWORD, 4), must_change=False).where(
            Account.person == school.maths_teacher
        ).execute()
        login = Account.get(Account.person == school.maths_teacher).login
    compare = SchoolFile.clock_ahead

    def as_the_share_would(file: SchoolFile) -> float:
        """The share notes its own time at each write."""
        now = time.time() + ahead
        os.utime(file.path, (now, now))
        return compare(file)

    monkeypatch.setattr(SchoolFile, "clock_ahead", as_the_share_would)
    desk = Desk()
    desk.open(school.path)
    desk.clock = school.clock
    signed = desk.finish_sign_in(desk.read_credentials(login), True, "teacher")
    assert desk.start(signed, Role.TEACHER).clock_ahead == pytest.approx(told, abs=2)
    desk.close()
