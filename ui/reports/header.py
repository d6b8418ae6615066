"""The head of a report's table: names of columns, turned ones upright, and above neighbours their group's name."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QHeaderView, QWidget

from ui.reports.table_model import TableRole
from ui.theme import SPACE, tokens_for

_LINES = 2
"""So many lines there is room for at least."""
_MARGIN = 3
_MOST_TURNED = 200


class ReportHeader(QHeaderView):
    """Painted here: Qt's header has one line, and none above it.  A click sorts by the column."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setDefaultAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self.setMinimumSectionSize(24)
        self.least_height = 0
        """That of the other half of the table."""

    # --- Qt ------------------------------------------------------------------------------------------------------

    def sizeHint(self) -> QSize:
        return QSize(
            super().sizeHint().width(), max(self._group_height() + self._own_height(), self.least_height)
        )

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        if not rect.isValid():
            return
        tokens = tokens_for(self)
        painter.save()
        painter.fillRect(rect, QColor(tokens.sunken))
        painter.setPen(QPen(QColor(tokens.grid)))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        group_height = self._group_height()
        own = rect.adjusted(0, group_height, 0, 0)
        in_group = bool(self._head(logicalIndex, TableRole.GROUP))
        if not in_group:
            own = rect
        painter.drawLine(own.topRight(), own.bottomRight())
        painter.setPen(QColor(tokens.text))
        self._paint_name(painter, own, logicalIndex)
        if in_group:
            self._paint_group(painter, rect, logicalIndex, group_height)
        painter.restore()

    # --- private -------------------------------------------------------------------------------------------------

    def _head(self, section: int, role: int = Qt.ItemDataRole.DisplayRole) -> str:
        model = self.model()
        return str(model.headerData(section, Qt.Orientation.Horizontal, role) or "")

    def _turned(self, section: int) -> bool:
        model = self.model()
        return bool(model.headerData(section, Qt.Orientation.Horizontal, TableRole.TURNED))

    def _sections(self) -> range:
        return range(self.count())

    def _group_height(self) -> int:
        has_groups = any(self._head(one, TableRole.GROUP) for one in self._sections())
        return self.fontMetrics().height() + SPACE.s if has_groups else 0

    def _own_height(self) -> int:
        metrics = self.fontMetrics()
        high = max([metrics.height() * _LINES, *map(self._wrapped_height, self._sections())]) + SPACE.s
        turned = [self._head(one) for one in self._sections() if self._turned(one)]
        longest = max((metrics.horizontalAdvance(text) for text in turned), default=0)
        return max(high, min(longest + SPACE.l, _MOST_TURNED))

    def _wrapped_height(self, section: int) -> int:
        """Of a name that is not turned, in the width of its column."""
        wide = self.sectionSize(section) - 2 * _MARGIN
        if self._turned(section) or self.isSectionHidden(section) or wide <= 0:
            return 0
        return (
            self.fontMetrics()
            .boundingRect(
                0,
                0,
                wide,
                1000,
                int(Qt.TextFlag.TextWordWrap),
                self._with_arrow(self._head(section), section),
            )
            .height()
        )

    def _paint_name(self, painter: QPainter, rect: QRect, section: int) -> None:
        text = self._head(section)
        if not self._turned(section):
            flags = int(Qt.AlignmentFlag.AlignCenter) | int(Qt.TextFlag.TextWordWrap)
            painter.drawText(rect.adjusted(_MARGIN, 2, -_MARGIN, -2), flags, self._with_arrow(text, section))
            return
        arrow = self._with_arrow("", section).strip()
        above = self.fontMetrics().height() if arrow else 0
        if arrow:
            painter.drawText(
                QRect(rect.left(), rect.top() + 2, rect.width(), above), Qt.AlignmentFlag.AlignCenter, arrow
            )
        painter.save()
        painter.translate(rect.left(), rect.bottom())
        painter.rotate(-90)
        room = QRect(SPACE.xs, 0, rect.height() - SPACE.s - above, rect.width())
        shown = self.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), shown)
        painter.restore()

    def _with_arrow(self, text: str, section: int) -> str:
        if not self.isSortIndicatorShown() or self.sortIndicatorSection() != section:
            return text
        return f"{text} {'▲' if self.sortIndicatorOrder() is Qt.SortOrder.AscendingOrder else '▼'}"

    def _paint_group(self, painter: QPainter, rect: QRect, section: int, height: int) -> None:
        """Each section paints the whole name, cut to itself: so it is whole however the table is scrolled."""
        group = self._head(section, TableRole.GROUP)
        first = last = section
        while first > 0 and self._head(first - 1, TableRole.GROUP) == group:
            first -= 1
        while last + 1 < self.count() and self._head(last + 1, TableRole.GROUP) == group:
            last += 1
        shown = [one for one in range(first, last + 1) if not self.isSectionHidden(one)]
        left = rect.left() - sum(self.sectionSize(one) for one in shown if one < section)
        wide = sum(self.sectionSize(one) for one in shown)
        room = QRect(left, rect.top(), wide, height)
        text = self.fontMetrics().elidedText(group, Qt.TextElideMode.ElideRight, wide - SPACE.s)
        painter.setClipRect(rect)
        painter.drawText(room, Qt.AlignmentFlag.AlignCenter, text)
        painter.setPen(QPen(QColor(tokens_for(self).grid)))
        painter.drawLine(rect.left(), rect.top() + height, rect.right(), rect.top() + height)
        if section == shown[-1]:
            painter.drawLine(rect.topRight(), rect.bottomRight())
