"""Whose data a role reaches: the ids that the permission table's scopes look at, read from the file."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from models.access import Account
from models.base import day_number, rows
from models.codes import Role
from models.people import Guardianship, StaffRole
from models.school import (
    AcademicYear,
    ClassTeacher,
    Course,
    CourseTeacher,
    Enrollment,
    GroupMember,
    SchoolClass,
    StudyGroup,
)

_NONE: frozenset[int] = frozenset()


@dataclass(frozen=True)
class Scope:
    """Ids.  Empty for roles that reach nothing, or everything, of a kind."""

    courses: frozenset[int] = _NONE  # taught by this teacher
    classes: frozenset[int] = _NONE  # of this class teacher
    current_classes: frozenset[int] = _NONE  # of these, those of this year or a later one
    class_courses: frozenset[int] = _NONE
    class_pupils: frozenset[int] = _NONE
    class_family: frozenset[int] = _NONE  # persons: pupils now in the class and their parents, without staff
    staff: frozenset[int] = _NONE  # persons, for the administrator who issues their logins
    pupils: frozenset[int] = _NONE  # this parent's children, or the pupil himself
    pupil_courses: frozenset[int] = _NONE


def load_scope(role: Role, person: int, today: date) -> Scope:
    """Read the scope of a person in a role.  At most 7 statements."""
    if role is Role.ADMIN:
        return Scope(staff=staff_ids(today))
    if role is Role.TEACHER:
        return Scope(courses=_taught(person, today))
    if role is Role.CLASS_TEACHER:
        classes = _own_classes(person, today)
        # Nobody closes the classes of the years before: who is in another's class now is not reached through them.
        current = classes & _current_classes(today)
        pupils = _ids(Enrollment.select(Enrollment.pupil).where(Enrollment.school_class.in_(current)))
        return Scope(
            classes=classes,
            current_classes=current,
            class_pupils=pupils,
            class_courses=_courses_of(classes, pupils),
            class_family=_family(current, today),
        )
    if role is Role.PARENT:
        pupils = _ids(Guardianship.select(Guardianship.pupil).where(Guardianship.parent == person))
        return Scope(pupils=pupils, pupil_courses=_courses_of(_classes_of(pupils), pupils))
    if role is Role.PUPIL:
        pupils = frozenset({person})
        return Scope(pupils=pupils, pupil_courses=_courses_of(_classes_of(pupils), pupils))
    return Scope()


def load_roles(account: int, person: int, today: date, *, at_work: bool = False) -> tuple[Role, ...]:
    """The roles that a person holds now, in the order of `Role`; none with a disabled account.  5 statements.

    `at_work`: none either with a password that was issued and not changed yet; it ends the sessions begun before.

    Granted are those of staff.  A class teacher has a class of this year or a later one; a parent answers for
    a pupil; a pupil is (or was) enrolled in this year.
    """
    usable: Any = (Account.id == account) & (Account.disabled == 0)
    if at_work:
        usable &= Account.password_hash.is_null() | (Account.must_change == 0)
    if not Account.select().where(usable).exists():
        return ()
    held = {Role(row[0]) for row in rows(StaffRole.select(StaffRole.role).where(StaffRole.person == person))}
    classes = _of_this_year(today)
    leads = (ClassTeacher.person == person) & not_over(ClassTeacher, today)
    if ClassTeacher.select().where(leads, ClassTeacher.school_class.in_(classes)).exists():
        held.add(Role.CLASS_TEACHER)
    if Guardianship.select().where(Guardianship.parent == person).exists():
        held.add(Role.PARENT)
    if Enrollment.select().where(Enrollment.pupil == person, Enrollment.school_class.in_(classes)).exists():
        held.add(Role.PUPIL)
    return tuple(role for role in Role if role in held)


def _of_this_year(today: date) -> Any:
    """The classes of this year or a later one."""
    years = AcademicYear.starts >= _starts_of_this_year(today)
    return SchoolClass.select(SchoolClass.id).join(AcademicYear).where(years)


def _current_classes(today: date) -> frozenset[int]:
    return _ids(_of_this_year(today))


def _starts_of_this_year(today: date) -> int:
    """When the academic year of a day began: in a gap the one before, before all years the first."""
    starts = rows(AcademicYear.select(AcademicYear.starts).order_by(AcademicYear.starts))
    known: list[int] = [day_number(row[0]) for row in starts]
    return max((one for one in known if one <= day_number(today)), default=known[0] if known else 0)


def not_over(table: Any, today: date) -> Any:
    """The rows whose last day has not passed."""
    return table.to_date.is_null() | (table.to_date >= today)


def staff_ids(today: date) -> frozenset[int]:
    """Persons who work at the school: with a granted role, or a class.  1 statement."""
    teachers = ClassTeacher.select(ClassTeacher.person).where(not_over(ClassTeacher, today))
    return _ids(StaffRole.select(StaffRole.person).union(teachers))


def _family(classes: frozenset[int], today: date) -> frozenset[int]:
    here = Enrollment.select(Enrollment.pupil).where(
        Enrollment.school_class.in_(classes), not_over(Enrollment, today)
    )
    parents = Guardianship.select(Guardianship.parent).where(Guardianship.pupil.in_(here))
    return _ids(here.union(parents)) - staff_ids(today)


def teaches(today: date) -> Any:
    """The rows of `CourseTeacher` that hold now: for good, and those who stand in while it lasts."""
    now = (CourseTeacher.from_date <= today) & (
        CourseTeacher.to_date.is_null() | (CourseTeacher.to_date >= today)
    )
    return now | ((CourseTeacher.substitute == False) & CourseTeacher.to_date.is_null())  # noqa: E712 - SQL


def _taught(person: int, today: date) -> frozenset[int]:
    return _ids(
        CourseTeacher.select(CourseTeacher.course).where(CourseTeacher.teacher == person, teaches(today))
    )


def _own_classes(person: int, today: date) -> frozenset[int]:
    return _ids(
        ClassTeacher.select(ClassTeacher.school_class).where(
            ClassTeacher.person == person,
            not_over(ClassTeacher, today),
        )
    )


def _classes_of(pupils: frozenset[int]) -> frozenset[int]:
    return _ids(Enrollment.select(Enrollment.school_class).where(Enrollment.pupil.in_(pupils)))


def _courses_of(classes: frozenset[int], pupils: frozenset[int]) -> frozenset[int]:
    """Courses of the classes, their parts, and groups across classes that one of the pupils belongs to."""
    member = GroupMember.select(GroupMember.group).where(GroupMember.pupil.in_(pupils))
    query = (
        Course.select(Course.id)
        .join(StudyGroup, on=(Course.group == StudyGroup.id))
        .where(
            StudyGroup.school_class.in_(classes)
            | (StudyGroup.school_class.is_null() & StudyGroup.id.in_(member))
        )
    )
    return _ids(query)


def _ids(query: object) -> frozenset[int]:
    return frozenset(row[0] for row in query.tuples())  # type: ignore[attr-defined]
