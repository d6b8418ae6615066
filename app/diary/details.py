"""What the diary tells of a mark on demand."""

from __future__ import annotations

from datetime import date

from app.diary.rows import MarkDetail
from app.permissions import Action
from app.school import structure
from app.session import Session
from app.unit_of_work import query
from models.base import rows
from models.journal import Mark


@query(Action.READ_DIARY, pupil="pupil_id")
def mark_details(
    session: Session, pupil_id: int, course_id: int, on: date, number: int
) -> tuple[MarkDetail, ...]:
    """Who set the marks of a pupil at a lesson, and when.  2 statements at most: the marks by their key, and the names
    that are not known.  Asked for on demand: the author is not in the index that the week is read from."""
    found = Mark.select(Mark.work, Mark.author, Mark.set_at).where(
        Mark.course == course_id, Mark.date == on, Mark.number == number, Mark.pupil == pupil_id
    )
    stored = list(rows(found.order_by(Mark.work)))
    spoken = structure.names(session, (author for _, author, _ in stored))
    return tuple(MarkDetail(work, spoken.get(author, ""), set_at) for work, author, set_at in stored)
