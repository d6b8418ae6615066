"""Classes, subjects, groups and courses: found by the names that people give them, or made."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date

from peewee import fn

from app.codes import TermKind
from app.exchange.importing.calendar import Year
from app.exchange.importing.ledger import Ledger
from app.exchange.records import ClassName
from app.school.spans import Span, covers
from models.base import rows
from models.people import fold
from models.school import (
    AcademicYear,
    BellSchedule,
    Course,
    Enrollment,
    GroupMember,
    SchoolClass,
    StudyGroup,
    Subject,
)

_AROUND = " -–—.«»\"'"


@dataclass
class ClassRef:
    """A class of the year, existing or just made."""

    id: int
    name: str
    grade: int
    scheme: int
    new: bool = False


@dataclass(frozen=True)
class GroupRef:
    """A group that takes a course."""

    id: int
    whole: bool


class Classes:
    """The classes of a year."""

    def __init__(self, ledger: Ledger, year: Year) -> None:
        self._ledger, self._year = ledger, year
        self._told: set[int] = set()
        query = SchoolClass.select(
            SchoolClass.id, SchoolClass.grade, SchoolClass.letter, SchoolClass.term_scheme
        )
        self._known = {
            (grade, _letter(letter)): ClassRef(one, f"{grade}{letter}", grade, scheme)
            for one, grade, letter, scheme in rows(query.where(SchoolClass.year == year.id))
        }

    def find(self, name: ClassName) -> ClassRef | None:
        """The class of this name, however its letter is joined."""
        return self._known.get((name.grade, _letter(name.letter)))

    def get(self, name: ClassName, kind: TermKind | None = None) -> ClassRef:
        """The class of this name; a new one is divided as `kind`, else as is usual for its grade."""
        found = self.find(name)
        if found is not None:
            return self.met(found)
        usual = TermKind.QUARTERS if name.grade <= 9 else TermKind.HALF_YEARS
        scheme = self._year.scheme(kind or usual)
        bells = BellSchedule.select(BellSchedule.id).where(BellSchedule.year == self._year.id)
        letter = name.name.removeprefix(str(name.grade)).lstrip(" ")
        number = self._ledger.insert(
            "classes", SchoolClass,
            year=self._year.id, grade=name.grade, letter=letter, term_scheme=scheme,
            bell_schedule=bells.order_by(BellSchedule.shift, BellSchedule.id).limit(1).scalar(),
            previous=self._previous(name),
        )  # fmt: skip
        made = ClassRef(number, f"{name.grade}{letter}", name.grade, scheme, new=True)
        self._told.add(number)
        self._known[name.grade, _letter(letter)] = made
        return made

    def met(self, one: ClassRef) -> ClassRef:
        """Count a class that was there, once."""
        if one.id not in self._told:
            self._told.add(one.id)
            self._ledger.unchanged["classes"] += 1
        return one

    def _previous(self, name: ClassName) -> int | None:
        """What this class was a year ago."""
        query = (
            SchoolClass.select(SchoolClass.id, SchoolClass.letter, AcademicYear.ends)
            .join(AcademicYear)
            .where(SchoolClass.grade == name.grade - 1, AcademicYear.ends < self._year.starts)
        )
        wanted = _letter(name.letter)
        found = [
            one
            for one, letter, ends in rows(query)
            if _letter(letter) == wanted and _year_ago(ends, self._year)
        ]
        return found[0] if len(found) == 1 else None

    def all(self) -> Iterable[ClassRef]:
        """Those that are there by now."""
        return self._known.values()


def _year_ago(ends: date, year: Year) -> bool:
    return (year.starts - ends).days < 100


def _letter(letter: str) -> str:
    """A class's letter for comparing: «10-хим/био» and «10хим/био» are one class."""
    return fold(letter).strip(_AROUND)


class Subjects:
    """The school's subjects."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger
        query = Subject.select(Subject.id, Subject.name, Subject.scale)
        self._known: dict[str, tuple[int, str]] = {
            fold(name): (number, scale) for number, name, scale in rows(query)
        }
        self._told: set[str] = set()

    def get(self, name: str) -> int:
        """The subject of this name, made where it is missing."""
        key = fold(name)
        if key in self._known:
            self._ledger.unchanged["subjects"] += key not in self._told
        else:
            self._known[key] = (
                self._ledger.insert("subjects", Subject, name=name),
                str(Subject.scale.default),
            )
        self._told.add(key)
        return self._known[key][0]

    def scale(self, subject: int) -> str:
        """The scale of a subject that `get` has given."""
        return next(scale for number, scale in self._known.values() if number == subject)

    def rescaled(self, subject: int, scale: str) -> None:
        """A subject has got another scale."""
        self._known = {
            key: (number, scale if number == subject else known)
            for key, (number, known) in self._known.items()
        }


class Groups:
    """Those who are taught together in a year."""

    def __init__(self, ledger: Ledger, year: Year) -> None:
        self._ledger, self._year = ledger, year
        columns = (StudyGroup.id, StudyGroup.school_class, StudyGroup.name, StudyGroup.whole)
        self._whole: dict[int, GroupRef] = {}
        self._parts: dict[tuple[int | None, str], GroupRef] = {}
        query = StudyGroup.select(*columns).where(StudyGroup.year == year.id).order_by(StudyGroup.id)
        for number, school_class, name, whole in rows(query):
            if whole:
                self._whole.setdefault(school_class, GroupRef(number, True))
            else:
                self._parts.setdefault((school_class, fold(name)), GroupRef(number, False))

    def whole(self, class_id: int) -> GroupRef:
        """The group that is the whole class."""
        if class_id not in self._whole:
            self._whole[class_id] = self._make(class_id, "", whole=True, home=None)
        return self._whole[class_id]

    def find_whole(self, class_id: int) -> GroupRef | None:
        """The group that is the whole class, if it is there."""
        return self._whole.get(class_id)

    def part(self, class_id: int, name: str) -> GroupRef:
        """A part of a class."""
        key = (class_id, fold(name))
        if key not in self._parts:
            self._parts[key] = self._make(class_id, name, whole=False, home=self.whole(class_id).id)
        return self._parts[key]

    def across(self, name: str, members: Collection[int]) -> GroupRef:
        """A group across classes; members that are missing are added."""
        key = (None, fold(name))
        if key not in self._parts:
            self._parts[key] = self._make(None, name, whole=False, home=None)
        group = self._parts[key]
        there = {
            one for (one,) in rows(GroupMember.select(GroupMember.pupil).where(GroupMember.group == group.id))
        }
        for pupil in sorted(set(members) - there):
            self._ledger.insert(None, GroupMember, group=group.id, pupil=pupil, from_date=self._year.starts)
        return group

    def has_members(self, group: GroupRef) -> bool:
        """Whether anybody is known to be in a group that is no whole class."""
        return bool(GroupMember.select().where(GroupMember.group == group.id).exists())

    def name(self, group: GroupRef) -> str:
        """The name of a group, as people know it."""
        return str(StudyGroup.select(StudyGroup.name).where(StudyGroup.id == group.id).scalar() or "")

    def _make(self, class_id: int | None, name: str, *, whole: bool, home: int | None) -> GroupRef:
        own = int(StudyGroup.select(fn.MAX(StudyGroup.id)).scalar() or 0) + 1
        self._ledger.insert(
            None, StudyGroup,
            id=own, year=self._year.id, school_class=class_id, name=name, whole=int(whole), home=home or own,
        )  # fmt: skip
        return GroupRef(own, whole)


@dataclass
class CourseRef:
    """A course, and whose it is."""

    id: int
    group: GroupRef
    subject: int
    hours: float | None = None
    external: str | None = None
    new: bool = False
    told: bool = False


class Courses:
    """The courses of a year by group and subject."""

    def __init__(self, ledger: Ledger, year: Year) -> None:
        self._ledger, self._year = ledger, year
        columns = (
            Course.id, Course.subject, Course.hours_per_week, Course.external_id, StudyGroup.id, StudyGroup.whole,
            StudyGroup.school_class,
        )  # fmt: skip
        query = Course.select(*columns).join(StudyGroup, on=(Course.group == StudyGroup.id))
        self._known: dict[tuple[int, int], CourseRef] = {}
        self._parts: dict[tuple[int | None, int], list[CourseRef]] = {}
        self._external: dict[str, CourseRef] = {}
        for number, subject, hours, external, group, whole, class_id in rows(
            query.where(Course.year == year.id)
        ):
            one = CourseRef(number, GroupRef(group, bool(whole)), subject, hours, external)
            self._known[group, subject] = one
            if external is not None:
                self._external[external] = one
            if not whole:
                self._parts.setdefault((class_id, subject), []).append(one)
        self._members = self._read_members()

    def _read_members(self) -> dict[int, dict[int, list[Span]]]:
        """group → pupil → days, of groups that are no whole class."""
        found: dict[int, dict[int, list[Span]]] = {}
        columns = (GroupMember.group, GroupMember.pupil, GroupMember.from_date, GroupMember.to_date)
        query = GroupMember.select(*columns).join(StudyGroup, on=(GroupMember.group == StudyGroup.id))
        for group, pupil, starts, ends in rows(query.where(StudyGroup.year == self._year.id)):
            found.setdefault(group, {}).setdefault(pupil, []).append((starts, ends))
        return found

    def get(self, group: GroupRef, subject: int, external: str | None = None) -> CourseRef:
        """The course of a group in a subject, made where it is missing."""
        found = self._known.get((group.id, subject))
        if found is None:
            more = {} if external is None else {"external_id": external}
            number = self._ledger.insert(
                "courses", Course, year=self._year.id, subject=subject, group=group.id, **more
            )
            found = CourseRef(number, group, subject, external=external, new=True)
            self._known[group.id, subject] = found
        return found

    def named(self, external: str) -> CourseRef | None:
        """The course that another system calls so."""
        return self._external.get(external)

    def left_as_it_was(self, course: CourseRef) -> None:
        """Count a course that was there and is met again, once."""
        self._ledger.unchanged["courses"] += not (course.new or course.told)
        course.told = True

    def whole_class(self, group: GroupRef | None, subject: int) -> CourseRef | None:
        """The course of a whole class, if there is one."""
        return None if group is None else self._known.get((group.id, subject))

    def parts(self, class_id: int, subject: int, pupils: Collection[int]) -> list[CourseRef]:
        """Courses in a subject that parts of a class take, and groups across classes with one of these pupils."""
        across = [
            one
            for one in self._parts.get((None, subject), [])
            if not self._members.get(one.group.id, {}).keys().isdisjoint(pupils)
        ]
        return self._parts.get((class_id, subject), []) + across

    def takes(self, course: CourseRef, pupil: int, day: date | None) -> bool:
        """Whether a pupil is in the group of a course that is no whole class (on a day)."""
        spans = self._members.get(course.group.id, {}).get(pupil, [])
        return bool(spans) and (day is None or covers(spans, day))


def enrolled(class_ids: Collection[int]) -> dict[int, dict[int, list[Span]]]:
    """class → pupil → days in it."""
    found: dict[int, dict[int, list[Span]]] = {one: {} for one in class_ids}
    columns = (Enrollment.school_class, Enrollment.pupil, Enrollment.from_date, Enrollment.to_date)
    for class_id, pupil, starts, ends in rows(
        Enrollment.select(*columns).where(Enrollment.school_class.in_(list(class_ids)))
    ):
        found[class_id].setdefault(pupil, []).append((starts, ends))
    return found
