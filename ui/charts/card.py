"""The frame around a large chart: its title, a sentence, and the ways to have it otherwise."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLabel,
    QMenu,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ui.charts.curve_chart import CurveChart
from ui.charts.figure_table import FigureTable
from ui.charts.giving_away import PictureKind, print_chart, save_picture
from ui.charts.group_chart import GroupChart
from ui.charts.heat_chart import HeatChart
from ui.charts.picture import Caption
from ui.charts.worksheet import save_worksheet
from ui.icons import set_icon
from ui.tasks import WorkerBase
from ui.theme import SPACE, set_role
from ui.widgets import Retranslated

_TOUCH = 44


class ChartCard(Retranslated, QFrame):
    """`card = ChartCard(worker, chart, parent)`, then `set_words`.  What the chart shows the table shows too.

    In a `kiosk` there is only the table: nothing is copied, kept or printed, and all is large enough for a finger.
    """

    def __init__(
        self,
        worker: WorkerBase[Any],
        chart: CurveChart | GroupChart | HeatChart,
        parent: QWidget | None = None,
        *,
        kiosk: bool = False,
    ) -> None:
        super().__init__(parent)
        set_role(self, "card")
        self._worker, self._note = worker, ""
        self.chart = chart
        self.table = FigureTable(self, may_copy=not kiosk)
        self.table.hide()
        self._title, self._sentence = QLabel(self), QLabel(self)
        set_role(self._title, "section")
        set_role(self._sentence, "muted")
        self._empty = QLabel(self)
        set_role(self._empty, "muted")
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.setMinimumHeight(3 * SPACE.xxl)
        self._empty.hide()
        for label in (self._title, self._sentence, self._empty):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        self._as_table, self._more = QToolButton(self), QToolButton(self)
        self._as_table.setCheckable(True)
        self._as_table.toggled.connect(self.show_table)
        set_icon(self._as_table, "table-2")
        set_icon(self._more, "ellipsis-vertical")
        self._menu = QMenu(self._more)
        self._copy, self._sheet, self._png, self._svg, self._print = (QAction(self._menu) for _ in range(5))
        for action, icon, step in (
            (self._copy, "copy", self._on_copy),
            (self._sheet, "file-spreadsheet", self._on_sheet),
            (self._png, "image", lambda: self._save(PictureKind.PNG)),
            (self._svg, "image", lambda: self._save(PictureKind.SVG)),
            (self._print, "printer", lambda: print_chart(self, self._worker, self.chart, self.caption)),
        ):
            set_icon(action, icon)
            action.triggered.connect(lambda *_, step=step: step())
            self._menu.addAction(action)
        self._more.setMenu(self._menu)
        self._more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._more.setVisible(not kiosk)
        for button in (self._as_table, self._more):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            if kiosk:
                button.setMinimumSize(QSize(_TOUCH, _TOUCH))
        chart.figures_changed.connect(self._renew_table)
        self._lay_out()
        self.retranslate()

    @property
    def caption(self) -> Caption:
        """The words around it on paper."""
        return Caption(self._title.text(), self._sentence.text(), self._note)

    @property
    def is_table(self) -> bool:
        """Whether it is shown as a table."""
        return self._as_table.isChecked()

    def set_words(self, title: str, sentence: str, note: str = "") -> None:
        """What it is, in a sentence what it means, and on paper below: whose it is and of when."""
        self._title.setText(title)
        self._sentence.setText(sentence)
        self._sentence.setVisible(bool(sentence))
        self._note = note
        self.table.setAccessibleName(title)
        self._name_buttons()

    def show_table(self, on: bool) -> None:
        """The table in place of the chart, or the chart again."""
        self._as_table.setChecked(on)
        self._renew_table()
        self._show_parts()

    def set_empty(self, sentence: str) -> None:
        """Why there is nothing to see, in place of the chart; "": there is."""
        self._empty.setText(sentence)
        self._show_parts()

    def retranslate(self) -> None:
        self._as_table.setText(self.tr("As a table"))
        self._copy.setText(self.tr("Copy as a table"))
        self._sheet.setText(self.tr("Save as a worksheet (XLSX)…"))
        self._png.setText(self.tr("Save as a picture (PNG)…"))
        self._svg.setText(self.tr("Save as a drawing (SVG)…"))
        self._print.setText(self.tr("Print…"))
        self._name_buttons()

    # --- private -----------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._title)
        words.addWidget(self._sentence)
        top = QHBoxLayout()
        top.setSpacing(SPACE.xs)
        top.addLayout(words, 1)
        for button in (self._as_table, self._more):
            top.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE.l, SPACE.m, SPACE.m, SPACE.m)
        layout.setSpacing(SPACE.s)
        layout.addLayout(top)
        layout.addWidget(self._empty, 1)
        layout.addWidget(self.chart)
        layout.addWidget(self.table)

    def _show_parts(self) -> None:
        is_empty = bool(self._empty.text())
        coming, going = (self.table, self.chart) if self.is_table else (self.chart, self.table)
        focused = QApplication.focusWidget()
        had_focus = focused is not None and (focused is going or going.isAncestorOf(focused))
        self._empty.setVisible(is_empty)
        coming.setVisible(not is_empty)
        if had_focus and not is_empty:
            coming.setFocus()  # of what is hidden it would go to the next card, and the page would scroll there
        going.hide()
        self._as_table.setEnabled(not is_empty)
        self._more.setEnabled(not is_empty)

    def _name_buttons(self) -> None:
        title = self._title.text()
        self._as_table.setAccessibleName(self.tr("As a table: {0}").format(title))
        self._as_table.setToolTip(self.tr("The same figures as a table"))
        self._more.setAccessibleName(self.tr("More: {0}").format(title))
        self._more.setToolTip(self.tr("Copy, keep or print"))

    def _renew_table(self) -> None:
        if self.is_table:
            self.table.set_figures(self._title.text(), self.chart.figures())

    def _on_copy(self) -> None:
        self.table.set_figures(self._title.text(), self.chart.figures())
        self.table.clearSelection()
        self.table.copy()

    def _on_sheet(self) -> None:
        save_worksheet(self, self._worker, self.chart.figures(), self.caption)

    def _save(self, kind: PictureKind) -> None:
        save_picture(self, self._worker, self.chart, self.caption, kind)
