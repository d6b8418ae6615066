"""A list to choose from that ends with dots what it has no room for."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QComboBox, QStyle, QStyleOptionComboBox, QStylePainter

from ui.theme import SPACE


class ElidedBox(QComboBox):
    """As narrow as its row asks for; a style sheet's box cuts its words amid a letter, this one does not."""

    def words_in(self, room: int) -> str:
        """What is chosen, as far as it goes into so many pixels."""
        return self.fontMetrics().elidedText(self.currentText(), Qt.TextElideMode.ElideRight, room - 2)

    def showPopup(self) -> None:
        """In the list all words are there."""
        self.widen_list()
        super().showPopup()

    def widen_list(self) -> None:
        """The list is as wide as its words ask for, whatever its box is."""
        view = self.view()
        bar = self.style().pixelMetric(QStyle.PixelMetric.PM_ScrollBarExtent, None, view)
        view.setMinimumWidth(max(self.width(), view.sizeHintForColumn(0) + bar + 2 * SPACE.s))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, option = QStylePainter(self), QStyleOptionComboBox()
        self.initStyleOption(option)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        room = self.style().subControlRect(
            QStyle.ComplexControl.CC_ComboBox, option, QStyle.SubControl.SC_ComboBoxEditField, self
        )
        option.currentText = self.words_in(room.width())
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)
