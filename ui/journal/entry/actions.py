"""What can be done with the selected cells, besides typing: actions with their keys, and the menus that show them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QPoint, QSettings, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from app.errors import BadInput
from app.journal import rules
from app.journal.rules import CellInput
from ui.errors import sentence_for
from ui.icons import set_icon
from ui.journal.barriers import Barrier, page_barrier
from ui.journal.editor import JournalEditor
from ui.journal.entry import filling
from ui.journal.entry.cell_edit import CellEdit
from ui.journal.entry.finder import NameFinder, rows_of
from ui.journal.entry.keys import Entry
from ui.journal.grid.area import Area, Cell
from ui.journal.grid.grid import JournalGrid
from ui.journal.slots import Kind
from ui.widgets import Retranslated

_STEP_KEY = "journal/steps_right"
_MOST_VALUES = 5


class EntryActions(Retranslated, QWidget):
    """Belongs to a grid. Nothing here writes but by the editor, each action as one step of undo."""

    said = Signal(str)
    """A sentence about what was done, or why it was not."""
    refused = Signal(object)
    """`Barrier`."""

    def __init__(self, editor: JournalEditor, grid: JournalGrid, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.hide()
        self._editor, self._grid, self._view = editor, grid, grid.marks
        self._finder, self._text = NameFinder(grid), CellEdit(grid.marks.viewport())
        self.text, self.find_pupil = self._action("F2", "pencil"), self._action("Ctrl+F", "search")
        self.clear = self._action("", "eraser")
        self.present, self.down = self._action("Ctrl+0", "check-check"), self._action("Ctrl+D", "arrow-down")
        self.everyone = [self._action(f"Ctrl+{digit}", "") for digit in range(1, _MOST_VALUES + 1)]
        self.column, self.row, self.page = (
            self._action(keys, "") for keys in ("Ctrl+Space", "Shift+Space", "Ctrl+A")
        )
        self.steps_right = QAction(self, checkable=True)
        self.more: list[QAction] = []
        """Actions of others that belong into the menu of the cells: copying, the history."""
        self._connect()
        self._set_steps_right(QSettings().value(_STEP_KEY) in (True, "true"))
        self.retranslate()

    def retranslate(self) -> None:
        """All names."""
        self.text.setText(self.tr("Edit as text"))
        self.find_pupil.setText(self.tr("Find a pupil"))
        # The table itself knows the key, as it does for all that is typed.
        self.clear.setText(self.tr("Clear") + "\tDel")
        self.present.setText(self.tr("All present"))
        self.down.setText(self.tr("Fill down from the first row"))
        for digit, action in enumerate(self.everyone, 1):
            action.setText(self.tr("Everyone a {0}").format(digit))
        self.column.setText(self.tr("Select the column"))
        self.row.setText(self.tr("Select the row"))
        self.page.setText(self.tr("Select all"))
        self.steps_right.setText(self.tr("After a key go to the right"))

    def fill_menu(self, menu: QMenu) -> None:
        """The filling of a column or of what is selected, for this page's scale.

        Nothing is ever greyed out: where a page can only be read, the action says why.
        """
        menu.addAction(self.present)
        for value in self._values():
            menu.addAction(self.everyone[value - 1])
        menu.addSeparator()
        menu.addAction(self.down)

    def show_menu(self, at: QPoint) -> None:
        """The menu of the selected cells."""
        menu = QMenu(self._view)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addActions([self.text, self.clear])
        self.fill_menu(menu.addMenu(self.tr("Fill")))
        if self.more:
            menu.addSeparator()
            menu.addActions(self.more)
        menu.addSeparator()
        menu.addActions([self.column, self.row, self.page])
        menu.addSeparator()
        menu.addAction(self.find_pupil)
        menu.popup(at)

    # --- what is done ---------------------------------------------------------------------------------------

    def _fill(self, value: int) -> None:
        buffer, area = self._editor.buffer, self._filled_area()
        if buffer is None or area is None or self._is_barred():
            return
        if not rules.allowed(value, buffer.page.scale):
            self.refused.emit(self._editor.barrier(area.top, area.left, Entry(Kind.MARK, value)))
            return
        self._write(
            filling.filling(buffer, area, CellInput((value,))),
            self.tr("Nothing to fill: all cells have something."),
        )

    def _all_present(self) -> None:
        buffer, area = self._editor.buffer, self._filled_area()
        if buffer is not None and area is not None and not self._is_barred():
            self._write(
                filling.all_present(buffer, area), self.tr("Nobody is marked as absent or late here.")
            )

    def _fill_down(self) -> None:
        buffer, area = self._editor.buffer, self._view.area
        if buffer is not None and area is not None and not self._is_barred():
            self._write(
                filling.down(buffer, area), self.tr("Select a cell and the cells below it to fill down.")
            )

    def _write(self, wishes: filling.Wishes, nothing: str) -> None:
        count = self._editor.write(wishes) if wishes else 0
        self.said.emit(self.tr("%n cell(s) changed. Ctrl+Z takes it back.", "", count) if count else nothing)

    def _clear(self) -> None:
        self._view.typist.end()
        area = self._view.area
        if area is not None and (barrier := self._editor.clear_area(area)) is not None:
            self.refused.emit(barrier)

    def _is_barred(self) -> bool:
        buffer = self._editor.buffer
        barrier = page_barrier(buffer) if buffer is not None else Barrier.READ_ONLY
        if barrier is not None:
            self.refused.emit(barrier)
        return barrier is not None

    def _filled_area(self) -> Area | None:
        """What is selected; of a single cell its whole column."""
        buffer, area = self._editor.buffer, self._view.area
        if buffer is None or area is None:
            return None
        return filling.column_area(buffer, area.left) if area.single else area

    # --- the cell as text, and the pupil by name ----------------------------------------------------------

    def _edit_text(self) -> None:
        cell, buffer = self._view.cursor_cell, self._editor.buffer
        if cell is None or buffer is None or self._is_barred():
            return
        if (barrier := self._editor.barrier(*cell)) is not None:
            self.refused.emit(barrier)
            return
        self._view.go_to(*cell)
        self._text.begin(buffer, cell, self._view.cell_rect(*cell))

    def _on_text_entered(self, cell: Cell, what: CellInput | None, key: Qt.Key | None) -> None:
        if what is not None and (barrier := self._editor.enter_text(*cell, what)) is not None:
            self.refused.emit(barrier)
        step = {
            Qt.Key.Key_Return: (1, 0),
            Qt.Key.Key_Enter: (1, 0),
            Qt.Key.Key_Tab: (0, 1),
            Qt.Key.Key_Backtab: (0, -1),
        }
        if key is not None:
            down, right = step[key]
            self._view.setFocus()
            self._view.go_to(cell[0] + down, cell[1] + right)

    def _on_not_understood(self, error: BadInput) -> None:
        self.said.emit(sentence_for(error))

    def _find(self, text: str = "") -> None:
        buffer = self._editor.buffer
        if buffer is None or not buffer.columns:
            return
        names = [pupil.name for pupil in buffer.pupils]
        if text and not rows_of(names, text):  # else the marks typed next would go into the field
            self.said.emit(self.tr("“{0}”: no such mark, and no name that begins so").format(text))
            return
        self._finder.setGeometry(self._grid.finder_place())
        self._finder.begin(names, text)

    def _on_found(self, row: int) -> None:
        cell = self._view.cursor_cell
        self._view.go_to(row, cell[1] if cell is not None else 0)

    # --- selecting ------------------------------------------------------------------------------------------

    def _select(self, *, rows: bool, columns: bool) -> None:
        buffer, cell = self._editor.buffer, self._view.cursor_cell
        if buffer is None or cell is None:
            return
        last_row, last_column = len(buffer.pupils) - 1, len(buffer.columns) - 1
        self._view.select_area(
            Area(
                0 if rows else cell[0],
                0 if columns else cell[1],
                last_row if rows else cell[0],
                last_column if columns else cell[1],
            )
        )

    def _set_steps_right(self, right: bool) -> None:
        self._view.typist.steps_right = right
        self.steps_right.setChecked(right)
        QSettings().setValue(_STEP_KEY, right)

    # --- private ------------------------------------------------------------------------------------------

    def _values(self) -> Sequence[int]:
        """The marks that can be given to everybody, the best first."""
        buffer = self._editor.buffer
        scale = rules.NUMBERS[buffer.page.scale] if buffer is not None else range(0)
        return [value for value in range(_MOST_VALUES, 1, -1) if value in scale]

    def _action(self, keys: str, icon: str) -> QAction:
        action = QAction(self)
        if icon:
            set_icon(action, icon)
        if keys:
            action.setShortcut(QKeySequence(keys))
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            self._view.addAction(action)
        return action

    def _connect(self) -> None:
        slots: tuple[tuple[QAction, Callable[[], None]], ...] = (
            (self.text, self._edit_text),
            (self.find_pupil, self._find),
            (self.clear, self._clear),
            (self.present, self._all_present),
            (self.down, self._fill_down),
            (self.column, lambda: self._select(rows=True, columns=False)),
            (self.row, lambda: self._select(rows=False, columns=True)),
            (self.page, lambda: self._select(rows=True, columns=True)),
        )
        for action, slot in slots:
            action.triggered.connect(lambda _=False, slot=slot: slot())
        for value, action in enumerate(self.everyone, 1):
            action.triggered.connect(partial(self._on_everyone, value))
        self.steps_right.toggled.connect(self._set_steps_right)
        self._view.name_typed.connect(self._find)
        self._view.menu_wanted.connect(self.show_menu)
        self._finder.found.connect(self._on_found)
        self._finder.left.connect(self._view.setFocus)
        self._finder.passed_on.connect(self._view.keyPressEvent)
        self._text.entered.connect(self._on_text_entered)
        self._text.not_understood.connect(self._on_not_understood)
        self._text.left.connect(self._view.setFocus)
        self._editor.page_changed.connect(self._text.hide)

    def _on_everyone(self, value: int, _checked: bool = False) -> None:
        self._fill(value)
