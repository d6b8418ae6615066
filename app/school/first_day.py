"""The first day of a school in the diary: what there is, what is missing, what comes next.

Nothing of it is kept but what somebody has said: that a step is as it should be (the year that was laid out by rule) or
is not wanted.  All else is counted anew, so the way can be left and gone on with at any time, from any PC.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from peewee import fn

from app.changes import Record
from app.codes import HolidayKind, Role
from app.permissions import Action
from app.school import calendar
from app.school.queries import current_year
from app.school.rows import YearRow
from app.session import Session
from app.unit_of_work import command, query, record
from models.access import Account
from models.base import rows
from models.log import Setting
from models.people import Guardianship, StaffRole
from models.school import (
    BellSchedule,
    ClassTeacher,
    Course,
    CourseTeacher,
    Enrollment,
    SchoolClass,
    StudyGroup,
    Subject,
    TermScheme,
)
from models.timetable import TimetableEntry

_SAID = "school.first_day"


class StepKey(StrEnum):
    """The steps, in their order."""

    YEAR = "year"
    BELLS = "bells"
    CLASSES = "classes"
    STAFF = "staff"
    PARENTS = "parents"
    COURSES = "courses"
    TIMETABLE = "timetable"
    LOGINS = "logins"
    BACKUP = "backup"


class StepState(StrEnum):
    """How a step stands."""

    OPEN = "open"
    PART = "part"
    DONE = "done"
    SKIPPED = "skipped"


@dataclass(frozen=True, slots=True)
class Step:
    """A step; `have` of `want` is what it counts (classes with pupils of classes, …), `want` 0: nothing yet."""

    key: StepKey
    state: StepState
    have: int = 0
    want: int = 0


@dataclass(frozen=True, slots=True)
class Figures:
    """What the school has in the year of today; pupils, parents and logins are counted as people."""

    classes: int = 0
    classes_with_pupils: int = 0
    pupils: int = 0
    pupils_with_parents: int = 0
    parents: int = 0
    teachers: int = 0
    class_teachers: int = 0
    subjects: int = 0
    courses: int = 0
    classes_with_courses: int = 0
    courses_with_teacher: int = 0
    courses_in_timetable: int = 0
    bells: int = 0
    holidays: int = 0
    terms: int = 0
    people_with_login: int = 0
    people: int = 0


@dataclass(frozen=True, slots=True)
class FirstDay:
    """How far the school is.  `year` None: the file has no year."""

    year: YearRow | None
    steps: tuple[Step, ...]
    figures: Figures

    @property
    def next(self) -> Step | None:
        """The first step that is still to be done."""
        waiting = (StepState.OPEN, StepState.PART)
        return next((one for one in self.steps if one.state in waiting), None)

    @property
    def is_new(self) -> bool:
        """Whether nothing was done yet."""
        return not self.figures.classes and all(step.state is StepState.OPEN for step in self.steps)

    @property
    def is_over(self) -> bool:
        """Whether all is done or not wanted."""
        return self.next is None


@query(Action.MANAGE_SCHOOL)
def first_day(session: Session) -> FirstDay:
    """How far the school is.  16 statements; in a school of 1,272 pupils 35 pages where nothing is known yet."""
    year = current_year(session)
    figures = Figures() if year is None else _figures(session, year)
    said: dict[str, str] = session.setting(_SAID)
    backups = bool(session.setting("backup.folders"))
    in_use = figures.courses_in_timetable > 0
    steps = tuple(
        _step(key, *_count(key, figures, backups), said.get(key.value, ""), in_use) for key in StepKey
    )
    return FirstDay(year, steps, figures)


@command(Action.MANAGE_SCHOOL)
def say_of_steps(session: Session, keys: Iterable[StepKey], said: str) -> None:
    """Keep that steps are as they should be ("done"), are not wanted ("skipped"), or neither ("")."""
    before: dict[str, str] = session.setting(_SAID)
    wanted = StepState(said).value if said else ""
    wished = {**before, **{key.value: wanted for key in keys}}
    after = {name: word for name, word in wished.items() if word}
    if after == before:
        return
    row = Setting.insert(scope="", key=_SAID, value=json.dumps(after))
    row.on_conflict(conflict_target=[Setting.scope, Setting.key], preserve=[Setting.value]).execute()
    record(session, Record("setting", _SAID, {"value": before}, {"value": after}))


# --- private ------------------------------------------------------------------------------------------------


def _step(key: StepKey, have: int, want: int, said: str, in_use: bool) -> Step:
    """What is whole is done, whatever was said; what was said to be done or not wanted is."""
    if (key not in _PLANNED or in_use) and want and have >= want:
        return Step(key, StepState.DONE, have, want)
    if said:
        return Step(key, StepState(said), have, want)
    return Step(key, StepState.PART if have and key not in _PLANNED else StepState.OPEN, have, want)


_PLANNED = (StepKey.YEAR, StepKey.BELLS)
"""There from the beginning, as a proposal: done when somebody has said so, or a timetable was laid into it."""


def _count(key: StepKey, one: Figures, backups: bool) -> tuple[int, int]:
    """How much of a step is there, of how much."""
    return {
        StepKey.YEAR: (one.terms, one.terms),
        StepKey.BELLS: (one.bells, one.bells),
        StepKey.CLASSES: (one.classes_with_pupils, one.classes),
        StepKey.STAFF: (one.teachers, one.teachers),
        StepKey.PARENTS: (one.pupils_with_parents, one.pupils),
        StepKey.COURSES: (one.classes_with_courses, one.classes),
        StepKey.TIMETABLE: (one.courses_in_timetable, one.courses),
        # the administrator alone is nobody yet
        StepKey.LOGINS: (one.people_with_login, one.people) if one.people > 1 else (0, 0),
        StepKey.BACKUP: (int(backups), 1),
    }[key]


def _figures(session: Session, year: YearRow) -> Figures:
    """By the index of the year's classes: what is of other years is not read."""
    today = max(year.starts, min(session.clock.today(), year.ends))
    classes = [one for (one,) in rows(SchoolClass.select(SchoolClass.id).where(SchoolClass.year == year.id))]
    here: Any = Enrollment.to_date.is_null() | (Enrollment.to_date >= today)
    enrolled = list(
        rows(
            Enrollment.select(Enrollment.pupil, Enrollment.school_class).where(
                Enrollment.school_class.in_(classes), here
            )
        )
    )
    pupils = {pupil for pupil, _ in enrolled}
    links = list(rows(Guardianship.select(Guardianship.parent, Guardianship.pupil)))
    parents = {parent for parent, pupil in links if pupil in pupils}
    roles = list(rows(StaffRole.select(StaffRole.person, StaffRole.role)))
    people = {person for person, _ in roles} | pupils | parents
    issued = {
        one for (one,) in rows(Account.select(Account.person).where(Account.password_hash.is_null(False)))
    }
    leading = ClassTeacher.select(fn.COUNT(ClassTeacher.school_class.distinct())).where(
        ClassTeacher.school_class.in_(classes), ClassTeacher.to_date.is_null()
    )
    taught, with_teacher, placed = _courses(year.id)
    terms = {one for class_id in _schemes(year.id) for one in calendar.scheme_terms(session, class_id)}
    return Figures(
        classes=len(classes),
        classes_with_pupils=len({class_id for _, class_id in enrolled}),
        pupils=len(pupils),
        pupils_with_parents=len({pupil for _, pupil in links} & pupils),
        parents=len(parents),
        teachers=sum(role == Role.TEACHER for _, role in roles),
        class_teachers=int(leading.scalar() or 0),
        subjects=Subject.select().count(),
        courses=len(taught),
        classes_with_courses=len({class_id for class_id in taught.values() if class_id is not None}),
        courses_with_teacher=len(with_teacher),
        courses_in_timetable=len(placed),
        bells=BellSchedule.select().where(BellSchedule.year == year.id).count(),
        holidays=sum(one.kind != HolidayKind.WORKDAY for one in calendar.holidays(session, year.id)),
        terms=len(terms),
        people_with_login=len(issued & people),
        people=len(people),
    )


def _courses(year_id: int) -> tuple[dict[int, int | None], set[int], set[int]]:
    """Course → its class; those that somebody teaches; those that the timetable has."""
    query_ = Course.select(Course.id, StudyGroup.school_class)
    taught = dict(
        rows(query_.join(StudyGroup, on=(Course.group == StudyGroup.id)).where(Course.year == year_id))
    )

    def those_in(table: Any) -> set[int]:
        found = table.select(table.course).join(Course, on=(table.course == Course.id))
        return {one for (one,) in rows(found.where(Course.year == year_id).distinct())}

    return taught, those_in(CourseTeacher), those_in(TimetableEntry)


def _schemes(year_id: int) -> Iterable[int]:
    return [one for (one,) in rows(TermScheme.select(TermScheme.id).where(TermScheme.year == year_id))]
