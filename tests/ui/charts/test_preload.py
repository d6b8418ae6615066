"""pyqtgraph is read away from the GUI thread, and nothing of Qt stays behind on that thread."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest
from pytestqt.qtbot import QtBot

from tests.sourcetree import ROOT
from ui.charts import preloading
from ui.tasks import InlineWorker

#: In a process of its own: here pyqtgraph is known already.
_CODE = """
import gc, sys, threading
from PySide6.QtCore import QObject, QThread
from PySide6.QtWidgets import QApplication
app = QApplication([])
import ui.charts
hooks = sys.excepthook, threading.excepthook
from ui.charts.preloading import _import
thread = threading.Thread(target=_import)
thread.start()
thread.join()
assert 'pyqtgraph' in sys.modules and 'ui.charts.curve_plot' in sys.modules
assert hooks == (sys.excepthook, threading.excepthook)
strangers = [o for o in gc.get_objects() if isinstance(o, QObject) and o.thread() != app.thread()]
assert strangers == [], strangers
from tests.ui.charts.given import year_curves
chart = ui.charts.CurveChart()
chart.set_data('Course', '', year_curves(2))
chart.show()
app.sendPostedEvents()
assert not chart.grab().isNull()
"""


def test_it_may_be_imported_on_another_thread() -> None:
    done = subprocess.run(
        [sys.executable, "-c", _CODE], cwd=ROOT, capture_output=True, text=True, check=False,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    )  # fmt: skip
    assert done.returncode == 0, done.stderr


def test_it_is_read_in_a_moment(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[bool] = []
    monkeypatch.setattr(preloading, "_import", lambda: read.append(True))
    monkeypatch.setattr(preloading, "AFTER_MS", 0)
    worker: InlineWorker[None] = InlineWorker(None)
    preloading.preload(worker, worker)
    assert read == []
    qtbot.waitUntil(lambda: read == [True])
