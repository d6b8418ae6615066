"""What every chart is: it draws itself when it is seen, and says in words what stands where one points."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPen, QShowEvent
from PySide6.QtWidgets import QLabel, QSpacerItem, QVBoxLayout, QWidget

from ui.charts.data import Spot
from ui.theme import RADIUS, Tokens, set_role, tokens_for
from ui.widgets import ElidedLabel, Retranslated, announce

if TYPE_CHECKING:
    from ui.charts.plot import Plot

#: How high the plot is; the line of words under it comes on top.
HEIGHT = 110
_KEYS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class Chart(Retranslated, QWidget):
    """Base of the charts.  One line under the plot says what is pointed at, else the summary of the whole.

    A subclass keeps its data, gives `_tell` the words, and draws in `_draw`.  `height` is that of the plot.
    """

    def __init__(self, parent: QWidget | None = None, *, height: int = HEIGHT) -> None:
        super().__init__(parent)
        self._plot: Plot | None = None
        self._height = height
        self._spots: tuple[Spot, ...] = ()
        self._summary = ""
        self._pointed: int | None = None
        self._is_drawn = True  # nothing came yet
        self._line: QLabel = self._new_line()
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setMinimumWidth(120)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(4, 4, 4, 4)
        self._column.setSpacing(2)
        self._room = QSpacerItem(0, height)
        self._column.addItem(self._room)
        self._column.addWidget(self._line)

    @property
    def told(self) -> str:
        """The line under the plot as it reads now."""
        return self._line.text()

    @property
    def plot_height(self) -> int:
        """How high the plot is."""
        return self._height

    def point_at(self, index: int | None) -> None:
        """Say what stands at a spot; None: the summary again."""
        self._pointed = index if index is not None and 0 <= index < len(self._spots) else None
        self._line.setText(self._summary if self._pointed is None else self._words_at(self._pointed))
        if self._plot is not None:
            self._plot.point_at(None if self._pointed is None else self._spots[self._pointed].x)

    # --- Qt -----------------------------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        """What came while nobody looked is drawn now."""
        super().showEvent(event)
        self._draw_if_seen()

    def event(self, event: QEvent) -> bool:
        """On a screen with other pixels the lines are drawn as wide as on the one before."""
        if event.type() is QEvent.Type.DevicePixelRatioChange:
            self.redraw()
        return bool(super().event(event))

    def paintEvent(self, event: QPaintEvent) -> None:
        """A frame while the keys go here."""
        if self.hasFocus():
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(tokens_for(self).focus), 2))
            painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), RADIUS, RADIUS)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left, Right, Home, End go from spot to spot."""
        if event.key() in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self.point_at(0 if event.key() == Qt.Key.Key_Home else len(self._spots) - 1)
            self._say()
        elif (step := _KEYS.get(Qt.Key(event.key()))) is not None:
            self._step(step)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show where the keys go."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Nothing is pointed at any more."""
        super().focusOutEvent(event)
        self.point_at(None)
        self.update()

    def restyle(self) -> None:
        """In the colours of the theme."""
        self.redraw()

    def redraw(self) -> None:
        """Draw all of it anew, now or when it is seen."""
        self._is_drawn = False
        self._draw_if_seen()

    # --- for subclasses -----------------------------------------------------------------------------------

    def _tell(self, name: str, summary: str, spots: Sequence[Spot]) -> None:
        """New data: its name, all of it in a few words, and what can be pointed at.  Drawn when it is seen, unless the
        subclass has found that it `_is_drawn` already."""
        self._spots, self._summary = tuple(spots), summary
        self.setAccessibleName(name)
        twin = [summary, *(spot.words for spot in self._spots)]
        self.setAccessibleDescription("; ".join(part for part in twin if part))
        self._draw_if_seen()
        self.point_at(self._pointed)

    def _draw(self, plot: Plot, tokens: Tokens) -> None:
        raise NotImplementedError

    def _words_at(self, index: int) -> str:
        return self._spots[index].words

    def _new_line(self) -> QLabel:
        line = ElidedLabel("", self)
        set_role(line, "caption")
        return line

    def _new_plot(self) -> Plot:
        from ui.charts.plot import Plot

        return Plot(self)

    # --- private ------------------------------------------------------------------------------------------

    def _step(self, step: int) -> None:
        last, at = len(self._spots) - 1, self._pointed
        self.point_at(max(0, min(last, at + step)) if at is not None else (last if step < 0 else 0))
        self._say()

    def _say(self) -> None:
        announce(self, self._line.text())

    def _set_height(self, height: int) -> None:
        """How high the plot is from now on."""
        self._height = height
        if self._plot is not None:
            self._plot.setFixedHeight(height)
        else:
            self._room.changeSize(0, height)
            self._column.invalidate()

    def _draw_if_seen(self) -> None:
        if self._is_drawn or not self.isVisible():
            return
        if self._plot is None:
            self._plot = self._made()
        tokens = tokens_for(self)
        self._plot.begin(tokens)
        self._draw(self._plot, tokens)
        self._is_drawn = True

    def _made(self) -> Plot:
        plot = self._new_plot()
        plot.setFixedHeight(self._height)
        plot.hovered.connect(self._on_hovered)
        at = self._column.indexOf(self._room)
        self._column.takeAt(at)  # the place that was kept for it
        self._column.insertWidget(at, plot)
        plot.show()
        return plot

    def _on_hovered(self, x: float | None) -> None:
        if x is None:
            self.point_at(None)
        elif (index := self._nearest(x)) is not None:
            self.point_at(index)

    def _nearest(self, x: float) -> int | None:
        spots = self._spots
        return min(range(len(spots)), key=lambda index: abs(spots[index].x - x), default=None)
