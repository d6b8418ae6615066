"""The page of charts for staff: little, much, and nothing."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from app.codes import Role
from app.desk import Desk
from app.errors import StorageProblem
from models.journal import Mark
from models.school import CourseTeacher
from tests.gallery.registry import Stage, screen
from tests.gallery.sample import open_desk, sign_in
from ui.progress.classroom.figures import Choice
from ui.progress.classroom.reading import Opened
from ui.progress.classroom.tab import ClassroomTab

LOGINS = {Role.TEACHER: "teacher", Role.CLASS_TEACHER: "teacher", Role.DEPUTY: "zavuch"}


def _page(stage: Stage, role: Role, desk: Desk | None = None) -> ClassroomTab:
    desk = desk or open_desk(stage.directory)
    who = sign_in(desk, LOGINS[role], role)
    tab = ClassroomTab(stage.place(stage.worker(desk), who))
    tab.resize(1280, 800)
    tab.show()
    stage.settle(400)
    return tab


def _scrolled(stage: Stage, tab: ClassroomTab, share: float) -> ClassroomTab:
    """So far down."""
    bar = tab._content.verticalScrollBar()
    bar.setValue(round(bar.maximum() * share))
    stage.settle(200)
    return tab


@screen("progress.course")
def course(stage: Stage) -> QWidget:
    """A course of a teacher in the quarter of today."""
    return _page(stage, Role.TEACHER)


@screen("progress.course_pupil")
def course_pupil(stage: Stage) -> QWidget:
    """A pupil stands out."""
    tab = _page(stage, Role.TEACHER)
    page = tab.page
    assert page is not None
    tab.highlight(page.figures.shown[4].pupil_id)
    return tab


@screen("progress.course_below")
def course_below(stage: Stage) -> QWidget:
    """Further down: periods, marks, attendance, the courses beside."""
    return _scrolled(stage, _page(stage, Role.TEACHER), 1.0)


@screen("progress.course_year")
def course_year(stage: Stage) -> QWidget:
    """The whole year, as a table."""
    tab = _page(stage, Role.TEACHER)
    tab.choose(Choice(None, False))
    tab.cards.cards[tab.cards.tracks].show_table(True)
    return tab


@screen("progress.class")
def of_class(stage: Stage) -> QWidget:
    """Much: a class in all subjects."""
    return _page(stage, Role.CLASS_TEACHER)


@screen("progress.class_middle")
def class_middle(stage: Stage) -> QWidget:
    """Further down: the course of pupils and of subjects."""
    return _scrolled(stage, _page(stage, Role.CLASS_TEACHER), 0.42)


@screen("progress.class_pupil")
def class_pupil(stage: Stage) -> QWidget:
    """One pupil against the class, with his profile."""
    tab = _page(stage, Role.CLASS_TEACHER)
    page = tab.page
    assert page is not None
    tab.highlight(page.figures.shown[2].pupil_id)
    return _scrolled(stage, tab, 0.75)


@screen("progress.class_below")
def class_below(stage: Stage) -> QWidget:
    """The end: periods, marks, attendance."""
    return _scrolled(stage, _page(stage, Role.CLASS_TEACHER), 1.0)


@screen("progress.deputy_first_grade")
def first_grade(stage: Stage) -> QWidget:
    """Little: a class of the first grade has attendance only."""
    tab = _page(stage, Role.DEPUTY)
    offer = tab._offer
    assert offer is not None
    tab.open(Opened(school_class=offer.classes[0].id))
    stage.settle(200)
    return tab


@screen("progress.no_marks")
def no_marks(stage: Stage) -> QWidget:
    """A course in which no mark was set yet."""
    desk = open_desk(stage.directory)
    with desk.school.writing():
        Mark.delete().execute()
    return _page(stage, Role.TEACHER, desk)


@screen("progress.nothing")
def nothing(stage: Stage) -> QWidget:
    """A teacher without a course."""
    desk = open_desk(stage.directory)
    with desk.school.writing():
        CourseTeacher.delete().execute()
    return _page(stage, Role.TEACHER, desk)


@screen("progress.away")
def away(stage: Stage) -> QWidget:
    """The share does not answer; the page stays."""
    tab = _page(stage, Role.TEACHER)
    tab._on_failed(StorageProblem("share.io"))
    return tab
