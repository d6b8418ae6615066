"""What hides the diary from passers-by when nobody seems to be there: a count down, and a button to go on."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from ui.icons import set_icon
from ui.theme import SPACE, set_role
from ui.widgets import IconLabel, Retranslated, announce

_SAID_AGAIN_AT = 10


class Countdown(Retranslated, QWidget):
    """As large as the window, and opaque.  Nothing of the page below can be read or reached."""

    stayed = Signal()
    left = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        set_role(self, "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._seconds, self._saving = 0, False
        self._icon = IconLabel("timer", 64, "accent", self)
        self._title, self._number, self._sentence = (QLabel(self) for _ in range(3))
        set_role(self._title, "display")
        self._number.setProperty("large", True)
        set_role(self._sentence, "subtitle")
        self._stay, self._leave = QPushButton(self), QPushButton(self)
        set_role(self._stay, "primary")
        set_icon(self._stay, "hand", "on_accent")
        set_icon(self._leave, "log-out")
        for button in (self._stay, self._leave):
            button.setProperty("large", True)
            button.setAutoDefault(True)
        self._stay.clicked.connect(self.stayed)
        self._leave.clicked.connect(self.left)
        buttons = QHBoxLayout()
        buttons.setSpacing(SPACE.l)
        buttons.addStretch(1)
        buttons.addWidget(self._stay)
        buttons.addWidget(self._leave)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE.xxl, SPACE.xxl, SPACE.xxl, SPACE.xxl)
        column.setSpacing(SPACE.l)
        column.addStretch(2)
        column.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignHCenter)
        for label in (self._title, self._number, self._sentence):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            label.setWordWrap(True)
            column.addWidget(label)
        column.addSpacing(SPACE.m)
        column.addLayout(buttons)
        column.addStretch(3)
        self.hide()
        self.retranslate()

    def count(self, seconds: int) -> None:
        """So many are left."""
        first = self.isHidden() or self._saving
        self._seconds, self._saving = seconds, False
        self._appear()
        if first:
            self._stay.setFocus()
        if first or seconds == _SAID_AGAIN_AT:  # aloud not each second
            announce(self, f"{self._title.text()} {self._sentence.text()}")

    def wait_for_saving(self) -> None:
        """The visitor has left; what was ticked last is still on its way."""
        self._saving = True
        self._appear()

    def retranslate(self) -> None:
        counting = not self._saving
        self._title.setText(self.tr("Are you still here?") if counting else self.tr("Closing the diary…"))
        self._number.setText(str(self._seconds))
        self._sentence.setText(
            self.tr("The diary closes in %n second(s), so that nobody else can read it.", "", self._seconds)
            if counting
            else self.tr("What was entered last is being saved.")
        )
        self._stay.setText(self.tr("I am still here"))
        self._leave.setText(self.tr("Sign out"))
        for widget in (self._number, self._stay, self._leave):
            widget.setVisible(counting)
        self.setAccessibleName(self._title.text())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys do not reach what lies below; those of the buttons never come here."""
        event.accept()

    def _appear(self) -> None:
        self.retranslate()
        self.raise_()
        self.show()
