"""What people see who are signed in: the shell of each role, and the diary in all its states."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QWidget

from app.codes import Role
from app.diary.queries import diary_week, my_pupils
from app.errors import StorageProblem
from tests.gallery.registry import Stage, screen
from tests.gallery.sample import open_desk, sign_in
from ui.diary.tab import DiaryTab
from ui.family.page import NOBODY
from ui.journal.tab import JournalTab
from ui.shell.help import HelpDialog
from ui.shell.window import MainWindow


def _window(stage: Stage, login: str, role: Role) -> MainWindow:
    """The whole window, with somebody signed in."""
    worker = stage.worker(open_desk(stage.directory))
    settings = QSettings(str(stage.directory / "settings.ini"), QSettings.Format.IniFormat)
    window = MainWindow(worker, stage.live(worker), stage.theme, stage.translations, settings)
    window.begin(demo=True)
    window.show()  # a page that nobody sees reads nothing
    window._start(lambda desk: sign_in(desk, login, role))
    for tab in window.findChildren(DiaryTab):
        _whole(tab)
    for journal in window.findChildren(JournalTab):
        journal.lesson.reload()
    return window


@screen("shell.teacher")
def shell_teacher(stage: Stage) -> QWidget:
    """Own courses."""
    return _window(stage, "teacher", Role.TEACHER)


@screen("shell.class-teacher")
def shell_class_teacher(stage: Stage) -> QWidget:
    """The logins of the own class."""
    window = _window(stage, "teacher", Role.CLASS_TEACHER)
    assert window.shell is not None
    window.shell.tabs.setCurrentIndex(2)
    return window


@screen("shell.parent")
def shell_parent(stage: Stage) -> QWidget:
    """The diary."""
    return _window(stage, "parent", Role.PARENT)


@screen("shell.pupil")
def shell_pupil(stage: Stage) -> QWidget:
    """The own diary, with homework to tick."""
    return _window(stage, "pupil", Role.PUPIL)


@screen("shell.deputy")
def shell_deputy(stage: Stage) -> QWidget:
    """All journals, for reading."""
    return _window(stage, "zavuch", Role.DEPUTY)


@screen("shell.admin")
def shell_admin(stage: Stage) -> QWidget:
    """The logins of the staff."""
    window = _window(stage, "admin", Role.ADMIN)
    assert window.shell is not None
    window.shell.tabs.setCurrentIndex(1)
    return window


@screen("shell.idle")
def shell_idle(stage: Stage) -> QWidget:
    """The last half minute."""
    window = _window(stage, "parent", Role.PARENT)
    assert window.shell is not None
    window.shell.warn_of_idle_end(21)
    return window


@screen("help.staff", natural=True)
def help_staff(stage: Stage) -> QWidget:
    """Keys of the journal."""
    return HelpDialog(Role.TEACHER)


@screen("help.family", natural=True)
def help_family(stage: Stage) -> QWidget:
    """Keys of the diary."""
    return HelpDialog(Role.PARENT)


def _whole(tab: DiaryTab) -> DiaryTab:
    """Days that would come with the next turns of the event loop are there now."""
    assert tab.spread.cards
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
