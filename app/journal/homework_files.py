"""The files of homework: its teacher attaches them, and takes them off."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date

from app.changes import Record
from app.errors import NotFound
from app.files.attaching import attach, attached, detach
from app.files.rows import FileRow, StoredRef
from app.journal.keys import homework_key
from app.permissions import Action
from app.school import structure
from app.session import Session
from app.unit_of_work import command, record
from models.base import rows
from models.journal import Homework

OWNER = "homework"
"""What files of homework hang on, see `app.files.owners`."""


@command(Action.EDIT_LESSON, course="course_id")
def change_homework_files(
    session: Session,
    course_id: int,
    due_date: date,
    no: int,
    *,
    attaching: Sequence[StoredRef] = (),
    detaching: Collection[int] = (),
) -> tuple[FileRow, ...]:
    """Attach stored files to homework, and take others off; returns what hangs on it now.  What was taken off already
    is passed over.

    Errors: NotFound homework.unknown; those of `app.files.attaching.attach`.
    """
    found = Homework.select(Homework.pupil).where(
        Homework.course == course_id, Homework.due_date == due_date, Homework.no == no
    )
    stored = next(rows(found), None)
    if stored is None:
        raise NotFound("homework.unknown", course=course_id, due=due_date, no=no)
    key = homework_key(course_id, due_date, no)
    before = attached(OWNER, [key]).get(key, ())
    gone = {one.attachment_id for one in before} & set(detaching)
    detach(session, OWNER, key, gone)
    attach(session, OWNER, key, attaching)
    after = attached(OWNER, [key]).get(key, ())
    if after != before:
        course = structure.course_facts(session, course_id)
        old, new = ({"files": [one.name for one in files]} for files in (before, after))
        where = (course_id, course.class_id, stored[0], due_date)
        record(session, Record("homework_files", key, old, new, *where))
    return after


def drop_files(session: Session, course_id: int, due_date: date, no: int) -> None:
    """Homework is taken away, and its files with it; inside the command that records it."""
    key = homework_key(course_id, due_date, no)
    files = attached(OWNER, [key]).get(key, ())
    detach(session, OWNER, key, [one.attachment_id for one in files])
