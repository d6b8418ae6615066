"""The way in: welcome, creating a school, doors, logging in."""

from __future__ import annotations

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QDialog, QPushButton, QWidget

from app.auth.service import SignedIn
from app.codes import Role
from app.desk import Desk
from app.errors import SignInRefused, StorageProblem
from tests.gallery.registry import Stage, screen
from tests.gallery.sample import open_desk
from ui.errors import sentence_for
from ui.login.dialog import LoginDialog
from ui.login.doors import ADMINISTRATION, FAMILY, TEACHER, DoorsPage
from ui.login.new_password import ChangePasswordDialog
from ui.shell.cover import CoverPage
from ui.shell.window import MainWindow
from ui.welcome.create import CreateSchoolDialog
from ui.welcome.page import WelcomePage

SCHOOL = "МБОУ «Средняя общеобразовательная школа № 12 с углублённым изучением отдельных предметов»"


def _settings(stage: Stage) -> QSettings:
    return QSettings(str(stage.directory / "settings.ini"), QSettings.Format.IniFormat)


@screen("welcome.first")
def welcome_first(stage: Stage) -> QWidget:
    """Nothing has been opened here yet: the whole window."""
    worker = stage.worker(Desk())
    window = MainWindow(worker, stage.live(worker), stage.theme, stage.translations, _settings(stage))
    window.begin()
    return window


@screen("welcome.recent")
def welcome_recent(stage: Stage) -> QWidget:
    """The file that was open last cannot be reached."""
    page = WelcomePage()
    page.show_recent([r"\\server\diary\school.db", "/srv/share/a/long/way/to/the/folder/of/the/school.db"])
    page.banner.show_text(sentence_for(StorageProblem("share.unreachable")), action="")
    return page


def _create(stage: Stage, steps: int) -> CreateSchoolDialog:
    dialog = CreateSchoolDialog(stage.worker(Desk()))
    if steps:
        dialog._name.setText("Школа № 12")
        dialog._place.line.setText(str(stage.directory / "school.db"))
    for _ in range(steps):
        _press_default(dialog)
    return dialog


def _press_default(dialog: QDialog) -> None:
    next(button for button in dialog.findChildren(QPushButton) if button.isDefault()).click()


@screen("create.school", natural=True)
def create_school(stage: Stage) -> QWidget:
    """First step, with what is missing said."""
    dialog = _create(stage, 0)
    _press_default(dialog)
    return dialog


@screen("create.encryption", natural=True)
def create_encryption(stage: Stage) -> QWidget:
    """Second step."""
    dialog = _create(stage, 1)
    dialog._encrypt.setChecked(True)
    return dialog


@screen("create.administrator", natural=True)
def create_administrator(stage: Stage) -> QWidget:
    """Third step, with a password that is too simple."""
    dialog = _create(stage, 2)
    fields = (dialog._admin_name, dialog._admin_login, dialog._password, dialog._again)
    for field, text in zip(
        fields, ("Иванова Мария Петровна", "ivanova.m", "12345678", "12345678"), strict=True
    ):
        field.setText(text)
    _press_default(dialog)
    return dialog


@screen("doors.school")
def doors_school(stage: Stage) -> QWidget:
    """A school with a long name."""
    page = DoorsPage()
    page.show_school(SCHOOL, sample=False)
    page.focus_first()
    return page


@screen("doors.demo")
def doors_demo(stage: Stage) -> QWidget:
    """The demo, in the whole window."""
    worker = stage.worker(open_desk(stage.directory))
    window = MainWindow(worker, stage.live(worker), stage.theme, stage.translations, _settings(stage))
    window.begin(demo=True)
    return window


@screen("doors.kiosk")
def doors_kiosk(stage: Stage) -> QWidget:
    """Families only."""
    page = DoorsPage(kiosk=True)
    page.show_school("Школа № 12", sample=False)
    return page


@screen("login.family", natural=True)
def login_family(stage: Stage) -> QWidget:
    """The first door, in the demo."""
    return LoginDialog(stage.worker(open_desk(stage.directory)), FAMILY, demo=True)


@screen("login.teacher", natural=True)
def login_teacher(stage: Stage) -> QWidget:
    """The second door."""
    return LoginDialog(stage.worker(open_desk(stage.directory)), TEACHER)


@screen("login.administration", natural=True)
def login_administration(stage: Stage) -> QWidget:
    """The third door, in the demo."""
    return LoginDialog(stage.worker(open_desk(stage.directory)), ADMINISTRATION, demo=True)


def _refused(stage: Stage, error: Exception) -> QWidget:
    dialog = LoginDialog(stage.worker(open_desk(stage.directory)), FAMILY)
    dialog._login.setText("petrova.a")
    dialog._on_refused(error)
    return dialog


@screen("login.wrong", natural=True)
def login_wrong(stage: Stage) -> QWidget:
    """A wrong password, for the third time."""
    return _refused(stage, SignInRefused("sign_in.wrong", seconds=4))


@screen("login.locked", natural=True)
def login_locked(stage: Stage) -> QWidget:
    """Too many wrong passwords."""
    return _refused(stage, SignInRefused("sign_in.locked", seconds=840))


@screen("login.wrong-door", natural=True)
def login_wrong_door(stage: Stage) -> QWidget:
    """A teacher's login at the family's door."""
    return _refused(stage, SignInRefused("sign_in.no_role", door="teacher"))


@screen("login.must-change", natural=True)
def login_must_change(stage: Stage) -> QWidget:
    """The first time: a password of one's own."""
    dialog = LoginDialog(stage.worker(open_desk(stage.directory)), FAMILY)
    dialog._on_recognised(SignedIn(1, 1, "Петрова Анна", (Role.PUPIL,), True, None), "")
    return dialog


@screen("login.change", natural=True)
def login_change(stage: Stage) -> QWidget:
    """Changing it later."""
    return ChangePasswordDialog(stage.worker(open_desk(stage.directory)), SignedIn(1, 1, "", (), False, None))


@screen("cover.waiting")
def cover_waiting(stage: Stage) -> QWidget:
    """Somebody left while the share was away."""
    page = CoverPage()
    page.cover("Иванова Мария Петровна")
    page.set_state(7, stalled=True)
    return page
