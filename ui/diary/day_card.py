"""One day of the diary: a card with a row for each lesson, as on paper."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from app.diary.rows import DiaryDay, DiaryLesson, LooseHomework, RemarkLine
from ui.diary.chips import Chip
from ui.diary.homework import HomeworkList
from ui.diary.lesson_row import LessonRow
from ui.diary.words import remark_icon
from ui.family.dates import day_title
from ui.theme import SPACE, set_role
from ui.widgets import IconLabel, Retranslated

Place = tuple[int, int]
"""What a lesson is known by within its day: number and course."""


class DayCard(Retranslated, QFrame):
    """The day's name, then its lessons, or why there are none; then remarks."""

    homework_ticked = Signal(int, object, object, bool)
    """Course, date due, HomeworkLine, done."""

    def __init__(self, day: DiaryDay, *, today: date, can_tick: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._day, self._today, self._can_tick = day, today, can_tick
        self._rows: dict[Place, LessonRow] = {}
        self._below: list[QWidget] = []
        set_role(self, "card")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._title, self._note = QLabel(self), QLabel(self)
        set_role(self._title, "subtitle")
        set_role(self._note, "muted")
        self._note.setContentsMargins(SPACE.l, 0, SPACE.l, SPACE.s)
        self._today_chip = Chip(self, kind="info")
        head = QHBoxLayout()
        head.setContentsMargins(SPACE.l, SPACE.m, SPACE.l, SPACE.s)
        head.addWidget(self._title)
        head.addStretch(1)
        head.addWidget(self._today_chip)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(1, 0, 1, SPACE.xs)
        self._layout.setSpacing(0)
        self._layout.addLayout(head)
        self._layout.addWidget(self._note)
        self._first_row = self._layout.count()
        self._show_rows()
        self._show_below()
        self.retranslate()

    @property
    def day(self) -> DiaryDay:
        """What is shown."""
        return self._day

    @property
    def rows(self) -> list[LessonRow]:
        """The lessons, from top to bottom."""
        return list(self._rows.values())

    def set_day(self, day: DiaryDay, *, flash: bool) -> None:
        """Show the same day as it is now (with `flash` what is different shows it for a moment), or another day: its
        rows are used again, because making them anew takes longer than a key may wait."""
        before, self._day = self._day, day
        if before.date == day.date:
            known = {(lesson.number, lesson.course_id): lesson for lesson in before.lessons}
            self._show_rows()
            if flash:
                for place, row in self._rows.items():
                    if known.get(place) != row.lesson:
                        row.flash()
        else:
            self._show_other_rows()
        if (before.remarks, before.loose_homework) != (day.remarks, day.loose_homework):
            self._show_below()
        self.retranslate()

    def retranslate(self) -> None:
        self._title.setText(day_title(self._day.date))
        self._today_chip.set_text(self.tr("today"), self.tr("Today"))
        self._today_chip.setVisible(self._day.date == self._today)
        note = self._day.holiday or ("" if self._day.lessons else self.tr("No lessons"))
        self._note.setText(note)
        self._note.setVisible(bool(note))

    # --- private -----------------------------------------------------------------------------------------------

    def _show_other_rows(self) -> None:
        """The rows that are there, in their order, for the lessons of another day."""
        lessons, rows = self._day.lessons, list(self._rows.values())
        for row in rows[len(lessons) :]:
            self._remove(row)
        self._rows = {}
        for row, lesson in zip(rows, lessons, strict=False):
            row.stop_flash()
            row.set_lesson(lesson)
            self._rows[lesson.number, lesson.course_id] = row
        self._show_rows()

    def _show_rows(self) -> None:
        """Make, change and take away rows, each lesson in its own."""
        wanted = {(lesson.number, lesson.course_id): lesson for lesson in self._day.lessons}
        for place in [place for place in self._rows if place not in wanted]:
            self._remove(self._rows.pop(place))
        rows: dict[Place, LessonRow] = {}
        for position, (place, lesson) in enumerate(wanted.items()):
            row = self._rows.get(place)
            if row is None:
                row = self._make_row(lesson)
            elif row.lesson != lesson:
                row.set_lesson(lesson)
            rows[place] = row
            if self._layout.indexOf(row) != self._first_row + position:
                self._layout.insertWidget(self._first_row + position, row)
        self._rows = rows

    def _make_row(self, lesson: DiaryLesson) -> LessonRow:
        row = LessonRow(lesson, can_tick=self._can_tick, parent=self)
        row.homework_ticked.connect(
            lambda line, done: self.homework_ticked.emit(row.lesson.course_id, self._day.date, line, done)
        )
        return row

    def _show_below(self) -> None:
        """Homework without a lesson, and remarks."""
        for widget in self._below:
            self._remove(widget)
        self._below = [self._loose(one) for one in self._day.loose_homework]
        self._below += [_Remark(one, self) for one in self._day.remarks]
        for widget in self._below:
            self._layout.addWidget(widget)

    def _loose(self, homework: LooseHomework) -> QWidget:
        holder = QFrame(self)
        title = QLabel(homework.subject, holder)
        set_role(title, "section")
        lines = HomeworkList(can_tick=self._can_tick, parent=holder)
        lines.show_lines((homework.line,))
        due = self._day.date
        lines.ticked.connect(
            lambda line, done: self.homework_ticked.emit(homework.course_id, due, line, done)
        )
        layout = QVBoxLayout(holder)
        layout.setContentsMargins(SPACE.l, SPACE.s, SPACE.l, SPACE.s)
        layout.setSpacing(2)
        layout.addWidget(title)
        layout.addWidget(lines)
        return holder

    def _remove(self, widget: QWidget) -> None:
        self._layout.removeWidget(widget)
        widget.hide()
        widget.deleteLater()


class _Remark(Retranslated, QFrame):
    """A teacher's words to the family, and who wrote them."""

    def __init__(self, remark: RemarkLine, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._remark = remark
        name, tone = remark_icon(remark.kind)
        self._icon, self._text, self._author = IconLabel(name, 20, tone, self), QLabel(self), QLabel(self)
        self._text.setWordWrap(True)
        for label in (self._text, self._author):
            label.setTextFormat(Qt.TextFormat.PlainText)
        set_role(self._author, "caption")
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._text)
        words.addWidget(self._author)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(SPACE.l, SPACE.s, SPACE.l, SPACE.s)
        layout.setSpacing(SPACE.m)
        layout.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(words, 1)
        self.retranslate()

    def retranslate(self) -> None:
        kind = {"remark": self.tr("Remark"), "praise": self.tr("Praise"), "notice": self.tr("Notice")}
        self._text.setText(self._remark.text)
        self._author.setText(self.tr("{0} · {1}").format(kind[self._remark.kind], self._remark.author))
        self._icon.setToolTip(kind[self._remark.kind])
