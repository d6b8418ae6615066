"""Lists of staff: who is meant, what a position means, and who leads a class."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.exchange.importing import ImportRefused, import_pupils, import_staff, import_timetable
from app.exchange.readers.staff import read_staff, roles_in
from app.exchange.reasons import Reason
from models.codes import AccountKind
from models.people import Person
from tests.app.exchange import build
from tests.app.exchange.importing.support import admin, dump, errors, rows, some
from tests.build import BuiltSchool

ROLES = """SELECT p.last_name, p.first_name, p.patronymic, group_concat(r.role) FROM person p
    JOIN staff_role r ON r.person_id = p.id WHERE p.id > ? GROUP BY p.id ORDER BY p.id"""


def written(folder: Path, *lines: str, name: str = "кадры.csv") -> Path:
    return build.written(folder, name, "".join(f"{one}\n" for one in lines))


@pytest.mark.parametrize(
    ("position", "roles"),
    [
        ("учитель математики", "teacher"), ("Учитель-логопед", "teacher"), ("преподаватель-организатор ОБЖ", "teacher"),
        ("зам. директора по УВР", "deputy"), ("Заместитель директора", "deputy"), ("ЗДУВР", ""), ("завуч", "deputy"),
        ("Директор", "head"), ("и. о. директора", "head"), ("директор, учитель истории", "teacher head"),
        ("зам директора по ВР, учитель", "deputy teacher"), ("классный руководитель 7А", "teacher"),
        ("педагог дополнительного образования", "teacher"), ("педагог-психолог", ""), ("секретарь", ""), ("", ""),
        ("Teacher of maths", "teacher"), ("Head teacher", "teacher head"),
    ],
)  # fmt: skip
def test_what_a_position_means(position: str, roles: str) -> None:
    assert " ".join(roles_in(position)) == roles


def test_a_list_of_staff(school: BuiltSchool, tmp_path: Path) -> None:
    session = admin(school)
    with school.file.reading():
        last = Person.select().count()
    path = written(
        tmp_path,
        "МБОУ СОШ № 77;;;;",
        "№;Ф.И.О.;Должность;Классное руководство;Телефон",
        "1;Дёмин Юрий Ильич;директор;;+7 900 1",
        "2;Шилова Ия Яновна;зам. директора по УВР, учитель химии;;",
        "3;Жилина Инна;учитель;«7 А»;",
        "4;Кто-то Ольга;секретарь;;",
        "5;Сетевой Семён;администратор дневника;;",
        "6;Уткина Ульяна;классный руководитель 11Ы;;",
    )
    summary = import_staff(session, path)
    assert some(summary.added) == {"people": 4}
    told = rows(school.file, ROLES, last)
    assert told == [
        ("Дёмин", "Юрий", "Ильич", "head"), ("Шилова", "Ия", "Яновна", "deputy,teacher"),
        ("Жилина", "Инна", "", "teacher"), ("Уткина", "Ульяна", "", "teacher"),
    ]  # fmt: skip
    assert [(one.value, one.reason) for one in summary.notes] == [
        ("Кто-то Ольга: секретарь", Reason.POSITION_OUTSIDE), ("администратор дневника", Reason.POSITION_ADMIN),
    ]  # fmt: skip
    assert [(one.place.row, one.reason, one.row_lost) for one in summary.refused] == [
        (5, Reason.CLASS_LED, False), (8, Reason.CLASS_UNKNOWN, False),
    ]  # fmt: skip
    before = dump(school.file)
    again = import_staff(session, path)
    assert (again.changes_nothing, some(again.unchanged)) == (True, {"people": 4})
    assert dump(school.file) == before
    assert errors(session) == []


def test_a_class_without_a_class_teacher_gets_one(school: BuiltSchool, tmp_path: Path) -> None:
    session = admin(school)
    path = written(tmp_path, "ФИО;Должность;Кл. рук.", "Жилина Инна;учитель;9Я")
    build_class = written(tmp_path, "ФИО;Класс", "Шилова Ия;9Я", name="класс.csv")
    import_pupils(session, build_class)
    summary = import_staff(session, path)
    assert (some(summary.added), summary.refused) == ({"people": 1}, ())
    assert summary.lines[0].details == (("role", "", "teacher"), ("leads", "", "9Я"))
    assert import_staff(session, path).changes_nothing


def test_initials_of_a_timetable_become_whole_names_and_stay_one_person(
    school: BuiltSchool, tmp_path: Path
) -> None:
    session = admin(school)
    import_timetable(session, build.written(tmp_path, "a.fet", build.FET))
    path = written(tmp_path, "Фамилия;Имя;Отчество;Должность", "Шилов;Осип;Олегович;учитель")
    summary = import_staff(session, path)
    assert (some(summary.added), some(summary.changed)) == ({}, {"people": 1})
    told = rows(school.file, "SELECT first_name, patronymic, sort_key FROM person WHERE last_name = 'Шилов'")
    assert told == [("Осип", "Олегович", "шилов осип олегович")]
    assert import_staff(session, path).changes_nothing


def test_a_parent_who_works_here_is_one_person_when_the_telephone_agrees(
    school: BuiltSchool, tmp_path: Path
) -> None:
    session = admin(school)
    with school.file.writing():
        Person.update(phone="+7 900 111-22-33").where(Person.id == school.parent).execute()
    head = "ФИО;Должность;Телефон"
    path = written(tmp_path, head, "Арбузова Ольга Ивановна;учитель;89001112233")
    assert some(import_staff(session, path).changed) == {"people": 1}
    assert rows(school.file, "SELECT kind FROM account WHERE person_id = ?", school.parent) in (
        [], [(AccountKind.STAFF.value,)],
    )  # fmt: skip
    other = written(tmp_path, head, "Жуков Пётр Ильич;учитель;")
    summary = import_staff(session, other)
    assert (some(summary.added), [one.reason for one in summary.notes]) == (
        {"people": 1},
        [Reason.MAYBE_THE_SAME],
    )


def test_a_row_without_a_name_refuses_the_list(school: BuiltSchool, tmp_path: Path) -> None:
    session = admin(school)
    path = written(tmp_path, "Фамилия;Имя;Должность", ";Инна;учитель", "Жилина;Инна;учитель")
    before = dump(school.file)
    with pytest.raises(ImportRefused):
        import_staff(session, path)
    assert dump(school.file) == before
    assert len(read_staff(path).staff) == 1
