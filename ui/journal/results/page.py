"""The marks of the report card, in place of the marks of the lessons: proposed, set, and why.

    ResultsPage         puts the parts together; keys that hold for all of it
      ResultsHead       switch of periods, thresholds (ThresholdDialog), how far it is, all at once
      ResultsTable      pupils × figures, proposal, mark, reason: keys set marks (ResultsModel, ResultsPainter)
      ResultsFoot       the row of the cursor; a reason that is asked for; two marks to choose from
      ResultsHistory    what happened to the mark of the cursor's row
      ResultsReader     which sheet is open, and reading it
      ResultsEditor     turns keys into edits, merges what others store, keeps undo and redo
        ResultsSaver    gathers edits for a moment, writes them together, tries again (ResultsQueue)

Nothing here waits: the source is asked through the worker, and a mark is shown before it is stored.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from shiboken6 import isValid

from ui.journal.barriers import Barrier, barrier_sentence
from ui.journal.empty import Because
from ui.journal.refusal import JournalBanner
from ui.journal.results.editor import ResultsEditor
from ui.journal.results.foot import ResultsFoot
from ui.journal.results.head import ResultsHead
from ui.journal.results.history import ResultsHistory
from ui.journal.results.reader import ResultsReader
from ui.journal.results.room import ResultsRoom
from ui.journal.results.saver import ResultsSaver
from ui.journal.results.slots import Given, Place, SheetKey
from ui.journal.results.source import ResultsSource
from ui.journal.results.table import ResultsTable
from ui.theme import SPACE
from ui.widgets import Retranslated, Toast

if TYPE_CHECKING:
    from app.changes import Change
    from app.school.rows import TermRow

_UNDO, _REDO = (QKeySequence("Ctrl+Z"),), (QKeySequence("Ctrl+Y"), QKeySequence("Ctrl+Shift+Z"))


class ResultsPage(Retranslated, QWidget):
    """See the module."""

    left = Signal()
    """Back to the marks of the lessons."""
    state_changed = Signal(object, object, int)
    """ConnectionState, datetime of the last save or None, number of marks not saved yet."""
    history_changed = Signal()
    """`editor.can_undo` or `editor.can_redo` may be different."""

    def __init__(self, source: ResultsSource, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stale = False
        self._toast: Toast | None = None
        self._kept: Place | None = None
        self._wanted: int | None = None
        self._visible: frozenset[Place] = frozenset()
        self.saver = ResultsSaver(source, self)
        self.slips = self.saver.slips
        self.editor = ResultsEditor(self.saver, self)
        self.reader = ResultsReader(source, self.editor, self)
        self.head = ResultsHead(self.editor, source.thresholds(), self)
        self.table = ResultsTable(self.editor, self)
        self.foot = ResultsFoot(self.editor, self)
        self.past = ResultsHistory(source, self.editor, self)
        self._banner, self._sheet = JournalBanner(self), QWidget(self)
        self._room = ResultsRoom(self._sheet, self)
        self._lay_out()
        self._connect()
        self.retranslate()

    # --- public -------------------------------------------------------------------------------------------

    def open_course(self, course: int, term: int | None = None) -> None:
        """Open the sheet of a period; without one that of today's.  A yearly sheet that was looked at stays
        when the same course and period are opened once more."""
        self.flush()
        self.reader.open_course(course, term)

    def open_sheet(self, key: SheetKey) -> None:
        """Open another sheet of the course."""
        self.flush()
        self.head.set_current(key)
        self.reader.open_sheet(key)

    def show_pupil(self, pupil: int | None) -> None:
        """Put the cursor on this pupil when the sheet is there; None: on whom it was."""
        self._wanted = pupil

    def retry(self) -> None:
        """The share answers again: write what waits, and ask once more for what did not come."""
        self.saver.retry()
        if self.reader.has_failed:
            self.reader.reload()

    def flush(self) -> None:
        """Write at once what waits."""
        self.saver.flush()

    @property
    def unsaved(self) -> int:
        """How many marks are entered and not stored; one whose reason is being typed is such a one."""
        return self.saver.unsaved + self.foot.reason.is_typed

    def merge(self, changes: Sequence[Change]) -> None:
        """News of the feed: what the sheet follows from is read anew; what is entered stays."""
        if any(self.reader.concerns(one) for one in changes):
            if self.isVisible():
                self.reader.reload()
            else:
                self._stale = True

    def undo(self) -> None:
        """Take back the last step and show where it was."""
        self._show_row(self.editor.undo())

    def redo(self) -> None:
        """Do once more what was taken back, and show where."""
        self._show_row(self.editor.redo())

    def take_over_all(self) -> None:
        """Set all marks that are proposed where none is set; rows that are filtered away too."""
        if (barrier := self.editor.barrier()) is not None:
            self._on_refused_entry(barrier)
        elif count := self.editor.take_over(range(len(self.editor.lines))):
            self._say(self.tr("%n mark(s) set as proposed. Ctrl+Z takes it back.", "", count))
        else:
            self._say(self.tr("There is no proposed mark left to set."))

    def retranslate(self) -> None:
        """All words."""
        self.setAccessibleName(self.tr("Marks of the report card"))

    # --- Qt -----------------------------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        """Keys of this page are not for actions of the window around it."""
        asked = event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent)
        if asked and self._action_of(cast("QKeyEvent", event)) is not None:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys that hold wherever the focus is on the page."""
        action = self._action_of(event)
        if action is not None:
            action()
        else:
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """What changed while the page was hidden is read now."""
        super().showEvent(event)
        if self._stale:
            self.reader.reload()

    # --- slots --------------------------------------------------------------------------------------------

    def _on_asked(self) -> None:
        """Until the sheet is there no key goes into another one."""
        self.table.setEnabled(self.reader.is_open)
        self._room.wait(same=self.reader.is_open)

    def _on_terms_read(self, terms: Sequence[TermRow], key: SheetKey) -> None:
        self.table.results.terms = self.foot.line.terms = terms
        self.head.set_terms(terms, key)

    def _on_about_to_open(self, again: bool) -> None:
        row = self.table.row
        inside = again and 0 <= row < len(self.editor.lines)
        self._kept = self.editor.place(row) if inside else None
        self._visible = self.table.visible_places() if inside else frozenset()
        if not again:
            self.head.drop_sieve()
            self.foot.stop_asking()

    def _on_opened(self, again: bool) -> None:
        self._stale = False
        self.table.setEnabled(True)
        self._banner.end_warning()
        if not self.editor.lines:
            self._room.show_reason(Because.NO_PUPILS)
            return
        self._room.show_sheet()
        self.table.fit()
        self.table.sift(self.head.sieve, self._visible)
        row = self.editor.row_of(self._kept) if self._kept is not None else None
        wanted, self._wanted = self._wanted, None
        if wanted is not None:
            rows = (index for index, line in enumerate(self.editor.lines) if line.pupil_id == wanted)
            row = next(rows, row)
            self.table.setRowHidden(row or 0, False)
        self.table.go_to(row or 0)
        # A sheet that comes when its page was left already must not take the keys: they would set marks unseen.
        if not again and self.isVisible():
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_load_failed(self, error: Exception) -> None:
        if self.reader.is_open:
            self._room.rest()
            self._banner.show_warning(error)
        else:
            self._room.show_reason(Because.FAILED, error)

    def _on_cursor_moved(self, row: int) -> None:
        self.foot.show_row(row)
        self.past.show_row(row)

    def _on_reason_given(self, place: Place, given: Given) -> None:
        self._end_asking()
        row = self.editor.row_of(place)
        if row is not None and self.editor.enter(row, given):
            self.table.step(row)

    def _on_chosen(self, place: Place, own: bool) -> None:
        self.editor.choose(place, own=own)
        self._show_row(self.editor.row_of(place))

    def _on_refused_entry(self, barrier: Barrier) -> None:
        if (sheet := self.editor.sheet) is not None:
            self._say(barrier_sentence(barrier, sheet.course.teacher, sheet.scale))

    def _on_overtaken(self, count: int) -> None:
        self._say(
            self.tr(
                "%n mark(s) have been changed by somebody else since. Nothing was overwritten.", "", count
            )
        )

    def _on_outdated(self, count: int) -> None:
        self._say(
            self.tr(
                "For %n pupil(s) another mark is proposed by now: look and take it over again.", "", count
            )
        )
        self.reader.reload()

    def _on_settled(self) -> None:
        """The history that is open has got longer."""
        if self.past.isVisible():
            self.past.read()

    # --- private ------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        body = QHBoxLayout()
        body.setSpacing(SPACE.m)
        body.addWidget(self.table, 1)
        body.addWidget(self.past)
        sheet = QVBoxLayout(self._sheet)
        sheet.setContentsMargins(0, 0, 0, 0)
        sheet.setSpacing(SPACE.m)
        sheet.addLayout(body, 1)
        sheet.addWidget(self.foot)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE.m)
        layout.addWidget(self.head)
        layout.addWidget(self._banner)
        layout.addWidget(self._room, 1)
        self.setFocusProxy(self.table)

    def _connect(self) -> None:
        self.saver.state_changed.connect(
            lambda state, at, _count: self.state_changed.emit(state, at, self.unsaved)
        )
        self.foot.reason.typed.connect(self.saver.tell)
        self.saver.settled.connect(self._on_settled)
        self.saver.refused.connect(lambda _course, error: self._banner.show_refusal(error))
        self._banner.given_up.connect(self.editor.drop_refused)
        self.editor.history_changed.connect(self.history_changed)
        self.editor.rows_changed.connect(lambda _rows: self.foot.show_row(self.table.row))
        self.editor.overtaken.connect(self._on_overtaken)
        self.editor.outdated.connect(self._on_outdated)
        self.reader.asked.connect(self._on_asked)
        self.reader.terms_read.connect(self._on_terms_read)
        self.reader.about_to_open.connect(self._on_about_to_open)
        self.reader.opened.connect(self._on_opened)
        self.reader.bare.connect(lambda: self._room.show_reason(Because.NO_PERIODS))
        self.reader.failed.connect(self._on_load_failed)
        self.head.sheet_chosen.connect(self.open_sheet)
        self.head.all_wanted.connect(self.take_over_all)
        self.head.sieve_chosen.connect(self.table.sift)
        self.head.thresholds.changed.connect(self.reader.reload)
        self.head.clash_wanted.connect(self._go_to_clash)
        self.table.cursor_moved.connect(self._on_cursor_moved)
        self.table.refused_entry.connect(self._on_refused_entry)
        self.table.reason_wanted.connect(self.foot.ask_reason)
        self.table.chosen.connect(self.foot.choose)
        self.foot.reason.given.connect(self._on_reason_given)
        self.foot.reason.given_up.connect(self._end_asking)
        self.foot.clash.chosen.connect(self._on_chosen)
        self.past.closed.connect(self._toggle_history)
        self._room.again.connect(self.reader.reload)

    def _action_of(self, event: QKeyEvent) -> Callable[[], None] | None:
        """What a key does that is one of this page's."""
        typed, modifiers, key = QKeySequence(event.keyCombination()), event.modifiers(), Qt.Key(event.key())
        if typed in _UNDO:
            return self.undo
        if typed in _REDO:
            return self.redo
        if modifiers & Qt.KeyboardModifier.ControlModifier:
            enter = key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not self.foot.asks
            return self.take_over_all if enter else None
        if modifiers == Qt.KeyboardModifier.AltModifier:
            sides = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
            return partial(self._open_beside, sides[key]) if key in sides else None
        if modifiers:
            return None
        return {
            Qt.Key.Key_F3: self._toggle_history,
            Qt.Key.Key_F8: self._go_to_clash,
            Qt.Key.Key_Escape: self._escape,
        }.get(key)

    def _escape(self) -> None:
        if self.foot.asks:
            self._end_asking()
        elif self.past.isVisible():
            self._toggle_history()
        else:
            self.left.emit()

    def _end_asking(self) -> None:
        self.foot.stop_asking()
        self.foot.show_row(self.table.row)
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _open_beside(self, by: int) -> None:
        if (key := self.head.beside(by)) is not None:
            self.open_sheet(key)

    def _toggle_history(self) -> None:
        shown = self.past.isHidden()
        self.past.setVisible(shown)
        if shown:
            self.past.show_row(self.table.row)
        else:
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _go_to_clash(self) -> None:
        rows = [row for clash in self.editor.clashes if (row := self.editor.row_of(clash.slot)) is not None]
        if rows:
            self._show_row(next((row for row in rows if row > self.table.row), rows[0]))

    def _show_row(self, row: int | None) -> None:
        if row is not None:
            self.table.setRowHidden(row, False)
            self.table.go_to(row)
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _say(self, text: str) -> None:
        """Say it over the page, which must not move under the hands; once, however often the key is pressed."""
        if self._toast is None or not isValid(self._toast) or self._toast.accessibleName() != text:
            self._toast = Toast.show_over(self.window(), text, high=True)
