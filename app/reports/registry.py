"""Which reports there are.  A module of reports adds its specs to `REPORTS` in `app.reports.all`."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from app.codes import Role
from app.reports.document import Document
from app.reports.wish import Of, Over, Wish
from app.reports.words import ReportWords
from app.session import Session

Make = Callable[[Session, Wish, ReportWords], Sequence[Document]]
Rows = Callable[[Session, Wish, ReportWords], Sequence[Mapping[str, Any]]]

LEADERS = frozenset({Role.ADMIN, Role.DEPUTY, Role.HEAD})
WITH_CLASS_TEACHER = LEADERS | {Role.CLASS_TEACHER}
WITH_FAMILY = WITH_CLASS_TEACHER | {Role.PARENT, Role.PUPIL}


@dataclass(frozen=True, slots=True)
class ReportSpec:
    """A report: `key` is its name at the command line, and of its sentences `report.<key>` (title) and
    `report.<key>.about` (one line that says what it is for).

    `who`: to whom it is offered, of what; whether it is given, the queries inside decide.  `make` gives one document
    for each thing it is of: of a class one, or one for each pupil.

    `rows` are for a template in DOCX: the fields of each letter or slip, in the reader's words; `fields` are the names
    of these fields with the codes of sentences that explain them.
    """

    key: str
    who: Mapping[Of, frozenset[Role]]
    over: Over
    make: Make
    rows: Rows | None = None
    fields: Mapping[str, str] = field(default_factory=dict)


def offered(reports: Sequence[ReportSpec], role: Role) -> list[ReportSpec]:
    """The reports that a role is offered, in order."""
    return [one for one in reports if any(role in roles for roles in one.who.values())]
