"""The marks of a lesson, and the absence, at the right of its row."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from app.codes import AttendanceCode
from ui.diary.chips import Chip
from ui.diary.shown import ShownLesson
from ui.diary.words import mark_told
from ui.family.words import attendance_in_words, attendance_sign, mark_sign
from ui.theme import tokens_for
from ui.widgets import Retranslated

_BESIDE = 3
"""So many stand in a line."""
_GAP = 2
_SMALL = 0.9


class SignColumn(Retranslated, QWidget):
    """As many chips as there are signs; they are used again for the next lesson.  Below them stands whether some of
    them are new.  It places them itself: a layout would ask all above it to lay out anew, for each chip."""

    opened = Signal(object)
    """The number of the work; None for the absence, which is of the lesson."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: ShownLesson | None = None
        self.chips: list[Chip] = []
        self._new = ""
        self.hide()

    @property
    def word(self) -> str:
        """What stands below the chips: that some are new."""
        return self._new

    def show_signs(self, shown: ShownLesson) -> None:
        """Show those of a lesson."""
        self._shown = shown
        marks = shown.lesson.marks
        kinds = [mark_sign(mark.value) for mark in marks]
        if shown.lesson.attendance is not None:
            kinds.append("late" if shown.lesson.attendance[0] == AttendanceCode.LATE else "absence")
        for gone in self.chips[len(kinds) :]:
            gone.hide()
            gone.deleteLater()
        del self.chips[len(kinds) :]
        while len(self.chips) < len(kinds):
            self._add()
        for number, (chip, kind) in enumerate(zip(self.chips, kinds, strict=True)):
            chip.set_kind(kind)
            chip.set_fresh(number < len(marks) and marks[number].work in shown.fresh)
        self.retranslate()
        if self.isHidden() is bool(self.chips):
            self.setVisible(bool(self.chips))

    def retranslate(self) -> None:
        if self._shown is None:
            return
        lesson, fresh = self._shown.lesson, self._shown.fresh
        told = [(mark_sign(mark.value), mark_told(mark, fresh=mark.work in fresh)) for mark in lesson.marks]
        if lesson.attendance is not None:
            told.append((attendance_sign(*lesson.attendance), attendance_in_words(*lesson.attendance)))
        for chip, (sign, words) in zip(self.chips, told, strict=True):
            chip.set_text(sign, words)
        self._new = self.tr("new", "a mark") if fresh else ""
        self._place()
        self.update()

    # --- Qt ------------------------------------------------------------------------------------------------------

    def sizeHint(self) -> QSize:
        width = height = 0
        for line in self._lines():
            sizes = [chip.sizeHint() for chip in line]
            width = max(width, sum(size.width() for size in sizes))
            height += max(size.height() for size in sizes) + _GAP
        if self._new:
            word = self._word_size()
            width, height = max(width, word.width()), height + word.height() + _GAP
        return QSize(width, max(height - _GAP, 0))

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._new:
            return
        tokens, size = tokens_for(self), self._word_size()
        place = QRect(QPoint(self.width() - size.width(), self.height() - size.height()), size)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.accent_soft))
        painter.drawRoundedRect(QRectF(place), 4, 4)
        painter.setFont(self._word_font())
        painter.setPen(QColor(tokens.accent_text))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, self._new)
        painter.end()

    # --- private -------------------------------------------------------------------------------------------------

    def _add(self) -> None:
        chip, number = Chip(self), len(self.chips)
        chip.clicked.connect(lambda: self._on_clicked(number))
        chip.show()
        self.chips.append(chip)

    def _lines(self) -> Iterator[list[Chip]]:
        return (self.chips[start : start + _BESIDE] for start in range(0, len(self.chips), _BESIDE))

    def _place(self) -> None:
        """Each line at the right edge."""
        whole, top = self.sizeHint().width(), 0
        for line in self._lines():
            sizes = [chip.sizeHint() for chip in line]
            left = whole - sum(size.width() for size in sizes)
            for chip, size in zip(line, sizes, strict=True):
                chip.setGeometry(QRect(QPoint(left, top), size))
                left += size.width()
            top += max(size.height() for size in sizes) + _GAP

    def _word_font(self) -> QFont:
        font = QFont(self.font())
        font.setPointSizeF(font.pointSizeF() * _SMALL)
        font.setWeight(QFont.Weight.DemiBold)
        return font

    def _word_size(self) -> QSize:
        metrics = QFontMetrics(self._word_font())
        return QSize(metrics.horizontalAdvance(self._new) + 12, metrics.height() + 2)

    def _on_clicked(self, number: int) -> None:
        if self._shown is not None:
            marks = self._shown.lesson.marks
            self.opened.emit(marks[number].work if number < len(marks) else None)
