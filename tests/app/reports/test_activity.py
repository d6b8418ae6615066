"""«Активность в дневнике» on the small school."""

from __future__ import annotations

import re
from datetime import date

import pytest

from app.codes import Role
from app.errors import NotAllowed
from app.reports.activity_reading import classes_activity
from app.reports.document import Chart, RowKind
from app.reports.wish import Of
from models.access import Account
from models.control import ControlState, PupilWeek
from models.diary import DiaryVisit, WeekSignature
from models.people import Guardianship
from tests.app.reports.asking import EN, cell, check_sound, column, document, said
from tests.build import NOW, BuiltSchool

WEEKS = [date(2026, 11, 2), date(2026, 11, 9), date(2026, 11, 16), date(2026, 11, 23)]


def look(school: BuiltSchool, pupil: str, person: str, week: int, part: str = "week") -> None:
    DiaryVisit.create(
        pupil=school.ids[pupil],
        week=WEEKS[week],
        person=school.ids[person],
        part=part,
        first_at=NOW,
        last_at=NOW,
    )


@pytest.fixture
def used(school: BuiltSchool) -> BuiltSchool:
    """Арбузова's mother looks and signs, Жуков has a login that he never used, Ёлкин looks himself."""
    with school.file.writing():
        for person, came in (("parent", NOW), ("other_parent", None), ("yolkin", NOW)):
            Account.update(password_hash="x", first_seen_at=came).where(
                Account.person == school.ids[person]
            ).execute()
        look(school, "arbuzova", "parent", 0)
        look(school, "arbuzova", "parent", 0, "marks")
        look(school, "arbuzova", "parent", 2)
        look(school, "yolkin", "yolkin", 1)
        look(school, "beryozkin", "parent", 1)
        WeekSignature.create(pupil=school.arbuzova, week=WEEKS[2], parent=school.parent, signed_at=NOW)
    return school


def test_a_class_pupil_by_pupil(used: BuiltSchool) -> None:
    session = used.session(Role.CLASS_TEACHER, used.russian_teacher)
    one = document(session, used, "activity", Of.CLASS, used.class_a, term=2)
    check_sound(one)
    pupils, weeks, away = one.tables
    # Яшин has left; Новиков came in the second week.
    assert column(pupils, "pupil") == ["Арбузова Анна", "Ёлкин Егор", "Жукова Жанна", "Новиков Ник"]
    assert column(pupils, "weeks") == [4, 4, 4, 3]
    assert column(pupils, "by_parents") == [2, 0, 0, 0]
    assert column(pupils, "by_pupil") == [0, 1, 0, 0]
    assert column(pupils, "signed") == [1, 0, 0, 0]
    assert column(pupils, "parent")[2:] == ["Жуков Пётр Ильич (не входил(а))", "Родители не указаны"]
    assert cell(pupils, pupils.rows[0], "signed").behind == ("16.11.2026 – 22.11.2026",)
    assert column(weeks, "by_parents") == [1, 0, 1, 0]
    assert column(weeks, "weeks") == [3, 4, 4, 4]
    assert column(away, "pupil") == ["Ёлкин Егор", "Жукова Жанна", "Новиков Ник"]
    assert column(away, "why") == [
        "Родители не указаны", "Логин выдан, ни разу не входили", "Родители не указаны",
    ]  # fmt: skip
    (chart,) = (part for part in one.parts if isinstance(part, Chart))
    assert one.parts[chart.table] is weeks


def test_a_class_does_not_tell_of_another(used: BuiltSchool) -> None:
    """The mother of Арбузова has a child in 7Б, too: her looks there are not told here."""
    session = used.session(Role.CLASS_TEACHER, used.russian_teacher)
    one = document(session, used, "activity", Of.CLASS, used.class_a, EN, term=2)
    assert not re.search("Берёзкин|Ветрова", said(one, EN))
    heads = [head.head + head.group for table in one.tables for head in table.columns]
    assert not re.search("[а-яё]", "".join([one.title, *one.notes, *heads]))
    for of, id_ in ((Of.CLASS, used.class_b), (Of.SCHOOL, 0)):
        with pytest.raises(NotAllowed):
            document(session, used, "activity", of, id_)


def test_of_the_school(used: BuiltSchool) -> None:
    session = used.session(Role.DEPUTY, used.deputy)
    one = document(session, used, "activity", Of.SCHOOL, 0, term=2)
    check_sound(one)
    classes, weeks, away = one.tables
    assert column(classes, "by_parents") == [2, 1]
    assert [column(classes, f"parents_{key}") for key in ("people", "issued", "used")] == [
        [2, 1],
        [2, 1],
        [1, 1],
    ]
    assert [column(classes, f"pupils_{key}") for key in ("people", "issued", "used")] == [
        [4, 2],
        [1, 0],
        [1, 0],
    ]
    assert column(classes, "weeks", RowKind.TOTAL)[-1] == sum(column(weeks, "weeks"))
    assert column(away, "class") == ["7А", "7А", "7А", "7Б"]


def test_what_control_has_counted_is_the_same(used: BuiltSchool) -> None:
    """Where control has judged, its rows are read, and it is said when that was."""
    session = used.session(Role.DEPUTY, used.deputy)
    ids, days = [used.class_a, used.class_b], (date(2026, 11, 5), date(2026, 12, 30))
    plain = classes_activity(session, ids, *days)
    assert plain.as_of is None
    with used.file.writing():
        for own in plain.classes:
            for pupil in own.pupils:
                for week, seen in pupil.weeks.items():
                    PupilWeek.create(
                        school_class=own.class_id, week=week, pupil=pupil.pupil_id, school=True,
                        by_parents=seen.by_parents, by_pupil=seen.by_pupil, signed=seen.signed,
                    )  # fmt: skip
        ControlState.create(id=1, seq=0, hash=bytes(32), year=used.year, rules="", at=NOW)
        DiaryVisit.delete().execute()
    judged = classes_activity(session, ids, *days)
    assert judged.classes == plain.classes
    assert judged.as_of == (date(2026, 11, 23), 600)
    one = document(session, used, "activity", Of.SCHOOL, 0, term=2)
    assert "по данным контроля на 23.11.2026, 10:00" in one.notes[-1]


def test_a_parent_without_children_here_is_nobody(used: BuiltSchool) -> None:
    with used.file.writing():
        Guardianship.delete().execute()
    session = used.session(Role.DEPUTY, used.deputy)
    one = document(session, used, "activity", Of.CLASS, used.class_a, term=2)
    assert set(column(one.tables[2], "why")) == {"Родители не указаны"}
