"""Where a file lies is read from mount tables and folder names of the three systems."""

from __future__ import annotations

from pathlib import Path

import pytest

from models.errors import StorageError
from models.mounts import (
    Location,
    Mount,
    classify,
    classify_windows,
    cloud_service,
    inspect_location,
    parse_linux_mounts,
    parse_mac_mounts,
    require_safe,
)

TABLE = r"""sysfs /sys sysfs rw,nosuid 0 0
/dev/sda1 / ext4 rw,relatime 0 0
//server/school /mnt/school cifs rw,vers=3.1.1,cache=strict,soft,serverino,actimeo=1 0 0
//server/school /mnt/school\040files cifs rw,vers=3.1.1,cache=strict,nobrl 0 0
//server/old /mnt/back\134slash\011tab smb3 rw,cache=loose 0 0
//server/x /mnt/\320\250\320\272\320\276\320\273\320\260 cifs rw 0 0
files:/export /mnt/nfs nfs4 rw,vers=4.2,local_lock=none 0 0
files:/export /mnt/nfs3 nfs rw,vers=3,nolock,local_lock=all 0 0
gvfsd-fuse /run/user/1000/gvfs fuse.gvfsd-fuse rw,nosuid 0 0
https://webdav.yandex.ru /mnt/disk fuse.davfs2 rw 0 0
tmpfs /mnt/twice tmpfs rw 0 0
//server/over /mnt/twice cifs rw 0 0
"""


@pytest.mark.parametrize(
    ("path", "kind", "option"),
    [
        ("/srv/ann/school.db", "local", ""),
        ("/mnt/school/school.db", "smb", ""),
        ("/mnt/schoolyard/school.db", "local", ""),
        ("/mnt/school files/school.db", "smb", "nobrl"),
        ("/mnt/back\\slash\ttab/school.db", "smb", "cache=loose"),
        ("/mnt/Школа/school.db", "smb", ""),
        ("/mnt/nfs/school.db", "nfs", ""),
        ("/mnt/nfs3/school.db", "nfs", "local_lock=all"),
        ("/run/user/1000/gvfs/smb-share:server=s,share=x/school.db", "smb", "fuse.gvfsd-fuse"),
        ("/mnt/disk/school.db", "synchronised", ""),
        ("/mnt/twice/school.db", "smb", ""),
    ],
)
def test_a_linux_mount_table_places_a_file(path: str, kind: str, option: str) -> None:
    location = classify(path, parse_linux_mounts(TABLE))
    assert (location.kind, location.option, location.nobrl) == (kind, option, bool(option))


@pytest.mark.parametrize(
    ("option", "late"), [("echo_interval=60", True), ("echo_interval=2", False), ("soft", False)]
)
def test_a_mount_that_notices_a_broken_line_late_is_known(option: str, late: bool) -> None:
    mount = Mount("/mnt/school", "cifs", frozenset({"rw", option}))
    assert classify("/mnt/school/school.db", [mount]).notices_late is late


def test_the_listing_of_macos_is_read() -> None:
    listing = (
        "/dev/disk1s1 on / (apfs, local, journaled)\n"
        "//ann@server/school on /Volumes/school on (the) server (smbfs, nodev, nosuid, mounted by ann)\n"
    )
    mounts = list(parse_mac_mounts(listing))
    assert mounts[1] == Mount(
        "/Volumes/school on (the) server", "smbfs", frozenset({"nodev", "nosuid", "mounted by ann"})
    )
    assert classify("/Volumes/school on (the) server/school.db", mounts).kind == "smb"


@pytest.mark.parametrize(
    ("path", "remote", "kind"),
    [
        (r"C:\School\school.db", False, "local"),
        (r"S:\school.db", True, "smb"),
        (r"\\server\school\school.db", False, "smb"),
        (r"\\webdav.yandex.ru@SSL\DavWWWRoot\school.db", False, "synchronised"),
    ],
)
def test_a_windows_path_is_placed(path: str, remote: bool, kind: str) -> None:
    assert classify_windows(path, remote).kind == kind


@pytest.mark.parametrize(
    ("folder", "service"),
    [
        ("OneDrive", "onedrive"),
        ("OneDrive - Школа 5", "onedrive"),
        ("YandexDisk", "yandex"),
        ("Yandex.Disk", "yandex"),
        ("Яндекс.Диск", "yandex"),
        ("Google Drive", "google"),
        ("GoogleDrive-ann@example.org", "google"),
        ("Dropbox (School)", "dropbox"),
        ("Mobile Documents", "icloud"),
        ("Облако Mail.ru", "mailru"),
        ("onedriver tests", ""),
        ("My Dropbox notes", ""),
        ("Diary", ""),
    ],
)
def test_folders_of_cloud_services_are_known_by_name(tmp_path: Path, folder: str, service: str) -> None:
    assert cloud_service(str(tmp_path / folder / "sub" / "school.db")) == service


def test_a_renamed_cloud_folder_is_known_by_what_the_service_leaves_in_it(tmp_path: Path) -> None:
    (tmp_path / "Papers" / "deep").mkdir(parents=True)
    path = tmp_path / "Papers" / "deep" / "school.db"
    assert inspect_location(path) == Location(
        str(path), "local", mount_point=inspect_location(path).mount_point
    )
    (tmp_path / "Papers" / ".dropbox.cache").mkdir()
    location = inspect_location(path)
    assert (location.kind, location.service) == ("synchronised", "dropbox")


def test_a_link_into_a_cloud_folder_is_followed(tmp_path: Path) -> None:
    (tmp_path / "OneDrive").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "OneDrive")
    assert inspect_location(tmp_path / "link" / "school.db").service == "onedrive"


def test_unsafe_places_are_refused() -> None:
    with pytest.raises(StorageError) as refused:
        require_safe(Location("/x", "smb", nobrl=True, option="nobrl"))
    assert (refused.value.code, refused.value.data["option"]) == ("share.nobrl", "nobrl")
    with pytest.raises(StorageError) as refused:
        require_safe(Location("/x", "synchronised", service="google"))
    assert (refused.value.code, refused.value.data["service"]) == ("share.cloud_folder", "google")
    require_safe(Location("/x", "smb"))
    require_safe(Location("/x", "local"))
