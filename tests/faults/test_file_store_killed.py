"""A process that is killed while it stores or attaches a file: no half file under its final name, no row without it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from app.backup.checking import check
from app.files.care import CONTENT_SECONDS, PARTIAL_SECONDS, clear_files
from app.files.owners import OWNERS, Owner
from app.files.queries import intake
from app.session import Session
from models.codes import Role
from models.file_store import FileStore, measured
from models.files import Attachment
from models.opening import open_school_file
from tests.build import BuiltSchool

ROOT = Path(__file__).resolve().parents[2]
CONTENT = b"%PDF-1.7\n" + bytes(range(256)) * 2000

CHILD = """
import os, signal, sys
from datetime import datetime
from pathlib import Path
from app.changes import Record
from app.clock import FixedClock
from app.files.attaching import attach
from app.files.queries import intake
from app.permissions import Action
from app.session import Session
from app.unit_of_work import command, record
from models import file_store
from models.codes import Role
from models.opening import open_school_file

path, given, account, person, step = sys.argv[1:]

def die(*_args, **_more):
    print("here", flush=True)
    os.kill(os.getpid(), signal.SIGKILL if hasattr(signal, "SIGKILL") else signal.SIGTERM)

def before(place, name):
    setattr(place, name, die)

def after(place, name):
    real = getattr(place, name)
    def done(*args, **more):
        real(*args, **more)
        die()
    setattr(place, name, done)

STEPS = {
    "before the folder": lambda: before(file_store.Path, "mkdir"),
    "before the temporary file": lambda: before(file_store, "_new_file"),
    "before its flush": lambda: before(file_store.os, "fsync"),
    "after its flush": lambda: after(file_store.os, "fsync"),
    "before its name": lambda: before(file_store.Path, "replace"),
    "after its name": lambda: after(file_store.Path, "replace"),
    "before the folder's flush": lambda: before(file_store, "flush_folder"),
}

@command(Action.SEND_MESSAGE)
def hang(session, ref):
    record(session, Record("trial", "1"))
    attach(session, "trial", "1", [ref])
    if step == "after the row":
        die()

file = open_school_file(path)
clock = FixedClock(datetime.fromisoformat("2026-11-23T10:00:00+03:00"))
session = Session(file, int(account), int(person), Role.TEACHER, (Role.TEACHER,), "", clock=clock)
with file.reading():
    session.start_feed()
    session.refresh()
place = intake(session)

def watch(done, total):
    if step == "in mid-writing" and done < total:
        die()

if step in STEPS:
    STEPS[step]()
ref = place.put(Path(given), watch)
if step == "after the content":
    die()
hang(session, ref)
print("done", flush=True)
"""

STEPS = (
    "before the folder",
    "before the temporary file",
    "in mid-writing",
    "before its flush",
    "after its flush",
    "before its name",
    "after its name",
    "before the folder's flush",
    "after the content",
    "after the row",
)


@pytest.fixture(autouse=True)
def owner(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(
        OWNERS, "trial", Owner(lambda _session, _key: True, "SELECT owner_key FROM attachment")
    )


@pytest.fixture
def given(tmp_path: Path) -> Path:
    path = tmp_path / "план.pdf"
    path.write_bytes(CONTENT)
    return path


def start(school: BuiltSchool, given: Path, step: str) -> subprocess.Popen[str]:
    with school.file.reading():
        account = school.file.connection.execute(
            "SELECT id FROM account WHERE person_id = ?", (school.maths_teacher,)
        ).fetchone()[0]
    arguments = [str(school.path), str(given), str(account), str(school.maths_teacher), step]
    return subprocess.Popen(
        [sys.executable, "-c", CHILD, *arguments],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )  # fmt: skip


def admin(school: BuiltSchool) -> Session:
    return school.session(Role.ADMIN, school.admin)


@pytest.mark.parametrize("step", STEPS)
def test_killed_at_each_step_nothing_is_half_there(school: BuiltSchool, given: Path, step: str) -> None:
    child = start(school, given, step)
    out, complaints = child.communicate(timeout=120)
    assert (out, child.returncode != 0) == ("here\n", True), complaints
    store = FileStore.beside(school.file)
    known = measured(iter([CONTENT]))
    for found in store.listing():
        assert found.size == store.stored_size(known), "half a file under its final name"
        assert store.is_whole(known)
    school.file.close()
    school.file = open_school_file(school.path)
    with school.file.reading():
        assert Attachment.select().count() == 0
    assert check(admin(school), contents=True) == []
    # What it has left is found, and cleared away, when it is old enough.
    left = [path for path in store.folder.rglob("*") if path.is_file()] if store.folder.exists() else []
    for path in left:
        os.utime(path, (1, 1))
    if left:
        assert {problem.code for problem in check(admin(school))} <= {
            "file_store.forgotten",
            "file_store.partial",
        }
        done = clear_files(admin(school))
        assert done.contents + done.partials == len(left)
    assert check(admin(school)) == []
    # … and the same file can be attached.
    ref = intake(school.session(Role.TEACHER, school.maths_teacher)).put(given)
    assert store.is_whole(known)
    assert ref.size == len(CONTENT)


def test_two_processes_store_the_same_content_at_once(school: BuiltSchool, given: Path) -> None:
    children = [start(school, given, "none") for _ in range(3)]
    for child in children:
        out, complaints = child.communicate(timeout=120)
        assert out == "done\n", complaints
    store = FileStore.beside(school.file)
    assert len(list(store.listing())) == 1
    assert store.partials() == []
    with school.file.reading():
        assert Attachment.select().count() == 3
    assert check(admin(school), contents=True) == []


def test_the_ages_leave_time_for_a_draft() -> None:
    assert CONTENT_SECONDS >= 7 * 24 * 3600
    assert PARTIAL_SECONDS >= 3600
