"""Where a file lies: a local disk, an SMB or NFS share, or a folder that a cloud service copies to and fro.

SQLite is only as safe as the locks below it.  On some mounts locks never reach the server (`nobrl`, the
desktop's own FUSE mounts), and in a synchronised folder each PC writes a copy of its own: both lose marks
without a word. `inspect_location` looks at mount tables and names, not at the file, so it does not hang on
a dead share.
"""

from __future__ import annotations

import ctypes
import os
import re
import subprocess
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path, PurePath, PureWindowsPath
from typing import Literal, NamedTuple

from models.errors import StorageError

Kind = Literal["local", "smb", "nfs", "synchronised"]

SMB_TYPES = frozenset({"cifs", "smb3", "smbfs"})
NFS_TYPES = frozenset({"nfs", "nfs4"})
# File managers' own mounts and remote file systems that keep locks on this PC: fstype -> what it is.
LOCKLESS_TYPES = frozenset({"fuse.gvfsd-fuse", "fuse.kio-fuse", "fuse.smbnetfs", "fuse.sshfs"})
CLOUD_TYPES = {
    "davfs": "webdav",
    "fuse.davfs": "webdav",
    "fuse.davfs2": "webdav",
    "webdav": "webdav",
    "fuse.rclone": "rclone",
    "fuse.google-drive-ocamlfuse": "google",
    "fuse.onedriver": "onedrive",
    "fuse.dbxfs": "dropbox",
}

# Names that the services give to their folders; the part may go on with " - School", " (School)", "-account".
_CLOUD_NAMES = (
    ("onedrive", re.compile(r"onedrive($|[ -].*)", re.IGNORECASE)),
    ("yandex", re.compile(r"(yandex|яндекс)[. ]?(disk|диск)(\.localized)?$", re.IGNORECASE)),
    ("google", re.compile(r"(google ?drive|гугл диск)($|[ -].*)", re.IGNORECASE)),
    ("dropbox", re.compile(r"dropbox($| \(.*)", re.IGNORECASE)),
    ("icloud", re.compile(r"(icloud ?drive|mobile documents|com~apple~clouddocs)$", re.IGNORECASE)),
    ("mailru", re.compile(r"(cloud|облако) mail\.ru$", re.IGNORECASE)),
    ("nextcloud", re.compile(r"nextcloud($|[ -].*)", re.IGNORECASE)),
)
# What the services leave in the root of their folder, whatever its name is.
_CLOUD_MARKERS = {
    ".dropbox": "dropbox",
    ".dropbox.cache": "dropbox",
    ".tmp.drivedownload": "google",
    ".tmp.driveupload": "google",
    ".shortcut-targets-by-id": "google",
    ".849C9593-D756-4E56-8D6E-42412F2A707B": "onedrive",
}
_CLOUD_VARIABLES = ("OneDrive", "OneDriveCommercial", "OneDriveConsumer")
_DRIVE_REMOTE = 4
# The kernel takes a server for dead after three times this and gives up 10 s later: sooner than servers do.
ECHO_SECONDS = 2
_ECHO_OPTION = "echo_interval="


@dataclass(frozen=True, slots=True)
class Location:
    """What is known of the place a file lies in."""

    path: str
    kind: Kind
    nobrl: bool = False  # locks do not exclude other PCs here
    option: str = ""  # the mount option or file system that is the reason
    service: str = ""  # of a synchronised folder: onedrive, yandex, google, dropbox, icloud, …
    mount_point: str = ""
    echo_seconds: int | None = None  # of a Linux SMB mount: how often it asks whether the server lives

    @property
    def notices_late(self) -> bool:
        """True where this PC may still be sending a write when the server has given its locks to others.

        The kernel repeats such a write when the line is back, over what others have written; see
        models/share_vfs.py.  The administrator's remedy is the mount option `echo_interval=2`.
        """
        return self.echo_seconds is not None and self.echo_seconds > ECHO_SECONDS


class Mount(NamedTuple):
    """One line of a mount table."""

    point: str
    filesystem: str
    options: frozenset[str]


def inspect_location(path: str | os.PathLike[str]) -> Location:
    """Tell where a file (that need not exist) lies; never raises."""
    text = os.path.abspath(path)  # noqa: PTH100 - resolve() would ask the share
    if sys.platform == "win32":
        return _inspect_windows(text)
    mounts = list(_mac_mounts() if sys.platform == "darwin" else _linux_mounts())
    location = classify(text, mounts)
    if location.kind == "local":  # only then: following links asks the share, and a dead one does not answer
        location = classify(os.path.realpath(text), mounts)
    if location.kind == "local" and not location.nobrl:
        service = cloud_service(location.path)
        if service:
            return Location(location.path, "synchronised", service=service, mount_point=location.mount_point)
    return location


def require_safe(location: Location) -> None:
    """Raise StorageError where the school file must not be kept."""
    if location.kind == "synchronised":
        raise StorageError("share.cloud_folder", path=location.path, service=location.service)
    if location.nobrl:
        raise StorageError("share.nobrl", path=location.path, option=location.option)


def classify(path: str, mounts: Iterable[Mount]) -> Location:
    """Place an absolute path by a mount table; of two mounts on one point the later one counts."""
    best: Mount | None = None
    for mount in mounts:
        inside = path == mount.point or path.startswith(mount.point.rstrip("/") + "/")
        if inside and (best is None or len(mount.point) >= len(best.point)):
            best = mount
    if best is None:
        return Location(path, "local")
    return _judge(path, best)


def _judge(path: str, mount: Mount) -> Location:
    if mount.filesystem in CLOUD_TYPES:
        service = CLOUD_TYPES[mount.filesystem]
        return Location(path, "synchronised", service=service, mount_point=mount.point)
    kind: Kind = "local"
    unsafe: frozenset[str] = frozenset()
    if mount.filesystem in SMB_TYPES:
        # cache=loose serves pages that another PC has overwritten
        kind, unsafe = "smb", frozenset({"nobrl", "nolock", "cache=loose"})
    elif mount.filesystem in NFS_TYPES:
        kind, unsafe = "nfs", frozenset({"nolock", "local_lock=all", "local_lock=posix"})
    elif mount.filesystem in LOCKLESS_TYPES:
        kind, unsafe = "smb", frozenset({mount.filesystem})
    reasons = sorted(unsafe & (mount.options | {mount.filesystem}))
    option = reasons[0] if reasons else ""
    echoes = [
        int(o.removeprefix(_ECHO_OPTION)) for o in mount.options if re.fullmatch(_ECHO_OPTION + r"\d+", o)
    ]
    return Location(
        path,
        kind,
        nobrl=bool(reasons),
        option=option,
        mount_point=mount.point,
        echo_seconds=echoes[0] if echoes else None,
    )


def parse_linux_mounts(table: str) -> Iterator[Mount]:
    """Lines of /proc/self/mounts; blanks in names are written as \\040 and the like."""
    for line in table.splitlines():
        fields = line.split(" ")
        if len(fields) >= 4:
            yield Mount(_unescape(fields[1]), fields[2], frozenset(fields[3].split(",")))


def parse_mac_mounts(table: str) -> Iterator[Mount]:
    """Lines of mount(8): `//user@server/share on /Volumes/share (smbfs, nodev, …)`."""
    for line in table.splitlines():
        match = re.fullmatch(r".*? on (/.*) \(([^()]*)\)", line)
        if match:
            filesystem, *options = (part.strip() for part in match[2].split(","))
            yield Mount(match[1], filesystem, frozenset(options))


def cloud_service(path: str) -> str:
    """The service that synchronises the folder of a local path; empty when none is known to."""
    flavour = PureWindowsPath if sys.platform == "win32" else PurePath
    folders = [folder for folder in flavour(path).parents if folder.name]
    for folder in folders:
        for service, pattern in _CLOUD_NAMES:
            if pattern.fullmatch(folder.name):
                return service
    for variable in _CLOUD_VARIABLES:
        root = os.environ.get(variable)
        if root and flavour(path).is_relative_to(root):
            return "onedrive"
    for folder in folders:
        for marker, service in _CLOUD_MARKERS.items():
            if Path(folder, marker).exists():
                return service
    return ""


def _unescape(field: str) -> str:
    # the escapes are bytes, and a name may hold any: decode as the file system does
    raw = re.sub(rb"\\([0-7]{3})", lambda match: bytes([int(match[1], 8) & 0xFF]), os.fsencode(field))
    return os.fsdecode(raw)


def _linux_mounts() -> Iterator[Mount]:
    try:
        table = os.fsdecode(Path("/proc/self/mounts").read_bytes())
    except OSError:
        return iter(())
    return parse_linux_mounts(table)


def _mac_mounts() -> Iterator[Mount]:
    try:
        listing = subprocess.run(["/sbin/mount"], capture_output=True, text=True, timeout=10, check=False)
    except (OSError, subprocess.SubprocessError):
        return iter(())
    return parse_mac_mounts(listing.stdout)


def classify_windows(path: str, remote_drive: bool) -> Location:
    """Place a Windows path; `remote_drive` is what the system says of its drive letter."""
    drive = PureWindowsPath(path).drive
    if drive.startswith("\\\\"):
        server, _, share = drive[2:].partition("\\")
        if "@ssl" in server.lower() or share.lower() == "davwwwroot":
            return Location(path, "synchronised", service="webdav", mount_point=drive)
        return Location(path, "smb", mount_point=drive)
    return Location(path, "smb" if remote_drive else "local", mount_point=drive)


def _inspect_windows(path: str) -> Location:
    drive = PureWindowsPath(path).drive
    location = classify_windows(path, remote_drive=_drive_type(drive + "\\") == _DRIVE_REMOTE)
    if location.kind == "local":
        service = cloud_service(path)
        if service:
            return Location(path, "synchronised", service=service, mount_point=drive)
    return location


def _drive_type(root: str) -> int:
    if sys.platform == "win32":
        return int(ctypes.windll.kernel32.GetDriveTypeW(ctypes.c_wchar_p(root)))
    return 0
