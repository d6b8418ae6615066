"""What the panel beside the grid costs: `python -m tests.benchmarks.insight [--repeat N]`.

Prints milliseconds on the GUI thread for a page of 35 × 60: a key press (what is typed is taken into the page in view,
and the timer starts anew), the renewal of the whole panel once the hands rest, the longest of its steps (keys come in
between), and its painting.
"""

from __future__ import annotations

import argparse
import os
from collections.abc import Callable

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication

from app.journal.beside import course_of, distribution, lesson_means, on_border, standing_of, whom_to_ask
from tests.benchmarks.gauge import is_exposed, measure, spin, told
from tests.ui.journal.memory_source import MemorySource
from ui.journal.editor import JournalEditor
from ui.journal.entry.keys import Entry
from ui.journal.insight.page import PageInView, page_in_view
from ui.journal.insight.panel import InsightPanel
from ui.journal.saving.saver import Saver
from ui.journal.slots import Kind
from ui.theme.manager import Theme, ThemeChoice


def fill(editor: JournalEditor) -> None:
    """Marks wherever one can be entered, in every third cell."""
    buffer = editor.buffer
    assert buffer is not None
    for row in range(len(buffer.pupils)):
        for column in range(row % 3, len(buffer.columns), 3):
            editor.enter(row, column, Entry(Kind.MARK, 2 + (row * 7 + column * 5) % 4))


def measure_parts(editor: JournalEditor, repeat: int) -> None:
    """The arithmetic alone."""
    buffer = editor.buffer
    assert buffer is not None
    page, pupil = page_in_view(buffer), buffer.pupils[5].pupil_id
    parts: dict[str, Callable[[], object]] = {
        "page in view, from nothing": lambda: page_in_view(buffer),
        "whom to ask": lambda: whom_to_ask(page, limit=6),
        "on the border": lambda: on_border(page),
        "a pupil": lambda: (standing_of(page, pupil), course_of(page, pupil)),
        "the class": lambda: (distribution(page), lesson_means(page)),
    }
    for name, act in parts.items():
        told(name, measure(lambda act=act: act() and None, repeat))


def main() -> None:
    """Measure all."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--repeat", type=int, default=100)
    repeat = parser.parse_args().repeat
    app = QApplication([])
    theme = Theme(app, QSettings(os.devnull, QSettings.Format.IniFormat))
    theme.set_choice(ThemeChoice.LIGHT)
    source = MemorySource(pupil_count=35, column_count=60, filled=False)
    editor = JournalEditor(Saver(source))
    editor.set_page(source.page(1, 11))
    fill(editor)
    measure_parts(editor, repeat)
    panel = InsightPanel(editor)
    panel.resize(336, 1000)
    panel.show()
    spin(lambda: is_exposed(panel) and not panel._rest.isActive())
    buffer = editor.buffer
    assert buffer is not None
    view = PageInView(buffer)
    keys, rests, paints, steps = [], [], [], []
    for index in range(repeat):
        row = index % 30
        cells = [(row, 0)] if editor.enter(row, 0, Entry(Kind.MARK, 5 - index % 4)) else []
        keys += measure(lambda cells=cells: panel._on_cells_changed(cells), 1)
        keys += measure(lambda row=row: panel.show_cell(row + 1, 0), 1)
        parts = []
        while panel._stale:
            parts += measure(panel._renew, 1)
        rests.append(sum(parts))
        steps.append(max(parts))
        paints += measure(panel.repaint, 1)
        panel._rest.stop()
    told("a key press, in the panel", keys)
    told("a cell taken over", measure(lambda: view.renew([(3, 0)]) and None, repeat))
    told("the whole panel, after a rest", rests)
    told("painting it", paints)
    told("its longest step", steps)
    panel.close()


if __name__ == "__main__":
    main()
