"""The dashboard of control: little, much, gone down, nothing yet."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from app.codes import Role
from app.control.dashboard_rows import Span
from app.control.rows import Judged
from app.errors import StorageProblem
from tests.gallery.registry import Stage, screen
from tests.gallery.sample import open_desk, sign_in
from tests.ui.control.dashboard.memory_source import MemorySource
from ui.control.dashboard.measures import Measure
from ui.control.dashboard.page import DashboardPage
from ui.control.dashboard.steps import View


def _page(stage: Stage, source: MemorySource) -> DashboardPage:
    desk = open_desk(stage.directory)
    who = sign_in(desk, "zavuch", Role.DEPUTY)
    page = DashboardPage(stage.place(stage.worker(desk), who), source)
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
    page.span.choose(Span.YEAR)
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
