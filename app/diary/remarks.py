"""Remarks of a pupil.  Inside a transaction; no permission is checked here."""

from __future__ import annotations

from datetime import date

from app.diary.rows import RemarkLine
from app.school import structure
from app.session import Session
from models.base import rows, within
from models.diary import Remark


def remarks_of(session: Session, pupil_id: int, starts: date, ends: date) -> list[tuple[date, RemarkLine]]:
    """The remarks of a range of days, each with its day, in order.  1 statement."""
    found = (
        Remark.select(
            Remark.date, Remark.no, Remark.kind, Remark.text, Remark.author, Remark.course, Remark.number,
            Remark.written_at,
        )
        .where(Remark.pupil == pupil_id, within(Remark.date, starts, ends))
        .order_by(Remark.date, Remark.no)
    )  # fmt: skip
    stored = list(rows(found))
    spoken = structure.names(session, (row[4] for row in stored))
    return [
        (on, RemarkLine(no, kind, text, spoken.get(author, ""), course, number, written_at))
        for on, no, kind, text, author, course, number, written_at in stored
    ]
