"""What the change log has about the journals of some courses, for «Доступ к журналу».

The log lies in order of time; where it speaks of a pupil an index tells without a row of it being read, and of the
lessons of a day another.  Rows are read of the newest changes alone, `MOST` of them: a page of the log for each lesson
or two.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from app.clock import day_of, minute_of
from app.journal.history import authors_of
from app.permissions import Action
from app.school import calendar, structure
from app.school.rows import CourseFacts
from app.school.spans import overlaps
from app.session import Session
from app.unit_of_work import query
from models.base import rows, within
from models.log import ChangeLog

MOST = 6000
_AT_ONCE = 500

AT_LESSONS = frozenset(
    {"mark", "attendance", "lesson", "lesson_topic", "work", "homework", "homework_files", "remark"}
)
"""What is entered in the journal; ticks and works handed in are the families'."""
ON_DAY_OF_LESSON = AT_LESSONS - {"homework", "homework_files"}
"""Of what the day in the log is that of the lesson; that of homework is the day for which it is due."""


@dataclass(frozen=True, slots=True)
class LoggedChange:
    """A change: when (day and minute) and by whom, in which role; of which course, day, lesson and pupil; the row
    before and after, as the log has them; the reason that was given.  `days_late`: how long after the lesson's day,
    None where it is of none."""

    seq: int
    day: dt.date
    minute: int
    author: str
    role: str
    entity: str
    course: CourseFacts
    date: dt.date | None
    number: int | None
    pupil: str
    before: Any
    after: Any
    reason: str
    days_late: int | None


@dataclass(frozen=True, slots=True)
class Changes:
    """Changes in order of time; `total` is how many there are, of which the newest are given; `kinds` are the names of
    kinds of works, `people` those of stand-ins."""

    courses: tuple[CourseFacts, ...]
    rows: tuple[LoggedChange, ...]
    total: int
    kinds: dict[int, str]
    people: dict[int, str]


@query(Action.READ_LOG)
def course_changes(
    session: Session, course_id: int, starts: dt.date, ends: dt.date, *, most: int = MOST
) -> Changes:
    """What was changed in the journal of a course at the lessons from a day to a day, and in its marks of the report
    card on these days.  3 statements on the indexes of the log, one for each 500 changes, and 3 at most for
    names.  Raises NotFound course.unknown."""
    return _changes(session, [structure.course_facts(session, course_id)], starts, ends, most)


@query(Action.READ_LOG)
def class_changes(
    session: Session, class_id: int, starts: dt.date, ends: dt.date, *, most: int = MOST
) -> Changes:
    """The same of all courses of a class.  Raises NotFound class.unknown."""
    return _changes(session, structure.class_courses(session, class_id), starts, ends, most)


def _changes(
    session: Session, own: Sequence[CourseFacts], starts: dt.date, ends: dt.date, most: int
) -> Changes:
    courses = {one.course_id: one for one in own}
    pupils = {
        line.pupil_id
        for course in courses
        for line in structure.roster(session, course)
        if overlaps(line.spans, starts, ends)
    }
    found = _places(sorted(courses), sorted(pupils), starts, ends)
    logged = _rows(found[-most:])
    people = authors_of(session, (row["account"] for row in logged))
    structure.names(session, (row["pupil"] for row in logged))
    changes = [
        change
        for row in logged
        if (change := _change(session, row, courses[row["course"]], people)) is not None
        and (change.date is not None or starts <= change.day <= ends)
    ]
    states = (state for one in changes for state in (one.before, one.after) if isinstance(state, dict))
    stood_in = {state.get("substitute") for state in states}
    return Changes(
        tuple(own),
        tuple(changes),
        len(found) if len(found) > most else len(changes),
        {number: kind.name for number, kind in calendar.work_kinds(session).items()},
        structure.names(session, stood_in),
    )


def _places(courses: list[int], pupils: list[int], starts: dt.date, ends: dt.date) -> list[int]:
    """The numbers of the rows that speak of these, in order of time.  3 statements on the indexes."""
    days = within(ChangeLog.date, starts, ends)
    queries: Sequence[Any] = (
        ChangeLog.select(ChangeLog.seq).where(ChangeLog.course.in_(courses), days, ChangeLog.pupil.is_null()),
        # Ticks of homework are of a day and no lesson.
        ChangeLog.select(ChangeLog.seq).where(
            ChangeLog.pupil.in_(pupils), days, ChangeLog.course.in_(courses), ChangeLog.number.is_null(False)
        ),
        ChangeLog.select(ChangeLog.seq).where(
            ChangeLog.pupil.in_(pupils), ChangeLog.date.is_null(), ChangeLog.course.in_(courses)
        ),
    )
    return sorted({row[0] for query in queries for row in rows(query)})


def _rows(numbers: Sequence[int]) -> list[dict[str, Any]]:
    columns = (
        ChangeLog.seq, ChangeLog.at, ChangeLog.account, ChangeLog.role, ChangeLog.entity, ChangeLog.course,
        ChangeLog.pupil, ChangeLog.date, ChangeLog.number, ChangeLog.before, ChangeLog.after, ChangeLog.reason,
    )  # fmt: skip
    names = [column.name for column in columns]
    found = []
    for start in range(0, len(numbers), _AT_ONCE):
        here = ChangeLog.seq.in_(list(numbers[start : start + _AT_ONCE]))
        query = ChangeLog.select(*columns).where(here).order_by(ChangeLog.seq)
        found += [dict(zip(names, row, strict=True)) for row in rows(query)]
    return found


def _change(
    session: Session, row: dict[str, Any], course: CourseFacts, people: dict[int | None, str]
) -> LoggedChange | None:
    entity, on = row["entity"], row["date"]
    if entity != "term_mark" and entity not in AT_LESSONS:
        return None
    of_lesson = on is not None and entity in ON_DAY_OF_LESSON
    pupil = structure.names(session, [row["pupil"]]).get(row["pupil"] or 0, "")
    return LoggedChange(
        row["seq"],
        day_of(session.clock, row["at"]),
        minute_of(session.clock, row["at"]),
        people.get(row["account"], ""),
        row["role"] or "",
        entity,
        course,
        on,
        row["number"],
        pupil,
        _parsed(row["before"]),
        _parsed(row["after"]),
        row["reason"] or "",
        (day_of(session.clock, row["at"]) - on).days if of_lesson else None,
    )


def _parsed(text: str | None) -> Any:
    return None if text is None else json.loads(text)
