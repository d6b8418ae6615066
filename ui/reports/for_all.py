"""One report of every class: a file each, or all in one, with what has been done and the way to stop."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any

from PySide6.QtCore import QSettings, QStandardPaths, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app.desk import Desk
from app.paper.files import file_name
from app.reports.batch import Batch, BatchRun, Piece
from app.reports.offer import ReportOffer
from app.reports.registry import ReportSpec
from app.reports.wish import Of, Wish
from app.reports.writers.files import FileKind
from app.school.queries import ClassRow
from ui.errors import sentence_for
from ui.reports.words import report_words
from ui.tasks import WorkerBase
from ui.theme import SPACE, set_role
from ui.widgets import Form, Retranslated

_FOLDER = "reports/batch_folder"
_EACH, _ONE = "each", "one"


class ForAllDialog(Retranslated, QDialog):
    """`open()` it.  The classes are made one after another: between two of them the database serves whoever waits.

    A class of which nothing could be made is named at the end, and the others are there.
    """

    def __init__(
        self,
        worker: WorkerBase[Desk],
        offer: ReportOffer,
        spec: ReportSpec,
        wish: Wish,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._worker, self._offer, self._spec, self._wish = worker, offer, spec, wish
        self._run: BatchRun | None = None
        self._whole = 0
        self._target: Path | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._title = QLabel(self)
        set_role(self._title, "title")
        self._title.setWordWrap(True)
        self.classes, self.kinds, self.files = QComboBox(self), QComboBox(self), QComboBox(self)
        self._form = Form(self)
        self.bar = QProgressBar(self)
        self.bar.setTextVisible(False)  # how many of how many is said below it
        self.told = QLabel(self)
        self.told.setWordWrap(True)
        self.failed = QListWidget(self)
        self.start, self.close_button, self.folder = (QPushButton(self) for _ in range(3))
        set_role(self.start, "primary")
        self.start.setDefault(True)
        self.start.clicked.connect(self._on_start)
        self.close_button.clicked.connect(self.reject)
        self.folder.clicked.connect(self._on_folder)
        self._lay_out()
        self.retranslate()

    @property
    def is_running(self) -> bool:
        """Whether classes are being made."""
        return self._run is not None

    def run(self, target: Path) -> None:
        """Make them, into this folder or file."""
        self._target = target
        grade = self.classes.currentData()
        chosen = [one for one in self._offer.classes if grade in (None, one.grade)]
        self._whole = len(chosen)
        batch = Batch(
            self._spec, [self._piece(one) for one in chosen], report_words(),
            FileKind(self.kinds.currentData()), datetime.now().astimezone(),
        )  # fmt: skip
        self.failed.clear()
        self.failed.hide()
        self.folder.hide()
        self.bar.setRange(0, max(self._whole, 1))
        self._set_running(BatchRun(batch, target, each=self.files.currentData() == _EACH))
        self._next()

    def _piece(self, one: ClassRow) -> Piece:
        term = self._offer.term_for(one.id, self._wish)
        return Piece(one.name, replace(self._wish, of=Of.CLASS, id=one.id, term=term))

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("For all classes"))
        self._title.setText(report_words()(f"report.{self._spec.key}"))
        self._form.describe(self.classes, self.tr("Classes"))
        self._form.describe(self.kinds, self.tr("As"))
        self._form.describe(self.files, self.tr("Files"))
        grades = sorted({one.grade for one in self._offer.classes})
        _fill(
            self.classes,
            [
                (self.tr("All classes (%n)", "", len(self._offer.classes)), None),
                *((self.tr("Grade {0}").format(one), one) for one in grades),
            ],
        )
        _fill(
            self.kinds,
            [
                (self.tr("Excel workbook"), FileKind.BOOK.value),
                ("PDF", FileKind.PDF.value),
                ("CSV", FileKind.CSV.value),
            ],
        )
        _fill(
            self.files,
            [(self.tr("A file for each class"), _EACH), (self.tr("All classes in one file"), _ONE)],
        )
        self.start.setText(self.tr("Make…"))
        self.close_button.setText(self.tr("Stop") if self.is_running else self.tr("Close"))
        self.folder.setText(self.tr("Open the folder"))
        self.bar.setAccessibleName(self.tr("Progress"))
        self.failed.setAccessibleName(self.tr("What could not be made"))

    def reject(self) -> None:
        """While classes are being made: stop; then, close."""
        run = self._run
        if run is not None:
            run.end()
            self._set_running(None)
            written = len(run.outcome.written)
            self.told.setText(self.tr("Stopped. Made: {0} of {1}.").format(written, self._whole))
            self.folder.setVisible(written > 0)
            return
        super().reject()

    # --- parts ---------------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        for box in (self.classes, self.kinds, self.files):
            self._form.add(box)
        buttons = QHBoxLayout()
        buttons.addWidget(self.folder)
        buttons.addStretch(1)
        buttons.addWidget(self.close_button)
        buttons.addWidget(self.start)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE.xl, SPACE.xl, SPACE.xl, SPACE.xl)
        layout.setSpacing(SPACE.m)
        layout.addWidget(self._title)
        layout.addWidget(self._form)
        for widget in (self.bar, self.told, self.failed):
            layout.addWidget(widget)
        layout.addStretch(1)
        layout.addLayout(buttons)
        self.bar.hide()
        self.failed.hide()
        self.folder.hide()
        self.setMinimumWidth(480)

    def _set_running(self, run: BatchRun | None) -> None:
        self._run, running = run, run is not None
        self.bar.setVisible(running or self._whole > 0)
        self._grow()
        for widget in (self.classes, self.kinds, self.files, self.start):
            widget.setEnabled(not running)
        self.close_button.setText(self.tr("Stop") if running else self.tr("Close"))

    def _grow(self) -> None:
        """What has just come needs room of its own."""
        layout = self.layout()
        assert layout is not None
        layout.activate()
        self.resize(self.width(), max(self.height(), layout.totalSizeHint().height()))

    # --- one after another ---------------------------------------------------------------------------------------

    def _next(self) -> None:
        run = self._run
        if run is None:
            return
        self.bar.setValue(run.done)
        if run.piece is None:
            self.told.setText(self.tr("Writing the file…"))
            self._worker.compute(
                self,
                run.finish,
                lambda _outcome: self._on_finished(run),
                lambda error: self._on_not_written(run, error),
            )
            return
        self.told.setText(self.tr("Making {0}…").format(run.piece.name))
        self._worker.submit(
            self,
            lambda desk: desk.ask(run.read),
            lambda parts: self._on_read(run, parts),
            lambda error: self._on_failed(run, error),
            label=f"report of {run.piece.name}",
        )

    def _on_read(self, run: BatchRun, parts: Sequence[Any]) -> None:
        if run is self._run:
            self._worker.compute(
                self, lambda: run.write(parts), lambda _none: self._on_written(run),
                lambda error: self._on_failed(run, error),
            )  # fmt: skip

    def _on_written(self, run: BatchRun) -> None:
        if run is self._run:  # not of one that was stopped
            self._next()

    def _on_failed(self, run: BatchRun, error: Exception) -> None:
        if run is self._run and run.piece is not None:
            self._note(run.piece.name, sentence_for(error))
            run.skip()
            self._next()

    def _note(self, name: str, why: str) -> None:
        self.failed.addItem(f"{name}: {why}")
        self.failed.show()

    def _on_finished(self, run: BatchRun) -> None:
        if run is self._run:
            self._end(run.outcome.made)

    def _on_not_written(self, run: BatchRun, error: Exception) -> None:
        if run is self._run:
            self._note(self._target.name if self._target is not None else "", sentence_for(error))
            self._end(0)

    def _end(self, made: int) -> None:
        self._set_running(None)
        self.told.setText(self.tr("Made: {0} of {1}.").format(made, self._whole))
        self.folder.setVisible(made > 0)
        self._grow()

    # --- slots ---------------------------------------------------------------------------------------------------

    def _on_start(self) -> None:
        standard = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        folder = str(QSettings().value(_FOLDER, "") or standard)
        suffix = str(self.kinds.currentData())
        if self.files.currentData() == _EACH:
            dialog = QFileDialog(self, self.tr("Folder for the files"), folder)
            dialog.setFileMode(QFileDialog.FileMode.Directory)
            dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        else:
            dialog = QFileDialog(self, self.tr("Save the report"), folder, f"*{suffix}")
            dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
            dialog.setDefaultSuffix(suffix.removeprefix("."))
            dialog.selectFile(file_name(self._title.text(), suffix))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self._on_chosen)
        dialog.open()

    def _on_chosen(self, name: str) -> None:
        path = Path(name)
        if self.files.currentData() == _ONE:
            suffix = str(self.kinds.currentData())
            path = path if path.suffix.lower() == suffix else path.with_name(path.name + suffix)
        QSettings().setValue(_FOLDER, str(path if path.is_dir() else path.parent))
        self.run(path)

    def _on_folder(self) -> None:
        if self._target is not None:
            folder = self._target if self._target.is_dir() else self._target.parent
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))


def _fill(box: QComboBox, entries: Sequence[tuple[str, object]]) -> None:
    chosen = box.currentIndex()
    box.clear()
    for words, data in entries:
        box.addItem(words, data)
    box.setCurrentIndex(max(chosen, 0))
