"""Judging a whole file: pages, references, format, change log, and the rules of the domain."""

from __future__ import annotations

import functools
import json
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from typing import Any

from app.backup.invariant import Invariant
from app.backup.invariants import INVARIANTS, MOST
from app.backup.keeping import keeper
from app.backup.log_check import check_log
from app.backup.problems import Problem, Progress, Severity, no_progress
from app.errors import BadInput
from app.files.care import check_files
from app.session import Session
from app.settings import OPTIONS
from models.base import day
from models.database import SchoolFile
from models.errors import StorageError
from models.maintenance import broken_references, damage, format_of
from models.people import fold
from models.share import inspect_location

_Rule = Callable[[SchoolFile], Iterator[Problem]]
_DAMAGED = ("file.damaged", "share.io")
_DAYS = frozenset({"date", "starts", "ends"})


@keeper
def check(session: Session, progress: Progress = no_progress, *, contents: bool = False) -> list[Problem]:
    """Everything that is wrong with the file, errors first; empty for a clean one.

    Each rule reads in a transaction of its own, so that nobody waits for longer than one rule takes.  Of a
    damaged file is checked what can be read.  Attached files are looked for, and with `contents` read as well.
    """
    school = session.school
    rules: list[tuple[str, Callable[[], list[Problem]]]] = [
        ("sort_keys", lambda: _in_transaction(school, _sort_keys)),
        ("settings", lambda: _in_transaction(school, _settings)),
        *((one.code, functools.partial(_broken, school, one)) for one in INVARIANTS),
    ]
    found = check_pages(school) + _place(school)
    found += _safely("log", lambda: list(check_log(school, _first_half(progress))))
    found += _safely("files", lambda: _files(session, contents))
    for number, (name, look) in enumerate(rules, 1):
        found += _safely(name, look)
        progress(len(rules) + number, 2 * len(rules))
    labels = _Labels(school)
    return sorted(map(labels.named, found), key=lambda problem: problem.severity is Severity.WARNING)


def _files(session: Session, contents: bool) -> list[Problem]:
    """The files beside the school file.  That they cannot be reached is a finding, and not the end of a check."""
    try:
        return list(check_files(session, contents=contents))
    except StorageError as error:
        if not error.code.startswith(("file_store.", "share.unreachable")):
            raise
        return [Problem(error.code, dict(error.data))]


def _place(school: SchoolFile) -> list[Problem]:
    """Whether this PC would notice in time that its line to the share was broken (see models/share_vfs.py)."""
    location = inspect_location(str(school.path))
    if not location.notices_late:
        return []
    data = {"mount": location.mount_point, "seconds": location.echo_seconds}
    return [Problem("share.notices_late", data, Severity.WARNING)]


def _first_half(progress: Progress) -> Progress:
    return lambda done, total: progress(done, 2 * total)


def check_pages(school: SchoolFile) -> list[Problem]:
    """What SQLite can say by itself: format, integrity, references."""
    found: list[Problem] = []
    try:
        with school.reading():
            application, version, good = format_of(school)
            if not good:
                found.append(Problem("file.wrong_format", {"application": application, "version": version}))
            found += [Problem("file.damaged", {"detail": detail}) for detail in damage(school)]
    except StorageError as error:
        # Of a damaged file even the end of a reading transaction can fail.
        if error.code not in _DAMAGED:
            raise
        if not found:
            found.append(Problem("file.damaged", {"detail": error.data.get("detail")}))
    return found + _safely("references", lambda: _broken_references(school))


def _broken_references(school: SchoolFile) -> list[Problem]:
    with school.reading():
        return [
            Problem("file.broken_reference", {"table": one.table, "parent": one.parent, "rows": one.rows})
            for one in broken_references(school)
        ]


def _safely(rule: str, look: Callable[[], list[Problem]]) -> list[Problem]:
    """What a rule finds; that it cannot be looked at in a damaged file is a finding and not the end."""
    try:
        return look()
    except StorageError as error:
        if error.code not in _DAMAGED:
            raise
        return [Problem("check.unreadable", {"rule": rule, "detail": error.data.get("detail")})]


def _in_transaction(school: SchoolFile, rule: _Rule) -> list[Problem]:
    with school.reading():
        return list(rule(school))


def _broken(school: SchoolFile, invariant: Invariant) -> list[Problem]:
    with school.reading():
        rows = school.database.execute_sql(f"{invariant.select} LIMIT {MOST + 1}").fetchall()
    found = []
    for row in rows[:MOST]:
        data = {name: _shown(name, value) for name, value in zip(invariant.columns, row, strict=True)}
        found.append(Problem(invariant.code, data, invariant.severity))
    if len(rows) > MOST:
        found.append(Problem("check.more", {"rule": invariant.code, "shown": MOST}, invariant.severity))
    return found


def _shown(name: str, value: Any) -> Any:
    return day(value) if name in _DAYS and isinstance(value, int) and value > 10000000 else value


def _sort_keys(school: SchoolFile) -> Iterator[Problem]:
    """Names that are sorted under another spelling than their own."""
    rows = school.database.execute_sql("SELECT id, last_name, first_name, patronymic, sort_key FROM person")
    for person, last, first, patronymic, key in rows:
        if key != fold(f"{last} {first} {patronymic}"):
            yield Problem("person.wrong_sort_key", {"person": person})


def _settings(school: SchoolFile) -> Iterator[Problem]:
    """Settings that nobody declared, or with a value that they cannot have."""
    for scope, key, text in school.database.execute_sql("SELECT scope, key, value FROM setting"):
        place = {"key": key, "scope": scope or None}
        if key not in OPTIONS:
            yield Problem("setting.unknown", place, Severity.WARNING)
            continue
        try:
            OPTIONS[key].check(json.loads(text))
        except (BadInput, ValueError):
            yield Problem("setting.bad_value", {**place, "value": text})


def wrong_settings(school: SchoolFile) -> list[tuple[str, str]]:
    """Settings (scope, key) with a value that they cannot have.  Inside a transaction."""
    found = [problem.data for problem in _settings(school) if problem.code == "setting.bad_value"]
    return [(data["scope"] or "", data["key"]) for data in found]


class _Labels:
    """Names of classes and courses, for findings that name them by id.  Pupils stay numbers: the output of a
    nightly task is no place for names."""

    def __init__(self, school: SchoolFile) -> None:
        self._classes: dict[int, str] = {}
        self._courses: dict[int, str] = {}
        try:
            with school.reading():
                self._load(school)
        except StorageError:
            return  # a damaged file: the ids must do

    def _load(self, school: SchoolFile) -> None:
        run = school.database.execute_sql
        self._classes = {
            row[0]: f"{row[1]}{row[2]} ({row[3]})"
            for row in run(
                "SELECT k.id, k.grade, k.letter, y.name FROM school_class k"
                " JOIN academic_year y ON y.id = k.year_id"
            )
        }
        courses = run(
            "SELECT c.id, s.name, g.name, g.school_class_id, y.name FROM course c"
            " JOIN subject s ON s.id = c.subject_id JOIN study_group g ON g.id = c.group_id"
            " JOIN academic_year y ON y.id = c.year_id"
        )
        for course, subject, group, school_class, year in courses:
            whose = self._classes.get(school_class, f"({year})")
            self._courses[course] = " ".join(part for part in (subject, group, whose) if part)

    def named(self, problem: Problem) -> Problem:
        data: dict[str, Any] = dict(problem.data)
        for field in ("course", "school_class", "other_class"):
            names = self._courses if field == "course" else self._classes
            if data.get(field) in names:
                data[field] = names[data[field]]
        return Problem(problem.code, data, problem.severity)


def errors_of(found: list[Problem]) -> list[Problem]:
    """Those that make a file unclean."""
    return [problem for problem in found if problem.severity is Severity.ERROR]


def as_json(problem: Problem) -> Mapping[str, Any]:
    """The form in which a program reads a finding."""
    data = {name: str(value) if isinstance(value, date) else value for name, value in problem.data.items()}
    return {"code": problem.code, "severity": problem.severity.value, "data": data}
