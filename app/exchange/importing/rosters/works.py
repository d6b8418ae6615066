"""The works of a bundle.

OneRoster knows no lessons: a line item has the day on which it is due, and becomes a work of the course's lesson on
that day.  It is known again by course, day, kind and title.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from app.changes import Record
from app.codes import LessonState, TermMarkKind
from app.exchange.importing.ledger import Ledger
from app.exchange.importing.rosters.courses import Taught
from app.exchange.importing.rosters.kinds import Kind, Kinds
from app.exchange.importing.rosters.year import RosterYear
from app.exchange.oneroster.results import TERM_CATEGORIES
from app.exchange.reasons import Reason
from app.exchange.rosters import ItemRecord, RosterFiles
from app.journal.keys import lesson_key, work_key
from models.base import rows
from models.journal import Lesson, Work
from models.people import fold
from models.school import Course, SchoolClass, StudyGroup, Subject

_MOST_WORKS = 30
_LONGEST = 200
_NUMBERS = range(1, 16)
_TERM_KINDS = {category: kind for kind, category in TERM_CATEGORIES.items()}
_KNOWN_SCALES = {5.0: "5", 10.0: "10", 12.0: "12", 100.0: "100"}
_OUR_SCALES = {1.0: "pass", 0.0: "none"}
"""Scales without numbers, as bundles of this program have them."""

Slot = tuple[int, date, int]
"""A lesson: course, date, number of the day."""
WorkOf = tuple[int, date, int, int]
"""A work: course, date, number of the day, number within the lesson."""


def scales_of(files: RosterFiles) -> dict[str, str]:
    """The scale that the line items of each class are marked on, where it is one that is known here."""
    found: dict[str, set[float | None]] = {}
    for one in files.items.values():
        found.setdefault(one.class_id, set()).add(one.highest)
    known = _KNOWN_SCALES | (_OUR_SCALES if files.ours else {})
    told = {class_id: next(iter(highest)) for class_id, highest in found.items() if len(highest) == 1}
    return {
        class_id: known[highest]
        for class_id, highest in told.items()
        if highest is not None and highest in known
    }


@dataclass(frozen=True, slots=True)
class CourseFacts:
    """A course that something was marked in."""

    id: int
    class_id: int | None
    scale: str
    scheme: int | None
    part: int | None
    """The group that takes it; None where that is the whole class."""


class Works:
    """The lessons and works of what was marked."""

    def __init__(
        self,
        ledger: Ledger,
        files: RosterFiles,
        year: RosterYear,
        taught: Taught,
    ) -> None:
        self._ledger, self._files, self._year, self._taught = ledger, files, year, taught
        self.courses: dict[int, CourseFacts] = {}
        self._new_lessons: list[Slot] = []
        self._new_works: list[tuple[int, date, int, int, int, float, str | None]] = []
        self.works: dict[str, WorkOf] = {}
        """line item → work"""
        self.terms: dict[str, tuple[int, int, int]] = {}
        """line item → course, kind and number of a mark of the report card."""

    def store(self) -> None:
        """Find or make kinds, lessons and works."""
        if not self._files.items:
            return
        self.courses = self._read_courses()
        kinds = Kinds(self._ledger, self._files)
        ordinary: list[tuple[ItemRecord, CourseFacts]] = []
        for one in self._files.items.values():
            course = self._course_of(one)
            if course is None:
                continue
            kind = _TERM_KINDS.get(one.category) if self._files.ours else None
            if kind is None:
                ordinary.append((one, course))
            elif (number := self._term_number(one, kind)) is not None:
                self.terms[one.id] = (course.id, int(kind), number)
        self._lay(ordinary, kinds)

    def _read_courses(self) -> dict[int, CourseFacts]:
        columns = (
            Course.id,
            StudyGroup.school_class,
            SchoolClass.grade,
            SchoolClass.term_scheme,
            Subject.scale,
            StudyGroup.id,
            StudyGroup.whole,
        )
        query = (
            Course.select(*columns)
            .join(StudyGroup, on=(Course.group == StudyGroup.id))
            .join(SchoolClass, "LEFT JOIN", on=(StudyGroup.school_class == SchoolClass.id))
            .switch(Course)
            .join(Subject)
            .where(Course.year == self._year.year.id)
        )
        return {
            number: CourseFacts(
                number, class_id, "none" if grade == 1 else scale, scheme, None if whole else group
            )
            for number, class_id, grade, scheme, scale, group, whole in rows(query)
        }

    def _course_of(self, one: ItemRecord) -> CourseFacts | None:
        """The course of a line item; None, and refused, where there is none or the day is none of the year."""
        found = self._taught.courses.get(one.class_id) or self._taught.find(one.class_id)
        if found is None:
            self._ledger.refuse(one.place, one.title, Reason.COURSE_UNCLEAR)
            return None
        if not self._year.year.holds(one.due):
            self._ledger.refuse(one.place, f"{one.due:%d.%m.%Y}", Reason.DAY_OUTSIDE_YEAR)
            return None
        return self.courses[found.id]

    def _term_number(self, one: ItemRecord, kind: TermMarkKind) -> int | None:
        if kind is not TermMarkKind.TERM:
            return 0
        number = self._year.numbers.get(one.period)
        if number is None:
            self._ledger.refuse(one.place, one.title, Reason.TERM_UNKNOWN)
        return number

    # --- lessons and works ---------------------------------------------------------------------------------

    def _lay(self, items: list[tuple[ItemRecord, CourseFacts]], kinds: Kinds) -> None:
        courses = sorted({course.id for _, course in items})
        lessons: dict[tuple[int, date], dict[int, int]] = {}
        columns = (Lesson.course, Lesson.date, Lesson.number, Lesson.state)
        for course, on, number, state in rows(Lesson.select(*columns).where(Lesson.course.in_(courses))):
            lessons.setdefault((course, on), {})[number] = state
        there: dict[tuple[int, date], list[tuple[int, int, int, str]]] = {}
        query = Work.select(Work.course, Work.date, Work.number, Work.no, Work.kind, Work.title)
        for course, on, number, no, kind_id, title in rows(query.where(Work.course.in_(courses))):
            there.setdefault((course, on), []).append((number, no, kind_id, title or ""))
        taken: set[WorkOf] = set()
        for one, course in items:
            kind = kinds.get(one)
            title = "" if fold(one.title) == fold(kind.name) else one.title[:_LONGEST]
            of_day = there.setdefault((course.id, one.due), [])
            found = next(
                (
                    (number, no)
                    for number, no, kind_id, known in of_day
                    if kind_id == kind.id
                    and known == title
                    and one.lesson in (None, number)
                    and (course.id, one.due, number, no) not in taken
                ),
                None,
            )
            if found is None:
                found = self._make(
                    one, course, kind, title, lessons.setdefault((course.id, one.due), {}), of_day
                )
            else:
                self._ledger.unchanged["works"] += 1
            if found is not None:
                self.works[one.id] = (course.id, one.due, *found)
                taken.add(self.works[one.id])

        self._ledger.insert_many(Lesson, (Lesson.course, Lesson.date, Lesson.number), self._new_lessons)
        fields = (Work.course, Work.date, Work.number, Work.no, Work.kind, Work.weight, Work.title)
        self._ledger.insert_many(Work, fields, self._new_works)

    def _make(
        self,
        one: ItemRecord,
        course: CourseFacts,
        kind: Kind,
        title: str,
        lessons: dict[int, int],
        works: list[tuple[int, int, int, str]],
    ) -> tuple[int, int] | None:
        """A new work at the lesson of its day, which is made where there is none."""
        number = self._lesson(one, course, lessons)
        if number is None:
            return None
        no = max((each[1] for each in works if each[0] == number), default=0) + 1
        if no > _MOST_WORKS:
            self._ledger.refuse(one.place, f"{one.due:%d.%m.%Y}", Reason.WORKS_TOO_MANY)
            return None
        weight = kind.weight if one.weight is None else one.weight
        self._new_works.append((course.id, one.due, number, no, kind.id, weight, title or None))
        after = {"kind": kind.id, "weight": weight, "title": title or None}
        note_at(
            self._ledger,
            "work",
            work_key(course.id, one.due, number, no),
            (course.id, one.due, number),
            course,
            after,
        )
        self._ledger.added["works"] += 1
        works.append((number, no, kind.id, title))
        return number, no

    def _lesson(self, one: ItemRecord, course: CourseFacts, lessons: dict[int, int]) -> int | None:
        held = sorted(number for number, state in lessons.items() if state != LessonState.CANCELLED)
        if one.lesson is not None and one.lesson in held:
            return one.lesson
        if one.lesson is None and held:
            return held[0]
        wanted = [one.lesson] if one.lesson is not None and one.lesson in (0, *_NUMBERS) else []
        possible = (each for each in (*wanted, *_NUMBERS) if each not in lessons)
        number: int | None = next(possible, None)
        if number is None or self.is_closed(course, one.due):
            reason = Reason.LESSONS_TOO_MANY if number is None else Reason.TERM_CLOSED
            self._ledger.refuse(one.place, f"{one.due:%d.%m.%Y}", reason)
            return None
        self._new_lessons.append((course.id, one.due, number))
        lessons[number] = int(LessonState.NORMAL)
        after = {"state": int(LessonState.NORMAL), "substitute": None, "room": None}
        slot = (course.id, one.due, number)
        note_at(self._ledger, "lesson", lesson_key(*slot), slot, course, after)
        self._ledger.added["lessons"] += 1
        return number

    def is_closed(self, course: CourseFacts, on: date) -> bool:
        """Whether nothing may be written on a day any more."""
        term = None if course.scheme is None else self._year.year.term_on(course.scheme, on)
        return term is not None and term.closed


def note_at(
    ledger: Ledger,
    entity: str,
    key: str,
    slot: Slot,
    course: CourseFacts,
    after: Any,
    *,
    before: Any = None,
    pupil: int | None = None,
) -> None:
    """Note a change at a lesson, with its scope."""
    ledger.record(
        Record(
            entity, key, before, after,
            course=slot[0], school_class=course.class_id, pupil=pupil, date=slot[1], number=slot[2],
        )
    )  # fmt: skip
