"""What the programs at other PCs have in common: they run with their window, do what lines on their input say, and say
on their output what came of it (`tests.child.Child` is the other end)."""

from __future__ import annotations

import json
import sys
import threading
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

from tests.e2e.windows import program
from ui.shell.window import MainWindow

LONGEST_MS = 120_000


class Input(QObject):
    """Lines on standard input, as signals."""

    line = Signal(str)

    def listen(self) -> None:
        """Read on a thread of its own."""
        threading.Thread(target=self._read, daemon=True).start()

    def _read(self) -> None:
        for line in sys.stdin:
            self.line.emit(line.strip())


def say(text: str) -> None:
    """One line."""
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


def tell(**news: Any) -> None:
    """One line of JSON."""
    say(json.dumps(news, ensure_ascii=False))


def run(path: str, sit_down: Callable[[MainWindow], QObject]) -> int:
    """The program on a school file until it ends, with who sits at it; returns its exit code."""
    app = QApplication([])
    with program(app) as window:
        somebody = sit_down(window)
        window.begin(path)
        QTimer.singleShot(LONGEST_MS, app.quit)
        code = app.exec()
        somebody.deleteLater()
    return code
