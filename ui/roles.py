"""Names of roles, as they stand on screen."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from app.codes import Role

_NAMES: dict[Role, Any] = {
    Role.ADMIN: QT_TRANSLATE_NOOP("Roles", "Administrator"),
    Role.DEPUTY: QT_TRANSLATE_NOOP("Roles", "Deputy head"),
    Role.HEAD: QT_TRANSLATE_NOOP("Roles", "Head"),
    Role.TEACHER: QT_TRANSLATE_NOOP("Roles", "Teacher"),
    Role.CLASS_TEACHER: QT_TRANSLATE_NOOP("Roles", "Class teacher"),
    Role.PARENT: QT_TRANSLATE_NOOP("Roles", "Parent"),
    Role.PUPIL: QT_TRANSLATE_NOOP("Roles", "Pupil"),
}


def role_name(role: Role) -> str:
    """The role in the language of the window."""
    return QCoreApplication.translate("Roles", _NAMES[role])
