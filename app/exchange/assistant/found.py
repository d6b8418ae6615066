"""What a file is: the answer of `look_at`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from app.exchange.people_columns import People
from app.exchange.reasons import Reason
from app.exchange.recognise import Format

if TYPE_CHECKING:
    from app.errors import BadInput
    from app.exchange.records import MarksReport, Timetable
    from app.exchange.tables import Sheet


class Kind(StrEnum):
    """What can be brought in.  A plan is recognised only: it is loaded where its course is."""

    PUPILS = "pupils"
    STAFF = "staff"
    PARENTS = "parents"
    TIMETABLE = "timetable"
    MARKS = "marks"
    ROSTER = "roster"
    PLAN = "plan"


TABLES = frozenset({Kind.PUPILS, Kind.STAFF, Kind.PARENTS})
"""Kinds whose columns a person may name."""


@dataclass(frozen=True, slots=True)
class FoundColumn:
    """A column: its place from 0, its letters, its header, what it is taken for ("": nothing), and whether the header
    says so or only its content."""

    number: int
    letters: str
    title: str
    field: str
    by_header: bool


@dataclass(frozen=True, slots=True)
class FoundSheet:
    """A sheet: its position in the file, how many rows have something, the row of its header (None: none was found),
    its columns, and the first rows.

    `alike`: what sheets with the same header have in common.  `used`: something is read from it.
    """

    position: int
    name: str
    rows: int
    header: int | None
    columns: tuple[FoundColumn, ...]
    sample: tuple[tuple[int, tuple[str, ...]], ...]
    alike: str
    class_name: str
    used: bool
    hidden: bool = False
    month_first: bool = False
    given_first: bool = False


@dataclass(frozen=True, slots=True)
class Found:
    """A file that was looked at.

    `counts`: what is in it, as far as that can be told without a school.  `problem`: why it cannot be used as it is;
    with sheets it may be one that a mapping mends.
    """

    path: Path
    kind: Kind | None
    format: Format
    sheets: tuple[FoundSheet, ...] = ()
    counts: Mapping[str, int] = field(default_factory=dict)
    problem: BadInput | None = None
    remembered: bool = False
    dialect: str = ""
    """Of a timetable or a roster: whose format it is."""
    tables: tuple[Sheet, ...] = ()
    content: Timetable | MarksReport | None = None

    @property
    def file(self) -> str:
        """The name without folders."""
        return self.path.name

    @property
    def needs_class(self) -> bool:
        """Whether a timetable or a report only does not say whose it is."""
        code = self.problem.code if self.problem is not None else ""
        return self.kind in (Kind.TIMETABLE, Kind.MARKS) and code == Reason.CLASS_MISSING

    @property
    def people(self) -> People | None:
        """Whom the rows are about, of a table of people."""
        return People(self.kind) if self.kind in TABLES else None
