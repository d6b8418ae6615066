"""How wide the teacher has made the columns: kept on this PC, for each course."""

from __future__ import annotations

import json
from contextlib import suppress

from PySide6.QtCore import QSettings

from ui.journal.buffer import JournalBuffer

_MOST = 400
"""A course has fewer columns in a year; older widths make room."""


class ColumnWidths:
    """Width without days off, by course and work; nothing is kept of a column of the usual width."""

    def __init__(self) -> None:
        self._known: dict[int, dict[str, int]] = {}

    def of(self, buffer: JournalBuffer, column: int) -> int | None:
        """The width that was chosen for a column."""
        return self._of_course(buffer.page.course.course_id).get(_name(buffer, column))

    def keep(self, buffer: JournalBuffer, column: int, width: int | None) -> None:
        """Keep a width from now on; None: the usual one."""
        course = buffer.page.course.course_id
        widths = self._of_course(course)
        widths.pop(_name(buffer, column), None)
        if width is not None:
            widths[_name(buffer, column)] = width
        for name in list(widths)[: max(0, len(widths) - _MOST)]:
            del widths[name]
        QSettings().setValue(_key(course), json.dumps(widths))

    def _of_course(self, course: int) -> dict[str, int]:
        if course not in self._known:
            self._known[course] = found = {}
            # Whatever stands in the settings of a PC, it must not keep the journal from opening.
            with suppress(ValueError, TypeError, AttributeError):
                stored = json.loads(str(QSettings().value(_key(course), "{}")))
                found.update(
                    {str(name): int(width) for name, width in stored.items() if 8 <= int(width) <= 2000}
                )
        return self._known[course]


def _key(course: int) -> str:
    return f"journal/widths/{course}"


def _name(buffer: JournalBuffer, column: int) -> str:
    at = buffer.columns[column]
    return f"{at.date:%Y%m%d}/{at.number}/{at.work or 1}"
