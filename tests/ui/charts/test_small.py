"""Charts: seen by eye, told by keys, mouse and ear; nothing is loaded before one is seen."""

from __future__ import annotations

import subprocess
import sys

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QImage, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.sourcetree import ROOT
from ui.charts import Bar, BarChart, Chart, Dot, LineChart, Lines, Point, Tick
from ui.theme import tokens_for
from ui.theme.manager import Theme, ThemeChoice

BARS = (Bar("5", 3, "5: three"), Bar("4", 0, "4: none"), Bar("2", 1, "2: one"))
LINES = Lines(
    (-0.5, 2.5), (1.5, 5.5),
    dots=(Dot(0, 4, "first"), Dot(1, 4.5, "second"), Dot(2, 3, "third")),
    points=(Point(0, 4, "4"), Point(1, 5, "5")),
    levels=(Tick(4.6, "4.6"),), x_ticks=(Tick(0, "Sep"),), y_ticks=(Tick(2, "2"), Tick(5, "5")),
)  # fmt: skip


def lines() -> LineChart:
    chart = LineChart()
    chart.set_data("Mean", "in all 3.83", LINES)
    return chart


def bars() -> BarChart:
    chart = BarChart()
    chart.set_bars("Marks", "4 marks", BARS)
    return chart


def shown(qtbot: QtBot, chart: Chart) -> Chart:
    qtbot.addWidget(chart)
    chart.resize(300, 140)
    with qtbot.waitActive(chart):
        chart.show()
        chart.activateWindow()
    return chart


def has_colour(chart: Chart, colour: str) -> bool:
    image, wanted = chart.grab().toImage().convertToFormat(QImage.Format.Format_RGB32), QColor(colour)
    return any(image.pixelColor(x, y) == wanted for y in range(image.height()) for x in range(image.width()))


def test_program_starts_without_pyqtgraph_and_its_hooks_stay() -> None:
    code = (
        "import sys; import ui.application, ui.charts, ui.journal.insight.panel\n"
        "assert not {'pyqtgraph', 'numpy'} & set(sys.modules)\n"
        "hook = sys.excepthook\n"
        "import ui.charts.plot\n"
        "assert 'pyqtgraph' in sys.modules and sys.excepthook is hook"
    )
    subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=True)


@pytest.mark.parametrize("make", [lines, bars])
def test_nothing_is_drawn_before_it_is_seen(make: type[Chart], qtbot: QtBot, theme: Theme) -> None:
    chart = make()
    assert chart._plot is None
    shown(qtbot, chart)
    assert chart._plot is not None


@pytest.mark.parametrize("choice", [ThemeChoice.LIGHT, ThemeChoice.DARK])
def test_colours_are_those_of_the_theme_also_after_a_change(
    choice: ThemeChoice, qtbot: QtBot, theme: Theme
) -> None:
    chart, line = shown(qtbot, bars()), shown(qtbot, lines())
    theme.set_choice(choice)
    tokens = tokens_for(chart)
    assert has_colour(chart, tokens.mark_5.edge)
    assert has_colour(chart, tokens.mark_2.edge)
    assert has_colour(line, tokens.series[0])
    assert has_colour(line, tokens.mark_4.edge)


def test_keys_tell_spot_by_spot(qtbot: QtBot, theme: Theme) -> None:
    chart = shown(qtbot, lines())
    told = [chart.told]
    chart.setFocus()
    for key in (Qt.Key.Key_Left, Qt.Key.Key_Left, Qt.Key.Key_Home, Qt.Key.Key_Right, Qt.Key.Key_End):
        QTest.keyClick(chart, key)
        told.append(chart.told)
    assert told == ["in all 3.83", "third", "second", "first", "second", "third"]
    chart.clearFocus()
    assert chart.told == "in all 3.83"


def test_mouse_tells_what_is_nearest(qtbot: QtBot, theme: Theme) -> None:
    chart = shown(qtbot, bars())
    plot = chart._plot
    assert plot is not None
    told = []
    for x in (40, 150, 270):
        QTest.mouseMove(plot.viewport(), QPoint(x, 60))
        told.append(chart.told)
    assert told == ["5: three", "4: none", "2: one"]


def test_all_of_it_is_there_for_the_ear(theme: Theme, qtbot: QtBot) -> None:
    chart = shown(qtbot, bars())
    assert chart.accessibleName() == "Marks"
    assert chart.accessibleDescription() == "4 marks; 5: three; 4: none; 2: one"
    assert chart.findChild(QLabel).text() == "4 marks"


def test_wheel_is_left_to_the_panel_and_nothing_is_dragged(qtbot: QtBot, theme: Theme) -> None:
    area, inside = QScrollArea(), QWidget()
    chart = lines()
    layout = QVBoxLayout(inside)
    layout.addWidget(chart)
    layout.addSpacing(2000)
    area.setWidget(inside)
    area.setWidgetResizable(True)
    qtbot.addWidget(area)
    area.resize(300, 200)
    with qtbot.waitExposed(area):
        area.show()
    plot = chart._plot
    assert plot is not None
    before = plot.viewRange()
    at = QPointF(100, 50)
    event = QWheelEvent(
        at, plot.viewport().mapToGlobal(at), QPoint(), QPoint(0, -120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(plot.viewport(), event)
    assert not event.isAccepted()
    assert plot.viewRange() == before
    QTest.mousePress(plot.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(50, 50))
    QTest.mouseMove(plot.viewport(), QPoint(150, 90))
    QTest.mouseRelease(plot.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(150, 90))
    assert plot.viewRange() == before


def test_empty_data_and_data_that_shrinks(qtbot: QtBot, theme: Theme) -> None:
    line, bar = shown(qtbot, LineChart()), shown(qtbot, BarChart())
    assert isinstance(line, LineChart)
    assert isinstance(bar, BarChart)
    line.set_data("Mean", "", LINES)
    line.point_at(2)
    line.set_data("Mean", "none", Lines((0, 1), (0, 1)))
    bar.set_bars("Marks", "none", ())
    line.setFocus()
    for key in (Qt.Key.Key_Left, Qt.Key.Key_End, Qt.Key.Key_Home):
        QTest.keyClick(line, key)
    assert line.told == "none"
