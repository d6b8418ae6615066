"""How long the window keeps a key or a frame waiting while the share takes 300 ms for every read.

    python -m tests.benchmarks.window_latency [--read-ms 300]

Signs in as a demonstration parent over a slowed file and leafs through the weeks. Printed: how long the event loop
was away at most (the bound is 50 ms), and how long the diary itself took. That the window's thread never waits for the
file is held by `tests/ui/shell/test_threads.py` on any machine; these are the times of this one.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent, QEventLoop, QSettings, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from app.codes import Role
from app.desk import Desk, SignedInAs
from app.opening import demo_copy
from models import share
from tests.gallery.sample import sign_in
from tests.slow_vfs import SlowVFS
from ui.diary.tab import DiaryTab
from ui.family.family import Family
from ui.family.page import Place
from ui.live import Live
from ui.tasks import Worker
from ui.theme.manager import Theme

BOUND_MS = 50.0
WEEKS = 3


class Heart:
    """Beats as fast as the event loop allows and notes the longest pause."""

    def __init__(self) -> None:
        self.longest = 0.0
        self._last = time.perf_counter()
        self._timer = QTimer(interval=1)
        self._timer.timeout.connect(self._on_beat)
        self._timer.start()

    def _on_beat(self) -> None:
        now = time.perf_counter()
        self.longest, self._last = max(self.longest, now - self._last), now

    def take(self) -> float:
        """The longest pause since the last call, in ms."""
        longest, self.longest, self._last = self.longest * 1000, 0.0, time.perf_counter()
        return longest


class Longest:
    """How long the window took at most to handle a key, in ms."""

    def __init__(self, tab: DiaryTab) -> None:
        self.value = 0.0
        self._tab = tab

    def press(self) -> None:
        begun = time.perf_counter()
        key = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Down, Qt.KeyboardModifier.NoModifier)
        QApplication.sendEvent(self._tab.spread, key)
        self.value = max(self.value, (time.perf_counter() - begun) * 1000)


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.window_latency")
    parser.add_argument("--read-ms", type=float, default=300.0)
    read_ms = parser.parse_args(arguments).read_ms
    app = QApplication([])
    Theme(app, QSettings())  # style and sheet, as in the program
    slow = SlowVFS()
    share.vfs_for = lambda _path: slow.name  # type: ignore[assignment]
    with tempfile.TemporaryDirectory() as folder:
        path = demo_copy(Path(folder))

        def open_desk() -> Desk:
            desk = Desk()
            desk.open(path)
            slow.delay("xRead", read_ms)
            return desk

        worker: Worker[Desk] = Worker(open_desk, lambda desk: desk.close())
        worker.start()
        measure(app, worker, slow)
        slow.heal()
        worker.stop()
    return 0


def measure(app: QApplication, worker: Worker[Desk], slow: SlowVFS) -> None:
    """Sign in, open the diary, leaf back; print what each step kept waiting."""
    keep: list[object] = []
    loop = QEventLoop()

    def on_signed_in(who: SignedInAs) -> None:
        live = Live(worker)
        tab = DiaryTab(Place(worker, live, who, Family(worker, live, who, live)))
        tab.resize(1200, 760)
        tab.shown.connect(loop.quit)
        tab.show()
        keep.append(tab)

    begun, heart = time.perf_counter(), Heart()
    worker.submit(app, lambda desk: sign_in(desk, "parent", Role.PARENT), on_signed_in)
    for step in range(1 + WEEKS):
        loop.exec()
        settled = QTimer(singleShot=True, interval=300)  # rows are still being made and painted
        settled.timeout.connect(loop.quit)
        settled.start()
        loop.exec()
        tab = keep[0]
        assert isinstance(tab, DiaryTab)
        tab.signing.show_diary()  # what waits for a signature comes before the week
        seconds, pause = time.perf_counter() - begun, heart.take()
        name = "first week" if not step else f"week −{step}"
        sys.stdout.write(
            f"{name:12} shown after {seconds:5.1f} s, {slow.counts['xRead']:3} reads; "
            f"event loop away at most {pause:5.1f} ms ({'within' if pause <= BOUND_MS else 'OVER'} {BOUND_MS:g} ms)\n"
        )
        slow.reset()
        begun = time.perf_counter()
        if step < WEEKS:
            keys = Longest(tab)
            typing = QTimer(interval=15)
            typing.timeout.connect(keys.press)
            typing.start()
            keep.append((keys, typing))
            tab._weeks.step(-1)
    longest = max(entry[0].value for entry in keep[1:])  # type: ignore[index]
    sys.stdout.write(f"a key was answered after at most {longest:.1f} ms\n")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
