"""What a teacher answers: where it belongs, and what was seen when it was typed."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace
from typing import NamedTuple

from app.homework.hand_in_rows import AnswerSeen, HandInLine, MarkWish

LONGEST_ANSWER = 2000


class PieceKey(NamedTuple):
    """A piece of homework."""

    course: int
    due: dt.date
    no: int


class WorkKey(NamedTuple):
    """A pupil's work.  `no` is that of the pupil's own homework where there is one."""

    course: int
    due: dt.date
    no: int
    pupil: int


@dataclass(frozen=True, slots=True)
class Answer:
    """What is typed to a work.  `mark` is wanted where `mark_seen` stood; both None: no word of a mark.

    `seen` is the work as it was on screen, None where nothing was handed in (then only a mark can be given).
    """

    comment: str = ""
    rework: bool = False
    marks: bool = False
    mark: int | None = None
    mark_seen: int | None = None
    work: int = 0
    reason: str = ""
    seen: AnswerSeen | None = None

    @property
    def is_worth_keeping(self) -> bool:
        """Whether something stands in it that stands nowhere else."""
        stored = (self.seen.comment or "") if self.seen is not None else ""
        return self.comment.strip() != stored or (self.marks and self.mark != self.mark_seen)

    def mark_wish(self) -> MarkWish | None:
        """For the command."""
        if not self.marks or self.mark == self.mark_seen:
            return None
        return MarkWish(self.mark, self.mark_seen, self.work, self.reason or None)

    def as_seen_now(self, line: HandInLine, work: int | None) -> Answer:
        """The same over what stands there now: its author has seen it, and sends it again."""
        last = line.last
        return replace(
            self, seen=last.seen if last is not None else None, mark_seen=line.mark, work=work or 0
        )


def fresh(line: HandInLine, work: int | None) -> Answer:
    """What the form shows before anything is typed: what is stored."""
    last = line.last
    return Answer(
        comment=(last.comment or "") if last is not None else "",
        mark=line.mark,
        mark_seen=line.mark,
        work=work or 0,
        seen=last.seen if last is not None else None,
    )
