"""Rules of marks, absences and period marks: each is opened and closed by what people enter, and stops at its
threshold."""

from __future__ import annotations

from datetime import date

import pytest

from app.codes import AttendanceCode, LessonState, MarkValue, Role
from app.journal.closing import close_term
from models.journal import Lesson
from models.school import CourseTeacher, Subject
from tests.app.control.engine import closed
from tests.app.control.story import OVER, Story, place
from tests.build import LESSON_DAYS, BuiltSchool

FIRST = OVER[0]
MONDAY = date(2026, 11, 23)
AFTER_TERM = date(2026, 12, 30)
"""The last day of the second quarter."""


@pytest.fixture
def story(school: BuiltSchool) -> Story:
    return Story(school)


def cell(day: date, pupil: int, number: int = 1) -> str:
    return f"{place(day, number)}/{pupil}"


def of_mark(day: date, pupil: int, work: int = 1) -> str:
    return f"{place(day)}/{work}/{pupil}"


# --- «н» and a mark ------------------------------------------------------------------------------------------------


def test_absent_and_a_mark_contradict_each_other(story: Story) -> None:
    school = story.school
    story.absent(school.yolkin, FIRST)
    assert not story.found("absent_and_mark")
    story.mark(school.yolkin, FIRST, 4)
    assert story.found("absent_and_mark") == {cell(FIRST, school.yolkin): {"mark": 4}}
    assert story.names("absent_and_mark") == (
        school.maths_teacher, school.class_a, school.yolkin, FIRST, 1, None,
    )  # fmt: skip
    story.absent(school.yolkin, FIRST, None)
    assert not story.found("absent_and_mark")


@pytest.mark.parametrize("value", [MarkValue.DEBT, MarkValue.EXEMPT])
def test_what_is_no_result_does_not(story: Story, value: int) -> None:
    story.absent(story.school.yolkin, FIRST)
    story.mark(story.school.yolkin, FIRST, value)
    assert not story.found("absent_and_mark")


def test_who_was_late_may_have_a_mark(story: Story) -> None:
    story.absent(story.school.yolkin, FIRST, AttendanceCode.LATE)
    story.mark(story.school.yolkin, FIRST, 4)
    assert not story.found("absent_and_mark")


def test_who_was_ill_may_have_handed_in_later_but_not_on_that_day(story: Story) -> None:
    school = story.school
    for pupil in (school.yolkin, school.zhukova):
        story.absent(pupil, MONDAY, AttendanceCode.ILL)
    story.at(MONDAY, 23 * 60 + 59)
    story.mark(school.yolkin, MONDAY, 4)
    story.after(MONDAY)
    story.mark(school.zhukova, MONDAY, 4)
    assert story.found("absent_and_mark").keys() == {cell(MONDAY, school.yolkin)}


# --- a «2» ---------------------------------------------------------------------------------------------------------


def test_a_two_is_to_be_corrected_within_three_lessons(story: Story) -> None:
    pupil = story.school.yolkin
    story.mark(pupil, OVER[9], 2)  # two lessons are over since
    assert not story.found("two_not_corrected")
    story.after(MONDAY)
    assert story.found("two_not_corrected") == {of_mark(OVER[9], pupil): {"mark": 2, "twos": 1, "lessons": 3}}
    story.mark(pupil, OVER[11], 3)
    assert not story.found("two_not_corrected")


def test_a_two_that_is_changed_is_none_any_more(story: Story) -> None:
    pupil = story.school.yolkin
    story.mark(pupil, FIRST, 2)
    assert story.found("two_not_corrected").keys() == {of_mark(FIRST, pupil)}
    story.mark(pupil, FIRST, 4)
    assert not story.found("two_not_corrected")


def test_another_two_corrects_nothing_and_is_the_same_finding(story: Story) -> None:
    pupil = story.school.yolkin
    story.mark(pupil, OVER[1], 2)
    story.mark(pupil, OVER[3], 1)
    assert story.found("two_not_corrected")[of_mark(OVER[1], pupil)]["twos"] == 2
    assert len(story.found("two_not_corrected")) == 1


def test_a_later_work_of_the_same_lesson_corrects_it(story: Story) -> None:
    pupil = story.school.yolkin
    story.mark(pupil, FIRST, 2)
    assert story.found("two_not_corrected")
    story.mark(pupil, FIRST, 4, work=2)
    assert not story.found("two_not_corrected")


def test_lessons_that_were_missed_do_not_count(story: Story) -> None:
    pupil = story.school.yolkin
    story.mark(pupil, OVER[8], 2)
    assert story.found("two_not_corrected")  # 9, 10, 11
    story.absent(pupil, OVER[10], AttendanceCode.ILL)
    assert not story.found("two_not_corrected")


def test_lessons_with_nothing_to_enter_do_not_either(story: Story) -> None:
    pupil = story.school.yolkin
    story.mark(pupil, OVER[8], 2)
    story.held_empty(OVER[10])
    assert not story.found("two_not_corrected")
    story.state(OVER[10], LessonState.NORMAL)
    assert story.found("two_not_corrected")


def test_a_leaver_has_nothing_to_correct(story: Story) -> None:
    story.mark(story.school.yashin, FIRST, 2)
    story.rule("two_not_corrected", 1)
    assert not story.found("two_not_corrected")


def test_a_work_that_does_not_count_makes_no_two(story: Story) -> None:
    school = story.school
    story.work(FIRST, school.kind_test, 0)
    story.mark(school.yolkin, FIRST, 2)
    assert not story.found("two_not_corrected")
    assert not story.found("two_at_edge")


def test_a_two_at_the_first_lesson_of_a_period(story: Story) -> None:
    pupil = story.school.yolkin
    story.mark(pupil, OVER[1], 2)
    assert not story.found("two_at_edge")
    story.mark(pupil, FIRST, 2)
    assert story.found("two_at_edge") == {of_mark(FIRST, pupil): {"mark": 2, "edge": "first"}}
    story.mark(pupil, FIRST, 3)
    assert not story.found("two_at_edge")


def test_which_lesson_is_the_last_is_known_when_the_period_is_over(story: Story) -> None:
    pupil, last = story.school.yolkin, LESSON_DAYS[-1]
    story.at(last)
    story.mark(pupil, last, 2)
    story.after(last)
    assert not story.found("two_at_edge")
    story.after(AFTER_TERM)
    assert story.found("two_at_edge") == {of_mark(last, pupil): {"mark": 2, "edge": "last"}}


def test_it_is_known_before_where_lessons_are_laid_out_beyond(story: Story) -> None:
    pupil, last = story.school.yolkin, LESSON_DAYS[-1]
    with story.school.file.writing():
        Lesson.insert(course=story.course, date=date(2027, 1, 11), number=1).execute()
    story.at(last)
    story.mark(pupil, last, 2)
    story.after(last)
    assert story.found("two_at_edge").keys() == {of_mark(last, pupil)}


def test_a_two_right_after_an_absence(story: Story) -> None:
    pupil = story.school.yolkin
    for day in OVER[2:5]:
        story.absent(pupil, day, AttendanceCode.ILL)
    story.mark(pupil, OVER[6], 2)
    assert not story.found("two_after_absence")  # the second lesson after it
    story.mark(pupil, OVER[5], 2)
    assert story.found("two_after_absence") == {of_mark(OVER[5], pupil): {"mark": 2, "missed": 3}}
    story.rule("two_after_absence", 4)
    assert not story.found("two_after_absence")
    story.rule("two_after_absence", 3)
    assert story.found("two_after_absence")
    story.absent(pupil, OVER[3], None)
    assert not story.found("two_after_absence")
    story.rule("two_after_absence", 1)
    assert story.found("two_after_absence") == {of_mark(OVER[5], pupil): {"mark": 2, "missed": 1}}


def test_lateness_is_no_absence(story: Story) -> None:
    story.absent(story.school.yolkin, OVER[4], AttendanceCode.LATE)
    story.mark(story.school.yolkin, OVER[5], 2)
    assert not story.found("two_after_absence")


# --- marks of periods ----------------------------------------------------------------------------------------------


def test_a_period_mark_is_missing_when_the_period_is_over(story: Story) -> None:
    school = story.school
    story.at(AFTER_TERM, 23 * 60 + 59)
    assert not story.found("term_mark_missing")
    story.after(AFTER_TERM)
    assert story.found("term_mark_missing") == {"term/2": {"pupils": 4}}  # Яшин has left
    assert story.names("term_mark_missing") == (school.maths_teacher, school.class_a, None, None, None, 2)
    story.term_mark(school.yolkin, 2, 4)
    left = {school.arbuzova, school.zhukova, school.novikov}
    assert story.found("term_mark_missing").keys() == {f"term/2/{pupil}" for pupil in left}
    story.term_mark(school.arbuzova, 2, MarkValue.EXEMPT)
    story.term_mark(school.zhukova, 2, MarkValue.NOT_ATTESTED, "болезнь")
    story.term_mark(school.novikov, 2, 3)
    assert not story.found("term_mark_missing")


def test_days_are_left_for_period_marks(story: Story) -> None:
    story.rule("term_mark_missing", 2)
    story.at(date(2027, 1, 1), 23 * 60 + 59)
    assert not story.found("term_mark_missing")
    story.after(date(2027, 1, 1))
    assert story.found("term_mark_missing").keys() == {"term/2"}


def test_a_period_without_lessons_has_no_marks(story: Story) -> None:
    story.after(AFTER_TERM)
    assert "term/1" not in story.found("term_mark_missing")


def test_it_stays_missing_also_in_a_closed_period(story: Story) -> None:
    story.after(AFTER_TERM)
    assert story.found("term_mark_missing")
    close_term(story.school.session(Role.ADMIN, story.school.admin), story.school.term2)
    assert story.found("term_mark_missing").keys() == {"term/2"}


def test_a_period_mark_that_differs_from_the_mean(story: Story) -> None:
    pupil = story.school.yolkin
    for day, value in zip(OVER, (4, 4, 4, 3, 3), strict=False):  # 3.6: a 4
        story.mark(pupil, day, value)
    story.term_mark(pupil, 2, 4)
    assert not story.found("term_mark_differs")
    story.mark(pupil, OVER[5], 3)  # 3.5: a 3
    assert story.found("term_mark_differs") == {f"term/2/{pupil}": {"mark": 4, "proposed": 3, "mean": 3.5}}
    story.rule("term_mark_differs", 2)
    assert not story.found("term_mark_differs")
    story.term_mark(pupil, 2, 5)
    assert story.found("term_mark_differs")
    story.term_mark(pupil, 2, 3)
    assert not story.found("term_mark_differs")


def test_the_subjects_own_thresholds_hold(story: Story) -> None:
    pupil = story.school.yolkin
    for day, value in zip(OVER, (4, 3), strict=False):  # 3.5
        story.mark(pupil, day, value)
    story.term_mark(pupil, 2, 4)
    assert story.found("term_mark_differs")
    from app.school.thresholds import set_thresholds

    with story.school.file.reading():
        algebra = Subject.get(Subject.name == "Алгебра").id
    set_thresholds(story.deputy, algebra, (2.5, 3.5, 4.5), (2.6, 3.6, 4.6))
    assert not story.found("term_mark_differs")


def test_a_period_mark_on_too_few_marks(story: Story) -> None:
    pupil = story.school.yolkin
    story.mark(pupil, OVER[0], 4)
    story.mark(pupil, OVER[1], 4)
    story.term_mark(pupil, 2, 4)
    assert story.found("term_mark_few") == {f"term/2/{pupil}": {"mark": 4, "marks": 2, "least": 3}}
    story.mark(pupil, OVER[2], 4)
    assert not story.found("term_mark_few")


def test_who_came_in_the_middle_has_his_marks_elsewhere(story: Story) -> None:
    story.term_mark(story.school.novikov, 2, 4)
    assert not story.found("term_mark_few")


def test_a_period_mark_for_who_missed_more_than_two_thirds(story: Story) -> None:
    pupil = story.school.yolkin
    story.term_mark(pupil, 2, 4)
    for day in OVER[:8]:
        story.absent(pupil, day, AttendanceCode.ILL)
    assert not story.found("missed_yet_attested")  # 8 of 12 are exactly two thirds
    story.absent(pupil, OVER[8], AttendanceCode.EXCUSED)
    assert story.found("missed_yet_attested") == {f"term/2/{pupil}": {"mark": 4, "missed": 9, "lessons": 12}}
    story.term_mark(pupil, 2, MarkValue.NOT_ATTESTED, "пропуски")
    assert not story.found("missed_yet_attested")


# --- who answers for it --------------------------------------------------------------------------------------------


def test_who_taught_on_that_day_answers(story: Story) -> None:
    school = story.school
    with school.file.writing():
        CourseTeacher.update(to_date=OVER[5]).where(CourseTeacher.course == story.course).execute()
        CourseTeacher.insert(
            course=story.course, teacher=school.russian_teacher, from_date=OVER[6], substitute=False
        ).execute()
    story.teacher.forget_all()
    other = school.session(Role.TEACHER, school.russian_teacher)
    before, story.teacher = story.teacher, other
    story.mark(school.yolkin, FIRST, 2)
    story.after(AFTER_TERM)
    assert story.found("two_at_edge")
    assert story.names("two_at_edge")[0] == school.maths_teacher
    assert story.found("term_mark_missing")
    assert story.names("term_mark_missing")[0] == school.russian_teacher
    assert before is not other


def test_a_finding_stays_accepted_while_its_cause_lasts(story: Story) -> None:
    from app.control.commands import judge_findings
    from app.control.rows import FindingState, Said

    pupil = story.school.yolkin
    story.mark(pupil, FIRST, 2)
    assert story.found("two_at_edge")
    one = story.row("two_at_edge")
    judge_findings(story.deputy, {one.id: FindingState.OPEN}, Said.ACCEPT)
    story.topic(FIRST)
    assert story.found("two_at_edge")
    assert story.row("two_at_edge").state == "accepted"
    assert story.row("two_at_edge").id == one.id
    story.mark(pupil, FIRST, 5)
    assert not story.found("two_at_edge")
    assert closed(story.school, "two_at_edge") == {of_mark(FIRST, pupil): "gone"}
    story.mark(pupil, FIRST, 2)
    assert story.found("two_at_edge")
    assert story.row("two_at_edge").id != one.id
