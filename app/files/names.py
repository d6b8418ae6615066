"""Names of attached files, so that they are harmless on any PC: pure."""

from __future__ import annotations

import re
import unicodedata

MOST_BYTES = 160
"""Of a name in UTF-8: with the folder of a profile it stays within what Windows can open."""
_MOST_SUFFIX = 20

_UNSAFE = re.compile(r'[<>:"|?*]')
_RESERVED = re.compile(r"(con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])\Z", re.IGNORECASE)
_INVISIBLE = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})
_LOOKED_AT = 4096
"""Longer names are cut before anything else is done with them."""


def clean_name(name: str) -> str:
    """A name for people to read and for any system to save under; never empty.

    No folders, no control characters or marks that turn the direction of writing, nothing that Windows reserves, no
    dots or spaces at the ends, at most `MOST_BYTES`; the extension is kept.  A clean name stays as it is.
    """
    name = re.split(r"[/\\]", name.rstrip("/\\ "))[-1][-_LOOKED_AT:]
    name = "".join(" " if letter.isspace() else letter for letter in name)
    name = "".join(letter for letter in name if unicodedata.category(letter) not in _INVISIBLE)
    name = _UNSAFE.sub("_", unicodedata.normalize("NFC", name))
    stem, suffix = split_name(re.sub(r"\s+", " ", name).strip(" ."))
    stem = _cut(stem, MOST_BYTES - len(suffix.encode())).rstrip(" .") or "file"
    if _RESERVED.match(stem.split(".")[0].rstrip()):
        stem = "_" + stem
    return _cut(stem, MOST_BYTES - len(suffix.encode())).rstrip(" .") + suffix


def split_name(name: str) -> tuple[str, str]:
    """«план.урок.PDF» → «план.урок», «.PDF»; what is too long for an extension, or has spaces, is none."""
    stem, dot, end = name.rpartition(".")
    if not dot or not stem or not end or len(end.encode()) > _MOST_SUFFIX or " " in end:
        return name, ""
    return stem, dot + end


def extension(name: str) -> str:
    """«план.PDF» → «pdf»."""
    return split_name(name)[1][1:].lower()


def _cut(text: str, most: int) -> str:
    return text.encode()[:most].decode(errors="ignore")
