"""Bars in groups: told in words, switched, lying as high as they need."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.accessibility import assert_accessible
from tests.ui.charts.given import missed, profile
from ui.charts import GroupChart, Groups
from ui.charts.group_plot import GroupPlot
from ui.theme import tokens_for
from ui.theme.manager import Theme

Key = Qt.Key


def seen(qtbot: QtBot, data: Groups) -> GroupChart:
    """It, on the screen and with the keys."""
    chart = GroupChart(lying=data.lying)
    qtbot.addWidget(chart)
    chart.set_data("Profile", "the strongest is Algebra", data)
    chart.resize(600, chart.sizeHint().height())
    with qtbot.waitActive(chart):
        chart.show()
        chart.activateWindow()
    chart.setFocus()
    return chart


def test_keys_tell_group_by_group_in_the_words_of_the_table(qtbot: QtBot, theme: Theme) -> None:
    chart = seen(qtbot, missed())
    told = []
    for key in (Key.Key_Home, Key.Key_Right, Key.Key_End):
        QTest.keyClick(chart, key)
        told.append(chart.told)
    assert told[0] == "September: Ill — 3 lessons; Excused — 1 lessons; Without reason — 0 lessons"
    assert told[2].startswith("November: Ill — 4 lessons")
    assert chart.figures().columns == ("Month", "Ill", "Excused", "Without reason")
    assert chart.figures().rows[1] == ("October", "0 lessons", "2 lessons", "1 lessons")


def test_lying_bars_are_gone_through_up_and_down(qtbot: QtBot, theme: Theme) -> None:
    chart = seen(qtbot, profile())
    QTest.keyClick(chart, Key.Key_Home)
    QTest.keyClick(chart, Key.Key_Down)
    assert chart.told.startswith("Biology")
    QTest.keyClick(chart, Key.Key_Up)
    assert chart.told.startswith("Algebra")
    assert_accessible(chart)


def test_the_first_group_lies_above_and_the_mouse_tells_it(qtbot: QtBot, theme: Theme) -> None:
    chart = seen(qtbot, profile())
    plot = chart._plot
    assert isinstance(plot, GroupPlot)
    for y, name in ((15, "Algebra"), (plot.height() - 50, "Literature")):
        QTest.mouseMove(plot.viewport(), QPoint(300, y))
        assert chart.told.startswith(name)


def test_it_is_as_high_as_its_groups_need_before_and_after_it_is_seen(qtbot: QtBot, theme: Theme) -> None:
    chart = seen(qtbot, profile(4))
    plot = chart._plot
    assert plot is not None
    low = plot.height()
    chart.set_data("Profile", "", profile(12))
    assert plot.height() - low == 8 * 32
    hidden = GroupChart(lying=True)
    qtbot.addWidget(hidden)
    hidden.set_data("Profile", "", profile(12))
    assert hidden.plot_height == plot.height()


def test_what_is_off_is_neither_told_nor_stacked(qtbot: QtBot, theme: Theme) -> None:
    chart = seen(qtbot, missed())
    QTest.keyClick(chart, Key.Key_Home)
    chart.switch("Ill", on=False)
    assert chart.told == "September: Excused — 1 lessons; Without reason — 0 lessons"
    bars = chart._laid_out(tokens_for(chart))
    assert min(bar.low for bar in bars) == 0
    assert max(bar.high for bar in bars) == 3
    assert not has_colour(chart, tokens_for(chart).series[0])
    chart.set_data("Missed", "", replace(missed(), names=("S", "O", "N")))
    assert chart.off == {"Ill"}


def test_new_figures_keep_what_is_told(qtbot: QtBot, theme: Theme) -> None:
    chart = seen(qtbot, missed())
    QTest.keyClick(chart, Key.Key_End)
    fewer = missed()
    chart.set_data(
        "Missed", "",
        replace(fewer, names=fewer.names[1:], sets=tuple(replace(s, values=s.values[1:]) for s in fewer.sets)),
    )  # fmt: skip
    assert chart.told.startswith("November")


def test_no_groups_and_groups_of_the_other_way(qtbot: QtBot, theme: Theme) -> None:
    chart = seen(qtbot, Groups((), ()))
    QTest.keyClick(chart, Key.Key_Left)
    assert chart.told == "the strongest is Algebra"
    with pytest.raises(ValueError, match="other way"):
        chart.set_data("", "", profile())


def has_colour(chart: GroupChart, colour: str) -> bool:
    assert chart._plot is not None
    image = chart._plot.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    wanted = QColor(colour)
    return any(image.pixelColor(x, y) == wanted for y in range(image.height()) for x in range(image.width()))


def test_enter_picks_a_group_and_so_does_a_click(qtbot: QtBot, theme: Theme) -> None:
    chart = seen(qtbot, profile())
    picked: list[int] = []
    chart.picked.connect(picked.append)
    for key in (Key.Key_Return, Key.Key_Home, Key.Key_Down, Key.Key_Return):
        QTest.keyClick(chart, key)
    plot = chart._plot
    assert isinstance(plot, GroupPlot)
    QTest.mouseClick(plot.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(300, 15))
    assert picked == [1, 0]
