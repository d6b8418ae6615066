"""Which news are listed: those of now, of the past, to come, begun; of the school or the class; not read."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QPushButton, QWidget

from app.news.queries import Folder
from app.news.rows import NewsRow
from ui.icons import set_icon
from ui.theme import SPACE, set_role
from ui.widgets import Retranslated


class Shelf(StrEnum):
    """What the list is of."""

    CURRENT = "current"
    ARCHIVE = "archive"
    PLANNED = "planned"
    DRAFTS = "drafts"


FOLDERS: dict[Shelf, Folder] = {
    Shelf.CURRENT: "current",
    Shelf.ARCHIVE: "archive",
    Shelf.PLANNED: "planned",
    Shelf.DRAFTS: "current",
}
"""What is asked of the school file for each; drafts have their own reading."""


class Whose(StrEnum):
    """In whose name, or for whom."""

    ALL = "all"
    SCHOOL = "school"
    CLASS = "class"


@dataclass(frozen=True, slots=True)
class Choice:
    """What is chosen."""

    shelf: Shelf = Shelf.CURRENT
    whose: Whose = Whose.ALL
    unread: bool = False

    def takes(self, row: NewsRow) -> bool:
        """Whether a piece is to be listed."""
        if self.unread and not (row.unread or row.to_confirm):
            return False
        return self.whose is Whose.ALL or row.of_class == (self.whose is Whose.CLASS)

    @property
    def is_narrowed(self) -> bool:
        """Whether more would be listed without the filter."""
        return self.unread or self.whose is not Whose.ALL


class FilterBar(Retranslated, QWidget):
    """`choice`, and `chosen` when it is another.  Who writes has two shelves more, and the button to write."""

    chosen = Signal()
    write_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.shelf, self.whose = QComboBox(self), QComboBox(self)
        self.unread = QCheckBox(self)
        self.write = QPushButton(self)
        set_role(self.write, "primary")
        set_icon(self.write, "pencil", "on_accent")
        self.write.hide()
        self._writes = False
        for value in (Shelf.CURRENT, Shelf.ARCHIVE):
            self.shelf.addItem("", value)
        for one in Whose:
            self.whose.addItem("", one)
        for box in (self.shelf, self.whose):
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
            box.currentIndexChanged.connect(self._on_changed)
        self.unread.toggled.connect(self._on_changed)
        self.write.clicked.connect(self.write_wanted)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE.m)
        for widget in (self.shelf, self.whose, self.unread):
            layout.addWidget(widget)
        layout.addStretch(1)
        layout.addWidget(self.write)
        self.retranslate()

    @property
    def choice(self) -> Choice:
        """What is chosen now."""
        return Choice(
            Shelf(self.shelf.currentData()), Whose(self.whose.currentData()), self.unread.isChecked()
        )

    def set_writes(self, writes: bool) -> None:
        """Offer what those have who write news."""
        if writes == self._writes:
            return
        self._writes = writes
        self.write.setVisible(writes)
        for value in (Shelf.PLANNED, Shelf.DRAFTS):
            place = self.shelf.findData(value)
            if writes and place < 0:
                self.shelf.addItem("", value)
            elif not writes and place >= 0:
                self.shelf.removeItem(place)
        self.retranslate()

    def choose(self, choice: Choice) -> None:
        """Choose by program; `chosen` follows once, if it is another."""
        if choice == self.choice:
            return
        for box in (self.shelf, self.whose, self.unread):
            box.blockSignals(True)
        self.shelf.setCurrentIndex(max(0, self.shelf.findData(choice.shelf)))
        self.whose.setCurrentIndex(self.whose.findData(choice.whose))
        self.unread.setChecked(choice.unread)
        for box in (self.shelf, self.whose, self.unread):
            box.blockSignals(False)
        self._on_changed()

    def retranslate(self) -> None:
        """Words of all choices."""
        shelves = {
            Shelf.CURRENT: self.tr("Now"), Shelf.ARCHIVE: self.tr("Archive"),
            Shelf.PLANNED: self.tr("Planned"), Shelf.DRAFTS: self.tr("Drafts"),
        }  # fmt: skip
        whose = {
            Whose.ALL: self.tr("All news"),
            Whose.SCHOOL: self.tr("Of the school"),
            Whose.CLASS: self.tr("Of the class"),
        }  # fmt: skip
        for place in range(self.shelf.count()):
            self.shelf.setItemText(place, shelves[Shelf(self.shelf.itemData(place))])
        for place in range(self.whose.count()):
            self.whose.setItemText(place, whose[Whose(self.whose.itemData(place))])
        self.shelf.setAccessibleName(self.tr("Which news"))
        self.whose.setAccessibleName(self.tr("Whose news"))
        self.unread.setText(self.tr("Not read"))
        self.write.setText(self.tr("Write"))
        self.write.setToolTip(self.tr("Write news (Ctrl+N)"))

    def _on_changed(self) -> None:
        of_news = self.choice.shelf in (Shelf.CURRENT, Shelf.ARCHIVE)
        self.whose.setEnabled(self.choice.shelf is not Shelf.DRAFTS)
        self.unread.setEnabled(of_news and self.choice.shelf is Shelf.CURRENT)
        self.chosen.emit()
