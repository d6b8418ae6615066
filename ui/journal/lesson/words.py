"""The lesson panel in words: which lesson it is, and what two people have made of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from app.codes import LessonState
from app.errors import Conflict
from ui.journal import words
from ui.journal.lesson.state import state_name
from ui.journal.lesson.wishes import LessonKey, LessonView
from ui.journal.plan.words import short_day

if TYPE_CHECKING:
    from app.journal.rows import LessonCard


def place_words(key: LessonKey, card: LessonCard | None) -> str:
    """«2-й урок · 9:20 – 10:05 · перенесён с 12.09»: number, bells and what is unusual about it."""
    translate = QCoreApplication.translate
    parts = [translate("LessonPanel", "lesson {0}").format(key.number)]
    if card is None:
        return parts[0]
    if card.starts is not None and card.ends is not None:
        parts.append(" – ".join(f"{at // 60}:{at % 60:02}" for at in (card.starts, card.ends)))
    if card.moved_from is not None:
        parts.append(translate("LessonPanel", "moved here from {0}").format(short_day(card.moved_from)))
    is_told = card.state == LessonState.MOVED and card.moved_from is not None
    if not is_told and (state := words.state_words(card.state)):
        parts.append(state if not card.substitute else f"{state}: {card.substitute}")
    return " · ".join(parts)


def both_words(conflict: Conflict, view: LessonView | None) -> list[str]:
    """What is stored, and what was chosen here; nothing where the conflict is about something else."""
    entity = conflict.data.get("entity")
    values = [conflict.data.get(name) for name in ("actual", "wanted")]
    if entity == "lesson":
        return [state_name(value) for value in values if value is not None]
    if entity == "lesson_substitute" and view is not None:
        known = {one.person_id: one.name for one in view.colleagues}
        return [known.get(value or 0, "–") for value in values]
    return []
