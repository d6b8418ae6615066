"""How the work on the whole file is called."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

from app.backup import checking, copies, health, measure, plan, restoring, schedule
from app.backup.manifest import BackupInfo
from app.session import Session
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


CASES = (
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
