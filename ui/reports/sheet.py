"""A document on the screen: title, tables, charts, notes, and beside them what stands behind a number."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QComboBox, QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app.reports.document import Cell, Document, Paragraph, Table
from app.reports.words import ReportWords
from ui.reports.behind import BehindPanel
from ui.reports.picture import chart_card
from ui.reports.table import ReportTable
from ui.tasks import WorkerBase
from ui.theme import SPACE, set_role
from ui.widgets import ElidedBox, Retranslated, scrolled

_LEAST_TABLE = 160
_LEAST_ROWS = 8
_PART_OF_PAGE = 0.8
_BESIDE_OTHERS = 420
"""So high a table is at most where other parts share the page with it."""


class ReportSheet(Retranslated, QWidget):
    """`show_documents`; several are shown one at a time, chosen by name.  `place_wanted`: where a cell leads to."""

    place_wanted = Signal(object)
    """What stands in `Cell.place`."""

    def __init__(
        self,
        worker: WorkerBase[Any],
        parent: QWidget | None = None,
        *,
        leads_to: Callable[[tuple[str, int, int]], bool] = lambda _place: True,
    ) -> None:
        """`leads_to`: whether there is a way to a place."""
        super().__init__(parent)
        self._worker, self._leads_to = worker, leads_to
        self._documents: tuple[Document, ...] = ()
        self._words: ReportWords | None = None
        self._number = 0
        self.names = ElidedBox(self)
        self.names.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.names.activated.connect(self.show_number)
        self._title, self._heading = QLabel(self), QLabel(self)
        set_role(self._title, "title")
        set_role(self._heading, "muted")
        for label in (self._title, self._heading):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        self._page = QWidget(self)
        self._column = QVBoxLayout(self._page)
        self._column.setContentsMargins(0, 0, SPACE.s, SPACE.s)
        self._column.setSpacing(SPACE.m)
        self.area = scrolled(self._page, self)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.viewport().installEventFilter(self)
        self.behind = BehindPanel(self)
        self.behind.place_wanted.connect(self.place_wanted)
        self.tables: list[ReportTable] = []
        self._labels: list[QLabel] = []
        self._lay_out()
        self.retranslate()

    @property
    def document(self) -> Document | None:
        """The one that is shown."""
        return self._documents[self._number] if self._documents else None

    @property
    def documents(self) -> tuple[Document, ...]:
        """All that the report gave."""
        return self._documents

    def show_documents(self, documents: Sequence[Document], words: ReportWords) -> None:
        """Show these; the one of the name that was shown before, else the first."""
        known = self.document.name if self.document is not None else None
        self._documents, self._words = tuple(documents), words
        names = [one.name for one in self._documents]
        self.names.clear()
        self.names.addItems(names)
        self.names.setVisible(len(names) > 1)
        self.show_number(names.index(known) if known in names else 0)

    def show_number(self, number: int) -> None:
        """Show one of them."""
        self._number = number
        self.names.setCurrentIndex(number)
        focused = QApplication.focusWidget()
        has_keys = focused is not None and (
            self.area.isAncestorOf(focused) or self.behind.isAncestorOf(focused)
        )
        self._clear()
        document, words = self.document, self._words
        if document is None or words is None:
            return
        self._title.setText(document.title)
        self._heading.setText("\n".join(document.heading))
        self._heading.setVisible(bool(document.heading))
        for part in document.parts:
            if isinstance(part, Table):
                self._add_table(part, words)
            elif isinstance(part, Paragraph):
                self._column.addWidget(self._label(part.text, "section" if part.strong else ""))
            elif (card := chart_card(self._worker, document, part, words, self._page)) is not None:
                self._column.addWidget(card)
        for note in document.notes:
            self._column.addWidget(self._label(note, "muted"))
        self._column.addStretch(1)
        self._fit()
        self.area.verticalScrollBar().setValue(0)
        if self.tables:
            self.setFocusProxy(self.tables[0])
            if has_keys:
                self.tables[0].setFocus()  # the table that had them is gone

    def retranslate(self) -> None:
        self.names.setAccessibleName(self.tr("Which of the sheets"))
        self.names.setToolTip(self.tr("Which of the sheets"))

    # --- Qt ------------------------------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def eventFilter(self, watched: Any, event: QEvent) -> bool:
        """The one table of a page is as high as the page."""
        if event.type() is QEvent.Type.Resize:
            self._fit()
        return False

    # --- private -------------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(SPACE.m)
        words = QVBoxLayout()
        words.setSpacing(SPACE.xs)
        words.addWidget(self._title)
        words.addWidget(self._heading)
        head.addLayout(words, 1)
        head.addWidget(self.names, 0, Qt.AlignmentFlag.AlignTop)
        body = QHBoxLayout()
        body.setSpacing(SPACE.m)
        body.addWidget(self.area, 1)
        body.addWidget(self.behind)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE.s)
        layout.addLayout(head)
        layout.addLayout(body, 1)

    def _clear(self) -> None:
        self.behind.show_cell(None)
        self.tables, self._labels = [], []
        self.setFocusProxy(self.area)
        while (item := self._column.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()

    def _add_table(self, part: Table, words: ReportWords) -> None:
        if part.title:
            self._column.addWidget(self._label(part.title, "section"))
        if not part.rows:
            self._column.addWidget(self._label(part.empty or self.tr("Nothing to report."), "muted"))
            return
        table = ReportTable(part, words, self._page)
        table.current_changed.connect(self._on_current)
        table.opened.connect(self._on_opened)
        self.tables.append(table)
        self._column.addWidget(table)

    def _label(self, text: str, role: str) -> QLabel:
        label = QLabel(text, self._page)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        if role:
            set_role(label, role)
        self._labels.append(label)
        return label

    def _fit(self) -> None:
        document = self.document
        if document is None or not self.tables:
            return
        alone = len(self.tables) == 1 and not any(
            not isinstance(part, Table | Paragraph) for part in document.parts
        )
        used = sum(one.sizeHint().height() + SPACE.m for one in self._labels)
        room = max(self.area.viewport().height() - used - SPACE.l, _LEAST_TABLE)
        if not alone:  # one scrolls from part to part: each is to be read, and leaves the next in sight
            room = min(max(int(self.area.viewport().height() * _PART_OF_PAGE), _LEAST_TABLE), _BESIDE_OTHERS)
        for table in self.tables:
            # A head of turned words may be as high as the window: some rows are to be seen in any case.
            table.setFixedHeight(min(table.whole_height(), max(room, table.height_of(_LEAST_ROWS))))

    def _on_current(self, cell: Cell | None) -> None:
        self.behind.show_cell(
            cell, leads=cell is not None and cell.place is not None and self._leads_to(cell.place)
        )

    def _on_opened(self, cell: Cell) -> None:
        if cell.place is not None and self._leads_to(cell.place):
            self.place_wanted.emit(cell.place)
        elif cell.behind:
            self.behind.take_focus()
