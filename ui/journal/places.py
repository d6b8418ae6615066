"""Where somebody has been in the journal: the course that was open last, and in each course period and cell."""

from __future__ import annotations

import json
from contextlib import suppress
from datetime import date
from typing import NamedTuple

from PySide6.QtCore import QSettings

_MOST = 60


class Place(NamedTuple):
    """A cell by what it is about, wherever it stands on the page: of a pupil, and a work of a lesson."""

    term: int
    pupil: int
    on: date
    number: int
    work: int


class Places:
    """Kept on this PC for an account; without one only while the program runs."""

    def __init__(self, account: int | None = None) -> None:
        self._key = f"journal/places/{account}" if account is not None else ""
        self._known: dict[int, Place] = {}
        if self._key:
            # Whatever stands in the settings of a PC, it must not keep the journal from opening.
            with suppress(ValueError, TypeError, KeyError):
                stored = json.loads(str(QSettings().value(self._key, "[]")))
                self._known = {
                    int(course): Place(term, pupil, date.fromisoformat(on), number, work)
                    for course, term, pupil, on, number, work in stored
                }

    @property
    def course(self) -> int | None:
        """The course that was open last."""
        return next(reversed(self._known), None)

    def of(self, course: int) -> Place | None:
        """The place in a course."""
        return self._known.get(course)

    def note(self, course: int, place: Place) -> None:
        """Somebody is there."""
        self._known.pop(course, None)
        self._known[course] = place

    def keep(self) -> None:
        """Onto the disk, for the next time."""
        if self._key:
            newest = list(self._known.items())[-_MOST:]
            rows = [
                (course, at.term, at.pupil, at.on.isoformat(), at.number, at.work) for course, at in newest
            ]
            QSettings().setValue(self._key, json.dumps(rows))
