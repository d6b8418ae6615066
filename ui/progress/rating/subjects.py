"""The places subject by subject: own mean beside that of those taught together, place, change since a week ago."""

from __future__ import annotations

from PySide6.QtCore import (
    QEvent,
    Qt,
)
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from app.progress.rating_rows import Rating, SubjectRating
from ui.progress.painted_rows import PaintedRows, RowsModel
from ui.progress.rating.subject_painter import SubjectPainter
from ui.progress.rating.words import subject_sentence
from ui.theme import SPACE, set_role
from ui.widgets import Retranslated


class _Model(RowsModel[SubjectRating]):
    """Subjects of a rating."""

    spoken_roles = (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole)

    def key(self, row: SubjectRating) -> object:
        return row.subject

    def name(self, row: SubjectRating) -> str:
        return row.subject

    def sentence(self, row: SubjectRating) -> str:
        return subject_sentence(row)


class SubjectList(PaintedRows):
    """Painted rows; arrows go from subject to subject."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.subjects, self.painter_ = _Model(self), SubjectPainter(self)
        self.paint_rows(self.subjects, self.painter_)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)

    def row_at(self, index: int) -> SubjectRating:
        """The row that is painted there."""
        return self.subjects.rows[index]

    def longest_word(self) -> int:
        """How wide the longest word of a subject is, in pixels."""
        metrics = self.fontMetrics()
        words = (word for row in self.subjects.rows for word in row.subject.split())
        return max((metrics.horizontalAdvance(word) for word in words), default=0)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self.scheduleDelayedItemsLayout()


class _Head(QWidget):
    """Names of the columns, over them."""

    def __init__(self, table: SubjectTable) -> None:
        super().__init__(table)
        self._table = table
        self.setFixedHeight(32)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        rows = self._table.list
        rows.painter_.paint_head(painter, self.rect(), rows.viewport().width(), self._table.heads)


class SubjectTable(Retranslated, QFrame):
    """See the module."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "card")
        self.heads: tuple[str, str, str, str] = ("", "", "", "")
        self.list = SubjectList(self)
        self._head, self._note = _Head(self), QLabel(self)
        set_role(self._note, "caption")
        self._note.setWordWrap(True)
        line = QFrame(self)
        set_role(line, "line")
        foot = QVBoxLayout()
        foot.setContentsMargins(SPACE.m, SPACE.xs, SPACE.m, SPACE.s)
        foot.addWidget(self._note)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, SPACE.xs, 1, 1)
        layout.setSpacing(0)
        layout.addWidget(self._head)
        layout.addWidget(line)
        layout.addWidget(self.list, 1)
        layout.addLayout(foot)
        self.setFocusProxy(self.list)
        self._rating: Rating | None = None
        self.retranslate()

    def show_rating(self, rating: Rating) -> None:
        """Its subjects."""
        self._rating = rating
        self.list.subjects.set_rows(rating.subjects)
        self.retranslate()

    def retranslate(self) -> None:
        self.list.setAccessibleName(self.tr("Places by subject"))
        self.heads = (self.tr("Subject"), self.tr("Mean"), self.tr("Place"), self.tr("In a week"))
        rows = self._rating.subjects if self._rating is not None else ()
        notes = []
        if any(one.mean is not None for one in rows):
            notes.append(self.tr("The line across the bar is the mean of those taught together."))
        if any(not one.counts for one in rows):
            notes.append(self.tr("* does not count in the overall rating: it has another scale."))
        self._note.setText(" ".join(notes))
        self._note.setVisible(bool(notes))
        self._head.update()
        self.list.viewport().update()
