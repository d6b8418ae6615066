"""Rules of lessons and homework: each is opened and closed by what people enter, and stops at its threshold."""

from __future__ import annotations

from datetime import date

import pytest

from app.codes import AttendanceCode, LessonState, MarkValue, Role
from app.control.advancing import advance_control
from app.journal.closing import close_term
from app.journal.commands import set_homework, set_topic
from models.control import Finding
from models.journal import Lesson
from models.school import Enrollment, SchoolClass, Subject
from tests.app.control.engine import closed
from tests.app.control.story import OVER, Story, place
from tests.build import LESSON_DAYS, BuiltSchool

MONDAY = date(2026, 11, 23)
FIRST = OVER[0]


@pytest.fixture
def story(school: BuiltSchool) -> Story:
    return Story(school)


# --- a lesson that is not kept -------------------------------------------------------------------------------------


def test_a_lesson_without_anything_is_not_kept_once_its_day_is_over(story: Story) -> None:
    story.at(MONDAY, 23 * 60 + 59)
    assert place(MONDAY) not in story.found("not_kept")
    story.after(MONDAY)
    assert place(MONDAY) in story.found("not_kept")


@pytest.mark.parametrize("code", [AttendanceCode.ABSENT, AttendanceCode.LATE])
def test_an_absence_keeps_it(story: Story, code: int) -> None:
    assert place(FIRST) in story.found("not_kept")
    story.absent(story.school.yolkin, FIRST, code)
    assert place(FIRST) not in story.found("not_kept")
    story.absent(story.school.yolkin, FIRST, None)
    assert place(FIRST) in story.found("not_kept")


@pytest.mark.parametrize("value", [5, MarkValue.DEBT])
def test_a_mark_keeps_it(story: Story, value: int) -> None:
    assert place(FIRST) in story.found("not_kept")
    story.mark(story.school.yolkin, FIRST, value)
    assert place(FIRST) not in story.found("not_kept")
    assert closed(story.school, "not_kept") == {place(FIRST): "gone"}


def test_so_does_the_word_that_there_was_nothing_to_enter(story: Story) -> None:
    story.held_empty(FIRST)
    assert place(FIRST) not in story.found("not_kept")
    story.state(FIRST, LessonState.NORMAL)
    assert place(FIRST) in story.found("not_kept")


def test_days_are_left_for_it(story: Story) -> None:
    story.rule("not_kept", 2)
    friday = date(2026, 11, 20)
    story.at(date(2026, 11, 22), 23 * 60 + 59)
    assert place(friday) not in story.found("not_kept")
    story.after(date(2026, 11, 22))
    assert place(friday) in story.found("not_kept")


def test_who_stood_in_answers_for_it(story: Story) -> None:
    story.state(FIRST, LessonState.REPLACED, story.school.russian_teacher)
    story.rule("not_kept", 0)
    for day in OVER[1:]:
        story.absent(story.school.yolkin, day)
    assert story.found("not_kept").keys() == {place(FIRST)}
    school = story.school
    assert story.names("not_kept") == (school.russian_teacher, school.class_a, None, FIRST, 1, None)


def test_without_marks_a_topic_shows_that_it_was_kept(story: Story) -> None:
    with story.school.file.writing():
        SchoolClass.update(grade=1).where(SchoolClass.id == story.school.class_a).execute()
    story.deputy.forget_all()
    story.topic(FIRST)
    assert story.found("not_kept").keys() == {place(day) for day in OVER[1:]}
    assert not story.found("no_marks")


# --- topics --------------------------------------------------------------------------------------------------------


def test_a_lesson_without_a_topic(story: Story) -> None:
    assert place(FIRST) in story.found("no_topic")
    story.topic(FIRST)
    assert place(FIRST) not in story.found("no_topic")
    set_topic(story.teacher, story.course, FIRST, 1, "", expected="Степени")
    assert place(FIRST) in story.found("no_topic")


def test_a_topic_is_asked_also_where_there_was_nothing_to_enter(story: Story) -> None:
    story.held_empty(FIRST)
    assert place(FIRST) in story.found("no_topic")


def test_a_cancelled_lesson_needs_no_topic(story: Story) -> None:
    story.state(FIRST, LessonState.CANCELLED)
    assert place(FIRST) not in story.found("no_topic")


# --- marks ---------------------------------------------------------------------------------------------------------


def test_a_lesson_that_was_kept_without_a_mark(story: Story) -> None:
    story.absent(story.school.yolkin, FIRST)
    assert story.found("no_marks").keys() == {place(FIRST)}
    story.mark(story.school.zhukova, FIRST, 4)
    assert not story.found("no_marks")


def test_a_debt_is_no_mark(story: Story) -> None:
    story.mark(story.school.zhukova, FIRST, MarkValue.DEBT)
    assert story.found("no_marks").keys() == {place(FIRST)}
    story.mark(story.school.zhukova, FIRST, 3)
    assert not story.found("no_marks")


def test_where_nobody_was_there_is_nobody_to_mark(story: Story) -> None:
    school = story.school
    for pupil in (school.arbuzova, school.yolkin, school.zhukova):
        story.absent(pupil, FIRST, AttendanceCode.ILL)
    assert story.found("no_marks").keys() == {place(FIRST)}  # Яшин was there
    story.absent(school.yashin, FIRST, AttendanceCode.ILL)
    assert not story.found("no_marks")


def test_where_nobody_asks_whether_lessons_are_kept_those_have_no_marks_either(story: Story) -> None:
    assert not story.found("no_marks")
    story.rule("not_kept", 0, on=False)
    assert len(story.found("no_marks")) == len(OVER)


def test_fewer_marks_than_wanted(story: Story) -> None:
    school = story.school
    story.mark(school.zhukova, FIRST, 4)
    story.mark(school.yolkin, FIRST, 4)
    assert not story.found("few_marks")  # a rule that is off
    story.rule("few_marks", 3)
    assert story.found("few_marks") == {place(FIRST): {"marks": 2, "least": 3}}
    story.mark(school.arbuzova, FIRST, 4)
    assert not story.found("few_marks")


def test_no_more_marks_are_wanted_than_pupils_were_there(story: Story) -> None:
    school = story.school
    story.rule("few_marks", 3)
    for pupil in (school.yashin, school.arbuzova):
        story.absent(pupil, FIRST)
    story.mark(school.zhukova, FIRST, 4)
    assert story.found("few_marks") == {place(FIRST): {"marks": 1, "least": 2}}
    story.mark(school.yolkin, FIRST, 4)
    assert not story.found("few_marks")


def test_lessons_in_a_row_without_a_mark(story: Story) -> None:
    for day in OVER[:8]:
        story.mark(story.school.zhukova, day, 4)
    story.mark(story.school.zhukova, OVER[11], 4)
    assert not story.found("unmarked_row")  # three: 8, 9, 10
    story.mark(story.school.zhukova, OVER[7], None)
    assert story.found("unmarked_row") == {place(OVER[7]): {"lessons": 4, "until": OVER[10].isoformat()}}
    story.mark(story.school.zhukova, OVER[9], 3)
    assert not story.found("unmarked_row")


def test_a_row_that_grows_is_the_same_finding(story: Story) -> None:
    story.mark(story.school.zhukova, OVER[7], 4)
    before = story.found("unmarked_row")
    assert before[place(OVER[8])]["lessons"] == 4
    number = [one for one in story.found("unmarked_row") if one == place(OVER[8])]
    story.after(MONDAY)
    grown = story.found("unmarked_row")
    assert number == [place(OVER[8])]
    assert grown[place(OVER[8])] == {"lessons": 5, "until": MONDAY.isoformat()}
    assert closed(story.school, "unmarked_row") == {}


def test_what_had_nothing_to_enter_breaks_no_row(story: Story) -> None:
    for day in OVER[:7]:
        story.mark(story.school.zhukova, day, 4)
    story.held_empty(OVER[8])
    story.mark(story.school.zhukova, OVER[11], 4)
    assert not story.found("unmarked_row")  # 7, 9, 10
    story.state(OVER[8], LessonState.NORMAL)
    assert story.found("unmarked_row")[place(OVER[7])]["lessons"] == 4


# --- homework ------------------------------------------------------------------------------------------------------


def test_homework_for_the_next_lesson_is_homework(story: Story) -> None:
    assert place(FIRST) in story.found("no_homework")
    number = story.homework(OVER[1])
    assert place(FIRST) not in story.found("no_homework")
    set_homework(story.teacher, story.course, OVER[1], number, "", expected="№ 12")
    assert place(FIRST) in story.found("no_homework")


def test_homework_for_a_later_day_is_of_the_lesson_at_which_it_was_given(story: Story) -> None:
    story.homework(OVER[5], set_date=FIRST, set_number=1)
    missing = story.found("no_homework")
    assert place(FIRST) not in missing
    assert place(OVER[4]) not in missing  # the next lesson has some
    assert place(OVER[1]) in missing


def test_homework_of_one_pupil_is_none_of_the_class(story: Story) -> None:
    story.homework(OVER[1], pupil_id=story.school.yolkin)
    assert place(FIRST) in story.found("no_homework")


def test_of_two_lessons_of_a_day_one_is_enough(story: Story) -> None:
    with story.school.file.writing():
        Lesson.insert(course=story.course, date=FIRST, number=5).execute()
    assert place(FIRST, 5) in story.found("no_homework")
    assert place(FIRST) not in story.found("no_homework")
    story.homework(OVER[1], set_date=FIRST, set_number=1)
    assert place(FIRST, 5) not in story.found("no_homework")


def test_where_it_is_given_seldom_it_is_one_finding_for_the_course(story: Story) -> None:
    """18 lessons of November, and 6 in December: 24 days with lessons, of which a third are 8."""
    more = [date(2026, 12, day) for day in (1, 2, 3, 4, 7, 8)]
    with story.school.file.writing():
        Lesson.insert_many(
            [(story.course, day, 1) for day in more], fields=[Lesson.course, Lesson.date, Lesson.number]
        ).execute()
    story.after(date(2026, 12, 2))  # 20 days
    for day in LESSON_DAYS[1:7]:
        story.homework(day)
    assert story.found("no_homework") == {"course": {"given": 6, "days": 20}}
    assert story.names("no_homework")[2:] == (None, None, None, None)
    story.homework(LESSON_DAYS[7])
    assert len(story.found("no_homework")) == 20 - 7
    story.after(date(2026, 12, 3))  # 21 days: 7 are a third
    assert "course" not in story.found("no_homework")
    story.after(date(2026, 12, 4))
    assert story.found("no_homework") == {"course": {"given": 7, "days": 22}}


def test_none_is_given_over_the_holidays(story: Story) -> None:
    last = LESSON_DAYS[-1]
    story.after(last)
    missing = story.found("no_homework")
    assert place(last) not in missing
    assert place(LESSON_DAYS[-2]) in missing


def test_homework_that_comes_late(story: Story) -> None:
    """The last bell rings at 14:40 (450 + 55·7 … 495 + 55·7 minutes)."""
    story.rule("homework_late", 0)
    last_bell = 495 + 55 * 7
    story.at(MONDAY, last_bell)
    story.homework(date(2026, 11, 24), set_date=MONDAY, set_number=1)
    assert not story.found("homework_late")
    story.at(MONDAY, last_bell + 1)
    story.homework(date(2026, 11, 25), set_date=MONDAY, set_number=1)
    assert story.found("homework_late") == {"20261125/1": {"minutes": 1}}
    assert story.names("homework_late")[3:5] == (MONDAY, 1)
    story.rule("homework_late", 1)
    assert not story.found("homework_late")
    assert closed(story.school, "homework_late") == {"20261125/1": "rule_changed"}


def test_late_homework_that_is_taken_back_is_late_no_more(story: Story) -> None:
    story.at(date(2026, 11, 24), 480)
    number = story.homework(date(2026, 11, 24))  # of Monday's lesson
    assert story.found("homework_late").keys() == {"20261124/1"}
    set_homework(story.teacher, story.course, date(2026, 11, 24), number, "", expected="№ 12")
    assert not story.found("homework_late")


# --- periods that are closed ---------------------------------------------------------------------------------------


def test_nothing_is_found_in_a_closed_period(story: Story) -> None:
    story.topic(FIRST)
    assert len(story.found("no_topic")) == len(OVER) - 1
    admin = story.school.session(Role.ADMIN, story.school.admin)
    close_term(admin, story.school.term2, early=True)
    assert story.found("no_topic") == {}
    reasons = closed(story.school, "no_topic")
    assert set(reasons.values()) == {"term_closed"}
    assert place(OVER[3]) in reasons


def test_rules_are_asked_where_the_school_says(story: Story) -> None:
    assert story.found("no_topic")
    story.rule("no_topic", 0, grades=(8,))
    assert not story.found("no_topic")
    with story.school.file.reading():
        subject = Subject.get(Subject.name == "Алгебра").id
    story.rule("no_topic", 0, grades=(7,), subjects=(subject,))
    assert story.found("no_topic")
    assert advance_control(story.deputy).judged == 0
    with story.school.file.reading():
        courses = {
            row.course_id
            for row in Finding.select().where(Finding.rule == "no_topic", Finding.closed_at.is_null())
        }
    assert courses == {story.school.algebra_a, story.school.algebra_b}


def test_a_day_on_which_nobody_was_to_come_is_not_asked(story: Story) -> None:
    with story.school.file.writing():
        Enrollment.update(from_date=OVER[2]).where(Enrollment.school_class == story.school.class_a).execute()
    story.deputy.forget_all()
    assert place(OVER[1]) not in story.found("no_topic")
    assert place(OVER[2]) in story.found("no_topic")
