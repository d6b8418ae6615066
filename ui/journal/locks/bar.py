"""The bar over a page of a closed period: how it stands, and what can be done about it without leaving the page."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from app.journal.lock_rows import MOST_REASON_LETTERS
from ui.errors import sentence_for
from ui.journal.editor import JournalEditor
from ui.journal.locks.wishes import LockAct, LockWish
from ui.journal.locks.words import lock_words
from ui.theme import SPACE, set_role
from ui.widgets import DateEdit, IconLabel, Retranslated, announce

if TYPE_CHECKING:
    from app.journal.lock_rows import TermLock
    from ui.journal.source import JournalSource


class LockBar(Retranslated, QFrame):
    """Hidden where the period is not closed, or where there is nothing to tell and to do.

    A step (giving a reason, choosing a day) happens in the bar itself; Enter does it, Escape leaves it.
    """

    done = Signal()
    """Something is different now: the page has to be read anew."""
    left = Signal()
    """A step is over: the keys belong to the grid again."""

    def __init__(self, source: JournalSource, editor: JournalEditor, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._source, self._editor = source, editor
        self._about: tuple[int, int] | None = None
        self._lock: TermLock | None = None
        self._today = dt.date.min
        self._step: LockAct | None = None
        self._error: Exception | None = None
        self._had_focus = False
        self._icon = IconLabel("lock", 20, "text", self)
        self._label, self._trouble = QLabel(self), QLabel(self)
        self.reason, self.day = QLineEdit(self), DateEdit(QDate.currentDate(), self)
        self.ask, self.withdraw, self.unlock, self.decline, self.shut, self.do, self.cancel = (
            QPushButton(self) for _ in range(7)
        )
        self._buttons = (
            self.ask,
            self.withdraw,
            self.unlock,
            self.decline,
            self.shut,
            self.do,
            self.cancel,
        )
        self._lay_out()
        self._connect()
        self.retranslate()
        self.hide()

    def retranslate(self) -> None:
        """All words; they depend on the lock and the step."""
        self.ask.setText(self.tr("&Ask the deputy head to open it…"))
        self.withdraw.setText(self.tr("Take the request &back"))
        is_open = self._lock is not None and self._lock.open_until is not None
        self.unlock.setText(self.tr("Another &day…") if is_open else self.tr("&Open for this course…"))
        self.decline.setText(self.tr("&Decline…"))
        self.shut.setText(self.tr("&Close again"))
        self.cancel.setText(self.tr("Cancel"))
        self.reason.setPlaceholderText(self.tr("for example: the teacher was ill, a mistake in a mark"))
        question, name = {
            LockAct.ASK: (self.tr("Why must the period be opened?"), self.tr("Send")),
            LockAct.DECLINE: (self.tr("Why does the period stay closed?"), self.tr("Decline")),
            LockAct.OPEN: (self.tr("Open for this course up to and including"), self.tr("Open")),
        }.get(self._step or LockAct.CLOSE, ("", ""))
        self.do.setText(name)
        for field in (self.reason, self.day):
            field.setAccessibleName(question)
        text = question or (lock_words(self._lock, self._today) if self._lock is not None else "")
        self._label.setText(text)
        self.setAccessibleName(text)
        self._trouble.setText(sentence_for(self._error) if self._error is not None else "")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter does the step, Escape leaves it."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        here = self.focusWidget()
        if enter and isinstance(here, QPushButton):
            here.click()
        elif enter and self._step is not None:
            self._on_do()
        elif event.key() == Qt.Key.Key_Escape and self._step is not None:
            self._end_step()
        else:
            super().keyPressEvent(event)

    # --- slots --------------------------------------------------------------------------------------------

    def _on_page_changed(self) -> None:
        page = self._editor.buffer.page if self._editor.buffer is not None else None
        about = (page.course.course_id, page.term.id) if page is not None else None
        lock = page.lock if page is not None else None
        if (about, lock) == (self._about, self._lock):
            return  # read anew: what is being typed here stays
        self._about, self._lock = about, lock
        if page is not None:
            self._today = page.today
        if self._step is not None:
            self._end_step()
        self._error = None
        self._show()
        if self.isVisible():
            announce(self, self._label.text())

    def _on_do(self) -> None:
        if self._step is None or (self._step is not LockAct.OPEN and not self.reason.text().strip()):
            self.reason.setFocus()
            return
        self._carry_out(self._step)

    def _on_done(self, _: None) -> None:
        if self._step is not None:
            self._end_step()
        self._set_busy(False)
        self.done.emit()

    def _on_failed(self, error: Exception) -> None:
        self._set_busy(False)
        self._error = error
        self._show()
        announce(self, self._trouble.text())
        self.done.emit()  # perhaps somebody else was faster: then the page knows more

    # --- private ------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        set_role(self, "sunken")
        set_role(self._trouble, "error")
        set_role(self.do, "primary")
        for button in (self.withdraw, self.shut, self.cancel):
            set_role(button, "ghost")
        self._label.setWordWrap(True)
        self._label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self._trouble.setWordWrap(True)
        self.reason.setMaxLength(MOST_REASON_LETTERS)
        self.reason.setMinimumWidth(320)
        row = QHBoxLayout()
        row.setSpacing(SPACE.s)
        row.addWidget(self._icon)
        row.addWidget(self._label, 1)
        row.addWidget(self.reason, 2)
        row.addWidget(self.day)
        for button in self._buttons:
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE.m, SPACE.s, SPACE.s, SPACE.s)
        column.setSpacing(SPACE.xs)
        column.addLayout(row)
        column.addWidget(self._trouble)

    def _connect(self) -> None:
        self._editor.page_changed.connect(self._on_page_changed)
        for button, step in (
            (self.ask, LockAct.ASK),
            (self.unlock, LockAct.OPEN),
            (self.decline, LockAct.DECLINE),
        ):
            button.clicked.connect(lambda _=False, step=step: self._begin_step(step))
        for button, act in ((self.withdraw, LockAct.WITHDRAW), (self.shut, LockAct.CLOSE)):
            button.clicked.connect(lambda _=False, act=act: self._carry_out(act))
        self.do.clicked.connect(self._on_do)
        self.cancel.clicked.connect(self._end_step)

    def _begin_step(self, step: LockAct) -> None:
        self._step, self._error = step, None
        self.reason.clear()
        if self._lock is not None:
            self.day.setMinimumDate(_qdate(self._today))
            self.day.setDate(_qdate(self._lock.open_until or self._lock.offered))
        self._show()
        (self.day if step is LockAct.OPEN else self.reason).setFocus()

    def _end_step(self) -> None:
        had_focus = self._had_focus or self._has_focus()
        self._step, self._error = None, None
        self._show()
        if had_focus:
            self.left.emit()

    def _has_focus(self) -> bool:
        return any(one.hasFocus() for one in (self.reason, self.day, *self._buttons))

    def _carry_out(self, act: LockAct) -> None:
        if self._about is None:
            return
        chosen = self.day.date()
        until = dt.date(chosen.year(), chosen.month(), chosen.day()) if act is LockAct.OPEN else None
        self._set_busy(True)
        wish = LockWish(act, *self._about, self.reason.text().strip(), until)
        self._source.change_lock(self, wish, self._on_done, self._on_failed)

    def _set_busy(self, busy: bool) -> None:
        self._had_focus = busy and self._has_focus()  # what is disabled loses it
        for button in self._buttons:
            button.setEnabled(not busy)

    def _show(self) -> None:
        lock, step = self._lock, self._step
        self.retranslate()
        shown: set[QPushButton] = set()
        if lock is not None and step is not None:
            shown = {self.do, self.cancel}
        elif lock is not None:
            shown = self._offers(lock)
        for button in self._buttons:
            button.setVisible(button in shown)
        self.reason.setVisible(step in (LockAct.ASK, LockAct.DECLINE))
        self.day.setVisible(step is LockAct.OPEN)
        self._trouble.setVisible(self._error is not None)
        is_open = lock is not None and lock.open_until is not None
        self._icon.set_picture("lock-open" if is_open else "lock", "text")
        self.setVisible(lock is not None and bool(shown or is_open or lock.request is not None))

    def _offers(self, lock: TermLock) -> set[QPushButton]:
        waits = lock.request is not None and lock.request.answer is None and lock.open_until is None
        offers: set[QPushButton] = set()
        if lock.may_ask and lock.open_until is None:
            offers.add(self.withdraw if waits else self.ask)
        if lock.may_open:
            offers |= {self.unlock} if lock.open_until is None else {self.unlock, self.shut}
            offers |= {self.decline} if waits else set()
        return offers


def _qdate(day: dt.date) -> QDate:
    return QDate(day.year, day.month, day.day)
