"""Years of a class written as tables, for tests of what is reckoned from them.

    room(algebra={"Ада": "5 4×3 | 3"}, russian={"Ада": "4"})

A pupil has one mark on each school day from the first day of the year on; what stands after a bar, from the first
day of the next period on.  A mark is a value, or value×weight.  Pupils and subjects are numbered in their order.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from app.progress.classroom_rows import Classroom, Member, TaughtSubject
from app.progress.course_rules import Marked, weeks_of
from app.school.rows import TermRow, YearRow
from app.school.spans import Span

YEAR = YearRow(1, "2026/2027", date(2026, 9, 1), date(2027, 8, 31))
TERMS = (
    TermRow(11, "quarters", 1, date(2026, 9, 1), date(2026, 10, 23), closed=True),
    TermRow(12, "quarters", 2, date(2026, 11, 5), date(2026, 12, 30), closed=False),
    TermRow(13, "quarters", 3, date(2027, 1, 11), date(2027, 3, 19), closed=False),
)
TODAY = date(2026, 11, 27)
STILL: tuple[Span, ...] = ((date(2026, 9, 1), None),)

Table = Mapping[str, str]


def room(
    *, today: date = TODAY, spans: Mapping[str, tuple[Span, ...]] | None = None, **tables: Table
) -> Classroom:
    """A class with a subject for each table; `spans`: of pupils who were not here all the time."""
    names = list(dict.fromkeys(name for table in tables.values() for name in table))
    here = {name: (spans or {}).get(name, STILL) for name in names}
    subjects = tuple(
        TaughtSubject(
            number, name, name[:3], "5", (2.6, 3.6, 4.6), (),
            {100 + number: frozenset(names.index(one) + 1 for one in table)},
            {names.index(one) + 1: here[one] for one in table},
        )
        for number, (name, table) in enumerate(tables.items(), 1)
    )  # fmt: skip
    return Classroom(
        class_id=7,
        class_name="7А",
        group_name="",
        grade=7,
        year=YEAR,
        terms=TERMS,
        today=today,
        weeks=weeks_of(YEAR, TERMS, today),
        pupils=tuple(Member(number, name, here[name]) for number, name in enumerate(names, 1)),
        subjects=subjects,
        overall=frozenset(one.subject_id for one in subjects),
        marks={
            (names.index(name) + 1, number): marks
            for number, table in enumerate(tables.values(), 1)
            for name, text in table.items()
            if (marks := _marks(text))
        },
        held={},
        missed={},
        term_marks={},
        variant="A",
    )


def changed(one: Classroom, **columns: Any) -> Classroom:
    """The same with other rows."""
    return replace(one, **columns)


def on_scale(one: Classroom, subject_id: int, scale: str) -> Classroom:
    """The same with a subject on another scale, which is out of the whole."""
    subjects = tuple(replace(it, scale=scale) if it.subject_id == subject_id else it for it in one.subjects)
    return replace(one, subjects=subjects, overall=one.overall - {subject_id})


def school_days(starts: date, count: int) -> list[date]:
    """So many days from one on, without Saturdays and Sundays."""
    found = []
    while len(found) < count:
        if starts.weekday() < 5:
            found.append(starts)
        starts += timedelta(days=1)
    return found


def _marks(text: str) -> tuple[Marked, ...]:
    found: list[Marked] = []
    for part, term in zip(text.split("|"), TERMS, strict=False):
        written = part.split()
        for on, mark in zip(school_days(term.starts, len(written)), written, strict=True):
            value, _, weight = mark.partition("×")
            found.append((on, int(value), float(weight or 1)))
    return tuple(found)
