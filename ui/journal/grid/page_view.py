"""What the two tables of the page have in common.

They are QTableViews, so scrolling, selection and accessibility are Qt's own; only the painting is ours, straight
from the row buffer (a delegate called for each cell costs ten times as much).
"""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QTableView, QWidget

from ui.journal.editor import JournalEditor
from ui.journal.grid.metrics import Metrics
from ui.journal.grid.painter import Span
from ui.widgets import Retranslated


class PageView(Retranslated, QTableView):
    """What both tables have in common."""

    def __init__(self, editor: JournalEditor, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.editor = editor
        self.metrics = Metrics(self.font())
        self.setShowGrid(False)
        self.setCornerButtonEnabled(False)
        self.setWordWrap(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.setAutoScroll(False)
        # paintEvent covers every pixel: nothing need be filled before it.
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def spans(self, rect: QRect) -> tuple[Span, Span] | None:
        """The rows and columns that touch `rect`; None when there are none."""
        found = []
        for header, low, high in (
            (self.verticalHeader(), rect.top(), rect.bottom()),
            (self.horizontalHeader(), rect.left(), rect.right()),
        ):
            first, last = header.logicalIndexAt(low), header.logicalIndexAt(high)
            if first < 0:
                return None
            indexes = range(first, (last if last >= 0 else header.count() - 1) + 1)
            leads = [self.lead(index) if header is self.horizontalHeader() else 0 for index in indexes]
            found.append(
                Span(
                    first,
                    [
                        header.sectionViewportPosition(i) + lead
                        for i, lead in zip(indexes, leads, strict=True)
                    ],
                    [header.sectionSize(i) - lead for i, lead in zip(indexes, leads, strict=True)],
                    -header.offset(),
                )
            )
        return found[0], found[1]

    def lead(self, column: int) -> int:
        """How much of a column's width lies before its cells."""
        return 0


def few(event: QPaintEvent) -> list[QRect]:
    """The rectangles to paint; one for all when there are many small ones."""
    rects: list[QRect] = list(event.region())  # type: ignore[call-overload]
    return rects if len(rects) <= 6 else [event.rect()]
