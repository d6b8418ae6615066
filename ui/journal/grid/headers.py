"""What the edges of the page have in common, and the one at the left: the names of the pupils."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHeaderView, QWidget

from ui.journal.buffer import JournalBuffer
from ui.journal.editor import JournalEditor
from ui.journal.grid.metrics import Metrics
from ui.theme import SPACE, Tokens, tokens_for
from ui.widgets import Retranslated

_NARROWEST_NAMES, _WIDEST_NAMES = 160, 320


class Header(Retranslated, QHeaderView):
    """What both edges have in common: a click leads to the pupil or lesson, a second one tells of it."""

    clicked = Signal(int)
    opened = Signal(int)

    def __init__(self, orientation: Qt.Orientation, editor: JournalEditor, parent: QWidget) -> None:
        super().__init__(orientation, parent)
        self.editor = editor
        self.metrics = Metrics(self.font())
        self.current = -1
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setSectionsClickable(False)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(8)
        self._pressed: QPoint | None = None
        self.sectionDoubleClicked.connect(self.opened)

    @property
    def buffer(self) -> JournalBuffer | None:
        """The open page."""
        return self.editor.buffer

    def set_current(self, section: int) -> None:
        """The section of the cursor, shown stronger."""
        if section != self.current:
            before, self.current = self.current, section
            self.update_sections(before, section)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The edge of a column is dragged; anywhere else a click begins."""
        super().mousePressEvent(event)
        is_edge = self.viewport().cursor().shape() is Qt.CursorShape.SplitHCursor
        begins = event.button() is Qt.MouseButton.LeftButton and not is_edge
        self._pressed = event.position().toPoint() if begins else None

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Where it was pressed it is a click."""
        super().mouseReleaseEvent(event)
        begun, self._pressed = self._pressed, None
        index = self.logicalIndexAt(event.position().toPoint())
        if begun is not None and index >= 0 and index == self.logicalIndexAt(begun):
            self.clicked.emit(index)

    def update_sections(self, *sections: int) -> None:
        """Paint these anew."""
        self.viewport().update()

    def restyle(self) -> None:
        """Nothing is kept of the colours."""
        self.viewport().update()

    def visible_sections(self, rect: QRect) -> range:
        """The sections that touch `rect`."""
        flat = self.orientation() is Qt.Orientation.Horizontal
        low, high = (rect.left(), rect.right()) if flat else (rect.top(), rect.bottom())
        first, last = self.logicalIndexAt(low), self.logicalIndexAt(high)
        if first < 0:
            return range(0)
        return range(first, (last if last >= 0 else self.count() - 1) + 1)

    def font_at(self, scale: float, weight: QFont.Weight) -> QFont:
        """The header's font in another size and weight."""
        font = QFont(self.font())
        font.setPointSizeF(font.pointSizeF() * scale)
        font.setWeight(weight)
        return font


class NameHeader(Header):
    """Number and name of each pupil; grey who is not in the class today."""

    def __init__(self, editor: JournalEditor, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Vertical, editor, parent)
        self._width, self._room = 180, _WIDEST_NAMES

    def fit(self, room: int | None = None) -> bool:
        """Make the column as wide as the longest name, within reason and within `room`; whether it is another width."""
        self._room = self._room if room is None else room
        fonts = QFontMetrics(self.font_at(1, QFont.Weight.DemiBold))
        names = [fonts.horizontalAdvance(pupil.name) for pupil in (self.buffer.pupils if self.buffer else ())]
        edge = self.metrics.number_width + SPACE.s + SPACE.m
        widest = max(_NARROWEST_NAMES, min(_WIDEST_NAMES, self._room))
        before, self._width = self._width, max(_NARROWEST_NAMES, min(max(names, default=0) + edge, widest))
        self.setFixedWidth(self._width)
        return self._width != before

    def sizeHint(self) -> QSize:
        """As wide as `fit` has found."""
        return QSize(self._width, super().sizeHint().height())

    def update_sections(self, *sections: int) -> None:
        """Paint these anew."""
        for section in sections:
            if section >= 0:
                top, height = self.sectionViewportPosition(section), self.sectionSize(section)
                self.viewport().update(0, top, self.viewport().width(), height)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the names that need it."""
        painter, tokens = QPainter(self.viewport()), tokens_for(self)
        painter.fillRect(event.rect(), QColor(tokens.surface))
        if self.buffer is None:
            return
        plain, strong = self.font_at(1, QFont.Weight.Normal), self.font_at(1, QFont.Weight.DemiBold)
        for rect in event.region():  # type: ignore[attr-defined]
            for row in self.visible_sections(rect):
                font = strong if row == self.current else plain
                self._paint_name(painter, self.buffer, row, font, tokens)
        painter.setPen(QColor(tokens.border))
        width = self.viewport().width()
        painter.drawLine(width - 1, event.rect().top(), width - 1, event.rect().bottom())

    def _paint_name(
        self, painter: QPainter, buffer: JournalBuffer, row: int, font: QFont, tokens: Tokens
    ) -> None:
        width, number_width = self.viewport().width(), self.metrics.number_width
        top, height = self.sectionViewportPosition(row), self.sectionSize(row)
        if row == self.current:
            painter.fillRect(0, top, width, height, QColor(tokens.hover))
            painter.fillRect(0, top, 3, height - 1, QColor(tokens.accent))
        painter.setFont(self.font())
        painter.setPen(QColor(tokens.muted))
        middle = Qt.AlignmentFlag.AlignVCenter
        number = QRect(0, top, number_width, height - 1)
        painter.drawText(number, middle | Qt.AlignmentFlag.AlignRight, str(row + 1))
        painter.setFont(font)
        painter.setPen(QColor(tokens.muted if buffer.has_left(row) else tokens.text))
        room = QRect(number_width + SPACE.s, top, width - number_width - SPACE.s - SPACE.s, height - 1)
        name = buffer.pupils[row].name
        if painter.fontMetrics().horizontalAdvance(name) > room.width():
            name = painter.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, middle | Qt.AlignmentFlag.AlignLeft, name)
        painter.setPen(QColor(tokens.border if row % 5 == 4 else tokens.grid))
        painter.drawLine(0, top + height - 1, width, top + height - 1)
