"""Where it is kept what is agreed about closed periods: settings, so that it costs a page of the journal nothing."""

from __future__ import annotations

import json
from typing import Any

from app.changes import Record
from app.school import structure
from app.session import Session
from app.unit_of_work import record
from models.log import Setting

REQUESTS = "journal.term_requests"
"""Of a course: what was asked, by the period's id."""
CLOSERS = "journal.term_closers"
"""Of the school: who has closed a period (the person's id), by the period's id.  When is in `Term.closed_at`."""


def kept(session: Session, key: str, course_id: int | None) -> dict[str, Any]:
    """What is kept under a key for a course, or for the school, by the period's id."""
    stored: dict[str, Any] = session.setting(
        key, "" if course_id is None else structure.course_scope(course_id)
    )
    return stored


def without(stored: dict[str, Any], term_id: int) -> dict[str, Any]:
    """All but what is said of one period."""
    return {term: one for term, one in stored.items() if term != str(term_id)}


def keep(
    session: Session, key: str, course_id: int | None, after: dict[str, Any], reason: str | None = None
) -> None:
    """Keep it, or take it away when it is empty; noted if anything is different then.  Inside a command."""
    scope = "" if course_id is None else structure.course_scope(course_id)
    before = kept(session, key, course_id)
    if after == before:
        return
    if after:
        row = Setting.insert(scope=scope, key=key, value=json.dumps(after, ensure_ascii=False))
        row.on_conflict(conflict_target=[Setting.scope, Setting.key], preserve=[Setting.value]).execute()
    else:
        Setting.delete().where(Setting.scope == scope, Setting.key == key).execute()
    old, new = ({"value": one} if one else None for one in (before, after))
    school_class = None if course_id is None else structure.course_facts(session, course_id).class_id
    name = f"{scope}/{key}" if scope else key
    record(
        session, Record("setting", name, old, new, course=course_id, school_class=school_class, reason=reason)
    )


def forget_term(session: Session, term_id: int) -> None:
    """Nobody waits for a period to be opened any more, and it is open for no course in particular."""
    for key in (REQUESTS, structure.OPEN_TERMS):
        for scope, stored in list(session.scoped_settings(key).items()):
            course_id = int(scope.removeprefix("course:"))
            keep(session, key, course_id, without(stored, term_id))
