"""The running year as it lies in the file, read at once: what a plan is proposed from and carried out on.

20 statements, however large the school is; nothing of the journal is read.  Inside a transaction; no permission is
checked here.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from app.errors import NotFound
from app.school import calendar
from app.school.rows import YearRow
from app.school.year_plan import Rest
from app.session import Session
from models.access import Account
from models.base import rows
from models.codes import AccountKind, HolidayKind, Role
from models.people import Person, StaffRole
from models.school import (
    BellSchedule,
    ClassTeacher,
    Course,
    CourseTeacher,
    Enrollment,
    GroupMember,
    Holiday,
    SchoolClass,
    StudyGroup,
    Subject,
    Term,
    TermScheme,
)
from models.timetable import CoursePlan


@dataclass(frozen=True, slots=True)
class OldClass:
    """A class of the running year; `teacher` is who leads it to the end."""

    id: int
    grade: int
    letter: str
    scheme: int
    bells: int | None
    study_days: int
    teacher: int | None

    @property
    def name(self) -> str:
        return f"{self.grade}{self.letter}"


@dataclass(frozen=True, slots=True)
class OldPlace:
    """A pupil who is in a class to the end of the year, and since when."""

    pupil: int
    starts: date
    ends: date | None
    reason: str | None


@dataclass(frozen=True, slots=True)
class OldGroup:
    """A group of the running year, and who is in it to the end."""

    id: int
    class_id: int | None
    name: str
    whole: bool
    members: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class OldCourse:
    """A course of the running year; `topics` is the plan that it follows."""

    id: int
    subject: int
    group: OldGroup
    hours: float | None
    teacher: int | None
    topics: int | None


@dataclass(frozen=True, slots=True)
class OldScheme:
    """A way to divide the running year."""

    id: int
    kind: str
    name: str
    terms: tuple[tuple[date, date], ...]


@dataclass(frozen=True, slots=True)
class Pupil:
    """A pupil as lists sort them."""

    name: str
    sort_key: str
    sex: str | None


@dataclass(frozen=True, slots=True)
class NextYear:
    """The year after the running one, where it is in the file: how many classes it has, and what is laid out."""

    year: YearRow
    classes: int
    schemes: tuple[OldScheme, ...]
    rests: tuple[Rest, ...]
    bells: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class RunningYear:
    """See the module.  Mappings are by id, in the order of lists."""

    year: YearRow
    schemes: Mapping[int, OldScheme]
    bells: Mapping[int, tuple[str, int]]
    classes: Mapping[int, OldClass]
    places: Mapping[int, Sequence[OldPlace]]
    groups: Mapping[int, OldGroup]
    courses: Sequence[OldCourse]
    subjects: Mapping[int, tuple[str, int]]
    pupils: Mapping[int, Pupil]
    staff: frozenset[int]
    """Who can be given a course: a teacher's role, and a login that is not switched off."""
    following: NextYear | None

    def class_of(self, pupil: int) -> int | None:
        """The class that a pupil is in to the end."""
        return next(
            (one for one, places in self.places.items() if any(place.pupil == pupil for place in places)),
            None,
        )


def running_year(session: Session, year_id: int | None = None) -> RunningYear:
    """The year of today (in the gap between two the one before), or the one named.  Raises NotFound("year.unknown")."""
    year = _year(session, year_id)
    schemes = _schemes(year.id)
    classes = _classes(year)
    last = max((ends for one in schemes.values() for _, ends in one.terms), default=year.ends)
    places = _places(year, last)
    groups = _groups(year, last)
    courses = _courses(year, groups)
    pupils = _people({one.pupil for them in places.values() for one in them})
    bells = {
        number: (name, shift)
        for number, name, shift in rows(
            BellSchedule.select(BellSchedule.id, BellSchedule.name, BellSchedule.shift)
            .where(BellSchedule.year == year.id)
            .order_by(BellSchedule.id)
        )
    }
    subjects = {
        number: (name, position)
        for number, name, position in rows(
            Subject.select(Subject.id, Subject.name, Subject.position).order_by(
                Subject.position, Subject.name
            )
        )
    }
    return RunningYear(
        year, schemes, bells, classes, places, groups, courses, subjects, pupils, _staff(), _following(session, year)
    )  # fmt: skip


def _year(session: Session, year_id: int | None) -> YearRow:
    if year_id is None:
        return calendar.year_of_today(session)
    found = next((one for one in calendar.years(session) if one.id == year_id), None)
    if found is None:
        raise NotFound("year.unknown")
    return found


def _following(session: Session, year: YearRow) -> NextYear | None:
    """5 statements where there is one."""
    later = [one for one in calendar.years(session) if one.starts > year.starts]
    if not later:
        return None
    found = later[-1]
    columns = (Holiday.name, Holiday.kind, Holiday.starts, Holiday.ends, Holiday.grade_from, Holiday.grade_to)
    rests = tuple(
        Rest(name, HolidayKind(kind), *more)
        for name, kind, *more in rows(
            Holiday.select(*columns).where(Holiday.year == found.id).order_by(Holiday.starts)
        )
    )
    bells = rows(BellSchedule.select(BellSchedule.name, BellSchedule.id).where(BellSchedule.year == found.id))
    classes = SchoolClass.select().where(SchoolClass.year == found.id).count()
    return NextYear(found, classes, tuple(_schemes(found.id).values()), rests, dict(bells))


def _schemes(year_id: int) -> dict[int, OldScheme]:
    terms: dict[int, list[tuple[date, date]]] = defaultdict(list)
    found = (
        Term.select(Term.scheme, Term.starts, Term.ends)
        .join(TermScheme)
        .where(TermScheme.year == year_id)
        .order_by(Term.scheme, Term.number)
    )
    for scheme, starts, ends in rows(found):
        terms[scheme].append((starts, ends))
    schemes = TermScheme.select(TermScheme.id, TermScheme.kind, TermScheme.name).where(
        TermScheme.year == year_id
    )
    return {
        scheme: OldScheme(scheme, kind, name, tuple(terms[scheme]))
        for scheme, kind, name in rows(schemes.order_by(TermScheme.id))
    }


def _classes(year: YearRow) -> dict[int, OldClass]:
    leads = (
        ClassTeacher.select(ClassTeacher.school_class, ClassTeacher.person)
        .join(SchoolClass)
        .where(SchoolClass.year == year.id)
        .order_by(ClassTeacher.to_date.is_null(), ClassTeacher.to_date, ClassTeacher.from_date)
    )
    teachers = dict(rows(leads))  # the last of several is who leads it to the end
    found = (
        SchoolClass.select(
            SchoolClass.id, SchoolClass.grade, SchoolClass.letter, SchoolClass.term_scheme,
            SchoolClass.bell_schedule, SchoolClass.study_days,
        )
        .where(SchoolClass.year == year.id)
        .order_by(SchoolClass.grade, SchoolClass.letter)
    )  # fmt: skip
    return {
        number: OldClass(number, grade, letter, scheme, bells, days, teachers.get(number))
        for number, grade, letter, scheme, bells, days in rows(found)
    }


def _to_the_end(year: YearRow, last: date, ends: date | None, reason: str | None = None) -> bool:
    """Whether a place that ends on a day was held to the end of the year: to its last day, or (where nobody says that
    he left) to the last day of its lessons."""
    return ends is None or ends >= year.ends or (ends >= last and not reason)


def _places(year: YearRow, last: date) -> dict[int, list[OldPlace]]:
    found = (
        Enrollment.select(
            Enrollment.school_class, Enrollment.pupil, Enrollment.from_date, Enrollment.to_date, Enrollment.reason
        )
        .join(SchoolClass)
        .where(SchoolClass.year == year.id)
        .order_by(Enrollment.from_date)
    )  # fmt: skip
    # In two classes to the end is nobody; where the file says so, the later one counts.
    own: dict[int, tuple[int, OldPlace]] = {}
    for class_id, pupil, starts, ends, reason in rows(found):
        if _to_the_end(year, last, ends, reason):
            own[pupil] = class_id, OldPlace(pupil, starts, ends, reason)
    places: dict[int, list[OldPlace]] = defaultdict(list)
    for class_id, place in own.values():
        places[class_id].append(place)
    return dict(places)


def _groups(year: YearRow, last: date) -> dict[int, OldGroup]:
    members: dict[int, list[int]] = defaultdict(list)
    found = (
        GroupMember.select(GroupMember.group, GroupMember.pupil, GroupMember.to_date)
        .join(StudyGroup)
        .where(StudyGroup.year == year.id)
        .order_by(GroupMember.group, GroupMember.pupil)
    )
    for group, pupil, ends in rows(found):
        if _to_the_end(year, last, ends):
            members[group].append(pupil)
    columns = (StudyGroup.id, StudyGroup.school_class, StudyGroup.name, StudyGroup.whole)
    groups = StudyGroup.select(*columns).where(StudyGroup.year == year.id).order_by(StudyGroup.id)
    return {
        number: OldGroup(number, class_id, name, bool(whole), tuple(dict.fromkeys(members[number])))
        for number, class_id, name, whole in rows(groups)
    }


def _courses(year: YearRow, groups: Mapping[int, OldGroup]) -> list[OldCourse]:
    taught = (
        CourseTeacher.select(CourseTeacher.course, CourseTeacher.teacher)
        .join(Course)
        .where(Course.year == year.id, CourseTeacher.substitute == False)  # noqa: E712 - SQL
        .order_by(CourseTeacher.to_date.is_null(), CourseTeacher.to_date, CourseTeacher.from_date)
    )
    teachers = dict(rows(taught))
    follows = CoursePlan.select(CoursePlan.course, CoursePlan.plan).join(Course).where(Course.year == year.id)
    topics = dict(rows(follows))
    found = (
        Course.select(Course.id, Course.subject, Course.group, Course.hours_per_week)
        .join(Subject)
        .where(Course.year == year.id)
        .order_by(Subject.position, Subject.name, Course.id)
    )
    return [
        OldCourse(number, subject, groups[group], hours, teachers.get(number), topics.get(number))
        for number, subject, group, hours in rows(found)
    ]


def _people(ids: set[int]) -> dict[int, Pupil]:
    columns = (Person.id, Person.last_name, Person.first_name, Person.patronymic, Person.sort_key, Person.sex)
    found: Any = (
        Person.select(*columns).where(Person.id.in_(sorted(ids))).order_by(Person.sort_key, Person.id)
    )
    return {
        number: Pupil(" ".join(part for part in name if part), sort_key, sex)
        for number, *name, sort_key, sex in rows(found)
    }


def _staff() -> frozenset[int]:
    off = Account.select(Account.person).where(Account.disabled == 1, Account.kind == AccountKind.STAFF.value)
    found = StaffRole.select(StaffRole.person).where(
        StaffRole.role == Role.TEACHER.value, StaffRole.person.not_in(off)
    )
    return frozenset(row[0] for row in rows(found))
