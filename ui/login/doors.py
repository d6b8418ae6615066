"""The first page of an open school: family, teacher or administration."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from app.auth import service as auth
from app.auth.slip_code import slip_code_at_end
from ui.icons import app_icon, set_icon
from ui.theme import SPACE, set_role
from ui.widgets import BigButton, Page, Retranslated

FAMILY, TEACHER, ADMINISTRATION = "family", "teacher", "administration"
KIOSK_EXIT = auth.KIOSK_EXIT


_PAUSE = 1500
"""Milliseconds after which a digit begins another code: a scanner types a hundred of them in less."""


class DoorsPage(Retranslated, Page):
    """Three big buttons under the school's name.  In the kiosk there is only the first.

    Whoever holds a slip to the scanner of this PC need not press any of them: `slip_scanned(door, SlipCode)`.
    """

    door_chosen = Signal(str)
    slip_scanned = Signal(str, object)
    other_school = Signal()

    def __init__(self, parent: QWidget | None = None, *, kiosk: bool = False) -> None:
        super().__init__(parent, width=560)
        self._school_name, self._sample, self._kiosk = "", False, kiosk
        self._digits, self._last_digit_at = "", 0
        self._logo, self._title, self._ask = QLabel(self), QLabel(self), QLabel(self)
        self._logo.setPixmap(app_icon().pixmap(64, 64))
        set_role(self._title, "display")
        set_role(self._ask, "subtitle")
        self._title.setWordWrap(True)
        self._demo = QLabel(self)
        set_role(self._demo, "caption")
        self._demo.setWordWrap(True)
        self._doors = {
            FAMILY: BigButton("users", self),
            TEACHER: BigButton("graduation-cap", self),
            ADMINISTRATION: BigButton("landmark", self),
        }
        self._other = QPushButton(self)
        set_role(self._other, "link")
        set_icon(self._other, "folder-open", "accent_text")
        for widget in (self._logo, self._title, self._demo, self._ask):
            self.column.addWidget(widget)
        self.column.addSpacing(SPACE.s)
        for name, button in self._doors.items():
            self.column.addWidget(button)
            button.clicked.connect(lambda _=False, name=name: self.door_chosen.emit(name))
            button.setVisible(name == FAMILY or not kiosk)
        self.column.addSpacing(SPACE.s)
        self.column.addWidget(self._other)
        self._other.setVisible(not kiosk)
        self._other.clicked.connect(self.other_school)
        self.retranslate()

    def show_school(self, name: str, *, sample: bool) -> None:
        """Whose diary this is."""
        self._school_name, self._sample = name, sample
        self.retranslate()

    def focus_first(self) -> None:
        """Put the focus where a visitor begins."""
        self._doors[FAMILY].setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Digits come here from the buttons, which have no use for them."""
        if not event.text().isdigit():
            self._digits = ""
            super().keyPressEvent(event)
            return
        if event.timestamp() - self._last_digit_at > _PAUSE:
            self._digits = ""
        self._last_digit_at = event.timestamp()
        self._digits += event.text()
        code = slip_code_at_end(self._digits)
        if code is not None:
            self._digits = ""
            self.slip_scanned.emit(TEACHER if code.staff and not self._kiosk else FAMILY, code)

    def retranslate(self) -> None:
        self._title.setText(self._school_name or self.tr("School diary"))
        self._ask.setText(
            self.tr("The electronic diary, for pupils and parents")
            if self._kiosk
            else self.tr("Who are you?")
        )
        self._demo.setText(
            self.tr("This is a demo with invented people. Try whatever you like: nothing can be broken.")
        )
        self._demo.setVisible(self._sample)
        if self._kiosk:
            self._doors[FAMILY].set_text(
                self.tr("Open the diary"),
                self.tr("With the login and password on the slip from the class teacher"),
            )
        else:
            self._doors[FAMILY].set_text(
                self.tr("Family"), self.tr("Pupils and parents: diary, homework, marks")
            )
        self._doors[TEACHER].set_text(
            self.tr("Teacher"), self.tr("Teachers and class teachers: journal, own class")
        )
        self._doors[ADMINISTRATION].set_text(
            self.tr("Administration"), self.tr("Head, deputy head and administrator of the diary")
        )
        self._other.setText(self.tr("Open another school"))
