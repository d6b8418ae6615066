"""The questions before something that was typed is lost."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication
from PySide6.QtWidgets import QMessageBox, QPushButton, QWidget

from ui.theme import set_role

_NOT_SAVED: Any = QT_TRANSLATE_NOOP("Asking", "Some entries are not saved yet.")
_WHY: Any = QT_TRANSLATE_NOOP(
    "Asking",
    "The network share has not answered, or a cell needs a decision between two values. "
    "If you leave now, these entries are lost.",
)
_KEPT: Any = QT_TRANSLATE_NOOP(
    "Asking",
    "The network share has not answered, or a cell needs a decision between two values. "
    "These entries are kept on this PC: when you sign in here the next time, they are written, or you are asked.",
)
_WAIT: Any = QT_TRANSLATE_NOOP("Asking", "Stay here")
_LOSE: Any = QT_TRANSLATE_NOOP("Asking", "Leave and lose them")
_LEAVE: Any = QT_TRANSLATE_NOOP("Asking", "Leave; they are written later")


def ask_to_leave(
    parent: QWidget, stay: Callable[[], None], lose: Callable[[], None], *, kept: bool = False
) -> QMessageBox:
    """Stay, which is what Escape and Enter do, or lose what is not saved, unless it is `kept` on this PC.  To be
    opened by the caller."""
    box = QMessageBox(parent)
    box.setIcon(QMessageBox.Icon.Warning)
    box.setWindowTitle(parent.window().windowTitle())
    box.setText(QCoreApplication.translate("Asking", _NOT_SAVED))
    box.setInformativeText(QCoreApplication.translate("Asking", _KEPT if kept else _WHY))
    wait: QPushButton = box.addButton(
        QCoreApplication.translate("Asking", _WAIT), QMessageBox.ButtonRole.RejectRole
    )
    leave: QPushButton = box.addButton(
        QCoreApplication.translate("Asking", _LEAVE if kept else _LOSE),
        QMessageBox.ButtonRole.AcceptRole if kept else QMessageBox.ButtonRole.DestructiveRole,
    )
    if not kept:
        set_role(leave, "danger")
    box.setDefaultButton(wait)
    box.setEscapeButton(wait)
    wait.clicked.connect(stay)
    leave.clicked.connect(lose)
    return box
