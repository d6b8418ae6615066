"""A chart of a report: columns of one of its tables as bars or lines."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QWidget

from app.reports.document import Chart, ChartKind, Document, Kind, Row, RowKind, Table
from app.reports.words import ReportWords
from ui.charts import BarSet, BarValue, ChartCard, GroupChart, Groups, Tick
from ui.charts.curve_chart import CurveChart
from ui.charts.data import Curves, Series, Spot, Value
from ui.tasks import WorkerBase

_EMPTY = Table((), ())


def chart_card(
    worker: WorkerBase[Any], document: Document, chart: Chart, words: ReportWords, parent: QWidget
) -> ChartCard | None:
    """The chart in its frame, with the way to see it as a table; None where there is nothing to draw."""
    table = document.parts[chart.table] if chart.table < len(document.parts) else _EMPTY
    if not isinstance(table, Table) or not _rows(table):
        return None
    if chart.kind is ChartKind.LINES:
        curve = CurveChart(parent)
        curve.set_data(chart.title, "", _curves(table, chart, words))
        card = ChartCard(worker, curve, parent)
    else:
        bars = GroupChart(parent)
        bars.set_data(chart.title, "", _groups(table, chart, words))
        card = ChartCard(worker, bars, parent)
    card.set_words(chart.title, "", ", ".join((document.title, *document.heading)))
    return card


def _rows(table: Table) -> list[Row]:
    return [row for row in table.rows if row.kind is RowKind.BODY]


def _place(table: Table, key: str) -> int:
    return next(number for number, column in enumerate(table.columns) if column.key == key)


def _label(table: Table, row: Row, chart: Chart, words: ReportWords) -> str:
    place = _place(table, chart.labels)
    return words.cell(row.cells[place].value, table.columns[place].kind)


def _number(row: Row, place: int) -> float | None:
    value = row.cells[place].value
    return None if value is None or isinstance(value, str) or hasattr(value, "year") else float(value)


def _with_unit(text: str, kind: Kind) -> str:
    return f"{text} %" if kind is Kind.PERCENT and text else text


def _name(table: Table, place: int) -> str:
    column = table.columns[place]
    return ", ".join(part for part in (column.group, column.head) if part)


def _groups(table: Table, chart: Chart, words: ReportWords) -> Groups:
    rows = _rows(table)
    sets = []
    for look, key in enumerate(chart.series):
        place = _place(table, key)
        kind = table.columns[place].kind
        bars = []
        for row in rows:
            size = _number(row, place)
            text = words.cell(row.cells[place].value, kind)
            bars.append(None if size is None else BarValue(size, text, _with_unit(text, kind)))
        sets.append(BarSet(key, _name(table, place), tuple(bars), look))
    return Groups(
        names=tuple(_label(table, row, chart, words) for row in rows),
        sets=tuple(sets),
        limits=None if chart.high is None else (chart.low, chart.high * 1.12),
        ticks=()
        if chart.high is None
        else tuple(
            Tick(chart.low + (chart.high - chart.low) * part / 4, _tick(chart, part, words))
            for part in range(5)
        ),
        first_column=table.columns[_place(table, chart.labels)].head,
    )


def _tick(chart: Chart, part: int, words: ReportWords) -> str:
    assert chart.high is not None
    at = chart.low + (chart.high - chart.low) * part / 4
    return words.number(at, 0 if float(at).is_integer() else 1)


def _curves(table: Table, chart: Chart, words: ReportWords) -> Curves:
    rows = _rows(table)
    names = [_label(table, row, chart, words) for row in rows]
    series = []
    for look, key in enumerate(chart.series):
        place = _place(table, key)
        kind = table.columns[place].kind
        values = tuple(
            Value(x, _number(row, place), _with_unit(words.cell(row.cells[place].value, kind), kind))
            for x, row in enumerate(rows)
        )
        series.append(Series(key, _name(table, place), values, look))
    return Curves(
        places=tuple(Spot(x, name) for x, name in enumerate(names)),
        series=tuple(series),
        y_limits=(chart.low, _top(chart, series)),
        x_ticks=tuple(Tick(x, name) for x, name in enumerate(names)),
        first_column=table.columns[_place(table, chart.labels)].head,
        y_words=lambda value: words.number(value, 0 if float(value).is_integer() else 1),
    )


def _top(chart: Chart, series: list[Series]) -> float:
    high = chart.high if chart.high is not None else _highest(series)
    return high if high > chart.low else chart.low + 1


def _highest(series: list[Series]) -> float:
    """The end of a scale that the report leaves open; nothing but noughts has a scale, too."""
    return max([1.0, *(value.y for one in series for value in one.values if value.y is not None)])
