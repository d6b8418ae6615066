"""Which homework is shown: pure functions over the rows of the page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import Enum

from app.homework.rows import HomeworkDay, HomeworkPage, HomeworkPiece

Key = tuple[int, date, int]
"""What a piece is known by: course, the day that the teacher named, number."""

_WEEK = timedelta(days=7)


class Which(Enum):
    """What is still due, or what was."""

    TO_DO = "to_do"
    PAST = "past"


@dataclass(frozen=True)
class Choice:
    """What is asked for.  `subject` None: all of them; `only_open`: without what is ticked; `all_weeks`: of what is
    past, all that was read and not only a week."""

    which: Which = Which.TO_DO
    subject: int | None = None
    words: str = ""
    only_open: bool = False
    all_weeks: bool = False

    @property
    def is_narrowed(self) -> bool:
        """Whether something may be hidden by it."""
        return self.subject is not None or bool(self.words.strip()) or self.only_open


def key_of(piece: HomeworkPiece) -> Key:
    """What a piece is known by."""
    return piece.course_id, piece.due_date, piece.no


def shown(page: HomeworkPage, choice: Choice) -> tuple[HomeworkDay, ...]:
    """The days with what is asked for: what is due next first, of what is past the newest first.

    A day's load stays that of the whole day.
    """
    past = choice.which is Which.PAST
    since = page.first if choice.all_weeks or not past else page.today - _WEEK
    days = []
    for day in page.days:
        of_day = tuple(one for one in day.pieces if one.is_over is past and _fits(one, choice))
        if of_day and (not past or day.date >= since):
            days.append(replace(day, pieces=of_day))
    return tuple(reversed(days)) if past else tuple(days)


def has_earlier(page: HomeworkPage) -> bool:
    """Whether something was due before the week that is past."""
    return any(day.date < page.today - _WEEK for day in page.days)


def pieces_of(days: Iterable[HomeworkDay]) -> Iterator[HomeworkPiece]:
    """All pieces, in order."""
    for day in days:
        yield from day.pieces


def subjects_of(page: HomeworkPage) -> tuple[tuple[int, str], ...]:
    """The subjects that there is homework of, by name."""
    found = {(one.subject, one.subject_id) for one in pieces_of(page.days)}
    return tuple((subject_id, name) for name, subject_id in sorted(found))


def _fits(piece: HomeworkPiece, choice: Choice) -> bool:
    if choice.only_open and piece.done:
        return False
    if choice.subject is not None and piece.subject_id != choice.subject:
        return False
    text = f"{piece.subject} {piece.text}".casefold()
    return all(word in text for word in choice.words.casefold().split())
