"""Which time is looked at: the period of today, the one before, the year, or weeks from one to another."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QSizePolicy, QWidget

from app.control.dashboard_rows import Span, Weeks
from ui.control.dashboard.filling_heat import short_week
from ui.family.dates import week_words
from ui.theme import SPACE, set_role
from ui.widgets import ElidedBox, Retranslated

_WEEKS = "weeks"
_LEAST, _OF_DAY = 112, 108


class SpanChoice(Retranslated, QWidget):
    """The weeks from and to appear when they are wanted, and as soon as it is known which there are."""

    chosen = Signal(object)
    """Span or Weeks."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._weeks: tuple[date, ...] = ()
        self._span: Span | Weeks = Span.TERM
        self.box, self.starts, self.ends = (ElidedBox(self) for _ in range(3))
        self._dash = QLabel("\N{EN DASH}", self)
        set_role(self._dash, "muted")
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(SPACE.s)
        for widget in (self.box, self.starts, self._dash, self.ends):
            across.addWidget(widget)
        for box in (self.box, self.starts, self.ends):
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
            box.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        # A narrow window stays as narrow as it is: the words give way, the days do not.
        self.box.setMinimumWidth(_LEAST)
        for box in (self.starts, self.ends):
            box.setMinimumWidth(_OF_DAY)
        for key in (Span.TERM, Span.LAST_TERM, Span.YEAR, _WEEKS):
            self.box.addItem("", key)
        self.box.activated.connect(self._on_box)
        self.starts.activated.connect(lambda _: self._on_weeks(moved=self.starts))
        self.ends.activated.connect(lambda _: self._on_weeks(moved=self.ends))
        self.setFocusProxy(self.box)
        self.retranslate()
        self._show_parts()

    @property
    def span(self) -> Span | Weeks:
        """What is chosen."""
        return self._span

    def choose(self, span: Span | Weeks) -> None:
        """Show that this is chosen, without a word."""
        self._span = span
        key = _WEEKS if isinstance(span, Weeks) else span
        self.box.setCurrentIndex(self.box.findData(key))
        self._show_parts()

    def show_weeks(self, weeks: Sequence[date]) -> None:
        """Offer these Mondays."""
        if tuple(weeks) != self._weeks:
            self._weeks = tuple(weeks)
            self._fill_weeks()

    def retranslate(self) -> None:
        words = (
            self.tr("Current period"),
            self.tr("Last period"),
            self.tr("The year"),
            self.tr("Weeks from – to"),
        )
        for index, text in enumerate(words):
            self.box.setItemText(index, text)
        self.box.setAccessibleName(self.tr("Time"))
        self.box.setToolTip(self.tr("Of each class the period of its own: a quarter, a half-year"))
        self.starts.setAccessibleName(self.tr("From the week"))
        self.ends.setAccessibleName(self.tr("To the week"))
        self._fill_weeks()

    # --- private ---------------------------------------------------------------------------------------------------

    def _on_box(self) -> None:
        key = self.box.currentData()
        if key == _WEEKS:
            if not self._weeks:
                self.choose(self._span)  # nothing to choose from
                return
            self._span = Weeks(self._weeks[max(0, len(self._weeks) - 2)], self._weeks[-1])
        else:
            self._span = Span(key)
        self._show_parts()
        self.chosen.emit(self._span)

    def _on_weeks(self, moved: ElidedBox) -> None:
        starts, ends = self.starts.currentData(), self.ends.currentData()
        if starts > ends:  # the other end gives way
            starts = ends = moved.currentData()
        self._span = Weeks(starts, ends)
        self._show_parts()
        self.chosen.emit(self._span)

    def _fill_weeks(self) -> None:
        for box in (self.starts, self.ends):
            box.clear()
            for week in self._weeks:
                box.addItem(short_week(week), week)
                box.setItemData(box.count() - 1, week_words(week), Qt.ItemDataRole.ToolTipRole)
        self._show_parts()

    def _show_parts(self) -> None:
        span = self._span
        shown = isinstance(span, Weeks) and bool(self._weeks)
        for part in (self.starts, self._dash, self.ends):
            part.setVisible(shown)
        if isinstance(span, Weeks):
            self.starts.setCurrentIndex(self.starts.findData(span.starts))
            self.ends.setCurrentIndex(self.ends.findData(span.ends))
