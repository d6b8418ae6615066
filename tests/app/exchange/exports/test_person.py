"""What a person gets of his data, and a pupil's file for another school."""

from __future__ import annotations

import io
import json
import zipfile
from pathlib import Path

import pytest
from peewee import ForeignKeyField

from app.errors import NotFound
from app.exchange.exports.held import OTHERS, OWN
from app.exchange.exports.person import export_person
from app.exchange.exports.pupil import export_pupil
from app.reports.sentences import SENTENCES
from models.access import AccessRecord
from models.codes import Role
from models.people import Person
from models.tables import TABLES
from tests.app.people.erasing.ground import fill
from tests.build import BuiltSchool

OTHER_PEOPLE = ("Ёлкин", "Арбузов", "Жуков", "Ветров")


def test_every_column_that_names_a_person_is_decided_on() -> None:
    named = {
        f"{table._meta.table_name}.{one.column_name}"
        for table in TABLES
        for one in table._meta.sorted_fields
        if isinstance(one, ForeignKeyField) and one.rel_model is Person
    }
    more = {"person.id", "access_record.account_id", "setting.scope", "change_log.pupil"}
    assert named | more == set(OWN) | OTHERS
    assert not set(OWN) & OTHERS
    known = {code.removeprefix("held.table.") for code in SENTENCES if code.startswith("held.table.")}
    assert {one.partition(".")[0] for one in OWN} == known


def test_what_a_pupil_gets(school: BuiltSchool, tmp_path: Path) -> None:
    ground = fill(school)
    admin = school.session(Role.ADMIN, school.admin)
    done = export_person(admin, ground.pupil, tmp_path / "person.zip")
    assert (done.rows["mark"], done.rows["enrollment"], done.files, done.missing) == (1, 1, 1, 0)
    with zipfile.ZipFile(tmp_path / "person.zip") as archive:
        names = archive.namelist()
        data = json.loads(archive.read("data.json"))
        texts = [archive.read(one).decode("utf-8-sig") for one in names if one.endswith((".csv", ".json"))]
        (pdf,) = (archive.read(one) for one in names if one.endswith(".pdf") and "files/" not in one)
        (file,) = (archive.read(one) for one in names if one.startswith("files/"))
    assert pdf.startswith(b"%PDF")
    assert "Ржевская Ульяна".encode() in file
    assert data["person"][0]["last_name"] == "Ржевская"
    assert (
        data["mark"][0] | {"author_name": "Цифрова Инна Петровна", "comment": "Ульяна, проверь знаки"}
        == data["mark"][0]
    )
    assert data["guardianship"][0]["parent_name"] == "Тишков Савва Ильич"
    assert {one["action"] for one in data["access_record"]} >= {"login.issued", "export.person"}
    assert any(one["entity"] == "remark" for one in data["change_log"])
    whole = "\n".join(texts)
    assert not [one for one in OTHER_PEOPLE if one in whole]
    assert "$2b$" not in whole
    father = export_person(admin, ground.parent, tmp_path / "father.zip", language="en")
    assert (father.rows["message"], father.files) == (1, 1)
    with pytest.raises(NotFound):
        export_person(admin, 999, tmp_path / "nobody.zip")
    assert not (tmp_path / "nobody.zip").exists()


def test_a_pupils_file_for_another_school(school: BuiltSchool, tmp_path: Path) -> None:
    ground = fill(school)
    leader = school.session(Role.CLASS_TEACHER, school.russian_teacher)
    told: list[tuple[int, int]] = []
    done = export_pupil(leader, ground.pupil, tmp_path / "pupil.zip", progress=lambda *one: told.append(one))
    assert (done.years, done.term_marks, done.marks, done.absences) == (1, 1, 1, 1)
    assert told[-1] == (4, 4)
    with zipfile.ZipFile(tmp_path / "pupil.zip") as archive:
        by_suffix = {Path(one).suffix: archive.read(one) for one in archive.namelist()}
    assert by_suffix[".pdf"].startswith(b"%PDF")
    assert zipfile.is_zipfile(io.BytesIO(by_suffix[".xlsx"]))
    data = json.loads(by_suffix[".json"])
    assert (data["format"], data["version"], data["last_name"], data["born"]) == (
        "school-diary.pupil", 1, "Ржевская", "2013-03-08",
    )  # fmt: skip
    assert data["report_cards"] == [
        {"year": "2026/2027", "subject": "Алгебра", "kind": "term", "number": 2, "mark": "not_attested"}
    ]
    assert (
        data["marks"][0] | {"subject": "Алгебра", "mark": "4", "work": "Ответ на уроке"} == data["marks"][0]
    )
    assert data["absences"][0]["absence"] == "ill"
    assert data["stays"][0]["class_name"] == "7А"
    with school.file.reading():
        (trace,) = AccessRecord.select().where(AccessRecord.action == "export.pupil")
        assert trace.subject_id == ground.pupil
    with pytest.raises(NotFound):
        export_pupil(school.session(Role.ADMIN, school.admin), school.admin, tmp_path / "x.zip")
