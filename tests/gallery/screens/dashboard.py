"""The dashboard of control: little, much, gone down, nothing yet."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from app.codes import Role
from app.control.dashboard_rows import Span
from app.control.rows import Judged
from app.errors import StorageProblem
from tests.gallery.registry import Stage, screen
from tests.gallery.sample import open_desk, sign_in
from tests.ui.control.dashboard.memory_source import WEEKS, MemorySource
from ui.control.dashboard.families_part import FamiliesPart
from ui.control.dashboard.load_heat import LoadView
from ui.control.dashboard.load_part import LoadPart
from ui.control.dashboard.measures import Measure
from ui.control.dashboard.page import FAMILIES, LOAD, DashboardPage
from ui.control.dashboard.steps import View
from ui.control.dashboard.use_heat import Use


def _page(stage: Stage, source: MemorySource) -> DashboardPage:
    desk = open_desk(stage.directory)
    who = sign_in(desk, "zavuch", Role.DEPUTY)
    page = DashboardPage(stage.place(stage.worker(desk), who), source=source)
    page.resize(1280, 800)
    page.show()
    stage.settle(200)
    return page


@screen("dashboard.small")
def small(stage: Stage) -> QWidget:
    """Six classes, as the school orders them; a cell is pointed at."""
    page = _page(stage, MemorySource())
    page.filling.heat.table.go_to("2", "3")
    page.filling.heat.setFocus()
    return page


@screen("dashboard.large")
def large(stage: Stage) -> QWidget:
    """Forty classes and twenty subjects, the worst first."""
    page = _page(stage, MemorySource(classes=40, subjects=20))
    page.filling.worst_first.setChecked(True)
    page.filling.choose_measure(Measure.HOMEWORK)
    return page


@screen("dashboard.delay")
def delay(stage: Stage) -> QWidget:
    """The delay of entry, of the year."""
    page = _page(stage, MemorySource(classes=20))
    page.filling.choose_span(Span.YEAR)
    page.filling.choose_measure(Measure.DELAY)
    return page


@screen("dashboard.weeks")
def weeks(stage: Stage) -> QWidget:
    """Classes by week, with the school over the weeks."""
    page = _page(stage, MemorySource(classes=20))
    page.filling.choose_view(View.WEEKS)
    return page


@screen("dashboard.lines")
def lines(stage: Stage) -> QWidget:
    """The school over the weeks."""
    page = _page(stage, MemorySource(classes=20))
    page.filling.choose_view(View.LINES)
    return page


@screen("dashboard.teachers")
def teachers(stage: Stage) -> QWidget:
    """Teachers, the worst first."""
    page = _page(stage, MemorySource(classes=20))
    page.filling.choose_view(View.TEACHERS)
    return page


@screen("dashboard.class")
def school_class(stage: Stage) -> QWidget:
    """Gone down: the courses of a class."""
    page = _page(stage, MemorySource())
    page.filling.heat.opened.emit("2", "all")
    stage.settle(200)
    return page


@screen("dashboard.course")
def course(stage: Stage) -> QWidget:
    """Gone down to a course."""
    page = _page(stage, MemorySource())
    page.filling.heat.opened.emit("2", "all")
    answer = page.filling.answer
    assert answer is not None
    page.filling.heat.opened.emit(str(answer.courses[3].course_id), "kept")
    stage.settle(200)
    return page


def _families(stage: Stage, source: MemorySource) -> FamiliesPart:
    page = _page(stage, source)
    page.show_part(FAMILIES)
    part = page.part
    assert isinstance(part, FamiliesPart)
    stage.settle(200)
    return part


@screen("dashboard.families")
def families(stage: Stage) -> QWidget:
    """Looks of parents by class and week; the names behind a cell."""
    part = _families(stage, MemorySource(classes=20))
    part.heat.opened.emit("3", WEEKS[-2].isoformat())
    return part.window()


@screen("dashboard.families_signed")
def families_signed(stage: Stage) -> QWidget:
    """Signatures, the worst first."""
    part = _families(stage, MemorySource(classes=20))
    part.choose_use(Use.SIGNED)
    part.worst_first.setChecked(True)
    return part.window()


@screen("dashboard.logins")
def logins(stage: Stage) -> QWidget:
    """How far families have come; who never came."""
    part = _families(stage, MemorySource(classes=20))
    part.choose_use(Use.LOGINS)
    part.heat.opened.emit("3", "never")
    return part.window()


@screen("dashboard.letters")
def letters(stage: Stage) -> QWidget:
    """Letters that wait."""
    part = _families(stage, MemorySource())
    part.choose_use(Use.LETTERS)
    return part.window()


def _load(stage: Stage, source: MemorySource) -> LoadPart:
    page = _page(stage, source)
    page.show_part(LOAD)
    part = page.part
    assert isinstance(part, LoadPart)
    stage.settle(200)
    return part


@screen("dashboard.load")
def load(stage: Stage) -> QWidget:
    """Homework by class and day, the worst first; what is behind a cell."""
    part = _load(stage, MemorySource(classes=40))
    part.worst_first.setChecked(True)
    row, column = part.heat.data.rows[0].key, part.heat.data.columns[2].key
    part.heat.table.go_to(row, column)
    part.heat.opened.emit(row, column)
    return part.window()


@screen("dashboard.works")
def works(stage: Stage) -> QWidget:
    """Control works of the coming weeks."""
    part = _load(stage, MemorySource(classes=12))
    part.choose_view(LoadView.WORKS)
    return part.window()


@screen("dashboard.never")
def never(stage: Stage) -> QWidget:
    """Control has not judged yet."""
    return _page(stage, MemorySource(classes=0, judged=Judged(None, 120)))


@screen("dashboard.no_lessons")
def no_lessons(stage: Stage) -> QWidget:
    """A year that has just begun."""
    return _page(stage, MemorySource(weeks=()))


@screen("dashboard.away")
def away(stage: Stage) -> QWidget:
    """The share does not answer; the page stays."""
    page = _page(stage, MemorySource())
    page._on_failed(StorageProblem("share.io"))
    return page


@screen("dashboard.failed")
def failed(stage: Stage) -> QWidget:
    """It did not answer at all."""
    return _page(stage, MemorySource(error=StorageProblem("share.io")))
