"""What is new in a diary since somebody last looked at it (`app.diary.queries.last_looks`)."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from app.clock import monday
from app.permissions import Action
from app.session import Session
from app.unit_of_work import query
from models.base import rows, within
from models.journal import Mark

NEWS_REACHES_BACK = timedelta(weeks=8)
"""Marks of lessons longer ago than this before the last look are not gone through for new ones."""


@query(Action.READ_DIARY, pupil="pupil_id")
def new_marks_by_week(session: Session, pupil_id: int, since: datetime) -> dict[date, int]:
    """How many marks were set or changed after `since`, by the Monday of the lesson's week; weeks without are left
    out.  1 statement: a range of the covering index."""
    starts = monday(since.date() - NEWS_REACHES_BACK)
    found = Mark.select(Mark.date).where(
        Mark.pupil == pupil_id, within(Mark.date, starts, session.clock.today()), Mark.set_at > since
    )
    counts: dict[date, int] = {}
    for (on,) in rows(found):
        counts[monday(on)] = counts.get(monday(on), 0) + 1
    return counts
