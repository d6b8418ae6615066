"""An import that dies in the middle leaves nothing: the file is as it was, sound, and ready for the next try."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from app.exchange.importing import import_marks, import_pupils, import_timetable
from models.opening import open_school_file
from tests.app.exchange import build
from tests.app.exchange.importing.support import admin, dump, errors
from tests.build import BuiltSchool

ROOT = Path(__file__).resolve().parents[2]
PUPILS = "ФИО;Класс\n" + "".join(f"Жилин Пётр Ильич{number};{number % 9 + 1}Г\n" for number in range(300))
IMPORTERS = {"pupils": import_pupils, "marks": import_marks, "timetable": import_timetable}

CHILD = """
import os, sys
from datetime import datetime
from app.clock import FixedClock
from app.exchange import importing
from app.session import Session
from models.codes import Role
from models.opening import open_school_file

path, what, given, account, person, step = sys.argv[1:]
file = open_school_file(path)
# So small a cache sends pages to the file before the end: what is left is for the journal to undo.
file.connection.pragma("cache_size", 5)
clock = FixedClock(datetime.fromisoformat("2026-11-23T10:00:00+03:00"))
session = Session(file, int(account), int(person), Role.ADMIN, (Role.ADMIN,), "", clock=clock)

def progress(done, total):
    if done == int(step):
        print("here", flush=True)
        os._exit(9)

with file.reading():
    session.start_feed()
    session.refresh()
getattr(importing, "import_" + what)(session, given, progress=progress)
print("done", flush=True)
"""


def files(folder: Path) -> dict[str, Path]:
    marks = [
        build.report_block(
            f"Жилин Пётр Ильич{number}", {"Химия": ["", "3/4", "О 5"], "Труд": ["", "2  3", "Н"]}
        )
        for number in range(100)
    ]
    return {
        "pupils": build.written(folder, "список.csv", PUPILS),
        "marks": build.written(folder, "отчёт.xlsx", build.report(*marks)),
        "timetable": build.written(folder, "school.fet", build.FET),
    }


@pytest.mark.parametrize(
    ("what", "step"),
    [
        ("pupils", 4),
        ("pupils", 9),
        ("marks", 1),
        ("marks", 3),
        ("marks", 4),
        ("timetable", 2),
        ("timetable", 4),
    ],
)
def test_a_process_that_dies_in_mid_import_leaves_nothing(
    school: BuiltSchool, tmp_path: Path, what: str, step: int
) -> None:
    before = dump(school.file)
    with school.file.reading():
        account = school.file.connection.execute(
            "SELECT id FROM account WHERE person_id = ?", (school.admin,)
        ).fetchone()[0]
    school.file.close()
    given = files(tmp_path)[what]
    arguments = [str(school.path), what, str(given), str(account), str(school.admin), str(step)]
    child = subprocess.run(
        [sys.executable, "-c", CHILD, *arguments],
        capture_output=True, text=True, cwd=ROOT, check=False, env={**os.environ, "PYTHONPATH": str(ROOT)},
    )  # fmt: skip
    assert (child.returncode, child.stdout) == (9, "here\n"), child.stderr
    school.file = open_school_file(school.path)
    assert dump(school.file) == before
    session = admin(school)
    assert errors(session) == []
    added = IMPORTERS[what](session, given).added
    assert sum(added.values()) > 0
    assert errors(session) == []


@pytest.mark.parametrize("what", IMPORTERS)
def test_a_fault_in_mid_import_leaves_nothing(school: BuiltSchool, tmp_path: Path, what: str) -> None:
    class Fault(Exception):
        pass

    def progress(done: int, total: int) -> None:
        if done == total:
            raise Fault

    before = dump(school.file)
    session = admin(school)
    with pytest.raises(Fault):
        IMPORTERS[what](session, files(tmp_path)[what], progress=progress)
    assert dump(school.file) == before
    assert sum(IMPORTERS[what](session, files(tmp_path)[what]).added.values()) > 0
