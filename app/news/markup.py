"""The safe subset of Markdown that news are written in: headings, bold, italic, lists, quotes, links, line breaks.

The parser is markdown-it with every other rule off: HTML, images, tables, code and the like are text like any other.
What comes out are plain values, from which a window lays out text by itself: there is no HTML on the way.  Of links
only those to the web and to an e-mail address are links; any other address stands in the text as it was written.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache
from urllib.parse import unquote, urlsplit

from markdown_it import MarkdownIt
from markdown_it.token import Token

from app.news.rules import LONGEST_TEXT, clean_text

DEEPEST = 6
"""Lists and quotes within one another are indented no further than this."""
LOWEST_HEADING = 3
LEAD = 160

_SCHEMES = frozenset({"http", "https", "mailto"})
_BARE_ADDRESS = re.compile(r"https?://[^\s<>\"«»„“”]+", re.IGNORECASE)
_AFTER_AN_ADDRESS = ".,;:!?)]}'*_"
_MOST_BRACKETS = 400
"""A text with more of them than any honest one has no links: looking for their ends takes long."""
_RULES = ("heading", "list", "blockquote", "emphasis", "link", "autolink", "newline", "escape")


class BlockKind(StrEnum):
    """What a block of text is."""

    PARAGRAPH = "paragraph"
    HEADING = "heading"
    ITEM = "item"


@dataclass(frozen=True, slots=True)
class Span:
    """Text of one look.  `address`: where it leads, "" for nowhere; a line break within a block is "\\n"."""

    text: str
    bold: bool = False
    italic: bool = False
    address: str = ""


@dataclass(frozen=True, slots=True)
class Block:
    """A heading (`level` 1–3), a paragraph, or an item of a list (`number` None: with a dot), at so many lists
    (`depth`) and quotes (`quotes`) deep; a paragraph in a list belongs to the item before it."""

    kind: BlockKind
    spans: tuple[Span, ...]
    level: int = 0
    depth: int = 0
    number: int | None = None
    quotes: int = 0

    @property
    def text(self) -> str:
        """The words without their looks."""
        return "".join(span.text for span in self.spans)


def blocks(text: str) -> tuple[Block, ...]:
    """The text of a piece as blocks; what is longer than a text may be is cut off, and what the parser gives up
    (hundreds of quotes within one another) is a paragraph as it was written."""
    words = clean_text(text[:LONGEST_TEXT])
    found = tuple(_Reading(_parser(words.count("[") <= _MOST_BRACKETS).parse(words)).blocks())
    if any(block.text for block in found) or not words.strip():
        return found
    return (Block(BlockKind.PARAGRAPH, (Span(words),)),)


def lead(text: str) -> str:
    """The first words of a text, without marks, as a line."""
    words = " ".join(" ".join(block.text for block in blocks(text)).split())
    if len(words) <= LEAD:
        return words
    cut = words[: LEAD - 1]
    return f"{cut.rsplit(' ', 1)[0] if ' ' in cut[LEAD // 2 :] else cut}…"


def spoken_address(address: str) -> str:
    """An address as people read it: a host of Cyrillic letters alone in these, one of mixed alphabets, with which an
    address may look like another, as it is sent."""
    host = urlsplit(address).hostname or ""
    try:
        read = host.encode("ascii").decode("idna")
    except UnicodeError:
        return address
    letters = {("a" <= one <= "z", "а" <= one <= "я" or one == "ё") for one in read if one.isalpha()}
    if len(letters) != 1 or (False, False) in letters:
        return address
    return unquote(address.replace(host, read, 1)) if "%" not in read else address


@cache
def _parser(links: bool = True) -> MarkdownIt:
    rules = [one for one in _RULES if links or one != "link"]
    return MarkdownIt("zero", {"html": False, "breaks": True, "maxNesting": 100}).enable(rules)


class _Reading:
    """Walks the tokens of a text."""

    def __init__(self, tokens: list[Token]) -> None:
        self._tokens = tokens
        self._lists: list[int | None] = []
        """Of each list that is open the number of its next item, None: its items have dots."""
        self._quotes = 0
        self._level = 0
        self._item: Block | None = None

    def blocks(self) -> Iterator[Block]:
        for token in self._tokens:
            if token.type == "inline":
                yield self._block(tuple(_spans(token.children or [])))
            elif token.type == "list_item_close" and self._item is not None:
                yield self._block(())
            else:
                self._enter(token)

    def _enter(self, token: Token) -> None:
        if token.type in ("bullet_list_open", "ordered_list_open"):
            starts = int(token.attrs.get("start", 1)) if token.type == "ordered_list_open" else None
            self._lists.append(starts)
        elif token.type in ("bullet_list_close", "ordered_list_close"):
            self._lists.pop()
        elif token.type == "list_item_open":
            number = self._lists[-1]
            self._item = Block(BlockKind.ITEM, (), number=number)
            self._lists[-1] = None if number is None else number + 1
        elif token.type in ("blockquote_open", "blockquote_close"):
            self._quotes += token.nesting
        elif token.type == "heading_open":
            self._level = min(int(token.tag[1:]), LOWEST_HEADING)
        elif token.type == "heading_close":
            self._level = 0

    def _block(self, spans: tuple[Span, ...]) -> Block:
        depth, quotes = min(len(self._lists), DEEPEST), min(self._quotes, DEEPEST)
        if self._item is not None:
            block, self._item = replace(self._item, spans=spans, depth=depth, quotes=quotes), None
            return block
        kind = BlockKind.HEADING if self._level else BlockKind.PARAGRAPH
        return Block(kind, spans, self._level, depth, quotes=quotes)


def _spans(tokens: list[Token]) -> Iterator[Span]:
    bold = italic = 0
    address = refused = ""
    for token in tokens:
        if token.type in ("strong_open", "strong_close"):
            bold += token.nesting
        elif token.type in ("em_open", "em_close"):
            italic += token.nesting
        elif token.type == "link_open":
            given = str(token.attrs.get("href", ""))
            address, refused = (given, "") if _is_link(given) else ("", given)
        elif token.type == "link_close":
            if refused:
                yield Span(f" ({refused})", bold > 0, italic > 0)
            address = refused = ""
        else:
            words = "\n" if token.type in ("softbreak", "hardbreak") else token.content
            look = Span(words, bold > 0, italic > 0, address)
            yield from (look,) if address else _with_addresses(look)


def _is_link(address: str) -> bool:
    try:
        parts = urlsplit(address)
        return parts.scheme.lower() in _SCHEMES and bool(parts.hostname or parts.scheme.lower() == "mailto")
    except ValueError:
        return False


def _with_addresses(span: Span) -> Iterator[Span]:
    """Addresses that stand in the text are links, too."""
    done = 0
    for found in _BARE_ADDRESS.finditer(span.text):
        written = found[0].rstrip(_AFTER_AN_ADDRESS)
        address = _parser().normalizeLink(written)
        if not _is_link(address):
            continue
        if found.start() > done:
            yield replace(span, text=span.text[done : found.start()])
        yield replace(span, text=written, address=address)
        done = found.start() + len(written)
    if done < len(span.text):
        yield replace(span, text=span.text[done:])
