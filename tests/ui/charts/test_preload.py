"""Charts are read beforehand: numpy away from the GUI thread, pyqtgraph on it, when the hands rest."""

from __future__ import annotations

import os
import subprocess
import sys
import threading

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.sourcetree import ROOT
from ui.charts import preloading
from ui.tasks import Worker

#: In a process of its own: here pyqtgraph is known already.
_CODE = """
import sys, threading
from PySide6.QtWidgets import QApplication
app = QApplication([])
import ui.charts
hooks = sys.excepthook, threading.excepthook
from ui.charts.preloading import _read_charts, _read_numbers
thread = threading.Thread(target=_read_numbers)
thread.start()
thread.join()
assert 'numpy' in sys.modules and 'pyqtgraph' not in sys.modules
_read_charts()
assert 'pyqtgraph' in sys.modules
assert hooks == (sys.excepthook, threading.excepthook)
from tests.ui.charts.given import year_curves
chart = ui.charts.CurveChart()
chart.set_data('Course', '', year_curves(2))
chart.show()
app.sendPostedEvents()
assert not chart.grab().isNull()
"""


def test_only_numbers_are_read_on_another_thread() -> None:
    done = subprocess.run(
        [sys.executable, "-c", _CODE], cwd=ROOT, capture_output=True, text=True, check=False,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    )  # fmt: skip
    assert done.returncode == 0, done.stderr


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, bool]]:
    """What was read, and whether on the thread of the window."""
    found: list[tuple[str, bool]] = []

    def note(what: str) -> None:
        found.append((what, threading.current_thread() is threading.main_thread()))

    monkeypatch.setattr(preloading, "_read_numbers", lambda: note("numbers"))
    monkeypatch.setattr(preloading, "_read_charts", lambda: note("charts"))
    monkeypatch.setattr(preloading, "AFTER_MS", 0)
    return found


def test_they_are_read_in_a_moment(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, read: list[tuple[str, bool]]
) -> None:
    monkeypatch.setattr(preloading, "REST_MS", 0)
    worker: Worker[None] = Worker(lambda: None)
    owner = QWidget()
    qtbot.addWidget(owner)
    preloading.preload(worker, owner)
    assert read == []
    qtbot.waitUntil(lambda: read == [("numbers", False), ("charts", True)])
    qtbot.waitUntil(lambda: owner.findChild(preloading.Preload) is None)
    worker.stop()


def test_hands_at_work_are_not_stopped(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, read: list[tuple[str, bool]]
) -> None:
    monkeypatch.setattr(preloading, "REST_MS", 600_000)
    worker: Worker[None] = Worker(lambda: None)
    owner = QWidget()
    qtbot.addWidget(owner)
    with qtbot.waitExposed(owner):
        owner.show()
    preloading.preload(worker, owner)
    qtbot.waitUntil(lambda: read == [("numbers", False)])
    (waiting,) = owner.findChildren(preloading.Preload)
    rest, handle = waiting._rest, owner.windowHandle()
    assert isinstance(handle, QWindow)
    for press in (
        lambda: QTest.keyClick(handle, Qt.Key.Key_5),
        lambda: QTest.mouseClick(handle, Qt.MouseButton.LeftButton, pos=QPoint(3, 3)),
        lambda: QTest.wheelEvent(handle, QPointF(3, 3), QPoint(0, 120)),
    ):
        rest.setInterval(600_000)
        rest.stop()
        press()
        assert rest.isActive(), "each of them puts it off"
    rest.timeout.emit()
    assert read[-1] == ("charts", True)
    worker.stop()
