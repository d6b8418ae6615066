"""What pages see of attached files."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """What a file is, to those who decide whether it may be attached and how it is opened."""

    PICTURE = "picture"
    PDF = "pdf"
    TEXT = "text"
    DOCUMENT = "document"
    SOUND = "sound"
    VIDEO = "video"
    SOURCE = "source"  # a program's text, a web page: kept for lessons of informatics, and saved only
    ARCHIVE = "archive"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class FileRow:
    """An attachment as pages show it; `size` in bytes.  `is_there`: whether the content lies in the store; None: nobody
    has looked."""

    attachment_id: int
    name: str
    size: int
    media_type: str
    is_there: bool | None = None


@dataclass(frozen=True, slots=True)
class StoredRef:
    """A content that lies in the store and hangs on nothing yet: `sha256` in hexadecimal digits, `size` in bytes."""

    sha256: str
    size: int
    media_type: str
    name: str


@dataclass(frozen=True, slots=True)
class Limits:
    """What the school allows: bytes of a file, files of one message (or news, homework, answer) and their bytes in
    all, and kinds."""

    file_bytes: int
    files: int
    all_bytes: int
    kinds: frozenset[Kind]
