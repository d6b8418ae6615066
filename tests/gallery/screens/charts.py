"""The large charts in their cards: with little, with much, with nothing, as a table, with series switched off."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget

from tests.gallery.registry import Stage, screen
from tests.ui.charts.given import crowd, heat_map, missed, profile, small_curves, year_curves
from ui.charts import ChartCard, CurveChart, Curves, GroupChart, Groups, Heat, HeatChart
from ui.theme import SPACE, set_role


def _page(stage: Stage, *cards: ChartCard) -> QWidget:
    page = QWidget()
    set_role(page, "page")
    layout = QVBoxLayout(page)
    layout.setContentsMargins(SPACE.xl, SPACE.xl, SPACE.xl, SPACE.xl)
    layout.setSpacing(SPACE.l)
    for card in cards:
        layout.addWidget(card)
    layout.addStretch(1)
    page.resize(1280, 800)
    page.show()
    stage.settle(100)
    return page


def _curves(stage: Stage, data: Curves, title: str = "Course of the mean") -> ChartCard:
    chart = CurveChart()
    chart.set_data(title, "4.12, which is 0.08 more than a week ago", data)
    card = ChartCard(stage.worker(), chart)
    card.set_words(title, "Weighted mean from the beginning of the year, week by week")
    return card


def _groups(stage: Stage, data: Groups, title: str) -> ChartCard:
    chart = GroupChart(lying=data.lying)
    chart.set_data(title, "The strongest subject is Algebra", data)
    card = ChartCard(stage.worker(), chart)
    card.set_words(title, "How it stands against the class")
    return card


@screen("charts.curves")
def curves(stage: Stage) -> QWidget:
    """Five subjects with gaps and the class; a place is pointed at."""
    card = _curves(stage, year_curves(5))
    page = _page(stage, card)
    card.chart.setFocus()
    card.chart.point_at(14)
    return page


@screen("charts.curves_many")
def curves_many(stage: Stage) -> QWidget:
    """Twelve subjects, two switched off, and a part of the year."""
    card = _curves(stage, year_curves(12))
    page = _page(stage, card)
    assert isinstance(card.chart, CurveChart)
    card.chart.switch("3", on=False)
    card.chart.switch("class", on=False)
    card.chart.zoom(0.5)
    QTest.keyClick(card.chart, Qt.Key.Key_End)
    return page


@screen("charts.curves_five_years")
def curves_five_years(stage: Stage) -> QWidget:
    """Eleven subjects week by week over five years: 2,000 points."""
    return _page(stage, _curves(stage, year_curves(11, points=182)))


@screen("charts.curves_few")
def curves_few(stage: Stage) -> QWidget:
    """Three weeks, and nothing at all."""
    nothing = _curves(stage, Curves((), (), (2, 5)), "Nothing yet")
    nothing.set_empty("There are no marks yet. The line begins with the first one.")
    return _page(stage, _curves(stage, small_curves()), nothing)


@screen("charts.groups")
def groups(stage: Stage) -> QWidget:
    """Lying bars with signs, upright ones on one another."""
    return _page(stage, _groups(stage, profile(), "Profile"), _groups(stage, missed(), "Missed"))


@screen("charts.table")
def table(stage: Stage) -> QWidget:
    """The same as a table."""
    card = _curves(stage, year_curves(5))
    page = _page(stage, card)
    card.show_table(True)
    stage.settle(50)
    return page


def _heat(stage: Stage, data: Heat) -> ChartCard:
    chart = HeatChart()
    chart.set_data("Pupils and subjects", "The strongest subject is Algebra", data)
    card = ChartCard(stage.worker(), chart)
    card.set_words("Pupils and subjects", "Weighted means from the beginning of the year")
    return card


@screen("charts.crowd")
def crowded(stage: Stage) -> QWidget:
    """A class of faint lines, one of them strong; another one is pointed at."""
    card = _curves(stage, crowd(26), "Course of the pupils")
    page = _page(stage, card)
    card.chart.setFocus()
    card.chart.point_at(14)
    for _ in range(3):
        QTest.keyClick(card.chart, Qt.Key.Key_Down)
    return page


@screen("charts.heat")
def heat(stage: Stage) -> QWidget:
    """A class in fourteen subjects; the cursor on a pupil."""
    card = _heat(stage, heat_map(20))
    page = _page(stage, card)
    card.chart.setFocus()
    assert isinstance(card.chart, HeatChart)
    card.chart.table.go_to("p4", "3")
    return page


@screen("charts.heat_few")
def heat_few(stage: Stage) -> QWidget:
    """Three pupils in two subjects."""
    return _page(stage, _heat(stage, heat_map(3, 2)))
