"""Bars in groups: side by side, on one another, upright or lying, with signs across them; told in words."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QWidget

from ui.charts.chart import Chart
from ui.charts.data import BarSet, Figures, Groups, Spot, Tick
from ui.charts.legend import Entry, Legend, colour_of
from ui.charts.told_line import ToldLine
from ui.theme import Tokens

if TYPE_CHECKING:
    from ui.charts.group_plot import Bar, GroupPlot
    from ui.charts.plot import Plot

HEIGHT = 220
_LYING_GROUP, _LYING_BAR, _AXIS = 16, 16, 30
_SHARE = 0.72
"""Of a group's place that its bars take."""


class GroupChart(Chart):
    """Left, Right (or Up, Down where the bars lie), Home, End go from group to group; Enter picks it, as a click does.

    `set_data` again keeps what is switched off and what is pointed at.  Lying, it is as high as its groups need.
    """

    switched = Signal(str, bool)
    picked = Signal(int)
    """The place of a group."""
    figures_changed = Signal()

    def __init__(
        self,
        parent: QWidget | None = None,
        *,
        lying: bool = False,
        height: int = HEIGHT,
        touch: bool = False,
    ) -> None:
        super().__init__(parent, height=height)
        self._lying = lying
        self._data = Groups((), (), lying=lying)
        self._off: set[str] = set()
        self._known: set[str] = set()
        self.legend = Legend(self, touch=touch)
        self.legend.switched.connect(self.switch)
        self._column.insertWidget(0, self.legend)
        self._column.addStretch(1)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    # --- what is shown -----------------------------------------------------------------------------------------

    def set_data(self, name: str, summary: str, data: Groups) -> None:
        """Show this; `name` says what it is, `summary` what comes out of it."""
        if data.lying != self._lying:
            raise ValueError("the chart was made for bars the other way")
        pointed = self._data.names[self._pointed] if self._pointed is not None else None
        self._off |= {one.key for one in data.sets if one.key not in self._known and not one.shown}
        self._known |= {one.key for one in data.sets}
        self._is_drawn = self._is_drawn and data == self._data
        self._data = data
        self._pointed = data.names.index(pointed) if pointed in data.names else None
        self.legend.show_entries(self.entries, frozenset(self._off))
        if self._lying:
            self._set_height(_AXIS + len(data.names) * (_LYING_GROUP + _LYING_BAR * self._bars_of_group()))
        self._tell(name, summary, [Spot(index, self._words_of(index)) for index in range(len(data.names))])
        self.figures_changed.emit()

    @property
    def entries(self) -> tuple[Entry, ...]:
        """What the legend names."""
        return tuple(
            Entry(one.key, one.name, "sign" if one.as_sign else "bar", one.look, one.mark)
            for one in self._data.sets
        )

    @property
    def off(self) -> frozenset[str]:
        """The keys of what is switched off."""
        return frozenset(self._off & self._known)

    def switch(self, key: str, on: bool) -> None:
        """Show or hide a set."""
        if on == (key not in self._off):
            return
        (self._off.discard if on else self._off.add)(key)
        self.legend.show_entries(self.entries, frozenset(self._off))
        self.redraw()
        self._tell(
            self.accessibleName(),
            self._summary,
            [Spot(spot.x, self._words_of(index)) for index, spot in enumerate(self._spots)],
        )
        self.switched.emit(key, on)
        self.figures_changed.emit()

    def figures(self) -> Figures:
        """As a table: of what is switched on."""
        sets = self._shown_sets()
        rows = [
            (
                self._heading(index),
                *(value.words if (value := one.values[index]) is not None else "" for one in sets),
            )
            for index in range(len(self._data.names))
        ]
        return Figures((self._data.first_column, *(one.name for one in sets)), tuple(rows))

    # --- Qt ----------------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """See the class."""
        if self._lying and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._step(-1 if event.key() == Qt.Key.Key_Up else 1)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._pointed is not None:
            self.picked.emit(self._pointed)
        else:
            super().keyPressEvent(event)

    # --- drawing -----------------------------------------------------------------------------------------------

    def _new_line(self) -> QLabel:
        return ToldLine(self)

    def _new_plot(self) -> Plot:
        plot = self.new_plot()
        plot.clicked.connect(self._on_clicked)
        return plot

    def new_plot(self) -> GroupPlot:
        """A plot that nobody has drawn on, for the screen or for a picture."""
        from ui.charts.group_plot import GroupPlot

        return GroupPlot(self, lying=self._lying)

    def draw_on(self, plot: GroupPlot, tokens: Tokens) -> None:
        """Draw all that is switched on."""
        data, bars = self._data, self._laid_out(tokens)
        signs = [one for one in self._shown_sets() if one.as_sign]
        plot.set_axes([Tick(index, name) for index, name in enumerate(data.names)], list(data.ticks))
        for level in data.levels:
            plot.size_level(level)
        largest = max(
            [bar.high for bar in bars] + [v.size for one in signs for v in one.values if v], default=1
        )
        limits = data.limits or (0.0, largest * (1.04 if data.stacked else 1.15) or 1.0)
        plot.draw_bars(bars, limits[1])
        for one in signs:
            places = [(float(at), value.size) for at, value in enumerate(one.values) if value is not None]
            plot.draw_signs(places, colour_of(Entry(one.key, one.name, "sign", one.look, one.mark), tokens))
        plot.frame_groups(len(data.names), limits)

    def _draw(self, plot: Plot, tokens: Tokens) -> None:
        self.draw_on(cast("GroupPlot", plot), tokens)

    def _laid_out(self, tokens: Tokens) -> list[Bar]:
        from ui.charts.group_plot import Bar

        data, found = self._data, []
        sets = [one for one in self._shown_sets() if not one.as_sign]
        each = _SHARE / (1 if data.stacked else max(len(sets), 1))
        base = data.limits[0] if data.limits else 0.0
        for index in range(len(data.names)):
            low = base
            for place, one in enumerate(sets):
                value = one.values[index]
                near = index - _SHARE / 2 + (0 if data.stacked else place * each)
                if value is None:
                    continue
                high = low + value.size if data.stacked else value.size
                colour = colour_of(Entry(one.key, one.name, "bar", one.look, one.mark), tokens)
                found.append(Bar(near, near + each, low, high, colour, value.label, data.stacked))
                low = high if data.stacked else base
        return found

    # --- private -----------------------------------------------------------------------------------------------

    def _on_clicked(self, at: float) -> None:
        index = round(at)
        if 0 <= index < len(self._data.names):
            self.setFocus(Qt.FocusReason.MouseFocusReason)
            self.point_at(index)
            self.picked.emit(index)

    def _shown_sets(self) -> list[BarSet]:
        return [one for one in self._data.sets if one.key not in self._off]

    def _bars_of_group(self) -> int:
        bars = sum(not one.as_sign for one in self._data.sets)
        return 1 if self._data.stacked else max(bars, 1)

    def _words_of(self, index: int) -> str:
        told = [
            f"{one.name} — {value.words}"
            for one in self._shown_sets()
            if (value := one.values[index]) is not None
        ]
        heading = self._heading(index)
        return f"{heading}: " + "; ".join(told) if told else heading

    def _heading(self, index: int) -> str:
        data = self._data
        return data.headings[index] if data.headings else data.names[index]
