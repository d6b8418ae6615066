"""What was open last: kept on this PC for each account."""

from __future__ import annotations

import json
from contextlib import suppress

from PySide6.QtCore import QSettings

from ui.progress.classroom.reading import Opened


class Remembered:
    """A course of the teacher and a class of the class teacher are remembered beside one another."""

    def __init__(self, account: int) -> None:
        self._key = f"progress/opened/{account}"

    def all(self) -> tuple[Opened, ...]:
        """What was open, the last one first."""
        found: list[Opened] = []
        # Whatever stands in the settings of a PC, it must not keep the page from opening.
        with suppress(ValueError, TypeError):
            for course, school_class in json.loads(str(QSettings().value(self._key, "[]"))):
                if all(one is None or isinstance(one, int) for one in (course, school_class)):
                    found.append(Opened(course, school_class))
        return tuple(found)

    def note(self, opened: Opened) -> None:
        """This is open now."""
        known = [opened, *(one for one in self.all() if (one.course is None) != (opened.course is None))]
        QSettings().setValue(self._key, json.dumps([(one.course, one.school_class) for one in known]))
