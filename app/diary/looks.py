"""When somebody last looked at a diary, and what is new in it since."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from app.clock import monday
from app.permissions import Action
from app.session import Session
from app.unit_of_work import query
from models.base import rows, within
from models.diary import DiaryVisit
from models.journal import Mark

NEWS_REACHES_BACK = timedelta(weeks=8)
"""Marks of lessons longer ago than this before the last look are not gone through for new ones."""


@query(Action.READ_DIARY, pupil="pupil_id")
def last_look(session: Session, pupil_id: int, part: str) -> datetime | None:
    """When this person last looked at a part of a pupil's diary; None for the first time, and for those whose looks
    are not recorded.  1 statement: a range of the table by pupil, from its end.

    To be asked before `record_visit` notes the look that is being made.
    """
    found = (
        DiaryVisit.select(DiaryVisit.last_at)
        .where(DiaryVisit.pupil == pupil_id, DiaryVisit.person == session.person_id, DiaryVisit.part == part)
        .order_by(DiaryVisit.week.desc())
        .limit(1)
    )
    return next((at for (at,) in rows(found)), None)


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
