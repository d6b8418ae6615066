"""A short list inside a panel that scrolls: as high as its rows, which its delegate paints."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtGui import QFocusEvent, QFont, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QSizePolicy, QStyledItemDelegate, QWidget

from ui.theme import set_role

_SMALL = 0.9


class FittedList(QListWidget):
    """One stop of Tab; arrows go through it, Enter or a click chooses; without the keys nothing looks chosen.

    Who derives says what choosing does, and fits the height when there are other rows.
    """

    def __init__(self, delegate: QStyledItemDelegate, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "pane")
        delegate.setParent(self)
        self.setItemDelegate(delegate)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(True)
        self.itemClicked.connect(self.choose)

    def choose(self, item: QListWidgetItem) -> None:
        """A row was clicked, or Enter pressed on it."""
        raise NotImplementedError

    def stand(self) -> None:
        """Put the keys on a row: Qt makes the first one the current one, which does not show."""
        self.setCurrentRow(max(0, self.currentRow()), QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def fit(self) -> None:
        """There are other rows, or they wrap elsewhere."""
        if self.hasFocus() and not self.selectedItems():
            self.stand()
        self.doItemsLayout()
        height = sum(self.sizeHintForRow(row) for row in range(self.count()))
        self.setFixedHeight(height + 2 * self.frameWidth())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Words wrap elsewhere."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.fit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The keys have to stand somewhere."""
        super().focusInEvent(event)
        if not self.selectedItems():
            self.stand()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Nothing looks chosen while the keys are elsewhere."""
        super().focusOutEvent(event)
        self.setCurrentRow(-1)
        self.clearSelection()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter chooses."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentItem() is not None:
            self.choose(self.currentItem())
        else:
            super().keyPressEvent(event)


def smaller(font: QFont) -> QFont:
    """That of the words under a title."""
    small = QFont(font)
    small.setPointSizeF(font.pointSizeF() * _SMALL)
    return small
