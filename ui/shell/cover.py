"""What covers the work of somebody who has left while entries are still on their way to the share."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton

from ui.icons import set_icon
from ui.theme import SPACE, set_role
from ui.widgets import Banner, BannerKind, IconLabel, Page, Retranslated


class CoverPage(Retranslated, Page):
    """Nothing of the work can be read here.  Whoever left can go on after signing in again, or give up."""

    continue_requested = Signal()
    give_up_requested = Signal()

    def __init__(self) -> None:
        super().__init__(width=560)
        self._name, self._unsaved, self._stalled = "", 0, False
        self._title, self._what = QLabel(self), QLabel(self)
        set_role(self._title, "display")
        set_role(self._what, "muted")
        for label in (self._title, self._what):
            label.setWordWrap(True)
        self.banner = Banner(BannerKind.INFO, self)
        self._continue, self._give_up = QPushButton(self), QPushButton(self)
        set_role(self._continue, "primary")
        set_icon(self._continue, "log-in", "on_accent")
        set_role(self._give_up, "link")
        self._continue.clicked.connect(self.continue_requested)
        self._give_up.clicked.connect(self.give_up_requested)
        for widget in (IconLabel("lock", 48, "accent", self), self._title, self._what, self.banner):
            self.column.addWidget(widget)
        self.column.addSpacing(SPACE.m)
        for button in (self._continue, self._give_up):
            self.column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        self.retranslate()

    def cover(self, name: str) -> None:
        """Begin to cover the work of this person."""
        self._name = name
        self.banner.hide()
        self.retranslate()
        self._continue.setFocus()

    def set_state(self, unsaved: int, *, stalled: bool) -> None:
        """How many entries still wait, and whether the share answers."""
        self._unsaved, self._stalled = unsaved, stalled
        self.retranslate()

    def retranslate(self) -> None:
        self._title.setText(self.tr("The diary is closed"))
        text = self.tr("%n entry(ies) of {0} are still being saved.", "", self._unsaved).format(self._name)
        if self._stalled:
            text += " " + self.tr("The network share is not answering; the program keeps trying.")
        self._what.setText(text)
        self._continue.setText(self.tr("Continue as {0}").format(self._name))
        self._give_up.setText(self.tr("Leave without saving them"))
