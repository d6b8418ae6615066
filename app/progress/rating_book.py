"""The marks of a class, added up for its rating.  Inside a transaction; no permission is checked here."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from peewee import Value, fn

from app.journal.rules import Tally
from app.progress.rules import Compared, week_before
from app.progress.scales import scale_of_class
from app.school import structure
from app.school.rows import ClassFacts, CourseFacts, RosterLine, TermRow
from app.school.spans import overlaps
from app.session import Session
from models.base import rows, within
from models.journal import MARK_OF_WORK, Mark, Work


@dataclass(frozen=True)
class Span:
    """The days of a rating: `on` is the day whose roster is taken, `since` the one that changes are against."""

    starts: date
    ends: date
    term: TermRow | None
    on: date
    since: date | None

    @classmethod
    def of(cls, session: Session, starts: date, ends: date, term: TermRow | None) -> Span:
        """A range of days as it is looked at today."""
        today = session.clock.today()
        on = min(ends, max(starts, today))
        return cls(starts, ends, term, on, week_before(starts, on, today))


class Book:
    """Who was in the class on two days (today, and a week ago), and how they compare by the marks up to then."""

    def __init__(self, session: Session, one: ClassFacts, span: Span) -> None:
        """Reads the marks: 1 statement, and 1 more when somebody was not in the class all the time."""
        roster = structure.class_roster(session, one.class_id)
        now = {line.pupil_id: line for line in roster if line.covers(span.on)}
        then = {line.pupil_id: line for line in roster if span.since and line.covers(span.since)}
        self.span = span
        self.now, self.then = _Day(session, one, now, span.on), _Day(session, one, then, span.since)
        taken = _taken(session, one.class_id, now | then, span)
        for pupil, course, weight, is_new, total, count in _added_up(taken, span):
            for day in (self.now,) if is_new else (self.now, self.then):
                day.add(pupil, course, total, count, weight)
        courses = structure.courses(session, self.now.with_marks | self.then.with_marks)
        self.scale = scale_of_class(session, one.class_id)
        for day in (self.now, self.then):
            day.know(courses, self.scale)


class _Day:
    """The class on a day, with the marks up to it."""

    def __init__(
        self, session: Session, one: ClassFacts, roster: dict[int, RosterLine], on: date | None
    ) -> None:
        self._session, self._class_id, self.roster, self._on = session, one.class_id, roster, on
        self._tallies: dict[tuple[int, int], Tally] = {}  # by pupil and course
        self._of_subject: dict[int, list[int]] = {}
        self._overall: list[int] = []
        self._taught_to: dict[int, frozenset[int]] = {}
        self._compared: dict[tuple[int, frozenset[int]], Compared[int]] = {}

    @property
    def with_marks(self) -> set[int]:
        """The courses in which those of the class have marks."""
        return {course for _, course in self._tallies}

    def add(self, pupil: int, course: int, total: int, count: int, weight: float) -> None:
        """Some marks; of whoever is not here on the day they are left out."""
        if pupil in self.roster:
            self._tallies.setdefault((pupil, course), Tally()).add_many(total, count, weight)

    def know(self, courses: Iterable[CourseFacts], scale: str | None) -> None:
        """What the courses are of, and on which scale all subjects together are compared."""
        for one in courses:
            self._of_subject.setdefault(one.subject_id, []).append(one.course_id)
            if one.scale == scale:
                self._overall.append(one.course_id)

    def overall(self) -> Compared[int]:
        """All of the class over all subjects."""
        return self._compare(self.roster, self._overall)

    def in_subject(self, subject: int, pupil: int) -> Compared[int] | None:
        """Those of the class who are taught a subject together with a pupil; None where he is not taught it."""
        together = frozenset[int]()
        for course in structure.class_courses(self._session, self._class_id):
            if course.subject_id == subject and pupil in (taught := self._taught(course.course_id)):
                together |= taught
        if not together:
            return None
        key = subject, together
        if key not in self._compared:
            self._compared[key] = self._compare(together, self._of_subject.get(subject, ()))
        return self._compared[key]

    def _taught(self, course: int) -> frozenset[int]:
        if course not in self._taught_to:
            lines = structure.roster(self._session, course)
            self._taught_to[course] = frozenset(
                line.pupil_id
                for line in lines
                if line.pupil_id in self.roster and self._on and line.covers(self._on)
            )
        return self._taught_to[course]

    def _compare(self, pupils: Iterable[int], courses: Collection[int]) -> Compared[int]:
        values = {}
        for pupil in pupils:
            whole = Tally()
            for course in courses:
                if (pupil, course) in self._tallies:
                    whole.add_tally(self._tallies[pupil, course])
            values[pupil] = whole.weighted
        return Compared(values)


@dataclass(frozen=True)
class _Taken:
    """Who takes what on some day of a range: the class's own courses, and those of pupils who were elsewhere, too."""

    here: dict[int, frozenset[int]]  # course → pupils
    elsewhere: dict[int, frozenset[int]]

    def __contains__(self, key: tuple[int, int]) -> bool:
        pupil, course = key
        return pupil in self.here.get(course, ()) or pupil in self.elsewhere.get(course, ())


def _taken(session: Session, class_id: int, roster: dict[int, RosterLine], span: Span) -> _Taken:
    here = {}
    for course in structure.class_courses(session, class_id):
        lines = structure.roster(session, course.course_id)
        here[course.course_id] = frozenset(
            line.pupil_id
            for line in lines
            if line.pupil_id in roster and overlaps(line.spans, span.starts, span.ends)
        )
    elsewhere: dict[int, set[int]] = {}
    for pupil, line in roster.items():
        if not _throughout(line, span):
            for one in structure.pupil_courses(session, pupil, (span.starts, span.ends)):
                if one.course.course_id not in here:
                    elsewhere.setdefault(one.course.course_id, set()).add(pupil)
    return _Taken(here, {course: frozenset(pupils) for course, pupils in elsewhere.items()})


def _throughout(line: RosterLine, span: Span) -> bool:
    """Whether a pupil is in the class on each day of the range."""
    return any(first <= span.starts and (last is None or span.ends <= last) for first, last in line.spans)


def _added_up(taken: _Taken, span: Span) -> Iterator[tuple[int, int, float, bool, int, int]]:
    """Pupil, course, weight, whether of the last week, and the sum and number of such marks.

    The marks of the class's courses lie side by side: read by pupil they would be three times as many pages.
    """
    is_new = Mark.date > span.since if span.since else Value(0)
    marks = (
        Mark.select(Mark.pupil, Mark.course, Work.weight, is_new, fn.SUM(Mark.value), fn.COUNT(Mark.value))
        .join(Work, on=MARK_OF_WORK)
        .where(within(Mark.date, span.starts, span.ends), Mark.value >= 0)
        .group_by(Mark.pupil, Mark.course, Work.weight, is_new)
    )
    parts = [marks.where(Mark.course.in_(list(taken.here)))]
    if taken.elsewhere:
        pupils = frozenset().union(*taken.elsewhere.values())
        parts.append(marks.where(Mark.pupil.in_(sorted(pupils)), Mark.course.in_(list(taken.elsewhere))))
    return (row for part in parts for row in rows(part) if row[:2] in taken)
