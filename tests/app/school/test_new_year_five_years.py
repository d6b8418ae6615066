"""The change of years in a school of five years, 40 classes and 1,000 pupils; with SCHOOL_DIARY_FIVE_YEARS the path of
such a file (made with `python -m app sample F --years 5 --pupils 1000 --classes 40 --today 2026-05-20`), else made
here."""

from __future__ import annotations

import hashlib
import os
import shutil
import time
from datetime import UTC, date, datetime
from pathlib import Path

import apsw
import pytest

from app.backup.checking import check, errors_of
from app.clock import FixedClock
from app.sample import generate
from app.school.new_year import commands as new_year
from app.session import Session
from models.access import Account
from models.codes import Role
from models.opening import open_school_file
from models.people import StaffRole
from models.reads import counting

pytestmark = pytest.mark.slow

ENTERED = (
    "lesson",
    "lesson_topic",
    "work",
    "mark",
    "attendance",
    "term_mark",
    "homework",
    "remark",
    "message",
    "news",
)
MOST_SECONDS = {"proposal": 10, "rehearse": 60, "carry_out": 60, "take_back": 90}
"""On a machine of two cores with much else to do; alone it is a tenth of it."""


def hashes(path: Path) -> dict[str, str]:
    """A hash over the rows of each table but the log, read one after the other: there are millions."""
    found: dict[str, str] = {}
    connection = apsw.Connection(str(path), flags=apsw.SQLITE_OPEN_READONLY)
    try:
        names = [row[0] for row in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")]
        for name in set(names) - {"change_log"}:
            digest = hashlib.sha256()
            for row in connection.execute(f'SELECT * FROM "{name}"'):
                digest.update(repr(row).encode())
            found[name] = digest.hexdigest()
    finally:
        connection.close()
    return found


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A copy that may be written to."""
    made = os.environ.get("SCHOOL_DIARY_FIVE_YEARS")
    path = tmp_path / "school.db"
    if made:
        shutil.copyfile(made, path)
        shutil.copytree(f"{made}-files", f"{path}-files")
    else:
        generate(path, years=5, pupils=1000, classes=40, seed=1, today=date(2026, 5, 20))
    return path


def test_five_years(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = hashes(path)
    with open_school_file(path) as file:
        session = _admin(file)
        took: dict[str, float] = {}

        def timed(name: str, *arguments: object) -> object:
            begun = time.monotonic()
            with counting(file) as reads:
                answer = getattr(new_year, name)(session, *arguments)
            took[name] = time.monotonic() - begun
            with capsys.disabled():
                print(f"\n{name}: {took[name]:.1f} s, {reads.pages} pages", end="")  # noqa: T201 - figures for the note
            return answer

        plan = timed("proposal")
        outcome = timed("rehearse", plan)
        assert outcome.good  # type: ignore[attr-defined]
        assert hashes(path) == before
        done = timed("carry_out", plan)
        made = hashes(path)
        assert {name: made[name] for name in ENTERED} == {name: before[name] for name in ENTERED}
        assert errors_of(check(session)) == []
        assert done.log_rows > 4_000  # type: ignore[attr-defined]
        timed("entered")
        timed("take_back")
        assert hashes(path) == before
    assert {name: seconds for name, seconds in took.items() if seconds > MOST_SECONDS.get(name, 60)} == {}


def _admin(file: object) -> Session:
    clock = FixedClock(datetime(2026, 5, 20, 7, 0, tzinfo=UTC))
    with file.reading():  # type: ignore[attr-defined]
        person = StaffRole.get(StaffRole.role == Role.ADMIN).person_id
        account = Account.get(Account.person == person).id
        session = Session(file, account, person, Role.ADMIN, (Role.ADMIN,), "", clock=clock)  # type: ignore[arg-type]
        session.start_feed()
        session.refresh()
    return session
