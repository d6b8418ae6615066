"""A year of a course and of a class as it is read from the file, and who may read it."""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction

import pytest

from app.codes import AttendanceCode, LessonState, MarkValue, Role
from app.errors import NotAllowed, NotFound
from app.progress.classroom import class_progress, course_progress, parallel_courses
from app.progress.classroom_rows import Classroom
from app.progress.classroom_rules import Means, presence, standing, tracks
from app.progress.marks_figures import Presence
from app.progress.rating import class_rating
from app.session import Session
from models.journal import Lesson
from models.log import Setting
from models.school import AcademicYear, Course, CourseTeacher, Enrollment, GroupMember, StudyGroup, Subject
from tests.app.progress.journal import Hand
from tests.build import LESSON_DAYS, BuiltSchool

MONDAY = date(2026, 11, 23)
"""Today: it is 10 o'clock, the bells begin at 8:25, 9:20, 10:15, 11:10."""


@pytest.fixture
def hand(school: BuiltSchool) -> Hand:
    return Hand(school)


@pytest.fixture
def maths(school: BuiltSchool) -> Session:
    return school.session(Role.TEACHER, school.maths_teacher)


@pytest.fixture
def class_teacher(school: BuiltSchool) -> Session:
    return school.session(Role.CLASS_TEACHER, school.russian_teacher)


@pytest.fixture
def deputy(school: BuiltSchool) -> Session:
    return school.session(Role.DEPUTY, school.deputy)


def names(room: Classroom) -> list[str]:
    return [one.name.split()[0] for one in room.pupils]


# --- what is read ----------------------------------------------------------------------------------------


def test_a_course_with_its_marks(school: BuiltSchool, hand: Hand, maths: Session) -> None:
    no = hand.work("algebra_a", LESSON_DAYS[3], 3)
    hand.mark("algebra_a", "arbuzova", LESSON_DAYS[3], 4, work=no)
    hand.mark("algebra_a", "arbuzova", LESSON_DAYS[1], 5)
    hand.mark("algebra_a", "arbuzova", LESSON_DAYS[2], MarkValue.DEBT, due_date=MONDAY)
    hand.mark("algebra_a", "yolkin", LESSON_DAYS[1], 2)
    hand.mark("algebra_b", "vetrova", LESSON_DAYS[1], 3)
    hand.term_mark("algebra_a", "arbuzova", 1, 4)
    hand.term_mark("algebra_a", "arbuzova", 0, 5)
    room = course_progress(maths, school.algebra_a)
    assert (room.class_id, room.class_name, room.group_name, room.grade) == (school.class_a, "7А", "", 7)
    assert names(room) == ["Арбузова", "Ёлкин", "Жукова", "Новиков", "Яшин"]
    assert [term.number for term in room.terms] == [1, 2, 3, 4]
    assert (room.today, room.variant) == (MONDAY, "A")
    (subject,) = room.subjects
    assert (subject.name, subject.scale, subject.teachers) == ("Алгебра", "5", ("Цифрова Инна Петровна",))
    assert set(subject.courses) == {school.algebra_a}
    assert room.marks == {
        (school.arbuzova, school.algebra): ((LESSON_DAYS[1], 5, 1.0), (LESSON_DAYS[3], 4, 3.0)),
        (school.yolkin, school.algebra): ((LESSON_DAYS[1], 2, 1.0),),
    }
    assert room.term_marks == {(school.arbuzova, school.algebra, 1): 4}
    assert room.weeks[0].monday == date(2026, 8, 31)
    assert room.weeks[-1].last == MONDAY


def test_lessons_held_and_missed(school: BuiltSchool, hand: Hand, class_teacher: Session) -> None:
    with school.file.writing():
        Lesson.update(state=LessonState.CANCELLED).where(
            Lesson.course == school.algebra_a, Lesson.date == LESSON_DAYS[2]
        ).execute()
    hand.absence("algebra_a", "arbuzova", LESSON_DAYS[1], AttendanceCode.ILL)
    hand.absence("algebra_a", "arbuzova", LESSON_DAYS[3], AttendanceCode.LATE, minutes=5)
    hand.absence("english_a1", "arbuzova", MONDAY, AttendanceCode.ABSENT)  # at 10:15, which is still to come
    hand.absence("algebra_a", "yashin", LESSON_DAYS[1], AttendanceCode.ABSENT)
    room = class_progress(class_teacher, school.class_a)
    # 13 days with lessons up to today, one of them cancelled; Яшин was here on four of them, Новиков came on the third.
    assert len(room.held[school.arbuzova, school.algebra]) == 12
    assert len(room.held[school.arbuzova, school.english]) == 12
    assert len(room.held[school.yashin, school.algebra]) == 3
    assert room.held[school.novikov, school.algebra][0] == LESSON_DAYS[3]
    assert room.missed == {
        (school.arbuzova, school.algebra): (
            (LESSON_DAYS[1], AttendanceCode.ILL),
            (LESSON_DAYS[3], AttendanceCode.LATE),
        ),
        (school.yashin, school.algebra): ((LESSON_DAYS[1], AttendanceCode.ABSENT),),
    }
    found = presence(room, school.algebra, room.days(None), {school.yashin})
    assert (found.held, found.absences.absent) == (3, 1)


def test_a_class_in_all_subjects(school: BuiltSchool, hand: Hand, class_teacher: Session) -> None:
    hand.mark("algebra_a", "arbuzova", LESSON_DAYS[1], 5)
    hand.mark("russian_a", "arbuzova", LESSON_DAYS[1], 3)
    hand.mark("english_a1", "yolkin", LESSON_DAYS[1], 4)
    hand.mark("algebra_b", "vetrova", LESSON_DAYS[1], 2)
    room = class_progress(class_teacher, school.class_a)
    assert [one.name for one in room.subjects] == ["Алгебра", "Английский язык", "Русский язык"]
    assert set(room.subject(school.english).taught) == {school.arbuzova, school.yolkin}
    assert room.overall == {school.algebra, school.russian, school.english}
    found = tracks(Means(room)).pupils
    last = found[school.arbuzova][-1]
    assert last is not None
    assert (last.mean, last.count) == (4, 2)
    assert found[school.yashin][-1] is None


def test_whoever_changes_the_group_stays_in_the_subject(
    school: BuiltSchool, hand: Hand, class_teacher: Session
) -> None:
    with school.file.writing():
        home = school.group_class_a
        group = StudyGroup.create(
            year=school.year, school_class=school.class_a, name="англ. 2", whole=False, home=home
        )
        other = Course.create(year=school.year, subject=school.english, group=group)
        CourseTeacher.create(course=other, teacher=school.maths_teacher, from_date=date(2026, 9, 1))
        GroupMember.update(to_date=LESSON_DAYS[4]).where(GroupMember.pupil == school.arbuzova).execute()
        GroupMember.create(group=group, pupil=school.arbuzova, from_date=LESSON_DAYS[5])
        Lesson.insert_many([{"course": other, "date": on, "number": 3} for on in LESSON_DAYS]).execute()
    hand.mark("english_a1", "arbuzova", LESSON_DAYS[1], 5)
    hand.term_mark("english_a1", "arbuzova", 1, 5)
    class_teacher.forget_all()
    room = class_progress(class_teacher, school.class_a)
    english = room.subject(school.english)
    assert set(english.courses) == {school.english_a1, other.id}
    assert english.courses[other.id] == {school.arbuzova}
    assert english.taught[school.arbuzova] == ((date(2026, 9, 1), None),)
    assert len(room.held[school.arbuzova, school.english]) == len(room.held[school.yolkin, school.english])
    assert room.term_marks[school.arbuzova, school.english, 1] == 5


def test_the_mean_over_all_subjects_is_that_of_the_rating(
    school: BuiltSchool, hand: Hand, deputy: Session
) -> None:
    no = hand.work("russian_a", LESSON_DAYS[2], 3)
    for pupil, marks in (("arbuzova", (5, 4)), ("yolkin", (3, 3)), ("zhukova", (4, 2))):
        hand.mark("algebra_a", pupil, LESSON_DAYS[1], marks[0])
        hand.mark("russian_a", pupil, LESSON_DAYS[2], marks[1], work=no)
    means = Means(class_progress(deputy, school.class_a))
    lines = class_rating(deputy, school.class_a, school.term2).lines
    expected = {line.name: line.place.value for line in lines if line.place is not None}
    assert expected == {"Арбузова Анна": 4.25, "Ёлкин Егор": 3.0, "Жукова Жанна": 2.5}
    found = {one.name: means.of(one.pupil_id, None, means.room.days(2)).mean for one in means.room.pupils}
    assert {name: float(mean) for name, mean in found.items() if mean is not None} == expected
    point = standing(means, None, 2).point
    assert point is not None
    assert point.mean == Fraction(13, 4)


def test_the_first_grade_has_attendance_and_no_marks(school: BuiltSchool, deputy: Session) -> None:
    from models.school import SchoolClass

    with school.file.writing():
        SchoolClass.update(grade=1).where(SchoolClass.id == school.class_a).execute()
    deputy.forget_all()
    room = class_progress(deputy, school.class_a)
    assert (room.grade, room.overall) == (1, frozenset())
    assert {one.scale for one in room.subjects} == {"none"}
    assert standing(Means(room), None, None).marks == 0
    assert presence(room, None, room.days(None)) != Presence(0, presence(room, None, room.days(1)).absences)


def test_a_class_without_anything(school: BuiltSchool, deputy: Session) -> None:
    with school.file.writing():
        Enrollment.delete().where(Enrollment.school_class == school.class_b).execute()
    deputy.forget_all()
    room = class_progress(deputy, school.class_b)
    assert (room.pupils, room.marks, room.held, room.missed, room.term_marks) == ((), {}, {}, {}, {})
    assert tracks(Means(room)).pupils == {}


def test_before_the_year_there_are_no_weeks(school: BuiltSchool, deputy: Session) -> None:
    school.clock.moment -= timedelta(days=120)
    assert class_progress(deputy, school.class_a).weeks == ()


def test_the_schools_formula_comes_along(school: BuiltSchool, deputy: Session) -> None:
    with school.file.writing():
        Setting.create(scope="", key="report.sou_variant", value='"B"')
    deputy.forget_all()
    assert course_progress(deputy, school.algebra_a).variant == "B"


# --- beside one another ----------------------------------------------------------------------------------


def test_parallel_courses_of_a_teacher(school: BuiltSchool, maths: Session) -> None:
    found = parallel_courses(maths, school.algebra_b)
    assert [(room.class_name, [one.name for one in room.subjects]) for room in found] == [
        ("7А", ["Алгебра"]), ("7Б", ["Алгебра"]),
    ]  # fmt: skip


def test_another_grade_or_year_is_not_parallel(school: BuiltSchool, deputy: Session, maths: Session) -> None:
    from models.school import SchoolClass

    with school.file.writing():
        SchoolClass.update(grade=8).where(SchoolClass.id == school.class_b).execute()
    for session in (deputy, maths):
        session.forget_all()
        assert [room.class_name for room in parallel_courses(session, school.algebra_a)] == ["7А"]


def test_the_course_of_a_colleague_is_not_beside_ones_own(
    school: BuiltSchool, maths: Session, deputy: Session
) -> None:
    with school.file.writing():
        CourseTeacher.update(teacher=school.russian_teacher).where(
            CourseTeacher.course == school.algebra_b
        ).execute()
        maths.refresh()
        deputy.refresh()
    assert [room.class_name for room in parallel_courses(maths, school.algebra_a)] == ["7А"]
    assert [room.class_name for room in parallel_courses(deputy, school.algebra_a)] == ["7А", "7Б"]


# --- who may read it -------------------------------------------------------------------------------------


def test_a_teacher_reads_own_courses_only(school: BuiltSchool, maths: Session) -> None:
    assert course_progress(maths, school.algebra_a).class_name == "7А"
    for call in (course_progress, parallel_courses):
        with pytest.raises(NotAllowed):
            call(maths, school.russian_a)
    with pytest.raises(NotAllowed):
        class_progress(maths, school.class_a)


def test_a_class_teacher_reads_the_own_class_only(school: BuiltSchool, class_teacher: Session) -> None:
    assert class_progress(class_teacher, school.class_a).class_name == "7А"
    assert course_progress(class_teacher, school.algebra_a).class_name == "7А"
    with pytest.raises(NotAllowed):
        class_progress(class_teacher, school.class_b)
    with pytest.raises(NotAllowed):
        course_progress(class_teacher, school.algebra_b)


def test_of_a_group_across_classes_a_class_teacher_reads_the_own_pupils(
    school: BuiltSchool, class_teacher: Session, deputy: Session
) -> None:
    with school.file.writing():
        number = StudyGroup.select().count() + 1
        StudyGroup.insert(id=number, year=school.year, name="хор", whole=False, home=number).execute()
        choir = Course.create(year=school.year, subject=Subject.create(name="Хор"), group=number)
        for pupil in (school.arbuzova, school.vetrova):
            GroupMember.create(group=number, pupil=pupil, from_date=date(2026, 9, 1))
        class_teacher.refresh()
        deputy.refresh()
    assert names(course_progress(class_teacher, choir.id)) == ["Арбузова"]
    assert names(course_progress(deputy, choir.id)) == ["Арбузова", "Ветрова"]
    own = class_progress(class_teacher, school.class_a).subject(choir.subject_id)
    assert set(own.taught) == {school.arbuzova}


def test_what_is_not_there(school: BuiltSchool, deputy: Session) -> None:
    with pytest.raises(NotFound):
        class_progress(deputy, 999)
    for call in (course_progress, parallel_courses):
        with pytest.raises(NotFound):
            call(deputy, 999)


def test_a_course_of_an_earlier_year_ends_with_it(school: BuiltSchool, deputy: Session) -> None:
    with school.file.writing():
        AcademicYear.update(ends=date(2026, 11, 13)).where(AcademicYear.id == school.year).execute()
    deputy.forget_all()
    room = course_progress(deputy, school.algebra_a)
    assert room.on == date(2026, 11, 13)
    assert room.weeks[-1].last == date(2026, 11, 13)
    assert max(room.held[school.arbuzova, school.algebra]) <= room.on
