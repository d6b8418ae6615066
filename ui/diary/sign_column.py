"""The marks of a lesson, and the absence, at the right of its row."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from app.codes import AttendanceCode
from ui.diary.chips import Chip
from ui.diary.shown import ShownLesson
from ui.diary.words import mark_told
from ui.family.words import attendance_in_words, attendance_sign, mark_sign
from ui.theme import set_role
from ui.widgets import Retranslated

_BESIDE = 3
"""So many stand in a line."""
_LAST_LINE = 20


class SignColumn(Retranslated, QWidget):
    """As many chips as there are signs; they are used again for the next lesson."""

    opened = Signal(object)
    """The number of the work; None for the absence, which is of the lesson."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: ShownLesson | None = None
        self.chips: list[Chip] = []
        self._new: QLabel | None = None
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(0)
        self._grid.setVerticalSpacing(2)

    def show_signs(self, shown: ShownLesson) -> None:
        """Show those of a lesson; `retranslate` gives them their words."""
        self._shown = shown
        kinds = [mark_sign(mark.value) for mark in shown.lesson.marks]
        if shown.lesson.attendance is not None:
            kinds.append("late" if shown.lesson.attendance[0] == AttendanceCode.LATE else "absence")
        if len(self.chips) != len(kinds):
            self._arrange(len(kinds))
        for chip, kind in zip(self.chips, kinds, strict=True):
            chip.set_kind(kind)
        for number, mark in enumerate(shown.lesson.marks):
            self.chips[number].set_fresh(mark.work in shown.fresh)
        for chip in self.chips[len(shown.lesson.marks) :]:
            chip.set_fresh(False)
        self._show_new(bool(shown.fresh))
        self.setVisible(bool(self.chips))

    def retranslate(self) -> None:
        if self._shown is None:
            return
        lesson = self._shown.lesson
        told = [
            (mark_sign(mark.value), mark_told(mark, fresh=mark.work in self._shown.fresh))
            for mark in lesson.marks
        ]
        if lesson.attendance is not None:
            told.append((attendance_sign(*lesson.attendance), attendance_in_words(*lesson.attendance)))
        for chip, (sign, words) in zip(self.chips, told, strict=True):
            chip.set_text(sign, words)
        if self._new is not None:
            self._new.setText(self.tr("new", "a mark"))

    def _arrange(self, count: int) -> None:
        """So many chips, from the right edge on in lines."""
        for gone in self.chips[count:]:
            self._grid.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        del self.chips[count:]
        while len(self.chips) < count:
            chip, number = Chip(self), len(self.chips)
            chip.clicked.connect(lambda _=False, number=number: self._on_clicked(number))
            self.chips.append(chip)
        for number, chip in enumerate(self.chips):
            row, place = divmod(number, _BESIDE)
            beside = min(_BESIDE, count - row * _BESIDE)
            self._grid.removeWidget(chip)
            self._grid.addWidget(chip, row, _BESIDE - beside + place, Qt.AlignmentFlag.AlignRight)

    def _on_clicked(self, number: int) -> None:
        if self._shown is not None:
            marks = self._shown.lesson.marks
            self.opened.emit(marks[number].work if number < len(marks) else None)

    def _show_new(self, new: bool) -> None:
        if new and self._new is None:
            self._new = QLabel(self)
            set_role(self._new, "badge")
            self._grid.addWidget(self._new, _LAST_LINE, 0, 1, _BESIDE, Qt.AlignmentFlag.AlignRight)
        if self._new is not None:
            self._new.setVisible(new)
