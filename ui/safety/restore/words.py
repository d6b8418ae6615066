"""What stands in a backup, in words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from app.backup.looking import Kind

KINDS: dict[Kind, Any] = {
    Kind.MARKS: QT_TRANSLATE_NOOP("InBackup", "Marks and works"),
    Kind.ABSENCES: QT_TRANSLATE_NOOP("InBackup", "Absences"),
    Kind.LESSONS: QT_TRANSLATE_NOOP("InBackup", "Lessons and topics"),
    Kind.HOMEWORK: QT_TRANSLATE_NOOP("InBackup", "Homework"),
    Kind.TERM_MARKS: QT_TRANSLATE_NOOP("InBackup", "Marks of periods"),
    Kind.LETTERS: QT_TRANSLATE_NOOP("InBackup", "Messages and news"),
    Kind.PEOPLE: QT_TRANSLATE_NOOP("InBackup", "People and logins"),
    Kind.DIARIES: QT_TRANSLATE_NOOP("InBackup", "Looks into diaries, signatures, remarks"),
    Kind.SCHOOL: QT_TRANSLATE_NOOP("InBackup", "School, timetable, settings"),
    Kind.OTHER: QT_TRANSLATE_NOOP("InBackup", "Other"),
}
PARTS: dict[str, Any] = {
    "lesson": QT_TRANSLATE_NOOP("InBackup", "Lessons"),
    "lesson_topic": QT_TRANSLATE_NOOP("InBackup", "Topics"),
    "work": QT_TRANSLATE_NOOP("InBackup", "Works"),
    "mark": QT_TRANSLATE_NOOP("InBackup", "Marks"),
    "attendance": QT_TRANSLATE_NOOP("InBackup", "Absences and lateness"),
    "term_mark": QT_TRANSLATE_NOOP("InBackup", "Marks of periods"),
    "homework": QT_TRANSLATE_NOOP("InBackup", "Homework"),
    "homework_done": QT_TRANSLATE_NOOP("InBackup", "Ticks at homework"),
}
SKIPPED: dict[str, Any] = {
    "other_person": QT_TRANSLATE_NOOP("InBackup", "of somebody who is another person now"),
    "erased": QT_TRANSLATE_NOOP("InBackup", "of somebody who was erased"),
    "not_enrolled": QT_TRANSLATE_NOOP("InBackup", "of pupils who are not in the class on that day"),
    "cancelled": QT_TRANSLATE_NOOP("InBackup", "at lessons that are cancelled now"),
    "no_kind": QT_TRANSLATE_NOOP("InBackup", "of a kind of work that is there no more"),
}


def said(text: Any) -> str:
    """In the language of the window."""
    return QCoreApplication.translate("InBackup", text)


def kinds_in_words(kinds: Sequence[tuple[Kind, int]]) -> str:
    """«Marks and works: 12, Homework: 3»."""
    return ", ".join(f"{said(KINDS[kind])}: {count}" for kind, count in kinds)
