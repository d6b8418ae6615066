"""Backups by themselves: when they are due, one program at a time, what is told of it, and what goes wrong."""

from __future__ import annotations

import shutil
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from app.backup import copies
from app.backup.copies import list_backups
from app.backup.health import Standing, backup_health
from app.backup.plan import MARKER, add_folder, backup_plan, remove_folder
from app.backup.problems import Stopped
from app.backup.restoring import verify_backup
from app.backup.schedule import LEASE, at_leisure, backup_due, due_at, make_due, make_now, take_lease
from app.errors import Refused
from app.session import Session
from models.codes import Role
from models.errors import StorageError
from tests.app.backup.journal import set_mark
from tests.build import BuiltSchool


@pytest.fixture
def admin(school: BuiltSchool) -> Session:
    set_mark(school.session(Role.TEACHER, school.maths_teacher), school.algebra_a, school.yolkin, 5)
    return school.session(Role.ADMIN, school.admin)


@pytest.fixture
def folder(tmp_path: Path, admin: Session) -> Path:
    """A folder to which backups go."""
    place = tmp_path / "second disk"
    place.mkdir()
    add_folder(admin, place)
    return place


def one_more(school: BuiltSchool, value: int = 4) -> None:
    set_mark(school.session(Role.TEACHER, school.maths_teacher), school.algebra_a, school.zhukova, value)


def test_every_so_many_hours_of_a_school_day_and_once_a_day_else() -> None:
    now = datetime(2026, 11, 23, 12, tzinfo=UTC)

    def on_weekdays(day: date) -> bool:
        return day.weekday() < 5

    assert due_at(None, now, 3, on_weekdays) == now
    assert due_at(now, now, 3, on_weekdays) == now + timedelta(hours=3)
    friday = datetime(2026, 11, 20, 23, tzinfo=UTC)
    assert due_at(friday, now, 3, on_weekdays) == friday + timedelta(hours=24)
    assert due_at(now + timedelta(days=400), now, 3, on_weekdays) == now  # of a clock that was wrong


def test_the_whole_course_of_it(school: BuiltSchool, admin: Session, folder: Path) -> None:
    """Made by the deputy head's program, not before it is due, not without anything new, thinned, and told."""
    assert backup_health(admin).standing is Standing.NEVER
    deputy = school.session(Role.DEPUTY, school.deputy)
    (made,) = make_due(deputy)
    assert made.info is not None
    assert verify_backup(made.info.path) == made.info
    health = backup_health(admin)
    assert (health.standing, health.last_at, health.at_work) == (Standing.GOOD, school.clock.now(), None)
    assert health.folders[0].due_at == school.clock.now() + timedelta(hours=3)
    assert make_due(deputy) == ()
    school.clock.moment += timedelta(hours=3)
    assert make_due(deputy) == ()  # nothing is new
    one_more(school)
    assert len(make_due(deputy)) == 1
    school.clock.moment += timedelta(days=3)
    one_more(school, 3)
    assert backup_health(admin).standing is Standing.OLD
    assert [one.info is not None for one in make_now(admin)] == [True]
    assert backup_health(admin).standing is Standing.GOOD
    assert len(list_backups(folder)) == 2  # of the first day the newest
    remove_folder(admin, backup_plan(admin).folders[0].id)
    assert backup_health(admin).standing is Standing.NOWHERE
    assert len(list_backups(folder)) == 2


def test_two_programs_never_do_it_at_once_and_a_dead_one_keeps_it_for_a_time_only(
    school: BuiltSchool, admin: Session, folder: Path
) -> None:
    deputy = school.session(Role.DEPUTY, school.deputy, school.other())
    assert take_lease(deputy) is not None
    assert backup_due(admin).at_work is not None
    assert make_due(admin) == make_now(admin) == ()
    school.clock.moment += LEASE + timedelta(seconds=1)
    assert [one.info is not None for one in make_due(admin)] == [True]


@pytest.mark.parametrize("what", ["gone", "not the disk", "full", "spoilt"])
def test_what_goes_wrong_is_told_and_leaves_nothing(
    school: BuiltSchool,
    admin: Session,
    folder: Path,
    what: str,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    """In one of two folders: the other has its backup all the same."""
    other = tmp_path / "third disk"
    other.mkdir()
    add_folder(admin, other)
    code = "backup.folder_away"
    if what == "gone":
        shutil.rmtree(folder)
    elif what == "not the disk":  # an empty folder where the disk should be connected
        (folder / MARKER).unlink()
    else:
        code = "file.full" if what == "full" else "backup.bad_copy"
        real = copies.copy_school

        def copy(source: object, target: Path, **more: object) -> None:
            if target.parent == folder:
                if what == "full":
                    target.write_bytes(b"half")
                    raise StorageError("file.full", path=str(target))
                real(source, target, **more)  # type: ignore[arg-type]
                data = bytearray(target.read_bytes())
                at = data.find("Арбузова".encode()) - 40
                data[at : at + 30] = b"\xff" * 30
                target.write_bytes(data)
            else:
                real(source, target, **more)  # type: ignore[arg-type]

        monkeypatch.setattr(copies, "copy_school", copy)
    first, second = make_due(admin)
    assert first.error is not None
    assert first.error.code == code
    assert second.info is not None
    health = backup_health(admin)
    assert (health.standing, health.worst.state.code if health.worst else "") == (Standing.FAILED, code)
    if folder.is_dir():
        assert {one.name for one in folder.iterdir()} <= {MARKER}
    assert [one.path for one in backup_due(admin).folders] == []  # not again at once
    monkeypatch.undo()


def test_stopped_in_the_middle_leaves_nothing_and_the_next_may_begin(
    school: BuiltSchool, admin: Session, folder: Path
) -> None:
    with pytest.raises(Stopped):
        make_due(admin, progress=at_leisure(lambda _done, _total: None, lambda: True))
    assert [one.name for one in folder.iterdir()] == [MARKER]
    assert len(make_due(admin, progress=at_leisure(lambda _done, _total: None, lambda: False, 1.0))) == 1


def test_old_ones_are_read_again_and_a_damaged_one_counts_no_more(
    school: BuiltSchool, admin: Session, folder: Path
) -> None:
    (first,) = make_due(admin)
    assert first.info is not None
    place = Path(first.info.path)
    data = bytearray(place.read_bytes())
    data[len(data) // 2] ^= 1
    place.write_bytes(data)
    school.clock.moment += timedelta(days=31)
    assert [one.id for one in backup_due(admin).to_reread] == [one.id for one in backup_plan(admin).folders]
    make_due(admin)
    assert backup_health(admin).standing is Standing.DAMAGED
    assert list_backups(folder) == []
    assert place.exists()
    with pytest.raises(Refused) as caught:
        verify_backup(place)
    assert caught.value.code == "backup.changed"


def test_a_pc_may_see_the_folder_under_another_path(
    school: BuiltSchool, admin: Session, folder: Path
) -> None:
    seen = folder.with_name("as seen here")
    folder.rename(seen)
    (one,) = backup_plan(admin).folders
    (made,) = make_due(admin, paths={one.id: str(seen)})
    assert made.info is not None
    assert Path(made.info.path).parent == seen


def test_folders_that_are_of_no_use_are_refused(school: BuiltSchool, admin: Session, folder: Path) -> None:
    for place, code in (
        (folder, "backup.folder_known"),
        (folder / "no", "backup.no_folder"),
        (school.path.parent, "backup.same_folder"),
    ):
        with pytest.raises(Refused) as caught:
            add_folder(admin, place)
        assert caught.value.code == code
