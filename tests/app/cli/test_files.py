"""What the command line says of attached files: check, backup, restore, clear-files."""

from __future__ import annotations

import json
import os
import shutil
from pathlib import Path

import pytest

from app.files.owners import OWNERS, Owner
from app.files.queries import intake
from models.codes import Role
from models.file_store import FileStore
from tests.app.cli.runner import Run, SignIn
from tests.app.files.test_attaching import hang
from tests.build import BuiltSchool


@pytest.fixture
def attached(school: BuiltSchool, signed: SignIn, monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """Two attached files; where their contents lie."""
    monkeypatch.setitem(OWNERS, "trial", Owner(lambda _session, _key: True, "SELECT '12/3'"))
    session = school.session(Role.TEACHER, school.maths_teacher)
    hang(
        session, "12/3", [intake(session).put_bytes(f"{text}.txt", text.encode()) for text in ("один", "два")]
    )
    return sorted(path for path in FileStore.beside(school.file).folder.rglob("*") if path.is_file())


def test_check_finds_missing_and_altered_contents_without_the_names_of_files(
    run: Run, school: BuiltSchool, signed: SignIn, attached: list[Path]
) -> None:
    assert run("check", school.path, *signed["admin"], "--contents").out == "Всё в порядке.\n"
    attached[0].unlink()
    attached[1].write_bytes(b"x" * attached[1].stat().st_size)
    quick = run("check", school.path, *signed["admin"])
    assert quick.code == 1
    assert "Содержимого приложенного файла нет на месте (к чему trial, ключ 12/3" in quick.out
    assert "изменено" not in quick.out
    thorough = run("check", school.path, *signed["admin"], "--contents")
    assert "изменено или повреждено" in thorough.out
    assert "один" not in thorough.out
    assert "два" not in thorough.out


def test_backup_and_restore_count_the_files(
    run: Run, school: BuiltSchool, signed: SignIn, attached: list[Path], tmp_path: Path
) -> None:
    folder = tmp_path / "backups"
    folder.mkdir()
    told = run("backup", school.path, folder, *signed["admin"])
    assert "С приложенными файлами: 2, 14 байт." in told.out
    attached[0].unlink()
    answer = run("backup", school.path, folder, *signed["admin"], "--json")
    assert (answer.json["files"], answer.json["file_bytes"], answer.json["files_missing"]) == (2, 14, 0)
    shutil.rmtree(folder / "school.db-files")
    worse = run("backup", school.path, folder, *signed["admin"])
    assert "не хватает: 1" in worse.err
    back = run("restore", answer.json["path"], school.path, *signed["admin"])
    assert back.code == 0, back.err
    assert "Приложенных файлов: 2." in back.out
    assert "нет и в копии: 1" in back.err


def test_clear_files_takes_away_what_is_forgotten(
    run: Run, school: BuiltSchool, signed: SignIn, attached: list[Path]
) -> None:
    school.file.connection.execute("DELETE FROM attachment WHERE name = 'один.txt'")
    for path in attached:
        os.utime(path, (1, 1))
    told = run("check", school.path, *signed["admin"])
    assert (told.code, "clear-files" in told.out) == (0, True), "a warning"
    done = run("clear-files", school.path, *signed["admin"])
    assert done.out == "Убрано забытых файлов: 1 (8 байт), недописанных: 0.\n"
    again = json.loads(run("clear-files", school.path, *signed["admin"], "--json").out)
    assert again == {"contents": 0, "bytes": 0, "partials": 0, "rows": 0}
    assert run("check", school.path, *signed["admin"]).out == "Всё в порядке.\n"


def test_only_the_administrator_clears_away(run: Run, school: BuiltSchool, signed: SignIn) -> None:
    assert run("clear-files", school.path, *signed["deputy"]).code == 1
