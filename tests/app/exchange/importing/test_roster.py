"""Bundles of OneRoster and School Data Sync brought into the school."""

from __future__ import annotations

import zipfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from app.errors import BadInput
from app.exchange import bundles as limits
from app.exchange.importing import ImportRefused, import_roster, roster_kind
from app.exchange.reasons import Reason
from tests.app.exchange.bundles import (
    ONEROSTER_11,
    SDS_2,
    Rows,
    archive,
    as_version_12,
    files_of,
    folder,
    with_cell,
    with_row,
)
from tests.app.exchange.importing.support import admin, dump, errors, rows, some
from tests.build import BuiltSchool

ADDED = {
    "classes": 2, "pupils": 3, "subjects": 2, "courses": 3, "lessons": 2, "marks": 3, "people": 2, "parents": 1,
    "guardianships": 2, "groups": 2, "work_kinds": 1, "works": 2,
}  # fmt: skip
KEPT = {
    "classes": 2, "pupils": 3, "courses": 3, "marks": 3, "people": 2, "parents": 1, "guardianships": 2, "groups": 2,
    "work_kinds": 2, "works": 2,
}  # fmt: skip

CLASSES = """SELECT p.last_name, c.grade || c.letter, e.from_date, e.to_date, s.kind, p.sex, p.born
    FROM enrollment e JOIN person p ON p.id = e.pupil_id JOIN school_class c ON c.id = e.school_class_id
    JOIN term_scheme s ON s.id = c.term_scheme_id WHERE p.external_id IS NOT NULL ORDER BY p.id"""
COURSES = """SELECT s.name, s.scale, coalesce(c.grade || c.letter, ''), g.name, g.whole, k.external_id,
    (SELECT group_concat(p.last_name) FROM course_teacher t JOIN person p ON p.id = t.teacher_id
     WHERE t.course_id = k.id),
    (SELECT count(*) FROM group_member m WHERE m.group_id = g.id)
    FROM course k JOIN subject s ON s.id = k.subject_id JOIN study_group g ON g.id = k.group_id
    LEFT JOIN school_class c ON c.id = g.school_class_id WHERE k.external_id IS NOT NULL ORDER BY k.id"""
MARKS = """SELECT p.last_name, m.date, m.value, m.comment, m.author_id, k.name, w.title, w.weight
    FROM mark m JOIN work w ON (w.course_id, w.date, w.number, w.no) = (m.course_id, m.date, m.number, m.work)
    JOIN work_kind k ON k.id = w.kind_id JOIN person p ON p.id = m.pupil_id
    JOIN course c ON c.id = m.course_id WHERE c.external_id IS NOT NULL ORDER BY m.date, p.id"""


def bundle(place: Path, tables: Mapping[str, Rows] = ONEROSTER_11, **more: Any) -> Path:
    """A folder with these tables."""
    return folder(place / "roster", files_of(tables, **more))


def refusals(
    error: pytest.ExceptionInfo[ImportRefused],
) -> list[tuple[str, str, int | None, str | None, str]]:
    """What was refused, and where."""
    return [
        (one.reason.value, one.place.file, one.place.row, one.place.field, one.value)
        for one in error.value.data["refused"]
    ]


def test_a_bundle_becomes_a_school_and_the_same_changes_nothing(school: BuiltSchool, tmp_path: Path) -> None:
    session, path = admin(school), bundle(tmp_path)
    assert roster_kind(path) == "oneroster-1.1"
    trial = import_roster(session, path, dry_run=True)
    before = dump(school.file)
    summary = import_roster(session, path)
    assert some(summary.added) == some(trial.added) == ADDED
    assert (some(summary.changed), summary.refused) == ({}, ())
    assert rows(school.file, CLASSES) == [
        ("Жилин", "7В", 20260901, None, "trimesters", "m", 20130503),
        ("Ежова", "7В", 20261005, 20261110, "trimesters", "f", 20130604),
        ("Уткин", "8В", 20260901, None, "trimesters", None, None),
    ]
    assert rows(school.file, COURSES) == [
        ("Физика", "5", "7В", "", 1, "k1", "Ткачёва", 0),
        ("Немецкий язык", "5", "7В", "нем-1", 0, "k2", None, 1),
        ("Немецкий язык", "5", "", "нем-2", 0, "k3", None, 2),
    ]
    assert rows(school.file, MARKS) == [
        ("Жилин", 20261105, 4, "ровно", None, "Контрольная", "Сила", 3),
        ("Ежова", 20261105, -3, None, None, "Контрольная", "Сила", 3),
        ("Жилин", 20261106, 5, None, None, "Квиз", "Вопросы", 1),
    ]
    told = {(one.reason, one.place.field, one.value) for one in summary.notes}
    assert told == {
        (Reason.COLUMN_IGNORED, "ext_size", "ext_size"),
        (Reason.COLUMN_IGNORED, "metadata.colour", "metadata.colour"),
        (Reason.OTHER_YEAR, None, "1"), (Reason.RIGHTS_BY_HAND, None, "1: Рощин Олег"),
        (Reason.RESULTS_WITHOUT_MARK, None, "1"),
    }  # fmt: skip
    roles = "SELECT role FROM staff_role r JOIN person p ON p.id = r.person_id WHERE p.external_id IN ('t1', 'a1')"
    assert rows(school.file, roles) == [("teacher",), ("teacher",)]  # no file grants rights over the school
    assert "secret" not in repr(dump(school.file))
    after = dump(school.file)
    assert after != before
    again = import_roster(session, path)
    assert dump(school.file) == after
    assert (some(again.added), some(again.changed), some(again.unchanged)) == ({}, {}, KEPT)
    assert errors(session) == []


def test_version_12_and_a_zip_in_a_folder_and_excels_csv_are_the_same(
    school: BuiltSchool, tmp_path: Path
) -> None:
    session = admin(school)
    new = files_of(as_version_12(ONEROSTER_11), "1.2")
    packed = archive(tmp_path / "a.zip", new, "выгрузка/")
    with zipfile.ZipFile(packed, "a") as more:
        more.writestr("__MACOSX/выгрузка/._users.csv", b"\x00\x01")
        more.writestr("../../users.csv", "no one reads this")
        more.writestr("выгрузка/читай.txt", "нас")
    assert roster_kind(packed) == "oneroster-1.2"
    assert some(import_roster(session, packed).added) == ADDED
    after = dump(school.file)
    by_excel = {
        name: text.replace(",", ";").encode("utf-8-sig" if name == "users.csv" else "cp1251")
        for name, text in files_of(
            as_version_12({**ONEROSTER_11, "enrollments": ONEROSTER_11["enrollments"]}), "1.2"
        ).items()
        if name not in ("classes.csv", "courses.csv", "users.csv")
    }  # lists inside a cell stay as they are
    rest = {name: new[name].encode("utf-16") for name in ("classes.csv", "courses.csv", "users.csv")}
    path = folder(tmp_path / "excel", {**by_excel, **rest})
    assert some(import_roster(session, path).unchanged) == KEPT
    assert dump(school.file) == after


def test_what_came_later_is_taken_and_what_is_here_stays(school: BuiltSchool, tmp_path: Path) -> None:
    session = admin(school)
    import_roster(session, bundle(tmp_path))
    with school.file.writing():
        run = school.file.connection.execute
        run(
            "UPDATE mark SET author_id = ?, value = 2 WHERE value = 5 AND author_id IS NULL",
            (school.maths_teacher,),
        )
    later = with_cell(ONEROSTER_11, "users", 1, "familyName", "Жилин-Рощин")
    later = with_cell(later, "results", 1, "score", "3")
    later = with_cell(later, "enrollments", 3, "endDate", "2026-11-20")
    later = with_row(
        later, "users", "s4", "true", "o1", "student", "s4", "Ева", "Ёлкина", "", "", "", "", "07", ""
    )
    later = with_row(later, "enrollments", "e12", "h7", "o1", "s4", "student", "", "2026-11-16", "")
    later = with_row(later, "enrollments", "e13", "k2", "o1", "s4", "student", "", "2026-11-16", "")
    summary = import_roster(session, bundle(tmp_path, later))
    assert some(summary.added) == {"pupils": 1}
    assert some(summary.changed) == {"pupils": 2, "groups": 1, "marks": 1}
    assert [one.reason for one in summary.refused] == [Reason.MARK_SET_HERE]
    assert [row[2] for row in rows(school.file, MARKS)] == [3, -3, 2]
    assert rows(school.file, CLASSES)[2][3] == 20261120
    # Who has moved to another class on a day that is told leaves the first the day before.
    moved = with_row(later, "enrollments", "e14", "h8", "o1", "s4", "student", "", "2026-11-23", "")
    assert some(import_roster(session, bundle(tmp_path, moved)).changed) == {"pupils": 1}
    spans = [(row[1], row[2], row[3]) for row in rows(school.file, CLASSES) if row[0] == "Ёлкина"]
    assert spans == [("7В", 20261116, 20261122), ("8В", 20261123, None)]


def test_those_who_are_here_are_known_by_name(school: BuiltSchool, tmp_path: Path) -> None:
    """The school has 7А with Арбузова and her parent, and a teacher of maths; the file has them under its own ids."""
    session = admin(school)
    people = dict(
        rows(school.file, "SELECT id, last_name || '|' || first_name || '|' || patronymic FROM person")
    )
    pupil, parent, teacher = (
        people[one].split("|") for one in (school.arbuzova, school.parent, school.maths_teacher)
    )
    tables = {
        **ONEROSTER_11,
        "users": [
            ONEROSTER_11["users"][0],
            ("s1", "true", "o1", "student", "s1", pupil[1], pupil[0].upper(), pupil[2], "", "", "p1", "07", ""),
            ("p1", "true", "o1", "parent", "p1", parent[1], parent[0], parent[2], "", "", "", "", ""),
            ("t1", "true", "o1", "teacher", "t1", teacher[1], teacher[0], teacher[2], "", "", "", "", ""),
        ],
        "classes": [ONEROSTER_11["classes"][0], ("7 «а» класс", "h7", "07", "", "", "homeroom", "o1", "y", "")],
        "enrollments": [ONEROSTER_11["enrollments"][0], ("e1", "h7", "o1", "s1", "student", "", "", "")],
        "demographics": [ONEROSTER_11["demographics"][0]],
        "lineItems": [ONEROSTER_11["lineItems"][0]],
        "results": [ONEROSTER_11["results"][0]],
        "academicSessions": ONEROSTER_11["academicSessions"][:2],
    }  # fmt: skip
    summary = import_roster(session, bundle(tmp_path, tables))
    assert some(summary.added) == {}
    assert some(summary.changed) == {"pupils": 1, "parents": 1, "people": 1}
    named = dict(rows(school.file, "SELECT external_id, id FROM person WHERE external_id IS NOT NULL"))
    assert named == {"s1": school.arbuzova, "p1": school.parent, "t1": school.maths_teacher}


BROKEN: tuple[tuple[str, int, str, str, str], ...] = (
    ("users", 1, "givenName", "", "value.missing"),
    ("users", 1, "role", "wizard", "value.not_in_list"),
    ("users", 1, "familyName", "12345 \x07", "value.unreadable"),
    ("users", 3, "grades", "12", ""),  # his home class tells the grade
    ("users", 2, "sourcedId", "s1", "row.twice"),
    ("enrollments", 1, "userSourcedId", "nobody", "reference.unknown"),
    ("enrollments", 1, "role", "guest", "value.not_in_list"),
    ("academicSessions", 1, "startDate", "01.09.2026", "date.unreadable"),
    ("lineItems", 1, "dueDate", "2031-01-01", "day.outside_year"),
    ("results", 1, "score", "87", "mark.outside_scale"),
    ("results", 1, "score", "4.5", "mark.unreadable"),
    ("enrollments", 4, "userSourcedId", "s3", "role.differs"),
    ("enrollments", 7, "userSourcedId", "s3", "role.differs"),
)


def test_a_row_that_cannot_be_used_is_named_and_nothing_is_written(
    school: BuiltSchool, tmp_path: Path
) -> None:
    session, before = admin(school), dump(school.file)
    for table, row, column, value, reason in BROKEN:
        path = bundle(tmp_path, with_cell(ONEROSTER_11, table, row, column, value))
        if not reason:
            import_roster(session, path, dry_run=True)
            continue
        with pytest.raises(ImportRefused) as refused:
            import_roster(session, path)
        first = refusals(refused)[0]
        assert first[0] == reason, (table, column, value)
        assert first[1:3] == (f"{table}.csv", row + 1)
        assert dump(school.file) == before
        import_roster(session, path, skip_refused=True, dry_run=True)
    assert dump(school.file) == before


FILES = files_of(ONEROSTER_11)
WRONG: tuple[tuple[Mapping[str, str | bytes | None], str], ...] = (
    ({"users.csv": None}, "bundle.incomplete"),
    ({"users.csv": FILES["users.csv"].replace("familyName", "surname")}, "column.missing"),
    ({"users.csv": FILES["users.csv"].replace("phone", "email")}, "column.twice"),
    ({"users.csv": FILES["users.csv"] + 's9,"open'}, "table.quotes"),
    ({"users.csv": b"\xff\xfe\x00\xd8" * 9}, "file.encoding"),
    ({"users.csv": b"\x00" * 99}, "file.kind_unknown"),
    (
        {"manifest.csv": FILES["manifest.csv"].replace("file.users,bulk", "file.users,most")},
        "value.not_in_list",
    ),
    ({"manifest.csv": "propertyName,value\noneroster.version,3.0\n"}, "bundle.neither"),
    (dict.fromkeys(FILES), "bundle.neither"),
)


def test_a_bundle_that_is_none_is_one_error(school: BuiltSchool, tmp_path: Path) -> None:
    session, before = admin(school), dump(school.file)
    for number, (changes, code) in enumerate(WRONG):
        files = {name: text for name, text in {**FILES, **changes}.items() if text is not None}
        for path in (
            folder(tmp_path / str(number), files), archive(tmp_path / f"{number}.zip", files)
        ):  # fmt: skip
            with pytest.raises(BadInput) as error:
                import_roster(session, path)
            assert error.value.code == code, (number, str(error.value))
    with pytest.raises(BadInput, match="reference.unknown"):
        import_roster(session, bundle(tmp_path), org="Школа № 9")
    assert dump(school.file) == before


def test_an_archive_that_means_harm_is_refused(
    school: BuiltSchool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = admin(school)
    bomb = archive(tmp_path / "bomb.zip", {**FILES, "users.csv": FILES["users.csv"] + "\n" * 3_000_000})
    monkeypatch.setattr(limits, "MAX_UNPACKED_BYTES", 1_000_000)
    twice = archive(tmp_path / "twice.zip", {**FILES, "Users.csv": FILES["users.csv"]})
    good = archive(tmp_path / "good.zip", FILES)
    cut = tmp_path / "cut.zip"
    cut.write_bytes(good.read_bytes()[:-30])
    bent = tmp_path / "bent.zip"
    content = bytearray(good.read_bytes())
    content[60:300] = bytes(240)
    bent.write_bytes(content)
    told = {}
    for path in (bomb, twice, cut, bent, tmp_path / "none.zip"):
        with pytest.raises(BadInput) as error:
            import_roster(session, path)
        told[path.stem] = error.value.code
        assert roster_kind(path) in (None, "oneroster-1.1")
    assert (told["bomb"], told["twice"], told["cut"]) == ("file.too_large", "bundle.twice", "bundle.neither")
    assert (told["bent"], told["none"]) == ("file.damaged", "file.missing")


def test_changes_alone_delete_nothing(school: BuiltSchool, tmp_path: Path) -> None:
    """Those whom it names without their home class stay where they are; another teacher comes beside the first."""
    session = admin(school)
    import_roster(session, bundle(tmp_path))
    head = ("sourcedId", "status", *ONEROSTER_11["users"][0][1:])
    tables = {
        "users": [head, ("s1", "tobedeleted", *ONEROSTER_11["users"][1][1:]),
                  ("s3", "active", "true", "o1", "student", "s3", "Фома", "Уткин", "Ильич", *[""] * 5)],
        "enrollments": [
            ("sourcedId", "status", "classSourcedId", "schoolSourcedId", "userSourcedId", "role", "endDate"),
            ("e10", "tobedeleted", "k3", "o1", "s3", "student", ""),
            ("e20", "active", "k1", "o1", "a1", "teacher", ""),
            ("e21", "active", "k9", "o1", "a1", "teacher", ""),
        ],
    }  # fmt: skip
    modes = dict.fromkeys(tables, "delta") | {"orgs": "absent", "classes": "absent"}
    path = bundle(tmp_path / "delta", tables, modes=modes)
    with pytest.raises(ImportRefused) as refused:
        import_roster(session, path)
    assert refusals(refused) == [("reference.unknown", "enrollments.csv", 4, None, "k9")]
    summary = import_roster(session, path, skip_refused=True)
    told = {one.reason: one.value for one in summary.notes}
    assert told[Reason.DELTA] == "enrollments.csv, users.csv"
    assert told[Reason.TO_BE_DELETED] == "users.csv: 1, enrollments.csv: 1"
    assert some(summary.changed) == {"pupils": 1, "courses": 1}
    assert summary.unchanged["classes"] == 1
    assert [one[0] for one in rows(school.file, CLASSES)] == ["Жилин", "Ежова", "Уткин"]
    assert [one[6] for one in rows(school.file, COURSES)] == ["Ткачёва,Рощин", None, None]


def test_two_classes_of_one_name_are_never_one(school: BuiltSchool, tmp_path: Path) -> None:
    tables = with_cell(ONEROSTER_11, "classes", 2, "title", "7 в")
    tables = with_cell(tables, "classes", 2, "grades", "7")
    with pytest.raises(ImportRefused) as refused:
        import_roster(admin(school), bundle(tmp_path, tables))
    assert refusals(refused)[0] == ("class.twice", "classes.csv", 3, None, "7 в")


def test_school_data_sync(school: BuiltSchool, tmp_path: Path) -> None:
    session = admin(school)
    path = folder(tmp_path / "sds", files_of(SDS_2, ""))
    assert roster_kind(path) == "sds-2"
    with pytest.raises(ImportRefused) as refused:
        import_roster(session, path)
    assert refusals(refused) == [("grade.outside", "users.csv", 3, "grades", "PS1")]
    one = import_roster(session, path, org="школа № 1")
    assert some(one.added) == {"classes": 1, "pupils": 1, "subjects": 1, "courses": 1, "people": 1}
    assert rows(school.file, CLASSES)[0][:3] == ("Жилин", "7", 20260901)
    both = import_roster(session, path, skip_refused=True)
    assert (some(both.added), some(both.changed)) == ({}, {})
    assert (Reason.ORGS_SEVERAL, "2: Школа № 1, Школа № 2") in [
        (each.reason, each.value) for each in both.notes
    ]
    assert errors(session) == []
