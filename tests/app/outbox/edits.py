"""Edits in one line."""

from __future__ import annotations

from datetime import date
from typing import Any

from app.codes import AttendanceCode
from app.journal.rows import CellEdit

DAY = date(2026, 11, 19)


def mark(pupil: int, expected: int | None, wanted: int | None, **more: Any) -> CellEdit:
    """A mark at the first lesson of the day."""
    place = {"date": DAY, "number": 1, "work": 1} | more
    return CellEdit(pupil_id=pupil, kind="mark", expected=expected, wanted=wanted, **place)


def late(pupil: int, minutes: int | None = None, expected: int | None = None) -> CellEdit:
    """Lateness."""
    wanted = int(AttendanceCode.LATE)
    return CellEdit(DAY, 1, 0, pupil, "attendance", expected, wanted, minutes=minutes)
