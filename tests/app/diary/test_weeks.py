"""What waits for a signature, and a class week by week."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest

from app.codes import AttendanceCode, LessonState, MarkValue, Role
from app.diary.class_weeks import class_weeks, signed_shares
from app.diary.commands import add_remark, record_visit
from app.diary.signing import record_paper_signature, sign_week, sign_weeks
from app.diary.weeks import to_sign, unsigned_weeks
from app.diary.weeks_rows import ClassWeeks, UnsignedWeek
from app.errors import NotAllowed, NotFound
from app.journal.commands import write_cells
from app.journal.of_pupil import AbsenceCount
from app.journal.rows import CellEdit
from app.session import Session
from models.access import Account
from models.journal import Lesson
from models.log import Setting
from models.people import Guardianship
from models.school import Enrollment
from tests.build import BuiltSchool, person

FIRST, SECOND, THIRD, CURRENT = (date(2026, 11, day) for day in (2, 9, 16, 23))
FROM, TO = date(2026, 11, 5), date(2026, 12, 30)


@pytest.fixture
def parent(school: BuiltSchool) -> Session:
    return school.session(Role.PARENT, school.parent)


@pytest.fixture
def teacher(school: BuiltSchool) -> Session:
    return school.session(Role.TEACHER, school.maths_teacher)


@pytest.fixture
def class_teacher(school: BuiltSchool) -> Session:
    return school.session(Role.CLASS_TEACHER, school.russian_teacher)


def mondays(weeks: tuple[UnsignedWeek, ...]) -> list[date]:
    return [one.monday for one in weeks]


def at(school: BuiltSchool, day: int, hour: int = 10, month: int = 11) -> None:
    school.clock.moment = datetime(2026, month, day, hour, tzinfo=school.clock.moment.tzinfo)


# --- what waits ------------------------------------------------------------------------------------------


def test_finished_weeks_wait_and_the_current_one_from_friday_on(school: BuiltSchool, parent: Session) -> None:
    assert mondays(unsigned_weeks(parent, school.arbuzova)) == [THIRD, SECOND, FIRST]
    sign_week(parent, school.arbuzova, SECOND)
    assert mondays(unsigned_weeks(parent, school.arbuzova)) == [THIRD, FIRST]
    at(school, 26, 23)
    assert mondays(unsigned_weeks(parent, school.arbuzova)) == [THIRD, FIRST]
    at(school, 27, 0)
    assert mondays(unsigned_weeks(parent, school.arbuzova)) == [CURRENT, THIRD, FIRST]
    at(school, 4, month=12)
    assert mondays(unsigned_weeks(parent, school.arbuzova)) == [date(2026, 11, 30), CURRENT, THIRD, FIRST]
    at(school, 11, month=12)
    assert mondays(unsigned_weeks(parent, school.arbuzova))[0] == date(2026, 11, 30), "no lessons since"


def test_signed_on_paper_waits_no_more(school: BuiltSchool, parent: Session, class_teacher: Session) -> None:
    record_paper_signature(class_teacher, school.arbuzova, THIRD)
    assert mondays(unsigned_weeks(parent, school.arbuzova)) == [SECOND, FIRST]


def test_from_the_first_day_in_the_class_and_across_classes(
    school: BuiltSchool, class_teacher: Session
) -> None:
    assert mondays(unsigned_weeks(class_teacher, school.novikov)) == [THIRD, SECOND]
    assert mondays(unsigned_weeks(class_teacher, school.yashin)) == [SECOND, FIRST]
    with school.file.writing():  # Яшин goes to 7Б, a week later
        Enrollment.create(school_class=school.class_b, pupil=school.yashin, from_date=date(2026, 11, 18))
        Lesson.delete().where(Lesson.course == school.algebra_b, Lesson.date < THIRD).execute()
    session = school.session(Role.DEPUTY, school.deputy)
    assert mondays(unsigned_weeks(session, school.yashin)) == [THIRD, SECOND, FIRST]
    assert mondays(unsigned_weeks(session, school.beryozkin)) == [THIRD], "his class had no lessons before"


def test_a_week_without_lessons_that_took_place_is_not_asked_for(
    school: BuiltSchool, parent: Session
) -> None:
    with school.file.writing():
        Lesson.update(state=int(LessonState.CANCELLED)).where(
            Lesson.date >= SECOND, Lesson.date < THIRD
        ).execute()
    assert mondays(unsigned_weeks(parent, school.arbuzova)) == [THIRD, FIRST]


def test_a_school_that_asks_for_none(school: BuiltSchool) -> None:
    with school.file.writing():
        Setting.create(scope="", key="signature.asked", value="false")
    parent = school.session(Role.PARENT, school.parent)
    assert unsigned_weeks(parent, school.arbuzova) == ()
    assert not class_weeks(school.session(Role.HEAD, school.head), school.class_a, FROM, TO).asked


def test_what_happened_in_a_week(school: BuiltSchool, parent: Session, teacher: Session) -> None:
    """The parent knows what is signed: marks by day, the low ones told apart, absences, remarks."""
    pupil, course = school.arbuzova, school.algebra_a
    day = SECOND + timedelta(days=2)
    write_cells(
        teacher, course,
        [
            CellEdit(SECOND, 1, 1, pupil, "mark", None, 5),
            CellEdit(day, 1, 1, pupil, "mark", None, 2),
            CellEdit(day, 1, 0, pupil, "attendance", None, AttendanceCode.LATE),
            CellEdit(day + timedelta(days=1), 1, 1, pupil, "mark", None, int(MarkValue.DEBT)),
            CellEdit(SECOND + timedelta(days=4), 1, 0, pupil, "attendance", None, AttendanceCode.ILL),
            CellEdit(THIRD, 1, 1, pupil, "mark", None, 4),
            CellEdit(SECOND, 1, 1, school.yolkin, "mark", None, 3),
        ],
    )  # fmt: skip
    add_remark(teacher, pupil, day, "praise", "Помогла соседке", course_id=course)
    third, second, first = unsigned_weeks(parent, pupil)
    assert [(mark.date, mark.subject, mark.value, mark.low) for mark in second.marks] == [
        (SECOND, "Алгебра", 5, False), (day, "Алгебра", 2, True),
        (day + timedelta(days=1), "Алгебра", int(MarkValue.DEBT), True),
    ]  # fmt: skip
    assert [mark.value for mark in second.low] == [2, int(MarkValue.DEBT)]
    assert second.absences == AbsenceCount(ill=1, late=1)
    assert [(line.kind, line.text) for line in second.remarks] == [("praise", "Помогла соседке")]
    assert ([mark.value for mark in third.marks], third.absences, third.remarks) == ([4], AbsenceCount(), ())
    assert (first.marks, first.absences, first.remarks) == ((), AbsenceCount(), ())


def test_all_children_of_a_parent_and_nobody_elses(school: BuiltSchool, parent: Session) -> None:
    sign_weeks(parent, school.beryozkin, [FIRST, SECOND, THIRD])
    assert [(one.pupil.name, one.pupil.class_name, mondays(one.weeks)) for one in to_sign(parent)] == [
        ("Арбузова Анна", "7А", [THIRD, SECOND, FIRST]), ("Берёзкин Борис", "7Б", []),
    ]  # fmt: skip
    for role, who in (
        (Role.PUPIL, school.arbuzova), (Role.CLASS_TEACHER, school.russian_teacher), (Role.ADMIN, school.admin),
    ):  # fmt: skip
        assert to_sign(school.session(role, who)) == ()
    with pytest.raises(NotAllowed):
        unsigned_weeks(parent, school.zhukova)


# --- the class -------------------------------------------------------------------------------------------


@pytest.fixture
def seen(school: BuiltSchool, parent: Session, class_teacher: Session) -> ClassWeeks:
    """Арбузова's mother looked and signed, Жукова's father looked; Жукова herself too; Ёлкин on paper."""
    at(school, 11, 18)
    record_visit(parent, school.arbuzova, "rating")
    record_visit(parent, school.arbuzova, "week")
    at(school, 12, 19)
    father = school.session(Role.PARENT, school.other_parent)
    record_visit(father, school.zhukova, "marks")
    record_visit(school.session(Role.PUPIL, school.zhukova), school.zhukova, "charts")
    at(school, 13, 20)
    sign_week(parent, school.arbuzova, SECOND)
    at(school, 23)
    record_paper_signature(class_teacher, school.yolkin, SECOND)
    with school.file.writing():
        Account.update(password_hash="x", must_change=False).where(
            Account.person.in_([school.parent, school.other_parent])
        ).execute()
        Account.update(first_seen_at=1).where(Account.person == school.parent).execute()
    return class_weeks(class_teacher, school.class_a, FROM, TO)


def test_a_class_week_by_week(school: BuiltSchool, seen: ClassWeeks) -> None:
    assert (seen.class_name, seen.asked, seen.may_record) == ("7А", True, True)
    assert [(one.monday, one.open, one.asked, one.signed, one.on_paper, one.looked) for one in seen.weeks] == [
        (FIRST, True, 4, 0, 0, 0), (SECOND, True, 5, 2, 1, 2), (THIRD, True, 4, 0, 0, 0),
        (CURRENT, False, 4, 0, 0, 0),
    ]  # fmt: skip
    assert [(one.name, len(one.weeks)) for one in seen.pupils] == [
        ("Арбузова Анна", 4), ("Ёлкин Егор", 4), ("Жукова Жанна", 4), ("Новиков Ник", 3), ("Яшин Яков", 2),
    ]  # fmt: skip
    assert [one.name for one in seen.unsigned(SECOND)] == ["Жукова Жанна", "Новиков Ник", "Яшин Яков"]


def test_who_looked_at_what(school: BuiltSchool, seen: ClassWeeks) -> None:
    """The parent and the pupil apart; the parts in the order in which they are told."""
    signed, looked = seen.cell(school.arbuzova, SECOND), seen.cell(school.zhukova, SECOND)
    assert signed.signature is not None
    assert signed.signature.by == "Арбузова Ольга Ивановна"
    assert [(look.name, look.is_pupil, look.parts) for look in signed.looks] == [
        ("Арбузова Ольга Ивановна", False, ("week", "rating")),
    ]  # fmt: skip
    assert [(look.name, look.is_pupil, look.parts) for look in looked.looks] == [
        ("Жуков Пётр Ильич", False, ("marks",)), ("Жукова Жанна", True, ("charts",)),
    ]  # fmt: skip
    assert looked.looks[0].last_at == datetime(2026, 11, 12, 19, tzinfo=school.clock.moment.tzinfo)
    paper = seen.cell(school.yolkin, SECOND).signature
    assert paper is not None
    assert (paper.on_paper, paper.by, paper.recorded_by) == (True, "", "Словов Инна Петровна")
    assert seen.cell(school.arbuzova, THIRD).looks == ()


def test_a_pupil_who_looks_is_no_parent_who_looked(school: BuiltSchool, class_teacher: Session) -> None:
    record_visit(school.session(Role.PUPIL, school.zhukova), school.zhukova, "week")
    found = class_weeks(class_teacher, school.class_a, FROM, TO)
    assert not found.cell(school.zhukova, CURRENT).parent_looked
    assert found.weeks[-1].looked == 0


def test_parents_without_a_login_and_those_who_never_came(school: BuiltSchool, seen: ClassWeeks) -> None:
    told = {
        one.name: [(parent.name, parent.has_login, parent.came) for parent in one.parents]
        for one in seen.pupils
    }
    assert told["Арбузова Анна"] == [("Арбузова Ольга Ивановна", True, True)]
    assert told["Жукова Жанна"] == [("Жуков Пётр Ильич", True, False)]
    assert told["Ёлкин Егор"] == []
    with school.file.writing():
        aunt = person("Ёлкина", "Ева", "", "f")
        Guardianship.create(parent=aunt, pupil=school.yolkin, relation="опекун")
        Account.update(disabled=True).where(Account.person == school.parent).execute()
    head = school.session(Role.HEAD, school.head)
    found = {one.pupil_id: one.parents for one in class_weeks(head, school.class_a, FROM, TO).pupils}
    assert [(one.name, one.has_login, one.relation) for one in found[school.yolkin]] == [
        ("Ёлкина Ева", False, "опекун")
    ]
    assert [one.has_login for one in found[school.arbuzova]] == [False]


def test_only_weeks_of_the_range_up_to_today(school: BuiltSchool, seen: ClassWeeks) -> None:
    head = school.session(Role.HEAD, school.head)
    for starts, ends, weeks in (
        (THIRD + timedelta(days=3), THIRD + timedelta(days=3), [THIRD]),
        (date(2026, 9, 1), SECOND, [FIRST, SECOND]),
        (date(2026, 9, 1), date(2027, 8, 31), [FIRST, SECOND, THIRD, CURRENT]),
        (date(2026, 12, 1), TO, []), (date(2026, 10, 24), date(2026, 11, 1), []),
    ):  # fmt: skip
        found = class_weeks(head, school.class_a, starts, ends)
        assert [one.monday for one in found.weeks] == weeks
        assert not found.may_record
    assert found.pupils == ()


def test_another_classs_weeks_of_a_pupil_are_not_this_classs(school: BuiltSchool) -> None:
    """Яшин, now of 7Б, is looked at: his old class teacher does not read that."""
    with school.file.writing():
        Enrollment.create(school_class=school.class_b, pupil=school.yashin, from_date=date(2026, 11, 11))
        Guardianship.create(parent=school.other_parent, pupil=school.yashin)
    father = school.session(Role.PARENT, school.other_parent)
    record_visit(father, school.yashin, "week")
    sign_week(father, school.yashin, THIRD)
    old = class_weeks(school.session(Role.CLASS_TEACHER, school.russian_teacher), school.class_a, FROM, TO)
    assert [key for key in old.cells if key[0] == school.yashin] == []
    new = class_weeks(school.session(Role.DEPUTY, school.deputy), school.class_b, FROM, TO)
    assert sorted(week for pupil, week in new.cells if pupil == school.yashin) == [THIRD, CURRENT]


def test_the_class_teacher_of_another_class_and_families_are_refused(school: BuiltSchool) -> None:
    for role, who, class_id in (
        (Role.CLASS_TEACHER, school.russian_teacher, school.class_b),
        (Role.PARENT, school.parent, school.class_a),
        (Role.PUPIL, school.arbuzova, school.class_a),
        (Role.TEACHER, school.russian_teacher, school.class_a),
    ):
        with pytest.raises(NotAllowed):
            class_weeks(school.session(role, who), class_id, FROM, TO)
    with pytest.raises(NotFound, match=r"class\.unknown"):
        class_weeks(school.session(Role.HEAD, school.head), 999, FROM, TO)


def test_some_pupils_anew_give_the_same_as_the_whole_class(
    school: BuiltSchool, seen: ClassWeeks, class_teacher: Session, parent: Session
) -> None:
    """What a live view reads when a parent of one child has signed or looked."""
    father = school.session(Role.PARENT, school.other_parent)
    sign_weeks(father, school.zhukova, [FIRST, SECOND])
    record_visit(parent, school.arbuzova, "charts")
    record_paper_signature(class_teacher, school.novikov, THIRD)
    assert seen != (whole := class_weeks(class_teacher, school.class_a, FROM, TO))
    changed = (school.zhukova, school.arbuzova, school.novikov)
    part = class_weeks(class_teacher, school.class_a, FROM, TO, only=changed)
    assert {key[0] for key in part.cells} == set(changed)
    assert seen.updated(part) == whole


def test_shares_of_the_classes_in_the_newest_school_week(school: BuiltSchool, parent: Session) -> None:
    head = school.session(Role.HEAD, school.head)
    found = signed_shares(head)
    assert (found.monday, found.shares) == (THIRD, {school.class_a: (0, 4), school.class_b: (0, 2)})
    sign_week(parent, school.arbuzova, THIRD)
    sign_week(parent, school.beryozkin, SECOND)
    assert signed_shares(head).shares == {school.class_a: (1, 4), school.class_b: (0, 2)}
    at(school, 4, month=11)  # Wednesday of the holidays: the last school week was that of 19 October
    assert signed_shares(head).monday == date(2026, 10, 19)
    at(school, 1, month=9)
    assert signed_shares(head).monday is None
    school.clock.moment = school.clock.moment.replace(
        year=2027, month=7, day=30
    )  # no holiday says that it is summer
    assert signed_shares(head).monday == date(2027, 5, 24)
    with school.file.writing():
        Setting.create(scope=f"class:{school.class_b}", key="signature.asked", value="false")
    at(school, 23)
    assert list(signed_shares(school.session(Role.HEAD, school.head)).shares) == [school.class_a]
