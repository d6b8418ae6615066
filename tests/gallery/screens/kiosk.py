"""The kiosk: a terminal in the school hall."""

from __future__ import annotations

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QWidget

from app.auth.service import SignedIn
from app.codes import Role
from app.desk import Desk
from app.errors import SignInRefused
from tests.gallery.registry import Stage, screen
from tests.gallery.sample import open_desk, sign_in
from ui.diary.tab import DiaryTab
from ui.kiosk.kiosk import Kiosk
from ui.kiosk.layouts import Page
from ui.login.dialog import LoginDialog
from ui.shell.tabs import tabs_of
from ui.shell.window import MainWindow


def _window(stage: Stage, *, path: str = "") -> tuple[MainWindow, Kiosk]:
    """At its first page, or waiting for the file of this path."""
    worker = stage.worker(Desk() if path else open_desk(stage.directory))
    settings = QSettings(str(stage.directory / "settings.ini"), QSettings.Format.IniFormat)
    window = MainWindow(worker, stage.live(worker), stage.theme, stage.translations, settings, kiosk=True)
    assert window.kiosk is not None
    window.resize(1280, 800)
    window.begin(path or None, demo=not path)
    window.show()
    window.activateWindow()
    stage.settle()
    window.idle.stop()
    window.kiosk.may_close = True
    return window, window.kiosk


def _visited(stage: Stage, login: str = "parent", role: Role = Role.PARENT) -> tuple[MainWindow, Kiosk]:
    """Somebody is signed in."""
    window, kiosk = _window(stage)
    window._start(lambda desk: sign_in(desk, login, role))
    assert window.shell is not None
    window.shell._on_page_requested("diary", None)
    for tab in window.findChildren(DiaryTab):
        assert tab.spread.cards  # who asks for them has all of them made
    window.idle.stop()
    kiosk.may_close = True
    return window, kiosk


def _login(stage: Stage) -> tuple[MainWindow, Kiosk, LoginDialog]:
    window, kiosk = _window(stage)
    window._doors._doors["family"].click()
    stage.settle()
    dialog = window.findChild(LoginDialog)
    assert isinstance(dialog, LoginDialog)
    dialog._demo.show_door("")  # a school has no such list
    return window, kiosk, dialog


@screen("kiosk.doors", touch=True)
def kiosk_doors(stage: Stage) -> QWidget:
    """The first page."""
    return _window(stage)[0]


@screen("kiosk.away", touch=True)
def kiosk_away(stage: Stage) -> QWidget:
    """The share is away in the morning."""
    return _window(stage, path="/nowhere/share/school.db")[0]


@screen("kiosk.login.latin", touch=True)
def kiosk_login_latin(stage: Stage) -> QWidget:
    """A login is typed with fingers."""
    window, _kiosk, dialog = _login(stage)
    dialog._login.setText("petrova.a")
    return window


@screen("kiosk.login.russian", touch=True)
def kiosk_login_russian(stage: Stage) -> QWidget:
    """A password in Russian letters, after Shift; one was wrong before."""
    window, kiosk, dialog = _login(stage)
    dialog._login.setText("petrova.a")
    dialog._on_refused(SignInRefused("sign_in.wrong", seconds=0))
    stage.settle()
    kiosk.frame.keyboard.show_page(Page.RUSSIAN)
    kiosk.frame.keyboard._set_shift(capital=True, capitals=False)
    return window


@screen("kiosk.login.signs", touch=True)
def kiosk_login_signs(stage: Stage) -> QWidget:
    """Signs."""
    window, kiosk, _dialog = _login(stage)
    kiosk.frame.keyboard.show_page(Page.SIGNS)
    return window


@screen("kiosk.password", touch=True)
def kiosk_password(stage: Stage) -> QWidget:
    """Three fields and a keyboard: the highest dialog there is."""
    window, _kiosk = _visited(stage)
    window._signed = SignedIn(1, 1, "", (Role.PARENT,), False, None)
    window._on_change_password()
    stage.settle()
    return window


@screen("kiosk.diary", touch=True)
def kiosk_diary(stage: Stage) -> QWidget:
    """The week of a child."""
    return _visited(stage)[0]


def _tab(stage: Stage, key: str) -> QWidget:
    """Another page of a parent, as large as fingers need it."""
    window, _kiosk = _visited(stage)
    assert window.shell is not None
    keys = [spec.key for spec in tabs_of(Role.PARENT)]
    window.shell.tabs.setCurrentIndex(keys.index(key))
    stage.settle()
    return window


@screen("kiosk.marks", touch=True)
def kiosk_marks(stage: Stage) -> QWidget:
    """The page of marks."""
    return _tab(stage, "marks")


@screen("kiosk.charts", touch=True)
def kiosk_charts(stage: Stage) -> QWidget:
    """The page of charts."""
    return _tab(stage, "charts")


@screen("kiosk.rating", touch=True)
def kiosk_rating(stage: Stage) -> QWidget:
    """The page of the rating."""
    return _tab(stage, "rating")


@screen("kiosk.homework", touch=True)
def kiosk_homework(stage: Stage) -> QWidget:
    """The page of homework."""
    return _tab(stage, "homework")


@screen("kiosk.help", touch=True)
def kiosk_help(stage: Stage) -> QWidget:
    """Help stays inside."""
    window, _kiosk = _visited(stage, "pupil", Role.PUPIL)
    window._on_help()
    stage.settle()
    return window


@screen("kiosk.countdown", touch=True)
def kiosk_countdown(stage: Stage) -> QWidget:
    """Nobody seems to be there."""
    window, kiosk = _visited(stage)
    kiosk._on_warned(21)
    return window


@screen("kiosk.saving", touch=True)
def kiosk_saving(stage: Stage) -> QWidget:
    """The visitor has left while the share was slow."""
    window, kiosk = _visited(stage)
    kiosk.wait_for_saving()
    return window


@screen("kiosk.closing", touch=True)
def kiosk_closing(stage: Stage) -> QWidget:
    """A teacher wants to close it."""
    window, kiosk = _window(stage)
    kiosk.asked_to_close.emit()
    stage.settle()
    dialog = window.findChild(LoginDialog)
    assert isinstance(dialog, LoginDialog)
    dialog._login.setText("ivanova.m")
    dialog._on_refused(SignInRefused("sign_in.no_role", door="teacher"))
    return window
