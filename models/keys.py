"""Key files: 256 random bits as 64 hexadecimal digits, kept on each PC and never on the share."""

from __future__ import annotations

import os
import re
import secrets
from pathlib import Path

from models.errors import StorageError

_KEY = re.compile(r"[0-9a-f]{64}\Z")


def make_key_file(path: str | Path) -> str:
    """Write a new key file, readable by its owner only, and return the key.  Errors: file.exists, file.no_rights."""
    key = secrets.token_hex(32)
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
