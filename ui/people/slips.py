"""Slips with login and one-time password: shown once, printed eight to a page or kept as PDF, then gone."""

from __future__ import annotations

import html
from collections.abc import Sequence

from PySide6.QtCore import QMarginsF, Qt
from PySide6.QtGui import QPageLayout, QPageSize, QTextDocument
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from app.people.logins import IssuedLogin
from ui.icons import set_icon
from ui.theme import SPACE, set_role
from ui.widgets import Retranslated

_PER_ROW = 2


class SlipsDialog(Retranslated, QDialog):
    """`open()` it right after issuing: the passwords exist nowhere else."""

    def __init__(self, issued: Sequence[IssuedLogin], school: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._issued, self._school = tuple(issued), school
        self._title, self._once = QLabel(self), QLabel(self)
        set_role(self._title, "title")
        set_role(self._once, "muted")
        self._once.setWordWrap(True)
        self._sheet = QTextBrowser(self)
        self._sheet.setOpenLinks(False)
        self._print, self._save, self._close = QPushButton(self), QPushButton(self), QPushButton(self)
        set_role(self._print, "primary")
        set_icon(self._print, "printer", "on_accent")
        set_icon(self._save, "file-text")
        self._print.clicked.connect(self._on_print)
        self._save.clicked.connect(self._on_save)
        self._close.clicked.connect(self.accept)
        buttons = QHBoxLayout()
        buttons.addWidget(self._close)
        buttons.addStretch(1)
        buttons.addWidget(self._save)
        buttons.addWidget(self._print)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE.xl, SPACE.xl, SPACE.xl, SPACE.xl)
        layout.setSpacing(SPACE.m)
        for widget in (self._title, self._once, self._sheet):
            layout.addWidget(widget)
        layout.addLayout(buttons)
        self.resize(760, 620)
        self.retranslate()

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Slips"))
        self._title.setText(self.tr("%n login(s) issued", "", len(self._issued)))
        self._once.setText(
            self.tr(
                "Print the slips now: nobody can read these passwords again. Each is changed at the first login."
            )
        )
        self._sheet.setAccessibleName(self.tr("Slips"))
        self._sheet.setHtml(self.sheet())
        self._print.setText(self.tr("Print…"))
        self._save.setText(self.tr("Save as PDF…"))
        self._close.setText(self.tr("Close"))

    def sheet(self) -> str:
        """The slips as HTML, two in a row."""
        cells = [self._slip(one) for one in self._issued]
        cells.extend([""] * (-len(cells) % _PER_ROW))
        lines = [
            "<tr>"
            + "".join(
                f'<td width="50%" style="padding:14px">{cell}</td>' for cell in cells[at : at + _PER_ROW]
            )
            for at in range(0, len(cells), _PER_ROW)
        ]
        return f'<table width="100%" border="1" cellspacing="0" style="border-style:dashed">{"".join(lines)}</table>'

    def _slip(self, one: IssuedLogin) -> str:
        login, password = self.tr("Login"), self.tr("One-time password")
        hint = self.tr("Do not show it to anybody. At the first login choose a password of your own.")
        return (
            f"<p><b>{html.escape(one.name)}</b><br>{html.escape(self._school)}</p>"
            f"<p>{login}: <b>{html.escape(one.login)}</b><br>"
            f'{password}: <b><span style="font-family:monospace">{html.escape(one.password)}</span></b></p>'
            f"<p><small>{hint}</small></p>"
        )

    def _on_print(self) -> None:
        printer = self._printer()
        dialog = QPrintDialog(printer, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: self._document().print_(printer))
        dialog.setModal(True)
        dialog.show()

    def _on_save(self) -> None:
        dialog = QFileDialog(self, self.tr("Save as PDF"), "", self.tr("PDF files (*.pdf)"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("pdf")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self.save_pdf)
        dialog.open()

    def save_pdf(self, path: str) -> None:
        """Write the slips as a PDF."""
        printer = self._printer()
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(path)
        self._document().print_(printer)

    def _printer(self) -> QPrinter:
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
        printer.setPageMargins(QMarginsF(12, 12, 12, 12), QPageLayout.Unit.Millimeter)
        return printer

    def _document(self) -> QTextDocument:
        document = QTextDocument()
        document.setHtml(self.sheet())
        return document
