"""Several lines: told in words, moved and zoomed by keys, mouse, wheel and fingers, switched off and on."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QPointingDevice, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.accessibility import assert_accessible
from tests.ui.charts.given import crowd, small_curves, year_curves
from ui.charts import CurveChart, Curves, Spot, Value
from ui.charts.curve_plot import CurvePlot
from ui.charts.span import Span
from ui.theme.manager import Theme

Key = Qt.Key


@pytest.fixture
def chart(qtbot: QtBot, theme: Theme) -> CurveChart:
    """A year of four subjects, seen."""
    return seen(qtbot, year_curves(4))


def seen(qtbot: QtBot, data: Curves) -> CurveChart:
    """It, on the screen and with the keys."""
    chart = CurveChart()
    qtbot.addWidget(chart)
    chart.set_data("Course", "in all 4.12", data)
    chart.resize(800, 380)
    with qtbot.waitActive(chart):
        chart.show()
        chart.activateWindow()
    chart.setFocus()
    return chart


def plot_of(chart: CurveChart) -> CurvePlot:
    assert isinstance(chart._plot, CurvePlot)
    return chart._plot


def in_view(chart: CurveChart) -> Span:
    """What pyqtgraph has in view is what the chart says."""
    (low, high), _ = plot_of(chart).viewRange()
    assert (low, high) == pytest.approx(tuple(chart.span))
    return chart.span


def wheel(
    chart: CurveChart, turn: int, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> bool:
    viewport = plot_of(chart).viewport()
    at = QPointF(viewport.rect().center())
    event = QWheelEvent(
        at, viewport.mapToGlobal(at), QPoint(), QPoint(0, turn), Qt.MouseButton.NoButton, modifiers,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(viewport, event)
    return event.isAccepted()


def test_keys_tell_place_by_place_in_the_words_of_the_table(qtbot: QtBot, theme: Theme) -> None:
    chart = seen(qtbot, small_curves())
    told = [chart.told]
    for key in (Key.Key_Home, Key.Key_Right, Key.Key_Right):
        QTest.keyClick(chart, key)
        told.append(chart.told)
    assert told == [
        "in all 4.12",
        "week 1: Algebra — 4.00; Biology — 3.00",
        "week 2: Algebra — 4.50; Class — 3.90",
        "week 3: Algebra — 5.00; Biology — 3.50",
    ]
    figures = chart.figures()
    assert figures.columns == ("Week", "Algebra", "Biology", "Class")
    assert figures.rows == (
        ("week 1", "4.00", "3.00", ""),
        ("week 2", "4.50", "", "3.90"),
        ("week 3", "5.00", "3.50", ""),
    )


def test_up_and_down_choose_whose_figure_is_told_first(qtbot: QtBot, theme: Theme) -> None:
    chart = seen(qtbot, small_curves())
    QTest.keyClick(chart, Key.Key_Home)
    QTest.keyClick(chart, Key.Key_Down)
    assert chart.told.startswith("week 1: Algebra — 4.00")
    QTest.keyClick(chart, Key.Key_Down)
    assert chart.told == "week 1: Biology — 3.00; Algebra — 4.00"
    QTest.keyClick(chart, Key.Key_Up)
    assert chart.told == "week 1: Algebra — 4.00; Biology — 3.00"


def test_the_mouse_tells_the_nearest_line_first(qtbot: QtBot, theme: Theme) -> None:
    chart = seen(qtbot, small_curves())
    plot = plot_of(chart)
    for y, first in ((5.0, "Algebra"), (3.5, "Biology")):
        at = plot.mapFromScene(plot.plotItem.vb.mapViewToScene(QPointF(13.6, y)))
        QTest.mouseMove(plot.viewport(), at)
        assert chart.told.startswith(f"week 3: {first}")
    QApplication.sendEvent(plot, QEvent(QEvent.Type.Leave))
    assert chart.told == "in all 4.12"


def test_keys_zoom_and_move_and_never_past_the_ends(chart: CurveChart) -> None:
    whole = in_view(chart)
    assert not chart._all.isEnabled()
    QTest.keyClick(chart, Key.Key_Plus)
    closer = in_view(chart)
    assert closer.high == pytest.approx(whole.high)  # the latest stays in view
    assert closer.width == pytest.approx(whole.width / 1.5)
    assert chart._all.isEnabled()
    QTest.keyClick(chart, Key.Key_Left, Qt.KeyboardModifier.ControlModifier)
    assert in_view(chart).low < closer.low
    for _ in range(9):
        QTest.keyClick(chart, Key.Key_Left, Qt.KeyboardModifier.ControlModifier)
    assert in_view(chart).low == pytest.approx(whole.low)
    for _ in range(30):
        QTest.keyClick(chart, Key.Key_Plus)
    assert in_view(chart).width == pytest.approx(4 * 7)
    assert not chart._closer.isEnabled()
    QTest.keyClick(chart, Key.Key_0)
    assert in_view(chart) == whole
    QTest.keyClick(chart, Key.Key_Minus)
    assert in_view(chart) == whole


def test_what_is_pointed_at_by_keys_comes_into_view(chart: CurveChart) -> None:
    for _ in range(4):
        QTest.keyClick(chart, Key.Key_Plus)
    QTest.keyClick(chart, Key.Key_Home)
    assert in_view(chart).low == pytest.approx(chart.whole.low)
    QTest.keyClick(chart, Key.Key_End)
    assert in_view(chart).high == pytest.approx(chart.whole.high)


def test_dragging_moves_what_is_in_view_and_a_double_click_shows_all(chart: CurveChart) -> None:
    chart.zoom(0.5)
    before, viewport = in_view(chart), plot_of(chart).viewport()
    QTest.mousePress(viewport, Qt.MouseButton.LeftButton, pos=QPoint(300, 100))
    QTest.mouseMove(viewport, QPoint(360, 120))
    QTest.mouseMove(viewport, QPoint(400, 120))
    QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=QPoint(400, 120))
    per_pixel = before.width / plot_of(chart).plotItem.vb.rect().width()
    assert in_view(chart).low == pytest.approx(before.low - 100 * per_pixel)
    QTest.mouseDClick(viewport, Qt.MouseButton.LeftButton, pos=QPoint(300, 100))
    assert in_view(chart) == chart.whole


def test_the_wheel_zooms_where_the_keys_are_or_with_ctrl_else_the_page_goes_on(chart: CurveChart) -> None:
    whole = in_view(chart)
    assert wheel(chart, 120)
    closer = in_view(chart)
    assert closer.width < whole.width
    assert wheel(chart, -120)
    assert in_view(chart) == pytest.approx(whole)
    assert not wheel(chart, -120)  # there is no more to see: the page goes on
    chart.clearFocus()
    assert not wheel(chart, 120)
    assert in_view(chart) == pytest.approx(whole)
    assert wheel(chart, 120, Qt.KeyboardModifier.ControlModifier)
    assert in_view(chart).width < whole.width


@pytest.fixture
def finger(qapp: QApplication) -> QPointingDevice:
    """A touch screen."""
    return QTest.createTouchDevice()


def test_two_fingers_zoom_and_one_moves(chart: CurveChart, finger: QPointingDevice) -> None:
    viewport, whole = plot_of(chart).viewport(), in_view(chart)
    touch = QTest.touchEvent(viewport, finger)
    touch.press(0, QPoint(300, 100), viewport).press(1, QPoint(400, 100), viewport).commit()
    touch.move(0, QPoint(250, 100), viewport).move(1, QPoint(450, 100), viewport).commit()
    touch.release(0, QPoint(250, 100), viewport).release(1, QPoint(450, 100), viewport).commit()
    closer = in_view(chart)
    assert closer.width == pytest.approx(whole.width / 2)
    touch.press(0, QPoint(300, 100), viewport).commit()
    touch.move(0, QPoint(340, 102), viewport).commit()
    touch.move(0, QPoint(380, 102), viewport).commit()
    touch.release(0, QPoint(380, 102), viewport).commit()
    per_pixel = closer.width / plot_of(chart).plotItem.vb.rect().width()
    assert in_view(chart).low == pytest.approx(closer.low - 80 * per_pixel)


def test_a_finger_up_and_down_moves_the_page_and_a_tap_tells(
    qtbot: QtBot, theme: Theme, finger: QPointingDevice
) -> None:
    area, inside, chart = QScrollArea(), QWidget(), CurveChart()
    chart.set_data("Course", "in all", year_curves(2))
    layout = QVBoxLayout(inside)
    layout.addWidget(chart)
    layout.addSpacing(2000)
    area.setWidget(inside)
    area.setWidgetResizable(True)
    qtbot.addWidget(area)
    area.resize(700, 400)
    with qtbot.waitExposed(area):
        area.show()
    viewport, before = plot_of(chart).viewport(), chart.span
    touch = QTest.touchEvent(viewport, finger)
    touch.press(0, QPoint(300, 200), viewport).commit()
    touch.move(0, QPoint(302, 150), viewport).commit()
    touch.release(0, QPoint(302, 150), viewport).commit()
    assert area.verticalScrollBar().value() == 50
    assert chart.span == before
    touch.press(0, QPoint(300, 200), viewport).commit()
    touch.release(0, QPoint(300, 200), viewport).commit()
    assert chart.told.startswith("week of")


def test_new_figures_keep_what_is_in_view_what_is_off_and_what_is_told(chart: CurveChart) -> None:
    chart.switch("2", on=False)
    chart.zoom(0.4)
    QTest.keyClick(chart, Key.Key_End)
    QTest.keyClick(chart, Key.Key_Left)
    span, told = in_view(chart), chart.told
    data = year_curves(4)
    more = replace(
        data,
        series=tuple(
            replace(one, values=(*one.values[:-1], Value(one.values[-1].x, 2.5, "2.50")))
            for one in data.series
        ),
    )
    chart.set_data("Course", "in all 4.20", more)
    assert in_view(chart) == span
    assert chart.off == {"2"}
    assert chart.told == told
    QTest.keyClick(chart, Key.Key_Right)
    assert "2.50" in chart.told


def test_what_is_in_view_stays_within_what_there_is_when_figures_go(chart: CurveChart) -> None:
    chart.zoom(0.2)
    few = year_curves(2, points=9)
    chart.set_data("Course", "in all", few)
    whole, span = chart.whole, in_view(chart)
    assert whole.low <= span.low < span.high <= whole.high


def test_what_is_off_is_told_nowhere_and_leaves_the_room_to_the_others(qtbot: QtBot, theme: Theme) -> None:
    chart = seen(qtbot, small_curves())
    low = plot_of(chart).heights[0]
    chart.switch("b", on=False)
    QTest.keyClick(chart, Key.Key_End)
    assert chart.told == "week 3: Algebra — 5.00"
    assert plot_of(chart).heights[0] > low
    assert "Biology" not in chart.figures().columns
    for key in ("a", "class"):
        chart.switch(key, on=False)
    assert chart.told == "week 3"
    assert chart.figures().rows == ()


def test_the_legend_switches_by_mouse_and_by_keys(chart: CurveChart, qtbot: QtBot) -> None:
    heard: list[tuple[str, bool]] = []
    chart.switched.connect(lambda key, on: heard.append((key, on)))
    button = chart.legend._buttons[1]
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    button.setFocus()
    QTest.keyClick(button, Key.Key_Space)
    assert heard == [("1", False), ("1", True)]
    assert_accessible(chart)


def test_a_series_that_is_off_at_first_stays_on_once_it_is_switched_on(qtbot: QtBot, theme: Theme) -> None:
    data = small_curves()
    quiet = replace(data, series=(data.series[0], replace(data.series[1], shown=False)))
    chart = seen(qtbot, quiet)
    assert chart.off == {"b"}
    chart.switch("b", on=True)
    chart.set_data("Course", "anew", quiet)
    assert chart.off == frozenset()


def test_nothing_at_all_and_one_place_alone(qtbot: QtBot, theme: Theme) -> None:
    chart = seen(qtbot, Curves((), (), (2, 5)))
    for key in (Key.Key_Left, Key.Key_End, Key.Key_Plus, Key.Key_Up, Key.Key_0):
        QTest.keyClick(chart, key)
    assert chart.told == "in all 4.12"
    one = small_curves()
    chart.set_data(
        "Course",
        "one",
        replace(one, places=(Spot(7, "week 2"),), band=None,
                series=(replace(one.series[0], values=one.series[0].values[1:2]),)),
    )  # fmt: skip
    QTest.keyClick(chart, Key.Key_Left)
    assert chart.told == "week 2: Algebra — 4.50"
    assert chart.span.low < 7 < chart.span.high


def test_moving_writes_nothing_anew(chart: CurveChart, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is written under the plot follows the scale: while it is moved there is only the painting."""
    chart.zoom(0.3)
    asked: list[Span] = []
    plot = plot_of(chart)
    ticks: Callable[..., object] = plot._ticks  # type: ignore[assignment]
    monkeypatch.setattr(plot, "_ticks", lambda *args: (asked.append(args[0]), ticks(*args))[1])
    for _ in range(5):
        QTest.keyClick(chart, Key.Key_Left, Qt.KeyboardModifier.ControlModifier)
    assert asked == []
    chart.zoom(0.8)
    assert len(asked) == 1


def test_of_a_crowd_only_the_one_that_is_pointed_at_is_told(qtbot: QtBot, theme: Theme) -> None:
    chart = seen(qtbot, crowd(12))
    assert [entry.name for entry in chart.entries] == ["Algebra", "Class"]
    QTest.keyClick(chart, Key.Key_Home)
    assert chart.told.startswith("week of 01.09.2025: Algebra ")
    assert "Biology" not in chart.told
    for _ in range(3):
        QTest.keyClick(chart, Key.Key_Down)
    assert chart.told.split(": ")[1].startswith("Biology")
    assert len(chart.figures().columns) == 1 + 12 + 1


def test_enter_picks_who_is_told_first_and_a_click_the_line_below_it(qtbot: QtBot, theme: Theme) -> None:
    chart = seen(qtbot, crowd(5))
    picked: list[str] = []
    chart.picked.connect(picked.append)
    QTest.keyClick(chart, Key.Key_Return)
    assert picked == []
    QTest.keyClick(chart, Key.Key_Home)
    for key in (Key.Key_Down, Key.Key_Down, Key.Key_Down, Key.Key_Return):
        QTest.keyClick(chart, key)
    assert picked == ["p1"]
    plot, series = plot_of(chart), crowd(5).series[2]
    value = series.values[10]
    assert value.y is not None
    away = plot.heights[0] - 100 / plot.pixels[1]
    plot.clicked.emit(QPointF(value.x, value.y))
    plot.clicked.emit(QPointF(value.x, away))
    assert picked == ["p1", series.key]


def test_many_points_are_drawn_thin_while_they_move_and_as_ever_when_they_rest(
    qtbot: QtBot, theme: Theme
) -> None:
    chart = seen(qtbot, year_curves(3, points=300))
    plot = plot_of(chart)

    def widths() -> set[float]:
        return {line.opts["pen"].widthF() for line, *_ in plot._lines}

    assert widths() == {2.0, 3.0}
    chart.zoom(0.5)
    plot._move_by(40)
    assert widths() == {1.0}
    qtbot.waitUntil(lambda: widths() == {2.0, 3.0})
    few = seen(qtbot, small_curves())
    few.zoom(0.8)
    plot_of(few)._move_by(10)
    assert {line.opts["pen"].widthF() for line, *_ in plot_of(few)._lines} == {2.0, 3.0}
