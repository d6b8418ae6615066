"""Keeping order: what the check finds, what is cleared away, and what is never touched."""

from __future__ import annotations

import json
import os
import time
from dataclasses import asdict
from pathlib import Path

import pytest

from app.backup.checking import check
from app.backup.problems import Problem, Severity
from app.errors import NotAllowed
from app.files.care import CONTENT_SECONDS, clear_files, remove_forgotten
from app.files.owners import OWNERS, Owner
from app.files.queries import intake
from app.files.rows import StoredRef
from app.session import Session
from models.codes import Role
from models.file_store import FileStore
from models.log import ChangeLog
from tests.app.files.test_attaching import hang, take_off
from tests.build import BuiltSchool


@pytest.fixture
def teacher(school: BuiltSchool, monkeypatch: pytest.MonkeyPatch) -> Session:
    monkeypatch.setitem(
        OWNERS,
        "trial",
        Owner(lambda _session, _key: True, "SELECT owner_key FROM attachment WHERE owner_key <> 'gone'"),
    )
    return school.session(Role.TEACHER, school.maths_teacher)


@pytest.fixture
def admin(school: BuiltSchool) -> Session:
    return school.session(Role.ADMIN, school.admin)


def put(session: Session, text: str) -> StoredRef:
    return intake(session).put_bytes("а.txt", text.encode())


def places(session: Session) -> list[Path]:
    folder = FileStore.beside(session.school).folder
    return sorted(path for path in folder.rglob("*") if path.is_file())


def make_old(*paths: Path) -> None:
    for path in paths:
        os.utime(path, (1, 1))


def codes(found: list[Problem]) -> list[str]:
    return [problem.code for problem in found]


def test_a_school_with_files_in_order_has_nothing_to_say(teacher: Session, admin: Session) -> None:
    hang(teacher, "1", [put(teacher, "one"), put(teacher, "two")])
    assert check(admin, contents=True) == []


def test_a_content_that_is_missing_is_found(teacher: Session, admin: Session) -> None:
    hang(teacher, "12/3", [put(teacher, "one")])
    places(teacher)[0].unlink()
    (problem,) = check(admin)
    assert (problem.code, problem.severity) == ("file_store.missing", Severity.ERROR)
    assert problem.data == {"owner": "trial", "key": "12/3", "bytes": 3}


def test_a_content_of_another_size_is_found_and_an_altered_one_with_the_option(
    teacher: Session, admin: Session
) -> None:
    hang(teacher, "1", [put(teacher, "one")])
    places(teacher)[0].write_bytes(b"onetwo")
    assert codes(check(admin)) == ["file_store.altered"]
    places(teacher)[0].write_bytes(b"two")
    assert check(admin) == []
    assert codes(check(admin, contents=True)) == ["file_store.altered"]


def test_a_file_that_hangs_on_nothing_is_found(
    teacher: Session, admin: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    hang(teacher, "gone", [put(teacher, "one")])
    (problem,) = check(admin)
    assert (problem.code, dict(problem.data)) == ("attachment.no_owner", {"owner": "trial", "key": "gone"})
    monkeypatch.delitem(OWNERS, "trial")
    assert codes(check(admin)) == ["attachment.no_owner"]


def test_a_forgotten_content_is_told_and_cleared_away_and_a_young_one_is_not(
    teacher: Session, admin: Session
) -> None:
    kept = put(teacher, "kept")
    hang(teacher, "1", [kept])
    put(teacher, "forgotten")
    make_old(*places(teacher))
    put(teacher, "young")
    (problem,) = check(admin)
    assert (problem.code, problem.severity) == ("file_store.forgotten", Severity.WARNING)
    assert problem.data == {"files": 1, "bytes": 9}
    done = clear_files(admin)
    assert (done.contents, done.bytes) == (1, 9)
    assert sorted(path.read_bytes() for path in places(teacher)) == [b"kept", b"young"]
    assert check(admin) == []
    with admin.school.reading():
        last = ChangeLog.select().order_by(ChangeLog.seq.desc()).get()
    assert (last.entity, last.key) == ("file", "attachments")


def test_what_somebody_puts_again_before_it_is_cleared_away_stays(teacher: Session, admin: Session) -> None:
    put(teacher, "one")
    make_old(*places(teacher))
    candidates = list(FileStore.beside(admin.school).listing())
    put(teacher, "one")
    assert remove_forgotten(admin, candidates) == []
    assert len(places(teacher)) == 1


def test_what_is_attached_before_it_is_cleared_away_stays(teacher: Session, admin: Session) -> None:
    ref = put(teacher, "one")
    candidates = list(FileStore.beside(admin.school).listing())
    hang(teacher, "1", [ref])
    make_old(*places(teacher))
    assert remove_forgotten(admin, candidates) == []
    assert check(admin) == []


@pytest.mark.parametrize("where", ["homework_draft", "message_draft", "news_draft"])
def test_what_a_draft_names_is_not_forgotten(
    school: BuiltSchool, teacher: Session, admin: Session, where: str
) -> None:
    ref = put(teacher, "half a letter")
    text = json.dumps({"subject": "x", "files": [asdict(ref)]})
    run = school.file.connection.execute
    if where == "homework_draft":
        run("INSERT INTO homework (home_id, due_date, course_id, no, text, entered_at)"
            " SELECT home_id, 20261124, ?, 1, 'x', 0 FROM study_group WHERE home_id IS NOT NULL LIMIT 1",
            (school.algebra_a,))  # fmt: skip
        run("INSERT INTO homework_draft VALUES (?, 20261124, ?, 1, '', ?, 0)",
            (school.arbuzova, school.algebra_a, json.dumps([asdict(ref)])))  # fmt: skip
    elif where == "message_draft":
        run("INSERT INTO message_draft (person_id, side, thread_key, details, subject, text, saved_at)"
            " VALUES (?, 'staff', 'new', ?, '', '', 0)", (school.maths_teacher, text))  # fmt: skip
    else:
        run(
            "INSERT INTO news_draft (person_id, no, saved_at, content) VALUES (?, 1, 0, ?)",
            (school.admin, text),
        )
    make_old(*places(teacher))
    candidates = list(FileStore.beside(admin.school).listing())
    assert check(admin) == []
    assert clear_files(admin).contents == 0
    assert remove_forgotten(admin, candidates) == []
    run(f"DELETE FROM {where}")
    assert clear_files(admin).contents == 1


def test_an_old_temporary_file_is_told_and_cleared_away_and_a_young_one_is_not(
    teacher: Session, admin: Session
) -> None:
    put(teacher, "one")
    folder = FileStore.beside(teacher.school).folder
    old, young = (folder / f".{sign * 24}.part" for sign in "ab")
    for path in (old, young):
        path.write_bytes(b"half")
    make_old(old)
    assert codes(check(admin)) == ["file_store.partial"]
    assert clear_files(admin).partials == 1
    assert not old.exists()
    assert young.exists()


def test_what_the_program_did_not_put_there_stays(teacher: Session, admin: Session) -> None:
    hang(teacher, "1", [put(teacher, "one")])
    note = FileStore.beside(teacher.school).folder / "не трогать.txt"
    note.write_text("…", encoding="utf-8")
    make_old(note)
    clear_files(admin)
    assert note.exists()


def test_rows_of_contents_on_which_nothing_hangs_are_told_and_cleared_away(
    teacher: Session, admin: Session
) -> None:
    (row,) = hang(teacher, "1", [put(teacher, "one")])
    teacher.school.connection.execute("DELETE FROM attachment")
    assert codes(check(admin)) == ["stored_file.unused"]
    assert clear_files(admin).rows == 1
    assert check(admin) == []
    assert row.size == 3


def test_what_was_taken_off_is_cleared_away_in_its_time(teacher: Session, admin: Session) -> None:
    (row,) = hang(teacher, "1", [put(teacher, "one")])
    take_off(teacher, "1", [row.attachment_id])
    assert clear_files(admin).contents == 0
    make_old(*places(teacher))
    assert clear_files(admin).contents == 1


def test_a_clock_that_is_years_ahead_clears_nothing_away(
    teacher: Session, admin: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(teacher, "one")
    real = time.time
    monkeypatch.setattr(time, "time", lambda: real() + 10 * CONTENT_SECONDS)
    assert clear_files(admin).contents == 0


def test_only_the_administrator_clears_away(school: BuiltSchool) -> None:
    with pytest.raises(NotAllowed):
        clear_files(school.session(Role.DEPUTY, school.deputy))
