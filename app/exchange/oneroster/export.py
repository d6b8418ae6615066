"""The school's year as a OneRoster 1.2 bundle that another system reads: a ZIP, or a folder."""

from __future__ import annotations

import csv
import io
import os
import shutil
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC
from pathlib import Path
from typing import IO

from app.backup.problems import Progress, no_progress
from app.errors import Refused
from app.exchange.exports.archive import archive_at
from app.exchange.exports.noting import note_school_export
from app.exchange.oneroster import tables
from app.exchange.oneroster.book import Book, ids_of, read_book
from app.exchange.oneroster.results import Results
from app.exchange.oneroster.rosters import Rosters, Row, blank_names
from app.paper.files import problem_of
from app.permissions import Action
from app.session import Session
from app.unit_of_work import in_steps, problem
from models.errors import StorageError

_SYSTEM = "School diary"


@dataclass(frozen=True, slots=True)
class OneRosterExport:
    """What was written: rows by table."""

    path: str
    rows: dict[str, int]


class _Place:
    """A bundle being written: its tables one after the other."""

    def __init__(self, opened: Callable[[str], IO[bytes]]) -> None:
        self._opened = opened

    @contextmanager
    def table(self, name: str) -> Iterator[IO[str]]:
        """A table, in UTF-8 without a mark."""
        with self._opened(f"{name}.csv") as raw:
            text = io.TextIOWrapper(raw, encoding="utf-8", errors="replace", newline="")
            try:
                yield text
                text.flush()
            finally:
                text.detach()


@in_steps(Action.EXPORT_SCHOOL)
def export_oneroster(
    session: Session,
    path: str | Path,
    *,
    year_id: int,
    with_results: bool = True,
    progress: Progress = no_progress,
) -> OneRosterExport:
    """Write a year into a ZIP (a name that ends in «.zip») or a new folder, whole or not at all.

    `with_results`: with works and marks, not the rosters alone.  Neither logins nor passwords leave the file; absences,
    homework and letters have no place in the standard.  The same thing has the same id in every export, that of the
    system it came from if there is one.  Works and marks are read some courses at a time: memory does not grow with
    their number, nobody's writing waits, and what is marked for a work that came in meanwhile is left to the next
    export.  Raises NotFound("year.unknown"), Refused("export.folder_used"), StorageProblem: export.*, share.*
    """
    target = Path(path)
    note_school_export(session, "oneroster", {"year": year_id, "results": with_results})
    ids = ids_of(session)
    try:
        with session.school.reading():
            book = read_book(session, year_id, ids)
        writing = _archive(target) if target.suffix.lower() == ".zip" else _folder(target)
        with writing as place:
            rosters = Rosters(book, ids)
            results = Results(book, ids, rosters, session.clock.now().tzinfo) if with_results else None
            counts = _write(session, place, book, rosters, results, progress)
    except StorageError as error:
        raise problem(error) from error
    return OneRosterExport(str(target), counts)


def _write(
    session: Session,
    place: _Place,
    book: Book,
    rosters: Rosters,
    results: Results | None,
    progress: Progress,
) -> dict[str, int]:
    """All tables, the manifest first; returns the number of rows of each."""
    heads = blank_names()
    written = [name for name in heads if results is not None or name not in _OF_RESULTS]
    with place.table("manifest") as text:
        _write_manifest(text, written)
    stamp = session.clock.now().astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.000Z")
    counts: dict[str, int] = {}

    def table(name: str, found: Iterable[Iterable[Row]]) -> None:
        with place.table(name) as text:
            writer = csv.DictWriter(text, heads[name], restval="", lineterminator="\r\n")
            writer.writeheader()
            counts[name] = 0
            for rows in found:
                for row in rows:
                    writer.writerow({"status": "active", "dateLastModified": stamp, **row})
                    counts[name] += 1

    for name, rows in rosters.tables():
        table(name, [rows])
    if results is not None:
        table("categories", [results.categories()])
        courses = max(1, len(book.courses))
        for step, (name, read) in enumerate(
            (("lineItems", results.line_items), ("results", results.results))
        ):
            table(
                name,
                _portions(session, results, read, lambda done: progress(done, 2 * courses), step * courses),
            )
    return counts


_OF_RESULTS = ("categories", "lineItems", "results")


def _portions(
    session: Session,
    results: Results,
    read: Callable[..., list[Row]],
    progress: Callable[[int], None],
    done: int,
) -> Iterator[list[Row]]:
    """The rows of all courses, each portion read in a transaction of its own."""
    for portion in results.portions():
        progress(done)
        with session.school.reading():
            found = read(portion)
        yield found
        done += len(portion)
    progress(done)


def _write_manifest(text: IO[str], written: list[str]) -> None:
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(("propertyName", "value"))
    writer.writerow(("manifest.version", "1.0"))
    writer.writerow(("oneroster.version", "1.2"))
    for name in tables.FILES["1.2"]:
        writer.writerow((f"file.{name}", "bulk" if name in written else "absent"))
    writer.writerow(("source.systemName", _SYSTEM))
    writer.writerow(("source.systemCode", tables.OUR_CODE))


# --- where to ----------------------------------------------------------------------------------------------


@contextmanager
def _archive(target: Path) -> Iterator[_Place]:
    with archive_at(target) as archive:
        yield _Place(lambda name: archive.open(name, "w", force_zip64=True))


@contextmanager
def _folder(target: Path) -> Iterator[_Place]:
    """A folder that is filled beside its place; only its owner may look into it."""
    if target.exists() and (not target.is_dir() or any(target.iterdir())):
        raise Refused("export.folder_used", path=str(target))
    beside = target.with_name(f".{target.name}.part")
    try:
        shutil.rmtree(beside, ignore_errors=True)
        beside.mkdir(mode=0o700)
        yield _Place(lambda name: (beside / name).open("wb"))
        for one in beside.iterdir():
            with one.open("rb+") as stream:
                os.fsync(stream.fileno())  # a share says only now that it is full
        if target.exists():
            target.rmdir()
        beside.rename(target)
    except OSError as error:
        with suppress(OSError):
            shutil.rmtree(beside, ignore_errors=True)
        raise problem_of(error, target, written=error.filename2 is not None) from error
    except BaseException:
        shutil.rmtree(beside, ignore_errors=True)
        raise
