"""All data as open tables: what is in them, what never is, and that they are read back as the standard says."""

from __future__ import annotations

import csv
import io
import json
import re
import zipfile
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from app.changes import broken_links
from app.exchange.exports.tables import export_tables
from models.access import AccessRecord, Account
from models.codes import Role
from models.journal import Attendance, Mark
from models.log import Setting
from models.messages import CannedAnswer
from models.tables import TABLES
from tests.app.backup.journal import set_mark
from tests.build import BuiltSchool

FORBIDDEN = "$2b$04$very-secret-hash"


def read_back(place: Path) -> tuple[dict[str, Any], dict[str, list[dict[str, str]]]]:
    """The description, and each table as it says that it is to be read."""
    with zipfile.ZipFile(place) as archive:
        description = json.loads(archive.read("datapackage.json"))
        tables = {}
        for resource in description["resources"]:
            text = archive.read(resource["path"]).decode(resource["encoding"])
            delimiter = resource["dialect"]["delimiter"]
            rows = list(csv.DictReader(io.StringIO(text, newline=""), delimiter=delimiter))
            heads = next(csv.reader(io.StringIO(text), delimiter=delimiter))
            assert heads == [field["name"] for field in resource["schema"]["fields"]]
            assert len(rows) == resource["rows"]
            tables[resource["path"].removesuffix(".csv")] = rows
        return description, tables


def valid(resource: dict[str, Any], rows: list[dict[str, str]]) -> None:
    """Each cell is of its field's type; each key is there once."""
    patterns = {
        "integer": r"-?\d+", "number": r"-?\d+(\.\d+)?", "boolean": "true|false", "date": r"\d{4}-\d\d-\d\d",
        "datetime": r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", "string": r"(?s).*",
    }  # fmt: skip
    for field in resource["schema"]["fields"]:
        for row in rows:
            value = row[field["name"]]
            if field.get("constraints", {}).get("required") and field["type"] != "string":
                assert value, (resource["name"], field["name"])
            assert not value or re.fullmatch(patterns[field["type"]], value), (resource["name"], field, value)
    keys = [tuple(row[name] for name in resource["schema"]["primaryKey"]) for row in rows]
    assert len(set(keys)) == len(keys)


def test_every_table_leaves_the_file_with_names_and_without_secrets(
    school: BuiltSchool, tmp_path: Path
) -> None:
    set_mark(school.session(Role.TEACHER, school.maths_teacher), school.algebra_a, school.arbuzova, 4)
    with school.file.writing():
        Account.update(password_hash=FORBIDDEN, must_change=False).execute()
        Setting.create(scope="", key="school.name", value='"=Школа; № 1"')
        CannedAnswer.create(person=school.deputy, title="Личное", text="Тайное письмо")
    admin = school.session(Role.ADMIN, school.admin)
    told: list[tuple[int, int]] = []
    done = export_tables(admin, tmp_path / "all.zip", progress=lambda *one: told.append(one))
    assert [one.name for one in tmp_path.glob("*.*") if "all" in one.name] == ["all.zip"]
    assert all(a[0] * b[1] <= b[0] * a[1] for a, b in pairwise(told))  # never back
    description, tables = read_back(tmp_path / "all.zip")
    assert description["title"] == "=Школа; № 1"
    assert {name: len(rows) for name, rows in tables.items()} == done.rows
    by_path = {one["path"]: one for one in description["resources"]}
    for name, rows in tables.items():
        valid(by_path[f"{name}.csv"], rows)
    (mark,) = tables["mark"]
    with school.file.reading():
        assert mark["pupil_name"] == "Арбузова Анна"
        assert mark["course_name"] == "Алгебра 7А"
        assert mark["author_name"] == "Цифрова Инна Петровна"
        assert (mark["value"], len(tables["person"])) == ("4", len({one["id"] for one in tables["person"]}))
        assert int(Mark.select().count()) == 1
        assert Attendance.select().count() == len(tables["attendance"])
    assert tables["person"][5]["born"] == "2013-05-17"
    left_out = {table._meta.table_name for table in TABLES} - set(tables)
    assert left_out == {
        "sent_token", "homework_draft", "message_draft", "news_draft", "mailing", "message_thread", "canned_answer",
        "thread_participant", "message", "message_receipt", "urgent_message", "message_quote",
    }  # fmt: skip
    with zipfile.ZipFile(tmp_path / "all.zip") as archive:
        whole = b"".join(archive.read(name) for name in archive.namelist()).decode()
    assert FORBIDDEN not in whole
    assert "Тайное" not in whole
    with school.file.reading():
        (trace,) = AccessRecord.select().where(AccessRecord.action == "export.tables")
        assert trace.account_id == admin.account_id
        assert list(broken_links()) == []
    export_tables(admin, tmp_path / "letters.zip", letters=True)
    assert read_back(tmp_path / "letters.zip")[1]["canned_answer"][0]["text"] == "Тайное письмо"


def test_an_export_that_is_stopped_leaves_nothing(school: BuiltSchool, tmp_path: Path) -> None:
    class Stop(Exception):
        pass

    def stop(done: int, total: int) -> None:
        if 2 * done > total:
            raise Stop

    place = tmp_path / "out"
    place.mkdir()
    (place / "all.zip").write_bytes(b"old")
    with pytest.raises(Stop):
        export_tables(school.session(Role.ADMIN, school.admin), place / "all.zip", progress=stop)
    assert [(one.name, one.read_bytes()) for one in place.iterdir()] == [("all.zip", b"old")]
