"""How fast the journal is: `python -m tests.benchmarks.journal_grid [--repeat N]`.

Prints milliseconds for: a page of 35 × 60 from its arrival to painted; full repaint of 30 × 80 visible cells, beside a
bare painter that draws the same texts as QStaticText and nothing else, in the same run; a scroll by one column; a key
press to its painted cell while the database, on its thread, takes 300 ms for each access.
"""

from __future__ import annotations

import argparse
import os
import sys
import time
from collections.abc import Callable, Sequence
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QElapsedTimer, QEvent, QEventLoop, QSettings, QSize, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QStaticText, QTransform
from PySide6.QtWidgets import QApplication, QWidget

from tests.ui.journal.memory_source import MemorySource
from ui.journal.slots import Content, Edit, Kind
from ui.journal.tab import JournalTab
from ui.journal.views import MarksView
from ui.tasks import Worker
from ui.theme.manager import Theme, ThemeChoice

ROWS, COLUMNS = 30, 80
ACCESS_SECONDS = 0.3


class SlowSource(MemorySource):
    """Every question goes through a real worker, on whose thread each access takes 300 ms."""

    def __init__(self, worker: Worker[None], **options: Any) -> None:
        super().__init__(**options)
        self._worker = worker
        self.delay = 0.0

    def load_page(self, owner: Any, course: int, term: int, done: Any, failed: Any) -> None:
        self._worker.submit(owner, lambda _: self._slowly(lambda: self.page(course, term)), done, failed)

    def write(
        self,
        owner: Any,
        course: int,
        edits: Sequence[Edit],
        done: Any,
        failed: Any,
        *,
        reason: str | None = None,
    ) -> None:
        batch = list(edits)
        job = lambda _: self._slowly(lambda: self._write(course, batch))  # noqa: E731
        self._worker.submit(owner, job, done, failed, lane="write")

    def _slowly(self, act: Callable[[], Any]) -> Any:
        time.sleep(self.delay)
        return act()


class Bare(QWidget):
    """The least that a painter of the same texts can do."""

    def __init__(self, view: MarksView) -> None:
        super().__init__()
        self._texts: dict[str, QStaticText] = {}
        self._view = view
        metrics = view.metrics
        self.resize(COLUMNS * metrics.column_width, ROWS * metrics.row_height)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, metrics = QPainter(self), self._view.metrics
        painter.fillRect(self.rect(), Qt.GlobalColor.white)
        buffer = self._view.editor.buffer
        assert buffer is not None
        draw = painter.drawStaticText
        for row, looks in enumerate(buffer.looks[:ROWS]):
            y = row * metrics.row_height + 5
            for column, look in enumerate(looks[:COLUMNS]):
                if text := look.mark or look.attendance:
                    draw(column * metrics.column_width + 12, y, self._text(text))
        painter.end()

    def _text(self, text: str) -> QStaticText:
        if text not in self._texts:
            static = QStaticText(text)
            static.setTextFormat(Qt.TextFormat.PlainText)
            static.prepare(QTransform(), self.font())
            self._texts[text] = static
        return self._texts[text]


class Painted:
    """Notes when a view has been painted."""

    def __init__(self, view: MarksView) -> None:
        self.count = 0
        paint = view.paintEvent

        def noting(event: QPaintEvent) -> None:
            paint(event)
            self.count += 1

        view.paintEvent = noting  # type: ignore[method-assign]


def spin(until: Callable[[], bool], seconds: float = 20) -> None:
    """Run the event loop until something holds."""
    clock = QElapsedTimer()
    clock.start()
    while not until():
        loop = QEventLoop()
        QTimer.singleShot(0, loop.quit)
        loop.exec(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        if clock.elapsed() > seconds * 1000:
            raise TimeoutError


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


def told(name: str, times: list[float], remark: str = "") -> None:
    """One line: median, 99th percentile, worst."""
    ordered = sorted(times)
    p99 = ordered[min(len(ordered) - 1, round(len(ordered) * 0.99))]
    sys.stdout.write(
        f"{name:<46} median {ordered[len(ordered) // 2]:7.2f}   p99 {p99:7.2f}   worst {ordered[-1]:7.2f} ms"
        f"   n={len(times)}  {remark}\n"
    )


def opened(app: QApplication, source: MemorySource, size: QSize) -> JournalTab:
    """A shown tab on its page."""
    tab = JournalTab(source)
    tab.resize(size)
    tab.show()
    tab.start()
    spin(lambda: tab.editor.buffer is not None)
    tab.activateWindow()
    tab.grid.marks.setFocus()
    app.sendPostedEvents()
    spin(lambda: is_exposed(tab))
    return tab


def measure_opening(app: QApplication, worker: Worker[None], repeat: int) -> None:
    """From the click to painted, with a source that answers at once."""
    source = SlowSource(worker, pupil_count=35, column_count=60)
    tab = opened(app, source, QSize(1920, 1080))
    painted = Painted(tab.grid.marks)
    times = []
    for index in range(repeat):
        term = 11 if index % 2 else 12
        seen, began = painted.count, time.perf_counter()
        tab.open_term(term)
        spin(lambda term=term, seen=seen: tab.editor.buffer.page.term.id == term and painted.count > seen)
        times.append((time.perf_counter() - began) * 1000)
    told("open a page of 35 × 60, click to painted", times)
    tab.close()
    tab.deleteLater()


def measure_painting(app: QApplication, repeat: int) -> None:
    """Full repaint and scroll at 30 × 80 visible cells."""
    source = MemorySource(pupil_count=35, column_count=90)
    tab = opened(app, source, QSize(4000, 1200))
    fill(tab)
    view = tab.grid.marks
    width, height = COLUMNS * view.metrics.column_width, ROWS * view.metrics.row_height
    view.setMinimumSize(0, 0)
    view.setMaximumSize(10000, 10000)
    view.setFixedSize(
        width + view.names.width() + 2 * view.frameWidth(),
        height + view.lessons.height() + 2 * view.frameWidth(),
    )
    spin(lambda: view.viewport().size() == QSize(width, height))
    view.horizontalScrollBar().setValue(0)
    bare = Bare(view)
    bare.show()
    spin(lambda: is_exposed(bare))
    floor = measure(bare.repaint, repeat)
    full = measure(view.viewport().repaint, repeat)
    times = sorted(full)[len(full) // 2] / sorted(floor)[len(floor) // 2]
    told("bare QStaticText painter, the same 30 × 80 texts", floor)
    told("full repaint of 30 × 80 cells", full, f"{times:.1f} × bare")
    bar, step = view.horizontalScrollBar(), view.metrics.column_width
    painted = Painted(view)
    scrolls = []
    for _ in range(repeat):
        seen, began = painted.count, time.perf_counter()
        bar.setValue(bar.value() + step if bar.value() + step <= bar.maximum() else 0)
        spin(lambda seen=seen: painted.count > seen)
        scrolls.append((time.perf_counter() - began) * 1000)
    told("scroll by one column, with its header", scrolls)
    tab.close()
    tab.deleteLater()


def fill(tab: JournalTab) -> None:
    """Marks in every second cell: fuller than any real page."""
    buffer = tab.editor.buffer
    assert buffer is not None
    for row, looks in enumerate(buffer.looks):
        for column in range(row % 2, len(looks), 2):
            slot = buffer.slot(row, column, Kind.MARK)
            buffer.set_stored(slot, Content(2 + (row + column) % 4))
            buffer.refresh([slot])


def measure_keys(app: QApplication, worker: Worker[None], repeat: int) -> None:
    """A key to its painted cell, while each access takes 300 ms on the other thread."""
    source = SlowSource(worker, pupil_count=35, column_count=60)
    tab = opened(app, source, QSize(1920, 1080))
    source.delay = ACCESS_SECONDS
    view, painted = tab.grid.marks, Painted(tab.grid.marks)
    times = []
    for index in range(repeat):
        if index == 0 or (view.cursor_cell or (0, 0))[0] >= 33:
            view.go_to(0, (index * 7) % 6)  # lessons that are not cancelled
        letter = "5432н"[index % 5]
        event = QKeyEvent(QEvent.Type.KeyPress, ord(letter), Qt.KeyboardModifier.NoModifier, letter)
        seen, began = painted.count, time.perf_counter()
        QApplication.sendEvent(view, event)
        spin(lambda seen=seen: painted.count > seen)
        times.append((time.perf_counter() - began) * 1000)
        pause = QElapsedTimer()
        pause.start()
        spin(lambda pause=pause: pause.elapsed() > 20)
    told("key press to painted cell, database at 300 ms", times)
    source.delay = 0.0
    tab.flush()
    spin(lambda: tab.unsaved == 0)
    tab.close()
    tab.deleteLater()


def main() -> None:
    """Measure all."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--repeat", type=int, default=200)
    options = parser.parse_args()
    app = QApplication([])
    app.setQuitOnLastWindowClosed(False)
    theme = Theme(app, QSettings(os.devnull, QSettings.Format.IniFormat))
    theme.set_choice(ThemeChoice.LIGHT)
    worker: Worker[None] = Worker(lambda: None)
    worker.start()
    measure_opening(app, worker, max(10, options.repeat // 5))
    measure_painting(app, options.repeat)
    measure_keys(app, worker, options.repeat)
    worker.stop()


if __name__ == "__main__":
    main()
