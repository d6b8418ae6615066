"""Bringing a colleague into a thread: a card with the names, from which one is chosen."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from ui.messages.compose.options import STAFF, Option
from ui.messages.compose.picker import RecipientPicker
from ui.theme import SPACE, set_role
from ui.widgets import Popover

_SIZE = QSize(440, 420)


class AddColleague(Popover):
    """`ask` opens it; choosing closes it."""

    chosen = Signal(int, int)
    """Thread, person."""

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self._thread_id = 0
        self._title, self._note = QLabel(self.frame), QLabel(self.frame)
        set_role(self._title, "section")
        set_role(self._note, "muted")
        self._note.setWordWrap(True)
        self._picker = RecipientPicker(self.frame)
        self._picker.limit_to(frozenset({STAFF}))
        layout = QVBoxLayout(self.frame)
        layout.setContentsMargins(SPACE.l, SPACE.l, SPACE.l, SPACE.l)
        layout.setSpacing(SPACE.s)
        for widget in (self._title, self._note, self._picker):
            layout.addWidget(widget)
        layout.addStretch(1)
        self._picker.changed.connect(self._on_changed)
        self.retranslate()

    def show_options(self, options: Sequence[Option]) -> None:
        """The address book."""
        self._picker.show_options(options)

    def ask(self, thread_id: int, anchor: QWidget) -> None:
        """Whom?"""
        self._thread_id = thread_id
        self._picker.choose((), None)
        self.open_at(anchor, _SIZE, self._picker.field)

    def retranslate(self) -> None:
        """All words."""
        self._title.setText(self.tr("Add a colleague to the thread"))
        self._note.setText(self.tr("Whoever is added reads all of it, and the family sees that."))
        self._picker.field.setAccessibleName(self._title.text())
        self.setAccessibleName(self._title.text())

    def _on_changed(self) -> None:
        chosen = self._picker.chosen
        if chosen:
            self.close()
            self.chosen.emit(self._thread_id, chosen[0].id)
