"""What is known of a backup: a small JSON file beside it, by which it is recognised, verified and counted."""

from __future__ import annotations

import dataclasses
import hashlib
import json
import os
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from app.backup.problems import Progress, no_progress
from app.errors import Refused
from models.file_store import folder_beside

SUFFIX = ".manifest.json"
_CHUNK = 1 << 20


@dataclass(frozen=True, slots=True)
class BackupInfo:
    """A backup.  `of` is the name of the school file, `seq` and `link` the last row of its change log.  The contents of
    its `files` lie beside it, in a folder that all backups share; `files_missing` of them were not whole when it was
    made.  `reread_at`: when it was read again last; `damaged`: it was not as it had been made.  `key`: the fingerprint
    of the key that opens it (`models.keys`)."""

    path: str
    of: str
    school: str
    made_at: str
    size: int
    sha256: str
    seq: int
    link: str
    encrypted: bool
    rows: Mapping[str, int]
    files: int = 0
    file_bytes: int = 0
    files_missing: int = 0
    reread_at: str | None = None
    damaged: bool = False
    key: str | None = None


def manifest_path(backup: Path) -> Path:
    """Where the manifest of a backup lies."""
    return backup.with_name(backup.name + SUFFIX)


def files_of(info: BackupInfo) -> Path:
    """The folder with the contents of attached files that the backups of a school share."""
    return folder_beside(Path(info.path).with_name(Path(info.of).name))


def write_manifest(info: BackupInfo) -> None:
    """Write the manifest beside the backup, to the disk."""
    data = dataclasses.asdict(info)
    del data["path"]
    place = manifest_path(Path(info.path))
    text = json.dumps({"manifest": 1, **data, "check": _check(data)}, ensure_ascii=False, indent=1)
    descriptor = os.open(place, os.O_CREAT | os.O_WRONLY | os.O_TRUNC, 0o600)
    with os.fdopen(descriptor, "w", encoding="utf-8") as file:
        file.write(text + "\n")
        file.flush()
        os.fsync(file.fileno())


def read_manifest(backup: Path) -> BackupInfo:
    """The manifest of a backup.  Raises Refused: backup.no_manifest, backup.bad_manifest."""
    place = manifest_path(backup)
    try:
        data: dict[str, Any] = json.loads(place.read_text("utf-8"))
        check = data.pop("check", None)  # those of the first version have none
        if data.pop("manifest") != 1 or (check is not None and check != _check(data)):
            raise ValueError
        info = BackupInfo(path=str(backup), **data)
        datetime.fromisoformat(info.made_at)
        known = all(isinstance(data[name], int) for name in ("size", "seq")) and len(info.sha256) == 64
    except FileNotFoundError as error:
        raise Refused("backup.no_manifest", path=str(backup)) from error
    except (OSError, ValueError, TypeError, KeyError, AttributeError) as error:
        raise Refused("backup.bad_manifest", path=str(place)) from error
    if not known:
        raise Refused("backup.bad_manifest", path=str(place))
    return info


def _check(data: Mapping[str, Any]) -> str:
    """By which a manifest is told to be as it was written."""
    return hashlib.sha256(json.dumps(data, sort_keys=True).encode()).hexdigest()


def sha256_of(path: Path, progress: Progress = no_progress) -> str:
    """SHA-256 of a file's bytes, in hexadecimal digits."""
    digest, done = hashlib.sha256(), 0
    with path.open("rb") as file:
        total = os.fstat(file.fileno()).st_size
        while chunk := file.read(_CHUNK):
            digest.update(chunk)
            done += len(chunk)
            progress(done, total)
    return digest.hexdigest()
