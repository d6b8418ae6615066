"""The school's year as an export needs it: everything but works and marks, in a dozen statements.

Whoever has been erased is not in it, and neither is what hangs on him.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from app.codes import Role, TermKind
from app.errors import NotFound
from app.outbox.identity import history_of
from app.school.spans import Span
from app.session import Session
from models.base import rows
from models.people import Guardianship, Person, StaffRole
from models.school import (
    AcademicYear,
    ClassTeacher,
    Course,
    CourseTeacher,
    Enrollment,
    GroupMember,
    SchoolClass,
    StudyGroup,
    Subject,
    Term,
    TermScheme,
    WorkKind,
)

_LONGEST_ID = 255


class Ids:
    """Names for other systems that stay the same for ever: what came from one keeps the name that it has there, all
    else gets one that no other school gives."""

    def __init__(self, history: str) -> None:
        self._space = bytes.fromhex(history)

    def of(self, kind: str, *key: object) -> str:
        """The name of something, by kind and key: a UUID of version 5 in form (`uuid` itself is ten times as slow, and
        a year has half a million)."""
        text = "/".join((kind, *map(str, key))).encode()
        one = hashlib.sha1(self._space + text, usedforsecurity=False).hexdigest()
        return f"{one[:8]}-{one[8:12]}-5{one[13:16]}-a{one[17:20]}-{one[20:32]}"

    def foreign(self, kind: str, told: dict[int, str | None]) -> dict[int, str]:
        """Names for all of these, those told by another system first, where they can be used and are no one else's."""
        often = Counter(told.values())
        return {
            number: name if name and often[name] == 1 and _usable(name) else self.of(kind, number)
            for number, name in told.items()
        }


def _usable(name: str) -> bool:
    return len(name) <= _LONGEST_ID and name.isprintable() and "," not in name and name == name.strip()


@dataclass(frozen=True, slots=True)
class PersonRow:
    """Somebody of the year."""

    id: int
    last: str
    first: str
    patronymic: str
    sex: str | None
    born: date | None
    phone: str | None
    email: str | None


@dataclass(frozen=True, slots=True)
class TermFacts:
    """A period."""

    scheme: int
    kind: str
    number: int
    starts: date
    ends: date


@dataclass(frozen=True, slots=True)
class ClassFacts:
    """A class."""

    id: int
    name: str
    grade: int
    scheme: int


@dataclass(frozen=True, slots=True)
class GroupFacts:
    """Those who are taught together; `class_id` None: across classes."""

    id: int
    class_id: int | None
    name: str
    whole: bool


@dataclass(frozen=True, slots=True)
class CourseFacts:
    """A course."""

    id: int
    subject: int
    group: GroupFacts


@dataclass(frozen=True, slots=True)
class SubjectFacts:
    """A subject."""

    id: int
    name: str
    short: str
    scale: str


@dataclass
class Book:
    """A year.  Days in classes and groups are by class or group, pupil and span."""

    school: str
    language: str
    year: tuple[int, str, date, date]
    terms: list[TermFacts] = field(default_factory=list)
    classes: dict[int, ClassFacts] = field(default_factory=dict)
    groups: dict[int, GroupFacts] = field(default_factory=dict)
    courses: dict[int, CourseFacts] = field(default_factory=dict)
    subjects: dict[int, SubjectFacts] = field(default_factory=dict)
    kinds: list[tuple[int, str, str]] = field(default_factory=list)
    people: dict[int, PersonRow] = field(default_factory=dict)
    enrolled: list[tuple[int, int, Span]] = field(default_factory=list)
    members: list[tuple[int, int, Span]] = field(default_factory=list)
    class_teachers: list[tuple[int, int, Span]] = field(default_factory=list)
    teachers: list[tuple[int, int, Span, bool]] = field(default_factory=list)
    roles: dict[int, set[str]] = field(default_factory=dict)
    guardians: list[tuple[int, int]] = field(default_factory=list)
    person_ids: dict[int, str] = field(default_factory=dict)
    course_ids: dict[int, str] = field(default_factory=dict)

    def pupils(self) -> dict[int, int]:
        """pupil → the grade he is in; the last, if he has moved on."""
        return {pupil: self.classes[one].grade for one, pupil, _ in self.enrolled}

    def terms_of(self, scheme: int | None) -> list[TermFacts]:
        """The periods of a scheme."""
        return [one for one in self.terms if one.scheme == scheme]


def read_book(session: Session, year_id: int, ids: Ids) -> Book:
    """Read a year.  Inside a read transaction; 16 statements.  Raises NotFound("year.unknown")."""
    columns = (AcademicYear.id, AcademicYear.name, AcademicYear.starts, AcademicYear.ends)
    year = next(rows(AcademicYear.select(*columns).where(AcademicYear.id == year_id)), None)
    if year is None:
        raise NotFound("year.unknown", year=year_id)
    book = Book(session.setting("school.name"), session.setting("school.language"), year)
    _read_structure(book, year_id)
    _read_people(book, year_id, ids)
    return book


def _read_structure(book: Book, year_id: int) -> None:
    terms = (TermScheme.id, TermScheme.kind, Term.number, Term.starts, Term.ends)
    query = Term.select(*terms).join(TermScheme).where(TermScheme.year == year_id)
    book.terms = [TermFacts(*row) for row in rows(query.order_by(TermScheme.id, Term.number))]
    classes = (SchoolClass.id, SchoolClass.grade, SchoolClass.letter, SchoolClass.term_scheme)
    of_year = SchoolClass.select(*classes).where(SchoolClass.year == year_id)
    for number, grade, letter, scheme in rows(of_year.order_by(SchoolClass.grade, SchoolClass.letter)):
        book.classes[number] = ClassFacts(number, f"{grade}{letter}", grade, scheme)
    groups = (StudyGroup.id, StudyGroup.school_class, StudyGroup.name, StudyGroup.whole)
    for number, class_id, name, whole in rows(StudyGroup.select(*groups).where(StudyGroup.year == year_id)):
        book.groups[number] = GroupFacts(number, class_id, name, bool(whole))
    subjects = (Subject.id, Subject.name, Subject.short_name, Subject.scale)
    for row in rows(Subject.select(*subjects).order_by(Subject.position, Subject.name)):
        book.subjects[row[0]] = SubjectFacts(*row)
    kinds = WorkKind.select(WorkKind.id, WorkKind.code, WorkKind.name).order_by(WorkKind.position)
    book.kinds = list(rows(kinds))


def _read_people(book: Book, year_id: int, ids: Ids) -> None:
    gone = {one for (one,) in rows(Person.select(Person.id).where(Person.erased_at.is_null(False)))}
    enrolled = (Enrollment.school_class, Enrollment.pupil, Enrollment.from_date, Enrollment.to_date)
    in_year = Enrollment.select(*enrolled).join(SchoolClass).where(SchoolClass.year == year_id)
    book.enrolled = _spans(in_year, gone)
    learners = {pupil for _, pupil, _ in book.enrolled}
    members = (GroupMember.group, GroupMember.pupil, GroupMember.from_date, GroupMember.to_date)
    grouped = GroupMember.select(*members).join(StudyGroup, on=(GroupMember.group == StudyGroup.id))
    grouped = grouped.where(StudyGroup.year == year_id)
    book.members = [one for one in _spans(grouped, gone) if one[1] in learners]
    leads = (ClassTeacher.school_class, ClassTeacher.person, ClassTeacher.from_date, ClassTeacher.to_date)
    leading = ClassTeacher.select(*leads).join(SchoolClass).where(SchoolClass.year == year_id)
    book.class_teachers = _spans(leading, gone)
    courses = Course.select(Course.id, Course.subject, Course.group, Course.external_id)
    told: dict[int, str | None] = {}
    for number, subject, group, external in rows(courses.where(Course.year == year_id).order_by(Course.id)):
        book.courses[number] = CourseFacts(number, subject, book.groups[group])
        told[number] = external
    book.course_ids = ids.foreign("course", told)
    taught = (
        CourseTeacher.course, CourseTeacher.teacher, CourseTeacher.from_date, CourseTeacher.to_date,
        CourseTeacher.substitute,
    )  # fmt: skip
    teaching = CourseTeacher.select(*taught).join(Course).where(Course.year == year_id)
    book.teachers = [
        (course, person, (starts, ends), bool(substitute))
        for course, person, starts, ends, substitute in rows(teaching)
        if person not in gone
    ]
    for person, role in rows(StaffRole.select(StaffRole.person, StaffRole.role)):
        if person not in gone:
            book.roles.setdefault(person, set()).add(role)
    leads_or_teaches = {person for _, person, _ in book.class_teachers} | {one[1] for one in book.teachers}
    for person in leads_or_teaches:
        book.roles.setdefault(person, {Role.TEACHER.value})
    pairs = Guardianship.select(Guardianship.parent, Guardianship.pupil).order_by(Guardianship.parent)
    book.guardians = [
        (parent, pupil) for parent, pupil in rows(pairs) if pupil in learners and parent not in gone
    ]
    wanted = learners | set(book.roles) | {parent for parent, _ in book.guardians}
    _read_persons(book, wanted, ids)


def _read_persons(book: Book, wanted: set[int], ids: Ids) -> None:
    columns = (
        Person.id, Person.last_name, Person.first_name, Person.patronymic, Person.sex, Person.born, Person.phone,
        Person.email, Person.external_id,
    )  # fmt: skip
    told: dict[int, str | None] = {}
    for *facts, external in rows(Person.select(*columns).order_by(Person.id)):
        if facts[0] in wanted:
            book.people[facts[0]] = PersonRow(*facts)
            told[facts[0]] = external
    book.person_ids = ids.foreign("person", told)


def _spans(query: Any, gone: Iterable[int]) -> list[tuple[int, int, Span]]:
    return sorted(
        ((where, who, (starts, ends)) for where, who, starts, ends in rows(query) if who not in gone),
        key=lambda one: (one[0], one[1], one[2][0]),
    )


def ids_of(session: Session) -> Ids:
    """The names that this school gives."""
    return Ids(history_of(session.school))


SESSION_TYPES = {
    TermKind.QUARTERS: "gradingPeriod",
    TermKind.HALF_YEARS: "semester",
    TermKind.TRIMESTERS: "term",
    TermKind.OWN: "gradingPeriod",
}
"""What the standard calls the periods of each kind."""
