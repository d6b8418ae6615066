"""Copying from the journal and pasting into it: at once where all fits, else with a look before."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QMimeData, QObject, Qt, Signal
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from app.errors import BadInput
from app.journal.blocks import Block, format_block, parse_block
from app.journal.rules import CellInput
from ui.errors import sentence_for
from ui.journal.barriers import barrier_words, page_barrier
from ui.journal.buffer import JournalBuffer
from ui.journal.editor import JournalEditor
from ui.journal.grid.area import Area
from ui.journal.paste.plan import plan_paste
from ui.journal.paste.preview import PastePreview
from ui.journal.paste.rows import Plan, cell_at, wishes_of


def copy(buffer: JournalBuffer, selection: Area) -> QMimeData:
    """The selected cells for the clipboard, as text and as a table."""
    cells = [[cell_at(buffer, row, column) for column in selection.columns] for row in selection.rows]
    plain, html = format_block(cells, excused=buffer.page.excused)
    mime = QMimeData()
    mime.setText(plain)
    mime.setHtml(html)
    return mime


class Paste(QObject):
    """Puts what lies on the clipboard into the page that is open, as one step of undo."""

    said = Signal(str)
    """Why nothing was pasted, or how much was."""
    pasted = Signal(object)
    """`Area` that was pasted into, to select it."""

    def __init__(self, editor: JournalEditor, view: QWidget, parent: QObject | None = None) -> None:
        super().__init__(parent or view)
        self._editor, self._view = editor, view
        self.preview: PastePreview | None = None
        editor.page_changed.connect(self._on_page_changed)
        editor.cells_changed.connect(self._on_cells_changed)

    def start(self, mime: QMimeData, selection: Area) -> None:
        """Paste at the selection, or show first what it would do."""
        buffer = self._editor.buffer
        if buffer is None or not buffer.pupils or not buffer.columns or self._is_asking:
            return
        if (barrier := page_barrier(buffer)) is not None:
            self.said.emit(barrier_words(barrier, buffer))
            return
        try:
            block = parse_block(
                mime.text() if mime.hasText() else None, mime.html() if mime.hasHtml() else None
            )
        except BadInput as problem:
            self.said.emit(sentence_for(problem))
            return
        plan = plan_paste(buffer, selection, block)
        if not plan.is_plain:
            self._ask(buffer, selection, block)
        elif plan.edits:
            self._do(plan)
        else:
            self.said.emit(self.tr("All of it stands there already."))

    def apply(self, edits: Sequence[tuple[int, int, CellInput]]) -> int:
        """Write cells as one step of undo; returns how many values are different from before."""
        buffer = self._editor.buffer
        if buffer is None:
            return 0
        wishes = {slot: wanted for edit in edits for slot, wanted in wishes_of(buffer, *edit)}
        return self._editor.write(list(wishes.items()))

    # --- private ------------------------------------------------------------------------------------------

    @property
    def _is_asking(self) -> bool:
        return self.preview is not None and isValid(self.preview) and self.preview.isVisible()

    def _ask(self, buffer: JournalBuffer, selection: Area, block: Block) -> None:
        self.preview = PastePreview(buffer, partial(plan_paste, buffer, selection, block), self._view)
        self.preview.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.preview.confirmed.connect(self._do)
        self.preview.open()

    def _do(self, plan: Plan) -> None:
        if self.apply(plan.edits):
            self.pasted.emit(plan.area)
        self._view.setFocus()

    def _on_page_changed(self) -> None:
        """The cells are others now: what was shown is not what would be done."""
        if self._is_asking and self.preview is not None:
            self.preview.reject()
            self.said.emit(self.tr("The page has changed meanwhile. Please paste once more."))

    def _on_cells_changed(self) -> None:
        if self._is_asking and self.preview is not None:
            self.preview.renew()
