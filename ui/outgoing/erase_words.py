"""What is said of an erasure: the kinds of rows that go and that stay."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

_CONTEXT = "Erasing"
KINDS: dict[str, Any] = {
    "marks": QT_TRANSLATE_NOOP("Erasing", "marks"),
    "absences": QT_TRANSLATE_NOOP("Erasing", "absences and lateness"),
    "term_marks": QT_TRANSLATE_NOOP("Erasing", "period and year marks"),
    "enrollments": QT_TRANSLATE_NOOP("Erasing", "enrolments in classes"),
    "signatures": QT_TRANSLATE_NOOP("Erasing", "signed weeks"),
    "visits": QT_TRANSLATE_NOOP("Erasing", "looks into the diary"),
    "ticks": QT_TRANSLATE_NOOP("Erasing", "homework ticked as done"),
    "guardianships": QT_TRANSLATE_NOOP("Erasing", "links of parents and children"),
    "logins": QT_TRANSLATE_NOOP("Erasing", "login with its settings"),
    "remarks": QT_TRANSLATE_NOOP("Erasing", "remarks about the person"),
    "comments": QT_TRANSLATE_NOOP("Erasing", "comments of marks"),
    "hand_ins": QT_TRANSLATE_NOOP("Erasing", "texts and files handed in"),
    "drafts": QT_TRANSLATE_NOOP("Erasing", "drafts"),
    "homework": QT_TRANSLATE_NOOP("Erasing", "homework of one's own"),
    "letters": QT_TRANSLATE_NOOP("Erasing", "messages written"),
    "threads": QT_TRANSLATE_NOOP("Erasing", "conversations about the person"),
}
PLACES: dict[str, Any] = {
    "mark": QT_TRANSLATE_NOOP("Erasing", "comment of a mark"),
    "term_mark": QT_TRANSLATE_NOOP("Erasing", "period mark"),
    "remark": QT_TRANSLATE_NOOP("Erasing", "remark"),
    "homework": QT_TRANSLATE_NOOP("Erasing", "homework"),
    "homework_answer": QT_TRANSLATE_NOOP("Erasing", "work handed in"),
    "homework_draft": QT_TRANSLATE_NOOP("Erasing", "draft"),
    "lesson_topic": QT_TRANSLATE_NOOP("Erasing", "topic"),
    "plan_item": QT_TRANSLATE_NOOP("Erasing", "thematic plan"),
    "message": QT_TRANSLATE_NOOP("Erasing", "message"),
    "message_quote": QT_TRANSLATE_NOOP("Erasing", "message"),
    "message_draft": QT_TRANSLATE_NOOP("Erasing", "draft"),
    "canned_answer": QT_TRANSLATE_NOOP("Erasing", "ready answer"),
    "news": QT_TRANSLATE_NOOP("Erasing", "news"),
    "news_text": QT_TRANSLATE_NOOP("Erasing", "news"),
    "news_draft": QT_TRANSLATE_NOOP("Erasing", "draft"),
    "attachment": QT_TRANSLATE_NOOP("Erasing", "name of a file"),
    "finding": QT_TRANSLATE_NOOP("Erasing", "finding"),
    "finding_answer": QT_TRANSLATE_NOOP("Erasing", "finding"),
    "setting": QT_TRANSLATE_NOOP("Erasing", "setting"),
    "change_log": QT_TRANSLATE_NOOP("Erasing", "change log"),
}


def counts_in_words(counts: Mapping[str, int]) -> str:
    """«marks: 120; absences and lateness: 8»; a dash for nothing."""
    told = [
        f"{QCoreApplication.translate(_CONTEXT, KINDS[name])}: {number}"
        for name, number in counts.items()
        if number
    ]
    return "; ".join(told) or "–"


def places_in_words(tables: tuple[str, ...]) -> str:
    """Where a text stands, each place once."""
    other = QCoreApplication.translate("Erasing", "other text")
    words = [QCoreApplication.translate(_CONTEXT, PLACES[one]) if one in PLACES else other for one in tables]
    return ", ".join(dict.fromkeys(words))
