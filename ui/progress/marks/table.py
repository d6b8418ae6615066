"""Subjects × marks: a list whose rows are painted, under a head that sorts.

A row is one stop: arrows go from subject to subject, Enter or a click opens the subject, and a screen reader reads the
row as sentences.
"""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from app.progress.marks_rows import PupilMarks
from app.school.rows import TermRow
from ui.progress.marks.head import MarksHead, ordered
from ui.progress.marks.list import MarkListView
from ui.progress.marks.rows import MarkRow, Place, card_columns, rows_of
from ui.theme import SPACE, set_role
from ui.widgets import Retranslated

FLASH_MS = 4000


class MarksTable(Retranslated, QFrame):
    """See the module."""

    opened = Signal(int)
    """A subject was opened: its course."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "card")
        self.head, self.list = MarksHead(self), MarkListView(self)
        self._legend = QLabel(self)
        set_role(self._legend, "caption")
        self._legend.setWordWrap(True)
        self._page: PupilMarks | None = None
        self._rows: tuple[MarkRow, ...] = ()
        self._flash = QTimer(self, singleShot=True, interval=FLASH_MS)
        self._flash.timeout.connect(self.end_flash)
        self._lay_out()
        self.setFocusProxy(self.list)
        self.head.order_changed.connect(lambda _order: self._list_rows())
        self.list.opened.connect(self._on_opened)
        self.list.resized.connect(self._place_head)
        self.retranslate()

    @property
    def rows(self) -> tuple[MarkRow, ...]:
        """What is listed, from top to bottom."""
        return self.list.subjects.rows

    def show_marks(self, page: PupilMarks, term: TermRow | None, new: Collection[Place]) -> None:
        """A period, or the year; rows that are not as they were flash if it is the same page again."""
        before = {row.course_id: row for row in self._rows}
        same = self._page is not None and self._page.pupil == page.pupil and self._page.year == page.year
        self._page, self._rows = page, rows_of(page, term, new)
        card, with_out = card_columns(page), term is not None  # the year mark follows from the periods' marks
        if (card, with_out) != (self.list.card, self.list.with_out):
            self.list.card, self.list.with_out = card, with_out
            self.list.forget_columns()
        self.head.set_card(page, card)
        self._list_rows()
        if same and before.keys() == {row.course_id for row in self._rows}:
            changed = frozenset(
                row.course_id for row in self._rows if _seen(row) != _seen(before[row.course_id])
            )
            same_term = self.list.property("term") == (term.id if term else None)
            if changed and same_term:
                self.flash(changed)
        self.list.setProperty("term", term.id if term else None)

    def flash(self, courses: frozenset[int]) -> None:
        """Let rows be seen to have changed."""
        self.list.flashing = courses
        self.list.viewport().update()
        self._flash.start()

    def mark_opened(self, course_id: int | None) -> None:
        """Which subject the panel shows."""
        self.list.opened_course = course_id
        self.list.viewport().update()

    def retranslate(self) -> None:
        self.list.setAccessibleName(self.tr("Subjects and marks"))
        self._legend.setText(
            self.tr("Small figure: weight · dotted edge: does not count · blue dot: new · dashed: so far")
        )

    # --- private -----------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        line = QFrame(self)
        set_role(line, "line")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 1, 1, 1)
        layout.setSpacing(0)
        layout.addWidget(self.head)
        layout.addWidget(line)
        layout.addWidget(self.list, 1)
        foot_line = QFrame(self)
        set_role(foot_line, "line")
        layout.addWidget(foot_line)
        foot = QVBoxLayout()
        foot.setContentsMargins(SPACE.m, SPACE.xs, SPACE.m, SPACE.s)
        foot.addWidget(self._legend)
        layout.addLayout(foot)

    def _list_rows(self) -> None:
        if self._page is None:
            return
        at = self.list.currentIndex().row()
        course = self.rows[at].course_id if 0 <= at < len(self.rows) else None
        was_selected = bool(self.list.selectedIndexes())
        self.list.subjects.show_page(ordered(self._rows, self.head.order), self._page)
        self.list.scheduleDelayedItemsLayout()
        place = next((n for n, row in enumerate(self.rows) if row.course_id == course), None)
        if place is not None and was_selected:
            self.list.select(place)
        self._place_head()

    def _place_head(self) -> None:
        self.head.place(self.list.columns())

    def _on_opened(self, row: int) -> None:
        if 0 <= row < len(self.rows):
            self.opened.emit(self.rows[row].course_id)

    def end_flash(self) -> None:
        """What has changed is seen by now."""
        self.list.flashing = frozenset()
        self.list.viewport().update()


def _seen(row: MarkRow) -> tuple[object, ...]:
    """What of a row is seen; that a debt of yesterday is overdue today is no news."""
    return tuple((chip.sign, chip.weight, chip.mark.key) for chip in row.chips), row.mean, row.card
