"""Nothing on screen waits for the share: while every read takes 300 ms, the window goes on, and its thread never
touches the file."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from typing import Any

import apsw
import pytest
from PySide6.QtCore import QSettings, Qt, QTimer
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.codes import Role
from app.desk import Desk
from models import share
from tests.build import BuiltSchool
from tests.slow_vfs import SlowVFS
from tests.ui.people import let_in, signed_in
from ui.diary.tab import DiaryTab
from ui.i18n import Translations
from ui.live import Live
from ui.shell.window import MainWindow
from ui.tasks import Worker
from ui.theme.manager import Theme


class Watched(SlowVFS):
    """A slow share that notes which threads wait for it."""

    def __init__(self) -> None:
        super().__init__()
        self.threads: set[int] = set()

    def step(self, operation: str) -> None:
        self.threads.add(threading.get_ident())
        super().step(operation)


@pytest.fixture
def slow(monkeypatch: pytest.MonkeyPatch) -> Watched:
    watched = Watched()
    monkeypatch.setattr(share, "vfs_for", lambda _path: watched.name)
    return watched


@pytest.fixture
def window(
    slow: Watched,
    theme: Theme,
    translations: Translations,
    settings: QSettings,
    school: BuiltSchool,
    qtbot: QtBot,
) -> Iterator[MainWindow]:
    """With the real worker, at the real file, over the slow share."""

    def at_school() -> Desk:
        desk = Desk()
        desk.open(school.path)
        desk.clock = school.clock
        return desk

    worker: Worker[Desk] = Worker(at_school, lambda desk: desk.close())
    live: Live[Desk] = Live(worker)
    window = MainWindow(worker, live, theme, translations, settings)
    qtbot.addWidget(window)
    with qtbot.waitSignal(worker.opened, timeout=30_000):
        worker.start()
    window.show()
    yield window
    slow.heal()
    window.idle.stop()
    window._drop_shell()
    worker.stop()


def test_window_lives_while_the_diary_loads(
    window: MainWindow, slow: Watched, school: BuiltSchool, qtbot: QtBot
) -> None:
    signed = signed_in(school, "parent", Role.PARENT)
    slow.threads.clear()
    beats: list[int] = []
    heart = QTimer(interval=10)
    heart.timeout.connect(lambda: beats.append(slow.counts["xRead"]))
    slow.delay("xRead", 300)
    heart.start()
    with qtbot.waitSignal(window.ready, timeout=60_000):
        window._on_signed_in(signed)
    assert window.shell is not None
    window.shell._on_page_requested("diary", None)
    tab = window.shell.tabs.current_page
    assert isinstance(tab, DiaryTab)
    shown: list[Any] = []
    tab.shown.connect(shown.append)
    keys = 0
    while not shown:
        QTest.keyClick(tab, Qt.Key.Key_Down)
        keys += 1
        qtbot.wait(20)
        assert keys < 3000
    heart.stop()
    reads = slow.counts["xRead"]
    assert reads >= 3, "the diary was not read over the slow share at all"
    # The window's heart beats during a read and not only between two of them.
    assert max(beats.count(number) for number in set(beats)) >= 3
    assert threading.get_ident() not in slow.threads, "the thread of the window has read the file"
    assert len(slow.threads) == 1


def test_nothing_of_the_window_calls_the_database(
    window: MainWindow, school: BuiltSchool, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Every statement, also those answered from the cache."""
    here: list[str] = []
    execute = apsw.Cursor.execute
    let_in(school, "parent")
    signed = signed_in(school, "parent", Role.PARENT)

    class Tattling(apsw.Cursor):
        def execute(self, statement: str, *arguments: Any, **options: Any) -> Any:
            if threading.current_thread() is threading.main_thread():
                here.append(statement)
            return execute(self, statement, *arguments, **options)

    seen = threading.Event()

    def tattle(desk: Desk) -> None:
        desk.school.connection.cursor_factory = Tattling
        seen.set()

    window._worker.submit(window, tattle)
    with qtbot.waitSignal(window.ready, timeout=30_000):
        window._on_signed_in(signed)
    assert window.shell is not None
    window.shell._on_page_requested("diary", None)
    tab = window.shell.tabs.current_page
    assert isinstance(tab, DiaryTab)
    for step in (lambda: None, lambda: tab._weeks.step(-1), tab._weeks.go_to_today):
        with qtbot.waitSignal(tab.shown, timeout=30_000):
            step() or tab.reload()
    assert seen.is_set()
    assert here == []
