"""The diary in all its states: little, much, nothing, holidays, what is new, the card of a lesson, the picker."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from PySide6.QtWidgets import QWidget

from app.codes import Role
from app.diary.paper.extract import extract_paper
from app.diary.paper.week import week_paper
from app.diary.queries import diary_week, my_pupils
from app.errors import StorageProblem
from tests.app.diary.papers import printed_extract, printed_week
from tests.gallery.registry import Stage, screen
from tests.gallery.sample import open_desk, sign_in
from ui.diary.printing.dialog import PrintDialog
from ui.diary.printing.words import diary_words
from ui.diary.tab import DiaryTab
from ui.family.page import NOBODY
from ui.paper import PreviewDialog


def _whole(tab: DiaryTab) -> DiaryTab:
    """Days that would come with the next turns of the event loop are there now."""
    assert tab.spread.cards
    tab.signing.show_diary()  # what is offered first has pictures of its own
    return tab


def _diary(stage: Stage, login: str, role: Role, monday: date | None = None) -> DiaryTab:
    desk = open_desk(stage.directory)
    who = sign_in(desk, login, role)
    worker = stage.worker(desk)
    tab = DiaryTab(stage.place(worker, who))
    tab.resize(1280, 800)
    tab.show()
    if monday is not None:
        tab.go_to(monday)
    return _whole(tab)


@screen("diary.week")
def diary_of_the_week(stage: Stage) -> QWidget:
    """An ordinary week of a pupil."""
    return _diary(stage, "pupil", Role.PUPIL)


@screen("diary.parent")
def diary_parent(stage: Stage) -> QWidget:
    """As the parent sees it, the week before."""
    return _diary(stage, "parent", Role.PARENT, date(2026, 11, 16))


@screen("diary.holiday")
def diary_holiday(stage: Stage) -> QWidget:
    """The autumn holidays."""
    return _diary(stage, "pupil", Role.PUPIL, date(2026, 10, 26))


@screen("diary.summer")
def diary_summer(stage: Stage) -> QWidget:
    """No lessons at all."""
    return _diary(stage, "pupil", Role.PUPIL, date(2027, 7, 5))


@screen("diary.full")
def diary_full(stage: Stage) -> QWidget:
    """The week with the most marks."""
    desk = open_desk(stage.directory)
    sign_in(desk, "pupil", Role.PUPIL)
    pupil = my_pupils(desk.session)[0].pupil_id
    mondays = [date(2026, 9, 7) + timedelta(weeks=week) for week in range(12)]

    def marks(monday: date) -> int:
        days = diary_week(desk.session, pupil, monday).days
        return sum(len(lesson.marks) for day in days for lesson in day.lessons)

    return _diary(stage, "pupil", Role.PUPIL, max(mondays, key=marks))


@screen("diary.away")
def diary_away(stage: Stage) -> QWidget:
    """The share does not answer; the page stays."""
    tab = _diary(stage, "parent", Role.PARENT)
    tab._on_failed(StorageProblem("share.io"))
    return tab


@screen("diary.nobody")
def diary_nobody(stage: Stage) -> QWidget:
    """A parent whose child is not linked yet."""
    tab = _diary(stage, "parent", Role.PARENT)
    tab._say_empty(NOBODY)
    return tab


@screen("diary.failed")
def diary_failed(stage: Stage) -> QWidget:
    """The share was away from the beginning."""
    tab = _diary(stage, "parent", Role.PARENT)
    tab._read_at = tab._pupil_shown = None
    tab._on_failed(StorageProblem("share.unreachable"))
    return tab


@screen("diary.much")
def diary_much(stage: Stage) -> QWidget:
    """Eight lessons on six days, long homework, comments, several marks, remarks."""
    tab = _diary(stage, "pupil", Role.PUPIL)
    read = tab._read
    assert read is not None
    homework = "§ 12, № 341–346; выучить правило и подготовить рассказ по плану на странице 53"
    week = printed_week(6, 8, homework=homework, marks=3).week
    tab._show(replace(read, week=replace(week, pupil=read.week.pupil)))
    _whole(tab)
    stage.settle(300)
    return _whole(tab)


@screen("diary.card")
def diary_card(stage: Stage) -> QWidget:
    """All that was entered at a lesson."""
    tab = _diary(stage, "parent", Role.PARENT, date(2026, 11, 16))
    row = next(row for card in tab.spread.cards for row in card.rows if len(row.lesson.marks) > 1)
    stage.settle()
    row.opened.emit(None)
    return tab


@screen("diary.picker")
def diary_picker(stage: Stage) -> QWidget:
    """The weeks of the year."""
    tab = _diary(stage, "parent", Role.PARENT, date(2026, 11, 16))
    stage.settle()
    tab._weeks._pick.click()
    return tab


@screen("diary.class-teacher")
def diary_class_teacher(stage: Stage) -> QWidget:
    """The diaries of the own class, one after the other."""
    return _diary(stage, "teacher", Role.CLASS_TEACHER, date(2026, 11, 16))


@screen("diary.deputy")
def diary_deputy(stage: Stage) -> QWidget:
    """The diaries of all classes."""
    return _diary(stage, "zavuch", Role.DEPUTY, date(2026, 11, 16))


@screen("diary.print", natural=True)
def diary_print(stage: Stage) -> QWidget:
    """What is to be printed, asked by the class teacher."""
    tab = _diary(stage, "teacher", Role.CLASS_TEACHER, date(2026, 11, 16))
    what = tab._print._what
    assert what is not None
    stage.keep.append(tab)
    dialog = PrintDialog(what)
    dialog._period.setChecked(True)
    return dialog


@screen("paper.week")
def paper_week(stage: Stage) -> QWidget:
    """A week as a spread of the paper diary."""
    return PreviewDialog(week_paper([printed_week(5, 7, homework="№ 341–346")], diary_words()))


@screen("paper.extract")
def paper_extract(stage: Stage) -> QWidget:
    """The extract of a quarter."""
    return PreviewDialog(extract_paper([printed_extract()], diary_words()))
