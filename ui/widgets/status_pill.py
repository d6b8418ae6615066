"""The connection to the school file in a few words: saved at 12:03 · saving… · the share is not answering."""

from __future__ import annotations

from datetime import datetime
from enum import Enum

from PySide6.QtCore import QLocale, Qt, QTime
from PySide6.QtWidgets import QToolButton, QWidget

from ui.icons import set_icon
from ui.theme import repolish
from ui.widgets.retranslated import Retranslated, announce


class ConnectionState(Enum):
    """How things stand between this window and the school file."""

    IDLE = "idle"
    SAVED = "saved"
    SAVING = "saving"
    UNREACHABLE = "unreachable"
    READ_ONLY = "read_only"


_LOOK = {
    ConnectionState.IDLE: ("plug", "muted"),
    ConnectionState.SAVED: ("check", "success"),
    ConnectionState.SAVING: ("refresh-cw", "muted"),
    ConnectionState.UNREACHABLE: ("unplug", "warning"),
    ConnectionState.READ_ONLY: ("lock", "info"),
}


class StatusPill(Retranslated, QToolButton):
    """A small button, so that what is behind the words can be asked for (`clicked`)."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state, self._at, self._waiting = ConnectionState.IDLE, QTime(), 0
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.set_state(ConnectionState.IDLE)

    @property
    def state(self) -> ConnectionState:
        """What is shown."""
        return self._state

    def set_state(self, state: ConnectionState, *, at: datetime | None = None, waiting: int = 0) -> None:
        """`at`: when it was saved last; `waiting`: how many changes are not saved yet."""
        worse = state is ConnectionState.UNREACHABLE and self._state is not state
        self._state, self._waiting = state, waiting
        self._at = QTime(at.hour, at.minute) if at is not None else QTime()
        look = "asks" if self._asks else state.value
        if self.property("state") != look:
            set_icon(self, *(("circle-alert", "warning") if self._asks else _LOOK[state]))
            self.setProperty("state", look)
            repolish(self)
        self.retranslate()
        if worse:
            announce(self, self.accessibleName())

    @property
    def _asks(self) -> bool:
        """Whether nothing is on its way, and yet something is not stored: it waits for a person's choice."""
        return self._waiting > 0 and self._state in (ConnectionState.SAVED, ConnectionState.IDLE)

    def retranslate(self) -> None:
        text = self._words()
        if text == self.accessibleName():
            return  # it is told at each key that something waits
        # Styles put the text close to the icon; a thin space sets it apart.
        self.setText(f"\N{THIN SPACE}{text}")
        self.setAccessibleName(text)
        self.setToolTip(self.tr("The connection to the school file"))
        self.updateGeometry()

    def _words(self) -> str:
        if self._state is ConnectionState.READ_ONLY:
            return self.tr("For reading only")
        if self._state is ConnectionState.SAVING:
            return self.tr("Saving…")
        if self._state is ConnectionState.UNREACHABLE and self._waiting:
            return self.tr("The share is not answering, %n change(s) waiting", "", self._waiting)
        if self._state is ConnectionState.UNREACHABLE:
            return self.tr("The share is not answering, trying again")
        if self._asks:
            return self.tr("%n entry(ies) waiting for your decision", "", self._waiting)
        if self._state is ConnectionState.SAVED and self._at.isValid():
            return self.tr("Saved at {0}").format(QLocale().toString(self._at, "HH:mm"))
        if self._state is ConnectionState.SAVED:
            return self.tr("Saved")
        return self.tr("Connected")
