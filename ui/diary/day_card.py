"""One day of the diary: a card with a row for each lesson, as on paper."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from app.codes import AttendanceCode, LessonState
from app.diary.queries import DiaryDay, DiaryLesson, HomeworkLine
from ui.diary.chips import Chip
from ui.diary.words import (
    attendance_in_words,
    clock,
    day_title,
    lesson_state_in_words,
    mark_in_words,
    mark_sign,
)
from ui.theme import SPACE, set_role, tokens_for
from ui.widgets import ElidedLabel, Retranslated

FLASH_MS = 4000


class LessonRow(Retranslated, QFrame):
    """A lesson: number and time, subject and topic, homework, marks.  Can be reached by key; says all of it aloud."""

    homework_ticked = Signal(object, bool)

    def __init__(self, lesson: DiaryLesson, *, can_tick: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lesson = lesson
        self._can_tick = can_tick
        self._flashing = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._number, self._subject, self._about = QLabel(self), ElidedLabel("", self), QLabel(self)
        set_role(self._number, "caption")
        set_role(self._subject, "section")
        set_role(self._about, "caption")
        self._about.setWordWrap(True)
        self._number.setFixedWidth(46)
        self._number.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self._homework = QVBoxLayout()
        self._homework.setSpacing(2)
        self._signs = QHBoxLayout()
        self._signs.setSpacing(SPACE.xs)
        grid = QGridLayout(self)
        grid.setContentsMargins(SPACE.m, SPACE.s, SPACE.m, SPACE.s)
        grid.setHorizontalSpacing(SPACE.s)
        grid.setVerticalSpacing(2)
        grid.addWidget(self._number, 0, 0, 3, 1)
        grid.addWidget(self._subject, 0, 1)
        grid.addLayout(self._signs, 0, 2, 3, 1, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(self._about, 1, 1)
        grid.addLayout(self._homework, 2, 1)
        grid.setColumnStretch(1, 1)
        self._fill()
        self.retranslate()

    def retranslate(self) -> None:
        lesson = self.lesson
        times = f"{clock(lesson.starts)}\n{clock(lesson.ends)}" if lesson.starts is not None else ""
        self._number.setText(f"{lesson.number}\n{times}".strip())
        state = lesson_state_in_words(lesson.state)
        self._subject.setText(self.tr("{0} — {1}").format(lesson.subject, state) if state else lesson.subject)
        parts = [lesson.topic, self.tr("room {0}").format(lesson.room) if lesson.room else ""]
        about = " · ".join(part for part in parts if part)
        self._about.setText(about)
        self._about.setVisible(bool(about))
        self.setAccessibleName(self._in_words(state))
        self.setToolTip(lesson.teacher)

    def flash(self) -> None:
        """Show for a moment that something here has just changed."""
        self._flashing = True
        self.update()
        QTimer.singleShot(FLASH_MS, self, self._end_flash)

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens, painter = tokens_for(self), QPainter(self)
        if self._flashing:
            painter.fillRect(self.rect(), QColor(tokens.changed.fill))
        elif self.lesson.state == LessonState.CANCELLED:
            painter.fillRect(self.rect(), QColor(tokens.sunken))
        painter.setPen(QPen(QColor(tokens.grid), 1))
        painter.drawLine(self.rect().bottomLeft(), self.rect().bottomRight())
        if self.hasFocus():
            painter.setPen(QPen(QColor(tokens.focus), 2))
            painter.drawRect(self.rect().adjusted(1, 1, -1, -1))

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
        if event.type() == QEvent.Type.PaletteChange:
            self.update()
        super().changeEvent(event)

    def _end_flash(self) -> None:
        self._flashing = False
        self.update()

    def _fill(self) -> None:
        for mark in self.lesson.marks:
            words = [mark_in_words(mark.value), mark.work_kind]
            if mark.weight != 1:
                words.append(self.tr("weight {0}").format(f"{mark.weight:g}"))
            if mark.comment:
                words.append(mark.comment)
            sign = mark_sign(mark.value)
            self._signs.addWidget(Chip(sign, ", ".join(words), sign, self))
        if self.lesson.attendance is not None:
            code, minutes = self.lesson.attendance
            kind = "late" if code == AttendanceCode.LATE else "absence"
            words = attendance_in_words(code, minutes)
            self._signs.addWidget(Chip(words, words, kind, self))
        for line in self.lesson.homework:
            self._homework.addWidget(self._homework_widget(line))

    def _homework_widget(self, line: HomeworkLine) -> QWidget:
        text = line.text
        if self._can_tick:
            box = _WrappingCheck(text, line.done, self)
            box.toggled.connect(lambda done, line=line: self.homework_ticked.emit(line, done))
            return box
        label = QLabel(("✓ " if line.done else "") + text, self)
        label.setWordWrap(True)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        label.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        if line.done:
            label.setToolTip(self.tr("Ticked as done"))
        return label

    def _in_words(self, state: str) -> str:
        lesson = self.lesson
        parts = [f"{lesson.number}. {lesson.subject}", state, lesson.topic]
        if lesson.homework:
            parts.append(self.tr("Homework: {0}").format("; ".join(line.text for line in lesson.homework)))
        parts.extend(f"{mark_in_words(mark.value)}, {mark.work_kind}" for mark in lesson.marks)
        if lesson.attendance is not None:
            parts.append(attendance_in_words(*lesson.attendance))
        return ". ".join(part for part in parts if part)


class _WrappingCheck(QWidget):
    """A tick box whose text may be longer than a line."""

    toggled = Signal(bool)

    def __init__(self, text: str, checked: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.box, label = QCheckBox(self), QLabel(text, self)
        self.box.setChecked(checked)
        self.box.setAccessibleName(text)
        label.setWordWrap(True)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setBuddy(self.box)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE.s)
        layout.addWidget(self.box, 0, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(label, 1)
        self.box.toggled.connect(self.toggled)


class DayCard(Retranslated, QFrame):
    """The day's name, then its lessons, or why there are none; then remarks."""

    homework_ticked = Signal(object, object, bool)

    def __init__(self, day: DiaryDay, *, today: date, can_tick: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.day = day
        self._is_today = day.date == today
        set_role(self, "card")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._title, self._note = QLabel(self), QLabel(self)
        set_role(self._title, "subtitle")
        set_role(self._note, "muted")
        self._note.setContentsMargins(SPACE.m, SPACE.s, SPACE.m, SPACE.m)
        self._today = Chip("", "", "info", self)
        head = QHBoxLayout()
        head.setContentsMargins(SPACE.m, SPACE.m, SPACE.m, SPACE.s)
        head.addWidget(self._title)
        head.addStretch(1)
        head.addWidget(self._today)
        self._today.setVisible(self._is_today)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, SPACE.xs)
        layout.setSpacing(0)
        layout.addLayout(head)
        self.rows = [LessonRow(lesson, can_tick=can_tick, parent=self) for lesson in day.lessons]
        for row in self.rows:
            row.homework_ticked.connect(
                lambda line, done, row=row: self.homework_ticked.emit(row.lesson, line, done)
            )
            layout.addWidget(row)
        layout.addWidget(self._note)
        self._remarks = [self._remark(text) for text in _texts(day.remarks)]
        for remark in self._remarks:
            layout.addWidget(remark)
        self.retranslate()

    def retranslate(self) -> None:
        self._title.setText(day_title(self.day.date))
        self._today.set_text(self.tr("today"), self.tr("Today"))
        note = self.day.holiday or ("" if self.day.lessons else self.tr("No lessons"))
        self._note.setText(note)
        self._note.setVisible(bool(note))

    def _remark(self, text: str) -> QLabel:
        label = QLabel(text, self)
        label.setWordWrap(True)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setContentsMargins(SPACE.m, SPACE.s, SPACE.m, SPACE.s)
        return label


def _texts(remarks: Iterable[object]) -> list[str]:
    return [str(getattr(remark, "text", remark)) for remark in remarks]
