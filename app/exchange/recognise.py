"""What a file is, told by its content: names lie («.xls» is often HTML), the first bytes do not."""

from __future__ import annotations

import io
import re
import zipfile
from enum import StrEnum
from pathlib import Path

from app.exchange.reasons import Reason, bad_input
from app.exchange.tables import MAX_FILE_BYTES


class Format(StrEnum):
    """Kinds of files that are told apart."""

    XLSX = "xlsx"
    ODS = "ods"
    XLS = "xls"  # OLE2 with a workbook in it
    PROTECTED = "protected"  # OLE2 around an encrypted XLSX
    HTML = "html"  # with any ending, often .xls
    XML = "xml"
    TEXT = "text"  # a table with separators, or any other text
    ARCHIVE = "archive"  # a ZIP that is neither of the workbooks
    BINARY = "binary"
    EMPTY = "empty"
    FOLDER = "folder"


_OLE2 = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_HTML = re.compile(r"(<\?xml[^>]*\?>\s*)?<(!doctype\s+html|html|head|meta|body|table|style)\b", re.I)
_XML = re.compile(r"\s*<(\?xml\b|!--|!doctype\b|[A-Za-z_][\w.:-]*[\s/>])", re.I)


def recognise(path: str | Path) -> Format:
    """Tell what the file at `path` is.  Raises `BadInput` only where there is nothing to read."""
    path = Path(path)
    if path.is_dir():
        return Format.FOLDER
    content = read_bytes(path)
    return recognise_content(content)


def read_bytes(path: Path) -> bytes:
    """The whole content of a file of bearable size."""
    try:
        with path.open("rb") as stream:
            content = stream.read(MAX_FILE_BYTES + 1)
    except (FileNotFoundError, NotADirectoryError) as error:
        raise bad_input(Reason.FILE_MISSING, path.name) from error
    except IsADirectoryError as error:
        raise bad_input(Reason.FILE_IS_FOLDER, path.name) from error
    except (OSError, ValueError) as error:
        # ValueError: a NUL in the path itself. Windows reports a folder as a permission error.
        raise bad_input(Reason.FILE_UNREADABLE, path.name, value=error) from error
    if len(content) > MAX_FILE_BYTES:
        raise bad_input(Reason.FILE_TOO_LARGE, path.name, value=MAX_FILE_BYTES)
    return content


def recognise_content(content: bytes) -> Format:
    """Tell what these bytes are."""
    if not content.strip(b"\x00\t\r\n \xef\xbb\xbf\xff\xfe"):
        # Spaces, zero bytes and byte order marks only.
        return (
            Format.EMPTY
            if b"\x00" not in content or content[:2] in (b"\xff\xfe", b"\xfe\xff")
            else Format.BINARY
        )
    if content.startswith(b"PK\x03\x04"):
        return _kind_of_archive(content)
    if content.startswith(_OLE2):
        return _kind_of_ole2(content)
    head = _decoded_head(content)
    if head is None:
        return Format.BINARY
    if _HTML.match(_without_comments(head)):
        return Format.HTML
    if _XML.match(head):
        return Format.XML
    return Format.TEXT


def _without_comments(head: str) -> str:
    """The text from the first thing on that is no comment."""
    head = head.lstrip()
    while head.startswith("<!--"):
        end = head.find("-->")
        if end < 0:
            return ""
        head = head[end + 3 :].lstrip()
    return head


def _kind_of_archive(content: bytes) -> Format:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            names = {name.lower() for name in archive.namelist()[:10_000]}
            if "[content_types].xml" in names and any(name.startswith("xl/") for name in names):
                return Format.XLSX
            if "mimetype" in names and "content.xml" in names:
                return Format.ODS
    except (zipfile.BadZipFile, OSError, ValueError, EOFError, NotImplementedError, UnicodeError):
        # Whatever a broken archive raises: it stays an archive, and its reader says that it is damaged.
        head = content[:4096].lower()
        return Format.XLSX if b"[content_types].xml" in head or b"xl/" in head else Format.ARCHIVE
    return Format.ARCHIVE


def _kind_of_ole2(content: bytes) -> Format:
    if "EncryptedPackage".encode("utf-16-le") in content:
        return Format.PROTECTED
    if any(name.encode("utf-16-le") in content for name in ("Workbook", "Book")):
        return Format.XLS
    return Format.BINARY


def _decoded_head(content: bytes) -> str | None:
    """The beginning as text, good enough to see markup; None for what is no text at all."""
    head = content[:8192]
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return head.decode("utf-16", "replace").lstrip("\ufeff")
    encoding = utf16_without_mark(head)
    if encoding:
        return head.decode(encoding, "replace")
    if b"\x00" in content:
        return None
    control = sum(byte < 32 and byte not in b"\t\n\r\x0b\x0c\x1a\x1b" for byte in head)
    if control > len(head) // 100:
        return None
    return head.removeprefix(b"\xef\xbb\xbf").decode("latin-1")


def utf16_without_mark(content: bytes) -> str | None:
    """The byte order of UTF-16 text that does not begin with its mark, or None.

    Latin and Cyrillic text has a high byte of 0 or 4 in (nearly) every pair and never as the low byte of
    both.
    """
    head = content[:2048]
    if len(head) < 4 or b"\x00" not in head:
        return None
    pairs = len(head) // 2
    for encoding, high, low in (("utf-16-le", head[1::2], head[::2]), ("utf-16-be", head[::2], head[1::2])):
        likely = sum(byte in (0x00, 0x04) for byte in high)
        if likely >= pairs * 0.9 and sum(byte == 0 for byte in low) <= pairs * 0.02:
            return encoding
    return None
