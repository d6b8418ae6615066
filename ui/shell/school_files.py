"""The way to an open school file: the one asked for, the last one, another, a new one, or the demo."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from functools import partial
from pathlib import Path
from shutil import rmtree
from typing import cast

from PySide6.QtCore import QSettings, QStandardPaths, Qt, QTimer, Signal
from PySide6.QtWidgets import QDialog, QFileDialog, QMainWindow, QPushButton, QWidget

from app.desk import Desk
from app.errors import DiaryError
from app.opening import OpenedSchool, demo_copy
from ui.errors import sentence_for
from ui.family.known_files import KnownFiles
from ui.safety.key.type_dialog import TypeKeyDialog
from ui.tasks import WorkerBase
from ui.welcome.create import CreatedSchool, CreateSchoolDialog
from ui.welcome.page import WelcomePage
from ui.widgets import BusyOverlay, Retranslated

RETRY_MS = 10_000
_OUTBOX = "outbox"
_NEEDS_KEY = frozenset({"file.needs_key", "file.wrong_key", "file.key_changed", "key.not_found", "key.bad"})
_PASSES = frozenset(
    {
        "share.unreachable",
        "share.io",
        "share.fenced",
        "file.busy",
        "file.being_upgraded",
        "file.not_found",
        "file.no_rights",
    }
)
"""What may be over in a moment: another try is offered.  In the kiosk, where nobody presses, it is made, whatever is
the matter."""


class SchoolFiles(Retranslated, QWidget):
    """Works the welcome page.  Never shown itself; its parent is the window that dialogs belong to."""

    opened = Signal(object)
    """OpenedSchool: its doors may be shown."""
    made = Signal(str, str)
    """A new school is open; login and password of whoever has just made it."""
    not_opened = Signal()
    """The welcome page says why."""

    def __init__(
        self,
        worker: WorkerBase[Desk],
        settings: QSettings,
        welcome: WelcomePage,
        window: QMainWindow,
        *,
        kiosk: bool = False,
    ) -> None:
        super().__init__(window)
        self.hide()
        self._worker, self._known, self._welcome, self._kiosk = worker, KnownFiles(settings), welcome, kiosk
        self._demo_directory = ""
        self._error: Exception | None = None
        self._made: CreatedSchool | None = None
        self._path, self._key_path = "", None  # type: str, str | None
        self._overlay = BusyOverlay(window)
        self._retry = QTimer(self, singleShot=True, interval=RETRY_MS)
        self._retry.timeout.connect(self._try_again)
        welcome.open_requested.connect(self._on_choose_file)
        welcome.create_requested.connect(self._on_create)
        welcome.demo_requested.connect(self.open_demo)
        welcome.recent_chosen.connect(self.open)
        welcome.banner.action_triggered.connect(self._on_banner_action)
        self._typed = QPushButton(welcome.banner)
        welcome.banner.add_button(self._typed)
        self._typed.clicked.connect(self._on_type_key)
        self._typed.hide()

    def begin(self, path: str | None, key_path: str | None, *, demo: bool) -> None:
        """Open what the command line asks for, or the file that was open last; else the welcome page stays."""
        recent = [] if self._kiosk else self._known.recent
        if demo:
            self.open_demo()
        elif path is not None:
            self.open(path, key_path)
        elif recent:
            self.open(recent[0])
        else:
            self.show_welcome()

    def show_welcome(self) -> None:
        """Let another school be chosen."""
        self._error = None
        self._welcome.banner.hide()
        self._welcome.show_recent([] if self._kiosk else self._known.recent)
        if self._kiosk:
            self._welcome.show_reason("")
            self._welcome.banner.show_text(
                self.tr("The kiosk was started without a school file. Name it on the command line.")
            )
        self.not_opened.emit()

    def open(self, path: str, key_path: str | None = None) -> None:
        """Open a school file in place of the one that is open."""
        self._retry.stop()
        self._path = path
        self._key_path = key_path or (None if self._kiosk else self._known.key_for(path))
        if self._error is None or not self._kiosk:  # the kiosk waits quietly
            self._overlay.start(self.tr("Opening the school file…"))
        key, directory = self._key_path, _profile()
        self._submit(lambda desk: _open_school(desk, path, key, directory), self._on_opened)

    def reopen(self) -> None:
        """The file that is open is not the one any more that it was: open it as from the beginning."""
        self.open(self._path, self._key_path)

    def open_demo(self) -> None:
        """Open a private copy of the sample school."""
        self._path, self._key_path = "", None
        self.forget_demo()
        directory = self._demo_directory = tempfile.mkdtemp(prefix="school-diary-demo-")
        self.destroyed.connect(partial(rmtree, directory, ignore_errors=True))
        self._overlay.start(self.tr("Preparing the demo…"))
        outbox = Path(directory) / _OUTBOX
        self._submit(lambda desk: _open_school(desk, demo_copy(directory), None, outbox), self._on_opened)

    def forget_demo(self) -> None:
        """Remove the copy; what is still open stays where the system does not let go of it (Windows)."""
        if self._demo_directory:
            rmtree(self._demo_directory, ignore_errors=True)

    def close_school(self) -> None:
        """Close the file that is open and show the welcome page."""
        self._worker.submit(self, lambda desk: desk.close(), lane="write", label="close school")
        self.show_welcome()

    def retranslate(self) -> None:
        if self._error is not None:
            self._show_error(self._error)

    # --- slots -------------------------------------------------------------------------------------------------

    def _on_opened(self, opened: OpenedSchool) -> None:
        self._overlay.stop()
        self._error = None
        self._welcome.banner.hide()
        if self._path and not self._kiosk:
            self._known.remember(self._path, self._key_path)
        made, self._made = self._made, None
        self.opened.emit(opened)
        if made is not None:
            self.made.emit(made.login, made.password)

    def _on_not_opened(self, error: Exception) -> None:
        self._made = None
        self._overlay.stop()
        self._welcome.show_recent([] if self._kiosk else self._known.recent)
        self._error = error
        self._show_error(error)
        if self._kiosk and self._path:
            self._retry.start()
        self.not_opened.emit()

    def _show_error(self, error: Exception) -> None:
        code, action = error.code if isinstance(error, DiaryError) else "", ""
        if self._kiosk:
            self._show_waiting(error)
            return
        if code in _NEEDS_KEY:
            action = self.tr("Choose the key file…")
        elif code in _PASSES and self._path:
            action = self.tr("Try again")
        self._welcome.banner.show_text(sentence_for(error), action=action)
        self._typed.setText(self.tr("From the recovery sheet…"))
        self._typed.setVisible(code in _NEEDS_KEY)

    def _show_waiting(self, error: Exception) -> None:
        """Nobody here can do anything about it, whatever it is: the kiosk waits until staff have."""
        text = self.tr("The diary cannot be opened at the moment. It opens by itself as soon as it can.")
        if self._welcome.banner.text != text or self._welcome.banner.isHidden():
            self._welcome.banner.show_text(text)  # said aloud once, not at each try
        self._welcome.show_reason(
            self.tr("For the administrator: {0}").format(sentence_for(_in_public(error)))
        )

    def _on_banner_action(self) -> None:
        code = self._error.code if isinstance(self._error, DiaryError) else ""
        if code in _NEEDS_KEY:
            kinds = self.tr("Key files (*.key);;All files (*)")
            path = self._path
            self._choose(self.tr("Key file"), kinds, lambda key_path: self.open(path, key_path))
        else:
            self._try_again()

    def _on_type_key(self) -> None:
        dialog = TypeKeyDialog(self._window())
        path = self._path
        dialog.written.connect(lambda key_path, _told: self.open(path, key_path))
        _open(dialog)

    def _try_again(self) -> None:
        self.open(self._path, self._key_path)

    def _on_choose_file(self) -> None:
        kinds = self.tr("School files (*.db);;All files (*)")
        self._choose(self.tr("Open the school's file"), kinds, self.open)

    def _on_create(self) -> None:
        dialog = CreateSchoolDialog(self._worker, self._window())
        dialog.created.connect(self._on_created)
        _open(dialog)

    def _on_created(self, made: CreatedSchool) -> None:
        self._made = made
        self.open(made.path, made.key_path)

    # --- private -----------------------------------------------------------------------------------------------

    def _submit(self, job: Callable[[Desk], OpenedSchool], done: Callable[[OpenedSchool], None]) -> None:
        self._worker.submit(self, job, done, self._on_not_opened, lane="write", label="open school")

    def _choose(self, title: str, kinds: str, chosen: Callable[[str], None]) -> None:
        dialog = QFileDialog(self._window(), title, str(Path.home()), kinds)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(chosen)
        _open(dialog)

    def _window(self) -> QWidget:
        """Asked for each time: a child that keeps its window makes a circle of references."""
        return cast("QWidget", self.parentWidget())


def _open_school(desk: Desk, path: str | Path, key_path: str | None, outbox: Path) -> OpenedSchool:
    """On the worker; what is typed there is kept in the directory `outbox` until it is stored."""
    opened = desk.open(path, key_path)
    desk.outbox_directory = outbox
    return opened


def _profile() -> Path:
    """This user's own directory on this PC; unlike the roaming one it is never copied to a server."""
    location = QStandardPaths.StandardLocation.AppLocalDataLocation
    return Path(QStandardPaths.writableLocation(location)) / _OUTBOX


def _in_public(error: Exception) -> Exception:
    """The same without the folder: it is nobody's business where the school keeps its file."""
    if isinstance(error, DiaryError) and error.data.get("path"):
        name = str(error.data["path"]).replace("\\", "/").rpartition("/")[2]
        return type(error)(error.code, **{**error.data, "path": name})
    return error


def _open(dialog: QDialog) -> None:
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
