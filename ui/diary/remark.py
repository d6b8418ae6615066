"""A teacher's words to the family."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from app.diary.rows import RemarkLine
from ui.diary.row import Row
from ui.diary.words import remark_icon, remark_kind
from ui.theme import SPACE, set_role
from ui.widgets import IconLabel, Retranslated


class RemarkView(Retranslated, Row):
    """What is said, what kind of words it is, and who wrote them."""

    def __init__(self, remark: RemarkLine, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.remark = remark
        name, tone = remark_icon(remark.kind)
        self._icon, self._text, self._author = IconLabel(name, 20, tone, self), QLabel(self), QLabel(self)
        for label in (self._text, self._author):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        set_role(self._author, "caption")
        grid = QGridLayout(self)
        grid.setContentsMargins(SPACE.l, SPACE.s, SPACE.l, SPACE.s)
        grid.setHorizontalSpacing(SPACE.m)
        grid.setVerticalSpacing(0)
        grid.addWidget(self._icon, 0, 0, 2, 1, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(self._text, 0, 1)
        grid.addWidget(self._author, 1, 1)
        grid.setColumnStretch(1, 1)
        self.retranslate()

    def retranslate(self) -> None:
        kind = remark_kind(self.remark)
        self._text.setText(self.remark.text)
        self._author.setText(self.tr("{0} · {1}").format(kind, self.remark.author))
        self._icon.setToolTip(kind)
        self.setAccessibleName(f"{kind}. {self.remark.text}. {self.remark.author}")

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        self.paint_edges(painter)
        painter.end()
