"""Marks of the report card: a quarter half set, the year, a course in which there is nothing to set."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from app.codes import MarkValue, TermMarkKind
from tests.gallery.registry import Stage, screen
from tests.ui.journal.memory_results import OWN, MemoryResults, closed, typical
from ui.journal.results.page import ResultsPage
from ui.journal.results.slots import Given, Place, SheetKey
from ui.theme import SPACE, set_role


def page_in_frame(source: MemoryResults) -> tuple[QWidget, ResultsPage]:
    """The page with the edges that the tab gives it, the cursor in it."""
    frame = QWidget()
    set_role(frame, "page")
    page = ResultsPage(source, frame)
    layout = QVBoxLayout(frame)
    layout.setContentsMargins(SPACE.xl, SPACE.l, SPACE.xl, SPACE.m)
    layout.addWidget(page)
    page.open_course(1, 11)
    QApplication.sendEvent(page.table, QFocusEvent(QEvent.Type.FocusIn))
    return frame, page


def _set(source: MemoryResults, rows: range, value: int | None = None, **where: int) -> None:
    sheet = source.sheet(SheetKey(1, int(TermMarkKind.TERM), 11))
    for row in rows:
        mark = value if value is not None else sheet.lines[row].proposed
        if mark is not None:
            source.store(source.place(row, **where), Given(mark), OWN)


@screen("journal.results")
def results(stage: Stage) -> QWidget:
    """The end of a quarter: marks set, two not as proposed, one disputed, some not saved yet."""
    source = typical()
    _set(source, range(9))
    source.store(source.place(5), Given(5), OWN)
    source.store(source.place(2), Given(MarkValue.NOT_ATTESTED, "Болезнь, санаторий"), OWN)
    frame, page = page_in_frame(source)
    source.held = True
    for row, value in ((9, 5), (10, 4), (11, 3)):
        page.editor.enter(row, Given(value))
    page.table.go_to(5)
    stage.keep.append(page)
    return frame


@screen("journal.results_clash")
def clash(stage: Stage) -> QWidget:
    """Two teachers have set the same mark; beside the table its history."""
    source = typical()
    _set(source, range(4))
    frame, page = page_in_frame(source)
    source.store(source.place(4), Given(4))
    page.editor.enter(4, Given(3))
    page.flush()
    page.table.go_to(4)
    page.past.show()
    page.past.show_row(4)
    page.past.read()
    stage.keep.append(page)
    return frame


@screen("journal.results_reason")
def reason(stage: Stage) -> QWidget:
    """«Not attested» asks for its reason."""
    source = typical(35)
    _set(source, range(12))
    frame, page = page_in_frame(source)
    page.table.go_to(12)
    page.foot.ask_reason(12, MarkValue.NOT_ATTESTED)
    stage.keep.append(page)
    return frame


@screen("journal.results_year")
def year(stage: Stage) -> QWidget:
    """The marks of the year from those of the quarters; the period that is closed does not close them."""
    source = closed(typical())
    for number in (1, 2, 3, 4):
        for row in range(25):
            value = 3 + (row * 7 + number * row) % 3
            if not (number == 3 and row in (6, 17)):
                source.store(Place(1, number, source.pupils[row][0]), Given(value), OWN)
    frame, page = page_in_frame(source)
    page.open_sheet(SheetKey(1, int(TermMarkKind.YEAR)))
    page.editor.take_over(range(8))
    page.editor.enter(3, Given(3))
    page.flush()
    page.table.go_to(6)
    stage.keep.append(page)
    return frame


@screen("journal.results_closed")
def results_closed(stage: Stage) -> QWidget:
    """A closed period: to be read only."""
    source = closed(typical())
    _set(source, range(25))
    frame, page = page_in_frame(source)
    stage.keep.append(page)
    return frame


@screen("journal.results_empty")
def empty(stage: Stage) -> QWidget:
    """A group without pupils."""
    frame, page = page_in_frame(MemoryResults())
    stage.keep.append(page)
    return frame
