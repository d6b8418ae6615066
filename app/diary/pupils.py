"""A pupil as the head of a page.  Inside a transaction; no permission is checked here."""

from __future__ import annotations

from datetime import date

from app.diary.rows import PupilCard
from app.school import structure
from app.session import Session


def pupil_card(session: Session, pupil_id: int, on: date) -> PupilCard:
    """A pupil with the class of a day."""
    one = structure.class_on(session, pupil_id, on)
    name = structure.names(session, [pupil_id]).get(pupil_id, "")
    return PupilCard(pupil_id, name, one.class_id if one else None, one.name if one else "")
