"""The key file again, from what is typed off the recovery sheet."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app.backup.recovery_sheet import restore_key_file
from app.errors import DiaryError
from ui.errors import sentence_for
from ui.theme import SPACE, set_role
from ui.widgets import Banner, BannerKind, Retranslated


class TypeKeyDialog(Retranslated, QDialog):
    """`written(path, fingerprint)`.  Needs neither school nor login."""

    written = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMinimumWidth(560)
        self._title, self._what = QLabel(self), QLabel(self)
        set_role(self._title, "title")
        self._what.setWordWrap(True)
        self.banner = Banner(BannerKind.ERROR, self)
        self.text = QPlainTextEdit(self)
        self.text.setTabChangesFocus(True)
        self.text.setFixedHeight(130)
        font = self.text.font()
        font.setFamilies(["Consolas", "DejaVu Sans Mono", "Menlo", "monospace"])
        font.setPointSize(font.pointSize() + 3)
        self.text.setFont(font)
        self.text.setPlaceholderText("1  0000 0000 0000 0000  00")
        self.cancel, self.take = QPushButton(self), QPushButton(self)
        set_role(self.take, "primary")
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.cancel)
        buttons.addWidget(self.take)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE.xl, SPACE.xl, SPACE.xl, SPACE.xl)
        layout.setSpacing(SPACE.m)
        for widget in (self._title, self._what, self.banner, self.text):
            layout.addWidget(widget)
        layout.addLayout(buttons)
        self.cancel.clicked.connect(self.reject)
        self.take.clicked.connect(self._choose_place)
        self.retranslate()
        self.text.setFocus()

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Key file from the recovery sheet"))
        self._title.setText(self.tr("Key file from the recovery sheet"))
        self._what.setText(
            self.tr(
                "Type the four lines as they stand on the sheet, or what the QR code says. Case does not matter."
            )
        )
        self.text.setAccessibleName(self.tr("The four lines of the sheet"))
        self.cancel.setText(self.tr("Cancel"))
        self.take.setText(self.tr("Save the key file…"))

    def save_to(self, path: str) -> None:
        """Write the key file, or say which line is wrong."""
        try:
            told = restore_key_file(self.text.toPlainText(), Path(path))
        except DiaryError as error:
            self.banner.show_text(sentence_for(error))
            return
        self.written.emit(path, told)
        self.accept()

    def _choose_place(self) -> None:
        dialog = QFileDialog(
            self, self.tr("Key file"), str(Path.home()), self.tr("Key files (*.key);;All files (*)")
        )
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("key")
        dialog.selectFile("school.key")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self.save_to)
        dialog.open()
