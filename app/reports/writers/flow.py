"""Blocks that follow each other over pages, none of them cut."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from app.paper.faces import Face
from app.paper.page import Align, Item, Line, Text
from app.reports.writers.form import LEFT, THIN, base_line, line_height, lines_of, paragraphs

Draw = Callable[[float], list[Item]]


@dataclass(slots=True)
class Block:
    """What stands together: `draw` is given its upper edge.

    `head` is put above it where it begins a page, and `first` is drawn then in place of `draw`; `keep` says that it
    stands on the page of the next one, `fresh` that it begins a page.  `rules` are upright lines that neighbours with
    the same ones draw as one, and below the last of them there is a line.
    """

    height: float
    draw: Draw
    head: Block | None = None
    keep: bool = False
    fresh: bool = False
    rules: tuple[float, ...] = ()
    first: Draw | None = None


def gap(height: float, *, keep: bool = False) -> Block:
    """White."""
    return Block(height, lambda _top: [], keep=keep)


def text_blocks(
    text: str,
    size: float,
    room: float,
    face: Face = Face.REGULAR,
    *,
    keep: bool = False,
    centred: bool = False,
) -> list[Block]:
    """A text over the whole width, a block for each line, so that a long one goes on over the page."""
    x, align = (LEFT + room / 2, Align.CENTRE) if centred else (LEFT, Align.LEFT)
    return [
        Block(line_height(size), _line_at(line, x, size, face, align), keep=keep)
        for line in lines_of(paragraphs(text), face, size, room)
    ]


def _line_at(line: str, x: float, size: float, face: Face, align: Align) -> Draw:
    return lambda top: [Text(x, base_line(top, size), line, size, face, align)]


Placed = list[tuple[float, Block]]


def placed(blocks: Sequence[Block], top: float, room: float) -> list[Placed]:
    """The blocks on pages, `room` high from `top` on.  What has to stand together and is higher than a page is parted
    after all; no block may be higher than a page less its head."""
    pages: list[Placed] = [[]]
    used, number = 0.0, 0
    while number < len(blocks):
        last, together = number, blocks[number].height
        while blocks[last].keep and last + 1 < len(blocks):
            last += 1
            together += blocks[last].height
        head = blocks[number].head
        highest = room - (head.height if head is not None else 0.0)
        if used and (blocks[number].fresh or used + together > room + 1e-6) and together <= highest:
            pages.append([])
            used = 0.0
        for block in blocks[number : last + 1]:
            if used and (used + block.height > room + 1e-6 or (block.fresh and together > highest)):
                pages.append([])
                used = 0.0
            if not used and block.head is not None:
                pages[-1].append((top, block.head))
                used = block.head.height
                if block.first is not None:
                    block.draw = block.first
            pages[-1].append((top + used, block))
            used += block.height
        number = last + 1
    return pages


def drawn(page: Placed) -> list[Item]:
    """What is on a page."""
    items: list[Item] = []
    rules: tuple[float, ...] = ()
    begun = ended = 0.0
    for top, block in page:
        items += block.draw(top)
        if block.rules is rules and abs(top - ended) < 1e-6:
            ended = top + block.height
            continue
        items += _ruled(rules, begun, ended)
        rules, begun, ended = block.rules, top, top + block.height
    return [*items, *_ruled(rules, begun, ended)]


def _ruled(rules: tuple[float, ...], begun: float, ended: float) -> list[Item]:
    """The upright lines of rows, and the line below the last of them: each draws the one above itself."""
    if not rules:
        return []
    below = Line(rules[0], ended, rules[-1], ended, THIN)
    return [*(Line(x, begun, x, ended, THIN) for x in rules), below]
