"""How fast the timetable is: `python -m tests.benchmarks.timetable [--classes N] [--repeat N]`.

Milliseconds of the processor, offscreen, of a whole school in memory (44 classes, 6 days, 7 lessons, every fifth in two
groups): finding what clashes, making the sheet, showing it, all that is seen painted (texts prepared or not), and
painted again a step of the wheel further, of which a window paints the new strip alone.
"""

from __future__ import annotations

import argparse
import os
import sys
import time
from collections.abc import Callable
from datetime import date

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QSettings, QSize
from PySide6.QtWidgets import QApplication

from app.timetable.clashing import Around, clashes_in
from app.timetable.layout import Entry
from app.timetable.rows import ClassLine, Planned, SchoolPlan
from tests.benchmarks.gauge import told
from ui.theme.manager import Theme, ThemeChoice
from ui.timetable.grid import SheetGrid
from ui.timetable.sheet import school_sheet

DAYS, LESSONS = 6, 7
SCREEN = QSize(1920, 1080)
_START = date(2026, 9, 1)


def a_school(classes: int) -> SchoolPlan:
    """Full days for all; teachers and rooms as many as classes."""
    lines = tuple(
        ClassLine(one, f"{one % 11 + 1}{chr(1040 + one // 11)}", one % 11 + 1, 6) for one in range(classes)
    )
    planned = []
    for line in lines:
        for day in range(1, DAYS + 1):
            for number in range(1, LESSONS + 1):
                halves = (1, 2) if (day + number) % 5 == 0 else (0,)
                for half in halves:
                    course = line.class_id * 100 + (day * 3 + number) % 15 * 3 + half
                    teacher = (line.class_id + day + number + 7 * half) % classes
                    entry = Entry(
                        len(planned) + 1, course, day, number, 0, str(100 + line.class_id), _START, None
                    )  # fmt: skip
                    planned.append(
                        Planned(
                            entry, course % 15, "Английский язык", "Англ", course, f"гр. {half}" if half else "",
                            not half, line.class_id, line.name, (teacher,), f"Учителева {teacher} А. Б.", None,
                        )
                    )  # fmt: skip
    found = tuple(planned)
    return SchoolPlan(
        _START, 1, "2026/2027", _START, date(2027, 5, 31), 1, (1, LESSONS), lines, found,
        clashes_in(found, Around({})), (), (), (), {}, None,
    )  # fmt: skip


def timed(what: str, repeat: int, step: Callable[[], object]) -> None:
    """So many times, told."""
    times = []
    for _ in range(repeat):
        begun = time.process_time()
        step()
        times.append((time.process_time() - begun) * 1000)
    told(what, times)


def main(arguments: list[str]) -> int:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--classes", type=int, default=44)
    parser.add_argument("--repeat", type=int, default=15)
    options = parser.parse_args(arguments)
    application = QApplication([])
    Theme(application, QSettings("none", "none")).set_choice(ThemeChoice.LIGHT)
    plan = a_school(options.classes)
    sys.stdout.write(f"{options.classes} classes, {len(plan.planned)} entries, {len(plan.clashes)} clashes\n")
    timed("what clashes", options.repeat, lambda: clashes_in(plan.planned, Around({})))
    days = range(1, DAYS + 1)
    timed("the sheet", options.repeat, lambda: school_sheet(plan, 0, days))
    grid = SheetGrid()
    grid.resize(SCREEN)
    grid.show()
    sheet = school_sheet(plan, 0, days)
    timed("shown (rows, columns)", options.repeat, lambda: grid.show_sheet(sheet))

    def anew() -> None:
        grid._painter.forget()
        grid.viewport().grab()

    timed("repaint, texts prepared anew", options.repeat, anew)
    timed("repaint", options.repeat, grid.viewport().grab)
    bar = grid.verticalScrollBar()

    def scroll() -> None:
        bar.setValue((bar.value() + 60) % max(1, bar.maximum()))
        grid.viewport().grab()

    timed("a step of the wheel", options.repeat, scroll)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
