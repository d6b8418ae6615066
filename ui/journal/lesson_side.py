"""The grid with the lesson panel at its right: shown or not, how wide, and remembered."""

from __future__ import annotations

from PySide6.QtCore import QSettings, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QWidget

from ui.journal.grid import JournalGrid
from ui.journal.lesson_panel import LessonPanel
from ui.theme import SPACE, set_role

#: From this width on the panel stands beside the grid without being asked for.
ROOM_FOR_BOTH = 1100
_WIDTH = 336
_SHOWN_KEY, _WIDTH_KEY = "journal/lesson_panel_shown", "journal/lesson_panel_width"


class LessonSide(QSplitter):
    """Drag the line to the edge, click the cross or press the key: each hides the panel."""

    shown_changed = Signal(bool)

    def __init__(self, grid: JournalGrid, panel: LessonPanel, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._grid, self._panel = grid, panel
        settings = QSettings()
        stored = settings.value(_SHOWN_KEY)
        self._wish: bool | None = None if stored is None else stored in (True, "true")
        self._width = int(str(settings.value(_WIDTH_KEY, _WIDTH)))
        self.setHandleWidth(SPACE.m)
        set_role(self, "gap")
        self.addWidget(grid)
        self.addWidget(panel)
        self.setCollapsible(0, False)
        self.setStretchFactor(0, 1)
        self.setStretchFactor(1, 0)
        panel.setHidden(not self._wish)
        grid.cursor_moved.connect(panel.show_cell)
        panel.left.connect(grid.marks.setFocus)
        panel.closed.connect(lambda: self.set_shown(False))
        self.splitterMoved.connect(self._on_moved)

    @property
    def is_shown(self) -> bool:
        """Whether the panel is there."""
        return not self._panel.isHidden()

    def set_shown(self, shown: bool) -> None:
        """Show or hide the panel from now on."""
        self._wish = shown
        QSettings().setValue(_SHOWN_KEY, shown)
        self._apply(shown)

    def go(self) -> None:
        """To the panel, and back from it."""
        if self._has_focus():
            self._grid.marks.setFocus()
            return
        if not self.is_shown:
            self.set_shown(True)
        self._panel.begin()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Without a choice of the teacher's the room decides; the grid takes what the panel leaves."""
        super().resizeEvent(event)
        if self._wish is None:
            self._apply(self.width() >= ROOM_FOR_BOTH)
        if self.is_shown:
            self._place()

    def _has_focus(self) -> bool:
        focused: QWidget | None = self.window().focusWidget()
        return focused is not None and self._panel.isAncestorOf(focused)

    def _apply(self, shown: bool) -> None:
        if shown == self.is_shown:
            return
        if not shown and self._has_focus():
            self._grid.marks.setFocus()
        self._panel.setVisible(shown)
        if shown:
            self._place()
        self.shown_changed.emit(shown)

    def _place(self) -> None:
        self.setSizes([max(1, self.width() - self._width), self._width])

    def _on_moved(self) -> None:
        width = self.sizes()[1]
        if width == 0:
            self.set_shown(False)
            return
        self._width = width
        QSettings().setValue(_WIDTH_KEY, width)
