"""Closed periods: requests that wait for the deputy head, and what a teacher's own have come to.

Both are reference data (`app.journal.locks`): they cost no statement while nothing has changed.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from app.digest.rows import Line, RequestAnsweredLine, RequestsLine
from app.journal.locks import term_lock, term_requests
from app.school import structure
from app.session import Session

if TYPE_CHECKING:
    from app.digest.parts import Asked


def waiting_requests(session: Session, _asked: Asked) -> Iterable[Line]:
    """What waits for the deputy head."""
    found = term_requests(session)
    if found:
        oldest = found[0]
        yield RequestsLine(
            count=len(found), asked_by=oldest.request.asked_by, course=oldest.course.class_name,
            subject=oldest.course.subject,
        )  # fmt: skip


def answered_requests(session: Session, asked: Asked) -> Iterable[Line]:
    """Closed periods of one's own courses that were opened for a time, and requests that were declined; those told on
    an earlier visit are left out."""
    for course in structure.courses(session, session.scope.courses):
        for term in structure.course_terms(session, course.course_id):
            lock = term_lock(session, course.course_id, term.id)
            if lock is None:
                continue
            request = lock.request
            if lock.open_until is not None:
                open_until, answer = lock.open_until, ""
                key = f"open/{course.course_id}/{term.id}/{open_until:%Y%m%d}"
            elif request is not None and request.answer is not None and request.answered_at is not None:
                open_until, answer = None, request.answer
                key = f"closed/{course.course_id}/{term.id}/{int(request.answered_at.timestamp())}"
            else:
                continue
            if key not in asked.visit.told:
                yield RequestAnsweredLine(
                    count=1, things=frozenset({key}), key=key, year_id=course.year.id,
                    course_id=course.course_id, term_id=term.id, term=term.number, term_kind=term.kind,
                    class_name=course.class_name, subject=course.subject, open_until=open_until, answer=answer,
                )  # fmt: skip
