"""A pupil's marks as the family reads them."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from app.codes import AttendanceCode, LessonState, MarkValue, Role, Scale, TermMarkKind
from app.errors import NotAllowed, NotFound
from app.journal.term_marks import proposals
from app.progress.marks import mark_authors, pupil_marks
from app.progress.marks_figures import figures, overall, presence, school_days
from app.progress.marks_rows import DatedTermMark, PupilMarks, SubjectMarks
from app.progress.rating import rating
from app.session import Session
from models.journal import Lesson
from models.people import Person
from models.school import AcademicYear, BellSchedule, Enrollment, SchoolClass, Subject
from tests.app.progress.journal import Hand
from tests.build import LESSON_DAYS, NOW, BuiltSchool, person

MONDAY = date(2026, 11, 23)
"""Today: it is 10 o'clock, the bells begin at 8:25, 9:20, 10:15, 11:10."""

TERM2 = (date(2026, 11, 5), date(2026, 12, 30))


@pytest.fixture
def hand(school: BuiltSchool) -> Hand:
    return Hand(school)


@pytest.fixture
def parent(school: BuiltSchool) -> Session:
    return school.session(Role.PARENT, school.parent)


def subject(page: PupilMarks, name: str) -> SubjectMarks:
    (found,) = [one for one in page.subjects if one.subject == name]
    return found


# --- marks -----------------------------------------------------------------------------------------------


def test_marks_with_all_that_is_told_of_them(school: BuiltSchool, hand: Hand, parent: Session) -> None:
    no = hand.work("algebra_a", LESSON_DAYS[3], 3)
    hand.mark("algebra_a", "arbuzova", LESSON_DAYS[3], 4, work=no, comment="Торопилась")
    hand.mark("algebra_a", "arbuzova", LESSON_DAYS[1], 5)
    hand.mark("algebra_a", "arbuzova", LESSON_DAYS[2], MarkValue.DEBT, due_date=date(2026, 11, 20))
    hand.mark("algebra_a", "arbuzova", LESSON_DAYS[4], MarkValue.DEBT, due_date=MONDAY)
    hand.mark("algebra_a", "yolkin", LESSON_DAYS[1], 2)
    page = pupil_marks(parent, school.arbuzova)
    assert [one.subject for one in page.subjects] == ["Алгебра", "Английский язык", "Русский язык"]
    algebra = subject(page, "Алгебра")
    assert (algebra.teacher, algebra.class_name, algebra.scale) == ("Цифрова Инна Петровна", "7А", Scale.FIVE)
    assert (algebra.thresholds, algebra.weights, algebra.until) == ((2.6, 3.6, 4.6), (1, 3), None)
    assert [
        (one.date, one.value, one.kind, one.weight, one.comment, one.due_date, one.overdue) for one in algebra.marks
    ] == [
        (LESSON_DAYS[1], 5, "Ответ на уроке", 1, None, None, False),
        (LESSON_DAYS[2], MarkValue.DEBT, "Ответ на уроке", 1, None, date(2026, 11, 20), True),
        (LESSON_DAYS[3], 4, "Контрольная", 3, "Торопилась", None, False),
        (LESSON_DAYS[4], MarkValue.DEBT, "Ответ на уроке", 1, None, MONDAY, False),
    ]  # fmt: skip
    assert [one.key for one in algebra.marks if one.weight == 3] == [(LESSON_DAYS[3], 1, no)]
    assert {one.set_at for one in algebra.marks} == {NOW}
    assert subject(page, "Русский язык").marks == ()


def test_report_card_with_dates(school: BuiltSchool, hand: Hand, parent: Session) -> None:
    hand.term_mark("algebra_a", "arbuzova", 1, 4)
    school.clock.moment += timedelta(days=1)
    hand.term_mark("algebra_a", "arbuzova", 0, 5)
    hand.term_mark("algebra_a", "arbuzova", 0, 3, kind=TermMarkKind.EXAM)
    hand.term_mark("algebra_a", "zhukova", 1, 2)
    found = subject(pupil_marks(parent, school.arbuzova), "Алгебра").term_marks
    later = NOW + timedelta(days=1)
    assert found == (
        DatedTermMark(TermMarkKind.TERM, 1, 4, NOW),
        DatedTermMark(TermMarkKind.YEAR, 0, 5, later),
        DatedTermMark(TermMarkKind.EXAM, 0, 3, later),
    )


def test_page_of_the_year(school: BuiltSchool, parent: Session) -> None:
    page = pupil_marks(parent, school.arbuzova)
    assert page.year is not None
    assert (page.year.name, [one.name for one in page.years], page.grade) == ("2026/2027", ["2026/2027"], 7)
    assert [(one.number, one.kind) for one in page.terms] == [(n, "quarters") for n in (1, 2, 3, 4)]
    assert (page.today, page.pupil.name, page.pupil.class_name) == (MONDAY, "Арбузова Анна", "7А")
    assert [(kind.name, kind.weight) for kind in page.kinds] == [("Ответ на уроке", 1), ("Контрольная", 3)]


def test_pupil_who_changed_class_has_both_courses(school: BuiltSchool, hand: Hand) -> None:
    with school.file.writing():
        Enrollment.create(school_class=school.class_b, pupil=school.yashin, from_date=date(2026, 11, 11))
    hand.mark("algebra_a", "yashin", LESSON_DAYS[0], 5)
    hand.mark("algebra_b", "yashin", date(2026, 11, 16), 3)
    page = pupil_marks(school.session(Role.PUPIL, school.yashin), school.yashin)
    algebra = [
        (one.class_name, one.until, [mark.value for mark in one.marks])
        for one in page.subjects if one.subject == "Алгебра"
    ]  # fmt: skip
    assert algebra == [("7А", date(2026, 11, 10), [5]), ("7Б", None, [3])]
    assert page.pupil.class_name == "7Б"


def test_earlier_year_is_read_alone(school: BuiltSchool, hand: Hand, parent: Session) -> None:
    hand.mark("algebra_a", "arbuzova", LESSON_DAYS[0], 5)
    with school.file.writing():
        old = AcademicYear.create(name="2025/2026", starts=date(2025, 9, 1), ends=date(2026, 8, 31))
        AcademicYear.create(name="2024/2025", starts=date(2024, 9, 1), ends=date(2025, 8, 31))
        six = SchoolClass.create(year=old, grade=6, letter="А", term_scheme=school.quarters)
        Enrollment.create(
            school_class=six, pupil=school.arbuzova, from_date=old.starts, to_date=date(2026, 5, 28)
        )
    parent = school.session(Role.PARENT, school.parent)
    page = pupil_marks(parent, school.arbuzova, old.id)
    assert [one.name for one in page.years] == ["2026/2027", "2025/2026"]
    assert page.year is not None
    assert (page.year.name, page.grade, page.pupil.class_name, page.subjects) == ("2025/2026", 6, "6А", ())
    assert page.news is None
    for unknown in (99, old.id + 1):
        with pytest.raises(NotFound, match=r"year\.unknown"):
            pupil_marks(parent, school.arbuzova, unknown)


def test_pupil_without_a_class(school: BuiltSchool) -> None:
    with school.file.writing():
        alone = person("Ничей", "Нил")
    page = pupil_marks(school.session(Role.HEAD, school.head), alone)
    assert (page.year, page.years, page.subjects, page.terms, page.news) == (None, (), (), (), None)
    assert page.pupil.name == "Ничей Нил"


def test_grade_one_has_no_marks(school: BuiltSchool, parent: Session) -> None:
    with school.file.writing():
        SchoolClass.update(grade=1).where(SchoolClass.id == school.class_a).execute()
    page = pupil_marks(school.session(Role.PARENT, school.parent), school.arbuzova)
    assert page.grade == 1
    assert {one.scale for one in page.subjects} == {Scale.NONE}
    assert presence(page.subjects, TERM2).held > 0


def test_other_scales_are_told(school: BuiltSchool, hand: Hand) -> None:
    with school.file.writing():
        Subject.update(scale=Scale.HUNDRED).where(Subject.id == school.algebra).execute()
    hand = Hand(school)
    hand.mark("algebra_a", "arbuzova", LESSON_DAYS[0], 87)
    page = pupil_marks(school.session(Role.PARENT, school.parent), school.arbuzova)
    assert (subject(page, "Алгебра").scale, subject(page, "Алгебра").marks[0].value) == (Scale.HUNDRED, 87)


def test_authors_are_read_apart(school: BuiltSchool, hand: Hand, parent: Session) -> None:
    hand.mark("algebra_a", "arbuzova", LESSON_DAYS[0], 5)
    hand.mark("algebra_a", "yolkin", LESSON_DAYS[1], 5)
    hand.mark("russian_a", "arbuzova", LESSON_DAYS[0], 4)
    assert mark_authors(parent, school.arbuzova, school.algebra_a, school.year) == {
        (LESSON_DAYS[0], 1, 1): "Цифрова Инна Петровна"
    }
    with pytest.raises(NotFound, match=r"year\.unknown"):
        mark_authors(parent, school.arbuzova, school.algebra_a, 99)


# --- attendance ------------------------------------------------------------------------------------------


def test_lessons_held_by_now(school: BuiltSchool, hand: Hand, parent: Session) -> None:
    """13 school days from 5 November to today: 12 are over, of today two of three lessons have begun."""
    page = pupil_marks(parent, school.arbuzova)
    assert [LESSON_DAYS.index(MONDAY), len(subject(page, "Алгебра").held)] == [12, 13]
    assert len(subject(page, "Русский язык").held) == 13
    assert len(subject(page, "Английский язык").held) == 12, "the third lesson begins at 10:15"
    assert page.unfinished == MONDAY
    school.clock.moment = NOW.replace(hour=10, minute=15)
    page = pupil_marks(parent, school.arbuzova)
    assert len(subject(page, "Английский язык").held) == 13
    assert page.unfinished is None


def test_lessons_without_bells_are_held_from_the_morning_on(school: BuiltSchool, parent: Session) -> None:
    with school.file.writing():
        empty = BellSchedule.create(year=school.year, name="Без звонков")
        SchoolClass.update(bell_schedule=empty).execute()
    page = pupil_marks(school.session(Role.PARENT, school.parent), school.arbuzova)
    assert {len(one.held) for one in page.subjects} == {13}


def test_cancelled_lesson_is_not_held_and_nothing_is_missed_at_it(
    school: BuiltSchool, hand: Hand, parent: Session
) -> None:
    hand.absence("algebra_a", "arbuzova", LESSON_DAYS[0], AttendanceCode.ILL)
    with school.file.writing():  # the journal would refuse it; another program's file may have it
        Lesson.update(state=LessonState.CANCELLED).where(
            Lesson.course == school.algebra_a, Lesson.date == LESSON_DAYS[0]
        ).execute()
    algebra = subject(pupil_marks(parent, school.arbuzova), "Алгебра")
    assert (len(algebra.held), algebra.absences) == (12, ())


def test_only_days_in_the_class_count(school: BuiltSchool) -> None:
    """Новиков came on 9 November, the third school day; Яшин left on 10 November, after the fourth."""
    for who, days in (("novikov", 11), ("yashin", 4)):
        page = pupil_marks(school.session(Role.PUPIL, school.ids[who]), school.ids[who])
        assert len(subject(page, "Алгебра").held) == days
        assert [one.subject for one in page.subjects] == ["Алгебра", "Русский язык"], "no English group"


def test_missed_lessons_and_whole_days(school: BuiltSchool, hand: Hand, parent: Session) -> None:
    for course in ("algebra_a", "russian_a", "english_a1"):
        hand.absence(course, "arbuzova", LESSON_DAYS[0], AttendanceCode.ILL)
        hand.absence(course, "yolkin", LESSON_DAYS[2], AttendanceCode.ILL)
    hand.absence("algebra_a", "arbuzova", LESSON_DAYS[1], AttendanceCode.ABSENT)
    hand.absence("russian_a", "arbuzova", LESSON_DAYS[1], AttendanceCode.LATE, minutes=5)
    for course in ("algebra_a", "russian_a"):  # the third lesson of today is still to come
        hand.absence(course, "arbuzova", MONDAY, AttendanceCode.EXCUSED)
    page = pupil_marks(parent, school.arbuzova)
    found = presence(page.subjects, TERM2)
    counts = found.absences
    assert (found.held, counts.missed, counts.ill, counts.absent, counts.excused, counts.late) == (
        38, 6, 3, 1, 2, 1,
    )  # fmt: skip
    assert found.percent == 84  # 32 of 38
    days = school_days(page.subjects, TERM2, page.unfinished)
    assert (days.held, days.missed) == (13, (LESSON_DAYS[0],))


# --- who may -----------------------------------------------------------------------------------------------


def test_nobody_elses(school: BuiltSchool, parent: Session) -> None:
    for who in ("yolkin", "vetrova"):
        with pytest.raises(NotAllowed):
            pupil_marks(parent, school.ids[who])
        with pytest.raises(NotAllowed):
            mark_authors(parent, school.ids[who], school.algebra_a, school.year)


def test_nothing_of_another_child_is_in_the_answer(school: BuiltSchool, hand: Hand, parent: Session) -> None:
    hand.mark("algebra_a", "yolkin", LESSON_DAYS[0], 2, comment="Ёлкин, зайди")
    hand.absence("algebra_a", "zhukova", LESSON_DAYS[0], AttendanceCode.ILL)
    hand.term_mark("algebra_a", "novikov", 2, 3)
    text = repr(pupil_marks(parent, school.arbuzova, since=NOW - timedelta(days=1)))
    with school.file.reading():
        others = [one.last_name for one in Person.select() if one.last_name not in ("Арбузова",)]
    staff = {"Цифрова", "Словов"}
    assert [name for name in others if name in text and name not in staff] == []


def test_lesson_rows_of_other_courses_are_not_read(school: BuiltSchool, parent: Session) -> None:
    """7Б has a lesson 4 on each day; it is no lesson of 7А."""
    with school.file.reading():
        assert Lesson.select().where(Lesson.course == school.algebra_b).count() == len(LESSON_DAYS)
    page = pupil_marks(parent, school.arbuzova)
    assert presence(page.subjects, TERM2).held == 38


# --- the same figures elsewhere ----------------------------------------------------------------------------


def test_mean_of_all_subjects_is_that_of_the_rating(school: BuiltSchool, hand: Hand) -> None:
    """What stands at the head of the page and what the place is given for must not differ by a hundredth."""
    for n, on in enumerate(LESSON_DAYS[:9]):
        no = hand.work("algebra_a", on, (1, 1.5, 3, 0)[n % 4])
        for m, pupil in enumerate(("arbuzova", "yolkin", "zhukova")):
            hand.mark("algebra_a", pupil, on, 2 + (n * 3 + m) % 4, work=no)
            hand.mark("russian_a", pupil, on, 5 - (n + m) % 3)
    for m, pupil in enumerate(("arbuzova", "yolkin")):
        hand.mark("english_a1", pupil, LESSON_DAYS[3], 3 + m)
    deputy = school.session(Role.DEPUTY, school.deputy)
    for pupil in ("arbuzova", "yolkin", "zhukova"):
        page = pupil_marks(deputy, school.ids[pupil])
        place = rating(deputy, school.ids[pupil], school.term2).place
        mean = overall(page, TERM2)
        assert place is not None
        assert mean is not None
        assert float(mean) == place.value


def test_figures_of_a_period_are_those_of_the_journal(
    school: BuiltSchool, hand: Hand, parent: Session
) -> None:
    """What comes out for the family is what is proposed to the teacher."""
    for n, on in enumerate(LESSON_DAYS[:6]):
        no = hand.work("algebra_a", on, (1, 2, 3)[n % 3])
        hand.mark("algebra_a", "arbuzova", on, 3 + n % 3, work=no)
    hand.mark("algebra_a", "arbuzova", LESSON_DAYS[7], MarkValue.DEBT)
    found = figures(subject(pupil_marks(parent, school.arbuzova), "Алгебра"), TERM2)
    teacher = school.session(Role.TEACHER, school.maths_teacher)
    (line,) = [
        one
        for one in proposals(teacher, school.algebra_a, school.term2).lines
        if one.pupil_id == school.arbuzova
    ]
    assert (found.count, found.proposal) == (line.count, line.proposed)
    assert found.weighted is not None
    assert float(found.weighted) == line.weighted
