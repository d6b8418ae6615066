"""Shows the text of a piece, as its readers see it.

A link is told with its address and opened only after asking; in the kiosk there are none.
"""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QMessageBox, QTextBrowser, QWidget

from app.news.markup import Block, blocks, spoken_address
from ui.news.rendering import fill
from ui.theme import set_role, tokens_for
from ui.widgets import Retranslated, in_kiosk


class NewsText(Retranslated, QTextBrowser):
    """`show_text(markdown)`."""

    link_asked = Signal(object)
    """The question that was opened: a QMessageBox."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "pane")
        self._blocks: tuple[Block, ...] = ()
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self.setUndoRedoEnabled(False)
        self.setTabChangesFocus(False)
        self.document().setDocumentMargin(2)
        self.anchorClicked.connect(self._on_link)
        self.retranslate()

    def show_text(self, text: str) -> None:
        """Show this; the place that was scrolled to is kept if it is the same."""
        found = blocks(text)
        if found == self._blocks:
            return
        self._blocks = found
        self._fill()

    def retranslate(self) -> None:
        """What a screen reader calls it."""
        self.setAccessibleName(self.tr("Text of the news item"))

    def restyle(self) -> None:
        """Colours are part of the text."""
        if hasattr(self, "_blocks"):
            self._fill()

    # --- Qt ------------------------------------------------------------------------------------------------------

    def loadResource(self, kind: int, name: QUrl | str) -> Any:
        """Nothing is loaded, from wherever it may be."""
        return None

    # --- private -------------------------------------------------------------------------------------------------

    def _fill(self) -> None:
        fill(self.document(), self._blocks, tokens_for(self), self.font(), links=not in_kiosk(self))
        self.verticalScrollBar().setValue(0)

    def _on_link(self, url: QUrl) -> None:
        """Whoever wrote it may have been mistaken, or deceived."""
        address = url.toString(QUrl.ComponentFormattingOption.FullyEncoded)
        if in_kiosk(self) or url.scheme().lower() not in ("http", "https", "mailto"):
            return
        box = QMessageBox(self)
        box.setIcon(QMessageBox.Icon.Question)
        box.setWindowTitle(self.window().windowTitle())
        box.setText(self.tr("Open this address outside the diary?"))
        box.setInformativeText(spoken_address(address))
        opening = box.addButton(self.tr("Open"), QMessageBox.ButtonRole.AcceptRole)
        staying = box.addButton(self.tr("Stay here"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(staying)
        box.setEscapeButton(staying)
        opening.clicked.connect(lambda: QDesktopServices.openUrl(url))
        box.finished.connect(box.deleteLater)
        box.open()
        self.link_asked.emit(box)
