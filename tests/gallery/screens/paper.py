"""The page of the journal before it goes to the printer."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from app.journal.export.sheet import journal_paper
from tests.app.journal.printed_pages import printed_page
from tests.gallery.registry import Stage, screen
from ui.journal.paper.words import sheet_words
from ui.paper import PreviewDialog
from ui.paper.sheet_view import SheetView


@screen("paper.preview")
def preview(stage: Stage) -> QWidget:
    """A quarter of five lessons a week; its first sheet."""
    page = printed_page(
        28, 38, topic="Разность квадратов. Самостоятельная работа", homework="§ 12, № 341–346"
    )
    return PreviewDialog(journal_paper(page, sheet_words()))


@screen("paper.zoomed")
def zoomed(stage: Stage) -> QWidget:
    """The last sheet, larger than the window."""
    paper = journal_paper(printed_page(35, 90, topic="Теорема Виета, угол ∠ABC"), sheet_words())
    dialog = PreviewDialog(paper)
    dialog.show_sheet(len(paper.pages) - 1)
    view = dialog.findChild(SheetView)
    assert view is not None
    QTimer.singleShot(0, view, lambda: view.zoom(2.5))  # once it has its size
    return dialog
