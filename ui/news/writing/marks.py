"""What the buttons of the editor do to the text: pure, on the text and the selection, as (start, end) in letters."""

from __future__ import annotations

import re
from typing import NamedTuple

_ITEM = re.compile(r"^(\s*)(?:[-*+]|\d+[.)])\s+")
_HEADING = re.compile(r"^#{1,6}\s+")
_QUOTE = re.compile(r"^>\s?")


class Edited(NamedTuple):
    """The text, and what is selected in it now."""

    text: str
    start: int
    end: int


def around(text: str, start: int, end: int, mark: str) -> Edited:
    """Put marks around what is selected, without the blanks at its ends; take them away where they stand already."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    wide = len(mark)
    if _stands(text, start - wide, mark) and _stands(text, end, mark):
        return Edited(text[: start - wide] + text[start:end] + text[end + wide :], start - wide, end - wide)
    inner = text[start:end]
    return Edited(f"{text[:start]}{mark}{inner}{mark}{text[end:]}", start + wide, end + wide)


def _stands(text: str, place: int, mark: str) -> bool:
    """Whether the mark, and not a longer one of the same sign, stands there."""
    if place < 0 or text[place : place + len(mark)] != mark:
        return False
    before, after = text[place - 1 : place] if place else "", text[place + len(mark) : place + len(mark) + 1]
    return mark[0] not in (before, after) or len(mark) == 2


def lines(text: str, start: int, end: int, kind: str) -> Edited:
    """Make the lines that are selected headings, items, numbered items or quotes; and back, where all are that."""
    first = text.rfind("\n", 0, start) + 1
    last = text.find("\n", end)
    last = len(text) if last < 0 else last
    old = text[first:last].split("\n")
    bare = [_bare(one) for one in old]
    already = all(_has(one, kind) for one in old)
    new = bare if already else [_marked(one, kind, number) for number, one in enumerate(bare, 1)]
    words = "\n".join(new)
    before = _gap(text, first, kind) if not already else ""
    changed = f"{text[:first]}{before}{words}{text[last:]}"
    begin = first + len(before)
    if start == end:
        return Edited(changed, begin + len(words), begin + len(words))
    return Edited(changed, begin, begin + len(words))


def _gap(text: str, first: int, kind: str) -> str:
    """A list and a quote begin after an empty line, or a paragraph before them would go on in them."""
    before = text[:first].rstrip(" ")
    if not before or before.endswith("\n\n") or kind == "heading":
        return ""
    line = before.rstrip("\n").rpartition("\n")[2]
    return "" if _has(line, kind) else "\n"


def _bare(line: str) -> str:
    for pattern in (_HEADING, _QUOTE, _ITEM):
        line = pattern.sub("", line)
    return line


def _has(line: str, kind: str) -> bool:
    return {
        "heading": bool(_HEADING.match(line)),
        "quote": bool(_QUOTE.match(line)),
        "bullets": bool(_ITEM.match(line)) and not line.lstrip()[:1].isdigit(),
        "numbers": bool(_ITEM.match(line)) and line.lstrip()[:1].isdigit(),
    }[kind]


def _marked(line: str, kind: str, number: int) -> str:
    return {"heading": "## ", "quote": "> ", "bullets": "- ", "numbers": f"{number}. "}[kind] + line


def link(text: str, start: int, end: int, words: str, address: str) -> Edited:
    """Put a link in place of what is selected."""
    shown = words.replace("[", "(").replace("]", ")").strip() or address
    made = f"[{shown}]({address})" if shown != address else f"<{address}>"
    return Edited(text[:start] + made + text[end:], start + len(made), start + len(made))


def next_line(text: str, place: int) -> Edited | None:
    """What Enter does in a list: the next item, or, in an empty one, the end of the list.  None: what it always
    does."""
    first = text.rfind("\n", 0, place) + 1
    found = _ITEM.match(text[first:place])
    if not found:
        return None
    mark = found[0]
    if not text[first + len(mark) : place].strip():
        return Edited(text[:first] + "\n" + text[place:], first + 1, first + 1)
    number = re.match(r"(\s*)(\d+)([.)]\s+)", mark)
    following = f"{number[1]}{int(number[2]) + 1}{number[3]}" if number else mark
    return Edited(
        f"{text[:place]}\n{following}{text[place:]}", place + 1 + len(following), place + 1 + len(following)
    )
