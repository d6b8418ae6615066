"""The grid with panels at its right, one at a time: shown or not, which one, how wide, and remembered."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QSettings, Qt, Signal, SignalInstance
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QSplitter,
    QStackedWidget,
    QTabBar,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ui.icons import set_icon
from ui.journal.grid.grid import JournalGrid
from ui.theme import SPACE, set_role
from ui.widgets import Retranslated

#: From this width on a panel stands beside the grid without being asked for.
ROOM_FOR_BOTH = 1100
_WIDTH = 336
_SHOWN_KEY, _WIDTH_KEY, _PANEL_KEY = (
    "journal/lesson_panel_shown",
    "journal/lesson_panel_width",
    "journal/side_panel",
)


class Panel(Protocol):
    """What a panel can: follow the cursor, take the keys, and give them back."""

    left: SignalInstance

    def show_cell(self, row: int, column: int) -> None: ...

    def begin(self) -> None: ...


class Side(Retranslated, QSplitter):
    """Drag the line to the edge, click the cross or press the key: each hides the panels."""

    shown_changed = Signal(bool)

    def __init__(self, grid: JournalGrid, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._grid = grid
        self._holder = QWidget(self)
        self._bar, self._stack, self._close = QTabBar(self), QStackedWidget(self), QToolButton(self)
        self._names: list[str] = []
        settings = QSettings()
        stored = settings.value(_SHOWN_KEY)
        self._wish: bool | None = None if stored is None else stored in (True, "true")
        self._width = int(str(settings.value(_WIDTH_KEY, _WIDTH)))
        self._lay_out()
        self._holder.setHidden(not self._wish)
        self._bar.currentChanged.connect(self._on_chosen)
        self._close.clicked.connect(lambda: self.set_shown(False))
        self.splitterMoved.connect(self._on_moved)
        self.retranslate()

    def add_panel(self, name: str, panel: QWidget) -> None:
        """One panel more; see `Panel` for what it can."""
        self._names.append(name)
        self._stack.addWidget(panel)
        self._bar.addTab("")
        self._grid.cursor_moved.connect(panel.show_cell)  # type: ignore[attr-defined]
        panel.left.connect(self._grid.marks.setFocus)  # type: ignore[attr-defined]
        self._bar.setVisible(len(self._names) > 1)
        if QSettings().value(_PANEL_KEY) == name:
            self._bar.setCurrentIndex(len(self._names) - 1)
        self.retranslate()

    def retranslate(self) -> None:
        """The names of the panels."""
        words = {"lesson": self.tr("Lesson"), "cell": self.tr("Cell"), "class": self.tr("Class")}
        for index, name in enumerate(self._names):
            self._bar.setTabText(index, words[name])
        self._bar.setAccessibleName(self.tr("Beside the marks"))
        self._close.setToolTip(self.tr("Hide the panel"))
        self._close.setAccessibleName(self._close.toolTip())

    @property
    def is_shown(self) -> bool:
        """Whether the panels are there."""
        return not self._holder.isHidden()

    def set_shown(self, shown: bool) -> None:
        """Show or hide the panels from now on."""
        self._wish = shown
        QSettings().setValue(_SHOWN_KEY, shown)
        self._apply(shown)

    def show_panel(self, name: str) -> None:
        """Bring a panel into sight."""
        if not self.is_shown:
            self.set_shown(True)
        self._bar.setCurrentIndex(self._names.index(name))

    def go(self, name: str) -> None:
        """To a panel, and back from it."""
        if self._has_focus() and self._names[self._stack.currentIndex()] == name:
            self._grid.marks.setFocus()
            return
        self.show_panel(name)
        self._stack.currentWidget().begin()  # type: ignore[union-attr]

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Without a choice of the teacher's the room decides; the grid takes what the panel leaves."""
        super().resizeEvent(event)
        if self._wish is None:
            self._apply(self.width() >= ROOM_FOR_BOTH)
        if self.is_shown:
            self._place()

    def _lay_out(self) -> None:
        self.setHandleWidth(SPACE.m)
        set_role(self, "gap")
        set_icon(self._close, "x")
        self._bar.setDrawBase(False)
        self._bar.setExpanding(False)
        self._bar.setUsesScrollButtons(False)
        head = QHBoxLayout()
        head.setContentsMargins(0, 0, 0, 0)
        head.addWidget(self._bar)
        head.addStretch(1)
        head.addWidget(self._close)
        layout = QVBoxLayout(self._holder)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE.xs)
        layout.addLayout(head)
        layout.addWidget(self._stack, 1)
        self.addWidget(self._grid)
        self.addWidget(self._holder)
        self.setCollapsible(0, False)
        self.setStretchFactor(0, 1)
        self.setStretchFactor(1, 0)

    def _has_focus(self) -> bool:
        focused: QWidget | None = self.window().focusWidget()
        return focused is not None and self._holder.isAncestorOf(focused)

    def _apply(self, shown: bool) -> None:
        if shown == self.is_shown:
            return
        if not shown and self._has_focus():
            self._grid.marks.setFocus()
        self._holder.setVisible(shown)
        if shown:
            self._place()
        self.shown_changed.emit(shown)

    def _place(self) -> None:
        self.setSizes([max(1, self.width() - self._width), self._width])

    def _on_chosen(self, index: int) -> None:
        self._stack.setCurrentIndex(index)
        if self._names:
            QSettings().setValue(_PANEL_KEY, self._names[index])

    def _on_moved(self) -> None:
        width = self.sizes()[1]
        if width == 0:
            self.set_shown(False)
            return
        self._width = width
        QSettings().setValue(_WIDTH_KEY, width)
