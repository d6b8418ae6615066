"""The logins of the demo, one click each: who only wants to look should not have to type."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from app.codes import Role
from ui.roles import role_name
from ui.theme import SPACE, set_role
from ui.widgets import Retranslated


class DemoLogins(Retranslated, QWidget):
    """The demonstration accounts of a door."""

    chosen = Signal(str, str)
    """Login and password."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._label = QLabel(self)
        set_role(self._label, "caption")
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(SPACE.xs)
        self._layout.addWidget(self._label)
        self._password = ""
        self._buttons: list[tuple[QPushButton, str, tuple[Role, ...]]] = []
        self.retranslate()

    def show_door(self, door: str) -> None:
        """Offer the accounts of this door; "" offers none."""
        for button, _, _ in self._buttons:
            button.deleteLater()
        self._buttons.clear()
        if door:
            # Here, because the sample brings a lot with it that nobody needs who does not look at it.
            from app.sample import demo_accounts

            for account in demo_accounts():
                if account.door == door:
                    self._add(account.login, account.password, tuple(Role(role) for role in account.roles))
        self.setVisible(bool(self._buttons))
        self.retranslate()

    def retranslate(self) -> None:
        self._label.setText(self.tr("Demo logins (password: {0})").format(self._password))
        for button, login, roles in self._buttons:
            button.setText(f"{login} — " + ", ".join(role_name(role) for role in roles))

    def _add(self, login: str, password: str, roles: tuple[Role, ...]) -> None:
        self._password = password
        button = QPushButton(self)
        set_role(button, "link")
        button.setAutoDefault(False)
        button.clicked.connect(lambda: self.chosen.emit(login, password))
        self._layout.addWidget(button)
        self._buttons.append((button, login, roles))
