"""The class as stairs: a step for each pupil from the first place to the last, as high as the mean, the own one marked
with its place, a pointer and another ground.  Nobody's name is needed to see where one stands."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from app.progress.rating_rows import Rating
from ui.charts.told_line import ToldLine
from ui.progress.rating.stairs_painter import Stairs, StairsPainter
from ui.progress.rating.words import RatingCount, band_words, place_words, value_words
from ui.theme import SPACE, tokens_for
from ui.widgets import Retranslated, announce

_KEYS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_SIZE = QSize(420, 190)


@dataclass(frozen=True, slots=True)
class Spot:
    """Those who share places: the steps from one number up to, not including, another, and what is said of them."""

    start: int
    end: int
    words: str


class StairsChart(Retranslated, QWidget):
    """Pointed at by mouse, finger or keys (Left, Right, Home, End); one line under it says who stands there."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rating: Rating | None = None
        self._spots: tuple[Spot, ...] = ()
        self._summary = ""
        self._pointed: int | None = None
        self._canvas, self._line = _Canvas(self), ToldLine(self)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE.xs, SPACE.xs, SPACE.xs, SPACE.xs)
        layout.setSpacing(SPACE.xs)
        layout.addWidget(self._canvas, 1)
        layout.addWidget(self._line)

    @property
    def told(self) -> str:
        """The line under the stairs as it reads now."""
        return self._line.text()

    @property
    def stairs(self) -> Stairs:
        """What is painted."""
        return self._canvas.stairs

    def show_rating(self, rating: Rating) -> None:
        """Show its distribution."""
        self._rating = rating
        self.retranslate()

    def point_at(self, index: int | None) -> None:
        """Say what stands at a spot; None: the summary again."""
        self._pointed = index if index is not None and 0 <= index < len(self._spots) else None
        spot = self._spots[self._pointed] if self._pointed is not None else None
        self._line.setText(spot.words if spot else self._summary)
        self._canvas.pointed = (spot.start, spot.end) if spot else None
        self._canvas.update()

    def retranslate(self) -> None:
        rating = self._rating
        if rating is None:
            return
        self._spots = self._spots_of(rating)
        self._summary = self._summary_of(rating)
        self._canvas.show_stairs(_stairs(rating, self.tr("class mean {0}")))
        self.setAccessibleName(self.tr("The class from the first place to the last"))
        self.setAccessibleDescription("; ".join((self._summary, *(spot.words for spot in self._spots))))
        self.point_at(self._pointed)

    # --- Qt ----------------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        last = len(self._spots) - 1
        if event.key() in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self.point_at(0 if event.key() == Qt.Key.Key_Home else last)
        elif (step := _KEYS.get(Qt.Key(event.key()))) is not None:
            at = self._pointed if self._pointed is not None else self._own_spot() - step
            self.point_at(max(0, min(last, at + step)))
        else:
            super().keyPressEvent(event)
            return
        announce(self, self.told)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show where the keys go."""
        super().focusInEvent(event)
        self._canvas.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Nothing is pointed at any more."""
        super().focusOutEvent(event)
        self.point_at(None)

    # --- private -----------------------------------------------------------------------------------------------

    def point_at_step(self, step: int | None) -> None:
        """The mouse or a finger is on a step, or on none."""
        found = None
        if step is not None:
            found = next((n for n, one in enumerate(self._spots) if one.start <= step < one.end), None)
        if found != self._pointed:
            self.point_at(found)

    def _own_spot(self) -> int:
        own = self.stairs.own
        return next(
            (n for n, one in enumerate(self._spots) if own is not None and one.start <= own < one.end), 0
        )

    def _spots_of(self, rating: Rating) -> tuple[Spot, ...]:
        spots, start = [], 0
        for _place, group in groupby(rating.distribution, key=lambda line: line.place):
            lines = list(group)
            parts = [
                self.tr("Place {0}: mean {1}").format(place_words(lines[0]), value_words(lines[0].value))
            ]
            names = [line.name for line in lines if line.name is not None]
            if names:
                parts.append(", ".join(names))
            elif len(lines) > 1:
                parts.append(RatingCount().pupils(len(lines)))
            if any(line.own for line in lines):
                parts.append(self.tr("the own place"))
            spots.append(Spot(start, start + len(lines), " · ".join(parts)))
            start += len(lines)
        return tuple(spots)

    def _summary_of(self, rating: Rating) -> str:
        parts = [
            self.tr("mean {0}: {1}", "«4,5–5», «4 pupils»").format(
                band_words(band, rating.scale), RatingCount().pupils(band.count)
            )
            for band in rating.bands
        ]
        return " · ".join(parts)


def _stairs(rating: Rating, mean_pattern: str) -> Stairs:
    lines = rating.distribution
    own = next((n for n, line in enumerate(lines) if line.own), None)
    return Stairs(
        values=tuple(line.value for line in lines),
        own=own,
        own_words=place_words(lines[own]) if own is not None else "",
        bands=tuple((band.count, band_words(band, rating.scale)) for band in rating.bands),
        mean=rating.mean,
        mean_words=mean_pattern.format(value_words(rating.mean)),
        scale=rating.scale,
    )


class _Canvas(QWidget):
    """Where the stairs are painted; what is pointed at goes to the chart around it."""

    def __init__(self, chart: StairsChart) -> None:
        super().__init__(chart)
        self._chart, self._painter = chart, StairsPainter()
        self.stairs = Stairs()
        self.pointed: tuple[int, int] | None = None
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_stairs(self, stairs: Stairs) -> None:
        self.stairs = stairs
        self.update()

    def sizeHint(self) -> QSize:
        return _SIZE

    def minimumSizeHint(self) -> QSize:
        return QSize(240, _SIZE.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        self._painter.paint(
            painter, QRectF(self.rect()), self.stairs, tokens_for(self), self.pointed,
            focused=self._chart.hasFocus(),
        )  # fmt: skip

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._point(event.position())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A finger has no hover: it taps."""
        self._chart.setFocus(Qt.FocusReason.MouseFocusReason)
        self._point(event.position())

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._chart.point_at_step(None)

    def _point(self, at: QPointF) -> None:
        self._chart.point_at_step(self._painter.step_at(at.x(), QRectF(self.rect()), self.stairs))
