"""The marks of a lesson, and the absence, at the right of its row."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app.codes import AttendanceCode
from ui.diary.chips import Chip
from ui.diary.shown import ShownLesson
from ui.diary.words import mark_told
from ui.family.words import attendance_in_words, attendance_sign, mark_sign
from ui.theme import set_role
from ui.widgets import Retranslated

_BESIDE = 3
"""So many stand in a line."""


class SignColumn(Retranslated, QWidget):
    """As many chips as there are signs; they are used again for the next lesson."""

    opened = Signal(object)
    """The number of the work; None for the absence, which is of the lesson."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: ShownLesson | None = None
        self.chips: list[Chip] = []
        self._new: QLabel | None = None
        self._lines = QVBoxLayout(self)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(2)

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
            gone.hide()
            gone.deleteLater()
        del self.chips[count:]
        while len(self.chips) < count:
            chip, number = Chip(self), len(self.chips)
            chip.clicked.connect(lambda _=False, number=number: self._on_clicked(number))
            self.chips.append(chip)
        while (line := self._lines.takeAt(0)) is not None:
            inner = line.layout()
            while inner is not None and inner.takeAt(0) is not None:
                pass
        for start in range(0, count, _BESIDE):
            across = QHBoxLayout()
            across.setSpacing(0)
            across.addStretch(1)
            for chip in self.chips[start : start + _BESIDE]:
                across.addWidget(chip)
            self._lines.addLayout(across)
        if self._new is not None:
            self._lines.addWidget(self._new, 0, Qt.AlignmentFlag.AlignRight)

    def _on_clicked(self, number: int) -> None:
        if self._shown is not None:
            marks = self._shown.lesson.marks
            self.opened.emit(marks[number].work if number < len(marks) else None)

    def _show_new(self, new: bool) -> None:
        if new and self._new is None:
            self._new = QLabel(self)
            set_role(self._new, "badge")
            self._lines.addWidget(self._new, 0, Qt.AlignmentFlag.AlignRight)
        if self._new is not None:
            self._new.setVisible(new)
