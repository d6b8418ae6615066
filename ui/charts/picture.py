"""A chart as a picture: on white paper in the colours of the light theme, whatever is on the screen."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol

from PySide6.QtCore import QBuffer, QByteArray, QPointF, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QImage, QImageWriter, QPaintDevice, QPainter
from PySide6.QtSvg import QSvgGenerator

from ui.charts.legend import paint_sample, sample_width
from ui.theme import LIGHT, SPACE, Tokens

if TYPE_CHECKING:
    from ui.charts.legend import Entry

WIDTH = 960
RATIO = 2.0
"""Pixels of a picture to one of its units, so that it is sharp in a document too."""
_PLOT_HEIGHT = 380
_MARGIN = 20.0


class Pictured(Protocol):
    """What a chart gives to be pictured."""

    @property
    def entries(self) -> tuple[Entry, ...]: ...
    @property
    def off(self) -> frozenset[str]: ...
    @property
    def plot_height(self) -> int: ...
    def new_plot(self) -> Any:
        """A `Plot`, or what can be drawn like one."""

    def draw_on(self, plot: Any, tokens: Tokens) -> None: ...


@dataclass(frozen=True, slots=True)
class Caption:
    """The words around a chart on paper; `note` is small and stands below: whose it is, and when it was made."""

    title: str
    sentence: str = ""
    note: str = ""


def as_image(chart: Pictured, caption: Caption, font: QFont, *, ratio: float = RATIO) -> QImage:
    """The picture in pixels."""
    drawing = _Drawing(chart, caption, font, ratio)
    image = QImage((drawing.size * ratio).toSize(), QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    image.fill(Qt.GlobalColor.white)
    with _painting(image) as painter:
        drawing.paint(painter)
    return image


def as_png(image: QImage) -> bytes:
    """The bytes of a PNG file."""
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(image)
    return bytes(content.data())


def as_svg(chart: Pictured, caption: Caption, font: QFont) -> bytes:
    """The bytes of an SVG file, its text as text."""
    drawing = _Drawing(chart, caption, font, 1.0)
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setResolution(96)
    generator.setSize(drawing.size.toSize())
    generator.setViewBox(QRectF(QPointF(), drawing.size))
    generator.setTitle(caption.title)
    generator.setDescription(caption.sentence)
    with _painting(generator) as painter:
        painter.fillRect(QRectF(QPointF(), drawing.size), QColor("#ffffff"))
        drawing.paint(painter)
    return bytes(content.data())


@contextmanager
def _painting(device: QPaintDevice) -> Iterator[QPainter]:
    """A painter that is gone before its device is, whatever happens."""
    painter = QPainter(device)
    try:
        yield painter
    finally:
        painter.end()


class _Drawing:
    """Title, sentence, legend, plot, note: from above to below."""

    def __init__(self, chart: Pictured, caption: Caption, font: QFont, ratio: float) -> None:
        self._chart, self._caption, self._ratio = chart, caption, ratio
        self._plain, self._title, self._small = QFont(font), QFont(font), QFont(font)
        self._title.setPointSizeF(font.pointSizeF() * 1.3)
        self._title.setBold(True)
        self._small.setPointSizeF(font.pointSizeF() * 0.9)
        self._room = WIDTH - 2 * _MARGIN
        self._plot_size = QSize(round(self._room), max(_PLOT_HEIGHT, chart.plot_height))
        shown = [entry for entry in chart.entries if entry.key not in chart.off]
        self._legend = (
            _flowed(shown, QFontMetricsF(self._plain), self._room) if len(chart.entries) > 1 else []
        )
        self._tops = self._laid_out()

    @property
    def size(self) -> QSizeF:
        """Of all of it."""
        return QSizeF(WIDTH, self._tops[-1] + _MARGIN)

    def paint(self, painter: QPainter) -> None:
        """All of it, from the origin."""
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
        title, sentence, legend, plot, note, _ = self._tops
        self._write(painter, self._caption.title, self._title, title, LIGHT.text)
        self._write(painter, self._caption.sentence, self._plain, sentence, LIGHT.muted)
        painter.setFont(self._plain)
        metrics = QFontMetricsF(self._plain)
        for entry, x, line in self._legend:
            top = legend + line * metrics.lineSpacing() * 1.3
            at = QRectF(_MARGIN + x, top, sample_width(entry), metrics.height())
            paint_sample(painter, at, entry, LIGHT)
            painter.setPen(QColor(LIGHT.text))
            painter.drawText(QPointF(at.right() + SPACE.s, top + metrics.ascent()), entry.name)
        self._paint_plot(painter, QPointF(_MARGIN, plot))
        self._write(painter, self._caption.note, self._small, note, LIGHT.muted)

    def _laid_out(self) -> tuple[float, ...]:
        """Where each part begins, and the end."""
        lines = 1 + max((line for _, _, line in self._legend), default=-1)
        legend = lines * QFontMetricsF(self._plain).lineSpacing() * 1.3 + (SPACE.s if lines else 0)
        heights = (
            self._high(self._caption.title, self._title),
            self._high(self._caption.sentence, self._plain),
            legend,
            self._plot_size.height() + SPACE.s,
            self._high(self._caption.note, self._small),
        )
        tops = [_MARGIN]
        for height in heights:
            tops.append(tops[-1] + height)
        return tuple(tops)

    def _high(self, text: str, font: QFont) -> float:
        if not text:
            return 0.0
        room = QRectF(0, 0, self._room, 10_000)
        return QFontMetricsF(font).boundingRect(room, Qt.TextFlag.TextWordWrap, text).height() + SPACE.xs

    def _write(self, painter: QPainter, text: str, font: QFont, top: float, colour: str) -> None:
        if text:
            painter.setFont(font)
            painter.setPen(QColor(colour))
            room = QRectF(_MARGIN, top, self._room, self._high(text, font))
            painter.drawText(room, int(Qt.TextFlag.TextWordWrap), text)

    def _paint_plot(self, painter: QPainter, at: QPointF) -> None:
        plot = self._chart.new_plot()
        try:
            plot.prepare_for_paper(self._ratio)
            plot.resize(self._plot_size)
            plot.lay_out()
            plot.begin(LIGHT)
            self._chart.draw_on(plot, LIGHT)
            plot.lay_out()
            painter.save()
            plot.render(painter, QRectF(at, QSizeF(self._plot_size)), plot.rect())
            painter.restore()
        finally:
            plot.close()
            plot.deleteLater()


def _flowed(entries: list[Entry], metrics: QFontMetricsF, room: float) -> list[tuple[Entry, float, int]]:
    """Each entry with its x and its line."""
    found: list[tuple[Entry, float, int]] = []
    x, line = 0.0, 0
    for entry in entries:
        wide = sample_width(entry) + SPACE.s + metrics.horizontalAdvance(entry.name) + SPACE.l
        if x and x + wide > room:
            x, line = 0.0, line + 1
        found.append((entry, x, line))
        x += wide
    return found
