"""Which period: the school year where there are several, a button for each period, and the whole year."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QPushButton, QWidget

from app.school.rows import TermRow, YearRow
from ui.naming import term_words
from ui.theme import SPACE
from ui.widgets import Retranslated


class Periods(Protocol):
    """The school years of a pupil or class, the one that is shown, and its periods; without a year there is none."""

    @property
    def year(self) -> YearRow | None: ...

    @property
    def years(self) -> Sequence[YearRow]: ...

    @property
    def terms(self) -> Sequence[TermRow]: ...


class PeriodBar(Retranslated, QWidget):
    """Tells what was chosen; what is shown, and so which button is down, the page decides."""

    term_chosen = Signal(object)
    """TermRow, or None: the whole year."""
    year_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._terms: tuple[TermRow | None, ...] = ()
        self._years: Sequence[YearRow] = ()
        self._buttons: list[QPushButton] = []
        self.years = QComboBox(self)
        self.years.activated.connect(lambda index: self.year_chosen.emit(self._years[index].id))
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(SPACE.xs)
        self._layout.addWidget(self.years)
        self.years.hide()
        self.retranslate()

    @property
    def buttons(self) -> list[QPushButton]:
        """The periods in order, the year at the end."""
        return self._buttons

    def show_periods(self, page: Periods, term: TermRow | None) -> None:
        """Those of the page's year; `term` is the one that is shown."""
        terms = (*page.terms, None) if page.year is not None else ()
        if terms != self._terms:
            self._terms = terms
            self._make_buttons()
        if page.years != self._years:
            self._years = page.years
            self.years.clear()
            self.years.addItems([year.name for year in page.years])
        self.years.setVisible(len(page.years) > 1)
        self.years.setCurrentIndex(next((n for n, one in enumerate(page.years) if one == page.year), -1))
        for button, one in zip(self._buttons, self._terms, strict=True):
            button.setChecked(one == term)
        self.retranslate()

    def retranslate(self) -> None:
        for button, term in zip(self._buttons, self._terms, strict=True):
            button.setText(term_words(term) if term is not None else self.tr("Year"))
        self.years.setAccessibleName(self.tr("School year"))
        self.years.setToolTip(self.years.accessibleName())

    def _make_buttons(self) -> None:
        for button in self._buttons:
            self._layout.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._buttons = []
        for term in self._terms:
            button = QPushButton(self)
            button.setCheckable(True)
            button.setProperty("dense", True)  # four quarters, the years and two children fit 1024 pixels
            button.clicked.connect(lambda _=False, term=term: self.term_chosen.emit(term))
            self._layout.addWidget(button)
            self.setTabOrder(self._buttons[-1] if self._buttons else self.years, button)
            self._buttons.append(button)
