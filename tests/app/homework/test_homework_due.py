"""What the family is told of homework: cases worked out by hand.  Now it is Monday, 23 November 2026, 10:00."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any

import pytest

from app.codes import LessonState, Role
from app.homework.commands import tick_homework
from app.homework.queries import homework_due
from app.homework.rows import HomeworkPage, HomeworkPiece
from app.homework.rules import Entered, HomeworkState, Kept, Load
from app.journal.commands import set_homework, set_lesson_state
from app.session import Session
from models.journal import Lesson
from models.school import (
    Bell,
    BellSchedule,
    Course,
    CourseTeacher,
    Enrollment,
    GroupMember,
    Holiday,
    SchoolClass,
    StudyGroup,
)
from tests.build import NOW, BuiltSchool

FRIDAY, MONDAY, TUESDAY, WEDNESDAY, THURSDAY = (date(2026, 11, day) for day in (20, 23, 24, 25, 26))
SUNDAY = date(2026, 11, 29)


@pytest.fixture
def parent(school: BuiltSchool) -> Session:
    return school.session(Role.PARENT, school.parent)


@pytest.fixture
def pupil(school: BuiltSchool) -> Session:
    return school.session(Role.PUPIL, school.arbuzova)


@pytest.fixture
def teacher(school: BuiltSchool) -> Session:
    return school.session(Role.TEACHER, school.maths_teacher)


def at(school: BuiltSchool, day: date, hour: int, minute: int = 0) -> datetime:
    """It is that time at school now."""
    school.clock.moment = school.clock.at(day, 60 * hour + minute)
    return school.clock.moment


def read(session: Session, pupil: int, first: date = date(2026, 11, 2), last: date = SUNDAY) -> HomeworkPage:
    return homework_due(session, pupil, first, last)


def pieces(page: HomeworkPage) -> list[HomeworkPiece]:
    return [piece for day in page.days for piece in day.pieces]


def only(page: HomeworkPage) -> HomeworkPiece:
    (piece,) = pieces(page)
    return piece


# --- a piece -------------------------------------------------------------------------------------------------


def test_all_that_is_known_of_a_piece(school: BuiltSchool, parent: Session, teacher: Session) -> None:
    set_homework(
        teacher, school.algebra_a, WEDNESDAY, None, "№ 5", due_number=1, set_date=MONDAY, set_number=1, minutes=25
    )  # fmt: skip
    page = read(parent, school.arbuzova)
    assert (page.pupil.name, page.pupil.class_name, page.grade) == ("Арбузова Анна", "7А", 7)
    assert only(page) == HomeworkPiece(
        course_id=school.algebra_a, due_date=WEDNESDAY, no=1, subject_id=school.algebra, subject="Алгебра",
        teacher="Цифрова Инна Петровна", text="№ 5", minutes=25, day=WEDNESDAY, number=1, starts=505, because="",
        set_date=MONDAY, set_number=1, individual=False, entered_at=NOW, entered=Entered.IN_TIME,
        due_at=school.clock.at(WEDNESDAY, 505), is_over=False, counts=False, state=HomeworkState.OPEN, done_at=None,
    )  # fmt: skip


def test_due_at_the_bell_in_the_time_of_the_school(
    school: BuiltSchool, parent: Session, teacher: Session
) -> None:
    set_homework(teacher, school.algebra_a, TUESDAY, None, "№ 5")
    due = only(read(parent, school.arbuzova)).due_at
    assert due == datetime.fromisoformat("2026-11-24T08:25:00+03:00")


def test_states_follow_the_bell(
    school: BuiltSchool, parent: Session, pupil: Session, teacher: Session
) -> None:
    """The lesson begins at 8:25 on Tuesday."""
    ticked = (pupil, school.arbuzova, school.algebra_a, TUESDAY, 1)

    def now(day: date, hour: int, minute: int = 0) -> tuple[HomeworkState, datetime | None]:
        at(school, day, hour, minute)
        piece = only(read(parent, school.arbuzova))
        return piece.state, piece.done_at

    set_homework(teacher, school.algebra_a, TUESDAY, None, "№ 5")
    assert now(TUESDAY, 8, 24) == (HomeworkState.OPEN, None)
    assert now(TUESDAY, 8, 25) == (HomeworkState.OPEN, None)
    assert now(TUESDAY, 8, 26) == (HomeworkState.OVERDUE, None)
    in_time = at(school, TUESDAY, 8, 25)
    tick_homework(*ticked, True)
    assert now(WEDNESDAY, 9) == (HomeworkState.DONE, in_time)
    tick_homework(*ticked, False)
    assert now(WEDNESDAY, 9) == (HomeworkState.OVERDUE, None)
    late = at(school, WEDNESDAY, 9, 1)
    tick_homework(*ticked, True)
    assert now(THURSDAY, 9) == (HomeworkState.LATE, late)


def test_ticks_of_others_are_theirs(school: BuiltSchool, parent: Session, teacher: Session) -> None:
    set_homework(teacher, school.algebra_a, TUESDAY, None, "№ 5")
    yolkin = school.session(Role.PUPIL, school.yolkin)
    tick_homework(yolkin, school.yolkin, school.algebra_a, TUESDAY, 1, True)
    assert not only(read(parent, school.arbuzova)).done
    assert only(read(yolkin, school.yolkin)).done


def test_individual_and_of_another(school: BuiltSchool, parent: Session, teacher: Session) -> None:
    set_homework(teacher, school.algebra_a, TUESDAY, None, "№ 5")
    set_homework(teacher, school.algebra_a, TUESDAY, None, "Доклад", pupil_id=school.arbuzova)
    set_homework(teacher, school.algebra_a, TUESDAY, None, "Чужое", pupil_id=school.yolkin)
    found = [(one.text, one.individual) for one in pieces(read(parent, school.arbuzova))]
    assert found == [("№ 5", False), ("Доклад", True)]


# --- days ----------------------------------------------------------------------------------------------------


def test_days_in_order_with_their_load(school: BuiltSchool, parent: Session, teacher: Session) -> None:
    """Two pieces for one lesson, and another subject: what is first in the day stands first."""
    russian = school.session(Role.TEACHER, school.russian_teacher)
    set_homework(russian, school.russian_a, WEDNESDAY, None, "Упр. 7", minutes=100)
    set_homework(teacher, school.algebra_a, WEDNESDAY, None, "№ 5", minutes=40)
    set_homework(teacher, school.algebra_a, WEDNESDAY, None, "Правило", minutes=15)
    set_homework(russian, school.english_a1, WEDNESDAY, None, "Unit 3")
    set_homework(teacher, school.algebra_a, TUESDAY, None, "№ 6")
    page = read(parent, school.arbuzova)
    assert [(day.date, [one.text for one in day.pieces], day.load) for day in page.days] == [
        (TUESDAY, ["№ 6"], Load(0, 1, 1, 150)),
        (WEDNESDAY, ["№ 5", "Правило", "Упр. 7", "Unit 3"], Load(155, 4, 1, 150)),
    ]
    assert page.days[1].load.over == 5


def test_only_what_is_for_this_pupil(school: BuiltSchool, parent: Session, teacher: Session) -> None:
    """Homework of a group lies beside the class's, that of the other class elsewhere."""
    russian = school.session(Role.TEACHER, school.russian_teacher)
    set_homework(russian, school.english_a1, WEDNESDAY, None, "Unit 3")
    set_homework(teacher, school.algebra_b, WEDNESDAY, None, "№ 9")
    deputy = school.session(Role.DEPUTY, school.deputy)
    found = {
        one: [piece.text for piece in pieces(read(deputy, one))]
        for one in (school.arbuzova, school.zhukova, school.beryozkin)
    }
    assert found == {school.arbuzova: ["Unit 3"], school.zhukova: [], school.beryozkin: ["№ 9"]}


def test_range_has_both_ends(school: BuiltSchool, parent: Session, teacher: Session) -> None:
    for day in (MONDAY, TUESDAY, WEDNESDAY, THURSDAY):
        set_homework(teacher, school.algebra_a, day, None, f"на {day.day}")
    assert [day.date for day in read(parent, school.arbuzova, TUESDAY, WEDNESDAY).days] == [
        TUESDAY,
        WEDNESDAY,
    ]


def test_before_coming_and_after_leaving(school: BuiltSchool, teacher: Session) -> None:
    for day in (6, 9, 10, 11):
        set_homework(teacher, school.algebra_a, date(2026, 11, day), None, f"на {day}")
    deputy = school.session(Role.DEPUTY, school.deputy)
    assert [one.text for one in pieces(read(deputy, school.yashin))] == ["на 6", "на 9", "на 10"]
    assert [one.text for one in pieces(read(deputy, school.novikov))] == ["на 9", "на 10", "на 11"]


def test_group_across_classes(school: BuiltSchool, parent: Session, teacher: Session) -> None:
    """It lies on pages of its own, and is due by the bells of each pupil's class."""
    with school.file.writing():
        late = BellSchedule.create(year=school.year, name="Вторая смена", shift=2)
        Bell.create(schedule=late, weekday=0, number=6, starts=1000, ends=1040)
        SchoolClass.update(bell_schedule=late).where(SchoolClass.id == school.class_b).execute()
        StudyGroup.insert(id=50, year=school.year, name="Физика углублённо", home=50).execute()
        for one in (school.arbuzova, school.beryozkin):
            GroupMember.create(group=50, pupil=one, from_date=date(2026, 9, 1))
        course = Course.create(year=school.year, subject=school.algebra, group=50).id
        CourseTeacher.create(course=course, teacher=school.maths_teacher, from_date=date(2026, 9, 1))
        Lesson.create(course=course, date=WEDNESDAY, number=6)
    set_homework(
        school.session(Role.TEACHER, school.maths_teacher), course, WEDNESDAY, None, "Задача 7", due_number=6
    )
    assert only(read(parent, school.arbuzova)).starts == 780
    assert only(read(parent, school.beryozkin)).starts == 1000


# --- when it is due ------------------------------------------------------------------------------------------


def test_two_lessons_of_a_day(school: BuiltSchool, parent: Session, teacher: Session) -> None:
    with school.file.writing():
        Lesson.create(course=school.algebra_a, date=WEDNESDAY, number=5)
    set_homework(teacher, school.algebra_a, WEDNESDAY, None, "к пятому", due_number=5)
    set_homework(teacher, school.algebra_a, WEDNESDAY, None, "к первому")
    found = [(one.text, one.number, one.starts) for one in pieces(read(parent, school.arbuzova))]
    assert found == [("к первому", 1, 505), ("к пятому", 5, 725)]


def test_without_a_lesson_it_is_due_in_the_morning(
    school: BuiltSchool, parent: Session, teacher: Session
) -> None:
    saturday = date(2026, 11, 28)
    set_homework(teacher, school.algebra_a, saturday, None, "Доделать")
    piece = only(read(parent, school.arbuzova))
    assert (piece.day, piece.number, piece.starts) == (saturday, None, None)
    assert piece.due_at == school.clock.at(saturday, 505), "the first bell"
    with school.file.writing():
        Bell.delete().execute()
    again = school.session(Role.PARENT, school.parent)
    assert only(read(again, school.arbuzova)).due_at == school.clock.at(saturday, 480), (
        "no bell is known: 8:00"
    )


def test_bells_of_other_days_of_the_week_are_not_those_of_a_day(
    school: BuiltSchool, parent: Session, teacher: Session
) -> None:
    """On Thursdays alone there are a lesson «0» and an eighth: Monday ends with its own seventh, at 14:40."""
    with school.file.writing():
        for number, starts in ((0, 430), (8, 960)):
            Bell.create(schedule=school.bells, weekday=4, number=number, starts=starts, ends=starts + 45)
    saturday = date(2026, 11, 28)
    set_homework(teacher, school.algebra_a, saturday, None, "Доделать")
    at(school, MONDAY, 15, 30)
    set_homework(teacher, school.algebra_a, TUESDAY, None, "№ 5")
    late, loose = pieces(read(parent, school.arbuzova))
    assert (late.text, late.entered) == ("№ 5", Entered.LATE)
    assert loose.due_at == school.clock.at(saturday, 505)


def test_moved_lesson_takes_its_homework_along(
    school: BuiltSchool, parent: Session, pupil: Session, teacher: Session
) -> None:
    with school.file.writing():
        Lesson.delete().where(Lesson.course == school.algebra_a, Lesson.date == TUESDAY).execute()
        Lesson.create(
            course=school.algebra_a, date=THURSDAY, number=6, state=LessonState.MOVED, moved_from=TUESDAY
        )
    set_homework(teacher, school.algebra_a, TUESDAY, None, "№ 5", due_number=1)
    at(school, WEDNESDAY, 12)
    piece = only(read(parent, school.arbuzova))
    assert (piece.day, piece.number, piece.because, piece.due_date) == (THURSDAY, 6, "moved", TUESDAY)
    assert piece.state is HomeworkState.OPEN
    # A range is of the days on which it is really due.
    assert pieces(read(parent, school.arbuzova, TUESDAY, WEDNESDAY)) == []
    assert only(read(parent, school.arbuzova, THURSDAY, THURSDAY)) == piece
    # It is ticked by what it is known by in the file.
    tick_homework(pupil, school.arbuzova, piece.course_id, piece.due_date, piece.no, True)
    assert only(read(parent, school.arbuzova)).state is HomeworkState.DONE


def test_cancelled_lesson_leaves_it_to_the_next(
    school: BuiltSchool, parent: Session, teacher: Session
) -> None:
    set_homework(teacher, school.algebra_a, TUESDAY, None, "№ 5", due_number=1)
    set_lesson_state(teacher, school.algebra_a, TUESDAY, 1, LessonState.CANCELLED, expected=0)
    piece = only(read(parent, school.arbuzova))
    assert (piece.day, piece.number, piece.because) == (WEDNESDAY, 1, "cancelled")
    at(school, TUESDAY, 20)
    assert only(read(parent, school.arbuzova)).state is HomeworkState.OPEN


def test_last_lesson_of_all_is_cancelled(school: BuiltSchool, parent: Session, teacher: Session) -> None:
    last = date(2026, 11, 30)
    set_homework(teacher, school.algebra_a, last, None, "№ 5")
    set_lesson_state(teacher, school.algebra_a, last, 1, LessonState.CANCELLED, expected=0)
    piece = only(read(parent, school.arbuzova, last=date(2026, 12, 6)))
    assert (piece.day, piece.number, piece.because) == (last, 1, "cancelled")


# --- when it was entered -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("day", "hour", "minute", "entered"),
    [
        (FRIDAY, 9, 10, Entered.IN_TIME),
        (FRIDAY, 14, 40, Entered.IN_TIME),  # the last bell of Friday
        (FRIDAY, 14, 41, Entered.LATE),
        (date(2026, 11, 21), 12, 0, Entered.LATE),
        (MONDAY, 8, 0, Entered.LATE),
        (MONDAY, 8, 26, Entered.AFTER_DUE),
    ],
)
def test_from_friday_to_monday(
    school: BuiltSchool,
    parent: Session,
    teacher: Session,
    day: date,
    hour: int,
    minute: int,
    entered: Entered,
) -> None:
    at(school, day, hour, minute)
    set_homework(teacher, school.algebra_a, MONDAY, None, "№ 5")
    at(school, MONDAY, 20)
    piece = only(read(parent, school.arbuzova))
    assert piece.entered is entered
    expected = HomeworkState.OPEN if entered is Entered.AFTER_DUE else HomeworkState.OVERDUE
    assert piece.state is expected


def test_over_the_holidays(school: BuiltSchool, parent: Session, teacher: Session) -> None:
    """The school day before 5 November is 23 October; what comes in the holidays comes late."""
    first = date(2026, 11, 5)
    with school.file.writing():
        Lesson.create(course=school.russian_a, date=date(2026, 10, 23), number=2)
    at(school, date(2026, 10, 23), 14)
    set_homework(teacher, school.algebra_a, first, None, "№ 5")
    at(school, date(2026, 11, 1), 14)
    set_homework(teacher, school.algebra_a, first, None, "№ 6")
    found = [one.entered for one in pieces(read(parent, school.arbuzova))]
    assert found == [Entered.IN_TIME, Entered.LATE]


def test_day_without_lessons_held_is_no_school_day(
    school: BuiltSchool, parent: Session, teacher: Session
) -> None:
    """On Monday all lessons fall out: entered on Monday is entered after the day before, which is Friday."""
    set_homework(teacher, school.algebra_a, TUESDAY, None, "№ 5")
    assert only(read(parent, school.arbuzova)).entered is Entered.IN_TIME
    with school.file.writing():
        Lesson.update(state=LessonState.CANCELLED).where(Lesson.date == MONDAY).execute()
    assert only(read(parent, school.arbuzova)).entered is Entered.LATE


# --- what stands above the days ------------------------------------------------------------------------------


def test_record_by_subject(school: BuiltSchool, parent: Session, pupil: Session, teacher: Session) -> None:
    """What was due before the first tick says nothing, nor what is entered when it was due already."""
    russian = school.session(Role.TEACHER, school.russian_teacher)
    at(school, date(2026, 11, 5), 9)
    set_homework(teacher, school.algebra_a, date(2026, 11, 6), None, "на 6")
    assert read(parent, school.arbuzova).ticks_since is None
    at(school, date(2026, 11, 9), 9)
    for day in (10, 11, 12, 13, 30):
        set_homework(teacher, school.algebra_a, date(2026, 11, day), None, f"на {day}")
    set_homework(russian, school.russian_a, date(2026, 11, 12), None, "Упр. 7")
    set_homework(russian, school.english_a1, date(2026, 11, 30), None, "Unit 3")
    for day, hour in ((10, 8), (11, 12)):
        at(school, date(2026, 11, day), hour)
        tick_homework(pupil, school.arbuzova, school.algebra_a, date(2026, 11, day), 1, True)
    at(school, MONDAY, 10)
    set_homework(russian, school.russian_a, date(2026, 11, 13), None, "Задним числом")
    page = read(parent, school.arbuzova)
    assert page.ticks_since == school.clock.at(date(2026, 11, 10), 8 * 60)
    record = {one.subject: one.kept for one in page.record}
    assert record == {"Алгебра": Kept(1, 1, 2), "Русский язык": Kept(0, 0, 1)}


def test_next_school_day_and_holiday(school: BuiltSchool, parent: Session, teacher: Session) -> None:
    page = read(parent, school.arbuzova)
    assert (page.next_school_day, page.holiday) == (TUESDAY, None)
    at(school, FRIDAY, 10)
    assert read(parent, school.arbuzova).next_school_day == MONDAY
    with school.file.writing():
        Holiday.create(
            year=school.year, name="Дополнительные каникулы", kind="vacation", starts=FRIDAY + timedelta(days=1),
            ends=TUESDAY,
        )  # fmt: skip
        Lesson.delete().where(Lesson.date > FRIDAY, Lesson.date <= TUESDAY).execute()
    page = read(school.session(Role.PARENT, school.parent), school.arbuzova)
    assert page.next_school_day == WEDNESDAY
    assert page.holiday is not None
    assert (page.holiday.name, page.holiday.ends) == ("Дополнительные каникулы", TUESDAY)


def test_who_is_in_no_class_has_nothing(school: BuiltSchool) -> None:
    with school.file.writing():
        Enrollment.delete().where(Enrollment.pupil == school.vetrova).execute()
    page = read(school.session(Role.DEPUTY, school.deputy), school.vetrova)
    assert (page.days, page.record, page.next_school_day, page.grade) == ((), (), None, None)


# --- what the feed tells -------------------------------------------------------------------------------------


def test_open_page_sees_new_homework_and_ticks(school: BuiltSchool, pupil: Session, teacher: Session) -> None:
    """The parent on another PC: the poll tells of both, and of nothing that is another's."""
    at_home = school.session(Role.PARENT, school.parent, school.other())
    read(at_home, school.arbuzova)
    set_homework(teacher, school.algebra_a, TUESDAY, None, "№ 5")
    told: list[Any] = at_home.poll()
    assert [(one.entity, one.course, one.date) for one in told] == [("homework", school.algebra_a, TUESDAY)]
    assert [one.text for one in pieces(read(at_home, school.arbuzova))] == ["№ 5"]
    tick_homework(pupil, school.arbuzova, school.algebra_a, TUESDAY, 1, True)
    assert [(one.entity, one.pupil) for one in at_home.poll()] == [("homework_done", school.arbuzova)]
    assert only(read(at_home, school.arbuzova)).done
    set_homework(teacher, school.algebra_a, WEDNESDAY, None, "Чужое", pupil_id=school.yolkin)
    tick_homework(
        school.session(Role.PUPIL, school.yolkin), school.yolkin, school.algebra_a, TUESDAY, 1, True
    )
    assert at_home.poll() == []
