"""The question what to do with entries that were typed in this school's file while it lay at another place.

Only people know whether the share was moved or one of the two files is a copy: nothing is brought here by itself.  What
is left where it is is asked about again after the next sign-in.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QPushButton, QWidget

from ui.journal.saving.last_time import LastTime
from ui.journal.words import moment_words
from ui.theme import set_role
from ui.widgets import Banner, BannerKind

if TYPE_CHECKING:
    from app.outbox import Elsewhere


class ElsewhereBar(Banner):
    """One place after the other."""

    def __init__(self, last_time: LastTime, parent: QWidget | None = None) -> None:
        self._found: list[Elsewhere] = []
        self._left: set[str] = set()
        self._last_time = last_time
        self._leave: QPushButton | None = None
        super().__init__(BannerKind.WARNING, parent, closable=False)
        self._leave = QPushButton(self)
        set_role(self._leave, "ghost")
        self.add_button(self._leave)
        self._leave.clicked.connect(self._on_left)
        self.action_triggered.connect(self._on_adopted)
        last_time.found_elsewhere.connect(self._on_found)
        self.retranslate()

    def retranslate(self) -> None:
        """The question, and both answers."""
        super().retranslate()
        if self._leave is None or not self._found:
            return
        one = self._found[0]
        text = self.tr(
            "On this PC there are %n entry(ies) made in the file {0}, the last one {1}.", "", one.count
        )
        self.set_text(
            text.format(one.path, moment_words(one.newest))
            + " "
            + self.tr("If the file was moved, they belong here.")
        )
        self.set_action(self.tr("Bring them here"))
        self._leave.setText(self.tr("Leave them there"))
        self._leave.setAccessibleName(self._leave.text())

    def _on_found(self, found: list[Elsewhere]) -> None:
        self._found = [one for one in found if one.place not in self._left]
        self._show()

    def _on_adopted(self) -> None:
        one = self._found.pop(0)
        self._left.add(one.place)  # what stays there after this is asked about after the next sign-in
        self._show()
        self._last_time.adopt(one.place)

    def _on_left(self) -> None:
        self._left.add(self._found.pop(0).place)
        self._show()

    def _show(self) -> None:
        self.retranslate()
        if self._found:
            self.show_text(self.text, action=self.tr("Bring them here"))
        else:
            self.hide()
