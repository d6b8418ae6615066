"""Soft locks: a closed period is opened again for one course, for a time, by the deputy head.

That an old mark is changed with a reason only is in `app.journal.cells`.
"""

from __future__ import annotations

import json
from datetime import date

from app.changes import Record
from app.errors import BadInput, NotFound
from app.permissions import Action
from app.school import structure
from app.session import Session
from app.unit_of_work import command, query, record
from models.log import Setting


@command(Action.OPEN_TERM, course="course_id")
def open_term_for(
    session: Session, course_id: int, term_id: int, until: date | None, reason: str | None = None
) -> None:
    """Let the teacher of a course into a closed period, up to the day `until` and on it; None: no longer.

    For that time the period is not closed for this course, wherever it is asked.  Errors: NotFound course.unknown,
    term.unknown; BadInput setting.bad_value for a day that has passed.
    """
    if all(term.id != term_id for term in structure.course_terms(session, course_id)):
        raise NotFound("term.unknown", course=course_id, term=term_id)
    if until is not None and until < session.clock.today():
        raise BadInput("setting.bad_value", field=structure.OPEN_TERMS, value=until.isoformat())
    scope, key = structure.course_scope(course_id), structure.OPEN_TERMS
    before: dict[str, str] = session.setting(key, scope)
    # What has run out goes with it.
    still = structure.opened_terms(session, course_id)
    after = {str(term): day.isoformat() for term, day in still.items() if term != term_id}
    if until is not None:
        after[str(term_id)] = until.isoformat()
    if after == before:
        return
    if after:
        row = Setting.insert(scope=scope, key=key, value=json.dumps(after))
        row.on_conflict(conflict_target=[Setting.scope, Setting.key], preserve=[Setting.value]).execute()
    else:
        Setting.delete().where(Setting.scope == scope, Setting.key == key).execute()
    course = structure.course_facts(session, course_id)
    old, new = ({"value": one} if one else None for one in (before, after))
    record(
        session,
        Record(
            "setting", f"{scope}/{key}", old, new,
            course=course_id, school_class=course.class_id, reason=(reason or "").strip() or None,
        ),
    )  # fmt: skip


@query(Action.READ_JOURNAL, course="course_id")
def opened_terms(session: Session, course_id: int) -> dict[int, date]:
    """The closed periods that are open for a course today: last day of it by the period's id.  Reference data."""
    return structure.opened_terms(session, course_id)
