"""Opening a school file for people: the same errors as everywhere in `app`, and what a window wants to know of it."""

from __future__ import annotations

import json
import shutil
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

from app.clock import Clock, SystemClock
from app.errors import StorageProblem
from app.settings import option
from app.unit_of_work import problem
from models.database import Mode, SchoolFile
from models.errors import StorageError
from models.file_store import folder_beside
from models.keys import read_key_file
from models.log import Setting
from models.opening import open_school_file

SAMPLE = Path(__file__).resolve().parent.parent / "school.db.sample"
SAMPLE_FILES = SAMPLE.parent / "resources" / "sample-files"
"""The contents of what is attached in the sample school; of any other school they lie beside the file."""


@dataclass(frozen=True)
class OpenedSchool:
    """What is known of a file before anybody signs in."""

    path: str
    name: str
    encrypted: bool
    sample_day: date | None


class SampleClock:
    """The time of this PC on the day at which the sample school was made, so that it looks alive at any date."""

    def __init__(self, day: date) -> None:
        self._day = day
        self._shift = datetime.now().astimezone().date() - day

    def now(self) -> datetime:
        return SystemClock().now() - self._shift

    def today(self) -> date:
        return SystemClock().today() - self._shift

    def at(self, day: date, minute: int) -> datetime:
        return SystemClock().at(day, minute)


def open_school(
    path: str | Path, key_path: str | Path | None = None, mode: Mode = "read_write"
) -> SchoolFile:
    """Open a school file with the key in the key file.  Raises StorageProblem."""
    try:
        key = None if key_path is None else read_key_file(key_path)
        return open_school_file(path, key=key, mode=mode)
    except StorageError as error:
        raise problem(error) from error


def describe(school: SchoolFile) -> OpenedSchool:
    """The school's name and whether this is the sample.  One read transaction."""
    try:
        with school.reading():
            name = _setting("school.name")
            day = _setting("sample.today")
    except StorageError as error:
        raise problem(error) from error
    return OpenedSchool(str(school.path), name, school.encrypted, date.fromisoformat(day) if day else None)


def kiosk_idle_seconds(school: SchoolFile) -> int:
    """After how long without a sign of life a kiosk goes back to its first page.  One statement."""
    try:
        with school.reading():
            return int(_setting("kiosk.idle_seconds"))
    except StorageError as error:
        raise problem(error) from error


def clock_of(opened: OpenedSchool) -> Clock:
    """The clock to work with in this file."""
    return SystemClock() if opened.sample_day is None else SampleClock(opened.sample_day)


def demo_copy(directory: str | Path) -> Path:
    """A private copy of the sample school to play with.  Raises StorageProblem("sample.missing")."""
    target = Path(directory) / "school.db"
    try:
        shutil.copyfile(SAMPLE, target)
        shutil.copytree(SAMPLE_FILES, folder_beside(target), dirs_exist_ok=True)
    except FileNotFoundError as error:
        raise StorageProblem("sample.missing", path=str(SAMPLE)) from error
    target.chmod(0o600)
    return target


def _setting(key: str) -> Any:
    row = Setting.get_or_none(Setting.scope == "", Setting.key == key)
    return option(key).default if row is None else json.loads(row.value)
