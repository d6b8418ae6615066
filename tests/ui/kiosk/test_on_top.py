"""The whole screen, and darkness on the others.  (What takes the screen away is tried in tests/e2e/test_kiosk.py.)"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
PROGRAM = """
import json
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow
from ui.kiosk.guard import Guard
from ui.kiosk.on_top import OnTop
from ui.widgets import KIOSK

app = QApplication([])
window = QMainWindow()
window.setProperty(KIOSK, True)
guard, on_top = Guard(window), OnTop(window)

def seen():
    shown = [one for one in app.topLevelWidgets() if one.isVisible()]
    return sorted([one.geometry().getRect(), one.isFullScreen(), one is window] for one in shown)

def look():
    both = seen()
    on_top.end()
    print(json.dumps([both, seen()]))
    app.quit()

on_top.begin()
QTimer.singleShot(200, look)
app.exec()
"""


def test_the_window_fills_its_screen_and_the_other_one_is_dark(tmp_path: Path) -> None:
    """In a process of its own, on a platform with two screens."""
    places = {"one": (0, 0, 1280, 800), "two": (1280, 0, 800, 600)}
    screens = [
        {
            "name": name,
            "x": x,
            "y": y,
            "width": width,
            "height": height,
            "logicalDpi": 96,
            "logicalBaseDpi": 96,
            "dpr": 1,
        }
        for name, (x, y, width, height) in places.items()
    ]
    config = tmp_path / "screens.json"
    config.write_text(json.dumps({"windowFrameMargins": False, "screens": screens}))
    environment = os.environ | {"QT_QPA_PLATFORM": f"offscreen:configfile={config}"}
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        timeout=120,
        check=True,
    )
    during, after = json.loads(done.stdout)
    assert during == [[[0, 0, 1280, 800], True, True], [[1280, 0, 800, 600], True, False]]
    assert after == [[[0, 0, 1280, 800], True, True]]
