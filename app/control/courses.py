"""The judge of courses: findings by the rules of a course, and the figures of its weeks."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from app.changes import Change
from app.control import course_figures
from app.control.course_rules import found_in
from app.control.facts import CourseYear
from app.control.facts_reading import read_course
from app.control.judging import Judge, Verdict
from app.control.rule_book import RULES, Measure, RuleBook, UnitKind
from app.errors import NotFound
from app.school import structure
from app.school.calendar import year_of
from app.session import Session
from models.base import rows
from models.school import Course

_AT_ITS_COURSE = frozenset(
    {"lesson", "lesson_topic", "work", "mark", "attendance", "term_mark", "homework", "person_merge"}
)
"""Entities of the log that name the one course that they are about."""
_OF_A_COURSE = frozenset({"course", "course_teacher"})
"""Entities whose key begins with the course."""
_OF_A_GROUP = frozenset({"study_group", "group_member"})
_OF_A_CLASS = frozenset({"school_class", "enrollment"})
_OF_ALL = frozenset({"academic_year", "term", "term_scheme", "bell", "bell_schedule", "work_kind"})
"""Entities from which a judgement of any course may follow.  Rules are not among them: their fingerprint tells."""

_DAY_RULES = tuple(
    rule.key for rule in RULES if rule.unit is UnitKind.COURSE and rule.measure is Measure.DAYS
)
_END_OF_DAY = 24 * 60


def _units(session: Session, year_id: int) -> Sequence[int]:
    return tuple(_of_year(session, year_id))


def _of_year(session: Session, year_id: int) -> dict[int, tuple[int, int]]:
    """The courses of a year: (group, subject) of each.  Reference data."""

    def load() -> dict[int, tuple[int, int]]:
        found = Course.select(Course.id, Course.group, Course.subject).where(Course.year == year_id)
        return {course: (group, subject) for course, group, subject in rows(found.order_by(Course.id))}

    return session.reference(("courses_of_year", year_id), load)


def _touched(session: Session, change: Change) -> Sequence[int]:
    """What a lesson says of its course; of what is fixed for longer rather more courses than fewer."""
    if change.entity in _AT_ITS_COURSE:
        return () if change.course is None else (change.course,)
    year = year_of(session, session.clock.today())
    if year is None:
        return ()
    known = _of_year(session, year.id)
    first = int(change.key.split("/")[0]) if change.key.split("/")[0].isdigit() else None
    if change.entity in _OF_A_COURSE:
        return [one for one in known if one == first]
    if change.entity in _OF_A_GROUP:
        return [one for one, (group, _) in known.items() if group == first]
    if change.entity == "subject":
        return [one for one, (_, subject) in known.items() if subject == first]
    if change.entity in _OF_A_CLASS and first in structure.classes(session):
        return [one.course_id for one in structure.class_courses(session, first) if one.course_id in known]
    return tuple(known) if change.entity in _OF_ALL else ()


def _judge(session: Session, course_id: int, book: RuleBook, _told: Sequence[Change] | None) -> Verdict:
    """A course is judged as a whole: what is read of it lies on a few pages, and a mark in September can make good for
    what was found in May."""
    try:
        course = read_course(session, course_id)
    except NotFound:
        return Verdict()
    last = _changes_after(course, book)
    due = None if last is None else session.clock.at(last, _END_OF_DAY)
    closed = [(term.number, term.starts, term.ends) for term in course.terms if term.closed]
    return Verdict(found_in(course, book), [course_figures.weeks(course)], due, closed)


def _changes_after(course: CourseYear, book: RuleBook) -> dt.date | None:
    """The day after whose end the course is judged differently without a change to it: when a lesson is over, when
    the days that a rule leaves are, at the end of a period, and when a pupil leaves."""
    left = {0}
    for key in _DAY_RULES:
        if book[key].covers(course.grade, course.subject_id):
            left.add(int(book[key].threshold))
    ends = [*course.days, *(term.ends for term in course.terms)]
    days = {day + dt.timedelta(days=one) for day in ends for one in left}
    days.update(last for spans in course.pupils.values() for _, last in spans if last is not None)
    return min((day for day in days if day >= course.today), default=None)


JUDGE = Judge(_units, _touched, _judge)
