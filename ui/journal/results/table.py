"""The table of period marks: one key sets a mark, and the cursor goes down."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QFontMetrics, QKeyEvent, QMouseEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from app.journal import rules
from app.journal.proposing import NEEDS_REASON
from ui.journal.entry import keys
from ui.journal.grid.metrics import Metrics
from ui.journal.results.editor import ResultsEditor
from ui.journal.results.keys import continued, digit_for, may_continue, word_for
from ui.journal.results.model import Field, ResultsModel
from ui.journal.results.painter import ROOM_FOR_SIGNS, ResultsPainter
from ui.journal.results.slots import Given, Place
from ui.journal.results.standing import Sieve
from ui.theme import SPACE, tokens_for
from ui.widgets import Retranslated

Index = QModelIndex | QPersistentModelIndex
_NAME_WIDTHS = (150, 300)


class ResultsTable(Retranslated, QTableView):
    """Pupils × what is said of their mark.  Whatever column the cursor is in, keys set the mark of its row."""

    cursor_moved = Signal(int)
    """Row; -1 for none."""
    refused_entry = Signal(object)
    """`Barrier`: why a key did nothing."""
    reason_wanted = Signal(int, int)
    """Row and mark: it is not set without a reason."""
    chosen = Signal(bool)
    """The key that chooses between two marks: True for the own one."""

    def __init__(self, editor: ResultsEditor, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._editor = editor
        self.results = ResultsModel(editor, self)
        self._painter = ResultsPainter(editor, self.results)
        self._platform = keys.platform()
        self._typed: int | None = None
        metrics = Metrics(self.font())
        self.setModel(self.results)
        self.setItemDelegate(self._painter)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(metrics.row_height)
        self.verticalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        for header in (self.verticalHeader(), self.horizontalHeader()):
            header.setSectionsClickable(False)
            header.setHighlightSections(False)
        self.horizontalHeader().setMinimumSectionSize(24)
        self.retranslate()
        self.restyle()

    @property
    def row(self) -> int:
        """Where the cursor is; -1 for nowhere."""
        return self.currentIndex().row()

    def go_to(self, row: int) -> None:
        """Put the cursor on the mark of a row and bring it into sight."""
        if 0 <= row < self.results.rowCount():
            index = self.results.index(row, Field.SET)
            self.setCurrentIndex(index)
            self.scrollTo(index)

    def step(self, row: int, by: int = 1) -> None:
        """Go to the next row below (or above) that is not filtered away."""
        row += by
        while 0 <= row < self.results.rowCount():
            if not self.isRowHidden(row):
                self.go_to(row)
                return
            row += by

    def visible_places(self) -> frozenset[Place]:
        """What is not filtered away."""
        rows = range(self.results.rowCount())
        return frozenset(self._editor.place(row) for row in rows if not self.isRowHidden(row))

    def sift(self, sieve: Sieve, keep: frozenset[Place] = frozenset()) -> None:
        """Show these rows, and those to `keep`: a row stays while it is worked on, though it is no longer one."""
        for row in range(self.results.rowCount()):
            stays = sieve.passes(self._editor, row) or self._editor.place(row) in keep
            self.setRowHidden(row, not stays)
        if self.row >= 0 and self.isRowHidden(self.row):
            self.step(-1)

    def retranslate(self) -> None:
        """Name for screen readers; the model's words are asked for anew."""
        self.setAccessibleName(self.tr("Period marks"))
        self.results.retranslate()
        self.fit()

    def restyle(self) -> None:
        """The empty room under the rows has the colour of the page's paper."""
        palette = self.viewport().palette()
        palette.setColor(QPalette.ColorRole.Base, QColor(tokens_for(self).surface))
        self.viewport().setPalette(palette)

    def fit(self) -> None:
        """Each column as wide as its heading and the longest name ask for; the reasons take the rest."""
        letters = QFontMetrics(self.font())
        names = (letters.horizontalAdvance(line.name) for line in self._editor.lines)
        widths = {Field.NAME: min(max(max(names, default=0) + 3 * SPACE.s, _NAME_WIDTHS[0]), _NAME_WIDTHS[1])}
        for field in Field:
            if field not in (Field.NAME, Field.WHY):
                heading = str(self.results.headerData(field, Qt.Orientation.Horizontal))
                cells = (self.results.text(row, field) for row in range(self.results.rowCount()))
                longest = max(map(letters.horizontalAdvance, (heading, *cells)))
                widths[field] = longest + 3 * SPACE.s
        widths[Field.SET] = max(widths[Field.SET], ROOM_FOR_SIGNS)
        for field, width in widths.items():
            self.setColumnWidth(field, width)
        self.horizontalHeader().setStretchLastSection(True)

    # --- Qt -----------------------------------------------------------------------------------------------

    def currentChanged(self, current: Index, previous: Index) -> None:
        """The row of the cursor is lit up as a whole."""
        super().currentChanged(current, previous)
        if current.row() != previous.row():
            self._typed = None
        self._painter.current = current.row()
        self.viewport().update()
        self.cursor_moved.emit(current.row())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Set, clear, take over, move, choose."""
        row = self.row
        if row < 0:
            super().keyPressEvent(event)
        elif (digit := digit_for(event, self._platform)) is not None:
            self._enter_digit(row, digit)
        elif (word := word_for(event, self._platform)) is not None:
            self._enter_word(row, int(word))
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self._enter(row, None)
        elif event.key() in (Qt.Key.Key_Plus, Qt.Key.Key_Minus):
            self.chosen.emit(event.key() == Qt.Key.Key_Plus)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers() & keys.CHORD:
            self._go_on(row, back=bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
        elif event.modifiers() & Qt.KeyboardModifier.AltModifier:
            event.ignore()  # arrows with it go through the sheets
        elif event.text() and event.text().isprintable() and not event.modifiers() & keys.CHORD:
            event.accept()  # a letter that means nothing here must not jump to a row that begins with it
        else:
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """On a proposed mark: take it over."""
        super().mouseDoubleClickEvent(event)
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and index.column() == Field.PROPOSED:
            if (barrier := self._editor.barrier()) is not None:
                self.refused_entry.emit(barrier)
            else:
                self._editor.take_over([index.row()])

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The cursor shows that keys go here now."""
        super().focusInEvent(event)
        self._painter.has_focus = True
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The cursor shows that keys go elsewhere."""
        super().focusOutEvent(event)
        self._painter.has_focus = False
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The cursor stays in sight, with as much from the top as there is room for."""
        super().resizeEvent(event)
        if self.row >= 0:
            self.scrollToTop()
            self.scrollTo(self.currentIndex())

    # --- private ------------------------------------------------------------------------------------------

    def _enter(self, row: int, given: Given | None) -> bool:
        if self._editor.enter(row, given):
            return True
        self.refused_entry.emit(self._editor.barrier(given.value if given else None))
        return False

    def _enter_digit(self, row: int, digit: int) -> None:
        """One key, one mark; on a scale beyond 9 the cursor waits where another digit may follow."""
        sheet = self._editor.sheet
        highest = max(rules.NUMBERS[sheet.scale], default=0) if sheet is not None else 0
        value = continued(self._typed, digit, highest)
        if not self._enter(row, Given(value)):
            return
        if may_continue(value, highest):
            self._typed = value
        else:
            self._typed = None
            self.step(row)

    def _enter_word(self, row: int, value: int) -> None:
        if (barrier := self._editor.barrier(value)) is not None:
            self.refused_entry.emit(barrier)
        elif value in NEEDS_REASON:
            self.reason_wanted.emit(row, value)
        elif self._enter(row, Given(value)):
            self.step(row)

    def _go_on(self, row: int, *, back: bool) -> None:
        """Enter takes over what is proposed where no mark is set, and goes down."""
        if not back and self._editor.barrier() is None:
            self._editor.take_over([row])
        self.step(row, -1 if back else 1)
