"""Stories of the family's pages through the real window: a mark set by a teacher's program is on each page that a
parent has open, by itself.

Seconds are printed and not asserted: how long the machine takes is for the reader.  That nothing but the feed brings
the news is asserted: the page is not touched.
"""

from __future__ import annotations

import sys
import time
from dataclasses import dataclass

import pytest
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget
from pytestqt.qtbot import QtBot

from app.codes import Role
from tests.build import BuiltSchool
from tests.child import Child
from tests.e2e.windows import GENEROUS_MS, enter, tab_of
from ui.family.page import FamilyPage
from ui.shell.tabs import tabs_of
from ui.shell.window import MainWindow


@dataclass(frozen=True)
class Told:
    """What can be read on a page, by its key, once the teacher has set a 5 in algebra; the child had no mark."""

    key: str
    sentence: str


STORIES = (
    Told("marks", "5,00"),
    Told("charts", "Средний балл 5,00"),
    Told("rating", "1-е место из 1"),
)


def sentences(page: QWidget) -> str:
    """All words that are seen on a page."""
    words = [label.text() for label in page.findChildren(QLabel) if label.isVisible()]
    words += [button.text() for button in page.findChildren(QAbstractButton) if button.isVisible()]
    return "\n".join(words)


@pytest.mark.parametrize("story", STORIES, ids=lambda story: story.key)
def test_a_mark_is_on_the_open_page(
    story: Told,
    window: MainWindow,
    teacher: Child,
    school_of_today: BuiltSchool,
    qtbot: QtBot,
    capsys: pytest.CaptureFixture[str],
) -> None:
    page = _open(window, school_of_today, story.key, qtbot)
    assert story.sentence not in sentences(page)
    assert teacher.hear() == "ready"
    teacher.tell("go")
    qtbot.waitUntil(lambda: story.sentence in sentences(page), timeout=GENEROUS_MS)
    seconds = time.time() - float(teacher.hear())
    with capsys.disabled():
        sys.stdout.write(f"\nstored → on the page «{story.key}»: {seconds:.2f} s\n")


def _open(window: MainWindow, school: BuiltSchool, key: str, qtbot: QtBot) -> FamilyPage:
    """Sign in as the parent and open a page by its tab."""
    enter(window, school, "family", "parent", qtbot)
    assert window.shell is not None
    keys = [spec.key for spec in tabs_of(Role.PARENT)]
    page = window.shell.tabs.page(keys.index(key))
    assert isinstance(page, FamilyPage)
    window.shell.tabs.setCurrentIndex(keys.index(key))
    qtbot.waitUntil(lambda: page._pupil_shown is not None, timeout=GENEROUS_MS)
    assert tab_of(window) is page
    return page
