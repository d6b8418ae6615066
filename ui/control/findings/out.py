"""The list on paper or as a file: small buttons in the line of the filter, keys, and the same in the menu."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QLocale
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from app.control.words import Language
from app.reports.document import Document
from app.reports.words import ReportWords
from app.reports.writers.files import FileKind
from app.session import Session
from ui.family.page import Place
from ui.paper.document_files import DocumentFiles
from ui.theme import SPACE
from ui.widgets import Retranslated, action_button, keyed_action

Make = Callable[[Session, Language], Document]
_LOOKS: tuple[tuple[FileKind | None, str, str], ...] = (
    (None, "printer", "Ctrl+P"),
    (FileKind.PDF, "file-text", "Ctrl+S"),
    (FileKind.BOOK, "file-spreadsheet", "Ctrl+E"),
    (FileKind.CSV, "table", "Ctrl+Shift+E"),
)


class FindingsOut(Retranslated, QWidget):
    """`made` gives what makes the document on the database's thread, of the filter as it is now.  In a kiosk there is
    no paper and no file."""

    def __init__(
        self, place: Place, page: QWidget, busy: Callable[[bool], None], made: Callable[[], Make]
    ) -> None:
        super().__init__(page)
        self._worker, self._page, self._busy, self._made = place.worker, page, busy, made
        self._files = DocumentFiles(place.worker, page, busy)
        self._some = False
        self.actions_of: dict[FileKind | None, QAction] = {}
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(SPACE.xs)
        if not place.kiosk:
            for kind, icon, keys in _LOOKS:
                action = keyed_action(page, icon, keys, partial(self.do, kind))
                across.addWidget(action_button(self, action))
                self.actions_of[kind] = action
        self.setVisible(not place.kiosk)
        self.retranslate()

    def show_some(self, some: bool) -> None:
        """Whether anything is listed."""
        self._some = some
        self.retranslate()

    def add_to(self, menu: QMenu) -> None:
        """The same in a menu."""
        if self.actions_of and not menu.isEmpty():
            menu.addSeparator()
        for action in self.actions_of.values():
            menu.addAction(action)

    def do(self, kind: FileKind | None) -> None:
        """Print all of the filter (None), or keep it as a file."""
        make = self._made()
        language: Language = "ru" if QLocale().language() is QLocale.Language.Russian else "en"
        self._busy(True)
        self._worker.submit(
            self, lambda desk: desk.ask(lambda session: make(session, language)),
            lambda document: self._on_document(document, kind, language), self._on_failed,
            replaces="document", label="findings document",
        )  # fmt: skip

    def retranslate(self) -> None:
        words = {
            None: self.tr("Print the list…"), FileKind.PDF: self.tr("Save the list as PDF…"),
            FileKind.BOOK: self.tr("Save the list as an Excel workbook…"),
            FileKind.CSV: self.tr("Save the list as CSV…"),
        }  # fmt: skip
        for kind, action in self.actions_of.items():
            action.setText(words[kind])
            action.setEnabled(self._some)
            keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            tip = f"{words[kind].removesuffix('…')} ({keys})"
            if not self._some:
                tip = self.tr("{0}: there are no findings here").format(words[kind].removesuffix("…"))
            action.setToolTip(tip)

    def _on_document(self, document: Document, kind: FileKind | None, language: Language) -> None:
        self._busy(False)
        words = ReportWords(language)
        if kind is None:
            self._files.preview((document,), words)
        else:
            self._files.keep((document,), words, kind, f"{document.title} {document.name}")

    def _on_failed(self, error: Exception) -> None:
        self._busy(False)
        self._files.tell(error)
