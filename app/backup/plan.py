"""Where backups go, how often, and how they went: what the school file knows of its backups.

A folder is known by a small file in it that the administrator's program put there, and not by its path alone: where
the second disk is not connected, the empty folder of the same name is no place for a backup.  A PC that sees a folder
under another path says so by its own word (`Paths`).
"""

from __future__ import annotations

import json
import secrets
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from app.backup.keeping import keeper
from app.backup.thinning import Thinning
from app.changes import Record
from app.errors import Refused, StorageProblem
from app.permissions import Action
from app.session import Session
from app.unit_of_work import command, conflict, query, record
from models.log import Setting

MARKER = "school-diary-backups.json"
_FOLDERS, _STATE = "backup.folders", "backup.state"

Paths = Mapping[str, str]
"""Where this PC sees a folder, by its id; of those that it sees where the plan says, nothing."""


@dataclass(frozen=True, slots=True)
class BackupFolder:
    """A folder for backups, as the administrator's PC sees it."""

    id: str
    path: str


@dataclass(frozen=True, slots=True)
class FolderState:
    """How it went in a folder: the last good backup (`made_at`, `file`, `size`; `seq`: the newest change in it), the
    last failure after that, and when an old one was read again last; `damaged` are those that were not as they had
    been."""

    made_at: datetime | None = None
    file: str = ""
    size: int = 0
    seq: int = 0
    failed_at: datetime | None = None
    code: str = ""
    reread_at: datetime | None = None
    damaged: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class BackupPlan:
    """What the school has set."""

    folders: tuple[BackupFolder, ...]
    every_hours: int
    thinning: Thinning
    warn_days: int
    reread_days: int


@query(Action.ADVANCE_BACKUP)
def backup_plan(session: Session) -> BackupPlan:
    """What the school has set.  2 statements."""
    return plan_of(session)


def plan_of(session: Session) -> BackupPlan:
    """As `backup_plan`.  Inside a transaction."""
    from app.backup.copies import thinning_of

    return BackupPlan(
        folders_now(),
        session.setting("backup.every_hours"),
        thinning_of(session),
        session.setting("backup.warn_days"),
        session.setting("backup.reread_days"),
    )


def folders_now() -> tuple[BackupFolder, ...]:
    """The folders that are stored.  Inside a transaction; 1 statement."""
    return tuple(BackupFolder(one["id"], one["path"]) for one in stored(_FOLDERS, []))


def states_now() -> dict[str, FolderState]:
    """How it went, by folder.  Inside a transaction; 1 statement."""
    return {key: _state(value) for key, value in stored(_STATE, {}).items()}


def find_folder(folder: BackupFolder, paths: Paths) -> Path:
    """Where this PC sees the folder.  Raises Refused: backup.folder_away, backup.other_folder."""
    place = Path(paths.get(folder.id) or folder.path)
    known = _marked(place)
    if known is None:
        raise Refused("backup.folder_away", path=str(place))
    if known != folder.id:
        raise Refused("backup.other_folder", path=str(place))
    return place


@keeper
def add_folder(session: Session, path: str | Path) -> BackupFolder:
    """Have backups go to a folder from now on; it is marked as one.

    Raises Refused: backup.no_folder, backup.same_folder, backup.folder_known; StorageProblem backup.not_writable.
    """
    place = Path(path)
    if not place.is_dir():
        raise Refused("backup.no_folder", path=str(place))
    if place.resolve() == session.school.path.parent.resolve():
        raise Refused("backup.same_folder", path=str(place))
    folder = BackupFolder(_marked(place) or _mark(place), str(place))
    with session.school.reading():
        before = folders_now()
    if any(one.id == folder.id for one in before):
        raise Refused("backup.folder_known", path=str(place))
    set_folders(session, (*before, folder), expected=before)
    return folder


@keeper
def remove_folder(session: Session, folder_id: str) -> None:
    """Have no more backups go to a folder; those that are there stay."""
    with session.school.reading():
        before = folders_now()
    set_folders(session, tuple(one for one in before if one.id != folder_id), expected=before)


@command(Action.KEEP_FILE)
def set_folders(
    session: Session, folders: tuple[BackupFolder, ...], *, expected: tuple[BackupFolder, ...]
) -> None:
    """Set which folders backups go to.  Raises Conflict where somebody was faster."""
    before = folders_now()
    change = Record("setting", _FOLDERS, _said(before), _said(folders))
    if before != expected:
        raise conflict(session, change, _said(before))
    if before == folders:
        return
    store(_FOLDERS, [asdict(one) for one in folders])
    kept = {one.id for one in folders}
    store(_STATE, {key: value for key, value in stored(_STATE, {}).items() if key in kept})
    record(session, change)


def put_state(folder_id: str, state: FolderState) -> None:
    """Store how it went.  Inside a command that records it."""
    store(_STATE, {**stored(_STATE, {}), folder_id: _plain(state)})


def stored(key: str, default: Any) -> Any:
    """What is stored of a setting at this moment, past what a session keeps: a backup is no change of structure."""
    row = Setting.get_or_none(Setting.scope == "", Setting.key == key)
    return default if row is None else json.loads(row.value)


def store(key: str, value: Any) -> None:
    """Store it.  Inside a command."""
    row = Setting.insert(scope="", key=key, value=json.dumps(value, ensure_ascii=False))
    row.on_conflict(conflict_target=[Setting.scope, Setting.key], preserve=[Setting.value]).execute()


def _said(folders: tuple[BackupFolder, ...]) -> list[str]:
    return [one.path for one in folders]


def _marked(place: Path) -> str | None:
    try:
        found = json.loads((place / MARKER).read_text("utf-8"))["id"]
    except (OSError, ValueError, KeyError, TypeError):
        return None
    return found if isinstance(found, str) else None


def _mark(place: Path) -> str:
    made = secrets.token_hex(8)
    try:
        (place / MARKER).write_text(json.dumps({"id": made}) + "\n", "utf-8")
    except OSError as error:
        raise StorageProblem("backup.not_writable", path=str(place), detail=error.strerror) from error
    return made


def _plain(state: FolderState) -> dict[str, Any]:
    return {
        name: int(value.timestamp()) if isinstance(value, datetime) else value
        for name, value in asdict(state).items()
    }


def _state(value: Mapping[str, Any]) -> FolderState:
    moments = {
        name: datetime.fromtimestamp(value[name], UTC)
        for name in ("made_at", "failed_at", "reread_at")
        if value.get(name) is not None
    }
    return FolderState(
        file=value["file"], size=value["size"], seq=value["seq"], code=value["code"],
        damaged=tuple(value["damaged"]), **moments,
    )  # fmt: skip


def seen_here(*places: str | Path | None) -> Paths:
    """Where this PC sees the folders for backups that lie at these places."""
    return {marked: str(place) for place in places if place is not None and (marked := _marked(Path(place)))}
