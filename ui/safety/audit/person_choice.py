"""Choosing somebody by letters of the name: typed, looked for, and chosen from a few."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLineEdit, QMenu, QWidget

from app.people.search import PeoplePage, find_people
from ui.family.page import Place
from ui.widgets import Retranslated

_MOST = 12


class PersonChoice(Retranslated, QLineEdit):
    """Enter looks for the name; an empty field is anybody."""

    chosen = Signal()

    def __init__(self, place: Place, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._place, self._name = place, ""
        self.person_id: int | None = None
        self.menu: QMenu | None = None
        self.setMinimumWidth(190)
        self.returnPressed.connect(self._on_return)
        self.textChanged.connect(self._on_typed)

    def choose(self, person_id: int, name: str) -> None:
        """Take somebody."""
        self.person_id, self._name = person_id, name
        self.setText(name)
        self.chosen.emit()

    def retranslate(self) -> None:
        """The owner names the field."""

    # --- slots -------------------------------------------------------------------------------------------------

    def _on_typed(self, text: str) -> None:
        if self.person_id is not None and text != self._name:
            self.person_id = None
            if not text:
                self.chosen.emit()

    def _on_return(self) -> None:
        text = self.text().strip()
        if self.person_id is not None or not text:
            return
        self._place.worker.submit(
            self, lambda desk: desk.ask(lambda session: find_people(session, text, limit=_MOST)), self._on_found,
            lambda _error: None, replaces="person", label="find people",
        )  # fmt: skip

    def _on_found(self, page: PeoplePage) -> None:
        if len(page.lines) == 1:
            self.choose(page.lines[0].person_id, page.lines[0].name)
            return
        menu = self.menu = QMenu(self)
        for one in page.lines:
            action = QAction(one.name, menu)
            action.triggered.connect(lambda _=False, one=one: self.choose(one.person_id, one.name))
            menu.addAction(action)
        if not page.lines:
            menu.addAction(self.tr("Nobody of this name")).setEnabled(False)
        menu.popup(self.mapToGlobal(self.rect().bottomLeft()))
