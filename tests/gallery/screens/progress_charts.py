"""The family's page of charts: of a child of the sample school, in all its states."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QScrollArea, QWidget

from app.codes import Role
from app.desk import Desk
from models.journal import Attendance, Mark, Work
from models.school import Enrollment, SchoolClass
from tests.gallery.registry import Stage, screen
from tests.gallery.sample import open_desk, sign_in
from ui.charts import CurveChart
from ui.family.family import Family
from ui.family.page import Place
from ui.progress.charts.choice import Choice, Time
from ui.progress.charts.tab import ChartsTab

Prepare = Callable[[Desk], None]


def _tab(
    stage: Stage,
    login: str = "pupil",
    role: Role = Role.PUPIL,
    choice: Choice | None = None,
    *,
    prepare: Prepare | None = None,
    kiosk: bool = False,
    desk: Desk | None = None,
) -> ChartsTab:
    desk = desk or open_desk(stage.directory)
    who = sign_in(desk, login, role)
    if prepare is not None:
        with desk.school.writing():
            prepare(desk)
        desk.session.forget_all()
    worker = stage.worker(desk)
    live = stage.live(worker)
    family = Family(worker, live, who, live)
    tab = ChartsTab(Place(worker, live, who, family, kiosk))
    tab.resize(1280, 800)
    tab.show()
    if choice is not None:
        tab.choose(choice)
    while not tab.cards.is_complete:
        stage.settle(30)
    stage.settle(60)
    return tab


def _scrolled(tab: ChartsTab, stage: Stage, card: QWidget) -> ChartsTab:
    area = tab.findChild(QScrollArea)
    assert area is not None
    area.verticalScrollBar().setValue(card.y() - 8)
    stage.settle(30)
    return tab


@screen("charts.pupil")
def pupil(stage: Stage) -> QWidget:
    """A year so far."""
    return _tab(stage)


@screen("charts.pupil_told")
def told(stage: Stage) -> QWidget:
    """A week is pointed at."""
    tab = _tab(stage)
    tab.cards.whole.chart.setFocus()
    QTest.keyClick(tab.cards.whole.chart, Qt.Key.Key_End)
    return tab


@screen("charts.pupil_subjects")
def subjects(stage: Stage) -> QWidget:
    """Below: the subjects, one of them switched off, and the profile."""
    tab = _tab(stage, "parent", Role.PARENT)
    chart = tab.cards.subjects.chart
    assert isinstance(chart, CurveChart)
    shown = [entry.key for entry in chart.entries if entry.key not in chart.off]
    chart.switch(shown[0], on=False)
    return _scrolled(tab, stage, tab.cards.subjects)


@screen("charts.pupil_end")
def end(stage: Stage) -> QWidget:
    """The end of the page: profile, distribution, attendance."""
    tab = _tab(stage)
    return _scrolled(tab, stage, tab.cards.profile)


@screen("charts.pupil_subject")
def subject(stage: Stage) -> QWidget:
    """One subject with its marks, in the second quarter."""
    tab = _tab(stage)
    found = next(one for one in tab._years[-1].subjects if one.subject.startswith("Алгебра"))
    tab.choose(Choice(Time(term=2), found.subject_id))
    while not tab.cards.is_complete:
        stage.settle(30)
    return tab


@screen("charts.pupil_table")
def table(stage: Stage) -> QWidget:
    """The course as a table."""
    tab = _tab(stage)
    tab.cards.whole.show_table(True)
    stage.settle(30)
    return tab


@screen("charts.pupil_years")
def years(stage: Stage) -> QWidget:
    """All years of a pupil; the sample of the gallery has one, a larger one can be named."""
    return _tab(stage, choice=Choice(Time(all_years=True)))


@screen("charts.pupil_kiosk")
def kiosk(stage: Stage) -> QWidget:
    """At the terminal: nothing to save or print, and all is large enough for a finger."""
    return _tab(stage, kiosk=True)


def _no_marks(_desk: Desk) -> None:
    for table in (Mark, Work, Attendance):
        table.delete().execute()


@screen("charts.pupil_nothing")
def nothing(stage: Stage) -> QWidget:
    """The first days of September: nobody has a mark yet."""
    return _tab(stage, prepare=_no_marks)


def _in_the_first_grade(desk: Desk) -> None:
    own = Enrollment.select().where(Enrollment.pupil == desk.session.person_id)
    one = own.order_by(Enrollment.from_date.desc()).get().school_class_id
    SchoolClass.update(grade=1, letter="Я").where(SchoolClass.id == one).execute()


@screen("charts.pupil_first_grade")
def first_grade(stage: Stage) -> QWidget:
    """No marks, only attendance."""
    return _tab(stage, prepare=_in_the_first_grade)
