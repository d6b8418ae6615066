"""Findings as rows with names, and what was said to them.  Inside a transaction; no permission is asked here."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from app.control.rows import ClosedBecause, FindingRow, FindingState, Said, SaidLine
from app.permissions import Action, Target, can
from app.school import calendar, structure
from app.school.rows import CourseFacts, TermRow
from app.session import Session
from models.base import rows
from models.control import Finding, FindingAnswer

_COLUMNS = (
    Finding.id, Finding.rule, Finding.state, Finding.opened_at, Finding.closed_at, Finding.closed_because,
    Finding.teacher, Finding.school_class, Finding.course, Finding.pupil, Finding.date, Finding.number, Finding.term,
    Finding.detail, Finding.place,
)  # fmt: skip
_OF_A_MARK = frozenset({"two_not_corrected", "two_at_edge", "two_after_absence"})
_THREAD = "thread"
"""The figure of a message's finding that only its teacher is told."""


@dataclass(frozen=True, slots=True)
class Stored:
    """What a command looks at before it says something."""

    id: int
    state: FindingState
    rule: str
    unit: str
    place: str
    teacher_id: int | None


def stored(ids: Iterable[int]) -> dict[int, Stored]:
    """Findings by id; those that are none are not among them.  1 statement."""
    columns = (Finding.id, Finding.state, Finding.rule, Finding.unit, Finding.place, Finding.teacher)
    found = rows(Finding.select(*columns).where(Finding.id.in_(sorted(ids))))
    return {row[0]: Stored(row[0], FindingState(row[1]), *row[2:]) for row in found}


def finding_rows(session: Session, condition: Any) -> tuple[FindingRow, ...]:
    """The findings of a condition, the newest first.  2 statements, and for names not yet known."""
    found = list(rows(Finding.select(*_COLUMNS).where(condition).order_by(Finding.id.desc())))
    said = said_to([row[0] for row in found])
    structure.names(session, [one for row in found for one in (row[6], row[9])])
    courses = {
        one.course_id: one
        for one in structure.courses(session, {row[8] for row in found if row[8] is not None})
    }
    return tuple(_row(session, row, courses, said.get(row[0], ())) for row in found)


def said_to(ids: Sequence[int]) -> Mapping[int, tuple[SaidLine, ...]]:
    """What was said to each of these findings, oldest first, without the names of who said it.  1 statement."""
    query = (
        FindingAnswer.select(
            FindingAnswer.finding, FindingAnswer.kind, FindingAnswer.person, FindingAnswer.text, FindingAnswer.at
        )
        .where(FindingAnswer.finding.in_(list(ids)))
        .order_by(FindingAnswer.id)
    )  # fmt: skip
    found: dict[int, list[SaidLine]] = {}
    for finding, kind, person, text, at in rows(query):
        found.setdefault(finding, []).append(SaidLine(Said(kind), person, "", text, at))
    return {finding: tuple(lines) for finding, lines in found.items()}


def with_names(session: Session, lines: Iterable[SaidLine]) -> tuple[SaidLine, ...]:
    """The same, with who said it."""
    found = tuple(lines)
    names = structure.names(session, [one.person_id for one in found])
    return tuple(
        SaidLine(one.kind, one.person_id, names.get(one.person_id, ""), one.text, one.at) for one in found
    )


def _row(
    session: Session, row: tuple[Any, ...], courses: Mapping[int, CourseFacts], said: Sequence[SaidLine]
) -> FindingRow:
    (
        finding, rule, state, opened_at, closed_at, because, teacher, class_id, course_id, pupil, date, number, term,
        detail, place,
    ) = row  # fmt: skip
    course = courses.get(course_id)
    school_class = structure.classes(session).get(class_id)
    names = structure.names(session, (teacher, pupil))
    period = _term(session, course, None if school_class is None else school_class.scheme_id, term)
    figures = dict(json.loads(detail or "{}"))
    thread = figures.pop(_THREAD, None)
    year = course.year if course is not None else school_class.year if school_class is not None else None
    words = with_names(session, [one for one in said if one.kind is not Said.REMIND][-1:])
    return FindingRow(
        id=finding,
        rule=rule,
        state=FindingState(state),
        opened_at=opened_at,
        closed_at=closed_at,
        closed_because=None if because is None else ClosedBecause(because),
        teacher_id=teacher,
        teacher=names.get(teacher, ""),
        class_id=class_id,
        class_name=school_class.name if school_class is not None else course.class_name if course else "",
        course_id=course_id,
        subject=course.subject if course is not None else "",
        group_name=course.group_name if course is not None else "",
        year_id=year.id if year is not None else None,
        pupil_id=pupil,
        pupil=names.get(pupil, ""),
        date=date,
        number=number,
        work=_work_of(rule, place),
        term=term,
        term_kind=period.kind if period is not None else "",
        term_id=period.id if period is not None else None,
        thread=thread if teacher == session.person_id else None,
        detail=figures,
        last=words[0] if words else None,
        reminders=sum(one.kind is Said.REMIND for one in said),
        opens=_may_read(session, course_id, class_id),
    )


def _term(
    session: Session, course: CourseFacts | None, scheme: int | None, number: int | None
) -> TermRow | None:
    """The period of this number in the division of the year that the course, or else the class, follows."""
    if number is None:
        return None
    of = course.scheme_id if course is not None else scheme
    return next((one for one in calendar.scheme_terms(session, of) if one.number == number), None)


def _may_read(session: Session, course_id: int | None, class_id: int | None) -> bool:
    if course_id is not None:
        return can(session, Action.READ_JOURNAL, Target(course=course_id))
    return class_id is None or can(session, Action.READ_CLASS, Target(school_class=class_id))


def _work_of(rule: str, place: str) -> int | None:
    """Of a mark: its place is day, lesson, work and pupil."""
    parts = place.split("/")
    return int(parts[2]) if rule in _OF_A_MARK and len(parts) == 4 and parts[2].isdecimal() else None
