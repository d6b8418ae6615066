"""Addresses in a message: nothing is opened by reading, and nothing before its reader has seen where it leads."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QMessageBox, QPushButton, QVBoxLayout, QWidget

from ui.icons import set_icon
from ui.messages.plain import one_line
from ui.theme import set_role
from ui.widgets import Retranslated, leads_outside, plain_tip

_LONGEST = 60
_LONGEST_SHOWN = 600


def open_outside(address: str) -> None:
    """In the browser of this PC."""
    QDesktopServices.openUrl(QUrl(address, QUrl.ParsingMode.StrictMode))


class LinkButtons(Retranslated, QWidget):
    """One button for each address; it asks, and shows the whole of it.  Not in the kiosk."""

    def __init__(
        self, parent: QWidget | None = None, *, opener: Callable[[str], None] = open_outside
    ) -> None:
        super().__init__(parent)
        self._addresses: tuple[str, ...] = ()
        self._buttons: list[QPushButton] = []
        self._opener = opener
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        self.hide()
        leads_outside(self)

    def show_links(self, addresses: Sequence[str]) -> None:
        """These."""
        if tuple(addresses) == self._addresses:
            return
        self._addresses = tuple(addresses)
        for button in self._buttons:
            button.deleteLater()
        self._buttons = []
        for address in self._addresses:
            button = QPushButton(self)
            set_role(button, "link")
            set_icon(button, "external-link", "accent_text")
            button.clicked.connect(lambda _=False, address=address: self._ask(address))
            self._layout.addWidget(button)
            self._buttons.append(button)
        self.setVisible(bool(self._addresses))
        self.retranslate()

    def retranslate(self) -> None:
        """The buttons."""
        for button, address in zip(self._buttons, self._addresses, strict=True):
            shown = one_line(QUrl(address).host() or address, _LONGEST)
            button.setText(self.tr("Link: {0}").format(shown))
            button.setAccessibleName(button.text())
            button.setToolTip(plain_tip(one_line(address, _LONGEST_SHOWN)))

    def _ask(self, address: str) -> None:
        box = QMessageBox(self.window())
        box.setIcon(QMessageBox.Icon.Warning)
        box.setWindowTitle(self.window().windowTitle())
        box.setTextFormat(box.textFormat().PlainText)
        box.setText(self.tr("Open this page in the browser?"))
        box.setInformativeText(one_line(address, _LONGEST_SHOWN))
        leave = box.addButton(self.tr("Do not open"), QMessageBox.ButtonRole.RejectRole)
        copy = box.addButton(self.tr("Copy the address"), QMessageBox.ButtonRole.ActionRole)
        go = box.addButton(self.tr("Open"), QMessageBox.ButtonRole.AcceptRole)
        box.setDefaultButton(leave)
        box.setEscapeButton(leave)
        opener = self._opener
        go.clicked.connect(lambda: opener(address))
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(address))
        box.open()
