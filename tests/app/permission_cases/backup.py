"""How the work on the whole file is called."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import Any

from app.backup import (
    checking,
    copies,
    health,
    key_change,
    looking,
    measure,
    partial,
    plan,
    recovery_sheet,
    repairing,
    restoring,
    salvaging,
    schedule,
    scheduler_lines,
)
from app.backup.manifest import BackupInfo, sha256_of, write_manifest
from app.errors import Refused, SignInRefused
from app.session import Session
from models.opening import open_school_file
from tests.app.permission_cases import Its, case

INFO = BackupInfo("b.db", "school.db", "", "2026-11-23T10:00:00+03:00", 0, "0" * 64, 0, "", False, {})


def _backup(session: Session, _its: Its) -> None:
    with tempfile.TemporaryDirectory() as folder:
        copies.backup(session, folder)


def _restore(session: Session, _its: Its) -> None:
    """The session's own file stands in for the prepared copy; a copy of it is the file to be replaced."""
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder) / "present.db"
        shutil.copyfile(session.school.path, target)
        restoring.restore(session, restoring.Staged(INFO, target, session.school))


def _add_folder(session: Session, _its: Its) -> None:
    with tempfile.TemporaryDirectory() as folder:
        plan.add_folder(session, folder)


def _with_backup(session: Session, call: Callable[[Path], Any]) -> None:
    """A file with a manifest stands in for a backup; whoever may not is refused before it is looked at."""
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder) / "b.db"
        shutil.copyfile(session.school.path, place)
        size, sha256 = place.stat().st_size, sha256_of(place)
        write_manifest(replace(INFO, path=str(place), size=size, sha256=sha256))
        call(place)


def _whole(session: Session, _its: Its) -> None:
    with suppress(SignInRefused, Refused):
        _with_backup(session, lambda place: restoring.restore_whole(session, place, "nobody", "x"))


def _change_key(session: Session, _its: Its) -> None:
    """Of a copy: the file of before is closed by it."""
    folders = [tempfile.TemporaryDirectory() for _ in range(3)]
    with folders[0] as keys, folders[1] as backups, folders[2] as share:
        path, place = Path(keys) / "school.key", Path(share) / "school.db"
        path.write_text("ab" * 32)
        shutil.copyfile(session.school.path, place)
        own = replace(session, school=open_school_file(place))
        try:
            key_change.change_key(own, path, backups)
        finally:
            own.school.close()


def _make_key(session: Session, _its: Its) -> None:
    with tempfile.TemporaryDirectory() as keys:
        key_change.make_key(session, Path(keys) / "school.key")


def _sheet(session: Session, _its: Its) -> None:
    with suppress(Refused):
        recovery_sheet.sheet_facts(session)


def _repair(session: Session, _its: Its) -> None:
    with suppress(Refused):
        repairing.repair(session, [])


def _salvage(session: Session, _its: Its) -> None:
    with tempfile.TemporaryDirectory() as folder:
        salvaging.salvage(session, Path(folder) / "new.db")


CASES = (
    case(salvaging.salvage, "keep_file", "", _salvage),
    case(salvaging.note_salvage, "keep_file", "", lambda session, _its: salvaging.note_salvage(session, ())),
    case(repairing.repair, "keep_file", "", _repair),
    case(
        repairing.mend, "keep_file", "", lambda session, _its: repairing.mend(session, repairing.Repair.NAMES)
    ),
    case(repairing.mend_noted, "keep_file", "", lambda session, _its: repairing.mend_noted(session, 1)),
    case(key_change.key_facts, "keep_file", "", lambda session, _its: key_change.key_facts(session)),
    case(key_change.make_key, "keep_file", "", _make_key),
    case(key_change.change_key, "keep_file", "", _change_key),
    case(
        key_change.note_key, "keep_file", "", lambda session, _its: key_change.note_key(session, None, "A-B")
    ),
    case(recovery_sheet.sheet_facts, "keep_file", "", _sheet),
    case(restoring.restore_whole, "keep_file", "", _whole),
    case(
        looking.look_inside,
        "keep_file",
        "",
        lambda session, _its: _with_backup(session, lambda place: looking.look_inside(session, place)),
    ),
    case(
        looking.backups_in,
        "keep_file",
        "",
        lambda session, _its: looking.backups_in(session, tempfile.gettempdir()),
    ),
    case(
        partial.past_courses,
        "keep_file",
        "",
        lambda session, _its: _with_backup(session, lambda place: partial.past_courses(session, place)),
    ),
    case(
        partial.compare,
        "keep_file",
        "",
        lambda session, its: _with_backup(
            session, lambda place: partial.compare(session, place, [its.course])
        ),
    ),
    case(
        partial.bring_back,
        "keep_file",
        "",
        lambda session, its: _with_backup(
            session, lambda place: partial.bring_back(session, place, [its.course], partial.Mode.THEN)
        ),
    ),
    case(
        partial.put_back,
        "keep_file",
        "",
        lambda session, _its: partial.put_back(session, partial.Past("", (), {}, {}), partial.Mode.THEN),
    ),
    case(
        scheduler_lines.scheduler_lines,
        "keep_file",
        "",
        lambda session, _its: scheduler_lines.scheduler_lines(session),
    ),
    case(plan.backup_plan, "advance_backup", "", lambda session, _its: plan.backup_plan(session)),
    case(plan.add_folder, "keep_file", "", _add_folder),
    case(plan.remove_folder, "keep_file", "", lambda session, _its: plan.remove_folder(session, "none")),
    case(plan.set_folders, "keep_file", "", lambda session, _its: plan.set_folders(session, (), expected=())),
    case(schedule.backup_due, "advance_backup", "", lambda session, _its: schedule.backup_due(session)),
    case(schedule.make_due, "advance_backup", "", lambda session, _its: schedule.make_due(session)),
    case(schedule.make_now, "keep_file", "", lambda session, _its: schedule.make_now(session)),
    case(schedule.take_lease, "advance_backup", "", lambda session, _its: schedule.take_lease(session)),
    case(
        schedule.give_lease_back,
        "advance_backup",
        "",
        lambda session, _its: schedule.give_lease_back(session, "none"),
    ),
    case(
        schedule.note_made,
        "advance_backup",
        "",
        lambda session, _its: schedule.note_made(session, "none", "none", INFO),
    ),
    case(
        schedule.note_failed,
        "advance_backup",
        "",
        lambda session, _its: schedule.note_failed(session, "none", "none", "file.full"),
    ),
    case(
        schedule.note_reread,
        "advance_backup",
        "",
        lambda session, _its: schedule.note_reread(session, "none", "none", ()),
    ),
    case(health.backup_health, "advance_backup", "", lambda session, _its: health.backup_health(session)),
    case(checking.check, "keep_file", "", lambda session, _its: checking.check(session)),
    case(measure.measure, "keep_file", "", lambda session, _its: measure.measure(session)),
    case(copies.backup, "keep_file", "", _backup),
    case(restoring.restore, "keep_file", "", _restore),
    case(
        restoring.note_restore, "keep_file", "", lambda session, _its: restoring.note_restore(session, INFO)
    ),
)
