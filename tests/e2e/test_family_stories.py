"""Stories of the family's pages through the real window: a mark set by a teacher's program is on each page that a
parent has open, by itself.

Seconds are printed and not asserted: how long the machine takes is for the reader.  That nothing but the feed brings
the news is asserted: the page is not touched.
"""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from models.log import Setting
from tests.build import BuiltSchool
from tests.e2e.windows import program, sign_in, tab_of
from tests.ui.people import PASSWORD, let_in
from ui.family.page import FamilyPage
from ui.shell.tabs import tabs_of
from ui.shell.window import MainWindow

ROOT = Path(__file__).resolve().parents[2]
GENEROUS_MS = 60_000


@dataclass(frozen=True)
class Told:
    """What a page says about algebra: before the mark of a teacher, and after it."""

    key: str
    read: Callable[[Any], object]
    """From the rows that the page has shown last."""
    before: object
    after: object


def marks_of_algebra(page: Any) -> object:
    return [mark.value for subject in page.subjects if subject.subject == "Алгебра" for mark in subject.marks]


def places(rating: Any) -> object:
    """Over all subjects, and in algebra."""
    algebra = next(one for one in rating.subjects if one.subject == "Алгебра")
    return [(one.first, one.of, one.value) if one else None for one in (rating.place, algebra.place)]


STORIES = (
    Told("marks", marks_of_algebra, [], [5]),
    Told("rating", places, [None, None], [(1, 1, 5.0), (1, 1, 5.0)]),
)


@pytest.fixture
def window(qapp: QApplication) -> Iterator[MainWindow]:
    with program(qapp) as window:
        yield window


@pytest.fixture
def today(school: BuiltSchool) -> BuiltSchool:
    """The small school on the day of its lessons."""
    with school.file.writing():
        Setting.create(scope="", key="sample.today", value='"2026-11-23"')
        Setting.create(scope="", key="password.bcrypt_cost", value="4")
    return school


@pytest.fixture
def teacher(today: BuiltSchool) -> Iterator[subprocess.Popen[str]]:
    """A second program, with the journal of algebra open."""
    arguments = [str(today.path), let_in(today, "maths_teacher"), PASSWORD, "2026-11-23", "0", "5"]
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.e2e.teacher", *arguments],
        cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
    )  # fmt: skip
    yield process
    process.kill()
    process.communicate()


@pytest.mark.parametrize("story", STORIES, ids=lambda story: story.key)
def test_a_mark_is_on_the_open_page(
    story: Told,
    window: MainWindow,
    teacher: subprocess.Popen[str],
    today: BuiltSchool,
    qtbot: QtBot,
    capsys: pytest.CaptureFixture[str],
) -> None:
    told = _open(window, today, story, qtbot)
    assert story.read(told[-1]) == story.before
    assert teacher.stdout is not None
    assert teacher.stdin is not None
    assert teacher.stdout.readline().strip() == "ready"
    teacher.stdin.write("go\n")
    teacher.stdin.flush()
    qtbot.waitUntil(lambda: story.read(told[-1]) == story.after, timeout=GENEROUS_MS)
    seconds = time.time() - float(teacher.stdout.readline())
    with capsys.disabled():
        sys.stdout.write(f"\nstored → on the page «{story.key}»: {seconds:.2f} s\n")


def _open(window: MainWindow, school: BuiltSchool, story: Told, qtbot: QtBot) -> list[Any]:
    """Sign in as the parent and open the page by its tab; what it shows, from now on, is in the list."""
    with qtbot.waitSignal(window.ready, timeout=GENEROUS_MS):
        window.begin(str(school.path))
    with qtbot.waitSignal(window.ready, timeout=GENEROUS_MS):
        sign_in(window, "family", let_in(school, "parent"), PASSWORD)
    assert window.shell is not None
    assert window.shell._who.role.value == "parent"
    keys = [spec.key for spec in tabs_of(window.shell._who.role)]
    page = window.shell.tabs.widget(keys.index(story.key))
    assert isinstance(page, FamilyPage)
    told: list[Any] = []
    page.shown.connect(told.append)
    window.shell.tabs.setCurrentWidget(page)
    qtbot.waitUntil(lambda: bool(told), timeout=GENEROUS_MS)
    assert tab_of(window) is page
    return told
