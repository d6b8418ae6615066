"""Charts: small ones for panels, large ones for pages, each with its words and its table.

    LineChart, BarChart     small: a line with its marks, bars with their counts; shown, not touched
    CurveChart              large: several lines over time and the band of the others; moved, zoomed, switched
    GroupChart              large: bars in groups, side by side or on one another, with signs across them
    HeatChart               large: rows and columns of figures, coloured as marks are
    ChartCard               the frame of a large one: title, sentence, as a table, as a picture, in print
      Chart                 what all charts are: lazy, themed, focusable, told in words
      Plot                  pyqtgraph's plot without menus; made when a chart is first seen

The data of the large ones (`ui.charts.data`) carry their words beside the figures: the line under the chart, the table
and the screen reader say the same.

pyqtgraph and numpy take a quarter of a second to load, so nothing here imports them before a chart is on the screen:
the start of the program and the kiosk's doors do not pay for charts.  `preload` has them read beforehand, when
there is nothing else to do.
"""

from ui.charts.bars import Bar, BarChart
from ui.charts.card import ChartCard
from ui.charts.chart import Chart
from ui.charts.curve_chart import CurveChart
from ui.charts.data import (
    Band,
    BandValue,
    BarSet,
    BarValue,
    Curves,
    Figures,
    Groups,
    Heat,
    HeatCell,
    HeatColumn,
    HeatPlace,
    HeatRow,
    Point,
    Series,
    Spot,
    Stretch,
    Tick,
    Value,
)
from ui.charts.group_chart import GroupChart
from ui.charts.heat_chart import HeatChart
from ui.charts.heights import count_ticks
from ui.charts.lines import Dot, LineChart, Lines
from ui.charts.picture import Caption
from ui.charts.preloading import preload

__all__ = [
    "Band",
    "BandValue",
    "Bar",
    "BarChart",
    "BarSet",
    "BarValue",
    "Caption",
    "Chart",
    "ChartCard",
    "CurveChart",
    "Curves",
    "Dot",
    "Figures",
    "GroupChart",
    "Groups",
    "Heat",
    "HeatCell",
    "HeatChart",
    "HeatColumn",
    "HeatPlace",
    "HeatRow",
    "LineChart",
    "Lines",
    "Point",
    "Series",
    "Spot",
    "Stretch",
    "Tick",
    "Value",
    "count_ticks",
    "preload",
]
