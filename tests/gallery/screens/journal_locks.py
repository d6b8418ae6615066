"""Closed periods in the journal: as the teacher and as the deputy head see them, and the requests to open one."""

from __future__ import annotations

from datetime import UTC, date, datetime

from PySide6.QtWidgets import QLineEdit, QWidget

from app.journal.lock_rows import AskedTerm, TermLock, TermRequest
from tests.gallery.registry import Stage, screen
from tests.ui.journal.memory_source import COURSES, TERMS, TODAY, MemorySource, read_only
from ui.journal.locks.bar import LockBar
from ui.journal.locks.term_requests import TermRequestsDialog
from ui.journal.tab import JournalTab

ASKED = TermRequest(
    "Миронова Ольга Сергеевна",
    datetime(2026, 10, 12, 8, tzinfo=UTC),
    "ошибка в отметке за контрольную работу",
)
DECLINED = TermRequest(
    ASKED.asked_by, ASKED.asked_at, ASKED.reason,
    "ведомость уже подписана, внесём исправление приказом", "Седова Нина Павловна",
    datetime(2026, 10, 13, 9, tzinfo=UTC),
)  # fmt: skip
OFFERED = date(2026, 10, 19)


def lock(request: TermRequest | None = None, *, until: date | None = None, deputy: bool = False) -> TermLock:
    return TermLock(until, request, not deputy, deputy, OFFERED)


def requests() -> list[AskedTerm]:
    long = TermRequest(
        "Константинопольская Александра Владимировна", datetime(2026, 10, 13, 11, tzinfo=UTC),
        "учитель болел две недели, отметки за самостоятельные работы и за диктант остались в тетрадях и в журнал "
        "не перенесены",
    )  # fmt: skip
    return [
        AskedTerm(COURSES[0], TERMS[0], ASKED, True, TODAY, OFFERED),
        AskedTerm(COURSES[2], TERMS[0], long, True, TODAY, OFFERED),
    ]


def _tab(source: MemorySource, held: TermLock) -> JournalTab:
    source.locks[1, 11] = held
    tab = JournalTab(source)
    tab.start()
    tab.grid.marks.setFocus()
    return tab


@screen("journal.closed_teacher")
def closed_teacher(stage: Stage) -> QWidget:
    """The teacher writes why the period must be opened."""
    tab = _tab(MemorySource(), lock())
    bar = tab.findChildren(LockBar)[0]
    bar.ask.click()
    bar.findChildren(QLineEdit)[0].insert(ASKED.reason)
    return tab


@screen("journal.closed_waiting")
def closed_waiting(stage: Stage) -> QWidget:
    """The request is on its way."""
    return _tab(MemorySource(), lock(ASKED))


@screen("journal.closed_declined")
def closed_declined(stage: Stage) -> QWidget:
    """It stays closed, and why."""
    return _tab(MemorySource(), lock(DECLINED))


@screen("journal.opened")
def opened(stage: Stage) -> QWidget:
    """It is open for some days."""
    return _tab(MemorySource(), lock(until=OFFERED))


@screen("journal.closed_deputy")
def closed_deputy(stage: Stage) -> QWidget:
    """The deputy head at a page whose teacher asks; two wait in the school."""
    source = read_only(MemorySource())
    source.requests = requests()
    tab = _tab(source, lock(ASKED, deputy=True))
    tab.requests.begin()
    return tab


@screen("journal.opened_deputy")
def opened_deputy(stage: Stage) -> QWidget:
    """The deputy head at a page that is open for some days."""
    return _tab(read_only(MemorySource()), lock(until=OFFERED, deputy=True))


@screen("journal.term_requests", natural=True)
def term_requests(stage: Stage) -> QWidget:
    """One is being declined."""
    dialog = TermRequestsDialog(MemorySource())
    dialog.set_requests(requests())
    dialog.cards[1].decline.click()
    return dialog
