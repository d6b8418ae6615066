"""The folders above the list, as buttons of which one is pressed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QPushButton, QWidget

from ui.theme import set_role
from ui.widgets import FlowLayout, Retranslated

INBOX, SENT, MAILINGS, ARCHIVE, DRAFTS = "inbox", "sent", "mailings", "archive", "drafts"


class FolderBar(Retranslated, QWidget):
    """`chosen` when another one is pressed; counts stand beside the words."""

    chosen = Signal(str)

    def __init__(self, folders: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._counts: dict[str, int] = {}
        self._buttons: dict[str, QPushButton] = {}
        self._group = QButtonGroup(self)
        layout = FlowLayout(self)
        for folder in folders:
            button = QPushButton(self)
            button.setCheckable(True)
            button.setProperty("dense", "true")
            set_role(button, "ghost")
            button.toggled.connect(lambda on, button=button: set_role(button, "current" if on else "ghost"))
            button.clicked.connect(lambda _=False, folder=folder: self.chosen.emit(folder))
            self._group.addButton(button)
            self._buttons[folder] = button
            layout.addWidget(button)
        self._buttons[folders[0]].setChecked(True)
        self.retranslate()

    @property
    def current(self) -> str:
        """Which is pressed."""
        return next(folder for folder, button in self._buttons.items() if button.isChecked())

    def choose(self, folder: str) -> None:
        """Press it without saying so."""
        self._buttons[folder].setChecked(True)

    def show_count(self, folder: str, count: int) -> None:
        """So many are unread, or begun."""
        if folder in self._buttons and self._counts.get(folder, 0) != count:
            self._counts[folder] = count
            self.retranslate()

    def retranslate(self) -> None:
        """All words."""
        names = {
            INBOX: self.tr("Inbox"),
            SENT: self.tr("Sent"),
            MAILINGS: self.tr("To several"),
            ARCHIVE: self.tr("Archive"),
            DRAFTS: self.tr("Drafts"),
        }
        for folder, button in self._buttons.items():
            count = self._counts.get(folder, 0)
            button.setText(f"{names[folder]} {count}" if count else names[folder])
            button.setAccessibleName(button.text())
        layout = self.layout()
        if layout is not None:
            layout.invalidate()
