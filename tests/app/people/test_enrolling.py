"""Arrivals, leavers, transfers and corrections: days, groups, and that marks keep theirs."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.backup.invariants import INVARIANTS
from app.errors import Conflict, DiaryError, NotFound, Refused
from app.people import editing, enrolling
from app.people.facts import PersonFacts
from app.people.stays import StayRow
from app.reports.movement_reading import classes_movement
from app.school import structure
from app.session import Session
from models.access import Account
from models.codes import Role
from models.journal import Mark, Work
from models.log import ChangeLog
from models.people import Guardianship
from models.school import Enrollment, GroupMember, StudyGroup
from tests.build import LESSON_DAYS, YEAR_ENDS, YEAR_STARTS, BuiltSchool

NOV_16 = date(2026, 11, 16)


@pytest.fixture
def admin(school: BuiltSchool) -> Session:
    return school.session(Role.ADMIN, school.admin)


def stay(session: Session, pupil: int, place: int = -1) -> StayRow:
    return enrolling.stays(session, pupil)[place]


def refused(code: str, work: object, *args: object, **more: object) -> dict[str, object]:
    with pytest.raises(DiaryError) as refusal:
        work(*args, **more)  # type: ignore[operator]
    assert refusal.value.code == code
    return refusal.value.data


def mark(school: BuiltSchool, pupil: int, on: date, course: int | None = None) -> None:
    course = course or school.algebra_a
    with school.file.writing():
        Work.insert(
            course=course, date=on, number=1, no=1, kind=school.kind_answer, weight=1
        ).on_conflict_ignore().execute()
        Mark.create(course=course, date=on, number=1, work=1, pupil=pupil, value=4, set_at=school.clock.now())


def test_somebody_leaves_and_comes_back(school: BuiltSchool, admin: Session) -> None:
    mark(school, school.zhukova, NOV_16)
    before = stay(admin, school.zhukova)
    told = refused("enrollment.marks_beyond", enrolling.leave, admin, before, date(2026, 11, 13), "школа № 2")
    assert (told["count"], told["last"]) == (1, NOV_16)
    left = enrolling.leave(admin, before, NOV_16, "  школа   № 2 ")
    assert (left.ends, left.reason) == (NOV_16, "школа № 2")
    with pytest.raises(Conflict):  # somebody else has seen the old row
        enrolling.leave(admin, before, date(2026, 12, 1))
    refused("enrollment.overlap", enrolling.enrol, admin, school.zhukova, school.class_b, NOV_16)
    back = enrolling.enrol(admin, school.zhukova, school.class_b, date(2026, 12, 1))
    data = refused("enrollment.overlap", enrolling.correct_stay, admin, left, left.starts, None)
    assert data["class_name"] == "7Б"
    enrolling.take_back_stay(admin, back)
    assert enrolling.correct_stay(admin, left, left.starts, None, "nothing").reason == ""
    with school.file.reading():
        log = [(row.entity, row.school_class, row.pupil) for row in ChangeLog.select()]
    assert set(log) == {
        ("enrollment", school.class_a, school.zhukova),
        ("enrollment", school.class_b, school.zhukova),
    }


def test_days_lie_in_the_year_and_in_order(school: BuiltSchool, admin: Session) -> None:
    yashin = stay(admin, school.yashin)
    refused(
        "date.outside_year", enrolling.enrol, admin, school.yashin, school.class_b, YEAR_ENDS + timedelta(1)
    )
    refused("enrollment.ends_before", enrolling.correct_stay, admin, yashin, NOV_16, date(2026, 11, 10))
    refused("class.unknown", enrolling.enrol, admin, school.yashin, 999, NOV_16)
    refused("person.unknown", enrolling.enrol, admin, 999, school.class_a, NOV_16)
    gone = StayRow(school.class_b, school.yashin, YEAR_STARTS)
    refused("enrollment.unknown", enrolling.take_back_stay, admin, gone)
    mark(school, school.yashin, LESSON_DAYS[0])
    refused("enrollment.marks_beyond", enrolling.take_back_stay, admin, yashin)


def test_a_transfer_ends_the_groups_of_the_old_class(school: BuiltSchool, admin: Session) -> None:
    with school.file.writing():
        across = StudyGroup.insert(id=90, year=school.year, name="хор", home=90).execute()
        for pupil in (school.arbuzova, school.beryozkin):
            GroupMember.create(group=90, pupil=pupil, from_date=YEAR_STARTS)
        StudyGroup.insert(
            id=91, year=school.year, school_class=school.class_b, name="англ. 2", home=school.group_class_b
        ).execute()
    assert across
    before = stay(admin, school.arbuzova)
    choices = enrolling.transfer_choices(admin, before, school.class_b, NOV_16)
    assert [one.name for one in choices.ending] == ["англ. 1"]
    assert [one.name for one in choices.going_on] == ["хор"]
    assert [one.name for one in choices.open] == ["англ. 2"]
    refused("enrollment.same_class", enrolling.transfer, admin, before, school.class_a, NOV_16)
    refused("enrollment.not_then", enrolling.transfer, admin, before, school.class_b, YEAR_STARTS)
    refused(
        "group.not_of_class",
        enrolling.transfer,
        admin,
        before,
        school.class_b,
        NOV_16,
        join_groups=[school.group_english],
    )
    mark(school, school.arbuzova, NOV_16)
    refused("enrollment.marks_beyond", enrolling.transfer, admin, before, school.class_b, NOV_16)
    day = NOV_16 + timedelta(1)
    after = enrolling.transfer(admin, before, school.class_b, day, join_groups=[91])
    assert (after.class_id, after.starts, after.ends) == (school.class_b, day, None)
    with school.file.reading():
        days = {
            row.group_id: (row.from_date, row.to_date)
            for row in GroupMember.select().where(GroupMember.pupil == school.arbuzova)
        }
    assert days == {school.group_english: (YEAR_STARTS, NOV_16), 90: (YEAR_STARTS, None), 91: (day, None)}


def test_the_report_on_movement_tells_what_was_done(school: BuiltSchool, admin: Session) -> None:
    new = editing.add_family(
        admin, school.class_b, date(2026, 11, 10), PersonFacts("Прибылов", "Пётр")
    ).pupil_id
    enrolling.transfer(admin, stay(admin, school.zhukova), school.class_b, NOV_16)
    enrolling.leave(admin, stay(admin, school.vetrova), date(2026, 11, 18), "гимназия № 5")
    found = classes_movement(admin, [school.class_a, school.class_b], date(2026, 11, 5), date(2026, 11, 23))
    a, b = found.classes[school.class_a], found.classes[school.class_b]
    told = {(one.pupil_id, one.on, one.other, one.reason) for one in (*b.arrived, *b.left)}
    assert told == {
        (new, date(2026, 11, 10), None, ""),
        (school.zhukova, NOV_16, school.class_a, ""),
        (school.vetrova, date(2026, 11, 18), None, "гимназия № 5"),
    }
    assert [(one.pupil_id, one.other) for one in a.left if one.pupil_id == school.zhukova] == [
        (school.zhukova, school.class_b)
    ]
    assert len(b.at_end) == len(b.at_start) + len(b.arrived) - len(b.left)


def test_the_logins_of_a_family_that_leaves(school: BuiltSchool, admin: Session) -> None:
    """The mother of two stays in: her other child is still here."""
    with school.file.writing():
        Guardianship.create(parent=school.deputy, pupil=school.zhukova)
    enrolling.leave(admin, stay(admin, school.arbuzova), NOV_16, switch_off=True)
    enrolling.leave(admin, stay(admin, school.zhukova), NOV_16, switch_off=True)
    with school.file.reading():
        off = {row.person_id for row in Account.select().where(Account.disabled == 1)}
    assert off == {school.arbuzova, school.zhukova, school.other_parent}


def test_a_family_is_entered_in_one_go_or_not_at_all(school: BuiltSchool, admin: Session) -> None:
    mother = editing.NewParent(school.parent, relation="мать")
    father = editing.NewParent(None, PersonFacts("Арбузов", "Антон"), "отец")
    added = editing.add_family(
        admin, school.class_b, NOV_16, PersonFacts("Арбузов", "Алёша", sex="m"), [mother, father]
    )
    with school.file.reading():
        ties = {
            (row.parent_id, row.relation)
            for row in Guardianship.select().where(Guardianship.pupil == added.pupil_id)
        }
        people = editing.Person.select().count()
    assert ties == {(school.parent, "мать"), (added.parents[1], "отец")}
    bad = editing.NewParent(None, PersonFacts(""), "отец")
    data = refused(
        "person.bad_name", editing.add_family, admin, school.class_b, NOV_16, PersonFacts("Я"), [mother, bad]
    )
    assert data["field"] == "parent2.last_name"
    with school.file.reading():
        assert editing.Person.select().count() == people
    assert [one.name for one in editing.parents_like(admin, "Арбузов")] == [
        "Арбузов Антон",
        "Арбузова Ольга Ивановна",
    ]
    assert [one.name for one in editing.same_name(admin, PersonFacts("Арбузов", "Алеша"))] == [
        "Арбузов Алёша"
    ]


def test_another_name_keeps_the_marks_and_says_who_was_faster(school: BuiltSchool, admin: Session) -> None:
    with school.file.reading():
        believed = editing.facts_of(editing.Person.get_by_id(school.zhukova))
    wanted = PersonFacts("Ёжикова", "Жанна", "Петровна", "f", date(2013, 5, 18), "8 900", "a@b.ru", "77")
    assert editing.change_person(admin, school.zhukova, believed, wanted) == wanted
    assert editing.change_person(admin, school.zhukova, wanted, wanted) == wanted
    with pytest.raises(Conflict):
        editing.change_person(admin, school.zhukova, believed, wanted)
    refused(
        "person.bad_born",
        editing.change_person,
        admin,
        school.zhukova,
        wanted,
        PersonFacts("Я", born=date(2030, 1, 1)),
    )
    refused(
        "person.bad_email",
        editing.change_person,
        admin,
        school.zhukova,
        wanted,
        PersonFacts("Я", email="тут"),
    )
    with school.file.reading():
        row = editing.Person.get_by_id(school.zhukova)
        assert structure.names(admin, [school.zhukova]) == {school.zhukova: "Ёжикова Жанна Петровна"}
    assert row.sort_key == "ежикова жанна петровна"


def test_roles_are_set_as_a_whole(school: BuiltSchool, admin: Session) -> None:
    assert editing.set_roles(admin, school.head, [Role.HEAD], [Role.HEAD, Role.TEACHER]) == (
        Role.HEAD,
        Role.TEACHER,
    )
    with pytest.raises(Conflict):
        editing.set_roles(admin, school.head, [Role.HEAD], [])
    refused("people.last_admin", editing.set_roles, admin, school.admin, [Role.ADMIN], [])


# --- any order of steps -------------------------------------------------------------------------------------

DAYS = st.integers(0, 120).map(lambda one: YEAR_STARTS + timedelta(days=one))
STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("enrol"), st.booleans(), DAYS),
        st.tuples(st.just("leave"), st.integers(0, 3), DAYS),
        st.tuples(st.just("transfer"), st.integers(0, 3), DAYS),
        st.tuples(st.just("correct"), st.integers(0, 3), st.tuples(DAYS, st.none() | DAYS)),
        st.tuples(st.just("back"), st.integers(0, 3), st.none()),
    ),
    max_size=8,
)


@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(STEPS)
def test_days_never_overlap_and_the_roster_follows(
    school: BuiltSchool, steps: list[tuple[str, object, object]]
) -> None:
    """A model of sets of days: what is accepted changes both in the same way, what is refused neither."""
    pupil, admin = school.vetrova, school.session(Role.ADMIN, school.admin)
    with school.file.writing():
        Enrollment.delete().where(Enrollment.pupil == pupil).execute()
        Enrollment.create(school_class=school.class_b, pupil=pupil, from_date=YEAR_STARTS)
    model = {(school.class_b, day) for day in range(365)}

    def days(one: StayRow) -> set[tuple[int, int]]:
        last = min(one.ends or YEAR_ENDS, YEAR_ENDS)
        first = (one.starts - YEAR_STARTS).days
        return {(one.class_id, day) for day in range(first, (last - YEAR_STARTS).days + 1)}

    for name, what, more in steps:
        here = enrolling.stays(admin, pupil)
        before = (
            here[what % len(here)] if here and isinstance(what, int) and not isinstance(what, bool) else None
        )
        try:
            if name == "enrol":
                model |= days(enrolling.enrol(admin, pupil, school.class_a if what else school.class_b, more))
            elif before is None:
                continue
            elif name == "leave":
                after = enrolling.leave(admin, before, more)
                model = model - days(before) | days(after)
            elif name == "transfer":
                other = school.class_a if before.class_id == school.class_b else school.class_b
                after = enrolling.transfer(admin, before, other, more)
                model = {
                    one
                    for one in model
                    if one not in days(before) or one[1] < (after.starts - YEAR_STARTS).days
                }
                model |= days(after)
            elif name == "correct":
                after = enrolling.correct_stay(admin, before, *more)
                model = model - days(before) | days(after)
            else:
                enrolling.take_back_stay(admin, before)
                model -= days(before)
        except (Refused, NotFound):
            pass
    assert len({day for _, day in model}) == len(model)
    with school.file.reading():
        for class_id in (school.class_a, school.class_b):
            line = next(
                (one for one in structure.class_roster(admin, class_id) if one.pupil_id == pupil), None
            )
            inside = {
                day
                for day in range(365)
                if line is not None and line.covers(YEAR_STARTS + timedelta(days=day))
            }
            assert inside == {day for of, day in model if of == class_id and day < 365}
        checks = [one for one in INVARIANTS if one.code.startswith("enrollment.")]
        assert checks
        assert not [row for one in checks for row in school.file.connection.execute(one.select)]
