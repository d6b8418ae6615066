"""The main window: welcome page, doors, the shell of somebody who is signed in, or the cover over it.

It owns the way between them and nothing else; what a page does is in the page.

    welcome ──open──► doors ──sign in──► shell ──sign out, idle──► cover ──saved, or given up──► doors
                                           ▲                         │
                                           └──────sign in again──────┘

The cover stands only as long as entries are still being saved; else the way goes straight to the doors.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QByteArray, QSettings, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from app.auth import service as auth
from app.codes import Role
from app.desk import Desk, SignedInAs
from app.errors import DiaryError
from app.opening import OpenedSchool
from ui.errors import sentence_for
from ui.i18n import Translations
from ui.kiosk.kiosk import Kiosk
from ui.later import later
from ui.live import Live
from ui.login.dialog import LoginDialog
from ui.login.doors import ADMINISTRATION, FAMILY, DoorsPage
from ui.login.first_time import sign_in_first_time
from ui.login.new_password import ChangePasswordDialog
from ui.shell.asking import ask_to_leave
from ui.shell.closing_kiosk import ClosingKiosk
from ui.shell.cover import CoverPage
from ui.shell.help import HelpDialog
from ui.shell.idle import IdleWatch
from ui.shell.menu import ViewButton
from ui.shell.school_files import SchoolFiles
from ui.shell.shell import Shell
from ui.tasks import WorkerBase
from ui.theme.manager import Theme
from ui.welcome.page import WelcomePage
from ui.widgets import KIOSK, BannerKind, Retranslated, Toast

_GEOMETRY = "window/geometry"
#: What is on its way is given this long before anybody is asked.
PATIENCE_MS = 1500
#: In a kiosk nobody is asked: the next visitor wants to come.
KIOSK_PATIENCE_MS = 6000
_OTHER_KEY = frozenset({"file.key_changed", "file.wrong_key", "file.needs_key", "file.not_encrypted"})
_FAMILY_ROLES = (Role.PARENT, Role.PUPIL)


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
        self._settings = settings
        self.setProperty(KIOSK, kiosk)
        self._opened: OpenedSchool | None = None
        self._signed: auth.SignedIn | None = None
        self._shell: Shell | None = None
        self._who: SignedInAs | None = None
        self._door = FAMILY
        self._news = 0
        self._after_saving: Callable[[], object] | None = None
        self._patience = QTimer(self, singleShot=True, interval=PATIENCE_MS)
        self._patience.timeout.connect(self._on_patience_lost)
        self.idle = IdleWatch(self)
        self._welcome, self._doors, self._cover = (
            WelcomePage(kiosk=kiosk),
            DoorsPage(kiosk=kiosk),
            CoverPage(),
        )
        self._pages = QStackedWidget(self)
        self.kiosk: Kiosk | None = None
        if kiosk:
            self.kiosk = Kiosk(self, self._pages, self.idle, worker, theme, translations)
            ClosingKiosk(self, self.kiosk, worker)
        self._holders: dict[QWidget, QWidget] = {
            page: self._with_view_button(page) for page in (self._welcome, self._doors, self._cover)
        }
        for holder in self._holders.values():
            self._pages.addWidget(holder)
        self.setCentralWidget(self._pages if self.kiosk is None else self.kiosk.frame)
        self.files = SchoolFiles(worker, settings, self._welcome, self, kiosk=kiosk)
        self._connect()
        # The first window of a small screen is no larger than the screen; what is left for its frame is a guess.
        self.resize(QSize(1200, 760).boundedTo(self.screen().availableSize() - QSize(8, 40)))
        self.setMinimumSize(720, 480)
        geometry = settings.value(_GEOMETRY)
        if isinstance(geometry, QByteArray) and not kiosk:
            self.restoreGeometry(geometry)
        self.retranslate()

    def begin(self, path: str | None = None, *, key_path: str | None = None, demo: bool = False) -> None:
        """Open the file of the command line, the demo, or the file that was open last; else show the welcome page."""
        if self.kiosk is not None:
            self.kiosk.end_visit()  # also of what was there before the start
        self.files.begin(path, key_path, demo=demo)

    def retranslate(self) -> None:
        name = self._opened.name if self._opened is not None else ""
        program = self.tr("School diary")
        title = f"{name} — {program}" if name else program
        # Who works in another window sees it in the task bar.
        self.setWindowTitle(f"({self._news}) {title}" if self._news else title)

    @property
    def shell(self) -> Shell | None:
        """The page of the person who is signed in."""
        return self._shell

    @property
    def is_covered(self) -> bool:
        """Whether the work of somebody who left is still being saved behind the cover."""
        return self._pages.currentWidget() is self._holders[self._cover]

    # --- Qt ----------------------------------------------------------------------------------------------------

    def closeEvent(self, event: QCloseEvent) -> None:
        """Nothing typed is left behind: what is on its way is waited for, and then the person is asked."""
        if self.kiosk is not None and not self.kiosk.may_close:
            event.ignore()
            self.kiosk.asked_to_close.emit()
            return
        if self._shell is not None and self._shell.unsaved:
            event.ignore()
            self._when_saved(self.close)
            return
        if self.kiosk is not None:
            self.kiosk.end()
        else:
            self._settings.setValue(_GEOMETRY, self.saveGeometry())
        if self._shell is not None:
            self._shell.leave()
        self._live.stop()
        self.idle.stop()
        super().closeEvent(event)

    # --- opening a file ----------------------------------------------------------------------------------------

    def _on_opened(self, opened: OpenedSchool) -> None:
        self._opened = opened
        self._doors.show_school(opened.name, sample=opened.sample_day is not None)
        self._live.start()
        if self.kiosk is not None:
            self.kiosk.read_settings()
        self._show_doors()

    def _on_not_opened(self) -> None:
        self._opened = None
        self._show(self._welcome)
        self._welcome.focus_first()
        self.ready.emit()

    def _on_other_school(self) -> None:
        self._live.stop()
        self.files.close_school()

    # --- signing in --------------------------------------------------------------------------------------------

    def _show_login(self, door: str, slot: Callable[[auth.SignedIn], None] | None = None) -> LoginDialog:
        sample = self._opened is not None and self._opened.sample_day is not None
        dialog = LoginDialog(self._worker, door, self, demo=sample, other_doors=self.kiosk is None)
        dialog.signed_in.connect(slot or self._on_signed_in)
        dialog.door_changed.connect(self._on_door_changed)
        self._door = door
        self._open_dialog(dialog)
        return dialog

    def _on_door_changed(self, door: str) -> None:
        self._door = door

    def _on_signed_in(self, signed: auth.SignedIn) -> None:
        self._signed = signed
        role = signed.roles[0]
        self._start(lambda desk: desk.start(signed, role))

    def _on_role_chosen(self, role: Role) -> None:
        self._when_saved(lambda: self._start(lambda desk: desk.switch_role(role)))

    def _start(self, job: Callable[[Desk], SignedInAs]) -> None:
        self._worker.submit(
            self, job, self._show_shell, self._on_start_failed, lane="write", label="start session"
        )

    def _on_start_failed(self, error: Exception) -> None:
        if self._shell is None:
            self._show_doors()
        Toast.show_over(self, sentence_for(error), kind=BannerKind.ERROR)

    def _show_shell(self, who: SignedInAs) -> None:
        self._drop_shell()
        kiosk = self.kiosk is not None
        if kiosk:
            who = who.limited_to(_FAMILY_ROLES)
        name = self._opened.name if self._opened is not None else ""
        make = partial(
            Shell, self._worker, self._live, who, name, self._theme, self._translations, self, kiosk=kiosk
        )
        shell = make() if self.kiosk is None else self.kiosk.made(make)
        shell.sign_out_requested.connect(self._sign_out)
        shell.role_chosen.connect(self._on_role_chosen)
        shell.password_change_requested.connect(self._on_change_password)
        shell.help_requested.connect(self._on_help)
        shell.unsaved_changed.connect(self._on_unsaved_changed)
        shell.count_changed.connect(self._on_count_changed)
        self._shell, self._who = shell, who
        self._pages.addWidget(shell)
        self._pages.setCurrentWidget(shell)
        shell.focus_content()
        if self.kiosk is not None:
            self.kiosk.begin_visit(who.idle_seconds)
        else:
            self.idle.warned.connect(shell.warn_of_idle_end)
            self.idle.start(who.idle_seconds)
        self.ready.emit()

    def _on_count_changed(self, count: int) -> None:
        """In a kiosk nobody reads the title, and on the cover nothing is told."""
        self._news = 0 if self.is_covered or self._shell is None else count
        self.retranslate()

    def _on_change_password(self) -> None:
        if self._signed is not None:
            self._open_dialog(ChangePasswordDialog(self._worker, self._signed, self))

    def _on_help(self) -> None:
        if self._who is not None and not self.is_covered:
            self._open_dialog(HelpDialog(self._who.role, self))

    def _on_poll_failed(self, error: Exception) -> None:
        """A backup was put back, or the school got another key, at another PC or here."""
        code = error.code if isinstance(error, DiaryError) else ""
        if code == "session.ended" and self._shell is not None:
            Toast.show_over(self, sentence_for(error), kind=BannerKind.WARNING)
            self._sign_out()
        elif code in _OTHER_KEY:
            if self._shell is not None:
                self._end_session()
            self.files.reopen()

    # --- leaving -----------------------------------------------------------------------------------------------

    def _sign_out(self) -> None:
        """At once what can be read is gone; the session ends when everything is saved."""
        shell = self._shell
        if shell is None or self._who is None:
            return
        self.idle.stop()
        self._close_dialogs()
        if not shell.unsaved:
            self._end_session()
            return
        if self.kiosk is not None:
            self.kiosk.wait_for_saving()
            self._when_saved(self._end_session, KIOSK_PATIENCE_MS)
            return
        self._cover.cover(self._who.name)
        self._show(self._cover)
        self._update_cover()
        shell.flush()
        self._after_saving = self._end_session
        self._on_unsaved_changed()  # an answer that came meanwhile

    def _end_session(self) -> None:
        self._patience.stop()
        self._after_saving = None
        self._drop_shell()
        self._signed = self._who = None
        self._worker.submit(self, lambda desk: desk.sign_out(), lane="write", label="sign out")
        self._show_doors()
        if self.kiosk is not None:
            self.kiosk.end_visit()

    def _on_idle(self) -> None:
        """Nobody has been here for too long; in a kiosk the watch goes on also when nobody is signed in."""
        if self._shell is not None:
            self._sign_out()
        elif self.kiosk is not None:
            self._close_dialogs()
            self.kiosk.end_visit()
            self._doors.focus_first()

    def _on_continue(self) -> None:
        dialog = self._show_login(self._door, self._on_signed_in_again)
        dialog.rejected.connect(self._on_unsaved_changed)

    def _on_signed_in_again(self, signed: auth.SignedIn) -> None:
        if self._shell is None or self._who is None or self._signed is None:
            return
        if signed.account_id != self._signed.account_id:
            text = self.tr("Entries of {0} are waiting here. Only {0} can go on with them.")
            self._cover.banner.show_text(text.format(self._who.name))
            self._on_unsaved_changed()
            return
        self._after_saving = None
        self._pages.setCurrentWidget(self._shell)
        self._shell.focus_content()
        self.idle.start(self._who.idle_seconds)

    def _on_give_up(self) -> None:
        self._open_dialog(ask_to_leave(self, lambda: None, self._end_session, kept=self._is_kept))

    def _when_saved(self, action: Callable[[], object], patience_ms: int = PATIENCE_MS) -> None:
        """Do it as soon as nothing waits to be stored; after a while the person is asked."""
        if self._shell is None or not self._shell.unsaved:
            action()
            return
        self._after_saving = action
        self._patience.start(patience_ms)
        self._shell.flush()

    def _on_unsaved_changed(self, _count: int = 0) -> None:
        self._update_cover()
        action = self._after_saving
        signing_in_again = any(dialog.isVisible() for dialog in self.findChildren(LoginDialog))
        if self._shell is None or self._shell.unsaved or action is None or signing_in_again:
            return
        self._after_saving = None
        self._patience.stop()
        self._close_dialogs()
        # Later: the page that says so is in the middle of its own work.
        later(self, action)

    def _on_patience_lost(self) -> None:
        if self.kiosk is not None and self.kiosk.frame.is_covered:  # nobody is here who could be asked
            self._end_session()
            text = self.tr("The network did not answer: what was entered last could not be saved.")
            Toast.show_over(self, text, kind=BannerKind.WARNING)
        elif self._after_saving is not None:
            self._open_dialog(ask_to_leave(self, self._on_wait, self._on_lose, kept=self._is_kept))

    def _on_wait(self) -> None:
        self._after_saving = self._end_session if self.is_covered else None

    def _on_lose(self) -> None:
        action, self._after_saving = self._after_saving, None
        if action is not None:
            self._drop_shell()
            action()

    @property
    def _is_kept(self) -> bool:
        return self._shell is not None and self._shell.is_kept

    def _drop_shell(self) -> None:
        self._close_dialogs()
        if self._shell is not None:
            self._shell.leave()
            self._pages.removeWidget(self._shell)
            self._shell.deleteLater()
            self._shell = None
        self._news = 0

    def _close_dialogs(self) -> None:
        for dialog in self.findChildren(QDialog):
            dialog.reject()

    # --- pages -------------------------------------------------------------------------------------------------

    def _show(self, page: QWidget) -> None:
        self._pages.setCurrentWidget(self._holders[page])
        self.retranslate()

    def _show_doors(self) -> None:
        self._show(self._doors)
        self._doors.focus_first()
        self.ready.emit()

    def _update_cover(self) -> None:
        if self._shell is not None and self.is_covered:
            self._cover.set_state(self._shell.unsaved, stalled=self._live.is_stalled)

    def _with_view_button(self, page: QWidget) -> QWidget:
        """A page with the button for language and theme in its corner: who cannot read it must find that first."""
        holder, button = QWidget(self), ViewButton(self._theme, self._translations, self)
        layout = QVBoxLayout(holder)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(button, 0, Qt.AlignmentFlag.AlignRight)
        layout.addWidget(page, 1)
        if self.kiosk is not None:
            layout.addWidget(self.kiosk.close_button(), 0, Qt.AlignmentFlag.AlignLeft)
        return holder

    def _connect(self) -> None:
        self.files.opened.connect(self._on_opened)
        self.files.not_opened.connect(self._on_not_opened)
        self.files.made.connect(lambda *_who: self._on_door_changed(ADMINISTRATION))
        self.files.made.connect(partial(sign_in_first_time, self, self._worker, self._on_signed_in))
        self.idle.expired.connect(self._on_idle)
        if self.kiosk is not None:
            self.kiosk.left.connect(self._on_idle)
        self._doors.door_chosen.connect(self._show_login)
        self._doors.slip_scanned.connect(
            lambda door, code: self._show_login(door, self._on_signed_in).take_code(code)
        )
        self._doors.other_school.connect(self._on_other_school)
        self._cover.continue_requested.connect(self._on_continue)
        self._cover.give_up_requested.connect(self._on_give_up)
        self._live.stalled_changed.connect(lambda _: self._update_cover())
        self._live.poll_failed.connect(self._on_poll_failed)
        QShortcut(QKeySequence(QKeySequence.StandardKey.HelpContents), self, self._on_help)

    def _open_dialog(self, dialog: QDialog) -> None:
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()
