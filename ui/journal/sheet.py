"""The page of marks with all that belongs to it: the grid, the panels beside it, and the lines around it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from ui.family.targets import JournalPlace
from ui.icons import set_icon
from ui.journal.barriers import Barrier, barrier_words
from ui.journal.cell.panel import CellPanel
from ui.journal.editor import JournalEditor
from ui.journal.entry.actions import EntryActions
from ui.journal.grid.area import Area
from ui.journal.grid.cell_line import CellLine
from ui.journal.grid.grid import JournalGrid
from ui.journal.insight.panel import InsightPanel
from ui.journal.lesson.panel import LessonPanel
from ui.journal.locks.bar import LockBar
from ui.journal.locks.reason_panel import ReasonPanel
from ui.journal.paste.paste import Paste, copy
from ui.journal.saving.savers import Savers
from ui.journal.side import Side
from ui.journal.source import JournalSource
from ui.theme import SPACE
from ui.widgets import Retranslated

if TYPE_CHECKING:
    from app.changes import Change


class JournalSheet(Retranslated, QWidget):
    """See the module.  Entry, undo and saving are the editor's; this puts the parts together."""

    said = Signal(str)
    """A sentence for the teacher."""
    reload_wanted = Signal()
    """The page may be another one now: a period was opened or closed."""

    def __init__(
        self,
        source: JournalSource,
        editor: JournalEditor,
        savers: Savers,
        course_name: Callable[[int], str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._editor = editor
        self.grid = JournalGrid(editor, self)
        self.lesson = LessonPanel(source, editor, savers.lessons, self)
        self.cell = CellPanel(source, editor, savers.cells, self)
        self.insight = InsightPanel(editor, self)
        self.side = Side(self.grid, self)
        self.entry = EntryActions(editor, self.grid, self)
        self._paste = Paste(editor, self.grid.marks, self)
        self._line = CellLine(editor, self)
        self._reason = ReasonPanel(savers.cells, editor, course_name, self)
        self._lock = LockBar(source, editor, self)
        self.comment, self.history, self.remark = QAction(self), QAction(self), QAction(self)
        self.to_lesson, self.to_class, self.to_hand_ins = QAction(self), QAction(self), QAction(self)
        self.copy, self.cut, self.paste = QAction(self), QAction(self), QAction(self)
        self._lay_out()
        self._connect()
        self._connect_actions()
        self.retranslate()

    def retranslate(self) -> None:
        """The names of the actions."""
        self.to_lesson.setText(self.tr("To the lesson: topic, homework, works"))
        self.to_class.setText(self.tr("To the class: whom to ask, who is on a border"))
        self.to_hand_ins.setText(self.tr("Who has handed in the homework"))
        self.comment.setText(self.tr("Comment for the family…"))
        self.history.setText(self.tr("History of the cell…"))
        self.remark.setText(self.tr("Remark to the pupil…"))
        self.copy.setText(self.tr("Copy"))
        self.cut.setText(self.tr("Cut"))
        self.paste.setText(self.tr("Paste"))

    def arrive(self, place: JournalPlace) -> None:
        """Another page leads here, and the page of marks is there: to the pupil, the lesson, the panel meant."""
        if place.day is not None:
            self.grid.go_to_lesson(place.day, place.number, place.pupil, place.work)
        elif place.pupil is not None:
            self.grid.go_to_pupil(place.pupil)
        if place.part == "lesson":
            self.side.show_panel("lesson")

    def merge(self, changes: Sequence[Change]) -> None:
        """What others have stored, once the editor has it."""
        self.lesson.merge(changes)
        self.cell.merge(changes)

    def retry(self) -> None:
        """The share answers again."""
        self.lesson.retry()
        self.cell.retry()

    def say_barrier(self, barrier: Barrier) -> None:
        """Why nothing can be entered."""
        if self._editor.buffer is not None:
            self.said.emit(barrier_words(barrier, self._editor.buffer))

    def fill_menu(self, menu: QMenu) -> None:
        """All that can be done here, for the menu of the toolbar."""
        menu.clear()
        self.entry.fill_menu(menu.addMenu(self.tr("Fill")))
        menu.addActions([self.entry.text, self.copy, self.cut, self.paste])
        menu.addSeparator()
        menu.addActions([self.comment, self.history, self.remark])
        menu.addSeparator()
        menu.addActions([self.entry.find_pupil, self.to_lesson, self.to_hand_ins, self.to_class])
        menu.addSeparator()
        menu.addAction(self.entry.steps_right)

    # --- slots --------------------------------------------------------------------------------------------

    def _on_pupil_chosen(self, pupil: int) -> None:
        buffer, cell = self._editor.buffer, self.grid.marks.cursor_cell
        if buffer is None:
            return
        rows = [row for row, line in enumerate(buffer.pupils) if line.pupil_id == pupil]
        if rows:
            self.grid.marks.go_to(rows[0], cell[1] if cell is not None else 0)
            self.grid.marks.setFocus()

    def _copy(self) -> None:
        buffer, area = self._editor.buffer, self.grid.marks.area
        if buffer is not None and area is not None:
            QGuiApplication.clipboard().setMimeData(copy(buffer, area))

    def _cut(self) -> None:
        area = self.grid.marks.area
        self._copy()
        if area is not None and (barrier := self._editor.clear_area(area)) is not None:
            self.say_barrier(barrier)

    def _paste_here(self) -> None:
        area = self.grid.marks.area
        if area is not None:
            self.grid.marks.typist.end()
            self._paste.start(QGuiApplication.clipboard().mimeData(), area)

    def _on_pasted(self, area: Area) -> None:
        self.grid.marks.select_area(area)
        self.grid.marks.setFocus()

    def _go_to_cell(self, begin: Callable[[], None]) -> None:
        self.side.show_panel("cell")
        begin()

    # --- private ------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        for name, panel in (("lesson", self.lesson), ("cell", self.cell), ("class", self.insight)):
            self.side.add_panel(name, panel)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE.m)
        layout.addWidget(self._lock)
        layout.addWidget(self.side, 1)
        layout.addWidget(self._reason)
        layout.addWidget(self._line)

    def _connect(self) -> None:
        self.grid.cursor_moved.connect(self._line.show_cell)
        self.grid.marks.typist.waits_changed.connect(self._line.show_waiting)
        self.grid.refused_entry.connect(self.say_barrier)
        self.grid.lesson_wanted.connect(lambda: self.side.show_panel("lesson"))
        self.grid.pupil_wanted.connect(lambda: self.side.show_panel("class"))
        self.entry.refused.connect(self.say_barrier)
        for teller in (self.entry.said, self._paste.said):
            teller.connect(self.said)
        self._paste.pasted.connect(self._on_pasted)
        self.insight.pupil_chosen.connect(self._on_pupil_chosen)
        self._lock.done.connect(self.reload_wanted)
        self.lesson.no_hand_ins.connect(
            lambda: self.said.emit(self.tr("No homework is due at this lesson, and none was given at it."))
        )
        for panel in (self._lock, self._reason):
            panel.left.connect(self.grid.marks.setFocus)
        self.addAction(self._reason.begin)

    def _connect_actions(self) -> None:
        for action, keys, icon, slot in (
            (self.to_lesson, ("F4", "Ctrl+L"), "notebook-pen", lambda: self.side.go("lesson")),
            (self.to_hand_ins, ("Shift+F4",), "inbox", self.lesson.open_hand_ins),
            (self.to_class, ("F5",), "users", lambda: self.side.go("class")),
            (self.comment, ("Shift+F2",), "message-square-text", lambda: self._go_to_cell(self.cell.begin)),
            (self.history, ("F3",), "history", lambda: self._go_to_cell(self.cell.begin_history)),
            (self.remark, ("Ctrl+M",), "message-circle", lambda: self._go_to_cell(self.cell.begin_remark)),
        ):
            self._add(action, self, Qt.ShortcutContext.WidgetWithChildrenShortcut, keys, icon, slot)
        for action, keys, icon, slot in (
            (self.copy, ("Ctrl+C", "Ctrl+Ins"), "copy", self._copy),
            (self.cut, ("Ctrl+X",), "", self._cut),
            (self.paste, ("Ctrl+V", "Shift+Ins"), "clipboard-paste", self._paste_here),
        ):
            self._add(action, self.grid.marks, Qt.ShortcutContext.WidgetShortcut, keys, icon, slot)
        self.entry.more += [self.copy, self.cut, self.paste, self.comment, self.history, self.remark]

    @staticmethod
    def _add(
        action: QAction,
        widget: QWidget,
        context: Qt.ShortcutContext,
        keys: Sequence[str],
        icon: str,
        slot: Callable[[], object],
    ) -> None:
        if icon:
            set_icon(action, icon)
        action.setShortcuts([QKeySequence(one) for one in keys])
        action.setShortcutContext(context)
        action.triggered.connect(lambda _=False: slot())
        widget.addAction(action)
