"""Homework of a lesson: lines to read, or for the pupil to tick as done."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QCheckBox, QGridLayout, QLabel, QVBoxLayout, QWidget

from app.diary.rows import HomeworkLine
from ui.theme import SPACE, set_role
from ui.widgets import IconLabel, Retranslated

#: The box with its focus ring; without text it needs no room for one.
_BOX_WIDTH = 24


class HomeworkList(QWidget):
    """The lines; `show_lines` changes what has changed and leaves the rest, and the focus in it, alone."""

    ticked = Signal(object, bool)
    """HomeworkLine, done."""

    def __init__(self, *, can_tick: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._can_tick = can_tick
        self._lines: dict[int, _Line] = {}
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(SPACE.xs)
        self.hide()

    def show_lines(self, lines: tuple[HomeworkLine, ...]) -> None:
        """Show these."""
        wanted = {line.no: line for line in lines}
        for number in [number for number in self._lines if number not in wanted]:
            gone = self._lines.pop(number)
            self._layout.removeWidget(gone)
            gone.deleteLater()
        for place, (number, line) in enumerate(wanted.items()):
            if number in self._lines:
                self._lines[number].set_line(line)
            else:
                new = _Line(line, can_tick=self._can_tick, parent=self)
                new.ticked.connect(self.ticked)
                self._lines[number] = new
                self._layout.insertWidget(place, new)
        self.setVisible(bool(lines))

    def set_done(self, number: int, done: bool) -> None:
        """Show a tick that is not stored yet, or take it back."""
        if number in self._lines:
            self._lines[number].set_done(done)


class _Line(Retranslated, QWidget):
    """A tick box or a sign, and the text, which may take several lines."""

    ticked = Signal(object, bool)

    def __init__(self, line: HomeworkLine, *, can_tick: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._line, self._is_done = line, line.done
        self._box = QCheckBox(self) if can_tick else None
        # Who cannot tick sees whether it was.
        self._done = None if can_tick else IconLabel("notebook-pen", 16, "muted", self)
        # Made when there is something to show: a week has dozens of lines.
        self._individual: QLabel | None = None
        self._text = QLabel(self)
        self._text.setWordWrap(True)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        # One flat grid: a layout within another keeps the heights of texts that have changed.
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(SPACE.xs)
        self._grid.setVerticalSpacing(0)
        self._grid.setColumnStretch(1, 1)
        if self._box is not None:
            self._box.setFixedWidth(_BOX_WIDTH)
            self._text.setBuddy(self._box)
            self._text.installEventFilter(self)
            self._box.toggled.connect(self._on_toggled)
        sign = self._box if self._box is not None else self._done
        assert sign is not None
        self._grid.addWidget(sign, 0, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(self._text, 0, 1)
        self.set_line(line)

    def set_line(self, line: HomeworkLine) -> None:
        """Show a new text or tick."""
        self._line = line
        self._text.setText(line.text)
        if line.individual and self._individual is None:
            self._individual = QLabel(self)
            set_role(self._individual, "caption")
            self._grid.addWidget(self._individual, 1, 1)
        if self._individual is not None:
            self._individual.setVisible(line.individual)
        self.set_done(line.done)

    def set_done(self, done: bool) -> None:
        """Tick without telling anybody."""
        if self._box is not None:
            before = self._box.blockSignals(True)
            self._box.setChecked(done)
            self._box.blockSignals(before)
        if self._done is not None:
            self._is_done = done
            self._done.set_picture(*(("check", "success") if done else ("notebook-pen", "muted")))
        self.retranslate()

    def retranslate(self) -> None:
        if self._box is not None:
            self._box.setAccessibleName(self.tr("Done: {0}").format(self._line.text))
            self._box.setToolTip(self.tr("Tick when it is done"))
        if self._done is not None:
            told = (
                self.tr("Homework, ticked as done") if self._is_done else self.tr("Homework, not ticked yet")
            )
            self._done.setToolTip(told)
        if self._individual is not None:
            own = self._box is not None
            self._individual.setText(self.tr("for you alone") if own else self.tr("individual"))

    def click(self) -> None:
        """Tick, or take the tick away, as by the box."""
        if self._box is not None:
            self._box.toggle()

    def eventFilter(self, watched: QWidget, event: QEvent) -> bool:  # type: ignore[override]
        """A click on the text ticks as well."""
        if (
            watched is self._text
            and isinstance(event, QMouseEvent)
            and event.type() is QEvent.Type.MouseButtonRelease
            and event.button() is Qt.MouseButton.LeftButton
        ):
            self.click()
            return True  # the row would take it for a wish to see the lesson
        return False

    def _on_toggled(self, done: bool) -> None:
        self.ticked.emit(self._line, done)
