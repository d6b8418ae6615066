"""A year as a wall calendar: periods, vacations, days off; days are chosen in it by mouse and by keys."""

from __future__ import annotations

import calendar
from datetime import date, timedelta

from PySide6.QtCore import QEvent, QLocale, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QToolTip, QWidget

from app.codes import HolidayKind, TermKind
from app.school.plan_rows import HolidayLine, SchemeLine, SchoolYear
from ui.naming import term_pattern
from ui.school.words import day_words, grades_words, span_words
from ui.theme import SPACE, tokens_for
from ui.widgets import Retranslated, announce

_MONTHS, _ACROSS, _WEEKS = 12, 4, 6
_DAY = timedelta(days=1)
_STEPS = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Up: -7,
    Qt.Key.Key_Down: 7,
}


class YearCalendar(Retranslated, QWidget):
    """`days_wanted(first, last)`: these days are to become something; `holiday_wanted(line)`: this is to be changed."""

    days_wanted = Signal(object, object)
    holiday_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._year: SchoolYear | None = None
        self._scheme: SchemeLine | None = None
        self._first: date | None = None
        self._cursor: date | None = None
        self._today: date | None = None
        self._is_dragged = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setMinimumSize(500, 400)
        self.retranslate()

    def show_year(self, year: SchoolYear, scheme: SchemeLine | None, today: date) -> None:
        """Show a year with the periods of one of its schemes."""
        self._year, self._scheme, self._today = year, scheme, today
        inside = self._cursor is not None and year.year.starts <= self._cursor <= year.year.ends
        if not inside:
            self._cursor = self._first = min(max(today, year.year.starts), year.year.ends)
        self.update()

    @property
    def chosen(self) -> tuple[date, date]:
        """The days that are chosen, from the first to the last."""
        assert self._cursor is not None
        first = self._first or self._cursor
        return min(first, self._cursor), max(first, self._cursor)

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Calendar of the year"))
        self.update()

    def restyle(self) -> None:
        self.update()

    # --- what is on a day ----------------------------------------------------------------------------------------

    def holidays_on(self, day: date) -> list[HolidayLine]:
        """The holidays of a day, the narrowest first."""
        assert self._year is not None
        found = [one for one in self._year.holidays if one.plan.starts <= day <= one.plan.ends]
        return sorted(found, key=lambda one: one.plan.ends - one.plan.starts)

    def words_of(self, day: date) -> str:
        """What a day is, for a tooltip and a screen reader."""
        parts = [day_words(day, year=True)]
        term = self._term_on(day)
        if term is not None and self._scheme is not None:
            parts.append(term_pattern(TermKind(self._scheme.kind)).format(term))
        for one in self.holidays_on(day):
            grades = grades_words(one.plan.grade_from, one.plan.grade_to)
            days = span_words(one.plan.starts, one.plan.ends)
            parts.append(f"{one.plan.name} ({', '.join(part for part in (days, grades) if part)})")
        return "\n".join(parts)

    def _term_on(self, day: date) -> int | None:
        terms = self._scheme.terms if self._scheme is not None else ()
        return next((one.number for one in terms if one.starts <= day <= one.ends), None)

    # --- Qt ------------------------------------------------------------------------------------------------------

    def sizeHint(self) -> QSize:
        return QSize(760, 560)

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._year is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for place, (year, month) in enumerate(self._months()):
            self._paint_month(painter, self._month_rect(place), year, month)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        day = self._day_at(event.position().toPoint())
        if day is None or event.button() is not Qt.MouseButton.LeftButton:
            return
        if not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self._first = day
        self._cursor, self._is_dragged = day, True
        self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        day = self._day_at(event.position().toPoint())
        if self._is_dragged and day is not None and day != self._cursor:
            self._cursor = day
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._is_dragged:
            self._is_dragged = False
            self._act()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(Qt.Key(event.key()))
        if self._year is None or self._cursor is None:
            return
        if step is not None:
            self._move(
                self._cursor + _DAY * step, bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            )
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._act()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            day = self._day_at(event.pos())
            QToolTip.showText(event.globalPos(), self.words_of(day) if day is not None else "", self)
            return True
        return super().event(event)

    # --- private -------------------------------------------------------------------------------------------------

    def _move(self, day: date, extends: bool) -> None:
        assert self._year is not None
        self._cursor = min(max(day, self._year.year.starts), self._year.year.ends)
        if not extends:
            self._first = self._cursor
        announce(self, self.words_of(self._cursor))
        self.update()

    def _act(self) -> None:
        """One day that is a holiday leads into it; others are to become something."""
        first, last = self.chosen
        here = self.holidays_on(first) if first == last else []
        if here:
            self.holiday_wanted.emit(here[0])
        else:
            self.days_wanted.emit(first, last)

    def _months(self) -> list[tuple[int, int]]:
        assert self._year is not None
        first = self._year.year.starts.replace(day=1)
        numbers = range(first.month - 1, first.month - 1 + _MONTHS)
        return [(first.year + number // 12, number % 12 + 1) for number in numbers]

    def _month_rect(self, place: int) -> QRect:
        gap = SPACE.l
        wide = (self.width() - gap * (_ACROSS - 1)) // _ACROSS
        down = _MONTHS // _ACROSS
        high = (self.height() - gap * (down - 1)) // down
        return QRect((place % _ACROSS) * (wide + gap), (place // _ACROSS) * (high + gap), wide, high)

    def _day_rect(self, month: QRect, day: date) -> QRect:
        """Below the name of the month and the line of weekdays."""
        wide, high = month.width() / 7, month.height() / (_WEEKS + 2)
        before = day.replace(day=1).weekday()
        week, weekday = divmod(before + day.day - 1, 7)
        x, y = round(month.left() + weekday * wide), round(month.top() + (week + 2) * high)
        return QRect(x, y, round(wide), round(high))

    def _day_at(self, point: QPoint) -> date | None:
        if self._year is None:
            return None
        for place, (year, month) in enumerate(self._months()):
            rect = self._month_rect(place)
            if not rect.contains(point):
                continue
            for number in range(1, calendar.monthrange(year, month)[1] + 1):
                day = date(year, month, number)
                if self._day_rect(rect, day).contains(point):
                    return day if self._year.year.starts <= day <= self._year.year.ends else None
        return None

    def _paint_month(self, painter: QPainter, rect: QRect, year: int, month: int) -> None:
        tokens, locale = tokens_for(self), QLocale()
        high = rect.height() / (_WEEKS + 2)
        font = self.font()
        font.setBold(True)
        painter.setFont(font)
        painter.setPen(QColor(tokens.text))
        name = f"{locale.standaloneMonthName(month).capitalize()} {year}"
        head = QRect(rect.left(), rect.top(), rect.width(), round(high))
        painter.drawText(head, Qt.AlignmentFlag.AlignVCenter, name)
        font.setBold(False)
        font.setPointSizeF(font.pointSizeF() * 0.9)
        painter.setFont(font)
        painter.setPen(QColor(tokens.muted))
        wide = rect.width() / 7
        for weekday in range(7):
            cell = QRect(
                round(rect.left() + weekday * wide), round(rect.top() + high), round(wide), round(high)
            )
            letters = locale.standaloneDayName(weekday + 1, QLocale.FormatType.ShortFormat)
            painter.drawText(cell, Qt.AlignmentFlag.AlignCenter, letters)
        for number in range(1, calendar.monthrange(year, month)[1] + 1):
            day = date(year, month, number)
            self._paint_day(painter, self._day_rect(rect, day), day)

    def _paint_day(self, painter: QPainter, rect: QRect, day: date) -> None:
        assert self._year is not None
        tokens = tokens_for(self)
        year, term, here = self._year.year, self._term_on(day), self.holidays_on(day)
        inside = year.starts <= day <= year.ends
        fill, text = "", tokens.text if term is not None else tokens.muted
        works = any(one.plan.kind == HolidayKind.WORKDAY for one in here)
        free = [one for one in here if one.plan.kind != HolidayKind.WORKDAY]
        if term is not None:
            fill = tokens.accent_soft if term % 2 else tokens.info.fill
        if day.weekday() >= 5 and not works:
            text = tokens.muted
        if free and not works:
            tone = tokens.danger if free[0].plan.kind == HolidayKind.PUBLIC else tokens.holiday
            fill, text = tone.fill, tone.text
        box = rect.adjusted(0, 1, 0, -1)
        if fill and inside:
            painter.fillRect(box, QColor(fill))
        for_some = [one for one in here if grades_words(one.plan.grade_from, one.plan.grade_to)]
        if (works or for_some) and inside:
            painter.setPen(QPen(QColor(tokens.border_strong), 1, Qt.PenStyle.DashLine))
            painter.drawRect(box.adjusted(1, 1, -2, -2))
        painter.setPen(QColor(text if inside else tokens.disabled))
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, str(day.day))
        if day == self._today:
            painter.setPen(QPen(QColor(tokens.accent), 2))
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 4, 4)
        first, last = self.chosen
        if inside and first <= day <= last and (self.hasFocus() or self._is_dragged):
            painter.setPen(QPen(QColor(tokens.focus), 2))
            painter.drawRect(box.adjusted(1, 1, -1, -1))
