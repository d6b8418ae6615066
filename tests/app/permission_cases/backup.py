"""How the work on the whole file is called."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

from app.backup import checking, copies, measure, restoring
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


CASES = (
    case(checking.check, "keep_file", "", lambda session, _its: checking.check(session)),
    case(measure.measure, "keep_file", "", lambda session, _its: measure.measure(session)),
    case(copies.backup, "keep_file", "", _backup),
    case(restoring.restore, "keep_file", "", _restore),
    case(
        restoring.note_restore, "keep_file", "", lambda session, _its: restoring.note_restore(session, INFO)
    ),
)
