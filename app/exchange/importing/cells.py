"""What a report has for each lesson: lessons, works, marks and absences, compared with what is there.

A report counts the lessons of a subject on a day; which number of the day they had it does not tell.  So its
k-th lesson is the k-th that the school has on that day.  One that is missing gets the first number that is
free in the class, and always a higher one than those before it, so that the same file finds it again.
The n-th mark of a pupil in a lesson belongs to the n-th work of the lesson in the same way.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from app.changes import Record
from app.codes import AttendanceCode, LessonState, Scale
from app.exchange.importing.calendar import Year
from app.exchange.importing.entered import EnteredHere
from app.exchange.importing.ledger import Ledger
from app.exchange.importing.school import ClassRef, CourseRef, Subjects
from app.exchange.importing.summary import Progress
from app.exchange.reasons import Reason
from app.exchange.records import AbsenceCode, AbsenceRecord, MarkRecord, Place
from app.journal.keys import attendance_key, lesson_key, mark_key, work_key
from app.journal.reading import default_kind, weight_of
from app.journal.rules import WORDS, allowed
from models.base import rows, within
from models.journal import Attendance, Lesson, Mark, Work
from models.school import Course, StudyGroup

MOST_LESSONS, MOST_WORKS = 15, 30

CODES: dict[AbsenceCode, AttendanceCode] = {
    "Н": AttendanceCode.ABSENT,
    "Б": AttendanceCode.ILL,
    "У": AttendanceCode.EXCUSED,
    "О": AttendanceCode.LATE,
}
_WORDS = {word: int(value) for value, word in WORDS.items()}

Slot = tuple[int, date, int]
"""A lesson: course, date, number of the day."""


def value_of(text: str) -> int:
    """A mark of a report as it is stored."""
    return int(text) if text.isdigit() else _WORDS[text]


def scale_of(subjects: Subjects, ref: ClassRef, course: CourseRef) -> str:
    """The scale that a class is marked on in a course; the first grade has no marks."""
    return Scale.NONE if ref.grade == 1 else subjects.scale(course.subject)


@dataclass(frozen=True, slots=True)
class _Cell:
    """Something of the report for a pupil and lesson; `nth` counts the pupil's marks there."""

    place: Place
    text: str
    pupil: int
    ref: ClassRef
    course: CourseRef
    date: date
    lesson: int
    nth: int = 0

    @property
    def shown_day(self) -> str:
        return f"{self.date:%d.%m.%Y}"


class Cells:
    """The cells of one report."""

    def __init__(self, ledger: Ledger, year: Year, subjects: Subjects) -> None:
        self._ledger, self._year, self._subjects = ledger, year, subjects
        self._marks: list[_Cell] = []
        self._absences: list[_Cell] = []
        self._count: dict[tuple[int, int, date, int], int] = {}
        self._numbers: dict[Slot, int | None] = {}
        self._works: dict[Slot, list[int]] = {}

    def add_mark(self, mark: MarkRecord, pupil: int, ref: ClassRef, course: CourseRef) -> None:
        """A mark to bring in."""
        if not allowed(value_of(mark.value), scale_of(self._subjects, ref, course)):
            self._ledger.refuse(mark.place, mark.value, Reason.MARK_OUTSIDE_SCALE)
            return
        where = (pupil, course.id, mark.date, mark.lesson)
        nth = self._count[where] = self._count.get(where, 0) + 1
        self._marks.append(_Cell(mark.place, mark.value, pupil, ref, course, mark.date, mark.lesson, nth))

    def add_absence(self, absence: AbsenceRecord, pupil: int, ref: ClassRef, course: CourseRef) -> None:
        """An absence or lateness to bring in."""
        self._absences.append(
            _Cell(absence.place, absence.code, pupil, ref, course, absence.date, absence.lesson)
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
        self._days = within(Lesson.date, min(one.date for one in cells), max(one.date for one in cells))
        for done, step in enumerate(
            (self._lay_lessons, self._lay_works, self._store_marks, self._store_absences)
        ):
            progress(done, 4)
            step()
        progress(4, 4)

    # --- lessons -----------------------------------------------------------------------------------------

    def _lay_lessons(self) -> None:
        """Find or make a lesson for every cell: by date, and on a day in the order of the report."""
        first: dict[tuple[int, date, int], _Cell] = {}
        for cell in (*self._marks, *self._absences):
            first.setdefault((cell.course.id, cell.date, cell.lesson), cell)
        there, taken = self._known_lessons(first.values())
        order = sorted(first.values(), key=lambda one: (one.date, one.ref.id, one.course.id, one.lesson))
        new: list[tuple[Slot, _Cell]] = []
        for cell in order:
            known = there.setdefault((cell.course.id, cell.date), [])
            # A pupil may have something in the second lesson only: the first is made, too.
            while len(known) < cell.lesson:
                number = _free(known, taken.setdefault((cell.ref.id, cell.date), set()))
                if number is None:
                    break
                known.append(number)
                taken[cell.ref.id, cell.date].add(number)
                new.append(((cell.course.id, cell.date, number), cell))
            enough = len(known) >= cell.lesson
            self._numbers[cell.course.id, cell.date, cell.lesson] = known[cell.lesson - 1] if enough else None
        self._write_lessons(new)
        met = {
            (course, on, number) for (course, on, _), number in self._numbers.items() if number is not None
        }
        self._ledger.unchanged["lessons"] += len(met - {slot for slot, _ in new})

    def _known_lessons(
        self, cells: Iterable[_Cell]
    ) -> tuple[dict[tuple[int, date], list[int]], dict[tuple[int, date], set[int]]]:
        """(course, day) → numbers of lessons that are not cancelled; (class, day) → numbers that are taken."""
        classes = {one.ref.id for one in cells}
        there: dict[tuple[int, date], list[int]] = {}
        taken: dict[tuple[int, date], set[int]] = {}
        query = (
            Lesson.select(Lesson.course, StudyGroup.school_class, Lesson.date, Lesson.number, Lesson.state)
            .join(Course, on=(Lesson.course == Course.id))
            .join(StudyGroup, on=(Course.group == StudyGroup.id))
            .where(self._days, Lesson.course.in_(self._courses) | StudyGroup.school_class.in_(classes))
            .order_by(Lesson.course, Lesson.date, Lesson.number)
        )
        for course, class_id, on, number, state in rows(query):
            if state != LessonState.CANCELLED:
                there.setdefault((course, on), []).append(number)
            for one in classes if class_id is None else (class_id,):
                taken.setdefault((one, on), set()).add(number)
        return there, taken

    def _write_lessons(self, new: list[tuple[Slot, _Cell]]) -> None:
        for grade in {cell.ref.grade for _, cell in new}:
            self._year.work_on({cell.date for _, cell in new if cell.ref.grade == grade}, grade)
        self._ledger.insert_many(
            Lesson, (Lesson.course, Lesson.date, Lesson.number), [slot for slot, _ in new]
        )
        after = {"state": int(LessonState.NORMAL), "substitute": None, "room": None}
        for slot, cell in new:
            self._note("lesson", lesson_key(*slot), slot, cell, None, after)
        self._ledger.added["lessons"] += len(new)

    # --- works -------------------------------------------------------------------------------------------

    def _lay_works(self) -> None:
        """Find or make as many works of each lesson as a pupil has marks there."""
        most: dict[Slot, _Cell] = {}
        for cell in self._marks:
            slot = self._slot(cell)
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
                self._note("work", work_key(*slot, there[-1]), slot, cell, None, after)
        self._ledger.insert_many(
            Work, (Work.course, Work.date, Work.number, Work.no, Work.kind, Work.weight), new
        )

    def _slot(self, cell: _Cell) -> Slot | None:
        number = self._numbers[cell.course.id, cell.date, cell.lesson]
        return None if number is None else (cell.course.id, cell.date, number)

    # --- marks and absences ------------------------------------------------------------------------------

    def _store_marks(self) -> None:
        query = Mark.select(
            Mark.course, Mark.date, Mark.number, Mark.work, Mark.pupil,
            Mark.value, Mark.author, Mark.comment, Mark.due_date,
        ).where(Mark.course.in_(self._courses))  # fmt: skip
        there = {row[:5]: row[5:] for row in map(tuple, rows(query))}
        new = []
        for cell in self._marks:
            slot = self._slot(cell)
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
                self._note("mark", key, slot, cell, _mark_before(old), after, pupil=cell.pupil)
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
            slot = self._slot(cell)
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
                self._note("attendance", key, slot, cell, before, after, pupil=cell.pupil)
                (self._ledger.added if old is None else self._ledger.changed)["absences"] += 1
            self._ledger.absences[cell.text] += 1
        self._ledger.insert_many(Attendance, columns[:5], new)

    def _is_open(self, cell: _Cell) -> bool:
        """Whether the period of the day may still be written in; if not, it is reported."""
        term = self._year.term_on(cell.ref.scheme, cell.date)
        if term is not None and term.closed:
            self._ledger.refuse(cell.place, cell.shown_day, Reason.TERM_CLOSED)
            return False
        return True

    def _note(
        self,
        entity: str,
        key: str,
        slot: Slot,
        cell: _Cell,
        before: Any,
        after: Any,
        *,
        pupil: int | None = None,
    ) -> None:
        self._ledger.record(
            Record(
                entity, key, before, after,
                course=slot[0], school_class=cell.ref.id, pupil=pupil, date=slot[1], number=slot[2],
            )
        )  # fmt: skip


def _free(known: list[int], taken: set[int]) -> int | None:
    """A number for one lesson more: free in the class if possible, else at least in the course."""
    after = range(max(known, default=0) + 1, MOST_LESSONS + 1)
    return next((one for one in after if one not in taken), next(iter(after), None))


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
