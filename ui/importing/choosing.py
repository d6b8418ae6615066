"""The first page of the panel: a file or a folder, chosen or dropped."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from ui.icons import set_icon
from ui.importing.words import ImportWords
from ui.theme import SPACE, set_role
from ui.widgets import Banner, BannerKind, IconLabel, Retranslated


class ChoosingPage(Retranslated, QFrame):
    """`chosen` carries the paths that were dropped, or the one that was chosen."""

    chosen = Signal(list)

    def __init__(self, kinds: tuple[str, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kinds, self._words = kinds, ImportWords(self)
        self.setAcceptDrops(True)
        self.banner = Banner(BannerKind.ERROR, self)
        self._icon = IconLabel("import", 40, "muted", self)
        self._title, self._what = QLabel(self), QLabel(self)
        set_role(self._title, "title")
        set_role(self._what, "muted")
        for label in (self._title, self._what):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            label.setWordWrap(True)
        self.file, self.folder = QPushButton(self), QPushButton(self)
        set_role(self.file, "primary")
        set_icon(self.file, "file-spreadsheet", "on_accent")
        set_icon(self.folder, "folder-open")
        buttons = QHBoxLayout()
        buttons.setSpacing(SPACE.s)
        buttons.addStretch(1)
        buttons.addWidget(self.file)
        buttons.addWidget(self.folder)
        buttons.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setSpacing(SPACE.m)
        layout.addWidget(self.banner)
        layout.addStretch(1)
        layout.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addWidget(self._title)
        layout.addWidget(self._what)
        layout.addSpacing(SPACE.s)
        layout.addLayout(buttons)
        layout.addStretch(2)
        self.setFocusProxy(self.file)
        self.file.clicked.connect(self.ask_file)
        self.folder.clicked.connect(self.ask_folder)
        self.retranslate()

    def show_error(self, text: str) -> None:
        """Why nothing came of the last one."""
        self.banner.show_text(text, BannerKind.ERROR)

    def ask_file(self) -> None:
        """The system's dialog for a file."""
        dialog = QFileDialog(self, self.tr("Choose a file to bring in"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters(
            [
                self.tr(
                    "Tables, timetables, archives (*.xlsx *.xls *.ods *.csv *.txt *.html *.htm *.fet *.xml *.zip)"
                ),
                self.tr("All files (*)"),
            ]
        )
        dialog.fileSelected.connect(lambda path: self.chosen.emit([Path(path)]))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def ask_folder(self) -> None:
        """The system's dialog for a folder."""
        dialog = QFileDialog(self, self.tr("Choose a folder to bring in"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(lambda path: self.chosen.emit([Path(path)]))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _paths(event):
            event.acceptProposedAction()
            self._icon.set_picture("import", "accent")

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._icon.set_picture("import", "muted")

    def dropEvent(self, event: QDropEvent) -> None:
        self._icon.set_picture("import", "muted")
        event.acceptProposedAction()
        self.chosen.emit(_paths(event))

    def retranslate(self) -> None:
        self._title.setText(self.tr("Drop a file or a folder here, or choose one"))
        names = [self._words.kind(kind) for kind in self._kinds]
        kinds = ", ".join(name[:1].lower() + name[1:] for name in names)
        what = self.tr("What it can be: {0}.").replace("{0}", kinds)
        formats = self.tr(
            "Tables in XLSX, XLS, ODS, CSV and HTML of any layout; nothing is written until you confirm."
        )
        self._what.setText(f"{what}\n{formats}")
        self.file.setText(self.tr("Choose a file…"))
        self.folder.setText(self.tr("Choose a folder…"))


def _paths(event: QDragEnterEvent | QDropEvent) -> list[Path]:
    return [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
