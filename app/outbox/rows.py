"""What the outbox gives: frozen rows."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from app.errors import DiaryError
from app.journal.rows import CellConflict, CellEdit


@dataclass(frozen=True, slots=True)
class Waiting:
    """An edit as it was typed, with the reason given for a late change.  `place` is the path of the school file at
    which that was."""

    id: str
    course_id: int
    edit: CellEdit
    typed_at: dt.datetime
    place: str
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class Wish:
    """What is to stand in a cell at the end of all that was typed there.

    `ids` are the entries that came to it.  `believed` are the values that the cell was seen with, or got from the
    author's own earlier entry; `typed_over` are own values that may have been sent all the same.
    """

    ids: tuple[str, ...]
    course_id: int
    edit: CellEdit
    believed: frozenset[int | None]
    typed_over: frozenset[int | None]
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class Clashed:
    """A wish that was not fulfilled, because another hand was faster; it waits on until somebody has chosen."""

    wish: Wish
    conflict: CellConflict


@dataclass(frozen=True, slots=True)
class Denied:
    """A wish that a rule forbids, or the rights of today; it waits on until its author gives it up."""

    wish: Wish
    error: DiaryError


@dataclass(frozen=True, slots=True)
class Replayed:
    """What became of all that waited.  `written`: it is in the file, be it by an earlier try."""

    written: tuple[Wish, ...]
    conflicts: tuple[Clashed, ...]
    refused: tuple[Denied, ...]


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """What waits for this school's file as it lay at another place.  `path` is how people know that place, `count`
    how many cells and other things are meant, `newest` when the last of it was typed."""

    place: str
    path: str
    count: int
    newest: dt.datetime
