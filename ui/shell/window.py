"""The main window: welcome page, doors, or the shell of somebody who is signed in.

It owns the way between them and nothing else; what a page does is in the page.
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QSettings, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QMainWindow,
    QMenu,
    QMessageBox,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from app.auth import service as auth
from app.codes import Role
from app.desk import Desk, SignedInAs
from app.errors import StorageProblem
from app.opening import OpenedSchool, demo_copy
from app.sample import demo_accounts
from ui.errors import sentence_for
from ui.i18n import Translations
from ui.icons import set_icon
from ui.live import Live
from ui.login.dialog import LoginDialog
from ui.login.doors import DoorsPage
from ui.login.new_password import ChangePasswordDialog
from ui.shell.help import HelpDialog
from ui.shell.idle import IdleWatch
from ui.shell.menu import fill_view_menu
from ui.shell.shell import Shell
from ui.tasks import WorkerBase
from ui.theme import SPACE
from ui.theme.manager import Theme
from ui.welcome.create import CreatedSchool, CreateSchoolDialog
from ui.welcome.page import WelcomePage
from ui.widgets import BusyOverlay, Retranslated

_RECENT, _KEYS, _GEOMETRY = "files/recent", "files/keys", "window/geometry"
_MOST_RECENT = 5


class MainWindow(Retranslated, QMainWindow):
    """`begin(…)` opens what the command line asks for; `ready` comes when a visitor can do something."""

    ready = Signal()

    def __init__(
        self,
        worker: WorkerBase[Desk],
        live: Live[Desk],
        theme: Theme,
        translations: Translations,
        settings: QSettings,
        *,
        kiosk: bool = False,
    ) -> None:
        super().__init__()
        self._worker, self._live, self._theme, self._translations = worker, live, theme, translations
        self._settings, self._kiosk = settings, kiosk
        self._demo_directory: tempfile.TemporaryDirectory[str] | None = None
        self._opened: OpenedSchool | None = None
        self._signed: auth.SignedIn | None = None
        self._shell: Shell | None = None
        self._role: Role | None = None
        self._idle = IdleWatch(self)
        self._idle.expired.connect(self._sign_out)
        self._welcome, self._doors = WelcomePage(), DoorsPage(kiosk=kiosk)
        self._pages = QStackedWidget(self)
        self._pages.addWidget(self._with_view_button(self._welcome))
        self._pages.addWidget(self._with_view_button(self._doors))
        self.setCentralWidget(self._pages)
        self._overlay = BusyOverlay(self)
        self._connect()
        self.resize(1200, 760)
        self.setMinimumSize(720, 480)
        geometry = settings.value(_GEOMETRY)
        if geometry is not None and not kiosk:
            self.restoreGeometry(geometry)
        self.retranslate()

    def begin(self, path: str | None = None, *, key_path: str | None = None, demo: bool = False) -> None:
        """Open the file of the command line, the demo, or the file that was open last; else show the welcome page."""
        self._welcome.show_recent(self._recent())
        if demo:
            self._open_demo()
        elif path is not None:
            self._open(path, key_path)
        elif self._recent():
            self._open(self._recent()[0])
        else:
            self._show_welcome()

    def retranslate(self) -> None:
        name = self._opened.name if self._opened is not None else ""
        program = self.tr("School diary")
        self.setWindowTitle(f"{name} — {program}" if name else program)

    @property
    def shell(self) -> Shell | None:
        """The page of the person who is signed in."""
        return self._shell

    # --- Qt ----------------------------------------------------------------------------------------------------

    def closeEvent(self, event: QCloseEvent) -> None:
        """Nothing typed is left behind: with unsaved entries the person is asked first."""
        if self._shell is not None and self._shell.has_unsaved():
            event.ignore()
            self._ask_before_closing()
            return
        if not self._kiosk:
            self._settings.setValue(_GEOMETRY, self.saveGeometry())
        self._live.stop()
        self._idle.stop()
        super().closeEvent(event)

    # --- opening a file ----------------------------------------------------------------------------------------

    def _open(self, path: str, key_path: str | None = None) -> None:
        key_path = key_path or self._key_for(path)
        self._overlay.start(self.tr("Opening the school file…"))
        self._worker.submit(
            self,
            lambda desk: desk.open(path, key_path),
            lambda opened: self._on_opened(opened, path, key_path),
            lambda error: self._on_not_opened(error, path),
            lane="write",
            label="open school",
        )

    def _open_demo(self) -> None:
        self._demo_directory = tempfile.TemporaryDirectory(prefix="school-diary-demo-")
        directory = self._demo_directory.name
        self._overlay.start(self.tr("Preparing the demo…"))
        self._worker.submit(
            self,
            lambda desk: desk.open(demo_copy(directory)),
            lambda opened: self._on_opened(opened, None, None),
            lambda error: self._on_not_opened(error, ""),
            lane="write",
            label="open demo",
        )

    def _on_opened(self, opened: OpenedSchool, path: str | None, key_path: str | None) -> None:
        self._overlay.stop()
        self._opened = opened
        if path is not None:
            self._remember(path, key_path)
        self._doors.show_school(opened.name, sample=opened.sample_day is not None)
        self._live.start()
        self._show_doors()

    def _on_not_opened(self, error: Exception, path: str) -> None:
        self._overlay.stop()
        self._show_welcome()
        text = sentence_for(error)
        if isinstance(error, StorageProblem) and error.code in (
            "file.needs_key",
            "file.wrong_key",
            "key.not_found",
        ):
            self._pending_path = path
            self._welcome.banner.show_text(text, action=self.tr("Choose the key file…"))
            return
        self._welcome.banner.show_text(text)

    def _on_choose_file(self) -> None:
        self._choose(
            self.tr("Open the school's file"), self.tr("School files (*.db);;All files (*)"), self._open
        )

    def _on_choose_key(self) -> None:
        path = getattr(self, "_pending_path", "")
        if path:
            kinds = self.tr("Key files (*.key);;All files (*)")
            self._choose(self.tr("Key file"), kinds, lambda key_path: self._open(path, key_path))

    def _choose(self, title: str, kinds: str, chosen: Callable[[str], None]) -> None:
        dialog = QFileDialog(self, title, str(Path.home()), kinds)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(chosen)
        dialog.open()

    def _on_create(self) -> None:
        dialog = CreateSchoolDialog(self._worker, self)
        dialog.created.connect(self._on_created)
        self._show_dialog(dialog)

    def _on_created(self, made: CreatedSchool) -> None:
        self._open(made.path, made.key_path)

    # --- signing in and out ------------------------------------------------------------------------------------

    def _on_door_chosen(self, door: str) -> None:
        sample = self._opened is not None and self._opened.sample_day is not None
        demo = tuple(account for account in demo_accounts() if account.door == door) if sample else ()
        dialog = LoginDialog(self._worker, door, self, demo=demo)
        dialog.signed_in.connect(self._on_signed_in)
        self._show_dialog(dialog)

    def _on_signed_in(self, signed: auth.SignedIn) -> None:
        self._signed = signed
        role = signed.roles[0]
        self._start(lambda desk: desk.start(signed, role))

    def _on_role_chosen(self, role: Role) -> None:
        if self._shell is not None and self._shell.has_unsaved():
            QTimer.singleShot(200, lambda: self._on_role_chosen(role))
            return
        self._start(lambda desk: desk.switch_role(role))

    def _start(self, job: Callable[[Desk], SignedInAs]) -> None:
        self._worker.submit(
            self, job, self._show_shell, self._on_start_failed, lane="write", label="start session"
        )

    def _on_start_failed(self, error: Exception) -> None:
        self._show_doors()
        self._show_message(sentence_for(error))

    def _show_shell(self, who: SignedInAs) -> None:
        self._drop_shell()
        name = self._opened.name if self._opened is not None else ""
        shell = Shell(self._worker, self._live, who, name, self._theme, self._translations, self)
        shell.sign_out_requested.connect(self._sign_out)
        shell.role_chosen.connect(self._on_role_chosen)
        shell.password_change_requested.connect(self._on_change_password)
        shell.help_requested.connect(self._on_help)
        self._idle.warned.connect(shell.warn_of_idle_end)
        self._shell, self._role = shell, who.role
        self._pages.addWidget(shell)
        self._pages.setCurrentWidget(shell)
        shell.tabs.currentWidget().setFocus()
        self._idle.start(who.idle_seconds)

    def _sign_out(self) -> None:
        if self._shell is not None and self._shell.has_unsaved():
            QTimer.singleShot(500, self._sign_out)
            return
        self._idle.stop()
        self._drop_shell()
        self._signed = None
        self._worker.submit(self, lambda desk: desk.sign_out(), lane="write", label="sign out")
        self._show_doors()

    def _drop_shell(self) -> None:
        for dialog in self.findChildren(QDialog):
            dialog.reject()
        if self._shell is not None:
            self._pages.removeWidget(self._shell)
            self._shell.deleteLater()
            self._shell = None

    def _on_change_password(self) -> None:
        if self._signed is not None:
            self._show_dialog(ChangePasswordDialog(self._worker, self._signed, self))

    def _on_help(self) -> None:
        if self._role is not None and self._shell is not None:
            self._show_dialog(HelpDialog(self._role, self))

    # --- pages -------------------------------------------------------------------------------------------------

    def _show_welcome(self) -> None:
        self._welcome.show_recent(self._recent())
        self._pages.setCurrentIndex(0)
        self.retranslate()
        self.ready.emit()

    def _show_doors(self) -> None:
        self._pages.setCurrentIndex(1)
        self._doors.focus_first()
        self.retranslate()
        self.ready.emit()

    def _on_other_school(self) -> None:
        self._opened = None
        self._live.stop()
        self._worker.submit(self, lambda desk: desk.close(), lane="write", label="close school")
        self._show_welcome()

    def _with_view_button(self, page: QWidget) -> QWidget:
        """A page with the button for language and theme in its corner: who cannot read it must find that first."""
        holder, button = QWidget(self), QToolButton(self)
        set_icon(button, "languages")
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setMenu(QMenu(button))
        button.menu().aboutToShow.connect(
            lambda: fill_view_menu(button.menu(), self._theme, self._translations)
        )
        button.setText("Русский · English")
        button.setAccessibleName(button.text())
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        top = QHBoxLayout()
        top.setContentsMargins(SPACE.l, SPACE.s, SPACE.l, 0)
        top.addStretch(1)
        top.addWidget(button)
        layout = QVBoxLayout(holder)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(top)
        layout.addWidget(page, 1)
        return holder

    def _connect(self) -> None:
        self._welcome.open_requested.connect(self._on_choose_file)
        self._welcome.create_requested.connect(self._on_create)
        self._welcome.demo_requested.connect(self._open_demo)
        self._welcome.recent_chosen.connect(self._open)
        self._welcome.banner.action_triggered.connect(self._on_choose_key)
        self._doors.door_chosen.connect(self._on_door_chosen)
        self._doors.other_school.connect(self._on_other_school)
        QShortcut(QKeySequence(QKeySequence.StandardKey.HelpContents), self, self._on_help)

    def _show_dialog(self, dialog: QDialog) -> None:
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _show_message(self, text: str) -> None:
        box = QMessageBox(
            QMessageBox.Icon.Warning, self.windowTitle(), text, QMessageBox.StandardButton.Ok, self
        )
        self._show_dialog(box)

    def _ask_before_closing(self) -> None:
        box = QMessageBox(
            QMessageBox.Icon.Warning,
            self.windowTitle(),
            self.tr(
                "Some entries are not saved yet: the network share has not answered. Closing now loses them."
            ),
            parent=self,
        )
        box.addButton(self.tr("Wait for saving"), QMessageBox.ButtonRole.RejectRole)
        leave = box.addButton(self.tr("Close and lose them"), QMessageBox.ButtonRole.DestructiveRole)
        leave.clicked.connect(self._close_anyway)
        self._show_dialog(box)

    def _close_anyway(self) -> None:
        self._drop_shell()
        self.close()

    # --- what is remembered on this PC -------------------------------------------------------------------------

    def _recent(self) -> list[str]:
        stored = self._settings.value(_RECENT, [])
        paths = [stored] if isinstance(stored, str) else list(stored or [])
        return [str(path) for path in paths][:_MOST_RECENT]

    def _remember(self, path: str, key_path: str | None) -> None:
        others = [other for other in self._recent() if other != path]
        self._settings.setValue(_RECENT, [path, *others][:_MOST_RECENT])
        if key_path is not None:
            self._settings.setValue(f"{_KEYS}/{_name_for(path)}", key_path)

    def _key_for(self, path: str) -> str | None:
        stored = self._settings.value(f"{_KEYS}/{_name_for(path)}")
        return str(stored) if stored else None


def _name_for(path: str) -> str:
    """A path as the name of a setting: without separators."""
    return str(Path(path).absolute()).replace("\\", "|").replace("/", "|")
