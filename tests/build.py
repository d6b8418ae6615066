"""A small school for tests: two classes, four courses, three weeks of lessons, and somebody in every role.

    def test_something(school):                       # a fresh copy of the file for this test, open
        session = school.session(Role.TEACHER, school.maths_teacher)
        …
    school.other()                                    # the same file opened once more, as a second PC would

    7А: Арбузова, Ёлкин, Жукова, Яшин (leaves on 10 November), Новиков (joins on 9 November)
    7Б: Берёзкин, Ветрова
    courses: algebra_a, russian_a, algebra_b, english_a1 (Арбузова and Ёлкин only)

The tables are laid out and filled once in a test run; each test gets a copy of the bytes.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import pytest

from app.clock import FixedClock
from app.session import Session
from models.access import Account
from models.codes import Role
from models.database import SchoolFile
from models.journal import Lesson
from models.opening import create_school_file, open_school_file
from models.people import Guardianship, Person, StaffRole, fold
from models.school import (
    AcademicYear,
    Bell,
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
    WorkKind,
)

NOW = datetime(2026, 11, 23, 10, 0, tzinfo=timezone(timedelta(hours=3)))
YEAR_STARTS, YEAR_ENDS = date(2026, 9, 1), date(2027, 8, 31)
LESSON_DAYS = tuple(
    date(2026, 11, 5) + timedelta(days=offset)
    for offset in range(26)
    if (date(2026, 11, 5) + timedelta(days=offset)).weekday() < 5
)
"""School days of the second quarter's first weeks, 5 to 30 November; every course has a lesson on each."""


@dataclass
class BuiltSchool:
    """The open file and the ids of what lies in it."""

    path: Path
    file: SchoolFile
    clock: FixedClock
    ids: dict[str, int]
    key: str | None = None
    _others: list[SchoolFile] = field(default_factory=list)

    def __getattr__(self, name: str) -> int:
        try:
            return self.__dict__["ids"][name]  # type: ignore[no-any-return]
        except KeyError as error:
            raise AttributeError(name) from error

    def session(self, role: Role, person: int, file: SchoolFile | None = None) -> Session:
        """A session without the ceremony of signing in."""
        file = file or self.file
        with file.reading():
            account = Account.get(Account.person == person)
            name = Person.get_by_id(person).last_name
            session = Session(file, account.id, person, role, (role,), name, clock=self.clock)
            session.start_feed()
            session.refresh()
        return session

    def other(self) -> SchoolFile:
        """The same file, opened as by another PC."""
        file = open_school_file(self.path, key=self.key)
        self._others.append(file)
        return file

    def close(self) -> None:
        for file in (*self._others, self.file):
            file.close()


def person(last: str, first: str, patronymic: str = "", sex: str | None = None, **more: Any) -> int:
    """Store a person with an account that has no password; returns the id.  Inside a write transaction."""
    row = Person.create(
        last_name=last, first_name=first, patronymic=patronymic, sex=sex,
        sort_key=fold(f"{last} {first} {patronymic}"), **more,
    )  # fmt: skip
    Account.create(person=row, login=f"user{row.id}", kind="family")
    return int(row.id)


def fill() -> dict[str, int]:
    """Put the school into the file that is being written; returns the ids by name."""
    ids: dict[str, int] = {}
    year = AcademicYear.create(name="2026/2027", starts=YEAR_STARTS, ends=YEAR_ENDS)
    quarters = TermScheme.create(year=year, kind="quarters")
    bounds = [((2026, 9, 1), (2026, 10, 23)), ((2026, 11, 5), (2026, 12, 30)),
              ((2027, 1, 11), (2027, 3, 19)), ((2027, 3, 29), (2027, 5, 28))]  # fmt: skip
    for number, (starts, ends) in enumerate(bounds, 1):
        ids[f"term{number}"] = Term.create(
            scheme=quarters, number=number, starts=date(*starts), ends=date(*ends)
        ).id
    Holiday.create(
        year=year, name="Осенние каникулы", kind="vacation", starts=date(2026, 10, 24), ends=date(2026, 11, 4)
    )
    bells = BellSchedule.create(year=year, name="Первая смена")
    for number in range(1, 8):
        Bell.create(
            schedule=bells, weekday=0, number=number, starts=450 + 55 * number, ends=495 + 55 * number
        )
    for position, (code, name, weight) in enumerate(
        (("answer", "Ответ на уроке", 1), ("test", "Контрольная", 3))
    ):
        ids[f"kind_{code}"] = WorkKind.create(code=code, name=name, weight=weight, position=position).id
    ids |= {"year": year.id, "quarters": quarters.id, "bells": bells.id}
    _people(ids)
    _classes(ids)
    _courses(ids)
    return ids


def _people(ids: dict[str, int]) -> None:
    staff = {
        "admin": ("Админова", ["admin"]), "head": ("Директоров", ["head"]), "deputy": ("Завучева", ["deputy"]),
        "maths_teacher": ("Цифрова", ["teacher"]), "russian_teacher": ("Словов", ["teacher"]),
    }  # fmt: skip
    for key, (last, roles) in staff.items():
        ids[key] = person(last, "Инна", "Петровна")
        for role in roles:
            StaffRole.create(person=ids[key], role=role)
    Account.update(kind="staff").where(Account.person.in_([ids[key] for key in staff])).execute()
    pupils = {
        "arbuzova": ("Арбузова", "Анна", "f"), "yolkin": ("Ёлкин", "Егор", "m"), "zhukova": ("Жукова", "Жанна", "f"),
        "yashin": ("Яшин", "Яков", "m"), "novikov": ("Новиков", "Ник", "m"),
        "beryozkin": ("Берёзкин", "Борис", "m"), "vetrova": ("Ветрова", "Вера", "f"),
    }  # fmt: skip
    for key, (last, first, sex) in pupils.items():
        ids[key] = person(last, first, sex=sex, born=date(2013, 5, 17))
    ids["parent"] = person("Арбузова", "Ольга", "Ивановна", "f")  # of a pupil in each class
    ids["other_parent"] = person("Жуков", "Пётр", "Ильич", "m")
    for parent, pupil in (("parent", "arbuzova"), ("parent", "beryozkin"), ("other_parent", "zhukova")):
        Guardianship.create(parent=ids[parent], pupil=ids[pupil])


def _classes(ids: dict[str, int]) -> None:
    for key, letter, pupils in (
        ("class_a", "А", ("arbuzova", "yolkin", "zhukova", "yashin", "novikov")),
        ("class_b", "Б", ("beryozkin", "vetrova")),
    ):
        ids[key] = SchoolClass.create(
            year=ids["year"], grade=7, letter=letter, term_scheme=ids["quarters"], bell_schedule=ids["bells"]
        ).id
        for pupil in pupils:
            joined = date(2026, 11, 9) if pupil == "novikov" else YEAR_STARTS
            left = date(2026, 11, 10) if pupil == "yashin" else None
            Enrollment.create(school_class=ids[key], pupil=ids[pupil], from_date=joined, to_date=left)
        ids[f"group_{key}"] = _group(ids, key, whole=True)
    ids["group_english"] = _group(ids, "class_a", name="англ. 1", home=ids["group_class_a"])
    for pupil in ("arbuzova", "yolkin"):
        GroupMember.create(group=ids["group_english"], pupil=ids[pupil], from_date=YEAR_STARTS)
    ClassTeacher.create(school_class=ids["class_a"], person=ids["russian_teacher"], from_date=YEAR_STARTS)


def _group(
    ids: dict[str, int], school_class: str, *, name: str = "", whole: bool = False, home: int | None = None
) -> int:
    own_id = (StudyGroup.select(StudyGroup.id).order_by(StudyGroup.id.desc()).scalar() or 0) + 1
    StudyGroup.insert(
        id=own_id,
        year=ids["year"],
        school_class=ids[school_class],
        name=name,
        whole=whole,
        home=home or own_id,
    ).execute()
    return int(own_id)


def _courses(ids: dict[str, int]) -> None:
    for key, name in (("algebra", "Алгебра"), ("russian", "Русский язык"), ("english", "Английский язык")):
        ids[key] = Subject.create(name=name).id
    for number, (key, subject, group, teacher) in enumerate(
        (
            ("algebra_a", "algebra", "group_class_a", "maths_teacher"),
            ("russian_a", "russian", "group_class_a", "russian_teacher"),
            ("english_a1", "english", "group_english", "russian_teacher"),
            ("algebra_b", "algebra", "group_class_b", "maths_teacher"),
        ),
        1,
    ):
        ids[key] = Course.create(year=ids["year"], subject=ids[subject], group=ids[group]).id
        CourseTeacher.create(course=ids[key], teacher=ids[teacher], from_date=YEAR_STARTS)
        Lesson.insert_many(
            [{"course": ids[key], "date": day, "number": number} for day in LESSON_DAYS]
        ).execute()


def build(path: Path, *, key: str | None = None) -> dict[str, int]:
    """Make the school's file and close it; returns the ids."""
    file = create_school_file(path, key=key)
    try:
        with file.writing():
            return fill()
    finally:
        file.close()


@pytest.fixture(scope="session")
def school_template(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, int]]:
    """The filled file that tests copy."""
    path = tmp_path_factory.mktemp("template") / "school.db"
    return path, build(path)


@pytest.fixture
def school(school_template: tuple[Path, dict[str, int]], tmp_path: Path) -> Iterator[BuiltSchool]:
    """A fresh copy of the small school, open."""
    template, ids = school_template
    path = tmp_path / "school.db"
    shutil.copyfile(template, path)
    built = BuiltSchool(path, open_school_file(path), FixedClock(NOW), dict(ids))
    yield built
    built.close()
