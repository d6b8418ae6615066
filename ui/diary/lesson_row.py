"""One lesson of a day: number, time and room, subject, topic, homework, marks and what the teacher says of them."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.desk import Desk
from app.diary.rows import DiaryLesson
from ui.diary.chips import Chip
from ui.diary.gap_row import NUMBER_WIDTH
from ui.diary.homework import HomeworkList
from ui.diary.paragraphs import Look, Paragraphs
from ui.diary.row import Row
from ui.diary.shown import ShownLesson
from ui.diary.sign_column import SignColumn
from ui.diary.words import lesson_told, mark_told, room, times, unusual
from ui.family.dates import clock
from ui.family.words import mark_sign
from ui.tasks import WorkerBase
from ui.theme import SPACE, tokens_for
from ui.widgets import CellSign, Retranslated, draw_sign

FLASH_MS = 4000
_WIDE_FROM = 500
"""From this width on a row tells when a lesson ends, too."""
_LEAST = 44
"""High enough for a finger."""
_GAP = 2


class LessonRow(Retranslated, Row):
    """Can be reached by key; says all of it aloud.  Enter, a click and a finger open its card.

    Its texts are painted; marks and homework to tick are widgets.  `set_lesson` changes it in place: what has the focus
    keeps it.
    """

    homework_ticked = Signal(object, bool)
    """HomeworkLine, done."""
    opened = Signal(object)
    """The number of the work whose mark is meant; None: the lesson."""

    def __init__(
        self, shown: ShownLesson, worker: WorkerBase[Desk], *, can_tick: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._shown = shown
        self._pressed: QPoint | None = None
        self._flash = QTimer(self, singleShot=True, interval=FLASH_MS)
        self._flash.timeout.connect(self.update)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._number, self._time = Paragraphs(), Paragraphs()
        self._above, self._below = Paragraphs(_GAP), Paragraphs(_GAP)
        self._heights: dict[int, int] = {}
        self._wide = False
        self._time_widths = _time_widths(self.font())
        self.homework = HomeworkList(worker, can_tick=can_tick, parent=self)
        self.homework.ticked.connect(self.homework_ticked)
        self._signs = SignColumn(self)
        self._signs.opened.connect(self.opened)
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
    def texts(self) -> list[str]:
        """What is read on it, without marks and homework: number, time, subject and what is said of the lesson."""
        parts = (self._number, self._time, self._above, self._below)
        return [text for part in parts for text in part.texts]

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

    def stop_flash(self) -> None:
        """It is about something else now."""
        self._flash.stop()

    def flash(self) -> None:
        """Show for a moment that something here has just changed."""
        self._flash.start()
        self.update()

    def retranslate(self) -> None:
        lesson, instead, font = self._shown.lesson, self._shown.instead, self.font()
        subject = f"{lesson.subject} ({lesson.group})" if lesson.group else lesson.subject
        about = " · ".join(part for part in (room(lesson), lesson.topic) if part)
        said = [
            (f"{mark_sign(mark.value)} – {mark.comment}", Look.PLAIN) for mark in lesson.marks if mark.comment
        ]
        self._number.set([(str(lesson.number), Look.SECTION)], font)
        self._above.set(
            [
                (subject, Look.STRUCK if lesson.is_off else Look.SECTION),
                (", ".join(unusual(lesson, instead)), Look.NOTICE),
                (about, Look.MUTED),
            ],
            font,
        )
        self._below.set(said, font)
        self._tell_time()
        told = [mark_told(mark, fresh=mark.work in self._shown.fresh) for mark in lesson.marks]
        self.setAccessibleName(lesson_told(lesson, instead, told))
        self.setToolTip("\n".join(part for part in (times(lesson), lesson.teacher) if part))
        self._reshape()

    # --- Qt ----------------------------------------------------------------------------------------------------

    def heightForWidth(self, width: int) -> int:
        if width not in self._heights:
            place = self._text_place(width)
            blocks = [self._above.height(place.width())]
            if not self.homework.isHidden():
                blocks.append(self.homework.heightForWidth(place.width()))
            if self._below.texts:
                blocks.append(self._below.height(place.width()))
            text = sum(blocks) + _GAP * (len(blocks) - 1)
            signs = 0 if self._signs.isHidden() else self._signs.sizeHint().height()
            self._heights[width] = max(_LEAST, text + 2 * SPACE.s, signs + 2 * SPACE.s)
        return self._heights[width]

    def sizeHint(self) -> QSize:
        return QSize(320, self.heightForWidth(max(self.width(), 320)))

    def minimumSizeHint(self) -> QSize:
        return QSize(200, _LEAST)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._wide != (self.width() >= _WIDE_FROM):
            self._wide = not self._wide
            self._tell_time()
        self._place()

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens, painter = tokens_for(self), QPainter(self)
        if self.is_flashing:
            painter.fillRect(self.rect(), QColor(tokens.changed.fill))
            draw_sign(painter, QRectF(self.rect()), CellSign.CHANGED, tokens)
        elif self.underMouse():
            painter.fillRect(self.rect(), QColor(tokens.hover))
        elif self.lesson.is_off:
            painter.fillRect(self.rect(), QColor(tokens.sunken))
        place, top = self._text_place(self.width()), SPACE.s
        self._number.paint(painter, SPACE.l, top, NUMBER_WIDTH, tokens)
        self._time.paint(
            painter, SPACE.l + NUMBER_WIDTH + SPACE.s, top, self._time_width(self.width()), tokens
        )
        self._above.paint(painter, place.left(), top, place.width(), tokens)
        if self._below.texts:
            below = self._homework_place().bottom() + 1 + _GAP
            self._below.paint(painter, place.left(), below, place.width(), tokens)
        self.paint_edges(painter)
        painter.end()

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

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            for part in (self._number, self._time, self._above, self._below):
                part.refont(self.font())
            self._time_widths = _time_widths(self.font())
            self._reshape()

    # --- private -----------------------------------------------------------------------------------------------

    def _time_width(self, width: int) -> int:
        return self._time_widths[width >= _WIDE_FROM]

    def _text_place(self, width: int) -> QRect:
        """Where the texts stand; of its height only the upper edge means something."""
        left = SPACE.l + NUMBER_WIDTH + SPACE.s + self._time_width(width) + SPACE.s
        signs = 0 if self._signs.isHidden() else self._signs.sizeHint().width() + SPACE.s
        return QRect(left, SPACE.s, max(width - left - signs - SPACE.m, 40), 1)

    def _homework_place(self) -> QRect:
        """Below what stands above it; without homework it is empty there."""
        place = self._text_place(self.width())
        top = SPACE.s + self._above.height(place.width())
        if self.homework.isHidden():
            return QRect(place.left(), top, place.width(), 0)
        return QRect(place.left(), top + _GAP, place.width(), self.homework.heightForWidth(place.width()))

    def _place(self) -> None:
        size = self._signs.sizeHint()
        self._signs.setGeometry(QRect(QPoint(self.width() - SPACE.m - size.width(), SPACE.s), size))
        self.homework.setGeometry(self._homework_place())

    def _reshape(self) -> None:
        """Something is told that was not told before."""
        self._heights.clear()
        self._place()
        self.updateGeometry()
        self.update()

    def _tell_time(self) -> None:
        lesson = self._shown.lesson
        self._time.set([(times(lesson) if self._wide else clock(lesson.starts), Look.CAPTION)], self.font())


def _time_widths(font: QFont) -> tuple[int, int]:
    """What a time takes, and what from when to when takes."""
    metrics = QFontMetrics(Look.CAPTION.font(font))
    return metrics.horizontalAdvance("00:00") + 1, metrics.horizontalAdvance("00:00–00:00") + 1
