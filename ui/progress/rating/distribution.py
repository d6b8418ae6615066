"""How the class stands: the stairs, the names where the school shows them, or why there is neither."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from app.progress.rating_rows import Rating, Standing
from ui.charts.data import Figures
from ui.charts.figure_table import FigureTable
from ui.progress.rating.stairs import StairsChart
from ui.progress.rating.words import place_words, value_words
from ui.theme import SPACE, set_role
from ui.widgets import Retranslated


class Distribution(Retranslated, QFrame):
    """See the module."""

    def __init__(self, parent: QWidget | None = None, *, may_copy: bool = True) -> None:
        super().__init__(parent)
        set_role(self, "card")
        self.heading, self.note = QLabel(self), QLabel(self)
        set_role(self.heading, "section")
        set_role(self.note, "muted")
        self.note.setWordWrap(True)
        self.stairs, self.names = StairsChart(self), FigureTable(self, may_copy=may_copy)
        self._rating: Rating | None = None
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE.m, SPACE.m, SPACE.m, SPACE.m)
        layout.setSpacing(SPACE.s)
        for widget in (self.heading, self.note, self.stairs, self.names):
            layout.addWidget(widget)
        self.retranslate()

    def show_rating(self, rating: Rating) -> None:
        """The distribution of a rating; hidden where there is none of whom anything could be said."""
        self._rating = rating
        lines = rating.distribution
        self.stairs.setVisible(bool(lines))
        self.note.setVisible(not lines)
        self.names.setVisible(any(line.name is not None for line in lines))
        self.setVisible(rating.rated > 0 and rating.standing is not Standing.NOT_IN_CLASS)
        if lines:
            self.stairs.show_rating(rating)
        self.retranslate()

    def retranslate(self) -> None:
        self.heading.setText(self.tr("How the class stands"))
        self.note.setText(
            self.tr(
                "Not shown: fewer than five other pupils have a mean, and their marks could be read off it."
            )
        )
        lines = self._rating.distribution if self._rating is not None else ()
        rows = tuple(
            (place_words(line), f"▸ {line.name}" if line.own else line.name, value_words(line.value))
            for line in lines
            if line.name is not None
        )
        heads = (self.tr("Place"), self.tr("Pupil"), self.tr("Mean"))
        self.names.set_figures(self.tr("The class by places"), Figures(heads, rows))
        # All of it: the page scrolls, and a list that scrolls in it would catch the wheel and the finger.
        row_height = self.names.verticalHeader().defaultSectionSize()
        self.names.setFixedHeight(
            self.names.horizontalHeader().sizeHint().height() + row_height * len(rows) + 2 * SPACE.xs
        )
