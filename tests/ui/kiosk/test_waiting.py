"""Before the school's file is open: a kiosk is started in the morning, and nobody stands there to press anything."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QPushButton
from pytestqt.qtbot import QtBot

from app.codes import Role
from app.desk import Desk
from tests.build import BuiltSchool
from tests.ui.kiosk.hands import the_kiosk
from tests.ui.people import signed_in
from ui.family.known_files import KnownFiles
from ui.i18n import Translations
from ui.live import Live
from ui.shell.window import MainWindow
from ui.tasks import InlineWorker
from ui.theme.manager import Theme
from ui.widgets import in_kiosk


@pytest.fixture
def early(
    worker: InlineWorker[Desk],
    live: Live[Desk],
    theme: Theme,
    translations: Translations,
    settings: QSettings,
    qtbot: QtBot,
) -> Iterator[MainWindow]:
    """Nothing is open yet; another file was open on this PC once."""
    KnownFiles(settings).remember("/somewhere/else.db", None)
    window = MainWindow(worker, live, theme, translations, settings, kiosk=True)
    qtbot.addWidget(window)
    window.show()
    yield window
    window.idle.stop()
    window._drop_shell()
    the_kiosk(window).may_close = True


def buttons(window: MainWindow) -> list[str]:
    return [one.text() for one in window.findChildren(QPushButton) if one.isVisible()]


def test_its_window_is_known_for_a_kiosk(early: MainWindow) -> None:
    assert in_kiosk(early._doors)


def test_without_a_file_it_says_so_and_offers_nothing(early: MainWindow) -> None:
    early.begin()
    assert buttons(early) == ["Закрыть киоск"]
    assert "киоск" in early._welcome.banner.text.lower()


def test_it_remembers_nothing_and_has_families_only(
    early: MainWindow, school: BuiltSchool, settings: QSettings
) -> None:
    early.begin(str(school.path))
    assert early._doors.isVisible()
    assert KnownFiles(settings).recent == ["/somewhere/else.db"]
    early._on_signed_in(signed_in(school, "parent", Role.PARENT, Role.TEACHER))
    assert early.shell is not None
    assert not [action for action in early.shell._person.menu().actions() if action.isCheckable()]
    assert not early.findChildren(QFileDialog)
    the_kiosk(early).may_close = True
    early.close()
    assert settings.value("window/geometry") is None


def test_while_the_share_is_away_it_waits_calmly_and_tries_by_itself(
    early: MainWindow, school: BuiltSchool, tmp_path: Path
) -> None:
    folder = tmp_path / "server" / "diary"
    away = folder / "away.db"
    early.begin(str(away))
    assert "папка" in early._welcome._reason.text()
    folder.mkdir(parents=True)
    early.files._retry.timeout.emit()
    words = early._welcome.banner.text
    assert "откроется сам" in words
    assert early._welcome.banner.property("kind") == "info"
    assert buttons(early) == ["Закрыть киоск"]
    assert str(folder) not in early._welcome._reason.text(), (
        "where the school's file lies is nobody's business"
    )
    assert "away.db" in early._welcome._reason.text()
    for _ in range(3):
        assert early.files._retry.isActive()
        early.files._retry.timeout.emit()
        assert early._welcome.banner.text == words
    away.write_bytes(school.path.read_bytes())
    early.files._retry.timeout.emit()
    assert early._doors.isVisible()
    assert not early.files._retry.isActive()


@pytest.mark.parametrize("content", [b"", b"not a school file, but long enough to be looked into" * 100])
def test_whatever_is_the_matter_it_tries_again(
    early: MainWindow, school: BuiltSchool, tmp_path: Path, content: bytes
) -> None:
    """Somebody will put it right, and nobody here could press anything."""
    path = tmp_path / "damaged.db"
    path.write_bytes(content)
    early.begin(str(path))
    assert early.files._retry.isActive()
    path.write_bytes(school.path.read_bytes())
    early.files._retry.timeout.emit()
    assert early._doors.isVisible()


def test_a_key_file_that_is_missing_is_not_asked_for(early: MainWindow, school: BuiltSchool) -> None:
    early.begin(str(school.path), key_path="/nowhere/school.key")
    assert buttons(early) == ["Закрыть киоск"]
    assert not early.findChildren(QFileDialog)
    assert early.files._retry.isActive()


def test_waiting_is_not_said_aloud_again_and_again(early: MainWindow, tmp_path: Path) -> None:
    early.begin(str(tmp_path / "away.db"))
    early.files._retry.timeout.emit()
    QTest.qWait(0)
    assert not early.files._overlay.isVisible()
    assert not early.files._overlay._delay.isActive()
