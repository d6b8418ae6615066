"""The curriculum of a year: which class has which subject, how many lessons a week, and who teaches it."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from peewee import fn

from app.changes import Record
from app.codes import Role
from app.errors import BadInput, NotFound, Refused
from app.permissions import Action
from app.school import structure
from app.school.courses_empty import clear_empty_course
from app.school.keeping import add, change, columns_of
from app.school.rows import CourseFacts
from app.school.usual_subjects import usual_hours
from app.school.years import known_year
from app.session import Session
from app.unit_of_work import command, conflict, query, record
from models.base import rows
from models.people import Person, StaffRole
from models.school import Course, CourseTeacher, StudyGroup, Subject

_MOST_HOURS = 40


@dataclass(frozen=True, slots=True)
class CourseLine:
    """A course as the grid has it; `class_id` None: of a group across classes.  `group` "" is the whole class."""

    id: int
    class_id: int | None
    subject_id: int
    group_id: int
    group: str
    whole: bool
    hours: float | None
    teacher_id: int | None
    teacher: str


@dataclass(frozen=True, slots=True)
class NamedPerson:
    """Somebody who can teach."""

    id: int
    name: str


@dataclass(frozen=True, slots=True)
class Curriculum:
    """All courses of a year, in no order, and who can be chosen to teach."""

    year_id: int
    courses: tuple[CourseLine, ...]
    teachers: tuple[NamedPerson, ...]


@dataclass(frozen=True, slots=True)
class CellPlan:
    """Hours of a class in a subject: None takes the course away where it is empty.  `expected_hours` and `there`: what
    the cell is believed to be (a course may have no hours stated)."""

    class_id: int
    subject_id: int
    hours: float | None
    there: bool
    expected_hours: float | None


@query(Action.READ_SCHOOL)
def curriculum(session: Session, year_id: int) -> Curriculum:
    """The courses of a year.  5 statements at most; raises NotFound year.unknown."""
    known_year(session, year_id)
    query_ = (
        Course.select(
            Course.id, StudyGroup.school_class, Course.subject, StudyGroup.id, StudyGroup.name,
            StudyGroup.whole, Course.hours_per_week,
        )
        .join(StudyGroup, on=(Course.group == StudyGroup.id))
        .where(Course.year == year_id)
    )  # fmt: skip
    found = list(rows(query_))
    taught = teachers_today(session, year_id)
    spoken = structure.names(session, taught.values())
    lines = tuple(
        CourseLine(
            course, class_id, subject, group, name, bool(whole), None if hours is None else float(hours),
            taught.get(course), spoken.get(taught.get(course, 0), ""),
        )
        for course, class_id, subject, group, name, whole, hours in found
    )  # fmt: skip
    return Curriculum(year_id, lines, _who_teaches())


@command(Action.MANAGE_SCHOOL)
def set_cells(session: Session, year_id: int, cells: Sequence[CellPlan]) -> int:
    """Hours of whole classes in subjects, many cells at once: courses are made, changed or, where nothing hangs on
    them, taken away.  Gives how many cells have changed.

    Raises NotFound year.unknown, class.unknown, subject.unknown; BadInput year.other, course.bad_hours (most); Refused
    structure.in_use (class_name, subject, what); Conflict.
    """
    known_year(session, year_id)
    _check_cells(session, year_id, cells)
    whole = _whole_groups(year_id)
    there = {
        (class_id, subject): (course, hours) for course, class_id, subject, hours in _whole_courses(year_id)
    }
    changed = 0
    # class by class: the ids of a class's courses lie together
    for cell in sorted(cells, key=lambda one: (one.class_id, one.subject_id)):
        course, hours = there.get((cell.class_id, cell.subject_id), (None, None))
        if (course is None and cell.hours is None) or (
            course is not None and hours == cell.hours is not None
        ):
            continue
        _expect(session, cell, course, hours)
        if course is None:
            group = whole.get(cell.class_id) or _make_whole(session, year_id, cell.class_id)
            whole[cell.class_id] = group
            add(
                session, Course, year=year_id, subject=cell.subject_id, group=group, hours_per_week=cell.hours
            )
        elif cell.hours is None:
            clear_empty_course(session, course)
        else:
            wished = {"hours_per_week": cell.hours}
            change(session, Course, course, wished, {"hours_per_week": hours}, unknown="course.unknown")
        changed += 1
    session.forget_all()
    return changed


@command(Action.MANAGE_SCHOOL)
def fill_usual(session: Session, year_id: int, class_ids: Collection[int]) -> int:
    """Give classes the subjects of the school that the federal plan has for their grade, with its hours; what is there
    stays.  Gives how many courses are new.  Raises NotFound year.unknown, class.unknown."""
    known_year(session, year_id)
    there = {(class_id, subject) for _, class_id, subject, _ in _all_class_courses(year_id)}
    subjects = list(rows(Subject.select(Subject.id, Subject.name).order_by(Subject.position, Subject.name)))
    cells = []
    for class_id in class_ids:
        grade = structure.class_facts(session, class_id).grade
        for subject, name in subjects:
            hours = usual_hours(name, grade)
            if hours is not None and (class_id, subject) not in there:
                cells.append(CellPlan(class_id, subject, float(hours), False, None))
    return set_cells(session, year_id, cells)


@command(Action.MANAGE_SCHOOL)
def add_course(
    session: Session,
    group_id: int,
    subject_id: int,
    hours: float | None = None,
    teacher_id: int | None = None,
) -> int:
    """A subject for a group that is there (a part of a class, or across classes); gives the id of the course.

    Raises NotFound group.unknown, subject.unknown, person.unknown; BadInput course.bad_hours; Refused course.exists.
    """
    year_id = columns_of(StudyGroup, group_id, ("year",), unknown="group.unknown")["year"]
    columns_of(Subject, subject_id, ("name",), unknown="subject.unknown")
    _check_hours(hours)
    if Course.select().where(Course.group == group_id, Course.subject == subject_id).exists():
        raise Refused("course.exists")
    course = add(session, Course, year=year_id, subject=subject_id, group=group_id, hours_per_week=hours)
    session.forget_all()
    if teacher_id is not None:
        _begin_teaching(session, course, teacher_id, known_year(session, year_id).starts)
    return course


@command(Action.MANAGE_SCHOOL)
def set_hours(session: Session, course_id: int, hours: float | None, expected: float | None) -> None:
    """Raises NotFound course.unknown; BadInput course.bad_hours; Conflict."""
    _check_hours(hours)
    wished, believed = {"hours_per_week": hours}, {"hours_per_week": expected}
    change(session, Course, course_id, wished, believed, unknown="course.unknown")


@command(Action.MANAGE_SCHOOL)
def set_teacher(
    session: Session,
    course_ids: Collection[int],
    teacher_id: int | None,
    from_day: date | None = None,
    *,
    expected: dict[int, int | None],
) -> None:
    """Who teaches courses for good, from a day on (None: from today, or from the first day of a year that has not
    begun; for a course that nobody has taught, from its first day).  None for the teacher: nobody.  Stand-ins stay.
    `expected`: who is believed to teach each course now.

    Raises NotFound course.unknown, person.unknown; BadInput date.outside_year; Conflict.
    """
    session.forget_all()
    for course in _known_courses(session, course_ids):
        today = max(course.year.starts, min(session.clock.today(), course.year.ends))
        day = from_day or today
        if not course.year.starts <= day <= course.year.ends:
            raise BadInput("date.outside_year")
        actual = teachers_today(session, course.year.id).get(course.course_id)
        if actual == teacher_id:
            continue
        if actual != expected.get(course.course_id):
            entry = Record(
                "course_teacher", str(course.course_id), expected.get(course.course_id), teacher_id
            )
            raise conflict(session, entry, actual)
        ever = _end_teaching(session, course.course_id, day)
        if teacher_id is not None:
            first = day if ever or from_day is not None else course.year.starts
            _begin_teaching(session, course.course_id, teacher_id, first)


@command(Action.MANAGE_SCHOOL)
def remove_course(session: Session, course_id: int) -> None:
    """Take away a course in which nothing was entered, and that the timetable does not have.

    Raises NotFound course.unknown; Refused structure.in_use.
    """
    structure.course_facts(session, course_id)
    clear_empty_course(session, course_id)


# --- for other features, inside a transaction ---------------------------------------------------------------


def whole_group(session: Session, class_id: int) -> int:
    """The group that is a whole class, made where it is missing; inside a command."""
    year_id = structure.class_facts(session, class_id).year.id
    found = _whole_groups(year_id).get(class_id)
    return found if found is not None else _make_whole(session, year_id, class_id)


def teachers_today(session: Session, year_id: int) -> dict[int, int]:
    """Who teaches each course of a year for good: today, or in a year that has not begun on its first day.  1
    statement, none while nothing has changed."""

    def load() -> dict[int, int]:
        year = known_year(session, year_id)
        on = max(year.starts, min(session.clock.today(), year.ends))
        query_ = (
            CourseTeacher.select(CourseTeacher.course, CourseTeacher.teacher)
            .join(Course, on=(CourseTeacher.course == Course.id))
            .where(
                Course.year == year_id,
                CourseTeacher.substitute == 0,
                CourseTeacher.from_date <= on,
                CourseTeacher.to_date.is_null() | (CourseTeacher.to_date >= on),
            )
            .order_by(CourseTeacher.from_date, CourseTeacher.teacher)
        )
        return dict(rows(query_))

    return session.reference(("teachers_today", year_id), load)


# --- private ------------------------------------------------------------------------------------------------


def _who_teaches() -> tuple[NamedPerson, ...]:
    query_ = (
        Person.select(Person.id, Person.last_name, Person.first_name, Person.patronymic)
        .join(StaffRole, on=(StaffRole.person == Person.id))
        .where(StaffRole.role == Role.TEACHER.value)
        .order_by(Person.sort_key, Person.id)
    )
    return tuple(NamedPerson(one, structure.full_name(*name)) for one, *name in rows(query_))


def _whole_groups(year_id: int) -> dict[int, int]:
    query_ = StudyGroup.select(StudyGroup.school_class, StudyGroup.id)
    return dict(rows(query_.where(StudyGroup.year == year_id, StudyGroup.whole == 1)))


def _make_whole(session: Session, year_id: int, class_id: int) -> int:
    own = int(StudyGroup.select(fn.MAX(StudyGroup.id)).scalar() or 0) + 1
    return add(session, StudyGroup, id=own, year=year_id, school_class=class_id, whole=1, home=own)


def _whole_courses(year_id: int) -> list[tuple[int, int, int, float | None]]:
    return _class_courses(year_id, StudyGroup.whole == 1)


def _all_class_courses(year_id: int) -> list[tuple[int, int, int, float | None]]:
    return _class_courses(year_id, StudyGroup.school_class.is_null(False))


def _class_courses(year_id: int, condition: object) -> list[tuple[int, int, int, float | None]]:
    query_ = (
        Course.select(Course.id, StudyGroup.school_class, Course.subject, Course.hours_per_week)
        .join(StudyGroup, on=(Course.group == StudyGroup.id))
        .where(Course.year == year_id, condition)
    )
    return [
        (course, class_id, subject, None if hours is None else float(hours))
        for course, class_id, subject, hours in rows(query_)
    ]


def _check_cells(session: Session, year_id: int, cells: Sequence[CellPlan]) -> None:
    known = {one for (one,) in rows(Subject.select(Subject.id))}
    for cell in cells:
        if structure.class_facts(session, cell.class_id).year.id != year_id:
            raise BadInput("year.other")
        if cell.subject_id not in known:
            raise NotFound("subject.unknown", subject=cell.subject_id)
        _check_hours(cell.hours)


def _check_hours(hours: float | None) -> None:
    if hours is not None and not 0 < hours <= _MOST_HOURS:  # also what is no number at all
        raise BadInput("course.bad_hours", value=hours, most=_MOST_HOURS)


def _expect(session: Session, cell: CellPlan, course: int | None, hours: float | None) -> None:
    if (course is not None) == cell.there and (not cell.there or hours == cell.expected_hours):
        return
    key = f"{cell.class_id}/{cell.subject_id}"
    entry = Record("course", key, {"hours": cell.expected_hours}, {"hours": cell.hours})
    raise conflict(session, entry, {"hours": hours})


def _known_courses(session: Session, course_ids: Collection[int]) -> tuple[CourseFacts, ...]:
    found = structure.courses(session, course_ids)
    if len(found) != len(set(course_ids)):
        raise NotFound("course.unknown")
    return found


def _begin_teaching(session: Session, course_id: int, teacher_id: int, day: date) -> None:
    columns_of(Person, teacher_id, ("last_name",), unknown="person.unknown")
    row = {"course": course_id, "teacher": teacher_id, "from_date": day}
    CourseTeacher.delete().where(
        CourseTeacher.course == course_id, CourseTeacher.teacher == teacher_id, CourseTeacher.from_date == day
    ).execute()  # a stand-in who takes over on the day on which he began
    CourseTeacher.insert(**row).execute()
    if (
        not StaffRole.select()
        .where(StaffRole.person == teacher_id, StaffRole.role == Role.TEACHER.value)
        .exists()
    ):
        StaffRole.insert(person=teacher_id, role=Role.TEACHER.value).execute()
        record(session, Record("staff_role", f"{teacher_id}/{Role.TEACHER}", None, {"role": Role.TEACHER}))
    record(session, _teaching(course_id, teacher_id, day, None, {"teacher": teacher_id}))


def _end_teaching(session: Session, course_id: int, day: date) -> bool:
    """Whoever teaches for good on a day, or later, does so to the day before.  Gives whether anybody ever did."""
    last = day - timedelta(days=1)
    mine = (CourseTeacher.course == course_id) & (CourseTeacher.substitute == 0)
    query_ = CourseTeacher.select(CourseTeacher.teacher, CourseTeacher.from_date, CourseTeacher.to_date)
    found = list(rows(query_.where(mine)))
    for teacher, starts, ends in found:
        if ends is not None and ends < day:
            continue
        row = mine & (CourseTeacher.teacher == teacher) & (CourseTeacher.from_date == starts)
        if starts > last:
            CourseTeacher.delete().where(row).execute()
            after = None
        else:
            CourseTeacher.update(to_date=last).where(row).execute()
            after = {"teacher": teacher, "to": last.isoformat()}
        record(session, _teaching(course_id, teacher, starts, {"teacher": teacher}, after))
    return bool(found)


def _teaching(
    course_id: int,
    teacher_id: int,
    day: date,
    before: dict[str, object] | None,
    after: dict[str, object] | None,
) -> Record:
    key = f"{course_id}/{teacher_id}/{day:%Y%m%d}"
    return Record("course_teacher", key, before, after, course=course_id)
