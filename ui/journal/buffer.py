"""The journal page in memory: what is stored, what is shown, and how each cell looks.

The views paint from `looks`, a list of rows of small tuples, because asking an item model for 2,400 cells takes
ten times longer. A look is renewed when its slot changes, never while painting.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING

from app.codes import AttendanceCode, LessonState
from app.journal import rules
from ui.journal.gaps import gaps_of
from ui.journal.saving.queue import EditQueue
from ui.journal.slots import Content, Kind, Slot

if TYPE_CHECKING:
    from app.journal.rows import Column, JournalPage, MarkCell, PupilLine

UNSAVED, CLASH, REFUSED, COMMENT, ECHO, DOUBTFUL = 1, 2, 4, 8, 16, 32
Means = tuple[float | None, float | None]


@dataclass(frozen=True, slots=True, eq=False)
class Look:
    """What is painted in a cell. Flag ECHO: the absence is written in an earlier column of the lesson.

    There is one object for each look (`look_of`), so that painting compares and groups by identity.
    """

    mark: str = ""
    value: int = 0
    attendance: str = ""
    code: int = 0
    flags: int = 0


EMPTY = Look()


@lru_cache(maxsize=4096)
def look_of(mark: str, value: int, attendance: str, code: int, flags: int) -> Look:
    """The one look of these."""
    return Look(mark, value, attendance, code, flags)


class JournalBuffer:
    """One loaded page with the edits that are not stored yet laid over it."""

    def __init__(self, page: JournalPage, queue: EditQueue[Slot, Content]) -> None:
        self.page = page
        self.pupils: tuple[PupilLine, ...] = tuple(page.pupils)
        self.term_marks: dict[int, int] = dict(page.term_marks)
        self._queue = queue
        self._row_of = {pupil.pupil_id: row for row, pupil in enumerate(self.pupils)}
        self._stored: dict[Slot, Content] = {}
        self._seqs: dict[Slot, int] = {}
        self._details: dict[Slot, MarkCell] = {}
        self._read_page()
        self.means: list[Means] = [page.means.get(pupil.pupil_id, (None, None)) for pupil in self.pupils]
        unsaved = {slot.pupil for slot in queue.slots()} & self._row_of.keys()
        self.lay_out()
        for pupil in unsaved:
            self._renew_means(self._row_of[pupil])

    def lay_out(self) -> None:
        """Place columns and cells. A work that is only typed yet («4/5» in a lesson with one) has a column too."""
        self.columns: tuple[Column, ...] = with_new_works(self.page.columns, self._new_works())
        self.gaps = gaps_of(self.columns, self.page.holidays)
        self._column_of: dict[tuple[date, int, int], int] = {}
        self._columns_of: dict[tuple[date, int], list[int]] = {}
        for index, column in enumerate(self.columns):
            self._column_of[column.date, column.number, column.work or 1] = index
            self._columns_of.setdefault((column.date, column.number), []).append(index)
        self.locked = [self._locked_spans(pupil) for pupil in self.pupils]
        self._closed = [LessonState(column.state) is LessonState.CANCELLED for column in self.columns]
        self.looks: list[list[Look]] = [[EMPTY] * len(self.columns) for _ in self.pupils]
        for slot in (*self._stored, *self._queue.slots()):
            for row, index in self.cells(slot):
                self.looks[row][index] = self._look(row, index)

    @property
    def is_out_of_place(self) -> bool:
        """Whether a column is missing for what is typed, or stands there for something taken back: lay it out anew."""
        known = {(at.date, at.number, at.work or 1) for at in self.page.columns}
        return self._column_of.keys() - known != self._new_works()

    def _new_works(self) -> set[tuple[date, int, int]]:
        """The works that the page does not know, with something typed or stored in them."""
        known = {(at.date, at.number, at.work or 1) for at in self.page.columns}
        lessons = {(on, number) for on, number, _ in known}
        return {
            (slot.date, slot.number, slot.work)
            for slot in (*self._queue.slots(), *self._stored)
            if slot.kind is Kind.MARK and slot.lesson in lessons and slot.pupil in self._row_of
        } - known

    def _read_page(self) -> None:
        for (pupil, index), mark in self.page.marks.items():
            column = self.page.columns[index]
            slot = Slot(column.date, column.number, column.work or 1, pupil, Kind.MARK)
            self._stored[slot] = Content(mark.value, mark.comment, None, mark.due_date)
            self._details[slot] = mark
        for (pupil, (on, number)), attendance in self.page.attendance.items():
            slot = Slot(on, number, 0, pupil, Kind.ATTENDANCE)
            self._stored[slot] = Content(int(attendance.code), minutes=attendance.minutes)

    # --- where things are ---------------------------------------------------------------------------------

    def slot(self, row: int, column: int, kind: Kind) -> Slot:
        """What is edited in a cell."""
        at = self.columns[column]
        work = (at.work or 1) if kind is Kind.MARK else 0
        return Slot(at.date, at.number, work, self.pupils[row].pupil_id, kind)

    def cells(self, slot: Slot) -> list[tuple[int, int]]:
        """The cells in which a slot is seen; none when it is not on this page."""
        row = self._row_of.get(slot.pupil)
        if row is None:
            return []
        if slot.kind is Kind.ATTENDANCE:
            return [(row, column) for column in self._columns_of.get(slot.lesson, ())]
        column = self._column_of.get((slot.date, slot.number, slot.work))
        return [] if column is None else [(row, column)]

    def find(self, pupil: int, on: date, number: int, work: int) -> tuple[int, int] | None:
        """The cell of a pupil and work, for keeping the cursor over a reload."""
        row, column = self._row_of.get(pupil), self._column_of.get((on, number, work or 1))
        if column is None:
            column = next(iter(self._columns_of.get((on, number), ())), None)
        return None if row is None or column is None else (row, column)

    def is_first_of_lesson(self, column: int) -> bool:
        """Whether the column opens its lesson: absence is written there."""
        at = self.columns[column]
        return self._columns_of[at.date, at.number][0] == column

    def works_from(self, column: int, count: int) -> list[int]:
        """The numbers of so many works of a lesson, from that of a column on; those after the last are to be made."""
        at = self.columns[column]
        own = [self.columns[index].work or 1 for index in self._columns_of[at.date, at.number]]
        later = [no for no in own if no >= (at.work or 1)]
        new = range(max(own) + 1, max(own) + 1 + count)
        return [*later, *new][:count]

    def width_of_lesson(self, column: int) -> int:
        """How many columns the lesson has that this column opens."""
        at = self.columns[column]
        return len(self._columns_of[at.date, at.number])

    def current_column(self) -> int:
        """Today's lesson, else the last one before today, else the first one."""
        past = [index for index, column in enumerate(self.columns) if column.date <= self.page.today]
        if not past:
            return 0
        last = self.columns[past[-1]].date
        same_day = [index for index in past if self.columns[index].date == last]
        return same_day[0]

    def is_cancelled(self, column: int) -> bool:
        """Whether the lesson does not take place."""
        return self._closed[column]

    def is_outside(self, row: int, column: int) -> bool:
        """Whether the pupil was not in the class or group on that day."""
        return any(a <= column <= b for a, b in self.locked[row])

    def is_open(self, row: int, column: int) -> bool:
        """Whether something can be entered: the lesson takes place and the pupil was enrolled on that day."""
        return not self.is_cancelled(column) and not self.is_outside(row, column)

    def has_left(self, row: int) -> bool:
        """Whether the pupil is not in the class today."""
        pupil = self.pupils[row]
        return not pupil.covers(self.page.today)

    # --- values -------------------------------------------------------------------------------------------

    def stored(self, slot: Slot) -> Content | None:
        """What the file holds, as far as is known."""
        return self._stored.get(slot)

    def content(self, slot: Slot) -> Content | None:
        """What the user sees: his own wish before it is stored."""
        return self._queue.shown(slot, self._stored.get(slot))

    def shown(self, slot: Slot) -> int | None:
        """The value of what the user sees."""
        content = self.content(slot)
        return None if content is None else content.value

    def lacks_reason(self, slot: Slot) -> bool:
        """Whether what the user sees is stored only once he has said why."""
        return slot in self._queue.asked

    def details(self, slot: Slot) -> MarkCell | None:
        """Author and time of the stored mark; None when it was changed since the page was read."""
        return None if self._queue.is_unsaved(slot) else self._details.get(slot)

    def knows(self, slot: Slot, seq: int) -> bool:
        """Whether the change numbered `seq` is already in what is stored here."""
        return seq <= max(self.page.seq, self._seqs.get(slot, 0))

    def set_stored(self, slot: Slot, content: Content | None, seq: int = 0) -> None:
        """The file holds something else now. Call `refresh` afterwards."""
        self._details.pop(slot, None)
        if content is None:
            self._stored.pop(slot, None)
        else:
            self._stored[slot] = content
        if seq:
            self._seqs[slot] = seq

    def refresh(self, slots: Iterable[Slot]) -> list[tuple[int, int]]:
        """Renew the looks of these slots and their pupils' means; returns the cells that look different."""
        changed = []
        rows = set()
        for slot in slots:
            for row, column in self.cells(slot):
                look = self._look(row, column)
                if look is not self.looks[row][column]:
                    self.looks[row][column] = look
                    changed.append((row, column))
                rows.add(row)
        for row in rows:
            self._renew_means(row)
        return changed

    # --- private ------------------------------------------------------------------------------------------

    def _look(self, row: int, column: int) -> Look:
        mark_slot = self.slot(row, column, Kind.MARK)
        seat = self.slot(row, column, Kind.ATTENDANCE)
        mark, value, code = self.content(mark_slot), self.shown(mark_slot), self.shown(seat)
        first = self.is_first_of_lesson(column)
        queue = self._queue
        flags = 0
        for slot in (mark_slot, seat) if first else (mark_slot,):
            flags |= UNSAVED if queue.is_unsaved(slot) else 0
            flags |= REFUSED if queue.is_refused(slot) else 0
            flags |= CLASH if slot in queue.clashes else 0
        if value is None and code is None and not flags:
            return EMPTY
        flags |= COMMENT if mark is not None and mark.comment else 0
        flags |= ECHO if code is not None and not first else 0
        if value is not None and code not in (None, AttendanceCode.LATE) and first:
            flags |= DOUBTFUL
        text = rules.format_mark(value) if value is not None else ""
        excused = self.page.excused
        letter = rules.format_attendance(AttendanceCode(code), excused=excused) if code is not None else ""
        return look_of(text, value or 0, letter, code or 0, flags)

    def _renew_means(self, row: int) -> None:
        tally = rules.Tally(
            (look.value, self.columns[index].weight)
            for index, look in enumerate(self.looks[row])
            if look.mark and self.columns[index].counts
        )
        self.means[row] = (rules.nearest(tally.plain), rules.nearest(tally.weighted))

    def _locked_spans(self, pupil: PupilLine) -> tuple[tuple[int, int], ...]:
        outside = [i for i, column in enumerate(self.columns) if not pupil.covers(column.date)]
        spans: list[tuple[int, int]] = []
        for index in outside:
            if spans and spans[-1][1] == index - 1:
                spans[-1] = (spans[-1][0], index)
            else:
                spans.append((index, index))
        return tuple(spans)


def with_new_works(columns: Sequence[Column], new: Collection[tuple[date, int, int]]) -> tuple[Column, ...]:
    """The columns of a page with those that are still to be made, behind the last one of their lesson."""
    if not new:
        return tuple(columns)
    wanted: dict[tuple[date, int], list[int]] = {}
    for on, number, work in sorted(new):
        wanted.setdefault((on, number), []).append(work)
    result: list[Column] = []
    for index, column in enumerate(columns):
        lesson = (column.date, column.number)
        result.append(column if column.work or lesson not in wanted else replace(column, work=1))
        is_last = index + 1 == len(columns) or (columns[index + 1].date, columns[index + 1].number) != lesson
        if is_last:
            # Its kind is that of a first mark; what it becomes is for the lesson panel.
            result += [
                replace(column, work=work, title=None, has_works=True) for work in wanted.get(lesson, ())
            ]
    return tuple(result)
