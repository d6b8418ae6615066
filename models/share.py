"""The door to all that concerns the share: where a file lies, which VFS it needs, whether someone wrote.

Open: `require_safe(inspect_location(path))`, then a connection with `vfs_for(path)`, then `ChangePoll(path)`.
Close: first the connection, then the poll (see ChangePoll).
"""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass

from models import share_files, share_vfs
from models.change_poll import ChangePoll
from models.mounts import Location, inspect_location, require_safe
from models.share_fence import FENCE_SECONDS

__all__ = [
    "FENCE_SECONDS",
    "ChangePoll",
    "FenceState",
    "Location",
    "fence_state",
    "inspect_location",
    "keep_alive",
    "require_safe",
    "vfs_for",
]

_FORCE = "SCHOOL_DIARY_SHARE_VFS"


@dataclass(frozen=True, slots=True)
class FenceState:
    """`fenced`: the running transaction may not write any more; `count`: how often that has happened."""

    fenced: bool
    count: int


def vfs_for(path: str | os.PathLike[str], *, force: bool = False) -> str | None:
    """The VFS to open a file with, plain or with a key; None for the platform's own.

    Only Linux needs one of ours, for SMB mounts.  `force`, or SCHOOL_DIARY_SHARE_VFS=1, takes it for any
    file.
    """
    if not sys.platform.startswith("linux"):
        return None
    if force or os.environ.get(_FORCE) == "1" or inspect_location(path).kind == "smb":
        return share_vfs.register()
    return None


def fence_state(path: str | os.PathLike[str]) -> FenceState:
    """Ask after a failed commit: a fenced transaction is rolled back and done again from the start."""
    fence = share_files.fence_for(os.path.realpath(path))
    return FenceState(fence.closed, fence.count)


def keep_alive(path: str | os.PathLike[str]) -> None:
    """Call now and then in a long transaction that computes more than it reads or writes.

    It asks the share for a sign of life when one is due, so that the fence does not take work for silence.
    Nothing happens outside a transaction or where the platform's own VFS is used.
    """
    shared = share_files.descriptor_for(os.path.realpath(path))
    if shared is not None:
        shared.prove()
