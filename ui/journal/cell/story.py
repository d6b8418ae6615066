"""The history of the cell under the cursor: words while there are no lines, and what can be put back."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from ui.errors import sentence_for
from ui.journal.barriers import cell_barrier
from ui.journal.buffer import JournalBuffer
from ui.journal.cell.history import CellHistory
from ui.journal.cell.past import PastLine, past_of
from ui.journal.cell.place import NOWHERE, Cell, is_disputed, key_at, page_at
from ui.journal.editor import JournalEditor
from ui.journal.slots import Content, Kind, Slot
from ui.theme import SPACE, set_role
from ui.widgets import Retranslated, announce

if TYPE_CHECKING:
    from app.journal.cell_rows import CellCard


class CellStory(Retranslated, QWidget):
    """Puts a value back as one step of undo; what somebody else has changed since comes as a clash."""

    def __init__(self, editor: JournalEditor, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._editor = editor
        self._cell: Cell = NOWHERE
        self._lines: list[PastLine] = []
        self._card: CellCard | None = None
        self._title, self._history = QLabel(self), CellHistory(self._work_words, self)
        set_role(self._title, "section")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE.xs)
        layout.addWidget(self._title)
        layout.addWidget(self._history)
        self._history.restored.connect(self._on_restored)
        self.retranslate()

    def show_card(self, cell: Cell, card: CellCard) -> None:
        """The lines; what stands in the cell now decides which of them can be put back."""
        self._cell, self._card = cell, card
        buffer = page_at(self._editor, cell)
        if buffer is None:
            return
        self._lines = past_of(key_at(buffer, cell), card.changes, self._now(buffer))
        if self._lines:
            self._history.show_lines(self._lines, buffer.page.today, self._can_restore)
        else:
            self._history.show_word(self.tr("Nothing has happened here yet."))

    def show_none(self, error: Exception | None, *, is_slow: bool) -> None:
        """It is not read, or cannot be."""
        self._lines, self._card = [], None
        if error is not None:
            self._history.show_word(sentence_for(error), is_error=True)
        else:
            self._history.show_word(self.tr("Reading the history…") if is_slow else "")

    def take_focus(self) -> bool:
        """To the newest line; False when there is none."""
        return self._history.take_focus()

    def entered(self, buffer: JournalBuffer, cell: Cell) -> tuple[str, dt.datetime | None]:
        """Who put there what stands in the cell, and when, as far as is known: of the mark, else of the absence."""
        mark, seat = (buffer.slot(*cell, kind) for kind in (Kind.MARK, Kind.ATTENDANCE))
        slot = mark if buffer.content(mark) is not None else seat
        line = next((one for one in self._lines if one.slot == slot and one.is_now), None)
        if line is not None and line.at is not None:
            return line.author, line.at
        detail = buffer.details(mark)
        if slot != mark or detail is None:
            return "", None
        return self._card.authors.get(mark.work, "") if self._card is not None else "", detail.set_at

    def retranslate(self) -> None:
        """The title; the lines renew themselves, and the panel renews the word instead of them."""
        self._title.setText(self.tr("History"))

    def _on_restored(self, line: PastLine) -> None:
        if line.slot is not None and self._can_restore(line):
            self._editor.write([(line.slot, line.content)])
            announce(self, self.tr("The earlier value is back"))

    def _now(self, buffer: JournalBuffer) -> dict[Slot, Content | None]:
        """What stands in the cells of this lesson."""
        at, found = key_at(buffer, self._cell), {}
        for index, column in enumerate(buffer.columns):
            if (column.date, column.number) == (at.date, at.number):
                for kind in Kind:
                    slot = buffer.slot(self._cell[0], index, kind)
                    found[slot] = buffer.content(slot)
        return found

    def _can_restore(self, line: PastLine) -> bool:
        """Whether the value can stand there again, and does not already."""
        buffer, slot, content = page_at(self._editor, self._cell), line.slot, line.content
        if buffer is None or slot is None or content is None or not (cells := buffer.cells(slot)):
            return False
        if is_disputed(self._editor, slot) or buffer.content(slot) == content:
            return False
        return cell_barrier(buffer, *cells[0], slot.kind, content.value) is None

    def _work_words(self, line: PastLine) -> str:
        """The work of a mark, where the lesson has several."""
        buffer, slot = page_at(self._editor, self._cell), line.slot
        if buffer is None or slot is None or slot.kind is not Kind.MARK:
            return ""
        if not (cells := buffer.cells(slot)):
            return self.tr("A work that is gone")
        index = cells[0][1]
        is_alone = buffer.is_first_of_lesson(index) and buffer.width_of_lesson(index) == 1
        return "" if is_alone else buffer.columns[index].kind
