"""Texts that have to fit into a place.  Only `shortened` leaves something out, and it shows that with «…»."""

from __future__ import annotations

import unicodedata

from app.paper.faces import MM_PER_POINT, Face, ems, width

_ELLIPSIS = "…"


def plain(text: str) -> str:
    """The text as one line: every white space is one space, letters are whole («и» with a breve is «й»)."""
    whole = unicodedata.normalize("NFC", " ".join(text.split()))
    return "".join(sign for sign in whole if unicodedata.category(sign) not in ("Cc", "Cs", "Co"))


def size_for(text: str, face: Face, room: float, largest: float, smallest: float = 0.0) -> float:
    """The size in points at which a line fits into `room` millimetres, between the two."""
    wide = ems(text, face) * MM_PER_POINT
    return largest if not wide or wide * largest <= room else max(smallest, room / wide)


def wrapped(text: str, face: Face, size: float, room: float) -> list[str]:
    """The text in lines of at most `room` millimetres.  It breaks at spaces, and inside a word that is longer."""
    lines: list[str] = []
    line = ""
    for word in text.split():
        together = f"{line} {word}" if line else word
        if width(together, face, size) <= room:
            line = together
            continue
        if line:
            lines.append(line)
        while width(word, face, size) > room:
            count = _fitting(word, face, size, room)
            lines.append(word[:count])
            word = word[count:]
        line = word
    return [*lines, line] if line else lines


def shortened(text: str, face: Face, size: float, room: float) -> str:
    """The text if it fits, else as much of it as fits before «…»."""
    if width(text, face, size) <= room:
        return text
    rest = room - width(_ELLIPSIS, face, size)
    return text[: _fitting(text, face, size, rest)].rstrip() + _ELLIPSIS


def _fitting(text: str, face: Face, size: float, room: float) -> int:
    """How many signs from the beginning fit; at least one, so that every loop ends."""
    used, scale = 0.0, size * MM_PER_POINT
    for count, sign in enumerate(text):
        used += ems(sign, face) * scale
        if used > room:
            return max(count, 1)
    return len(text)
