"""The head of the table of marks: the names of the columns, of which two sort."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum
from fractions import Fraction

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QLabel, QToolButton, QWidget

from app.progress.marks_rows import PupilMarks
from ui.icons import set_icon
from ui.progress.marks.columns import Columns, Span
from ui.progress.marks.rows import CardColumn, MarkRow, column_sign
from ui.progress.marks.words import card_words
from ui.theme import set_role
from ui.widgets import Retranslated

_HEIGHT = 44


class Order(Enum):
    """How the subjects stand."""

    SCHOOL = "school"
    NAME = "name"
    NAME_DOWN = "name_down"
    MEAN_DOWN = "mean_down"
    MEAN = "mean"


_AFTER_NAME = {Order.NAME: Order.NAME_DOWN, Order.NAME_DOWN: Order.SCHOOL}
_AFTER_MEAN = {Order.MEAN_DOWN: Order.MEAN, Order.MEAN: Order.SCHOOL}


def ordered(rows: Sequence[MarkRow], order: Order) -> tuple[MarkRow, ...]:
    """The rows in an order; who has no mean stands at the end in both directions."""
    if order is Order.SCHOOL:
        return tuple(rows)
    if order in (Order.NAME, Order.NAME_DOWN):
        key = sorted(rows, key=lambda row: row.name.casefold(), reverse=order is Order.NAME_DOWN)
        return tuple(key)
    with_mean = [row for row in rows if row.figures.weighted is not None]
    without = [row for row in rows if row.figures.weighted is None]
    with_mean.sort(key=lambda row: row.figures.weighted or Fraction(), reverse=order is Order.MEAN_DOWN)
    return (*with_mean, *without)


class MarksHead(Retranslated, QWidget):
    """The names of the columns; two of them sort."""

    order_changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(_HEIGHT)
        self.order = Order.SCHOOL
        self.by_name, self.by_mean = QToolButton(self), QToolButton(self)
        self._chips, self._out = QLabel(self), QLabel(self)
        self._card: list[QLabel] = []
        self._columns: tuple[CardColumn, ...] = ()
        self._page: PupilMarks | None = None
        for button in (self.by_name, self.by_mean):
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            button.setLayoutDirection(Qt.LayoutDirection.RightToLeft)  # the arrow behind the word
            button.setIconSize(QSize(14, 14))
        for label in (self._chips, self._out):
            set_role(label, "caption")
        self.by_name.clicked.connect(lambda: self._on_sorted(_AFTER_NAME.get(self.order, Order.NAME)))
        self.by_mean.clicked.connect(lambda: self._on_sorted(_AFTER_MEAN.get(self.order, Order.MEAN_DOWN)))
        self.retranslate()

    def set_card(self, page: PupilMarks, columns: tuple[CardColumn, ...]) -> None:
        """The columns of the report card."""
        self._page = page
        while len(self._card) > len(columns):
            self._card.pop().deleteLater()
        while len(self._card) < len(columns):
            label = QLabel(self)
            set_role(label, "caption")
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            label.show()
            self._card.append(label)
        self._columns = columns
        self.retranslate()

    def place(self, columns: Columns) -> None:
        """Stand over the columns of the rows."""
        self._put(self.by_name, columns.name)
        self.by_name.setGeometry(columns.name.x - 6, 0, self.by_name.sizeHint().width(), _HEIGHT)
        self._put(self._chips, columns.chips)
        width = max(columns.mean.width + 8, self.by_mean.sizeHint().width())
        self.by_mean.setGeometry(columns.mean.x + (columns.mean.width - width) // 2, 0, width, _HEIGHT)
        self._out.setVisible(columns.out is not None)
        if columns.out is not None:
            self._put(self._out, columns.out)
        for label, span in zip(self._card, columns.card, strict=True):
            self._put(label, span)

    def retranslate(self) -> None:
        self.by_name.setText(self.tr("Subject"))
        self.by_mean.setText(self.tr("Mean"))
        self._chips.setText(self.tr("Marks"))
        self._out.setText(self.tr("Comes out"))
        self._out.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._out.setToolTip(self.tr("What follows from the mean; the teacher sets the mark."))
        self.by_mean.setToolTip(self.tr("Weighted mean. Sort by it."))
        self.by_name.setToolTip(self.tr("Sort by name"))
        self.by_name.setAccessibleName(
            self.tr("Sort by name") + self._state_words(Order.NAME, Order.NAME_DOWN)
        )
        self.by_mean.setAccessibleName(
            self.tr("Sort by mean") + self._state_words(Order.MEAN, Order.MEAN_DOWN)
        )
        for button, up, down in (
            (self.by_name, Order.NAME, Order.NAME_DOWN),
            (self.by_mean, Order.MEAN, Order.MEAN_DOWN),
        ):
            sign = {up: "arrow-up", down: "arrow-down"}.get(self.order, "chevron-down")
            set_icon(button, sign, "accent" if self.order in (up, down) else "muted")
        for label, column in zip(self._card, self._columns, strict=True):
            assert self._page is not None
            label.setText(column_sign(column))
            label.setToolTip(card_words(*column, self._page.terms))

    def _state_words(self, up: Order, down: Order) -> str:
        words = {up: self.tr(", sorted upwards"), down: self.tr(", sorted downwards")}
        return words.get(self.order, "")

    def _put(self, widget: QWidget, span: Span) -> None:
        widget.setGeometry(span.rect(0, _HEIGHT))

    def _on_sorted(self, order: Order) -> None:
        self.order = order
        self.retranslate()
        self.order_changed.emit(order)
