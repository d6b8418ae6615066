"""Small charts for panels and pages: a line with its marks, bars with their counts.

    LineChart, BarChart   widgets that take data in words and numbers, and tell them by mouse, by keys and by ear
      Chart               what both are: lazy, themed, focusable, with a text twin
      Plot                pyqtgraph's plot without menus, zoom and wheel; made when a chart is first seen

pyqtgraph and numpy take a quarter of a second to load, so nothing here imports them before a chart is on the screen:
the start of the program and the kiosk's doors do not pay for charts.
"""

from ui.charts.bars import Bar, BarChart
from ui.charts.chart import Chart, Tick
from ui.charts.lines import Dot, LineChart, Lines, Point

__all__ = ["Bar", "BarChart", "Chart", "Dot", "LineChart", "Lines", "Point", "Tick"]
