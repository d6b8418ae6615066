"""Text that a stranger wrote, made harmless before it is shown: it says what it says and does nothing else.

Signs that turn the direction of writing round, that have no width, or that stack upon each other without end are taken
out; what is very long is shown in part.  The stored text stays as it is.
"""

from __future__ import annotations

import re
from typing import NamedTuple

#: So much of a message is shown at first …
FIRST_LETTERS, FIRST_LINES = 1500, 24
#: … and so much more with each press: what is laid out at once must not stop the window.
MORE_LETTERS, MORE_LINES = 20_000, 400
#: No address is longer than what a browser takes; more of them are not counted.
_LONGEST_LINK, _MOST_LINKS = 2000, 5

_LINE_ENDS = re.compile("\r\n|[\r\v\f\x1c-\x1e\x85\u2028\u2029]")
_BLANKS = re.compile("\n{4,}")
# A joiner between pictures makes one of them: a family.  Elsewhere it only hides.
_JOINERS = re.compile("(?<![\u2190-\U0010ffff])\u200d|\u200d(?![\u2190-\U0010ffff])")
_MARKS = "\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f"
_STACKED = re.compile(f"([{_MARKS}]{{3}})[{_MARKS}]+")
_LINK = re.compile(r"\bhttps?://[^\s<>\"«»“”]+", re.IGNORECASE)
_REPLACED = "\N{REPLACEMENT CHARACTER}"
_UNSEEN: dict[int, str | None] = dict.fromkeys(
    [
        0xAD, 0x61C, 0x180E, 0x200B, 0x200C, 0x200E, 0x200F, 0xFEFF,
        *range(0x202A, 0x202F), *range(0x2060, 0x2070), *range(0xFFF9, 0xFFFC), *range(0xE0000, 0xE0080),
    ]
)  # fmt: skip
_NO_TEXT: dict[int, str | None] = {
    one: _REPLACED
    for one in (*range(0x20), *range(0x7F, 0xA0), *range(0xD800, 0xE000))
    if one not in (0x09, 0x0A)
}
_UNSEEN |= _NO_TEXT


class Shown(NamedTuple):
    """A part of a text, from its beginning, and whether that is all."""

    text: str
    is_whole: bool


def harmless(text: str) -> str:
    """The same words, without signs that mislead the eye or the window."""
    text = _LINE_ENDS.sub("\n", text).translate(_UNSEEN)
    text = _STACKED.sub(r"\1", _JOINERS.sub("", text))
    return _BLANKS.sub("\n\n\n", text).strip("\n")


def writable(text: str) -> str:
    """What was typed or pasted, without what is no text: control characters and halves of pictures."""
    return _LINE_ENDS.sub("\n", text).translate(_NO_TEXT)


def one_line(text: str, most: int = 160) -> str:
    """For a list, a title, a name: in one line, and not for ever."""
    words = " ".join(harmless(text[: most * 8]).split())
    return words if len(words) <= most else words[: most - 1].rstrip() + "…"


def beginning(text: str, letters: int = FIRST_LETTERS, lines: int = FIRST_LINES) -> Shown:
    """So much of a harmless text, cut between words where there are some."""
    part = text[:letters]
    rows = part.split("\n", lines)
    if len(rows) > lines:
        part = "\n".join(rows[:lines])
    if len(part) == len(text):
        return Shown(text, is_whole=True)
    if len(part) == letters and not text[letters : letters + 1].isspace():
        at = max(part.rfind(" ", letters - 80), part.rfind("\n", letters - 80))
        part = part[:at] if at > 0 else part
    return Shown(part.rstrip() + " …", is_whole=False)


def links(text: str) -> tuple[str, ...]:
    """Addresses in a harmless text, as they stand there; each once."""
    found: dict[str, None] = {}
    for match in _LINK.finditer(text):
        address = match.group().rstrip(".,;:!?)]}'…")
        if len(address) <= _LONGEST_LINK:
            found[address] = None
        if len(found) == _MOST_LINKS:
            break
    return tuple(found)
