"""What the benchmarks of the screen measure with: times of calls, of paintings, and what the event loop is busy with.

Machines are shared and noisy: what is said are medians, 99th percentiles and worst cases of many repetitions, and how
long the GUI thread itself was at work (processor time), which the neighbours do not change.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

#: A round of the event loop without anything to do is shorter.
_IDLE_MS = 0.15


class Painted:
    """Notes when a view has been painted."""

    def __init__(self, view: QAbstractScrollArea) -> None:
        self.count = 0
        paint = view.paintEvent

        def noting(event: QPaintEvent) -> None:
            paint(event)
            self.count += 1

        view.paintEvent = noting  # type: ignore[method-assign]


class Loop:
    """Turns the event loop and notes how long it was at work (processor time), in all and at one stretch."""

    def __init__(self) -> None:
        self.busy = self.longest = 0.0

    def reset(self) -> None:
        """Note from now on."""
        self.busy = self.longest = 0.0

    def until(self, holds: Callable[[], bool], seconds: float = 60) -> None:
        """Turn until something holds."""
        begun = time.perf_counter()
        while not holds():
            self._turn()
            if time.perf_counter() - begun > seconds:
                raise TimeoutError

    def rest(self, milliseconds: float) -> float:
        """Turn for so long; returns by how much a key that comes then is late, because the loop is at something."""
        end = time.perf_counter() + milliseconds / 1000
        while (now := time.perf_counter()) < end:
            self._turn()
        return (now - end) * 1000

    def _turn(self) -> None:
        begun = time.thread_time()
        loop = QEventLoop()
        QTimer.singleShot(0, loop.quit)
        loop.exec(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        took = (time.thread_time() - begun) * 1000
        if took > _IDLE_MS:
            self.busy += took
            self.longest = max(self.longest, took)


def spin(until: Callable[[], bool], seconds: float = 60) -> None:
    """Run the event loop until something holds."""
    Loop().until(until, seconds)


def is_exposed(window: QWidget) -> bool:
    """Whether painting has an effect."""
    handle = window.windowHandle()
    return handle is not None and handle.isExposed()


def measure(act: Callable[[], None], repeat: int) -> list[float]:
    """Milliseconds of each call."""
    result = []
    for _ in range(repeat):
        began = time.perf_counter()
        act()
        result.append((time.perf_counter() - began) * 1000)
    return result


def median(times: list[float]) -> float:
    """The middle one."""
    return sorted(times)[len(times) // 2]


def p99(times: list[float]) -> float:
    """What all but one in a hundred stay below."""
    ordered = sorted(times)
    return ordered[min(len(ordered) - 1, round(len(ordered) * 0.99))]


def told(name: str, times: list[float], remark: str = "") -> None:
    """One line: median, 99th percentile, worst."""
    sys.stdout.write(
        f"{name:<56} median {median(times):7.2f}   p99 {p99(times):7.2f}   worst {max(times):7.2f} ms"
        f"   n={len(times)}  {remark}\n"
    )
    sys.stdout.flush()
