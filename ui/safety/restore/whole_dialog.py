"""The whole backup put in the place of the school file: what that means, and who does it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from app.backup.looking import Glimpse
from app.backup.restoring import Restored, restore_whole
from app.desk import Desk
from ui.errors import sentence_for
from ui.family.aside import Aside
from ui.safety.progress_line import ProgressLine
from ui.tasks import WorkerBase
from ui.theme import SPACE, set_role
from ui.widgets import Banner, BannerKind, Form, PasswordEdit, Retranslated


class WholeDialog(Retranslated, QDialog):
    """`restored(Restored)`; everybody signs in anew then, whoever did it as well."""

    restored = Signal(object)

    def __init__(
        self, worker: WorkerBase[Desk], glimpse: Glimpse, key_path: str | None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setMinimumWidth(560)
        self._glimpse, self._key_path = glimpse, key_path
        self.work = Aside(worker, self)
        self._title, self._what = QLabel(self), QLabel(self)
        set_role(self._title, "title")
        for label in (self._title, self._what):
            label.setWordWrap(True)
        self.banner = Banner(BannerKind.ERROR, self)
        self._form = Form(self)
        self.login, self.password = (
            self._form.add(QLineEdit(self)),
            self._form.add(PasswordEdit(self)),
        )
        self.line = ProgressLine(self.work, self)
        self.cancel, self.take = QPushButton(self), QPushButton(self)
        set_role(self.take, "danger")
        self.cancel.setAutoDefault(False)
        self.take.setAutoDefault(False)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.cancel)
        buttons.addWidget(self.take)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE.xl, SPACE.xl, SPACE.xl, SPACE.xl)
        layout.setSpacing(SPACE.m)
        for widget in (self._title, self._what, self.banner, self._form, self.line):
            layout.addWidget(widget)
        layout.addLayout(buttons)
        self.cancel.clicked.connect(self.reject)
        self.take.clicked.connect(self._on_take)
        self.work.running_changed.connect(self._on_running)
        self.work.done.connect(self._on_done)
        self.work.failed.connect(lambda error: self.banner.show_text(sentence_for(error)))
        self.retranslate()
        self.login.setFocus()

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Put the whole backup back"))
        self._title.setText(self.tr("The whole school as it was then?"))
        changes = self._glimpse.since.changes
        self._what.setText(
            self.tr("%n change(s) that were entered since will not be in the file any more.", "", changes)
            + " "
            + self.tr(
                "Today's file is kept beside it under another name. Everybody who works in the diary, you as well,"
                " has to sign in again. People who were erased since then are erased again."
            )
        )
        self._form.describe(
            self.login, self.tr("Login of an administrator, as in the backup"), self.tr("As it was then")
        )
        self._form.describe(self.password, self.tr("Password, as it was then"))
        self.line.set_text(self.tr("The backup is verified and put back"))
        self.cancel.setText(self.tr("Cancel"))
        self.take.setText(self.tr("Put it back"))

    def done(self, result: int) -> None:
        """Closed: what is under way ends, unless the file has been exchanged already."""
        self.work.stop()
        super().done(result)

    def _on_take(self) -> None:
        self.banner.hide()
        backup, login, password, key = (
            self._glimpse.info.path, self.login.text().strip(), self.password.text(), self._key_path,
        )  # fmt: skip
        self.work.run(
            lambda session, progress: restore_whole(
                session, backup, login, password, key_path=key, progress=progress
            )
        )

    def _on_running(self, running: bool) -> None:
        self.take.setEnabled(not running)
        self._form.setEnabled(not running)

    def _on_done(self, restored: Restored) -> None:
        self.restored.emit(restored)
        self.accept()
