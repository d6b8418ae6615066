"""Issuing, resetting, unlocking logins: who gets what, who may, and that nobody's slip becomes worthless."""

from __future__ import annotations

import pytest

from app.auth import service
from app.auth.passwords import hash_password
from app.errors import NotAllowed, NotFound, Refused, SignInRefused
from app.people import commands, queries
from app.people.logins import FreshPassword
from app.session import Session
from models.access import AccessRecord, Account
from models.codes import Role
from models.log import ChangeLog
from models.people import Guardianship, StaffRole
from tests.build import BuiltSchool


@pytest.fixture
def class_teacher(school: BuiltSchool) -> Session:
    return school.session(Role.CLASS_TEACHER, school.russian_teacher)


@pytest.fixture
def admin(school: BuiltSchool) -> Session:
    return school.session(Role.ADMIN, school.admin)


def without_logins(school: BuiltSchool) -> None:
    """As after an import: people, and no accounts but those of staff."""
    with school.file.writing():
        Account.delete().where(Account.kind == "family").execute()


def states(session: Session, class_id: int) -> dict[str, str]:
    rows = queries.class_people(session, class_id)
    found = {row.name: row.login.state for row in rows}
    return found | {parent.name: parent.login.state for row in rows for parent in row.parents}


def test_a_class_gets_its_logins(school: BuiltSchool, class_teacher: Session) -> None:
    without_logins(school)
    steps: list[int] = []
    issued = commands.issue_class_logins(class_teacher, school.class_a, progress=steps.append)
    # Яшин has left; each pupil is followed by the parents.
    assert [(one.name, one.login) for one in issued] == [
        ("Арбузова Анна", "arbuzova.a"),
        ("Арбузова Ольга Ивановна", "arbuzova.o"),
        ("Ёлкин Егор", "elkin.e"),
        ("Жукова Жанна", "zhukova.zh"),
        ("Жуков Пётр Ильич", "zhukov.p"),
        ("Новиков Ник", "novikov.n"),
    ]
    # The mother of Арбузова has a child in 7Б, too: that is not for this class teacher.
    assert [(one.who, one.class_name) for one in issued] == [
        ("pupil", "7А"), ("parent", "7А"), ("pupil", "7А"), ("pupil", "7А"), ("parent", "7А"), ("pupil", "7А"),
    ]  # fmt: skip
    assert steps == [1, 2, 3, 4, 5, 6]
    assert set(states(class_teacher, school.class_a).values()) == {"issued"}
    for one in issued:
        signed = service.sign_in(school.file, one.login, one.password, "family", school.clock)
        assert (signed.person_id, signed.must_change) == (one.person_id, True)
    assert commands.issue_class_logins(class_teacher, school.class_a) == []


@pytest.mark.parametrize(("who", "count"), [("pupils", 4), ("parents", 2), ("both", 6)])
def test_pupils_parents_or_both(
    school: BuiltSchool, class_teacher: Session, who: commands.Who, count: int
) -> None:
    without_logins(school)
    assert len(commands.issue_class_logins(class_teacher, school.class_a, who)) == count


def test_all_anew_keeps_the_names(school: BuiltSchool, class_teacher: Session) -> None:
    without_logins(school)
    first = commands.issue_class_logins(class_teacher, school.class_a)
    second = commands.issue_class_logins(class_teacher, school.class_a, only_missing=False)
    assert [one.login for one in first] == [one.login for one in second]
    with pytest.raises(SignInRefused):
        service.sign_in(school.file, first[0].login, first[0].password, None, school.clock)


def test_a_slip_that_a_colleague_printed_meanwhile_stays_good(
    school: BuiltSchool, class_teacher: Session
) -> None:
    people, cost = commands.class_login_plan(class_teacher, school.class_a)
    colleague = school.session(Role.CLASS_TEACHER, school.russian_teacher, school.other())
    printed = commands.issue_login(colleague, school.zhukova)
    fresh = commands.fresh_passwords(len(people), cost)
    issued = commands.store_class_logins(class_teacher, school.class_a, people, fresh)
    assert school.zhukova in people
    assert school.zhukova not in [one.person_id for one in issued]
    service.sign_in(school.file, printed.login, printed.password, None, school.clock)


def test_staff_among_the_parents_is_out_of_reach(
    school: BuiltSchool, class_teacher: Session, admin: Session
) -> None:
    """The deputy's child is in the class: who could reset this login could read the whole school."""
    with school.file.writing():
        Guardianship.create(parent=school.deputy, pupil=school.yolkin)
        StaffRole.create(person=school.other_parent, role="teacher")
    issued = commands.issue_class_logins(
        school.session(Role.CLASS_TEACHER, school.russian_teacher), school.class_a
    )
    assert {school.deputy, school.other_parent}.isdisjoint({one.person_id for one in issued})
    fresh = school.session(Role.CLASS_TEACHER, school.russian_teacher)
    for person in (school.deputy, school.other_parent):
        for forbidden in (
            commands.issue_login,
            commands.reset_password,
            commands.unlock,
            commands.disable_login,
        ):
            with pytest.raises(NotAllowed):
                forbidden(fresh, person)
    with pytest.raises(Refused) as refusal:
        commands.store_class_logins(fresh, school.class_a, [school.deputy], [FreshPassword("x", "v1")])
    assert refusal.value.code == "login.not_of_class"
    assert commands.issue_login(admin, school.deputy).login


def test_a_leaver_is_out_of_the_class_teachers_reach(school: BuiltSchool, class_teacher: Session) -> None:
    with pytest.raises(NotAllowed):
        commands.issue_login(class_teacher, school.yashin)


def test_one_password_at_a_time(school: BuiltSchool, class_teacher: Session) -> None:
    first = commands.issue_login(class_teacher, school.zhukova)
    with pytest.raises(Refused) as refusal:
        commands.issue_login(class_teacher, school.zhukova)
    assert refusal.value.code == "login.exists"
    second = commands.reset_password(class_teacher, school.zhukova)
    assert (first.login, first.password) != (second.login, second.password)
    with pytest.raises(NotFound):
        commands.reset_password(class_teacher, school.yolkin)


def test_a_reset_ends_a_lock_and_so_does_unlocking(school: BuiltSchool, class_teacher: Session) -> None:
    issued = commands.issue_login(class_teacher, school.zhukova)

    def lock() -> None:
        with school.file.writing():
            until = int(school.clock.now().timestamp()) + 900
            Account.update(failed_count=8, blocked_until=until).where(Account.login == issued.login).execute()
        assert states(class_teacher, school.class_a)["Жукова Жанна"] == "locked"

    lock()
    commands.unlock(class_teacher, school.zhukova)
    service.sign_in(school.file, issued.login, issued.password, None, school.clock)
    lock()
    again = commands.reset_password(class_teacher, school.zhukova)
    service.sign_in(school.file, again.login, again.password, None, school.clock)


def test_switching_off_and_on(school: BuiltSchool, class_teacher: Session) -> None:
    issued = commands.issue_login(class_teacher, school.zhukova)
    commands.disable_login(class_teacher, school.zhukova)
    assert states(class_teacher, school.class_a)["Жукова Жанна"] == "disabled"
    with pytest.raises(SignInRefused) as refusal:
        service.sign_in(school.file, issued.login, issued.password, None, school.clock)
    assert refusal.value.code == "sign_in.disabled"
    commands.enable_login(class_teacher, school.zhukova)
    assert states(class_teacher, school.class_a)["Жукова Жанна"] == "issued"


def test_states_of_logins(school: BuiltSchool, class_teacher: Session) -> None:
    assert set(states(class_teacher, school.class_a).values()) == {"none"}
    with school.file.writing():
        Account.update(password_hash=hash_password("x", 4), must_change=False).where(
            Account.person == school.zhukova
        ).execute()
        # A short delay is no lock that somebody has to end.
        until = int(school.clock.now().timestamp()) + 4
        Account.update(failed_count=5, blocked_until=until).where(Account.person == school.zhukova).execute()
    assert states(class_teacher, school.class_a)["Жукова Жанна"] == "active"


def test_what_is_issued_is_written_down_without_the_password(
    school: BuiltSchool, class_teacher: Session
) -> None:
    issued = commands.issue_login(class_teacher, school.zhukova)
    with school.file.reading():
        rows = [(row.entity, row.after) for row in ChangeLog.select()]
        trace = AccessRecord.get()
        account = Account.get(Account.login == issued.login)
    assert [entity for entity, _ in rows] == ["account"]
    assert '"password":"set"' in rows[0][1]
    assert issued.password not in rows[0][1]
    assert "$2b$" not in rows[0][1]
    assert (trace.action, trace.subject_id, trace.role) == ("login.issued", school.zhukova, "class_teacher")
    assert account.issued_by_id == school.russian_teacher
    assert issued.password not in repr(issued)


def test_lists_are_by_name_with_e_for_yo(school: BuiltSchool, admin: Session) -> None:
    class_teacher = school.session(Role.CLASS_TEACHER, school.russian_teacher)
    names = [row.name.split()[0] for row in queries.class_people(class_teacher, school.class_a)]
    assert names == ["Арбузова", "Ёлкин", "Жукова", "Новиков"]
    rows = queries.staff(admin)
    assert [row.name.split()[0] for row in rows] == [
        "Админова",
        "Директоров",
        "Завучева",
        "Словов",
        "Цифрова",
    ]
    assert rows[3].roles == (Role.TEACHER, Role.CLASS_TEACHER)
