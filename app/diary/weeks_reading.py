"""Days of lessons and signatures, for the queries and commands of the weeks.  Inside a transaction; no permission is
checked here."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from app.clock import monday
from app.codes import LessonState
from app.diary.weeks_rows import Signature
from app.diary.weeks_rules import WeekState, sunday, week_state
from app.school import calendar, structure
from app.school.spans import covers
from app.session import Session
from models.base import rows, within
from models.diary import WeekSignature
from models.journal import Lesson

ASKED = "signature.asked"


@dataclass(frozen=True, slots=True)
class StoredSignature:
    """A row of the file."""

    parent_id: int | None
    signed_at: datetime
    on_paper: bool
    recorded_by: int | None


def is_asked(session: Session, class_id: int | None) -> bool:
    """Whether the school asks a class for signatures."""
    scope = "" if class_id is None else f"class:{class_id}"
    return bool(session.setting(ASKED, scope))


def is_asked_in(session: Session, pupil_id: int, week: date) -> bool:
    """Whether the school asks for a signature under a pupil's week: the class counts that he was in at its end."""
    one = structure.class_on(session, pupil_id, sunday(week))
    return is_asked(session, one.class_id if one is not None else None)


def class_days(session: Session, class_id: int, starts: date, ends: date) -> frozenset[date]:
    """The days on which a class has lessons that are not cancelled.  1 statement: a year of all courses of a class
    lies on a few pages, because a lesson is narrow and their ids follow one another."""
    courses = [one.course_id for one in structure.class_courses(session, class_id)]
    found: Any = (
        Lesson.select(Lesson.date)
        .where(
            Lesson.course.in_(courses),
            within(Lesson.date, starts, ends),
            Lesson.state != int(LessonState.CANCELLED),
        )
        .distinct()
    )
    return frozenset(row[0] for row in rows(found))


def pupil_days(
    session: Session, pupil_id: int, starts: date, ends: date, classes: Collection[int] | None = None
) -> frozenset[date]:
    """The days with lessons on which a pupil was in a class (in one of `classes`).  1 statement for each class that he
    was in between `starts` and `ends`."""
    spans: dict[int, list[tuple[date, date | None]]] = {}
    for one, (first, last) in structure.pupil_classes(session, pupil_id):
        inside = first <= ends and starts <= min(one.year.ends, last or one.year.ends)
        if inside and (classes is None or one.class_id in classes):
            spans.setdefault(one.class_id, []).append((first, last))
    return frozenset(
        day
        for class_id, in_class in spans.items()
        for day in class_days(session, class_id, starts, ends)
        if covers(in_class, day)
    )


def state_of(
    session: Session, pupil_id: int, week: date, classes: Collection[int] | None = None
) -> WeekState:
    """Whether a pupil's week can be signed.  1 statement, as a rule."""
    days = pupil_days(session, pupil_id, week, sunday(week), classes)
    year = calendar.year_of(session, session.clock.today())
    return week_state(
        week, days, (year.starts, year.ends) if year is not None else None, session.clock.today()
    )


def signatures(pupils: Collection[int], starts: date, ends: date) -> dict[tuple[int, date], StoredSignature]:
    """The signatures of pupils under the weeks that begin from the week of `starts` to `ends`.  1 statement: a range of
    the primary key for each pupil."""
    found = WeekSignature.select(
        WeekSignature.pupil, WeekSignature.week, WeekSignature.parent, WeekSignature.signed_at,
        WeekSignature.on_paper, WeekSignature.recorded_by,
    ).where(WeekSignature.pupil.in_(list(pupils)), within(WeekSignature.week, monday(starts), ends))  # fmt: skip
    return {
        (pupil, week): StoredSignature(parent, at, bool(paper), recorded)
        for pupil, week, parent, at, paper, recorded in rows(found)
    }


def told(session: Session, stored: StoredSignature) -> Signature:
    """A signature with the names of its people."""
    spoken = structure.names(session, (stored.parent_id, stored.recorded_by))
    return Signature(
        parent_id=stored.parent_id,
        by=spoken.get(stored.parent_id, "") if stored.parent_id is not None else "",
        signed_at=stored.signed_at,
        on_paper=stored.on_paper,
        recorded_by=spoken.get(stored.recorded_by, "") if stored.recorded_by is not None else "",
        own=not stored.on_paper and stored.parent_id == session.person_id,
    )
