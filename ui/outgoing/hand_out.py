"""Writing an export to a file: where to, how far it is, and what came of it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QLocale, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app.backup.problems import Progress
from app.exchange.calendar_export import CalendarMade
from app.exchange.exports.person import PersonExport, export_person
from app.exchange.exports.pupil import PupilExport, export_pupil
from app.exchange.exports.tables import TablesExport
from app.exchange.oneroster.export import OneRosterExport
from app.paper.files import file_name
from app.reports.words import Language
from app.session import Session
from ui.errors import sentence_for
from ui.family.aside import Aside
from ui.family.page import Place
from ui.icons import set_icon
from ui.outgoing.progress import Working
from ui.theme import SPACE, set_role
from ui.widgets import Banner, BannerKind, Retranslated, leads_outside

Write = Callable[[Session, Path, Progress], Any]
"""Writes the export of a kind; runs in another thread."""


class HandOut(Retranslated, QWidget):
    """A button that asks where to, and what comes of it.  `title` gives the file's name, `suffix` its ending."""

    finished = Signal(object)

    def __init__(self, place: Place, suffix: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._suffix, self._title = suffix, ""
        self._make: Callable[[], Write] | None = None
        self._what = ""
        self.work = Aside(place.worker, self)
        self.save, self.open_folder = QPushButton(self), QPushButton(self)
        set_role(self.save, "primary")
        set_icon(self.save, "download", "on_accent")
        set_icon(self.open_folder, "folder-open")
        self.working = Working(self.work, self)
        self.banner = Banner(BannerKind.SUCCESS, self)
        self._path: Path | None = None
        row = QHBoxLayout()
        row.setSpacing(SPACE.s)
        row.addWidget(self.save)
        row.addWidget(self.open_folder)
        row.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE.s)
        for widget in (self.banner, self.working):
            layout.addWidget(widget)
            widget.hide()
        layout.addLayout(row)
        self.open_folder.hide()
        leads_outside(self.open_folder)
        self.save.clicked.connect(self._on_save)
        self.open_folder.clicked.connect(self._on_open_folder)
        self.work.done.connect(self._on_done)
        self.work.failed.connect(self._on_failed)
        self.work.stopped.connect(self._on_stopped)
        self.work.running_changed.connect(self._on_running)
        self.retranslate()

    def set_export(self, title: str, what: str, make: Callable[[], Write]) -> None:
        """What is written: the name that the file is offered, what is said while it is under way, and what gives the
        work for what is chosen at that moment."""
        self._title, self._what, self._make = title, what, make

    def write_to(self, path: Path) -> None:
        """Write it there."""
        if self._make is None or self.work.is_running:
            return
        write = self._make()
        self._path = path
        self.banner.hide()
        self.open_folder.hide()
        self.working.begin(self._what)
        self.work.run(lambda session, progress: write(session, path, progress))

    def retranslate(self) -> None:
        self.save.setText(self.tr("Save as…"))
        self.open_folder.setText(self.tr("Open the folder"))

    # --- slots -------------------------------------------------------------------------------------------------

    def _on_save(self) -> None:
        dialog = QFileDialog(self.window(), self.tr("Where to save"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(self._suffix.removeprefix("."))
        dialog.setNameFilters([f"*{self._suffix}"])
        dialog.selectFile(file_name(self._title, self._suffix))
        dialog.fileSelected.connect(lambda path: self.write_to(Path(path)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _on_done(self, answer: object) -> None:
        self.banner.show_text(self._in_words(answer), BannerKind.SUCCESS)
        self.open_folder.show()
        self.finished.emit(answer)

    def _on_failed(self, error: Exception) -> None:
        self.banner.show_text(sentence_for(error), BannerKind.ERROR)

    def _on_stopped(self) -> None:
        self.banner.show_text(self.tr("Stopped. Nothing was written."), BannerKind.INFO)

    def _on_running(self, running: bool) -> None:
        self.working.setVisible(running)
        self.save.setEnabled(not running)

    def _on_open_folder(self) -> None:
        if self._path is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._path.parent)))

    def _in_words(self, answer: object) -> str:
        path = str(self._path)
        if isinstance(answer, TablesExport | OneRosterExport):
            rows = sum(answer.rows.values())
            return self.tr("%n table(s), {0} rows: {1}", "", len(answer.rows)).format(rows, path)
        if isinstance(answer, PersonExport):
            words = self.tr("%n row(s) of data: {0}", "", sum(answer.rows.values())).format(path)
            missing = self.tr("%n attached file(s) could not be read.", "", answer.missing)
            return f"{words}\n{missing}" if answer.missing else words
        if isinstance(answer, PupilExport):
            return self.tr("%n mark(s) and the report cards: {0}", "", answer.marks).format(path)
        if isinstance(answer, CalendarMade):
            return self.tr("%n lesson(s): {0}", "", answer.lessons).format(path)
        return self.tr("Written: {0}").format(path)


class HandOutDialog(Retranslated, QDialog):
    """`open()` it.  `kind`: "person", all that is held on somebody, for that one; "pupil", a pupil's file for another
    school."""

    def __init__(
        self, place: Place, kind: str, person_id: int, name: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._kind, self._person_id, self._name = kind, person_id, name
        self._title, self._sentence = QLabel(self), QLabel(self)
        set_role(self._title, "title")
        set_role(self._sentence, "muted")
        for label in (self._title, self._sentence):
            label.setWordWrap(True)
        self.hand_out = HandOut(place, ".zip", self)
        self._close = QPushButton(self)
        self._close.clicked.connect(self.reject)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self._close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE.xl, SPACE.xl, SPACE.xl, SPACE.xl)
        layout.setSpacing(SPACE.m)
        for widget in (self._title, self._sentence, self.hand_out):
            layout.addWidget(widget)
        layout.addLayout(row)
        self.setMinimumWidth(560)
        self.retranslate()
        self.hand_out.save.setFocus()

    def reject(self) -> None:
        """What is under way is stopped first; it leaves nothing."""
        if self.hand_out.work.is_running:
            self.hand_out.work.stop()
            return
        super().reject()

    def retranslate(self) -> None:
        titles = {
            "person": self.tr("What is held on {0}"),
            "pupil": self.tr("File of {0} for another school"),
        }
        sentences = {
            "person": self.tr(
                "All that the diary holds on this person, and who looked at it: for the person, who may ask"
                " for it by law. A PDF to read, tables for programs, and the files handed in."
                " Data of others are left out."
            ),
            "pupil": self.tr(
                "Personal data, classes, report cards of all years, marks and absences of this year by their days: for"
                " the school to which the pupil goes. A PDF to sign, a workbook, and data that another diary can read."
            ),
        }
        title = titles[self._kind].format(self._name)
        self.setWindowTitle(title)
        self._title.setText(title)
        self._sentence.setText(sentences[self._kind])
        self._close.setText(self.tr("Close"))
        self.hand_out.set_export(
            title, self.tr("Collecting the data…"), lambda: _writer(self._kind, self._person_id)
        )


def _writer(kind: str, person_id: int) -> Write:
    language: Language = "ru" if QLocale().language() is QLocale.Language.Russian else "en"
    do: Any = {"person": export_person, "pupil": export_pupil}[kind]
    return lambda session, path, progress: do(session, person_id, path, language=language, progress=progress)
