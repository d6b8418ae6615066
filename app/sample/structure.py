"""What an administrator enters before the year begins: years, classes, groups, courses, teachers, bells, timetable."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Any

from app.sample.calendar import Span, Year, bells, moment
from app.sample.ledger import Ledger
from app.sample.roll import Teacher
from app.sample.schooling import ClassYear, Course, Group, Subject
from app.sample.timetable import Slot
from app.school.year_plan import WORK_KINDS
from models.base import day_number
from models.people import Guardianship, Person, StaffRole
from models.school import (
    AcademicYear,
    Bell,
    BellSchedule,
    ClassTeacher,
    CourseTeacher,
    Enrollment,
    GroupMember,
    Holiday,
    SchoolClass,
    StudyGroup,
    Term,
    TermScheme,
    WorkKind,
)
from models.school import Course as CourseTable
from models.school import Subject as SubjectTable
from models.timetable import TimetableEntry

KIND_IDS = {kind.code: number for number, kind in enumerate(WORK_KINDS, 1)}
KIND_WEIGHTS = {number: kind.weight for number, kind in enumerate(WORK_KINDS, 1)}


@dataclass(slots=True)
class YearIds:
    """Numbers of what a year is made of."""

    year: int
    schemes: dict[str, int] = field(default_factory=dict)
    terms: list[tuple[str, Span, list[Any]]] = field(default_factory=list)  # kind, span, row


class Structure:
    """Writes the structure, each table as one step of the log, on days of late August."""

    def __init__(self, ledger: Ledger, admin: int) -> None:
        self._ledger, self._admin = ledger, admin
        self._next = dict.fromkeys(("year", "scheme", "term", "holiday", "bells", "entry"), 1)

    def basics(self, subjects: list[Subject], at: int) -> None:
        """Subjects and kinds of work."""
        soft = (2.5, 3.5, 4.5)
        self._add(
            SubjectTable,
            [
                (one.id, one.name, one.words["short"], one.scale,
                 *(soft if one.words.get("soft") else (2.6, 3.6, 4.6)), one.id * 10)
                for one in subjects
            ],
            at,
        )  # fmt: skip
        kinds = [(n, one.code, one.name, one.short, one.weight, 1, n) for n, one in enumerate(WORK_KINDS, 1)]
        self._add(WorkKind, kinds, at)

    def people(self, persons: list[Any], guardians: list[Any], staff: list[Teacher], at: int) -> None:
        """Those who have come since the last year."""
        self._add(Person, persons, at)
        self._add(Guardianship, guardians, at)
        self._add(StaffRole, [(one.id, role) for one in staff for role in one.roles], at)

    def year(self, year: Year) -> YearIds:
        """The year with its periods, holidays and bells."""
        at = moment(date(year.start, 8, 20), 600)
        ids = YearIds(self._number("year"))
        span = (day_number(year.span.starts), day_number(year.span.ends))
        self._add(AcademicYear, [(ids.year, year.name, *span)], at)
        for kind, name, spans in (
            ("quarters", "Четверти", year.quarters),
            ("half_years", "Полугодия", year.half_years),
        ):
            ids.schemes[kind] = self._number("scheme")
            self._add(TermScheme, [(ids.schemes[kind], ids.year, kind, name)], at)
            rows = []
            for number, one in enumerate(spans, 1):
                days = day_number(one.starts), day_number(one.ends)
                rows.append([self._number("term"), ids.schemes[kind], number, *days, None])
                ids.terms.append((kind, one, rows[-1]))
            self._add(Term, rows, at)
        self._add(
            Holiday,
            [
                (self._number("holiday"), ids.year, rest.name, rest.kind.value,
                 day_number(rest.starts), day_number(rest.ends), rest.grade_from, rest.grade_to)
                for rest in year.rests
            ],
            at,
        )  # fmt: skip
        for shift, name in ((1, "Первая смена"), (2, "Вторая смена")):
            ids.schemes[f"bells{shift}"] = schedule = self._number("bells")
            self._add(BellSchedule, [(schedule, ids.year, name, shift)], at)
            self._add(Bell, [(schedule, 0, *row) for row in bells(shift)], at)
        return ids

    def classes(self, ids: YearIds, year: Year, classes: list[ClassYear]) -> None:
        """Classes, their teachers and pupils."""
        at = moment(date(year.start, 8, 25), 660)
        first = day_number(year.span.starts)
        self._add(
            SchoolClass,
            [
                (one.id, ids.year, one.grade, one.letter,
                 ids.schemes["half_years" if one.grade >= 10 else "quarters"], ids.schemes[f"bells{one.shift}"],
                 5, one.previous)
                for one in classes
            ],
            at,
        )  # fmt: skip
        self._add(ClassTeacher, [(one.id, one.teacher.id, first, None) for one in classes if one.teacher], at)
        self._add(
            Enrollment,
            [
                (one.id, place.pupil.id, day_number(place.starts), _day(place.ends),
                 "Переезд" if place.ends else None)
                for one in classes
                for place in one.places
            ],
            at,
        )  # fmt: skip

    def courses(
        self,
        ids: YearIds,
        year: Year,
        groups: list[Group],
        courses: list[Course],
        table: dict[int, list[Slot]],
    ) -> None:
        """Groups with members, courses with teachers, and the timetable."""
        at = moment(date(year.start, 8, 28), 720)
        first = day_number(year.span.starts)
        self._add(
            StudyGroup,
            [(one.id, ids.year, one.class_id, one.name, int(one.whole), one.home) for one in groups],
            at,
        )
        self._add(
            GroupMember,
            [
                (one.id, place.pupil.id, day_number(place.starts), _day(place.ends))
                for one in groups
                if not one.whole
                for place in one.places
            ],
            at,
        )
        self._add(
            CourseTable,
            [(one.id, ids.year, one.subject.id, one.group.id, one.hours, None) for one in courses],
            at,
        )
        self._add(
            CourseTeacher, [(one.id, one.teacher.id, first, None, 0) for one in courses if one.teacher], at
        )
        self._add(
            TimetableEntry,
            [
                (self._number("entry"), one.id, weekday + 1, number, 0, room(one), first, None)
                for one in courses
                for weekday, number in table[one.id]
            ],
            at,
        )  # fmt: skip

    def _number(self, kind: str) -> int:
        number = self._next[kind]
        self._next[kind] += 1
        return number

    def _add(self, table: Any, rows: list[Any], at: int) -> None:
        self._ledger.add_structure(table, rows, at=at, account=self._admin)


def room(course: Course) -> str:
    """Where a course meets: at its teacher's."""
    return course.teacher.room if course.teacher else ""


def _day(day: date | None) -> int | None:
    return None if day is None else day_number(day)
