"""What the stories begin with: the program in its window, a school on the day of its lessons, a teacher elsewhere."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from models.log import Setting
from tests.build import BuiltSchool
from tests.child import Child
from tests.e2e.windows import program
from tests.ui.people import PASSWORD, let_in
from ui.shell.window import MainWindow


@pytest.fixture
def window(qapp: QApplication) -> Iterator[MainWindow]:
    with program(qapp) as window:
        yield window


@pytest.fixture
def school_of_today(school: BuiltSchool) -> BuiltSchool:
    """The small school with the clock of a sample: its lessons are those of these days."""
    with school.file.writing():
        Setting.create(scope="", key="sample.today", value='"2026-11-23"')
        Setting.create(scope="", key="password.bcrypt_cost", value="4")
    return school


@pytest.fixture
def teacher(school_of_today: BuiltSchool) -> Iterator[Child]:
    """A second program, with the journal of algebra open: says "ready", and sets a 5 when told "go"."""
    login = let_in(school_of_today, "maths_teacher")
    child = Child("tests.e2e.teacher", school_of_today.path, login, PASSWORD, "2026-11-23", 0, 5)
    yield child
    child.end()


@pytest.fixture
def pupil_elsewhere(school_of_today: BuiltSchool) -> Iterator[Child]:
    """A second program, where a pupil hands in what it is told, once it has said "ready"."""
    login = let_in(school_of_today, "arbuzova")
    child = Child("tests.e2e.pupil", school_of_today.path, login, PASSWORD)
    yield child
    child.end()
