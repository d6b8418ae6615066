"""What somebody is, and what was changed of somebody, in words."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QDate, QLocale

from app.changes import Change
from app.people.facts import FIELDS
from app.people.search import PersonLine
from ui.roles import role_name

_FIELDS: dict[str, Any] = {
    "last_name": QT_TRANSLATE_NOOP("PeopleWords", "last name"),
    "first_name": QT_TRANSLATE_NOOP("PeopleWords", "first name"),
    "patronymic": QT_TRANSLATE_NOOP("PeopleWords", "patronymic"),
    "sex": QT_TRANSLATE_NOOP("PeopleWords", "sex"),
    "born": QT_TRANSLATE_NOOP("PeopleWords", "birth date"),
    "phone": QT_TRANSLATE_NOOP("PeopleWords", "telephone"),
    "email": QT_TRANSLATE_NOOP("PeopleWords", "e-mail"),
    "external_id": QT_TRANSLATE_NOOP("PeopleWords", "number in another system"),
}
_CHANGES: dict[tuple[str, str], Any] = {
    ("person", "new"): QT_TRANSLATE_NOOP("PeopleWords", "entered"),
    ("enrollment", "new"): QT_TRANSLATE_NOOP("PeopleWords", "in a class from a day on"),
    ("enrollment", "other"): QT_TRANSLATE_NOOP("PeopleWords", "days in a class, or the reason, changed"),
    ("enrollment", "gone"): QT_TRANSLATE_NOOP("PeopleWords", "taken out of a class"),
    ("group_member", "new"): QT_TRANSLATE_NOOP("PeopleWords", "in a group from a day on"),
    ("group_member", "other"): QT_TRANSLATE_NOOP("PeopleWords", "days in a group changed"),
    ("group_member", "gone"): QT_TRANSLATE_NOOP("PeopleWords", "taken out of a group"),
    ("guardianship", "new"): QT_TRANSLATE_NOOP("PeopleWords", "a parent linked"),
    ("guardianship", "other"): QT_TRANSLATE_NOOP("PeopleWords", "what a parent is, changed"),
    ("guardianship", "gone"): QT_TRANSLATE_NOOP("PeopleWords", "a parent unlinked"),
    ("person_merge", "new"): QT_TRANSLATE_NOOP("PeopleWords", "merged with a double"),
}


def say(text: Any) -> str:
    """In the language of the window."""
    return QCoreApplication.translate("PeopleWords", text)


def day(on: date | None) -> str:
    """«23.11.2026», "" for none."""
    if on is None:
        return ""
    return QLocale().toString(
        QDate(on.year, on.month, on.day), say(QT_TRANSLATE_NOOP("PeopleWords", "dd.MM.yyyy"))
    )


def what(line: PersonLine) -> str:
    """«7А, ученик», «родитель: Иванова Мария (7А)», «учитель, классный руководитель 7А»."""
    parts = [*_as_pupil(line)]
    if line.children:
        parts.append(say(_PARENT_OF).format(_children(line)))
    parts += [role_name(role) for role in line.roles]
    if line.leads:
        parts.append(say(_LEADS).format(", ".join(line.leads)))
    if line.former and not line.class_name:
        parts.append(say(_FORMER))
    return "; ".join(parts) or say(_NOBODY)


def say_same(whom: str) -> str:
    """Before somebody is entered a second time."""
    return say(_SAME).format(whom)


def change_in_words(change: Change) -> str:
    """What a row of the log tells of a person; "" for what nobody need know."""
    kind = "new" if change.before is None else ("gone" if change.after is None else "other")
    if change.entity == "person" and kind == "other":
        return say(_CHANGED).format(", ".join(_changed(change.before or {}, change.after or {})))
    text = _CHANGES.get((change.entity, kind))
    return "" if text is None else say(text)


def _changed(before: dict[str, Any], after: dict[str, Any]) -> Iterable[str]:
    return [say(_FIELDS[name]) for name in FIELDS if before.get(name) != after.get(name)]


def _as_pupil(line: PersonLine) -> Iterable[str]:
    if not line.class_name:
        return ()
    if line.left_on is not None:
        text = say(_LEFT).format(line.class_name, day(line.left_on))
        return (f"{text} ({line.left_to})" if line.left_to else text,)
    if line.coming_on is not None:
        return (say(_COMING).format(line.class_name, day(line.coming_on)),)
    return (say(_PUPIL).format(line.class_name),)


def _children(line: PersonLine) -> str:
    names = ((" ".join(child.name.split()[:2]), child.class_name) for child in line.children)
    return ", ".join(f"{name} ({class_name})" if class_name else name for name, class_name in names)


_PUPIL: Any = QT_TRANSLATE_NOOP("PeopleWords", "{0}, pupil")
_LEFT: Any = QT_TRANSLATE_NOOP("PeopleWords", "{0}, left on {1}")
_COMING: Any = QT_TRANSLATE_NOOP("PeopleWords", "{0}, pupil from {1}")
_PARENT_OF: Any = QT_TRANSLATE_NOOP("PeopleWords", "parent: {0}")
_LEADS: Any = QT_TRANSLATE_NOOP("PeopleWords", "class teacher of {0}")
_FORMER: Any = QT_TRANSLATE_NOOP("PeopleWords", "pupil of earlier years")
_NOBODY: Any = QT_TRANSLATE_NOOP("PeopleWords", "not linked to anything yet")
_CHANGED: Any = QT_TRANSLATE_NOOP("PeopleWords", "changed: {0}")
_SAME: Any = QT_TRANSLATE_NOOP(
    "PeopleWords",
    "There is somebody of this name already: {0}. If it is another person, press the button once more.",
)
