"""Signs that no document may hold: control signs, halves of pairs, and those that are none."""

from __future__ import annotations

FORBIDDEN = dict.fromkeys(
    [*range(9), *range(11, 13), *range(14, 32), 127, *range(0xD800, 0xE000), 0xFFFE, 0xFFFF]
)


def sound(text: str) -> str:
    """The text without them; its line breaks are «\\n»."""
    if text.isprintable():
        return text
    return text.replace("\r\n", "\n").replace("\r", "\n").translate(FORBIDDEN)
