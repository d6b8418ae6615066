"""Copies of attachments that are open in other programs of this PC: private, read-only, and gone at sign-out."""

from __future__ import annotations

import os
import shutil
import stat
import tempfile
import time
from contextlib import suppress
from pathlib import Path

from app.files.names import clean_name

PREFIX = "school-diary-open-"
_STALE_SECONDS = 24 * 3600


class PrivateCopies:
    """A folder in the PC's temporary one that only this person can enter, made when the first copy is."""

    def __init__(self, parent: Path | None = None) -> None:
        self._parent = parent
        self._folder: Path | None = None
        self._left: list[Path] = []
        self._number = 0

    def place_for(self, name: str) -> Path:
        """Where a copy of this name goes: a folder for each, so that the name can stay as it is."""
        if self._folder is None:
            parent = self._parent or Path(tempfile.gettempdir())
            _clear_stale(parent)
            self._folder = Path(tempfile.mkdtemp(prefix=PREFIX, dir=parent))  # for its owner only
        self._number += 1
        folder = self._folder / str(self._number)
        folder.mkdir(mode=0o700)
        return folder / clean_name(name)

    def clear(self) -> None:
        """Take all copies away.  What another program still holds (Windows) goes the next time."""
        if self._folder is not None:
            self._left.append(self._folder)
            self._folder = None
        for folder in self._left:
            _remove(folder)
        self._left = [folder for folder in self._left if folder.exists()]


def seal(place: Path) -> None:
    """Make a copy read-only: changes in it would be lost, and it is nothing to execute.  On Windows it is marked as
    come from elsewhere, so that office programs open it in their protected view."""
    if os.name == "nt":
        with suppress(OSError), Path(f"{place}:Zone.Identifier").open("w", encoding="ascii") as mark:
            mark.write("[ZoneTransfer]\nZoneId=3\n")
    place.chmod(stat.S_IRUSR)


def _remove(folder: Path) -> None:
    if os.name == "nt":  # there a read-only file cannot be deleted
        for place in folder.rglob("*"):
            with suppress(OSError):
                place.chmod(stat.S_IWRITE)
    shutil.rmtree(folder, ignore_errors=True)


def _clear_stale(parent: Path) -> None:
    """What a program that was killed has left here, a day ago or more."""
    for folder in parent.glob(f"{PREFIX}*"):
        with suppress(OSError):
            status = folder.lstat()
            mine = os.name == "nt" or status.st_uid == os.getuid()
            if mine and stat.S_ISDIR(status.st_mode) and time.time() - status.st_mtime > _STALE_SECONDS:
                _remove(folder)
