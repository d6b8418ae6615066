"""How fast the family's pages are: `python -m tests.benchmarks.family [--school FILE] [--repeat N] [--only PART]`.

The whole window of a parent, offscreen, whose child has been at school for all five years of a sample school.

- `reading`: of each page the statements, the pages of the file that are not in memory (each is a round trip on a
  share), the rows and milliseconds: by a session that knows nothing, and after a commit elsewhere.
- `opening`: from the click on the tab to painted, in a new window (but for its first page, which is there by then:
  that has a line of its own) and again; once more with 1 and 5 ms for each access to the file.  `work` is how long
  the GUI thread itself was busy.
- `weeks`: from PgDn and PgUp to the next and the previous week painted.

Beside each stands what the same run says of the least that could be: the click on a tab with a bare label, and the
reading alone on the database thread.  "page" is the first painting after the click (of what was read before, else
empty), "fresh" the first one with what has just been read, "whole" the last one: long pages are made in several turns
of the event loop.

The file is made when it is not there, which takes two minutes; looks are not recorded, so that it stays as it is.
"""

from __future__ import annotations

import argparse
import gc
import os
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from peewee import fn
from PySide6.QtCore import QEvent, QEventLoop, QObject, QSettings, QSize, Qt, QTimer, Signal
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

import app.auth.service as auth
from app.clock import monday
from app.codes import Role
from app.desk import Desk, SignedInAs
from app.diary.queries import my_pupils
from models.access import Account
from models.people import Guardianship
from models.reads import Reads, counting
from models.school import Enrollment, SchoolClass
from tests.benchmarks.gauge import Loop, median, told
from tests.benchmarks.school_bench import YEARS, SlowDesk, make
from ui.family.page import FamilyPage
from ui.i18n import Language, Translations
from ui.live import Live
from ui.shell.shell import Shell
from ui.theme.manager import Theme, ThemeChoice

PARTS = ("reading", "opening", "weeks")
SCREEN = QSize(1920, 1080)
DELAYS_MS = (1.0, 5.0)
#: When nothing was painted for so long, the page is whole.
QUIET_MS = 250.0


# --- who ---------------------------------------------------------------------------------------------------------


def enter(desk: Desk) -> tuple[SignedInAs, str]:
    """As a parent whose first child has been here in every year, and is as old as there are any: with most subjects."""
    with desk.school.reading():
        found = (
            Enrollment.select(Enrollment.pupil, fn.COUNT(Enrollment.pupil), fn.MAX(SchoolClass.grade))
            .join(SchoolClass)
            .group_by(Enrollment.pupil)
        )
        grades = {pupil: grade for pupil, years, grade in found.tuples() if years >= YEARS}
        parents = (
            Guardianship.select(Guardianship.parent, Account.id, Guardianship.pupil)
            .join(Account, on=(Account.person == Guardianship.parent))
            .where(Guardianship.pupil.in_(list(grades)))
        )
        known = sorted(parents.tuples(), key=lambda row: (-grades[row[2]], row))
    for person, account, child in known:
        who = desk.start(auth.SignedIn(account, person, "", (Role.PARENT,), False, None), Role.PARENT)
        pupils = my_pupils(desk.session)
        if pupils and pupils[0].pupil_id == child:
            return who, pupils[0].class_name
    raise SystemExit(f"no child has been here for {YEARS} years: make the school with --years {YEARS}")


class ParentsDesk(SlowDesk):
    """The desk at which that parent sits."""

    def __init__(self, path: Path, folder: Path) -> None:
        super().__init__(path, folder, enter)
        self.who, self.class_name = self.entered

    def window(self, app: QApplication, theme: Theme, translations: Translations) -> Window:
        """A new window, as after signing in."""
        return Window(self, app, theme, translations)


# --- the window --------------------------------------------------------------------------------------------------


class Paintings(QObject):
    """Tells of each painting of a window, when it is done."""

    painted = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._after = QTimer(self, singleShot=True, interval=0)
        self._after.timeout.connect(self.painted)
        handle = window.windowHandle()
        assert handle is not None
        for watched in (window, handle):
            watched.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.UpdateRequest:
            self._after.start()
        return False


class Watch:
    """Waits until an act is painted; asleep between events, as the program is, so that the other thread can work."""

    def __init__(self, paintings: Paintings, page: FamilyPage | None) -> None:
        self.first = self.fresh = self.last = 0.0
        self._paintings, self._page, self._answered = paintings, page, page is None
        self._loop, self._quiet = QEventLoop(), QTimer(singleShot=True, interval=round(QUIET_MS))
        self._quiet.timeout.connect(self._loop.quit)
        self._begun = self._answered_at = 0.0

    def watch(self, act: Callable[[], None], begun: float | None = None) -> float:
        """Do it and wait; returns how long this thread was at work."""
        limit = QTimer(singleShot=True, interval=60_000)
        limit.timeout.connect(self._loop.quit)
        limit.start()
        self._paintings.painted.connect(self._on_painted)
        if self._page is not None:
            self._page.shown.connect(self._on_shown)
        self._begun, work = begun or time.perf_counter(), time.thread_time()
        act()
        self._loop.exec()
        busy = time.thread_time() - work
        self._paintings.painted.disconnect(self._on_painted)
        if self._page is not None:
            self._page.shown.disconnect(self._on_shown)
        self.fresh = self.fresh or self._answered_at
        if not self.fresh:
            raise TimeoutError
        return busy * 1000

    def _on_shown(self, _answer: object) -> None:
        """Is it the same as before, nothing is painted anew: then it is fresh now."""
        self._answered = True
        self._answered_at = self._elapsed()
        self._quiet.start()

    def _elapsed(self) -> float:
        return (time.perf_counter() - self._begun) * 1000

    def _on_painted(self) -> None:
        self.last = self._elapsed()
        self.first = self.first or self.last
        if self._answered:
            self.fresh = self.fresh or self.last
            self._quiet.start()


@dataclass
class Times:
    """Milliseconds of several openings."""

    page: list[float] = field(default_factory=list)
    fresh: list[float] = field(default_factory=list)
    whole: list[float] = field(default_factory=list)
    work: list[float] = field(default_factory=list)

    def tell(self, name: str, bare: float, reading: float | None = None) -> None:
        """A line, with how many times the bare one it is."""
        least = bare + (reading or 0.0)
        told(
            name,
            self.fresh,
            f"page {median(self.page):6.1f}  whole {median(self.whole):6.1f}  work {median(self.work):6.1f}"
            f"  bare {least:5.1f}  fresh/bare {median(self.fresh) / least:4.1f}",
        )


class Window:
    """The shell of the parent with one more tab that holds a bare label."""

    def __init__(
        self, place: ParentsDesk, app: QApplication, theme: Theme, translations: Translations
    ) -> None:
        begun = time.perf_counter()
        self._live = Live(place.worker)
        self.shell = Shell(place.worker, self._live, place.who, "Школа", theme, translations)
        self.shell.resize(SCREEN)
        for page in self.pages.values():
            page._family.record_look = lambda *_: None  # type: ignore[method-assign]
        self.shell.tabs.addTab(QLabel("…"), "bare")
        self.shell.show()
        self._paintings = Paintings(self.shell)
        self.begin = Times()
        self.until_painted(lambda: None, next(iter(self.pages.values())), self.begin, begun=begun)
        self.shell.activateWindow()
        app.sendPostedEvents()
        Loop().rest(300)

    @property
    def pages(self) -> dict[str, FamilyPage]:
        """The pages by what looking at them is recorded as."""
        tabs = (self.shell.tabs.page(index) for index in range(self.shell.tabs.count()))
        return {tab.part: tab for tab in tabs if isinstance(tab, FamilyPage)}

    def leave_to_bare(self) -> None:
        """Have none of the pages on screen."""
        self.shell.tabs.setCurrentIndex(self.shell.tabs.count() - 1)
        Loop().rest(100)

    def click(self, page: QWidget) -> Callable[[], None]:
        """A click on the tab of a page."""
        bar, index = self.shell.tabs.tabBar(), self.shell.tabs.indexOf(page.parentWidget())
        place = bar.tabRect(index).center()
        return lambda: QTest.mouseClick(bar, Qt.MouseButton.LeftButton, pos=place)

    def until_painted(
        self, act: Callable[[], None], page: FamilyPage | None, times: Times, *, begun: float | None = None
    ) -> None:
        """Note how long an act takes until it is painted; `begun`: it had begun before."""
        watch = Watch(self._paintings, page)
        work = watch.watch(act, begun)
        times.page.append(watch.first)
        times.fresh.append(watch.fresh)
        times.whole.append(max(watch.last, watch.fresh))
        times.work.append(work)

    def close(self) -> None:
        """As when signing out."""
        self.shell.leave()
        self.shell.close()
        self.shell.deleteLater()
        self._live.deleteLater()
        Loop().rest(50)


# --- the parts ---------------------------------------------------------------------------------------------------


def measure_reading(place: ParentsDesk, window: Window) -> dict[str, float]:
    """Statements, pages and rows of each page; returns the milliseconds of the reading with no page in memory."""
    found = {}
    for name, page in window.pages.items():
        chosen = page._family.chosen
        assert chosen is not None
        question, pupil = page._question(), chosen.pupil_id

        def read(desk: Desk, *, knowing: bool, question: Any = question, pupil: int = pupil) -> Reads:
            if not knowing:
                desk.session.forget_all()
            with counting(desk.school, cold=True) as reads:
                desk.ask(lambda session: question(session, pupil))
            return reads

        for state, knowing in (("knowing nothing", False), ("after a commit elsewhere", True)):
            tries = [place.ask(lambda desk, knowing=knowing: read(desk, knowing=knowing)) for _ in range(5)]  # type: ignore[misc]
            one = tries[-1]
            found[name] = median([each.ms for each in tries])
            sys.stdout.write(
                f"read {name:<10} {state:<26} {one.statements:3} statements  {one.pages:4} pages  {one.rows:5} rows"
                f"  {found[name]:7.1f} ms\n"
            )
    return found


def measure_opening(place: ParentsDesk, open_window: Callable[[], Window], repeat: int) -> None:
    """Each page from the click to painted."""
    window = open_window()
    names, bare = list(window.pages), Times()
    alone = {
        (name, state): reading_alone(place, page, state)
        for name, page in window.pages.items()
        for state in STATES
    }
    for _ in range(2 * repeat):
        window.shell.tabs.setCurrentIndex(0)
        Loop().rest(200)
        window.until_painted(window.click(window.shell.tabs.page(window.shell.tabs.count() - 1)), None, bare)
    least = median(bare.fresh)
    told("a tab with a bare label", bare.fresh, f"work {median(bare.work):6.1f}")
    window.close()
    begin = Times()
    times = {(name, state): Times() for name in names for state in STATES}
    for _ in range(repeat):
        place.forget(all_of_it=True)
        window = open_window()
        for name, found in vars(window.begin).items():
            getattr(begin, name).extend(found)
        for name, page in window.pages.items():
            for state in STATES:
                window.leave_to_bare()
                state.prepare(place)
                window.until_painted(window.click(page), page, times[name, state])
                place.slow.heal()
        window.close()
    begin.tell("a new window, until its first page is there", least, alone[names[0], STATES[0]])
    for name in names:
        for state in STATES:
            times[name, state].tell(f"open {name}, {state.name}", least, alone[name, state])


@dataclass(frozen=True)
class State:
    """What is known when a page is opened, and how slow the file is."""

    name: str
    knowing: bool
    delay_ms: float = 0.0

    def prepare(self, place: ParentsDesk) -> None:
        """Make it so."""
        place.forget(all_of_it=not self.knowing)
        place.slow.delay_all(self.delay_ms)


STATES = (
    State("first, knowing nothing", knowing=False),
    State("again, after a commit elsewhere", knowing=True),
    *(State(f"again, {delay:g} ms an access", knowing=True, delay_ms=delay) for delay in DELAYS_MS),
)


def reading_alone(place: ParentsDesk, page: FamilyPage, state: State) -> float:
    """What the reading takes on the database thread."""
    chosen = page._family.chosen
    assert chosen is not None
    times = []
    for _ in range(5):
        state.prepare(place)
        question, pupil = page._question(), chosen.pupil_id
        times.append(place.ask(lambda desk, q=question, p=pupil: _timed(desk, q, p)))  # type: ignore[misc]
        place.slow.heal()
    return median(times)


def _timed(desk: Desk, question: Any, pupil: int) -> float:
    begun = time.perf_counter()
    desk.ask(lambda session: question(session, pupil))
    return (time.perf_counter() - begun) * 1000


def measure_weeks(place: ParentsDesk, window: Window, repeat: int) -> None:
    """To and fro through the weeks."""
    page = window.pages["week"]
    window.click(page)()
    Loop().rest(400)
    window.shell.focus_content()
    bare = reading_alone(place, page, STATES[1])
    for name, key in (("the previous week", Qt.Key.Key_PageUp), ("the next week", Qt.Key.Key_PageDown)):
        for state, forgetting in (("again", False), ("after a commit elsewhere", True)):
            times = Times()
            page.go_to(monday(page._family.today))  # type: ignore[attr-defined]
            Loop().rest(300)
            for _ in range(repeat):
                if forgetting:
                    place.forget(all_of_it=False)
                focus = window.shell.focusWidget() or page
                window.until_painted(lambda key=key, focus=focus: QTest.keyClick(focus, key), page, times)  # type: ignore[misc]
            times.tell(f"{name}, {state}", bare)


# --- all of it ---------------------------------------------------------------------------------------------------


def main() -> None:
    """Measure all."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--repeat", type=int, default=7)
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
        path = options.school or Path(folder) / "school.db"
        if not path.exists():
            make(path)
        place = ParentsDesk(path, Path(folder))
        window = place.window(app, theme, translations)
        sys.stdout.write(f"a pupil of {place.class_name}, pages: {', '.join(window.pages)}\n")
        if "reading" in parts:
            measure_reading(place, window)
        if "weeks" in parts:
            measure_weeks(place, window, max(10, options.repeat))
        window.close()
        if "opening" in parts:
            measure_opening(place, lambda: place.window(app, theme, translations), options.repeat)
        place.close()


if __name__ == "__main__":
    main()
