"""All about one cell of the journal in one question: the panel beside the grid asks it whenever the cursor rests."""

from __future__ import annotations

from datetime import date

from app.journal import history
from app.journal.cell_rows import CellCard, DayRemark
from app.journal.reading import require_readable
from app.permissions import Action, Target, can
from app.school import structure
from app.session import Session
from app.unit_of_work import query
from models.base import rows
from models.diary import Remark
from models.journal import Mark


@query(Action.READ_JOURNAL, course="course_id")
def cell_card(session: Session, course_id: int, date: date, number: int, pupil_id: int) -> CellCard:
    """A pupil at a lesson.  3 statements: history, marks, remarks of the day; at most 4 more for names not yet known.

    Of the remarks a teacher sees those of the course and own ones; all of them are for those who read the diary.
    """
    require_readable(session, course_id, pupil_id)
    return CellCard(
        changes=history.of_cell(session, course_id, date, number, pupil_id),
        authors=_authors(session, course_id, date, number, pupil_id),
        remarks=_remarks(session, course_id, date, pupil_id),
        may_remark=can(session, Action.WRITE_REMARK, Target(course=course_id, pupil=pupil_id)),
    )


def _authors(session: Session, course_id: int, on: date, number: int, pupil_id: int) -> dict[int, str]:
    found = Mark.select(Mark.work, Mark.author).where(
        Mark.course == course_id, Mark.date == on, Mark.number == number, Mark.pupil == pupil_id
    )
    by_work = {work: author for work, author in rows(found) if author is not None}
    people = structure.names(session, by_work.values())
    return {work: people.get(author, "") for work, author in by_work.items()}


def _remarks(session: Session, course_id: int, on: date, pupil_id: int) -> tuple[DayRemark, ...]:
    found = Remark.select(
        Remark.no, Remark.kind, Remark.text, Remark.author, Remark.course, Remark.number, Remark.written_at
    ).where(Remark.pupil == pupil_id, Remark.date == on)
    reads_all = can(session, Action.READ_DIARY, Target(pupil=pupil_id))
    seen = [
        row
        for row in rows(found.order_by(Remark.no))
        if reads_all or row[4] == course_id or row[3] == session.person_id
    ]
    people = structure.names(session, (row[3] for row in seen))
    return tuple(
        DayRemark(
            no, kind, text, people.get(author, ""), author == session.person_id, course, number, written_at
        )
        for no, kind, text, author, course, number, written_at in seen
    )
