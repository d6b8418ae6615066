"""What became of what was handed in, in words."""

from __future__ import annotations

from datetime import date, datetime

from PySide6.QtCore import QCoreApplication

from app.codes import HandInState
from app.homework.hand_in_rows import HandIn, HandInFacts
from ui.homework.words import moment_in_words


def standing(state: HandInState) -> str:
    """«waits for the teacher», «answered», «to be worked over»."""
    translate = QCoreApplication.translate
    return {
        HandInState.WAITS: translate("HandIn", "waits for the teacher"),
        HandInState.ANSWERED: translate("HandIn", "answered"),
        HandInState.RETURNED: translate("HandIn", "to be worked over"),
        HandInState.REPLACED: translate("HandIn", "replaced by a newer one"),
    }[state]


def standing_sign(state: HandInState) -> tuple[str, str]:
    """Icon and tone: each state has a shape of its own."""
    return {
        HandInState.WAITS: ("clock", "muted"),
        HandInState.ANSWERED: ("circle-check", "success"),
        HandInState.RETURNED: ("undo-2", "warning"),
        HandInState.REPLACED: ("history", "muted"),
    }[state]


def facts_in_words(facts: HandInFacts, today: date) -> str:
    """«Handed in today at 18:05, late: waits for the teacher»."""
    return QCoreApplication.translate("HandIn", "{0}: {1}").format(
        handed_in_words(facts.handed_in_at, today, late=facts.is_late), standing(facts.state)
    )


def handed_in_words(at: datetime, today: date, *, late: bool) -> str:
    """«Handed in today at 18:05», with «late»."""
    when = moment_in_words(at, today)
    if late:
        return QCoreApplication.translate("HandIn", "Handed in late, {0}").format(when)
    return QCoreApplication.translate("HandIn", "Handed in {0}").format(when)


def answer_words(one: HandIn, today: date) -> str:
    """Who answered, and when; "" for what is not answered."""
    if one.answered_at is None:
        return ""
    when = moment_in_words(one.answered_at, today)
    return f"{one.answered_by} · {when}" if one.answered_by else when


def seen_words(one: HandIn, today: date) -> str:
    """Whether the teacher has looked at it."""
    if one.seen_at is None:
        return QCoreApplication.translate("HandIn", "The teacher has not looked at it yet")
    return QCoreApplication.translate("HandIn", "The teacher looked at it {0}").format(
        moment_in_words(one.seen_at, today)
    )
