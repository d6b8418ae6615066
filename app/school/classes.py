"""The classes of a year: made a parallel at a time, changed one by one or many at once, taken away while empty.

Who is in a class, and who answers for it, is in `app.people`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from app.changes import Record
from app.errors import BadInput, NotFound, Refused
from app.permissions import Action
from app.school import calendar, structure
from app.school.class_names import ClassKey, checked_letter
from app.school.follow_up import lessons_follow, of_classes
from app.school.keeping import add, change, refuse_in_use, remove
from app.school.queries import classes as class_rows
from app.school.rows import ClassFacts
from app.school.years import known_year, refuse_marks_elsewhere
from app.session import Session
from app.timetable.following import Followed
from app.unit_of_work import command, query, record
from models.base import rows
from models.control import ClassDay, ClassUse, ClassWeek, PupilWeek
from models.news import News
from models.people import fold
from models.school import (
    BellSchedule,
    ClassTeacher,
    Course,
    Enrollment,
    GroupMember,
    SchoolClass,
    StudyGroup,
    TermScheme,
)


@dataclass(frozen=True, slots=True)
class ClassPlan:
    """What an administrator sets of a class; ids of the scheme and the bells (None: nobody said)."""

    grade: int
    letter: str
    scheme_id: int
    bells_id: int | None
    study_days: int = 5


@dataclass(frozen=True, slots=True)
class ClassLine:
    """A class of the list; `pupils` and `class_teacher` are of today, `courses` and `hours` of the year."""

    id: int
    name: str
    plan: ClassPlan
    pupils: int
    class_teacher: str
    courses: int
    hours: float


@query(Action.READ_SCHOOL)
def class_lines(session: Session, year_id: int) -> tuple[ClassLine, ...]:
    """The classes of a year, by grade and letter.  1 statement beyond reference data.  Raises NotFound
    year.unknown."""
    known_year(session, year_id)
    courses = _taught(year_id)
    facts = structure.classes(session)
    return tuple(
        ClassLine(
            one.id, one.name, plan_of(facts[one.id]), one.pupils, one.class_teacher,
            *courses.get(one.id, (0, 0.0)),
        )
        for one in class_rows(session, year_id)
    )  # fmt: skip


@command(Action.MANAGE_SCHOOL)
def add_classes(
    session: Session,
    year_id: int,
    keys: Sequence[ClassKey],
    *,
    scheme_id: int | None = None,
    bells_id: int | None = None,
    study_days: int = 5,
) -> tuple[int, ...]:
    """New classes; those of `keys` that are there stay as they are.  Gives the ids of the new ones.  Without a scheme
    each is divided as the others of its grade, else as is usual; without bells it keeps to the first shift's.

    Raises NotFound year.unknown, scheme.unknown, bells.unknown; BadInput class.bad_name, class.bad_days; Refused
    scheme.none.
    """
    known_year(session, year_id)
    there = {(one.grade, _letter(one.letter)) for one in _of_year(session, year_id)}
    bells = bells_id if bells_id is not None else _first_bells(year_id)
    made = []
    for grade, letter in keys:
        clean = checked_letter(letter)
        if (grade, _letter(clean)) in there:
            continue
        there.add((grade, _letter(clean)))
        scheme = scheme_id if scheme_id is not None else _usual_scheme(session, year_id, grade)
        plan = ClassPlan(grade, clean, scheme, bells, study_days)
        _check(session, year_id, plan)
        made.append(
            add(
                session,
                SchoolClass,
                year=year_id,
                previous=_previous(session, year_id, plan),
                **_columns(plan),
            )
        )
    session.forget_all()
    return tuple(made)


@command(Action.MANAGE_SCHOOL)
def change_classes(
    session: Session, wished: Mapping[int, ClassPlan], expected: Mapping[int, ClassPlan]
) -> Followed:
    """Give classes of one year another name, scheme, bells or days of study; lessons follow another scheme.

    Raises NotFound class.unknown, scheme.unknown, bells.unknown; BadInput class.bad_name, class.bad_grade,
    class.bad_days, year.other; Refused class.exists (name), structure.in_use where the scheme would be another and
    marks of periods are there; Conflict.
    """
    facts = [structure.class_facts(session, class_id) for class_id in wished]
    for one in facts:
        _check(session, one.year.id, wished[one.class_id])
    _refuse_doubles(session, facts, wished)
    moved = [one for one in facts if wished[one.class_id].scheme_id != one.scheme_id]
    refuse_marks_elsewhere(session, [one.class_id for one in moved])
    for one in facts:
        after, before = _columns(wished[one.class_id]), _columns(expected[one.class_id])
        change(session, SchoolClass, one.class_id, after, before, unknown="class.unknown")
    if not moved:
        return Followed()
    year = moved[0].year
    courses = of_classes(year.id, [one.class_id for one in moved])
    return lessons_follow(session, courses, year.starts, year.ends)


@command(Action.MANAGE_SCHOOL)
def remove_class(session: Session, class_id: int, expected: ClassPlan) -> None:
    """Take away a class that nobody was in and that has no courses.

    Raises NotFound class.unknown; Refused structure.in_use; Conflict.
    """
    year_id = structure.class_facts(session, class_id).year.id
    groups = [
        one for (one,) in rows(StudyGroup.select(StudyGroup.id).where(StudyGroup.school_class == class_id))
    ]
    refuse_in_use(
        enrollment=Enrollment.select().where(Enrollment.school_class == class_id).count(),
        course=Course.select().where(Course.group.in_(groups)).count(),
        group_member=GroupMember.select().where(GroupMember.group.in_(groups)).count(),
        school_class=SchoolClass.select().where(SchoolClass.previous == class_id).count(),
        news=News.select().where(News.school_class == class_id).count(),
    )
    # parts before the whole that is their home
    for group in sorted(groups, reverse=True):
        remove(session, StudyGroup, group, unknown="group.unknown")
    for person, starts in list(
        rows(
            ClassTeacher.select(ClassTeacher.person, ClassTeacher.from_date).where(
                ClassTeacher.school_class == class_id
            )
        )
    ):
        key = f"{class_id}/{person}/{starts:%Y%m%d}"
        record(session, Record("class_teacher", key, {"person": person}, None, school_class=class_id))
    ClassTeacher.delete().where(ClassTeacher.school_class == class_id).execute()
    for derived in (ClassDay, PupilWeek, ClassWeek, ClassUse):  # control makes them anew
        derived.delete().where(derived.school_class == class_id).execute()
    remove(session, SchoolClass, class_id, {"year": year_id, **_columns(expected)}, unknown="class.unknown")


def plan_of(one: ClassFacts) -> ClassPlan:
    """What is set of a class now."""
    return ClassPlan(one.grade, one.letter, one.scheme_id, one.bell_schedule_id, one.study_days)


def _check(session: Session, year_id: int, plan: ClassPlan) -> None:
    if not 1 <= plan.grade <= 11:
        raise BadInput("class.bad_grade", value=plan.grade)
    if plan.study_days not in (5, 6):
        raise BadInput("class.bad_days", value=plan.study_days)
    if checked_letter(plan.letter) != plan.letter:
        raise BadInput("class.bad_name", value=plan.letter)
    for table, number, code in (
        (TermScheme, plan.scheme_id, "scheme.unknown"),
        (BellSchedule, plan.bells_id, "bells.unknown"),
    ):
        if number is None:
            continue
        year = next(rows(table.select(table.year).where(table.id == number)), None)
        if year is None:
            raise NotFound(code, id=number)
        if year[0] != year_id:
            raise BadInput("year.other")


def _refuse_doubles(session: Session, facts: Collection[ClassFacts], wished: Mapping[int, ClassPlan]) -> None:
    """Two classes that are to change names go by a third one."""
    for one in facts:
        plan = wished[one.class_id]
        for other in _of_year(session, one.year.id):
            if other.class_id == one.class_id:
                continue
            there = [(other.grade, _letter(other.letter))]
            if other.class_id in wished:
                there.append((wished[other.class_id].grade, _letter(wished[other.class_id].letter)))
            if (plan.grade, _letter(plan.letter)) in there:
                raise Refused("class.exists", name=structure.class_name(plan.grade, plan.letter))


def _taught(year_id: int) -> dict[int, tuple[int, float]]:
    """Class → how many courses, and how many lessons a week a pupil has: of a subject in groups, one group's."""
    query_ = (
        Course.select(StudyGroup.school_class, Course.subject, Course.hours_per_week)
        .join(StudyGroup, on=(Course.group == StudyGroup.id))
        .where(Course.year == year_id, StudyGroup.school_class.is_null(False))
    )
    count: dict[int, int] = defaultdict(int)
    most: dict[int, dict[int, float]] = defaultdict(dict)
    for class_id, subject, hours in rows(query_):
        count[class_id] += 1
        most[class_id][subject] = max(most[class_id].get(subject, 0.0), float(hours or 0))
    return {class_id: (count[class_id], sum(most[class_id].values())) for class_id in count}


def _of_year(session: Session, year_id: int) -> list[ClassFacts]:
    return [one for one in structure.classes(session).values() if one.year.id == year_id]


def _usual_scheme(session: Session, year_id: int, grade: int) -> int:
    """As the others of the grade, else quarters to 9 and half-years from 10, else whatever there is."""
    same = [one.scheme_id for one in _of_year(session, year_id) if one.grade == grade]
    if same:
        return max(set(same), key=same.count)
    schemes = list(
        rows(
            TermScheme.select(TermScheme.id, TermScheme.kind)
            .where(TermScheme.year == year_id)
            .order_by(TermScheme.id)
        )
    )
    usual = "quarters" if grade <= 9 else "half_years"
    found = [number for number, kind in schemes if kind == usual] or [number for number, _ in schemes]
    if not found:
        raise Refused("scheme.none")
    return int(found[0])


def _first_bells(year_id: int) -> int | None:
    query_ = BellSchedule.select(BellSchedule.id).where(BellSchedule.year == year_id)
    found = query_.order_by(BellSchedule.shift, BellSchedule.id).limit(1).scalar()
    return None if found is None else int(found)


def _previous(session: Session, year_id: int, plan: ClassPlan) -> int | None:
    """What this class was a year ago."""
    known = [year.id for year in calendar.years(session)]  # the newest first
    place = known.index(year_id)
    if place + 1 == len(known):
        return None
    before = [
        one.class_id
        for one in _of_year(session, known[place + 1])
        if one.grade == plan.grade - 1 and _letter(one.letter) == _letter(plan.letter)
    ]
    return before[0] if len(before) == 1 else None


def _letter(letter: str) -> str:
    """For comparing: «10-хим/био» and «10хим/био» are one class."""
    return fold(letter).strip(" -–—.")


def _columns(plan: ClassPlan) -> dict[str, object]:
    return {
        "grade": plan.grade, "letter": plan.letter, "term_scheme": plan.scheme_id,
        "bell_schedule": plan.bells_id, "study_days": plan.study_days,
    }  # fmt: skip
