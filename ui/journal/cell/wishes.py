"""Which cell is looked at, and what can be written about it besides its values: remarks to the family."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from typing import NamedTuple
from uuid import uuid4

#: Letters of a comment to a mark; the family reads it beside the mark.
LONGEST_COMMENT = 500
LONGEST_REMARK = 1000
REMARK_KINDS = ("remark", "praise", "notice")


class CellKey(NamedTuple):
    """A pupil at a lesson.  Its columns, where a lesson has several works, share one history."""

    course: int
    date: dt.date
    number: int
    pupil: int


@dataclass(frozen=True, slots=True)
class RemarkWish:
    """Write a remark, or change the one numbered `no` that was `expected` ("" takes it away).

    `course` is that of the remark.  The token makes a new remark the same one however often it is sent.
    """

    kind: str
    text: str
    no: int | None = None
    expected: str = ""
    course: int | None = None
    token: str = field(default_factory=lambda: uuid4().hex)
