"""What happens when somebody presses an attachment: it is shown inside, opened outside after asking, or saved."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget
from shiboken6 import isValid

from app.desk import Desk
from app.errors import StorageProblem
from app.files.copies import seal
from app.files.kinds import PDF, VIEWED_PICTURES
from app.files.names import split_name
from app.files.queries import attachment
from app.files.rows import FileRow
from app.files.rules import OPENED_OUTSIDE
from app.files.store import Content
from ui.errors import sentence_for, size_in_words
from ui.files.viewer import Viewer
from ui.files.words import kind_of_row
from ui.paper.saving import ask_path, tell_failed, tell_saved
from ui.tasks import WorkerBase
from ui.theme import SPACE, set_role
from ui.widgets import BannerKind, Retranslated, Toast, in_kiosk

_FOLDER_KEY = "files/save_folder"
_ERROR_MS = 20_000


def is_viewed(row: FileRow) -> bool:
    """Whether it is shown inside the program."""
    return row.media_type == PDF or row.media_type in VIEWED_PICTURES


class Opening(QObject):
    """Opens attachments for a strip.  What it has begun goes on when the strip is gone, as a part of the window."""

    missing = Signal(int)
    """The content of this attachment is not there, or was altered."""

    def __init__(self, worker: WorkerBase[Desk], parent: QWidget) -> None:
        super().__init__(parent)
        self._worker, self._widget = worker, parent

    def open(self, row: FileRow) -> None:
        """Show it, or ask what to do with it."""
        window = self._widget.window()
        case = _Case(self._worker, row, window, self)
        if is_viewed(row):
            viewer = Viewer(self._worker, row, window)
            viewer.save_wanted.connect(partial(case.ask_path, viewer))
            viewer.outside_wanted.connect(partial(case.ask, viewer))
            viewer.failed.connect(case.note)
            viewer.open()
        elif in_kiosk(self._widget):
            text = QCoreApplication.translate(
                "Files",
                "Here pictures and PDF can be looked at. Open “{0}” at home or at a PC of the school.",
            )
            Toast.show_over(window, text.format(row.name))
        else:
            case.ask(window)


@dataclass
class _Case:
    """One attachment being opened.  `over`: the dialog that is open, or the window."""

    worker: WorkerBase[Desk]
    row: FileRow
    window: QWidget
    opening: Opening

    def ask(self, over: QWidget) -> None:
        """Whether it is to be opened in another program, or saved."""
        question = OpenQuestion(self.row, over)
        question.save_wanted.connect(partial(self.ask_path, over))
        question.open_wanted.connect(partial(self.open_outside, over))
        question.open()

    def ask_path(self, over: QWidget) -> None:
        """Where to save it."""
        stem, suffix = split_name(self.row.name)
        filters = QCoreApplication.translate("Files", "Such files (*{0})").format(suffix or ".*")
        caption = QCoreApplication.translate("Files", "Save the file")
        ask_path(over, caption, filters, stem, suffix.lower(), _FOLDER_KEY, partial(self.save, over))

    def save(self, over: QWidget, path: Path) -> None:
        """Also when the dialog is closed meanwhile."""
        number = self.row.attachment_id

        def saved(_: object) -> None:
            tell_saved(self._seen(over), path)

        def failed(error: Exception) -> None:
            if isinstance(error, StorageProblem) and error.code.startswith("export."):
                seen = self._seen(over)
                tell_failed(seen, error, partial(self.ask_path, seen))
            else:
                self.fail(over, error)

        self.worker.submit(
            self.window,
            lambda desk: desk.ask(lambda session: attachment(session, number)),
            lambda content: self.worker.compute(self.window, lambda: content.save(path), saved, failed),
            failed,
            label="attachment",
        )

    def open_outside(self, over: QWidget) -> None:
        """A read-only copy in a private folder, in the program that the PC has for it."""
        number, failed = self.row.attachment_id, partial(self.fail, over)

        def find(desk: Desk) -> tuple[Content, Path]:
            content = desk.ask(lambda session: attachment(session, number))
            return content, desk.copies.place_for(content.ref.name)

        self.worker.submit(
            self.window,
            find,
            lambda found: self.worker.compute(self.window, lambda: _copied(*found), _open_copy, failed),
            failed,
            label="attachment",
        )

    def fail(self, over: QWidget, error: Exception) -> None:
        """Say what was wrong."""
        Toast.show_over(self._seen(over), sentence_for(error), kind=BannerKind.ERROR, msec=_ERROR_MS)
        self.note(error)

    def note(self, error: Exception) -> None:
        """Tell the strip when the content is gone."""
        gone = isinstance(error, StorageProblem) and error.code in (
            "file_store.missing",
            "file_store.altered",
        )
        if gone and isValid(self.opening):
            self.opening.missing.emit(self.row.attachment_id)

    def _seen(self, over: QWidget) -> QWidget:
        return over if isValid(over) and over.isVisible() else self.window


class OpenQuestion(Retranslated, QDialog):
    """Whether a file is to be opened in another program of this PC, or saved."""

    open_wanted = Signal()
    save_wanted = Signal()

    def __init__(self, row: FileRow, parent: QWidget) -> None:
        super().__init__(parent)
        self._row = row
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._title, self._text = QLabel(self, wordWrap=True), QLabel(self, wordWrap=True)
        set_role(self._title, "title")
        self._title.setTextFormat(Qt.TextFormat.PlainText)
        self._open, self._save, self._cancel = QPushButton(self), QPushButton(self), QPushButton(self)
        may_open = kind_of_row(row) in OPENED_OUTSIDE
        self._open.setVisible(may_open)
        set_role(self._save if not may_open else self._open, "primary")
        (self._open if may_open else self._save).setDefault(True)
        for button, signal in ((self._open, self.open_wanted), (self._save, self.save_wanted)):
            button.clicked.connect(self.accept)
            button.clicked.connect(signal)
        self._cancel.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        for button in (self._cancel, self._save, self._open):
            buttons.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE.xl, SPACE.l, SPACE.xl, SPACE.l)
        layout.setSpacing(SPACE.m)
        layout.addWidget(self._title)
        layout.addWidget(self._text)
        layout.addLayout(buttons)
        self.setMinimumWidth(480)
        self.retranslate()

    def retranslate(self) -> None:
        row = self._row
        self.setWindowTitle(self.tr("Attached file"))
        self._title.setText(self.tr("{0} · {1}").format(row.name, size_in_words(row.size)))
        self._text.setText(
            self.tr(
                "Open it in another program of this PC? Open only what you expect from the sender. A copy is opened:"
                " what is changed in it does not come back into the diary, and it is removed when you sign out."
            )
            if kind_of_row(row) in OPENED_OUTSIDE
            else self.tr(
                "Files of this kind are not opened from here. Save it if you expect it from the sender."
            )
        )
        self._open.setText(self.tr("Open"))
        self._save.setText(self.tr("Save as…"))
        self._cancel.setText(self.tr("Cancel"))


def _copied(content: Content, place: Path) -> Path:
    content.save(place)
    seal(place)
    return place


def _open_copy(place: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(place)))
