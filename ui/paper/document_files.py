"""What becomes of a document besides being looked at: printed, or kept as PDF, workbook, CSV or a filled template."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QSettings, QStandardPaths, Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from app.paper.files import put_in_place
from app.reports.document import Document
from app.reports.words import ReportWords
from app.reports.writers.files import FileKind, report_file, usual_template
from ui.errors import sentence_for
from ui.paper.preview import PreviewDialog
from ui.paper.saving import ask_path, tell_failed, tell_saved
from ui.tasks import WorkerBase
from ui.widgets import BannerKind, Toast

_FOLDER, _TEMPLATES = "reports/folder", "reports/templates"


def as_bytes(
    parts: Sequence[Document | Mapping[str, Any]],
    kind: FileKind,
    words: ReportWords,
    template: Path | None = None,
) -> bytes:
    """The file of a kind, in memory; of a filled template the parts are its rows.  Long: not for the thread of the
    window."""
    file = report_file(kind, words, made_at=datetime.now().astimezone(), template=template)
    for part in parts:
        file.add(part)
    return file.finished()


class DocumentFiles:
    """Asks where to, makes the file beside the window's thread, says what became of it."""

    def __init__(self, worker: WorkerBase[Any], window: QWidget, busy: Callable[[bool], None]) -> None:
        self._worker, self._window, self._busy = worker, window, busy

    def preview(self, documents: Sequence[Document], words: ReportWords) -> None:
        """The pages, and the way to the printer."""
        from app.reports.writers.paper import documents_as_paper

        self._run(lambda: documents_as_paper(documents, words), self._on_paper)

    def keep(self, documents: Sequence[Document], words: ReportWords, kind: FileKind, title: str) -> None:
        """As a file of this kind."""
        self._ask(kind, title, lambda: as_bytes(documents, kind, words))

    def fill(
        self,
        rows: Sequence[Mapping[str, Any]],
        words: ReportWords,
        key: str,
        title: str,
        template: Path | None,
    ) -> None:
        """As a letter for each row, in this template or (None) the one that comes with the program."""

        def made() -> bytes:
            return as_bytes(rows, FileKind.DOCX, words, template or usual_template(key, words))

        self._ask(FileKind.DOCX, title, made)

    def choose_template(self, then: Callable[[Path], None]) -> None:
        """Ask for a template of the school's own."""
        translate = QCoreApplication.translate
        standard = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        folder = str(QSettings().value(_TEMPLATES, "") or standard)
        dialog = QFileDialog(
            self._window,
            translate("DocumentFiles", "The school's own template"),
            folder,
            translate("DocumentFiles", "Word documents (*.docx)"),
        )
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

        def chosen(name: str) -> None:
            QSettings().setValue(_TEMPLATES, str(Path(name).parent))
            then(Path(name))

        dialog.fileSelected.connect(chosen)
        dialog.open()

    def tell(self, error: Exception) -> None:
        """What went wrong."""
        Toast.show_over(self._window, sentence_for(error), kind=BannerKind.ERROR)

    # --- private -------------------------------------------------------------------------------------------------

    def _ask(self, kind: FileKind, title: str, made: Callable[[], bytes]) -> None:
        translate = QCoreApplication.translate
        filters = {
            FileKind.PDF: translate("DocumentFiles", "PDF files (*.pdf)"),
            FileKind.BOOK: translate("DocumentFiles", "Excel workbooks (*.xlsx)"),
            FileKind.CSV: translate("DocumentFiles", "Text tables (*.csv)"),
            FileKind.DOCX: translate("DocumentFiles", "Word documents (*.docx)"),
        }[kind]

        def write(path: Path) -> None:
            self._run(
                lambda: put_in_place(path, made()),
                lambda _none: tell_saved(self._window, path),
                lambda error: tell_failed(self._window, error, ask),
            )

        def ask() -> None:
            caption = translate("DocumentFiles", "Save the report")
            ask_path(self._window, caption, filters, title, kind.value, _FOLDER, write)

        ask()

    def _run(
        self,
        work: Callable[[], Any],
        done: Callable[[Any], None],
        failed: Callable[[Exception], None] | None = None,
    ) -> None:
        self._busy(True)

        def after(answer: Any) -> None:
            self._busy(False)
            done(answer)

        def wrong(error: Exception) -> None:
            self._busy(False)
            (failed or self.tell)(error)

        self._worker.compute(self._window, work, after, wrong)

    def _on_paper(self, paper: Any) -> None:
        PreviewDialog(paper, self._window).open()
