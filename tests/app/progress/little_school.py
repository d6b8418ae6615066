"""Little schools for the second reckoning: as Hypothesis makes them up, and put into a real file."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, time, timedelta, timezone
from pathlib import Path
from typing import Any

from hypothesis import strategies as st

from app.clock import FixedClock
from app.session import Session
from models.base import Table
from models.codes import Role
from models.journal import Attendance, Lesson, Mark, TermMark, Work
from models.opening import open_school_file
from models.people import Guardianship, StaffRole
from models.school import (
    AcademicYear,
    Course,
    Enrollment,
    GroupMember,
    SchoolClass,
    StudyGroup,
    Subject,
    Term,
    TermScheme,
    WorkKind,
)
from tests.app.progress import naive
from tests.build import BuiltSchool, person

YEAR = naive.Range(date(2026, 9, 1), date(2027, 8, 31))
TERMS = (
    naive.Range(date(2026, 9, 1), date(2026, 10, 23)),
    naive.Range(date(2026, 11, 5), date(2026, 12, 30)),
)
# Borders of periods and of weeks, a day of the holidays, and some days about a week apart.
DAYS = [
    date(2026, 9, 1), date(2026, 9, 28), date(2026, 10, 16), date(2026, 10, 23), date(2026, 10, 28),
    date(2026, 11, 5), date(2026, 11, 9), date(2026, 11, 10), date(2026, 11, 13), date(2026, 11, 16),
    date(2026, 11, 17), date(2026, 11, 18), date(2026, 12, 30),
]  # fmt: skip
TODAYS = [
    date(2026, 9, 5), date(2026, 10, 23), date(2026, 10, 26), date(2026, 10, 30), date(2026, 11, 8),
    date(2026, 11, 17), date(2026, 11, 18), date(2026, 11, 24), date(2027, 1, 2),
]  # fmt: skip
PUPILS = ("Ада", "Боря", "Варя", "Гриша", "Дина", "Ева", "Женя")
WEIGHTS = ("0", "0.5", "1", "2", "3")
NOT_NUMBERS = (-1, -2, -3, -4, -5)
"""зач, незач, осв, н/а, a debt."""

COURSES = {
    course.name: course
    for course in (
        naive.Course("алгебра А", "алгебра", "7А"),
        naive.Course("алгебра Б", "алгебра", "7Б"),
        naive.Course("англ 1", "английский", "7А", "англ. 1"),
        naive.Course("англ 2", "английский", "7А", "англ. 2"),
        naive.Course("музыка А", "музыка", "7А"),
        naive.Course("хор", "хор", "", "хор"),
    )
}
GROUPS = {"англ. 1": "7А", "англ. 2": "7А", "хор": ""}
_NUMBERS = {name: number for number, name in enumerate(COURSES, 1)}

days = st.sampled_from(DAYS)


@st.composite
def _stays(draw: st.DrawFn, pupil: str) -> list[naive.Stay]:
    """A pupil of the class, one who came, left, moved here or there, or was away for a time."""
    first, second = sorted(
        draw(st.lists(days.filter(lambda day: day > DAYS[0]), min_size=2, max_size=2, unique=True))
    )
    before = timedelta(days=1)
    return draw(
        st.sampled_from(
            [
                [naive.Stay(pupil, "7А", YEAR.first)],
                [naive.Stay(pupil, "7А", YEAR.first)],
                [naive.Stay(pupil, "7А", YEAR.first, second)],
                [naive.Stay(pupil, "7А", first)],
                [naive.Stay(pupil, "7Б", YEAR.first, second - before), naive.Stay(pupil, "7А", second)],
                [naive.Stay(pupil, "7А", YEAR.first, second - before), naive.Stay(pupil, "7Б", second)],
                [naive.Stay(pupil, "7А", YEAR.first, first - before), naive.Stay(pupil, "7А", second)],
                [naive.Stay(pupil, "7Б", YEAR.first)],
            ]
        )
    )


@st.composite
def _memberships(draw: st.DrawFn, pupil: str) -> list[naive.Stay]:
    """In one of the two parts, in both one after the other, in none; in the choir or not."""
    change = draw(days.filter(lambda day: day > DAYS[0]))
    english = draw(
        st.sampled_from(
            [
                [], [naive.Stay(pupil, "англ. 1", YEAR.first)], [naive.Stay(pupil, "англ. 1", YEAR.first)],
                [naive.Stay(pupil, "англ. 2", YEAR.first)],
                [
                    naive.Stay(pupil, "англ. 2", YEAR.first, change - timedelta(days=1)),
                    naive.Stay(pupil, "англ. 1", change),
                ],
            ]
        )
    )  # fmt: skip
    return english + draw(st.sampled_from([[], [naive.Stay(pupil, "хор", change)]]))


def _values(scale: str) -> st.SearchStrategy[int]:
    """Marks of a scale: few, so that many are equal."""
    numbers = {"5": (5, 4, 3, 2), "10": (10, 9, 6), "100": (100, 90, 51, 0)}.get(scale, ())
    return st.sampled_from([*numbers, *numbers, *NOT_NUMBERS])


@st.composite
def schools(draw: st.DrawFn) -> naive.Little:
    """Any little school: of one class and a neighbour, with ties, leavers, newcomers, exempt pupils and debts."""
    scales = {
        "алгебра": "5", "английский": "5", "музыка": draw(st.sampled_from(["5", "10", "100"])),
        "хор": draw(st.sampled_from(["pass", "5", "100"])),
    }  # fmt: skip
    subjects = {name: naive.Subject(name, scale) for name, scale in scales.items()}
    subjects["музыка"] = subjects["музыка"]._replace(thresholds=("2.5", "3.5", "4.5"))
    school = naive.Little(
        today=draw(st.sampled_from(TODAYS)),
        year=YEAR,
        terms=TERMS,
        grades={"7А": draw(st.sampled_from([7, 7, 7, 7, 1])), "7Б": 7},
        subjects=subjects,
        courses=COURSES,
        pupils=PUPILS,
    )
    for pupil in PUPILS:
        school.in_class += draw(_stays(pupil))
        school.in_group += draw(_memberships(pupil))
    pupils = st.sampled_from(PUPILS)
    numbers: dict[tuple[str, date], int] = {}
    works = draw(
        st.lists(st.tuples(st.sampled_from(list(COURSES)), days, st.sampled_from(WEIGHTS)), max_size=14)
    )
    for course, day, weight in works:
        numbers[course, day] = work = numbers.get((course, day), 0) + 1
        scale = scales[COURSES[course].subject]
        for pupil, value in draw(st.dictionaries(pupils, _values(scale), max_size=7)).items():
            school.marks.append(naive.Mark(pupil, course, day, value, weight, work))
    places = st.tuples(pupils, st.sampled_from(list(COURSES)), days)
    for place, code in draw(st.dictionaries(places, st.integers(1, 4), max_size=6)).items():
        school.absences.append(naive.Absence(*place, code))
    kinds = st.sampled_from([(1, 1), (1, 2), (2, 0), (3, 0), (4, 0)])
    keys = st.tuples(pupils, st.sampled_from(list(COURSES)), kinds)
    for (pupil, course, (kind, number)), value in draw(
        st.dictionaries(keys, st.sampled_from([5, 3, -3, -4]), max_size=5)
    ).items():
        school.term_marks.append(naive.TermMark(pupil, course, kind, number, value))
    return school


# --- into a file -----------------------------------------------------------------------------------------------


@contextmanager
def written(school: naive.Little, empty: Path, path: Path) -> Iterator[BuiltSchool]:
    """The school in a file, a copy of the empty one; ids by the names of pupils, courses, classes, «term 1»."""
    shutil.copyfile(empty, path)
    clock = FixedClock(datetime.combine(school.today, time(14, 5), timezone(timedelta(hours=3))))
    built = BuiltSchool(path, open_school_file(path), clock, {})
    try:
        with built.file.writing():
            _fill(school, built.ids)
        yield built
    finally:
        built.close()


def _fill(school: naive.Little, ids: dict[str, int]) -> None:
    year = AcademicYear.create(name="2026/2027", starts=school.year.first, ends=school.year.last)
    scheme = TermScheme.create(year=year, kind="quarters")
    for number, term in enumerate(school.terms, 1):
        ids[f"term {number}"] = Term.create(
            scheme=scheme, number=number, starts=term.first, ends=term.last
        ).id
    ids["year"] = year.id
    for name in school.pupils:
        ids[name] = person(name, "")
    for name, role in (("завуч", "deputy"), ("мама", None)):
        ids[name] = person(name, "")
        if role:
            StaffRole.create(person=ids[name], role=role)
    Guardianship.insert_many(
        [{"parent": ids["мама"], "pupil": ids[name]} for name in school.pupils]
    ).execute()
    _structure(school, ids, year, scheme)
    _entries(school, ids)


def _structure(school: naive.Little, ids: dict[str, int], year: Any, scheme: Any) -> None:
    groups: dict[str, int] = {}
    for number, (name, grade) in enumerate(school.grades.items(), 1):
        ids[name] = SchoolClass.create(year=year, grade=grade, letter=name[1:], term_scheme=scheme).id
        groups[name] = number
        StudyGroup.insert(
            id=number, year=year, school_class=ids[name], name="", whole=True, home=number
        ).execute()
    for number, (name, class_) in enumerate(GROUPS.items(), 11):
        groups[name] = number
        home = groups[class_] if class_ else number
        StudyGroup.insert(
            id=number, year=year, school_class=ids.get(class_), name=name, whole=False, home=home
        ).execute()
    for one in school.in_class:
        Enrollment.create(
            school_class=ids[one.where], pupil=ids[one.pupil], from_date=one.first, to_date=_last(one)
        )
    for one in school.in_group:
        GroupMember.create(
            group=groups[one.where], pupil=ids[one.pupil], from_date=one.first, to_date=_last(one)
        )
    for name, subject in school.subjects.items():
        three, four, five = (float(one) for one in subject.thresholds)
        ids[name] = Subject.create(
            name=name, scale=subject.scale, threshold_3=three, threshold_4=four, threshold_5=five
        ).id
    for name, course in school.courses.items():
        ids[f"курс {name}"] = Course.create(
            year=year, subject=ids[course.subject], group=groups[course.group or course.class_]
        ).id


def _last(stay: naive.Stay) -> date | None:
    return None if stay.last == naive.LAST_DAY else stay.last


def _entries(school: naive.Little, ids: dict[str, int]) -> None:
    kind = WorkKind.create(code="answer", name="Ответ на уроке", weight=1)
    places = {(one.course, one.day) for one in (*school.marks, *school.absences)}
    works = {(one.course, one.day, one.work): one.weight for one in school.marks}

    def at(course: str, day: date) -> dict[str, Any]:
        return {"course": ids[f"курс {course}"], "date": day, "number": _NUMBERS[course]}

    now = datetime(2026, 9, 1, tzinfo=UTC)
    tables: dict[type[Table], list[dict[str, Any]]] = {
        Lesson: [at(*place) for place in sorted(places)],
        Work: [
            {**at(course, day), "no": no, "kind": kind, "weight": float(weight)}
            for (course, day, no), weight in sorted(works.items())
        ],
        Mark: [
            {**at(one.course, one.day), "work": one.work, "pupil": ids[one.pupil], "value": one.value, "set_at": now}
            for one in school.marks
        ],
        Attendance: [
            {**at(one.course, one.day), "pupil": ids[one.pupil], "code": one.code} for one in school.absences
        ],
        TermMark: [
            {
                "course": ids[f"курс {one.course}"], "kind": one.kind, "number": one.number,
                "pupil": ids[one.pupil], "value": one.value, "set_at": now,
            }
            for one in school.term_marks
        ],
    }  # fmt: skip
    for table, lines in tables.items():
        if lines:
            table.insert_many(lines).execute()


def deputy(built: BuiltSchool) -> Session:
    """A session that reads everything."""
    return built.session(Role.DEPUTY, built.ids["завуч"])


def mother(built: BuiltSchool) -> Session:
    """A session of a parent of all pupils."""
    return built.session(Role.PARENT, built.ids["мама"])
