"""What people see who are signed in: the shell of each role, and the diary in all its states."""

from __future__ import annotations

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QWidget

from app.codes import Role
from tests.gallery.registry import Stage, screen
from tests.gallery.sample import open_desk, sign_in
from ui.diary.tab import DiaryTab
from ui.journal.tab import JournalTab
from ui.shell.help import HelpDialog
from ui.shell.tabs import tabs_of
from ui.shell.window import MainWindow


def _window(stage: Stage, login: str, role: Role, key: str = "") -> MainWindow:
    """The whole window, with somebody signed in, at the tab of this key or at the first one."""
    worker = stage.worker(open_desk(stage.directory))
    settings = QSettings(str(stage.directory / "settings.ini"), QSettings.Format.IniFormat)
    window = MainWindow(worker, stage.live(worker), stage.theme, stage.translations, settings)
    window.begin(demo=True)
    window.show()  # a page that nobody sees reads nothing
    window._start(lambda desk: sign_in(desk, login, role))
    assert window.shell is not None
    if key:
        window.shell.tabs.setCurrentIndex([spec.key for spec in tabs_of(role)].index(key))
    for tab in window.findChildren(DiaryTab):
        assert (
            tab.spread.cards or not tab.isVisible()
        )  # what would come with the next turns of the event loop is there now
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
    return _window(stage, "teacher", Role.CLASS_TEACHER, "class")


@screen("shell.parent")
def shell_parent(stage: Stage) -> QWidget:
    """What waits for a signature, before the diary."""
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
    """What an administrator has: people."""
    return _window(stage, "admin", Role.ADMIN, "people")


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
