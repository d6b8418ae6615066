"""The structure of a school as the administrator lays it out: what is stored, what is refused, what lessons do."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from app.changes import broken_links
from app.codes import HolidayKind, Role, TermKind
from app.errors import BadInput, Conflict, NotFound, Refused
from app.school import bells, classes, courses, holidays, kinds, subjects, years
from app.school.calendars import CalendarKey
from app.school.classes import ClassPlan, class_lines
from app.school.courses import CellPlan, curriculum
from app.school.kinds import KindPlan, kind_lines
from app.school.plan_rows import HolidayPlan
from app.school.ready_bells import BellsKey, ready_bells
from app.school.subjects import SubjectPlan, subject_lines
from app.school.years import school_year
from app.session import Session
from models.base import rows
from models.journal import Lesson, LessonTopic
from models.school import Course, StudyGroup
from models.timetable import TimetableEntry
from tests.build import LESSON_DAYS, BuiltSchool


@pytest.fixture
def admin(school: BuiltSchool) -> Session:
    return school.session(Role.ADMIN, school.admin)


def lessons_of(school: BuiltSchool, course: int, starts: date, ends: date) -> list[date]:
    with school.file.reading():
        query = Lesson.select(Lesson.date).where(
            Lesson.course == course, Lesson.date >= starts, Lesson.date <= ends
        )
        return sorted(day for (day,) in rows(query))


def in_timetable(school: BuiltSchool, course: int) -> None:
    """A lesson each Monday, as the timetable has it from now on."""
    with school.file.writing():
        TimetableEntry.create(course=course, weekday=1, number=6, from_date=date(2026, 9, 1))


def test_a_holiday_takes_empty_lessons_and_leaves_the_others(school: BuiltSchool, admin: Session) -> None:
    in_timetable(school, school.algebra_a)
    monday, week = date(2026, 12, 7), (date(2026, 12, 7), date(2026, 12, 20))
    frost = HolidayPlan("Мороз", HolidayKind.PUBLIC.value, *week)
    made = holidays.add_holiday(admin, school.year, replace(frost, starts=monday, ends=monday))
    assert made.removed == 0  # the timetable was never laid out on these days
    (line,) = [one for one in school_year(admin, school.year).holidays if one.plan.name == "Мороз"]
    assert holidays.remove_holiday(admin, line).added == 1
    assert lessons_of(school, school.algebra_a, *week) == [monday]
    holidays.change_holiday(
        admin,
        replace(school_year(admin, school.year).holidays[0].plan, name="Осень"),
        school_year(admin, school.year).holidays[0],
    )
    with school.file.writing():
        LessonTopic.create(
            home=group_of(school.algebra_a), date=monday, number=6, course=school.algebra_a, topic="Дроби"
        )
    done = holidays.add_holiday(admin, school.year, frost)
    assert [one.date for one in done.kept] == [monday]
    assert monday in lessons_of(school, school.algebra_a, *week)
    with pytest.raises(Refused, match=r"holiday\.exists"):
        holidays.add_holiday(admin, school.year, replace(frost, name="Ещё раз"))
    for wrong, code in (
        (replace(frost, ends=date(2026, 12, 1)), "period.bad"),
        (replace(frost, ends=date(2028, 1, 1)), "date.outside_year"),
        (replace(frost, grade_from=9, grade_to=3), "grades.bad"),
        (replace(frost, name=" "), "title.missing"),
    ):
        with pytest.raises(BadInput, match=code.replace(".", r"\.")):
            holidays.add_holiday(admin, school.year, wrong)
    with school.file.reading():
        assert list(broken_links()) == []


def group_of(course: int) -> int:
    return int(Course.get_by_id(course).group.home_id)


def test_periods_are_changed_and_lessons_follow(school: BuiltSchool, admin: Session) -> None:
    in_timetable(school, school.algebra_a)
    scheme = school_year(admin, school.year).schemes[0]
    first, second, third, fourth = scheme.days
    wished = [first, second, third, (fourth[0], date(2027, 5, 21))]
    with pytest.raises(Refused, match=r"terms\.gap") as found:
        years.set_terms(admin, scheme.id, wished, scheme.days)  # the winter is no holiday in this school
    assert (found.value.data["number"], found.value.data["starts"]) == (2, date(2026, 12, 31))
    assert years.set_terms(admin, scheme.id, wished, scheme.days, rest_between="Каникулы").added
    there = school_year(admin, school.year)
    assert there.schemes[0].days == tuple(wished)
    assert [one.plan.starts for one in there.holidays if one.plan.name == "Каникулы"] == [
        date(2026, 12, 31),
        date(2027, 3, 22),
    ]
    last = date(2027, 5, 17)
    assert last in lessons_of(school, school.algebra_a, last, date(2027, 5, 31))
    with pytest.raises(Conflict):
        years.set_terms(admin, scheme.id, scheme.days, scheme.days[:3])
    years.set_terms(admin, scheme.id, [*wished[:3], (fourth[0], date(2027, 5, 14))], wished)
    assert lessons_of(school, school.algebra_a, last, date(2027, 5, 31)) == []
    for wrong, code in (
        ([], "terms.none"),
        ([(first[1], first[0])], "terms.backwards"),
        ([first, first], "terms.overlap"),
        ([(date(2026, 8, 1), first[1])], "terms.outside_year"),
    ):
        with pytest.raises(BadInput, match=code.replace(".", r"\.")):
            years.set_terms(admin, scheme.id, wrong, school_year(admin, school.year).schemes[0].days)


def test_calendars(school: BuiltSchool, admin: Session) -> None:
    """Another calendar brings its periods, moves the classes, and takes what no class follows any more."""
    seen = school_year(admin, school.year)
    years.choose_calendar(admin, CalendarKey.MODULES, seen)
    there = school_year(admin, school.year)
    assert [(one.kind, len(one.terms), one.classes) for one in there.schemes] == [("trimesters", 3, 2)]
    assert sum(one.plan.kind == HolidayKind.VACATION for one in there.holidays) == 6
    with pytest.raises(Conflict):
        years.choose_calendar(admin, CalendarKey.RECOMMENDED, seen)
    own = years.add_scheme(admin, school.year, TermKind.OWN, "Спорт", [there.schemes[0].days[0]])
    with pytest.raises(Refused, match=r"title\.taken"):
        years.add_scheme(admin, school.year, TermKind.OWN, "СПОРТ", there.schemes[0].days)
    years.rename_scheme(admin, own, "Лыжи", "Спорт")
    years.remove_scheme(admin, own)
    with pytest.raises(Refused, match=r"structure\.in_use"):
        years.remove_scheme(admin, there.schemes[0].id)
    second = years.add_year(admin, CalendarKey.RECOMMENDED, 2027)
    with pytest.raises(Refused, match=r"year\.overlaps"):
        years.add_year(admin, CalendarKey.QUARTERS, 2027)
    row = next(one for one in (school_year(admin, second).year,))
    years.change_year(admin, "27/28", row.starts, date(2028, 8, 30), row)
    years.remove_year(admin, second)
    with pytest.raises(Refused, match=r"year\.the_only_one"):
        years.remove_year(admin, school.year)


def test_bells(school: BuiltSchool, admin: Session) -> None:
    ready = ready_bells(BellsKey.FIRST_SHORT_SATURDAY)
    made = bells.add_bells(admin, school.year, ready.name, ready.shift, ready.times)
    with pytest.raises(Conflict):
        bells.assign_bells(admin, made, {school.class_a: made})
    bells.assign_bells(admin, made, {school.class_a: school.bells})
    (line,) = [one for one in bells.bell_schedules(admin, school.year) if one.id == made]
    assert line.classes == (school.class_a,)
    assert dict(line.times)[6, 1] == (510, 550)
    with pytest.raises(Refused, match=r"structure\.in_use"):
        bells.remove_bells(admin, made)
    bells.change_bells(admin, "Новые", 2, {(0, 1): (480, 520)}, line)
    with pytest.raises(Conflict):
        bells.change_bells(admin, "Иные", 2, {(0, 1): (480, 525)}, line)
    for times, code in (
        ({(0, 16): (1, 2)}, "bells.bad_number"),
        ({(0, 1): (500, 500)}, "bells.bad_time"),
        ({(0, 1): (500, 540), (0, 2): (539, 580)}, "bells.overlap"),
    ):
        with pytest.raises(BadInput, match=code.replace(".", r"\.")):
            bells.add_bells(admin, school.year, "Прочие", 1, times)
    bells.assign_bells(admin, school.bells, {school.class_a: made})
    bells.remove_bells(admin, made)


def test_classes(school: BuiltSchool, admin: Session) -> None:
    made = classes.add_classes(admin, school.year, [(5, "А"), (5, "Б"), (7, "а"), (10, "хим/био")])
    lines = {one.name: one for one in class_lines(admin, school.year)}
    assert len(made) == 3  # 7А is there
    assert [*lines] == ["5А", "5Б", "7А", "7Б", "10хим/био"]
    five = lines["5А"]
    wished = replace(five.plan, study_days=6, letter="-мат")
    classes.change_classes(admin, {five.id: wished}, {five.id: five.plan})
    with pytest.raises(Conflict):
        classes.change_classes(admin, {five.id: replace(wished, grade=6)}, {five.id: five.plan})
    with pytest.raises(Refused, match=r"class\.exists"):
        classes.change_classes(admin, {five.id: replace(wished, letter="Б")}, {five.id: wished})
    with pytest.raises(Refused, match=r"structure\.in_use") as found:
        classes.remove_class(admin, school.class_a, lines["7А"].plan)
    assert found.value.data["what"].keys() >= {"enrollment", "course"}
    courses.set_cells(admin, school.year, [CellPlan(five.id, school.algebra, 3, False, None)])
    (course,) = [one for one in curriculum(admin, school.year).courses if one.class_id == five.id]
    courses.remove_course(admin, course.id)
    classes.remove_class(admin, five.id, wished)
    assert "5-мат" not in {one.name for one in class_lines(admin, school.year)}
    for plan, code in (
        (replace(wished, grade=12), "class.bad_grade"),
        (replace(wished, study_days=7), "class.bad_days"),
        (replace(wished, letter="1" * 16), "class.bad_name"),
    ):
        other = lines["5Б"]
        with pytest.raises(BadInput, match=code.replace(".", r"\.")):
            classes.change_classes(admin, {other.id: plan}, {other.id: other.plan})
    with pytest.raises(NotFound):
        classes.add_classes(admin, school.year, [(4, "А")], scheme_id=99)


def test_subjects_and_kinds(school: BuiltSchool, admin: Session) -> None:
    (new,) = subjects.add_subjects(admin, [SubjectPlan("Химия", "Хим"), SubjectPlan("алгебра")])
    line = subject_lines(admin)[-1]
    assert (line.id, line.plan.short, line.courses) == (new, "Хим", 0)
    subjects.change_subject(admin, new, SubjectPlan("Химия", "Х", "pass"), line.plan)
    with pytest.raises(Refused, match=r"title\.taken"):
        subjects.change_subject(admin, new, SubjectPlan("Алгебра"), SubjectPlan("Химия", "Х", "pass"))
    with pytest.raises(Conflict):
        subjects.change_subject(admin, new, SubjectPlan("Химия!"), line.plan)
    ids = [one.id for one in subject_lines(admin)]
    subjects.order_subjects(admin, [new, *ids[:-1]], ids)
    assert subject_lines(admin)[0].id == new
    with pytest.raises(Conflict):
        subjects.order_subjects(admin, ids[::-1], ids)
    with pytest.raises(Refused, match=r"structure\.in_use"):
        subjects.remove_subject(admin, school.algebra, SubjectPlan("Алгебра"))
    subjects.remove_subject(admin, new, SubjectPlan("Химия", "Х", "pass"))
    kind = kinds.add_kind(admin, KindPlan("Диктант", "дикт", 2))
    shown = next(one for one in kind_lines(admin) if one.id == kind)
    kinds.change_kind(admin, replace(shown.plan, weight=2.5), shown)
    with pytest.raises(Conflict):
        kinds.change_kind(admin, replace(shown.plan, weight=3), shown)
    with pytest.raises(BadInput, match=r"work_kind\.bad_weight"):
        kinds.add_kind(admin, KindPlan("Прочее", "", float("nan")))
    order = [one.id for one in kind_lines(admin)]
    kinds.order_kinds(admin, order[::-1], order)
    kinds.remove_kind(admin, kind_lines(admin)[0])
    assert kind not in {one.id for one in kind_lines(admin)}


def test_courses(school: BuiltSchool, admin: Session) -> None:
    """The grid: hours are set, a parallel is filled, teachers are given from a day on."""
    subjects.add_subjects(admin, [SubjectPlan("Химия"), SubjectPlan("Физика"), SubjectPlan("Рисование")])
    assert courses.fill_usual(admin, school.year, [school.class_a, school.class_b]) > 0
    assert courses.fill_usual(admin, school.year, [school.class_a, school.class_b]) == 0
    physics = next(one.id for one in subject_lines(admin) if one.plan.name == "Физика")
    mine = [one for one in curriculum(admin, school.year).courses if one.subject_id == physics]
    assert {(one.class_id, one.hours) for one in mine} == {(school.class_a, 2.0), (school.class_b, 2.0)}
    with pytest.raises(Conflict):
        courses.set_cells(admin, school.year, [CellPlan(school.class_a, physics, 3, True, 5)])
    courses.set_cells(admin, school.year, [CellPlan(school.class_a, physics, 3, True, 2)])
    ids = [one.id for one in mine]
    courses.set_teacher(admin, ids, school.maths_teacher, expected=dict.fromkeys(ids))
    courses.set_teacher(
        admin, ids[:1], school.russian_teacher, date(2026, 12, 1), expected={ids[0]: school.maths_teacher}
    )
    found = {one.id: one.teacher_id for one in curriculum(admin, school.year).courses}
    assert found[ids[0]] == school.maths_teacher  # to the end of November
    with pytest.raises(Conflict):
        courses.set_teacher(admin, ids[1:], None, expected={ids[1]: None})
    with school.file.writing():
        LessonTopic.create(
            home=group_of(school.algebra_a),
            date=LESSON_DAYS[0],
            number=1,
            course=school.algebra_a,
            topic="Дроби",
        )
    with pytest.raises(Refused, match=r"structure\.in_use") as refusal:
        courses.set_cells(admin, school.year, [CellPlan(school.class_a, school.algebra, None, True, None)])
    assert refusal.value.data["what"] == {"lesson": 1}
    courses.set_cells(admin, school.year, [CellPlan(school.class_a, physics, None, True, 3)])
    assert ids[0] not in {one.id for one in curriculum(admin, school.year).courses}
    with school.file.reading():
        part = StudyGroup.get(StudyGroup.school_class == school.class_a, StudyGroup.whole == 0).id
    course = courses.add_course(admin, part, physics, 1.0, school.maths_teacher)
    courses.set_hours(admin, course, 2.0, 1.0)
    with pytest.raises(Refused, match=r"course\.exists"):
        courses.add_course(admin, part, physics)
    with pytest.raises(BadInput, match=r"course\.bad_hours"):
        courses.set_hours(admin, course, float("inf"), 2.0)
    plan = ClassPlan(7, "А", school.quarters, school.bells)
    assert class_lines(admin, school.year)[0].plan == plan
