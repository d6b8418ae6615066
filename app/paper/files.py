"""Files that people ask for: written beside their place and put there as a whole, so that a half one is never seen."""

from __future__ import annotations

import errno
import os
from contextlib import suppress
from pathlib import Path

from app.errors import StorageProblem

_FULL = frozenset({errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC), errno.EFBIG})

_NOT_IN_NAMES = str.maketrans(dict.fromkeys('\\/:*?"<>|', "-"))


def file_name(title: str, suffix: str) -> str:
    """A name that every system takes: «10-хим/био» has a sign that none does."""
    return title.translate(_NOT_IN_NAMES).strip(" .")[:120] + suffix


def put_in_place(path: Path, content: bytes) -> None:
    """Write a file; what is there under its name is replaced, but only once all is written.

    Raises StorageProblem: export.no_folder, export.no_rights, export.no_space, export.in_use (the old file is open in
    another program or cannot be replaced), export.failed.
    """
    beside = path.with_name(f".{path.name}.part")
    try:
        _write(beside, content)
        beside.replace(path)
    except OSError as error:
        with suppress(OSError):
            beside.unlink(missing_ok=True)
        raise problem_of(error, path, written=error.filename2 is not None) from error


def _write(path: Path, content: bytes) -> None:
    with path.open("wb") as stream:
        stream.write(content)
        stream.flush()
        os.fsync(stream.fileno())  # a share says only now that it is full


def problem_of(error: OSError, path: Path, *, written: bool) -> StorageProblem:
    """What a failure to write a file is, in the words of `put_in_place`.  `written`: only taking the old file's place
    went wrong."""
    if error.errno in _FULL:
        return StorageProblem("export.no_space", path=str(path.parent))
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        return StorageProblem("export.no_folder", path=str(path.parent))
    if isinstance(error, PermissionError):
        if written:
            return StorageProblem("export.in_use", path=str(path))
        return StorageProblem("export.no_rights", path=str(path.parent))
    return StorageProblem("export.failed", path=str(path), detail=error.strerror or type(error).__name__)
