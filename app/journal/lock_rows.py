"""What is known of the lock on a closed period: frozen rows."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from app.journal.lengths import LONGEST_REASON
from app.school.rows import CourseCard, TermRow

MOST_REASON_LETTERS = LONGEST_REASON
"""How long a reason may be."""


@dataclass(frozen=True, slots=True)
class TermRequest:
    """Somebody has asked for a closed period to be opened.  `answer`: why not (None: no answer yet)."""

    asked_by: str
    asked_at: dt.datetime
    reason: str
    answer: str | None = None
    answered_by: str = ""
    answered_at: dt.datetime | None = None


@dataclass(frozen=True, slots=True)
class TermLock:
    """How a closed period stands for a course: until when it is open all the same (that day included), what was asked,
    and what this session may do about it.  `offered` is the day to open it up to where nobody says another."""

    open_until: dt.date | None
    request: TermRequest | None
    may_ask: bool
    may_open: bool
    offered: dt.date


@dataclass(frozen=True, slots=True)
class AskedTerm:
    """A request that waits for its answer.  `may_open`: whether this session may give it; `today`: by the school's
    clock; `offered`: the day to open it up to where nobody says another."""

    course: CourseCard
    term: TermRow
    request: TermRequest
    may_open: bool
    today: dt.date
    offered: dt.date
