"""Control of the small school, step by step, for the tests of the engine."""

from __future__ import annotations

from datetime import date
from typing import Any

from app.changes import last_link
from app.codes import Role
from app.control.advancing import advance_control
from app.control.rows import Advanced
from app.session import Session
from models.base import rows
from models.control import ControlUnit, CourseWeek, Finding
from tests.build import BuiltSchool

_PLACE = (Finding.rule, Finding.unit, Finding.place)


def advance(school: BuiltSchool, session: Session | None = None, most: int = 40) -> Advanced:
    """Until nothing is left."""
    session = session or school.session(Role.DEPUTY, school.deputy)
    judged = opened = closed = 0
    for _ in range(100):
        done = advance_control(session, most=most)
        judged, opened, closed = judged + done.judged, opened + done.opened, closed + done.closed
        if not done.left:
            return Advanced(judged, opened, closed, 0)
    raise AssertionError("it never ends")


def places(school: BuiltSchool, *rules: str) -> set[str]:
    """The places of findings of these rules that are not closed."""
    with school.file.reading():
        wanted = Finding.select(Finding.place).where(Finding.closed_at.is_null(), Finding.rule.in_(rules))
        return {row[0] for row in rows(wanted)}


def stored(school: BuiltSchool) -> tuple[set[Any], set[Any]]:
    """All findings that are not closed, and all figures of courses, without what a second judgement may not repeat."""
    with school.file.reading():
        columns = (
            *_PLACE, Finding.teacher, Finding.school_class, Finding.course, Finding.pupil, Finding.date,
            Finding.number, Finding.term, Finding.detail,
        )  # fmt: skip
        findings = set(rows(Finding.select(*columns).where(Finding.closed_at.is_null())))
        return findings, set(rows(CourseWeek.select()))


def closed(school: BuiltSchool, rule: str) -> dict[str, str]:
    """Why the closed findings of a rule are closed, by place."""
    with school.file.reading():
        wanted = Finding.select(Finding.place, Finding.closed_because)
        return dict(rows(wanted.where(Finding.closed_at.is_null(False), Finding.rule == rule)))


def rows_of_log(school: BuiltSchool) -> int:
    with school.file.reading():
        return last_link()[0]


def due(school: BuiltSchool, unit: str) -> Any:
    with school.file.reading():
        return ControlUnit.get(ControlUnit.unit == unit).due_at


def go_to(school: BuiltSchool, day: date, minute: int = 600) -> None:
    """The school's clock shows a minute of a day; the time zone stays."""
    moment = school.clock.moment
    school.clock.moment = moment.replace(
        year=day.year, month=day.month, day=day.day, hour=minute // 60, minute=minute % 60, second=0
    )
