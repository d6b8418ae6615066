"""Creating a school step by step: name and place, encryption, the administrator."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app.auth.logins import check_login
from app.auth.passwords import check_strength
from app.desk import Desk
from app.errors import BadInput, DiaryError
from app.naming import split_name
from app.school.creation import create_school
from app.settings import option
from ui.errors import sentence_for
from ui.tasks import WorkerBase
from ui.theme import SPACE, set_role
from ui.widgets import Banner, BannerKind, Form, PasswordEdit, PathEdit, Retranslated


@dataclass(frozen=True)
class CreatedSchool:
    """Where the new file and, if any, its key lie, and by what its administrator signs in: once, and forgotten."""

    path: str
    key_path: str | None
    login: str = ""
    password: str = dataclasses.field(default="", repr=False)


class CreateSchoolDialog(Retranslated, QDialog):
    """Three short pages; nothing is written before the last button.  `created(CreatedSchool)` follows."""

    created = Signal(object)

    def __init__(self, worker: WorkerBase[Desk], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._worker = worker
        self._busy = False
        self.setMinimumWidth(560)
        self._title, self._step = QLabel(self), QLabel(self)
        set_role(self._title, "title")
        set_role(self._step, "caption")
        self._banner = Banner(BannerKind.ERROR, self)
        self._pages = QStackedWidget(self)
        for page in (self._make_school_page(), self._make_key_page(), self._make_admin_page()):
            self._pages.addWidget(page)
        self._back, self._next = QPushButton(self), QPushButton(self)
        set_role(self._next, "primary")
        self._next.setDefault(True)
        self._back.setAutoDefault(False)
        self._back.clicked.connect(self._on_back)
        self._next.clicked.connect(self._on_next)
        buttons = QHBoxLayout()
        buttons.addWidget(self._back)
        buttons.addStretch(1)
        buttons.addWidget(self._next)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE.xl, SPACE.xl, SPACE.xl, SPACE.xl)
        layout.setSpacing(SPACE.m)
        for widget in (self._step, self._title, self._banner, self._pages):
            layout.addWidget(widget)
        layout.addStretch(1)
        layout.addLayout(buttons)
        self.retranslate()
        self._name.setFocus()

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Create a school"))
        step = self._pages.currentIndex()
        titles = (self.tr("The school"), self.tr("Encryption"), self.tr("The administrator"))
        self._title.setText(titles[step])
        self._step.setText(self.tr("Step {0} of {1}").format(step + 1, self._pages.count()))
        self._school_form.describe(
            self._name, self.tr("Name of the school"), self.tr("As it stands on reports")
        )
        self._school_form.describe(
            self._place, self.tr("School file"),
            self.tr("On the network share that all PCs of the school reach. Not in a cloud folder."),
        )  # fmt: skip
        self._place.button.setText(self.tr("Choose…"))
        self._place.button.setAccessibleName(self.tr("Choose the place of the school file"))
        self._encrypt.setText(self.tr("Encrypt the school file"))
        self._why_encrypt.setText(
            self.tr(
                "Who copies an encrypted file from the share can read nothing. Each PC then needs the key file. "
                "Keep a second copy of the key in a safe: without it nobody can open the diary again."
            )
        )
        self._key_form.describe(
            self._key,
            self.tr("Key file"),
            self.tr("On this PC or a USB stick, never on the share beside the school file"),
        )
        self._key.button.setText(self.tr("Choose…"))
        self._key.button.setAccessibleName(self.tr("Choose the place of the key file"))
        self._admin_form.describe(
            self._admin_name, self.tr("Your name"), self.tr("Last name, first name, patronymic")
        )
        self._admin_form.describe(
            self._admin_login, self.tr("Your login"), self.tr("Latin letters, digits, dot or hyphen")
        )
        self._admin_form.describe(
            self._password, self.tr("Password"), self.tr("A few words in a row are safe and easy to remember")
        )
        self._admin_form.describe(self._again, self.tr("Password once more"))
        self._show_buttons()

    # --- parts -------------------------------------------------------------------------------------------------

    def _make_school_page(self) -> QWidget:
        self._school_form = Form(self)
        self._name = self._school_form.add(QLineEdit(self))
        self._place = self._school_form.add(PathEdit(self))
        self._place.button.clicked.connect(self._on_choose_place)
        return _at_the_top(self._school_form)

    def _make_key_page(self) -> QWidget:
        page = QWidget(self)
        self._encrypt, self._why_encrypt = QCheckBox(page), QLabel(page)
        set_role(self._why_encrypt, "muted")
        self._why_encrypt.setWordWrap(True)
        self._key_form = Form(page)
        self._key = self._key_form.add(PathEdit(page))
        self._key_form.setEnabled(False)
        self._encrypt.toggled.connect(self._key_form.setEnabled)
        self._key.button.clicked.connect(self._on_choose_key)
        layout = QVBoxLayout(page)
        layout.setContentsMargins(0, 0, 0, 0)
        for widget in (self._encrypt, self._why_encrypt, self._key_form):
            layout.addWidget(widget)
        layout.addStretch(1)
        return page

    def _make_admin_page(self) -> QWidget:
        self._admin_form = Form(self)
        self._admin_name = self._admin_form.add(QLineEdit(self))
        self._admin_login = self._admin_form.add(QLineEdit(self))
        self._password = self._admin_form.add(PasswordEdit(self, new=True))
        self._again = self._admin_form.add(PasswordEdit(self, new=True))
        return _at_the_top(self._admin_form)

    # --- going through -----------------------------------------------------------------------------------------

    def _on_choose_place(self) -> None:
        self._ask_path(self._place, self.tr("School file"), self.tr("School files (*.db)"), "school.db")

    def _on_choose_key(self) -> None:
        self._ask_path(self._key, self.tr("Key file"), self.tr("Key files (*.key)"), "school.key")

    def _ask_path(self, field: PathEdit, title: str, kinds: str, name: str) -> None:
        dialog = QFileDialog(self, title, str(Path.home()), kinds)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(Path(name).suffix.removeprefix("."))
        dialog.selectFile(name)
        dialog.fileSelected.connect(field.line.setText)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _on_back(self) -> None:
        if self._pages.currentIndex() == 0:
            self.reject()
            return
        self._pages.setCurrentIndex(self._pages.currentIndex() - 1)
        self.retranslate()

    def _on_next(self) -> None:
        if self._busy or not self._check_page():
            return
        if self._pages.currentIndex() < self._pages.count() - 1:
            self._pages.setCurrentIndex(self._pages.currentIndex() + 1)
            self.retranslate()
            (self._encrypt, self._admin_name)[self._pages.currentIndex() - 1].setFocus()
            return
        self._create()

    def _check_page(self) -> bool:
        """Mark what is missing on the page that is shown."""
        form, problems = (self._school_problems, self._key_problems, self._admin_problems)[
            self._pages.currentIndex()
        ]()
        for field, problem in problems.items():
            form.set_error(field, problem)
        wrong = next((field for field, problem in problems.items() if problem), None)
        if wrong is not None:
            wrong.setFocus()
        return wrong is None

    def _school_problems(self) -> tuple[Form, dict[QWidget, str]]:
        return self._school_form, {
            self._name: "" if self._name.text().strip() else self.tr("Enter the name"),
            self._place: "" if self._place.text() else self.tr("Choose a place"),
        }

    def _key_problems(self) -> tuple[Form, dict[QWidget, str]]:
        missing = self._encrypt.isChecked() and not self._key.text()
        return self._key_form, {self._key: self.tr("Choose a place") if missing else ""}

    def _admin_problems(self) -> tuple[Form, dict[QWidget, str]]:
        login, password = self._admin_login.text(), self._password.text()
        shortest = option("password.min_length").default
        same = self._again.text() == password
        return self._admin_form, {
            self._admin_name: _complaint(lambda: split_name(self._admin_name.text())),
            self._admin_login: _complaint(lambda: check_login(login)),
            self._password: _complaint(lambda: check_strength(password, login.strip(), shortest)),
            self._again: "" if same else self.tr("The two passwords differ"),
        }

    def _create(self) -> None:
        path, name = self._place.text(), self._name.text().strip()
        key_path = self._key.text() if self._encrypt.isChecked() else None
        admin_name, login = self._admin_name.text().strip(), self._admin_login.text().strip()
        password = self._password.text()
        self._set_busy(True)
        self._worker.submit(
            self,
            lambda desk: create_school(
                path,
                name=name,
                admin_login=login,
                admin_name=admin_name,
                password=password,
                key_path=key_path,
                clock=desk.clock,
            ),
            lambda _: self._on_created(CreatedSchool(path, key_path, login, password)),
            self._on_failed,
            lane="write",
            label="create school",
        )

    def _on_created(self, made: CreatedSchool) -> None:
        self._set_busy(False)
        self._password.clear()
        self._again.clear()
        self.accept()
        self.created.emit(made)

    def _on_failed(self, error: Exception) -> None:
        """Say it where it can be put right."""
        self._set_busy(False)
        code = error.code if isinstance(error, DiaryError) else ""
        step = 1 if code.startswith("key.") else 0 if code.startswith(("file.", "share.")) else None
        if step is None:
            self._banner.show_text(sentence_for(error))
            return
        self._pages.setCurrentIndex(step)
        self.retranslate()
        form, field = ((self._school_form, self._place), (self._key_form, self._key))[step]
        form.set_error(field, sentence_for(error))
        field.setFocus()

    def _set_busy(self, busy: bool) -> None:
        self._busy = busy
        self._show_buttons()

    def _show_buttons(self) -> None:
        step = self._pages.currentIndex()
        last = step == self._pages.count() - 1
        self._back.setText(self.tr("Back") if step else self.tr("Cancel"))
        self._next.setText(
            self.tr("Creating…") if self._busy else self.tr("Create the school") if last else self.tr("Next")
        )
        self._next.setEnabled(not self._busy)
        self._back.setEnabled(not self._busy)


def _at_the_top(form: Form) -> QWidget:
    """A page with the form and, where it is higher than the form, room below."""
    page = QWidget(form.parentWidget())
    layout = QVBoxLayout(page)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.addWidget(form)
    layout.addStretch(1)
    return page


def _complaint(check: Callable[[], object]) -> str:
    """What a check of `app` finds wrong; "" when it finds nothing."""
    try:
        check()
    except BadInput as error:
        return sentence_for(error)
    return ""
