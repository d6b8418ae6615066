"""The edges of the page: names at the left, months and days above, both painted from the row buffer."""

from __future__ import annotations

from itertools import groupby

from PySide6.QtCore import QLocale, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHeaderView, QWidget

from app.codes import LessonState
from ui.journal.buffer import JournalBuffer
from ui.journal.editor import JournalEditor
from ui.journal.metrics import Metrics
from ui.theme import SPACE, tokens_for
from ui.widgets import Retranslated


class _Header(Retranslated, QHeaderView):
    """What both edges have in common: sections of one size that nobody drags."""

    def __init__(self, orientation: Qt.Orientation, editor: JournalEditor, parent: QWidget) -> None:
        super().__init__(orientation, parent)
        self.editor = editor
        self.metrics = Metrics(self.font())
        self.current = -1
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setSectionsClickable(False)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(8)

    @property
    def buffer(self) -> JournalBuffer | None:
        """The open page."""
        return self.editor.buffer

    def set_current(self, section: int) -> None:
        """The section of the cursor, shown stronger."""
        if section != self.current:
            before, self.current = self.current, section
            self.update_sections(before, section)

    def update_sections(self, *sections: int) -> None:
        """Paint these anew."""
        self.viewport().update()

    def restyle(self) -> None:
        """Nothing is kept of the colours."""
        self.viewport().update()

    def visible_sections(self, rect: QRect) -> range:
        """The sections that touch `rect`."""
        flat = self.orientation() is Qt.Orientation.Horizontal
        low, high = (rect.left(), rect.right()) if flat else (rect.top(), rect.bottom())
        first, last = self.logicalIndexAt(low), self.logicalIndexAt(high)
        if first < 0:
            return range(0)
        return range(first, (last if last >= 0 else self.count() - 1) + 1)

    def font_at(self, scale: float, weight: QFont.Weight) -> QFont:
        """The header's font in another size and weight."""
        font = QFont(self.font())
        font.setPointSizeF(font.pointSizeF() * scale)
        font.setWeight(weight)
        return font


class NameHeader(_Header):
    """Number and name of each pupil; grey who is not in the class today."""

    def __init__(self, editor: JournalEditor, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Vertical, editor, parent)
        self._width = 180

    def fit(self) -> None:
        """Make the column as wide as the longest name, within reason."""
        fonts = QFontMetrics(self.font_at(1, QFont.Weight.DemiBold))
        names = [fonts.horizontalAdvance(pupil.name) for pupil in (self.buffer.pupils if self.buffer else ())]
        edge = self.metrics.number_width + SPACE.s + SPACE.m
        self._width = max(160, min(max(names, default=0) + edge, 300))
        self.setFixedWidth(self._width)

    def sizeHint(self) -> QSize:
        """As wide as `fit` has found."""
        return QSize(self._width, super().sizeHint().height())

    def update_sections(self, *sections: int) -> None:
        """Paint these anew."""
        for section in sections:
            if section >= 0:
                top, height = self.sectionViewportPosition(section), self.sectionSize(section)
                self.viewport().update(0, top, self.viewport().width(), height)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the names that need it."""
        painter, tokens = QPainter(self.viewport()), tokens_for(self)
        painter.fillRect(event.rect(), QColor(tokens.surface))
        if self.buffer is None:
            return
        plain, strong = self.font_at(1, QFont.Weight.Normal), self.font_at(1, QFont.Weight.DemiBold)
        for rect in event.region():  # type: ignore[attr-defined]
            for row in self.visible_sections(rect):
                self._paint_name(painter, self.buffer, row, strong if row == self.current else plain)
        painter.setPen(QColor(tokens.border))
        width = self.viewport().width()
        painter.drawLine(width - 1, event.rect().top(), width - 1, event.rect().bottom())

    def _paint_name(self, painter: QPainter, buffer: JournalBuffer, row: int, font: QFont) -> None:
        tokens, width, number_width = tokens_for(self), self.viewport().width(), self.metrics.number_width
        top, height = self.sectionViewportPosition(row), self.sectionSize(row)
        if row == self.current:
            painter.fillRect(0, top, width, height, QColor(tokens.hover))
            painter.fillRect(0, top, 3, height - 1, QColor(tokens.accent))
        painter.setFont(self.font())
        painter.setPen(QColor(tokens.muted))
        middle = Qt.AlignmentFlag.AlignVCenter
        number = QRect(0, top, number_width, height - 1)
        painter.drawText(number, middle | Qt.AlignmentFlag.AlignRight, str(row + 1))
        painter.setFont(font)
        painter.setPen(QColor(tokens.muted if buffer.has_left(row) else tokens.text))
        room = QRect(number_width + SPACE.s, top, width - number_width - SPACE.s - SPACE.s, height - 1)
        name = buffer.pupils[row].name
        if painter.fontMetrics().horizontalAdvance(name) > room.width():
            name = painter.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, middle | Qt.AlignmentFlag.AlignLeft, name)
        painter.setPen(QColor(tokens.border if row % 5 == 4 else tokens.grid))
        painter.drawLine(0, top + height - 1, width, top + height - 1)


class LessonHeader(_Header):
    """Months over days over kinds of work. The name of a month stays in sight while its days are."""

    def __init__(self, editor: JournalEditor, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, editor, parent)

    def sizeHint(self) -> QSize:
        """Three lines: month, day, kind."""
        return QSize(super().sizeHint().width(), self.metrics.header_height)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint all of it: it is small, and month names move against their days."""
        painter, tokens = QPainter(self.viewport()), tokens_for(self)
        rect = self.viewport().rect()
        painter.fillRect(rect, QColor(tokens.surface))
        sections = self.visible_sections(rect)
        if self.buffer is not None and sections:
            self._paint_months(painter, self.buffer, sections)
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
            left = self.sectionViewportPosition(columns[0])
            right = self.sectionViewportPosition(columns[-1]) + self.sectionSize(columns[-1])
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
        first = sections[0]
        while not buffer.is_first_of_lesson(first):
            first -= 1
        for index in range(first, sections[-1] + 1):
            if not buffer.is_first_of_lesson(index):
                continue
            column, count = buffer.columns[index], buffer.width_of_lesson(index)
            left = self.sectionViewportPosition(index)
            right = self.sectionViewportPosition(index + count - 1) + self.sectionSize(index + count - 1)
            room = QRect(left, metrics.month_height, right - left - 1, metrics.day_height)
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
        top = metrics.month_height + metrics.day_height
        for index in sections:
            column = buffer.columns[index]
            left, width = self.sectionViewportPosition(index), self.sectionSize(index)
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
