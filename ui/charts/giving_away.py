"""A chart given away: kept as a file, or printed.  Drawn on the GUI thread, packed and written on the pool's."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QLocale, QStandardPaths
from PySide6.QtWidgets import QWidget

from app.paper.files import put_in_place
from app.paper.page import A4_ACROSS, Page, Paper, Picture
from ui.charts.picture import Caption, Pictured, as_image, as_png, as_svg
from ui.paper import PreviewDialog
from ui.paper.saving import ask_path, tell_failed, tell_saved
from ui.tasks import WorkerBase

_FOLDER_KEY = "charts/export_folder"
_PRINT_RATIO = 3.4
"""A sheet has 297 mm, which is 960 units with the margins: 300 dots to the inch."""
_MARGIN_MM = 12.0


class PictureKind(StrEnum):
    """What a chart can be kept as; the value is the suffix of the file."""

    PNG = ".png"
    SVG = ".svg"


def save_picture(
    view: QWidget, worker: WorkerBase[Any], chart: Pictured, caption: Caption, kind: PictureKind
) -> None:
    """Ask where to, and write it there."""
    translate = QCoreApplication.translate
    if kind is PictureKind.PNG:
        title, filters = translate("Charts", "Save as a picture"), translate("Charts", "Pictures (*.png)")
    else:
        title, filters = translate("Charts", "Save as a drawing"), translate("Charts", "Drawings (*.svg)")
    name = " ".join(part for part in (caption.title, caption.note) if part)
    ask_path(
        view, title, filters, name, kind, _FOLDER_KEY, partial(write_picture, view, worker, chart, caption, kind),
        first=QStandardPaths.StandardLocation.PicturesLocation,
    )  # fmt: skip


def write_picture(
    view: QWidget,
    worker: WorkerBase[Any],
    chart: Pictured,
    caption: Caption,
    kind: PictureKind,
    path: Path,
) -> None:
    """Write it there, and say so, or say what is wrong and offer another place."""
    window = view.window()
    again = partial(save_picture, view, worker, chart, caption, kind)
    worker.compute(
        window, _writer(view, chart, caption, kind, path), lambda _: tell_saved(window, path),
        lambda error: tell_failed(window, error, again),
    )  # fmt: skip


def print_chart(view: QWidget, worker: WorkerBase[Any], chart: Pictured, caption: Caption) -> None:
    """Show it on a sheet of paper, from where it goes to the printer."""
    image = as_image(chart, caption, view.font(), ratio=_PRINT_RATIO)
    shape = image.height() / image.width()
    worker.compute(
        view,
        lambda: as_png(image),
        lambda png: PreviewDialog(paper_of([(png, shape)], caption.title), view.window()).open(),
    )


def paper_of(pictures: list[tuple[bytes, float]], title: str) -> Paper:
    """A sheet for each picture; beside its bytes, how high it is for its width."""
    wide, high = A4_ACROSS
    pages = []
    for png, shape in pictures:
        room = wide - 2 * _MARGIN_MM, high - 2 * _MARGIN_MM
        width = min(room[0], room[1] / shape)
        pages.append(Page(wide, high, (Picture((wide - width) / 2, _MARGIN_MM, width, width * shape, png),)))
    return Paper(title, "", QLocale().bcp47Name()[:2], tuple(pages))


def _writer(
    view: QWidget, chart: Pictured, caption: Caption, kind: PictureKind, path: Path
) -> Callable[[], None]:
    if kind is PictureKind.SVG:
        content = as_svg(chart, caption, view.font())
        return lambda: put_in_place(path, content)
    image = as_image(chart, caption, view.font())
    return lambda: put_in_place(path, as_png(image))
