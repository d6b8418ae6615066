"""What goes with the values of a cell: the comment for the family, the day a debt is due, the minutes of a lateness."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSpinBox, QVBoxLayout, QWidget

from app.codes import AttendanceCode, MarkValue
from ui.icons import set_icon
from ui.journal import words
from ui.journal.barriers import barrier_words, cell_barrier
from ui.journal.buffer import JournalBuffer
from ui.journal.cell.place import NOWHERE, Cell, is_disputed, page_at
from ui.journal.cell.typing import CellTyping, Part
from ui.journal.cell.wishes import LONGEST_COMMENT
from ui.journal.editor import JournalEditor
from ui.journal.lesson.text import LessonText
from ui.journal.slots import Content, Kind
from ui.theme import SPACE, set_role
from ui.widgets import DateEdit, Retranslated
from ui.widgets.wheel import guard_wheel

MOST_MINUTES = 240
WEEK = dt.timedelta(days=7)


class CellFields(Retranslated, QWidget):
    """Shows what stands in the cell, and tells `CellTyping` what is typed."""

    done = Signal()
    """Enter: the entry is finished."""

    def __init__(self, editor: JournalEditor, typing: CellTyping, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._editor, self._typing = editor, typing
        self._cell: Cell = NOWHERE
        self._setting = False
        self._comment_label, self._why, self._left = QLabel(self), QLabel(self), QLabel(self)
        self._comment = LessonText(3, self, enter_leaves=True, longest=LONGEST_COMMENT)
        self._due_box, self._late_box = QWidget(self), QWidget(self)
        self._due_label, self._overdue = QLabel(self._due_box), QLabel(self._due_box)
        self._due = DateEdit(QDate.currentDate(), self._due_box)
        self._set_due, self._no_due = QPushButton(self._due_box), QPushButton(self._due_box)
        self._late_label, self._minutes = QLabel(self._late_box), QSpinBox(self._late_box)
        self._lay_out()
        self._comment.edited.connect(lambda text: self._put(Kind.MARK, "comment", text.strip() or None))
        self._comment.entered.connect(self.done)
        self._comment.left.connect(typing.flush)
        self._due.dateChanged.connect(lambda day: self._put(Kind.MARK, "due", day.toPython()))
        self._due.editingFinished.connect(typing.flush)
        self._set_due.clicked.connect(self._on_set_due)
        self._no_due.clicked.connect(self._on_no_due)
        self._minutes.valueChanged.connect(lambda count: self._put(Kind.ATTENDANCE, "minutes", count or None))
        self._minutes.editingFinished.connect(typing.flush)
        self.setFocusProxy(self._comment)
        self.retranslate()

    @property
    def can_comment(self) -> bool:
        """Whether a comment can be typed here."""
        return self._comment.isEnabled() and not self._comment.isReadOnly()

    def show_cell(self, row: int, column: int) -> None:
        """The cursor is here now; what is typed elsewhere is put there first.  `renew` shows it."""
        self._typing.flush()
        self._cell = (row, column)

    def renew(self) -> None:
        """Show what stands there, but for what is being typed."""
        buffer = self._buffer
        if buffer is None:
            self.hide()
            return
        self.show()
        mark, seat = (self._content(buffer, kind) for kind in Kind)
        self._setting = True
        self._comment.set_text((mark.comment if mark else None) or "")
        self._show_due(mark)
        self._late_box.setVisible(seat is not None and seat.value == AttendanceCode.LATE)
        self._minutes.setValue((seat.minutes if seat else None) or 0)
        self._setting = False
        self._show_why(buffer, mark)
        self._lock(buffer, mark, seat)

    def retranslate(self) -> None:
        """All sentences."""
        self._comment_label.setText(self.tr("Comment for the family"))
        self._comment.setAccessibleName(self._comment_label.text())
        self._due_label.setText(self.tr("To be handed in by"))
        self._due.setAccessibleName(self._due_label.text())
        self._overdue.setText(self.tr("overdue"))
        self._no_due.setText(self.tr("No day"))
        self._no_due.setAccessibleName(self.tr("Take the due day away"))
        self._late_label.setText(self.tr("Late by, minutes"))
        self._minutes.setAccessibleName(self._late_label.text())
        self._minutes.setSpecialValueText(self.tr("not stated", "minutes of a lateness"))
        self.renew()

    # --- slots --------------------------------------------------------------------------------------------

    def _on_set_due(self) -> None:
        if (buffer := self._buffer) is not None:
            self._put(Kind.MARK, "due", self._next_due(buffer))
            self._typing.flush()
            self._due.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_no_due(self) -> None:
        self._put(Kind.MARK, "due", None)
        self._typing.flush()
        self._set_due.setFocus(Qt.FocusReason.OtherFocusReason)

    # --- private ------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        for label in (self._comment_label, self._due_label, self._late_label):
            set_role(label, "section")
        for label in (self._why, self._left):
            set_role(label, "caption")
        set_role(self._overdue, "error")
        self._why.setWordWrap(True)
        for button in (self._set_due, self._no_due):
            set_role(button, "link")
        set_icon(self._set_due, "calendar-check", "accent_text")
        self._comment_label.setBuddy(self._comment)
        self._minutes.setRange(0, MOST_MINUTES)
        guard_wheel(self._minutes)
        guard_wheel(self._due)
        due = QVBoxLayout(self._due_box)
        line = QHBoxLayout()
        line.addWidget(self._due)
        line.addWidget(self._no_due)
        line.addWidget(self._overdue)
        line.addStretch(1)
        due.addWidget(self._due_label)
        due.addWidget(self._set_due, 0, Qt.AlignmentFlag.AlignLeft)
        due.addLayout(line)
        late = QHBoxLayout(self._late_box)
        late.addWidget(self._late_label, 1)
        late.addWidget(self._minutes)
        for inner in (due, late, line):
            inner.setContentsMargins(0, 0, 0, 0)
            inner.setSpacing(SPACE.s)
        head = QHBoxLayout()
        head.addWidget(self._comment_label, 1)
        head.addWidget(self._left)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE.s)
        layout.addLayout(head)
        for widget in (self._comment, self._why, self._due_box, self._late_box):
            layout.addWidget(widget)

    @property
    def _buffer(self) -> JournalBuffer | None:
        return page_at(self._editor, self._cell)

    def _content(self, buffer: JournalBuffer, kind: Kind) -> Content | None:
        slot = buffer.slot(*self._cell, kind)
        return self._typing.wanted(slot) or buffer.content(slot)

    def _put(self, kind: Kind, part: Part, value: str | int | dt.date | None) -> None:
        if not self._setting and (buffer := self._buffer) is not None:
            self._typing.put(buffer.slot(*self._cell, kind), part, value)
            self._show_left()

    def _show_due(self, mark: Content | None) -> None:
        buffer = self._buffer
        is_debt = mark is not None and mark.value == MarkValue.DEBT
        self._due_box.setVisible(is_debt)
        if buffer is None or mark is None or not is_debt:
            return
        for widget in (self._due, self._no_due):
            widget.setVisible(mark.due is not None)
        self._set_due.setVisible(mark.due is None)
        offered = words.short_day(self._next_due(buffer))
        self._set_due.setText(self.tr("Set a day: {0}").format(offered))
        self._set_due.setAccessibleName(self._set_due.text())
        self._overdue.setVisible(mark.due is not None and mark.due < buffer.page.today)
        if mark.due is not None and not self._due.hasFocus():
            self._due.setDate(QDate(mark.due.year, mark.due.month, mark.due.day))

    def _next_due(self, buffer: JournalBuffer) -> dt.date:
        """The next lesson that takes place, else in a week."""
        since = max(buffer.columns[self._cell[1]].date, buffer.page.today)
        later = [
            at.date
            for index, at in enumerate(buffer.columns)
            if at.date > since and not buffer.is_cancelled(index)
        ]
        return min(later, default=since + WEEK)

    def _show_why(self, buffer: JournalBuffer, mark: Content | None) -> None:
        """Why nothing can be typed."""
        text = ""
        if (barrier := cell_barrier(buffer, *self._cell, Kind.MARK, None)) is not None:
            text = barrier_words(barrier, buffer)
        elif is_disputed(self._editor, buffer.slot(*self._cell, Kind.MARK)):
            text = self.tr("Two people changed this cell: choose one of the two values first.")
        elif mark is None:
            text = self.tr("A comment goes with a mark, and there is none here yet.")
        self._why.setText(text)
        self._why.setVisible(bool(text))
        self._show_left()

    def _show_left(self) -> None:
        """How many letters are left, once it matters."""
        left = LONGEST_COMMENT - len(self._comment.toPlainText())
        self._left.setText(self.tr("%n letter(s) left", "", left) if left <= 100 else "")

    def _lock(self, buffer: JournalBuffer, mark: Content | None, seat: Content | None) -> None:
        is_open = cell_barrier(buffer, *self._cell, Kind.MARK, None) is None
        marked = is_open and not is_disputed(self._editor, buffer.slot(*self._cell, Kind.MARK))
        seated = is_open and not is_disputed(self._editor, buffer.slot(*self._cell, Kind.ATTENDANCE))
        self._comment.setReadOnly(not marked)
        self._comment.setEnabled(mark is not None)
        hint = self.tr("Seen in the diary beside the mark") if self.can_comment else ""
        self._comment.setPlaceholderText(hint)
        for widget in (self._due, self._set_due, self._no_due):
            widget.setEnabled(marked)
        self._minutes.setEnabled(seated and seat is not None)
