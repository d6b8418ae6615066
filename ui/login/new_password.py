"""Choosing a password of one's own: at first login, and later at will."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from app.auth import service as auth
from app.desk import Desk
from app.errors import BadInput, SignInRefused
from ui.errors import sentence_for
from ui.tasks import WorkerBase
from ui.theme import SPACE, set_role
from ui.widgets import Banner, BannerKind, Form, PasswordEdit, Retranslated


class NewPasswordPage(Retranslated, QWidget):
    """Asks twice, checks on a pool thread, stores on the database thread; `done(SignedIn)` follows."""

    done = Signal(object)

    def __init__(
        self, worker: WorkerBase[Desk], parent: QWidget | None = None, *, ask_old: bool = False
    ) -> None:
        super().__init__(parent)
        self._worker, self._ask_old = worker, ask_old
        self._signed: auth.SignedIn | None = None
        self._old_password = ""
        self._busy = False
        self._title, self._why = QLabel(self), QLabel(self)
        set_role(self._title, "title")
        set_role(self._why, "muted")
        self._why.setWordWrap(True)
        self._banner = Banner(BannerKind.ERROR, self, closable=False)
        self._form = Form(self)
        self._old = self._form.add(PasswordEdit(self)) if ask_old else None
        self._new = self._form.add(PasswordEdit(self, new=True))
        self._again = self._form.add(PasswordEdit(self, new=True))
        self._submit = QPushButton(self)
        set_role(self._submit, "primary")
        self._submit.clicked.connect(self._on_submitted)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self._submit)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE.m)
        for widget in (self._title, self._why, self._banner, self._form):
            layout.addWidget(widget)
        layout.addStretch(1)
        layout.addLayout(buttons)
        self.retranslate()

    def begin(self, signed: auth.SignedIn, old_password: str = "") -> None:
        """For whom; with the one-time password that was just typed, so that it need not be typed again."""
        self._signed, self._old_password = signed, old_password
        self._submit.setDefault(True)
        (self._old or self._new).setFocus()

    def retranslate(self) -> None:
        self._title.setText(self.tr("Choose your password"))
        self._why.setText(
            self.tr("Nobody at school can read it. Who forgets it gets a new one-time password.")
            if self._ask_old
            else self.tr(
                "You have signed in with a one-time password. Choose your own now; nobody at school can read it."
            )
        )
        if self._old is not None:
            self._form.describe(self._old, self.tr("Present password"))
        self._form.describe(
            self._new, self.tr("New password"), self.tr("A few words in a row are safe and easy to remember")
        )
        self._form.describe(self._again, self.tr("New password once more"))
        self._submit.setText(self.tr("Saving…") if self._busy else self.tr("Save and go on"))

    def _on_submitted(self) -> None:
        signed = self._signed
        if self._busy or signed is None:
            return
        new = self._new.text()
        old = self._old.text() if self._old is not None else self._old_password
        self._form.clear_errors()
        if self._old is not None and not old:
            self._complain(self._old, self.tr("Enter your present password"))
        elif not new:
            self._complain(self._new, self.tr("Enter a new password"))
        elif new != self._again.text():
            self._complain(self._again, self.tr("The two passwords differ"))
        else:
            self._banner.hide()
            self._set_busy(True)
            self._worker.submit(
                self,
                lambda desk: auth.read_password_change(desk.school, signed),
                lambda change: self._prepare(change, signed, old, new),
                self._on_failed,
                label="read password rules",
            )

    def _prepare(self, change: auth.PasswordChange, signed: auth.SignedIn, old: str, new: str) -> None:
        def store(prepared: auth.PreparedPassword) -> None:
            self._worker.submit(
                self,
                lambda desk: auth.store_password(desk.school, signed, prepared, desk.clock),
                self._on_stored,
                self._on_failed,
                lane="write",
                label="store password",
            )

        self._worker.compute(self, lambda: auth.prepare_password(change, old, new), store, self._on_failed)

    def _on_stored(self, signed: auth.SignedIn) -> None:
        self._set_busy(False)
        self._old_password = ""
        for field in filter(None, (self._old, self._new, self._again)):
            field.clear()
        self.done.emit(signed)

    def _on_failed(self, error: Exception) -> None:
        self._set_busy(False)
        if isinstance(error, BadInput):
            self._complain(self._new, sentence_for(error))
        elif self._old is not None and isinstance(error, SignInRefused) and error.code == "sign_in.wrong":
            self._old.clear()
            self._complain(self._old, self.tr("This is not your present password"))
        else:
            self._banner.show_text(sentence_for(error))

    def _complain(self, field: PasswordEdit, text: str) -> None:
        self._form.set_error(field, text)
        field.setFocus()

    def _set_busy(self, busy: bool) -> None:
        self._busy = busy
        self._submit.setEnabled(not busy)
        for field in filter(None, (self._old, self._new, self._again)):
            field.set_read_only(busy)
        self.retranslate()


class ChangePasswordDialog(Retranslated, QDialog):
    """The same page as a dialog, for somebody who is signed in."""

    changed = Signal(object)

    def __init__(
        self, worker: WorkerBase[Desk], signed: auth.SignedIn, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setMinimumWidth(440)
        self._page = NewPasswordPage(worker, self, ask_old=True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE.xl, SPACE.xl, SPACE.xl, SPACE.xl)
        layout.addWidget(self._page)
        self._page.done.connect(self._on_done)
        self._page.begin(signed)
        self.retranslate()

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Change password"))

    def _on_done(self, signed: auth.SignedIn) -> None:
        self.accept()
        self.changed.emit(signed)
