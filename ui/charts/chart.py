"""What every chart is: it draws itself when it is seen, and says in words what stands where one points."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPen, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.theme import RADIUS, Tokens, set_role, tokens_for
from ui.widgets import ElidedLabel, Retranslated, announce

if TYPE_CHECKING:
    from ui.charts.plot import Plot

#: How high the plot is; the line of words under it comes on top.
HEIGHT = 110
_KEYS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class Tick(NamedTuple):
    """A place on an axis, or the height of a level, and what is written there."""

    at: float
    label: str


class Spot(NamedTuple):
    """What a chart can be asked about: where it is, from left to right, and all of it in words."""

    x: float
    words: str


class Chart(Retranslated, QWidget):
    """Base of the charts.  One line under the plot says what is pointed at, else the summary of the whole.

    A subclass keeps its data, gives `_tell` the words, and draws in `_draw`.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._plot: Plot | None = None
        self._spots: tuple[Spot, ...] = ()
        self._summary = ""
        self._pointed: int | None = None
        self._is_drawn = True  # nothing came yet
        self._line = ElidedLabel("", self)
        set_role(self._line, "caption")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setMinimumWidth(120)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(4, 4, 4, 4)
        layout.setSpacing(2)
        layout.addSpacing(HEIGHT)
        layout.addWidget(self._line)

    @property
    def told(self) -> str:
        """The line under the plot as it reads now."""
        return self._line.text()

    def point_at(self, index: int | None) -> None:
        """Say what stands at a spot; None: the summary again."""
        self._pointed = index if index is not None and 0 <= index < len(self._spots) else None
        spot = self._spots[self._pointed] if self._pointed is not None else None
        self._line.setText(spot.words if spot is not None else self._summary)
        if self._plot is not None:
            self._plot.point_at(spot.x if spot is not None else None)

    # --- Qt -----------------------------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        """What came while nobody looked is drawn now."""
        super().showEvent(event)
        self._draw_if_seen()

    def paintEvent(self, event: QPaintEvent) -> None:
        """A frame while the keys go here."""
        if self.hasFocus():
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(tokens_for(self).focus), 2))
            painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), RADIUS, RADIUS)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left, Right, Home, End go from spot to spot."""
        last = len(self._spots) - 1
        if event.key() in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self.point_at(0 if event.key() == Qt.Key.Key_Home else last)
        elif (step := _KEYS.get(Qt.Key(event.key()))) is not None:
            at = self._pointed
            self.point_at(max(0, min(last, at + step)) if at is not None else (last if step < 0 else 0))
        else:
            super().keyPressEvent(event)
            return
        announce(self, self._line.text())

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

    # --- private ------------------------------------------------------------------------------------------

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
        from ui.charts.plot import Plot

        plot = Plot(self)
        plot.setFixedHeight(HEIGHT)
        plot.hovered.connect(self._on_hovered)
        layout = self.layout()
        assert isinstance(layout, QVBoxLayout)
        layout.takeAt(0)  # the place that was kept for it
        layout.insertWidget(0, plot)
        plot.show()
        return plot

    def _on_hovered(self, x: float | None) -> None:
        if x is None:
            self.point_at(None)
        elif self._spots:
            self.point_at(min(range(len(self._spots)), key=lambda index: abs(self._spots[index].x - x)))
