"""Several lines over time with the band of the others: moved, zoomed, switched on and off, and told in words."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QWidget

from ui.charts.calendar_ticks import calendar_ticks
from ui.charts.chart import Chart
from ui.charts.data import Curves, Figures
from ui.charts.heights import fitted, height_ticks
from ui.charts.legend import Entry, Legend
from ui.charts.shown_curves import ShownCurves
from ui.charts.span import Span, kept_in, moved, shown, zoomed
from ui.charts.told_line import ToldLine
from ui.icons import set_icon
from ui.theme import SPACE, Tokens, set_role

if TYPE_CHECKING:
    from ui.charts.curve_plot import CurvePlot
    from ui.charts.plot import Plot

HEIGHT = 260
_ZOOM = 1.5
#: The share of the height that the names of periods have above the lines.
_NAMES = 0.09
#: So many pixels above or below a line a click is on it.
_NEAR = 24


class CurveChart(Chart):
    """Left, Right, Home, End go from place to place; Up, Down choose whose figure is told first, and Enter picks it, as
    a click on a line does; plus, minus and 0 zoom; with Ctrl, Left and Right move what is in view.  A double click
    shows all.

    `set_data` again keeps what is in view, what is switched off and what is pointed at.
    """

    range_changed = Signal(object)
    """Span of what is in view."""
    switched = Signal(str, bool)
    picked = Signal(str)
    """The key of a series that was clicked, or told first when Enter was pressed."""
    figures_changed = Signal()

    def __init__(self, parent: QWidget | None = None, *, height: int = HEIGHT, touch: bool = False) -> None:
        super().__init__(parent, height=height)
        self._data = Curves((), (), (0, 1))
        self._now = ShownCurves(self._data)
        self._off: set[str] = set()
        self._known: set[str] = set()
        self._first: str | None = None
        self._span: Span | None = None
        self.legend = Legend(self, touch=touch)
        self.legend.switched.connect(self.switch)
        self._closer, self._wider, self._all = QToolButton(self), QToolButton(self), QToolButton(self)
        for button, icon, step in (
            (self._wider, "zoom-out", lambda: self.zoom(_ZOOM)),
            (self._closer, "zoom-in", lambda: self.zoom(1 / _ZOOM)),
            (self._all, "maximize", self.show_whole),
        ):
            set_icon(button, icon)
            set_role(button, "ghost")
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            if touch:
                button.setFixedSize(QSize(44, 44))
            button.clicked.connect(step)
        top = QHBoxLayout()
        top.setSpacing(SPACE.xs)
        top.addWidget(self.legend, 1, Qt.AlignmentFlag.AlignTop)
        top.addStretch(0)
        for button in (self._wider, self._closer, self._all):
            top.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        self._column.insertLayout(0, top)
        self._column.addStretch(1)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.retranslate()

    # --- what is shown -----------------------------------------------------------------------------------------

    def set_data(self, name: str, summary: str, data: Curves) -> None:
        """Show this; `name` says what it is, `summary` what comes out of it."""
        at = self._spots[self._pointed].x if self._pointed is not None else None
        shown_first = {one.key: one.shown for one in data.series}
        if data.band is not None:
            shown_first[data.band.key] = data.band.shown
        self._off |= {key for key, on in shown_first.items() if not on and key not in self._known}
        self._known |= shown_first.keys()
        self._is_drawn = self._is_drawn and data == self._data
        self._data, self._now = data, ShownCurves(data, frozenset(self._off))
        if self._span is not None:
            self._span = kept_in(self._span, self.whole, self._now.least)
        self._pointed = next((i for i, place in enumerate(data.places) if place.x == at), None)
        self.legend.show_entries(self.entries, frozenset(self._off))
        self._tell(name, summary, data.places)
        self.setAccessibleDescription(summary)  # places are told one by one, and all of them by the table
        self._update_buttons()
        self.figures_changed.emit()

    @property
    def entries(self) -> tuple[Entry, ...]:
        """What the legend names."""
        band = self._data.band
        lines = [
            Entry(one.key, one.name, "line", one.look, strong=one.strong)
            for one in self._data.series
            if not one.faint
        ]
        return (*lines, *([Entry(band.key, band.name, "band")] if band else []))

    @property
    def off(self) -> frozenset[str]:
        """The keys of what is switched off."""
        return frozenset(self._off & self._known)

    def switch(self, key: str, on: bool) -> None:
        """Show or hide a series."""
        if on == (key not in self._off):
            return
        (self._off.discard if on else self._off.add)(key)
        self._now = ShownCurves(self._data, frozenset(self._off))
        self.legend.show_entries(self.entries, frozenset(self._off))
        self.redraw()
        self.point_at(self._pointed)
        self.switched.emit(key, on)
        self.figures_changed.emit()

    def figures(self) -> Figures:
        """As a table: of what is switched on."""
        return self._now.figures()

    # --- what is in view ---------------------------------------------------------------------------------------

    @property
    def whole(self) -> Span:
        """All there is, with some air."""
        return self._now.whole

    @property
    def span(self) -> Span:
        """What is in view."""
        return self._span if self._span is not None else self.whole

    def show_span(self, span: Span) -> None:
        """Have this in view, as far as there is anything."""
        self._set_span(kept_in(span, self.whole, self._now.least))

    def show_whole(self) -> None:
        """All of it."""
        self._set_span(self.whole)

    def zoom(self, factor: float) -> None:
        """Show `factor` times as much, about what is pointed at, else about the right edge: the latest."""
        span = self.span
        about = self._spots[self._pointed].x if self._pointed is not None else span.high
        about = min(max(about, span.low), span.high)
        self._set_span(zoomed(span, factor, about, self.whole, self._now.least))

    # --- Qt ----------------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """See the class."""
        key, control = event.key(), bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self.zoom(1 / _ZOOM)
        elif key == Qt.Key.Key_Minus:
            self.zoom(_ZOOM)
        elif key == Qt.Key.Key_0:
            self.show_whole()
        elif control and key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            step = self.span.width / 4
            self._set_span(moved(self.span, -step if key == Qt.Key.Key_Left else step, self.whole))
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._first is not None:
            self.picked.emit(self._first)
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down) and self._choose_first(
            -1 if key == Qt.Key.Key_Up else 1
        ):
            self._say()
        else:
            super().keyPressEvent(event)
            if self._pointed is not None:
                self._set_span(shown(self.span, self._spots[self._pointed].x, self.whole))

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self._plot is not None:
            cast("CurvePlot", self._plot).wheel_zooms = True

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if self._plot is not None:
            cast("CurvePlot", self._plot).wheel_zooms = False

    def retranslate(self) -> None:
        for button, text, key in (
            (self._closer, self.tr("Closer"), "+"),
            (self._wider, self.tr("Wider"), "−"),
            (self._all, self.tr("All of it"), "0"),
        ):
            button.setToolTip(f"{text} ({key})")
            button.setAccessibleName(text)

    def point_at(self, index: int | None) -> None:
        """As any chart; rings stand around the figures that are told."""
        super().point_at(index)
        if self._plot is not None:
            cast("CurvePlot", self._plot).ring(self._heights_at(self._pointed))

    # --- drawing -----------------------------------------------------------------------------------------------

    def _new_line(self) -> QLabel:
        return ToldLine(self)

    def _new_plot(self) -> Plot:
        plot = self.new_plot()
        plot.pointed.connect(self._on_pointed)
        plot.clicked.connect(self._on_clicked)
        plot.span_changed.connect(self._on_span_changed)
        plot.wheel_zooms = self.hasFocus()
        return plot

    def new_plot(self) -> CurvePlot:
        """A plot that nobody has drawn on, for the screen or for a picture."""
        from ui.charts.curve_plot import CurvePlot

        return CurvePlot(self)

    def draw_on(self, plot: CurvePlot, tokens: Tokens) -> None:
        """Draw all that is switched on, and what is in view."""
        now, data = self._now, self._data
        heights = fitted(now.heights, data.y_limits, data.least_height)
        if data.stretches:
            heights = heights[0], heights[1] + _NAMES * (heights[1] - heights[0])
        beside = height_ticks(*heights, data.y_words)
        plot.axis("left", beside)
        plot.grid([tick.at for tick in beside])
        levels = [level for level in data.levels if heights[0] < level.at < heights[1]]
        if levels:
            plot.axis("right", levels)
        for level in levels:
            plot.level(level.at)
        ticks = data.x_ticks
        plot.set_ticks(calendar_ticks if ticks is None else (lambda span, pixels: ticks))
        plot.stretches(data.stretches, heights)
        if now.band is not None:
            plot.band(now.band)
        plot.crowd([one for one in now.series if one.faint])
        plot.points(
            [point.x for point in data.points],
            [point.y for point in data.points],
            [tokens.mark(point.label).edge for point in data.points],
            size=9,
        )
        for one in now.series:
            if not one.faint:
                plot.curve(one)
        plot.frame_height(heights)
        plot.set_whole(now.whole, now.least)
        plot.show_span(self.span)

    def _draw(self, plot: Plot, tokens: Tokens) -> None:
        curve_plot = cast("CurvePlot", plot)
        self.draw_on(curve_plot, tokens)
        curve_plot.ring(self._heights_at(self._pointed))

    # --- words -------------------------------------------------------------------------------------------------

    def _words_at(self, index: int) -> str:
        return self._now.words_at(index, self._first)

    def _heights_at(self, index: int | None) -> list[tuple[float, float]]:
        return self._now.heights_at(index, self._first) if index is not None else []

    def _choose_first(self, step: int) -> bool:
        key = self._now.next_key(self._first, step)
        if self._pointed is None or key is None:
            return False
        self._first = key
        self.point_at(self._pointed)
        return True

    # --- slots -------------------------------------------------------------------------------------------------

    def _on_pointed(self, at: QPointF | None) -> None:
        if at is None:
            self._first = None
            self.point_at(None)
            return
        index = self._nearest(at.x())
        if index is not None:
            near = self._now.nearest(index, at.y())
            self._first = near[1] if near is not None else None
            self.point_at(index)

    def _on_clicked(self, at: QPointF) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        self._on_pointed(at)
        index = self._nearest(at.x())
        near = self._now.nearest(index, at.y()) if index is not None else None
        if near is not None and near[0] * cast("CurvePlot", self._plot).pixels[1] <= _NEAR:
            self.picked.emit(near[1])

    def _on_span_changed(self, span: Span) -> None:
        whole = self.whole
        self._span = None if span == whole else span
        self._update_buttons()
        self.range_changed.emit(span)

    # --- private -----------------------------------------------------------------------------------------------

    def _set_span(self, span: Span) -> None:
        self._on_span_changed(span)
        if self._plot is not None and self._is_drawn:
            cast("CurvePlot", self._plot).show_span(span)

    def _update_buttons(self) -> None:
        whole, span = self.whole, self.span
        self._all.setEnabled(span != whole)
        self._wider.setEnabled(span != whole)
        self._closer.setEnabled(span.width > self._now.least * 1.001)
