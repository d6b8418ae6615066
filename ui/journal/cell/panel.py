"""The panel beside the grid for the cell under the cursor: comment, history, restoring, remarks to the family.

The cursor's steps cost labels only: the file is asked when the cursor rests, and only while the panel is seen.  What is
typed at a value goes through the editor, so that it is undone, compared and stored like a mark; a remark is no value
of a cell and has a saver of its own.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QWidget

from ui.journal.cell.fields import CellFields
from ui.journal.cell.head import CellHead
from ui.journal.cell.place import NOWHERE, Cell, key_at, page_at
from ui.journal.cell.reader import CellReader
from ui.journal.cell.remark_drafts import RemarkDrafts
from ui.journal.cell.remark_saver import RemarkSaver
from ui.journal.cell.remarks import CellRemarks
from ui.journal.cell.story import CellStory
from ui.journal.cell.typing import CellTyping
from ui.journal.cell.wishes import CellKey, RemarkWish
from ui.journal.editor import JournalEditor
from ui.journal.entry.typed_ahead import TypedAhead
from ui.journal.saving.saver import Saver
from ui.journal.side_card import card_column
from ui.journal.slots import Clash, Outcome, Slot
from ui.journal.source import JournalSource
from ui.theme import SPACE
from ui.widgets import ConnectionState, Retranslated

if TYPE_CHECKING:
    from app.changes import Change

_ENTITIES = frozenset({"mark", "attendance", "remark"})


class CellPanel(Retranslated, QFrame):
    """See the module."""

    left = Signal()
    """Back to the grid."""
    state_changed = Signal(object, object, int)
    """ConnectionState, datetime of the last save or None, number of entries that are not in the journal's queue."""

    def __init__(
        self, source: JournalSource, editor: JournalEditor, saver: Saver, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._editor = editor
        self._cell: Cell = NOWHERE
        self._work = 0
        self._wants_history = False
        self._reader, self._typing = CellReader(source.cells(), self), CellTyping(editor, saver, self)
        self._remark_saver = RemarkSaver(source.cells(), self)
        self._drafts = RemarkDrafts(self._remark_saver, self)
        self.slips = self._drafts.slips
        self._head = CellHead(self)
        self._fields = CellFields(editor, self._typing, self)
        self._remarks = CellRemarks(self._remark_saver, self._drafts, self)
        self._ahead = TypedAhead(self)
        self._ahead.ended.connect(self._remarks.give_up)
        self._remarks.form_opened.connect(self._ahead.give_to)
        self._story = CellStory(editor, self)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._state: tuple[ConnectionState, dt.datetime | None] = (ConnectionState.IDLE, None)
        self._renewing = QTimer(self, singleShot=True, interval=0)
        self._lay_out()
        self._connect(saver)
        self.retranslate()

    @property
    def unsaved(self) -> int:
        """What is typed at a value and not in the journal's queue yet, and remarks that are not stored or not sent."""
        return self._typing.unsaved + self._remark_saver.unsaved + self._drafts.unsaved

    def show_cell(self, row: int, column: int) -> None:
        """The cursor stands here now."""
        self._cell = (row, column)
        buffer = page_at(self._editor, self._cell)
        key = key_at(buffer, self._cell) if buffer is not None else None
        if buffer is not None:
            self._work = buffer.columns[column].work
        if self._reader.point_at(key):
            self._wants_history = False
        self._fields.show_cell(row, column)
        if self.isVisible():
            self._show_all()
            if self._reader.card is None:
                self._reader.rest()

    def begin(self) -> None:
        """The keys go to the comment now; where there can be none, to the history."""
        if self._fields.can_comment:
            self._fields.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            self.begin_history()

    def begin_history(self) -> None:
        """The keys go to the newest line of the history, as soon as it is read; where there is none they stay."""
        if self._story.take_focus():
            return
        self._wants_history = self._reader.card is None
        if self._wants_history:
            self.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def begin_remark(self) -> None:
        """The keys go to a new remark, also while it is not known yet who may write one."""
        self._remarks.begin()
        if self._remarks.wants_form:
            self._ahead.begin()

    def reload(self) -> None:
        """Read the cell anew; what is typed stays."""
        self._reader.read()

    def merge(self, changes: Sequence[Change]) -> None:
        """Read the cell anew when something of it has changed.  After the editor has merged them."""
        key = self._reader.key
        if key is not None and any(_is_about(change, key) for change in changes):
            self._read_again()
            self._renew_soon()

    def retry(self) -> None:
        """The share answers again."""
        self._remark_saver.retry()
        self._reader.retry()

    def flush(self) -> None:
        """Put what is typed into the journal's queue, and send what waits."""
        self._typing.flush()
        self._remark_saver.flush()
        self.slips.now()

    def showEvent(self, event: QEvent) -> None:
        """What was not read while the panel was hidden is read now."""
        super().showEvent(event)  # type: ignore[arg-type]
        self._show_all()
        if self._reader.card is None:
            self._reader.rest()

    def hideEvent(self, event: QEvent) -> None:
        """Nothing typed stays behind; what was about to be read is read when the panel is seen again."""
        super().hideEvent(event)  # type: ignore[arg-type]
        self._typing.flush()
        if self._reader.is_resting:
            self._reader.forget()

    def retranslate(self) -> None:
        """All sentences."""
        self.setAccessibleName(self.tr("Cell"))
        self._show_all()

    # --- slots --------------------------------------------------------------------------------------------

    def _on_read(self) -> None:
        self._show_all()
        if self._reader.card is not None and self._wants_history:
            self._wants_history = False
            if self.hasFocus() and not self._story.take_focus():
                self.left.emit()  # nothing here shows where the keys would go

    def _on_settled(self, course: int, outcome: Outcome, clashes: Sequence[Clash]) -> None:
        """What was written here has a line in the history now."""
        key = self._reader.key
        slots = [edit.slot for edit in outcome.written] + [clash.slot for clash in clashes]
        if key is not None and course == key.course and any(_is_of(slot, key) for slot in slots):
            self._read_again()

    def _on_remark_stored(self, stored: CellKey, _wish: RemarkWish) -> None:
        key = self._reader.key
        if key is not None and (stored.pupil, stored.date) == (key.pupil, key.date):
            self._read_again()

    def _on_page_changed(self) -> None:
        """The same cell may stand elsewhere, or be on no page any more."""
        buffer, key = self._editor.buffer, self._reader.key
        found = None
        if buffer is not None and key is not None and buffer.page.course.course_id == key.course:
            found = buffer.find(key.pupil, key.date, key.number, self._work)
        self.show_cell(*(found or NOWHERE))

    def _on_state(self, state: ConnectionState, at: dt.datetime | None, _count: int) -> None:
        self._state = (state, at)
        self._tell()

    # --- private ------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        layout = card_column(self, SPACE.m)
        for widget in (self._head, self._fields, self._remarks, self._story):
            layout.addWidget(widget)
        layout.addStretch(1)

    def _connect(self, saver: Saver) -> None:
        escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        escape.activated.connect(self.left)
        self._fields.done.connect(self.left)
        self._reader.changed.connect(self._on_read)
        self._renewing.timeout.connect(self._show_all)
        editor = self._editor
        for signal in (editor.cells_changed, editor.history_changed, editor.clashes_changed):
            signal.connect(self._renew_soon)
        editor.page_changed.connect(self._on_page_changed)
        saver.settled.connect(self._on_settled)
        self._typing.changed.connect(self._tell)
        self._drafts.changed.connect(self._tell)
        self._remark_saver.stored.connect(self._on_remark_stored)
        self._remark_saver.state_changed.connect(self._on_state)

    def _renew_soon(self) -> None:
        """A key in the grid says three things and then moves the cursor: one renewal is enough."""
        if self.isVisible():
            self._renewing.start()

    def _read_again(self) -> None:
        if self.isVisible():
            self._reader.rest()
        else:
            self._reader.forget()

    def _show_all(self) -> None:
        self._renewing.stop()
        buffer, key, card = page_at(self._editor, self._cell), self._reader.key, self._reader.card
        for widget in (self._remarks, self._story):
            widget.setVisible(key is not None)
        self._fields.renew()
        if buffer is None or key is None:
            self._head.show_nothing()
            return
        may_remark = card.may_remark if card is not None else buffer.page.course.can_edit
        self._remarks.show_cell(key, card, may_write=may_remark and not buffer.is_outside(*self._cell))
        if card is not None:
            self._story.show_card(self._cell, card)
        else:
            self._story.show_none(self._reader.error, is_slow=self._reader.is_slow)
        self._head.show_cell(buffer, *self._cell)
        self._head.show_author(*self._story.entered(buffer, self._cell), key.date, buffer.page.today)

    def _tell(self) -> None:
        state, at = self._state
        if self._typing.unsaved and state is not ConnectionState.UNREACHABLE:
            state = ConnectionState.SAVING
        self.state_changed.emit(state, at, self.unsaved)


def _is_about(change: Change, key: CellKey) -> bool:
    if change.entity not in _ENTITIES or (change.pupil, change.date) != (key.pupil, key.date):
        return False
    return change.entity == "remark" or (change.course, change.number) == (key.course, key.number)


def _is_of(slot: Slot, key: CellKey) -> bool:
    return (slot.date, slot.number, slot.pupil) == (key.date, key.number, key.pupil)
