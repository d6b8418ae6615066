"""How fast the journal is: `python -m tests.benchmarks.journal_grid [--school FILE] [--repeat N] [--only PART]`.

Milliseconds, offscreen.

- `painting`: of a page in memory: full repaint of 30 × 80 visible cells, beside a bare painter that draws the same
  texts as QStaticText and nothing else, in the same run; scrolling by a column and by the wheel.
- `opening`, `keys`, `acts`: the whole window of a teacher over a real file, a school of five years, on its largest
  page (35 × 60): from the click to painted, with reads, statements and 0, 1 and 5 ms for each access to the file; a
  key press to its painted cell, with each panel beside the page and with none, while the database, on its thread,
  takes 300 ms for each access; cursor keys as fast as a keyboard repeats them; filling, selecting, pasting.

The file is made for it, which takes a minute and 750 MB; `--school FILE` keeps it there, and takes the one that is
there from an earlier run.  It must be a sample school: marks are written into it.

`work` is how long the GUI thread itself worked until the cell was painted, whatever else runs on the machine; "with
what follows" is all that it did for a key, panels included: what is longer than the pause between two keys piles up.
"""

from __future__ import annotations

import argparse
import gc
import os
import random
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent, QPoint, QPointF, QSettings, QSize, Qt
from PySide6.QtGui import (
    QGuiApplication,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QStaticText,
    QTransform,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QWidget

from tests.benchmarks.gauge import Loop, Painted, is_exposed, measure, median, p99, spin, told
from tests.benchmarks.school_bench import Page, Place, journal_of, make, open_page
from tests.ui.journal.memory_source import MemorySource
from ui.i18n import Language, Translations
from ui.journal.grid.area import Area
from ui.journal.grid.views import MarksView
from ui.journal.slots import Content, Kind
from ui.journal.tab import JournalTab
from ui.theme.manager import Theme, ThemeChoice

ROWS, COLUMNS = 30, 80
ACCESS_MS = 300.0
PANELS = ("none", "lesson", "cell", "class")
PARTS = ("painting", "opening", "keys", "acts")
#: How long it is until the next key: as fast as anybody types, and with a rest in which the panels follow.
FAST_MS, CALM_MS, REPEAT_MS = 25.0, 200.0, 33.0
ARROWS = (Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Left)
SCREEN = QSize(1920, 1080)


# --- painting ----------------------------------------------------------------------------------------------------


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


def measure_painting(app: QApplication, repeat: int) -> float:
    """Full repaint and scrolling at 30 × 80 visible cells; returns what the bare painter takes."""
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
    floor, full = [], []
    for _ in range(repeat):  # in turn, so that both have the same neighbours
        floor += measure(bare.repaint, 1)
        full += measure(view.viewport().repaint, 1)
    told("bare QStaticText painter, the same 30 × 80 texts", floor)
    told("full repaint of 30 × 80 cells", full, f"{median(full) / median(floor):.1f} × bare")
    bar, step = view.horizontalScrollBar(), view.metrics.column_width

    def scroll() -> None:
        bar.setValue(bar.value() + step if bar.value() + step <= bar.maximum() else 0)

    told("scroll by one column, with its header", until_painted(view, scroll, repeat))
    told("a notch of the wheel", until_painted(view, lambda: wheel(view), repeat))
    tab.close()
    tab.deleteLater()
    bare.close()
    return median(floor)


def fill(tab: JournalTab) -> None:
    """Marks in every second cell: fuller than any real page."""
    buffer = tab.editor.buffer
    assert buffer is not None
    for row, looks in enumerate(buffer.looks):
        for column in range(row % 2, len(looks), 2):
            slot = buffer.slot(row, column, Kind.MARK)
            buffer.set_stored(slot, Content(2 + (row + column) % 4))
            buffer.refresh([slot])


def until_painted(view: MarksView, act: Callable[[], None], repeat: int) -> list[float]:
    """From an act until the view is painted."""
    painted, times = Painted(view), []
    for _ in range(repeat):
        seen, begun = painted.count, time.perf_counter()
        act()
        spin(lambda seen=seen: painted.count > seen)  # type: ignore[misc]
        times.append((time.perf_counter() - begun) * 1000)
    return times


def wheel(view: MarksView) -> None:
    """Sideways, and back at the end."""
    bar = view.horizontalScrollBar()
    back = bar.value() > 0 if wheel.back else bar.value() == bar.maximum()  # type: ignore[attr-defined]
    wheel.back = bool(back)  # type: ignore[attr-defined]
    place = QPointF(view.viewport().rect().center())
    event = QWheelEvent(
        place, view.viewport().mapToGlobal(place), QPoint(), QPoint(120 if back else -120, 0),
        Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(view.viewport(), event)


wheel.back = False  # type: ignore[attr-defined]


# --- opening -----------------------------------------------------------------------------------------------------


def measure_opening(place: Place, tab: JournalTab, repeat: int) -> None:
    """From the click to painted; another course is opened in between."""
    large, other = place.pages[0], place.pages[1]
    for delay in (0.0, 1.0, 5.0):
        place.slow.delay_all(delay)
        for name, forgetting in (
            ("knowing nothing", True),
            ("after a commit elsewhere", False),
            ("again", None),
        ):
            times, works, counts = [], [], []
            for _ in range(repeat):
                open_page(tab, other)
                Loop().rest(150)
                if forgetting is not None:
                    place.forget(all_of_it=forgetting)
                with place.counted() as found:
                    took, work = open_page(tab, large)
                    times.append(took)
                    works.append(work)
                    counts.append(dict(place.slow.counts) | {"statements": found["statements"]})
                    Loop().rest(400)
                counts[-1]["all"] = sum(place.slow.counts.values())
            one = counts[len(counts) // 2]
            accesses = sum(value for key, value in one.items() if key[0] == "x")
            remark = (
                f"work {median(works):5.1f}; {one.get('xRead', 0)} reads of {accesses} accesses to the file, "
                f"{one['statements']} statements; with the panel {one['all']} accesses, "
                f"{found['statements']} statements"
            )
            told(f"open {large.rows} × {large.columns}, {name}, {delay:g} ms an access", times, remark)
    place.slow.heal()


# --- keys --------------------------------------------------------------------------------------------------------


def show_panel(tab: JournalTab, name: str) -> None:
    """One of the three, or none."""
    if name == "none":
        tab.sheet.side.set_shown(False)
    else:
        tab.sheet.side.show_panel(name)
    Loop().rest(800)


def press(view: QWidget, key: int, text: str = "", modifiers: Any = Qt.KeyboardModifier.NoModifier) -> None:
    """A key on the keyboard, auto-repeated or not."""
    QApplication.sendEvent(view, QKeyEvent(QEvent.Type.KeyPress, key, modifiers, text))


class Keys:
    """Times of keys: until painted, and how long the GUI thread worked for each, in all and at one stretch."""

    def __init__(self, view: MarksView) -> None:
        self._view, self._painted, self._loop = view, Painted(view), Loop()
        self._latency: list[float] = []
        self._work: list[float] = []
        self._busy: list[float] = []
        self._longest: list[float] = []
        self._late = 0.0

    def act(self, act: Callable[[], None], pause: float) -> None:
        """An act, and the pause after it.  What the loop is at when the next one comes counts as latency of that."""
        self._loop.reset()
        seen, begun, work = self._painted.count, time.perf_counter(), time.thread_time()
        act()
        own = (time.thread_time() - work) * 1000
        self._loop.until(lambda: self._painted.count > seen)
        self._latency.append(self._late + (time.perf_counter() - begun) * 1000)
        self._work.append((time.thread_time() - work) * 1000)
        self._late = self._loop.rest(max(1.0, pause - (time.perf_counter() - begun) * 1000))
        self._busy.append(own + self._loop.busy)
        self._longest.append(max(own, self._loop.longest))

    def tell(self, name: str) -> None:
        """A line: the times by the clock, and by the processor."""
        told(
            name,
            self._latency,
            f"work {median(self._work):5.1f} (p99 {p99(self._work):5.1f}), with what follows "
            f"{median(self._busy):5.1f} (p99 {p99(self._busy):5.1f}), at a stretch p99 {p99(self._longest):5.1f}",
        )


def measure_keys(place: Place, tab: JournalTab, repeat: int) -> None:
    """Keys while the file takes 300 ms for each access."""
    view, dice = tab.grid.marks, random.Random(3)
    for panel in PANELS:
        place.slow.heal()
        spin(lambda: tab.unsaved == 0)
        show_panel(tab, panel)
        place.slow.delay_all(ACCESS_MS)
        for rhythm, pause, count in (("fast", FAST_MS, repeat), ("calm", CALM_MS, max(20, repeat // 2))):
            keys = Keys(view)
            for index in range(count):
                cell = view.cursor_cell
                if index == 0 or cell is None or cell[0] >= len(tab.editor.buffer.pupils) - 1:  # type: ignore[union-attr]
                    view.go_to(0, open_column(tab, dice))
                    Loop().rest(pause)
                letter = str(2 + index % 4)
                later = pause * dice.uniform(0.7, 1.3)
                keys.act(lambda letter=letter: press(view, ord(letter), letter), later)  # type: ignore[misc]
            keys.tell(f"a mark, {rhythm}, panel: {panel}")
        keys = Keys(view)
        view.go_to(0, 5)
        for index in range(repeat):
            if index % 30 == 0:
                view.go_to(0, 5 + index % 20)
            keys.act(lambda index=index: press(view, ARROWS[index % 4]), REPEAT_MS)  # type: ignore[misc]
        keys.tell(f"a cursor key, 30 a second, panel: {panel}")
    place.slow.heal()
    tab.flush()
    spin(lambda: tab.unsaved == 0)


def open_column(tab: JournalTab, dice: random.Random) -> int:
    """A lesson of the last days, so that no reason is asked for, which takes place."""
    buffer = tab.editor.buffer
    assert buffer is not None
    last = buffer.current_column()
    return dice.choice([i for i in range(max(0, last - 4), last + 1) if not buffer.is_cancelled(i)])


# --- acts ---------------------------------------------------------------------------------------------------------


def measure_acts(place: Place, tab: JournalTab, repeat: int) -> None:
    """What is done at once with many cells, with each panel."""
    view = tab.grid.marks
    for panel in PANELS:
        show_panel(tab, panel)
        keys = Keys(view)
        for _ in range(repeat):
            view.go_to(3, 10)
            Loop().rest(30)
            keys.act(tab.entry.page.trigger, 60)
        keys.tell(f"Ctrl+A, panel: {panel}")
        filled, undone = Keys(view), Keys(view)
        for _ in range(repeat):
            view.go_to(3, open_column(tab, random.Random(1)))
            Loop().rest(30)
            empty_column(tab)
            Loop().rest(60)
            filled.act(tab.entry.everyone[4].trigger, 60)
            undone.act(tab._undo, 60)
            tab._undo()
            Loop().rest(60)
        filled.tell(f"Ctrl+5 on a column, panel: {panel}")
        undone.tell(f"Ctrl+Z of it, panel: {panel}")
        pasted, ground = Keys(view), new_ground(tab)
        for index in range(repeat):
            QGuiApplication.clipboard().setText(block(index))
            view.select_area(ground)
            tab.entry.clear.trigger()
            Loop().rest(60)
            pasted.act(tab.sheet._paste_here, 60)
            tab._undo()
            tab._undo()
            Loop().rest(60)
        pasted.tell(f"paste of 35 × 10, panel: {panel}")
    told("scroll by one column, real page", until_painted(view, lambda: scroll_column(view), repeat * 3))
    told("a notch of the wheel, real page", until_painted(view, lambda: wheel(view), repeat * 3))


def empty_column(tab: JournalTab) -> None:
    """So that there is something to fill in it."""
    tab.entry.column.trigger()
    tab.entry.clear.trigger()
    cell = tab.grid.marks.cursor_cell
    assert cell is not None
    tab.grid.marks.go_to(*cell)


def new_ground(tab: JournalTab) -> Area:
    """The newest 35 × 10 cells with a lesson each; they are emptied first, or it would be asked what is to stay."""
    buffer = tab.editor.buffer
    assert buffer is not None
    return Area(0, buffer.current_column() - 9, 34, buffer.current_column())


def block(seed: int) -> str:
    """What a spreadsheet copies: 35 × 10 marks."""
    dice = random.Random(seed)
    return "\n".join("\t".join(str(dice.randint(2, 5)) for _ in range(10)) for _ in range(35))


def scroll_column(view: MarksView) -> None:
    """One column on, or back to the first."""
    bar = view.horizontalScrollBar()
    bar.setValue(bar.value() + view.metrics.column_width if bar.value() < bar.maximum() else 0)


def main() -> None:
    """Measure all."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--repeat", type=int, default=150)
    parser.add_argument("--school", type=Path, metavar="FILE", help="made when it is not there")
    parser.add_argument("--only", choices=PARTS, action="append", help="one part; may be said again")
    options = parser.parse_args()
    parts = options.only or PARTS
    with tempfile.TemporaryDirectory() as folder:
        QSettings.setPath(QSettings.Format.NativeFormat, QSettings.Scope.UserScope, folder)
        app = QApplication([])
        gc.freeze()  # as the program does
        app.setOrganizationName("benchmark")
        app.setApplicationName("benchmark")
        app.setQuitOnLastWindowClosed(False)
        theme = Theme(app, QSettings(os.devnull, QSettings.Format.IniFormat))
        theme.set_choice(ThemeChoice.LIGHT)
        translations = Translations(app, QSettings(os.devnull, QSettings.Format.IniFormat), Language.RU)
        if "painting" in parts:
            measure_painting(app, options.repeat)
        if len(parts) > ("painting" in parts):
            path = options.school or Path(folder) / "school.db"
            measure_school(app, theme, translations, path, Path(folder), parts, options.repeat)


def measure_school(
    app: QApplication,
    theme: Theme,
    translations: Translations,
    path: Path,
    folder: Path,
    parts: Any,
    repeat: int,
) -> None:
    """The parts that need the file."""
    if not path.exists():
        make(path)
    place = Place(path, folder)
    shell = place.shell(app, theme, translations, SCREEN)
    tab = journal_of(shell)
    page: Page = place.pages[0]
    sys.stdout.write(f"page of {page.rows} pupils × {page.columns} columns with {page.marks} marks\n")
    if "opening" in parts:
        measure_opening(place, tab, max(5, repeat // 20))
    if "keys" in parts:
        measure_keys(place, tab, repeat)
    if "acts" in parts:
        measure_acts(place, tab, max(10, repeat // 5))
    shell.leave()
    shell.close()
    place.close()


if __name__ == "__main__":
    main()
