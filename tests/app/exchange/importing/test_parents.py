"""Parents with their children: who is one person, who may be, and what is refused."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.exchange.importing import ImportRefused, import_parents, import_pupils
from app.exchange.readers.parents import read_parents
from app.exchange.reasons import Reason
from tests.app.exchange import build
from tests.app.exchange.importing.support import admin, dump, errors, rows, some
from tests.build import BuiltSchool

LINKS = """SELECT k.last_name, p.last_name, p.first_name, p.patronymic, g.relation, p.phone, p.email
    FROM guardianship g JOIN person k ON k.id = g.pupil_id JOIN person p ON p.id = g.parent_id
    WHERE k.id > 4 ORDER BY k.sort_key, p.sort_key"""


def written(folder: Path, *lines: str, name: str = "родители.csv") -> Path:
    return build.written(folder, name, "".join(f"{one}\n" for one in lines))


def test_a_row_for_each_child(school: BuiltSchool, tmp_path: Path) -> None:
    session = admin(school)
    path = written(
        tmp_path,
        "Ученик;Класс;Мать;Телефон матери;ФИО отца;E-mail отца",
        "Ёлкин Егор;7А;Ёлкина Инна Юрьевна;8 (912) 000-00-01;Ёлкин Ян Ильич;yan@example.org",
        "Яшин Яков;7А;Ёлкина Инна Юрьевна;+7 912 0000001;-;",
        "Жукова Жанна;7А;Яшина Ия;;;",
        "Арбузова Анна;7А;Арбузова Ольга Ивановна;+7 900 1112233;;",
    )
    summary = import_parents(session, path)
    assert (some(summary.added), summary.refused, summary.notes) == (
        {"parents": 3, "guardianships": 4}, (), (),
    )  # fmt: skip
    assert some(summary.changed) == {
        "parents": 1,
        "guardianships": 1,
    }  # a telephone and «мать» of one who was there
    told = rows(school.file, LINKS.replace("k.id > 4", "k.last_name IN ('Ёлкин', 'Яшин')"))
    assert told == [
        ("Ёлкин", "Ёлкин", "Ян", "Ильич", "отец", None, "yan@example.org"),
        ("Ёлкин", "Ёлкина", "Инна", "Юрьевна", "мать", "8 (912) 000-00-01", None),
        ("Яшин", "Ёлкина", "Инна", "Юрьевна", "мать", "8 (912) 000-00-01", None),
    ]
    assert rows(school.file, "SELECT count(*) FROM person WHERE last_name = 'Ёлкина'") == [(1,)]
    before = dump(school.file)
    again = import_parents(session, path)
    assert again.changes_nothing
    assert dump(school.file) == before
    assert errors(session) == []


def test_a_row_for_each_parent_with_several_children(school: BuiltSchool, tmp_path: Path) -> None:
    session = admin(school)
    path = written(
        tmp_path,
        "ФИО родителя;Степень родства;Телефон;Дети",
        "Дёмина Юлия;бабушка;+7 900 5;Ёлкин Егор (7А), Берёзкин Борис 7 «Б»",
        "Жуков Пётр Ильич;Отец;;Жукова Жанна 7А",
    )
    summary = import_parents(session, path)
    assert some(summary.added) == {"parents": 1, "guardianships": 2}
    assert [(line.name, line.group, line.deed) for line in summary.lines] == [
        ("Дёмина Юлия", "7А", "added"), ("Дёмина Юлия", "7Б", "changed"), ("Жуков Пётр Ильич", "7А", "changed"),
    ]  # fmt: skip
    assert import_parents(session, path).changes_nothing


def test_only_a_name_in_common_is_asked_about(school: BuiltSchool, tmp_path: Path) -> None:
    session = admin(school)
    path = written(
        tmp_path,
        "ФИО ребёнка;Класс;Родитель;Телефон родителя",
        "Ёлкин Егор;7А;Дёмина Юлия;+7 900 000-00-05",
        "Яшин Яков;7А;Дёмина Юлия;+7 900 000-00-06",
        "Новиков Ник;7А;Дёмина Юлия;8 900 0000005",
    )
    summary = import_parents(session, path)
    assert some(summary.added) == {"parents": 2, "guardianships": 3}
    assert [(one.value, one.reason, one.place.row) for one in summary.notes] == [
        ("Дёмина Юлия (7А)", Reason.MAYBE_THE_SAME, 3)
    ]
    assert import_parents(session, path).changes_nothing


def test_children_who_are_not_there_are_refused_and_never_made(school: BuiltSchool, tmp_path: Path) -> None:
    session = admin(school)
    path = written(
        tmp_path, "Ребёнок;Класс;Мать", "Ёлкин Егор;7Б;Ёлкина Ия", "Никто Иван;;Никто Ия", "Ёлкин;7А;Ёлкина Ия",
        "Яшин Яков;;Яшина Ия",
    )  # fmt: skip
    before = dump(school.file)
    with pytest.raises(ImportRefused) as caught:
        import_parents(session, path)
    assert [(one.place.row, one.reason) for one in caught.value.data["refused"]] == [(4, Reason.NAME_MISSING)]
    assert dump(school.file) == before
    summary = import_parents(session, path, skip_refused=True)
    assert [(one.place.row, one.value, one.reason) for one in summary.refused] == [
        (4, "Ёлкин", Reason.NAME_MISSING),
        (2, "Ёлкин Егор", Reason.PUPIL_UNKNOWN),
        (3, "Никто Иван", Reason.PUPIL_UNKNOWN),
    ]
    assert some(summary.added) == {"parents": 1, "guardianships": 1}


def test_a_class_list_brings_the_parents_along(school: BuiltSchool, tmp_path: Path) -> None:
    session = admin(school)
    path = written(
        tmp_path,
        "ФИО;Класс;Телефон;Родители",
        'Жилин Пётр;5А;+7 911;"Жилина Ия Яновна (мать), 8-900-000-00-01; отец: Жилин Ян, yan@example.org"',
        'Жилин Павел;7В;;"мама - Жилина Ия Яновна тел. +79000000001"',
        "Шилова Ия;5А;;нет",
    )
    summary = import_pupils(session, path)
    assert some(summary.added) == {"classes": 2, "pupils": 3, "parents": 2, "guardianships": 3}
    told = rows(school.file, LINKS.replace("k.id > 4", "k.last_name = 'Жилин'"))
    assert [row[1:] for row in told] == [
        ("Жилина", "Ия", "Яновна", "мать", "8-900-000-00-01", None),
        ("Жилин", "Ян", "", "отец", None, "yan@example.org"),
        ("Жилина", "Ия", "Яновна", "мать", "8-900-000-00-01", None),
    ]
    assert import_pupils(session, path).changes_nothing
    assert errors(session) == []


def test_a_name_that_is_none_costs_only_that_parent(tmp_path: Path) -> None:
    path = written(tmp_path, "Ученик;Класс;Мать;Отец", "Жилин Пётр;5А;???;Жилин Ян")
    read = read_parents(path)
    assert [one.name.full for family in read.families for one in family.parents] == ["Жилин Ян"]
    assert [(one.place.field, one.value, one.row_lost) for one in read.refused] == [("Мать", "???", False)]
