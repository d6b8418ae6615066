"""One day of the diary: a card with a row for each lesson, as on paper."""

from __future__ import annotations

from datetime import date, datetime

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from app.desk import Desk
from app.diary.rows import DiaryDay, LooseHomework
from app.diary.rules import Spot, slots
from ui.diary.chips import Sign
from ui.diary.gap_row import GapRow
from ui.diary.homework import HomeworkList
from ui.diary.lesson_row import LessonRow
from ui.diary.remark import RemarkView
from ui.diary.row import Row
from ui.diary.shown import ShownLesson, shown_lesson
from ui.family.dates import day_title
from ui.tasks import WorkerBase
from ui.theme import RADIUS_CARD, SPACE, set_role, tokens_for
from ui.widgets import IconLabel, Retranslated

Place = tuple[int, int]
"""What a lesson is known by within its day: number and course."""

_STRIPE = 4


class DayCard(Retranslated, QFrame):
    """The day's name, then its lessons, or why there are none; then remarks."""

    homework_ticked = Signal(int, object, object, bool)
    """Course, date due, HomeworkLine, done."""
    lesson_opened = Signal(object, object)
    """LessonRow, and the number of the work whose mark is meant or None."""
    stepped = Signal(object, int, int)
    """The Row that an arrow key leads out of, and whither."""

    def __init__(
        self,
        day: DiaryDay,
        worker: WorkerBase[Desk],
        *,
        today: date,
        can_tick: bool,
        since: datetime | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._worker = worker
        self._day, self._today, self._can_tick, self._since = day, today, can_tick, since
        self._rows: dict[Place, LessonRow] = {}
        self._gaps: dict[int, GapRow] = {}
        self._below: list[QWidget] = []
        set_role(self, "card")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self._title, self._note = QLabel(self), QLabel(self)
        set_role(self._title, "section")
        set_role(self._note, "muted")
        self._note.setWordWrap(True)
        self._note_line = QWidget(self)
        self._note_icon = IconLabel("sun", 18, "warning", self._note_line)
        self._today_chip = Sign(self, kind="today")
        head = QHBoxLayout()
        head.setContentsMargins(SPACE.l, SPACE.s, SPACE.m, SPACE.s)
        head.addWidget(self._title)
        head.addStretch(1)
        head.addWidget(self._today_chip)
        note = QHBoxLayout(self._note_line)
        note.setContentsMargins(SPACE.l, 0, SPACE.l, SPACE.s)
        note.setSpacing(SPACE.s)
        note.addWidget(self._note_icon)
        note.addWidget(self._note, 1)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(1, 0, 1, SPACE.xs)
        self._layout.setSpacing(0)
        self._layout.addLayout(head)
        self._layout.addWidget(self._note_line)
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

    @property
    def all_rows(self) -> list[Row]:
        """The lessons, the gaps between them and the remarks, from top to bottom."""
        return [*self._in_order(), *(one for one in self._below if isinstance(one, Row))]

    def place_of(self, spot: Spot) -> QWidget:
        """What stands for a place of this day: a chip, a row, else the card itself."""
        if spot.remark is not None:
            remarks = (
                one for one in self._below if isinstance(one, RemarkView) and one.remark.no == spot.remark
            )
            return next(remarks, self)
        rows = [
            row
            for row in self.rows
            if row.lesson.course_id == spot.course_id and spot.number in (None, row.lesson.number)
        ]
        if not rows:
            return self._below[0] if self._below else self
        return rows[0].chip_of(spot.work) or rows[0]

    def set_day(self, day: DiaryDay, *, flash: bool, since: datetime | None = None) -> None:
        """Show the same day as it is now (with `flash` what is different shows it for a moment), or another day: its
        rows are used again, because making them anew takes longer than a key may wait."""
        before, self._day, self._since = self._day, day, since
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
        self._today_chip.setVisible(self.is_today)
        note = self._day.holiday or ("" if self._day.lessons else self.tr("No lessons"))
        self._note.setText(note)
        self._note_line.setVisible(bool(note))
        self._note_icon.setVisible(bool(self._day.holiday))
        self.setAccessibleName(". ".join(part for part in (self._title.text(), note) if part))

    @property
    def is_today(self) -> bool:
        """Whether it is the day of today."""
        return self._day.date == self._today

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self.is_today:
            return
        tokens, painter = tokens_for(self), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        card = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        path = QPainterPath()
        path.addRoundedRect(card, RADIUS_CARD, RADIUS_CARD)
        painter.setClipPath(path)
        painter.fillRect(QRectF(0, 0, _STRIPE, self.height()), QColor(tokens.today.edge))
        painter.setClipping(False)
        painter.setPen(QPen(QColor(tokens.today.edge), 1.5))
        painter.drawRoundedRect(card, RADIUS_CARD, RADIUS_CARD)
        painter.end()

    # --- private -----------------------------------------------------------------------------------------------

    def _shown(self) -> dict[Place, ShownLesson]:
        return {
            (lesson.number, lesson.course_id): shown_lesson(self._day, lesson, self._since)
            for lesson in self._day.lessons
        }

    def _show_other_rows(self) -> None:
        """The rows that are there, in their order, for the lessons of another day."""
        wanted, rows = self._shown(), list(self._rows.values())
        for row in rows[len(wanted) :]:
            self._remove(row)
        self._rows = {}
        for row, (place, shown) in zip(rows, wanted.items(), strict=False):
            row.stop_flash()
            row.set_lesson(shown)
            self._rows[place] = row
        self._show_rows()

    def _show_rows(self) -> None:
        """Make, change and take away rows, each lesson in its own."""
        wanted = self._shown()
        for place in [place for place in self._rows if place not in wanted]:
            self._remove(self._rows.pop(place))
        rows: dict[Place, LessonRow] = {}
        for place, shown in wanted.items():
            row = self._rows.get(place)
            if row is None:
                row = self._make_row(shown)
            elif row.shown != shown:
                row.set_lesson(shown)
            rows[place] = row
        self._rows = rows
        self._show_gaps([number for number, lessons in slots(self._day) if not lessons])
        for position, one in enumerate(self._in_order()):
            if self._layout.indexOf(one) != self._first_row + position:
                self._layout.insertWidget(self._first_row + position, one)

    def _show_gaps(self, numbers: list[int]) -> None:
        gaps = list(self._gaps.values())
        for gap in gaps[len(numbers) :]:
            self._remove(gap)
        while len(gaps) < len(numbers):
            gap = GapRow(0, self)
            gap.stepped.connect(lambda dx, dy, gap=gap: self.stepped.emit(gap, dx, dy))
            gaps.append(gap)
        self._gaps = dict(zip(numbers, gaps, strict=False))
        for number, gap in self._gaps.items():
            if gap.number != number:
                gap.set_number(number)

    def _in_order(self) -> list[Row]:
        found: list[Row] = []
        for number, lessons in slots(self._day):
            found += [self._rows[number, lesson.course_id] for lesson in lessons] or [self._gaps[number]]
        return found

    def _make_row(self, shown: ShownLesson) -> LessonRow:
        row = LessonRow(shown, self._worker, can_tick=self._can_tick, parent=self)
        row.homework_ticked.connect(
            lambda line, done: self.homework_ticked.emit(row.lesson.course_id, line.due_date, line, done)
        )
        row.opened.connect(lambda work: self.lesson_opened.emit(row, work))
        row.stepped.connect(lambda dx, dy: self.stepped.emit(row, dx, dy))
        return row

    def _show_below(self) -> None:
        """Homework without a lesson, and remarks."""
        for widget in self._below:
            self._remove(widget)
        self._below = [self._loose(one) for one in self._day.loose_homework]
        for one in self._day.remarks:
            remark = RemarkView(one, self)
            remark.stepped.connect(lambda dx, dy, remark=remark: self.stepped.emit(remark, dx, dy))
            self._below.append(remark)
        for widget in self._below:
            self._layout.addWidget(widget)

    def _loose(self, homework: LooseHomework) -> QWidget:
        holder = QFrame(self)
        title = QLabel(homework.subject, holder)
        set_role(title, "section")
        lines = HomeworkList(self._worker, can_tick=self._can_tick, parent=holder)
        lines.show_lines((homework.line,))
        lines.ticked.connect(
            lambda line, done: self.homework_ticked.emit(homework.course_id, line.due_date, line, done)
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
