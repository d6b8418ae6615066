"""One lesson of a day: number and time, subject, topic, homework, marks and what the teacher says of them."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QWidget

from app.codes import AttendanceCode, LessonState
from app.diary.rows import DiaryLesson, DiaryMark
from ui.diary.chips import Chip
from ui.diary.homework import HomeworkList
from ui.diary.words import lesson_state_in_words
from ui.family.dates import clock, short_date
from ui.family.words import attendance_in_words, attendance_sign, mark_in_words, mark_sign
from ui.theme import SPACE, set_role, tokens_for
from ui.widgets import CellSign, ElidedLabel, Retranslated, draw_sign

FLASH_MS = 4000
_NUMBER_WIDTH = 20


class LessonRow(Retranslated, QFrame):
    """Can be reached by key; says all of it aloud.  `set_lesson` changes it in place: what has the focus keeps it."""

    homework_ticked = Signal(object, bool)
    """HomeworkLine, done."""

    def __init__(self, lesson: DiaryLesson, *, can_tick: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lesson = lesson
        self._chips: list[Chip] = []
        self._flash = QTimer(self, singleShot=True, interval=FLASH_MS)
        self._flash.timeout.connect(self.update)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._number, self._times = QLabel(self), QLabel(self)
        self._subject, self._about, self._said = ElidedLabel("", self), QLabel(self), QLabel(self)
        set_role(self._number, "section")
        set_role(self._subject, "section")
        for label in (self._times, self._about):
            set_role(label, "caption")
        for label in (self._about, self._said):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        self._number.setFixedWidth(_NUMBER_WIDTH)
        self.homework = HomeworkList(can_tick=can_tick, parent=self)
        self.homework.ticked.connect(self.homework_ticked)
        self._signs = QHBoxLayout()
        self._signs.setSpacing(SPACE.xs)
        self._lay_out()
        self.set_lesson(lesson)

    @property
    def lesson(self) -> DiaryLesson:
        """What is shown."""
        return self._lesson

    @property
    def is_flashing(self) -> bool:
        """Whether something here has just changed."""
        return self._flash.isActive()

    def set_lesson(self, lesson: DiaryLesson) -> None:
        """Show the lesson as it is now."""
        self._lesson = lesson
        self.homework.show_lines(lesson.homework)
        self._make_chips()
        self.retranslate()
        self.update()

    def stop_flash(self) -> None:
        """It is about something else now."""
        self._flash.stop()

    def flash(self) -> None:
        """Show for a moment that something here has just changed."""
        self._flash.start()
        self.update()

    def retranslate(self) -> None:
        lesson = self._lesson
        self._number.setText(str(lesson.number))
        self._times.setText(
            f"{clock(lesson.starts)}–{clock(lesson.ends)}" if lesson.starts is not None else ""
        )
        state = lesson_state_in_words(lesson.state)
        self._subject.setText(self.tr("{0} — {1}").format(lesson.subject, state) if state else lesson.subject)
        parts = [lesson.topic, self.tr("room {0}").format(lesson.room) if lesson.room else ""]
        about = " · ".join(part for part in parts if part)
        self._about.setText(about)
        self._about.setVisible(bool(about))
        said = [f"{mark_sign(mark.value)} – {mark.comment}" for mark in lesson.marks if mark.comment]
        self._said.setText("\n".join(said))
        self._said.setVisible(bool(said))
        words = [self._mark_words(mark) for mark in lesson.marks]
        signs = [mark_sign(mark.value) for mark in lesson.marks]
        if lesson.attendance is not None:
            words.append(attendance_in_words(*lesson.attendance))
            signs.append(attendance_sign(*lesson.attendance))
        for chip, sign, meaning in zip(self._chips, signs, words, strict=True):
            chip.set_text(sign, meaning)
        self.setAccessibleName(self._in_words(state, words))
        self.setToolTip(lesson.teacher)

    # --- Qt ----------------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens, painter = tokens_for(self), QPainter(self)
        if self.is_flashing:
            painter.fillRect(self.rect(), QColor(tokens.changed.fill))
            draw_sign(painter, QRectF(self.rect()), CellSign.CHANGED, tokens)
        elif self._lesson.state == LessonState.CANCELLED:
            painter.fillRect(self.rect(), QColor(tokens.sunken))
        painter.setPen(QPen(QColor(tokens.grid), 1))
        painter.drawLine(self.rect().topLeft(), self.rect().topRight())
        if self.hasFocus():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(tokens.focus), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(2, 2, -2, -2), 4, 4)
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.focusNextPrevChild(event.key() == Qt.Key.Key_Down)
            return
        super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.update()
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.update()
        super().focusOutEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            self.update()

    # --- private -----------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(SPACE.l, SPACE.s, SPACE.l, SPACE.s)
        grid.setHorizontalSpacing(SPACE.s)
        grid.setVerticalSpacing(2)
        grid.addWidget(self._number, 0, 0)
        grid.addWidget(self._subject, 0, 1)
        grid.addWidget(self._times, 0, 2)
        grid.addWidget(self._about, 1, 1, 1, 2)
        grid.addWidget(self.homework, 2, 1, 1, 2)
        grid.addWidget(self._said, 3, 1, 1, 2)
        grid.addLayout(self._signs, 0, 3, 4, 1, Qt.AlignmentFlag.AlignTop)
        grid.setColumnStretch(1, 1)

    def _make_chips(self) -> None:
        """As many signs as are wanted, each of its kind."""
        kinds = [mark_sign(mark.value) for mark in self._lesson.marks]
        if self._lesson.attendance is not None:
            late = self._lesson.attendance[0] == AttendanceCode.LATE
            kinds.append("late" if late else "absence")
        while len(self._chips) > len(kinds):
            gone = self._chips.pop()
            self._signs.removeWidget(gone)
            gone.deleteLater()
        while len(self._chips) < len(kinds):
            chip = Chip(self)
            self._chips.append(chip)
            self._signs.addWidget(chip)
        for chip, kind in zip(self._chips, kinds, strict=True):
            chip.set_kind(kind)

    def _mark_words(self, mark: DiaryMark) -> str:
        parts = [mark_in_words(mark.value), mark.work_kind]
        if mark.due_date is not None:
            parts.append(self.tr("hand in by {0}").format(short_date(mark.due_date)))
        if mark.weight != 1:
            parts.append(self.tr("weight {0}").format(f"{mark.weight:g}"))
        if mark.comment:
            parts.append(mark.comment)
        return ", ".join(part for part in parts if part)

    def _in_words(self, state: str, signs: list[str]) -> str:
        lesson = self._lesson
        parts = [f"{lesson.number}. {lesson.subject}", state, lesson.topic]
        if lesson.homework:
            parts.append(self.tr("Homework: {0}").format("; ".join(line.text for line in lesson.homework)))
        return ". ".join(part for part in (*parts, *signs) if part)
