"""A lesson on demand: each mark with its kind in words, its weight, the comment, who set it and when."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QDateTime, QLocale, QSize, Qt
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from app.codes import AttendanceCode
from app.diary.rows import DiaryMark, MarkDetail
from ui.diary.chips import Sign
from ui.diary.remark import RemarkView
from ui.diary.shown import ShownLesson
from ui.diary.words import room, times, unusual, work_in_words
from ui.family.dates import day_title
from ui.family.words import attendance_in_words, attendance_sign, mark_in_words, mark_sign
from ui.icons import set_icon
from ui.later import later
from ui.naming import short_name
from ui.theme import SPACE, set_role
from ui.widgets import Popover, Retranslated

_WIDTH = 400
_HIGHEST = 460
_LARGE = 1.5
_EDGE = 3
"""What the frame takes at each side, and a little more: a line that only just does not fit brings a scroll bar."""


class LessonCard(Popover):
    """Made for one lesson; `open_at` its row or chip.  Esc, a click elsewhere and its button close it."""

    def __init__(self, shown: ShownLesson, work: int | None, page: QWidget) -> None:
        """`work`: only this mark; else all that was entered at the lesson."""
        super().__init__(page)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._shown = shown
        self._marks = [mark for mark in shown.lesson.marks if work in (None, mark.work)]
        self._whole = work is None
        self._parts = [_MarkPart(mark, mark.work in shown.fresh, self.frame) for mark in self._marks]
        self._absence = self._whole and shown.lesson.attendance is not None
        self._chip = Sign(self.frame)
        self._subject, self._when, self._unusual = (QLabel(self.frame) for _ in range(3))
        self._topic, self._teacher, self._absent, self._nothing = (QLabel(self.frame) for _ in range(4))
        self._close = QToolButton(self.frame)
        self._lay_out()
        self.retranslate()

    @property
    def texts(self) -> list[str]:
        """What it says, from top to bottom."""
        labels = (label for label in self.findChildren(QLabel) if label.text() and not label.isHidden())
        return [label.text() for label in labels]

    def open_beside(self, anchor: QWidget) -> None:
        """Open it at a row or chip."""
        for label in self.frame.findChildren(QLabel):
            label.ensurePolished()  # how high it is depends on its font
        self.open_at(anchor, QSize(_WIDTH, self._wanted_height()), self._close)

    def show_details(self, details: Sequence[MarkDetail]) -> None:
        """Who set the marks is known now."""
        by_work = {one.work: one for one in details}
        for part in self._parts:
            part.show_author(by_work.get(part.mark.work))
        self.setAccessibleName(". ".join(self.texts))
        if self.isVisible():
            later(self, lambda: self.grow_to(self._wanted_height()))  # a line more may be needed

    def retranslate(self) -> None:
        lesson = self._shown.lesson
        self._subject.setText(f"{lesson.subject} ({lesson.group})" if lesson.group else lesson.subject)
        place = [day_title(self._shown.date), self.tr("lesson {0}").format(lesson.number), times(lesson)]
        self._when.setText(", ".join(part for part in (*place, room(lesson)) if part))
        self._tell(self._unusual, ", ".join(unusual(lesson, self._shown.instead)))
        self._tell(self._topic, self.tr("Topic: {0}").format(lesson.topic) if lesson.topic else "")
        self._tell(self._teacher, self.tr("Teacher: {0}").format(lesson.teacher) if lesson.teacher else "")
        if self._absence and lesson.attendance is not None:
            self._chip.set_text(attendance_sign(*lesson.attendance), attendance_in_words(*lesson.attendance))
            words = attendance_in_words(*lesson.attendance)
            self._absent.setText(words[:1].upper() + words[1:])
        empty = self._whole and not (self._marks or self._absence or self._shown.remarks)
        self._tell(self._nothing, self.tr("Nothing is entered at this lesson yet.") if empty else "")
        self._close.setToolTip(self.tr("Close (Esc)"))
        self._close.setAccessibleName(self.tr("Close"))
        for part in self._parts:
            part.retranslate()
        self.setAccessibleName(". ".join(self.texts))

    # --- private -----------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        set_role(self._subject, "section")
        set_role(self._when, "muted")
        set_role(self._unusual, "notice")
        set_role(self._nothing, "muted")
        set_role(self._teacher, "muted")
        set_icon(self._close, "x")
        self._close.setMinimumSize(44, 44)
        self._close.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._close.clicked.connect(self.close)
        for label in (self._subject, self._when, self._unusual, self._topic, self._teacher, self._nothing):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        self._content = QWidget(self.frame)
        self._content.setMinimumHeight(
            1
        )  # it is as high as its width asks for, not as texts in a narrow column
        column = QVBoxLayout(self._content)
        column.setContentsMargins(SPACE.l, SPACE.s, SPACE.s, SPACE.l)
        column.setSpacing(SPACE.s)
        head = QHBoxLayout()
        titles = QVBoxLayout()
        titles.setSpacing(2)
        titles.setContentsMargins(0, SPACE.xs, 0, 0)
        for label in (self._subject, self._when, self._unusual):
            titles.addWidget(label)
        head.addLayout(titles, 1)
        head.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(head)
        for part in self._parts:
            column.addWidget(part)
        self._chip.setVisible(self._absence)
        self._absent.setVisible(self._absence)
        if self._absence and self._shown.lesson.attendance is not None:
            late = self._shown.lesson.attendance[0] == AttendanceCode.LATE
            self._chip.set_kind("late" if late else "absence")
            column.addLayout(_beside(self._chip, self._absent))
        for remark in self._shown.remarks if self._whole else ():
            column.addWidget(RemarkView(remark, self._content))
        for label in (self._nothing, self._topic, self._teacher):
            column.addWidget(label)
        self._area = area = QScrollArea(self.frame)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        set_role(area, "pane")
        area.setWidget(self._content)
        around = QVBoxLayout(self.frame)
        around.setContentsMargins(1, 1, 1, 1)
        around.setSpacing(0)
        around.addWidget(area)

    def _tell(self, label: QLabel, text: str) -> None:
        label.setText(text)
        label.setVisible(bool(text))

    def _wanted_height(self) -> int:
        layout = self._content.layout()
        assert layout is not None
        layout.invalidate()
        height = layout.totalHeightForWidth(_WIDTH - 2 * _EDGE) + 2 * _EDGE
        # Where all fits, a bar that comes for a moment would make lines break that need not.
        fits = height <= _HIGHEST
        off, as_needed = Qt.ScrollBarPolicy.ScrollBarAlwaysOff, Qt.ScrollBarPolicy.ScrollBarAsNeeded
        self._area.setVerticalScrollBarPolicy(off if fits else as_needed)
        return min(height, _HIGHEST)


class _MarkPart(Retranslated, QWidget):
    """A mark: its sign, and beside it what it is for, what is said of it and who set it when."""

    def __init__(self, mark: DiaryMark, fresh: bool, parent: QWidget) -> None:
        super().__init__(parent)
        self.mark, self._fresh = mark, fresh
        self._author = ""
        self._chip = Sign(self, kind=mark_sign(mark.value), larger=_LARGE)
        self._chip.set_fresh(fresh)
        self._work, self._comment, self._set = QLabel(self), QLabel(self), QLabel(self)
        set_role(self._work, "section")
        set_role(self._set, "caption")
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, SPACE.s, 0)
        grid.setHorizontalSpacing(SPACE.m)
        grid.setVerticalSpacing(2)
        grid.addWidget(self._chip, 0, 0, 4, 1, Qt.AlignmentFlag.AlignTop)
        for row, label in enumerate((self._work, self._comment, self._set)):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
            grid.addWidget(label, row, 1)
        grid.setColumnStretch(1, 1)
        grid.setRowStretch(3, 1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.retranslate()

    def show_author(self, detail: MarkDetail | None) -> None:
        """Who set it is known now."""
        self._author = short_name(detail.author) if detail is not None and detail.author else ""
        self.retranslate()

    def retranslate(self) -> None:
        mark = self.mark
        words = mark_in_words(mark.value)
        self._chip.set_text(mark_sign(mark.value), words)
        told = work_in_words(mark)
        self._work.setText(told[:1].upper() + told[1:] if mark.value > 0 else f"{words}: {told}")
        self._comment.setText(mark.comment or "")
        self._comment.setVisible(bool(mark.comment))
        at = QLocale().toString(_local(mark.set_at), self.tr("d MMMM, HH:mm", "moment"))
        text = self.tr("{0}, {1}").format(self._author, at) if self._author else at
        self._set.setText(self.tr("{0} · new to you").format(text) if self._fresh else text)


def _beside(chip: Sign, label: QLabel) -> QHBoxLayout:
    line = QHBoxLayout()
    line.setSpacing(SPACE.m)
    line.addWidget(chip)
    line.addWidget(label, 1)
    return line


def _local(moment: datetime) -> QDateTime:
    """A moment on the clock of this PC."""
    here = moment.astimezone()
    return QDateTime(here.year, here.month, here.day, here.hour, here.minute, here.second)
