"""The week as the family sees it."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from app.codes import AttendanceCode, LessonState, Role
from app.diary.commands import add_remark
from app.diary.queries import diary_week, my_pupils
from app.diary.rows import DiaryDay, DiaryLesson, DiaryMark, DiaryWeek, HomeworkLine, LooseHomework, PupilCard
from app.homework.commands import tick_homework
from app.journal.commands import add_work, set_homework, set_lesson_state, set_topic, write_cells
from app.journal.rows import CellEdit
from app.session import Session
from models.journal import Lesson
from models.school import (
    BellSchedule,
    Course,
    CourseTeacher,
    Enrollment,
    GroupMember,
    Holiday,
    SchoolClass,
    StudyGroup,
)
from tests.build import BuiltSchool

MONDAY = date(2026, 11, 9)
WEDNESDAY = date(2026, 11, 11)


@pytest.fixture
def parent(school: BuiltSchool) -> Session:
    return school.session(Role.PARENT, school.parent)


@pytest.fixture
def teacher(school: BuiltSchool) -> Session:
    return school.session(Role.TEACHER, school.maths_teacher)


def day(week: DiaryWeek, on: date) -> DiaryDay:
    return next(one for one in week.days if one.date == on)


def lesson(week: DiaryWeek, on: date, course: int) -> DiaryLesson:
    return next(one for one in day(week, on).lessons if one.course_id == course)


def test_days_and_lessons(school: BuiltSchool, parent: Session) -> None:
    """The days of the class's week; lessons by number with bells, subject and teacher; groups for their members."""
    week = diary_week(parent, school.arbuzova, MONDAY)
    assert week.pupil == PupilCard(school.arbuzova, "Арбузова Анна", school.class_a, "7А")
    assert [one.date for one in week.days] == [MONDAY + timedelta(days=offset) for offset in range(5)]
    monday = week.days[0]
    assert [(one.number, one.subject, one.starts, one.ends, one.teacher) for one in monday.lessons] == [
        (1, "Алгебра", 505, 550, "Цифрова Инна Петровна"),
        (2, "Русский язык", 560, 605, "Словов Инна Петровна"),
        (3, "Английский язык", 615, 660, "Словов Инна Петровна"),
    ]
    assert [one.group for one in monday.lessons] == ["", "", "англ. 1"]
    other = diary_week(school.session(Role.PARENT, school.other_parent), school.zhukova, MONDAY)
    assert [one.subject for one in other.days[0].lessons] == ["Алгебра", "Русский язык"]


def test_six_days_of_a_class_that_has_them(school: BuiltSchool, parent: Session) -> None:
    with school.file.writing():
        SchoolClass.update(study_days=6).where(SchoolClass.id == school.class_a).execute()
    week = diary_week(parent, school.arbuzova, MONDAY)
    assert [one.date.isoweekday() for one in week.days] == [1, 2, 3, 4, 5, 6]
    assert [one.date.isoweekday() for one in diary_week(parent, school.beryozkin, MONDAY).days] == [
        1,
        2,
        3,
        4,
        5,
    ]


def test_any_day_of_the_week_will_do(school: BuiltSchool, parent: Session) -> None:
    assert diary_week(parent, school.arbuzova, date(2026, 11, 15)) == diary_week(
        parent, school.arbuzova, MONDAY
    )


def test_what_the_teacher_enters(school: BuiltSchool, parent: Session, teacher: Session) -> None:
    course = school.algebra_a
    set_topic(teacher, course, WEDNESDAY, 1, "Дроби")
    add_work(teacher, course, WEDNESDAY, 1, school.kind_test)
    write_cells(
        teacher,
        course,
        [
            CellEdit(WEDNESDAY, 1, 1, school.arbuzova, "mark", None, 5, comment="Без ошибок"),
            CellEdit(WEDNESDAY, 1, 1, school.yolkin, "mark", None, 2, comment="Чужая"),
            CellEdit(WEDNESDAY, 1, 0, school.arbuzova, "attendance", None, AttendanceCode.LATE, minutes=5),
        ],
    )
    set_homework(teacher, course, WEDNESDAY, None, "№ 5")
    set_homework(teacher, course, WEDNESDAY, None, "Доклад", pupil_id=school.arbuzova)
    set_homework(teacher, course, WEDNESDAY, None, "Не для неё", pupil_id=school.yolkin)
    found = lesson(diary_week(parent, school.arbuzova, MONDAY), WEDNESDAY, course)
    assert found.topic == "Дроби"
    assert found.marks == (DiaryMark(5, "Контрольная", 3, "Без ошибок", school.clock.now()),)
    assert found.attendance == (AttendanceCode.LATE, 5)
    assert found.homework == (
        HomeworkLine(1, "№ 5", False, False, WEDNESDAY),
        HomeworkLine(2, "Доклад", False, True, WEDNESDAY),
    )
    pupil = school.session(Role.PUPIL, school.arbuzova)
    tick_homework(pupil, school.arbuzova, course, WEDNESDAY, 2, True)
    found = lesson(diary_week(parent, school.arbuzova, MONDAY), WEDNESDAY, course)
    assert [one.done for one in found.homework] == [False, True]


def test_homework_of_a_group_is_for_its_members(school: BuiltSchool) -> None:
    """It lies on the same pages as the class's, and must not be read by the others."""
    teacher = school.session(Role.TEACHER, school.russian_teacher)
    set_homework(teacher, school.english_a1, WEDNESDAY, None, "Unit 3")
    set_topic(teacher, school.english_a1, WEDNESDAY, 3, "Present Simple")
    deputy = school.session(Role.DEPUTY, school.deputy)
    texts = {
        pupil: [line.text for one in day(diary_week(deputy, pupil, MONDAY), WEDNESDAY).lessons for line in one.homework]
        for pupil in (school.arbuzova, school.zhukova)
    }  # fmt: skip
    assert texts == {school.arbuzova: ["Unit 3"], school.zhukova: []}


def test_homework_without_a_lesson_is_not_lost(
    school: BuiltSchool, parent: Session, teacher: Session
) -> None:
    saturday = date(2026, 11, 14)
    set_homework(teacher, school.algebra_a, saturday, None, "Доделать")
    set_homework(teacher, school.algebra_a, saturday + timedelta(days=1), None, "И это")
    week = diary_week(parent, school.arbuzova, MONDAY)
    line = HomeworkLine(1, "Доделать", False, False, saturday)
    assert day(week, saturday).loose_homework == (LooseHomework(school.algebra_a, "Алгебра", line),)
    assert [one.date.isoweekday() for one in week.days] == [1, 2, 3, 4, 5, 6, 7]  # Sunday has something on it


def test_two_lessons_of_a_day(school: BuiltSchool, parent: Session, teacher: Session) -> None:
    """Homework with a number goes to that lesson, without to the first; so do marks."""
    with school.file.writing():
        Lesson.create(course=school.algebra_a, date=WEDNESDAY, number=5, room="21")
    set_homework(teacher, school.algebra_a, WEDNESDAY, None, "к первому")
    set_homework(teacher, school.algebra_a, WEDNESDAY, None, "к пятому", due_number=5)
    write_cells(teacher, school.algebra_a, [CellEdit(WEDNESDAY, 5, 0, school.arbuzova, "mark", None, 4)])
    lessons = [
        one
        for one in day(diary_week(parent, school.arbuzova, MONDAY), WEDNESDAY).lessons
        if one.course_id == school.algebra_a
    ]
    assert [(one.number, [line.text for line in one.homework], [mark.value for mark in one.marks], one.room)
            for one in lessons] == [(1, ["к первому"], [], ""), (5, ["к пятому"], [4], "21")]  # fmt: skip


def test_cancelled_and_replaced(school: BuiltSchool, parent: Session, teacher: Session) -> None:
    set_lesson_state(teacher, school.algebra_a, WEDNESDAY, 1, LessonState.CANCELLED, expected=0)
    thursday = date(2026, 11, 12)
    set_lesson_state(
        teacher, school.algebra_a, thursday, 1, LessonState.REPLACED, expected=0, substitute_id=school.deputy
    )
    week = diary_week(parent, school.arbuzova, MONDAY)
    assert lesson(week, WEDNESDAY, school.algebra_a).state == LessonState.CANCELLED
    replaced = lesson(week, thursday, school.algebra_a)
    assert (replaced.state, replaced.teacher) == (LessonState.REPLACED, "Завучева Инна Петровна")
    assert replaced.usual_teacher == "Цифрова Инна Петровна"
    assert lesson(week, WEDNESDAY, school.algebra_a).usual_teacher == ""


def test_moved_lesson_tells_from_where(school: BuiltSchool, parent: Session) -> None:
    with school.file.writing():
        Lesson.create(
            course=school.algebra_a, date=WEDNESDAY, number=6, state=LessonState.MOVED, moved_from=MONDAY
        )
    found = [
        one for one in day(diary_week(parent, school.arbuzova, MONDAY), WEDNESDAY).lessons if one.number == 6
    ]
    assert [(one.state, one.moved_from) for one in found] == [(LessonState.MOVED, MONDAY)]


def test_holidays_by_name(school: BuiltSchool, parent: Session) -> None:
    with school.file.writing():
        for name, kind, on, low, high in (
            ("День матери", "public", date(2026, 11, 10), 1, 11),
            ("Отдых первых классов", "vacation", date(2026, 11, 11), 1, 1),
            ("Каникулы", "vacation", date(2026, 11, 13), 1, 11),
            ("Рабочий день", "workday", date(2026, 11, 13), 1, 11),
        ):
            Holiday.create(
                year=school.year, name=name, kind=kind, starts=on, ends=on, grade_from=low, grade_to=high
            )
    week = diary_week(parent, school.arbuzova, MONDAY)
    assert [one.holiday for one in week.days] == [None, "День матери", None, None, None]
    autumn = diary_week(parent, school.arbuzova, date(2026, 10, 26))
    assert {one.holiday for one in autumn.days} == {"Осенние каникулы"}


def test_before_coming_and_after_leaving(school: BuiltSchool) -> None:
    deputy = school.session(Role.DEPUTY, school.deputy)
    left = diary_week(deputy, school.yashin, MONDAY)
    assert [len(one.lessons) for one in left.days] == [2, 2, 0, 0, 0]
    came = diary_week(deputy, school.novikov, date(2026, 11, 2))
    assert [len(one.lessons) for one in came.days] == [0, 0, 0, 0, 0]
    assert len(diary_week(deputy, school.novikov, MONDAY).days[0].lessons) == 2


def test_moved_to_the_other_class_in_the_week(school: BuiltSchool) -> None:
    """Until Tuesday in 7А, from Wednesday in 7Б."""
    with school.file.writing():
        Enrollment.create(school_class=school.class_b, pupil=school.yashin, from_date=WEDNESDAY)
    week = diary_week(school.session(Role.DEPUTY, school.deputy), school.yashin, MONDAY)
    assert [[one.number for one in each.lessons] for each in week.days] == [[1, 2], [1, 2], [4], [4], [4]]


def test_group_across_classes(school: BuiltSchool, parent: Session) -> None:
    """Its topics and homework lie on pages of its own; the bells are those of the pupil's class."""
    with school.file.writing():
        late = BellSchedule.create(year=school.year, name="Вторая смена", shift=2)
        SchoolClass.update(bell_schedule=late).where(SchoolClass.id == school.class_b).execute()
        StudyGroup.insert(id=50, year=school.year, name="Физика углублённо", home=50).execute()
        for pupil in (school.arbuzova, school.beryozkin):
            GroupMember.create(group=50, pupil=pupil, from_date=date(2026, 9, 1))
        course = Course.create(year=school.year, subject=school.algebra, group=50).id
        CourseTeacher.create(course=course, teacher=school.maths_teacher, from_date=date(2026, 9, 1))
        Lesson.create(course=course, date=WEDNESDAY, number=6)
    teacher = school.session(Role.TEACHER, school.maths_teacher)
    set_homework(teacher, course, WEDNESDAY, None, "Задача 7")
    found = lesson(diary_week(parent, school.arbuzova, MONDAY), WEDNESDAY, course)
    assert (found.starts, [line.text for line in found.homework]) == (780, ["Задача 7"])
    found = lesson(diary_week(parent, school.beryozkin, MONDAY), WEDNESDAY, course)
    assert (found.starts, [line.text for line in found.homework]) == (None, ["Задача 7"])


def test_remarks(school: BuiltSchool, parent: Session, teacher: Session) -> None:
    add_remark(
        teacher, school.arbuzova, WEDNESDAY, "praise", "Помогла другу", course_id=school.algebra_a, number=1
    )
    (remark,) = day(diary_week(parent, school.arbuzova, MONDAY), WEDNESDAY).remarks
    assert (remark.kind, remark.text, remark.author) == ("praise", "Помогла другу", "Цифрова Инна Петровна")
    assert (remark.course_id, remark.number, remark.written_at) == (school.algebra_a, 1, school.clock.now())


@pytest.mark.parametrize(
    ("role", "person", "pupils"),
    [
        (Role.PARENT, "parent", ["7А Арбузова Анна", "7Б Берёзкин Борис"]),
        (Role.PUPIL, "yolkin", ["7А Ёлкин Егор"]),
        (
            Role.CLASS_TEACHER, "russian_teacher",
            ["7А Арбузова Анна", "7А Ёлкин Егор", "7А Жукова Жанна", "7А Новиков Ник", "7А Яшин Яков"],
        ),
        (Role.TEACHER, "maths_teacher", []),
    ],
)  # fmt: skip
def test_my_pupils(school: BuiltSchool, role: Role, person: str, pupils: list[str]) -> None:
    found = my_pupils(school.session(role, school.ids[person]))
    assert [f"{one.class_name} {one.name}" for one in found] == pupils


def test_open_diary_sees_a_new_mark(school: BuiltSchool, parent: Session) -> None:
    """The parent on another PC: the poll tells of the mark, the week read again shows it."""
    at_home = school.session(Role.PARENT, school.parent, school.other())
    diary_week(at_home, school.arbuzova, MONDAY)
    teacher = school.session(Role.TEACHER, school.maths_teacher)
    edits = [CellEdit(WEDNESDAY, 1, 0, pupil, "mark", None, 5) for pupil in (school.arbuzova, school.yolkin)]
    write_cells(teacher, school.algebra_a, edits)
    assert [change.pupil for change in at_home.poll() if change.entity == "mark"] == [school.arbuzova]
    week = diary_week(at_home, school.arbuzova, MONDAY)
    assert [mark.value for mark in lesson(week, WEDNESDAY, school.algebra_a).marks] == [5]
