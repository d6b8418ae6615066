"""The marks of a class, for the figures beside one of its pupils.  Inside a transaction; no permission is checked here.

A session keeps the marks of each course of the year of today until something of that course changes: a mark set in one
subject costs the pages of one subject, and what nobody has touched costs none.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from app.journal.cells import effective_scale
from app.progress.course_rules import ClassPoint, Days, Marked, Running, Week, of_class
from app.progress.rules import told
from app.school import calendar, structure
from app.school.rows import ClassFacts, CourseFacts, RosterLine, YearRow
from app.school.spans import covers
from app.session import Session
from models.base import rows, within
from models.journal import MARK_OF_WORK, Mark, Work

_DEPENDS_ON = ("work", "lesson")
"""What the days and weights of marks come from besides, as the change log calls it."""

MarksOfCourse = Mapping[int, Sequence[Marked]]
"""By pupil."""


@dataclass(frozen=True, slots=True)
class Chosen:
    """Which marks count: those of a scale, or those of a subject."""

    scale: str | None = None
    subject_id: int | None = None

    def holds(self, course: CourseFacts) -> bool:
        """Whether those of this course do."""
        if self.subject_id is not None:
            return course.subject_id == self.subject_id
        return effective_scale(course) == self.scale


class Beside:
    """The class that a pupil is in, week for week of a year; who changes it is beside another class then.

    Counted are those in the class on the last day of a week who have a mark, the pupil with them.  Nothing is told
    where fewer than `least` others of the class are counted, nor of weeks at whose end the pupil is not in the class;
    nor of a subject in which fewer than that are taught it apart from the pupil: the rating tells the mean of those who
    are taught it together, and what is left would be theirs.  With a `least` means are told to the hundredth.
    """

    def __init__(
        self, session: Session, pupil_id: int, year: YearRow, *, least: Callable[[int], int]
    ) -> None:
        self._pupil, self._least = pupil_id, least
        mine = [pair for pair in structure.pupil_classes(session, pupil_id) if pair[0].year.id == year.id]
        self._spans = [(one.class_id, span) for one, span in mine]
        self._classes = {one.class_id: _Class(session, one) for one, _ in mine}

    def course(
        self, chosen: Chosen, weeks: Sequence[Week], days: Sequence[Days | None]
    ) -> tuple[ClassPoint | None, ...]:
        """The class at the end of each week, of the marks of these days."""
        return tuple(
            self.at(chosen, week, span) if span is not None else None
            for week, span in zip(weeks, days, strict=True)
        )

    def at(self, chosen: Chosen, week: Week, days: Days) -> ClassPoint | None:
        """The class at the end of a week."""
        mine = next((one for one, span in self._spans if covers((span,), week.last)), None)
        if mine is None:
            return None
        here = self._classes[mine]
        sums = {
            line.pupil_id: here.running(line.pupil_id, chosen).between(days)
            for line in here.roster
            if line.covers(week.last)
        }
        others = {pupil for pupil, one in sums.items() if one.count and pupil != self._pupil}
        least = self._least(mine)
        if len(others) < least:
            return None
        if least and chosen.subject_id is not None:
            apart = others - here.taught_with(self._pupil, chosen.subject_id, week)
            if 0 < len(apart) < least:
                return None
        point = of_class(sums.values())
        return ClassPoint(*map(told, point)) if least and point is not None else point


class _Class:
    """A class with its marks of the year."""

    def __init__(self, session: Session, facts: ClassFacts) -> None:
        self.roster = structure.class_roster(session, facts.class_id)
        self._marks: dict[int, list[tuple[CourseFacts, Sequence[Marked]]]] = {
            line.pupil_id: [] for line in self.roster
        }
        self._running: dict[tuple[int, Chosen], Running] = {}
        courses = structure.class_courses(session, facts.class_id)
        self._session, self._courses = session, courses
        for course, by_pupil in _marks_of(session, courses, facts.year):
            self._add(course, by_pupil)
        late = [line.pupil_id for line in self.roster if not _from_the_first_day(line, facts.year)]
        for course, by_pupil in _marks_elsewhere(session, late, courses, facts.year):
            self._add(course, by_pupil)

    def running(self, pupil: int, chosen: Chosen) -> Running:
        """A pupil's marks of those that are chosen."""
        key = (pupil, chosen)
        if key not in self._running:
            self._running[key] = Running(
                mark for course, marks in self._marks[pupil] if chosen.holds(course) for mark in marks
            )
        return self._running[key]

    def taught_with(self, pupil: int, subject: int, week: Week) -> frozenset[int]:
        """Those who are taught a subject together with a pupil at the end of a week; all, who is not taught it."""
        together = frozenset[int]()
        for course in self._courses:
            if course.subject_id == subject:
                lines = structure.roster(self._session, course.course_id)
                taught = frozenset(line.pupil_id for line in lines if line.covers(week.last))
                together |= taught if pupil in taught else frozenset()
        return together or frozenset(line.pupil_id for line in self.roster)

    def _add(self, course: CourseFacts, by_pupil: MarksOfCourse) -> None:
        for pupil, marks in by_pupil.items():
            if pupil in self._marks:  # in a group across classes there are others
                self._marks[pupil].append((course, marks))


def _from_the_first_day(line: RosterLine, year: YearRow) -> bool:
    return len(line.spans) == 1 and line.from_date <= year.starts


# --- reading ---------------------------------------------------------------------------------------------


class _Kept:
    """What a session keeps of a course: its marks, and signs that go when what they depend on changes."""

    def __init__(self) -> None:
        self.marks: MarksOfCourse | None = None
        self.signs: tuple[object, ...] = ()


def _marks_of(
    session: Session, courses: Sequence[CourseFacts], year: YearRow
) -> list[tuple[CourseFacts, MarksOfCourse]]:
    """The marks of whole courses that stand in means."""
    ids = [course.course_id for course in courses]
    if year != calendar.year_of(session, session.clock.today()):
        found = _read(Mark.course.in_(ids), year)
        return [(course, found.get(course.course_id, {})) for course in courses]
    kept = {one: session.reference(("mark", one), _Kept) for one in ids}
    signs = {one: tuple(session.reference((entity, one), object) for entity in _DEPENDS_ON) for one in ids}
    missing = [one for one in ids if kept[one].marks is None or kept[one].signs != signs[one]]
    found = _read(Mark.course.in_(missing), year) if missing else {}
    for one in missing:
        kept[one].marks, kept[one].signs = found.get(one, {}), signs[one]
    return [(course, kept[course.course_id].marks or {}) for course in courses]


def _marks_elsewhere(
    session: Session, pupils: Sequence[int], courses: Iterable[CourseFacts], year: YearRow
) -> list[tuple[CourseFacts, MarksOfCourse]]:
    """What those who came in mid-year got in courses that are not of this class."""
    if not pupils:
        return []
    here = {course.course_id for course in courses}
    found = {one: marks for one, marks in _read(Mark.pupil.in_(pupils), year).items() if one not in here}
    return [(course, found[course.course_id]) for course in structure.courses(session, list(found))]


def _read(condition: object, year: YearRow) -> dict[int, dict[int, list[Marked]]]:
    """Marks that are numbers, of works that count, by course and pupil.  1 statement."""
    query = (
        Mark.select(Mark.course, Mark.pupil, Mark.date, Mark.value, Work.weight)
        .join(Work, on=MARK_OF_WORK)
        .where(condition, within(Mark.date, year.starts, year.ends), Mark.value >= 0, Work.weight > 0)
    )
    found: dict[int, dict[int, list[Marked]]] = {}
    for course, pupil, *mark in rows(query):
        found.setdefault(course, {}).setdefault(pupil, []).append((mark[0], mark[1], mark[2]))
    return found
