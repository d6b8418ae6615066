"""Findings for tests, in few words: stored as the engine stores them, whatever the journal says."""

from __future__ import annotations

import json
from datetime import date, datetime, timedelta
from typing import Any

from app.codes import Role
from app.control.rows import FindingState
from app.session import Session
from models.control import Finding
from tests.build import LESSON_DAYS, NOW, BuiltSchool


def found(school: BuiltSchool, rule: str = "no_topic", **more: Any) -> int:
    """A finding of the teacher of Russian in 7А, at the first lesson of the period; returns its id.  Inside a write
    transaction or not."""
    values = row(school, rule, **more)
    if school.file.in_writing:
        return int(Finding.create(**values).id)
    with school.file.writing():
        return int(Finding.create(**values).id)


def row(school: BuiltSchool, rule: str = "no_topic", **more: Any) -> dict[str, Any]:
    """Its columns."""
    day, number = more.get("date", LESSON_DAYS[0]), more.get("number", 2)
    values: dict[str, Any] = {
        "rule": rule, "unit": f"course/{more.get('course', school.russian_a)}", "place": f"{day:%Y%m%d}/{number}",
        "opened_at": NOW - timedelta(hours=3), "teacher": school.russian_teacher, "school_class": school.class_a,
        "course": school.russian_a, "date": day, "number": number, **more,
    }  # fmt: skip
    values["detail"] = json.dumps(values.get("detail", {}), ensure_ascii=False)
    return values


def closed(school: BuiltSchool, rule: str = "no_topic", *, because: str = "gone", **more: Any) -> int:
    """One that is over since two hours."""
    return found(
        school, rule, state="closed", closed_at=NOW - timedelta(hours=2), closed_because=because, **more
    )


def state(school: BuiltSchool, finding: int) -> FindingState:
    with school.file.reading():
        return FindingState(Finding.get_by_id(finding).state)


def deputy(school: BuiltSchool) -> Session:
    return school.session(Role.DEPUTY, school.deputy)


def teacher(school: BuiltSchool) -> Session:
    """Of Russian and English in 7А."""
    return school.session(Role.TEACHER, school.russian_teacher)


def other_teacher(school: BuiltSchool) -> Session:
    """Of algebra."""
    return school.session(Role.TEACHER, school.maths_teacher)


def at(day: date, hour: int) -> datetime:
    return datetime(day.year, day.month, day.day, hour, tzinfo=NOW.tzinfo)
