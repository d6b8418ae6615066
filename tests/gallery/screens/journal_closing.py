"""The periods of the school, as those who lead it see them: closed, about to be closed, empty."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

from PySide6.QtWidgets import QWidget

from app.journal.closing_rows import ClosingState, OpenedTerm, SchemeState, TermState
from app.journal.lock_rows import AskedTerm
from app.school.rows import TermRow
from tests.gallery.registry import Stage, screen
from tests.gallery.screens.journal_locks import ASKED
from tests.ui.journal.memory_source import COURSES, TERMS, YEARS, MemorySource, read_only
from ui.journal.locks.term_closing import TermClosingDialog
from ui.journal.tab import JournalTab

TODAY = date(2026, 11, 23)
CLOSED = replace(TERMS[0], closed=True)
HALVES = (
    TermRow(21, "half_years", 1, date(2026, 9, 1), date(2026, 12, 30), False),
    TermRow(22, "half_years", 2, date(2027, 1, 11), date(2027, 5, 26), False),
)


def state(*, may_close: bool = True, quiet: bool = False) -> ClosingState:
    """The first quarter is closed; somebody asks, and two courses are open."""
    closed = TermState(
        CLOSED, True, datetime(2026, 10, 28, 15, tzinfo=UTC), "Седова Нина Павловна",
        *((0, 0) if quiet else (1, 2)),
    )  # fmt: skip
    quarters = (closed, *(TermState(one, False) for one in TERMS[1:]))
    opened = (
        OpenedTerm(COURSES[1], CLOSED, date(2026, 11, 26), may_close),
        OpenedTerm(COURSES[2], CLOSED, date(2026, 11, 30), may_close),
    )
    asked = (AskedTerm(COURSES[0], CLOSED, ASKED, may_close, TODAY, date(2026, 11, 26)),)
    return ClosingState(
        YEARS[0], TODAY, may_close,
        (SchemeState("quarters", "", (1, 9), quarters),
         SchemeState("half_years", "", (10, 11), tuple(TermState(one, False) for one in HALVES))),
        () if quiet else asked, () if quiet else opened,
    )  # fmt: skip


def dialog(source: MemorySource, now: ClosingState) -> TermClosingDialog:
    """The dialog with what is known."""
    source.memory_closing.state = now
    made = TermClosingDialog(source)
    made.reload()
    return made


@screen("journal.term_closing", natural=True)
def term_closing(stage: Stage) -> QWidget:
    """The second quarter is about to be closed before its end; marks are missing."""
    source = MemorySource()
    source.memory_closing.unmarked = [*COURSES, *COURSES]
    made = dialog(source, state())
    made.cards[1].begin.click()
    return made


@screen("journal.term_closing_below", natural=True)
def term_closing_below(stage: Stage) -> QWidget:
    """Further down: who asks, and what is open for a course."""
    made = dialog(MemorySource(), state())
    made.setMinimumHeight(1020)
    return made


@screen("journal.term_closing_quiet", natural=True)
def term_closing_quiet(stage: Stage) -> QWidget:
    """The closed one is about to be opened again; nobody asks."""
    made = dialog(MemorySource(), state(quiet=True))
    made.cards[0].begin.click()
    return made


@screen("journal.term_closing_head", natural=True)
def term_closing_head(stage: Stage) -> QWidget:
    """The head reads only."""
    return dialog(MemorySource(), state(may_close=False))


@screen("journal.periods_button")
def periods_button(stage: Stage) -> QWidget:
    """Where the deputy head finds them."""
    tab = JournalTab(read_only(MemorySource()))
    tab.periods.begin()
    tab.start()
    return tab
