"""The line under the grid: what the cursor stands on, and, where there is room, which keys there are."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from app.journal import rules
from ui.journal import words
from ui.journal.barriers import barrier_words, page_barrier
from ui.journal.editor import JournalEditor
from ui.journal.locks.reasons import will_ask
from ui.journal.slots import Kind
from ui.theme import SPACE, set_role
from ui.widgets import ElidedLabel, Retranslated


class CellLine(Retranslated, QWidget):
    """Pupil, lesson, value with its author's time; at the right the keys, or why there is nothing to type."""

    def __init__(self, editor: JournalEditor, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._editor = editor
        self._cell = (-1, -1)
        self._waits = ""
        self._pupil, self._value = ElidedLabel("", self), ElidedLabel("", self)
        self._lesson = ElidedLabel("", self)
        self._keys = QLabel(self)
        set_role(self._pupil, "section")
        set_role(self._lesson, "muted")
        set_role(self._keys, "caption")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE.m)
        for widget in (self._pupil, self._value):
            layout.addWidget(widget)
        layout.addWidget(self._lesson, 1)
        layout.addWidget(self._keys)
        self._lesson.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        # A key changes a cell and moves the cursor: the line follows once, and after the cell is painted.
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self.retranslate)
        editor.cells_changed.connect(self._soon.start)
        editor.page_changed.connect(self._soon.start)
        self.retranslate()

    def show_cell(self, row: int, column: int) -> None:
        """The cursor is here now."""
        self._cell = (row, column)
        self._soon.start()

    def show_waiting(self, text: str) -> None:
        """A text waits in the cell for what may still belong to it."""
        if text != self._waits:
            self._waits = text
            self._soon.start()

    def retranslate(self) -> None:
        """All sentences."""
        buffer, (row, column) = self._editor.buffer, self._cell
        inside = buffer is not None and 0 <= row < len(buffer.pupils) and 0 <= column < len(buffer.columns)
        if buffer is None or not inside:
            for label in (self._pupil, self._value, self._lesson, self._keys):
                label.setText("")
            return
        self._pupil.setText(buffer.pupils[row].name)
        self._value.setText(words.cell_words(buffer, row, column))
        lesson = words.lesson_words(buffer.columns[column])
        detail = buffer.details(buffer.slot(row, column, Kind.MARK))
        if detail is not None:
            lesson += " · " + self.tr("set {0}").format(words.moment_words(detail.set_at))
        if page_barrier(buffer) is None and will_ask(buffer, row, column):
            lesson += " · " + self.tr("a change asks for a reason")
        self._lesson.setText(lesson)
        self._fit_keys()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """More or less room for the keys."""
        super().resizeEvent(event)
        self._fit_keys()

    def _fit_keys(self) -> None:
        """The keys in full, in short, or not at all: what the cursor stands on comes first."""
        buffer = self._editor.buffer
        if buffer is None:
            return
        if (barrier := page_barrier(buffer)) is not None:
            self._keys.setText(barrier_words(barrier, buffer))
            return
        if self._waits:
            self._keys.setText(self._waiting_words())
            return
        taken = sum(label.sizeHint().width() + SPACE.m for label in (self._pupil, self._value, self._lesson))
        room, letters = self.width() - taken, self._keys.fontMetrics()
        offers = [
            self.tr("Н absent · Б ill · П/У excused · О late · dot: a debt · 4/5: two marks · F1: all keys"),
            self.tr("Н absent · Б ill · П/У excused · О late · F1: all keys"),
            self.tr("Н Б П О · Del · Ctrl+Z"),
        ]
        if scale := rules.NUMBERS[buffer.page.scale]:
            marks = self.tr("{0}–{1} mark").format(scale[0], scale[-1])
            offers = [f"{marks} · {keys}" for keys in offers]
        self._keys.setText(next((text for text in offers if letters.horizontalAdvance(text) < room), ""))

    def _waiting_words(self) -> str:
        if self._waits.endswith("/"):
            return self.tr("{0} and one mark more?").format(self._waits)
        if self._waits == "о":
            return self.tr("Late. A digit: with this mark; any other key: the next pupil")
        return self.tr("{0}… goes on, or any other key: the next pupil").format(self._waits)
