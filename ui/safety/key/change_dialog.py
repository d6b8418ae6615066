"""Giving the school a key, another key, or none: what that means for everybody, and where the backup of before goes."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSettings, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app.backup.key_change import KeyChanged, make_key
from app.desk import Desk
from ui.errors import sentence_for
from ui.family.known_files import KnownFiles
from ui.tasks import WorkerBase
from ui.theme import SPACE, set_role
from ui.widgets import Banner, BannerKind, Form, PathEdit, Retranslated


class ChangeKeyDialog(Retranslated, QDialog):
    """`changed(KeyChanged)`.  `takes_away`: encryption is taken away."""

    changed = Signal(object)

    def __init__(
        self, worker: WorkerBase[Desk], *, encrypted: bool, takes_away: bool, backup_folder: str,
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self.setMinimumWidth(600)
        self._worker, self._encrypted, self._takes_away = worker, encrypted, takes_away
        self._title, self._what = QLabel(self), QLabel(self)
        set_role(self._title, "title")
        for label in (self._title, self._what):
            label.setWordWrap(True)
        self.banner = Banner(BannerKind.ERROR, self)
        self._form = Form(self)
        self.key = self._form.add(PathEdit(self))
        self.folder = self._form.add(PathEdit(self))
        self.folder.line.setText(backup_folder)
        self._form.set_shown(self.key, not takes_away)
        self.alone = QCheckBox(self)
        self.bar = QProgressBar(self, textVisible=False)
        self.bar.setRange(0, 0)
        self.bar.hide()
        self.cancel, self.take = QPushButton(self), QPushButton(self)
        set_role(self.take, "danger" if takes_away else "primary")
        self.take.setEnabled(False)
        for button in (self.cancel, self.take, self.key.button, self.folder.button):
            button.setAutoDefault(False)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.cancel)
        buttons.addWidget(self.take)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE.xl, SPACE.xl, SPACE.xl, SPACE.xl)
        layout.setSpacing(SPACE.m)
        for widget in (self._title, self._what, self.banner, self._form, self.alone, self.bar):
            layout.addWidget(widget)
        layout.addLayout(buttons)
        self.key.button.clicked.connect(self._choose_key)
        self.folder.button.clicked.connect(self._choose_folder)
        self.alone.toggled.connect(self.take.setEnabled)
        self.cancel.clicked.connect(self.reject)
        self.take.clicked.connect(self._on_take)
        self.retranslate()

    def retranslate(self) -> None:
        if self._takes_away:
            title, act = self.tr("Take encryption away?"), self.tr("Take it away")
            what = self.tr(
                "Whoever can read the folder on the share can then read everything in the diary, past this program."
            )
        elif self._encrypted:
            title, act = self.tr("Change the key"), self.tr("Change the key")
            what = self.tr(
                "From then on the diary opens with the new key file alone: put it on each PC, and on none the old one."
            )
        else:
            title, act = self.tr("Encrypt the school"), self.tr("Encrypt")
            what = self.tr(
                "From then on the diary opens only on PCs that have the key file. Without it nobody opens it again,"
                " you neither: print the recovery sheet."
            )
        keep = self.tr(
            "Backups that exist stay as they are and open with the key of their time: keep it. What other PCs have"
            " typed and not yet saved cannot be saved any more: let everybody sign out first."
        )
        self.setWindowTitle(title)
        self._title.setText(title)
        self._what.setText(f"{what}\n\n{keep}")
        self._form.describe(
            self.key, self.tr("New key file"), self.tr("On this PC or a stick, never beside the school file")
        )
        self._form.describe(
            self.folder, self.tr("Folder for a backup of before"), self.tr("It is made and verified first")
        )
        for field in (self.key, self.folder):
            field.button.setText(self.tr("Choose…"))
        self.alone.setText(self.tr("Everybody has signed out and closed the program"))
        self.cancel.setText(self.tr("Cancel"))
        self.take.setText(act)

    def _choose_key(self) -> None:
        dialog = QFileDialog(
            self, self.tr("New key file"), str(Path.home()), self.tr("Key files (*.key);;All files (*)")
        )
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("key")
        dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)
        dialog.selectFile("school-new.key")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self.key.line.setText)
        dialog.open()

    def _choose_folder(self) -> None:
        dialog = QFileDialog(self, self.tr("Folder for a backup of before"), self.folder.text())
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self.folder.line.setText)
        dialog.open()

    def _on_take(self) -> None:
        self._form.clear_errors()
        key, folder = "" if self._takes_away else self.key.text(), self.folder.text()
        if not key and not self._takes_away:
            self._form.set_error(self.key, self.tr("Choose a place"))
            return
        if not folder:
            self._form.set_error(self.folder, self.tr("Choose a place"))
            return
        self.banner.hide()
        self._set_busy(True)
        self._worker.submit(
            self, lambda desk: _change(desk, key, folder), self._on_done, self._on_failed,
            lane="write", label="change key",
        )  # fmt: skip

    def _on_done(self, answer: tuple[str, KeyChanged]) -> None:
        self._set_busy(False)
        place, done = answer
        KnownFiles(QSettings()).remember(place, self.key.text() if done.after is not None else None)
        self.changed.emit(done)
        self.accept()

    def _on_failed(self, error: Exception) -> None:
        self._set_busy(False)
        self.banner.show_text(sentence_for(error))

    def _set_busy(self, busy: bool) -> None:
        self.bar.setVisible(busy)
        for widget in (self._form, self.alone, self.cancel, self.take):
            widget.setEnabled(not busy)


def _change(desk: Desk, key: str, folder: str) -> tuple[str, KeyChanged]:
    """On the database thread: the file has to be closed here, too, while the new one takes its place."""
    path = Path(key) if key else None
    if path is not None and not path.exists():
        make_key(desk.session, path)
    return str(desk.school.path), desk.change_key(path, folder)
