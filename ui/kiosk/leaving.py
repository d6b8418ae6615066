"""What is typed to close the kiosk and then left standing is forgotten: an administrator was called away.

Who may close it is asked by the login dialog (`ui.login`), at the door `KIOSK_EXIT` of `app.auth`.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QDialog, QLineEdit

FORGOTTEN_AFTER_MS = 60_000


def forget_when_idle(dialog: QDialog) -> None:
    """Empty the dialog's fields a minute after the last key in them."""
    _Forgetting(dialog)


class _Forgetting(QObject):
    def __init__(self, dialog: QDialog) -> None:
        super().__init__(dialog)
        self._timer = QTimer(self, singleShot=True, interval=FORGOTTEN_AFTER_MS)
        self._timer.timeout.connect(self._on_idle)
        for line in dialog.findChildren(QLineEdit):
            line.textChanged.connect(self._on_typed)

    def _on_typed(self, text: str) -> None:
        if text:
            self._timer.start()

    def _on_idle(self) -> None:
        dialog = self.parent()
        assert isinstance(dialog, QDialog)
        for line in dialog.findChildren(QLineEdit):
            line.clear()
