"""Stories through the real window: what people do, and what others see of it."""

from __future__ import annotations

import subprocess
import sys
import time
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.codes import Role
from app.diary.signing import sign_week
from tests.build import BuiltSchool
from tests.child import Child
from tests.e2e.windows import GENEROUS_MS, ROOT, enter, tab_of
from tests.ui.people import let_in
from ui.diary.class_weeks.tab import ClassWeeksTab
from ui.diary.tab import DiaryTab
from ui.school.tab import SchoolTab
from ui.shell.tabs import tabs_of
from ui.shell.window import MainWindow
from ui.welcome.create import CreateSchoolDialog
from ui.widgets import ConnectionState


def open_diary(window: MainWindow, school: BuiltSchool, qtbot: QtBot) -> DiaryTab:
    enter(window, school, "family", "parent", qtbot)
    assert window.shell is not None
    window.shell._on_page_requested("diary", None)
    tab = tab_of(window)
    assert isinstance(tab, DiaryTab)
    # Three weeks of each child wait to be signed: later.
    qtbot.waitUntil(lambda: tab.signing.is_offering, timeout=GENEROUS_MS)
    tab.signing.offer.later.click()
    qtbot.waitUntil(lambda: bool(tab.spread.cards), timeout=GENEROUS_MS)
    return tab


def test_mark_of_a_teacher_appears_in_the_parents_open_diary(
    window: MainWindow,
    teacher: Child,
    school_of_today: BuiltSchool,
    qtbot: QtBot,
    capsys: pytest.CaptureFixture[str],
) -> None:
    tab = open_diary(window, school_of_today, qtbot)
    row = tab.spread.cards[0].rows[0]
    row.setFocus()
    assert row.chips == []
    assert teacher.hear() == "ready"
    teacher.tell("go")
    # Nothing else is waited for here: the window must find out by itself.
    qtbot.waitUntil(lambda: [chip.sign for chip in row.chips] == ["5"], timeout=GENEROUS_MS)
    seen = time.time()
    seconds = seen - float(teacher.hear())
    with capsys.disabled():
        sys.stdout.write(f"\nstored → seen by the parent: {seconds:.2f} s\n")
    assert row.is_flashing
    assert window.focusWidget() is row
    assert teacher.wait(60) == 0


def test_a_signature_appears_on_the_class_teachers_open_page(
    window: MainWindow, school_of_today: BuiltSchool, qtbot: QtBot
) -> None:
    """At home the mother signs; at school the sign comes by itself."""
    enter(window, school_of_today, "teacher", "russian_teacher", qtbot)
    assert window.shell is not None
    with qtbot.waitSignal(window.ready, timeout=GENEROUS_MS):
        window.shell.role_chosen.emit(Role.CLASS_TEACHER)
    keys = [spec.key for spec in tabs_of(Role.CLASS_TEACHER)]
    window.shell.tabs.setCurrentIndex(keys.index("class_weeks"))
    page = tab_of(window)
    assert isinstance(page, ClassWeeksTab)
    model = page.table.weeks
    qtbot.waitUntil(lambda: model.columnCount() == 4, timeout=GENEROUS_MS)

    def head() -> str:
        return str(model.headerData(2, Qt.Orientation.Horizontal))

    assert head() == "16.11\n0 из 4"
    let_in(school_of_today, "parent")
    mother = school_of_today.session(Role.PARENT, school_of_today.parent)
    sign_week(mother, school_of_today.arbuzova, date(2026, 11, 16))
    qtbot.waitUntil(lambda: head() == "16.11\n1 из 4", timeout=GENEROUS_MS)
    assert "Арбузова" not in page.waiting.names.toPlainText()


def test_connection_state_is_told(window: MainWindow, school_of_today: BuiltSchool, qtbot: QtBot) -> None:
    """The share goes and comes back: the page stays, and the sign at the top tells."""
    tab = open_diary(window, school_of_today, qtbot)
    assert window.shell is not None
    assert window.shell._status.state is ConnectionState.IDLE
    real_poll = window._live._poll
    window._live._poll = _no_share
    qtbot.waitUntil(lambda: window.shell._status.state is ConnectionState.UNREACHABLE, timeout=GENEROUS_MS)
    assert tab._banner.isVisible()
    assert tab.spread.isVisible()
    window._live._poll = real_poll
    qtbot.waitUntil(lambda: window.shell._status.state is ConnectionState.IDLE, timeout=GENEROUS_MS)
    qtbot.waitUntil(lambda: not tab._banner.isVisible(), timeout=GENEROUS_MS)


def _no_share(_desk: object) -> list[object]:
    raise OSError("the share is not there")


def test_new_school_from_the_first_click_to_the_journal(
    window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "Школа № 12.db"
    with qtbot.waitSignal(window.ready, timeout=GENEROUS_MS):
        window.begin()
    window._welcome._create.click()
    dialog = window.findChild(CreateSchoolDialog)
    assert isinstance(dialog, CreateSchoolDialog)
    dialog._name.setText("Школа № 12")
    dialog._place.line.setText(str(path))
    dialog._next.click()
    dialog._next.click()
    for field, text in (
        (dialog._admin_name, "Иванова Мария Петровна"),
        (dialog._admin_login, "admin"),
        (dialog._password, "семь-зелёных-чашек"),
        (dialog._again, "семь-зелёных-чашек"),
    ):
        field.setText(text)
    with qtbot.waitSignal(window.ready, timeout=GENEROUS_MS):
        dialog._next.click()
    assert window.windowTitle() == "Школа № 12 — Школьный дневник"
    qtbot.waitUntil(lambda: window.shell is not None, timeout=GENEROUS_MS)  # who made it is signed in
    assert window.shell is not None
    keys = [spec.key for spec in tabs_of(Role.ADMIN)]
    assert keys[0] == "school"
    assert window.shell.tabs.count() == len(keys)
    tab = tab_of(window)
    assert isinstance(tab, SchoolTab)
    window.shell.tabs.setCurrentIndex(keys.index("people"))
    people = tab_of(window)
    qtbot.waitUntil(lambda: people.pages["people"].model.rowCount() == 1, timeout=GENEROUS_MS)


def test_trial_start_with_the_demo() -> None:
    """What `.ci/run` does: the real program paints its first page and leaves."""
    started = datetime.now(UTC)
    done = subprocess.run(
        [sys.executable, "-X", "faulthandler", "main.py", "--demo", "--smoke"],
        cwd=ROOT, capture_output=True, text=True, timeout=120, check=False,
    )  # fmt: skip
    assert (done.returncode, done.stderr) == (0, ""), datetime.now(UTC) - started
