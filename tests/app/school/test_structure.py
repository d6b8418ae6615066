"""Who is in what, and until when; what is kept and what drops it."""

from __future__ import annotations

from datetime import date

import pytest

from app.changes import Record
from app.codes import Role
from app.errors import NotFound, Refused
from app.permissions import Action
from app.school import calendar, structure
from app.session import Session
from app.unit_of_work import command, record, recorded_until
from models.journal import TermMark
from models.people import Person
from models.school import (
    AcademicYear,
    Course,
    Enrollment,
    GroupMember,
    Holiday,
    SchoolClass,
    StudyGroup,
    Term,
    TermScheme,
)
from tests.build import YEAR_STARTS, BuiltSchool


@pytest.fixture
def admin(school: BuiltSchool) -> Session:
    return school.session(Role.ADMIN, school.admin)


def test_roster_of_a_group_ends_with_the_class(school: BuiltSchool, admin: Session) -> None:
    """A leaver need not be taken out of each group by hand; who returns is back in it."""
    with school.file.writing():
        GroupMember.create(group=school.group_english, pupil=school.yashin, from_date=date(2026, 10, 1))
        Enrollment.create(school_class=school.class_a, pupil=school.yashin, from_date=date(2026, 12, 1))
        GroupMember.create(group=school.group_english, pupil=school.vetrova, from_date=YEAR_STARTS)
    with school.file.reading():
        lines = {line.name: line for line in structure.roster(admin, school.english_a1)}
    assert list(lines) == ["Арбузова Анна", "Ёлкин Егор", "Яшин Яков"]  # Ё as Е; Ветрова is not in the class
    yashin = lines["Яшин Яков"]
    assert yashin.spans == ((date(2026, 10, 1), date(2026, 11, 10)), (date(2026, 12, 1), None))
    assert (yashin.from_date, yashin.to_date) == (date(2026, 10, 1), None)
    assert not yashin.covers(date(2026, 11, 11))


def test_group_across_classes(school: BuiltSchool, admin: Session) -> None:
    """Its pupils may be in any class of the year; it follows the periods of its lowest class."""
    with school.file.writing():
        halves = TermScheme.create(year=school.year, kind="half_years")
        Term.create(scheme=halves, number=1, starts=date(2026, 9, 1), ends=date(2026, 12, 30))
        SchoolClass.update(term_scheme=halves).where(SchoolClass.id == school.class_a).execute()
        StudyGroup.insert(id=50, year=school.year, name="Хор", home=50).execute()
        for pupil in ("yashin", "vetrova"):
            GroupMember.create(group=50, pupil=school.ids[pupil], from_date=YEAR_STARTS)
        choir = Course.create(year=school.year, subject=school.algebra, group=50).id
    with school.file.reading():
        lines = structure.roster(admin, choir)
        assert [(line.name, line.to_date) for line in lines] == [
            ("Ветрова Вера", None), ("Яшин Яков", date(2026, 11, 10)),
        ]  # fmt: skip
        assert [term.kind for term in structure.course_terms(admin, choir)] == ["half_years"]
        card = structure.course_card(admin, choir)
        assert (card.class_id, card.class_name, card.group_name, card.teacher) == (None, "", "Хор", "")
        assert choir in {one.course_id for one in structure.class_courses(admin, school.class_a)}
        taken = structure.pupil_courses(admin, school.yashin, (date(2026, 11, 1), date(2026, 12, 1)))
        assert {one.course.course_id: one.spans[-1][1] for one in taken}[choir] == date(2026, 11, 10)
        assert structure.pupil_courses(admin, school.yashin, date(2026, 12, 1)) == ()


def test_enrolment_left_open_ends_with_the_year(school: BuiltSchool, admin: Session) -> None:
    """Else a pupil's week would be read from the courses of all the years before."""
    with school.file.writing():
        old = AcademicYear.create(name="2025/2026", starts=date(2025, 9, 1), ends=date(2026, 8, 31))
        scheme = TermScheme.create(year=old, kind="quarters")
        six = SchoolClass.create(year=old, grade=6, letter="А", term_scheme=scheme)
        Enrollment.create(school_class=six, pupil=school.arbuzova, from_date=date(2025, 9, 1))
        StudyGroup.insert(id=60, year=old, school_class=six, whole=True, home=60).execute()
        maths = Course.create(year=old, subject=school.algebra, group=60).id
    with school.file.reading():
        now = structure.pupil_courses(admin, school.arbuzova, date(2026, 11, 11))
        assert maths not in {one.course.course_id for one in now}
        then = structure.pupil_courses(admin, school.arbuzova, date(2026, 5, 11))
        assert [one.course.course_id for one in then] == [maths]
        assert structure.class_on(admin, school.arbuzova, date(2026, 5, 11)).name == "6А"  # type: ignore[union-attr]
        assert structure.class_on(admin, school.arbuzova, date(2026, 11, 11)).name == "7А"  # type: ignore[union-attr]
        assert calendar.year_of(admin, date(2026, 8, 31)).id == old.id  # type: ignore[union-attr]
        assert calendar.year_of(admin, date(2020, 1, 1)).id == old.id  # type: ignore[union-attr]


def test_class_of_a_day(school: BuiltSchool, admin: Session) -> None:
    with school.file.writing():
        Enrollment.create(school_class=school.class_b, pupil=school.yashin, from_date=date(2026, 11, 20))
    with school.file.reading():
        names = [
            structure.class_on(admin, school.yashin, on).name  # type: ignore[union-attr]
            for on in (date(2026, 8, 1), date(2026, 11, 10), date(2026, 11, 15), date(2026, 11, 20))
        ]
        assert names == ["7А", "7А", "7А", "7Б"]  # between two: the last one
        assert structure.class_on(admin, school.parent, date(2026, 11, 10)) is None


def test_holidays(school: BuiltSchool, admin: Session) -> None:
    with school.file.writing():
        for kind, on in (
            ("vacation", (2026, 12, 5)),
            ("workday", (2026, 12, 5)),
            ("workday", (2026, 12, 12)),
        ):
            Holiday.create(
                year=school.year, name=kind, kind=kind, starts=date(*on), ends=date(*on), grade_to=9
            )
    with school.file.reading():

        def name(on: date, grade: int | None) -> str | None:
            found = calendar.holiday_on(admin, school.year, on, grade)
            return found.name if found else None

        assert name(date(2026, 11, 4), 7) == "Осенние каникулы"
        assert name(date(2026, 11, 5), 7) is None
        assert name(date(2026, 12, 5), 7) is None
        assert calendar.is_workday(admin, school.year, date(2026, 12, 12), 7)
        assert not calendar.is_workday(admin, school.year, date(2026, 12, 12), 10)


@pytest.mark.parametrize(
    ("call", "code"),
    [
        (lambda s: structure.course_facts(s, 99), "course.unknown"),
        (lambda s: structure.class_facts(s, 99), "class.unknown"),
        (lambda s: structure.term_row(s, 99), "term.unknown"),
    ],
)
def test_unknown(school: BuiltSchool, admin: Session, call: object, code: str) -> None:
    with school.file.reading(), pytest.raises(NotFound) as caught:
        call(admin)  # type: ignore[operator]
    assert caught.value.code == code


# --- what is kept ----------------------------------------------------------------------------------------


@command(Action.MANAGE_SCHOOL)
def rename(session: Session, person: int, name: str, *, fail: bool = False) -> int:
    Person.update(last_name=name).where(Person.id == person).execute()
    structure.names(session, [person])
    record(session, Record("person", str(person), None, {"last_name": name}))
    if fail:
        raise Refused("no")
    return recorded_until()


def name_of(session: Session, person: int) -> str:
    with session.school.reading():
        return structure.names(session, [person])[person]


def test_answers_are_kept_until_the_log_tells_of_a_change(school: BuiltSchool, admin: Session) -> None:
    other = school.session(Role.HEAD, school.head, school.other())
    assert name_of(other, school.yolkin) == "Ёлкин Егор"
    seq = rename(admin, school.yolkin, "Елин")
    assert name_of(admin, school.yolkin) == "Елин Егор"  # own changes show at once
    assert name_of(other, school.yolkin) == "Ёлкин Егор"
    assert other.poll()[-1].seq == seq
    assert name_of(other, school.yolkin) == "Елин Егор"


def test_answers_of_a_command_that_failed_are_dropped(school: BuiltSchool, admin: Session) -> None:
    with pytest.raises(Refused):
        rename(admin, school.yolkin, "Елин", fail=True)
    assert name_of(admin, school.yolkin) == "Ёлкин Егор"


@command(Action.MANAGE_SCHOOL)
def mark_term(session: Session, course: int, pupil: int, value: int) -> None:
    TermMark.insert(
        course=course, kind=1, number=2, pupil=pupil, value=value, set_at=session.clock.now()
    ).execute()
    record(
        session,
        Record("term_mark", f"{course}/1/2/{pupil}", None, {"value": value}, course=course, pupil=pupil),
    )


def test_answer_about_a_course_is_dropped_by_a_change_to_it(school: BuiltSchool, admin: Session) -> None:
    other = school.session(Role.HEAD, school.head, school.other())
    for session in (admin, other):
        for course in (school.algebra_a, school.algebra_b):
            session.reference(("term_mark", course), lambda: "kept")
    mark_term(admin, school.algebra_a, school.arbuzova, 5)
    other.poll()
    for session in (admin, other):
        assert session.reference(("term_mark", school.algebra_a), lambda: "new") == "new"
        assert session.reference(("term_mark", school.algebra_b), lambda: "new") == "kept"
