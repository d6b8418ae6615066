"""What a file is, judged by its content and its extension together.

`kind_of(name, sample)` refuses programs, whatever they are called, and files that are not what their name says: a
person who opens «план.pdf» gets a PDF.  Nothing is ever unpacked or run to find that out; of a zip only the list of
names is read.
"""

from __future__ import annotations

import re
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path

from app.errors import BadInput
from app.files.names import extension
from app.files.rows import Kind

HEAD_BYTES = 4096

VIEWED_PICTURES = frozenset({"image/jpeg", "image/png", "image/gif", "image/bmp", "image/webp"})
"""Shown inside the program.  SVG is a document that can hold scripts, and is none of them."""
PDF = "application/pdf"
BINARY = "application/octet-stream"


@dataclass(frozen=True, slots=True)
class Sample:
    """What is looked at of a file: its first bytes, and of a zip the names in it."""

    head: bytes
    names: frozenset[str] = field(default_factory=frozenset)


@dataclass(frozen=True, slots=True)
class _Type:
    kind: Kind
    media_type: str
    forms: frozenset[str]


def _types(kind: Kind, forms: str, named: Mapping[str, str]) -> dict[str, _Type]:
    return {
        name: _Type(kind, media_type, frozenset(forms.split()))
        for names, media_type in named.items()
        for name in names.split()
    }


_OOXML = "application/vnd.openxmlformats-officedocument."
_ODF = "application/vnd.oasis.opendocument."
_PICTURES = {"jpeg": "image/jpeg", "png": "image/png", "gif": "image/gif", "bmp": "image/bmp", "webp": "image/webp",
             "tiff": "image/tiff", "heic": "image/heic"}  # fmt: skip

TYPES: Mapping[str, _Type] = {
    **_types(Kind.PICTURE, " ".join(_PICTURES), {
        "jpg jpeg": "image/jpeg", "png": "image/png", "gif": "image/gif", "bmp": "image/bmp", "webp": "image/webp",
        "tif tiff": "image/tiff", "heic heif": "image/heic",
    }),
    **_types(Kind.PDF, "pdf", {"pdf": PDF}),
    **_types(Kind.TEXT, "text script", {"txt": "text/plain", "md": "text/markdown", "csv": "text/csv"}),
    **_types(Kind.DOCUMENT, "ooxml", {
        "docx": _OOXML + "wordprocessingml.document", "xlsx": _OOXML + "spreadsheetml.sheet",
        "pptx": _OOXML + "presentationml.presentation", "ppsx": _OOXML + "presentationml.slideshow",
    }),
    **_types(Kind.DOCUMENT, "odf", {
        "odt": _ODF + "text", "ods": _ODF + "spreadsheet", "odp": _ODF + "presentation", "odg": _ODF + "graphics",
    }),
    **_types(Kind.DOCUMENT, "ole", {
        "doc": "application/msword", "xls": "application/vnd.ms-excel", "ppt pps": "application/vnd.ms-powerpoint",
    }),
    **_types(Kind.DOCUMENT, "rtf", {"rtf": "application/rtf"}),
    **_types(Kind.DOCUMENT, "djvu", {"djvu djv": "image/vnd.djvu"}),
    **_types(Kind.DOCUMENT, "epub", {"epub": "application/epub+zip"}),
    **_types(Kind.SOUND, "mp3 ogg wav mp4 flac", {
        "mp3": "audio/mpeg", "ogg oga opus": "audio/ogg", "wav": "audio/wav", "m4a": "audio/mp4", "flac": "audio/flac",
    }),
    **_types(Kind.VIDEO, "mp4 ebml avi", {
        "mp4 m4v": "video/mp4", "mov": "video/quicktime", "3gp": "video/3gpp", "webm": "video/webm",
        "mkv": "video/x-matroska", "avi": "video/x-msvideo",
    }),
    **_types(Kind.SOURCE, "text script", {
        "py": "text/x-python", "pas": "text/x-pascal", "c h cpp hpp cs java kt go rs": "text/plain",
        "html htm": "text/html", "css": "text/css", "sql": "application/sql", "xml": "application/xml",
        "json": "application/json", "tex": "text/x-tex",
    }),
    **_types(Kind.ARCHIVE, "zip ooxml odf epub", {"zip": "application/zip"}),
    **_types(Kind.ARCHIVE, "rar", {"rar": "application/vnd.rar"}),
    **_types(Kind.ARCHIVE, "7z", {"7z": "application/x-7z-compressed"}),
    **_types(Kind.ARCHIVE, "gzip", {"gz tgz": "application/gzip"}),
}  # fmt: skip

PROGRAMS = frozenset(
    "exe com scr pif bat cmd msi msp msix appx dll ocx sys cpl drv jar jnlp apk app appimage dmg pkg deb rpm run sh"
    " bash ps1 psm1 psd1 vb vbs vbe js jse mjs ws wsf wsc wsh hta msc lnk url website desktop reg inf scf gadget"
    " application docm dotm xlsm xltm xlam xll pptm potm ppsm ppam sldm xla xlt chm hlp iso img vhd vhdx diagcab"
    " settingcontent-ms library-ms search-ms appref-ms theme themepack rdp mht mhtml py3 pyw pyc pyz"
    " command workflow action".split()
)
"""Extensions that a system runs, or takes orders from, at a double click."""

_FORMS: tuple[tuple[str, re.Pattern[bytes]], ...] = tuple(
    (form, re.compile(pattern, re.DOTALL))
    for form, pattern in (
        ("program", rb"MZ|\x7fELF|\xfe\xed\xfa[\xce\xcf]|[\xce\xcf]\xfa\xed\xfe|\xca\xfe\xba\xbe"),
        ("program", rb"L\0\0\0\x01\x14\x02\0|ITSF\x03|dex\n"),
        ("jpeg", rb"\xff\xd8\xff"), ("png", rb"\x89PNG\r\n\x1a\n"), ("gif", rb"GIF8[79]a"),
        ("bmp", rb"BM.{4}\0\0\0\0"), ("webp", rb"RIFF.{4}WEBP"), ("tiff", rb"II\*\0|MM\0\*"),
        ("heic", rb".{4}ftyp(heic|heix|heim|hevc|mif1|msf1|avif)"),
        ("pdf", rb"%PDF-"), ("rtf", rb"\{\\rtf"), ("ole", rb"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"), ("djvu", rb"AT&TFORM"),
        ("odf", rb"PK\x03\x04.{26}mimetypeapplication/vnd\.oasis\.opendocument\."),
        ("epub", rb"PK\x03\x04.{26}mimetypeapplication/epub\+zip"),
        ("zip", rb"PK(\x03\x04|\x05\x06)"), ("rar", rb"Rar!\x1a\x07"), ("7z", rb"7z\xbc\xaf'\x1c"),
        ("gzip", rb"\x1f\x8b"),
        ("mp4", rb".{4}ftyp"), ("mp3", rb"ID3|\xff[\xe0-\xff]"), ("ogg", rb"OggS"), ("wav", rb"RIFF.{4}WAVE"),
        ("flac", rb"fLaC"), ("avi", rb"RIFF.{4}AVI "), ("ebml", rb"\x1aE\xdf\xa3"),
    )
)  # fmt: skip


def kind_of(name: str, sample: Sample) -> tuple[Kind, str]:
    """What a file is, and its media type.

    Errors: BadInput attachment.empty, attachment.program, attachment.not_what_it_says (name, extension).
    """
    if not sample.head:
        raise BadInput("attachment.empty", name=name)
    ending, form = extension(name), form_of(sample)
    said = TYPES.get(ending)
    if ending in PROGRAMS or form == "program" or (form == "script" and said is None):
        raise BadInput("attachment.program", name=name)
    if said is None:
        return _kind_without_extension(ending, form)
    if form not in said.forms:
        raise BadInput("attachment.not_what_it_says", name=name, extension=ending)
    # Phones call a picture after another kind of picture than it is.
    return said.kind, _PICTURES.get(form, said.media_type)


def form_of(sample: Sample) -> str:
    """How the content is laid out, by its first bytes: «png», «text»; «» for what is not known."""
    if sample.head.startswith(b"#!"):
        return "script"
    if is_text(sample.head) and not sample.head.startswith((b"%PDF-", b"{\\rtf")):
        return "text"
    for form, pattern in _FORMS:
        if pattern.match(sample.head):
            return _form_of_zip(sample.names) if form == "zip" else form
    return ""


def _form_of_zip(names: frozenset[str]) -> str:
    if any(name.endswith("vbaProject.bin") for name in names):
        return "program"
    if "[Content_Types].xml" in names and any(name.startswith(("word/", "xl/", "ppt/")) for name in names):
        return "ooxml"
    if "META-INF/MANIFEST.MF" in names:  # a program in Java, or an app of a phone
        return "program"
    return "zip"


def _kind_without_extension(ending: str, form: str) -> tuple[Kind, str]:
    if not ending and form in _PICTURES:
        return Kind.PICTURE, _PICTURES[form]
    if not ending and form == "pdf":
        return Kind.PDF, PDF
    return (Kind.OTHER, "image/svg+xml") if ending in ("svg", "svgz") else (Kind.OTHER, BINARY)


def is_text(head: bytes) -> bool:
    """Whether these first bytes are of a text: no control characters but those of lines, in any common encoding."""
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return len(head) > 3 and b"\0\0" not in head[2:]
    return not re.search(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]", head)


def kind_of_type(media_type: str, name: str) -> Kind:
    """The kind of a file that was judged when it was attached."""
    if media_type in _PICTURES.values():
        return Kind.PICTURE
    if media_type == PDF:
        return Kind.PDF
    found = TYPES.get(extension(name))
    return found.kind if found is not None and found.media_type == media_type else Kind.OTHER


def sample_of(source: Path | bytes) -> Sample:
    """What is looked at of a file, or of a content in memory.  Raises OSError."""
    if isinstance(source, bytes):
        head = source[:HEAD_BYTES]
    else:
        with source.open("rb") as file:
            head = file.read(HEAD_BYTES)
    return Sample(head, _names_in(source) if head.startswith(b"PK") else frozenset())


def _names_in(source: Path | bytes) -> frozenset[str]:
    try:
        with zipfile.ZipFile(BytesIO(source) if isinstance(source, bytes) else source) as archive:
            return frozenset(archive.namelist())
    except (zipfile.BadZipFile, ValueError, NotImplementedError, EOFError, IndexError, UnicodeError):
        return frozenset()
