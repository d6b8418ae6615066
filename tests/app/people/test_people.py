"""People: adding them, their roles, and that the school keeps an administrator."""

from __future__ import annotations

from datetime import date

import pytest

from app.auth.passwords import hash_password
from app.errors import BadInput, NotFound, Refused
from app.naming import split_name
from app.people import commands, queries
from app.session import Session
from models.access import Account
from models.codes import Role
from models.log import ChangeLog
from models.people import Person
from tests.build import BuiltSchool


@pytest.fixture
def admin(school: BuiltSchool) -> Session:
    return school.session(Role.ADMIN, school.admin)


def test_a_person_is_stored_as_sorted_and_recorded(school: BuiltSchool, admin: Session) -> None:
    person = commands.add_person(admin, " Ёжиков ", "Пётр", "", sex="m", born=date(2015, 2, 3))
    with school.file.reading():
        row = Person.get_by_id(person)
        log = ChangeLog.get()
    assert (row.last_name, row.sort_key, row.born) == ("Ёжиков", "ежиков петр", date(2015, 2, 3))
    assert (log.entity, log.key) == ("person", str(person))
    assert '"born":20150203' in log.after


@pytest.mark.parametrize("last", ["", "   ", "x" * 61, "а\x00б"])
def test_a_name_that_is_none(admin: Session, last: str) -> None:
    with pytest.raises(BadInput) as refusal:
        commands.add_person(admin, last)
    assert refusal.value.data["field"] == "last_name"


def test_names_in_one_line() -> None:
    assert split_name("Мамедов Али Рза оглы").patronymic == "Рза оглы"
    assert split_name("Админ").whole == "Админ"


def test_staff_has_a_login_of_its_kind(school: BuiltSchool, admin: Session) -> None:
    person = commands.add_staff(admin, "Новая", "Нина", roles=(Role.TEACHER, Role.DEPUTY))
    assert commands.issue_login(admin, person).login == "novaya.n"
    assert queries.staff(admin)[3].roles == (Role.DEPUTY, Role.TEACHER)
    with school.file.reading():
        assert Account.get(Account.person == person).kind == "staff"


def test_a_parent_who_comes_to_work_here_changes_hands(school: BuiltSchool, admin: Session) -> None:
    def kind() -> str:
        with school.file.reading():
            return str(Account.get(Account.person == school.parent).kind)

    commands.grant_role(admin, school.parent, Role.TEACHER)
    commands.grant_role(admin, school.parent, Role.TEACHER)
    assert kind() == "staff"
    commands.revoke_role(admin, school.parent, Role.TEACHER)
    assert kind() == "family"


def test_only_roles_of_staff_are_granted(school: BuiltSchool, admin: Session) -> None:
    with pytest.raises(BadInput):
        commands.grant_role(admin, school.parent, Role.PARENT)
    with pytest.raises(NotFound):
        commands.grant_role(admin, 999_999, Role.TEACHER)


def test_the_last_administrator_stays(school: BuiltSchool, admin: Session) -> None:
    for forbidden in (
        lambda: commands.revoke_role(admin, school.admin, Role.ADMIN),
        lambda: commands.disable_login(admin, school.admin),
    ):
        with pytest.raises(Refused) as refusal:
            forbidden()
        assert refusal.value.code == "people.last_admin"
    commands.grant_role(admin, school.head, Role.ADMIN)
    with pytest.raises(Refused):  # the other one cannot sign in yet
        commands.revoke_role(admin, school.admin, Role.ADMIN)
    with school.file.writing():
        Account.update(password_hash=hash_password("x", 4)).where(Account.person == school.head).execute()
    commands.revoke_role(admin, school.admin, Role.ADMIN)


def test_parents(school: BuiltSchool, admin: Session) -> None:
    mother = commands.add_parent(admin, school.vetrova, "Ветрова", "Ульяна", relation="мать")
    commands.link_parent(admin, school.other_parent, school.vetrova)
    row = queries.class_people(admin, school.class_b)[1]
    found = [(parent.person_id, parent.relation) for parent in row.parents]
    assert found == [(mother, "мать"), (school.other_parent, "")]
    for parent, pupil, code in (
        (mother, school.vetrova, "guardianship.exists"),
        (school.vetrova, school.vetrova, "guardianship.oneself"),
        (mother, school.head, "person.not_a_pupil"),
    ):
        with pytest.raises(Refused) as refusal:
            commands.link_parent(admin, parent, pupil)
        assert refusal.value.code == code


def test_a_parent_of_two_in_a_class_gets_one_login(school: BuiltSchool, admin: Session) -> None:
    commands.link_parent(admin, school.other_parent, school.arbuzova)
    teacher = school.session(Role.CLASS_TEACHER, school.russian_teacher)
    issued = commands.issue_class_logins(teacher, school.class_a, "parents")
    assert [one.person_id for one in issued].count(school.other_parent) == 1
