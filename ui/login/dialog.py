"""The login dialog of a door: login and password, what is wrong with them, and a password of one's own at first.

A scanner may type the code of a slip into the field of the login: it is taken apart, and somebody is signed in, at its
last digit (`app.auth.slip_code`).

The password is checked on a pool thread (bcrypt takes a third of a second by design), the file is read and written on
the database thread; the dialog answers all the time.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app.auth import service as auth
from app.auth.slip_code import SlipCode, read_slip_code
from app.desk import Desk
from app.errors import SignInRefused, StorageProblem
from ui.errors import sentence_for, wait_in_words
from ui.icons import set_icon
from ui.login.demo import DemoLogins
from ui.login.doors import ADMINISTRATION, FAMILY, KIOSK_EXIT, TEACHER
from ui.login.new_password import NewPasswordPage
from ui.tasks import WorkerBase
from ui.theme import SPACE, set_role
from ui.widgets import Banner, BannerKind, Form, PasswordEdit, Retranslated


class LoginDialog(Retranslated, QDialog):
    """`open()` it; `signed_in(SignedIn)` follows, or it is closed."""

    signed_in = Signal(object)
    door_changed = Signal(str)
    """Whoever had taken the wrong door went on by the right one."""

    def __init__(
        self,
        worker: WorkerBase[Desk],
        door: str,
        parent: QWidget | None = None,
        *,
        demo: bool = False,
        other_doors: bool = True,
    ) -> None:
        super().__init__(parent)
        self._worker, self._door, self._other_doors = worker, door, other_doors
        self._busy = False
        self._refused: Exception | None = None
        self._seconds_left = 0
        self._second = QTimer(self, interval=1000)
        self._second.timeout.connect(self._on_second_passed)
        self.setMinimumWidth(440)
        self._pages = QStackedWidget(self)
        self._pages.addWidget(self._make_sign_in_page())
        self._new_password = NewPasswordPage(worker, self)
        self._new_password.done.connect(self._finish)
        self._pages.addWidget(self._new_password)
        self._demo = DemoLogins(self)
        self._demo.chosen.connect(self._on_demo_chosen)
        self._demo.show_door(door if demo else "")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE.xl, SPACE.xl, SPACE.xl, SPACE.xl)
        layout.setSpacing(SPACE.l)
        layout.addWidget(self._pages)
        layout.addWidget(self._demo)
        self.retranslate()
        self._login.setFocus()

    @property
    def door(self) -> str:
        """By which door somebody is about to come in."""
        return self._door

    def retranslate(self) -> None:
        titles = {
            FAMILY: self.tr("Sign in: family"),
            TEACHER: self.tr("Sign in: teacher"),
            ADMINISTRATION: self.tr("Sign in: administration"),
            KIOSK_EXIT: self.tr("Close the kiosk"),
        }
        hints = {
            FAMILY: self.tr(
                "Login and password are on the slip from the class teacher. Pupils and parents have different ones."
            ),
            TEACHER: self.tr("Login and password are issued by the administrator of the diary."),
            ADMINISTRATION: self.tr("For the head, the deputy head and the administrator of the diary."),
            KIOSK_EXIT: self.tr("Only an administrator of the diary can do this. It is recorded."),
        }
        self.setWindowTitle(titles[self._door])
        self._title.setText(titles[self._door])
        self._hint.setText(hints[self._door])
        self._form.describe(self._login, self.tr("&Login"))
        self._form.describe(self._password, self.tr("&Password"))
        self._cancel.setText(self.tr("Back"))
        self._show_progress(self._busy)
        self._show_refusal()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Leave no password behind in a dialog that may live on."""
        self._password.clear()
        super().closeEvent(event)

    # --- parts -------------------------------------------------------------------------------------------------

    def _make_sign_in_page(self) -> QWidget:
        page = QWidget(self)
        self._title, self._hint = QLabel(page), QLabel(page)
        set_role(self._title, "title")
        set_role(self._hint, "muted")
        self._hint.setWordWrap(True)
        self._banner = Banner(BannerKind.ERROR, page, closable=False)
        self._banner.action_triggered.connect(self._on_other_door)
        self._form = Form(page)
        self._login = self._form.add(QLineEdit(page))
        self._password = self._form.add(PasswordEdit(page))
        hints = Qt.InputMethodHint.ImhPreferLatin | Qt.InputMethodHint.ImhNoPredictiveText
        self._login.setInputMethodHints(hints | Qt.InputMethodHint.ImhNoAutoUppercase)
        self._login.textEdited.connect(self._on_login_typed)
        self._submit, self._cancel = QPushButton(page), QPushButton(page)
        set_role(self._submit, "primary")
        set_icon(self._submit, "power" if self._door == KIOSK_EXIT else "log-in", "on_accent")
        # The one way from Enter: a field that submitted as well would submit twice.
        self._submit.setDefault(True)
        self._submit.clicked.connect(self._on_submitted)
        self._cancel.setAutoDefault(False)
        self._cancel.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.addWidget(self._cancel)
        buttons.addStretch(1)
        buttons.addWidget(self._submit)
        layout = QVBoxLayout(page)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE.m)
        for widget in (self._title, self._hint, self._banner, self._form):
            layout.addWidget(widget)
        layout.addStretch(1)
        layout.addLayout(buttons)
        return page

    # --- signing in --------------------------------------------------------------------------------------------

    def _on_submitted(self) -> None:
        login, password = self._login.text().strip(), self._password.text()
        if self._busy or self._seconds_left:
            return
        if login and not password and self._login.hasFocus():
            self._password.setFocus()  # Enter after the login leads on
            return
        self._form.set_error(self._login, "" if login else self.tr("Enter your login"))
        self._form.set_error(self._password, "" if password else self.tr("Enter your password"))
        if not login or not password:
            (self._password if login else self._login).setFocus()
            return
        self._banner.hide()
        self._refused = None
        self._show_progress(True)
        self._worker.submit(
            self,
            lambda desk: desk.read_credentials(login),
            lambda credentials: self._check(credentials, password),
            self._on_refused,
            label="read credentials",
        )

    def _check(self, credentials: auth.Credentials, password: str) -> None:
        door = self._door

        def judge(verdict: auth.Verdict) -> None:
            self._worker.submit(
                self,
                lambda desk: desk.finish_sign_in(credentials, verdict, door),
                lambda signed: self._on_recognised(signed, password),
                self._on_refused,
                lane="write",
                label="finish sign-in",
            )

        self._worker.compute(self, lambda: auth.verify(credentials, password), judge, self._on_refused)

    def _on_recognised(self, signed: auth.SignedIn, password: str) -> None:
        self._show_progress(False)
        self._password.clear()
        if not signed.must_change or self._door == KIOSK_EXIT:
            self._finish(signed)
            return
        self._demo.show_door("")
        self._pages.setCurrentWidget(self._new_password)
        self._new_password.begin(signed, password)

    def _finish(self, signed: auth.SignedIn) -> None:
        self.accept()
        self.signed_in.emit(signed)

    def take_code(self, code: SlipCode) -> None:
        """A slip was scanned: sign in with what it says."""
        if self._busy or self._pages.currentWidget() is self._new_password:
            return
        self._on_login_edited()
        self._login.setText(code.login)
        self._password.setText(code.password)
        self._on_submitted()

    def _on_login_typed(self, text: str) -> None:
        code = read_slip_code(text)
        if code is None:
            self._on_login_edited()
        else:
            self.take_code(code)

    def _on_demo_chosen(self, login: str, password: str) -> None:
        self._on_login_edited()
        self._login.setText(login)
        self._password.setText(password)
        self._on_submitted()

    # --- what was wrong ----------------------------------------------------------------------------------------

    def _on_refused(self, error: Exception) -> None:
        self._show_progress(False)
        self._refused = error
        if self._right_door():
            self._show_refusal()
            return
        self._password.clear()
        self._password.setFocus()
        if isinstance(error, SignInRefused) and error.data.get("seconds"):
            self._seconds_left = int(error.data["seconds"])
            self._second.start()
            self._show_progress(False)
        self._show_refusal()

    def _show_refusal(self) -> None:
        error = self._refused
        if error is None:
            return
        action = ""
        if isinstance(error, SignInRefused) and error.code == "sign_in.locked":
            text = self.tr("Too many wrong passwords. The login opens again in {0}.")
            text = text.format(wait_in_words(self._seconds_left))
        elif self._seconds_left:
            text = sentence_for(error) + " "
            text += self.tr("You can try again in {0}.").format(wait_in_words(self._seconds_left))
        elif (door := self._right_door()) is not None:
            text = self.tr("This login belongs to another entrance: {0}.").format(self._door_name(door))
            action = self.tr("Go on there")
        elif not self._other_doors and isinstance(error, SignInRefused) and error.code == "sign_in.no_role":
            text = (
                self.tr("This login is not an administrator's. Only an administrator can close the kiosk.")
                if self._door == KIOSK_EXIT
                else self.tr("Only pupils and parents sign in here.")
            )
        elif not self._other_doors and isinstance(error, StorageProblem):
            text = self.tr("The diary does not answer at the moment. Please try again in a minute.")
        else:
            text = sentence_for(error)
        if self._banner.isHidden():
            self._banner.show_text(text, action=action)
        else:  # said aloud once, not each second
            self._banner.set_text(text)
            self._banner.set_action(action)

    def _right_door(self) -> str | None:
        """Where this login belongs, if somebody may go there from here."""
        error = self._refused
        if not self._other_doors or not isinstance(error, SignInRefused) or error.code != "sign_in.no_role":
            return None
        door: str | None = error.data.get("door")
        return door

    def _on_other_door(self) -> None:
        door = self._right_door()
        if door is not None:
            self._door = door
            self._demo.show_door("")
            self.door_changed.emit(door)
            self._forget_refusal()
            self.retranslate()
            self._on_submitted()

    def _on_login_edited(self) -> None:
        """Waiting is for the login that was tried; another may be tried at once."""
        self._forget_refusal()
        self._show_progress(self._busy)

    def _forget_refusal(self) -> None:
        self._second.stop()
        self._seconds_left, self._refused = 0, None
        self._banner.hide()

    def _on_second_passed(self) -> None:
        self._seconds_left -= 1
        if self._seconds_left <= 0:
            self._forget_refusal()
            self._show_progress(False)
            return
        self._show_refusal()

    def _door_name(self, door: str) -> str:
        return {
            FAMILY: self.tr("Family"),
            TEACHER: self.tr("Teacher"),
            ADMINISTRATION: self.tr("Administration"),
        }[door]

    def _show_progress(self, busy: bool) -> None:
        self._busy = busy
        act = self.tr("Close the kiosk") if self._door == KIOSK_EXIT else self.tr("Sign in")
        self._submit.setText(self.tr("Checking…") if busy else act)
        self._submit.setEnabled(not busy and not self._seconds_left)
        self._login.setReadOnly(busy)
        self._password.set_read_only(busy)
