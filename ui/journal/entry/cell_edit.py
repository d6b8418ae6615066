"""A cell opened as text (F2): for what no single key says, such as «о15м 4/5», or to put right what stands there."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from app.errors import BadInput
from app.journal import rules
from app.journal.rules import CellInput
from ui.journal.buffer import JournalBuffer
from ui.journal.grid.area import Cell
from ui.journal.slots import Kind
from ui.widgets import Retranslated

_NARROWEST = 96


class CellEdit(Retranslated, QLineEdit):
    """Lies over its cell. Enter goes down and Tab right, Escape leaves the cell as it was."""

    entered = Signal(object, object, object)
    """Cell, `CellInput`, and the key that ended it."""
    not_understood = Signal(object)
    """BadInput: the text stays to be put right."""
    left = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._cell: Cell = (0, 0)
        self._scale = ""
        self._before = ""
        self.setMaxLength(40)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.retranslate()
        self.hide()

    def begin(self, buffer: JournalBuffer, cell: Cell, place: QRect) -> None:
        """Open a cell; `place` is where it lies in the parent."""
        self._cell, self._scale = cell, buffer.page.scale
        self._before = text_of(buffer, cell)
        self.setText(self._before)
        self.selectAll()
        width = max(place.width(), _NARROWEST)
        self.setGeometry(QRect(place.center().x() - width // 2, place.y(), width, place.height()))
        self.show()
        self.raise_()
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def retranslate(self) -> None:
        """Name for screen readers."""
        self.setAccessibleName(self.tr("Text of the cell"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """End it, or type."""
        key = Qt.Key(event.key())
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            self._end(key)
        elif key is Qt.Key.Key_Escape:
            self.hide()
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab ends the entry."""
        return False

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """What was typed is entered, as in a spreadsheet, unless it cannot be understood."""
        super().focusOutEvent(event)
        if self.isVisible() and event.reason() is not Qt.FocusReason.PopupFocusReason:
            self._end(None)
            self.hide()

    def _end(self, key: Qt.Key | None) -> None:
        try:
            what = rules.parse_cell(self.text(), self._scale)
        except BadInput as error:
            self.not_understood.emit(error)
            return
        changed = self.text() != self._before
        self.hide()
        self.entered.emit(self._cell, what if changed else None, key)


def text_of(buffer: JournalBuffer, cell: Cell) -> str:
    """What stands in a cell, as `parse_cell` reads it; of a lesson's later column the mark alone."""
    mark = buffer.content(buffer.slot(*cell, Kind.MARK))
    seat = buffer.content(buffer.slot(*cell, Kind.ATTENDANCE)) if buffer.is_first_of_lesson(cell[1]) else None
    what = CellInput(
        (mark.value,) if mark is not None else (),
        seat.value if seat is not None else None,
        seat.minutes if seat is not None else None,
    )
    return rules.format_cell(what, excused=buffer.page.excused)
