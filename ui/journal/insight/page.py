"""The page that is in view, as `app.journal.beside` wants it: what is typed and not stored yet is in it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

from app.journal.rows import AttendanceCell, MarkCell
from ui.journal.buffer import EMPTY, JournalBuffer
from ui.journal.slots import Content, Kind

if TYPE_CHECKING:
    from app.journal.rows import JournalPage

_NOT_READ = datetime.min.replace(tzinfo=UTC)
"""When a mark was set that came after the page was read: nothing beside the grid asks for it."""


def page_in_view(buffer: JournalBuffer) -> JournalPage:
    """A page of its own with what the buffer shows, as reading it anew would give once all is stored.

    Read from the looks, which hold what is shown of every slot: asking 2,000 slots takes ten times as long.
    """
    page = buffer.page
    known = {line.pupil_id for line in buffer.pupils}
    # Whoever has no row here cannot be edited here.
    marks = {key: cell for key, cell in page.marks.items() if key[0] not in known}
    attendance = {key: cell for key, cell in page.attendance.items() if key[0] not in known}
    for row, looks in enumerate(buffer.looks):
        pupil = buffer.pupils[row].pupil_id
        for column, look in enumerate(looks):
            if look is EMPTY:
                continue
            if look.mark:
                marks[pupil, column] = _mark(buffer, row, column)
            if look.code:
                attendance[_seat(buffer, row, column)] = _attendance(buffer, row, column)
    means = {line.pupil_id: buffer.means[row] for row, line in enumerate(buffer.pupils)}
    return replace(
        page,
        marks=marks,
        attendance=attendance,
        means={pupil: pair for pupil, pair in means.items() if pair != (None, None)},
        term_marks=buffer.term_marks,
    )


class PageInView:
    """`page_in_view`, kept up to date cell by cell: a key press costs a few look-ups, not a walk over the page."""

    def __init__(self, buffer: JournalBuffer) -> None:
        self.page = page_in_view(buffer)
        self._buffer = buffer

    def renew(self, cells: Iterable[tuple[int, int]]) -> bool:
        """These cells look different; whether they hold anything different (and are not only saved by now)."""
        different = [self._renew(row, column) for row, column in cells]
        return any(different)

    def _renew(self, row: int, column: int) -> bool:
        buffer, page = self._buffer, self.page
        look, pupil = buffer.looks[row][column], buffer.pupils[row].pupil_id
        seat = _seat(buffer, row, column)
        mark = _mark(buffer, row, column) if look.mark else None
        attendance = _attendance(buffer, row, column) if look.code else None
        was, sat = page.marks.pop((pupil, column), None), page.attendance.pop(seat, None)
        if mark is not None:
            page.marks[pupil, column] = mark
        if attendance is not None:
            page.attendance[seat] = attendance
        page.means.pop(pupil, None)
        if buffer.means[row] != (None, None):
            page.means[pupil] = buffer.means[row]
        return (was and was.value, sat and sat.code) != (mark and mark.value, attendance and attendance.code)


def _seat(buffer: JournalBuffer, row: int, column: int) -> tuple[int, tuple[date, int]]:
    at = buffer.columns[column]
    return buffer.pupils[row].pupil_id, (at.date, at.number)


def _mark(buffer: JournalBuffer, row: int, column: int) -> MarkCell:
    slot = buffer.slot(row, column, Kind.MARK)
    if (read := buffer.details(slot)) is not None:
        return read
    shown = buffer.content(slot) or Content(buffer.looks[row][column].value)
    return MarkCell(shown.value, shown.comment, None, _NOT_READ, shown.due)


def _attendance(buffer: JournalBuffer, row: int, column: int) -> AttendanceCell:
    shown = buffer.content(buffer.slot(row, column, Kind.ATTENDANCE))
    shown = shown or Content(buffer.looks[row][column].code)
    return AttendanceCell(shown.value, shown.minutes)
