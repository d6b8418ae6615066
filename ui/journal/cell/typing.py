"""What is typed about the values of a cell: kept while the keys go, then put into the cell as one step of undo.

Where a colleague has changed the cell meanwhile, nothing is overwritten: what was typed is sent with what was there
when the typing began, and comes back as a clash, to be chosen from like any other.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace
from typing import Any, Literal

from PySide6.QtCore import QObject, QTimer, Signal

from ui.journal.editor import JournalEditor
from ui.journal.saving.saver import Saver
from ui.journal.slots import Content, Slot

REST_MS = 1000
Part = Literal["comment", "minutes", "due"]


@dataclass(frozen=True, slots=True)
class Typed:
    """Something typed: over what it was typed, and what the cell is to hold."""

    course: int
    base: Content
    wanted: Content


class CellTyping(QObject):
    """One entry for each slot; all parts of a slot that are typed at together go together."""

    changed = Signal()
    """More or less is typed and not put into its cell."""

    def __init__(self, editor: JournalEditor, saver: Saver, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._editor, self._saver = editor, saver
        self._typed: dict[Slot, Typed] = {}
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)
        self._rest.timeout.connect(self.flush)

    @property
    def unsaved(self) -> int:
        """How many cells are typed at and do not hold it yet."""
        return len(self._typed)

    def wanted(self, slot: Slot) -> Content | None:
        """What is being typed for a slot."""
        return self._typed[slot].wanted if slot in self._typed else None

    def put(self, slot: Slot, part: Part, value: str | int | dt.date | None) -> None:
        """Something was typed at a value that stands there."""
        course, buffer = self._editor.course, self._editor.buffer
        if course is None or buffer is None:
            return
        typed, content = self._typed.get(slot), buffer.content(slot)
        if typed is None and content is not None:
            typed = Typed(course, content, content)
        if typed is not None:
            changes: dict[str, Any] = {part: value}
            self._typed[slot] = replace(typed, wanted=typed.wanted._replace(**changes))
            self._rest.start()
            self.changed.emit()

    def flush(self) -> None:
        """Put it into the cells now."""
        self._rest.stop()
        typed, self._typed = self._typed, {}
        for slot, one in typed.items():
            if one.wanted != one.base:
                self._put(slot, one)
        if typed:
            self.changed.emit()

    def _put(self, slot: Slot, typed: Typed) -> None:
        buffer, queue = self._editor.buffer, self._saver.queue(typed.course)
        if (clash := queue.clashes.get(slot)) is not None:
            queue.clash(replace(clash, mine=typed.wanted))
            self._editor.clashes_changed.emit()
        elif (
            buffer is not None and self._editor.course == typed.course and buffer.content(slot) == typed.base
        ):
            self._editor.write([(slot, typed.wanted)])
        else:
            queue.put_expecting(slot, typed.base, typed.wanted)
            self._saver.schedule()
