"""Puts letters into cells one after another, and says where the cursor goes."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from ui.journal.editor import JournalEditor
from ui.journal.entry.composing import Composer, Typed
from ui.journal.entry.keys import Letter
from ui.journal.grid.area import Cell


class Typist(QObject):
    """Follows the page of the editor.  `end` when something else is done: what is typed next is another cell's."""

    waits_changed = Signal(str)
    """The text to which the next key may belong; "" for none."""
    refused = Signal(object)
    """`Barrier`: why a letter did nothing."""

    def __init__(self, editor: JournalEditor, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._editor = editor
        self._composer = Composer()
        self._entered: Cell | None = None
        self._page = (0, 0)
        self.steps_right = False
        """Whether the cursor goes to the next lesson after a key, and not to the next pupil."""

    @property
    def waits(self) -> bool:
        """Whether a text waits in the cell of the cursor."""
        return bool(self._composer.waits)

    def page_loaded(self) -> None:
        """Another page has a scale of its own; the same one read anew, or with a column more, disturbs nothing."""
        page = self._editor.buffer.page if self._editor.buffer is not None else None
        if page is not None and (page.course.course_id, page.term.id) != self._page:
            self._page = (page.course.course_id, page.term.id)
            self._composer, self._entered = Composer(page.scale), None

    def end(self) -> None:
        """What is typed next belongs to another cell."""
        waited = self.waits
        self._composer.end()
        if waited:
            self.waits_changed.emit("")

    def press(self, cell: Cell, letter: Letter) -> Cell | None:
        """Enter a letter at the cursor; the cell where the cursor goes, or None if the letter means nothing here."""
        if self._entered is None or cell not in (self._entered, self._next_open(self._entered)):
            self._composer.end()
        typed = self._composer.press(letter.text)
        if typed is None and letter.or_else:
            typed = self._composer.press(letter.or_else)
        if typed is None:
            return None
        place = self._entered = self._place_of(cell, typed)
        barrier = self._editor.enter_cell(*place, typed.what, joins=typed.joins)
        if barrier is not None:
            self._composer.end()
            self.refused.emit(barrier)
        self.waits_changed.emit(self._composer.waits)
        if typed.waits or barrier is not None:
            return place
        # To the right several marks have filled the cells of a lesson.
        more = max(1, len(typed.what.marks)) - 1 if self.steps_right else 0
        return self._next_open((place[0], place[1] + more))

    def _place_of(self, cell: Cell, typed: Typed) -> Cell:
        if typed.back and self._entered is not None:
            return self._entered
        return self._next_open(cell) if typed.steps else cell

    def _next_open(self, cell: Cell) -> Cell:
        """The next cell in which something can be entered, downwards or to the right; the same if there is none."""
        buffer = self._editor.buffer
        assert buffer is not None
        row, column = cell
        if self.steps_right:
            following = ((row, index) for index in range(column + 1, len(buffer.columns)))
        else:
            following = ((index, column) for index in range(row + 1, len(buffer.pupils)))
        return next((one for one in following if buffer.is_open(*one)), cell)
