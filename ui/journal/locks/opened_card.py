"""A closed period that is open for one course for some days, in the dialog of the periods."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from ui.errors import sentence_for
from ui.journal import words
from ui.journal.locks.wishes import LockAct, LockWish
from ui.naming import course_words, term_words
from ui.theme import SPACE, set_role
from ui.widgets import IconLabel, Retranslated, announce

if TYPE_CHECKING:
    from app.journal.closing_rows import OpenedTerm
    from ui.journal.source import JournalSource


class OpenedCard(Retranslated, QFrame):
    """Which course and period, up to when; one button closes it again."""

    changed = Signal()
    page_wanted = Signal(int, int)

    def __init__(
        self, opened: OpenedTerm, today: dt.date, source: JournalSource, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._opened, self._today, self._source = opened, today, source
        self._error: Exception | None = None
        self._icon = IconLabel("lock-open", 20, "text", self)
        self._what, self._until, self._trouble = QLabel(self), QLabel(self), QLabel(self)
        self.page, self.shut = QPushButton(self), QPushButton(self)
        set_role(self, "card")
        set_role(self._until, "muted")
        set_role(self._trouble, "error")
        set_role(self.page, "link")
        for label in (self._what, self._trouble):
            label.setWordWrap(True)
        self._trouble.hide()
        for button in (self.page, self.shut):
            button.setAutoDefault(False)
        told = QVBoxLayout()
        told.setSpacing(0)
        for label in (self._what, self._until, self._trouble):
            told.addWidget(label)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(SPACE.l, SPACE.s, SPACE.m, SPACE.s)
        layout.setSpacing(SPACE.m)
        layout.addWidget(self._icon)
        layout.addLayout(told, 1)
        layout.addWidget(self.page)
        layout.addWidget(self.shut)
        self.shut.setVisible(opened.may_open)
        self.page.clicked.connect(lambda: self.page_wanted.emit(opened.course.course_id, opened.term.id))
        self.shut.clicked.connect(self._on_shut)
        self.retranslate()

    def retranslate(self) -> None:
        """All words."""
        one = self._opened
        what = f"{course_words(one.course)} · {term_words(one.term)}"
        until = self.tr("open up to and including {0}").format(words.date_words(one.until, self._today))
        self._what.setText(what)
        self._until.setText(until)
        self.setAccessibleName(f"{what}: {until}")
        self.page.setText(self.tr("Show the journal"))
        self.shut.setText(self.tr("Close again"))
        self.shut.setAccessibleName(f"{what}: {self.shut.text()}")
        self._trouble.setText(sentence_for(self._error) if self._error is not None else "")

    def _on_shut(self) -> None:
        self.setEnabled(False)
        wish = LockWish(LockAct.CLOSE, self._opened.course.course_id, self._opened.term.id)
        self._source.change_lock(self, wish, lambda _: self.changed.emit(), self._on_failed)

    def _on_failed(self, error: Exception) -> None:
        self.setEnabled(True)
        self._error = error
        self.retranslate()
        self._trouble.show()
        announce(self, self._trouble.text())
        self.changed.emit()
