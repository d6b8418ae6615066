"""A small school with a class in every telling grade, for the change of years.

    laid = ladder(school)      # in the small school of tests.build: classes 1А 4А 5А 9А 9Б 10А 11А beside its 7А 7Б
    laid.classes["4А"], laid.pupils["4А"], laid.teachers["maths"]

Every class has three pupils (two boys and a girl).  Subjects: «Чтение» (1, 4), «Математика» (4, 5), «Физика» (9–11),
«Труд» in 5А in two parts by sex; in 9А and 9Б «Физика» in parts «ф1», «ф2»; an elective across 10А of one pupil.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import apsw

from models.codes import Role
from models.people import StaffRole
from models.school import (
    ClassTeacher,
    Course,
    CourseTeacher,
    Enrollment,
    GroupMember,
    SchoolClass,
    StudyGroup,
    Subject,
)
from models.timetable import CoursePlan, PlanItem, ThematicPlan
from tests.build import YEAR_STARTS, BuiltSchool, person

GRADES = (1, 4, 5, 9, 9, 10, 11)


@dataclass
class Ladder:
    """Ids by name."""

    classes: dict[str, int] = field(default_factory=dict)
    pupils: dict[str, list[int]] = field(default_factory=dict)
    subjects: dict[str, int] = field(default_factory=dict)
    teachers: dict[str, int] = field(default_factory=dict)
    plan: int = 0


def ladder(school: BuiltSchool) -> Ladder:
    """Add it to the small school."""
    laid = Ladder()
    with school.file.writing():
        for key in ("primary", "maths", "physics", "labour"):
            laid.teachers[key] = person(f"Учитель{key}", "Ия")
            StaffRole.create(person=laid.teachers[key], role=Role.TEACHER)
        for position, name in enumerate(("Чтение", "Математика", "Физика", "Труд", "Астрономия")):
            laid.subjects[name] = Subject.create(name=name, position=position).id
        for place, grade in enumerate(GRADES):
            _class(school, laid, grade, "Б" if place and GRADES[place - 1] == grade else "А")
        _parts(school, laid)
        elective = _group(school, None, "Астрономия 10")
        GroupMember.create(group=elective, pupil=laid.pupils["10А"][0], from_date=YEAR_STARTS)
        _course(school, laid, "Астрономия", elective, "physics", 1)
        laid.plan = ThematicPlan.create(
            year=school.year,
            subject=laid.subjects["Математика"],
            grade=5,
            author=laid.teachers["maths"],
            name="План",
        ).id
        for number in (1, 2):
            PlanItem.create(plan=laid.plan, number=number, topic=f"Тема {number}")
        CoursePlan.create(course=_found("5А", "Математика", laid), plan=laid.plan)
    return laid


def _class(school: BuiltSchool, laid: Ladder, grade: int, letter: str) -> None:
    name = f"{grade}{letter}"
    one = SchoolClass.create(
        year=school.year, grade=grade, letter=letter, term_scheme=school.quarters, bell_schedule=school.bells
    )
    laid.classes[name] = one.id
    laid.pupils[name] = []
    for number, sex in enumerate("mfm"):
        laid.pupils[name].append(person(f"Ученик{name}", "АБВ"[number], sex=sex))
        Enrollment.create(school_class=one, pupil=laid.pupils[name][-1], from_date=YEAR_STARTS)
    primary = grade <= 4
    leader = laid.teachers["primary" if primary else "maths"]
    ClassTeacher.create(school_class=one, person=leader, from_date=YEAR_STARTS)
    whole = _group(school, one.id, "", whole=True)
    if primary:
        _course(school, laid, "Чтение", whole, "primary", 4)
    if grade in (4, 5):
        _course(school, laid, "Математика", whole, "primary" if primary else "maths", grade)
    if grade >= 10:
        _course(school, laid, "Физика", whole, "physics", 2)


def _parts(school: BuiltSchool, laid: Ladder) -> None:
    for name, parts in (("5А", ("мальчики", "девочки")), ("9А", ("ф1", "ф2")), ("9Б", ("ф1", "ф2"))):
        boys = (laid.pupils[name][0], laid.pupils[name][2])
        subject, teacher = ("Труд", "labour") if name == "5А" else ("Физика", "physics")
        for part, members in zip(parts, (boys, laid.pupils[name][1:2]), strict=True):
            group = _group(school, laid.classes[name], part)
            for pupil in members:
                GroupMember.create(group=group, pupil=pupil, from_date=YEAR_STARTS)
            _course(school, laid, subject, group, teacher, 2)


def _group(school: BuiltSchool, class_id: int | None, name: str, *, whole: bool = False) -> int:
    number = int(StudyGroup.select(StudyGroup.id).order_by(StudyGroup.id.desc()).scalar() or 0) + 1
    home = (
        StudyGroup.select(StudyGroup.id)
        .where(StudyGroup.school_class == class_id, StudyGroup.whole == 1)
        .scalar()
    )
    StudyGroup.insert(
        id=number, year=school.year, school_class=class_id, name=name, whole=whole, home=home or number
    ).execute()
    return number


def _course(school: BuiltSchool, laid: Ladder, subject: str, group: int, teacher: str, hours: float) -> None:
    one = Course.create(year=school.year, subject=laid.subjects[subject], group=group, hours_per_week=hours)
    CourseTeacher.create(course=one, teacher=laid.teachers[teacher], from_date=YEAR_STARTS)


def _found(class_name: str, subject: str, laid: Ladder) -> int:
    return int(
        Course.select(Course.id)
        .join(StudyGroup)
        .where(StudyGroup.school_class == laid.classes[class_name], Course.subject == laid.subjects[subject])
        .scalar()
    )


def tables(path: Path, *, but: tuple[str, ...] = ("change_log",)) -> dict[str, tuple[int, str]]:
    """How many rows each table has, and a hash over all that they say."""
    found: dict[str, tuple[int, str]] = {}
    connection = apsw.Connection(str(path), flags=apsw.SQLITE_OPEN_READONLY)
    try:
        names = [row[0] for row in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")]
        for name in sorted(set(names) - set(but)):
            rows = list(connection.execute(f'SELECT * FROM "{name}"'))
            found[name] = len(rows), hashlib.sha256(repr(rows).encode()).hexdigest()
    finally:
        connection.close()
    return found


Change = Callable[[], object]
