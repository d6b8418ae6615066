"""How the periods of a year stand for the whole school: frozen rows."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from app.journal.lock_rows import AskedTerm
from app.school.rows import CourseCard, TermRow, YearRow


@dataclass(frozen=True, slots=True)
class TermState:
    """A period.  `is_over`: today lies after it; `closed_at`: None while it is open; `closed_by`: full name, or empty
    where nobody noted it; `requests` and `opened`: of how many courses somebody waits for it to be opened, and for how
    many it is open although it is closed."""

    term: TermRow
    is_over: bool
    closed_at: dt.datetime | None = None
    closed_by: str = ""
    requests: int = 0
    opened: int = 0


@dataclass(frozen=True, slots=True)
class SchemeState:
    """The periods that some classes share.  `name` is the school's own for a kind; `grades`: the lowest and the highest
    of these classes; `year`: the name of the year, where it is the one before."""

    kind: str
    name: str
    grades: tuple[int, int]
    terms: tuple[TermState, ...]
    year: str = ""


@dataclass(frozen=True, slots=True)
class OpenedTerm:
    """A closed period that is open for a course, up to a day and on it.  `may_open`: whether this session may change
    that."""

    course: CourseCard
    term: TermRow
    until: dt.date
    may_open: bool


@dataclass(frozen=True, slots=True)
class ClosingState:
    """All periods of a year that a class follows, who waits, and what is open for a time.  `may_close`: whether this
    session may close periods and open them again."""

    year: YearRow
    today: dt.date
    may_close: bool
    schemes: tuple[SchemeState, ...]
    requests: tuple[AskedTerm, ...]
    opened: tuple[OpenedTerm, ...]
