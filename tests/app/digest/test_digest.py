"""What is new for each role, and for nobody else; since when; and what a change of the feed touches."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest

from app.changes import Change
from app.codes import AttendanceCode, Role
from app.control.commands import give_reason, remind
from app.control.rows import FindingState
from app.diary.commands import record_visit
from app.diary.signing import sign_week
from app.digest.commands import note_told, set_own_option
from app.digest.parts import PARTS
from app.digest.queries import FIRST_VISIT, LONGEST, digest
from app.digest.rows import (
    AbsencesLine,
    ClassWeekLine,
    FindingsLine,
    HomeworkLine,
    Kind,
    Line,
    MarksLine,
    RequestAnsweredLine,
    RequestsLine,
    WeeksLine,
)
from app.digest.rules import lines_of, touched
from app.homework.commands import tick_homework
from app.journal.commands import set_homework
from app.journal.locks import ask_to_open_term, decline_term_request, open_term_for
from app.session import Session
from models.diary import WeekSignature
from models.school import Term
from tests.app.control import found as control
from tests.app.progress.journal import Hand
from tests.app.test_query_plans import statements_of
from tests.build import LESSON_DAYS, NOW, BuiltSchool

TOMORROW = date(2026, 11, 24)


@pytest.fixture
def hand(school: BuiltSchool) -> Hand:
    return Hand(school)


@pytest.fixture
def parent(school: BuiltSchool) -> Session:
    return school.session(Role.PARENT, school.parent)


def told(session: Session, kind: type[Line]) -> list[Line]:
    return [line for line in lines_of(digest(session)) if isinstance(line, kind)]


def all_signed(school: BuiltSchool, *pupils: str) -> None:
    """Nothing waits for a signature."""
    with school.file.writing():
        for pupil in pupils:
            for week in (20261102, 20261109, 20261116):
                WeekSignature.create(
                    pupil=school.ids[pupil], week=week, parent=school.parent, signed_at=NOW, on_paper=False,
                    recorded_by=None,
                )  # fmt: skip


# --- a family ----------------------------------------------------------------------------------------------


def test_nothing_is_new(school: BuiltSchool, parent: Session) -> None:
    all_signed(school, "arbuzova", "beryozkin")
    assert lines_of(digest(parent)) == ()


def test_both_children_and_nobody_else(school: BuiltSchool, hand: Hand, parent: Session) -> None:
    for course, pupil in (("algebra_a", "arbuzova"), ("algebra_a", "zhukova"), ("algebra_b", "beryozkin")):
        hand.mark(course, pupil, LESSON_DAYS[10], 4)
    hand.absence("russian_a", "arbuzova", LESSON_DAYS[10], AttendanceCode.ILL)
    hand.absence("english_a1", "arbuzova", LESSON_DAYS[10], AttendanceCode.ILL)
    marks = told(parent, MarksLine)
    assert [(line.pupil.pupil_id, line.subject, line.count) for line in marks if line.pupil] == [
        (school.arbuzova, "Алгебра", 1),
        (school.beryozkin, "Алгебра", 1),
    ]
    (absences,) = told(parent, AbsencesLine)
    assert isinstance(absences, AbsencesLine)
    assert (absences.count, absences.day, len(absences.changes)) == (1, LESSON_DAYS[10], 2)
    pupil = school.session(Role.PUPIL, school.beryozkin)
    assert {line.pupil.pupil_id for line in lines_of(digest(pupil)) if line.pupil} == {school.beryozkin}


def test_homework_of_tomorrow_that_is_not_ticked(school: BuiltSchool, parent: Session) -> None:
    teacher = school.session(Role.TEACHER, school.maths_teacher)
    russian = school.session(Role.TEACHER, school.russian_teacher)
    set_homework(teacher, school.algebra_a, TOMORROW, None, "№ 5")
    set_homework(russian, school.russian_a, TOMORROW, None, "упр. 7")
    set_homework(teacher, school.algebra_a, date(2026, 11, 25), None, "№ 6")
    (line,) = told(parent, HomeworkLine)
    assert isinstance(line, HomeworkLine)
    assert (line.day, line.subjects, line.of, line.count) == (TOMORROW, ("Алгебра", "Русский язык"), 2, 2)
    child = school.session(Role.PUPIL, school.arbuzova)
    tick_homework(child, school.arbuzova, school.algebra_a, TOMORROW, 1, True)
    (line,) = told(parent, HomeworkLine)
    assert isinstance(line, HomeworkLine)
    assert (line.subjects, line.of) == (("Русский язык",), 2)
    tick_homework(child, school.arbuzova, school.russian_a, TOMORROW, 1, True)
    assert told(parent, HomeworkLine) == []


def test_homework_that_was_there_before_is_shown_and_not_counted(
    school: BuiltSchool, parent: Session
) -> None:
    teacher = school.session(Role.TEACHER, school.maths_teacher)
    school.clock.moment = NOW - timedelta(days=2)
    set_homework(teacher, school.algebra_a, TOMORROW, None, "№ 5")
    school.clock.moment = NOW - timedelta(days=1)
    record_visit(parent, school.arbuzova, "marks")
    school.clock.moment = NOW
    (line,) = told(parent, HomeworkLine)
    assert (line.count, line.things) == (0, frozenset())


def test_weeks_wait_until_they_are_signed_and_only_for_parents(school: BuiltSchool, parent: Session) -> None:
    all_signed(school, "beryozkin")
    (line,) = told(parent, WeeksLine)
    assert isinstance(line, WeeksLine)
    assert (line.count, line.waits, line.weeks[0]) == (1, True, date(2026, 11, 16))
    assert told(school.session(Role.PUPIL, school.arbuzova), WeeksLine) == []
    for week in line.weeks:
        sign_week(parent, school.arbuzova, week)
    assert told(parent, WeeksLine) == []


# --- since when --------------------------------------------------------------------------------------------


def since(session: Session, pupil: int) -> datetime:
    return digest(session).visit.since[pupil]


def test_since_the_last_visit(school: BuiltSchool, parent: Session) -> None:
    assert since(parent, school.arbuzova) == NOW - FIRST_VISIT
    school.clock.moment = NOW - timedelta(days=3)
    record_visit(parent, school.arbuzova, "marks")
    school.clock.moment = NOW
    assert since(parent, school.arbuzova) == NOW - timedelta(days=3)
    assert since(parent, school.beryozkin) == NOW - FIRST_VISIT
    # Who was signed out for sitting still and comes back is still at the same visit.
    record_visit(parent, school.arbuzova, "marks")
    school.clock.moment = NOW + timedelta(minutes=5)
    assert since(parent, school.arbuzova) == NOW - timedelta(days=3)


def test_who_was_away_for_long_is_told_of_two_weeks(school: BuiltSchool, parent: Session) -> None:
    school.clock.moment = NOW - timedelta(days=60)
    record_visit(parent, school.arbuzova, "marks")
    school.clock.moment = NOW
    assert since(parent, school.arbuzova) == NOW - LONGEST


def test_a_visit_keeps_its_beginning(school: BuiltSchool, hand: Hand, parent: Session) -> None:
    school.clock.moment = NOW - timedelta(hours=1)
    hand.mark("algebra_a", "arbuzova", LESSON_DAYS[10], 4)
    school.clock.moment = NOW
    first = digest(parent)
    record_visit(parent, school.arbuzova, "marks")
    school.clock.moment = NOW + timedelta(hours=2)
    again = digest(parent, [(Kind.MARKS, school.arbuzova)], first.visit)
    assert list(again.slots) == [(Kind.MARKS, school.arbuzova)]
    assert again.slots[Kind.MARKS, school.arbuzova] == first.slots[Kind.MARKS, school.arbuzova]
    assert told(parent, MarksLine) == [], "the next visit is not told the same"


# --- staff -------------------------------------------------------------------------------------------------


@pytest.fixture
def closed(school: BuiltSchool) -> None:
    with school.file.writing():
        Term.update(closed_at=NOW).where(Term.id == school.term1).execute()


def test_requests_wait_for_the_deputy_and_are_answered_to_the_teacher_once(
    school: BuiltSchool, closed: None
) -> None:
    deputy = school.session(Role.DEPUTY, school.deputy, school.other())
    teacher = school.session(Role.TEACHER, school.maths_teacher)
    other = school.session(Role.TEACHER, school.russian_teacher)
    assert told(deputy, RequestsLine) == []
    ask_to_open_term(teacher, school.algebra_a, school.term1, "забыла «4»")
    (line,) = told(deputy, RequestsLine)
    assert isinstance(line, RequestsLine)
    assert (line.count, line.asked_by, line.course) == (1, "Цифрова Инна Петровна", "7А")
    assert told(school.session(Role.HEAD, school.head), RequestsLine) == []
    decline_term_request(deputy, school.algebra_a, school.term1, "поздно")
    assert told(deputy, RequestsLine) == []
    (answer,) = told(teacher, RequestAnsweredLine)
    assert isinstance(answer, RequestAnsweredLine)
    assert (answer.answer, answer.open_until, answer.course_id) == ("поздно", None, school.algebra_a)
    assert told(other, RequestAnsweredLine) == []
    note_told(teacher, [answer.key])
    assert told(teacher, RequestAnsweredLine) == []
    open_term_for(deputy, school.algebra_a, school.term1, date(2026, 11, 27))
    (answer,) = told(teacher, RequestAnsweredLine)
    assert isinstance(answer, RequestAnsweredLine)
    assert answer.open_until == date(2026, 11, 27)


def test_what_is_no_answer_any_more_is_forgotten(school: BuiltSchool, closed: None) -> None:
    teacher = school.session(Role.TEACHER, school.maths_teacher)
    note_told(teacher, ["closed/1/1/1", "nonsense"])
    assert teacher.own_setting("digest.told") == []


def test_the_class_teacher_hears_of_the_week_that_families_had_a_saturday_for(school: BuiltSchool) -> None:
    lead = school.session(Role.CLASS_TEACHER, school.russian_teacher)
    parent = school.session(Role.PARENT, school.parent)
    (line,) = told(lead, ClassWeekLine)
    assert isinstance(line, ClassWeekLine)
    assert (line.week, line.unsigned, line.unseen, line.of, line.count) == (date(2026, 11, 16), 4, 4, 4, 0)
    sign_week(parent, school.arbuzova, date(2026, 11, 16))
    school.clock.moment = datetime(2026, 11, 22, 20, 0, tzinfo=NOW.tzinfo)
    record_visit(parent, school.arbuzova, "week")
    (line,) = told(lead, ClassWeekLine)
    assert isinstance(line, ClassWeekLine)
    assert (line.unsigned, line.unseen) == (3, 3)
    school.clock.moment = datetime(2026, 11, 20, 20, 0, tzinfo=NOW.tzinfo)
    assert [one.week for one in told(lead, ClassWeekLine) if isinstance(one, ClassWeekLine)] == [
        date(2026, 11, 9)
    ], "on Friday families still have the weekend"


# --- how it is asked ---------------------------------------------------------------------------------------


def test_a_part_alone_costs_what_it_costs(school: BuiltSchool, parent: Session) -> None:
    visit = digest(parent).visit
    asked = statements_of(parent, lambda: digest(parent, [(Kind.WEEKS, school.arbuzova)], visit))
    assert len(asked) == 2


def test_the_whole_of_a_parent_of_two_takes_a_stated_number_of_statements(
    school: BuiltSchool, parent: Session
) -> None:
    digest(parent)
    assert len(statements_of(parent, lambda: digest(parent))) <= 2 * (1 + 6 + 2 + 2)


def test_a_kind_that_is_switched_off_is_not_even_read(
    school: BuiltSchool, hand: Hand, parent: Session
) -> None:
    hand.mark("algebra_a", "arbuzova", LESSON_DAYS[10], 4)
    set_own_option(parent, "digest.marks", False, expected=True)
    found = digest(parent)
    assert Kind.MARKS in found.off
    assert all(kind is not Kind.MARKS for kind, _ in found.slots)


def change(entity: str, pupil: int | None = None, course: int | None = None) -> Change:
    return Change(1, 1, 0, None, None, entity, "", course, None, pupil, None, None, None, None, None)


def test_a_change_touches_its_part_alone() -> None:
    assert touched(change("mark", 7), Role.PARENT, [7, 8]) == {(Kind.MARKS, 7)}
    assert touched(change("mark", 9), Role.PARENT, [7, 8]) == frozenset()
    assert touched(change("homework"), Role.PARENT, [7, 8]) == {(Kind.HOMEWORK, 7), (Kind.HOMEWORK, 8)}
    assert touched(change("mark", 7), Role.TEACHER, []) == frozenset()
    assert (Kind.WEEKS, 7) not in touched(change("week_signature", 7), Role.PUPIL, [7])
    assert touched(change("setting", course=3), Role.DEPUTY, []) == {(Kind.REQUESTS, None)}
    assert (Kind.MARKS, 7) in touched(change("guardianship"), Role.PARENT, [7])
    assert touched(change("sign_in"), Role.PARENT, [7]) == frozenset()


def test_each_part_is_of_a_kind_once_for_a_role() -> None:
    for role in Role:
        kinds = [part.kind for part in PARTS if role in part.roles]
        assert len(kinds) == len(set(kinds))


# --- control -----------------------------------------------------------------------------------------------


def test_findings_wait_for_their_teacher_and_answers_for_the_deputy_head(school: BuiltSchool) -> None:
    one, other = control.found(school), control.found(school, number=3, state="returned")
    control.found(school, number=4, state="accepted")
    control.closed(school, number=5)
    control.found(school, number=6, teacher=school.maths_teacher)
    deputy = school.session(Role.DEPUTY, school.deputy)
    for role in (Role.TEACHER, Role.CLASS_TEACHER):
        teacher = school.session(role, school.russian_teacher)
        assert told(teacher, FindingsLine) == [FindingsLine(count=2, returned=1)]
    assert told(deputy, FindingsLine) == []
    remind(deputy, {one: FindingState.OPEN, other: FindingState.RETURNED}, "До пятницы")
    teacher = school.session(Role.TEACHER, school.russian_teacher)
    assert told(teacher, FindingsLine) == [FindingsLine(count=2, returned=1, reminded=2)]
    give_reason(teacher, {one: FindingState.OPEN}, "Болел")
    assert told(teacher, FindingsLine) == [FindingsLine(count=1, returned=1, reminded=1)]
    assert told(deputy, FindingsLine) == [FindingsLine(count=1, answered=True)]
    for role, who in ((Role.HEAD, school.head), (Role.ADMIN, school.admin)):
        assert told(school.session(role, who), FindingsLine) == []
