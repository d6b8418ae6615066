"""Finding people: what is typed, what is found, what each is; and what that costs."""

from __future__ import annotations

from datetime import date

import pytest

from app.people import card, search
from app.people.search_rules import Asked, asked, places
from app.session import Session
from models.access import Account
from models.codes import Role
from models.people import Guardianship, Person
from tests.build import BuiltSchool, person

CLASSES = {1: "7А", 2: "7Б", 3: "10-хим/био", 4: "1А"}


@pytest.fixture
def admin(school: BuiltSchool) -> Session:
    return school.session(Role.ADMIN, school.admin)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", Asked()),
        ("  Ёлкин  ", Asked(("елкин",))),
        ("иван 7а", Asked(("иван",), frozenset({1}))),
        ("7 А иван", Asked(("иван",), frozenset({1}))),
        ("7", Asked((), frozenset({1, 2}))),
        ("10хим", Asked((), frozenset({3}))),
        ("10-хим/био", Asked((), frozenset({3}))),
        ("9в", Asked(("9в",))),
        ("8 (912) 345-67-89", Asked(digits="9123456789")),
        ("4567", Asked(digits="4567")),
        ("ivanova.m", Asked(("ivanova.m",))),
    ],
)
def test_what_is_typed_is_taken_apart(text: str, expected: Asked) -> None:
    assert asked(text, CLASSES) == expected


def test_any_part_of_a_name_fits_and_beginnings_come_first() -> None:
    assert places(["егор", "елк"], "елкин егор") == 0
    assert places(["лкин"], "елкин егор") == 1
    assert places(["корс"], "римский-корсаков николай") == 0
    assert places(["иван"], "елкин егор") is None


def names(session: Session, text: str, kind: str = search.EVERYBODY) -> list[str]:
    return [one.name for one in search.find_people(session, text, kind).lines]


def test_who_is_found(school: BuiltSchool, admin: Session) -> None:
    with school.file.writing():
        Person.update(phone="+7 912 345-67-89").where(Person.id == school.other_parent).execute()
        Account.update(login="zhukova.zh").where(Account.person == school.zhukova).execute()
    assert names(admin, "ЕЛК") == ["Ёлкин Егор"]
    assert names(admin, "арбузова") == ["Арбузова Анна", "Арбузова Ольга Ивановна"]
    assert names(admin, "арбуз 7а") == ["Арбузова Анна", "Арбузова Ольга Ивановна"]
    assert names(admin, "7б") == ["Арбузова Ольга Ивановна", "Берёзкин Борис", "Ветрова Вера"]
    assert names(admin, "345-67") == ["Жуков Пётр Ильич"]
    assert names(admin, "8 912 345 67 89") == ["Жуков Пётр Ильич"]
    assert names(admin, "zhukova") == ["Жукова Жанна"]
    assert names(admin, "никого такого") == []
    assert names(admin, "", search.STAFF)[0] == "Админова Инна Петровна"
    assert names(admin, "", search.LEFT) == ["Яшин Яков"]
    assert names(admin, "", search.PARENTS) == ["Арбузова Ольга Ивановна", "Жуков Пётр Ильич"]
    page = search.find_people(admin, "", offset=10, limit=5)
    assert (page.total, page.offset, len(page.lines)) == (14, 10, 4)
    assert search.find_people(admin, "", offset=99, limit=5).offset == 10


def test_what_each_is(school: BuiltSchool, admin: Session) -> None:
    with school.file.writing():
        twin = person("Жукова", "Жанна", born=date(2014, 1, 2))
        Guardianship.create(parent=school.russian_teacher, pupil=school.vetrova)
    lines = {one.person_id: one for one in search.find_people(admin, "", limit=50).lines}
    mother = lines[school.parent]
    assert [(one.name, one.class_name) for one in mother.children] == [
        ("Арбузова Анна", "7А"),
        ("Берёзкин Борис", "7Б"),
    ]
    yashin = lines[school.yashin]
    assert (yashin.class_name, yashin.left_on) == ("7А", date(2026, 11, 10))
    teacher = lines[school.russian_teacher]
    assert (teacher.roles, teacher.leads, len(teacher.children)) == ((Role.TEACHER,), ("7А",), 1)
    assert {one.person_id for one in lines.values() if one.namesake} == {twin, school.zhukova}


def test_a_card_tells_all(school: BuiltSchool, admin: Session) -> None:
    one = card.person_card(admin, school.arbuzova)
    assert [(stay.class_name, stay.row.starts) for stay in one.stays] == [("7А", date(2026, 9, 1))]
    assert [group.name for group in one.groups] == ["англ. 1"]
    assert [(tie.name, tie.class_name) for tie in one.parents] == [("Арбузова Ольга Ивановна", "")]
    teacher = card.person_card(admin, school.russian_teacher)
    assert [(each.subject, each.whom) for each in teacher.taught] == [
        ("Английский язык", "7А англ. 1"), ("Русский язык", "7А"),
    ]  # fmt: skip
    assert [lead.class_name for lead in teacher.leads] == ["7А"]
    assert teacher.login.state == "none"


def test_the_next_key_reads_the_rows_of_its_page_alone(school: BuiltSchool, admin: Session) -> None:
    from models.reads import counting

    search.find_people(admin, "а")
    with counting(school.file) as reads:
        search.find_people(admin, "ар")
    assert reads.statements <= 7
