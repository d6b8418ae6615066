"""The base of the steps: a widget over the draft that shows it anew whenever it changes, while it is seen."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from ui.icons import set_icon
from ui.school.new_year.draft import Draft
from ui.theme import SPACE, set_role
from ui.widgets import Retranslated


class Step(Retranslated, QWidget):
    """A subclass adds to `column`, sets its words in `retranslate`, and shows the draft in `show_draft`."""

    def __init__(self, draft: Draft, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.draft = draft
        self._is_stale = True
        self.hint = QLabel(self)
        self.hint.setWordWrap(True)
        set_role(self.hint, "muted")
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(SPACE.s)
        self.column.addWidget(self.hint)
        draft.changed.connect(self._on_changed)

    def show_draft(self) -> None:
        """Show the draft; it is known."""
        raise NotImplementedError

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._is_stale and self.draft.is_known:
            self._is_stale = False
            self.show_draft()

    def shown_anew(self) -> None:
        """Words have changed: show the draft in them."""
        if self.draft.is_known and self.isVisible():
            self.show_draft()

    def tool(self, icon: str, *, primary: bool = False) -> QPushButton:
        """A button with an icon; its words come with `retranslate`."""
        button = QPushButton(self)
        set_icon(button, icon, "on_accent" if primary else "text")
        if primary:
            set_role(button, "primary")
        return button

    def _on_changed(self) -> None:
        self._is_stale = not self.isVisible()
        if not self._is_stale:
            self.show_draft()


def qdate(day: date) -> QDate:
    """A day as Qt has it."""
    return QDate(day.year, day.month, day.day)


def pydate(day: QDate) -> date:
    """And back."""
    return date(day.year(), day.month(), day.day())
