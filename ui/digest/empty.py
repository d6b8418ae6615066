"""Nothing is new: since when, and what there is to do all the same."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from app.codes import Role
from ui.digest.words import Goal
from ui.family.page import Place
from ui.icons import set_icon
from ui.theme import SPACE, set_role
from ui.widgets import EmptyState, Retranslated

_FAMILY_LINKS: tuple[tuple[str, str, Any], ...] = (
    ("diary", "notebook-tabs", QT_TRANSLATE_NOOP("NothingNew", "The diary of this week")),
    ("homework", "list-checks", QT_TRANSLATE_NOOP("NothingNew", "Homework")),
    ("marks", "graduation-cap", QT_TRANSLATE_NOOP("NothingNew", "All marks")),
)
_STAFF_LINKS: tuple[tuple[str, str, Any], ...] = (
    ("journal", "book-open-check", QT_TRANSLATE_NOOP("NothingNew", "To the journal")),
    ("progress", "chart-line", QT_TRANSLATE_NOOP("NothingNew", "How the class is doing")),
)


class NothingNew(Retranslated, QWidget):
    """Words, and links to the pages that one comes for."""

    chosen = Signal(object)
    """Goal."""

    def __init__(self, place: Place, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_family = place.who.role in (Role.PARENT, Role.PUPIL)
        self._title = ""
        self.words = EmptyState("circle-check", self)
        self.links: list[QPushButton] = []
        column = QVBoxLayout(self)
        column.setSpacing(SPACE.s)
        column.addStretch(2)
        column.addWidget(self.words)
        for page, name, _ in self._offers:
            button = QPushButton(self)
            set_role(button, "ghost")
            set_icon(button, name, "accent_text")
            button.clicked.connect(lambda _=False, page=page: self.chosen.emit(Goal(page)))
            self.links.append(button)
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)
        self.setFocusProxy(self.links[0])
        self.retranslate()

    def show_title(self, words: str) -> None:
        """That there is nothing, and since when."""
        self._title = words
        self.retranslate()

    def retranslate(self) -> None:
        """All words."""
        self.words.set_text(self._title, "")
        for button, (_, _, text) in zip(self.links, self._offers, strict=True):
            button.setText(QCoreApplication.translate("NothingNew", text))

    @property
    def _offers(self) -> tuple[tuple[str, str, Any], ...]:
        return _FAMILY_LINKS if self._is_family else _STAFF_LINKS
