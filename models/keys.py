"""Key files: 256 random bits as 64 hexadecimal digits, kept on each PC and never on the share."""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import re
import secrets
from dataclasses import asdict, dataclass
from pathlib import Path

from models.errors import StorageError

_KEY = re.compile(r"[0-9a-f]{64}\Z")


def make_key_file(path: str | Path) -> str:
    """Write a new key file, readable by its owner only, and return the key.  Errors: file.exists, file.no_rights."""
    key = secrets.token_hex(32)
    write_key_file(path, key)
    return key


def read_key_file(path: str | Path) -> str:
    """The key in a key file.  Errors: key.not_found, key.bad."""
    try:
        text = Path(path).read_text("ascii").strip().lower()
    except FileNotFoundError as error:
        raise StorageError("key.not_found", path=str(path)) from error
    except (OSError, UnicodeDecodeError) as error:
        raise StorageError("key.bad", path=str(path)) from error
    if not _KEY.match(text):
        raise StorageError("key.bad", path=str(path))
    return text


def fingerprint(key: str) -> str:
    """By what people tell keys apart, «3F9A-0C21»; nothing of the key follows from it."""
    digest = hashlib.sha256(b"school diary key " + bytes.fromhex(key)).hexdigest()[:8].upper()
    return f"{digest[:4]}-{digest[4:]}"


def write_key_file(path: str | Path, key: str) -> None:
    """Write a key file that is not there yet, readable by its owner only.  Errors: file.exists, file.no_rights."""
    try:
        descriptor = os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
    except FileExistsError as error:
        raise StorageError("file.exists", path=str(path)) from error
    except OSError as error:
        raise StorageError("file.no_rights", path=str(path)) from error
    with os.fdopen(descriptor, "w", encoding="ascii") as file:
        file.write(key + "\n")
        file.flush()
        os.fsync(file.fileno())


# --- the key that a school file has now ------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class KeyNote:
    """What lies beside a school file whose key was changed, for those who come with the old one: the fingerprint of the
    new key (None: it is not encrypted any more), and when that was (seconds since 1970)."""

    fingerprint: str | None
    changed_at: int


def note_path(school: Path) -> Path:
    """Where the note lies."""
    return school.with_name(school.name + "-key")


def read_note(school: Path) -> KeyNote | None:
    """The note, if there is one that can be read."""
    try:
        told = json.loads(note_path(school).read_text("utf-8"))
        return KeyNote(told["fingerprint"], int(told["changed_at"]))
    except (OSError, ValueError, KeyError, TypeError):
        return None


def write_note(school: Path, note: KeyNote) -> None:
    """Leave the note; that it cannot be left is no reason to take a new key back."""
    with contextlib.suppress(OSError):
        note_path(school).write_text(json.dumps(asdict(note)) + "\n", "utf-8")
