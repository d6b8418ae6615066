"""The page as one piece: names, marks, means; scroll bars for both tables; the panel at a disputed cell."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QScrollBar, QSizePolicy, QWidget

from ui.journal.editor import JournalEditor
from ui.journal.grid.area import Cell
from ui.journal.grid.conflict_panel import ConflictPanel
from ui.journal.grid.totals import TotalsView
from ui.journal.grid.views import MarksView
from ui.journal.places import Place
from ui.journal.slots import Slot
from ui.theme import SPACE, set_role
from ui.widgets import Retranslated

#: How much of the width the names may take.
_NAMES_SHARE = 0.36
#: So much must be left for names and marks, or the means give way to them.
_ROOM_FOR_MARKS = 320


class JournalGrid(Retranslated, QWidget):
    """As large as the page needs and no larger, so that the means stand beside the marks."""

    cursor_moved = Signal(int, int)
    refused_entry = Signal(object)
    lesson_wanted = Signal()
    pupil_wanted = Signal()
    """What is known of the lesson or the pupil of the cursor is wanted."""

    def __init__(self, editor: JournalEditor, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._editor = editor
        self._sheet = QFrame(self)
        self._tables = QHBoxLayout(self._sheet)
        self.marks = MarksView(editor, self)
        self.totals = TotalsView(editor, self.marks, self)
        self._corner = QLabel(self.marks)
        set_role(self._corner, "caption")
        self._corner.setContentsMargins(SPACE.m, 0, 0, SPACE.xs)
        self._corner.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom)
        self._panel = ConflictPanel(self)
        self._rows_bar = QScrollBar(Qt.Orientation.Vertical, self)
        self._columns_bar = QScrollBar(Qt.Orientation.Horizontal, self)
        self.wanted: Place | None = None
        """Where the cursor goes on the next page that is shown."""
        self._place: Place | None = None
        self._keeps_in_sight = False
        self._course: int | None = None
        self._far_corner: Place | None = None
        """Of an area that is selected, the corner where the cursor is not."""
        self._below = QHBoxLayout()
        self._lay_out()
        _serve(self._rows_bar, self.marks.verticalScrollBar())
        _follow(self.marks.verticalScrollBar(), self.totals.verticalScrollBar())
        _serve(self._columns_bar, self.marks.horizontalScrollBar())
        self.marks.horizontalScrollBar().rangeChanged.connect(self._on_room_changed)
        self._editor.page_changed.connect(self._on_page_changed)
        self._editor.clashes_changed.connect(self._show_clash)
        self.marks.cursor_moved.connect(self._on_cursor_moved)
        self.marks.selectionModel().selectionChanged.connect(self._note_area)
        self.marks.refused_entry.connect(self.refused_entry)
        self.marks.chosen.connect(self._on_chosen)
        self.marks.next_clash_wanted.connect(self.go_to_next_clash)
        self._panel.chosen.connect(self._on_chosen)
        for header, go, wanted in (
            (self.marks.lessons, self._go_to_column, self.lesson_wanted),
            (self.marks.names, self._go_to_row, self.pupil_wanted),
        ):
            header.clicked.connect(go)
            header.opened.connect(lambda _index, wanted=wanted: wanted.emit())
        for bar in (self._rows_bar, self._columns_bar):
            bar.valueChanged.connect(self._place_panel)
        self.setFocusProxy(self.marks)
        self.retranslate()

    def retranslate(self) -> None:
        """The corner says how many pupils there are."""
        count = len(self._editor.buffer.pupils) if self._editor.buffer else 0
        self._corner.setText(self.tr("%n pupil(s)", "", count))
        self._rows_bar.setAccessibleName(self.tr("Scroll through the pupils"))
        self._columns_bar.setAccessibleName(self.tr("Scroll through the lessons"))

    def sizeHint(self) -> QSize:
        """All rows and columns."""
        return self._sheet_size()

    def finder_place(self) -> QRect:
        """Where a name is looked for: in the corner above the names."""
        corner = self._corner.geometry()
        height = min(corner.height() - 2 * SPACE.xs, 34)
        place = QRect(
            corner.x() + SPACE.xs, corner.bottom() - height - SPACE.xs, corner.width() - 2 * SPACE.xs, height
        )
        return QRect(self.marks.mapTo(self, place.topLeft()), place.size())

    def go_to_today(self) -> None:
        """Put the cursor on today's lesson (else the last one before), in sight with what was before it."""
        buffer = self._editor.buffer
        if buffer is None or not buffer.columns:
            return
        column = buffer.current_column()
        current = self.marks.cursor_cell
        self.marks.go_to(current[0] if current else 0, column)
        self._scroll_to(column)

    def go_to_pupil(self, pupil_id: int) -> None:
        """Put the cursor on a pupil, at the lesson where it is; one who is not on the page is not looked for."""
        buffer, cell = self._editor.buffer, self.marks.cursor_cell
        rows = [one.pupil_id for one in buffer.pupils] if buffer is not None else []
        if pupil_id in rows and cell is not None:
            self.marks.go_to(rows.index(pupil_id), cell[1])

    def go_to_lesson(
        self, on: date, number: int | None, pupil_id: int | None, work: int | None = None
    ) -> None:
        """Put the cursor on a lesson of a day and a work of it (None: the first one), at a pupil, in sight; what is not
        on the page is not looked for."""
        buffer, cell = self._editor.buffer, self.marks.cursor_cell
        if buffer is None or not buffer.pupils:
            return
        rows = [one.pupil_id for one in buffer.pupils]
        row = rows.index(pupil_id) if pupil_id in rows else cell[0] if cell is not None else 0
        columns = [
            index
            for index, one in enumerate(buffer.columns)
            if one.date == on and number in (None, one.number)
        ]
        if not columns:
            return
        column = next((one for one in columns if buffer.columns[one].work == work), columns[0])
        self.marks.go_to(row, column)
        self._scroll_to(column)
        self._keeps_in_sight = True  # also when the tab is only now laid out

    def go_to_next_clash(self) -> None:
        """Put the cursor on the next cell that two people have changed."""
        clashes = self._editor.clashes
        if clashes:
            self._go_to_slot(clashes[0].slot)

    @property
    def place(self) -> Place | None:
        """Where the cursor is, by what it is about."""
        return self._place

    # --- Qt -----------------------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The names leave room for marks; the panel keeps to its cell."""
        super().resizeEvent(event)
        has_room = self.width() >= self.totals.width() + _ROOM_FOR_MARKS
        self.totals.setVisible(has_room)
        self._below.setContentsMargins(0, 0, self.totals.width() if has_room else 0, 0)
        if self.marks.names.fit(round(self.width() * _NAMES_SHARE)):
            self.marks.updateGeometries()  # or the lessons would go on below the names
        self._fit_sheet()
        self._place_panel()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The corner above the names follows the edges of the table."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Move):
            self._corner.setGeometry(
                self.marks.frameWidth(),
                self.marks.frameWidth(),
                self.marks.names.width(),
                self.marks.lessons.height(),
            )
            self._corner.raise_()
        return super().eventFilter(watched, event)

    # --- slots --------------------------------------------------------------------------------------------

    def _on_page_changed(self) -> None:
        self.marks.page_loaded()
        self._fit_sheet()
        self.retranslate()
        buffer = self._editor.buffer
        if buffer is None or not buffer.columns:
            return
        course, self._course = self._course, self._editor.course
        corner = self._cell_of(self._far_corner) if course == self._course else None
        is_new, wanted = self.wanted is not None, self.wanted or self._place
        self.wanted = None
        cell = self._cell_of(wanted)
        if cell is None:
            self.go_to_today()
        else:
            self.marks.go_back(cell, corner or cell)
            if is_new:
                self._scroll_to(cell[1])
        self._keeps_in_sight = cell is None or is_new

    def _on_room_changed(self) -> None:
        cell = self.marks.cursor_cell
        if self._keeps_in_sight and cell is not None:
            self._scroll_to(cell[1])

    def _on_cursor_moved(self, row: int, column: int) -> None:
        self._keeps_in_sight = False
        if (place := self._place_at((row, column))) is not None:
            self._place = place
        self._note_area()
        self._show_clash()
        self.cursor_moved.emit(row, column)

    def _note_area(self) -> None:
        """The mouse moves the selection before the cursor, keys after it: so this is asked at both."""
        area, cell = self.marks.area, self.marks.cursor_cell
        if area is None or cell is None or area.single:
            self._far_corner = None
        else:
            self._far_corner = self._place_at(
                (area.top + area.bottom - cell[0], area.left + area.right - cell[1])
            )

    def _on_chosen(self, own: bool) -> None:
        clash = self._panel.clash
        if clash is None or not self._panel.isVisible():
            return
        self._panel.hide()
        if own:
            self._editor.keep_mine(clash.slot)
        else:
            self._editor.take_theirs(clash.slot)
        self.marks.setFocus()

    # --- private ------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        set_role(self._sheet, "card")
        self._tables.setContentsMargins(1, 1, 1, 1)
        self._tables.setSpacing(0)
        for view in (self.marks, self.totals):
            set_role(view, "pane")
            self._tables.addWidget(view)
        self._below.addWidget(self._columns_bar)
        layout.addWidget(self._sheet, 0, 0)
        layout.addWidget(self._rows_bar, 0, 1)
        layout.addLayout(self._below, 1, 0)
        layout.setColumnStretch(0, 1000)
        layout.setColumnStretch(2, 1)
        layout.setRowStretch(0, 1000)
        layout.setRowStretch(2, 1)
        policy = QSizePolicy.Policy
        self.marks.setSizePolicy(policy.Expanding, policy.Expanding)
        self.totals.setSizePolicy(policy.Fixed, policy.Expanding)
        self.marks.names.installEventFilter(self)
        self.marks.lessons.installEventFilter(self)

    def _sheet_size(self) -> QSize:
        """Both tables with the frame around them: a pixel less, and there would be something to scroll."""
        self._sheet.ensurePolished()
        frame = self._sheet.size() - self._sheet.contentsRect().size()
        margins = self._tables.contentsMargins()
        totals = 0 if self.totals.isHidden() else self.totals.width()
        tables = self.marks.content_size() + QSize(totals, 0)
        return tables.grownBy(margins) + frame

    def _go_to_column(self, column: int) -> None:
        self.marks.go_to((self.marks.cursor_cell or (0, 0))[0], column)
        self.marks.setFocus()

    def _go_to_row(self, row: int) -> None:
        self.marks.go_to(row, (self.marks.cursor_cell or (0, 0))[1])
        self.marks.setFocus()

    def _fit_sheet(self) -> None:
        self._sheet.setMaximumSize(self.sizeHint())
        self.updateGeometry()

    def _place_at(self, cell: Cell) -> Place | None:
        buffer = self._editor.buffer
        if buffer is None or not (0 <= cell[0] < len(buffer.pupils) and 0 <= cell[1] < len(buffer.columns)):
            return None
        at, pupil = buffer.columns[cell[1]], buffer.pupils[cell[0]].pupil_id
        return Place(buffer.page.term.id, pupil, at.date, at.number, at.work)

    def _cell_of(self, place: Place | None) -> Cell | None:
        buffer = self._editor.buffer
        if place is None or buffer is None or place.term != buffer.page.term.id:
            return None
        return buffer.find(place.pupil, place.on, place.number, place.work)

    def _scroll_to(self, column: int) -> None:
        """Bring a column into sight near the right edge, because what was before it is what matters."""
        lessons, room = self.marks.lessons, self.marks.viewport().width()
        wanted = lessons.sectionPosition(column) - max(0, room - 3 * self.marks.metrics.column_width)
        starts = (lessons.sectionPosition(first) for first in range(column + 1))
        self._columns_bar.setValue(next((x for x in starts if x >= wanted), 0))  # no lesson cut at the left

    def _go_to_slot(self, slot: Slot) -> None:
        if self._editor.buffer is not None and (cells := self._editor.buffer.cells(slot)):
            self.marks.go_to(*cells[0])
            self.marks.setFocus()

    def _show_clash(self) -> None:
        """The panel stands at the disputed cell under the cursor, else at the first one of the page."""
        buffer, clashes = self._editor.buffer, self._editor.clashes
        if buffer is None or not clashes:
            self._panel.hide()
            return
        cursor = self.marks.cursor_cell
        here = [clash for clash in clashes if cursor in buffer.cells(clash.slot)]
        clash = (here or clashes)[0]
        row = buffer.cells(clash.slot)[0][0]
        self._panel.show_clash(clash, buffer.pupils[row].name)
        self._place_panel()

    def _place_panel(self) -> None:
        buffer, clash = self._editor.buffer, self._panel.clash
        if buffer is None or clash is None or self._panel.isHidden():
            return
        cells = buffer.cells(clash.slot)
        if not cells:
            self._panel.hide()
            return
        cell = self.marks.visualRect(self.marks.model().index(*cells[0]))
        port = self.marks.viewport()
        corner = port.mapTo(self, QPoint(cell.right() + SPACE.s, cell.top() - SPACE.xs))
        low = port.mapTo(self, QPoint(0, 0))
        if corner.x() + self._panel.width() > self.width() - SPACE.s:
            corner.setX(port.mapTo(self, cell.topLeft()).x() - self._panel.width() - SPACE.s)
        bottom = max(low.y(), self.height() - self._panel.height() - SPACE.s)
        corner.setX(max(low.x(), min(corner.x(), max(low.x(), self.width() - self._panel.width()))))
        corner.setY(max(low.y(), min(corner.y(), bottom)))
        self._panel.move(corner)


def _serve(outer: QScrollBar, inner: QScrollBar) -> None:
    """Let the bar outside scroll a view whose own bar is hidden, and follow when keys or the wheel scroll it."""

    def follow_range() -> None:
        outer.setRange(inner.minimum(), inner.maximum())
        outer.setPageStep(inner.pageStep())
        outer.setSingleStep(inner.singleStep())
        outer.setVisible(inner.maximum() > inner.minimum())

    inner.rangeChanged.connect(follow_range)
    inner.valueChanged.connect(outer.setValue)
    outer.valueChanged.connect(inner.setValue)
    follow_range()


def _follow(leader: QScrollBar, follower: QScrollBar) -> None:
    """Rows in step: also after a layout that has told one of both views its new room before the other."""
    leader.valueChanged.connect(follower.setValue)
    follower.rangeChanged.connect(lambda *_: follower.setValue(leader.value()))
    follower.valueChanged.connect(leader.setValue)
