"""What is said about a closed period and the request to open it."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from ui.journal.words import date_words

if TYPE_CHECKING:
    from app.journal.lock_rows import TermLock, TermRequest


def lock_words(lock: TermLock, today: dt.date) -> str:
    """How the period stands, for whoever may do something about it or may know what was asked."""
    translate = QCoreApplication.translate
    if lock.open_until is not None:
        return translate(
            "TermLocks", "The period is closed, but open for this course up to and including {0}."
        ).format(date_words(lock.open_until, today))
    if lock.request is not None:
        return _own_request(lock.request, today) if lock.may_ask else _request(lock.request, today)
    if lock.may_ask:
        return translate("TermLocks", "The period is closed: its marks can only be read.")
    return translate("TermLocks", "The period is closed: the teacher can only read its marks.")


def _own_request(request: TermRequest, today: dt.date) -> str:
    translate = QCoreApplication.translate
    if request.answer is None:
        return translate(
            "TermLocks", "The period is closed. Request sent on {0}, waiting for an answer: “{1}”"
        ).format(date_words(request.asked_at, today), request.reason)
    at = request.answered_at or request.asked_at
    return translate("TermLocks", "The period stays closed. Declined on {0} by {1}: “{2}”").format(
        date_words(at, today), request.answered_by, request.answer
    )


def _request(request: TermRequest, today: dt.date) -> str:
    translate = QCoreApplication.translate
    if request.answer is None:
        return translate("TermLocks", "{0} asks to open the closed period ({1}): “{2}”").format(
            request.asked_by, date_words(request.asked_at, today), request.reason
        )
    at = request.answered_at or request.asked_at
    return translate(
        "TermLocks", "The period is closed. The request of {0} was declined on {1}: “{2}”"
    ).format(request.asked_by, date_words(at, today), request.answer)
