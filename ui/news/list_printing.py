"""A list of names on paper."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QTextCharFormat, QTextCursor, QTextDocument, QTextLength, QTextTableFormat
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QWidget


@dataclass(frozen=True, slots=True)
class PrintedList:
    """A title, a line below it, and a table with its head."""

    title: str
    caption: str
    head: tuple[str, ...]
    table: tuple[tuple[str, ...], ...]


def document_of(printed: PrintedList) -> QTextDocument:
    """The list as Qt lays it out; all of it is text, whatever it looks like."""
    document = QTextDocument()
    cursor = QTextCursor(document)
    large = QTextCharFormat()
    large.setFontPointSize(14)
    large.setFontWeight(600)
    cursor.insertText(printed.title, large)
    cursor.insertBlock()
    cursor.insertText(printed.caption, QTextCharFormat())
    cursor.insertBlock()
    form = QTextTableFormat()
    form.setCellPadding(3)
    form.setCellSpacing(0)
    form.setBorder(0.5)
    form.setHeaderRowCount(1)
    form.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
    table = cursor.insertTable(len(printed.table) + 1, len(printed.head), form)
    bold = QTextCharFormat()
    bold.setFontWeight(600)
    for number, row in enumerate((printed.head, *printed.table)):
        for column, words in enumerate(row):
            cell = table.cellAt(number, column).firstCursorPosition()
            cell.insertText(words, QTextCharFormat() if number else bold)
    return document


def print_list(printed: PrintedList, parent: QWidget) -> QPrintDialog:
    """Ask for a printer, then print."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    dialog = QPrintDialog(printer, parent)
    document = document_of(printed)
    document.setParent(dialog)
    dialog.accepted.connect(lambda: document.print_(printer))
    dialog.finished.connect(dialog.deleteLater)
    dialog.setModal(True)
    dialog.show()  # its `open` asks for a slot by name
    return dialog
