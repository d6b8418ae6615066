"""How fast charts are: `python -m tests.benchmarks.charts [--school FILE] [--repeat N] [--only PART]`.

- `pan`: one frame while a chart with 2,000 points is moved (the arithmetic, and the painting of the whole plot), as one
  line and as the subjects of five years, at 1,180 × 260; beside it the same of a bare pyqtgraph `PlotCurveItem` with
  the same points and the same width of the pen, in the same run.  16 ms are 60 frames a second.
- `import`: what the first chart of a session costs the GUI thread, without and with `preload`.
- `page`: the family's page in the real window, for a pupil with five years: statements, pages of the file and
  milliseconds of its questions, and from the click to painted.  The file is made when it is not there.
"""

from __future__ import annotations

import argparse
import gc
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication, QWidget

from app.desk import Desk
from app.progress.course import class_course, pupil_course
from models.reads import Reads, counting
from tests.benchmarks.family import STATES, ParentsDesk, Times, Window
from tests.benchmarks.gauge import Loop, is_exposed, measure, median, spin, told
from tests.benchmarks.school_bench import make
from tests.ui.charts.given import year_curves
from ui.charts import CurveChart, Curves
from ui.i18n import Language, Translations
from ui.progress.charts.choice import Choice, Time
from ui.progress.charts.tab import ChartsTab
from ui.theme.manager import Theme, ThemeChoice

PARTS = ("pan", "import", "page")
FRAMES = 300
WIDTH = 1180
FIRST_CHART = """
import os, time, threading
os.environ["QT_QPA_PLATFORM"] = "offscreen"
from PySide6.QtWidgets import QApplication
app = QApplication([])
from tests.ui.charts.given import year_curves
from ui.charts import CurveChart
from ui.charts.preloading import _read_charts, _read_numbers
if {preload}:
    thread = threading.Thread(target=_read_numbers)
    thread.start()
    thread.join()
    _read_charts()
chart, data = CurveChart(), year_curves(1)
begun = time.perf_counter()
chart.set_data("Course", "", data)
chart.show()
chart.grab()
print((time.perf_counter() - begun) * 1000)
"""


# --- moving ------------------------------------------------------------------------------------------------------


class Frames:
    """Milliseconds of each frame: by the clock, and of this thread's own work, which the neighbours do not change."""

    def __init__(self) -> None:
        self.clock: list[float] = []
        self.work: list[float] = []

    def time(self, frame: Callable[[], object]) -> None:
        """One frame."""
        work = time.thread_time()
        self.clock += measure(lambda: frame() and None, 1)
        self.work.append((time.thread_time() - work) * 1000)


def frames(chart: CurveChart) -> Frames:
    """To and fro by three pixels at a time, with nine tenths of all points in view."""
    chart.show_whole()
    chart.zoom(0.9)
    Loop().rest(50)
    plot = chart._plot
    assert plot is not None
    times = Frames()
    for index in range(FRAMES):
        way = -3 if index // 30 % 2 else 3

        def frame(way: int = way) -> None:
            plot._move_by(way)  # type: ignore[attr-defined]
            plot.viewport().repaint()

        times.time(frame)
    return times


def bare_frames(data: Curves) -> Frames:
    """The same of pyqtgraph alone: its plot, a curve for each line."""
    import pyqtgraph as pg
    from PySide6.QtGui import QColor, QPen

    bare = pg.PlotWidget(enableMenu=False)
    for series in data.series:
        pen = QPen(QColor("#006bbb"), 2)
        pen.setCosmetic(True)
        xs, ys = zip(*((value.x, value.y) for value in series.values if value.y is not None), strict=True)
        bare.addItem(pg.PlotCurveItem(list(xs), list(ys), pen=pen, antialias=True))
    bare.resize(WIDTH, 260)
    bare.show()
    spin(lambda: is_exposed(bare))
    low, high = data.places[0].x, data.places[-1].x
    wide = (high - low) * 0.9
    at, times = low + (high - low) * 0.1, Frames()
    for index in range(FRAMES):
        at += (3 if index // 30 % 2 else -3) * wide / WIDTH

        def frame(at: float = at) -> None:
            bare.setXRange(at, at + wide, padding=0)
            bare.viewport().repaint()

        times.time(frame)
    bare.close()
    return times


def measure_pan() -> None:
    """Both charts."""
    for name, data in (
        ("one line of 2,000 points", year_curves(1, points=2000, gaps=False)),
        ("11 subjects over 182 weeks", year_curves(11, points=182)),
    ):
        chart = CurveChart()
        chart.set_data("Course", "in all", data)
        chart.resize(WIDTH, 380)
        chart.show()
        spin(lambda chart=chart: is_exposed(chart) and chart._plot is not None)  # type: ignore[misc]
        Loop().rest(100)
        points = sum(len(series.values) for series in data.series)
        bare = bare_frames(data)
        ours = frames(chart)
        late = sum(each > 16 for each in ours.work)
        ratio = median(ours.work) / median(bare.work)
        remark = f"bare {median(bare.work):5.2f}  ratio {ratio:4.2f}  over 16 ms: {late}"
        told(f"pan, {name}: work", ours.work, remark)
        told(f"pan, {name}: by the clock", ours.clock, f"bare {median(bare.clock):5.2f}  {points} points")
        chart.close()


def measure_import() -> None:
    """In processes of their own."""
    for preload in (False, True):
        code = FIRST_CHART.format(preload=preload)
        run = [sys.executable, "-c", code]
        times = [
            float(subprocess.run(run, capture_output=True, text=True, check=True).stdout) for _ in range(5)
        ]
        told(f"the first chart, {'preloaded' if preload else 'not preloaded'}", times)


# --- the page ----------------------------------------------------------------------------------------------------


def measure_page(place: ParentsDesk, open_window: Callable[[], Window], repeat: int) -> None:
    """Reading, and from the click to painted."""
    window = open_window()
    page = window.pages["charts"]
    assert isinstance(page, ChartsTab)
    window.click(page)()
    Loop().rest(800)
    pupil = page._family.chosen
    assert pupil is not None
    _measure_reading(place, pupil.pupil_id)
    window.close()
    first, again, years, year, bare = Times(), Times(), Times(), Times(), Times()
    for _ in range(repeat):
        place.forget(all_of_it=True)
        window = open_window()
        page = window.pages["charts"]
        assert isinstance(page, ChartsTab)
        Loop().rest(2500)  # pyqtgraph has been read by then
        label = window.shell.tabs.page(window.shell.tabs.count() - 1)
        assert isinstance(label, QWidget)
        window.until_painted(window.click(label), None, bare)
        for state, times in ((STATES[0], first), (STATES[1], again)):
            window.leave_to_bare()
            state.prepare(place)
            window.until_painted(window.click(page), page, times)
            Loop().rest(600)
        for choice, times in ((Time(all_years=True), years), (Time(), year)):
            place.forget(all_of_it=False)
            window.until_painted(lambda page=page, choice=choice: page.choose(Choice(choice)), page, times)  # type: ignore[misc]
            Loop().rest(1500)
        window.close()
    least = median(bare.fresh)
    told("click on a tab with a bare label, to painted", bare.fresh)
    first.tell("click to painted, knowing nothing", least)
    again.tell("click to painted, after a commit elsewhere", least)
    years.tell("all five years, to painted", least)
    year.tell("this year again, to painted", least)


def _measure_reading(place: ParentsDesk, pupil: int) -> None:
    def cost(name: str, ask: Callable[[Desk], object], *, forget: bool) -> None:
        def read(desk: Desk) -> Reads:
            if forget:
                desk.session.forget_all()
                desk.ask(lambda session: pupil_course(session, pupil))  # names, courses, periods
            with counting(desk.school, cold=True) as reads:
                ask(desk)
            return reads

        tries = [place.ask(read) for _ in range(5)]
        one = tries[-1]
        sys.stdout.write(
            f"read {name:<42} {one.statements:3} statements  {one.pages:4} pages  {one.rows:6} rows"
            f"  {median([each.ms for each in tries]):7.1f} ms\n"
        )

    def own_years(desk: Desk) -> None:
        years = desk.ask(lambda session: pupil_course(session, pupil)).marks.years
        for year in years[1:]:
            desk.ask(lambda session, year=year: pupil_course(session, pupil, year.id))  # type: ignore[misc]

    def class_years(desk: Desk) -> None:
        years = desk.ask(lambda session: pupil_course(session, pupil)).marks.years
        for year in years[1:]:
            desk.ask(lambda session, year=year: class_course(session, pupil, year.id))  # type: ignore[misc]

    cost("the own year", lambda desk: desk.ask(lambda s: pupil_course(s, pupil)), forget=False)
    cost(
        "the class, of which nothing is kept", lambda d: d.ask(lambda s: class_course(s, pupil)), forget=True
    )
    cost("the class, nothing changed", lambda desk: desk.ask(lambda s: class_course(s, pupil)), forget=False)
    cost("all own years", own_years, forget=False)
    cost("own year, and the class in the years before", class_years, forget=False)


def main() -> None:
    """Measure all."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--repeat", type=int, default=5)
    parser.add_argument("--school", type=Path, metavar="FILE", help="made when it is not there")
    parser.add_argument("--only", choices=PARTS, action="append", help="one part; may be said again")
    options = parser.parse_args()
    parts = options.only or PARTS
    with tempfile.TemporaryDirectory() as folder:
        QSettings.setPath(QSettings.Format.NativeFormat, QSettings.Scope.UserScope, folder)
        app = QApplication([])
        gc.freeze()  # as the program does
        app.setQuitOnLastWindowClosed(False)
        nowhere = QSettings(os.devnull, QSettings.Format.IniFormat)
        theme, translations = Theme(app, nowhere), Translations(app, nowhere, Language.RU)
        theme.set_choice(ThemeChoice.LIGHT)
        if "pan" in parts:
            measure_pan()
        if "import" in parts:
            measure_import()
        if "page" in parts:
            path = options.school or Path(folder) / "school.db"
            if not path.exists():
                make(path)
            place = ParentsDesk(path, Path(folder))
            measure_page(place, lambda: place.window(app, theme, translations), options.repeat)
            place.close()


if __name__ == "__main__":
    main()
