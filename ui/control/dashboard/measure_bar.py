"""The figures of what is looked at, one beside another: they say how things stand, and choose what the map shows."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QEnterEvent, QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from ui.theme import RADIUS, SPACE, tokens_for
from ui.widgets import plain_tip

_LINE = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)


class Told(NamedTuple):
    """A figure: what it is, the figure, what became of it, how much it asks to be looked at, and what exactly it is."""

    key: str
    name: str
    figure: str
    change: str = ""
    need: int = 0
    meaning: str = ""


class Tile(QAbstractButton):
    """One figure."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.told = Told("", "", "")
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_told(self, told: Told) -> None:
        """Show this."""
        self.told = told
        self.setText(told.name)
        spoken = f"{told.name}: {told.figure}"
        self.setAccessibleName(f"{spoken}, {told.change}" if told.change else spoken)
        self.setAccessibleDescription(told.meaning)
        self.setToolTip(plain_tip("\n".join(part for part in (told.meaning, told.change) if part)))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        metrics, large = QFontMetrics(self.font()), QFontMetrics(self._large())
        wide = max(
            metrics.horizontalAdvance(self.told.name),
            large.horizontalAdvance(self.told.figure)
            + SPACE.s
            + min(metrics.horizontalAdvance(self.told.change), 150),
        )
        return QSize(wide + 2 * SPACE.m + 6, metrics.height() + large.height() + 2 * SPACE.s)

    def minimumSizeHint(self) -> QSize:
        return QSize(110, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, tokens = QPainter(self), tokens_for(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        edge = tokens.focus if self.hasFocus() else tokens.accent if self.isChecked() else tokens.border
        painter.setPen(QPen(QColor(edge), 2 if self.hasFocus() or self.isChecked() else 1))
        painter.setBrush(
            QColor(
                tokens.accent_soft
                if self.isChecked()
                else tokens.hover
                if self.underMouse()
                else tokens.surface
            )
        )
        painter.drawRoundedRect(frame, RADIUS, RADIUS)
        if self.told.need:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.need[self.told.need - 1].fill))
            painter.drawRoundedRect(QRectF(frame.left() + 4, frame.top() + 6, 5, frame.height() - 12), 2, 2)
        self._paint_words(painter)

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    def _paint_words(self, painter: QPainter) -> None:
        tokens, metrics, large = tokens_for(self), QFontMetrics(self.font()), QFontMetrics(self._large())
        room = self.rect().adjusted(SPACE.m + 4, SPACE.s, -SPACE.s, -SPACE.s)
        line = QRect(room.left(), room.top(), room.width(), metrics.height())
        elided = Qt.TextElideMode.ElideRight
        painter.setPen(QColor(tokens.muted if not self.isChecked() else tokens.text))
        painter.drawText(line, _LINE, metrics.elidedText(self.told.name, elided, line.width()))
        below = QRect(room.left(), line.bottom() + 1, room.width(), large.height())
        painter.setFont(self._large())
        painter.setPen(QColor(tokens.text))
        painter.drawText(below, _LINE, self.told.figure)
        left = large.horizontalAdvance(self.told.figure) + SPACE.s
        beside = below.adjusted(left, 3, 0, 0)
        painter.setFont(self.font())
        painter.setPen(QColor(tokens.muted if not self.isChecked() else tokens.text))
        painter.drawText(beside, _LINE, metrics.elidedText(self.told.change, elided, beside.width()))

    def _large(self) -> QFont:
        font = QFont(self.font())
        font.setPointSizeF(font.pointSizeF() * 1.45)
        font.setWeight(QFont.Weight.DemiBold)
        return font


class MeasureBar(QWidget):
    """Tab and arrows go from one to the next, Space presses."""

    chosen = Signal(str)
    """The key of the one that was pressed by hand."""

    def __init__(self, keys: tuple[str, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tiles = {key: Tile(self) for key in keys}
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(SPACE.s)
        for key, tile in self.tiles.items():
            across.addWidget(tile, 1)
            tile.clicked.connect(lambda _=False, key=key: self._on_clicked(key))
        self.choose(keys[0])

    def choose(self, key: str) -> None:
        """Press one, without a word."""
        for one, tile in self.tiles.items():
            tile.setChecked(one == key)
        self.setFocusProxy(self.tiles[key])

    def show_told(self, told: tuple[Told, ...]) -> None:
        """Show these figures."""
        for one in told:
            self.tiles[one.key].show_told(one)

    def _on_clicked(self, key: str) -> None:
        self.choose(key)
        self.chosen.emit(key)
