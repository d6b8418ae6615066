"""The outbox on the disk of this PC: whose it is, what it survives, what it says when the disk is full."""

from __future__ import annotations

import shutil
import stat
import sys
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import pytest

from app.journal.commands import write_cells
from app.outbox import NotKept, Outbox
from app.session import Session
from models.access import Account
from models.codes import Role
from models.opening import open_school_file
from tests.app.outbox.edits import late, mark
from tests.build import BuiltSchool, build

Opener = Callable[..., Outbox]
KEY = "5a" * 32


def files(directory: Path) -> list[Path]:
    return sorted(path for path in directory.rglob("*") if path.is_file())


def test_what_is_put_waits_until_it_is_done(lived_in: BuiltSchool, open_outbox: Opener) -> None:
    outbox = open_outbox()
    edits = [
        mark(lived_in.arbuzova, None, 4, comment="работа над ошибками"),
        mark(lived_in.yolkin, 5, None),
        mark(lived_in.zhukova, None, 3, due_date=date(2026, 12, 1)),
        late(lived_in.zhukova, 7),
    ]
    ids = outbox.put(lived_in.algebra_a, edits)
    assert len(set(ids)) == len(edits)
    found = outbox.waiting()
    assert [one.id for one in found] == list(ids)
    assert [one.edit for one in found] == edits
    assert {one.course_id for one in found} == {lived_in.algebra_a}
    assert {one.typed_at for one in found} == {lived_in.clock.now()}
    outbox.done([ids[0], ids[2], "unknown"])
    assert [one.id for one in outbox.waiting()] == [ids[1], ids[3]]
    outbox.close()
    assert [one.id for one in open_outbox().waiting()] == [ids[1], ids[3]]


def test_nothing_is_left_on_the_disk_of_what_is_done(
    lived_in: BuiltSchool, open_outbox: Opener, tmp_path: Path
) -> None:
    outbox = open_outbox()
    ids = outbox.put(lived_in.algebra_a, [mark(lived_in.arbuzova, None, 4, comment="о маме")])
    words = "о маме".encode()
    assert any(words in path.read_bytes() for path in files(tmp_path / "profile"))
    outbox.done(ids)
    assert [path.name for path in files(tmp_path / "profile") if words in path.read_bytes()] == []


def test_what_is_done_is_wiped_while_others_wait(
    lived_in: BuiltSchool, open_outbox: Opener, tmp_path: Path
) -> None:
    with open_outbox() as outbox:
        edits = [
            mark(pupil, None, 4, comment=words)
            for pupil, words in ((lived_in.arbuzova, "о маме"), (lived_in.yolkin, "о папе"))
        ]
        outbox.done(outbox.put(lived_in.algebra_a, edits)[:1])
    (path,) = files(tmp_path / "profile")
    assert "о папе".encode() in path.read_bytes()
    assert "о маме".encode() not in path.read_bytes()


@pytest.mark.skipif(sys.platform == "win32", reason="rights of a profile are inherited there")
def test_only_its_owner_may_read_it(lived_in: BuiltSchool, open_outbox: Opener, tmp_path: Path) -> None:
    open_outbox().put(lived_in.algebra_a, [mark(lived_in.arbuzova, None, 4)])
    found = files(tmp_path / "profile")
    assert len(found) == 2  # the file and its log
    assert {stat.S_IMODE(path.stat().st_mode) for path in found} == {0o600}
    assert stat.S_IMODE((tmp_path / "profile").stat().st_mode) == 0o700


def test_order_is_that_of_typing_whatever_the_clock_does(lived_in: BuiltSchool, open_outbox: Opener) -> None:
    outbox = open_outbox()
    first = outbox.put(lived_in.algebra_a, [mark(lived_in.arbuzova, None, 4)])
    lived_in.clock.moment = lived_in.clock.moment.replace(year=2025)
    second = outbox.put(lived_in.algebra_a, [mark(lived_in.arbuzova, 4, 5)])
    assert [one.id for one in outbox.waiting()] == [*first, *second]


# --- whose it is -----------------------------------------------------------------------------------------


def test_another_account_sees_nothing_of_it(lived_in: BuiltSchool, open_outbox: Opener) -> None:
    open_outbox().put(lived_in.algebra_a, [mark(lived_in.arbuzova, None, 4)])
    assert open_outbox(person=lived_in.russian_teacher).waiting() == []


def test_a_file_under_the_name_of_anothers_is_not_opened(
    lived_in: BuiltSchool, open_outbox: Opener, tmp_path: Path
) -> None:
    with open_outbox() as mine:
        mine.put(lived_in.algebra_a, [mark(lived_in.arbuzova, None, 4)])
    (path,) = files(tmp_path / "profile")
    with open_outbox(person=lived_in.russian_teacher):
        pass
    (other,) = set(files(tmp_path / "profile")) - {path}
    shutil.copyfile(path, other)
    outbox = open_outbox(person=lived_in.russian_teacher)
    assert outbox.waiting() == []
    assert outbox.unreadable == (other,)


def test_another_school_in_the_same_place_sees_nothing_of_it(
    lived_in: BuiltSchool, open_outbox: Opener, tmp_path: Path
) -> None:
    open_outbox().put(lived_in.algebra_a, [mark(lived_in.arbuzova, None, 4)])
    path = tmp_path / "elsewhere" / "school.db"
    path.parent.mkdir()
    ids = build(path)
    with open_school_file(path) as file:
        other = BuiltSchool(path, file, lived_in.clock, ids)
        session = other.session(Role.TEACHER, other.maths_teacher)
        write_cells(session, other.algebra_a, [mark(other.yolkin, None, 2)])
        with open_outbox(file) as outbox:
            assert outbox.waiting() == []
            assert outbox.elsewhere() == []


def test_a_restored_backup_is_the_same_school(
    lived_in: BuiltSchool, open_outbox: Opener, tmp_path: Path
) -> None:
    backup = tmp_path / "backup.db"
    shutil.copyfile(lived_in.path, backup)
    session = lived_in.session(Role.TEACHER, lived_in.maths_teacher)
    write_cells(session, lived_in.algebra_a, [mark(lived_in.yolkin, None, 2)])
    with open_outbox() as outbox:
        ids = outbox.put(lived_in.algebra_a, [mark(lived_in.arbuzova, None, 4)])
    lived_in.file.close()
    shutil.copyfile(backup, lived_in.path)
    lived_in.file = open_school_file(lived_in.path)
    assert [one.id for one in open_outbox().waiting()] == list(ids)


def test_a_copy_in_another_place_takes_over_only_what_it_is_told_to(
    lived_in: BuiltSchool, open_outbox: Opener, tmp_path: Path
) -> None:
    with open_outbox() as outbox:
        ids = outbox.put(
            lived_in.algebra_a, [mark(lived_in.arbuzova, None, 4), mark(lived_in.yolkin, None, 4)]
        )
    copy = tmp_path / "copy.db"
    shutil.copyfile(lived_in.path, copy)
    with open_school_file(copy) as file, open_outbox(file) as outbox:
        assert outbox.waiting() == []
        (found,) = outbox.elsewhere()
        assert (found.path, found.count, found.newest) == (str(lived_in.path), 2, lived_in.clock.now())
        assert outbox.waiting() == []
        outbox.adopt(found.place)
        assert [one.id for one in outbox.waiting()] == list(ids)
        assert outbox.elsewhere() == []
    assert open_outbox().waiting() == []


# --- what is typed elsewhere than in cells -----------------------------------------------------------------


def test_what_is_kept_last_about_a_thing_waits_until_it_is_stored(open_outbox: Opener) -> None:
    outbox = open_outbox()
    outbox.keep("lesson", {"topic": "Дро", "homework": "№ 12"})
    outbox.keep("lesson", {"topic": "Дроби"})
    outbox.keep("remark", {"token": "о маме"})
    assert outbox.kept("lesson") == {"topic": "Дроби", "homework": "№ 12"}
    outbox.close()
    again = open_outbox()
    assert again.kept("lesson") == {"topic": "Дроби", "homework": "№ 12"}
    assert again.kept("remark") == {"token": "о маме"}
    again.keep("lesson", {"topic": None, "homework": None})
    assert again.kept("lesson") == {}
    assert again.is_kept


def test_no_word_is_left_on_the_disk_of_what_is_stored(open_outbox: Opener, tmp_path: Path) -> None:
    outbox, words = open_outbox(), "о маме".encode()
    outbox.keep("remark", {"token": "о маме"})
    assert any(words in path.read_bytes() for path in files(tmp_path / "profile"))
    outbox.keep("remark", {"token": None})
    assert [path.name for path in files(tmp_path / "profile") if words in path.read_bytes()] == []


def test_another_account_sees_no_word_of_it(lived_in: BuiltSchool, open_outbox: Opener) -> None:
    open_outbox().keep("lesson", {"topic": "Дроби"})
    assert open_outbox(person=lived_in.russian_teacher).kept("lesson") == {}


def test_words_kept_elsewhere_come_only_when_told_to(
    lived_in: BuiltSchool, open_outbox: Opener, tmp_path: Path
) -> None:
    with open_outbox() as outbox:
        outbox.keep("lesson", {"topic": "Дроби"})
    copy = tmp_path / "copy.db"
    shutil.copyfile(lived_in.path, copy)
    with open_school_file(copy) as file, open_outbox(file) as outbox:
        assert outbox.kept("lesson") == {}
        (found,) = outbox.elsewhere()
        assert (found.path, found.count) == (str(lived_in.path), 1)
        outbox.adopt(found.place)
        assert outbox.kept("lesson") == {"topic": "Дроби"}


def test_a_later_program_has_the_newest_word_of_two_that_ran_beside(
    lived_in: BuiltSchool, open_outbox: Opener
) -> None:
    first, second = open_outbox(), open_outbox()
    second.keep("lesson", {"topic": "Дро"})
    lived_in.clock.moment += timedelta(seconds=1)
    first.keep("lesson", {"topic": "Дроби"})
    first.close()
    second.close()
    with open_outbox() as third:
        assert third.kept("lesson") == {"topic": "Дроби"}
        third.keep("lesson", {"topic": None})
    assert open_outbox().kept("lesson") == {}


def test_a_full_disk_keeps_words_in_memory_and_says_so(open_outbox: Opener) -> None:
    outbox = open_outbox()
    outbox.keep("lesson", {"topic": "Дроби"})
    connection = outbox._boxes[0].connection
    connection.pragma("max_page_count", connection.pragma("page_count"))
    with pytest.raises(NotKept, match=r"file\.full"):
        outbox.keep("lesson", {"homework": "х" * 20000})
    assert not outbox.is_kept
    assert outbox.kept("lesson") == {"topic": "Дроби", "homework": "х" * 20000}
    connection.pragma("max_page_count", 1_000_000)
    outbox.keep("lesson", {"topic": None})
    assert outbox.is_kept
    outbox.close()
    assert open_outbox().kept("lesson") == {"homework": "х" * 20000}


# --- two programs ----------------------------------------------------------------------------------------


def test_a_second_program_has_a_box_of_its_own_and_later_takes_over_the_first(
    lived_in: BuiltSchool, open_outbox: Opener
) -> None:
    first, second = open_outbox(), open_outbox()
    mine = first.put(lived_in.algebra_a, [mark(lived_in.arbuzova, None, 4)])
    theirs = second.put(lived_in.algebra_a, [mark(lived_in.yolkin, None, 5)])
    assert [one.id for one in first.waiting()] == list(mine)
    assert [one.id for one in second.waiting()] == list(theirs)
    first.close()
    second.close()
    with open_outbox() as third:
        assert {one.id for one in third.waiting()} == {*mine, *theirs}
        third.done([*mine, *theirs])
        assert third.waiting() == []
    assert open_outbox().waiting() == []


# --- the disk --------------------------------------------------------------------------------------------


def test_a_full_disk_leaves_it_in_memory_and_says_so(lived_in: BuiltSchool, open_outbox: Opener) -> None:
    outbox = open_outbox()
    early = outbox.put(lived_in.algebra_a, [mark(lived_in.arbuzova, None, 4)])
    connection = outbox._boxes[0].connection
    pages = connection.pragma("page_count")
    connection.pragma("max_page_count", pages)
    big = "х" * 20000
    with pytest.raises(NotKept) as caught:
        outbox.put(lived_in.algebra_a, [mark(lived_in.yolkin, None, 5, comment=big)])
    late_ids = caught.value.data["ids"]
    assert caught.value.code == "file.full"
    assert not outbox.is_kept
    assert outbox.trouble is caught.value
    assert [one.id for one in outbox.waiting()] == [*early, *late_ids]
    outbox.done(early)  # what is stored meanwhile does not wait any more
    assert [one.id for one in outbox.waiting()] == list(late_ids)
    connection.pragma("max_page_count", 1_000_000)
    last = outbox.put(lived_in.algebra_a, [mark(lived_in.zhukova, None, 3)])
    assert outbox.is_kept
    assert outbox.trouble is None
    outbox.close()
    assert [one.id for one in open_outbox().waiting()] == [*late_ids, *last]


@pytest.mark.skipif(sys.platform == "win32", reason="a folder cannot be closed to its owner there")
def test_no_directory_to_write_to(lived_in: BuiltSchool, teacher: Session, tmp_path: Path) -> None:
    (tmp_path / "profile").write_text("a file")
    with pytest.raises(NotKept):
        Outbox.open(tmp_path / "profile", lived_in.file, teacher.account_id)


def test_a_damaged_box_is_left_alone_and_told(
    lived_in: BuiltSchool, open_outbox: Opener, tmp_path: Path
) -> None:
    open_outbox().close()
    (path,) = files(tmp_path / "profile")
    path.write_bytes(b"no database at all" * 1000)
    outbox = open_outbox()
    assert outbox.unreadable == (path,)
    ids = outbox.put(lived_in.algebra_a, [mark(lived_in.arbuzova, None, 4)])
    assert [one.id for one in outbox.waiting()] == list(ids)
    assert path.read_bytes() == b"no database at all" * 1000


@pytest.mark.parametrize("key", [None, KEY], ids=["plain", "encrypted"])
def test_a_record_that_was_torn_takes_none_before_it_along(tmp_path: Path, key: str | None) -> None:
    """The power goes at any byte of the last records: what is there is whole, and a beginning of what was put."""
    path = tmp_path / "school.db"
    built = build(path, key=key)
    alive, torn = tmp_path / "alive", tmp_path / "torn"
    with open_school_file(path, key=key) as file:
        with file.reading():
            account = int(Account.get(Account.person == built["maths_teacher"]).id)
        with Outbox.open(alive, file, account) as outbox:
            puts = [
                outbox.put(built["algebra_a"], [mark(built["arbuzova"], None, value, number=1)])[0]
                for value in (2, 3, 4, 5)
            ]
            (log,) = alive.glob("*-wal")
            whole = log.read_bytes()
            seen = set()
            for length in [*range(0, len(whole), 797), len(whole)]:
                shutil.copytree(alive, torn)
                (torn / log.name).write_bytes(whole[:length])
                with Outbox.open(torn, file, account) as again:
                    found = [one.id for one in again.waiting()]
                    assert again.unreadable == ()
                assert found == puts[: len(found)]
                seen.add(len(found))
                shutil.rmtree(torn)
    assert {0, 1, 2, 3, 4} == seen


# --- encryption ------------------------------------------------------------------------------------------


def test_it_is_encrypted_when_the_school_file_is(tmp_path: Path) -> None:
    path = tmp_path / "school.db"
    built = build(path, key=KEY)
    profile = tmp_path / "profile"
    with open_school_file(path, key=KEY) as file:
        with Outbox.open(profile, file, 1) as outbox:
            ids = outbox.put(built["algebra_a"], [mark(built["arbuzova"], None, 4, comment="о маме")])
            outbox.keep("lesson", {"topic": "Дроби"})
            content = b"".join(one.read_bytes() for one in files(profile))
            assert "о маме".encode() not in content
            assert "Дроби".encode() not in content
            assert b"mark" not in content
            assert b"lesson" not in content
            assert path.name.encode() not in content
            assert b"CREATE TABLE" not in content
        with Outbox.open(profile, file, 1) as outbox:
            assert [one.id for one in outbox.waiting()] == list(ids)
            assert outbox.waiting()[0].edit.comment == "о маме"
            assert outbox.kept("lesson") == {"topic": "Дроби"}


def test_the_key_of_a_box_opens_nothing_else(tmp_path: Path) -> None:
    from models.outbox import box_key

    path = tmp_path / "school.db"
    build(path, key=KEY)
    with open_school_file(path, key=KEY) as file:
        keys = {box_key(file, "one"), box_key(file, "two"), KEY}
    assert len(keys) == 3
    assert all(len(key or "") == 64 for key in keys)


def test_a_plain_box_is_read_after_the_school_was_encrypted(tmp_path: Path) -> None:
    """What was typed before is not lost; what is typed from now on goes into an encrypted box."""
    from models.outbox import Box, box_key

    path, folder = tmp_path / "school.db", tmp_path / "profile"
    build(path, key=KEY)
    folder.mkdir()
    with open_school_file(path, key=KEY) as file:
        key = box_key(file, "owner")
    Box.open(folder / "box", key=None, owner="owner").close()
    box = Box.open(folder / "box", key=key, owner="owner")
    assert not box.encrypted
    box.close()
