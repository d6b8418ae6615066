"""What the tests of imports have in common."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from app.backup.checking import check
from app.changes import changes_since
from app.session import Session
from models.codes import Role
from models.database import SchoolFile
from tests.app.exchange import build
from tests.build import BuiltSchool

HEAD = "ФИО;Класс;Дата рождения;Пол;Телефон;Примечание\n"


def admin(school: BuiltSchool) -> Session:
    """The administrator's session."""
    return school.session(Role.ADMIN, school.admin)


def dump(file: SchoolFile) -> dict[str, list[tuple[Any, ...]]]:
    """The whole content, table by table."""
    with file.reading():
        run = file.connection.execute
        names = [name for (name,) in run("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")]
        return {name: sorted(run(f'SELECT * FROM "{name}"').fetchall(), key=repr) for name in names}


def listed(folder: Path, *rows: str, name: str = "список.csv") -> Path:
    """A class list of these rows: name, class, day of birth, sex, phone, note."""
    return build.written(folder, name, HEAD + "".join(f"{row}\n" for row in rows))


def reported(folder: Path, *blocks: Any, name: str = "отчёт.xlsx") -> Path:
    """A report of these blocks."""
    return build.written(folder, name, build.report(*blocks))


def some(counts: Mapping[str, int]) -> dict[str, int]:
    """The counts that are not 0."""
    return {name: number for name, number in counts.items() if number}


def rows(file: SchoolFile, statement: str, *values: Any) -> list[tuple[Any, ...]]:
    """What a statement gives."""
    with file.reading():
        return list(file.connection.execute(statement, values))


def log(file: SchoolFile, after: int = 0) -> list[Any]:
    """The change log."""
    with file.reading():
        return changes_since(after)


def errors(session: Session) -> list[str]:
    """What the check finds wrong."""
    return [f"{one.code} {one.data}" for one in check(session)]
