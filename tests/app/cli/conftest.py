"""What the tests of the command line share."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.clock import FixedClock
from models.codes import Role
from tests.app.backup.journal import set_mark
from tests.app.cli.runner import Run, SignIn, let_in, password_file, runner
from tests.build import NOW, BuiltSchool


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run a command in Russian, on the day of the small school."""
    for name in ("LC_ALL", "LC_MESSAGES"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", "ru_RU.UTF-8")
    for module in ("signing_in", "restore", "password"):
        monkeypatch.setattr(f"app.cli.{module}.clock_of", lambda _opened: FixedClock(NOW))
    return runner(capsys)


@pytest.fixture
def signed(school: BuiltSchool, tmp_path: Path) -> SignIn:
    """The options with which people sign in; there are some marks to look at."""
    teacher = school.session(Role.TEACHER, school.maths_teacher)
    for pupil, value in (("arbuzova", 5), ("yolkin", 3), ("zhukova", 4)):
        set_mark(teacher, school.algebra_a, school.ids[pupil], value)
    path = password_file(tmp_path)
    people = ("admin", "deputy", "maths_teacher", "russian_teacher", "parent", "other_parent")
    return {who: ("--as", let_in(school, who), "--password-file", path) for who in people}
