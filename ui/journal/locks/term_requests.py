"""Who asks for a closed period to be opened: a quiet notice over the journal, and the dialog that answers."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app.journal.lock_rows import MOST_REASON_LETTERS
from ui.errors import sentence_for
from ui.journal import words
from ui.journal.locks.wishes import LockAct, LockWish
from ui.naming import course_words, term_words
from ui.theme import SPACE, set_role
from ui.widgets import Banner, BannerKind, DateEdit, Retranslated, announce, scrolled

if TYPE_CHECKING:
    from app.changes import Change
    from app.journal.lock_rows import AskedTerm
    from ui.journal.source import JournalSource
    from ui.live import Live

_KEYS = ("journal.term_requests", "journal.open_terms")


class RequestsNotice(Banner):
    """«Просят открыть период: 2», for those who lead the school; hidden while nobody asks."""

    course_wanted = Signal(int, int)
    """Course and period whose page is to be shown."""

    def __init__(self, source: JournalSource, parent: QWidget | None = None) -> None:
        self._asked: Sequence[AskedTerm] = ()
        self.dialog: TermRequestsDialog | None = None
        super().__init__(BannerKind.INFO, parent, closable=False)
        self._source = source
        self.action_triggered.connect(self.open_dialog)

    def begin(self, live: Live[Any] | None = None) -> None:
        """From now on tell who waits; asks what only a leader of the school may know."""
        if live is not None:
            live.subscribe(self, is_about_locks, lambda _: self.reload())
            live.stalled_changed.connect(self._on_stalled)
        self.reload()

    def reload(self) -> None:
        """Ask who waits; what is known stays until the answer."""
        self._source.load_term_requests(self, self._on_loaded, lambda _error: None)

    def open_dialog(self) -> None:
        """Show them all."""
        if self.dialog is None:
            self.dialog = TermRequestsDialog(self._source, self.window())
            self.dialog.answered.connect(self.reload)
            self.dialog.course_wanted.connect(self.course_wanted)
            self.dialog.finished.connect(self._on_finished)
        self.dialog.set_requests(self._asked)
        self.dialog.open()

    def retranslate(self) -> None:
        """How many wait."""
        super().retranslate()
        self.set_text(self.tr("%n request(s) to open a closed period", "", len(self._asked)))
        self.set_action(self.tr("Show…"))

    def _on_loaded(self, asked: Sequence[AskedTerm]) -> None:
        more = len(asked) > len(self._asked)
        self._asked = asked
        self.retranslate()
        self.setVisible(bool(asked))
        if more:
            announce(self, self.text)
        if self.dialog is not None:
            self.dialog.set_requests(asked)

    def _on_stalled(self, stalled: bool) -> None:
        if not stalled:
            self.reload()

    def _on_finished(self) -> None:
        if self.dialog is not None:
            self.dialog.deleteLater()
            self.dialog = None


class TermRequestsDialog(Retranslated, QDialog):
    """`open()` it; the requests are set from outside, also while it is open."""

    answered = Signal()
    course_wanted = Signal(int, int)

    def __init__(self, source: JournalSource, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title, self._none, self._close = QLabel(self), QLabel(self), QPushButton(self)
        set_role(self._title, "title")
        set_role(self._none, "muted")
        self._close.clicked.connect(self.accept)
        self._close.setAutoDefault(False)
        content = QWidget(self)
        self._list = RequestList(source, content)
        self._list.answered.connect(self.answered)
        self._list.page_wanted.connect(self._on_page_wanted)
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, SPACE.s, 0)
        column.addWidget(self._list)
        column.addStretch(1)
        set_role(content, "page")
        scroll = scrolled(content, self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE.xl, SPACE.xl, SPACE.xl, SPACE.xl)
        layout.setSpacing(SPACE.m)
        for widget in (self._title, self._none, scroll):
            layout.addWidget(widget)
        layout.setStretchFactor(scroll, 1)
        layout.addWidget(self._close, 0, Qt.AlignmentFlag.AlignRight)
        self.setMinimumSize(680, 320)
        self.resize(720, 520)
        self.retranslate()

    @property
    def cards(self) -> list[RequestCard]:
        """The requests on the screen, the oldest first."""
        return self._list.cards

    def set_requests(self, asked: Sequence[AskedTerm]) -> None:
        """Show these; what is being answered among them stays as it is."""
        self._list.set_requests(asked)
        self._none.setVisible(not self.cards)

    def retranslate(self) -> None:
        """All words."""
        self.setWindowTitle(self.tr("Requests to open a closed period"))
        self._title.setText(self.tr("Requests to open a closed period"))
        self._none.setText(self.tr("Nobody is waiting for an answer."))
        self._close.setText(self.tr("Close"))

    def _on_page_wanted(self, course: int, term: int) -> None:
        self.accept()
        self.course_wanted.emit(course, term)


class RequestList(QWidget):
    """Requests one below the other."""

    answered = Signal()
    page_wanted = Signal(int, int)

    def __init__(self, source: JournalSource, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._source = source
        self._cards: dict[tuple[int, int, dt.datetime], RequestCard] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(SPACE.m)

    @property
    def cards(self) -> list[RequestCard]:
        """The requests on the screen, the oldest first."""
        return list(self._cards.values())

    def set_requests(self, asked: Sequence[AskedTerm]) -> None:
        """Show these; what is being answered among them stays as it is."""
        by_key = {(one.course.course_id, one.term.id, one.request.asked_at): one for one in asked}
        for gone in self._cards.keys() - by_key.keys():
            card = self._cards.pop(gone)
            self._column.removeWidget(card)
            card.hide()
            card.deleteLater()
        for key, one in by_key.items():
            if key not in self._cards:
                card = RequestCard(one, self._source, self)
                card.answered.connect(self.answered)
                card.page_wanted.connect(self.page_wanted)
                self._column.addWidget(card)
                self._cards[key] = card


class RequestCard(Retranslated, QFrame):
    """One request: who, what, when and why; below it the answer."""

    answered = Signal()
    """It was answered, or could not be: the list has to be read anew."""
    page_wanted = Signal(int, int)

    def __init__(self, asked: AskedTerm, source: JournalSource, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._asked, self._source = asked, source
        self._error: Exception | None = None
        self._declining = False
        self._what, self._who, self._why, self._trouble, self._until = (QLabel(self) for _ in range(5))
        offered, today = asked.offered, asked.today
        self.day = DateEdit(QDate(offered.year, offered.month, offered.day), self)
        self.day.setMinimumDate(QDate(today.year, today.month, today.day))
        self.reason = QLineEdit(self)
        self.reason.setMaxLength(MOST_REASON_LETTERS)
        self.page, self.unlock, self.decline, self._cancel = (QPushButton(self) for _ in range(4))
        self._lay_out()
        self.page.clicked.connect(lambda: self.page_wanted.emit(asked.course.course_id, asked.term.id))
        self.unlock.clicked.connect(lambda: self._answer(LockAct.OPEN))
        self.decline.clicked.connect(self._on_decline)
        self._cancel.clicked.connect(lambda: self._set_declining(declining=False))
        self._set_declining(declining=False)

    def retranslate(self) -> None:
        """All words."""
        course, request = self._asked.course, self._asked.request
        what = f"{course_words(course)} · {term_words(self._asked.term)}"
        self._what.setText(what)
        self.setAccessibleName(what)
        self._who.setText(f"{request.asked_by} · {words.date_words(request.asked_at, self._asked.today)}")
        self._why.setText(self.tr("“{0}”").format(request.reason))
        self.page.setText(self.tr("Show the journal"))
        self._until.setText(self.tr("Open up to and including"))
        self.day.setAccessibleName(self.tr("Open up to and including"))
        self.unlock.setText(self.tr("Open"))
        self.decline.setText(self.tr("Decline") if self._declining else self.tr("Decline…"))
        self._cancel.setText(self.tr("Cancel"))
        self.reason.setPlaceholderText(self.tr("Why does it stay closed?"))
        self.reason.setAccessibleName(self.tr("Why does it stay closed?"))
        self._trouble.setText(sentence_for(self._error) if self._error is not None else "")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter answers, Escape in the reason goes back; elsewhere Escape closes the dialog."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        here = self.focusWidget()
        if enter and isinstance(here, QPushButton):
            here.click()
        elif enter and self._declining:
            self._on_decline()
        elif enter and here is self.day:
            self._answer(LockAct.OPEN)
        elif event.key() == Qt.Key.Key_Escape and self._declining:
            self._set_declining(declining=False)
        else:
            super().keyPressEvent(event)

    # --- private ------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        set_role(self, "card")
        set_role(self._what, "section")
        set_role(self._who, "muted")
        set_role(self._trouble, "error")
        set_role(self.page, "link")
        set_role(self._cancel, "ghost")
        self._why.setWordWrap(True)
        self._trouble.setWordWrap(True)
        for button in (self.page, self.unlock, self.decline, self._cancel):
            button.setAutoDefault(False)
        head, answer = QHBoxLayout(), QHBoxLayout()
        head.addWidget(self._what, 1)
        head.addWidget(self.page)
        answer.setSpacing(SPACE.s)
        for widget in (self._until, self.day, self.unlock):
            answer.addWidget(widget)
        answer.addWidget(self.reason, 1)
        answer.addStretch(0)
        answer.addWidget(self.decline)
        answer.addWidget(self._cancel)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE.l, SPACE.m, SPACE.l, SPACE.m)
        layout.setSpacing(SPACE.xs)
        layout.addLayout(head)
        layout.addWidget(self._who)
        layout.addWidget(self._why)
        layout.addWidget(self._trouble)
        layout.addLayout(answer)

    def _set_declining(self, *, declining: bool) -> None:
        self._declining = declining
        may = self._asked.may_open
        opening: tuple[QWidget, ...] = (self._until, self.day, self.unlock)
        for widget in opening:
            widget.setVisible(may and not declining)
        self.reason.setVisible(may and declining)
        self._cancel.setVisible(may and declining)
        self.decline.setVisible(may)
        self._trouble.setVisible(self._error is not None)
        self.retranslate()
        if declining:
            self.reason.setFocus()

    def _on_decline(self) -> None:
        if not self._declining:
            self._set_declining(declining=True)
        elif self.reason.text().strip():
            self._answer(LockAct.DECLINE)
        else:
            self.reason.setFocus()

    def _answer(self, act: LockAct) -> None:
        chosen = self.day.date()
        until = dt.date(chosen.year(), chosen.month(), chosen.day()) if act is LockAct.OPEN else None
        self.setEnabled(False)
        wish = LockWish(
            act, self._asked.course.course_id, self._asked.term.id, self.reason.text().strip(), until
        )
        self._source.change_lock(self, wish, lambda _: self.answered.emit(), self._on_failed)

    def _on_failed(self, error: Exception) -> None:
        self.setEnabled(True)
        self._error = error
        self._set_declining(declining=self._declining)
        announce(self, self._trouble.text())
        self.answered.emit()


def is_about_locks(change: Change) -> bool:
    """Whether who waits, what is open for a time, or what is closed may be different now."""
    return change.entity == "term" or (change.entity == "setting" and change.key.endswith(_KEYS))
