"""The journal of a real school file for the benchmarks: its largest page, in the shell, as its teacher sees it."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEventLoop
from PySide6.QtWidgets import QApplication

import app.auth.service as auth
from app.codes import Role
from app.desk import Desk, SignedInAs
from app.journal.queries import course_terms, journal_page, my_courses
from app.sample import generate
from app.school import structure
from app.session import Session
from models import share
from models.access import Account
from tests.benchmarks.gauge import Loop, is_exposed, spin
from tests.slow_vfs import SlowVFS
from ui.i18n import Translations
from ui.journal.tab import JournalTab
from ui.live import Live
from ui.shell.shell import Shell
from ui.tasks import Worker
from ui.theme.manager import Theme

#: 36 pupils in a class; the oldest two grades have half-years of 60 lessons and more.
PUPILS, CLASSES, YEARS, SEED, TODAY = 1000, 28, 5, 1, date(2026, 5, 20)
WANTED = (35, 60)


def make(path: Path) -> None:
    """A school of five years: 100 seconds and 800 MB."""
    generate(path, pupils=PUPILS, classes=CLASSES, years=YEARS, seed=SEED, today=TODAY)


@dataclass(frozen=True)
class Page:
    """A page to open: course, period, and how large it is."""

    course: int
    term: int
    rows: int
    columns: int
    marks: int

    @property
    def off(self) -> int:
        """How far from the size that is wanted."""
        return 2 * abs(self.rows - WANTED[0]) + abs(self.columns - WANTED[1])


class SlowDesk:
    """A worker over a slowed file, and somebody signed in at it; `entered` is what `enter` gave."""

    def __init__(self, path: Path, outbox: Path, enter: Callable[[Desk], Any]) -> None:
        self.slow = SlowVFS()
        share.vfs_for = lambda _path: self.slow.name  # type: ignore[assignment]

        def open_desk() -> Desk:
            desk = Desk()
            opened = desk.open(path)
            if opened.sample_day is None:
                raise SystemExit(f"{path}: no sample school; the benchmark writes marks")
            desk.outbox_directory = outbox
            return desk

        self.worker: Worker[Desk] = Worker(open_desk, lambda desk: desk.close())
        self.worker.start()
        self.entered = self.ask(enter)
        self.statements = 0

    def ask(self, job: Callable[[Desk], Any]) -> Any:
        """The answer to a question."""
        answers: list[Any] = []
        errors: list[Exception] = []
        loop = (
            QEventLoop()
        )  # sleeps meanwhile: a loop that turns would take the interpreter from the other thread
        self.worker.submit(
            QApplication.instance(),
            job,
            lambda answer: (answers.append(answer), loop.quit()),
            lambda error: (errors.append(error), loop.quit()),
        )
        if not answers and not errors:
            loop.exec()
        if errors:
            raise errors[0]
        return answers[0]

    def forget(self, *, all_of_it: bool) -> None:
        """Read pages of the file anew, as after a commit of another PC; `all_of_it`: know nothing at all."""

        def job(desk: Desk) -> None:
            if all_of_it:
                desk.session.forget_all()
            desk.school.connection.release_memory()

        self.ask(job)

    @contextmanager
    def counted(self) -> Iterator[Counter[str]]:
        """Operations on the file, and "statements"."""
        found: Counter[str] = Counter()

        def trace(_cursor: Any, text: str, _bindings: Any) -> bool:
            found["statements"] += text.lstrip().upper().startswith(("SELECT", "WITH"))
            return True

        def install(desk: Desk, tracer: Any) -> None:
            desk.school.connection.exec_trace = tracer

        self.ask(lambda desk: install(desk, trace))
        self.slow.reset()
        yield found
        self.ask(lambda desk: install(desk, None))
        found.update(self.slow.counts)

    def close(self) -> None:
        """Write what waits."""
        self.slow.heal()
        self.worker.stop()


class Place(SlowDesk):
    """A teacher's place, and the pages that he can open, the largest first."""

    def __init__(self, path: Path, outbox: Path) -> None:
        super().__init__(path, outbox, sign_in)
        self.who, self.pages = self.entered

    def shell(self, app: QApplication, theme: Theme, translations: Translations, size: Any) -> Shell:
        """The window as somebody sees it after signing in, on the largest page."""
        live = Live(self.worker)
        live.start()
        shell = Shell(self.worker, live, self.who, "Школа", theme, translations)
        shell.resize(size)
        shell.show()
        tab = journal_of(shell)
        spin(lambda: is_exposed(shell) and tab.editor.buffer is not None)
        shell.activateWindow()
        tab.grid.marks.setFocus()
        app.sendPostedEvents()
        open_page(tab, self.pages[0])
        Loop().rest(600)  # the watch of who else is here, the panel, the box on the disk
        return shell


def journal_of(shell: Shell) -> JournalTab:
    """The journal's tab."""
    return next(
        tab for tab in (shell.tabs.page(i) for i in range(shell.tabs.count())) if isinstance(tab, JournalTab)
    )


def open_page(tab: JournalTab, page: Page) -> tuple[float, float]:
    """Open a page as the picker does; milliseconds until it is painted, and what the GUI thread worked of them."""
    shown: list[tuple[int, int]] = []
    slot = tab.page_opened.connect(lambda course, term: shown.append((course, term)))
    painted = [0]
    marks, paint = tab.grid.marks, tab.grid.marks.paintEvent
    marks.paintEvent = lambda event: (paint(event), painted.append(len(shown)))  # type: ignore[method-assign]
    begun, work, loop = time.perf_counter(), time.thread_time(), Loop()
    tab.open_course(page.course, page.term)
    own = (time.thread_time() - work) * 1000
    loop.until(lambda: bool(painted[-1]))
    took = (time.perf_counter() - begun) * 1000, own + loop.busy
    tab.page_opened.disconnect(slot)
    marks.paintEvent = paint  # type: ignore[method-assign]
    return took


def sign_in(desk: Desk) -> tuple[SignedInAs, list[Page]]:
    """As the teacher of the page that comes nearest to 35 × 60, with what else he teaches."""
    with desk.school.reading():
        chief = Account.get(Account.login == "director")
        head = Session(desk.school, chief.id, chief.person_id, Role.HEAD, (Role.HEAD,), "", clock=desk.clock)
        head.start_feed()
        head.refresh()
    today = desk.clock.today()
    best = min((page for page in _pages(head, today) if page.marks), key=lambda page: page.off)
    with desk.school.reading():
        teacher = structure.course_facts(head, best.course).teacher_id
        known = Account.get_or_none(Account.person == teacher)
    assert teacher is not None
    if known is None:
        with desk.school.writing():
            known = Account.create(
                person=teacher,
                login=f"bench{teacher}",
                kind="staff",
                password_hash=chief.password_hash,
                must_change=False,
            )
    who = desk.start(auth.SignedIn(known.id, teacher, "", (Role.TEACHER,), False, None), Role.TEACHER)
    return who, sorted(_pages(desk.session, today), key=lambda page: page.course != best.course)


def _pages(session: Session, today: date) -> list[Page]:
    """The page of today's period of each course."""
    found = []
    for card in my_courses(session):
        terms = [one for one in course_terms(session, card.course_id) if one.starts <= today <= one.ends]
        if terms:
            page = journal_page(session, card.course_id, terms[0].id)
            found.append(
                Page(card.course_id, terms[0].id, len(page.pupils), len(page.columns), len(page.marks))
            )
    return found
