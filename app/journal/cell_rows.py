"""What is shown beside a cell of the journal: frozen rows."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from app.journal.rows import CellChange


@dataclass(frozen=True, slots=True)
class DayRemark:
    """A teacher's words to the family on a day; `kind` is remark, praise or notice.  `own`: written by who asks."""

    no: int
    kind: str
    text: str
    author: str
    own: bool
    course_id: int | None
    number: int | None
    written_at: dt.datetime


@dataclass(frozen=True, slots=True)
class CellCard:
    """A pupil at a lesson: what happened there, who set the marks that stand there, and the remarks of the day.

    `changes` as `cell_history` gives them, oldest first.  `authors` by work.  `may_remark`: whether the session may
    write a remark to this pupil's family at this lesson.
    """

    changes: tuple[CellChange, ...]
    authors: dict[int, str]
    remarks: tuple[DayRemark, ...]
    may_remark: bool
