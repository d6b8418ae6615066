"""What a report has for each lesson: works, marks and absences, compared with what is there.

The n-th mark of a pupil in a lesson belongs to the n-th work of the lesson, as the k-th lesson of the report is
the k-th of the day (`lessons.py`).
"""

from __future__ import annotations

from datetime import date
from typing import Any

from app.codes import AttendanceCode, Scale
from app.exchange.importing.calendar import Year
from app.exchange.importing.entered import EnteredHere
from app.exchange.importing.ledger import Ledger
from app.exchange.importing.lessons import Cell, Lessons, Slot, note_at
from app.exchange.importing.school import ClassRef, CourseRef, Subjects
from app.exchange.importing.summary import Progress
from app.exchange.reasons import Reason
from app.exchange.records import AbsenceCode, AbsenceRecord, MarkRecord
from app.journal.keys import attendance_key, mark_key, work_key
from app.journal.reading import default_kind, weight_of
from app.journal.rules import WORDS, allowed
from models.base import rows
from models.journal import Attendance, Mark, Work

MOST_WORKS = 30

CODES: dict[AbsenceCode, AttendanceCode] = {
    "Н": AttendanceCode.ABSENT,
    "Б": AttendanceCode.ILL,
    "У": AttendanceCode.EXCUSED,
    "О": AttendanceCode.LATE,
}
_WORDS = {word: int(value) for value, word in WORDS.items()}


def value_of(text: str) -> int:
    """A mark of a report as it is stored."""
    return int(text) if text.isdigit() else _WORDS[text]


def scale_of(subjects: Subjects, ref: ClassRef, course: CourseRef) -> str:
    """The scale that a class is marked on in a course; the first grade has no marks."""
    return Scale.NONE if ref.grade == 1 else subjects.scale(course.subject)


class Cells:
    """The cells of one report."""

    def __init__(self, ledger: Ledger, year: Year, subjects: Subjects) -> None:
        self._ledger, self._year, self._subjects = ledger, year, subjects
        self._marks: list[Cell] = []
        self._absences: list[Cell] = []
        self._count: dict[tuple[int, int, date, int], int] = {}
        self._lessons = Lessons(ledger, year)
        self._works: dict[Slot, list[int]] = {}

    def add_mark(self, mark: MarkRecord, pupil: int, ref: ClassRef, course: CourseRef) -> None:
        """A mark to bring in."""
        if not allowed(value_of(mark.value), scale_of(self._subjects, ref, course)):
            self._ledger.refuse(mark.place, mark.value, Reason.MARK_OUTSIDE_SCALE)
            return
        where = (pupil, course.id, mark.date, mark.lesson)
        nth = self._count[where] = self._count.get(where, 0) + 1
        self._marks.append(Cell(mark.place, mark.value, pupil, ref, course, mark.date, mark.lesson, nth))

    def add_absence(self, absence: AbsenceRecord, pupil: int, ref: ClassRef, course: CourseRef) -> None:
        """An absence or lateness to bring in."""
        self._absences.append(
            Cell(absence.place, absence.code, pupil, ref, course, absence.date, absence.lesson)
        )

    def store(self, progress: Progress) -> None:
        """Compare all with what is there, and write what differs."""
        cells = [*self._marks, *self._absences]
        if not cells:
            return
        self._entered = EnteredHere(
            {one.pupil for one in cells}, min(one.date for one in cells), max(one.date for one in cells)
        )
        self._courses = {one.course.id for one in cells}
        for done, step in enumerate(
            (self._lay_lessons, self._lay_works, self._store_marks, self._store_absences)
        ):
            progress(done, 4)
            step()
        progress(4, 4)

    def _lay_lessons(self) -> None:
        self._lessons.lay([*self._marks, *self._absences])

    # --- works -------------------------------------------------------------------------------------------

    def _lay_works(self) -> None:
        """Find or make as many works of each lesson as a pupil has marks there."""
        most: dict[Slot, Cell] = {}
        for cell in self._marks:
            slot = self._lessons.slot(cell)
            if slot is not None and (slot not in most or most[slot].nth < cell.nth):
                most[slot] = cell
        known = Work.select(Work.course, Work.date, Work.number, Work.no).where(
            Work.course.in_(self._courses)
        )
        for course, on, number, no in rows(known.order_by(Work.course, Work.date, Work.number, Work.no)):
            self._works.setdefault((course, on, number), []).append(no)
        kind = default_kind(self._ledger.session)
        weight = weight_of(kind)
        new = []
        for slot, cell in most.items():
            there = self._works.setdefault(slot, [])
            while len(there) < cell.nth and (there or [0])[-1] < MOST_WORKS:
                there.append((there or [0])[-1] + 1)
                new.append((*slot, there[-1], kind.id, weight))
                after = {"kind": kind.id, "weight": weight, "title": None}
                note_at(self._ledger, "work", work_key(*slot, there[-1]), slot, cell, None, after)
        self._ledger.insert_many(
            Work, (Work.course, Work.date, Work.number, Work.no, Work.kind, Work.weight), new
        )

    # --- marks and absences ------------------------------------------------------------------------------

    def _store_marks(self) -> None:
        query = Mark.select(
            Mark.course, Mark.date, Mark.number, Mark.work, Mark.pupil,
            Mark.value, Mark.author, Mark.comment, Mark.due_date,
        ).where(Mark.course.in_(self._courses))  # fmt: skip
        there = {row[:5]: row[5:] for row in map(tuple, rows(query))}
        new = []
        for cell in self._marks:
            slot = self._lessons.slot(cell)
            works = self._works.get(slot, []) if slot is not None else []
            if slot is None or len(works) < cell.nth:
                self._ledger.refuse(cell.place, cell.shown_day, Reason.LESSONS_TOO_MANY)
                continue
            where = (*slot, works[cell.nth - 1], cell.pupil)
            value, old = value_of(cell.text), there.get(where)
            key = mark_key(*where)
            if old is not None and old[0] == value:
                self._ledger.unchanged["marks"] += 1
            elif (old is not None and old[1] is not None) or (
                old is None and self._entered.removed("mark", key)
            ):
                self._ledger.refuse(cell.place, cell.text, Reason.MARK_SET_HERE, row_lost=False)
            elif self._is_open(cell):
                after = {"value": value, "comment": old[2] if old else None}
                if old is None:
                    new.append((*where, value, self._ledger.now))
                else:
                    change = {"value": value, "set_at": self._ledger.now, "due_date": None}
                    Mark.update(**change).where(*_is(Mark, where)).execute()
                note_at(self._ledger, "mark", key, slot, cell, _mark_before(old), after, pupil=cell.pupil)
                (self._ledger.added if old is None else self._ledger.changed)["marks"] += 1
        fields = (Mark.course, Mark.date, Mark.number, Mark.work, Mark.pupil, Mark.value, Mark.set_at)
        self._ledger.insert_many(Mark, fields, new)

    def _store_absences(self) -> None:
        columns = (
            Attendance.course, Attendance.date, Attendance.number, Attendance.pupil,
            Attendance.code, Attendance.minutes,
        )  # fmt: skip
        query = Attendance.select(*columns).where(Attendance.course.in_(self._courses))
        there = {row[:4]: row[4:] for row in map(tuple, rows(query))}
        new = []
        for cell in self._absences:
            slot = self._lessons.slot(cell)
            if slot is None:
                self._ledger.refuse(cell.place, cell.shown_day, Reason.LESSONS_TOO_MANY)
                continue
            where = (*slot, cell.pupil)
            code, old = int(CODES[_letter(cell.text)]), there.get(where)
            key = attendance_key(*where)
            if old is not None and old[0] == code:
                self._ledger.unchanged["absences"] += 1
            elif (
                self._entered.removed("attendance", key)
                if old is None
                else self._entered.changed_by_hand(key, cell.pupil, slot)
            ):
                self._ledger.refuse(cell.place, cell.text, Reason.ABSENCE_SET_HERE, row_lost=False)
                continue
            elif not self._is_open(cell):
                continue
            else:
                if old is None:
                    new.append((*where, code))
                else:
                    Attendance.update(code=code, minutes=None).where(*_is(Attendance, where)).execute()
                before = None if old is None else {"code": old[0], "minutes": old[1]}
                after = {"code": code, "minutes": None}
                note_at(self._ledger, "attendance", key, slot, cell, before, after, pupil=cell.pupil)
                (self._ledger.added if old is None else self._ledger.changed)["absences"] += 1
            self._ledger.absences[cell.text] += 1
        self._ledger.insert_many(Attendance, columns[:5], new)

    def _is_open(self, cell: Cell) -> bool:
        """Whether the period of the day may still be written in; if not, it is reported."""
        term = self._year.term_on(cell.ref.scheme, cell.date)
        if term is not None and term.closed:
            self._ledger.refuse(cell.place, cell.shown_day, Reason.TERM_CLOSED)
            return False
        return True


def _letter(text: str) -> AbsenceCode:
    return next(one for one in CODES if one == text)


def _is(table: Any, where: tuple[Any, ...]) -> list[Any]:
    """The condition that a row is the one with this key."""
    names = (
        ("course", "date", "number", "work", "pupil")
        if table is Mark
        else ("course", "date", "number", "pupil")
    )
    return [getattr(table, name) == value for name, value in zip(names, where, strict=True)]


def _mark_before(old: tuple[Any, ...] | None) -> dict[str, Any] | None:
    if old is None:
        return None
    before = {"value": old[0], "comment": old[2]}
    if old[3] is not None:
        before["due"] = old[3].isoformat()
    return before
