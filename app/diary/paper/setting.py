"""Type set in lines, and blocks of it that the end of a page never cuts."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from app.paper.faces import CAP_HEIGHT, MM_PER_POINT, Face, width
from app.paper.fitting import plain, wrapped
from app.paper.page import Align, Box, Item, Line, Text

LEADING = 1.2
"""From one base line to the next, in sizes of the type."""


@dataclass(frozen=True, slots=True)
class Typed:
    """A line of text in a face."""

    text: str
    size: float
    face: Face = Face.REGULAR
    grey: float = 0.0

    @property
    def height(self) -> float:
        """Millimetres that it takes, with the white between lines."""
        return self.size * MM_PER_POINT * LEADING


def typed(text: str, size: float, room: float, face: Face = Face.REGULAR, grey: float = 0.0) -> list[Typed]:
    """A text in lines of at most `room` millimetres; paragraphs stay apart."""
    paragraphs = (plain(part) for part in text.splitlines())
    return [
        Typed(line, size, face, grey)
        for paragraph in paragraphs
        for line in wrapped(paragraph, face, size, room)
    ]


def filled(parts: Sequence[str], size: float, room: float, face: Face = Face.REGULAR) -> list[Typed]:
    """Parts in lines, with commas between; a line breaks between parts, and within one that is wider than a line."""
    lines: list[str] = []
    line = ""
    for number, part in enumerate(map(plain, parts)):
        piece = part + ("," if number < len(parts) - 1 else "")
        together = f"{line} {piece}" if line else piece
        if width(together, face, size) <= room:
            line = together
            continue
        if line:
            lines.append(line)
        *whole, line = wrapped(piece, face, size, room) or [""]
        lines += whole
    return [Typed(one, size, face) for one in ([*lines, line] if line else lines)]


def depth(lines: Iterable[Typed]) -> float:
    """The height of lines below each other."""
    return sum(line.height for line in lines)


def parts(columns: Sequence[Sequence[Typed]], room: float) -> list[list[Sequence[Typed]]]:
    """The lines of columns beside each other in parts that are at most `room` high; one part where all of it fits."""
    cut = [_cut(lines, room) for lines in columns]
    count = max(map(len, cut), default=1)
    return [[one[number] if number < len(one) else () for one in cut] for number in range(count)]


def _cut(lines: Sequence[Typed], room: float) -> list[list[Typed]]:
    pieces: list[list[Typed]] = [[]]
    used = 0.0
    for line in lines:
        if pieces[-1] and used + line.height > room:
            pieces.append([])
            used = 0.0
        pieces[-1].append(line)
        used += line.height
    return pieces


def column(lines: Sequence[Typed], x: float, top: float, align: Align = Align.LEFT) -> list[Item]:
    """Lines below each other, the first one's upper edge at `top`."""
    items: list[Item] = []
    for line in lines:
        base = top + (line.height + CAP_HEIGHT * line.size * MM_PER_POINT) / 2
        items.append(Text(x, base, line.text, line.size, line.face, align, grey=line.grey))
        top += line.height
    return items


def moved(items: Iterable[Item], dx: float, dy: float) -> list[Item]:
    """The same, elsewhere."""
    result: list[Item] = []
    for item in items:
        if isinstance(item, Line):
            result.append(replace(item, x1=item.x1 + dx, x2=item.x2 + dx, y1=item.y1 + dy, y2=item.y2 + dy))
        elif isinstance(item, Box | Text):
            result.append(replace(item, x=item.x + dx, y=item.y + dy))
    return result


@dataclass(frozen=True, slots=True)
class Block:
    """What stands together: `items` from an upper edge of 0 on.  `head` is put above it where it begins a page, and
    `keep` says that the next block has to begin on the same one."""

    height: float
    items: tuple[Item, ...] = ()
    head: Block | None = None
    keep: bool = False


def paged(blocks: Sequence[Block], room: float) -> list[list[Item]]:
    """The blocks on pages that are `room` high, in their order, none of them cut; what is higher than a page stands
    on one of its own."""
    pages: list[list[Item]] = [[]]
    used = 0.0
    for number, block in enumerate(blocks):
        together = block.height
        following = number
        while blocks[following].keep and following + 1 < len(blocks):
            following += 1
            together += blocks[following].height
        if used and used + min(together, room) > room + 1e-6:
            pages.append([])
            used = 0.0
        if not used and block.head is not None:
            pages[-1] += block.head.items
            used = block.head.height
        pages[-1] += moved(block.items, 0, used)
        used += block.height
    return pages
