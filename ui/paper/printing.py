"""Pages to a printer."""

from __future__ import annotations

from PySide6.QtCore import QMarginsF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter

from app.paper.page import Paper
from ui.paper.painting import paint_page


def printer_for(paper: Paper) -> QPrinter:
    """A printer that is set to A4, upright or across as the pages are; the dialog may set it otherwise."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    first = paper.pages[0]
    across = first.width > first.height
    printer.setPageLayout(
        QPageLayout(
            QPageSize(QPageSize.PageSizeId.A4),
            QPageLayout.Orientation.Landscape if across else QPageLayout.Orientation.Portrait,
            QMarginsF(),
        )
    )
    printer.setDocName(paper.title)
    printer.setFullPage(True)
    return printer


def print_paper(paper: Paper, printer: QPrinter) -> bool:
    """Print the pages that the printer is set to.  Whatever its paper, a page is fitted into it and stands in the
    middle.  Says whether the printer took it."""
    printer.setFullPage(True)
    first = max(printer.fromPage(), 1) - 1
    pages = paper.pages[first : printer.toPage() or None]
    painter = QPainter()
    if not pages or not painter.begin(printer):
        return False
    copies = 1 if printer.supportsMultipleCopies() else printer.copyCount()
    for number, page in enumerate(pages * copies):
        if number and not printer.newPage():
            painter.end()
            return False
        sheet = printer.pageLayout().fullRectPixels(printer.resolution())
        scale = min(sheet.width() / page.width, sheet.height() / page.height)
        painter.save()
        left, top = (sheet.width() - page.width * scale) / 2, (sheet.height() - page.height * scale) / 2
        painter.translate(left, top)
        paint_page(painter, page, scale)
        painter.restore()
    return painter.end()
