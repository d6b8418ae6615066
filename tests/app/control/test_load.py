"""The load of a class: what opens and closes its findings, and what of it is the most that one pupil has."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from app.codes import LessonState
from app.control.rule_book import RuleSetting, UnitKind
from app.journal import commands
from app.journal.closing import close_term
from app.permissions import Role
from models.control import ClassDay
from models.journal import Homework, Lesson, Work
from models.school import ClassTeacher, Course, CourseTeacher, GroupMember, StudyGroup
from tests.app.control.judged import deputy, found, rows_of, rules, set_clock, touched, verdict
from tests.build import BuiltSchool

DAY = date(2026, 11, 25)
LOAD = UnitKind.LOAD


def give(school: BuiltSchool, course: str, minutes: int | None, day: date = DAY, **more: Any) -> None:
    """Homework straight into the file."""
    one = Course.get_by_id(school.ids[course])
    home = StudyGroup.get_by_id(one.group_id).home_id
    no = Homework.select().where(Homework.course == one.id, Homework.due_date == day).count() + 1
    Homework.create(
        home=home, due_date=day, course=one.id, no=no, text="Упр. 1", minutes=minutes,
        entered_at=school.clock.now(), **more,
    )  # fmt: skip


def plan(school: BuiltSchool, course: str, day: date = DAY, weight: float = 3) -> None:
    """A work at the course's lesson of a day."""
    number = Lesson.get(Lesson.course == school.ids[course], Lesson.date == day).number
    here = (Work.course == school.ids[course], Work.date == day)
    no = Work.select().where(*here).count() + 1
    Work.create(
        course=school.ids[course], date=day, number=number, no=no, kind=school.kind_test, weight=weight
    )


def second_group(school: BuiltSchool, pupil: str = "zhukova") -> None:
    """The other half of the class's English."""
    own_id = StudyGroup.select(StudyGroup.id).order_by(StudyGroup.id.desc()).scalar() + 1
    StudyGroup.insert(
        id=own_id, year=school.year, school_class=school.class_a, name="англ. 2", home=school.group_class_a
    ).execute()
    GroupMember.create(group=own_id, pupil=school.ids[pupil], from_date=date(2026, 9, 1))
    school.ids["english_a2"] = Course.create(year=school.year, subject=school.english, group=own_id).id
    CourseTeacher.create(course=school.english_a2, teacher=school.maths_teacher, from_date=date(2026, 9, 1))
    Lesson.create(course=school.english_a2, date=DAY, number=3)


def days(school: BuiltSchool, class_: str = "class_a") -> dict[date, tuple[int, ...]]:
    """Minutes, pieces, those without an estimate, and control works by day."""
    rows = rows_of(verdict(school, LOAD, school.ids[class_]), ClassDay)
    assert {row[1] for row in rows} <= {school.ids[class_]}
    return {row[0]: row[2:] for row in rows}


# --- homework -----------------------------------------------------------------------------------------------------


def test_homework_over_the_norm_opens_a_finding_and_less_of_it_closes_it(school: BuiltSchool) -> None:
    teacher = school.session(Role.TEACHER, school.maths_teacher)
    number = commands.set_homework(teacher, school.algebra_a, DAY, None, "№ 1–90", expected="", minutes=151)
    (one,) = found(school, LOAD, school.class_a, "homework_load")
    assert (one.place, one.date, one.class_id) == ("20261125", DAY, school.class_a)
    assert one.detail == {"minutes": 151, "norm": 150}
    assert one.teacher_id == school.maths_teacher  # who alone did it
    commands.set_homework(teacher, school.algebra_a, DAY, number, "№ 1–9", expected="№ 1–90", minutes=150)
    assert found(school, LOAD, school.class_a, "homework_load") == []


@pytest.mark.parametrize(
    ("minutes", "percent", "is_found"),
    [
        (150, 100, False),
        (151, 100, True),
        (75, 50, False),
        (76, 50, True),
        (450, 300, False),
        (451, 300, True),
    ],
)
def test_the_threshold_is_in_per_cent_of_the_norm(
    school: BuiltSchool, minutes: int, percent: float, is_found: bool
) -> None:
    with school.file.writing():
        give(school, "algebra_a", minutes)
    assert (
        bool(found(school, LOAD, school.class_a, "homework_load", rules(homework_load=percent))) is is_found
    )


def test_a_rule_holds_in_its_grades_alone(school: BuiltSchool) -> None:
    with school.file.writing():
        give(school, "algebra_a", 300)
    for grades, count in (((), 1), ((7, 8), 1), ((8,), 0)):
        book = rules(homework_load=RuleSetting(True, 100, grades))
        assert len(found(school, LOAD, school.class_a, "homework_load", book)) == count
    assert found(school, LOAD, school.class_a, "homework_load", rules(homework_load=None)) == []


def test_of_two_language_groups_the_one_with_more_counts(school: BuiltSchool) -> None:
    with school.file.writing():
        second_group(school)
        give(school, "algebra_a", 80)
        give(school, "english_a1", 60)
        give(school, "english_a2", 69)
    assert days(school)[DAY] == (149, 2, 0, 0)  # and not 209
    assert found(school, LOAD, school.class_a, "homework_load") == []
    with school.file.writing():
        give(school, "english_a2", 2)
    (one,) = found(school, LOAD, school.class_a, "homework_load")
    assert one.detail["minutes"] == 151
    assert one.teacher_id == school.maths_teacher  # both are hers


def test_where_several_share_in_it_the_class_teacher_of_the_day_is_named(school: BuiltSchool) -> None:
    with school.file.writing():
        give(school, "algebra_a", 100)
        give(school, "russian_a", 100)
        ClassTeacher.update(to_date=date(2026, 11, 24)).where(
            ClassTeacher.school_class == school.class_a
        ).execute()
        ClassTeacher.create(school_class=school.class_a, person=school.head, from_date=date(2026, 11, 25))
        give(school, "algebra_a", 100, date(2026, 11, 24))
        give(school, "russian_a", 100, date(2026, 11, 24))
    before, after = found(school, LOAD, school.class_a, "homework_load")
    assert (before.teacher_id, after.teacher_id) == (school.russian_teacher, school.head)


def test_homework_of_one_pupil_alone_is_not_the_class_s(school: BuiltSchool) -> None:
    with school.file.writing():
        give(school, "algebra_a", 20)
        give(school, "algebra_a", 300, pupil=school.yolkin)
    assert days(school)[DAY] == (20, 1, 0, 0)


def test_what_has_no_estimate_is_counted_apart(school: BuiltSchool) -> None:
    with school.file.writing():
        give(school, "algebra_a", 20)
        give(school, "russian_a", None)
    assert days(school)[DAY] == (20, 2, 1, 0)


def test_homework_is_due_when_its_lesson_is_held(school: BuiltSchool) -> None:
    with school.file.writing():
        give(school, "algebra_a", 20)
        give(school, "russian_a", 30)
        Lesson.update(state=int(LessonState.CANCELLED)).where(
            Lesson.course == school.algebra_a, Lesson.date == DAY
        ).execute()
    assert days(school) == {DAY: (30, 1, 0, 0), date(2026, 11, 26): (20, 1, 0, 0)}


def test_who_has_left_has_no_load(school: BuiltSchool) -> None:
    with school.file.writing():
        for line in GroupMember.select():
            line.delete_instance()
        GroupMember.create(group=school.group_english, pupil=school.yashin, from_date=date(2026, 9, 1))
        give(school, "english_a1", 200, date(2026, 11, 10))  # his last day
        give(school, "english_a1", 200, date(2026, 11, 11))
    assert days(school) == {date(2026, 11, 10): (200, 1, 0, 0)}


def test_for_who_leaves_only_his_own_lessons_say_when_homework_is_due(school: BuiltSchool) -> None:
    last = date(2026, 11, 10)  # of Яшин
    with school.file.writing():
        give(school, "algebra_a", 20, last)
        Lesson.update(state=int(LessonState.CANCELLED)).where(
            Lesson.course == school.algebra_a, Lesson.date == last
        ).execute()
    assert days(school) == {last: (20, 1, 0, 0), date(2026, 11, 11): (20, 1, 0, 0)}


# --- control works ------------------------------------------------------------------------------------------------


def test_a_second_control_work_on_a_day_opens_a_finding_and_moving_it_closes_it(school: BuiltSchool) -> None:
    maths = school.session(Role.TEACHER, school.maths_teacher)
    russian = school.session(Role.TEACHER, school.russian_teacher)
    commands.add_work(maths, school.algebra_a, DAY, 1, school.kind_test)
    assert found(school, LOAD, school.class_a, "works_on_one_day") == []
    no = commands.add_work(russian, school.russian_a, DAY, 2, school.kind_test)
    (one,) = found(school, LOAD, school.class_a, "works_on_one_day")
    assert (one.place, one.date, one.detail) == ("20261125", DAY, {"works": 2})
    assert one.teacher_id == school.russian_teacher  # two have planned them: the class teacher
    assert days(school)[DAY] == (0, 0, 0, 2)
    commands.remove_work(russian, school.russian_a, DAY, 2, no)
    assert found(school, LOAD, school.class_a, "works_on_one_day") == []


@pytest.mark.parametrize(("allowed", "is_found"), [(1, True), (2, False)])
def test_so_many_may_be_on_a_day(school: BuiltSchool, allowed: float, is_found: bool) -> None:
    with school.file.writing():
        plan(school, "algebra_a")
        plan(school, "russian_a")
    book = rules(works_on_one_day=allowed)
    assert bool(found(school, LOAD, school.class_a, "works_on_one_day", book)) is is_found


def test_works_of_two_groups_are_not_two_works_of_a_pupil(school: BuiltSchool) -> None:
    with school.file.writing():
        second_group(school)
        plan(school, "english_a1")
        plan(school, "english_a2")
    assert found(school, LOAD, school.class_a, "works_on_one_day") == []
    assert days(school)[DAY] == (0, 0, 0, 1)


@pytest.mark.parametrize(("weight", "count"), [(3, 2), (2.5, 1), (0, 1)])
def test_what_weighs_less_than_a_control_work_is_none(school: BuiltSchool, weight: float, count: int) -> None:
    with school.file.writing():
        plan(school, "algebra_a")
        plan(school, "russian_a", weight=weight)
    assert days(school)[DAY][3] == count


def test_days_of_a_closed_period_are_settled(school: BuiltSchool) -> None:
    with school.file.writing():
        give(school, "algebra_a", 300)
        plan(school, "algebra_a")
        plan(school, "russian_a")
    assert len(verdict(school, LOAD, school.class_a).found) == 2
    set_clock(school, date(2027, 1, 4))
    close_term(deputy(school), school.term2)
    settled = verdict(school, LOAD, school.class_a)
    assert settled.found == ()
    assert settled.closed == ((2, date(2026, 11, 5), date(2026, 12, 30)),)
    assert days(school)[DAY] == (300, 1, 0, 2)  # the figures stay


# --- what touches -------------------------------------------------------------------------------------------------


def test_the_log_names_the_class_whose_load_is_another(school: BuiltSchool) -> None:
    teacher = school.session(Role.TEACHER, school.maths_teacher)

    def after(step: Any) -> set[int]:
        end = teacher.last_seq
        step()
        found = touched(school, LOAD, end)
        teacher.poll()
        return found

    place = (teacher, school.algebra_a, DAY, 1)
    assert after(lambda: commands.set_homework(*place[:3], None, "№ 1", expected="")) == {school.class_a}
    assert after(lambda: commands.add_work(*place, school.kind_test)) == {school.class_a}
    assert after(lambda: commands.add_work(*place, school.kind_answer)) == set()
    assert after(lambda: commands.add_lesson(teacher, school.algebra_b, DAY, 7)) == {school.class_b}
    held = int(LessonState.HELD_EMPTY)
    assert (
        after(lambda: commands.set_lesson_state(teacher, school.algebra_b, DAY, 7, held, expected=0)) == set()
    )
    gone = int(LessonState.CANCELLED)
    assert after(
        lambda: commands.set_lesson_state(teacher, school.algebra_b, DAY, 7, gone, expected=held)
    ) == {school.class_b}
