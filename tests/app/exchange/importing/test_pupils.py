"""Class lists brought into the school."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.errors import BadInput
from app.exchange.importing import ImportRefused, import_pupils
from app.exchange.reasons import Reason
from tests.app.exchange import build
from tests.app.exchange.importing.support import admin, dump, errors, listed, log, rows, some
from tests.build import BuiltSchool

NAMES = (
    "SELECT p.last_name, p.first_name, c.grade || c.letter, e.from_date, e.to_date FROM enrollment e"
    " JOIN person p ON p.id = e.pupil_id JOIN school_class c ON c.id = e.school_class_id"
    " WHERE c.year_id = ? AND c.grade <> 7 ORDER BY p.id"
)


def test_a_list_makes_classes_and_pupils_with_their_log(school: BuiltSchool, tmp_path: Path) -> None:
    path = build.written(
        tmp_path, "школа.xlsx",
        build.workbook({
            "5А": [("№", "ФИО", "Дата рождения", "Пол"), (1, "Жилин Пётр Ильич", "03.05.2015", "м")],
            "10-хим": [("№", "ФИО", "Дата рождения", "Пол"), (1, "Ежова Ия", "", "ж")],
        }),
    )  # fmt: skip
    session = admin(school)
    summary = import_pupils(session, path)
    assert (some(summary.added), some(summary.changed), summary.refused) == (
        {"classes": 2, "pupils": 2},
        {},
        (),
    )
    assert rows(school.file, NAMES, school.year) == [
        ("Жилин", "Пётр", "5А", 20260901, None),
        ("Ежова", "Ия", "10-хим", 20260901, None),
    ]
    noted = [(one.entity, one.reason) for one in log(school.file) if one.entity in ("person", "enrollment")]
    assert noted == [("person", "import:школа.xlsx"), ("enrollment", "import:школа.xlsx")] * 2
    assert rows(school.file, "SELECT born, sex, sort_key FROM person WHERE last_name = 'Жилин'") == [
        (20150503, "m", "жилин петр ильич")
    ]
    kinds = "SELECT s.kind FROM school_class c JOIN term_scheme s ON s.id = c.term_scheme_id WHERE c.grade IN (5, 10)"
    assert len(rows(school.file, kinds)) == 2
    assert errors(session) == []


def test_the_same_list_again_changes_nothing(school: BuiltSchool, tmp_path: Path) -> None:
    session = admin(school)
    path = listed(tmp_path, "Жилин Пётр;5А;01.02.2015;м;;", "Жилин Пётр;5А;;;;", "Ёжикова Ия;5 б;;;;")
    import_pupils(session, path)
    before = dump(school.file)
    summary = import_pupils(session, path)
    assert dump(school.file) == before
    assert some(summary.unchanged) == {"classes": 2, "pupils": 3}
    assert (some(summary.added), some(summary.changed)) == ({}, {})


def test_a_trial_counts_the_same_and_leaves_nothing(school: BuiltSchool, tmp_path: Path) -> None:
    session, before = admin(school), dump(school.file)
    path = listed(tmp_path, "Жилин Пётр;5А;01.02.2015;м;;", "Арбузова Анна;7А;;;+7 900;")
    trial = import_pupils(session, path, dry_run=True)
    assert dump(school.file) == before
    real = import_pupils(session, path)
    assert trial.as_json() == real.as_json()
    assert (trial.dry_run, some(trial.changed), some(trial.added)) == (
        True,
        {"pupils": 1},
        {"classes": 1, "pupils": 1},
    )


def test_what_the_list_tells_is_stored_and_what_it_leaves_blank_stays(
    school: BuiltSchool, tmp_path: Path
) -> None:
    session = admin(school)
    # Е is found where Ё is written, and a patronymic that only the list knows is no difference.
    path = listed(tmp_path, "Елкин Егор Ильич;7А;;;+7 900;", "Жукова Жанна;7А;18.05.2013;;;")
    summary = import_pupils(session, path)
    assert (some(summary.changed), some(summary.added)) == ({"pupils": 2}, {})
    told = rows(school.file, "SELECT last_name, born, phone FROM person WHERE id IN (?, ?) ORDER BY id",
                school.yolkin, school.zhukova)  # fmt: skip
    assert told == [("Ёлкин", 20130517, "+7 900"), ("Жукова", 20130518, None)]
    change = next(one for one in reversed(log(school.file)) if one.entity == "person")
    assert (change.before["born"], change.after["born"], change.reason) == (
        20130517,
        20130518,
        "import:список.csv",
    )


def test_namesakes_stay_apart(school: BuiltSchool, tmp_path: Path) -> None:
    session = admin(school)
    first = listed(
        tmp_path, "Жилин Пётр;5А;01.02.2015;;;", "Жилин Пётр;5А;07.08.2015;;;", "Жилин Пётр;5Б;;;;"
    )
    assert some(import_pupils(session, first).added) == {"classes": 2, "pupils": 3}
    other_order = listed(
        tmp_path, "Жилин Пётр;5Б;;;;", "Жилин Пётр;5А;07.08.2015;;11;", "Жилин Пётр;5А;01.02.2015;;22;"
    )
    assert some(import_pupils(session, other_order).changed) == {"pupils": 2}
    born = rows(school.file, "SELECT born, phone FROM person WHERE last_name = 'Жилин' ORDER BY id")
    assert born == [(20150201, "22"), (20150807, "11"), (None, None)]


def test_who_has_left(school: BuiltSchool, tmp_path: Path) -> None:
    session = admin(school)
    path = listed(
        tmp_path, "Жилин Пётр;5А;;;;выбыл 15.11.2026", "Жукова Жанна;7А;;;;выбыла 20.11.2026",
        "Ежова Ия;5А;;;;выбыла 01.06.2026",
    )  # fmt: skip
    summary = import_pupils(session, path)
    assert [one.reason for one in summary.refused] == [Reason.LEFT_BEFORE_YEAR]
    assert some(summary.added) == {"classes": 1, "pupils": 1}
    assert some(summary.changed) == {"pupils": 1}
    ends = (
        "SELECT to_date FROM enrollment JOIN person ON id = pupil_id WHERE last_name IN ('Жилин', 'Жукова')"
    )
    assert sorted(rows(school.file, ends)) == [(20261115,), (20261120,)]
    before = dump(school.file)
    import_pupils(session, path)
    assert dump(school.file) == before


def test_a_year_later_they_are_the_same_children(school: BuiltSchool, tmp_path: Path) -> None:
    session = admin(school)
    path = listed(tmp_path, "Арбузова Анна;8А;;;;", "Ветрова Вера;8Б;18.05.2010;;;", "Ёлкин Егор;5А;;;;")
    summary = import_pupils(session, path, year="2027/2028")
    assert (some(summary.added), some(summary.changed)) == ({"classes": 3, "pupils": 2}, {"pupils": 1})
    classes = "SELECT count(*) FROM enrollment WHERE pupil_id = ?"
    assert rows(school.file, classes, school.arbuzova) == [(2,)]
    assert rows(school.file, classes, school.vetrova) == [(1,)], "born on another day: another child"
    assert rows(school.file, classes, school.yolkin) == [(1,)], "nobody goes from grade 7 to 5"
    previous = "SELECT c.previous_id FROM school_class c WHERE c.grade = 8 AND c.letter = 'А'"
    assert rows(school.file, previous) == [(school.class_a,)]
    assert errors(session) == []


def test_rows_that_cannot_be_used_refuse_the_whole_list(school: BuiltSchool, tmp_path: Path) -> None:
    session, before = admin(school), dump(school.file)
    path = listed(tmp_path, "Жилин Пётр;5А;;;;", "12;5А;;;;", "Ежова Ия;5А;когда-то;;;", "Ежов Ян;;;;;")
    with pytest.raises(ImportRefused) as caught:
        import_pupils(session, path)
    assert dump(school.file) == before
    error = caught.value
    assert (error.code, error.data["file"], error.data["row"], error.data["field"], error.data["count"]) == (
        "name.missing", "список.csv", 3, "ФИО", 2,
    )  # fmt: skip
    summary = import_pupils(session, path, skip_refused=True)
    assert some(summary.added) == {"classes": 1, "pupils": 2}
    assert [(one.place.row, one.row_lost) for one in summary.refused] == [(3, True), (4, False), (5, True)]


def test_a_child_of_another_class_is_not_doubled(school: BuiltSchool, tmp_path: Path) -> None:
    session, before = admin(school), dump(school.file)
    moved = listed(tmp_path, "Ветрова Вера;7А;17.05.2013;;;")
    with pytest.raises(ImportRefused) as caught:
        import_pupils(session, moved)
    assert (caught.value.code, caught.value.data["value"]) == ("pupil.elsewhere", "7Б")
    assert dump(school.file) == before
    # With both in one list they are two children.
    both = listed(tmp_path, "Ветрова Вера;7А;17.05.2013;;;", "Ветрова Вера;7Б;17.05.2013;;;")
    assert some(import_pupils(session, both).added) == {"pupils": 1}


def test_the_class_can_be_told_for_a_list_that_names_none(school: BuiltSchool, tmp_path: Path) -> None:
    session = admin(school)
    path = build.written(tmp_path, "a.csv", "ФИО\nЖилин Пётр\n")
    with pytest.raises(BadInput) as caught:
        import_pupils(session, path)
    assert caught.value.code == "class.missing"
    assert some(import_pupils(session, path, class_name="5-а").added) == {"classes": 1, "pupils": 1}


@pytest.mark.parametrize("year", ["2024", "2024/2026", "2024/24", "next", "1999/2000"])
def test_a_year_that_is_none(school: BuiltSchool, tmp_path: Path, year: str) -> None:
    session, before = admin(school), dump(school.file)
    with pytest.raises(BadInput) as caught:
        import_pupils(session, listed(tmp_path, "Жилин Пётр;5А;;;;"), year=year)
    assert (caught.value.code, caught.value.data["value"]) == ("year.unreadable", year)
    assert dump(school.file) == before


def test_a_year_that_is_missing_is_planned(school: BuiltSchool, tmp_path: Path) -> None:
    session = admin(school)
    import_pupils(session, listed(tmp_path, "Жилин Пётр;5А;;;;", "Ежов Ян;11А;;;;"), year="2024-25")
    year = "SELECT y.name, s.kind FROM school_class c JOIN academic_year y ON y.id = c.year_id JOIN term_scheme s ON s.id = c.term_scheme_id WHERE c.grade <> 7 ORDER BY grade"  # noqa: E501
    assert rows(school.file, year) == [("2024/2025", "quarters"), ("2024/2025", "half_years")]
    assert errors(session) == []


def test_progress_is_told(school: BuiltSchool, tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    path = listed(tmp_path, "Жилин Пётр;5А;;;;", "Ежов Ян;5Б;;;;")
    import_pupils(admin(school), path, progress=lambda done, total: told.append((done, total)))
    assert told == [(0, 2), (1, 2), (2, 2)]
