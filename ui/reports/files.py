"""What becomes of a report besides being looked at: printed, or kept as PDF, workbook or CSV."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from app.paper.files import put_in_place
from app.reports.document import Document
from app.reports.words import ReportWords
from ui.errors import sentence_for
from ui.paper.preview import PreviewDialog
from ui.paper.saving import ask_path, tell_failed, tell_saved
from ui.tasks import WorkerBase
from ui.widgets import BannerKind, Toast

_FOLDER = "reports/folder"


class Kept(StrEnum):
    """The kinds of files, by their suffix."""

    PDF = ".pdf"
    BOOK = ".xlsx"
    CSV = ".csv"


def as_bytes(documents: Sequence[Document], kind: Kept, words: ReportWords) -> bytes:
    """The file of a kind, in memory.  Long: not for the thread of the window."""
    from app.paper.pdf import as_pdf
    from app.reports.writers.book import documents_as_book
    from app.reports.writers.csv_text import documents_as_csv
    from app.reports.writers.paper import documents_as_paper

    now = datetime.now().astimezone()
    if kind is Kept.PDF:
        return as_pdf(documents_as_paper(documents, words), made_at=now)
    if kind is Kept.BOOK:
        return documents_as_book(documents, words, made_at=now)
    return documents_as_csv(documents, words)


class ReportFiles:
    """Asks where to, makes the file beside the window's thread, says what became of it."""

    def __init__(self, worker: WorkerBase[Any], window: QWidget, busy: Callable[[bool], None]) -> None:
        self._worker, self._window, self._busy = worker, window, busy

    def preview(self, documents: Sequence[Document], words: ReportWords) -> None:
        """The pages, and the way to the printer."""
        from app.reports.writers.paper import documents_as_paper

        self._run(lambda: documents_as_paper(documents, words), self._on_paper)

    def keep(self, documents: Sequence[Document], words: ReportWords, kind: Kept, title: str) -> None:
        """As a file of this kind."""
        translate = QCoreApplication.translate
        filters = {
            Kept.PDF: translate("ReportFiles", "PDF files (*.pdf)"),
            Kept.BOOK: translate("ReportFiles", "Excel workbooks (*.xlsx)"),
            Kept.CSV: translate("ReportFiles", "Text tables (*.csv)"),
        }[kind]

        def write(path: Path) -> None:
            self._run(
                lambda: put_in_place(path, as_bytes(documents, kind, words)),
                lambda _none: tell_saved(self._window, path),
                lambda error: tell_failed(self._window, error, ask),
            )

        def ask() -> None:
            caption = translate("ReportFiles", "Save the report")
            ask_path(self._window, caption, filters, title, kind.value, _FOLDER, write)

        ask()

    # --- private -------------------------------------------------------------------------------------------------

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
            (failed or self._tell)(error)

        self._worker.compute(self._window, work, after, wrong)

    def _on_paper(self, paper: Any) -> None:
        PreviewDialog(paper, self._window).open()

    def _tell(self, error: Exception) -> None:
        Toast.show_over(self._window, sentence_for(error), kind=BannerKind.ERROR)
