"""Taking a year back: what the log says was made goes, what it says was changed is restored; but only if all of it is
still as it was made, and nobody has entered anything that refers to it."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from app.changes import Change, Record, changes_numbered
from app.school import structure
from app.school.new_year.carrying import fingerprint, items_of
from app.school.new_year.done import Made
from app.school.new_year.made import entity_of, key_fields, key_of, references, rows_with
from app.school.new_year.rows import Entered
from app.session import Session
from app.unit_of_work import record
from models.base import Table, day, rows
from models.control import (
    ClassDay,
    ClassUse,
    ClassWeek,
    ControlUnit,
    CourseWeek,
    Finding,
    FindingAnswer,
    PupilWeek,
)
from models.log import Setting
from models.news import NewsAudience
from models.school import (
    AcademicYear,
    Bell,
    BellSchedule,
    ClassTeacher,
    Course,
    CourseTeacher,
    Enrollment,
    GroupMember,
    Holiday,
    SchoolClass,
    StudyGroup,
    Term,
    TermScheme,
)
from models.timetable import CoursePlan, PlanItem, ThematicPlan

_TABLES: tuple[type[Table], ...] = (
    AcademicYear, TermScheme, Term, Holiday, BellSchedule, Bell, SchoolClass, ClassTeacher, Enrollment, StudyGroup,
    GroupMember, Course, CourseTeacher, ThematicPlan, CoursePlan,
)  # fmt: skip
"""What a year change writes, in the order in which rows refer to one another."""

_FIGURES: tuple[type[Table], ...] = (CourseWeek, ClassDay, PupilWeek, ClassWeek, ClassUse)
"""What the control counts by itself, and would count anew."""

_MANY = 900
_EXAMPLES = 8


@dataclass
class _Log:
    """What a year change has done, by table: rows that it made, and rows that it changed."""

    added: dict[str, dict[str, Mapping[str, Any]]] = field(default_factory=dict)
    changed: dict[str, Change] = field(default_factory=dict)
    settings: dict[str, Any] = field(default_factory=dict)
    topics: dict[int, Mapping[str, Any]] = field(default_factory=dict)

    def ids(self, table: type[Table]) -> list[int]:
        """The ids of what was made in a table."""
        return [int(key) for key in self.added.get(entity_of(table), {})]


def _read(made: Made) -> _Log:
    log = _Log()
    for one in changes_numbered(range(made.first, made.last + 1)):
        if one.entity == "setting":
            log.settings[one.key] = one.after["value"]
        elif one.entity == "plan_items":
            log.topics[int(one.key)] = one.after
        elif one.before is not None:
            log.changed[one.key] = one
        else:
            log.added.setdefault(one.entity, {})[one.key] = one.after
    return log


# --- what was entered --------------------------------------------------------------------------------------


def entered_since(session: Session, made: Made) -> tuple[Entered, ...]:
    """What would be lost: rows that somebody changed or took away, and rows that refer to what was made."""
    log = _read(made)
    found: dict[str, Counter[str]] = {}
    for table in _TABLES:
        _altered(session, log, table, found)
        _added(session, log, table, found)
    _enrolments(session, log, found)
    _others(session, log, found)
    return tuple(
        Entered(kind, sum(where.values()), tuple(name for name, _ in where.most_common(_EXAMPLES) if name))
        for kind, where in found.items()
        if where
    )


def _note(found: dict[str, Counter[str]], kind: str, where: str, count: int = 1) -> None:
    found.setdefault(kind, Counter())[where] += count


def _altered(session: Session, log: _Log, table: type[Table], found: dict[str, Counter[str]]) -> None:
    entity = entity_of(table)
    wanted = log.added.get(entity, {})
    now = _now(table, wanted)
    for key, after in wanted.items():
        if now.get(key) != after:
            _note(found, entity, _place(session, after, key if entity == "school_class" else None))


def _now(table: type[Table], wanted: Mapping[str, Mapping[str, Any]]) -> dict[str, dict[str, Any]]:
    """The rows with these keys as they are."""
    first = key_fields(table)[0]
    heads = sorted({int(key.partition("/")[0]) for key in wanted})
    found: dict[str, dict[str, Any]] = {}
    for part in _parts(heads):
        found |= rows_with(table, getattr(table, first).in_(part))
    return found


def _added(session: Session, log: _Log, table: type[Table], found: dict[str, Counter[str]]) -> None:
    """Rows that refer to what was made, and were not made with it."""
    ids = log.ids(table) if key_fields(table) == ["id"] else []
    for child, foreign in references(table) if ids else []:
        if child in _FIGURES or child in (PlanItem, Finding):
            continue
        known = log.added.get(entity_of(child), {})
        names = key_fields(child)
        columns = [getattr(child, name) for name in names]
        for part in _parts(ids):
            for target, *key in rows(child.select(foreign, *columns).where(foreign.in_(part))):
                if key_of(child, dict(zip(names, key, strict=True))) not in known:
                    _note(found, entity_of(child), _place(session, {foreign.name: target}))


def _enrolments(session: Session, log: _Log, found: dict[str, Counter[str]]) -> None:
    """Places of the old year that the year change has ended, and that are not as it left them."""
    classes = sorted({one.after["school_class"] for one in log.changed.values()})
    now: dict[str, dict[str, Any]] = {}
    for part in _parts(classes):
        now |= rows_with(Enrollment, Enrollment.school_class.in_(part))
    for key, one in log.changed.items():
        if now.get(key) != one.after:
            _note(found, "enrollment", _place(session, one.after))


def _others(session: Session, log: _Log, found: dict[str, Counter[str]]) -> None:
    """Settings, topics, audiences of news, answers to findings."""
    classes, courses = log.ids(SchoolClass), log.ids(Course)
    scopes = {f"class:{one}": one for one in classes} | {f"course:{one}": None for one in courses}
    stored = {
        f"{scope}/{key}": json.loads(value)
        for part in _parts(sorted(scopes))
        for scope, key, value in rows(
            Setting.select(Setting.scope, Setting.key, Setting.value).where(Setting.scope.in_(part))
        )
    }
    for key in stored.keys() | log.settings.keys():
        if stored.get(key, stored) != log.settings.get(key, log.settings):
            _note(found, "setting", "")
    for plan, after in log.topics.items():
        if dict(fingerprint(items_of(plan))).items() - after.items():
            _note(found, "plan_item", "")
    audience = NewsAudience.select(NewsAudience.target).where(NewsAudience.kind == "class")
    for part in _parts(classes):
        for (target,) in rows(audience.where(NewsAudience.target.in_(part))):
            _note(found, "news", _place(session, {"school_class": target}))
    answered = FindingAnswer.select(FindingAnswer.id).join(Finding)
    for number in _findings(classes, courses, answered):
        _note(found, "finding_answer", "", number)


def _findings(classes: Collection[int], courses: Collection[int], among: Any) -> Iterable[int]:
    for column, ids in ((Finding.school_class, classes), (Finding.course, courses)):
        for part in _parts(sorted(ids)):
            count = among.where(column.in_(part)).count()
            if count:
                yield count


def _place(session: Session, columns: Mapping[str, Any], class_id: str | None = None) -> str:
    """The class or course that a row is about, by name."""
    number = int(class_id) if class_id else columns.get("school_class")
    known = structure.classes(session)
    if number in known:
        return known[number].name
    course = columns.get("course")
    for one in structure.courses(session, (course,)) if course is not None else ():
        return " ".join(part for part in (one.class_name, one.subject, one.group_name) if part)
    return ""


def _parts(ids: Collection[Any]) -> Iterable[list[Any]]:
    every = list(ids)
    return (every[start : start + _MANY] for start in range(0, len(every), _MANY))


# --- taking back -------------------------------------------------------------------------------------------


def remove(session: Session, made: Made) -> tuple[int, int]:
    """Take back what `entered_since` has found untouched; returns how many rows went and how many were restored."""
    log = _read(made)
    _remove_figures(log)
    removed = 0
    records: list[Record] = []
    for plan, after in log.topics.items():
        PlanItem.delete().where(PlanItem.plan == plan).execute()
        removed += int(after["topics"])
        records.append(Record("plan_items", str(plan), dict(after), None))
    for table in reversed(_TABLES):
        entity = entity_of(table)
        gone = log.added.get(entity, {})
        _delete(table, gone)
        removed += len(gone)
        records += [_record(entity, key, before, None) for key, before in reversed(list(gone.items()))]
    for key, value in log.settings.items():
        scope, _, name = key.partition("/")
        Setting.delete().where(Setting.scope == scope, Setting.key == name).execute()
        removed += 1
        class_id = int(scope.removeprefix("class:"))
        records.append(Record("setting", key, {"value": value}, None, school_class=class_id))
    for one in log.changed.values():
        _restore(one)
        records.append(_record(one.entity, one.key, one.after, one.before))
    record(session, *records)
    session.forget_all()
    return removed, len(log.changed)


def _record(entity: str, key: str, before: Any, after: Any) -> Record:
    columns = before or after
    return Record(
        entity,
        key,
        before,
        after,
        course=int(key) if entity == "course" else columns.get("course"),
        school_class=int(key) if entity == "school_class" else columns.get("school_class"),
        pupil=columns.get("pupil"),
    )


def _delete(table: type[Table], gone: Collection[str]) -> None:
    """All rows under the heads of these keys: `entered_since` has seen that there are no others."""
    first = getattr(table, key_fields(table)[0])
    heads = sorted({int(key.partition("/")[0]) for key in gone})
    for part in _parts(heads):
        table.delete().where(first.in_(part)).execute()


def _restore(one: Change) -> None:
    before: Any = one.before
    ends = before.get("to_date")
    Enrollment.update(to_date=None if ends is None else day(ends), reason=before.get("reason")).where(
        Enrollment.school_class == before["school_class"], Enrollment.pupil == before["pupil"],
        Enrollment.from_date == day(before["from_date"]),
    ).execute()  # fmt: skip


def _remove_figures(log: _Log) -> None:
    """What the control has counted for classes and courses that will not be."""
    classes, courses = log.ids(SchoolClass), log.ids(Course)
    for name, ids in (("class", classes), ("course", courses)):
        field_name = "school_class" if name == "class" else "course"
        for part in _parts(ids):
            every: tuple[type[Table], ...] = (*_FIGURES, Finding)
            for table in every:
                column = getattr(table, field_name, None)
                if column is not None:
                    table.delete().where(column.in_(part)).execute()
            ControlUnit.delete().where(ControlUnit.unit.in_([f"{name}/{one}" for one in part])).execute()
