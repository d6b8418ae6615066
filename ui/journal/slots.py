"""What can be edited on a journal page, named independently of where it stands on the screen."""

from __future__ import annotations

import datetime as dt
from enum import StrEnum
from typing import NamedTuple, TypeAlias

from ui.journal.saving import edits


class Kind(StrEnum):
    """The two things a cell can hold; the values are those of `app.journal`."""

    MARK = "mark"
    ATTENDANCE = "attendance"


class Slot(NamedTuple):
    """Where one value is stored. `work` counts from 1; attendance belongs to the lesson and has work 0."""

    date: dt.date
    number: int
    work: int
    pupil: int
    kind: Kind

    @property
    def lesson(self) -> tuple[dt.date, int]:
        """Date and number of the lesson."""
        return self.date, self.number


class Content(NamedTuple):
    """What stands in a slot: a mark or an absence, and what goes with it.

    `comment` and `due` (of a debt) go with marks, `minutes` with a lateness.  Two contents are the same only if all of
    it is: that is what saving compares, and what undo brings back.
    """

    value: int
    comment: str | None = None
    minutes: int | None = None
    due: dt.date | None = None

    def with_value(self, value: int) -> Content:
        """The same with another value: the comment stays, what was said about the old value goes."""
        return self if value == self.value else Content(value, self.comment)


Edit: TypeAlias = edits.Edit[Slot, Content]
Clash: TypeAlias = edits.Clash[Slot, Content]
Outcome: TypeAlias = edits.Outcome[Slot, Content]
