"""The grid pupils × weeks: the cursor, the keys, and the menus of a cell and of a week."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QElapsedTimer, QModelIndex, QPersistentModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QColor, QContextMenuEvent, QFocusEvent, QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from app.diary.weeks_rows import ClassWeeks, PupilWeeks, WeekColumn
from ui.diary.class_weeks.model import WeeksModel
from ui.diary.class_weeks.painter import WeeksPainter
from ui.theme import SPACE, tokens_for
from ui.widgets import Retranslated

Index = QModelIndex | QPersistentModelIndex
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
_NAME_WIDTHS = (140, 300)
_ROW_HEIGHT = 30
#: Letters typed one after another within this time are the beginning of one name.
_SEARCH_MS = 1000


class _Names(QHeaderView):
    """The names beside the grid, which stay in sight: they are read, so they are not as pale as other heads."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self.row = -1

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        """A name, cut where it is too long; a bar beside that of the cursor."""
        if not rect.isValid():
            return
        tokens = tokens_for(self)
        painter.save()
        here = logicalIndex == self.row
        painter.fillRect(rect, QColor(tokens.accent_soft if here else tokens.surface))
        if here:
            painter.fillRect(rect.left(), rect.top(), 3, rect.height(), QColor(tokens.accent))
        edge = tokens.border if logicalIndex % 5 == 4 else tokens.grid
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, QColor(edge))
        painter.fillRect(rect.right(), rect.top(), 1, rect.height(), QColor(tokens.border))
        room = rect.adjusted(SPACE.m, 0, -SPACE.s, -1)
        name = str(self.model().headerData(logicalIndex, self.orientation()) or "")
        text = painter.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, room.width())
        painter.setPen(QColor(tokens.text))
        painter.drawText(room, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), text)
        painter.restore()


class WeeksTable(Retranslated, QTableView):
    """Enter or a double click acts on a cell; the menu key or a right click asks for its menu."""

    moved = Signal()
    """The cursor is in another cell, or what it is on has changed."""
    acted = Signal(object, object)
    """PupilWeeks, WeekColumn: Enter, Space or a double click."""
    menu_wanted = Signal(object, object, QPoint)
    """PupilWeeks or None (of a week), WeekColumn, where on the screen."""
    week_picked = Signal(object)
    """WeekColumn: a click on its head."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.weeks = WeeksModel(self)
        self._painter = WeeksPainter(self.weeks)
        self._searched, self._search_time = "", QElapsedTimer()
        self._names = _Names(self)
        self.setVerticalHeader(self._names)
        self.setModel(self.weeks)
        self.setItemDelegate(self._painter)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        for mode in (self.setVerticalScrollMode, self.setHorizontalScrollMode):
            mode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        rows, heads = self.verticalHeader(), self.horizontalHeader()
        for header in (rows, heads):
            header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
            header.setHighlightSections(False)
        rows.setDefaultSectionSize(_ROW_HEIGHT)
        rows.setSectionsClickable(False)
        heads.setSectionsClickable(True)
        heads.sectionClicked.connect(self._on_head_clicked)
        heads.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        heads.customContextMenuRequested.connect(self._on_head_menu)
        self.doubleClicked.connect(self._on_acted)
        self.weeks.dataChanged.connect(self._on_data_changed)
        self.retranslate()

    @property
    def pupil(self) -> PupilWeeks | None:
        """The pupil of the cursor."""
        return self.weeks.pupil_at(self.currentIndex())

    @property
    def week(self) -> WeekColumn | None:
        """The week of the cursor."""
        return self.weeks.week_at(self.currentIndex())

    def show_weeks(self, found: ClassWeeks | None) -> None:
        """Show an answer; the cursor stays with its pupil and week, else it goes to the newest week to be signed."""
        place = self._place()
        self.weeks.show_weeks(found)
        self._fit()
        self._go_to(*place)

    def go_to(self, pupil_id: int, monday: date) -> None:
        """Put the cursor on a pupil in a week."""
        self._go_to(pupil_id, monday)

    def filter_by(self, monday: date | None) -> None:
        """Leave only those who have not signed this week."""
        place = self._place()
        self.weeks.filter_by(monday)
        self._fit()
        self._go_to(*place)

    def retranslate(self) -> None:
        """Names for screen readers, and the heads."""
        self.setAccessibleName(self.tr("Looks and signatures: pupils and weeks"))
        self.horizontalHeader().setAccessibleName(self.tr("Weeks"))
        self.verticalHeader().setAccessibleName(self.tr("Pupils"))
        self.weeks.retranslate()
        self._fit()

    # --- Qt ----------------------------------------------------------------------------------------------------

    def currentChanged(self, current: Index, previous: Index) -> None:
        """The line below and the list beside follow."""
        super().currentChanged(current, previous)
        self._painter.row, self._painter.column = current.row(), current.column()
        self._names.row = current.row()
        for part in (self.viewport(), self._names.viewport()):
            part.update()  # the whole column is marked, and the name
        self.moved.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter acts; with Ctrl it opens the menu of the week."""
        if event.key() in _ENTER and self.currentIndex().isValid():
            if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                rect = self.visualRect(self.currentIndex())
                where = self.viewport().mapToGlobal(rect.bottomLeft())
                self.menu_wanted.emit(None, self.week, where)
            elif not event.isAutoRepeat():
                self._on_acted(self.currentIndex())
            return
        super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """The cells have no text: letters are the beginning of a name."""
        fresh = not self._search_time.isValid() or self._search_time.elapsed() > _SEARCH_MS
        self._searched = search if fresh else self._searched + search
        self._search_time.start()
        wanted = self._searched.casefold().replace("ё", "е")
        for row, one in enumerate(self.weeks.pupils):
            if one.name.casefold().replace("ё", "е").startswith(wanted):
                self.setCurrentIndex(self.weeks.index(row, max(0, self.currentIndex().column())))
                return

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """By mouse at the cell below it, by key at the cursor."""
        if event.reason() is QContextMenuEvent.Reason.Mouse:
            index, where = self.indexAt(event.pos()), event.globalPos()
        else:
            index = self.currentIndex()
            where = self.viewport().mapToGlobal(self.visualRect(index).bottomLeft())
        if index.isValid():
            self.setCurrentIndex(index)
            self.menu_wanted.emit(self.pupil, self.week, where)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The cursor shows that keys go here now."""
        super().focusInEvent(event)
        self._painter.has_focus = True
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The cursor shows that keys go elsewhere."""
        super().focusOutEvent(event)
        self._painter.has_focus = False
        self.viewport().update()

    # --- slots -------------------------------------------------------------------------------------------------

    def _on_acted(self, index: QModelIndex) -> None:
        pupil, week = self.weeks.pupil_at(index), self.weeks.week_at(index)
        if pupil is not None and week is not None:
            self.acted.emit(pupil, week)

    def _on_head_clicked(self, section: int) -> None:
        self.setCurrentIndex(self.weeks.index(max(0, self.currentIndex().row()), section))
        self.week_picked.emit(self.weeks.weeks[section])

    def _on_head_menu(self, at: QPoint) -> None:
        section = self.horizontalHeader().logicalIndexAt(at)
        if 0 <= section < len(self.weeks.weeks):
            where = self.horizontalHeader().viewport().mapToGlobal(at)
            self.menu_wanted.emit(None, self.weeks.weeks[section], where)

    def _on_data_changed(self) -> None:
        self.moved.emit()

    # --- private -----------------------------------------------------------------------------------------------

    def _place(self) -> tuple[int | None, date | None]:
        pupil, week = self.pupil, self.week
        return pupil.pupil_id if pupil else None, week.monday if week else None

    def _go_to(self, pupil_id: int | None, monday: date | None) -> None:
        rows = [one.pupil_id for one in self.weeks.pupils]
        weeks = [one.monday for one in self.weeks.weeks]
        if not rows or not weeks:
            self.moved.emit()
            return
        row = rows.index(pupil_id) if pupil_id in rows else min(max(0, self._painter.row), len(rows) - 1)
        if monday in weeks:
            column = weeks.index(monday)
        else:
            column = max((number for number, one in enumerate(self.weeks.weeks) if one.open), default=0)
        index = self.weeks.index(row, column)
        if index != self.currentIndex():
            self.setCurrentIndex(index)
        self.scrollTo(index)

    def _fit(self) -> None:
        """Columns as wide as their heads, names as wide as the longest, within limits."""
        metrics = QFontMetrics(self.horizontalHeader().font())
        heads = [
            str(self.weeks.headerData(section, Qt.Orientation.Horizontal) or "")
            for section in range(self.weeks.columnCount())
        ]
        lines = [line for head in heads for line in head.split("\n")]
        width = max((metrics.horizontalAdvance(line) for line in lines), default=0)
        self.horizontalHeader().setDefaultSectionSize(max(48, width + 2 * SPACE.m))
        self.horizontalHeader().setFixedHeight(2 * metrics.lineSpacing() + SPACE.m)
        named = max((metrics.horizontalAdvance(one.name) for one in self.weeks.pupils), default=0)
        low, high = _NAME_WIDTHS
        self.verticalHeader().setFixedWidth(min(max(low, named + 2 * SPACE.m + 4), high))
