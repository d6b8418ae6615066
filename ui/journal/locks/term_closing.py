"""The periods of the school, for those who lead it: closed and opened again, and what is open for single courses."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from ui.errors import sentence_for
from ui.icons import set_icon
from ui.journal.locks.closing_words import scheme_words
from ui.journal.locks.opened_card import OpenedCard
from ui.journal.locks.term_card import TermCard
from ui.journal.locks.term_requests import RequestList, is_about_locks
from ui.theme import SPACE, set_role
from ui.widgets import Retranslated, announce, scrolled

if TYPE_CHECKING:
    from app.journal.closing_rows import ClosingState, OpenedTerm, SchemeState
    from ui.journal.source import JournalSource
    from ui.live import Live


class TermsButton(Retranslated, QToolButton):
    """«Периоды…»: hidden from everybody who does not lead the school."""

    course_wanted = Signal(int, int)
    """Course and period whose page is to be shown."""

    def __init__(self, source: JournalSource, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._source = source
        self.dialog: TermClosingDialog | None = None
        set_icon(self, "lock")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.clicked.connect(self.open_dialog)
        self.retranslate()
        self.hide()

    def begin(self, live: Live[Any] | None = None) -> None:
        """From now on offer it; the dialog follows what others do."""
        if live is not None:
            live.subscribe(self, is_about_locks, lambda _: self._reload())
            live.stalled_changed.connect(self._on_stalled)
        self.show()

    def open_dialog(self) -> None:
        """Show the periods."""
        if self.dialog is None:
            self.dialog = TermClosingDialog(self._source, self.window())
            self.dialog.course_wanted.connect(self.course_wanted)
            self.dialog.finished.connect(self._on_finished)
        self.dialog.reload()
        self.dialog.open()

    def retranslate(self) -> None:
        """All words."""
        self.setText(self.tr("Periods…"))
        self.setAccessibleName(self.tr("Periods…"))
        self.setToolTip(self.tr("Close periods for the whole school, open them again"))

    def _reload(self) -> None:
        if self.dialog is not None:
            self.dialog.reload()

    def _on_stalled(self, stalled: bool) -> None:
        if not stalled:
            self._reload()

    def _on_finished(self) -> None:
        if self.dialog is not None:
            self.dialog.deleteLater()
            self.dialog = None


class TermClosingDialog(Retranslated, QDialog):
    """`reload()` and `open()` it.  Nothing opens over it: each card asks by itself."""

    course_wanted = Signal(int, int)

    def __init__(self, source: JournalSource, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._source = source
        self._state: ClosingState | None = None
        self._error: Exception | None = None
        self._cards: dict[int, TermCard] = {}
        self._heads: list[QLabel] = []
        self._opened: dict[OpenedTerm, OpenedCard] = {}
        self._title, self._what, self._trouble, self._asked, self._single, self._none = (
            QLabel(self) for _ in range(6)
        )
        self._close = QPushButton(self)
        self.requests = RequestList(source, self)
        self._terms_box, self._opened_box = QVBoxLayout(), QVBoxLayout()
        self._lay_out()
        self.requests.answered.connect(self.reload)
        self.requests.page_wanted.connect(self._on_page_wanted)
        self._close.clicked.connect(self.accept)
        self._show()

    @property
    def cards(self) -> list[TermCard]:
        """The periods on the screen."""
        return list(self._cards.values())

    @property
    def opened(self) -> list[OpenedCard]:
        """What is open for single courses, on the screen."""
        return list(self._opened.values())

    def reload(self) -> None:
        """Ask how all stands; what is known stays until the answer."""
        self._source.closing().load_state(self, self._on_loaded, self._on_failed)

    def retranslate(self) -> None:
        """All words."""
        year = self._state.year.name if self._state is not None else ""
        title = self.tr("Periods of {0}").format(year) if year else self.tr("Periods")
        self.setWindowTitle(title)
        self._title.setText(title)
        self._what.setText(
            self.tr(
                "Teachers only read the marks of a closed period, and may ask to open it for their course."
            )
        )
        self._asked.setText(self.tr("They ask to open a period"))
        self._single.setText(self.tr("Open for single courses"))
        self._close.setText(self.tr("Done"))
        if self._error is not None:
            self._trouble.setText(sentence_for(self._error))
        if self._state is None:
            self._none.setText("" if self._error is not None else self.tr("Reading…"))
            return
        for head, scheme in zip(self._heads, self._state.schemes, strict=True):
            head.setText(scheme_words(scheme))
        if not self._state.schemes:
            self._none.setText(self.tr("No class of this year has periods."))
        else:
            self._none.setText(
                self.tr("Nobody asks for a period to be opened, and none is open for a course.")
            )

    # --- slots --------------------------------------------------------------------------------------------

    def _on_loaded(self, state: ClosingState) -> None:
        before, self._state, self._error = self._state, state, None
        if before is None or _shape(before.schemes) != _shape(state.schemes):
            self._lay_out_terms(state)
        for scheme in state.schemes:
            for one in scheme.terms:
                self._cards[one.term.id].show_state(one, state.today, may_close=state.may_close)
        self.requests.set_requests(state.requests)
        self._set_opened(state)
        self._show()

    def _on_failed(self, error: Exception) -> None:
        self._error = error
        self._show()
        announce(self, self._trouble.text())

    def _on_page_wanted(self, course: int, term: int) -> None:
        self.accept()
        self.course_wanted.emit(course, term)

    # --- private ------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        set_role(self._title, "title")
        for label in (self._asked, self._single):
            set_role(label, "section")
            label.setContentsMargins(0, SPACE.s, 0, 0)
        for label in (self._what, self._none):
            set_role(label, "muted")
        set_role(self._trouble, "error")
        for label in (self._what, self._none, self._trouble):
            label.setWordWrap(True)
        self._close.setAutoDefault(False)
        content = QWidget(self)
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, SPACE.s, 0)
        column.setSpacing(SPACE.s)
        for box in (self._terms_box, self._opened_box):
            box.setSpacing(SPACE.s)
        column.addLayout(self._terms_box)
        for widget in (self._asked, self.requests, self._single):
            column.addWidget(widget)
        column.addLayout(self._opened_box)
        column.addWidget(self._none)
        column.addStretch(1)
        set_role(content, "page")
        scroll = scrolled(content, self)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self._close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE.xl, SPACE.xl, SPACE.xl, SPACE.xl)
        layout.setSpacing(SPACE.m)
        for one in (self._title, self._what, self._trouble):
            layout.addWidget(one)
        layout.addWidget(scroll, 1)
        layout.addLayout(foot)
        self.setMinimumSize(780, 600)
        self.resize(820, 680)

    def _lay_out_terms(self, state: ClosingState) -> None:
        for widget in (*self._heads, *self._cards.values()):
            self._terms_box.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        self._heads, self._cards = [], {}
        closing = self._source.closing()
        for scheme in state.schemes:
            head = QLabel(self)
            set_role(head, "section")
            head.setContentsMargins(0, SPACE.xs, 0, 0)
            self._heads.append(head)
            self._terms_box.addWidget(head)
            for one in scheme.terms:
                card = TermCard(closing, self)
                card.changed.connect(self.reload)
                self._cards[one.term.id] = card
                self._terms_box.addWidget(card)

    def _set_opened(self, state: ClosingState) -> None:
        for gone in self._opened.keys() - set(state.opened):
            card = self._opened.pop(gone)
            self._opened_box.removeWidget(card)
            card.hide()
            card.deleteLater()
        for one in state.opened:
            if one not in self._opened:
                card = OpenedCard(one, state.today, self._source, self)
                card.changed.connect(self.reload)
                card.page_wanted.connect(self._on_page_wanted)
                self._opened_box.addWidget(card)
                self._opened[one] = card

    def _show(self) -> None:
        self._trouble.setVisible(self._error is not None)
        self._asked.setVisible(bool(self.requests.cards))
        self.requests.setVisible(bool(self.requests.cards))
        self._single.setVisible(bool(self._opened))
        self._none.setVisible(not self.requests.cards and not self._opened)
        self.retranslate()


def _shape(schemes: tuple[SchemeState, ...]) -> list[list[int]]:
    """Which periods there are, in which order."""
    return [[one.term.id for one in scheme.terms] for scheme in schemes]
