"""Beside the grid, live: whom to ask, who stands on a border, the pupil under the cursor, the class.

All is reckoned from the page in view with what is typed and not stored yet; nothing is read for it.  A key press only
starts a timer: the panel is renewed when the hands rest for a moment, and does nothing while it is not seen.
"""

from __future__ import annotations

from enum import Flag, auto
from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QFrame, QWidget

from app.codes import LessonState
from app.journal.beside import course_of, standing_of
from ui.journal.editor import JournalEditor
from ui.journal.insight.class_section import ClassSection
from ui.journal.insight.page import PageInView
from ui.journal.insight.sections import AskSection, BorderSection, PupilSection, Section
from ui.journal.side_card import card_column
from ui.theme import SPACE
from ui.widgets import Retranslated

if TYPE_CHECKING:
    from app.journal.beside import Slot
    from app.journal.rows import JournalPage

#: The panel follows when nothing has happened for so long.
REST_MS = 150
#: A new page is painted first.
_AFTER_PAGE_MS = 30


class Part(Flag):
    """What has to be reckoned anew."""

    ASK = auto()
    BORDER = auto()
    PUPIL = auto()
    BARS = auto()
    LINE = auto()


#: From top to bottom, so that nothing jumps when it appears.
_ORDER = (Part.ASK, Part.BORDER, Part.PUPIL, Part.BARS, Part.LINE)
_ALL = Part.ASK | Part.BORDER | Part.PUPIL | Part.BARS | Part.LINE


class InsightPanel(Retranslated, QFrame):
    """See the module."""

    pupil_chosen = Signal(int)
    """Go to this pupil's row."""
    left = Signal()
    """Back to the grid."""

    def __init__(self, editor: JournalEditor, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._editor = editor
        self._wants_focus = False
        self._view: PageInView | None = None
        self._pupil: int | None = None
        self._lesson: Slot | None = None
        self._stale = _ALL
        self._ask, self._border = AskSection(self), BorderSection(self)
        self._person, self._class = PupilSection(self), ClassSection(self)
        self._sections: tuple[Section, ...] = (self._ask, self._border, self._person, self._class)
        self._moved = QElapsedTimer()
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)
        self._rest.timeout.connect(self._renew)
        self._lay_out()
        escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        escape.activated.connect(self.left)
        for section in (self._ask, self._border):
            section.pupil_chosen.connect(self.pupil_chosen)
        self._class.switched.connect(self._on_switched)
        editor.page_changed.connect(self._on_page_changed)
        editor.cells_changed.connect(self._on_cells_changed)
        self.retranslate()

    def show_cell(self, row: int, column: int) -> None:
        """The cursor stands here now."""
        buffer = self._editor.buffer
        if buffer is None or not (0 <= row < len(buffer.pupils) and 0 <= column < len(buffer.columns)):
            return
        at = buffer.columns[column]
        pupil, lesson = buffer.pupils[row].pupil_id, (at.date, at.number)
        stale = Part(0)
        if pupil != self._pupil:
            stale |= Part.PUPIL
        if lesson != self._lesson:
            stale |= Part.ASK | Part.BARS
        self._pupil, self._lesson = pupil, lesson
        if not stale:
            return
        self._stale |= stale
        if not self.isVisible():
            return
        # In the middle of typing, or of running through the page, the next rest is soon enough; else at once, but
        # after the grid has painted where the cursor is.
        busy = self._rest.isActive() or (self._moved.isValid() and self._moved.elapsed() < REST_MS)
        self._moved.start()
        self._rest.start(REST_MS if busy else 0)

    def begin(self) -> None:
        """The keys go here now; what is still being reckoned gets them when it is there."""
        self._wants_focus = bool(self._stale & (Part.ASK | Part.BORDER))
        for section in (self._ask, self._border):
            if section.people.rows:
                section.people.setFocus(Qt.FocusReason.ShortcutFocusReason)
                return
        self._class.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def retranslate(self) -> None:
        """All sentences."""
        self.setAccessibleName(self.tr("Class"))
        self._stale = _ALL
        if self.isVisible():
            self._renew()

    def showEvent(self, event: QShowEvent) -> None:
        """What was not reckoned while the panel was hidden is reckoned now, once the grid beside it is painted."""
        super().showEvent(event)
        if self._stale:
            self._rest.start(_AFTER_PAGE_MS)

    def hideEvent(self, event: QHideEvent) -> None:
        """Nobody looks: nothing is kept up to date."""
        super().hideEvent(event)
        self._rest.stop()
        self._view = None

    # --- slots --------------------------------------------------------------------------------------------

    def _on_page_changed(self) -> None:
        self._view = None
        self._stale = _ALL
        if self.isVisible():
            self._rest.start(_AFTER_PAGE_MS)

    def _on_cells_changed(self, cells: list[tuple[int, int]]) -> None:
        if not self.isVisible():
            self._stale = _ALL
        elif self._view is None or self._view.renew(cells):
            self._stale = _ALL
            self._rest.start(REST_MS)

    def _on_switched(self) -> None:
        self._stale |= Part.BARS
        self._renew()

    # --- private ------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        layout = card_column(self, SPACE.l)
        for section in self._sections:
            layout.addWidget(section)
            section.hide()  # until there is something to say
        layout.addStretch(1)

    def _renew(self) -> None:
        """Show what has changed, one section at a time: a key that comes meanwhile goes first."""
        self._rest.stop()
        buffer = self._editor.buffer
        if buffer is None:
            for section in self._sections:
                section.hide()
        if buffer is None or not self.isVisible():
            return
        if self._view is None:
            self._view = PageInView(buffer)
        part = next((part for part in _ORDER if part in self._stale), None)
        if part is None:
            return
        self._stale &= ~part
        self._show(part, self._view.page)
        if self._stale:
            self._rest.start(0)

    def _show(self, part: Part, page: JournalPage) -> None:
        if part is Part.ASK:
            self._ask.show_page(page, self._lesson_today(page))
        elif part is Part.BORDER:
            self._border.show_page(page)
        elif part is Part.PUPIL:
            self._show_pupil(page)
        elif part is Part.BARS:
            here = {(column.date, column.number) for column in page.columns}
            self._class.show_bars(page, self._lesson if self._lesson in here else None)
        else:
            self._class.show_line(page)
        self._section_of(part).show()
        if self._wants_focus and part is Part.BORDER:
            self._wants_focus = False
            focused: QWidget | None = self.window().focusWidget()
            if focused is not None and self.isAncestorOf(focused):
                self.begin()

    def _section_of(self, part: Part) -> Section:
        known: dict[Part, Section] = {
            Part.ASK: self._ask,
            Part.BORDER: self._border,
            Part.PUPIL: self._person,
        }
        return known.get(part, self._class)

    def _show_pupil(self, page: JournalPage) -> None:
        pupil = self._pupil
        standing = standing_of(page, pupil) if pupil is not None else None
        steps = course_of(page, pupil) if pupil is not None and standing is not None else ()
        self._person.show_pupil(page, standing, steps)

    def _lesson_today(self, page: JournalPage) -> Slot | None:
        """The lesson under the cursor if it is today's, else the first one of today."""
        today = [
            (column.date, column.number)
            for column in page.columns
            if column.date == page.today and column.state != LessonState.CANCELLED
        ]
        return self._lesson if self._lesson in today else next(iter(today), None)
