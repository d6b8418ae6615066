"""Periods that the deputy head has closed after their end, and a teacher who asks for one to be opened."""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from typing import Any

from app.changes import as_json
from app.journal.lock_store import CLOSERS, REQUESTS
from app.sample.calendar import Span, moment
from app.sample.ledger import Ledger, LogRow
from app.sample.lessons import CourseYear
from app.sample.roll import Adult, Teacher
from app.school.structure import course_scope
from models.log import Setting

_REASON = "За контрольную работу две отметки поставлены не тем ученикам"


class Closings:
    """Told of the periods year by year, in order."""

    def __init__(self, ledger: Ledger, deputy: Teacher) -> None:
        self._ledger, self._deputy = ledger, deputy
        self._closers: dict[str, int] = {}
        self._closed: dict[str, int] = {}  # the last period of each kind

    def close(self, terms: Iterable[tuple[str, Span, list[Any]]]) -> None:
        """Close those of a year that are over: kind, days and row of each; some days after the last of these."""
        ends = sorted(terms, key=lambda one: (one[1].ends, one[2][0]))
        self._closed = {}
        for kind, span, row in ends:
            at = moment(span.ends + timedelta(days=5), 18 * 60)
            if at > self._ledger.now:
                continue
            row[-1] = at
            term, number = row[0], row[2]
            self._closed[kind] = term
            before, self._closers = self._closers, {**self._closers, str(term): self._deputy.id}
            states = (
                {"kind": kind, "number": number, "closed_at": None},
                {"kind": kind, "number": number, "closed_at": at},
            )
            log = [_setting(CLOSERS, None, None, before, self._closers), _row("term", str(term), *states)]
            self._ledger.step(at, self._deputy.id, "deputy", log)

    def finish(self, courses: list[CourseYear], unlike: Adult) -> None:
        """What is kept in the end; and the teacher of a course, not this one, asks on the last day."""
        self._add("", CLOSERS, self._closers)
        term = self._closed.get("quarters")
        asking = ((one.course, one.course.teacher) for one in courses if one.marked and one.course.grade < 10)
        course, teacher = next(
            ((course, by) for course, by in asking if by is not None and by.id != unlike.id), (None, None)
        )
        if term is None or course is None or teacher is None:
            return
        at = self._ledger.now - 5_400
        stored = {"by": teacher.id, "at": datetime.fromtimestamp(at, UTC).isoformat(), "reason": _REASON}
        after = {str(term): stored}
        self._add(course_scope(course.id), REQUESTS, after)
        log = _setting(REQUESTS, course.id, course.group.class_id, {}, after, _REASON)
        self._ledger.step(at, teacher.id, "teacher", [log])

    def _add(self, scope: str, key: str, value: dict[str, Any]) -> None:
        if value:
            self._ledger.add(Setting, scope, key, json.dumps(value, ensure_ascii=False))


def _setting(
    key: str, course: int | None, class_id: int | None, before: Any, after: Any, reason: str | None = None
) -> LogRow:
    states = ({"value": one} if one else None for one in (before, after))
    name = key if course is None else f"{course_scope(course)}/{key}"
    return _row("setting", name, *states, course=course, class_id=class_id, reason=reason)


def _row(
    entity: str, key: str, before: Any, after: Any,
    *, course: int | None = None, class_id: int | None = None, reason: str | None = None,
) -> LogRow:  # fmt: skip
    return entity, key, course, class_id, None, None, None, as_json(before), as_json(after), reason
