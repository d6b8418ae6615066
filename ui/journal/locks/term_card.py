"""A period in the dialog of the periods: how it stands, and closing or opening it, asked about in the card itself."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from app.errors import Refused
from ui.errors import sentence_for
from ui.journal.locks import closing_words
from ui.journal.locks.closing_source import ClosingSource, ClosingWish
from ui.naming import term_words
from ui.theme import SPACE, set_role
from ui.widgets import IconLabel, Retranslated, announce

if TYPE_CHECKING:
    from app.journal.closing_rows import TermState
    from app.school.rows import CourseCard

_NAME_WIDTH = 120


class TermCard(Retranslated, QFrame):
    """Enter does what is asked about, Escape leaves it; elsewhere Escape is the dialog's."""

    changed = Signal()
    """It was closed or opened, or could not be: all has to be read anew."""

    def __init__(self, source: ClosingSource, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._source = source
        self._state: TermState | None = None
        self._today, self._may = date.min, False
        self._early = False
        self._error: Exception | None = None
        self._unmarked: Sequence[CourseCard] | None = None
        self._unread = False
        self._icon = IconLabel("lock-open", 20, "text", self)
        self._name, self._days, self._how, self._question, self._missing, self._trouble = (
            QLabel(self) for _ in range(6)
        )
        self.begin, self.do, self.cancel = (QPushButton(self) for _ in range(3))
        self._asked = QWidget(self)
        self._lay_out()
        self.begin.clicked.connect(self._on_begin)
        self.do.clicked.connect(self._on_do)
        self.cancel.clicked.connect(self._leave)
        self._asked.hide()

    @property
    def is_asking(self) -> bool:
        """Whether it waits for a yes or a no."""
        return not self._asked.isHidden()

    def show_state(self, state: TermState, today: date, *, may_close: bool) -> None:
        """How the period stands now.  What is asked about and is no longer so is not asked any more."""
        before = self._state
        self._state, self._today, self._may = state, today, may_close
        if before is not None and before.closed_at != state.closed_at:
            self._error = None
            self._leave()
        self._show()

    def retranslate(self) -> None:
        """All words."""
        if self._state is None:
            return
        one, is_open = self._state, self._state.closed_at is None
        name = term_words(one.term)
        days, how = closing_words.days_words(one, self._today), closing_words.state_words(one, self._today)
        self._name.setText(name)
        self._days.setText(days)
        self._how.setText(how)
        self.setAccessibleName(f"{name}, {days}: {how}")
        self.begin.setText(self.tr("Close…") if is_open else self.tr("Open again…"))
        self.begin.setAccessibleName(f"{name}: {self.begin.text()}")
        self._question.setText(closing_words.question_words(one, self._today))
        self.do.setText(self.tr("Close the period") if is_open else self.tr("Open the period again"))
        self.cancel.setText(self.tr("Cancel"))
        if self._unread:
            self._missing.setText(self.tr("Where marks for the period are missing could not be read."))
        elif self._unmarked is None:
            self._missing.setText(self.tr("Looking where marks for the period are missing…"))
        else:
            self._missing.setText(closing_words.unmarked_words(self._unmarked))
        self._trouble.setText(sentence_for(self._error) if self._error is not None else "")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter on a button presses it, Escape leaves what is asked."""
        here = self.focusWidget()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and isinstance(here, QPushButton):
            here.click()
        elif event.key() == Qt.Key.Key_Escape and self.is_asking:
            self._leave()
        else:
            super().keyPressEvent(event)

    # --- private ------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        set_role(self, "card")
        set_role(self._name, "section")
        set_role(self._days, "muted")
        set_role(self._missing, "muted")
        set_role(self._trouble, "error")
        set_role(self.do, "primary")
        set_role(self.cancel, "ghost")
        self._name.setMinimumWidth(_NAME_WIDTH)
        for label in (self._how, self._question, self._missing, self._trouble):
            label.setWordWrap(True)
        for button in (self.begin, self.do, self.cancel):
            button.setAutoDefault(False)
        head = QHBoxLayout()
        head.setSpacing(SPACE.m)
        told = QVBoxLayout()
        told.setSpacing(0)
        told.addWidget(self._how)
        told.addWidget(self._days)
        head.addWidget(self._icon)
        head.addWidget(self._name)
        head.addLayout(told, 1)
        head.addWidget(self.begin)
        answer = QHBoxLayout()
        answer.setSpacing(SPACE.s)
        answer.addStretch(1)
        answer.addWidget(self.cancel)
        answer.addWidget(self.do)
        asked = QVBoxLayout(self._asked)
        asked.setContentsMargins(0, SPACE.s, 0, 0)
        asked.setSpacing(SPACE.s)
        asked.addWidget(self._question)
        asked.addWidget(self._missing)
        asked.addLayout(answer)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE.l, SPACE.s, SPACE.m, SPACE.s)
        layout.setSpacing(SPACE.xs)
        layout.addLayout(head)
        layout.addWidget(self._trouble)
        layout.addWidget(self._asked)

    def _show(self) -> None:
        if self._state is None:
            return
        is_open = self._state.closed_at is None
        begun = self._state.term.starts <= self._today
        self._icon.set_picture("lock-open" if is_open else "lock", "text")
        self._missing.setVisible(is_open)
        self._trouble.setVisible(self._error is not None)
        self.begin.setVisible(self._may and begun and not self.is_asking)
        self.retranslate()

    def _on_begin(self) -> None:
        if self._state is None:
            return
        self._error, self._unmarked, self._unread = None, None, False
        self._early = not self._state.is_over
        self._asked.show()
        self._show()
        self.do.setFocus()
        announce(self, self._question.text())
        if self._state.closed_at is None:
            self._source.load_unmarked(self, self._state.term.id, self._on_unmarked, self._on_unread)

    def _on_unmarked(self, found: Sequence[CourseCard]) -> None:
        self._unmarked = found
        self.retranslate()

    def _on_unread(self, _error: Exception) -> None:
        """It can be closed without knowing that."""
        self._unread = True
        self.retranslate()

    def _on_do(self) -> None:
        if self._state is None:
            return
        self.setEnabled(False)
        wish = ClosingWish(self._state.term.id, self._state.closed_at, self._early)
        self._source.change(self, wish, self._on_done, self._on_failed)

    def _on_done(self, _: None) -> None:
        self.setEnabled(True)
        self._leave()
        self.changed.emit()

    def _on_failed(self, error: Exception) -> None:
        self.setEnabled(True)
        self._error = error
        if isinstance(error, Refused) and error.code == "term.not_over":
            self._early = True  # it has been said now
        self._show()
        self.do.setFocus()
        announce(self, self._trouble.text())
        self.changed.emit()

    def _leave(self) -> None:
        had_focus = self.do.hasFocus() or self.cancel.hasFocus()
        self._asked.hide()
        self._show()
        if had_focus and self.begin.isVisible():
            self.begin.setFocus()
