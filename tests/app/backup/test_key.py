"""Encryption switched on, the key changed and taken away; killed at every step; the key from paper."""

from __future__ import annotations

import os
import re
import secrets
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.backup.checking import check
from app.backup.copies import list_backups
from app.backup.key_change import change_key, key_facts, make_key
from app.backup.recovery_sheet import (
    SheetWords,
    key_from_sheet,
    restore_key_file,
    sheet_facts,
    sheet_lines,
    sheet_paper,
)
from app.backup.restoring import verify_backup
from app.errors import BadInput, Refused, StorageProblem
from app.files.care import stored
from app.paper.pdf import as_pdf
from app.session import Session
from models import rekey as rekeying
from models.codes import Role
from models.errors import StorageError
from models.file_store import FileStore, Known
from models.files import StoredFile
from models.keys import fingerprint, read_key_file, write_key_file
from models.left_behind import MARK_SECONDS
from models.opening import open_school_file
from tests.app.backup.journal import set_mark
from tests.build import BuiltSchool


@pytest.fixture
def admin(school: BuiltSchool) -> Session:
    """Of a school with a mark and an attached file."""
    set_mark(school.session(Role.TEACHER, school.maths_teacher), school.algebra_a, school.yolkin, 5)
    put_file(school)
    return school.session(Role.ADMIN, school.admin)


def put_file(school: BuiltSchool) -> Known:
    known = FileStore.beside(school.file).put(lambda: iter([b"a photograph of homework"]))
    with school.file.writing():
        StoredFile.create(sha256=known.digest, size=known.size, stored_at=1)
        school.file.connection.execute(
            "INSERT INTO attachment (owner, owner_key, sha256, name, size, media_type)"
            " VALUES ('news', '1', ?, 'a.png', ?, 'image/png')",
            (known.digest, known.size),
        )
    return known


@pytest.fixture
def places(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """A folder for keys and one for backups."""
    return tmp_path_factory.mktemp("pc"), tmp_path_factory.mktemp("second disk")


def test_on_other_and_off_again(school: BuiltSchool, admin: Session, places: tuple[Path, Path]) -> None:
    """Nothing is lost on the way, other PCs are told, backups of before open with the key of before."""
    keys, backups = places
    first, second = keys / "first.key", keys / "second.key"
    other = school.session(Role.TEACHER, school.maths_teacher, school.other())
    assert not key_facts(admin).encrypted
    print_of_first = make_key(admin, first)
    done = change_key(admin, first, backups)
    assert (done.before, done.after, done.files, done.missing) == (None, print_of_first, 1, 0)
    assert key_facts(admin).fingerprint == print_of_first
    raw = school.path.read_bytes()
    assert b"SQLite format 3" not in raw
    assert "Арбузова".encode() not in raw
    assert not list(school.path.parent.glob(".*rekeying*"))
    journal = Path(f"{school.path}-journal")
    assert not journal.exists() or "Арбузова".encode() not in journal.read_bytes()
    with pytest.raises(StorageProblem) as caught:
        set_mark(other, school.algebra_a, school.zhukova, 2)
    assert caught.value.code == "file.key_changed"
    with pytest.raises(StorageError) as refused:
        open_school_file(school.path)
    assert refused.value.code == "file.needs_key"
    (known,) = stored(admin.school)
    assert FileStore.beside(admin.school).read(known) == b"a photograph of homework"
    assert [one for one in check(admin, contents=True) if "store" in one.code] == []
    assert b"a photograph" not in b"".join(
        one.read_bytes() for one in FileStore.beside(admin.school).folder.rglob("*") if one.is_file()
    )
    make_key(admin, second)
    changed = change_key(admin, second, backups)
    assert changed.before == print_of_first
    with pytest.raises(StorageError) as old:
        open_school_file(school.path, key=read_key_file(first))
    assert (old.value.code, old.value.data["fingerprint"]) == ("file.key_changed", changed.after)
    with pytest.raises(StorageError) as wrong:
        open_school_file(school.path, key=read_key_file(second)[::-1])
    assert wrong.value.code == "file.key_changed"
    by_key = {one.key: one for one in list_backups(backups)}
    assert set(by_key) == {None, print_of_first}
    verify_backup(by_key[print_of_first].path, key=read_key_file(first))
    verify_backup(by_key[None].path)
    change_key(admin, None, backups)
    with open_school_file(school.path) as plain:
        session = school.session(Role.ADMIN, school.admin, plain)
        assert [
            one for one in check(session, contents=True) if one.code.startswith(("file", "log", "mark"))
        ] == []
    admin.school.close()


def test_what_is_refused_changes_nothing(
    school: BuiltSchool, admin: Session, places: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    keys, backups = places
    with pytest.raises(Refused) as caught:
        make_key(admin, school.path.with_name("beside.key"))
    assert caught.value.code == "key.on_share"
    with pytest.raises(Refused) as caught:
        change_key(admin, None, backups)
    assert caught.value.code == "key.same"
    make_key(admin, keys / "a.key")
    monkeypatch.setattr(rekeying, "_LOCK_SECONDS", 0.1)
    reader = school.other()
    with reader.reading():
        reader.connection.execute("SELECT count(*) FROM person").fetchall()
        with pytest.raises(StorageProblem) as busy:
            change_key(admin, keys / "a.key", backups)
    assert busy.value.code == "file.busy"

    def in_use(_self: Path, _target: Path) -> Path:
        raise PermissionError(13, "in use")

    with monkeypatch.context() as patch:
        patch.setattr(Path, "replace", in_use)
        patch.setattr("models.file_store.FileStore._give_name", lambda *_args: None)
        with pytest.raises(StorageProblem) as used:
            change_key(admin, keys / "a.key", backups)
    assert used.value.code == "file.in_use"
    assert not key_facts(admin).encrypted
    assert not list(school.path.parent.glob(".*rekeying*"))
    set_mark(school.session(Role.TEACHER, school.maths_teacher, reader), school.algebra_a, school.zhukova, 2)
    admin.school.close()


@pytest.mark.skipif(sys.platform == "win32", reason="fork")
@pytest.mark.parametrize(("old", "new"), [(None, "b" * 64), ("a" * 64, "b" * 64), ("a" * 64, None)])
def test_killed_at_every_step_the_file_opens_with_one_of_the_keys(
    school: BuiltSchool, admin: Session, old: str | None, new: str | None
) -> None:
    """With the old one until the new file has the place, and with the new one from then on; nothing is missing."""
    place = school.path
    school.file.close()
    if old is not None:
        rekeying.rekey(place, None, old)
    for step in ("_copy", "_give_key", "_verify", "flush", "mark", "flush_folder"):
        process = os.fork()
        if process == 0:
            real = getattr(rekeying, step)

            def killed(*args: object, real: object = real, **more: object) -> None:
                real(*args, **more)  # type: ignore[operator]
                os._exit(9)

            setattr(rekeying, step, killed)
            try:
                rekeying.rekey(place, old, new)
            finally:
                os._exit(1)
        assert os.waitstatus_to_exitcode(os.waitpid(process, 0)[1]) == 9
        is_done = step == "flush_folder"
        if step == "mark":
            with pytest.raises(StorageError) as caught:
                open_school_file(place, key=old)
            assert caught.value.code == "file.key_changed"
            os.utime(place, (0, place.stat().st_mtime - 2 * MARK_SECONDS))
        with open_school_file(place, key=new if is_done else old) as file:
            assert file.connection.execute("SELECT value FROM mark").fetchall() == [(5,)]
            assert file.connection.pragma("integrity_check") == "ok"
        with pytest.raises(StorageError):
            open_school_file(place, key=old if is_done else new).close()


@settings(max_examples=30)
@given(st.binary(min_size=32, max_size=32), st.integers(0, 3), st.data())
def test_the_key_comes_back_from_paper(raw: bytes, row: int, data: st.DataObject) -> None:
    key = raw.hex()
    lines = list(sheet_lines(key))
    for text in (
        "\n".join(lines),
        "\n".join(line[3:].lower() for line in lines),
        " ".join(line[3:] for line in lines),
        key.upper(),
        "\n".join(lines).replace("A", "А").replace("0", "О").replace("C", "с"),
    ):
        assert key_from_sheet(text) == key
    at = data.draw(st.sampled_from([m.start() for m in re.finditer("[0-9A-F]", lines[row]) if m.start() > 2]))
    other = data.draw(st.sampled_from([one for one in "0123456789ABCDEF" if one != lines[row][at]]))
    lines[row] = lines[row][:at] + other + lines[row][at + 1 :]
    # Two digits let one slip in 256 through; the fingerprint tells that one.
    assert outcome("\n".join(lines)) == ("key.bad_line", row + 1) or outcome("\n".join(lines)) != key


def outcome(text: str) -> object:
    try:
        return key_from_sheet(text)
    except BadInput as error:
        return error.code, error.data["row"]


def test_the_sheet_and_the_key_file_again(
    school: BuiltSchool, admin: Session, places: tuple[Path, Path]
) -> None:
    keys, backups = places
    with pytest.raises(Refused) as caught:
        sheet_facts(admin)
    assert caught.value.code == "key.none"
    write_key_file(keys / "a.key", secrets.token_hex(32))
    change_key(admin, keys / "a.key", backups)
    facts = sheet_facts(admin)
    paper = sheet_paper(
        facts, SheetWords("Ключ", "Что это", "Школа", "Отпечаток", "Дата", ("Как",), "1"), language="ru"
    )
    assert as_pdf(paper, made_at=school.clock.now()).startswith(b"%PDF")
    again = keys / "again.key"
    assert (
        restore_key_file("\n".join(facts.lines), again)
        == facts.fingerprint
        == fingerprint(read_key_file(again))
    )
    assert read_key_file(again) == read_key_file(keys / "a.key")
    for text, code in (("1234", "key.bad_sheet"), ("", "key.bad_sheet")):
        with pytest.raises(BadInput) as bad:
            restore_key_file(text, keys / "none.key")
        assert bad.value.code == code
    assert not (keys / "none.key").exists()
    admin.school.close()
