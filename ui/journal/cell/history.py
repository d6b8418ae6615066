"""The lines of a cell's history.  The widgets are kept and filled anew: a cursor that rests must not be felt."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from ui.icons import set_icon
from ui.journal.cell import words as cell_words
from ui.journal.cell.past import PastLine
from ui.theme import SPACE, set_role
from ui.widgets import Retranslated

#: So many lines are shown until more are asked for.
FIRST_LINES = 8


class PastRow(Retranslated, QFrame):
    """One line: when and who, what became of what, why; and the way back to that value."""

    restored = Signal()
    moved = Signal(int)
    """The arrow keys go to the next line (1) or the one before (-1)."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._line: PastLine | None = None
        self._work = ""
        self._today = dt.date.min
        self._when, self._change, self._reason = QLabel(self), QLabel(self), QLabel(self)
        self._now, self._back = QLabel(self), QPushButton(self)
        set_role(self._when, "caption")
        set_role(self._reason, "caption")
        set_role(self._now, "badge")
        set_role(self._back, "link")
        set_icon(self._back, "undo-2", "accent_text")
        for label in (self._when, self._change, self._reason):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setMinimumWidth(1)
            label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
            label.setWordWrap(True)
        self._back.clicked.connect(self.restored)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._back.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # Tab stops once at a line, and Enter does it there
        self._back.setFocusProxy(self)
        beside = QHBoxLayout()
        beside.setSpacing(SPACE.s)
        beside.addWidget(self._change, 1)
        for widget in (self._now, self._back):
            beside.addWidget(widget, 0, Qt.AlignmentFlag.AlignTop)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE.s, SPACE.xs, SPACE.s, SPACE.xs)
        layout.setSpacing(0)
        layout.addWidget(self._when)
        layout.addLayout(beside)
        layout.addWidget(self._reason)

    def show_line(self, line: PastLine, work: str, today: dt.date, *, can_restore: bool) -> None:
        """Show a line; `work` is named where the lesson has several."""
        self._line, self._work, self._today = line, work, today
        self._back.setVisible(can_restore)
        self._now.setVisible(line.is_now)
        self.retranslate()

    def retranslate(self) -> None:
        """The line in words."""
        line = self._line
        self._now.setText(self.tr("now"))
        self._back.setText(self.tr("Put back"))
        if line is None:
            return
        when = cell_words.moment_words(line.at, self._today) if line.at is not None else ""
        who = cell_words.author_words(line) if line.at is not None else ""
        whole = cell_words.author_words(line, in_full=True) if line.at is not None else ""
        change = cell_words.change_words(line)
        self._when.setText(" · ".join(part for part in (when, who) if part))
        self._when.setVisible(line.at is not None)
        change = change[:1].upper() + change[1:]
        self._change.setText(f"{self._work}: {change}" if self._work else change)
        self._reason.setText(cell_words.reason_words(line.reason))
        self._reason.setVisible(bool(line.reason))
        self._when.setToolTip(whole)
        parts = [self._change.text(), when, whole, self._reason.text()]
        if line.is_now:
            parts.append(self._now.text())
        self.setAccessibleName(". ".join(part for part in parts if part))
        self.setAccessibleDescription(
            self.tr("Enter puts this value back.") if not self._back.isHidden() else ""
        )
        self._back.setAccessibleName(f"{self._back.text()}: {self._change.text()}")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter puts back, arrows go on."""
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not self._back.isHidden():
            self.restored.emit()
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.moved.emit(1 if key == Qt.Key.Key_Down else -1)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The line with the focus is set apart."""
        super().focusInEvent(event)
        set_role(self, "sunken")

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """As the others again."""
        super().focusOutEvent(event)
        set_role(self, "")


class CellHistory(Retranslated, QWidget):
    """The newest lines, and the rest when it is asked for; or a word why there are none."""

    restored = Signal(object)
    """PastLine whose value is to stand there again."""

    def __init__(self, work_of: Callable[[PastLine], str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._work_of = work_of
        self._lines: list[PastLine] = []
        self._restorable: set[int] = set()
        self._today = dt.date.min
        self._all = False
        self._rows: list[PastRow] = []
        self._word, self._more = QLabel(self), QPushButton(self)
        self._word.setWordWrap(True)
        set_role(self._word, "muted")
        set_role(self._more, "link")
        self._more.clicked.connect(self._show_all)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(SPACE.xs)
        self._layout.addWidget(self._word)
        self._layout.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeft)
        self.show_word("")

    def show_word(self, text: str, *, is_error: bool = False) -> None:
        """No lines: reading, nothing there, failed."""
        self._lines, self._all = [], False
        set_role(self._word, "error" if is_error else "muted")
        self._word.setText(text)
        self._word.setVisible(bool(text))
        self._more.hide()
        for row in self._rows:
            row.hide()

    def show_lines(
        self, lines: Sequence[PastLine], today: dt.date, can_restore: Callable[[PastLine], bool]
    ) -> None:
        """Show the lines, newest first."""
        self._lines, self._today = list(lines), today
        self._restorable = {place for place, line in enumerate(self._lines) if can_restore(line)}
        self._word.hide()
        self._fill()

    def take_focus(self) -> bool:
        """To the newest line; False when there is none."""
        if self._lines:
            self._rows[0].setFocus(Qt.FocusReason.ShortcutFocusReason)
        return bool(self._lines)

    def retranslate(self) -> None:
        """The lines name works."""
        if self._lines:
            self._fill()

    # --- private ------------------------------------------------------------------------------------------

    def _show_all(self) -> None:
        first = len(self._shown())
        self._all = True
        self._fill()
        self._rows[first].setFocus(Qt.FocusReason.OtherFocusReason)

    def _shown(self) -> list[PastLine]:
        """One line more would take no more room than the button."""
        is_whole = self._all or len(self._lines) <= FIRST_LINES + 1
        return self._lines if is_whole else self._lines[:FIRST_LINES]

    def _fill(self) -> None:
        shown = self._shown()
        while len(self._rows) < len(shown):
            self._add_row()
        for place, row in enumerate(self._rows):
            row.setVisible(place < len(shown))
            if place < len(shown):
                line = shown[place]
                row.show_line(line, self._work_of(line), self._today, can_restore=place in self._restorable)
        rest = len(self._lines) - len(shown)
        self._more.setText(self.tr("Show %n earlier change(s)", "", rest))
        self._more.setAccessibleName(self._more.text())
        self._more.setVisible(rest > 0)

    def _add_row(self) -> None:
        row = PastRow(self)
        place = len(self._rows)
        self._rows.append(row)
        self._layout.insertWidget(place + 1, row)
        if place:
            QWidget.setTabOrder(self._rows[place - 1], row)
        row.restored.connect(lambda: self._restore(place))
        row.moved.connect(lambda step: self._go(place + step))

    def _restore(self, place: int) -> None:
        if place < len(self._lines) and place in self._restorable:
            self.restored.emit(self._lines[place])

    def _go(self, place: int) -> None:
        if 0 <= place < len(self._shown()):
            self._rows[place].setFocus(Qt.FocusReason.TabFocusReason)
