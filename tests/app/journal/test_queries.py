"""What the journal shows: a page of it, a lesson, the history of a cell."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from app.codes import AttendanceCode, LessonState, MarkValue, Role, TermMarkKind
from app.errors import NotFound
from app.journal.commands import add_work, set_homework, set_topic, write_cells
from app.journal.queries import (
    cell_history,
    course_terms,
    journal_page,
    lesson_card,
    lesson_dates,
    my_courses,
)
from app.journal.rows import AttendanceCell, CellEdit, HomeworkRow, MarkCell, WorkRow
from app.session import Session
from models.journal import Lesson, Mark, TermMark, Work
from models.school import CourseTeacher
from tests.build import LESSON_DAYS, BuiltSchool

DAY = LESSON_DAYS[4]


@pytest.fixture
def teacher(school: BuiltSchool) -> Session:
    return school.session(Role.TEACHER, school.maths_teacher)


def mark(pupil: int, value: int, on: date = DAY, work: int = 0) -> CellEdit:
    return CellEdit(on, 1, work, pupil, "mark", None, value)


def test_page_of_a_term(school: BuiltSchool, teacher: Session) -> None:
    write_cells(teacher, school.algebra_a, [mark(school.arbuzova, 5), mark(school.yolkin, MarkValue.EXEMPT)])
    assert add_work(teacher, school.algebra_a, DAY, 1, school.kind_test, title="Дроби") == 2
    write_cells(
        teacher,
        school.algebra_a,
        [
            mark(school.arbuzova, 3, work=2),
            CellEdit(DAY, 1, 0, school.zhukova, "attendance", None, AttendanceCode.LATE, minutes=5),
        ],
    )
    page = journal_page(teacher, school.algebra_a, school.term2)
    assert (page.course.subject, page.course.class_name, page.course.can_edit) == ("Алгебра", "7А", True)
    assert (page.term.number, page.today) == (2, date(2026, 11, 23))
    assert [(line.name, line.from_date, line.to_date) for line in page.pupils] == [
        ("Арбузова Анна", date(2026, 9, 1), None),
        ("Ёлкин Егор", date(2026, 9, 1), None),
        ("Жукова Жанна", date(2026, 9, 1), None),
        ("Новиков Ник", date(2026, 11, 9), None),
        ("Яшин Яков", date(2026, 9, 1), date(2026, 11, 10)),
    ]
    assert not page.pupils[3].covers(date(2026, 11, 8))
    assert [(column.date, column.work) for column in page.columns] == [
        *((on, 0) for on in LESSON_DAYS[:4]), (DAY, 1), (DAY, 2), *((on, 0) for on in LESSON_DAYS[5:]),
    ]  # fmt: skip
    empty, answer, test = page.columns[0], page.columns[4], page.columns[5]
    assert (empty.kind_short, empty.weight, empty.has_works) == ("Ответ на уроке", 1, False)
    assert (answer.kind_id, answer.weight, answer.has_works) == (school.kind_answer, 1, True)
    assert (test.kind_id, test.weight, test.title, test.counts) == (school.kind_test, 3, "Дроби", True)
    now = school.clock.now()
    assert page.marks == {
        (school.arbuzova, 4): MarkCell(5, None, school.maths_teacher, now, None),
        (school.yolkin, 4): MarkCell(MarkValue.EXEMPT, None, school.maths_teacher, now, None),
        (school.arbuzova, 5): MarkCell(3, None, school.maths_teacher, now, None),
    }
    assert page.attendance == {(school.zhukova, (DAY, 1)): AttendanceCell(AttendanceCode.LATE, 5)}
    assert page.means[school.arbuzova] == (4.0, 3.5)  # (5 + 3) / 2; (5 + 3·3) / 4
    assert page.means[school.yolkin] == (None, None)


def test_page_shows_only_its_term(school: BuiltSchool, teacher: Session) -> None:
    write_cells(teacher, school.algebra_a, [mark(school.arbuzova, 5)])
    page = journal_page(teacher, school.algebra_a, school.term1)
    assert (page.columns, page.marks, page.means) == ((), {}, {})
    assert school.novikov not in {line.pupil_id for line in page.pupils}
    later = journal_page(teacher, school.algebra_a, school.term3)
    assert school.yashin not in {line.pupil_id for line in later.pupils}


def test_page_is_as_of_its_number(school: BuiltSchool, teacher: Session) -> None:
    """`seq` never claims a change that the page does not hold."""
    other = school.session(Role.TEACHER, school.maths_teacher, school.other())
    before = journal_page(other, school.algebra_a, school.term2)
    result = write_cells(teacher, school.algebra_a, [mark(school.arbuzova, 5)])
    assert before.seq < result.seq
    assert [change.key for change in other.poll() if change.entity == "mark"]
    after = journal_page(other, school.algebra_a, school.term2)
    assert after.seq == result.seq
    assert len(after.marks) == 1


def test_period_marks_on_the_page_follow_the_change_log(school: BuiltSchool, teacher: Session) -> None:
    """They are kept for the session, so a change has to drop them."""
    with school.file.writing():
        place = {"course": school.algebra_a, "pupil": school.arbuzova, "set_at": school.clock.now()}
        TermMark.create(**place, kind=TermMarkKind.TERM, number=2, value=4)
        TermMark.create(**place, kind=TermMarkKind.TERM, number=1, value=3)
        TermMark.create(**place, kind=TermMarkKind.YEAR, number=0, value=5)
    assert journal_page(teacher, school.algebra_a, school.term2).term_marks == {school.arbuzova: 4}
    with school.file.writing():
        TermMark.update(value=5).where(TermMark.kind == TermMarkKind.TERM).execute()
    assert journal_page(teacher, school.algebra_a, school.term2).term_marks == {school.arbuzova: 4}
    teacher.forget("term_mark", school.algebra_b)
    assert journal_page(teacher, school.algebra_a, school.term2).term_marks == {school.arbuzova: 4}
    teacher.forget("term_mark", school.algebra_a)
    assert journal_page(teacher, school.algebra_a, school.term2).term_marks == {school.arbuzova: 5}


def test_cancelled_lesson_is_a_column(school: BuiltSchool, teacher: Session) -> None:
    with school.file.writing():
        Lesson.update(state=LessonState.CANCELLED).where(
            Lesson.course == school.algebra_a, Lesson.date == DAY
        ).execute()
    page = journal_page(teacher, school.algebra_a, school.term2)
    assert [column.state for column in page.columns if column.date == DAY] == [LessonState.CANCELLED]


def test_unknown_term_and_course(school: BuiltSchool) -> None:
    head = school.session(Role.HEAD, school.head)
    with pytest.raises(NotFound) as caught:
        journal_page(head, school.algebra_a, 999)
    assert caught.value.code == "term.unknown"
    with pytest.raises(NotFound) as caught:
        journal_page(head, 999, school.term1)
    assert caught.value.code == "course.unknown"


@pytest.mark.parametrize(
    ("role", "person", "courses"),
    [
        (Role.TEACHER, "maths_teacher", ["7А Алгебра", "7Б Алгебра"]),
        (Role.TEACHER, "russian_teacher", ["7А Английский язык англ. 1", "7А Русский язык"]),
        (
            Role.CLASS_TEACHER,
            "russian_teacher",
            ["7А Алгебра", "7А Английский язык англ. 1", "7А Русский язык"],
        ),
        (Role.HEAD, "head", ["7А Алгебра", "7А Английский язык англ. 1", "7А Русский язык", "7Б Алгебра"]),
        (Role.PARENT, "parent", []),
        (Role.PUPIL, "arbuzova", []),
    ],
)
def test_my_courses(school: BuiltSchool, role: Role, person: str, courses: list[str]) -> None:
    found = my_courses(school.session(role, school.ids[person]))
    assert [f"{one.class_name} {one.subject} {one.group_name}".strip() for one in found] == courses
    assert {one.can_edit for one in found} <= {role is Role.TEACHER}


def test_teacher_of_a_course_is_who_teaches_it_now(school: BuiltSchool) -> None:
    """Not who stands in for a time, and not who did before."""
    with school.file.writing():
        CourseTeacher.update(to_date=date(2026, 11, 1)).where(
            CourseTeacher.course == school.algebra_b
        ).execute()
        for person, starts, substitute in (
            (school.russian_teacher, date(2026, 11, 2), False),
            (school.deputy, date(2026, 11, 16), True),
        ):
            CourseTeacher.create(
                course=school.algebra_b, teacher=person, from_date=starts, substitute=substitute
            )
    cards = {one.course_id: one.teacher for one in my_courses(school.session(Role.HEAD, school.head))}
    assert cards[school.algebra_b] == "Словов Инна Петровна"


def test_terms_and_lessons_of_a_course(school: BuiltSchool, teacher: Session) -> None:
    assert [term.number for term in course_terms(teacher, school.algebra_a)] == [1, 2, 3, 4]
    assert lesson_dates(teacher, school.algebra_a, school.term2) == tuple((on, 1) for on in LESSON_DAYS)
    assert lesson_dates(teacher, school.algebra_a, school.term1) == ()


def test_lesson_card(school: BuiltSchool, teacher: Session) -> None:
    course, following = school.algebra_a, LESSON_DAYS[5]
    set_topic(teacher, course, DAY, 1, "Сложение дробей")
    add_work(teacher, course, DAY, 1, school.kind_test, weight=2.5, title="Тест")
    write_cells(teacher, course, [mark(school.arbuzova, 5, work=1), mark(school.yolkin, 4, work=1)])
    set_homework(teacher, course, DAY, None, "к уроку")
    set_homework(teacher, course, following, None, "№ 12", set_date=DAY, set_number=1, minutes=20)
    set_homework(teacher, course, following, None, "не отсюда", set_date=LESSON_DAYS[3])
    card = lesson_card(teacher, course, DAY, 1)
    assert (card.topic, card.state, card.starts, card.ends) == (
        "Сложение дробей",
        LessonState.NORMAL,
        505,
        550,
    )
    assert card.works == (WorkRow(1, school.kind_test, "Контрольная", 2.5, True, "Тест", 2),)
    assert [one.text for one in card.homework_due] == ["к уроку"]
    assert card.homework_given == (HomeworkRow(following, 1, "№ 12", None, DAY, 1, None, 20),)
    assert (card.previous, card.following) == ((LESSON_DAYS[3], 1), (following, 1))
    first = lesson_card(teacher, course, LESSON_DAYS[0], 1)
    assert (first.previous, first.following, first.topic, first.works) == (None, (LESSON_DAYS[1], 1), "", ())
    assert lesson_card(teacher, course, LESSON_DAYS[-1], 1).following is None
    with pytest.raises(NotFound):
        lesson_card(teacher, course, DAY, 2)


def test_history_of_a_cell(school: BuiltSchool, teacher: Session) -> None:
    start = school.clock.now()
    write_cells(teacher, school.algebra_a, [mark(school.arbuzova, 3), mark(school.yolkin, 2)])
    school.clock.moment += timedelta(minutes=3)
    write_cells(
        teacher,
        school.algebra_a,
        [
            CellEdit(DAY, 1, 1, school.arbuzova, "mark", 3, 4, comment="исправлено"),
            CellEdit(DAY, 1, 0, school.arbuzova, "attendance", None, AttendanceCode.LATE),
        ],
    )
    history = cell_history(teacher, school.algebra_a, DAY, 1, school.arbuzova)
    assert [(one.entity, one.work, one.before and one.before["value"], one.after) for one in history[:2]] == [
        ("mark", 1, None, {"value": 3, "comment": None}),
        ("mark", 1, 3, {"value": 4, "comment": "исправлено"}),
    ]
    assert (history[2].entity, history[2].work) == ("attendance", None)
    assert {one.author for one in history} == {"Цифрова Инна Петровна"}
    assert [one.at for one in history] == [start, school.clock.now(), school.clock.now()]


def test_marks_of_five_years_do_not_mix(school: BuiltSchool, teacher: Session) -> None:
    """A work that does not count, and a mark of a pupil who is not on the roster, change nothing of others."""
    with school.file.writing():
        Work.create(course=school.algebra_a, date=DAY, number=1, no=1, kind=school.kind_test, weight=0)
        for pupil, value in ((school.arbuzova, 2), (school.vetrova, 5)):
            Mark.create(
                course=school.algebra_a, date=DAY, number=1, work=1, pupil=pupil, value=value,
                set_at=school.clock.now(),
            )  # fmt: skip
    page = journal_page(teacher, school.algebra_a, school.term2)
    assert page.means[school.arbuzova] == (None, None)
    assert not page.columns[4].counts
    assert school.vetrova not in {line.pupil_id for line in page.pupils}
