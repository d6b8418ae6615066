"""The login dialog of a door: login and password, what is wrong with them, and a password of one's own at first.

The password is checked on a pool thread (bcrypt takes a third of a second by design), the file is read and written on
the database thread; the dialog answers all the time.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QTimer, Signal
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
from app.desk import Desk
from app.errors import SignInRefused
from app.sample import DemoAccount
from ui.errors import sentence_for
from ui.icons import set_icon
from ui.login.doors import ADMINISTRATION, FAMILY, TEACHER
from ui.login.new_password import NewPasswordPage
from ui.tasks import WorkerBase
from ui.theme import SPACE, set_role
from ui.widgets import Banner, BannerKind, Form, PasswordEdit, Retranslated

_ICONS = {FAMILY: "users", TEACHER: "graduation-cap", ADMINISTRATION: "landmark"}


class LoginDialog(Retranslated, QDialog):
    """`open()` it; `signed_in(SignedIn)` follows, or it is closed."""

    signed_in = Signal(object)

    def __init__(
        self,
        worker: WorkerBase[Desk],
        door: str,
        parent: QWidget | None = None,
        *,
        demo: Sequence[DemoAccount] = (),
    ) -> None:
        super().__init__(parent)
        self._worker, self._door = worker, door
        self._seconds_left = 0
        self._lock_timer = QTimer(self, interval=1000)
        self._lock_timer.timeout.connect(self._on_second_passed)
        self.setMinimumWidth(420)
        self._pages = QStackedWidget(self)
        self._new_password = NewPasswordPage(worker, self)
        self._new_password.done.connect(self._on_password_chosen)
        self._pages.addWidget(self._make_sign_in_page(demo))
        self._pages.addWidget(self._new_password)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE.xl, SPACE.xl, SPACE.xl, SPACE.xl)
        layout.addWidget(self._pages)
        self.retranslate()
        self._login.setFocus()

    def retranslate(self) -> None:
        titles = {
            FAMILY: self.tr("Sign in: family"),
            TEACHER: self.tr("Sign in: teacher"),
            ADMINISTRATION: self.tr("Sign in: administration"),
        }
        hints = {
            FAMILY: self.tr(
                "Login and password are on the slip from the class teacher. Pupils and parents have different ones."
            ),
            TEACHER: self.tr("Login and password are issued by the administrator of the diary."),
            ADMINISTRATION: self.tr("For the head, the deputy head and the administrator of the diary."),
        }  # fmt: skip
        self.setWindowTitle(titles[self._door])
        self._title.setText(titles[self._door])
        self._hint.setText(hints[self._door])
        self._form.describe(self._login, self.tr("&Login"))
        self._form.describe(self._password, self.tr("&Password"))
        self._cancel.setText(self.tr("Back"))
        self._demo_label.setText(self.tr("Demo logins (password: {0})").format(self._demo_password))
        self._show_progress(self._busy)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Leave no password behind in a dialog that may live on."""
        self._password.clear()
        super().closeEvent(event)

    # --- parts -------------------------------------------------------------------------------------------------

    def _make_sign_in_page(self, demo: Sequence[DemoAccount]) -> QWidget:
        page = QWidget(self)
        self._busy = False
        self._title, self._hint = QLabel(page), QLabel(page)
        set_role(self._title, "title")
        set_role(self._hint, "muted")
        self._hint.setWordWrap(True)
        self._banner = Banner(BannerKind.ERROR, page, closable=False)
        self._banner.hide()
        self._form = Form(page)
        self._login = self._form.add(QLineEdit(page))
        self._password = self._form.add(PasswordEdit(page))
        self._login.returnPressed.connect(self._password.setFocus)
        self._password.submitted.connect(self._on_submitted)
        self._submit, self._cancel = QPushButton(page), QPushButton(page)
        set_role(self._submit, "primary")
        set_icon(self._submit, "log-in", "on_accent")
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
        layout.addLayout(buttons)
        layout.addWidget(self._make_demo_row(demo, page))
        return page

    def _make_demo_row(self, demo: Sequence[DemoAccount], page: QWidget) -> QWidget:
        row = QWidget(page)
        self._demo_label = QLabel(row)
        set_role(self._demo_label, "caption")
        self._demo_password = demo[0].password if demo else ""
        layout = QVBoxLayout(row)
        layout.setContentsMargins(0, SPACE.s, 0, 0)
        layout.addWidget(self._demo_label)
        for account in demo:
            button = QPushButton(account.login + " — " + account.name, row)
            set_role(button, "ghost")
            button.setAutoDefault(False)
            button.clicked.connect(lambda _=False, account=account: self._fill_in(account))
            layout.addWidget(button)
        row.setVisible(bool(demo))
        return row

    def _fill_in(self, account: DemoAccount) -> None:
        self._login.setText(account.login)
        self._password.setText(account.password)
        self._on_submitted()

    # --- signing in --------------------------------------------------------------------------------------------

    def _on_submitted(self) -> None:
        login, password = self._login.text().strip(), self._password.text()
        if self._busy or self._seconds_left:
            return
        self._form.set_error(self._login, "" if login else self.tr("Enter your login"))
        self._form.set_error(self._password, "" if password else self.tr("Enter your password"))
        if not login or not password:
            (self._password if login else self._login).setFocus()
            return
        self._banner.hide()
        self._show_progress(True)
        self._worker.submit(
            self,
            lambda desk: desk.read_credentials(login),
            lambda credentials: self._check(credentials, password),
            self._on_refused,
            label="read credentials",
        )

    def _check(self, credentials: auth.Credentials, password: str) -> None:
        def judge(good: bool) -> None:
            self._worker.submit(
                self,
                lambda desk: desk.finish_sign_in(credentials, good, self._door),
                lambda signed: self._on_recognised(signed, password),
                self._on_refused,
                lane="write",
                label="finish sign-in",
            )

        self._worker.compute(self, lambda: auth.verify(credentials, password), judge, self._on_refused)

    def _on_recognised(self, signed: auth.SignedIn, password: str) -> None:
        self._show_progress(False)
        self._password.clear()
        if signed.must_change:
            self._new_password.begin(signed, password)
            self._pages.setCurrentWidget(self._new_password)
            return
        self._finish(signed)

    def _on_password_chosen(self, signed: auth.SignedIn) -> None:
        self._finish(signed)

    def _finish(self, signed: auth.SignedIn) -> None:
        self.signed_in.emit(signed)
        self.accept()

    def _on_refused(self, error: Exception) -> None:
        self._show_progress(False)
        self._password.clear()
        self._password.setFocus()
        seconds = error.data.get("seconds") if isinstance(error, SignInRefused) else None
        if seconds:
            self._seconds_left = int(seconds)
            self._lock_timer.start()
            self._on_second_passed(first=True)
            return
        text = sentence_for(error)
        if isinstance(error, SignInRefused) and error.code == "sign_in.no_role":
            text = self.tr("{0} Go back and choose “{1}”.").format(
                text, self._door_in_words(error.data.get("door"))
            )
        self._banner.show_text(text)

    def _on_second_passed(self, first: bool = False) -> None:
        if not first:
            self._seconds_left -= 1
        self._submit.setEnabled(self._seconds_left <= 0)
        if self._seconds_left <= 0:
            self._lock_timer.stop()
            self._banner.hide()
            return
        self._banner.show_text(sentence_for(SignInRefused("sign_in.locked", seconds=self._seconds_left)))

    def _door_in_words(self, door: object) -> str:
        return {
            FAMILY: self.tr("Family"),
            TEACHER: self.tr("Teacher"),
            ADMINISTRATION: self.tr("Administration"),
        }.get(str(door), self.tr("another entrance"))

    def _show_progress(self, busy: bool) -> None:
        self._busy = busy
        self._submit.setText(self.tr("Checking…") if busy else self.tr("Sign in"))
        self._submit.setEnabled(not busy and self._seconds_left <= 0)
        self._login.setReadOnly(busy)
        self._password.set_read_only(busy)
