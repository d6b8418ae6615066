"""One lesson of a day: number, time and room, subject, topic, homework, marks and what the teacher says of them."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from app.diary.rows import DiaryLesson
from ui.diary.chips import Chip
from ui.diary.gap_row import NUMBER_WIDTH
from ui.diary.homework import HomeworkList
from ui.diary.row import Row
from ui.diary.shown import ShownLesson
from ui.diary.sign_column import SignColumn
from ui.diary.words import lesson_told, mark_told, room, times, unusual
from ui.family.dates import clock
from ui.family.words import mark_sign
from ui.theme import SPACE, set_role, tokens_for
from ui.widgets import CellSign, Retranslated, draw_sign

FLASH_MS = 4000
_WIDE_FROM = 500
"""From this width on a row tells when a lesson ends, too."""
_TIME_WIDTH, _WIDE_TIME_WIDTH = 34, 76


class LessonRow(Retranslated, Row):
    """Can be reached by key; says all of it aloud.  Enter, a click and a finger open its card.

    `set_lesson` changes it in place: what has the focus keeps it.
    """

    homework_ticked = Signal(object, bool)
    """HomeworkLine, done."""
    opened = Signal(object)
    """The number of the work whose mark is meant; None: the lesson."""

    def __init__(self, shown: ShownLesson, *, can_tick: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown = shown
        self._pressed: QPoint | None = None
        self._flash = QTimer(self, singleShot=True, interval=FLASH_MS)
        self._flash.timeout.connect(self.update)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._wide = False
        self._number, self._time = QLabel(self), QLabel(self)
        self._subject, self._about, self._said = QLabel(self), QLabel(self), QLabel(self)
        # Made when there is something to show: a week has dozens of rows.
        self._unusual: QLabel | None = None
        set_role(self._number, "section")
        set_role(self._subject, "section")
        set_role(self._time, "caption")
        set_role(self._about, "muted")
        for label in (self._subject, self._about, self._said):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        self._number.setFixedWidth(NUMBER_WIDTH)
        self._time.setFixedWidth(_TIME_WIDTH)
        self.homework = HomeworkList(can_tick=can_tick, parent=self)
        self.homework.ticked.connect(self.homework_ticked)
        self._signs = SignColumn(self)
        self._signs.opened.connect(self.opened)
        self._lay_out()
        self.set_lesson(shown)

    @property
    def shown(self) -> ShownLesson:
        """What is shown."""
        return self._shown

    @property
    def lesson(self) -> DiaryLesson:
        """The lesson that is shown."""
        return self._shown.lesson

    @property
    def chips(self) -> list[Chip]:
        """The marks, and the absence."""
        return self._signs.chips

    def chip_of(self, work: int | None) -> Chip | None:
        """The chip of the mark for a work."""
        works = [mark.work for mark in self.lesson.marks]
        return self.chips[works.index(work)] if work in works else None

    @property
    def stops(self) -> list[QWidget]:
        return [self, *self._signs.chips]

    @property
    def is_flashing(self) -> bool:
        """Whether something here has just changed."""
        return self._flash.isActive()

    def set_lesson(self, shown: ShownLesson) -> None:
        """Show the lesson as it is now."""
        self._shown = shown
        self.homework.show_lines(shown.lesson.homework)
        self._signs.show_signs(shown)
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
        lesson, instead = self._shown.lesson, self._shown.instead
        self._number.setText(str(lesson.number))
        self._tell_time()
        self._subject.setText(f"{lesson.subject} ({lesson.group})" if lesson.group else lesson.subject)
        set_role(self._subject, "struck" if lesson.is_off else "section")
        self._show_unusual(", ".join(unusual(lesson, instead)))
        about = " · ".join(part for part in (room(lesson), lesson.topic) if part)
        self._about.setText(about)
        self._about.setVisible(bool(about))
        said = [f"{mark_sign(mark.value)} – {mark.comment}" for mark in lesson.marks if mark.comment]
        self._said.setText("\n".join(said))
        self._said.setVisible(bool(said))
        self._signs.retranslate()
        told = [mark_told(mark, fresh=mark.work in self._shown.fresh) for mark in lesson.marks]
        self.setAccessibleName(lesson_told(lesson, instead, told))
        self.setToolTip("\n".join(part for part in (times(lesson), lesson.teacher) if part))

    # --- Qt ----------------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens, painter = tokens_for(self), QPainter(self)
        if self.is_flashing:
            painter.fillRect(self.rect(), QColor(tokens.changed.fill))
            draw_sign(painter, QRectF(self.rect()), CellSign.CHANGED, tokens)
        elif self.underMouse():
            painter.fillRect(self.rect(), QColor(tokens.hover))
        elif self.lesson.is_off:
            painter.fillRect(self.rect(), QColor(tokens.sunken))
        self.paint_edges(painter)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = event.size().width() >= _WIDE_FROM
        if wide != self._wide:
            self._wide = wide
            self._time.setFixedWidth(_WIDE_TIME_WIDTH if wide else _TIME_WIDTH)
            self._tell_time()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and self.hasFocus():
            self.opened.emit(None)
            return
        super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed = event.position().toPoint() if event.button() is Qt.MouseButton.LeftButton else None
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        pressed, self._pressed = self._pressed, None
        if pressed is not None and self.rect().contains(event.position().toPoint()):
            self.opened.emit(None)
            event.accept()
            return
        super().mouseReleaseEvent(event)

    def event(self, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.HoverEnter, QEvent.Type.HoverLeave):
            self.update()
        return super().event(event)

    # --- private -----------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(SPACE.l, SPACE.s, SPACE.m, SPACE.s)
        grid.setHorizontalSpacing(SPACE.s)
        grid.setVerticalSpacing(0)  # also the gaps of lines that are hidden would be counted
        top = Qt.AlignmentFlag.AlignTop
        # One flat grid: a layout within another keeps the heights of texts that have changed.
        grid.addWidget(self._number, 0, 0, top)
        grid.addWidget(self._time, 0, 1, top)
        for row, widget in ((0, self._subject), (2, self._about), (3, self.homework), (4, self._said)):
            widget.setContentsMargins(0, 2 if row else 0, 0, 0)
            grid.addWidget(widget, row, 2)
        grid.addWidget(self._signs, 0, 3, 6, 1, top)
        grid.setColumnStretch(2, 1)
        grid.setRowStretch(5, 1)
        self._grid = grid
        self.setMinimumHeight(44)

    def _tell_time(self) -> None:
        lesson = self._shown.lesson
        self._time.setText(times(lesson) if self._wide else clock(lesson.starts))

    def _show_unusual(self, text: str) -> None:
        if text and self._unusual is None:
            self._unusual = QLabel(self)
            self._unusual.setWordWrap(True)
            self._unusual.setTextFormat(Qt.TextFormat.PlainText)
            set_role(self._unusual, "notice")
            self._grid.addWidget(self._unusual, 1, 2)
        if self._unusual is not None:
            self._unusual.setText(text)
            self._unusual.setVisible(bool(text))
