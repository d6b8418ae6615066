"""Where one page leads into another: what `Family.open_page` is given besides the key of the tab."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple


class HandInPlace(NamedTuple):
    """Where another page leads to: who has handed in a piece of homework of a course of a year.  Ids."""

    year: int
    course: int
    due: date
    no: int


class JournalPlace(NamedTuple):
    """Where another page leads to: a course of a year, in a period (None: of the day, else of today), at a pupil.  Ids.

    `day`, `number` and `work` are of a lesson and its work whose column is meant (None: the first one).  `part`:
    "lesson" opens the panel of the lesson (topic, homework), "results" the marks of the report card.
    """

    year: int
    course: int
    term: int | None
    pupil: int | None = None
    day: date | None = None
    number: int | None = None
    part: str = ""
    work: int | None = None


class ClassWeek(NamedTuple):
    """On the page of looks and signatures: a week of a class (None: of the one that is open) by its Monday (None: the
    newest), at a pupil; without a pupil at all who have not signed it.  Ids."""

    class_id: int | None
    week: date | None
    pupil: int | None = None


class TermRequests(NamedTuple):
    """In the journal: the requests to open closed periods."""


class WeeksToSign(NamedTuple):
    """In the diary: the weeks that wait for a signature, in place of a week."""


class SubjectMarks(NamedTuple):
    """On the page of marks: a subject beside the table.  The id of its course."""

    course: int


class MessagePlace(NamedTuple):
    """A thread, at a message of it (None: where its reader has got to)."""

    thread: int
    no: int | None = None


class MessageTo(NamedTuple):
    """A new letter: to somebody of the school about a child (None: the only one), or to a child's family."""

    kind: str
    id: int
    about_pupil: int | None = None
    subject: str = ""
