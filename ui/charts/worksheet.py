"""A chart given away as a worksheet: the figures of its table, numbers as numbers."""

from __future__ import annotations

import re
from datetime import datetime
from fractions import Fraction
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtWidgets import QWidget

from app.paper.files import put_in_place
from app.reports.document import Cell, Column, Document, Kind, Row, Table
from ui.charts.data import Figures
from ui.charts.picture import Caption
from ui.paper.saving import ask_path, tell_failed, tell_saved
from ui.tasks import WorkerBase

_FOLDER_KEY = "charts/export_folder"
_SUFFIX = ".xlsx"
#: A figure with what may stand beside it: an arrow, or the sign of percent.
_FIGURE = re.compile(r"^(-?\d+(?:[.,]\d+)?)\s*(%?)\s*([▲▼!]?)$")


def save_worksheet(view: QWidget, worker: WorkerBase[Any], figures: Figures, caption: Caption) -> None:
    """Ask where to, and write it there."""
    translate = QCoreApplication.translate
    ask_path(
        view, translate("Charts", "Save as a worksheet"), translate("Charts", "Worksheets (*.xlsx)"), caption.title,
        _SUFFIX, _FOLDER_KEY, partial(write_worksheet, view, worker, figures, caption),
    )  # fmt: skip


def write_worksheet(
    view: QWidget, worker: WorkerBase[Any], figures: Figures, caption: Caption, path: Path
) -> None:
    """Write it there, and say so, or say what is wrong and offer another place."""
    window, document, language = view.window(), worksheet(figures, caption), QLocale().bcp47Name()[:2]
    again = partial(save_worksheet, view, worker, figures, caption)
    worker.compute(
        window, lambda: put_in_place(path, _packed(document, language)), lambda _: tell_saved(window, path),
        lambda error: tell_failed(window, error, again),
    )  # fmt: skip


def worksheet(figures: Figures, caption: Caption) -> Document:
    """The table as a document of the reports: an arrow beside a figure stands in a column of its own."""
    signed = [
        at
        for at in range(len(figures.columns))
        if any(_parts(row[at])[1] for row in figures.rows if len(row) > at)
    ]
    columns: list[Column] = []
    for at, head in enumerate(figures.columns):
        columns.append(Column(f"c{at}", head))
        if at in signed:
            columns.append(Column(f"s{at}", ""))
    rows = []
    for row in figures.rows:
        cells: list[Cell] = []
        for at, text in enumerate(row):
            cell, sign = _parts(text) if at else (Cell(text), "")
            cells.append(cell)
            if at in signed:
                cells.append(Cell(sign))
        rows.append(Row(tuple(cells)))
    heading = tuple(part for part in (caption.sentence, caption.note) if part)
    return Document(
        key="chart", title=caption.title, name=caption.title, heading=heading,
        parts=(Table(tuple(columns), tuple(rows)),), across=True,
    )  # fmt: skip


def _parts(text: str) -> tuple[Cell, str]:
    """A cell, and the sign beside it."""
    found = _FIGURE.match(text.replace("\N{THIN SPACE}", " ").replace("\N{NO-BREAK SPACE}", " "))
    if found is None:
        return Cell(text), ""
    number, percent, sign = found.groups()
    value = Fraction(number.replace(",", "."))
    if percent:
        return Cell(value, kind=Kind.PERCENT), sign
    if value.denominator == 1 and not set(number) & {",", "."}:
        return Cell(int(value), kind=Kind.WHOLE), sign
    return Cell(value, kind=Kind.MEAN), sign


def _packed(document: Document, language: str) -> bytes:
    from app.reports.words import ReportWords
    from app.reports.writers.book import documents_as_book

    words = ReportWords("ru" if language == "ru" else "en")
    return documents_as_book([document], words, made_at=datetime.now().astimezone())
