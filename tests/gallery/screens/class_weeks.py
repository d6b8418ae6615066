"""The class teacher's page of looks and signatures."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from app.codes import Role
from app.desk import Desk
from app.diary.signing import record_paper_signatures
from app.errors import StorageProblem
from tests.gallery.registry import Stage, screen
from tests.gallery.sample import open_desk, sign_in
from ui.diary.class_weeks.tab import ClassWeeksTab
from ui.diary.class_weeks.table import WeeksTable


def _page(stage: Stage, login: str = "teacher", role: Role = Role.CLASS_TEACHER) -> ClassWeeksTab:
    return _page_of(stage, open_desk(stage.directory), login, role)


def _page_of(stage: Stage, desk: Desk, login: str, role: Role) -> ClassWeeksTab:
    who = sign_in(desk, login, role)
    worker = stage.worker(desk)
    tab = ClassWeeksTab(stage.place(worker, who))
    tab.resize(1280, 800)
    tab.show()
    return tab


def _on(tab: ClassWeeksTab, row: int, column: int) -> WeeksTable:
    tab.table.setCurrentIndex(tab.table.weeks.index(row, column))
    return tab.table


@screen("class-weeks.quarter")
def quarter(stage: Stage) -> QWidget:
    """The quarter of today: some have signed, some have only looked."""
    tab = _page(stage)
    _on(tab, 4, 2)
    return tab


@screen("class-weeks.year")
def year(stage: Stage) -> QWidget:
    """Much: the whole year, with signatures on paper."""
    tab = _page(stage)
    tab.choices.terms.setCurrentIndex(tab.choices.terms.count() - 1)
    tab.choices.term_chosen.emit()
    tab.table.horizontalScrollBar().setValue(0)
    _on(tab, 5, 3)
    return tab


@screen("class-weeks.filtered")
def filtered(stage: Stage) -> QWidget:
    """Only those without a signature."""
    tab = _page(stage)
    _on(tab, 0, 1)
    tab.choices.filter.click()
    return tab


@screen("class-weeks.all")
def all_signed(stage: Stage) -> QWidget:
    """All have signed, most of them on paper."""
    desk = open_desk(stage.directory)
    tab = _page_of(stage, desk, "teacher", Role.CLASS_TEACHER)
    _on(tab, 2, 2)
    found = tab.table.weeks.found
    assert found is not None
    ids = [one.pupil_id for one in found.unsigned(found.weeks[2].monday)]
    record_paper_signatures(desk.session, found.class_id, found.weeks[2].monday, ids)
    tab.reload()
    return tab


@screen("class-weeks.deputy")
def deputy(stage: Stage) -> QWidget:
    """Any class, for reading, with the shares of all."""
    tab = _page(stage, "zavuch", Role.DEPUTY)
    tab.choices.classes.setCurrentIndex(2)
    tab.choices.class_chosen.emit()
    return tab


@screen("class-weeks.not-asked")
def not_asked(stage: Stage) -> QWidget:
    """A school that asks for no signatures."""
    tab = _page(stage)
    page = tab._page
    assert page is not None
    tab._page = replace(page, found=replace(page.found, asked=False))
    tab._show(tab._page.found)
    return tab


@screen("class-weeks.empty")
def empty(stage: Stage) -> QWidget:
    """A period in which there were no lessons yet."""
    tab = _page(stage)
    tab.choices.terms.setCurrentIndex(3)
    tab.choices.term_chosen.emit()
    return tab


@screen("class-weeks.failed")
def failed(stage: Stage) -> QWidget:
    """The share does not answer; the page stays."""
    tab = _page(stage)
    tab._on_failed(StorageProblem("share.io"))
    return tab
