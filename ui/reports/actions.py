"""What can be done with a report: made anew, printed, kept as a file, made of every class."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QPushButton, QWidget

from app.codes import Role
from app.reports.registry import ReportSpec
from app.reports.wish import Of
from app.reports.writers.files import FileKind
from ui.icons import set_icon
from ui.reports.word_button import WordButton
from ui.theme import SPACE
from ui.widgets import FlowLayout, Retranslated

_LEADERS = frozenset({Role.ADMIN, Role.DEPUTY, Role.HEAD})
_KINDS = (FileKind.PDF, FileKind.BOOK, FileKind.CSV)


class ReportActions(Retranslated, QWidget):
    """A row of buttons, and their keys on the whole page.  In a kiosk there is only «Make anew»: nothing is printed or
    kept there."""

    anew_wanted = Signal()
    preview_wanted = Signal()
    file_wanted = Signal(object)
    """FileKind."""
    all_wanted = Signal()

    def __init__(self, page: QWidget, *, kiosk: bool) -> None:
        super().__init__(page)
        self._kiosk = kiosk
        self.anew, self.preview, self.pdf, self.book, self.csv, self.all = (
            QPushButton(self) for _ in range(6)
        )
        self.word = WordButton(self)
        for button, icon in (
            (self.anew, "refresh-cw"),
            (self.preview, "printer"),
            (self.pdf, "file-text"),
            (self.book, "file-spreadsheet"),
            (self.all, "folder"),
        ):
            set_icon(button, icon)
        row = FlowLayout(self)
        row.setSpacing(SPACE.s)
        for widget in (self.anew, self.preview, self.pdf, self.word, self.book, self.csv, self.all):
            row.addWidget(widget)
            widget.setVisible(widget is self.anew or (not kiosk and widget not in (self.word, self.all)))
        self.anew.clicked.connect(self.anew_wanted)
        self.preview.clicked.connect(self.preview_wanted)
        self.all.clicked.connect(self.all_wanted)
        for button, kind in zip((self.pdf, self.book, self.csv), _KINDS, strict=True):
            button.clicked.connect(lambda _checked=False, kind=kind: self.file_wanted.emit(kind))
        self._add_keys(page)
        self.retranslate()

    def show_report(self, spec: ReportSpec, role: Role) -> None:
        """Offer what this report has: letters in Word, and one of each class for those who read them all."""
        by_class = role in _LEADERS and role in spec.who.get(Of.CLASS, frozenset())
        self.all.setVisible(by_class and not self._kiosk)
        self.word.setVisible(spec.rows is not None and not self._kiosk)

    def enable(self, on: bool) -> None:
        """Whether there is a report to print and keep."""
        for button in (self.preview, self.pdf, self.word, self.book, self.csv):
            button.setEnabled(on)

    def retranslate(self) -> None:
        for button, words, tip in (
            (self.anew, self.tr("Make anew"), self.tr("Make the report anew from what is stored now (F5)")),
            (self.preview, self.tr("Print…"), self.tr("Look at the pages and print them (Ctrl+P)")),
            (self.pdf, self.tr("PDF…"), self.tr("Save the pages as a PDF file (Ctrl+S)")),
            (self.book, self.tr("Excel…"), self.tr("Save as a workbook with numbers and formulas (Ctrl+E)")),
            (self.csv, self.tr("CSV…"), self.tr("Save as a plain table for other programs")),
            (self.all, self.tr("For all classes…"), self.tr("This report of each class, as files or as one")),
        ):
            button.setText(words)
            button.setToolTip(tip)

    def _add_keys(self, page: QWidget) -> None:
        keys = [("F5", self.anew_wanted.emit)]
        if not self._kiosk:
            keys += [
                ("Ctrl+P", self.preview.click),
                ("Ctrl+S", self.pdf.click),
                ("Ctrl+E", self.book.click),
            ]
        for key, slot in keys:
            shortcut = QShortcut(QKeySequence(key), page)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(slot)
