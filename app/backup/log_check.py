"""The change log against itself and against the journal.

One pass over the log, in portions so that writers get their turn, does both: the chain of hashes is followed (what
broke it, and no erasure answers for, is known at the end: `app.attested`),
and for each course a sum over its cells is kept, from which a row takes what was before and to which it adds
what came after.  At the end the sum must be that of the cells that are there.  Only where it is not, that
course's cells are compared one by one.  So the memory needed does not grow with the years in the file.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from app.attested import Attested
from app.backup.problems import Problem, Progress, no_progress
from app.changes import FIRST_HASH, chain
from models.base import day
from models.database import SchoolFile

PORTION = 50_000
_ALL = 1 << 40
_LOG = (
    "SELECT seq, step, at, account_id, role, entity, key, course, school_class, pupil, date, number,"
    " before, after, reason, hash FROM change_log WHERE seq > ? ORDER BY seq LIMIT ?"
)
_MASK = (1 << 64) - 1


@dataclass(frozen=True, slots=True)
class _Cells:
    """A table whose cells are compared with the log: entity, statement giving course, key and value, and the
    member of `before` and `after` that holds the value."""

    entity: str
    select: str
    value: re.Pattern[str]


_TABLES = (
    _Cells(
        "mark",
        "SELECT course_id, course_id || '/' || date || '/' || number || '/' || work || '/' || pupil_id, value"
        " FROM mark",
        re.compile(r'"value":(-?\d+)'),
    ),
    _Cells(
        "attendance",
        "SELECT course_id, course_id || '/' || date || '/' || number || '/' || pupil_id, code"
        " FROM attendance",
        re.compile(r'"code":(-?\d+)'),
    ),
    _Cells(
        "term_mark",
        "SELECT course_id, course_id || '/' || kind || '/' || number || '/' || pupil_id, value"
        " FROM term_mark",
        re.compile(r'"value":(-?\d+)'),
    ),
)
_BY_ENTITY = {cells.entity: cells for cells in _TABLES}


@dataclass
class LogState:
    """How far the log has been followed."""

    seq: int = 0
    link: bytes = FIRST_HASH
    sums: dict[tuple[str, int], int] = field(default_factory=dict)
    met: Attested = field(default_factory=Attested)


def check_log(school: SchoolFile, progress: Progress = no_progress) -> Iterator[Problem]:
    """Breaks of the chain, and cells that differ from their last row in the log.

    Writers may go on; what they commit meanwhile is followed until both stand still in one transaction.
    """
    state = LogState()
    _follow_to_the_end(school, state, progress)
    with school.reading():
        _follow(school, state, _ALL)
        for broken in state.met.broken():
            yield Problem("log.broken", {"seq": broken})
        differing = _differing_courses(school, state)
    if differing:
        with school.reading():
            yield from _differing_cells(school, differing)


def follow_chain(school: SchoolFile, state: LogState, progress: Progress = no_progress) -> Iterator[int]:
    """The numbers of rows that do not follow from the row before, and that no erasure answers for; told at the end.
    One short transaction for each portion."""
    _follow_to_the_end(school, state, progress)
    yield from state.met.broken()


def _follow_to_the_end(school: SchoolFile, state: LogState, progress: Progress) -> None:
    with school.reading():
        total = _newest(school)
    while state.seq < total:
        before = state.seq
        with school.reading():
            _follow(school, state, PORTION)
        if state.seq == before:
            break
        progress(min(state.seq, total), total)


def _newest(school: SchoolFile) -> int:
    row = school.database.execute_sql("SELECT max(seq) FROM change_log").fetchone()
    return int(row[0] or 0)


def _follow(school: SchoolFile, state: LogState, portion: int) -> None:
    link, last, sums = state.link, state.seq, state.sums
    for *columns, stored in school.database.execute_sql(_LOG, (last, portion)):
        stored = bytes(stored)
        state.met.met(columns, last + 1, chain(link, columns), stored)
        link, last = stored, columns[0]
        cells = _BY_ENTITY.get(columns[5])
        if cells is not None:
            place = (cells.entity, _course_of(columns[6]))
            change = _worth(cells, columns[6], columns[13]) - _worth(cells, columns[6], columns[12])
            sums[place] = (sums.get(place, 0) + change) & _MASK
    state.link, state.seq = link, last


def _course_of(key: str) -> int:
    head = key.partition("/")[0]
    return int(head) if head.isdigit() else -1


def _worth(cells: _Cells, key: str, state: str | None) -> int:
    """What a cell in this state adds to the sum of its course; nothing when there is no cell."""
    value = _value(cells, state)
    return 0 if value is None else hash((key, value))


def _value(cells: _Cells, state: str | None) -> int | None:
    found = None if state is None else cells.value.search(state)
    return None if found is None else int(found[1])


def _differing_courses(school: SchoolFile, state: LogState) -> dict[str, set[int]]:
    differing: dict[str, set[int]] = {}
    for cells in _TABLES:
        sums = {course: total for (entity, course), total in state.sums.items() if entity == cells.entity}
        for course, key, value in school.database.execute_sql(cells.select):
            sums[course] = sums.get(course, 0) - hash((key, value))
        wrong = {course for course, total in sums.items() if total & _MASK}
        if wrong:
            differing[cells.entity] = wrong
    return differing


def _differing_cells(school: SchoolFile, differing: dict[str, set[int]]) -> Iterator[Problem]:
    """Compare cell by cell, in the courses named only."""
    told: dict[str, dict[str, int | None]] = {entity: {} for entity in differing}
    rows = school.database.execute_sql("SELECT entity, key, after FROM change_log ORDER BY seq")
    for entity, key, after in rows:
        if entity in differing and _course_of(key) in differing[entity]:
            told[entity][key] = _value(_BY_ENTITY[entity], after)
    for entity, courses in differing.items():
        logged = told[entity]
        for course, key, value in school.database.execute_sql(_BY_ENTITY[entity].select):
            if course not in courses:
                continue
            if key not in logged:
                yield Problem(f"{entity}.not_in_log", {**_place(entity, key), "value": value})
            elif logged[key] != value:
                seen = {"value": value, "logged": logged[key]}
                yield Problem(f"{entity}.not_as_logged", {**_place(entity, key), **seen})
            logged.pop(key, None)
        for key, value in logged.items():
            if value is not None:
                yield Problem(f"{entity}.gone", {**_place(entity, key), "logged": value})


def _place(entity: str, key: str) -> dict[str, Any]:
    """The parts of a key by their names."""
    parts = key.split("/")
    names = {
        "mark": ("course", "date", "number", "work", "pupil"),
        "attendance": ("course", "date", "number", "pupil"),
        "term_mark": ("course", "kind", "number", "pupil"),
    }[entity]
    if len(parts) != len(names) or not all(part.lstrip("-").isdigit() for part in parts):
        return {"key": key}
    place: dict[str, Any] = {name: int(part) for name, part in zip(names, parts, strict=True)}
    if "date" in place:
        place["date"] = day(place["date"])
    return place
