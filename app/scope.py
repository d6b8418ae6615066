"""Whose data a role reaches: the ids that the permission table's scopes look at, read from the file."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from models.codes import Role
from models.people import Guardianship
from models.school import (
    ClassTeacher,
    Course,
    CourseTeacher,
    Enrollment,
    GroupMember,
    StudyGroup,
)

_NONE: frozenset[int] = frozenset()


@dataclass(frozen=True)
class Scope:
    """Ids.  Empty for roles that reach nothing, or everything, of a kind."""

    courses: frozenset[int] = _NONE  # taught by this teacher
    classes: frozenset[int] = _NONE  # of this class teacher
    class_courses: frozenset[int] = _NONE
    class_pupils: frozenset[int] = _NONE
    pupils: frozenset[int] = _NONE  # this parent's children, or the pupil himself
    pupil_courses: frozenset[int] = _NONE


def load_scope(role: Role, person: int, today: date) -> Scope:
    """Read the scope of a person in a role.  At most 5 statements."""
    if role is Role.TEACHER:
        return Scope(courses=_taught(person, today))
    if role is Role.CLASS_TEACHER:
        classes = _own_classes(person, today)
        pupils = _ids(Enrollment.select(Enrollment.pupil).where(Enrollment.school_class.in_(classes)))
        return Scope(classes=classes, class_pupils=pupils, class_courses=_courses_of(classes, pupils))
    if role is Role.PARENT:
        pupils = _ids(Guardianship.select(Guardianship.pupil).where(Guardianship.parent == person))
        return Scope(pupils=pupils, pupil_courses=_courses_of(_classes_of(pupils), pupils))
    if role is Role.PUPIL:
        pupils = frozenset({person})
        return Scope(pupils=pupils, pupil_courses=_courses_of(_classes_of(pupils), pupils))
    return Scope()


def _taught(person: int, today: date) -> frozenset[int]:
    """Own courses for good, and those stood in for while it lasts."""
    now = (CourseTeacher.from_date <= today) & (CourseTeacher.to_date.is_null() | (CourseTeacher.to_date >= today))
    return _ids(
        CourseTeacher.select(CourseTeacher.course).where(
            CourseTeacher.teacher == person,
            now | ((CourseTeacher.substitute == False) & CourseTeacher.to_date.is_null()),  # noqa: E712 - SQL
        )
    )


def _own_classes(person: int, today: date) -> frozenset[int]:
    return _ids(
        ClassTeacher.select(ClassTeacher.school_class).where(
            ClassTeacher.person == person,
            ClassTeacher.to_date.is_null() | (ClassTeacher.to_date >= today),
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
        .where(StudyGroup.school_class.in_(classes) | (StudyGroup.school_class.is_null() & StudyGroup.id.in_(member)))
    )
    return _ids(query)


def _ids(query: object) -> frozenset[int]:
    return frozenset(row[0] for row in query.tuples())  # type: ignore[attr-defined]
