"""The button that gives the page of the journal away: to the printer, as a PDF, as a workbook."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from ui.errors import sentence_for
from ui.icons import set_icon
from ui.journal.paper.source import ExportSource, FileKind, PaperWords
from ui.journal.paper.words import sheet_words, workbook_words
from ui.paper import PreviewDialog
from ui.paper.saving import ask_path, tell_failed, tell_saved
from ui.widgets import BannerKind, Retranslated, Toast

if TYPE_CHECKING:
    from app.paper.page import Paper

_FOLDER_KEY = "journal/export_folder"
_ERROR_MS = 20_000
"""What went wrong has to be read, and there is a button to press."""


@dataclass(frozen=True, slots=True)
class _Wish:
    """A file that is asked for: of the page at the click, whatever is shown when it is written."""

    page: tuple[int, int]
    title: str
    kind: FileKind


class JournalExport(Retranslated, QToolButton):
    """A button with a menu. Its `actions()` are for the tab to add, so that Ctrl+P works everywhere in it.

    `about_to_read` comes before a page is read: what is typed has to be on its way to the file by then.
    """

    about_to_read = Signal()

    def __init__(self, source: ExportSource, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._source = source
        self._page: tuple[int, int] | None = None
        self._title = ""
        self._print, self._pdf, self._xlsx = QAction(self), QAction(self), QAction(self)
        menu = QMenu(self)
        for action, icon, step in (
            (self._print, "printer", self._on_print),
            (self._pdf, "file-text", lambda: self._on_save_as(FileKind.PDF)),
            (self._xlsx, "file-spreadsheet", lambda: self._on_save_as(FileKind.XLSX)),
        ):
            set_icon(action, icon)
            action.triggered.connect(step)
            self.addAction(action)
            menu.addAction(action)
        self._print.setShortcut(QKeySequence("Ctrl+P"))
        self._print.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        set_icon(self, "printer")
        self.setMenu(menu)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.set_page(None, None)
        self.retranslate()

    def set_page(self, course: int | None, term: int | None, title: str = "") -> None:
        """The page that is shown, and what a file with it is called (`paper_title`); without one there is nothing to
        give away."""
        self._page = None if course is None or term is None else (course, term)
        self._title = title
        self.setEnabled(self._page is not None)
        for action in (self._print, self._pdf, self._xlsx):
            action.setEnabled(self._page is not None)

    def retranslate(self) -> None:
        """All words."""
        self.setText(self.tr("Print and export"))
        self.setAccessibleName(self.tr("Print and export"))
        self.setToolTip(
            self.tr("Print the page as in the paper journal (Ctrl+P), or keep it as PDF or Excel")
        )
        self._print.setText(self.tr("&Print…"))
        self._pdf.setText(self.tr("Save as P&DF…"))
        self._xlsx.setText(self.tr("Save as &Excel workbook…"))

    # --- slots --------------------------------------------------------------------------------------------

    def _on_print(self) -> None:
        if self._page is not None:
            self.about_to_read.emit()
            self._source.load_paper(self, self._page, _words(), self._on_paper_loaded, self._on_paper_failed)

    def _on_paper_loaded(self, paper: Paper) -> None:
        PreviewDialog(paper, self.window()).open()

    def _on_paper_failed(self, error: Exception) -> None:
        Toast.show_over(self.window(), sentence_for(error), kind=BannerKind.ERROR, msec=_ERROR_MS)

    def _on_save_as(self, kind: FileKind) -> None:
        if self._page is not None:
            self._ask_path(_Wish(self._page, self._title, kind))

    def _on_saved(self, path: Path) -> None:
        tell_saved(self.window(), path)

    # --- private ------------------------------------------------------------------------------------------

    def _ask_path(self, wish: _Wish) -> None:
        """Ask where to."""
        is_pdf = wish.kind is FileKind.PDF
        caption = self.tr("Save as PDF") if is_pdf else self.tr("Save as Excel workbook")
        kinds = self.tr("PDF files (*.pdf)") if is_pdf else self.tr("Excel workbooks (*.xlsx)")
        then = partial(self._save, wish)
        ask_path(self.window(), caption, kinds, wish.title, wish.kind, _FOLDER_KEY, then)

    def _save(self, wish: _Wish, path: Path) -> None:
        self.about_to_read.emit()
        failed = partial(self._on_save_failed, wish)
        self._source.save(self, wish.page, _words(), path, self._on_saved, failed)

    def _on_save_failed(self, wish: _Wish, error: Exception) -> None:
        tell_failed(self.window(), error, partial(self._ask_path, wish))


def _words() -> PaperWords:
    return PaperWords(sheet_words(), workbook_words())
