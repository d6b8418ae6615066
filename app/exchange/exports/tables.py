"""All data of the school as open tables: a ZIP of CSV files with a description that programs understand.

The tables are of one moment, however many write meanwhile: they are read from a copy of the file, made as for a backup
and thrown away at the end.  Rows stream through; in memory are the names alone.  Never handed out: passwords, not even
as hashes, and what somebody has begun to write; letters only when they are asked for.
"""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC
from itertools import count
from pathlib import Path
from typing import Any

from app.backup.problems import Progress, no_progress
from app.exchange.exports import schema
from app.exchange.exports.archive import archive_at, text_member
from app.exchange.exports.names import Names, names_of
from app.exchange.exports.noting import note_school_export
from app.exchange.exports.schema import Column
from app.exchange.exports.values import cell_maker, heads
from app.permissions import Action
from app.session import Session
from app.unit_of_work import in_steps, problem
from models.base import Table
from models.database import SchoolFile
from models.errors import StorageError
from models.files import Attachment
from models.maintenance import copy_school, open_like

_TELL_EVERY = 2000


@dataclass(frozen=True, slots=True)
class TablesExport:
    """What was written: rows by table."""

    path: str
    rows: dict[str, int]


@in_steps(Action.EXPORT_SCHOOL)
def export_tables(
    session: Session, path: str | Path, *, letters: bool = False, progress: Progress = no_progress
) -> TablesExport:
    """Write the tables of the school into a ZIP.  `letters`: with what people wrote to one another.

    `progress` is told what is done; what it raises ends the work and leaves nothing.  Memory does not grow with the
    years in the file.  Raises StorageProblem: export.*, file.busy, share.*
    """
    place = Path(path)
    note_school_export(session, "tables", {"letters": letters})
    school_name = _name_of(session)
    try:
        with _copy(session.school, place, progress) as copy, copy.reading(), archive_at(place) as archive:
            rows = _write(copy, archive, letters, progress)
            described = _description(school_name, session, rows, letters)
            archive.writestr("datapackage.json", json.dumps(described, ensure_ascii=False, indent=1))
    except StorageError as error:
        raise problem(error) from error
    return TablesExport(str(place), rows)


def _name_of(session: Session) -> str:
    with session.school.reading():
        return str(session.setting("school.name"))


@contextmanager
def _copy(school: SchoolFile, place: Path, progress: Progress) -> Iterator[SchoolFile]:
    """The file as it is at one moment, beside the place where the export goes; encrypted as the school is."""
    target = next(
        one for number in count() if not (one := place.with_name(f".{place.name}.{number}.copy")).exists()
    )
    try:
        copy_school(school, target, progress=lambda done, total: progress(done, 4 * max(total, 1)))
        with open_like(school, target) as copy:
            yield copy
    finally:
        for leftover in (target, Path(f"{target}-journal")):
            leftover.unlink(missing_ok=True)


def _write(copy: SchoolFile, archive: Any, letters: bool, progress: Progress) -> dict[str, int]:
    names = names_of(copy)
    wanted = schema.tables(letters=letters)
    total = sum(int(table.select().count()) for table in wanted) or 1
    done = 0
    rows: dict[str, int] = {}
    for table in wanted:
        name = table._meta.table_name
        with text_member(archive, f"{name}.csv") as text:
            before = done
            for done in _table(copy, table, names, text, letters, before):
                progress(total + 3 * done, 4 * total)
        rows[name] = done - before
    return rows


def _table(
    copy: SchoolFile, table: type[Table], names: Names, text: Any, letters: bool, done: int
) -> Iterator[int]:
    found = schema.columns(table, names.tables)
    writer = csv.writer(text, delimiter=";", lineterminator="\r\n")
    writer.writerow(heads(found))
    cells = [cell_maker(column, names) for column in found]
    listed = ", ".join(f'"{column.name}"' for column in found)
    key = ", ".join(str(number + 1) for number in _key(table, found))
    only = f"WHERE owner NOT IN {schema.LETTER_FILES}" if _has_letter_files(table) and not letters else ""
    select = f'SELECT {listed} FROM "{table._meta.table_name}" {only} ORDER BY {key}'  # noqa: S608 - our own words
    for row in copy.connection.execute(select):
        writer.writerow([word for cell, value in zip(cells, row, strict=True) for word in cell(value)])
        done += 1
        if done % _TELL_EVERY == 0:
            yield done
    yield done


def _has_letter_files(table: type[Table]) -> bool:
    return table is Attachment


def _key(table: type[Table], found: tuple[Column, ...]) -> list[int]:
    names = [column.name for column in found]
    return [names.index(one) for one in schema.key_of(table)]


def _description(name: str, session: Session, rows: dict[str, int], letters: bool) -> dict[str, Any]:
    named = frozenset(Names.TABLES)
    return {
        "profile": "tabular-data-package",
        "name": "school-diary",
        "title": name,
        "created": session.clock.now().astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
        "resources": [
            schema.resource(
                table,
                schema.columns(table, named),
                f"{table._meta.table_name}.csv",
                rows[table._meta.table_name],
            )
            for table in schema.tables(letters=letters)
        ],
    }
