"""The edge above the page: months, weekdays, days and kinds of work, painted from the row buffer."""

from __future__ import annotations

from itertools import groupby

from PySide6.QtCore import QEvent, QLocale, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QHelpEvent, QPainter, QPaintEvent, QPen, QTransform
from PySide6.QtWidgets import QHeaderView, QToolTip, QWidget

from app.codes import LessonState
from ui.journal import words
from ui.journal.buffer import JournalBuffer
from ui.journal.editor import JournalEditor
from ui.journal.gaps import Gap
from ui.journal.grid.headers import Header
from ui.journal.grid.widths import ColumnWidths
from ui.theme import SPACE, tokens_for


class LessonHeader(Header):
    """Months over weekdays, days and kinds of work. The name of a month stays in sight while its days are."""

    def __init__(self, editor: JournalEditor, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, editor, parent)
        self._widths = ColumnWidths()
        self._setting = False
        self.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self.setMinimumSectionSize(self.metrics.column_width // 2)
        self.sectionResized.connect(self._on_resized)

    def sectionSizeFromContents(self, column: int) -> QSize:
        """The usual width: that is what a double click on an edge leads back to."""
        return QSize(self.metrics.column_width + self.lead(column), self.metrics.header_height)

    def lead(self, column: int) -> int:
        """How much of a column days without school take, before its cells."""
        return self.metrics.gap_width(self.buffer.gaps.get(column)) if self.buffer is not None else 0

    def fit(self) -> None:
        """Give all columns the width that the teacher wants, else the usual one."""
        self._setting = True
        for column in range(self.count()):
            width = self._wanted(column) + self.lead(column)
            if self.sectionSize(column) != width:
                self.resizeSection(column, width)
        self._setting = False

    def sizeHint(self) -> QSize:
        """Four lines: month, weekday, day, kind."""
        return QSize(super().sizeHint().width(), self.metrics.header_height)

    def gap_at(self, x: int) -> Gap | None:
        """The days without school at this place."""
        index = self.logicalIndexAt(x)
        if self.buffer is None or index < 0 or x >= self._left(index):
            return None
        return self.buffer.gaps.get(index)

    def viewportEvent(self, event: QEvent) -> bool:
        """A band says which days it stands for."""
        if isinstance(event, QHelpEvent) and show_gap(self, self, event.pos(), event.globalPos()):
            return True
        return bool(super().viewportEvent(event))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint what needs it, and all months: their names move against their days."""
        painter, tokens = QPainter(self.viewport()), tokens_for(self)
        rect = self.viewport().rect()
        painter.fillRect(event.rect(), QColor(tokens.surface))
        sections = self.visible_sections(event.rect())
        if self.buffer is not None and sections:
            self._paint_gaps(painter, self.buffer, sections)
            self._paint_months(painter, self.buffer, self.visible_sections(rect))
            self._paint_days(painter, self.buffer, sections)
            self._paint_kinds(painter, self.buffer, sections)
        painter.setPen(QColor(tokens.border))
        painter.drawLine(0, rect.bottom(), rect.right(), rect.bottom())

    def _paint_months(self, painter: QPainter, buffer: JournalBuffer, sections: range) -> None:
        tokens, height = tokens_for(self), self.metrics.month_height
        painter.setFont(self.font_at(1, QFont.Weight.DemiBold))
        for (_, month), group in groupby(
            sections, lambda index: (buffer.columns[index].date.year, buffer.columns[index].date.month)
        ):
            columns = list(group)
            left, right = self._left(columns[0]), self._right(columns[-1])
            painter.setPen(QColor(tokens.border))
            painter.drawLine(right - 1, 0, right - 1, self.metrics.header_height)
            room = QRect(max(left, 0) + SPACE.s, 0, right - max(left, 0) - SPACE.s - 2, height)
            name = QLocale().standaloneMonthName(month)
            name = name[:1].upper() + name[1:]
            if painter.fontMetrics().horizontalAdvance(name) > room.width():
                short = QLocale().standaloneMonthName(month, QLocale.FormatType.ShortFormat).rstrip(".")
                name = short[:1].upper() + short[1:]
            if painter.fontMetrics().horizontalAdvance(name) <= room.width():
                painter.setPen(QColor(tokens.text))
                painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, name)

    def _paint_days(self, painter: QPainter, buffer: JournalBuffer, sections: range) -> None:
        tokens, metrics = tokens_for(self), self.metrics
        plain = self.font_at(1, QFont.Weight.Medium)
        struck, strong = QFont(plain), self.font_at(1, QFont.Weight.Bold)
        struck.setStrikeOut(True)
        small = self.font_at(0.8, QFont.Weight.Normal)
        first = sections[0]
        while not buffer.is_first_of_lesson(first):
            first -= 1
        for index in range(first, sections[-1] + 1):
            if not buffer.is_first_of_lesson(index):
                continue
            column, count = buffer.columns[index], buffer.width_of_lesson(index)
            left, right = self._left(index), self._right(index + count - 1)
            painter.setFont(small)
            painter.setPen(QColor(tokens.muted))
            self._paint_weekday(painter, column.date.isoweekday(), left, right)
            top = metrics.month_height + metrics.weekday_height
            room = QRect(left, top, right - left - 1, metrics.day_height)
            is_current = index <= self.current < index + count
            colour = tokens.accent_text if is_current else tokens.text
            painter.setFont(strong if is_current else plain)
            if column.date == buffer.page.today:
                colour = tokens.on_accent
                painter.setFont(strong)
                self._paint_badge(painter, room)
            elif column.state == LessonState.CANCELLED:
                colour = tokens.muted
                painter.setFont(struck)
            painter.setPen(QColor(colour))
            painter.drawText(room, Qt.AlignmentFlag.AlignCenter, str(column.date.day))
            painter.setPen(QColor(tokens.grid))
            painter.drawLine(right - 1, metrics.month_height, right - 1, metrics.header_height)

    def _paint_weekday(self, painter: QPainter, weekday: int, left: int, right: int) -> None:
        room = QRect(left, self.metrics.month_height, right - left - 1, self.metrics.weekday_height)
        name = QLocale().standaloneDayName(weekday, QLocale.FormatType.ShortFormat)
        painter.drawText(room, Qt.AlignmentFlag.AlignCenter, name)

    def _paint_gaps(self, painter: QPainter, buffer: JournalBuffer, sections: range) -> None:
        tone, height = tokens_for(self).holiday, self.metrics.header_height
        for index in sections:
            if (gap := buffer.gaps.get(index)) is None:
                continue
            width, right = self.metrics.gap_width(gap), self._left(index)
            painter.fillRect(right - width, 0, width, height, QColor(tone.fill))
            painter.fillRect(right - 1, 0, 1, height, QColor(tokens_for(self).border))
            if gap.is_break:
                painter.save()
                painter.setFont(self.font_at(0.78, QFont.Weight.Medium))
                painter.setPen(QColor(tone.text))
                painter.setTransform(QTransform(0, -1, 1, 0, right - width, height), True)  # reads upwards
                room = QRect(SPACE.xs, 0, height - SPACE.xs, width - 1)
                painter.drawText(room, Qt.AlignmentFlag.AlignCenter, self.tr("holidays"))
                painter.restore()

    def _paint_badge(self, painter: QPainter, room: QRect) -> None:
        size = min(room.width(), room.height()) - 1
        badge = QRect(0, 0, size + 4 if room.width() > size + 4 else size, size)
        badge.moveCenter(room.center())
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens_for(self).accent))
        painter.drawRoundedRect(badge, size / 2, size / 2)
        painter.restore()

    def _paint_kinds(self, painter: QPainter, buffer: JournalBuffer, sections: range) -> None:
        tokens, metrics = tokens_for(self), self.metrics
        light = self.font_at(0.8, QFont.Weight.Normal)
        heavy = self.font_at(0.8, QFont.Weight.Bold)
        top = metrics.month_height + metrics.weekday_height + metrics.day_height
        for index in sections:
            column = buffer.columns[index]
            left = self._left(index)
            width = self._right(index) - left
            if index == self.current:
                painter.fillRect(left, metrics.header_height - 3, width - 1, 3, QColor(tokens.accent))
            if not column.work or not column.kind_short:
                continue
            is_heavy = column.weight > 1
            painter.setFont(heavy if is_heavy else light)
            painter.setPen(QPen(QColor(tokens.accent_text if is_heavy else tokens.muted)))
            room = QRect(left, top - 1, width - 1, metrics.kind_height)
            text = painter.fontMetrics().elidedText(
                column.kind_short, Qt.TextElideMode.ElideRight, room.width()
            )
            painter.drawText(room, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop, text)

    def _wanted(self, column: int) -> int:
        own = self._widths.of(self.buffer, column) if self.buffer is not None else None
        return own if own is not None else self.metrics.column_width

    def _on_resized(self, column: int, _before: int, width: int) -> None:
        if self._setting or self.buffer is None or not column < len(self.buffer.columns):
            return
        own = width - self.lead(column)
        self._widths.keep(self.buffer, column, None if own == self.metrics.column_width else own)

    def _left(self, index: int) -> int:
        """Where the cells of a column begin: behind the days without school before it."""
        gap = self.buffer.gaps.get(index) if self.buffer is not None else None
        return self.sectionViewportPosition(index) + self.metrics.gap_width(gap)

    def _right(self, index: int) -> int:
        return self.sectionViewportPosition(index) + self.sectionSize(index)


def show_gap(header: LessonHeader, widget: QWidget, at: QPoint, on_screen: QPoint) -> bool:
    """The tool tip of the days without school under the mouse, if there are some."""
    gap = header.gap_at(at.x())
    if gap is not None:
        QToolTip.showText(on_screen, words.gap_words(gap), widget)
    return gap is not None
